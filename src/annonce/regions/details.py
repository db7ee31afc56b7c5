"""What a text tells further down of an item that its list names: a title again, and a block that holds no day."""

from __future__ import annotations

from collections.abc import Sequence

from annonce import lazy_re as re
from annonce.document import Span
from annonce.regions.blocks import Blocks
from annonce.regions.items import Item

_WORDS = re.compile(r"[a-z0-9]+")


def of(blocks: Blocks, items: Sequence[Item]) -> dict[int, tuple[Span, ...]]:
    """Give the blocks that tell more of an item, by where the item starts."""
    last = max(i.end for i in items)
    titles: dict[str, int] = {}
    for place in range(blocks.layout.index_of(items[0].start), len(blocks.lines)):
        if blocks.first[blocks.of[place]] == place and blocks.is_title(place):
            titles.setdefault(_key(blocks.layout.text(blocks.lines[place])), place)
    found: dict[int, tuple[Span, ...]] = {}
    for item in items:
        begin = item.entry.end if item.start <= item.entry.start else item.start
        words = blocks.document.folded[begin : min(item.end, begin + 120)]
        found_at = titles.get(_key(words.split("\n", 1)[0]))
        if found_at is None or item.start <= blocks.lines[found_at].start < item.end:
            continue
        stop = blocks.first[blocks.of[found_at] + 1]
        if any(p in blocks.dated for p in range(found_at, stop)):
            continue  # an item of its own, which `merge` joins
        span = Span(blocks.lines[found_at].start, blocks.lines[stop - 1].end)
        if (
            not any(i.start < span.end and span.start < i.end and i is not items[-1] for i in items)
            or span.start > last
        ):
            found[item.start] = (span,)
    return found


def _key(text: str) -> str:
    return " ".join(_WORDS.findall(text))
