"""Phrases that are compiled and tried only where the word that they begin with stands.

Most texts hold few of the cues of the lexicon: compiling them all costs more than reading a text, and scanning a text
for each of them costs more than all the rest. So a pattern is parted into its alternatives, and each alternative is
tried at the places of its first word alone; the words of a document are looked up once for all cues together.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections.abc import Iterator

from annonce.document import Document

_DIGITS = "1"  # files what begins with any number
_HEAD = 3  # letters by which alternatives are filed
_MOST_WORDS = 50_000  # kept with what begins at them


class Alternative:
    """One way to say a cue: the letters of its first word, and its pattern, compiled on first use.

    Attributes:
        cue: whose alternative it is.
        letters: what it begins with, as far as no other letter can stand there: most places are told by them.
        stem, whole: the first word of these, or its beginning.
        number: which of the cue's patterns it is part of.
        order: its place among all alternatives of the cue.
    """

    __slots__ = ("_compiled", "cue", "letters", "number", "order", "pattern", "stem", "whole")

    def __init__(self, cue: Cue, pattern: str, letters: str, stem: str, whole: bool, number: int, order: int) -> None:
        self.cue = cue
        self.pattern = pattern
        self.letters = letters
        self.stem = stem
        self.whole = whole
        self.number = number
        self.order = order
        self._compiled: re.Pattern[str] | None = None

    @property
    def compiled(self) -> re.Pattern[str]:
        """The pattern."""
        if self._compiled is None:
            self._compiled = re.compile(self.pattern)
        return self._compiled

    def begins_with(self, word: str) -> bool:
        """Whether it may begin at a word of a text."""
        return word == self.stem if self.whole else word.startswith(self.stem) or self.stem == _DIGITS


Anchor = tuple[int, int, Alternative]
"""Where an alternative may begin: (position, its order, the alternative)."""

_cues: list[Cue] = []
_waiting: list[Cue] = []  # those not filed yet
_filed: dict[str, list[tuple[Cue, str, str, str, bool, int, int]]] = {}  # what an alternative is made of
_ready: dict[str, list[Alternative]] = {}  # those made: most texts hold few of the first letters
Begun = tuple[list[Alternative], dict[str, list[Alternative]]]
"""What of a cue may begin at a word: the alternatives that ask for no more, the others by the letters after it."""

_by_word: dict[str, list[tuple[Cue, Begun]]] = {}


class Cue:
    r"""A set of phrases, found where their first words stand.

    Args:
        patterns: regular expressions over `Document.folded`. Each of their alternatives begins with a letter, after
            `\b` and opening groups at most; what does not is looked for everywhere, which is slow.
    """

    __slots__ = ("_anywhere", "patterns", "rank")

    def __init__(self, *patterns: str) -> None:
        self.patterns = patterns
        self._anywhere: list[Alternative] = []
        self.rank = len(_cues)
        _cues.append(self)
        _waiting.append(self)

    def finds(self, document: Document, start: int, end: int) -> Iterator[re.Match[str]]:
        """Give the matches between two positions, in order, none within another."""
        text = document.folded
        free = start
        for place, _, way in self.candidates(document, start, end):
            if place >= free and (match := way.compiled.match(text, place, end)):
                free = max(match.end(), place + 1)
                yield match

    def find(self, document: Document, start: int, end: int) -> re.Match[str] | None:
        """Give the first match between two positions."""
        anchors = self._anchors(document)
        if self._anywhere:
            anchors = self.candidates(document, start, end)
        elif anchors:
            anchors = anchors[bisect_left(anchors, (start,)) : bisect_left(anchors, (end,))]
        for place, _, way in anchors:
            if match := way.compiled.match(document.folded, place, end):
                return match
        return None

    def begins(self, document: Document, position: int, end: int) -> re.Match[str] | None:
        """Give the match that begins right at a position."""
        anchors = self._anchors(document)
        for at in range(bisect_left(anchors, (position,)), len(anchors)) if anchors else ():
            place, _, way = anchors[at]
            if place > position:
                break
            if match := way.compiled.match(document.folded, position, end):
                return match
        if not self._anywhere:
            return None
        found = (way.compiled.match(document.folded, position, end) for way in self._anywhere)
        return next((match for match in found if match), None)

    def candidates(self, document: Document, start: int, end: int) -> list[Anchor]:
        """Give where alternatives may begin between two positions, in order."""
        anchors = self._anchors(document)
        if anchors:
            first = bisect_left(anchors, (start,)) if start else 0
            anchors = anchors[first : bisect_left(anchors, (end,), first)]
        if self._anywhere:
            text = document.folded
            free = [(m.start(), w.order, w) for w in self._anywhere for m in w.compiled.finditer(text, start, end)]
            anchors = sorted([*anchors, *free])
        return anchors

    def _anchors(self, document: Document) -> list[Anchor]:
        """Give where alternatives may begin in a document, in order; made when the cue is first asked for."""
        cues = document.cues
        if cues is None:
            cues = document.cues = _Anchors(document)
        return cues[self]  # type: ignore[no-any-return]

    def file(self) -> None:
        """Part the patterns into alternatives, and file these by the first letters of their first words."""
        order = 0
        for number, pattern in enumerate(self.patterns):
            for way in expand(pattern) if pattern else ():
                letters, stem, whole = _opening(way)
                made_of = (self, way, letters, stem, whole, number, order)
                order += 1
                if stem:
                    _filed.setdefault(stem[:_HEAD], []).append(made_of)
                else:
                    self._anywhere.append(Alternative(*made_of))


_NOWHERE: list[Anchor] = []


class _Anchors(dict[Cue, list[Anchor]]):
    """Where each cue may begin in a document; a cue's places are found when it is asked for."""

    def __init__(self, document: Document) -> None:
        self._text = document.folded
        self._index = document.index
        self._known = 0  # so many cues were there when the words were read
        self._begun: dict[Cue, list[tuple[str, Begun]]] = {}

    def __missing__(self, cue: Cue) -> list[Anchor]:
        if cue.rank >= self._known:
            self._read()
        begun = self._begun.get(cue)
        anchors = self[cue] = self._places(begun) if begun else _NOWHERE
        return anchors

    def _read(self) -> None:
        """Look up what the words of the document may begin."""
        if _waiting or len(_by_word) > _MOST_WORDS:
            for cue in _waiting:
                cue.file()
            _waiting.clear()
            _by_word.clear()
        self._known = len(_cues)
        begun: dict[Cue, list[tuple[str, Begun]]] = {}
        for word in self._index:
            ways = _by_word.get(word)
            if ways is None:
                ways = _by_word[word] = _ways_at(word)
            for cue, of_cue in ways:
                if cue in begun:
                    begun[cue].append((word, of_cue))
                else:
                    begun[cue] = [(word, of_cue)]
        self._begun = begun

    def _places(self, begun: list[tuple[str, Begun]]) -> list[Anchor]:
        """Give where what may begin at some words does so, as far as its first letters tell, in order."""
        text, index = self._text, self._index
        anchors: list[Anchor] = []
        for word, (plain, following) in begun:
            places = index[word]
            for way in plain:
                order = way.order
                anchors += [(place, order, way) for place in places]
            if following:
                end = len(word)
                for place in places:
                    ways = following.get(text[place + end : place + end + _HEAD])
                    if ways is not None:
                        anchors += [(place, way.order, way) for way in ways if text.startswith(way.letters, place)]
        if len(anchors) > 1:
            anchors.sort()
        return anchors


def _ways_at(word: str) -> list[tuple[Cue, Begun]]:
    """Give what may begin at a word, by cue."""
    found: dict[Cue, Begun] = {}
    for head in {word[:_HEAD], word[: _HEAD - 1]} if word[0] > "9" else (_DIGITS,):
        for way in _begun(head):
            if way.begins_with(word):
                plain, following = found.setdefault(way.cue, ([], {}))
                after = way.letters[len(word) : len(word) + _HEAD]
                if len(after) == _HEAD:
                    following.setdefault(after, []).append(way)
                else:
                    plain.append(way)
    return list(found.items())


def _begun(head: str) -> list[Alternative]:
    """Give the alternatives whose first words begin with some letters; those filed since are made now."""
    if head in _filed:
        _ready.setdefault(head, []).extend(Alternative(*made_of) for made_of in _filed.pop(head))
    return _ready.get(head, [])


_NUMBER = re.compile(r"(?:\\b)*(?:\\d|[0-9])")
_OPENING = re.compile(r"(?:\\b)*(?P<letters>(?P<word>[a-z]*)[a-z' -]*)")


def _opening(way: str) -> tuple[str, str, bool]:
    """Give the letters that an alternative begins with, their first word, and whether that is a whole word.

    The first word is `_DIGITS` for a number, and "" where the alternative begins with anything else than a number or a
    word of two letters.
    """
    letters, stem = _OPENING.match(way).groups()  # type: ignore[union-attr]
    if not letters and _NUMBER.match(way):
        return "", _DIGITS, False
    after = way[way.find(letters) + len(letters) :]
    if after[:1] in ("?", "*", "{") and after:
        letters, after = letters[:-1], "?"
        stem = stem[: len(letters)]
    whole = len(letters) > len(stem) or after.startswith((r"\b", "(?= ", "(?![", "$", ",", ":"))
    if len(stem) < _HEAD - 1 and not whole:
        return "", "", False
    return letters, stem, whole


def expand(pattern: str) -> list[str]:
    """Part a pattern into ways that begin with a letter, as far as groups at its beginning allow."""
    ways: list[str] = []
    for whole in alternatives(pattern):
        bound = r"\b" if whole.startswith(r"\b") else ""
        bare = whole[len(bound) :]
        close = _close(bare) if bare.startswith("(?:") else 0
        if not close or bare[close + 1 : close + 2] in ("*", "+", "{"):
            ways.append(whole)
            continue
        tail = bare[close + 1 :]
        if tail.startswith("?"):
            tail = tail[1:]
            ways += expand(bound + tail)
        inner = alternatives(bare[3:close])
        if "(" in bare[3:close] or tail.startswith("("):
            ways += (way for one in inner for way in expand(bound + one + tail))
        else:
            ways += [bound + one + tail for one in inner]
    return ways


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
