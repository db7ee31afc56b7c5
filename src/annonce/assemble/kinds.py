"""The schema.org type of an event, and its status: cancelled, moved, full."""

from __future__ import annotations

from functools import cache
from typing import NamedTuple

from annonce import lazy_re as re
from annonce.cue import Cue
from annonce.document import Document, Span
from annonce.layout import Layout
from annonce.lexicon.kinds import TYPES
from annonce.lexicon.status import CANCELLED, CONDITIONAL, NOT_SOLD_OUT, POSTPONED, SOLD_OUT

_CANCELLED = Cue(*CANCELLED)
_POSTPONED = Cue(*POSTPONED)
_CONDITIONAL = Cue(CONDITIONAL)
_SOLD_OUT = Cue(*SOLD_OUT)
_NOT_SOLD_OUT = re.compile(NOT_SOLD_OUT)
#: How much a word weighs by where it stands.
_TITLE, _LABEL, _NEAR, _BODY = 6.0, 5.0, 1.6, 0.5
#: "festival" in the first lines: the rest is its programme.
_HEAD = 2.5


class Noun(NamedTuple):
    """A noun of event in the text ("vide-greniers") and the type that it tells."""

    start: int
    end: int
    kind: str


@cache
def _phrases() -> dict[str, list[tuple[str, str]]]:
    """Give the phrases of `lexicon.kinds` by their first word, the longest first: (phrase, type)."""
    found: dict[str, list[tuple[str, str]]] = {}
    for kind, phrases in TYPES.items():
        for phrase in phrases.split("|"):
            first = phrase.split(" ")[0].split("'")[0].rstrip("*")
            for form in (first, first + "s", first + "x"):
                found.setdefault(form, []).append((phrase, kind))
    for entries in found.values():
        entries.sort(key=lambda e: -len(e[0]))
    return found


def nouns(document: Document) -> list[Noun]:
    """Give the nouns of events in a text, in order; read once for a document."""
    known = document.notes.get("nouns")
    if known is not None:
        return known  # type: ignore[no-any-return]
    flat = document.folded.replace("-", " ")
    phrases = _phrases()
    out: list[Noun] = []
    stems = [w for w in document.index if w.startswith(_STEMS)]
    for word in [*(document.index.keys() & phrases.keys()), *stems]:
        entries = phrases.get(word) or next(phrases[s] for s in _STEMS if word.startswith(s))
        for place in document.index[word]:
            for phrase, kind in entries:
                end = _matches(flat, place, phrase)
                if end:
                    out.append(Noun(place, end, kind))
                    break
    out.sort(key=lambda n: (n.start, -n.end))
    document.notes["nouns"] = out
    return out


_STEMS = ("impro", "symphoni", "polyphoni", "choregraph", "cyclo")


def _matches(flat: str, place: int, phrase: str) -> int:
    """Give where a phrase ends, each of its words with or without a plural, or 0."""
    if phrase.endswith("*"):
        return place + len(phrase) - 1 if flat.startswith(phrase[:-1], place) else 0
    position = place
    for number, word in enumerate(phrase.split(" ")):
        if number:
            if flat[position : position + 1] != " ":
                return 0
            position += 1
        if not flat.startswith(word, position):
            return 0
        position += len(word)
        if flat[position : position + 1] in ("s", "x") and not flat[position + 1 : position + 2].isalpha():
            position += 1
    return 0 if flat[position : position + 1].isalpha() else position


def event_type(
    document: Document, layout: Layout, title: Span | None, dates: list[Span], start: int, end: int
) -> tuple[str, Span | None]:
    """Give the type that the title's words tell, else those beside the date, else the text's; and the words."""
    text = document.folded
    found = nouns(document)
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
        seen: dict[str, int] = {}
        for noun in found:
            if not begin <= noun.start < stop:
                continue
            place = seen.get(noun.kind, 0)
            seen[noun.kind] = place + 1
            if place >= 3:
                continue
            gain = weight * (1 + 0.05 * (noun.end - noun.start)) / (1 + place)
            if weight == _TITLE:
                gain += max(0.0, 1.5 - 0.04 * (noun.start - begin))
            score[noun.kind] = score.get(noun.kind, 0) + gain
            if weight >= _LABEL or noun.kind not in words:
                words[noun.kind] = Span(noun.start, noun.end)
    head = next(
        (
            n
            for n in found
            if n.kind == "Festival" and start <= n.start < min(end, start + 260) and text[n.start] == "f"
        ),
        None,
    )
    if head is not None and text.startswith("festival", head.start):
        score["Festival"] = score.get("Festival", 0) + _HEAD
        words.setdefault("Festival", Span(head.start, head.end))
    if not score:
        return "Event", None
    best = max(score, key=lambda k: score[k])
    return best, words[best]


def status(document: Document, layout: Layout, start: int, end: int, has_new_date: bool) -> tuple[str, Span | None]:
    """Tell scheduled, cancelled, postponed (no new date) or rescheduled, and the words that say so."""
    text = document.folded
    for pattern, value in ((_CANCELLED, "cancelled"), (_POSTPONED, "rescheduled" if has_new_date else "postponed")):
        for match in pattern.finds(document, start, end):
            line = layout.line_at(match.start())
            if line is not None and line.part in ("quote", "comment", "signature"):
                continue
            sentence = layout.sentence(match.start())
            begin = max(sentence.start, match.start() - 70)
            stop = min(sentence.end, match.end() + 30)
            if _CONDITIONAL.find(document, begin, stop) or re.search(
                r"\b(?:pas|non|jamais) $", text[max(0, match.start() - 6) : match.start()]
            ):
                continue
            return value, Span(match.start(), match.end())
    return "scheduled", None


def sold_out(document: Document, start: int, end: int) -> Span | None:
    """Give the words that say that no place is left."""
    text = document.folded
    for match in _SOLD_OUT.finds(document, start, end):
        before = text[max(0, match.start() - 40) : match.start()].rsplit("\n", 1)[-1]
        if (
            _NOT_SOLD_OUT.search(before)
            or re.search(r"\b(?:pas|non|jamais) $", before)
            or text[match.start() - 1 : match.start()] == '"'
        ):
            continue
        stars = text[max(0, match.start() - 4) : match.start()].strip()
        said = (
            re.search(
                r"(?:est|sont|affiche|c'est|soiree|spectacle|concert|tournoi|stage|atelier|seance|:|-|\*|!|\()[ ]*$",
                before,
            )
            or stars
            or before.strip() == ""
        )
        if match.group().startswith("complet") and not said:
            continue
        return Span(match.start(), match.end())
    return None


__all__ = ["Noun", "event_type", "nouns", "sold_out", "status"]
