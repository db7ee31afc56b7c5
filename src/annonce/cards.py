"""Days whose month stands on another line: the cards of a web page ("07" / "nov. 2025"), a list under its month."""

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
#: "Le 7 : loto", "7 – loto", "le 7 à 20h, loto": a day at the start of its line.
_ITEM = re.compile(r"(?:le )?(0?[1-9]|[12]\d|3[01])(?:er)?(?: ?[:,>|-] ?(?=[a-z\"])| \((?=[a-z])|(?= (?:a|de|des) \d))")
_WORD = re.compile(r"[a-z]+|\d+")
#: The longest line that heads the days of a month, and the fewest days below it.
_HEADING, _FEWEST = 60, 3
_ARTICLE = "le "


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
    found.extend(_listed(document, layout, mentions))
    if not found:
        return list(mentions)
    kept = [
        m for m in mentions if not any(m.span.overlaps(f.span) for f in found if abs(f.span.start - m.span.start) < 40)
    ]
    return sorted([*kept, *found], key=lambda m: m.span)


def _listed(document: Document, layout: Layout, mentions: Sequence[Mention]) -> list[Mention]:
    """Give the days of lists whose month stands in the heading ("AGENDA – MARS 2026" / "Le 7 : loto").

    The days of one month ascend; numbers that count the items are none.
    """
    text, found = document.folded, []
    items = {}
    for line in layout.lines:
        if line.part == "body" and (text[line.start].isdigit() or text.startswith(_ARTICLE, line.start)):
            item = _ITEM.match(text, line.start, line.end)
            if item is not None and (item.end(1) < item.end() or text.startswith(_ARTICLE, line.start)):
                items[line.number] = (Span(line.start, item.end(1)), int(item[1]))
    if len(items) < _FEWEST:
        return []
    runs: list[tuple[tuple[int | None, int], list[tuple[Span, int]]]] = []
    for line in layout.lines:
        if line.number in items:
            if runs:
                runs[-1][1].append(items[line.number])
        elif line.end - line.start <= _HEADING and (head := _month_of(text, line.start, line.end)):
            runs.append((head, []))
    whens = {m.span.start: m for m in mentions if m.kind == "when"}
    count = sum(len(days) for _, days in runs)
    for (year, month), days in runs:
        numbers = [n for _, n in days]
        counted = numbers == list(range(1, len(numbers) + 1)) and len(numbers) > 1
        if count < _FEWEST or counted or numbers != sorted(numbers):
            continue
        for span, day in days:
            known = whens.get(span.end - len(str(day)))  # "7 à 20h"
            times = known.value.sessions[0].times if known is not None else ()
            end = known.span.end if known is not None else span.end
            value = When((Session((PartialDate(year, month, day),), times),))
            found.append(Mention(Span(span.start, end), value, "cards.listed", "when"))
    return found


def _month_of(text: str, start: int, end: int) -> tuple[int | None, int] | None:
    """Give the year and the month that a heading names, None where it names none, several or a day."""
    words = _WORD.findall(text, start, end)
    months = [MONTHS[w] for w in words if w in MONTHS]
    numbers = [w for w in words if w.isdigit()]
    if len(months) != 1 or any(_YEAR.fullmatch(w) is None for w in numbers) or len(numbers) > 1:
        return None
    return (int(numbers[0]) if numbers else None), months[0]
