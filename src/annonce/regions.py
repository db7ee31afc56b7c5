"""Where each event begins and ends: a text about one event, or a listing of several with what they share."""

from __future__ import annotations

import datetime as dt
import itertools
from collections.abc import Sequence
from typing import NamedTuple

from annonce import lazy_re as re
from annonce.cue import Cue
from annonce.document import Document, Span
from annonce.layout import Layout, Line
from annonce.lexicon.regions import CHRONICLE, NOTICES, OFFER, OFFER_WORDS, REPORT, SEPARATOR
from annonce.mention import Mention
from annonce.resolve import Slot
from annonce.said import Said
from annonce.when import PartialDate, Rule, When

_SEPARATOR = re.compile(SEPARATOR)
_OFFER = Cue(OFFER)
_OFFER_WORDS = Cue(OFFER_WORDS)
_REPORT = Cue(REPORT)
_CHRONICLE = re.compile(CHRONICLE, re.M)
_NOTICES = tuple((Cue(head), Cue(unless), Cue(words), count) for head, unless, words, count in NOTICES)
_PERSON = re.compile(r"[A-Z][a-z]+(?:-[A-Z][a-z]+)? (?:[A-Z][a-z]+-?){1,3}")
_INLINE_BULLET = re.compile(r"[•♦▪►]")
#: A range that holds all items is their umbrella when it stands among these first lines, or is this much stronger.
_HEAD_LINES = 9


class Region(NamedTuple):
    """A stretch of the text about one event, in positions of `folded`.

    Attributes:
        start, end: the event's own words.
        shared: stretches that hold for all events of a listing (before, after and between the items).
    """

    start: int
    end: int
    shared: tuple[Span, ...] = ()


class _Item(NamedTuple):
    """A candidate for an event of a listing: where it starts, the day that heads it."""

    start: int
    date: Said
    end: int = 0


def divide(document: Document, layout: Layout, said: Sequence[Said], mentions: Sequence[Mention]) -> list[Region]:
    """Give the regions of a text: one for each item of a listing, or the whole of it."""
    whole = [Region(0, len(document.folded))]
    if _nothing(document, layout):
        return []
    items = _items(document, layout, said)
    if len(items) < 2 or _umbrella(layout, said, items):
        return whole
    items = _ends(document, layout, items)
    titled = [i for i in items if _has_title(document, i, said)]
    if len(titled) < 2 or len(titled) < 0.6 * len(items) or not _own_facts(document, layout, titled, said, mentions):
        return whole
    shared = _between(document, titled)
    return [Region(i.start, i.end, shared) for i in titled]


def _nothing(document: Document, layout: Layout) -> bool:
    """Whether a text offers nothing to attend: a job offer, a report of what is over."""
    head = Span(layout.lines[0].start, layout.lines[:3][-1].end) if layout.lines else Span(0, 0)
    if _OFFER.find(document, *head) and _different(document, _OFFER_WORDS) >= 3:
        return True
    if _REPORT.find(document, *head):
        return True
    if any(w[0] == "1" and len(w) == 4 for w in document.index) and len(_CHRONICLE.findall(document.folded)) >= 4:
        return True
    return any(
        opening.find(document, *head) and not unless.find(document, *head) and _different(document, words) >= count
        for opening, unless, words, count in _NOTICES
    )


def _different(document: Document, words: Cue) -> int:
    """Give how many different words of a subject a text holds."""
    return len({match.group() for match in words.finds(document, 0, len(document.folded))})


def _items(document: Document, layout: Layout, said: Sequence[Said]) -> list[_Item]:
    """Give the places where a day heads an item: at the start of a line, of a bullet, under a heading."""
    out: list[_Item] = []
    for one in said:
        if one.timed.role != "event" or one.timed.mention.kind != "when" or not one.resolved.slots:
            continue
        value: When = one.timed.mention.value
        if any(isinstance(d, Rule) for d in value.days):
            continue
        if all(isinstance(d, PartialDate) and d.relative for d in value.days):
            continue
        if any(s.start is None or _length(s) > 12 for s in one.resolved.slots):
            continue
        line = layout.line_at(one.span.start)
        if line is None or line.part != "body" or line.label in ("when", "start", "end", "hours", "place", "address"):
            continue
        start = _head(document, layout, line, one)
        if start is not None and (not out or start > out[-1].start):
            out.append(_Item(start, one))
    return out


def _length(slot: Slot) -> int:
    """Give the days that an all-day slot spans."""
    if isinstance(slot.start, dt.datetime) or slot.start is None or slot.end is None:
        return 1
    last = slot.end.date() if isinstance(slot.end, dt.datetime) else slot.end
    return (last - slot.start).days + 1


def _head(document: Document, layout: Layout, line: Line, one: Said) -> int | None:
    """Give where the item that a day heads begins, None where the day stands inside a sentence."""
    text = document.folded
    bullet = max((m.start() for m in _INLINE_BULLET.finditer(text, line.start, one.span.start)), default=None)
    if bullet is not None:
        return bullet + 1
    lead = text[line.start : one.span.start].strip(" (*#-–:>•le")
    if len(re.sub(r"[^a-z]", "", lead)) <= 3:
        return _with_heading(document, layout, line)
    if (line.bullet and one.span.start - line.start < 60) or re.match(
        r"[^:.\n]{3,60} ?: ", text[line.start : one.span.start]
    ):
        return line.start
    if re.match(
        r"(?:seance|atelier|session|conference|rencontre|episode|soiree|jour|date)s? (?:du |n° ?\d+|\d+)",
        text[line.start : one.span.start],
    ):
        return line.start
    place = layout.index_of(line.start)
    above = layout.lines[place - 1] if place else None
    if above is not None and line.blank_before and _is_heading(document, above) and one.span.start - line.start < 110:
        return above.start
    return None


def _with_heading(document: Document, layout: Layout, line: Line) -> int:
    """Take a heading right above the day ("BEAUMONT") with the item, where the day is not alone on its line."""
    place = layout.index_of(line.start)
    above = layout.lines[place - 1] if place else None
    if above is not None and _is_heading(document, above) and line.end - line.start > 60:
        return above.start
    return line.start


def _is_heading(document: Document, line: Line) -> bool:
    words = document.plain[line.start : line.end]
    return (
        len(words) <= 48
        and words.isupper()
        and line.blank_before
        and line.label is None
        and not re.search(r"\d", words)
    )


def _umbrella(layout: Layout, said: Sequence[Said], items: Sequence[_Item]) -> bool:
    """Whether a stated range, a title's day or a rule holds all items: they are then its programme or its dates."""
    days = [d for i in items for d in i.date.resolved.days]
    for one in said:
        if one.timed.role != "event" or one.timed.mention.kind != "when" or any(one is i.date for i in items[1:]):
            continue
        for slot in one.resolved.slots:
            first, last = slot.start, slot.end
            if isinstance(first, dt.datetime) or not isinstance(first, dt.date) or not isinstance(last, dt.date):
                continue
            line = layout.line_at(one.span.start)
            early = line is not None and layout.index_of(line.start) < _HEAD_LINES
            inside = sum(first <= d <= last for d in days)
            if early and inside >= 0.8 * len(days) and (last - first).days <= 45:
                return True
    if len(set(days)) == 1:
        return True
    # the days repeated in one expression ("3 et 4 décembre 2025"), or days said again and again, are one event's
    if any(set(days) <= set(s.resolved.days) for s in said if s.timed.role == "event"):
        return True
    return len(set(days)) <= 0.5 * len(items)


def _ends(document: Document, layout: Layout, items: Sequence[_Item]) -> list[_Item]:
    """Give each item its end: the next one, a separator line, the last one's own paragraph."""
    out = []
    length = len(document.folded)
    for place, item in enumerate(items):
        stop = items[place + 1].start if place + 1 < len(items) else _last_end(document, layout, items, length)
        stop = min(stop, _separator(document, layout, item.date.span.end, stop))
        out.append(item._replace(end=stop))
    return out


def _separator(document: Document, layout: Layout, start: int, stop: int) -> int:
    for line in layout.lines:
        if start < line.start < stop and _SEPARATOR.fullmatch(document.folded[line.start : line.end]):
            return line.start
    return stop


def _last_end(document: Document, layout: Layout, items: Sequence[_Item], length: int) -> int:
    """End the last item like the others: after as many lines as the longest of them, or at a heading or a label."""
    first = layout.index_of(items[-1].start)
    spans = [layout.index_of(b.start - 1) - layout.index_of(a.start) + 1 for a, b in itertools.pairwise(items)]
    longest = max(spans)
    end = first
    head = layout.index_of(items[-1].date.span.end)
    for place in range(first, min(len(layout.lines), first + longest)):
        line = layout.lines[place]
        if place > head and (
            line.part in ("boilerplate", "signature", "quote", "comment")
            or line.label in ("registration", "contact", "price", "organizer", "address", "partner")
        ):
            break
        if place > head and longest <= 2 and line.blank_before:
            break
        if place > head + 1 and _is_heading(document, line):
            break
        end = place
    return layout.lines[end].end if end < len(layout.lines) else length


def _has_title(document: Document, item: _Item, said: Sequence[Said]) -> bool:
    """Whether an item says what takes place, not only when."""
    text = document.folded
    pieces = [
        text[item.start : item.date.span.start],
        text[item.date.span.end : min(item.end, item.date.span.end + 260)],
    ]
    words = " ".join(pieces)
    for one in said:
        if item.start <= one.span.start < item.end and one is not item.date:
            words = words.replace(text[one.span.start : one.span.end], " ")
    words = re.sub(r"\([^()]*\)", " ", words)
    return len(re.findall(r"[a-z]{3,}", words)) >= 2


def _own_facts(
    document: Document, layout: Layout, items: Sequence[_Item], said: Sequence[Said], mentions: Sequence[Mention]
) -> bool:
    """Whether the items stand on their own: hours, a place or a price of their own, or a text of their own."""
    timed = placed = told = 0
    for item in items:
        hours = item.date.timed.mention.value.has_times or any(
            s.timed.mention.kind == "hours" and s.timed.role == "event" and item.start <= s.span.start < item.end
            for s in said
        )
        timed += hours
        placed += any(
            m.kind in ("venue", "town", "address", "price") and not m.latent and item.start <= m.span.start < item.end
            for m in mentions
        )
        told += item.end - item.start > 170
    count = len(items)
    if timed >= 0.6 * count and (
        placed >= 0.4 * count or told >= 0.4 * count or _titles_below(document, layout, items)
    ):
        return True
    named = sum(
        _PERSON.search(document.plain, i.date.span.end, min(i.end, i.date.span.end + 120)) is not None for i in items
    )
    if named >= 0.6 * count:
        return True
    return told >= 0.6 * count and (placed >= 0.3 * count or timed >= 0.3 * count or count >= 3)


def _titles_below(document: Document, layout: Layout, items: Sequence[_Item]) -> bool:
    """Whether a line of its own says each item's title."""
    own = 0
    for item in items:
        place = layout.index_of(item.date.span.end)
        below = layout.lines[place + 1] if place + 1 < len(layout.lines) else None
        line = layout.line_at(item.date.span.start)
        rest = document.folded[item.date.span.end : line.end] if line is not None else ""
        own += (
            bool(below is not None and below.start < item.end and re.search(r"[a-z]{3}", layout.text(below)))
            or len(re.findall(r"[a-z]{3,}", rest)) >= 2
        )
    return own >= 0.7 * len(items)


def _between(document: Document, items: Sequence[_Item]) -> tuple[Span, ...]:
    """Give what stands outside the items: it holds for all."""
    out = []
    position = 0
    for item in items:
        if item.start > position:
            out.append(Span(position, item.start))
        position = max(position, item.end)
    if position < len(document.folded):
        out.append(Span(position, len(document.folded)))
    return tuple(s for s in out if document.folded[s.start : s.end].strip())
