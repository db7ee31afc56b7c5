"""The days that may head an item of a listing, and how each stands on its line."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import Literal, NamedTuple

from annonce import lazy_re as re
from annonce.document import Document
from annonce.layout import Layout, Line
from annonce.lexicon.places import BESIDE
from annonce.lexicon.regions import LEADS
from annonce.lexicon.venues import BARE, NOUNS, ROOMS
from annonce.mention import Mention
from annonce.nouns import nouns
from annonce.said import Said
from annonce.when import DayRange, PartialDate, Rule, When

#: bare: alone on its line, but for hours and a place; lead: before the words of its line; tail: behind the title of its
#: line; inner: inside a sentence.
Shape = Literal["bare", "lead", "tail", "inner"]

_WORD = re.compile(r"[a-z]{3,}|[a-z]'[a-z]{3,}")
_TITLE_LABEL = re.compile(r"[^:.;\n]{3,60} ?: ")
#: What stands between the town at the start of a line and a day, and how far behind.
_AFTER_TOWN, _TOWN = re.compile(r"(?: \([a-z0-9 ]{2,20}\))? ?[:.,|>-]+ ?(?:le )?"), 60
#: What stands between a day and its place.
_TO_PLACE = re.compile(r"[ :;,.(|)-]*(?:(?:a|en|dans|sur|sous|devant) (?:la |le |les |l')?|aux? |chez )?")
_NUMBERED = re.compile(r"[a-z]{4,12}s? (?:du |n° ?\d+|\d+)")
_OF = re.compile(r"([a-z]{3,}) (?:du|des|de la) ?$")
_OF_ENDS = (" du", " des", " de la", " du ", " des ", " de la ")
#: A title stands no further from its day than this.
_NEAR = 110
_EDGES = frozenset({"venue", "address", "price", "postal_code", "phone", "email", "link"})
_FACTS = frozenset({"venue", "address", "town", "price", "postal_code", "phone", "email", "link"})


class Entry(NamedTuple):
    """Days said together, without words between them.

    Attributes:
        saids: the expressions, in order.
        line: the line on which they begin, by its place in `layout.lines`; last: that on which they end.
        shape: how they stand on it.
        strong: whether the layout says that an item begins here: no sentence only names these days.
    """

    saids: tuple[Said, ...]
    line: int
    last: int
    shape: Shape
    strong: bool = True

    @property
    def start(self) -> int:
        """Where the first of them starts."""
        return self.saids[0].span.start

    @property
    def end(self) -> int:
        """Where the last of them ends."""
        return self.saids[-1].span.end

    @property
    def timed(self) -> bool:
        """Whether hours stand with the days."""
        return any(s.resolved.timed for s in self.saids)


class Facts:
    """Places, prices and contacts of a text, and its hours: what is no word of a title."""

    def __init__(self, document: Document, layout: Layout, said: Sequence[Said], mentions: Sequence[Mention]) -> None:
        self.document = document
        titles = _titles_of_places(document, said, mentions)
        mentions = [m for m in mentions if m.span.start not in titles] if titles else mentions
        spans = [m.span for m in mentions if m.kind in _FACTS and not m.latent] + [s.span for s in said]
        self.spans = sorted(spans)
        self._nouns = [n.start for n in nouns(document)]
        self._starts = [s.start for s in self.spans]
        self.places = sorted(m.span.start for m in mentions if m.kind in ("venue", "address", "town") and not m.latent)
        self._sites = {m.span.start: m.span.end for m in mentions if m.kind in ("venue", "address", "town")}
        self._site_starts = sorted(self._sites)
        self._towns = sorted((m.span.start, m.span.end) for m in mentions if m.kind == "town")
        self._houses = sorted(m.span.start for m in mentions if m.kind == "venue")
        heads = {line.start for line in layout.lines}
        self._venues = {
            m.span.start: m.span
            for m in mentions
            if m.kind in ("venue", "address") and (not m.latent or m.span.start in heads)
        }
        self._venue_starts = sorted(self._venues)
        #: Where hours, places, prices and contacts begin: a title ends before them.
        self.edges = sorted(
            [
                m.span.start
                for m in mentions
                if m.kind in _EDGES
                and (not m.latent or m.kind == "venue")
                and not (m.kind == "venue" and document.folded.endswith(BESIDE, 0, m.span.start))
            ]
            + [s.span.start for s in said if s.timed.mention.kind == "hours"]
        )
        self.prices = sorted(m.span.start for m in mentions if m.kind == "price")

    def words(self, start: int, end: int) -> int:
        """Count the words between two positions that no fact takes."""
        count, position = 0, start
        for span in self.spans[max(0, bisect_left(self._starts, start) - 1) : bisect_left(self._starts, end)]:
            if span.end <= position:
                continue
            if span.start > position:
                count += len(_WORD.findall(self.document.folded, position, min(span.start, end)))
            position = max(position, span.end)
        if position < end:
            count += len(_WORD.findall(self.document.folded, position, end))
        return count

    def names(self, one: Said) -> bool:
        """Whether a day is a part of a place's name ("aula du 1er Août")."""
        place = bisect_left(self._venue_starts, one.span.start + 1) - 1
        if place >= 0 and self._venues[self._venue_starts[place]].contains(one.span):
            return True
        text = self.document.folded
        if not text.endswith(_OF_ENDS, 0, one.span.start):
            return False
        before = _OF.search(text, max(0, one.span.start - 24), one.span.start)
        return before is not None and before[1] in NOUNS and not one.timed.mention.value.has_times

    def where(self, start: int, end: int) -> str | None:
        """Give the first venue or street between two positions, as folded words."""
        place = bisect_left(self._venue_starts, start)
        if place == len(self._venue_starts) or self._venue_starts[place] >= end:
            return None
        span = self._venues[self._venue_starts[place]]
        return self.document.folded[span.start : span.end]

    def says(self, start: int, end: int) -> int:
        """Count the words between two positions that no fact takes; a noun of event counts too ("marché de Noël")."""
        return self.words(start, end) + 2 * _any(self._nouns, start, end)

    def where_alone(self, start: int, end: int) -> bool:
        """Whether what stands between two positions begins with a place and names no event."""
        if not self._site_starts:
            return False
        lead = _TO_PLACE.match(self.document.folded, start, end)
        begin = lead.end() if lead is not None else start
        first = bisect_left(self._site_starts, begin)
        if first == len(self._site_starts) or self._site_starts[first] != begin or begin >= end:
            return False
        if _any(self._houses, self._sites[begin], end):
            return False  # two places: the first one may be a title ("Café des parents, maison de quartier")
        stop = self.document.folded.find(". ", self._sites[begin], end)
        told = self.words(self._sites[begin], stop if stop >= 0 else end)
        named = _any(self._nouns, begin, begin + 1) or _any(
            self._nouns, self._sites[begin], end
        )  # no "salle des fêtes"
        return told <= 1 and not named and '"' not in self.document.folded[begin:end]

    def towns_alone(self, start: int, end: int) -> bool:
        """Whether a town and a sign are all that stands between two positions."""
        place = bisect_left(self._towns, (start,))
        if place == len(self._towns) or self._towns[place][0] != start:
            return False
        return _AFTER_TOWN.fullmatch(self.document.folded, self._towns[place][1], end) is not None

    def placed(self, start: int, end: int) -> bool:
        """Whether a place stands between two positions."""
        return _any(self.places, start, end)

    def priced(self, start: int, end: int) -> bool:
        """Whether a price stands between two positions."""
        return _any(self.prices, start, end)


def _titles_of_places(document: Document, said: Sequence[Said], mentions: Sequence[Mention]) -> set[int]:
    """Give where venues begin right behind a day that have another one behind a comma: titles ("café des parents")."""
    days = {s.span.end for s in said if s.timed.mention.kind == "when"}
    venues = [m for m in mentions if m.kind == "venue"]
    starts = {m.span.start for m in venues}
    found = set()
    for venue in venues:
        start, end = venue.span
        sign = document.folded[start - 3 : start].lstrip("0123456789h")
        behind = start - len(sign) in days and not sign.strip(" :-|,") and venue.value.noun not in ROOMS | BARE
        if behind and document.folded[end : end + 2] in (", ", " -", " |") and {end + 2, end + 3} & starts:
            found.add(start)
    return found


def _any(places: list[int], start: int, end: int) -> bool:
    found = bisect_left(places, start)
    return found < len(places) and places[found] < end


def entries(
    document: Document, layout: Layout, said: Sequence[Said], facts: Facts, frames: Sequence[Said]
) -> list[Entry]:
    """Give the days of a text that may head an item, in order; `frames` are periods of the whole list."""
    out: list[Entry] = []
    for one in said:
        line = layout.line_at(one.span.start)
        if line is None or line.part != "body" or not is_day(one) or one in frames or facts.names(one):
            continue
        place, last = layout.index_of(one.span.start), layout.index_of(max(one.span.start, one.span.end - 1))
        shape = _shape(document, line, layout.lines[last], one, facts)
        if out and _goes_on(document, layout, out[-1], one, place, shape):
            previous = out[-1]
            shape = shape if previous.shape == "bare" else previous.shape
            out[-1] = previous._replace(saids=(*previous.saids, one), last=last, shape=shape)
        else:
            out.append(entry_of(layout, one, facts))
    return out


def entry_of(layout: Layout, one: Said, facts: Facts) -> Entry:
    """Give the entry of one expression alone."""
    place, last = layout.index_of(one.span.start), layout.index_of(max(one.span.start, one.span.end - 1))
    line = layout.lines[place]
    shape = _shape(layout.document, line, layout.lines[last], one, facts)
    return Entry((one,), place, last, shape, _strong(layout.document, line, one, shape))


def is_day(one: Said) -> bool:
    """Whether an expression says on which days something takes place."""
    if one.timed.role != "event" or one.timed.mention.kind != "when" or not one.resolved.slots:
        return False
    value: When = one.timed.mention.value
    if any(isinstance(d, Rule) for d in value.days):
        return False
    if all(isinstance(d, PartialDate) and d.relative for d in value.days):
        return False
    return all(s.start is not None for s in one.resolved.slots)


def _goes_on(document: Document, layout: Layout, entry: Entry, one: Said, place: int, shape: Shape) -> bool:
    """Whether a day goes on with the one before it ("Mer 14 : 20h30 / Ven 16 : 18h"; a line for each)."""
    between = document.folded[entry.end : one.span.start]
    if len(between) > 40 or _words_but_leads(between):
        return False
    if place == entry.last:
        return True
    below = layout.lines[place]
    return place == entry.last + 1 and not below.blank_before and entry.shape == "bare" and shape == "bare"


def _words_but_leads(text: str) -> bool:
    return any(w not in LEADS for w in re.findall(r"[a-z]{2,}", text))


def _shape(document: Document, line: Line, last: Line, one: Said, facts: Facts) -> Shape:
    text = document.folded
    start, end = one.span.start, one.span.end
    before = text[line.start : start]
    towned = start - line.start <= _TOWN and facts.towns_alone(line.start, start)  # "LENS – Samedi 14 mars à 20h"
    if line.label in ("when", "start", "hours") or towned or not _words_but_leads(before):
        after = facts.says(end, last.end) if last.end > end else 0
        if after <= (1 if facts.placed(end, last.end) else 0) or facts.where_alone(end, last.end):
            return "bare"
        return "lead"
    if start - line.start > _NEAR:
        return "tail" if _TITLE_LABEL.match(before) else "inner"
    if line.bullet and (start - line.start < 60 or before.rstrip(" ").endswith((":", ",", " -", " |"))):
        return "tail"
    if _TITLE_LABEL.match(before) or _NUMBERED.match(before):
        return "tail"
    return "tail" if last.end - end <= 90 and not facts.words(end, last.end) else "inner"


def _strong(document: Document, line: Line, one: Said, shape: Shape) -> bool:
    open_ended = any(isinstance(d, DayRange) and d.last is None for d in one.timed.mention.value.days)
    if shape == "inner" or open_ended:
        return False
    if shape != "tail" or line.bullet:
        return True
    text = document.folded
    if _TITLE_LABEL.match(text, line.start, one.span.start) and one.span.start - line.start <= _NEAR:
        return True
    return text[line.end - 1] != "." and line.end - line.start <= _NEAR and " | " not in text[line.start : line.end]
