"""Phrases that are compiled and tried only where the word that they begin with stands.

Most texts hold few of the cues of the lexicon: compiling them all costs more than reading a text, and scanning a text
for each of them costs more than all the rest. So a pattern is parted into its alternatives, and each alternative is
tried at the places of its first word alone, which the one scan of the document has found (`Document.index`).
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from annonce.document import Document

_HEAD = 3  # letters by which `Document.heads` files its words


class _Alternative:
    """One way to say a cue: the letters of its first word, and its pattern, compiled on first use."""

    __slots__ = ("_compiled", "number", "order", "pattern", "stem", "whole")

    def __init__(self, pattern: str, stem: str, whole: bool, number: int, order: int) -> None:
        self.pattern = pattern
        self.stem = stem
        self.whole = whole
        self.number = number
        self.order = order
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        if self._compiled is None:
            self._compiled = re.compile(self.pattern)
        return self._compiled


Anchor = tuple[int, int, _Alternative]


class Cue:
    r"""A set of phrases, found where their first words stand.

    Args:
        patterns: regular expressions over `Document.folded`. Each of their alternatives begins with a letter, after
            `\b` and opening groups at most; what does not is looked for everywhere, which is slow.
    """

    __slots__ = ("_anywhere", "_heads", "patterns")

    def __init__(self, *patterns: str) -> None:
        self.patterns = patterns
        self._heads: dict[str, list[_Alternative]] | None = None
        self._anywhere: list[_Alternative] = []

    def finds(self, document: Document, start: int, end: int) -> Iterator[re.Match[str]]:
        """Give the matches between two positions, in order, none within another."""
        text = document.folded
        free = start
        for place, _, alternative in self._within(document, start, end):
            if place >= free and (match := alternative.compiled.match(text, place, end)):
                free = max(match.end(), place + 1)
                yield match

    def find(self, document: Document, start: int, end: int) -> re.Match[str] | None:
        """Give the first match between two positions."""
        text = document.folded
        for place, _, alternative in self._within(document, start, end):
            if match := alternative.compiled.match(text, place, end):
                return match
        return None

    def begins(self, document: Document, position: int, end: int) -> re.Match[str] | None:
        """Give the match that begins right at a position."""
        text = document.folded
        for place, _, alternative in self._within(document, position, end):
            if place > position:
                return None
            if match := alternative.compiled.match(text, position, end):
                return match
        return None

    def candidates(self, document: Document, start: int, end: int) -> list[Anchor]:
        """Give where alternatives may begin between two positions: (position, order, alternative)."""
        return self._within(document, start, end)

    def _within(self, document: Document, start: int, end: int) -> list[Anchor]:
        anchors = document.cues.get(self)
        if anchors is None:
            anchors = document.cues[self] = self._read(document)
        if anchors:
            first = bisect_left(anchors, (start,)) if start else 0
            anchors = anchors[first : bisect_left(anchors, (end,), first)]
        if self._anywhere:
            free = [
                (m.start(), a.order, a)
                for a in self._anywhere
                for m in a.compiled.finditer(document.folded, start, end)
            ]
            return sorted([*anchors, *free])
        return anchors

    def _read(self, document: Document) -> list[Anchor]:
        """Give all places of a document where an alternative may begin."""
        if self._heads is None:
            self._heads = self._file()
        words = document.heads
        found: list[Anchor] = []
        for head in words.keys() & self._heads.keys():
            for word in words[head]:
                for alternative in self._heads[head]:
                    if word == alternative.stem if alternative.whole else word.startswith(alternative.stem):
                        found += [(place, alternative.order, alternative) for place in document.index[word]]
        found.sort()
        return found

    def _file(self) -> dict[str, list[_Alternative]]:
        """Part the patterns into alternatives by the first letters of their first words."""
        heads: dict[str, list[_Alternative]] = {}
        order = 0
        for number, pattern in enumerate(self.patterns):
            for way in expand(pattern) if pattern else ():
                stem, whole = _stem(way)
                alternative = _Alternative(way, stem, whole, number, order)
                order += 1
                if stem:
                    heads.setdefault(stem[:_HEAD], []).append(alternative)
                else:
                    self._anywhere.append(alternative)
        return heads


_LETTERS = re.compile(r"[a-z]+")


def _stem(way: str) -> tuple[str, bool]:
    """Give the letters that an alternative begins with and whether they are a whole word; "" where it has none."""
    letters = _LETTERS.match(way.removeprefix(r"\b"))
    if letters is None:
        return "", False
    stem = letters.group()
    after = way.removeprefix(r"\b")[len(stem) :]
    if after[:1] in ("?", "*", "{"):
        stem, whole = stem[:-1], False
    else:
        parted = after[:1] in (" ", "'", "-", "$", ",", ":") and after[1:2] not in ("?", "*", "{")
        whole = parted or after.startswith((r"\b", "(?= ", "(?!["))
    if len(stem) < _HEAD and not whole:
        return "", False
    return stem, whole


def expand(pattern: str) -> Iterator[str]:
    """Part a pattern into ways that begin with a letter, as far as groups at its beginning allow."""
    for whole in alternatives(pattern):
        bound = r"\b" if whole.startswith(r"\b") else ""
        bare = whole[len(bound) :]
        close = _close(bare) if bare.startswith("(?:") else 0
        if close and bare[close + 1 : close + 2] not in ("*", "+", "{"):
            tail = bare[close + 1 :]
            if tail.startswith("?"):
                tail = tail[1:]
                yield from expand(bound + tail)
            for inner in alternatives(bare[3:close]):
                yield from expand(bound + inner + tail)
        else:
            yield whole


def _close(pattern: str) -> int:
    """Give where the group at the beginning of a pattern ends."""
    first = pattern.find(")")
    if pattern.find("(", 1, first) < 0 and pattern.find("[", 1, first) < 0:
        return first
    depth = 0
    for match in _TOKEN.finditer(pattern):
        sign = match.group()
        depth += (sign == "(") - (sign == ")")
        if depth == 0:
            return match.start()
    return 0


_TOKEN = re.compile(r"\\.|\[\^?\]?(?:\\.|[^\]\\])*\]|[^\\\[()|]+|.", re.S)


def alternatives(pattern: str) -> list[str]:
    """Part a pattern at the bars that no group holds."""
    if "|" not in pattern:
        return [pattern]
    if "(" not in pattern and "[" not in pattern:
        return pattern.split("|")
    parts: list[str] = []
    depth = begin = 0
    for match in _TOKEN.finditer(pattern):
        sign = match.group()
        if sign == "(":
            depth += 1
        elif sign == ")":
            depth -= 1
        elif sign == "|" and depth == 0:
            parts.append(pattern[begin : match.start()])
            begin = match.end()
    parts.append(pattern[begin:])
    return parts
