"""Where characters stand in a text, as editors say it."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable

from annonce.document import Span


class Places:
    """The lines of a text: they end in LF or CR LF, or in CR where the text has no LF (old Macs)."""

    def __init__(self, text: str) -> None:
        end = "\n" if "\n" in text else "\r"
        self._starts = [0, *(match.end() for match in re.finditer(end, text))]

    def of(self, offset: int) -> tuple[int, int]:
        """Give line and column of a code point, both from 1; a column counts code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1


class Cover:
    """The characters that some spans cover, to ask about others; overlapping spans are one."""

    def __init__(self, spans: Iterable[Span]) -> None:
        self._spans: list[Span] = []
        for span in sorted(spans):
            if self._spans and span.start < self._spans[-1].end:
                self._spans[-1] = Span(self._spans[-1].start, max(span.end, self._spans[-1].end))
            else:
                self._spans.append(span)

    def _before(self, offset: int) -> Span | None:
        """Give the last one that starts before a code point."""
        place = bisect_left(self._spans, Span(offset, 0))
        return self._spans[place - 1] if place else None

    def overlaps(self, span: Span) -> bool:
        """Whether they cover a character of a span."""
        last = self._before(span.end)
        return last is not None and last.overlaps(span)

    def contains(self, span: Span) -> bool:
        """Whether they cover all of a span."""
        last = self._before(span.start + 1)
        return last is not None and last.contains(span)
