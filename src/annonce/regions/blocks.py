"""Blocks of lines between empty lines, and what a line looks like: a title, a separator, a row of hours."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from annonce import lazy_re as re
from annonce.document import Document
from annonce.layout import Layout, Line
from annonce.lexicon.calendar import MONTHS
from annonce.lexicon.regions import LEADS, ROW_LEADS, SEPARATOR
from annonce.nouns import nouns
from annonce.said import Said

_SEPARATOR = re.compile(SEPARATOR)
_WORDS = re.compile(r"[a-z]{2,}")
_TITLE_WORDS = 16
_TITLE_LENGTH = 100
_LONGEST_SEPARATOR = 40
#: A longer line is a paragraph: the empty lines around it part it from others.
_PARAGRAPH = 120
#: Share of lines with an empty line above from which that is only how the text is set.
_SPACED = 0.9
#: Nothing begins before this hour but at a full one.
_NIGHT = 4


class Blocks:
    """The lines of a document in blocks.

    Attributes:
        lines: as in the layout.
        of: the block of each line, by the line's place.
        first: the place of each block's first line; one more at the end.
    """

    def __init__(self, document: Document, layout: Layout, said: Sequence[Said]) -> None:
        self.document = document
        self.layout = layout
        self.lines = layout.lines
        gaps = [b.number - a.number for a, b in zip(self.lines, self.lines[1:], strict=False)]
        #: Whether an empty line stands below every line: it parts nothing.
        self.spaced = sum(g > 1 for g in gaps) >= _SPACED * len(gaps)
        usual = sorted(gaps)[len(gaps) // 2] if gaps and self.spaced else 1
        self._separators = [_separates(document.folded, line) for line in self.lines]
        self.of: list[int] = []
        self.first: list[int] = []
        for place in range(len(self.lines)):
            parted = place == 0 or self.separates(place) or self.separates(place - 1)
            parted = parted or gaps[place - 1] > (1 if self._is_long(place) or self._is_long(place - 1) else usual)
            if parted:
                self.first.append(place)
            self.of.append(len(self.first) - 1)
        self.first.append(len(self.lines))
        self._nouns = nouns(document)
        self._kinds = [n.start for n in self._nouns]
        self.hours: dict[int, list[Said]] = {}
        for one in said:
            if one.timed.mention.kind == "hours":
                self.hours.setdefault(layout.index_of(one.span.start), []).append(one)
        #: Lines whose hours can only be how long something lasts ("La Ferme aux oiseaux – 1h32").
        self.lasting = {p for p, told in self.hours.items() if all(_lasts(s) for s in told)}
        self.dated = {layout.index_of(s.span.start) for s in said if s.timed.mention.kind == "when"}

    def _is_long(self, place: int) -> bool:
        return self.lines[place].end - self.lines[place].start > _PARAGRAPH

    def separates(self, place: int) -> bool:
        """Whether a line of signs parts what stands above and below it."""
        return self._separators[place]

    def kinds(self, start: int, end: int) -> int:
        """Count the nouns of events between two positions."""
        return bisect_left(self._kinds, end) - bisect_left(self._kinds, start)

    def kind_words(self, start: int, end: int) -> set[str]:
        """Give the nouns of events between two positions."""
        found = self._nouns[bisect_left(self._kinds, start) : bisect_left(self._kinds, end)]
        return {self.document.folded[n.start : n.end].rstrip("sx") for n in found}

    def block_start(self, place: int) -> int:
        """The place of the first line of a line's block."""
        return self.first[self.of[place]]

    def paragraph(self, place: int) -> int:
        """The place of the first line of a line's paragraph: empty lines part it from others even in a spaced text."""
        first = self.block_start(place)
        while place > first and not self.lines[place].blank_before:
            place -= 1
        return place

    def alone(self, place: int) -> bool:
        """Whether a line is a block of its own."""
        block = self.of[place]
        return self.first[block + 1] - self.first[block] == 1

    def is_title(self, place: int) -> bool:
        """Whether a line may be a title: short, no sentence, no day, no label, no row of hours."""
        line = self.lines[place]
        if line.part != "body" or line.end - line.start > _TITLE_LENGTH or place in self.dated:
            return False
        if place in self.hours and place not in self.lasting:
            return False
        words = len(_WORDS.findall(self.document.folded, line.start, line.end))
        if not 1 <= words <= _TITLE_WORDS or self.separates(place):
            return False
        if line.label is not None and line.label not in ("title", "programme", "kind", "performer"):
            return False
        text = self.document.folded[line.start : line.end]
        if text.count(" | ") > 1 or all(w in MONTHS or w in LEADS for w in _WORDS.findall(text)):
            return False  # the head of a table, a month
        return not (text.endswith((".", ";", ",")) and words > 3)

    def is_heading(self, place: int) -> bool:
        """Whether a line heads a part of the text: alone between empty lines, short, with nothing of an event's."""
        return self.alone(place) and self.is_title(place) and not self.lines[place].bullet

    def capitals(self, line: Line) -> bool:
        """Whether a line is written in capitals."""
        return self.document.plain[line.start : line.end].isupper()

    def row(self, place: int) -> Said | None:
        """Give the hours with which a line begins."""
        line = self.lines[place]
        if line.part != "body" or line.label in ("hours", "when", "start", "doors", "registration", "contact"):
            return None
        first = self.hours.get(place, (None,))[0]
        if first is None or first.timed.role not in ("event", "doors", "closing"):
            return None
        before = self.document.folded[line.start : first.span.start]
        return first if all(w in ROW_LEADS for w in re.findall(r"[a-z0-9]+", before)) else None


def _separates(text: str, line: Line) -> bool:
    first = text[line.start]
    if "a" <= first <= "z" or "0" <= first <= "9" or line.end - line.start >= _LONGEST_SEPARATOR:
        return False  # nearly all lines
    return _SEPARATOR.fullmatch(text, line.start, line.end) is not None


def _lasts(one: Said) -> bool:
    """Whether hours are those of the night, at no full hour, behind other words: how long a film lasts."""
    times = one.timed.mention.value
    return all(t.end is None and t.start is not None and 0 < t.start.hour < _NIGHT and t.start.minute for t in times)
