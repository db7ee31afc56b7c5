"""The lines of a text as a reader gathers them from blocks, rows and items; and which addresses of links matter."""

from __future__ import annotations

from collections.abc import Callable
from math import inf

from annonce import lazy_re as re
from annonce.document import fold
from annonce.lexicon import pages, web
from annonce.lexicon.labels import LABELS

_SPACE = re.compile(r"[ \t\n\r\f]+")
_HYPHEN = re.compile(r"\w-$")
_STOPS = (".", "!", "?", ":", ";", "…")
_TERM = 48  # the longest term of "term : value"


class Lines:
    """Gathers lines; a cell, an item or a frame gathers its own first, as its form depends on what it holds.

    A blank line is "", and there are never two of them.
    """

    def __init__(self) -> None:
        self._frames: list[tuple[list[str], list[str]]] = [([], [])]
        self.pre = 0

    @property
    def lines(self) -> list[str]:
        """The finished lines of the open frame."""
        return self._frames[-1][0]

    @property
    def line(self) -> list[str]:
        """The pieces of the line under way."""
        return self._frames[-1][1]

    def write(self, words: str) -> None:
        """Add words to the line, white space single unless `pre`."""
        if self.pre:
            first, *others = words.split("\n")
            self.line.append(first)
            for other in others:
                self.end_line()
                self.line.append(other)
            return
        words = _SPACE.sub(" ", words)
        if self.line and self.line[-1].endswith(" "):
            words = words.removeprefix(" ")
        if words:
            self.line.append(words)

    def end_line(self) -> None:
        """Finish the line; an empty one is a gap in `pre`, else nothing."""
        line = "".join(self.line)
        self.line.clear()
        line = line.rstrip(" ") if self.pre else line.strip(" ")
        if line.strip():
            self.lines.append(line)
        elif self.pre:
            self.gap()

    def gap(self) -> None:
        """Leave a blank line behind what is there."""
        if self.lines and self.lines[-1]:
            self.lines.append("")

    def open(self) -> None:
        """Begin a frame."""
        self._frames.append(([], []))

    def close(self) -> list[str]:
        """End the frame and give its lines."""
        self.end_line()
        if len(self._frames) == 1:  # more ends than beginnings
            return []
        lines, _ = self._frames.pop()
        return _trimmed(lines)

    def add(self, lines: list[str]) -> None:
        """Set lines of a frame; several together are set apart from the others."""
        if len(lines) > 1:
            self.gap()
        self.lines.extend(lines)
        if len(lines) > 1:
            self.gap()

    def item(self, lines: list[str]) -> None:
        """Set an item of a list: with a bullet where it is one line, else as a block."""
        said = [line for line in lines if line]
        if said and all(line.startswith("- ") for line in said[1:]):  # a list in the item is no block
            self.lines.extend([said[0] if said[0].startswith("- ") else f"- {said[0]}", *said[1:]])
        else:
            self.add(lines)

    def row(self, cells: list[list[str]], *, headed: bool = False) -> None:
        """Set a row: on one line where each cell is one; a table that but places blocks gives the blocks.

        Args:
            cells: the lines of each.
            headed: whether the first of two cells is the term of the other.
        """
        full = [lines for lines in cells if lines]
        if any(len(lines) > 1 for lines in full):
            for lines in full:
                self.add(lines)
        elif len(full) == len(cells) == 2 and (headed or _is_label(full[0][0], full[1][0])):
            self.lines.append(pair(full[0][0], full[1][0]))
        elif full:
            self.lines.append(" | ".join(lines[0] for lines in full))

    def value(self, term: str, lines: list[str]) -> None:
        """Set the value of a term that stands on the line above: behind it where both are short."""
        if len(lines) == 1 and term and len(term) <= _TERM and self.lines and self.lines[-1] == term:
            self.lines[-1] = pair(term, lines[0])
        else:
            self.add(lines)

    def link(self, address: str) -> None:
        """Write an address behind the words of its link, which may be a line that is finished."""
        if not self.line and self.lines and self.lines[-1]:
            self.line.append(self.lines.pop())
        self.line.append(f" <{address}>")

    def text(self) -> str:
        """Give all lines."""
        while len(self._frames) > 1:  # what a broken file left open
            self.add(self.close())
        self.end_line()
        lines = _trimmed(self.lines)
        return "\n".join(lines) + "\n" if lines else ""


def _is_label(term: str, value: str) -> bool:
    """Whether a cell says what the one beside it is; two such words head two columns."""
    return fold(term) in LABELS and fold(value) not in LABELS


def pair(term: str, value: str) -> str:
    """Write a term and its value as people type them."""
    return f"{term} {value}" if term.endswith((":", "?")) else f"{term} : {value}"


def address(href: str, words: str) -> str | None:
    """Give the address of a link that leads to a mailbox, a booking or a meeting, unless its words say it."""
    href = href.strip()
    low = href.lower()
    if len(href) > 400 or _SPACE.search(href) or "<" in href or ">" in href:
        return None
    if low.startswith("mailto:"):
        mailbox = href[7:].partition("?")[0]
        return mailbox if "@" in mailbox and "@" not in words else None
    if not low.startswith(("http://", "https://")) or "://" in words or words.strip().lower().startswith("www."):
        return None
    said = fold(words)
    path = low.partition("://")[2]
    known = any(word in path for word in (*web.REGISTRATION, *web.TICKETS, *web.ONLINE))
    return href if known or any(word in said for word in pages.BOOKING) else None


def unwrapped(
    text: str, width: Callable[[str], float], narrowest: float, widest: float = inf, *, share: float = 1
) -> str:
    """Join the lines of paragraphs in a text that was broken at a width.

    A line goes on below where the first word there would not have fitted on it.

    Args:
        text: lines.
        width: how wide words are.
        narrowest: a text whose column is less wide has no paragraphs.
        widest: a text whose column is wider was not broken.
        share: of the column's width, as far as `width` is true.
    """
    lines = text.split("\n")
    widths = [width(line.strip()) for line in lines]
    column = sorted(widths)[-3] if len(widths) >= 3 else 0  # two lines may be wider: a table's, a link
    if not narrowest <= column <= widest:
        return text
    out = lines[:1]
    for above, line, wide in zip(lines, lines[1:], widths, strict=False):
        word = line.split()[0] if line.strip() else ""
        if word and above.strip() and wide + width(f" {word}") > share * column and _goes_on(above.strip(), word):
            before = out[-1].rstrip()
            out[-1] = f"{before}{'' if _HYPHEN.search(before) else ' '}{line.lstrip()}"
        else:
            out.append(line)
    return "\n".join(out)


def _goes_on(above: str, word: str) -> bool:
    """Whether a line may go on: not of a quoted mail, not behind a sentence's end, nor before a list sign."""
    if above.startswith((">", "|")) or not (word[0].isalnum() or word[0] in '(«"“'):
        return False
    return word[0].islower() or not above.endswith(_STOPS)


def _trimmed(lines: list[str]) -> list[str]:
    while lines and not lines[-1]:
        lines.pop()
    return lines
