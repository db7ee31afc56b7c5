"""Names of people and groups as they stand in a text: where one ends, how several are parted."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Mapping, Sequence
from typing import NamedTuple

from annonce import lazy_re as re
from annonce.document import Document, Span
from annonce.lexicon.people import ARTICLES, GROUP, INSIDE, LINKS, NEVER_INSIDE, NOT_GROUP

_NOT_GROUP = re.compile(NOT_GROUP)
_ARTICLE = re.compile(ARTICLES)
_WORD = re.compile(r"[ ]?(?P<word>\"[^\"\n]{2,60}\"|[a-z0-9'&.@+-]+)")
_ENDS = ".,;:!?)(\n"
_AFTER_LAST = (" de ", " du ", " d'", " des ", " (")
_HEAD = re.compile(r"[a-z]+")
_LETTERS = re.compile(r"[a-z]{2}")
_PIECE = re.compile(r", ?| et (?=l[ae'] ?|les |[a-z])")
_NOT_KEY = re.compile(r"\W")
_EDGES = ' \n:,;-–.*"()«»~★'


class Named(NamedTuple):
    """A name as written, with a role where one is stated."""

    name: str
    span: Span
    rule: str
    role: str | None = None


def within(
    document: Document, words: Mapping[str, object] | frozenset[str], start: int, end: int
) -> list[tuple[int, str]]:
    """Where words of a lexicon stand between two positions; the whole document is looked up once."""
    key = f"places {id(words)}"
    found: list[tuple[int, str]] | None = document.notes.get(key)
    if found is None:
        found = document.notes[key] = document.places(words)
    if not found:
        return found  # the usual case
    first = bisect_left(found, (start,)) if start else 0
    return found[first : bisect_left(found, (end,), first)]


def is_group(word: str) -> bool:
    """Whether a folded noun is one of groups: "association", "clubs"."""
    return word in GROUP or word.removesuffix("s") in GROUP


def named(document: Document, start: int, end: int, rule: str) -> Named | None:
    """Make a name of the words between two positions, without brackets, signs and an article that is no part of it."""
    text = document.folded
    bracket = text.find("(", start, end)
    if bracket > start + 2:
        end = bracket
    while start < end and text[start] in _EDGES:
        start += 1
    edge = _ARTICLE.match(text, start, end)
    if edge and edge.end() < end and document.plain[start : edge.end()].strip().islower():
        start = edge.end()  # "Le Tournevis" keeps its article
    if edge and edge.end() < end and document.plain[start:end].isupper():
        head = _HEAD.match(text, edge.end(), end)
        start = edge.end() if head and is_group(head.group()) else start  # "LE COMITE DES FETES"
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    if text.count('"', start, end) % 2 and text.startswith(('"', ' "'), end):
        end = text.index('"', end) + 1  # the quote that the name opened
    words = text[start:end]
    if not 2 <= len(words) <= 90 or _NOT_GROUP.search(words) or not _LETTERS.search(words):
        return None
    return Named(document.value(start, end), Span(start, end), rule)


def name_end(document: Document, start: int, end: int) -> int:
    """Follow a name from its first word: capitals, a group's nouns, what small words tie to it."""
    text, plain = document.folded, document.plain
    position = stop = start
    proper = False
    tied = True
    headed = False
    for match in _WORD.finditer(text, start, min(end, start + 110)):
        if match.start() != position:
            break
        word, begin, position = match["word"], match.start("word"), match.end()
        bare = word.rsplit("'", 1)[-1].strip(".")
        tied = tied or "'" in word
        first = position - len(word.rsplit("'", 1)[-1])
        capital = word[0] == '"' or (bare != "" and plain[first].isupper())
        if capital and not (
            bare in NEVER_INSIDE and proper and not tied and not plain[first + 1 : first + 2].isupper()
        ):
            proper = True
        elif bare in LINKS:
            if bare == "a" and document.value(begin, begin + 1) in "aA":
                break  # the verb
            tied = bare in INSIDE
            continue
        elif (bare in NEVER_INSIDE) or not (
            is_group(bare)
            or (tied and word[0].isalpha())
            or ((proper or headed) and _last(text, position, end))
            or (headed and plain[position + 1 : position + 2].isupper())
        ):
            break
        tied = False
        headed = is_group(bare) and stop == start
        stop = position
        if word.endswith(".") and len(word) > 3:
            return position - 1
    return stop


def _last(text: str, position: int, end: int) -> bool:
    """Whether a word in lower case that follows a proper name closes it: the phrase ends, or goes on with "de"."""
    return position >= end or text[position] in _ENDS or text.startswith(_AFTER_LAST, position)


def pieces(document: Document, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Part names that commas and "et" join."""
    text = document.folded
    position = start
    for match in _PIECE.finditer(text, start, end):
        after = _ARTICLE.match(text, match.end(), end)
        first = after.end() if after else match.end()
        if document.plain[first : first + 1].isupper() or (after and after.group().strip()):
            yield position, match.start()
            position = match.end()
    yield position, end


def distinct(names: Sequence[Named]) -> list[Named]:
    """Give names once each."""
    out: list[Named] = []
    seen: set[str] = set()
    for one in names:
        key = _NOT_KEY.sub("", one.name.lower())
        if key and not any(key == old or (len(old) > 7 and key.startswith(old)) for old in seen):
            seen.add(key)
            out.append(one)
    return out
