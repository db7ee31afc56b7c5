"""The schema.org type of an event, and its status: cancelled, moved, full."""

from __future__ import annotations

import re

from annonce.document import Document, Span
from annonce.layout import Layout
from annonce.lexicon.kinds import TYPES
from annonce.lexicon.status import CANCELLED, CONDITIONAL, NOT_SOLD_OUT, POSTPONED, SOLD_OUT
from annonce.when import When

_TYPES = [(kind, re.compile(r"(?<![a-z])(?:" + "|".join(sorted(patterns, key=len, reverse=True)) + r")(?![a-z])")) for kind, patterns in TYPES]
_CANCELLED = re.compile("|".join(CANCELLED))
_POSTPONED = re.compile("|".join(POSTPONED))
_CONDITIONAL = re.compile(CONDITIONAL)
_SOLD_OUT = re.compile("|".join(SOLD_OUT))
_NOT_SOLD_OUT = re.compile(NOT_SOLD_OUT)
#: How much a word weighs by where it stands.
_TITLE, _LABEL, _NEAR, _BODY = 6.0, 5.0, 1.6, 0.5


def event_type(document: Document, layout: Layout, title: Span | None, dates: list[Span], start: int, end: int) -> tuple[str, Span | None]:
    """Give the type that the title's words tell, else those beside the date, else the text's; and the words."""
    text = document.folded
    score: dict[str, float] = {}
    words: dict[str, Span] = {}
    zones: list[tuple[int, int, float]] = [(start, min(end, start + 900), _BODY)]
    if title is not None:
        zones.append((title.start, title.end, _TITLE))
    for line in layout.labelled.get("kind", []):
        if start <= line.start < end:
            value = layout.value_of(line)
            zones.append((value.start, value.end, _LABEL))
    for date in dates[:3]:
        sentence = layout.sentence(date.start)
        zones.append((sentence.start, sentence.end, _NEAR))
    for begin, stop, weight in zones:
        for kind, pattern in _TYPES:
            for place, match in enumerate(pattern.finditer(text, begin, stop)):
                if place >= 3:
                    break
                gain = weight * (1 + 0.05 * (match.end() - match.start())) / (1 + place)
                if weight == _TITLE:
                    gain += max(0.0, 1.5 - 0.04 * (match.start() - begin))
                score[kind] = score.get(kind, 0) + gain
                words.setdefault(kind, Span(match.start(), match.end()))
                if weight >= _LABEL:
                    words[kind] = Span(match.start(), match.end())
    if not score:
        return "Event", None
    best = max(score, key=lambda k: score[k])
    return best, words[best]


def status(document: Document, layout: Layout, start: int, end: int, has_new_date: bool) -> tuple[str, Span | None]:
    """Tell scheduled, cancelled, postponed (no new date) or rescheduled, and the words that say so."""
    text = document.folded
    for pattern, value in ((_CANCELLED, "cancelled"), (_POSTPONED, "rescheduled" if has_new_date else "postponed")):
        for match in pattern.finditer(text, start, end):
            line = layout.line_at(match.start())
            if line is not None and line.part in ("quote", "comment", "signature"):
                continue
            sentence = layout.sentence(match.start())
            begin = max(sentence.start, match.start() - 70)
            around = text[begin : min(sentence.end, match.end() + 30)]
            if _CONDITIONAL.search(around) or re.search(r"\b(?:pas|non|jamais) $", text[max(0, match.start() - 6) : match.start()]):
                continue
            return value, Span(match.start(), match.end())
    return "scheduled", None


def sold_out(document: Document, layout: Layout, start: int, end: int) -> Span | None:
    """Give the words that say that no place is left."""
    text = document.folded
    for match in _SOLD_OUT.finditer(text, start, end):
        before = text[max(0, match.start() - 40) : match.start()].rsplit("\n", 1)[-1]
        if _NOT_SOLD_OUT.search(before) or re.search(r"\b(?:pas|non|jamais) $", before) or text[match.start() - 1 : match.start()] == '"':
            continue
        stars = text[max(0, match.start() - 4) : match.start()].strip()
        said = re.search(r"(?:est|sont|affiche|c'est|soiree|spectacle|concert|tournoi|stage|atelier|seance|:|-|\*|!|\()[ ]*$", before) or stars or before.strip() == ""
        if match.group().startswith("complet") and not said:
            continue
        return Span(match.start(), match.end())
    return None


__all__ = ["When", "event_type", "sold_out", "status"]
