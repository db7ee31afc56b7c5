"""Rows of a programme: a line that begins with an hour, and what takes place then."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from annonce import lazy_re as re
from annonce.document import Document, Span
from annonce.layout import Layout, Line
from annonce.lexicon.programme import CLOSING, DOORS, NOT_PUBLIC, TOLD
from annonce.roles import Timed
from annonce.when import TimeRange

_SEPARATOR = re.compile(r" ?(?:min)?[ :;>=,.)–/-]{0,6}[-:>]?[ ]*(?:a |: |- |> )?")
_CLOSING = re.compile(CLOSING)
_NOT_PUBLIC = re.compile(NOT_PUBLIC)
_DOORS = re.compile(DOORS)
_TOLD = re.compile(TOLD)
_SENTENCE = re.compile(r"[.!?] ")
_LEAD = re.compile(r"(?:[-*•·>o(]|a|de|des|a partir de|vers|entre|le|\d{1,2}[.)]|[^\w\s])*[ ]*$")


class Row(NamedTuple):
    """One row: its hours and its title, in positions of `folded`."""

    timed: Timed
    times: tuple[TimeRange, ...]
    span: Span
    title: Span
    closing: bool
    public: bool
    doors: bool


def rows(document: Document, layout: Layout, timed: Sequence[Timed]) -> list[Row]:
    """Give the programme rows of a text, in order."""
    text = document.folded
    hours = [
        t for t in timed if t.mention.kind == "hours" and t.role in ("event", "doors", "closing", "setup", "office")
    ]
    starts = [t for t in hours if _begins_row(document, layout, t)]
    out: list[Row] = []
    for place, item in enumerate(starts):
        line = layout.line_at(item.span.start)
        if line is None or line.label in ("hours", "when", "doors", "registration", "contact", "price", "place"):
            continue
        until = line.end
        follower = starts[place + 1] if place + 1 < len(starts) else None
        if follower is not None and follower.span.start < until:
            until = follower.span.start
        separator = _SEPARATOR.match(text, item.span.end)
        begin = separator.end() if separator else item.span.end
        if begin >= until - 1:
            below = _title_below(layout, line)
            if below is None:
                continue
            begin, until = below.start, below.end
        if (stop := _SENTENCE.search(text, begin, until)) and _in_prose(text, line.start, item.span.start):
            until = stop.start()  # prose goes on behind the last part
        title = _trim(text, begin, until)
        if title.length < 2 or not re.search(r"[a-z]{2}", text[title.start : title.end]):
            continue
        words = text[title.start : title.end]
        out.append(
            Row(
                item,
                item.mention.value,
                Span(item.span.start, until),
                title,
                _CLOSING.match(words) is not None,
                _NOT_PUBLIC.search(words) is None,
                _DOORS.match(words) is not None,
            )
        )
    return out


def _begins_row(document: Document, layout: Layout, timed: Timed) -> bool:
    text = document.folded
    line = layout.line_at(timed.span.start)
    if line is None or line.part != "body" or timed.span.start >= line.end:
        return False
    before = text[line.start : timed.span.start]
    if not before or _LEAD.fullmatch(before):
        return True
    near = before[-40:]  # a line may be long
    if _in_prose(text, line.start, timed.span.start):
        return True
    return re.search(r"(?:\. ?|\) |; ?)- ?$|[•♦►]\s*$|\. - $", near) is not None  # two items on one line


def _in_prose(text: str, start: int, place: int) -> bool:
    """Whether an hour begins a part of a programme told in a sentence ("Au programme : 11 h, chorale ; 15 h, …")."""
    before = text[start:place]
    return before.rstrip().endswith((":", ";")) and _TOLD.search(before) is not None


def _title_below(layout: Layout, line: Line) -> Span | None:
    """Take the line below hours that stand alone ("10h45" / "ATELIER")."""
    place = layout.index_of(line.start)
    if place + 1 >= len(layout.lines):
        return None
    below = layout.lines[place + 1]
    if below.part != "body" or below.label or below.end - below.start > 140:
        return None
    spaced = place > 0 and line.number - layout.lines[place - 1].number > 1  # a text with empty lines between all lines
    if below.number - line.number > (4 if spaced else 1):
        return None
    return below.span


def _trim(text: str, start: int, end: int) -> Span:
    while start < end and text[start] in " :;>-–,.)*|@":
        start += 1
    while end > start and text[end - 1] in " :;-–,.*|(•":
        end -= 1
    return Span(start, end)
