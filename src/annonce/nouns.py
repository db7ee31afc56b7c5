"""Nouns of events in a text ("vide-greniers"), each with the type that it tells."""

from __future__ import annotations

from bisect import bisect_left
from functools import cache
from typing import NamedTuple

from annonce import lazy_re as re
from annonce.document import Document
from annonce.lexicon.kinds import TYPES, UNACCENTED


class Noun(NamedTuple):
    """A noun of event in the text ("vide-greniers") and the type that it tells."""

    start: int
    end: int
    kind: str


@cache
def _phrases() -> dict[str, list[tuple[tuple[str, ...], str, str]]]:
    """Give the phrases of `lexicon.kinds` by their first word, the longest first: (its words, the second, type)."""
    found: dict[str, list[tuple[tuple[str, ...], str, str]]] = {}
    for kind, phrases in TYPES.items():
        for phrase in phrases.split("|"):
            words = phrase.split(" ")
            first = words[0].split("'")[0].rstrip("*")
            second = words[1] if len(words) > 1 and words[0] == first else ""
            for form in (first, first + "s", first + "x"):
                found.setdefault(form, []).append((tuple(words), second, kind))
    for entries in found.values():
        entries.sort(key=lambda e: -len(" ".join(e[0])))
    return found


def nouns(document: Document) -> list[Noun]:
    """Give the nouns of events in a text, in order; read once for a document."""
    known = document.notes.get("nouns")
    if known is not None:
        return known  # type: ignore[no-any-return]
    flat = document.folded.replace("-", " ")
    phrases = _phrases()
    out: list[Noun] = []
    stems = [w for w in document.index if w.startswith(_STEMS)] if any(s in flat for s in _STEMS) else []
    for word in [*(document.index.keys() & phrases.keys()), *stems]:
        entries = phrases.get(word) or next(phrases[s] for s in _STEMS if word.startswith(s))
        for place in document.index[word]:
            after = place + len(word) + 1
            for words, second, kind in entries:
                if second and not flat.startswith(second, after):
                    continue  # most phrases are ruled out by their second word
                end = _matches(flat, place, words)
                if end:
                    out.append(Noun(place, end, _of_accents(document, place, words, kind)))
                    break
    out.sort(key=lambda n: (n.start, -n.end, n.kind))
    document.notes["nouns"] = out
    return out


def noun_in(document: Document, start: int, end: int) -> Noun | None:
    """Give the first noun of event between two positions."""
    found = nouns(document)
    place = bisect_left(found, (start,))
    return found[place] if place < len(found) and found[place].start < end else None


def nouns_in(document: Document, start: int, end: int) -> list[Noun]:
    """Give all nouns of events between two positions."""
    found = nouns(document)
    return found[bisect_left(found, (start,)) : bisect_left(found, (end,))]


def singular(document: Document, start: int, end: int) -> str:
    """Write a noun of event as the text does, each of its words in the singular ("MESSES", "collectes de sang")."""
    words = re.split(r"([ -])", document.value(start, end))
    flat = document.folded[start:end].replace("-", " ")
    for phrase, _, _ in _phrases().get(flat.split(" ")[0].split("'")[0], ()):
        if _matches(flat, 0, phrase) == len(flat) and len(phrase) == flat.count(" ") + 1:
            pairs = zip(words[::2], flat.split(" "), phrase, strict=True)
            words[::2] = [word[:-1] if len(given) > len(known) else word for word, given, known in pairs]
            break
    return "".join(words)


def _of_accents(document: Document, place: int, words: tuple[str, ...], kind: str) -> str:
    """Give the type of a noun that only its accent tells from another: a "marche" is walked, a "marché" sells."""
    other = UNACCENTED.get(" ".join(words))
    written = document.value(place, place + len(words[0]))
    if other is None or written.lower() != words[0] or written.isupper():  # capitals often go without accents
        return kind
    return other if not document.text.isascii() else kind


_PLURALS = frozenset("sx")
_STEMS = ("impro", "symphoni", "polyphoni", "choregraph", "cyclo")


def _matches(flat: str, place: int, words: tuple[str, ...]) -> int:
    """Give where a phrase ends, each of its words with or without a plural, or 0."""
    if words[-1].endswith("*"):
        start = " ".join(words)[:-1]
        return place + len(start) if flat.startswith(start, place) else 0
    position = place
    for word in words:
        if position > place:
            if flat[position : position + 1] != " ":
                return 0
            position += 1
        if not flat.startswith(word, position):
            return 0
        position += len(word)
        if flat[position : position + 1] in _PLURALS and not flat[position + 1 : position + 2].isalpha():
            position += 1
    return 0 if flat[position : position + 1].isalpha() else position
