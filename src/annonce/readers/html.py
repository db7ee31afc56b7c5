"""Web pages and the HTML of mails: the text that a visitor sees, block by block.

What surrounds it (navigation, footer, cookie banner, scripts, hidden parts) is left out; where the page says which part
is its own (`main`), only that is read. Rows of tables stay on one line, "term : value" where the row or the list of
definitions says so. The addresses of links to booking, meetings and mailboxes stand behind their words, in <>.

The encoding: a byte order mark, else strict UTF-8, else the page's `meta`, else Windows-1252, which is what browsers
read where a page says ISO-8859-1 (https://encoding.spec.whatwg.org/#names-and-labels).
"""

from __future__ import annotations

import codecs
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from annonce import lazy_re as re
from annonce.document import Document, fold
from annonce.lexicon import pages, web
from annonce.readers import ReadError, missing
from annonce.readers.text import decode

if TYPE_CHECKING:
    Element = Any  # lxml has no types

_STARTS = (b"<!doctype html", b"<html", b"<head", b"<body")
_CHARSET = re.compile(r"(?i)<meta[^>]{0,200}charset\s{0,9}=\s{0,9}[\"']?\s{0,9}([\w.:-]{2,40})")
_HIDDEN = re.compile(r"(?i)display\s*:\s*none|visibility\s*:\s*hidden|mso-hide\s*:\s*all")
_SPACE = re.compile(r"[ \t\n\r\f]+")
_FIRST_WORD = re.compile("[a-z]+")

_UNSEEN = frozenset(
    "head script style template noscript iframe object embed svg math canvas audio video map select textarea button "
    "input datalist dialog nav menu".split()
)
_UNSEEN_ROLES = frozenset("navigation search dialog alertdialog menu menubar toolbar".split())
_OUTSIDE = frozenset({"footer", "aside"})  # of the page; inside its own part they are its own
_OUTSIDE_ROLES = frozenset({"contentinfo", "complementary"})
_HEADINGS = frozenset("h1 h2 h3 h4 h5 h6".split())
_APART = _HEADINGS | frozenset("p blockquote pre figure ul ol dl table article section hr details fieldset".split())
_BLOCKS = frozenset(
    "html body main div header footer aside address center form figcaption summary caption legend tbody thead tfoot "
    "dt dd li tr td th".split()
)
_ATTACHED = frozenset({"sup", "sub"})  # "1er": no word of their own
_TERM = 48  # the longest term of "term : value"
_ENOUGH = 120  # characters below which `main` is an empty shell
_MANY = 4000  # attributes of one element; lxml looks each up among the others


def matches(head: bytes, suffix: str) -> bool:
    """Know a page by its first element, else by its suffix."""
    if head.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        head = head.decode("utf-16", "replace").encode("utf-8", "replace")
    head = head.removeprefix(codecs.BOM_UTF8).lstrip()
    while head.startswith((b"<?xml", b"<!--")):
        head = head.partition(b"-->" if head.startswith(b"<!--") else b"?>")[2].lstrip()
    return head[:20].lower().startswith(_STARTS) or suffix in (".html", ".htm", ".xhtml")


def read(data: bytes, *, encoding: str | None) -> Iterable[Document]:
    """Give the page's visible text as one Document.

    Raises:
        ReadError: no page, or one that is too deep; lxml is not installed.
    """
    root = parse(_decode(data, encoding))
    text = page_text(root)
    return [Document(text, hints=_hints(root))]


def visible(html: str) -> str:
    """Give the text that a reader of a mail sees.

    Raises:
        ReadError: lxml is not installed, or the HTML is too deep.
    """
    return _render(parse(html), whole=True)


def parse(text: str) -> Element:
    """Read HTML as browsers do, more or less.

    Raises:
        ReadError: lxml is not installed, or elements are too deep in each other.
    """
    try:
        from lxml import etree, html
    except ImportError as error:
        raise missing("les pages HTML", "html") from error
    if any(part.count("=") > _MANY and part.partition(">")[0].count("=") > _MANY for part in text.split("<")):
        raise ReadError("page HTML illisible (une balise a des milliers d’attributs)")
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True)
    data = text.replace("\0", "\ufffd").encode("utf-8", "replace")
    try:
        root = html.document_fromstring(data or b"<html></html>", parser=parser)
    except etree.ParserError:  # nothing but comments
        return html.document_fromstring("<html><body></body></html>")
    except (etree.LxmlError, ValueError) as error:
        raise ReadError("page HTML illisible") from error
    if any(entry.level_name == "FATAL" for entry in parser.error_log):
        raise ReadError("page HTML illisible (trop d’éléments les uns dans les autres) ; copiez-en le texte")
    return root


def page_text(root: Element) -> str:
    """Give the text of the page's own part, under its title."""
    own = _own_part(root)
    text = _render(own, whole=False) if own is not None else ""
    if len(text) < _ENOUGH:
        own, text = root, _render(root, whole=False)
    if next(own.iter("h1"), None) is None and (title := _title(root)) and fold(title) not in fold(text[:2000]):
        text = f"{title}\n\n{text}"
    return text


def metas(root: Element) -> dict[str, str]:
    """Give what the page says of itself, by name ("og:title"); the first of each."""
    found: dict[str, str] = {}
    for meta in root.iter("meta"):
        name = meta.get("property") or meta.get("name")
        if name and (value := (meta.get("content") or "").strip()):
            found.setdefault(name.lower(), value)
    return found


def _decode(data: bytes, encoding: str | None) -> str:
    found = _CHARSET.search(data[:4096].decode("latin-1"))
    return decode(data, encoding, found[1] if found else None)


def _hints(root: Element) -> dict[str, str]:
    published = metas(root).get("article:published_time", "")
    return {"date": published} if published else {}


def _title(root: Element) -> str | None:
    """Give the page's title, without the site's name behind it."""
    title = metas(root).get("og:title") or next((t.text_content() for t in root.iter("title")), "")
    words = _SPACE.sub(" ", title).strip()
    for sign in pages.SITE_SIGNS:
        words = words.partition(sign)[0]
    return words or None


def _own_part(root: Element) -> Element | None:
    """Give the part that the page says is its own: `main`, else its only article."""
    for element in root.iter():
        if element.tag == "main" or element.get("role") == "main":
            return element
    articles = [a for a in root.iter("article") if next(a.iterancestors("article"), None) is None]
    return articles[0] if len(articles) == 1 else None


def _render(root: Element, *, whole: bool) -> str:
    from lxml.etree import iterwalk

    out = _Lines()
    inside = 0 if not whole and root.tag in ("html", "body") else 1
    walk = iterwalk(root, events=("start", "end"))
    for event, element in walk:
        if event == "start":
            if element is not root and _unseen(element, inside=bool(inside)):
                walk.skip_subtree()
                out.skipped = element
                continue
            inside += element.tag in ("article", "main")
            out.start(element)
            out.write(element.text)
        else:
            if out.skipped is not element:
                inside -= element.tag in ("article", "main")
                out.end(element)
            out.skipped = None
            if element is not root:
                out.write(element.tail)
    return out.text()


def _unseen(element: Element, *, inside: bool) -> bool:
    tag, role = element.tag, element.get("role")
    if tag in _UNSEEN or role in _UNSEEN_ROLES or (not inside and (tag in _OUTSIDE or role in _OUTSIDE_ROLES)):
        return True
    if element.get("hidden") is not None or _HIDDEN.search(element.get("style") or ""):
        return True
    names = f"{element.get('class') or ''} {element.get('id') or ''}".lower().split()
    return tag not in ("html", "body", "main", "article") and any(
        name in pages.AROUND_NAMES or ((word := _FIRST_WORD.match(name)) is not None and word[0] in pages.AROUND)
        for name in names
    )


class _Lines:
    """Gathers lines; cells, items and values gather their own first, as their form depends on what they hold."""

    def __init__(self) -> None:
        self.skipped: Element | None = None
        self._frames: list[list[str]] = [[]]
        self._cells: list[list[tuple[str, list[str]]]] = []
        self._line: list[str] = []
        self._links: list[tuple[int, str]] = []
        self._pre = self._heading = 0
        self._border = ""  # "closed": an inline element ended right here; "opened": and another began
        self._term = ""

    def write(self, words: str | None) -> None:
        if not words:
            return
        if self._pre:
            first, *others = words.split("\n")
            self._line.append(first)
            for other in others:
                self._end_line()
                self._line.append(other)
            return
        words = _SPACE.sub(" ", words)
        if self._line and self._line[-1].endswith(" "):
            words = words.removeprefix(" ")
        if words:
            if self._border == "opened" and self._line and _parted(self._line[-1][-1:], words[0]):
                self._line.append(" ")
            self._border = ""
            self._line.append(words)

    def start(self, element: Element) -> None:
        tag = element.tag
        if tag in _APART or tag in _BLOCKS:
            self._end_line()
            self._border = ""
            if tag in _APART:
                self._gap()
            if tag == "tr":
                self._cells.append([])
            elif tag in ("td", "th", "li", "dd"):
                self._frames.append([])
            self._pre += tag == "pre"
            self._heading += tag in _HEADINGS
        elif tag == "br":
            self._end_line()
        elif self._border and tag not in _ATTACHED:
            self._border = "opened"
        if tag == "a":
            self._links.append((len(self._frames[-1]), "".join(self._line)))

    def end(self, element: Element) -> None:
        tag = element.tag
        if tag == "a":
            self._end_link(element)
        if tag in _APART or tag in _BLOCKS:
            self._end_line()
            self._pre -= tag == "pre"
            self._heading -= tag in _HEADINGS
            if tag == "tr":
                self._end_row(self._cells.pop())
            elif tag in ("td", "th"):
                cell = (tag, _trimmed(self._frames.pop()))
                if self._cells:
                    self._cells[-1].append(cell)
                else:  # a cell without a row
                    self._add(cell[1])
            elif tag == "li":
                item = _trimmed(self._frames.pop())
                if len(item) == 1:
                    self._frames[-1].append(f"- {item[0]}")
                else:
                    self._add(item)
            elif tag == "dt":
                self._term = self._frames[-1][-1] if self._frames[-1] else ""
            elif tag == "dd":
                self._end_value(_trimmed(self._frames.pop()))
            if tag in _APART:
                self._gap()
        elif tag != "br":
            self._border = "closed"

    def text(self) -> str:
        """Give all lines, single blank lines between blocks."""
        self._end_line()
        return "\n".join(_trimmed(self._frames[0])) + "\n" if any(self._frames[0]) else ""

    def _end_line(self) -> None:
        line = "".join(self._line)
        self._line = []
        line = line.rstrip(" ") if self._pre else line.strip(" ")
        if line.strip():
            self._frames[-1].append(line)
        elif self._pre:
            self._gap()

    def _gap(self) -> None:
        lines = self._frames[-1]
        if lines and lines[-1]:
            lines.append("")

    def _add(self, lines: list[str]) -> None:
        """Set lines that belong together apart from the others."""
        if not lines:
            return
        if len(lines) > 1:
            self._gap()
        self._frames[-1].extend(lines)
        if len(lines) > 1:
            self._gap()

    def _end_row(self, cells: list[tuple[str, list[str]]]) -> None:
        """Put a row on one line where each cell is one; a table that only places blocks gives the blocks."""
        full = [(tag, lines) for tag, lines in cells if lines]
        if any(len(lines) > 1 for _, lines in full):
            for _, lines in full:
                self._add(lines)
        elif len(full) == 2 and len(cells) == 2 and full[0][0] == "th" and full[1][0] == "td":
            self._frames[-1].append(_pair(full[0][1][0], full[1][1][0]))
        elif full:
            self._frames[-1].append(" | ".join(lines[0] for _, lines in full))

    def _end_value(self, lines: list[str]) -> None:
        above = self._frames[-1]
        if len(lines) == 1 and self._term and above and above[-1] == self._term and len(self._term) <= _TERM:
            above[-1] = _pair(self._term, lines[0])
        else:
            self._add(lines)
        self._term = ""

    def _end_link(self, element: Element) -> None:
        """Write where a link leads behind its words, where that is said nowhere else and matters."""
        lines, before = self._links.pop() if self._links else (0, "")
        words = "".join(self._line)
        if lines == len(self._frames[-1]):
            words = words.removeprefix(before)
        address = _address((element.get("href") or "").strip(), words)
        if address and not self._heading:
            if not self._line and self._frames[-1] and self._frames[-1][-1]:
                self._line.append(self._frames[-1].pop())  # its words are a block
            self._line.append(f" <{address}>")


def _parted(last: str, first: str) -> bool:
    """Whether elements without a space between them are two words: "5" and "avril", "Lieu" and "Salle"."""
    if not (last.isalnum() and first.isalnum()):
        return False
    return last.isdigit() != first.isdigit() or (last.islower() and first.isupper())


def _pair(term: str, value: str) -> str:
    return f"{term} {value}" if term.endswith((":", "?")) else f"{term} : {value}"


def _address(href: str, words: str) -> str | None:
    """Give the address of a link that leads to a mailbox, a booking or a meeting, unless its words say it."""
    low = href.lower()
    if len(href) > 400 or _SPACE.search(href):
        return None
    if low.startswith("mailto:"):
        mailbox = href[7:].partition("?")[0]
        return mailbox if "@" in mailbox and "@" not in words else None
    if not low.startswith(("http://", "https://")) or "://" in words or words.lower().startswith("www."):
        return None
    said = fold(words)
    path = low.partition("://")[2]
    known = any(word in path for word in (*web.REGISTRATION, *web.TICKETS, *web.ONLINE))
    return href if known or any(word in said for word in pages.BOOKING) else None


def _trimmed(lines: list[str]) -> list[str]:
    while lines and not lines[-1]:
        lines.pop()
    return lines

