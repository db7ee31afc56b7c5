"""A day and its month on lines of their own, as the cards of a web page show them ("07" / "nov. 2025")."""

from __future__ import annotations

from collections.abc import Sequence

from annonce import lazy_re as re
from annonce.document import Document, Span
from annonce.layout import Layout
from annonce.lexicon.calendar import MONTHS, WEEKDAYS
from annonce.mention import Mention
from annonce.when import PartialDate, Session, When

_DAY = re.compile(r"0?[1-9]|[12]\d|3[01]")
_MONTH = re.compile(r"(?P<month>[a-z]{3,9})\.?(?: (?P<year>20\d\d))?")
_YEAR = re.compile(r"20\d\d")


def days(document: Document, layout: Layout, mentions: Sequence[Mention]) -> list[Mention]:
    """Give the time expressions, with the days that a number alone on its line and a month on the next one make."""
    text, lines = document.folded, layout.lines
    found: list[Mention] = []
    for place, line in enumerate(lines[:-1]):
        if line.end - line.start > 2 or line.part != "body" or not _DAY.fullmatch(text, line.start, line.end):
            continue
        below = lines[place + 1]
        match = _MONTH.fullmatch(text, below.start, below.end)
        if match is None or match["month"] not in MONTHS or below.part != "body":
            continue
        end, year = below.end, match["year"]
        after = lines[place + 2] if place + 2 < len(lines) else None
        if year is None and after is not None and _YEAR.fullmatch(text, after.start, after.end):
            end, year = after.end, text[after.start : after.end]
        above = lines[place - 1] if place else None
        weekday = WEEKDAYS.get(layout.text(above).rstrip(".")) if above is not None else None
        start = above.start if above is not None and weekday is not None else line.start
        day = PartialDate(
            int(year) if year else None, MONTHS[match["month"]], int(text[line.start : line.end]), weekday
        )
        found.append(Mention(Span(start, end), When((Session((day,)),)), "cards.day", "when"))
    if not found:
        return list(mentions)
    kept = [
        m for m in mentions if not any(m.span.overlaps(f.span) for f in found if abs(f.span.start - m.span.start) < 40)
    ]
    return sorted([*kept, *found], key=lambda m: m.span)
