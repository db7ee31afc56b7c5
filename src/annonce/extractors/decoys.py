"""What looks like a day or a time and is none: "loi de 1901", "1er adjoint", ages, "salle 204"."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile

from annonce import lazy_re as re
from annonce.document import Document, Figure, Span
from annonce.lexicon.decoys import AFTER_NUMBER, AFTER_ORDINAL, BEFORE_NUMBER, COUNTS_MORE, PATTERNS
from annonce.mention import Mention

_REACH = 90
_RANKS = frozenset(f"{sign}{s}" for sign in ("er", "re", "ere", "eme", "e", "nd", "nde") for s in ("", "s"))
_COUNTS = frozenset("".join(takewhile(str.isalpha, word)) + s for word in AFTER_NUMBER for s in ("", "s")) | COUNTS_MORE
_NUMBERING = BEFORE_NUMBER | {"n"}
_ANCHORED = tuple((name, re.compile(pattern), frozenset(anchors)) for name, pattern, anchors in PATTERNS)
_ANCHORS = frozenset(word for _, _, anchors in PATTERNS for word in anchors)
_CALLING = _RANKS | _COUNTS
_UNITS = frozenset("%°")
_HOUR = re.compile(r"\d{1,2}(?: ?h(?:\d|eures?(?![a-z])|(?![a-z]))| ?:[0-5]\d(?!\d))")
_COUNTED = re.compile(r"\d{1,6} ?(?P<word>[a-z]+[a-z0-9]?(?:-[a-z]+)?|%|° ?c(?![a-z])|heures sur|pour cent)")
_NUMBERED = re.compile(r"\d{1,6} ?(?:er|re|ere|eme|e|nde?)s? ?(?P<word>[a-z]+(?:-[a-z]+)?)")


def find(document: Document) -> Iterator[Mention]:
    """Give the decoys."""
    text = document.folded
    numbered = dict(_numbered(document))
    units = "%" in text or "°" in text
    for figure in document.figures:
        start, end, sign, word = figure
        counts = word in _CALLING or (units and (sign in _UNITS or text[end + 1 : end + 2] in _UNITS))
        if counts and (match := _counted(text, figure)):
            yield Mention(Span(start, match.end()), None, "decoys.counted", "decoy")
        elif start in numbered and not _HOUR.match(text, start):  # "chaque jour 14h"
            yield Mention(Span(numbered[start], end), None, "decoys.numbered", "decoy")
    known = document.index.keys() & _ANCHORS
    for name, pattern, anchors in _ANCHORED if known else ():
        if anchors.isdisjoint(known):
            continue
        done = -1
        for place, _ in document.places(anchors & known):
            for match in pattern.finditer(text, max(done, place - _REACH, 0), place + _REACH):
                if match.end() > place >= match.start():
                    done = match.end()
                    yield Mention(Span(match.start(), match.end()), None, "decoys." + name, "decoy")
                    break


def _counted(text: str, figure: Figure) -> re.Match[str] | None:
    """Read a number with what it counts ("40 exposants", "15 °C") or with the rank that it gives ("3e édition")."""
    start, end, sign, word = figure
    if end - start > 6:
        return None
    for gate, pattern, words in ((_RANKS, _NUMBERED, AFTER_ORDINAL), (_COUNTS, _COUNTED, AFTER_NUMBER)):
        if word not in gate and not (gate is _COUNTS and (sign in _UNITS or text[end + 1 : end + 2] in _UNITS)):
            continue
        match = pattern.match(text, start)
        if match is not None and (
            match["word"] in words
            or match["word"].removesuffix("s") in words
            or " " in match["word"]
            or match["word"][0] == "°"
        ):
            return match
    return None


def _numbered(document: Document) -> Iterator[tuple[int, int]]:
    """Give where each number with a word that numbers things right before it starts, and where that word does."""
    text = document.folded
    for place, word in document.places(_NUMBERING):
        end = place + len(word)
        if word == "n" and text[end : end + 1] != "°":
            continue
        if text[end : end + 1] in (".", "°"):
            end += 1
        if text[end : end + 1] == " ":
            end += 1
        if place == 0 or not text[place - 1].isalpha():
            yield end, place
    for figure in document.figures if "#" in text else ():
        hash_end = figure.start - 1 if text[figure.start - 1 : figure.start] == " " else figure.start
        if text[hash_end - 1 : hash_end] == "#":
            yield figure.start, hash_end - 1
