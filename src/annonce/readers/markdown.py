"""Markdown (CommonMark 0.31, with GitHub's tables): its text without the marks, block by block.

A head in YAML, as site generators want it, gives the title where the text has no heading, and the day of publication.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import TYPE_CHECKING

from annonce import lazy_re as re
from annonce.document import Document
from annonce.readers import text
from annonce.readers.lines import Lines, address

if TYPE_CHECKING:
    from markdown_it.token import Token

_HEAD = re.compile(r"\A---[ \t]*\r?\n((?:[^\n]*\n){0,100}?)---[ \t]*(?:\r?\n|\Z)")
_FIELD = re.compile(r"(?m)^(title|date) ?: ?[\"']?([^\r\n]{1,300}?)[\"']? *\r?$")
_TAG = re.compile(r"</?[a-zA-Z][a-zA-Z0-9-]{0,20}(?:\s[^<>]{0,1000})?/?>")
_BREAK = re.compile(r"(?i)<br ?/?>")

_TABLE_PARTS = frozenset({"thead_open", "thead_close", "tbody_open", "tbody_close"})


def matches(head: bytes, suffix: str) -> bool:
    """Know it by its suffix: nothing in a text says for sure that its stars are marks."""
    return suffix in (".md", ".markdown")


def read(data: bytes, *, encoding: str | None) -> Iterable[Document]:
    """Give the text as one Document.

    Raises:
        ReadError: a binary file, or bytes that are not in this encoding.
    """
    from markdown_it import MarkdownIt

    source = text.content(data, encoding)
    said: dict[str, str] = {}
    if head := _HEAD.match(source):
        said = {m[1]: m[2] for m in _FIELD.finditer(head[1])}
        source = source[head.end() :]
    tokens = MarkdownIt("commonmark", {"html": False}).enable("table").parse(_without_html(source))
    out = _Marked()
    if "title" in said and not any(token.type == "heading_open" for token in tokens):
        out.write(said["title"])
        out.end_line()
        out.gap()
    for token in tokens:
        out.take(token)
    return [Document(out.text(), hints={"date": said["date"]} if "date" in said else None)]


def _without_html(source: str) -> str:
    """Take HTML out of the text beforehand: markdown-it takes quadratic time on comments that do not end."""
    first, *others = source.split("<!--")
    source = first + "".join(other.partition("-->")[2] if "-->" in other else other for other in others)
    lines = (_BREAK.sub(", " if "|" in line else "\n", line) for line in source.split("\n"))  # a row is one line
    return _TAG.sub("", "\n".join(lines))


class _Marked(Lines):
    """The lines of a Markdown text, as its tokens come."""

    def __init__(self) -> None:
        super().__init__()
        self._cells: list[str] = []

    def take(self, token: Token) -> None:
        """Take a block token."""
        kind = token.type
        if kind == "inline":
            self._inline(token.children or ())
        elif kind in ("fence", "code_block"):
            self.pre += 1
            self.write(token.content.rstrip("\n"))
            self.end_line()
            self.pre -= 1
            self.gap()
        elif kind in ("list_item_open", "td_open", "th_open"):
            self.end_line()
            self.open()
        elif kind == "list_item_close":
            self.item(self.close())
        elif kind == "tr_open":
            self._cells = []
        elif kind in ("td_close", "th_close"):
            self._cells.append(" ".join(self.close()))
        elif kind == "tr_close":
            self.row([[cell] if cell else [] for cell in self._cells])
        elif kind not in _TABLE_PARTS:
            self.end_line()
            if not token.hidden:  # a paragraph of a tight list is one
                self.gap()

    def _inline(self, tokens: Sequence[Token]) -> None:
        links: list[tuple[str, int]] = []
        for token in tokens:
            if token.type in ("text", "code_inline"):
                self.write(token.content)
            elif token.type in ("softbreak", "hardbreak"):
                self.end_line()
            elif token.type == "link_open":
                links.append((str(token.attrGet("href") or ""), len(self.line)))
            elif token.type == "link_close" and links:
                href, start = links.pop()
                if found := address(href, "".join(self.line[start:])):
                    self.link(found)
