"""Venues by their noun and name: "salle des fêtes", "Centre culturel Jean-Moulin", "au bar Le Zinc"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from annonce import lazy_re as re
from annonce.document import Document, Span
from annonce.lexicon.venues import (
    APPOSED,
    BARE,
    BEGIN,
    DATIVE,
    END_NAME,
    FOLLOWERS,
    FOLLOWERS_LINKED,
    GENITIVE,
    LED,
    LINKS,
    NOUNS,
    OFFERED,
    OFFERS,
    ON_STAGE,
    PARTICLES,
    STOP_NAME,
    WEAK,
)
from annonce.mention import Mention

_WORD = re.compile(
    r"(?P<gap>[ ]|[-']|\n(?=[A-Z]))?(?P<word>[A-Z]{1,2}\d{1,4}|[A-Za-z]+(?:[-'&][A-Za-z]+)*\.?|\d[\d.]*|&)"
)
_QUOTED = re.compile(r' ?" ?[^"\n]{2,50} ?"')
_APPOSITION = re.compile(r"[^\n,|()\d:]{3,40}?(?= ?[,|(]| -)")
_HOUR_ENDS = frozenset("h0123456789")
_AFTER_HOUR = re.compile(r"\d ?h(?: ?\d\d)? $")
_MAX_WORDS = 9


class Venue(NamedTuple):
    """The name of a place as written; `proper` where it holds a name, not nouns alone; `led` after "à la", "au"…."""

    name: str
    noun: str
    proper: bool
    led: bool


def find(document: Document) -> Iterator[Mention]:
    """Give venues."""
    text, plain = document.folded, document.plain
    taken = -1
    for place, word in document.places(NOUNS):
        if place < taken:
            continue
        grand = False
        if place and (sign := text[place - 1]) in "-@._/#":
            grand = sign == "-" and text[max(0, place - 6) : place] in ("grand-", "petit-")
            if not grand:
                continue
        if text[place + len(word) : place + len(word) + 1] == "-" and _of_town(document, place, word):
            continue
        led = text[max(0, place - 14) : place].endswith(LED) and _is_led(text, place)
        if led and text[max(0, place - 14) : place].endswith(ON_STAGE):
            continue
        capital = plain[place].isupper()
        apart = _apart(text, place)
        if not led and not capital and word in APPOSED and (name := _apposition(document, place)) is not None:
            yield Mention(name, Venue(document.value(*name), word, True, False), "venues.apposition", "venue")
        if not (led or capital or apart) and word in WEAK and not _named(plain, place + len(word)):
            continue  # most weak nouns are plain words ("le site"): spare the steps below
        if word in OFFERED and not led:
            continue
        end, proper, followed = _extend(document, place + len(word), word)
        shut = apart and _shut(text, end)
        if word in WEAK and not (proper or (followed and (led or _stands(document, place, end, word, apart, shut)))):
            continue
        if not (proper or followed or led or capital or shut):
            continue
        if not (proper or followed) and word not in BARE:
            continue
        if word in OFFERS and not (led or shut or capital or proper):
            continue
        start = place - 6 if grand else place
        taken = end
        yield Mention(
            Span(start, end),
            Venue(document.value(start, end), word, proper, led or (shut and not capital)),
            "venues.noun",
            "venue",
            latent=not (proper or led or shut),
        )


def _of_town(document: Document, place: int, word: str) -> bool:
    """Whether a noun begins the name of a town: "Château-Thierry", "Bourg-en-Bresse"."""
    if not document.plain[place].isupper():
        return False
    following = _WORD.match(document.folded, place + len(word) + 1)
    second = following["word"].partition("-")[0] if following is not None else ""
    return bool(second) and second not in NOUNS and second not in FOLLOWERS


def _stands(document: Document, place: int, end: int, word: str, apart: bool, shut: bool) -> bool:
    """Whether a weak noun with a venue's word stands as places do: apart from what is before it."""
    if word in OFFERS:
        return document.plain[place].isupper() and _alone(document, place, end)
    return apart and (shut or document.plain[place].isupper())


def _is_led(text: str, place: int) -> bool:
    """Whether the preposition before a noun is a word of its own ("au", not the end of "tuyau")."""
    before = text[max(0, place - 14) : place]
    length = next(len(p) for p in LED if before.endswith(p))
    return length >= len(before) or not before[-length - 1].isalnum()


def _named(plain: str, end: int) -> bool:
    """Whether a capital or a quotation follows soon."""
    return not plain[end : end + 20].islower() or '"' in plain[end : end + 20]


def _apart(text: str, place: int) -> bool:
    """Whether a word begins its line or follows a sign that parts facts, or an hour ("RV 9h place de l'église")."""
    after_hour = place > 2 and text[place - 1] == " " and text[place - 2] in _HOUR_ENDS
    if after_hour and _AFTER_HOUR.search(text, max(0, place - 8), place):
        return True
    while place and text[place - 1] == " ":
        place -= 1
    return place == 0 or not (text[place - 1].isalnum() or text[place - 1] in "'\".!?")


def _shut(text: str, end: int) -> bool:
    """Whether nothing of the same fact follows a name."""
    return (
        end >= len(text) or text[end] in ",;)\n|" or text.startswith((" - ", " ("), end) or text.startswith(".\n", end)
    )


def _alone(document: Document, place: int, end: int) -> bool:
    line = document.line_span(place)
    return place - line.start <= 2 and line.end - end <= 2


def _apposition(document: Document, place: int) -> Span | None:
    """Give the name that a noun explains: "Le Zinc bavard, café associatif"."""
    line = document.line_span(place)
    if place - line.start > 60 or not document.plain[line.start : line.start + 1].isupper():
        return None
    match = _APPOSITION.match(document.folded, line.start, place)
    if match is None or not BEGIN.isdisjoint(match.group().split()) or len(match.group().split()) > 5:
        return None
    between = document.plain[match.end() : place].strip(" ,|(-")
    if between and (" " in between or not between.islower()):
        return None
    return Span(line.start, match.end())


def _goes_over(last: str, low: str) -> bool:
    """Whether a name in capitals goes on over the end of a line ("SALLE DE LA / RENAISSANCE", "THÉÂTRE / D'ANGERS")."""
    return last in LINKS or low in FOLLOWERS or low in GENITIVE or low.startswith("d'")


def _extend(document: Document, start: int, noun: str) -> tuple[int, bool, bool]:
    """Follow the name word by word: (end, whether it holds a proper name, whether a venue's word follows)."""
    text, plain = document.folded, document.plain
    position = end = start
    proper = followed = False
    shouting = plain[max(0, start - 3) : start].isupper()
    last = noun
    for _ in range(_MAX_WORDS):
        if text[position : position + 2] in (' "', '"') and (quoted := _QUOTED.match(text, position)):
            return quoted.end(), True, True
        match = _WORD.match(plain, position)
        if match is None:
            break
        word, gap = match["word"], match["gap"] or ""
        low = word.lower().rstrip(".")
        if gap == "\n" and not (shouting and word.isupper() and _goes_over(last, low)):
            break
        if gap == "" and position != start:
            break
        if low in PARTICLES or (low.startswith(("d'", "l'")) and low[2:] in FOLLOWERS):
            if low.startswith(("d'", "l'")):
                end, followed = match.end(), True
            position, last = match.end(), low
            continue
        if low == "d'en":
            position = match.end()
            continue
        if low == DATIVE and position == start:  # "Halle aux Grains", "monument aux morts"
            position, last = match.end(), low
            continue
        if word[0].isdigit():
            if position == start and len(word) <= 5:
                end, followed, position = match.end(), True, match.end()
                continue
            break
        if low in STOP_NAME:
            break
        bare = low[2:] if low.startswith(("d'", "l'")) else low
        if (
            word[0].isupper()
            or (bare[0:1] != low[0:1] and plain[match.end("word") - len(bare) - word.endswith(".")].isupper())
            or word == "&"
        ):
            if low in END_NAME:
                break
            proper, end = True, match.end() - (1 if word.endswith(".") and len(word) > 3 else 0)
            if word.endswith(".") and len(word) > 3:
                return end, proper, followed
        elif (
            bare in FOLLOWERS
            or (bare in FOLLOWERS_LINKED and (bare != low or last in PARTICLES))
            or (bare in NOUNS and (last in LINKS or bare != low or gap == "-"))
        ):
            followed, end = True, match.end() - word.endswith(".")
            if word.endswith("."):
                return end, proper, followed
        else:
            break
        position, last = match.end(), low
    return end, proper, followed
