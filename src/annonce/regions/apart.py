"""Announcements that stand one below the other, parted by lines of signs, each with all that it needs.

Such a text is several texts: what one of them says is nothing to the others. An item that owes its year, its town or
whom to ask to the rest of the text is no announcement of its own, and the text is read as one.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence
from itertools import pairwise

from annonce import lazy_re as re
from annonce.document import Document, Span
from annonce.layout import Layout
from annonce.lexicon.regions import RULE_LINE, WHOSE
from annonce.mention import Mention

_RULE_LINE = re.compile(RULE_LINE)
_YEAR = re.compile(r"(?<!\d)20\d\d(?!\d)")
_LONGEST = 120  # a line of signs is no longer


def complete(document: Document, layout: Layout, dated: Iterable[int], mentions: Sequence[Mention]) -> list[Span]:
    """Give the stretches of a text that look like announcements of their own, in order, or none.

    Each has its day, its year and whom to ask; whether it has its place is seen when it is read.

    Args:
        document: the text.
        layout: its lines.
        dated: where the days of events are said, as positions of `folded`.
        mentions: the facts of the text.
    """
    cuts = _cuts(document, layout)
    if not cuts:
        return []
    bounds = [0, *cuts, len(document.folded)]
    days = sorted(dated)
    years = [m.start() for m in _YEAR.finditer(document.folded)]
    owners = [m.span.start for m in mentions if m.kind in ("email", "phone", "link")]
    owners = sorted([*owners, *(place for place, _ in document.places(WHOSE))])
    parts: list[Span] = []
    for part in (Span(a, z) for a, z in pairwise(bounds)):
        if not _holds(days, part):  # what has no day belongs to what stands above, or to the first announcement
            if parts:
                parts[-1] = Span(parts[-1].start, part.end)
            continue
        parts.append(Span(0 if not parts else part.start, part.end))
    if len(parts) < 2:
        return []
    whole = all(_holds(years, p) and _holds(owners, p) for p in parts)
    return parts if whole else []


def _cuts(document: Document, layout: Layout) -> list[int]:
    """Give where the lines of signs end that part the body of a text; a mail's header below one is no announcement."""
    lines = layout.lines
    cuts = []
    for place, line in enumerate(lines[:-1]):
        if line.end - line.start > _LONGEST or not _RULE_LINE.fullmatch(document.folded, line.start, line.end):
            continue
        if line.part == "quote" or lines[place + 1].part in ("header", "quote"):
            continue
        cuts.append(line.end)
    return cuts


def _holds(positions: Sequence[int], part: Span) -> bool:
    place = bisect_left(positions, part.start)
    return place < len(positions) and positions[place] < part.end
