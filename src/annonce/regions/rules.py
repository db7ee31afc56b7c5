"""Rules ("tous les mardis de 18h à 19h") that head an item of a list as days do."""

from __future__ import annotations

from collections.abc import Sequence

from annonce.layout import Layout
from annonce.regions.blocks import Blocks
from annonce.regions.entries import Entry, Facts, entry_of
from annonce.said import Said
from annonce.when import Rule

#: So many days with their own items make a list, in which a rule may head one more.
_FEWEST = 2


def with_rules(layout: Layout, blocks: Blocks, said: Sequence[Said], facts: Facts, days: list[Entry]) -> list[Entry]:
    """Give the days again, with the rules that stand between them in a bullet or a block of their own."""
    if len(days) < _FEWEST:
        return days
    taken = {place for e in days for place in range(e.line, e.last + 1)}
    blocks_taken = {blocks.of[p] for p in taken}
    found: list[Entry] = []
    for one in said:
        if not _is_rule(one):
            continue
        place, last = layout.index_of(one.span.start), layout.index_of(one.span.end - 1)
        line = layout.lines[place]
        if line.part != "body" or place in taken or not days[0].start < one.span.start < _end(blocks, days[-1]):
            continue
        first = blocks.block_start(place)
        headed = first < place and blocks.is_title(first) and facts.says(*layout.lines[first].span) > 0
        own = line.bullet or blocks.of[place] not in blocks_taken
        if own and (headed or blocks.kinds(line.start, layout.lines[last].end) or _titled_below(blocks, last)):
            found.append(entry_of(layout, one, facts))
            taken.add(place)
            blocks_taken.add(blocks.of[place])
    return sorted([*days, *found], key=lambda e: e.start) if found else days


def _is_rule(one: Said) -> bool:
    mention = one.timed.mention
    if one.timed.role != "event" or mention.kind != "when" or not one.resolved.plans or one.resolved.slots:
        return False
    return all(isinstance(d, Rule) and not d.loose and d.weekdays for d in mention.value.days)


def _end(blocks: Blocks, last: Entry) -> int:
    """Give where the list ends: with the block or the bullets below its last day."""
    lines, place = blocks.lines, last.last
    if lines[last.line].bullet:
        while place + 1 < len(lines) and lines[place + 1].bullet:
            place += 1
        return lines[place].end
    return lines[last.last].end


def _titled_below(blocks: Blocks, last: int) -> bool:
    """Whether a title with a noun of event stands on the line below, in the same block."""
    below = last + 1
    if below >= len(blocks.lines) or blocks.of[below] != blocks.of[last]:
        return False
    return blocks.kinds(*blocks.lines[below].span) > 0
