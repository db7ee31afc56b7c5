"""Whom an event is for, by age, and what makes it accessible."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from annonce import lazy_re as re
from annonce.assemble.names import within
from annonce.cue import Cue
from annonce.document import Document, Span
from annonce.lexicon.audience import ACCESSIBILITY, AGES

_compiled = cache(re.compile)
_ACCESS = [(name, Cue(pattern)) for name, pattern in ACCESSIBILITY]
_WORDS = frozenset({"ans", "public", "publics", "adultes"})
_ANCHORS = _WORDS | {"petits"}
_ANCHOR = re.compile(r"\d ?ans|tout public|tous publics|adultes|tout-petits")
_BEFORE = 5  # letters of an anchor before its last word


class Ages(NamedTuple):
    """An age limit as said."""

    text: str
    span: Span
    least: int | None
    most: int | None


def ages(document: Document, start: int, end: int) -> Ages | None:
    """Give the first age limit of a region ("dès 7 ans", "de 4 à 7 ans", "tout public"); a price's is none."""
    text = document.folded
    if not _WORDS & document.index.keys():
        return None
    for place, word in within(document, _ANCHORS, start, end):
        anchor = _ANCHOR.search(text, max(start, place - _BEFORE), min(end, place + len(word)))
        if anchor is None:
            continue
        begin = max(start, anchor.start() - 24)
        for _, pattern in AGES:
            match = _compiled(pattern).search(text, begin, min(end, anchor.end() + 12))
            if match is None or match.end() < anchor.start():
                continue
            if re.search(
                r"[€$]|gratuit|tarif", text[max(start, match.start() - 26) : match.end() + 14].split("\n")[-1]
            ):
                continue
            groups = match.groupdict()
            least, most = groups.get("least"), groups.get("most")
            return Ages(
                document.value(match.start(), match.end()),
                Span(match.start(), match.end()),
                int(least) if least else None,
                int(most) if most else None,
            )
    return None


def accessibility(document: Document, start: int, end: int) -> list[tuple[str, Span]]:
    """Give what is stated: wheelchair, sign_language, subtitles, audio_description, hearing_loop, …."""
    out = []
    for name, pattern in _ACCESS:
        match = pattern.find(document, start, end)
        if match is not None and not re.search(
            r"\b(?:non|pas|peu|in) ?$", document.folded[max(0, match.start() - 5) : match.start()]
        ):
            out.append((name, Span(match.start(), match.end())))
    return out
