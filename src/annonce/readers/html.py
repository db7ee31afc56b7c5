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
from annonce.lexicon import pages, written
from annonce.readers import ReadError, missing, page_data
from annonce.readers.lines import Lines, address
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
_FRAMES = frozenset("li dd td th".split())
_ATTACHED = frozenset({"sup", "sub"})  # "1er": no word of their own
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
    if (
        own is not None
        and next(own.iter("h1"), None) is None
        and (title := _title(root))
        and fold(title) not in fold(text[:2000])
    ):
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
    hints: dict[str, str] = {}
    if published := metas(root).get("article:published_time"):
        hints["date"] = published
    if found := page_data.events(root):
        hints["page_events"] = "\n".join(f"{start}\t{name}" for start, name in found)
    return hints


def _title(root: Element) -> str | None:
    """Give the page's title, without the site's name behind it."""
    title = metas(root).get("og:title") or next((t.text_content() for t in root.iter("title")), "")
    words = _SPACE.sub(" ", title).strip()
    for sign in written.SITE_SIGNS:
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

    out = _Page()
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
            out.said(element.text)
        else:
            if out.skipped is not element:
                inside -= element.tag in ("article", "main")
                out.end(element)
            out.skipped = None
            if element is not root:
                out.said(element.tail)
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


class _Page(Lines):
    """The lines of a page, as its elements begin and end."""

    def __init__(self) -> None:
        super().__init__()
        self.skipped: Element | None = None
        self._rows: list[list[tuple[str, list[str]]]] = []
        self._links: list[tuple[int, int]] = []
        self._headings = 0
        self._border = ""  # "closed": an inline element ended right here; "opened": and another began
        self._term = ""

    def said(self, words: str | None) -> None:
        """Take the words between two tags."""
        if not words:
            return
        if self._border == "opened" and self.line and _parted(self.line[-1][-1:], words[0]):
            self.line.append(" ")
        self._border = ""
        self.write(words)

    def start(self, element: Element) -> None:
        """Take the beginning of an element."""
        tag = element.tag
        if tag in _APART or tag in _BLOCKS:
            self.end_line()
            self._border = ""
            if tag in _APART:
                self.gap()
            if tag == "tr":
                self._rows.append([])
            elif tag in _FRAMES:
                self.open()
            self.pre += tag == "pre"
            self._headings += tag in _HEADINGS
        elif tag == "br":
            self.end_line()
        elif self._border and tag not in _ATTACHED:
            self._border = "opened"
        if tag == "a":
            self._links.append((len(self.lines), len(self.line)))

    def end(self, element: Element) -> None:
        """Take the end of an element."""
        tag = element.tag
        if tag == "a":
            self._end_link(element)
        if tag not in _APART and tag not in _BLOCKS:
            self._border = "closed" if tag != "br" else ""
            return
        self.end_line()
        self.pre -= tag == "pre"
        self._headings -= tag in _HEADINGS
        if tag == "tr":
            row = self._rows.pop()
            self.row([lines for _, lines in row], headed=[name for name, _ in row] == ["th", "td"])
        elif tag in ("td", "th") and self._rows:
            self._rows[-1].append((tag, self.close()))
        elif tag == "li":
            self.item(self.close())
        elif tag == "dt":
            self._term = self.lines[-1] if self.lines else ""
        elif tag == "dd":
            self.value(self._term, self.close())
            self._term = ""
        elif tag in _FRAMES:  # a cell without a row
            self.add(self.close())
        if tag in _APART:
            self.gap()

    def _end_link(self, element: Element) -> None:
        lines, pieces = self._links.pop()
        words = "".join(self.line[pieces:] if lines == len(self.lines) else self.line)
        if not self._headings and (found := address(element.get("href") or "", words)):
            self.link(found)


def _parted(last: str, first: str) -> bool:
    """Whether elements without a space between them are two words: "5" and "avril", "Lieu" and "Salle"."""
    if not (last.isalnum() and first.isalnum()):
        return False
    return last.isdigit() != first.isdigit() or (last.islower() and first.isupper())
