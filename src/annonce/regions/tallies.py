"""Whether the items of a text are events of their own, or the dates and the programme of one."""

from __future__ import annotations

from collections.abc import Sequence

from annonce import lazy_re as re
from annonce.lexicon.regions import TEAM
from annonce.regions import frames
from annonce.regions.blocks import Blocks
from annonce.regions.entries import Facts
from annonce.regions.items import Item
from annonce.resolve import Slot, as_date
from annonce.said import Said

_TEAM = re.compile(TEAM)
_PERSON = re.compile(r"[A-Z][a-z]+(?:-[A-Z][a-z]+)? [A-Z](?:[a-z]+|[A-Z]{2,})(?:-?[A-Z][A-Za-z]+){0,2}")
#: So many items at places of their own are no programme.
_MANY = 3
#: A text of its own is longer than this.
_TOLD = 170
#: An item says within so many letters what takes place.
_TITLE_WITHIN = 300
#: A quoted title and a place stand this near to their day.
_NEAR = 120
#: A range of more days than this may be a period of anything.
_WEEKS = 12


def several(blocks: Blocks, facts: Facts, said: Sequence[Said], found: Sequence[Item]) -> tuple[list[Item], bool]:
    """Give the items that are events of their own, none where a text holds one event; and whether that is doubtful."""
    titled = [i for i in found if _has_title(blocks, facts, i)]
    firm = [i for i in titled if i.strong]
    strong = sum(i.strong for i in found)
    if len(firm) >= 2 and len(firm) >= 0.6 * strong and _apart(blocks, facts, said, firm):
        return [i for i in titled if i.strong or _stands_apart(blocks, facts, i, firm)], len(firm) < strong
    told = [i for i in titled if _offers(blocks, facts, i)]
    if len(told) >= 2 and _told_apart(blocks, facts, said, told):
        headed = all(_headed(blocks, i) for i in told)  # then what stands below a heading like the others is one more
        return [i for i in titled if i in told or (headed and _headed(blocks, i) and _timed(blocks, i))], False
    doubt = (
        len(firm) >= 3
        and len({d for i in firm for d in i.days}) >= 3
        and sum(facts.words(i.start, i.end) >= 2 for i in firm) >= 0.8 * len(firm)
    )
    return [], doubt and not frames.umbrella(blocks, said, firm)


def _headed(blocks: Blocks, item: Item) -> bool:
    """Whether an item begins above the line of its day."""
    return item.start < blocks.lines[item.entry.line].start


def _stands_apart(blocks: Blocks, facts: Facts, item: Item, firm: Sequence[Item]) -> bool:
    """Whether a sentence that names a day is no part of the items around it, and offers something."""
    prose = sum(i.end - i.start > _TOLD and not i.title.length and not i.row for i in firm) == len(firm)
    inside = firm[0].start < item.start < firm[-1].start
    return (item.title.length > 0 or _offers(blocks, facts, item)) and (prose or not inside or item.title.length > 0)


def _has_title(blocks: Blocks, facts: Facts, item: Item) -> bool:
    """Whether an item says what takes place, not only when and where; a long range must be an event's."""
    if item.apart or _TEAM.match(blocks.document.folded, item.start):
        return True
    end = min(item.end, item.start + _TITLE_WITHIN)
    kinds = blocks.kinds(item.start, end)
    if not kinds and any(s.end is not None and _days(s) > _WEEKS for e in item.entry.saids for s in e.resolved.slots):
        return False
    return kinds > 0 or facts.words(item.start, end) > 0


def _days(slot: Slot) -> int:
    first, last = as_date(slot.start), as_date(slot.end)
    return (last - first).days if first is not None and last is not None else 0


def _offers(blocks: Blocks, facts: Facts, item: Item) -> bool:
    """Whether a sentence that names a day offers something: an event by its name, its hours or its place."""
    kinds = blocks.kinds(item.start, min(item.end, item.start + _TITLE_WITHIN)) > 0
    near = min(item.end, item.entry.end + _NEAR)
    quoted = '"' in blocks.document.folded[item.entry.end : near] and facts.where(item.entry.end, near) is not None
    return quoted or (kinds and _timed(blocks, item))


def _apart(blocks: Blocks, facts: Facts, said: Sequence[Said], titled: Sequence[Item]) -> bool:
    titled = [i for i in titled if not i.apart]
    if len(titled) < 2:
        return True
    places = {facts.where(i.start, i.end) for i in titled} - {None}
    elsewhere = len(titled) >= _MANY and len(places) == len(titled)
    return not frames.umbrella(blocks, said, titled, elsewhere) and _own_facts(blocks, facts, titled)


def _told_apart(blocks: Blocks, facts: Facts, said: Sequence[Said], told: Sequence[Item]) -> bool:
    """Whether sentences offer several events: each its own kind, its day, its hours."""
    count = len(told)
    kinds = [blocks.kind_words(i.start, min(i.end, i.start + _TITLE_WITHIN)) for i in told]
    moments = {(i.days, facts.where(i.start, i.end), *sorted(k)) for i, k in zip(told, kinds, strict=True)}
    distinct = len(moments) == count and len(set().union(*kinds)) >= 2
    placed = sum(facts.placed(i.start, i.end) for i in told)
    return distinct and (count >= 3 or placed == count) and not frames.umbrella(blocks, said, told)


def _own_facts(blocks: Blocks, facts: Facts, titled: Sequence[Item]) -> bool:
    """Whether items stand on their own: by hours, a place or a price, a person, a kind, a text of their own."""
    count = len(titled)
    timed = sum(_timed(blocks, i) for i in titled)
    listed = frames.is_list(blocks)
    if count == 2 and timed < 2 and not listed:
        return False
    if count == 2 and timed == 2 and listed:
        return True
    placed = sum(facts.placed(i.start, i.end) or facts.priced(i.start, i.end) for i in titled)
    told = sum(i.end - i.start > _TOLD for i in titled)
    kinds = [blocks.kind_words(i.start, min(i.end, i.start + 120)) for i in titled]
    varied = sum(bool(k) for k in kinds) >= 0.5 * count and len(set().union(*kinds)) >= 2
    if timed >= 0.6 * count and (placed >= 0.4 * count or told >= 0.4 * count or count >= 3 or varied):
        return True
    if varied and (timed >= 0.4 * count or placed >= 0.4 * count or count >= 4 or listed):
        return True
    places = {facts.where(i.start, i.end) for i in titled} - {None}
    if count >= 3 and len(places) >= 0.8 * count:
        return True  # each at a place of its own
    if count >= 3 and placed >= 0.5 * count and all(i.title.length for i in titled):
        return True  # each with its title above
    plain = blocks.document.plain
    named = sum(_PERSON.search(plain, _after(i), min(i.end, _after(i) + 120)) is not None for i in titled)
    return named >= 0.6 * count or (
        told >= 0.6 * count and (placed >= 0.3 * count or timed >= 0.3 * count or count >= 3)
    )


def _after(item: Item) -> int:
    return item.entry.end if item.start <= item.entry.start < item.end else item.start


def _timed(blocks: Blocks, item: Item) -> bool:
    if any(s.resolved.timed or s.timed.mention.kind == "hours" for s in (*item.entry.saids, *item.said)):
        return True
    first, last = blocks.layout.index_of(item.start), blocks.layout.index_of(max(item.start, item.end - 1))
    return any(
        s.timed.role == "event" and item.start <= s.span.start < item.end
        for p in range(first, last + 1)
        for s in blocks.hours.get(p, ())
    )
