"""The text of an RTF document (Rich Text Format 1.9), as striprtf (BSD) reads it."""

from __future__ import annotations

from collections.abc import Iterable

from annonce import lazy_re as re
from annonce.document import Document
from annonce.readers import ReadError, missing

_PICTURE = re.compile(r"[0-9a-fA-F\r\n]{2000,}")  # the hexadecimal digits of an image
_FIELD = re.compile(r"(?i)HYPERLINK|\{\\field")
_FONTS = 50_000  # characters of a table of fonts: striprtf takes quadratic time on these
_ROW_END = re.compile(r"\| *$")
_CELLS = re.compile(r" *\| *")


def matches(head: bytes, suffix: str) -> bool:
    r"""Know it by "{\rtf", else by its suffix."""
    return head.startswith(b"{\\rtf") or suffix == ".rtf"


def read(data: bytes, *, encoding: str | None) -> Iterable[Document]:
    """Give the document's text.

    Raises:
        ReadError: no RTF, a broken one, or striprtf is not installed.
    """
    try:
        from striprtf import striprtf
    except ImportError as error:
        raise missing("les fichiers RTF", "rtf") from error
    if not data.startswith(b"{\\rtf"):
        raise ReadError("ce n’est pas un document RTF")
    source = _PICTURE.sub("", data.decode("latin-1"))
    # striprtf looks for links in a time that grows with the cube of a line; a line end means nothing in RTF
    source = _FIELD.sub("\n\\g<0>", source)
    try:
        if len(striprtf.font_table_group(source)) > _FONTS:  # type: ignore[no-untyped-call]
            raise ReadError("document RTF illisible (table de polices démesurée)")
        text = striprtf.rtf_to_text(source, encoding=encoding or "cp1252", errors="replace")  # type: ignore[no-untyped-call]
    except ReadError:
        raise
    except Exception as error:  # striprtf raises whatever comes on broken files
        raise ReadError("document RTF illisible (fichier abîmé)") from error
    lines = (_CELLS.sub(" | ", _ROW_END.sub("", line)) for line in text.replace("\0", "").split("\n"))
    text = "\n".join(lines).strip("\n")
    if not text.strip():
        raise ReadError("document RTF sans texte (une image ?) ; copiez-en le texte dans un fichier .txt")
    return [Document(text + "\n")]
