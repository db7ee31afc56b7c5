"""Patterns that are compiled and tried only where the words that they begin with stand."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annonce.document import Document


class Cue:
    """A pattern that is compiled and tried only where one of the words that it begins with stands.

    Most texts hold few of the cues: compiling them all costs more than reading a text.
    """

    __slots__ = ("_compiled", "_pattern", "_stems")

    def __init__(self, pattern: str) -> None:
        self._pattern = pattern
        self._stems: tuple[str, ...] | None = None
        self._compiled: re.Pattern[str] | None = None

    def search(self, text: str, start: int = 0, end: int | None = None) -> re.Match[str] | None:
        """Do what `re.Pattern.search` does."""
        end = len(text) if end is None else end
        if self._compiled is None:
            if self._stems is None:
                self._stems = _stems(self._pattern)
            if self._stems and not any(text.find(stem, start, end) >= 0 for stem in self._stems):
                return None
            self._compiled = re.compile(self._pattern)
        return self._compiled.search(text, start, end)

    def finds(self, document: Document, start: int, end: int) -> Iterator[re.Match[str]]:
        """Give the matches between two positions of a document; whether a stem stands in it is asked once."""
        known = document.notes.setdefault("cues", {})
        if id(self) not in known:
            if self._stems is None:
                self._stems = _stems(self._pattern)
            known[id(self)] = not self._stems or any(stem in document.folded for stem in self._stems)
        if not known[id(self)]:
            return iter(())
        if self._compiled is None:
            self._compiled = re.compile(self._pattern)
        return self._compiled.finditer(document.folded, start, end)

    def find(self, document: Document, start: int, end: int) -> re.Match[str] | None:
        """Give the first match between two positions of a document."""
        return next(self.finds(document, start, end), None)

    def match(self, text: str) -> re.Match[str] | None:
        """Do what `re.Pattern.match` does."""
        if self._compiled is None:
            self._compiled = re.compile(self._pattern)
        return self._compiled.match(text)


_LITERAL = re.compile(r"[a-z' -]+(?![?*])")


def _stems(pattern: str) -> tuple[str, ...]:
    """Give the letters that each alternative of a pattern begins with; none where one begins with something else."""
    stems = []
    for whole in _alternatives(pattern):
        bare = whole.removeprefix(r"\b")
        inner = _group(bare) if bare.startswith("(?:") else None
        for alternative in _alternatives(inner) if inner is not None else (bare,):
            literal = _LITERAL.match(alternative.removeprefix(r"\b"))
            if literal is None or len(literal.group().strip()) < 2:
                return ()
            stems.append(literal.group())
    return tuple(stems)


def _group(pattern: str) -> str | None:
    """Give what the group at the beginning of a pattern holds, None where it may be left out."""
    depth = 0
    for place, char in enumerate(pattern):
        depth += (char == "(") - (char == ")")
        if depth == 0:
            return None if pattern[place + 1 : place + 2] in ("?", "*", "{") else pattern[3:place]
    return None


def _alternatives(pattern: str) -> Iterator[str]:
    """Part a pattern at the bars that no group holds."""
    depth = begin = 0
    for place, char in enumerate(pattern):
        depth += (char in "([") - (char in ")]")
        if char == "|" and depth == 0:
            yield pattern[begin:place]
            begin = place + 1
    yield pattern[begin:]
