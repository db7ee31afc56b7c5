"""Days under a heading that says what takes place on all of them, each in its own town ("Messes", "Dons du sang")."""

from __future__ import annotations

from collections.abc import Sequence

from annonce import lazy_re as re
from annonce.document import Span
from annonce.mention import Mention
from annonce.nouns import noun_in
from annonce.regions.blocks import Blocks
from annonce.regions.entries import Facts
from annonce.regions.items import Item

_FEWEST = 2
#: So many lines above the first day the heading stands at most.
_ABOVE = 4
_BRACKET = re.compile(r"\(([^()\n]{4,60})\)")


def headed(blocks: Blocks, facts: Facts, found: Sequence[Item], mentions: Sequence[Mention]) -> list[Item]:
    """Give the items again; those of a run in different towns, without titles, with what the heading above names."""
    towns = [(m.span.start, m.value.key) for m in mentions if m.kind == "town"]
    out: list[Item] = []
    place = 0
    while place < len(found):
        run = _run(blocks, facts, found, place)
        title = _heading(blocks, found[place]) if len(run) >= _FEWEST else Span(0, 0)
        named = [next((k for s, k in towns if _begin(i) <= s < i.end), None) for i in run]
        if title.length and len(set(named) - {None}) >= _FEWEST and None not in named[:1]:
            out.extend(_titled(blocks, i, title) for i in run)
            place += len(run)
        else:
            out.append(found[place])
            place += 1
    return out


def _begin(item: Item) -> int:
    """Give where the words behind an item's day begin."""
    return item.start if item.row else max(item.start, item.entry.end)


def _run(blocks: Blocks, facts: Facts, found: Sequence[Item], first: int) -> list[Item]:
    """Give the items from one on that say when and where alone, each on the line below the other's."""
    run: list[Item] = []
    for item in found[first:]:
        begin = _begin(item)
        line = blocks.lines[blocks.layout.index_of(begin)]
        stop = min(item.end, line.end)
        bracket = _BRACKET.search(blocks.document.folded, begin, stop)
        free = facts.words(begin, bracket.start() if bracket else stop)
        own = bracket is not None and blocks.kinds(*bracket.span(1)) > 0
        plain = item.row or (
            item.entry.shape in ("bare", "lead")
            and not facts.words(line.start, item.entry.start)
            and (item.entry.shape == "bare" or own or facts.placed(begin, stop))
        )
        plain = plain and free <= 1
        if not plain or not item.strong or item.inline or (run and _gap(blocks, run[-1], item) > 2):
            break
        run.append(item._replace(end=stop))
    return run


def _gap(blocks: Blocks, one: Item, other: Item) -> int:
    first = blocks.layout.index_of(max(one.start, one.end - 1))
    return blocks.layout.index_of(other.start) - first


def _heading(blocks: Blocks, item: Item) -> Span:
    """Give the noun of event in the title above an item's day, as far as its name goes; empty where there is none."""
    for place in range(item.entry.line - 1, max(-1, item.entry.line - 1 - _ABOVE), -1):
        line = blocks.lines[place]
        if line.part != "body" or line.bullet:
            break
        noun = noun_in(blocks.document, line.start, line.end) if blocks.is_title(place) else None
        if noun is not None:
            return Span(noun.start, noun.end)
    return Span(0, 0)


def _titled(blocks: Blocks, item: Item, title: Span) -> Item:
    begin = _begin(item)
    own = _BRACKET.search(blocks.document.folded, begin, item.end)
    if own is not None and blocks.kinds(*own.span(1)):
        title = Span(*own.span(1))
    start = item.start if item.row else blocks.lines[item.entry.line].start
    return item._replace(start=start, title=title, apart=True)
