"""The text of a Word document (ECMA-376, WordprocessingML): paragraphs, lists, rows of tables and text boxes.

Not read: what is deleted or hidden, comments, footnotes, and what each page's head and foot repeat.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from annonce.document import Document
from annonce.lexicon.pages import HEADING_STYLES, ITEM_STYLES
from annonce.readers import ReadError
from annonce.readers.lines import Lines, address
from annonce.readers.office import walk

_WHAT = "un document Word (.docx)"
_UNSEEN = frozenset({"Fallback", "del", "moveFrom", "sectPr", "pict"})
_BREAKS = frozenset({"br", "cr"})
_OFF = ("0", "false", "off", "none")


def matches(head: bytes, suffix: str) -> bool:
    """Know it by the first names in its archive, else by its suffix."""
    return head.startswith(b"PK\x03\x04") and (b"word/" in head or suffix == ".docx" or b"[Content_Types].xml" in head)


def read(data: bytes, *, encoding: str | None) -> Iterable[Document]:
    """Give the document's text.

    Raises:
        ReadError: broken, protected, too large, or no Word document.
    """
    targets = _Targets()
    try:
        walk(data, "word/_rels/document.xml.rels", targets, _WHAT)
    except ReadError:  # no links
        targets.found.clear()
    body = _Body(targets.found)
    walk(data, "word/document.xml", body, _WHAT)
    text = body.out.text()
    if not text:
        raise ReadError(f"{_WHAT} sans texte (une image ?) ; copiez-en le texte dans un fichier .txt")
    return [Document(text)]


class _Targets:
    """Where the document's links lead, by their identifiers."""

    def __init__(self) -> None:
        self.found: dict[str, str] = {}

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if name == "Relationship" and attributes.get("TargetMode") == "External":
            self.found[attributes.get("Id", "")] = attributes.get("Target", "")

    def end(self, name: str) -> None:
        pass

    def words(self, words: str) -> None:
        pass


class _Body:
    """Turns the document's elements into lines."""

    def __init__(self, targets: Mapping[str, str]) -> None:
        self.out = Lines()
        self._targets = targets
        self._skipped = 0
        self._text = self._hidden = self._bullet = self._heading = self._run = False
        self._rows: list[list[list[str]]] = []
        self._outer: list[tuple[bool, bool]] = []
        self._link = ""
        self._linked: list[str] = []

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        if self._skipped or name in _UNSEEN:
            self._skipped += 1
        elif name == "p":
            self._outer.append((self._bullet, self._heading))
            self._bullet = self._heading = False
        elif name == "pStyle":
            style = attributes.get("val", "").lower()
            self._heading, self._bullet = style.startswith(HEADING_STYLES), style.startswith(ITEM_STYLES)
        elif name == "numId":
            self._bullet = attributes.get("val") != "0"
        elif name == "r":
            self._run, self._hidden = True, False
        elif name == "vanish":
            self._hidden = self._run and attributes.get("val") not in _OFF
        elif name == "t":
            self._text = not self._hidden
        elif name == "tab" and self._run:
            self.out.write("\t")
        elif name in _BREAKS and self._run:
            self.out.end_line()
        elif name == "noBreakHyphen":
            self.out.write("\u2011")
        elif name == "hyperlink":
            self._link, self._linked = self._targets.get(attributes.get("id", ""), ""), []
        elif name == "tr":
            self._rows.append([])
        elif name in ("tc", "txbxContent"):
            self.out.open()

    def end(self, name: str) -> None:
        if self._skipped:
            self._skipped -= 1
        elif name == "t":
            self._text = False
        elif name == "r":
            self._run = False
        elif name == "hyperlink":
            if found := address(self._link, "".join(self._linked)):
                self.out.link(found)
            self._link = ""
        elif name == "p":
            self._end_paragraph()
        elif name == "tc" and self._rows:
            self._rows[-1].append(self.out.close())
        elif name == "tr" and self._rows:
            self.out.row(self._rows.pop())
        elif name == "tbl":
            self.out.gap()
        elif name in ("tc", "txbxContent"):
            self.out.add(self.out.close())

    def words(self, words: str) -> None:
        if self._text and not self._skipped:
            self.out.write(words)
            if self._link:
                self._linked.append(words)

    def _end_paragraph(self) -> None:
        """End a line; an empty paragraph is how people leave space."""
        before = len(self.out.lines)
        empty = not "".join(self.out.line).strip()
        if self._heading and not empty:
            self.out.gap()
            before = len(self.out.lines)
        self.out.end_line()
        if empty and len(self.out.lines) == before:
            self.out.gap()
        elif self._bullet:
            self.out.item([self.out.lines.pop()])
        if self._heading:
            self.out.gap()
        self._bullet, self._heading = self._outer.pop() if self._outer else (False, False)
