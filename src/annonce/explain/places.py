"""Where characters stand in a text, as editors say it."""

import re
from bisect import bisect_right


class Places:
    """The lines of a text: they end in LF or CR LF, or in CR where the text has no LF (old Macs)."""

    def __init__(self, text: str) -> None:
        end = "\n" if "\n" in text else "\r"
        self._starts = [0, *(match.end() for match in re.finditer(end, text))]

    def of(self, offset: int) -> tuple[int, int]:
        """Give line and column of a code point, both from 1; a column counts code points."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1
