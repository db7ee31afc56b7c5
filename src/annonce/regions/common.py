"""One day in the heading, and a line or a block for each event of that day, each in a town of its own."""

from __future__ import annotations

from collections.abc import Sequence

from annonce import lazy_re as re
from annonce.mention import Mention
from annonce.regions.blocks import Blocks
from annonce.regions.entries import Entry
from annonce.regions.items import Item
from annonce.said import Said

#: The day stands among these first lines.
_HEAD = 4
#: Fewer items are no list.
FEWEST = 3
#: The name of a place at the start of its line ("Lillers (vide-dressing), …").
_NAME = re.compile(r"[A-Z][A-Za-z'-]+(?: (?:[a-z]{1,3} )?[A-Z][A-Za-z'-]+){0,3}(?= ?[(,:-])")


def common(blocks: Blocks, days: Sequence[Entry], mentions: Sequence[Mention]) -> list[Item]:
    """Give the items of a list that states its day once, none where it is no such list."""
    head = days[0] if days else None
    if head is None or head.line >= _HEAD or head.timed or len({d for s in head.saids for d in s.resolved.days}) != 1:
        return []
    hours = [p for p, said in sorted(blocks.hours.items()) if p > head.last and said[0].timed.role == "event"]
    units = _units(blocks, hours, head.last)
    if len(units) < FEWEST or any(units[0][0] <= e.start < units[-1][1] for e in days[1:]):
        return []
    towns = set()
    for start, end in units:
        named = next((m.value.name for m in mentions if m.kind == "town" and start <= m.span.start < end), None)
        if named is None and (lead := _NAME.match(blocks.document.plain, start, end)):
            named = lead[0] if not blocks.kinds(start, start + 1) else None
        towns.add(named)
    if len(towns - {None}) < 0.8 * len(units):
        return []
    return [
        Item(start, end, head, (*head.saids, *_hours(blocks, start, end)), row=True, apart=True) for start, end in units
    ]


def _hours(blocks: Blocks, start: int, end: int) -> list[Said]:
    """Give the first hours of an item: those behind them are of something else."""
    first, last = blocks.layout.index_of(start), blocks.layout.index_of(end - 1)
    return [s for p in range(first, last + 1) for s in blocks.hours.get(p, ()) if s.timed.role == "event"][:1]


def _units(blocks: Blocks, hours: Sequence[int], head: int) -> list[tuple[int, int]]:
    """Give the blocks that hold hours, or the lines where one block holds those of all."""
    lines = blocks.lines
    in_blocks = sorted({blocks.of[p] for p in hours})
    if len(in_blocks) >= FEWEST:
        firsts = [(blocks.first[b], blocks.first[b + 1] - 1) for b in in_blocks]
        return [(lines[max(a, head + 1)].start, lines[z].end) for a, z in firsts]
    return [(lines[p].start, lines[p].end) for p in hours]
