"""Where an item of a listing takes place: its own place, however short, else the one stated for all."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from annonce import lazy_re as re
from annonce.assemble import places
from annonce.cue import Cue
from annonce.document import Document, Span, fold
from annonce.layout import Layout
from annonce.lexicon.listings import AWAY, LED, NO_PLACES, NOT_PIECES, OWNER, PIECE_LEADS, PIECE_NOUNS, ROOM_WORDS
from annonce.lexicon.places import BESIDE
from annonce.lexicon.regions import FOR_ALL
from annonce.lexicon.titles import GENRES
from annonce.lexicon.venues import BARE, FOLLOWERS, NOUNS
from annonce.mention import Mention

if TYPE_CHECKING:
    from annonce.regions import Region

_FOR_ALL = Cue(FOR_ALL)
_PIECES = re.compile(r"(?:(?! [-/] |[.!?] )[^,;:()|\n•📍⏰💶🎟👉])+")
_LEADS = re.compile(PIECE_LEADS)
_NOUN = re.compile(r"[a-z]+(?:-[a-z]+)*")
_AWAY = re.compile(AWAY)
#: A place in a list has few words, and stands within so many letters.
_MOST_WORDS, _WITHIN = 6, 260
#: A longer line tells a story; the places in it are those of the story.
_STORY = 160
_LED = re.compile(LED)
_OWNER = re.compile(OWNER)
#: How a town is said that is where; "the orchestra of X" is not.
_SAID = frozenset({"code", "department", "preposition", "line", "comma"})
#: An item of a list this short names no other town than its own.
_SHORT = 200


def spots(
    document: Document,
    layout: Layout,
    mentions: Sequence[Mention],
    dates: Sequence[Span],
    hours: Sequence[Span],
    region: Region,
) -> list[places.Spot]:
    """Give the places of an item, the one where it happens first; none where nothing says it."""
    own = places.spots(document, layout, mentions, dates, hours, region.start, region.end)
    own = [k for s in own if (k := _own(document, layout, s, dates, region.title)) is not None]
    if region.match:  # two teams bear the names of towns
        own = [replace(s, town=None) if s.town and region.title.contains(s.town.span) else s for s in own]
    owners = [s for s in own if _of_owner(document, s, region.title)]
    own = [s for s in own if s not in owners]
    if (best := next((s for s in own if s.score >= 1.0 and (s.venue or s.street)), None)) is not None:
        rest = [s for s in own if s is not best]
        return [best, *rest, *(_shared(document, layout, mentions, region, best) if _is_room(best) else ())]
    after = region.title.end if region.start <= region.title.start < region.end else region.start
    after = max([after, *(s.end for s in owners)])
    if (piece := _piece(document, after, min(region.end, after + _WITHIN))) is not None:
        piece = _before_town(document, mentions, piece)
        spot = places.Spot(piece.start, piece.end, document.value(*piece), piece, score=2.0, rule="places.listed")
        rest = [s for s in own if s.town is not None]
        return [spot, *rest, *(_shared(document, layout, mentions, region, spot) if _is_room(spot) else ())]
    shared = _shared(document, layout, mentions, region, own[0] if own and own[0].score >= 1.0 else None)
    return [*shared, *own, *owners]


def _own(
    document: Document, layout: Layout, spot: places.Spot, dates: Sequence[Span], title: Span
) -> places.Spot | None:
    """Give a place of an item's own words, without what is its title; None where a story only names it."""
    line = layout.line_at(spot.start)
    dated = line is not None and any(line.start <= d.start <= line.end for d in dates)
    told = line is not None and line.end - line.start > _STORY and not dated
    if told and not spot.labelled and spot.street is None and spot.code is None:
        return None
    if places.is_home(document, spot):
        return None
    venue = spot.venue_span
    if venue is not None and spot.street is None and document.folded.endswith(BESIDE, 0, venue.start):
        return None
    if title.length and spot.venue_span is not None and title.overlaps(spot.venue_span):
        named = next((n for n in reversed(spot.nouns) if not title.overlaps(n.span)), None)
        if named is not None:  # what stands before the place is the title
            value = document.value(*named.span)
            return replace(spot, venue=value, venue_span=named.span, rule=named.rule)
    if title.length and spot.venue_span is not None and title.contains(spot.venue_span):
        if spot.street is None and not _LED.search(document.folded, title.start, spot.venue_span.start):
            return None
        if spot.street is not None:
            return replace(spot, venue=None, venue_span=None)
    return spot


def _of_owner(document: Document, spot: places.Spot, title: Span) -> bool:
    """Whether a place right behind a title is who holds the event ("assemblée générale du club de l'Amitié")."""
    if spot.venue_span is None or spot.street is not None or not title.length or title.end > spot.venue_span.start:
        return False
    return _OWNER.fullmatch(document.folded, title.end, spot.venue_span.start) is not None


def _shared(
    document: Document, layout: Layout, mentions: Sequence[Mention], region: Region, own: places.Spot | None
) -> list[places.Spot]:
    """Give the place stated for all items, or for this one in its details: an address, a sentence about all."""
    if (
        own is not None
        and own.town is not None
        and own.town.value.clue in _SAID
        and not own.venue
        and region.end - region.start <= _SHORT
    ):
        same = fold(own.town.value.name)
    else:
        same = ""
    found: list[places.Spot] = []
    for zone in region.shared:
        for spot in _of_zone(document, layout, mentions, zone):
            elsewhere = same and (spot.town is None or fold(spot.town.value.name) != same)
            if elsewhere and not _for_all(document, layout, spot):
                continue
            if zone in region.details or _serves(document, layout, spot, region):
                found.append(replace(spot, score=max(spot.score, 2.0)))
    found.sort(key=lambda s: -_fullness(s))
    return found


def _of_zone(document: Document, layout: Layout, mentions: Sequence[Mention], zone: Span) -> list[places.Spot]:
    """Give the places of a stretch that all items share: read once."""
    known = document.notes.setdefault("shared places", {})
    if zone not in known:
        known[zone] = places.spots(document, layout, mentions, [], [], zone.start, zone.end)
    return list(known[zone])


def _serves(document: Document, layout: Layout, spot: places.Spot, region: Region) -> bool:
    if spot.score < -3.0:
        return False
    line = layout.line_at(spot.start)
    if line is not None and _AWAY.search(document.folded, max(line.start, spot.start - 60), spot.start):
        return False
    if spot.labelled or (spot.street is not None and (spot.venue is not None or spot.code is not None)):
        return True
    if spot.street is not None and spot.town is not None:
        return True
    if spot.venue is not None and _for_all(document, layout, spot):
        return True
    return spot.venue is not None and spot.start < region.start and fold(spot.venue) not in BARE


def _for_all(document: Document, layout: Layout, spot: places.Spot) -> bool:
    sentence = layout.sentence(spot.start)
    return _FOR_ALL.find(document, sentence.start, sentence.end) is not None


def _fullness(spot: places.Spot) -> float:
    parts = (spot.venue, spot.street, spot.code, spot.town)
    return 2.0 * sum(p is not None for p in parts) + 3.0 * spot.labelled + 0.1 * spot.score


def _is_room(spot: places.Spot) -> bool:
    """Whether a place is a room of a house that is stated elsewhere ("Grande salle", "Studio")."""
    words = fold(spot.venue or "").split()
    return bool(words) and len(words) <= 2 and words[0] in ROOM_WORDS and not FOLLOWERS.intersection(words[1:])


def _before_town(document: Document, mentions: Sequence[Mention], piece: Span) -> Span:
    """Leave out the town that a place is said to be in ("place du marché à La Plaine")."""
    for mention in mentions:
        inside = piece.start + 3 < mention.span.start and mention.span.end <= piece.end
        if inside and mention.kind == "town" and mention.value.clue == "preposition":
            end = document.folded.rfind(" ", piece.start + 1, mention.span.start - 1)
            return Span(piece.start, end) if end > piece.start + 2 else piece
    return piece


def _piece(document: Document, start: int, end: int) -> Span | None:
    """Give the piece of an item's line that is a place by its first noun: "église", "(gymnase, 14h-18h)"."""
    text = document.folded
    for match in _PIECES.finditer(text, start, end):
        begin, stop = match.span()
        while stop > begin and not text[stop - 1].isalnum():
            stop -= 1
        if (lead := _LEADS.match(text, begin, stop)) is not None:
            begin = lead.end()
        noun = _NOUN.match(text, begin, stop)
        words = text[begin:stop].split()
        if noun is None or len(words) > _MOST_WORDS or any(c.isdigit() for c in text[begin:stop]):
            continue
        forms = {noun[0], noun[0].rstrip("s"), noun[0].split("-")[0]}
        if (
            noun[0] not in NOT_PIECES
            and '"' not in text[match.start() : begin]  # a work's name, not a place's: « Les Rives »
            and noun[0] not in GENRES
            and not text.startswith(NO_PLACES, begin, stop)
            and (not forms.isdisjoint(NOUNS) or not forms.isdisjoint(PIECE_NOUNS))
        ):
            return Span(begin, stop)
    return None
