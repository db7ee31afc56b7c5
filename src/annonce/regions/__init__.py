"""Where each event begins and ends: a text about one event, or a listing of several with what they share."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from annonce.document import Document, Span
from annonce.layout import Layout
from annonce.mention import Mention
from annonce.regions import details, frames, tallies
from annonce.regions.apart import complete
from annonce.regions.blocks import Blocks
from annonce.regions.carry import carried
from annonce.regions.common import FEWEST, common
from annonce.regions.entries import Entry, Facts, entries, is_day
from annonce.regions.headed import headed
from annonce.regions.items import Item, between, items
from annonce.regions.names import behind_towns, givers, matches, name, titles_below
from annonce.regions.nothing import nothing
from annonce.regions.rules import with_rules
from annonce.said import Said

__all__ = ["Region", "carried", "complete", "divide"]


#: Signs between a day and the title behind it.
_SIGNS = (":", "-", "|", "–", "—", ">")
#: A word this short behind a day is a room's or a programme's code.
_CODE = 5


class Region(NamedTuple):
    """A stretch of the text about one event, in positions of `folded`.

    Attributes:
        start, end: the event's own words.
        shared: stretches that hold for all events of a listing (before and after the items).
        details: what the text tells of this event further down; a part of `shared`.
        said: what is said of its time outside its words: the day above it, the hours before them.
        title: where the title stands, above the day; empty where the layout does not say.
        asides: days that its sentences name besides its own.
        item: whether it is one of several.
        apart: whether each of them is in a town of its own.
        match: whether its title names two teams, which are no towns there.
        doubt: whether the text may hold other events, or fewer, than the regions say.
    """

    start: int
    end: int
    shared: tuple[Span, ...] = ()
    said: tuple[Said, ...] = ()
    details: tuple[Span, ...] = ()
    title: Span = Span(0, 0)
    asides: tuple[Span, ...] = ()
    item: bool = False
    apart: bool = False
    match: bool = False
    doubt: bool = False


def divide(document: Document, layout: Layout, said: Sequence[Said], mentions: Sequence[Mention]) -> list[Region]:
    """Give the regions of a text: one for each item of a listing, or the whole of it."""
    whole = Region(0, len(document.folded))
    if nothing(document, layout, said):
        return []
    if len(said) < 2 or not layout.lines or _one_day(said):
        return [whole]
    facts = Facts(document, layout, said, mentions)
    blocks = Blocks(document, layout, said)
    days = entries(document, layout, said, facts, frames.periods(blocks, said))
    days = with_rules(layout, blocks, said, facts, days)
    found = common(blocks, days, mentions) or headed(blocks, facts, items(blocks, days, facts), mentions)
    apart, doubt = tallies.several(blocks, facts, said, found)
    if len(apart) < 2:
        return [whole._replace(doubt=doubt)]
    doubt = doubt or _left_out(blocks, days, apart)
    shared = between(apart, blocks)
    more = details.of(blocks, apart)
    aside = _asides(days, apart)
    below = titles_below(blocks, facts, apart)
    titles = {i.start: i.title for i in apart if i.title.length} | givers(blocks, facts, apart)
    titles |= behind_towns(blocks, facts, apart, mentions, titles)
    teams = matches(blocks, facts, apart)
    titles |= teams
    return [
        Region(
            i.start,
            i.end,
            (*told, *shared),
            i.said,
            told,
            titles.get(i.start) or _name(blocks, facts, i, below.get(i.start, Span(0, 0))),
            aside.get(i.start, ()),
            item=True,
            apart=i.apart,
            match=i.start in teams,
            doubt=doubt,
        )
        for i in apart
        for told in (more.get(i.start, ()),)
    ]


def _one_day(said: Sequence[Said]) -> bool:
    """Whether all is said of one day, with too few hours for a list of what takes place on it."""
    days = {day for one in said if is_day(one) for day in one.resolved.days}
    return len(days) <= 1 and sum(one.timed.mention.kind == "hours" for one in said) < FEWEST


def _name(blocks: Blocks, facts: Facts, item: Item, below: Span) -> Span:
    """Give where the title stands on the line of an item's day, or in a row; empty where it is prose or unknown."""
    entry = item.entry
    line = blocks.lines[entry.last]
    if item.row:
        own = blocks.lines[blocks.layout.index_of(item.start)]
        after = blocks.layout.index_of(item.start) + 1
        if facts.where_alone(item.start, own.end) and own.end < item.end and blocks.is_title(after):
            own = blocks.lines[after]  # "20h SALLE DES FETES" / "LOTO DES POMPIERS"
            return name(blocks, facts, own.start, min(item.end, own.end))
        return name(blocks, facts, item.start, min(item.end, own.end), brackets=not item.apart)
    if not item.start <= entry.start < item.end or not item.strong:
        return Span(0, 0)
    if item.inline and item.start == entry.start:
        return name(blocks, facts, entry.end, item.end)
    if entry.shape == "bare":
        return below
    if entry.shape == "tail":
        return Span(0, 0)
    if entry.shape == "inner" and item.start != entry.start:
        return Span(0, 0)
    rest = blocks.document.plain[entry.end : line.end].lstrip(" )*")
    if entry.shape == "lead" and not item.inline and rest.lstrip(" ,")[:1].islower() and rest[:1] not in _SIGNS:
        return Span(0, 0)  # "le samedi 17, c'est chantier collectif"
    found = name(blocks, facts, entry.end, min(item.end, line.end))
    if found.length <= _CODE and not blocks.kinds(*found) and line.end < item.end:  # nothing, or a code
        return below  # "mardi 13 janvier à 14h15, ABT"
    return found


def _left_out(blocks: Blocks, days: Sequence[Entry], items: Sequence[Item]) -> bool:
    """Whether sentences name several days that no item holds, or one offers something: a list not understood."""
    starts = [i.start for i in items]
    block = blocks.of[blocks.layout.index_of(items[-1].start)]
    free = []
    for entry in days:
        place = bisect_right(starts, entry.start) - 1
        if entry.shape == "inner" and (place < 0 or entry.start >= items[place].end):
            free.append(entry.line)
            line = blocks.lines[entry.last]
            listed = items[0].start < line.start and blocks.of[entry.line] <= block
            if listed and entry.timed and blocks.kinds(line.start, line.end):
                return True
    return len(free) > len(set(free))


def _asides(days: Sequence[Entry], items: Sequence[Item]) -> dict[int, tuple[Span, ...]]:
    """Give the days that sentences name further down in an item that a day heads, by where the item starts."""
    found: dict[int, tuple[Span, ...]] = {}
    starts = [e.start for e in days]
    for item in items:
        if item.strong and not item.row and item.entry.shape in ("bare", "lead"):
            inside = days[bisect_left(starts, item.start) : bisect_left(starts, item.end)]
            late = [e for e in inside if e.line > item.entry.last and not e.strong]
            found[item.start] = tuple(s.span for e in late for s in e.saids)
    return found
