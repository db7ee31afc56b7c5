"""Days counted from the day of writing ("demain soir", "dans 15 jours") and named days ("lundi de Pâques")."""

from __future__ import annotations

from collections.abc import Iterator

from annonce import lazy_re as re
from annonce.document import Document, Span
from annonce.lexicon.named_days import ANCHORS, BARE, PHRASES, WEAK
from annonce.lexicon.relative_days import PHRASES as RELATIVE
from annonce.mention import Mention
from annonce.when import PartialDate

_END = r"(?![a-z0-9]|-la\b)"
_LETTERS = re.compile(r"[a-z' -]+(?![?*])")
_YEAR_AFTER = re.compile(r" ?,? ?(20\d\d)(?![\d-])")
_BARE_BEFORE = re.compile(r"(?:^|[\n,;:-]) ?(?:a |le jour de )?$")
_BARE_AFTER = re.compile(r",? (?:a|des) \d")


def _by_anchor() -> dict[str, list[tuple[str, int]]]:
    """Give each anchor's phrases with the anchor's place in them, the longest first."""
    found: dict[str, list[tuple[str, int]]] = {}
    for phrase in sorted(PHRASES, key=len, reverse=True):
        anchor = next(w for w in phrase.replace("-", " ").replace("'", " ").split() if w in ANCHORS)
        found.setdefault(anchor, []).append((phrase, phrase.index(anchor)))
    return found


_NAMED = _by_anchor()
#: By first word: (the letters that a phrase begins with, its pattern, key).
_RELATIVE = {
    word: [(_LETTERS.match(pattern)[0], re.compile(pattern + _END), key) for pattern, key in ways]  # type: ignore[index]
    for word, ways in RELATIVE.items()
}


def find(document: Document) -> Iterator[Mention]:
    """Give relative days and named days; their calendar day is found by `resolve`."""
    text = document.folded
    for word in document.index.keys() & _RELATIVE.keys():
        ways = [way for way in _RELATIVE[word] if way[0] in text]  # of most words none: they are common
        yield from _phrases(text, document.index[word], ways) if ways else ()
    seen = -1
    for place, anchor in document.places(_NAMED):
        if place < seen or (mention := _named(text, place, anchor)) is None:
            continue
        seen = mention.span.end
        yield mention


def _phrases(text: str, places: list[int], ways: list[tuple[str, re.Pattern[str], str]]) -> Iterator[Mention]:
    """Give the relative days that begin at some places."""
    for start in places:
        for letters, pattern, key in ways:
            if text.startswith(letters, start) and (match := pattern.match(text, start)):
                groups = match.groupdict()
                value = PartialDate(relative=key.format(**{k: v or "" for k, v in groups.items()}))
                yield Mention(Span(start, match.end()), value, "relative." + key.split(":")[0], "day")
                break


def _named(text: str, place: int, anchor: str) -> Mention | None:
    """Give the longest name of a day around an anchor, with the year after it."""
    for phrase, offset in _NAMED[anchor]:
        start = place - offset
        end = start + len(phrase)
        if (
            start < 0
            or not text.startswith(phrase, start)
            or text[end : end + 1].isalpha()
            or (start and text[start - 1].isalpha())
        ):
            continue
        if phrase in BARE and not (
            _BARE_BEFORE.search(text, max(0, start - 16), start) and _BARE_AFTER.match(text, end)
        ):
            continue
        year = _YEAR_AFTER.match(text, end)
        value = PartialDate(named=PHRASES[phrase], year=int(year[1]) if year else None)
        return Mention(Span(start, year.end() if year else end), value, "named.day", "day", phrase in WEAK)
    return None
