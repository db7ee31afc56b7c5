"""Where the title of an item ends on its line: before its hours, its place, its price, a dash, a bracket."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from annonce import lazy_re as re
from annonce.cue import Cue
from annonce.document import Span
from annonce.lexicon.listings import NOT_PIECES, PIECE_NOUNS
from annonce.lexicon.regions import GOES_ON, LEADS_TO_FACT, ONLY_FACT, STATUS, TEAM, TURN
from annonce.lexicon.titles import DETERMINERS, DOES, ENDS, FACT, GENRES, GROUPS, OFFERS
from annonce.lexicon.venues import NOUNS
from annonce.mention import Mention
from annonce.regions.blocks import Blocks
from annonce.regions.entries import Facts
from annonce.regions.items import Item

_BEGIN = re.compile(r"[^\w\"(]*(?:(?:le|la|les) (?=\d))?")
_CUT = re.compile(r"(?<=[a-z\d)\"!?])[.;] |(?<=\S) ?[|📍⏰💶🎟👉] ?| [-] | ?\(|, (?=[a-z\d])|\n")
_QUOTED = re.compile(r'"([^"\n]{5,110})"')
_GOES_ON = re.compile(GOES_ON)
_LEADS = re.compile(LEADS_TO_FACT)
#: A place behind a comma ends a title.
_PLACES = (NOUNS | PIECE_NOUNS) - NOT_PIECES - GENRES
_EDGES = " :;,.-*#•·|>_~/("
_LONGEST = 140
_KIND_ALONE = 3
_TAG_WORDS = 3
#: How many lines below its day a title is looked for.
_LINES = 2
_STATUS = re.compile(STATUS)
_STATE = re.compile(STATUS + r"[ :!)*-]+(?=[a-z\"])")
_WORDS = re.compile(r"[a-z0-9-]+")
_THE = re.compile(r"(?:(?:le|la|les|une?|son|sa|notre|votre|leur) |l')(?:grande? )?")
_SIGN = re.compile(r", | - | : | \| ")
_TOWN = re.compile(r"([A-Z][A-Za-z'-]*(?: [A-Z][A-Za-z'-]*){0,3})(?: ?: |\. | - )")
#: So many items make a list.
_LISTED = 3
#: So many headings in a list may say who invites.
_GIVERS = 2
#: A title without a noun of event has no more words.
_FEW = 5
_OFFERS = Cue(*OFFERS)
_FACT = re.compile(FACT)
_ONLY_FACT = re.compile(ONLY_FACT)
#: Two teams with a sign between them.
_PAIR = re.compile(
    r"(?:^|[ :])[a-z][^\n:,;()/]{1,40}?()(?: [-/] | / ?| contre | recoit | vs\.? )[a-z][^\n:,;()/]{1,40}"
)
_TEAM = re.compile(TEAM)
_TURN = re.compile(TURN)
_PERSON = re.compile(r"[A-Z][a-z]+(?:-[A-Z][a-z]+)? [A-Z][A-Za-z' -]{1,30}, [a-z]")


def name(blocks: Blocks, facts: Facts, start: int, end: int, brackets: bool = True) -> Span:
    """Give the title that begins at a position, an empty span where none does."""
    text = blocks.document.folded
    begin = _BEGIN.match(text, start, end)
    start = begin.end() if begin else start
    if (state := _STATE.match(text, start, end)) is not None:
        start = state.end()
    if (turn := _TURN.match(text, start, end)) is not None and blocks.kinds(turn.end(), turn.end() + 1):
        start = turn.end()
    start = _behind_place(blocks, start, end)
    stop = min(end, start + _LONGEST)
    if (fact := _fact(facts, start, stop)) is not None:
        stop = _led(text, start, fact)
    quoted = _QUOTED.search(text, start, min(end, start + _LONGEST))
    if quoted is not None and quoted.start() <= stop:
        return Span(*quoted.span(1))
    for cut in _CUT.finditer(text, start + 2, stop):
        if _parts(blocks, text, start, cut, brackets):
            stop = cut.start()
            break
    while stop > start and text[stop - 1] in _EDGES:
        stop -= 1
    if _STATUS.match(text, start, stop) and len(text[start:stop].split()) == 1:
        return Span(0, 0)
    enough = re.search(r"[a-z]{3}", text[start:stop]) is not None and stop - start < _LONGEST
    return Span(start, stop) if enough else Span(0, 0)


def matches(blocks: Blocks, facts: Facts, items: Sequence[Item]) -> dict[int, Span]:
    """Give the two teams of items that begin with one or its league ("U13 : samedi 14h : Mansle - Ruffec")."""
    text = blocks.document.folded
    found: dict[int, Span] = {}
    for item in items:
        line = blocks.lines[blocks.layout.index_of(item.start)]
        if not _TEAM.match(text, line.start) and not _TEAM.match(text, item.start):
            continue
        day = item.entry if line.start <= item.entry.start < line.end else None
        begin = item.start if item.row else line.start
        for start, stop in ((begin, day.start if day else line.end), (day.end if day else line.end, line.end)):
            end = min(stop, fact) if (fact := _fact(facts, start, stop)) is not None else stop
            if (pair := _PAIR.search(text, start, end)) is not None:
                sign = _BEGIN.match(text, start, pair.start(1))
                close = _led(text, start, pair.end()) if pair.end() == end else pair.end()
                found[item.start] = Span(sign.end() if sign is not None else start, close)
                break
    return found


def _behind_place(blocks: Blocks, start: int, end: int) -> int:
    """Give where a title begins that stands behind its place ("salle des fêtes, loto du foot"); else the start."""
    text = blocks.document.folded
    first = _WORDS.match(text, start, end)
    if first is None or first[0] not in _PLACES or blocks.kinds(start, start + 1):
        return start
    for sign in _SIGN.finditer(text, first.end(), min(end, start + _LONGEST)):
        begin = article.end() if (article := _THE.match(text, sign.end(), end)) is not None else sign.end()
        if blocks.kinds(begin, begin + 1):
            return begin
    return start


def givers(blocks: Blocks, facts: Facts, items: Sequence[Item]) -> dict[int, Span]:
    """Give the titles of items below headings that say who invites or where, not what, by where the item starts.

    "Comité des fêtes" / "Bal masqué le samedi 14 mars à 21h, …": the words before the day are the title.
    """
    told: dict[int, Span] = {}
    headed = given = 0
    for item in items:
        if item.row or item.entry.shape not in ("inner", "tail"):
            continue
        place = blocks.paragraph(item.entry.line)
        above = place if blocks.is_title(place) and place < item.entry.line else place - 1
        if above < 0 or blocks.lines[above].start < item.start or not blocks.is_title(above):
            continue
        headed += 1
        heading = blocks.lines[above]
        gives = _gives(blocks, facts, heading.start, heading.end)
        given += gives
        start = blocks.lines[above + 1].start
        if (span := _before_day(blocks, facts, start, item.entry.start, gives)).length:
            told[item.start] = span
    return told if headed >= _GIVERS and given >= 0.5 * headed else {}


def behind_towns(
    blocks: Blocks, facts: Facts, items: Sequence[Item], mentions: Sequence[Mention], known: dict[int, Span]
) -> dict[int, Span]:
    """Give the titles of items that begin with their town ("• Saint-Denis : concert de Nora Bel, …"), by their start.

    Where half of a list does so, what stands before the same sign in the others is their town too.
    """
    towns = {m.span.start: m.span.end for m in mentions if m.kind == "town"}
    labels = {i.start: m for i in items if not i.row and (m := _TOWN.match(blocks.document.plain, i.start, i.end))}
    named = [s for s, m in labels.items() if 0 <= m.end(1) - towns.get(s, -9) <= 1]
    if len(items) < _LISTED or 2 * len(named) < len(items):
        return {}
    found: dict[int, Span] = {}
    for item in items:
        label = labels.get(item.start)
        line = blocks.lines[blocks.layout.index_of(item.start)]
        if label is None or item.entry.start < label.end():
            continue
        stop = min(line.end, item.entry.start)
        title = known.get(item.start)
        if title is not None and not title.start <= item.start < title.end:
            continue
        span = name(blocks, facts, label.end(), _led(blocks.document.folded, label.end(), stop))
        if span.length:
            found[item.start] = span
    return found


def _gives(blocks: Blocks, facts: Facts, start: int, end: int) -> bool:
    """Whether a heading names a group or a place."""
    words = _WORDS.findall(blocks.document.folded, start, end)
    first = next((w for w in words if w not in DETERMINERS), "")
    return first in GROUPS or first in NOUNS or not facts.says(start, end)


def _before_day(blocks: Blocks, facts: Facts, start: int, day: int, given: bool) -> Span:
    """Give the words before a day that name an event, empty where they do not.

    They begin with a noun of event, after an article at most; below who invites any few words do that are no sentence.
    """
    text = blocks.document.folded
    begin = sign.end() if (sign := _BEGIN.match(text, start, day)) is not None else start
    begin = article.end() if (article := _THE.match(text, begin, day)) is not None else begin
    found = name(blocks, facts, begin, _led(text, begin, day)) if begin < day else Span(0, 0)
    words = _WORDS.findall(text, *found)
    if _OFFERS.find(blocks.document, begin, day) or not DOES.isdisjoint(words):
        return Span(0, 0)
    if blocks.kinds(begin, begin + 1):
        return found
    short = given and 0 < len(words) <= _FEW and ENDS.isdisjoint(words) and not _FACT.match(text, begin, day)
    return found if short and blocks.document.plain[begin].isupper() else Span(0, 0)


def titles_below(blocks: Blocks, facts: Facts, items: Sequence[Item]) -> dict[int, Span]:
    """Give the titles that stand on the lines below days alone on theirs, by where the item starts.

    Where most items have a tag there ("HUMOUR", "Concert") and another short line below it, that one is the title.
    """
    firsts = {i.start: p for i in items if (p := _first_below(blocks, facts, i)) is not None}
    tags = {s for s, p in firsts.items() if _is_tag(blocks, facts, p)}
    tagged = len(tags) > 0.5 * len(firsts)
    out = {}
    for start, place in firsts.items():
        line = blocks.lines[place + 1 if tagged and start in tags else place]
        if not _PERSON.match(blocks.document.plain, line.start, line.end):
            out[start] = Span(line.start, line.end)
    return out


def _first_below(blocks: Blocks, facts: Facts, item: Item) -> int | None:
    """Give the first line below an item's day that may be its title: what is cancelled or full is said before it."""
    if item.row or item.title.length:
        return None
    place = item.entry.last + 1
    while place < len(blocks.lines) and blocks.lines[place].start < item.end and place <= item.entry.last + _LINES:
        line = blocks.lines[place]
        if not _STATUS.match(blocks.document.folded, line.start, line.end) and place not in blocks.dated:
            named = facts.words(line.start, line.end) or blocks.kinds(line.start, line.end)
            return place if named and blocks.is_title(place) else None
        place += 1
    return None


def _is_tag(blocks: Blocks, facts: Facts, place: int) -> bool:
    """Whether a line is a kind alone ("Concert", "CIRQUE - EN FAMILLE"), with a title below it."""
    line, text = blocks.lines[place], blocks.document.folded
    end = text.find(" - ", line.start, line.end)
    words = text[line.start : end if end >= 0 else line.end].split()
    kinds = len(blocks.kind_words(line.start, line.end))
    shouted = blocks.document.plain[line.start : line.start + len(" ".join(words))].isupper()
    if ":" in words or not kinds or len(words) > min(_TAG_WORDS, kinds + (2 if shouted else 1)):
        return False
    below = place + 1
    if below >= len(blocks.lines) or blocks.of[below] != blocks.of[place] or not blocks.is_title(below):
        return False
    if _ONLY_FACT.match(text, blocks.lines[below].start):
        return False
    return facts.words(blocks.lines[below].start, blocks.lines[below].end) > 0


def _fact(facts: Facts, start: int, stop: int) -> int | None:
    """Give where the first hours, place or price begins that stands behind some words."""
    place = bisect_left(facts.edges, start + 3)
    return facts.edges[place] if place < len(facts.edges) and facts.edges[place] < stop else None


def _led(text: str, start: int, fact: int) -> int:
    """Leave out the words that lead to a fact ("…, à la", "… de")."""
    lead = _LEADS.search(text, max(start, fact - 30), fact)
    return lead.start() if lead is not None and lead.start() > start + 2 else fact


def _parts(blocks: Blocks, text: str, start: int, cut: re.Match[str], brackets: bool) -> bool:
    """Whether a sign ends the title: not between a kind and a name, not inside an enumeration."""
    sign = cut[0].strip()
    following = re.match(r"[a-z-]+", text[cut.end() : cut.end() + 20])
    if sign == ",":
        return _GOES_ON.match(text, cut.end()) is not None or (following is not None and following[0] in _PLACES)
    placed = following is not None and following[0] in NOUNS
    if sign == "(":
        return brackets and (placed or _GOES_ON.match(text, cut.end()) is not None)
    if sign == "-" and _TEAM.match(text, start):
        return _STATUS.match(text, cut.end()) is not None
    if sign == "-":
        if placed or _STATUS.match(text, cut.end()):
            return True
        words = len(text[start : cut.start()].split())
        return not (words <= _KIND_ALONE and blocks.kinds(start, cut.start()))
    return True
