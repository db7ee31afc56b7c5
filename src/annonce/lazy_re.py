"""`re`, whose `compile` waits for the first use of a pattern.

A text needs a part of our patterns; compiling all of them at start-up would cost more than reading the text. Rooms of
the engine write `from annonce import lazy_re as re`.
"""

from __future__ import annotations

import re
from re import M, Match, Pattern, escape, findall, finditer, fullmatch, match, search, split, sub
from typing import Any, cast

__all__ = [
    "M", "Match", "Pattern", "Waiting", "compile", "escape", "findall", "finditer", "fullmatch", "match", "search",
    "split", "sub",
]  # fmt: skip
_METHODS = ("findall", "finditer", "fullmatch", "match", "search", "split", "sub")


class Waiting:
    """A pattern that is compiled when one of its methods is asked for; from then on these are the pattern's own."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self.flags = flags

    def __getattr__(self, name: str) -> Any:
        """Compile the pattern."""
        if name.startswith("__"):
            raise AttributeError(name)
        compiled = re.compile(self.pattern, self.flags)
        self.__dict__.update((method, getattr(compiled, method)) for method in _METHODS)
        return getattr(compiled, name)


def compile(pattern: str, flags: int = 0) -> Pattern[str]:  # noqa: A001 - the name that it has in `re`
    """Give a pattern that is compiled on first use; it looks like one of `re` to who uses it."""
    return cast("re.Pattern[str]", Waiting(pattern, flags))
