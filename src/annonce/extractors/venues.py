"""Venues by their noun and name: "salle des fêtes", "Centre culturel Jean-Moulin", "au bar Le Zinc"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from annonce import lazy_re as re
from annonce.document import Document, Span
from annonce.lexicon import communes
from annonce.lexicon.venues import BARE, FOLLOWERS, NOUNS, PARTICLES, PREPOSITIONS, WEAK
from annonce.mention import Mention

_PREPOSITION = re.compile(rf"(?<![a-z])(?P<word>{PREPOSITIONS}) ?$")
_WORD = re.compile(r"(?P<gap>[ ]|[-']|\n(?=[A-Z]))?(?P<word>[A-Za-z]+(?:[-'&][A-Za-z]+)*\.?|\d[\d.]*|&)")
_QUOTED = re.compile(r' ?" ?[^"\n]{2,50} ?"')
_STRONG_PREPOSITION = re.compile(
    r"(?:a la|a l'|au|aux|dans l[ae']|dans les|en|sur l[ae']|devant l[ae']|sous l[ae]s?|derriere l[ae']|"
    r"autour de l[a'])$"
)
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
        grand = text[max(0, place - 6) : place] in ("grand-", "petit-")
        if place < taken or (place and text[place - 1] in "-@._/#" and not grand):
            continue
        before = _PREPOSITION.search(text, max(0, place - 16), place)
        led = before is not None and _STRONG_PREPOSITION.search(before["word"]) is not None
        end, proper, followed = _extend(document, place + len(word))
        capital = plain[place].isupper()
        line = document.line_span(place)
        alone = capital and place - line.start <= 2 and line.end - end <= 2
        if word in WEAK and not (proper or (followed and (led or alone))):
            continue
        if not (proper or followed or led or capital):
            continue
        if not (proper or followed) and word not in BARE:
            continue
        start = place - 6 if grand else place
        taken = end
        yield Mention(
            Span(start, end),
            Venue(document.value(start, end), word, proper, led),
            "venues.noun",
            "venue",
            latent=not (proper or led),
        )


def _extend(document: Document, start: int) -> tuple[int, bool, bool]:
    """Follow the name word by word: (end, whether it holds a proper name, whether a venue's word follows)."""
    text, plain = document.folded, document.plain
    position = end = start
    proper = followed = False
    shouting = plain[max(0, start - 3) : start].isupper()
    for _ in range(_MAX_WORDS):
        if quoted := _QUOTED.match(text, position):
            return quoted.end(), True, True
        match = _WORD.match(plain, position)
        if match is None:
            break
        word, gap = match["word"], match["gap"] or ""
        low = word.lower().rstrip(".")
        if gap == "\n" and (not (shouting and word.isupper()) or communes.find(word)):
            break
        if gap == "" and position != start:
            break
        if low in PARTICLES or (low.startswith(("d'", "l'")) and low[2:] in FOLLOWERS):
            if low.startswith(("d'", "l'")):
                end, followed = match.end(), True
            position = match.end()
            continue
        if word[0].isdigit():
            if position == start and len(word) <= 5:
                end, followed, position = match.end(), True, match.end()
                continue
            break
        if low in ("a", "au", "aux", "pour", "avec", "le"):
            break
        bare = low[2:] if low.startswith(("d'", "l'")) else low
        if (
            word[0].isupper()
            or (bare[0:1] != low[0:1] and plain[match.end("word") - len(bare)].isupper())
            or word == "&"
        ):
            if low in (
                "samedi",
                "dimanche",
                "lundi",
                "mardi",
                "mercredi",
                "jeudi",
                "vendredi",
                "tel",
                "tarif",
                "entree",
                "gratuit",
                "rue",
                "avenue",
                "place",
                "boulevard",
                "contact",
            ):
                break
            proper, end = True, match.end() - (1 if word.endswith(".") and len(word) > 3 else 0)
            if word.endswith(".") and len(word) > 3:
                return end, proper, followed
        elif bare in FOLLOWERS:
            followed, end = True, match.end() - word.endswith(".")
            if word.endswith("."):
                return end, proper, followed
        else:
            break
        position = match.end()
    return end, proper, followed
