"""Where it happens: venue, street, postal code and town that stand together; labels and the date beside them decide."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from annonce import lazy_re as re
from annonce.cue import Cue
from annonce.document import Document, Span
from annonce.extractors.addresses import PostalCode, Street
from annonce.extractors.towns import Town
from annonce.extractors.venues import Venue
from annonce.layout import Layout, Line
from annonce.lexicon import communes
from annonce.lexicon.places import (
    AT_HOME,
    BELONGS,
    BESIDE,
    DEDICATED,
    GLUE,
    GROUND,
    LANDMARK,
    LED_NAME,
    LIVES,
    NOT_HERE,
    NOT_VENUE,
    SAINT,
    STRIP,
    TAKES_PLACE,
    TRANSPORT,
    VENUE_EDGE,
)
from annonce.lexicon.venues import NOUNS, OFFERS, ROOMS
from annonce.mention import Mention
from annonce.nouns import noun_in

_NOT_HERE = Cue(NOT_HERE)
_STRIP = re.compile(STRIP)
_EDGE = re.compile(VENUE_EDGE)
_TAKES_PLACE = Cue(TAKES_PLACE)
_TRANSPORT = Cue(TRANSPORT)
_GROUND = re.compile(GROUND)
_LIVES = re.compile(LIVES)
_LED_NAME = re.compile(LED_NAME)
_HOUSE = re.compile(r"(?P<noun>[a-z]+)[^\n,:;()\d–]{3,60}, $")
#: Behind a word, not behind a short form ("av. de", "St. Martin").
_FULL_STOP = re.compile(r"(?<=[a-z0-9)]{4})\. (?=[A-Z])")
_NEAR = 24
#: "6 rue des Tisserands (à côté de la piscine), 44290 …"
_ASIDE = re.compile(r"\((?:[a-z]|[^()\n\d]{2,44})\)")
_GLUE_TOKEN = re.compile(r"[a-z0-9]+")
_WORDS = re.compile(r"[A-Za-z]+")
#: First words of a name of a place.
_BEGINNINGS = NOUNS | GLUE
_GLUE_SIGNS = frozenset(" ,;:()\n|/•.\"'-")
_APPOSED = "venues.apposition"
_KINDS = frozenset({"venue", "address", "postal_code", "town", "code"})
_CLUE_RANK = {"code": 4, "department": 3, "preposition": 2, "line": 2, "comma": 1.5, "body": 1, "name": 0.8, "of": 0.4}


@dataclass(slots=True)
class Spot:
    """What stands together about one place, in positions of `folded`."""

    start: int
    end: int
    venue: str | None = None
    venue_span: Span | None = None
    street: Mention | None = None
    code: Mention | None = None
    town: Mention | None = None
    labelled: bool = False
    score: float = 0.0
    rule: str = "places.group"
    nouns: list[Mention] = field(default_factory=list)


def spots(
    document: Document,
    layout: Layout,
    mentions: Sequence[Mention],
    dates: Sequence[Span],
    hours: Sequence[Span],
    start: int = 0,
    end: int | None = None,
) -> list[Spot]:
    """Give the places of a region, the likeliest first.

    Args:
        document: the text.
        layout: its lines.
        mentions: venues, streets, postal codes and towns, in order.
        dates: where the event's own time expressions stand.
        hours: where programme rows stand.
        start: where the region begins.
        end: where it ends; None: with the text.
    """
    stop = len(document.folded) if end is None else end
    own = any(start <= d.start < stop for d in dates)
    if not own and (known := document.notes.get(f"spots {start} {stop}")) is not None:
        return [replace(spot) for spot in known]
    parts = _parts(document, mentions, start, stop)
    found = _group(document, parts)
    found.extend(_labelled(document, layout, parts, start, stop))
    for spot in found:
        _name_before_street(document, layout, spot, dates)
        _town_inside(spot, parts)
        spot.score = _score(document, layout, spot, dates if own else (), hours)
    found.sort(key=lambda s: (-s.score, s.start))
    if not own:  # the same for all items of a listing
        document.notes[f"spots {start} {stop}"] = found
        return [replace(spot) for spot in found]
    return found


def _parts(document: Document, mentions: Sequence[Mention], start: int, stop: int) -> list[Mention]:
    """Give the mentions of places between two positions, in order, a longer one before those inside it."""
    known = document.notes.get("places")
    parts, starts = known if known is not None else sort_parts(document, mentions)
    return parts[bisect_left(starts, start) : bisect_left(starts, stop)]


def sort_parts(document: Document, mentions: Sequence[Mention]) -> tuple[list[Mention], list[int]]:
    """Sort the places of a whole text once, before its regions are read with the mentions near them alone."""
    parts = [m for m in mentions if m.kind in _KINDS and not (m.rule == _APPOSED and _is_kind(document, m.span))]
    parts.sort(key=lambda m: (m.span.start, -m.span.end))
    known = (parts, [m.span.start for m in parts])
    document.notes["places"] = known
    return known


def _is_kind(document: Document, span: Span) -> bool:
    """Whether words hold a noun of events ("Loto, café associatif")."""
    return noun_in(document, span.start, span.end) is not None


def _group(document: Document, parts: Sequence[Mention]) -> list[Spot]:
    text = document.folded
    out: list[Spot] = []
    current: Spot | None = None
    for part in parts:
        if part.kind == "code":
            continue
        if (
            part.kind == "town"
            and part.value.clue in ("of", "name")
            and (current is None or part.span.start > current.end + 4)
        ):
            continue  # says whose, or names a town in passing: no place by itself
        joined = False
        if current is not None:
            gap = text[current.end : part.span.start]
            if part.kind == "venue" and len(gap) <= _NEAR and "\n" not in gap and gap.endswith(LANDMARK):
                current.end = part.span.end  # what stands near the place is not the place
                continue
            if part.span.start < current.end:
                if part.kind == "town" and current.town is None and part.span.end >= current.end - 1:
                    current.town = None if _is_dedicated(current, part) else part
                    current.end = max(current.end, part.span.end)
                continue
            joined = len(gap) <= 46 and gap.count("\n") <= 5 and _is_glue(gap) and _accepts(current, part, gap)
        if not joined or current is None:
            current = Spot(part.span.start, part.span.end)
            out.append(current)
        _put(document, current, part)
    return out


def _is_glue(gap: str) -> bool:
    """Whether the words between two parts of a place tie them together."""
    gap = _ASIDE.sub("", gap)
    words = _GLUE_TOKEN.findall(gap)
    return all(w in GLUE or len(w) == 1 or (w.isdigit() and len(w) < 5) for w in words) and all(
        c.isalnum() or c in _GLUE_SIGNS for c in gap
    )


def _is_dedicated(spot: Spot, town: Mention) -> bool:
    """Whether what seems a town is the saint whom a house is called by ("oratoire de St Blaise")."""
    return bool(spot.nouns) and spot.nouns[0].value.noun in DEDICATED and town.value.key.startswith(SAINT)


def _accepts(spot: Spot, part: Mention, gap: str) -> bool:
    if part.kind == "address":
        return (spot.street is None or part.rule == "addresses.ground") and spot.town is None
    if part.kind == "postal_code":
        return spot.code is None
    if part.kind == "town":
        return spot.town is None or part.span.start - spot.end < 3 or _is_surer(spot, part)
    value: Venue = part.value
    if spot.street is not None or spot.town is not None:
        return spot.venue is None and "\n" not in gap
    return spot.venue is None or value.noun in ROOMS or any(n.value.noun in ROOMS for n in spot.nouns)


def _is_surer(spot: Spot, part: Mention) -> bool:
    """Whether a town with its code follows one that the venue's name holds ("Temple d'Oron, 1607 Palézieux")."""
    return (
        part.value.clue == "code"
        and spot.town is not None
        and spot.town.value.clue in ("of", "body", "name")
        and spot.venue_span is not None
        and spot.venue_span.contains(spot.town.span)
    )


def is_home(document: Document, spot: Spot) -> bool:
    """Whether a town alone is where a person works or comes from ("hydrobiologiste à Brest", "originaire d'Oran")."""
    if spot.town is None or spot.venue is not None or spot.street is not None or spot.code is not None:
        return False
    start = spot.town.span.start
    near = max(0, start - 60)
    return _LIVES.search(document.folded, near, start) is not None or bool(_NOT_HERE.find(document, near, start))


def _put(document: Document, spot: Spot, part: Mention) -> None:
    spot.end = max(spot.end, part.span.end)
    if part.kind == "address":
        spot.street = spot.street or part
    elif part.kind == "postal_code":
        spot.code = part
    elif part.kind == "town":
        if spot.town is None or _is_surer(spot, part):
            spot.town = part
        if part.value.postal_code and spot.code is None:
            spot.code = Mention(part.span, PostalCode(part.value.postal_code, ""), part.rule, "postal_code")
    else:
        spot.nouns.append(part)
        begin = spot.venue_span.start if spot.venue_span is not None else _house_of(document, part)
        spot.venue_span = Span(begin, part.span.end)
        spot.venue = document.value(begin, part.span.end)


def _house_of(document: Document, part: Mention) -> int:
    """Give where the house of a room begins: "Campus Lettres et sciences humaines, salle A104"."""
    if part.value.noun not in ROOMS or not document.folded.endswith(", ", 0, part.span.start):
        return part.span.start
    line = document.line_span(part.span.start)
    begin = max([line.start, *(document.folded.rfind(sign, line.start, part.span.start) + 2 for sign in (": ", "- "))])
    house = _HOUSE.match(document.folded, begin, part.span.start)
    if house is None or house["noun"] not in NOUNS or not document.plain[house.start("noun")].isupper():
        return part.span.start
    return house.start("noun")


def _labelled(document: Document, layout: Layout, parts: Sequence[Mention], start: int, stop: int) -> list[Spot]:
    """Read "Lieu : Salle du Foron" with the lines below it, and "Adresse : …"."""
    out: list[Spot] = []
    starts = [part.span.start for part in parts]
    for line in layout.labelled.get("place", []) + layout.labelled.get("address", []):
        if not start <= line.start < stop:
            continue
        spans = _value_spans(layout, line)
        if not spans:
            continue
        spot = Spot(spans[0].start, spans[-1].end, labelled=True, rule=f"places.label_{line.label}")
        within = parts[bisect_left(starts, spot.start) : bisect_left(starts, spot.end)]
        for part in within:
            if any(s.contains(part.span) for s in spans):
                if part.kind == "address" and spot.street is None:
                    spot.street = part
                elif part.kind == "postal_code" and spot.code is None:
                    spot.code = part
                elif part.kind == "town" and (
                    spot.town is None or _CLUE_RANK[part.value.clue] > _CLUE_RANK[spot.town.value.clue]
                ):
                    spot.town = part
        if spot.town is not None and spot.code is None and spot.town.value.postal_code:
            spot.code = Mention(
                spot.town.span, PostalCode(spot.town.value.postal_code, ""), spot.town.rule, "postal_code"
            )
        venue = _venue_of_lines(document, spans, within, line)
        if venue is not None:
            spot.venue_span, spot.venue = venue, _tidy(document.value(venue.start, venue.end))
        if spot.town is not None and spot.venue is not None and spot.venue.lower() == spot.town.value.name.lower():
            spot.venue = spot.venue_span = None  # "Lieu : Mézières (36290)"
        if spot.venue or spot.street or spot.town:
            out.append(spot)
    return out


def _value_spans(layout: Layout, line: Line) -> list[Span]:
    """Give the value of a label: the rest of its line, or the lines below up to the next label or empty line."""
    spans = [Span(line.value, line.end)] if line.value < line.end else []
    place = layout.index_of(line.start)
    for below in layout.lines[place + 1 : place + 5]:
        if below.label is not None and below.label not in ("city",) and below.start != below.value:
            break
        if below.part != "body" or (spans and below.blank_before) or below.end - below.start > 90:
            break
        if spans and below.bullet:
            break
        if line.value < line.end and not re.match(r"\d|[a-z]", layout.text(below)):
            break
        spans.append(below.span)
        if line.value < line.end:
            break
    return spans


def _venue_of_lines(document: Document, spans: Sequence[Span], parts: Sequence[Mention], line: Line) -> Span | None:
    """Give what stands before the street, the code and the town in a labelled value."""
    text = document.folded
    if line.label == "address":
        return None
    first = spans[0]
    word = re.match(r"\w+", text[first.start : first.end])
    named = word is not None and word.group() in NOUNS
    if len(spans) > 1 and not named and noun_in(document, first.start, first.end) is not None:
        first = spans[1]  # the event's own name stands first
    stop = first.end
    for part in parts:
        if not first.contains(part.span):
            continue
        if part.kind in ("address", "postal_code") or (
            part.kind == "town"
            and part.span.start > first.start + 2
            and re.search(r"(?:[,(–-] ?|\d{5} |\n| a )$", text[first.start : part.span.start])
        ):
            stop = min(stop, part.span.start)
    begin = first.start
    for part in parts:  # "Lieu : Nantes, Le Grand Bidule"
        if part.kind == "town" and part.span.start == begin and text[part.span.end : part.span.end + 2] in (", ", " -"):
            begin = part.span.end + 2
    if match := _STRIP.match(text, begin, stop):
        begin = match.end()
    while stop > begin and text[stop - 1] in " ,;:(-–.|":
        stop -= 1
    if full := _FULL_STOP.search(document.plain, begin, stop):
        stop = full.start()
    tail = re.search(r"(?:,| -| \()? (?:a|au|sur|metro .*|station .*|rdv .*|accueil .*)$", text[begin:stop])
    if tail:
        stop = begin + tail.start()
    return Span(begin, stop) if 2 < stop - begin <= 110 and re.search(r"[a-z]", text[begin:stop]) else None


def _name_before_street(document: Document, layout: Layout, spot: Spot, dates: Sequence[Span]) -> None:
    """Take as venue what stands right before a street, or on the line above it."""
    anchor = spot.street or spot.code
    if anchor is None and spot.town is not None and spot.town.value.clue in ("code", "department"):
        anchor = spot.town
    if anchor is None and spot.town is not None and spot.venue is None:
        _name_before_bracket(document, spot)
    if anchor is None or (
        spot.venue is not None
        and (
            spot.venue_span is not None
            and spot.venue_span.end <= anchor.span.start <= spot.venue_span.end + 6
            and any(n.value.proper for n in spot.nouns)
        )
    ):
        return
    if spot.venue is not None and spot.labelled:
        return
    text = document.folded
    position = min(anchor.span.start, spot.start)
    line = layout.line_at(position)
    if line is None:
        return
    begin = max(
        [
            line.value if line.label and line.value < position else line.start,
            *[d.end for d in dates if line.start <= d.end <= position],
        ]
    )
    before = text[begin:position]
    sentence = max(before.rfind(". "), before.rfind("! "), before.rfind('" '), before.rfind(": "))
    if sentence >= 0:
        begin += sentence + 2
    pieces = list(re.finditer(r"[^,;|()]+|\([^()]*\)", text[begin:position].rstrip(" ,;–-(|")))
    if pieces:
        last = pieces[-1]
        start = begin + last.start()
        if len(pieces) > 1 and re.match(r" ?(?:salle|amphi|batiment|bat|etage|hall|\d+e)", last.group()):
            start = begin + pieces[-2].start()
        span = _edges(document, start, position)
        if span is not None and spot.venue is not None and _is_phrase(document, span):
            return  # "Séance du conseil municipal, salle du conseil, 2 rue Haute"
        if span is not None and _is_name(document, span, spot.street is not None or _dated(layout, line, dates)):
            spot.venue_span, spot.venue, spot.rule = (
                span,
                _tidy(document.value(span.start, span.end)),
                "places.before_street",
            )
            spot.start = min(spot.start, span.start)
            return
    if line.start >= position - 2 or not text[line.start : position].strip(" ,-(•*"):
        place = layout.index_of(line.start)
        if place > 0:
            above = layout.lines[place - 1]
            if (
                above.part == "body"
                and above.end - above.start <= 90
                and (above.label is None or (above.value < above.end and above.label == "place"))
                and line.number - above.number <= 2
            ):
                after_date = max((d.end for d in dates if above.start <= d.start < above.end), default=above.start)
                span = _edges(document, above.value if above.label else after_date, above.end)
                if span is not None and place > 1 and _nouns_alone(document, span):
                    higher = layout.lines[place - 2]
                    if (
                        higher.part == "body"
                        and higher.label is None
                        and higher.end - higher.start <= 40
                        and above.number - higher.number == 1
                        and not re.search(r"\d", layout.text(higher))
                    ):
                        span = Span(higher.start, span.end)
                if span is not None and _is_name(document, span, not _is_ground(document, spot)):
                    spot.venue_span, spot.venue, spot.rule = (
                        span,
                        _tidy(document.value(span.start, span.end)),
                        "places.line_above",
                    )


def _name_before_bracket(document: Document, spot: Spot) -> None:
    """Take as venue the name that is led to right before its town in brackets ("au Zénith (Saint-Benoît)")."""
    start = spot.start
    if not document.folded.endswith(" (", 0, start) or not document.folded.startswith(")", spot.end):
        return
    led = _LED_NAME.search(document.plain, max(0, start - 45), start)
    if led is not None:
        spot.venue_span = Span(*led.span(1))
        spot.venue, spot.rule = document.value(*led.span(1)), "places.before_bracket"
        spot.start = led.start(1)


def _dated(layout: Layout, line: Line, dates: Sequence[Span]) -> bool:
    """Whether a line, or the one above it, says when: then it begins with where."""
    above = layout.lines[max(0, layout.index_of(line.start) - 1)]
    return any(above.start <= d.start < line.end for d in dates)


def _is_ground(document: Document, spot: Spot) -> bool:
    """Whether the street is itself where one meets ("Esplanade de la Gare"): then what stands above is no venue."""
    return (
        spot.street is not None
        and not spot.street.value.numbered
        and _GROUND.match(document.folded, spot.street.span.start) is not None
    )


def _edges(document: Document, start: int, end: int) -> Span | None:
    text = document.folded
    while end > start and text[end - 1] in " ,;:(-–.|\n":
        end -= 1
    while start < end and text[start] in " ,;:)-–.|\n•*>":
        start += 1
    if text.startswith(AT_HOME, start) and document.plain[start].isupper():
        return Span(start, end) if 5 < end - start <= 90 else None  # "Chez Mamie"
    if match := _EDGE.match(text, start, end):
        start = match.end()
        article = re.search(r"(?:L'|La |Le |Les |LA |LE |LES )$", document.plain[max(0, start - 4) : start])
        if article:  # a capital says that it belongs to the name ("Le Zénith")
            start -= len(article.group())
    return Span(start, end) if 2 < end - start <= 90 else None


def _nouns_alone(document: Document, span: Span) -> bool:
    """Whether a name is made of venue nouns alone ("ATELIER-GALERIE"): the proper name stands above."""
    return all(w in NOUNS for w in re.findall(r"[a-z]+", document.folded[span.start : span.end]))


def _is_phrase(document: Document, span: Span) -> bool:
    """Whether words begin with no venue's noun and hold a word in lower case that ties no name."""
    words = _WORDS.findall(document.plain, *span)
    return bool(words) and words[0].lower() not in _BEGINNINGS and any(w.islower() and w not in GLUE for w in words)


def _is_name(document: Document, span: Span, beside_street: bool) -> bool:
    """Whether words read as the name of a place: capitals or a venue's noun, no verb, no date."""
    text, plain = document.folded, document.plain
    words = text[span.start : span.end].split()
    first = re.match(r"[a-z]+", text[span.start : span.end])
    noun = first is not None and first.group() in NOUNS
    capital = plain[span.start].isupper() or plain[span.start] == '"'
    if text.count('"', span.start, span.end) % 2:
        return False  # a piece of what is quoted
    if not noun and noun_in(document, span.start, span.end) is not None:
        return False  # "Grand pique-nique de Pentecôte" is the event's name
    if len(words) > 11 or re.search(r"@|https?|www\.|\d{1,2} ?h|€|:", text[span.start : span.end]):
        return False
    if not NOT_VENUE.isdisjoint(_GLUE_TOKEN.findall(text, span.start, span.end)) or "rendez-vous" in words:
        return False
    return noun or (capital and beside_street and len(words) <= 8)


def _town_inside(spot: Spot, parts: Sequence[Mention]) -> None:
    """Take the town from the venue's own name ("Bourse du travail de Montreuil") where no other stands beside it."""
    if spot.town is None and spot.venue_span is not None:
        first, last = (bisect_left(parts, edge, key=_begin) for edge in (spot.venue_span.start, spot.venue_span.end))
        for part in parts[first:last]:
            if part.kind == "town" and spot.venue_span.contains(part.span):
                spot.town = None if _is_dedicated(spot, part) else part


def _begin(part: Mention) -> int:
    return part.span.start


def _score(document: Document, layout: Layout, spot: Spot, dates: Sequence[Span], hours: Sequence[Span]) -> float:
    text = document.folded
    score = 0.0
    if spot.labelled:
        score += 5
    if spot.street is not None:
        score += 3 if spot.street.value.numbered else 1
    if spot.venue is not None:
        score += 2 if any(n.value.proper for n in spot.nouns) or not spot.nouns else 1
        if any(n.value.led for n in spot.nouns):
            score += 0.5
    if spot.code is not None:
        score += 1.5
    if spot.town is not None:
        score += 0.5 + 0.3 * _CLUE_RANK[spot.town.value.clue]
    if spot.street is None and spot.town is None and not spot.labelled:
        score -= _in_passing(document, spot)
    score += _near_dates(document, spot, dates)
    begin = max(0, spot.start - 70)
    begin = max(begin, text.rfind("\n\n", begin, spot.start) + 1, text.rfind(". ", begin, spot.start) + 1)
    if not spot.labelled and _NOT_HERE.find(document, begin, spot.start):
        score -= 5
    if _TAKES_PLACE.find(document, begin, spot.start):
        score += 2
    sentence = layout.sentence(spot.start)
    if _TRANSPORT.find(document, sentence.start, spot.start):
        score -= 4
    line = layout.line_at(spot.start)
    if line is not None:
        if line.part not in ("body", "header"):
            score -= 4
        if line.label in (
            "contact",
            "organizer",
            "partner",
            "registration",
            "press",
            "from",
            "to",
            "performer",
            "title",
        ):
            score -= 4
    if any(h.start <= spot.start < h.end for h in hours):
        score -= 1 if hours[0].start <= spot.start < hours[0].end else 4
    return score


def _in_passing(document: Document, spot: Spot) -> float:
    """Give what speaks against a venue with nothing of an address beside it."""
    first = spot.nouns[0] if spot.nouns else None
    if first is None:
        return 0.0
    start = first.span.start
    before = document.folded[max(0, start - 10) : start]
    if before.endswith(BESIDE):
        return 5.0
    if any(n.value.led for n in spot.nouns):
        return 0.0
    if first.value.noun in OFFERS and document.plain[start].isupper():
        return 1.5  # "Cinéma en plein air" is what is offered
    if before.endswith(BELONGS):
        return 1.0 if first.value.proper else 2.0
    if document.plain[start].islower() and before.endswith(" ") and before[-2:-1].isalpha():
        return 1.0
    return 0.0


def chosen(found: Sequence[Spot], item: bool, least: float = 1.0) -> Spot | None:
    """Give the place of the likeliest: one with a venue or a street before a town alone, which it may take over.

    Args:
        found: places, the likeliest first.
        item: whether they stand in an item of a listing: a town alone is then none, what all items share may be one.
        least: the score that a venue alone needs.
    """
    found = [s for s in found if s.score >= (1.0 if s.labelled or s.street or s.code else least)]
    first = found[0] if found else None
    if first is None or first.venue or first.street:
        return first
    for spot in found:
        if spot.score >= 2.5 and (spot.venue or spot.street):
            if spot.town is None:
                spot.town = first.town
            elif first.town is None or spot.town.value.key != first.town.value.key:
                continue
            spot.code = spot.code or first.code
            return spot
    return None if item else first


def _near_dates(document: Document, spot: Spot, dates: Sequence[Span]) -> float:
    best = 0.0
    text = document.folded
    for date in dates:
        low, high = min(date.end, spot.end), max(date.start, spot.start)
        distance = max(0, high - low)
        if distance > 220:
            continue
        between = text[low:high]
        if distance <= 160 and "\n\n" not in between and not re.search(r"[.!?] ", between):
            best = max(best, (4.5 if date is dates[0] else 4.0) - distance / 60)
        elif distance <= 220 and between.count("\n") <= 4:
            best = max(best, 2.0 - distance / 200)
    return best


def _tidy(value: str) -> str:
    value = value.strip(" ,;:–-.")
    if value[:1] in '«“"' and value[-1:] in '»”"':
        value = value[1:-1].strip()
    return value


def best_town(
    document: Document,
    layout: Layout,
    mentions: Sequence[Mention],
    dates: Sequence[Span],
    own: tuple[int, int],
    shared: Sequence[tuple[int, int]],
    elsewhere: bool,
    barred: Span | None = None,
) -> Mention | None:
    """Give the town where no place names one: the best evidenced, the most often said, the first.

    Args:
        document: the text.
        layout: its lines.
        mentions: what was found in it.
        dates: where the event's own time expressions stand.
        own: the event's own words.
        shared: what it shares with the other items of a listing.
        elsewhere: whether its venue stands in what is shared: then its own words name towns in passing.
        barred: for an item of a listing, where a town is not where it happens.
    """
    ranked = document.notes.get("towns")
    if ranked is None:
        ranked = document.notes["towns"] = _rank_towns(document, layout, mentions)
    best: tuple[float, int] | None = None
    found = None
    for mention, sure in ranked:
        rank, start = sure, mention.span.start
        if barred is not None and barred.contains(mention.span):
            continue
        if own[0] <= start < own[1]:
            if shared:
                rank += -1.5 if elsewhere else 1.0
            if not elsewhere and any(
                -12 <= start - d.end <= 70 or 0 <= d.start - mention.span.end <= 40 for d in dates
            ):
                rank += 2
        elif barred is not None and not any(begin <= start < end for begin, end in shared):
            continue  # the town of another item
        if best is None or (rank, -start) > best:
            best, found = (rank, -start), mention
    return found if best is not None and best[0] >= 1.5 else None


def _rank_towns(document: Document, layout: Layout, mentions: Sequence[Mention]) -> list[tuple[Mention, float]]:
    """Give each town and what speaks for it in the whole text."""
    text = document.folded
    towns = [m for m in mentions if m.kind == "town"]
    count: dict[str, int] = {}
    for town in towns:
        count[town.value.key] = count.get(town.value.key, 0) + 1
    web = " ".join(text[m.span.start : m.span.end] for m in mentions if m.kind in ("link", "email"))
    venues = [m.span for m in mentions if m.kind == "venue"]
    named = [m.span for m in mentions if m.kind == "venue" and m.value.noun in DEDICATED]
    out: list[tuple[Mention, float]] = []
    for mention in towns:
        value: Town = mention.value
        start = mention.span.start
        if value.key.startswith(SAINT) and any(v.contains(mention.span) for v in named):
            continue
        rank = _CLUE_RANK[value.clue] + 0.8 * min(3, count[value.key])
        if len(count) == 1 and value.commune is not None and "-" in value.name:
            rank += 0.5  # the only town, of a name that nothing else has
        line = layout.line_at(start)
        if line is not None:
            place = layout.index_of(line.start)
            if place <= 2:
                rank += 0 if value.clue == "of" else 1.5
            elif place >= len(layout.lines) - 3 and value.clue in ("body", "of"):
                rank += 0.8
            if line.part != "body" and line.part != "header":
                rank -= 2
            if line.label in ("partner", "press"):
                rank -= 2
            if text.count('"', line.start, start) % 2:
                rank -= 6  # in a title
        if _LIVES.search(text, max(0, start - 30), start):
            rank -= 6
        elif _NOT_HERE.find(document, max(0, start - 60), start) and not any(v.contains(mention.span) for v in venues):
            rank -= 3
        if value.commune is None and value.abroad is None and value.clue == "line":
            rank -= 1
        if web and len(value.key) > 3 and (value.key.replace(" ", "-") in web or value.key.replace(" ", "") in web):
            rank += 1.5
        out.append((mention, rank))
    return out


def town_of_code(code: Mention) -> Mention | None:
    """Give the town that a postal code alone tells, where it serves but one."""
    served = [c for c in communes.by_postal_code(code.value.code) if c.kind in ("commune", "arrondissement")]
    parts = [c for c in served if c.kind == "arrondissement"]
    if parts and parts[0].parent is not None:
        commune = communes.by_insee_code(parts[0].parent)
    else:
        commune = served[0] if len(served) == 1 else None
    if commune is None:
        return None
    return Mention(code.span, Town(commune.name, commune, None, code.value.code, "code"), "places.code", "town")


def insee(town: Town, code: str | None, departments: frozenset[str]) -> communes.Commune | None:
    """Settle the commune by its code, else by the departments that the text names."""
    if town.abroad is not None:
        return None
    if code:
        return communes.settle(town.name, postal_code=code)
    return town.commune or (
        communes.settle(town.name, departments=departments) if departments else communes.settle(town.name)
    )


__all__ = ["Spot", "Street", "best_town", "insee", "is_home", "sort_parts", "spots", "town_of_code"]
