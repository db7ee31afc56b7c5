"""The text of an OpenDocument text (ISO/IEC 26300): paragraphs, lists, rows of tables and frames.

Not read: what is deleted or hidden, comments, footnotes, and what each page's head and foot repeat.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annonce.document import Document
from annonce.readers import ReadError
from annonce.readers.lines import Lines, address
from annonce.readers.office import walk

_WHAT = "un document OpenDocument (.odt)"
_TYPE = b"mimetypeapplication/vnd.oasis.opendocument.text"
_UNSEEN = frozenset(
    "annotation note tracked-changes forms automatic-styles font-face-decls scripts title desc hidden-text "
    "hidden-paragraph covered-table-cell sequence-decls variable-decls user-field-decls".split()
)


def matches(head: bytes, suffix: str) -> bool:
    """Know it by the type that its archive begins with, else by its suffix."""
    return head.startswith(b"PK\x03\x04") and (_TYPE in head[:120] or suffix in (".odt", ".ott"))


def read(data: bytes, *, encoding: str | None) -> Iterable[Document]:
    """Give the document's text.

    Raises:
        ReadError: broken, protected, too large, or no OpenDocument text.
    """
    body = _Body()
    walk(data, "content.xml", body, _WHAT)
    text = body.out.text()
    if not text:
        raise ReadError(f"{_WHAT} sans texte (une image ?) ; copiez-en le texte dans un fichier .txt")
    return [Document(text)]


class _Body:
    """Turns the document's elements into lines."""

    def __init__(self) -> None:
        self.out = Lines()
        self._skipped = self._depth = 0
        self._rows: list[list[list[str]]] = []
        self._links: list[tuple[str, list[str]]] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if self._skipped or name in _UNSEEN:
            self._skipped += 1
        elif name in ("p", "h"):
            self._depth += 1
            if name == "h":
                self.out.gap()
        elif name in ("s", "tab"):
            self.words(" ")
        elif name == "line-break":
            self.out.end_line()
        elif name == "a":
            self._links.append((attributes.get("href", ""), []))
        elif name == "table-row":
            self._rows.append([])
        elif name in ("table-cell", "list-item", "text-box"):
            self.out.open()

    def end(self, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
        elif name in ("p", "h"):
            self._end_paragraph(heading=name == "h")
        elif name == "a" and self._links:
            href, words = self._links.pop()
            if found := address(href, "".join(words)):
                self.out.link(found)
        elif name == "list-item":
            self.out.item(self.out.close())
        elif name == "table-cell" and self._rows:
            self._rows[-1].append(self.out.close())
        elif name == "table-row" and self._rows:
            self.out.row(self._rows.pop())
        elif name == "table":
            self.out.gap()
        elif name in ("table-cell", "text-box"):
            self.out.add(self.out.close())

    def words(self, words: str) -> None:
        if self._depth and not self._skipped:
            self.out.write(words)
            if self._links:
                self._links[-1][1].append(words)

    def _end_paragraph(self, *, heading: bool) -> None:
        """End a line; an empty paragraph is how people leave space."""
        self._depth -= 1
        before = len(self.out.lines)
        empty = not "".join(self.out.line).strip()
        self.out.end_line()
        if heading or (empty and len(self.out.lines) == before):
            self.out.gap()
