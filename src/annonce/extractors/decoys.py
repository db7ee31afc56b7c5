"""What looks like a day or a time and is none: "loi de 1901", "1er adjoint", ages, "salle 204"."""

from __future__ import annotations

from collections.abc import Iterator

from annonce import lazy_re as re
from annonce.document import Document, Span
from annonce.lexicon.decoys import AFTER_NUMBER, AFTER_ORDINAL, BEFORE_NUMBER, PATTERNS
from annonce.mention import Mention

_LONGEST = max(map(len, BEFORE_NUMBER))
_COUNTED = re.compile(r"\d{1,6} ?(?P<word>[a-z]+[a-z0-9]?(?:-[a-z]+)?|%|° ?c(?![a-z])|heures sur|pour cent)")
_NUMBERED = re.compile(r"\d{1,6} ?(?:er|re|ere|eme|e|nde?)s? ?(?P<word>[a-z]+(?:-[a-z]+)?)")


def find(document: Document) -> Iterator[Mention]:
    """Give the decoys."""
    text = document.folded
    for start in document.numbers:
        if match := _counted(text, start):
            yield Mention(Span(start, match.end()), None, "decoys.counted", "decoy")
        elif (begin := _word_before(text, start)) is not None:
            end = start
            while end < len(text) and text[end].isdigit():
                end += 1
            yield Mention(Span(begin, end), None, "decoys.numbered", "decoy")
    for name, pattern, anchors in PATTERNS:
        if any(a in document.index for a in anchors):
            for match in re.compile(pattern).finditer(text):
                yield Mention(Span(match.start(), match.end()), None, "decoys." + name, "decoy")


def _counted(text: str, start: int) -> re.Match[str] | None:
    """Read a number with what it counts ("40 exposants", "15 °C") or with the rank that it gives ("3e édition")."""
    for pattern, words in ((_NUMBERED, AFTER_ORDINAL), (_COUNTED, AFTER_NUMBER)):
        match = pattern.match(text, start)
        if match is not None and (
            match["word"] in words
            or match["word"].removesuffix("s") in words
            or " " in match["word"]
            or match["word"][0] == "°"
        ):
            return match
    return None


def _word_before(text: str, start: int) -> int | None:
    """Give where the word right before a number begins, if it is one that numbers things."""
    end = start - 1 if text[start - 1 : start] == " " else start
    if text[end - 1 : end] == ".":
        end -= 1
    begin = end
    while begin and end - begin <= _LONGEST and (text[begin - 1].isalpha() or text[begin - 1] in "°#"):
        begin -= 1
    return begin if text[begin:end] in BEFORE_NUMBER else None
