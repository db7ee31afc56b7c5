"""The text layer of a PDF (ISO 32000), page by page; no recognition of characters in images.

pypdf (BSD) gives the words in the order in which the file draws them. A PDF does not say where a paragraph goes on: a
line is joined to the one below where the first word of that would not have fitted on it.
"""

from __future__ import annotations

from collections.abc import Iterable

from annonce import lazy_re as re
from annonce.document import Document
from annonce.readers import ReadError, missing
from annonce.readers.lines import unwrapped

_SIGNATURE = b"%PDF-"  # within the first 1024 bytes, as readers of PDF accept it
_PAGES = 500
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\ue000-\uf8ff]")  # signs of private fonts too
#: Widths of the characters of Helvetica, in thousandths of its size: about those of any text face.
_NARROW, _USUAL, _CAPITAL, _WIDE = 280, 540, 680, 850
_SIGNS = {**dict.fromkeys("ijlftrI.,:;!'’|()[]/- \u00a0", _NARROW), **dict.fromkeys("mwMW@%—–…", _WIDE)}
_COLUMN = 25_000  # a column of text is wider: some fifty characters
_SHARE = 0.97  # of the column's width, which is known no better
_OCR = "passez-le par une reconnaissance de texte (OCR), ou copiez-en le texte dans un fichier .txt"


def matches(head: bytes, suffix: str) -> bool:
    """Know a PDF by its signature, else by its suffix."""
    return _SIGNATURE in head[:1024] or suffix == ".pdf"


def read(data: bytes, *, encoding: str | None) -> Iterable[Document]:
    """Give the text of all pages as one Document.

    Raises:
        ReadError: broken, protected by a password, without text, or too long; pypdf is not installed.
    """
    try:
        import pypdf
    except ImportError as error:
        raise missing("les fichiers PDF", "pdf") from error
    import logging
    from io import BytesIO

    logging.getLogger("pypdf").addHandler(logging.NullHandler())  # else its remarks go to standard error
    try:
        file = pypdf.PdfReader(BytesIO(data))
        if file.is_encrypted and not file.decrypt(""):
            raise ReadError("PDF protégé par un mot de passe ; enregistrez-le sans protection")
        if len(file.pages) > _PAGES:
            raise ReadError(f"PDF trop long (plus de {_PAGES} pages) ; gardez-en les pages utiles")
        pages = [unwrapped(page.extract_text().strip(), _width, _COLUMN, share=_SHARE) for page in file.pages]
    except ReadError:
        raise
    except pypdf.errors.DependencyError as error:
        raise ReadError("PDF chiffré ; enregistrez-le sans protection") from error
    except Exception as error:  # a broken file makes pypdf raise whatever comes
        raise ReadError("PDF illisible (fichier abîmé ou incomplet)") from error
    text = _CONTROLS.sub("", "\n\n".join(page for page in pages if page))
    if not text.strip():
        raise ReadError(f"PDF sans texte (des pages numérisées ?) ; {_OCR}")
    return [Document(text + "\n")]


def _width(words: str) -> int:
    return sum(_SIGNS.get(char) or (_CAPITAL if char.isupper() else _USUAL) for char in words)
