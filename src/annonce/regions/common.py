"""One day in the heading, and a line or a block for each event of that day, each in a town of its own."""

from __future__ import annotations

from collections.abc import Sequence

from annonce import lazy_re as re
from annonce.document import Span
from annonce.mention import Mention
from annonce.nouns import noun_in
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
#: "Mobilisation du jeudi 12 mars": what the day is said of.
_LEAD = re.compile(r"([a-z][a-z' -]{3,60}?)[ ,:(-]*(?: (?:du|de|le|ce|au|pour le))? ?$")


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
    title = _kind(blocks, head)
    return [
        Item(
            start,
            end,
            head,
            (*head.saids, *(own := _hours(blocks, start, end))),
            row=True,
            apart=True,
            title=title if own and _is_town(blocks, start, own[0].span.start) else Span(0, 0),
        )
        for start, end in units
    ]


def _is_town(blocks: Blocks, start: int, hours: int) -> bool:
    """Whether a town alone stands before the hours of an item."""
    lead = _NAME.match(blocks.document.plain, start, hours)
    return lead is not None and not any(c.isalpha() for c in blocks.document.plain[lead.end() : hours])


def _kind(blocks: Blocks, head: Entry) -> Span:
    """Give the noun of event in the first lines, down to that of the day, or the words before the day."""
    noun = noun_in(blocks.document, blocks.lines[0].start, blocks.lines[head.line].end)
    if noun is not None:
        return Span(noun.start, noun.end)
    before = _LEAD.match(blocks.document.folded, blocks.lines[head.line].start, head.start)
    return Span(*before.span(1)) if before is not None else Span(0, 0)


def _hours(blocks: Blocks, start: int, end: int) -> list[Said]:
    """Give the first hours of an item: those behind them are of something else."""
    first, last = blocks.layout.index_of(start), blocks.layout.index_of(end - 1)
    return [s for p in range(first, last + 1) for s in blocks.hours.get(p, ()) if s.timed.role == "event"][:1]


def _units(blocks: Blocks, hours: Sequence[int], head: int) -> list[tuple[int, int]]:
    """Give the blocks that hold hours, or the lines where one block holds those of all."""
    lines = blocks.lines
    bullets = [p for p in hours if lines[p].bullet]
    if len(bullets) >= FEWEST and len(bullets) >= 0.8 * len(hours):
        return [(lines[p].start, lines[p].end) for p in bullets]
    in_blocks = sorted({blocks.of[p] for p in hours})
    if len(in_blocks) >= FEWEST:
        firsts = [(blocks.first[b], blocks.first[b + 1] - 1) for b in in_blocks]
        return [(lines[max(a, head + 1)].start, lines[z].end) for a, z in firsts]
    return [(lines[p].start, lines[p].end) for p in hours]
