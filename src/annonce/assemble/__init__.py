"""A region of the text becomes an event: what stands apart is attached, facts are read from blocks, all is checked."""

from __future__ import annotations

import datetime as dt
import hashlib
import itertools
import unicodedata
import uuid
from bisect import bisect_left
from collections.abc import Sequence
from typing import TYPE_CHECKING

from annonce import lazy_re as re
from annonce import model
from annonce.assemble import audience, descriptions, kinds, listed, made, money, people, places, zones
from annonce.assemble import booking as bookings
from annonce.assemble import organizers as organizing
from annonce.assemble import results as write
from annonce.assemble import titles as titling
from annonce.assemble.merge import merged
from annonce.assemble.names import Named
from annonce.assemble.programme import Row, rows
from annonce.assemble.times import Times, doors_ahead, gather
from annonce.cue import Cue
from annonce.document import Document, Span, fold
from annonce.layout import Layout
from annonce.lexicon.places import GROUND, HOUSES
from annonce.lexicon.programme import ASIDE_WORDS
from annonce.lexicon.regions import FOR_ALL, NO_ITEM
from annonce.lexicon.titles import ADDED
from annonce.mention import Mention
from annonce.nouns import nouns_in, singular
from annonce.resolve import Context, Plan, Resolved, Slot, as_date
from annonce.said import Said
from annonce.when import PartialDate, Rule

if TYPE_CHECKING:
    from annonce.regions import Region

_ASIDE_WORDS = re.compile(ASIDE_WORDS)
_GROUND = re.compile(GROUND)
_NO_ITEM = Cue(NO_ITEM)
_FOR_ALL = Cue(FOR_ALL)
_QUOTED = re.compile(r'(?:^|\n)"([^"\n]{5,120})"(?=\n|$)')
_PLAIN_WORDS = re.compile(r"[a-z0-9]+")
_ADDED = re.compile(ADDED)
_AROUND = " *_#:;,-–—|•"
_DOUBT = "Plusieurs dates portent chacune leur titre : un seul événement ou plusieurs ?"
#: The lowest score of a place that may tell the address of one of the same name.
_SAME = -2.0
#: Roles of days on which something takes place.
_DAYS_OF_OTHERS = frozenset({"event", "aside", "past", "closing", "process"})
#: Namespace of the events' identifiers (RFC 9562, § 5.5): the URL of the project's name.
_NAMESPACE = uuid.uuid5(uuid.NAMESPACE_URL, "annonce:event")


def announcement(
    document: Document,
    layout: Layout,
    mentions: Sequence[Mention],
    said: Sequence[Said],
    regions: Sequence[Region],
    base: Context,
    timezone: str | None,
    source: str | None,
) -> tuple[model.Announcement, list[tuple[Mention, str]]]:
    """Make the result of a document, and the time expressions left out with the reason."""
    rejected: list[tuple[Mention, str]] = [(s.timed.mention, s.timed.reason) for s in said if s.timed.role != "event"]
    events: list[model.Event] = []
    places.sort_parts(document, mentions)
    if any(r.item for r in regions):
        ordered = sorted(mentions, key=lambda m: m.span.start)
        starts = [m.span.start for m in ordered]
        moments = [s.span.start for s in said]
        # the towns of the whole text are ranked once
        places.best_town(document, layout, mentions, (), (0, 0), (), elsewhere=False)
    told_until = len(document.folded)
    if len(regions) > 1:  # what stands below the last item is often about them all
        told_until = descriptions.last_end(layout, [Span(r.start, r.end) for r in regions])
    for region in regions:
        near: Sequence[Mention] = mentions
        times: Sequence[Said] = said
        if region.item:  # what stands in the other items is not this one's
            zones = sorted(_zones(region))
            near = [m for a, z in zones for m in ordered[bisect_left(starts, a) : bisect_left(starts, z)]]
            times = [s for a, z in zones for s in said[bisect_left(moments, a) : bisect_left(moments, z)]]
        event = _event(document, layout, near, times, region, base, timezone, rejected, told_until)
        if event is not None:
            events.append(event)
    events = merged(events)
    return (
        made.Announcement(
            source=source,
            published=base.published,
            events=with_uids(document, events),
        ),
        rejected,
    )


def _event(
    document: Document,
    layout: Layout,
    mentions: Sequence[Mention],
    said: Sequence[Said],
    region: Region,
    base: Context,
    timezone: str | None,
    rejected: list[tuple[Mention, str]],
    told_until: int,
) -> model.Event | None:
    start, end = region.start, region.end
    mine = _mine(said, region)
    mine.extend(_shared_hours(document, layout, mine, said, region))
    table = rows(document, layout, [s.timed for s in mine]) if not region.said else []
    times = gather(document, layout, mine, table, lambda _: base)
    for told in region.shared if region.item else ():
        doors_ahead(document, times, told.start, told.end)
    _drop_past(times, base)
    rejected.extend((t.mention, reason) for t, reason in times.rejected)
    if not times.slots and not times.plans:
        return None
    evidence = write.Evidence(document)
    dates = _dates(times)
    main = min((d for d in dates if start <= d.start < end), default=None)
    place, zone, assumed_place = _place(document, layout, mentions, table, dates, region, evidence, timezone)
    title = _title(document, layout, mentions, mine, main, place, region)
    if title is not None and region.item and _NO_ITEM.begins(document, title.span.start, title.span.end):
        return None
    if title is not None:
        evidence.add("name", title.span.start, title.span.end, title.rule)
    fields: dict[str, object] = {}
    _times_fields(document, times, zone, base, evidence, fields)
    _facts(
        document,
        layout,
        mentions,
        mine,
        times,
        table,
        dates,
        title.span if title else None,
        place,
        region,
        zone,
        evidence,
        fields,
    )
    assumed = [*_assumed(times), *assumed_place]
    warnings = _warnings(document, times, base, place, fields)
    doubt = region.doubt or (not region.item and _names_several(document, layout, times))
    if doubt and not any(w.code == "conflicting_dates" for w in warnings):
        warnings.append(made.Warning(code="conflicting_dates", message=_DOUBT))
    if not any(w.code == "conflicting_dates" for w in warnings):  # else the words may be about another event
        words = title.span if title is not None else None
        own = [r.span for r in table]
        paragraphs = descriptions.paragraphs(
            document, layout, mentions, said, dates, own, words, start, min(end, told_until), region.item
        )
        fields["description"] = descriptions.written(document, paragraphs)
        evidence.add_all("description", [(run, "descriptions.prose") for runs in paragraphs for run in runs])
    return made.Event(
        uid="",
        name=title.text if title is not None else "Événement sans titre",
        timezone=zone,
        location=place,
        assumed=tuple(assumed),
        evidence=evidence.all(),
        warnings=tuple(warnings),
        **fields,  # type: ignore[arg-type]
    )


def _names_several(document: Document, layout: Layout, times: Times) -> bool:
    """Whether the days of an event stand in sentences that name different things: prose about two events."""
    found: dict[Span, set[str]] = {}
    for slot in times.slots:
        for span, _ in times.sources.get(slot, [])[:1] if slot.timed else ():
            sentence = layout.sentence(span.start)
            if sentence not in found:
                found[sentence] = {n.kind for n in nouns_in(document, sentence.start, sentence.end)}
    kinds_ = [k for k in found.values() if k]
    return any(a.isdisjoint(b) for a, b in itertools.pairwise(kinds_))


def _mine(said: Sequence[Said], region: Region) -> list[Said]:
    """Give what is said of an item's time; where hours head it, those in its words are of something else."""
    apart = {*region.asides, *(s.span for s in region.said)}
    own = [s for s in said if region.start <= s.span.start < region.end and s.span not in apart]
    if any(s.timed.mention.kind == "hours" for s in region.said):
        own = [s for s in own if s.timed.mention.kind != "hours" or s.timed.role != "event"]
    return [*region.said, *own]


def _title(
    document: Document,
    layout: Layout,
    mentions: Sequence[Mention],
    mine: Sequence[Said],
    main: Span | None,
    place: model.Place | None,
    region: Region,
) -> titling.Title | None:
    """Give the title: where the listing's layout puts it, else the likeliest words of the region."""
    start, end = region.start, region.end
    timed = [s.timed for s in mine]
    venue = place.name if place is not None else None
    towns = [m.span for m in mentions if m.kind == "town" and start <= m.span.start < end]
    if region.title.length and "\n" not in document.folded[region.title.start : region.title.end]:
        span = _without_added(document, region.title)
        words = singular(document, *span) if _is_headed(region) else document.value(*span).strip(_AROUND)
        return titling.Title(words[:1].upper() + words[1:], region.title, "title.listing")
    if region.title.length and (quoted := _QUOTED.search(document.folded, *region.title)):
        return titling.Title(document.value(*quoted.span(1)), Span(*quoted.span(1)), "title.listing")
    if region.title.length:
        found = titling.title(document, layout, timed, *region.title, towns=towns)
        if found is not None:
            span = _without_added(document, found.span)
            words = found.text if span == found.span else document.value(*span)
            return found._replace(text=words[:1].upper() + words[1:], span=span)
    found = titling.title(document, layout, timed, start, end, main, item=region.item, venue=venue, towns=towns)
    if found is not None and region.item:
        found = found._replace(text=found.text[:1].upper() + found.text[1:])
    return found


def _without_added(document: Document, title: Span) -> Span:
    """Leave out what a programme adds to a name ("(1h32, VOST)", "(dès 4 ans)")."""
    added = _ADDED.search(document.folded, min(title.start + 3, title.end), title.end)
    return Span(title.start, added.start()) if added is not None else title


def _barred(region: Region) -> Span | None:
    """Where the towns of an item are not where it is: in its title, if two teams; None where it is no item."""
    if not region.item:
        return None
    return region.title if region.match else Span(0, 0)


def _is_headed(region: Region) -> bool:
    """Whether a heading names the item and others that are each elsewhere ("Messes")."""
    return region.item and region.title.end <= region.start and region.title.length > 0


def _drop_past(times: Times, base: Context) -> None:
    """Leave out what is over on the day of publication: it is told, not announced."""
    if base.published is None or times.plans:
        return
    published = base.published
    over = [
        s
        for s in times.slots
        if (last := as_date(s.end if s.end is not None else s.start)) is not None and last < published - dt.timedelta(1)
    ]
    if over:
        times.slots = [s for s in times.slots if s not in over]


def _shared_hours(
    document: Document, layout: Layout, mine: Sequence[Said], said: Sequence[Said], region: Region
) -> list[Said]:
    """Give the hours stated once for all items of a listing to an item that has none of its own."""
    if not region.item or any(
        s.resolved.timed or (s.timed.mention.kind == "hours" and s.timed.role == "event")
        for s in mine
        if s.timed.role == "event"
    ):
        return []
    hours = [s if s.timed.mention.kind == "hours" else _hours_of(s) for s in said]
    found = [s for s in hours if s is not None and _holds_for_all(document, layout, s, region)]
    found = found or [_as_hours(s) for s in said if _of_their_weekday(s, mine, region)]
    return sorted(found, key=lambda s: -s.timed.strength)[:2]


def _hours_of(rule: Said) -> Said | None:
    """Give the hours of a rule for all items ("toutes les conférences ont lieu le mardi à 14h30")."""
    value = rule.timed.mention.value
    if rule.timed.mention.kind != "when" or not value.has_times or not all(isinstance(d, Rule) for d in value.days):
        return None
    return _as_hours(rule)


def _as_hours(one: Said) -> Said:
    times = tuple(t for s in one.timed.mention.value.sessions for t in s.times)
    mention = one.timed.mention._replace(kind="hours", value=times)
    return Said(one.timed._replace(mention=mention), Resolved())


def _of_their_weekday(one: Said, mine: Sequence[Said], region: Region) -> bool:
    """Whether a weekday with hours above a listing is that of an item's days ("mardi, 17h-19h, salle 410")."""
    above = any(z.start <= one.span.start < z.end for z in region.shared) and one.span.end <= region.start
    if not above or one.timed.role != "event" or one.timed.mention.kind != "when":
        return False
    value = one.timed.mention.value
    weekdays = {d.weekday for d in value.days if isinstance(d, PartialDate) and d.relative == "weekday_coming"}
    days = {d.weekday() for s in mine if s.timed.role == "event" for d in s.resolved.days}
    return value.has_times and len(value.days) == len(weekdays) == 1 and days == weekdays


def _holds_for_all(document: Document, layout: Layout, hours: Said, region: Region) -> bool:
    """Whether hours stand in a sentence about all items, in their heading, or in what is told of this one below."""
    if hours.timed.role not in ("event", "doors") or not any(
        z.start <= hours.span.start < z.end for z in region.shared
    ):
        return False
    sentence = layout.sentence(hours.span.start)
    if _FOR_ALL.find(document, sentence.start, sentence.end) is not None:
        return True
    line = layout.line_at(hours.span.start)
    heading = line is not None and line.end <= region.start and hours.timed.strength >= 2
    return heading or any(z.start <= hours.span.start < z.end for z in region.details)


def _zones(region: Region) -> list[tuple[int, int]]:
    """Give the region's own words, then what it shares with the others."""
    return [(region.start, region.end), *((z.start, z.end) for z in region.shared)]


def _dates(times: Times) -> list[Span]:
    """Where the event's own times stand."""
    return sorted({span for sources in times.sources.values() for span, _ in sources})


# -- times -------------------------------------------------------------------------------------------------------------


def _times_fields(
    document: Document, times: Times, zone: str, base: Context, evidence: write.Evidence, fields: dict[str, object]
) -> None:
    fields["occurrences"] = tuple(write.occurrence(s, zone) for s in times.slots)
    for place, slot in enumerate(times.slots):
        for span, rule in times.sources.get(slot, []):
            evidence.add(
                f"occurrences[{place}].start" if slot.start is not None else f"occurrences[{place}].end",
                span.start,
                span.end,
                rule,
            )
            if slot.start is not None and slot.end is not None:
                evidence.add(f"occurrences[{place}].end", span.start, span.end, rule)
    schedules = []
    for place, plan in enumerate(times.plans):
        sources = times.sources.get(plan, [])
        words = document.value(sources[0][0].start, sources[0][0].end) if sources else None
        schedules.append(write.schedule(plan, words))
        evidence.add_all(f"schedules[{place}]", sources)
    fields["schedules"] = tuple(schedules)
    fields["start"], fields["end"] = write.bounds(times.slots, times.plans, zone, base.published or base.reference)
    if times.door is not None and times.door_span is not None:
        fields["door_time"] = times.door
        evidence.add("door_time", times.door_span.start, times.door_span.end, "times.doors")


def _assumed(times: Times) -> list[str]:
    out: list[str] = []
    groups: tuple[tuple[str, Sequence[Slot | Plan]], ...] = (("occurrences", times.slots), ("schedules", times.plans))
    for name, values in groups:
        for place, value in enumerate(values):
            field = "start" if name == "occurrences" else "start_date"
            out.extend(f"{name}[{place}].{field}.{part}" for part in sorted(times.assumed.get(value, ())))
    return out


# -- place -------------------------------------------------------------------------------------------------------------


def _place(
    document: Document,
    layout: Layout,
    mentions: Sequence[Mention],
    table: Sequence[Row],
    dates: Sequence[Span],
    region: Region,
    evidence: write.Evidence,
    timezone: str | None,
) -> tuple[model.Place | None, str, list[str]]:
    """Give the place, the time zone, and what of them is assumed."""
    spans = [r.span for r in table]
    zones_of = _zones(region)
    if region.item:
        found = listed.spots(document, layout, mentions, dates, spans, region)
        spot = found[0] if found and found[0].score >= 1.0 else None
    else:
        found = places.spots(document, layout, mentions, dates, spans, region.start, region.end)
        spot = places.chosen(found, item=False)
        if spot is not None:
            found.remove(spot)
            found.insert(0, spot)
    elsewhere = spot is not None and not region.start <= spot.start < region.end
    online = bookings.is_online(document, region.start, region.end)
    if online and (spot is None or (not spot.labelled and spot.score < 6.0)):
        return (
            None,
            zones.zone(None, None, mentions, timezone)[0],
            [],
        )  # an office's address is not where it happens
    town = spot.town if spot is not None else None
    assumed: list[str] = []
    if spot is not None:
        _complete(document, spot, found)
        alone = region.item and not region.apart and not region.match
        if alone and spot.venue is not None and (spot.street is None or spot.code is None):
            # an address that stands in another item's words, or below the last one
            _complete(document, spot, [spot, *_addresses(document, layout, mentions, spot)], same=True)
        town = spot.town
    if town is None and spot is not None and spot.code is not None:
        town = places.town_of_code(spot.code)
        if town is not None:
            assumed.append("location.locality")
    if town is None:
        town = places.best_town(
            document, layout, mentions, dates, zones_of[0], zones_of[1:], elsewhere, _barred(region)
        )
        if town is not None and region.apart and not region.start <= town.span.start < region.end:
            town = None  # each item is in a town of its own
        if town is not None:
            assumed.append("location.locality")
    code = spot.code.value.code if spot is not None and spot.code is not None else None
    own = town is not None and (not region.item or region.start <= town.span.start < region.end)
    if code is None and spot is not None and town is not None and own and town.value.postal_code:
        code = town.value.postal_code  # written beside the town; for an item, not what stands below a club's name
        written = document.folded.find(code.lower(), max(0, town.span.start - 9), town.span.end + 9)
        if written >= 0:
            evidence.add("location.postal_code", written, written + len(code), town.rule)
    street = spot.street.value.text if spot is not None and spot.street is not None else None
    venue = spot.venue if spot is not None else None
    if (
        venue is None
        and spot is not None
        and spot.street is not None
        and not spot.street.value.numbered
        and (
            _GROUND.match(document.folded, spot.street.span.start)
            or fold(spot.street.value.text).partition(" ")[0] in HOUSES
        )
    ):
        # "place de la Halle" and "Galerie du Pont" are where one meets, not addresses
        venue, spot.venue_span, spot.rule, street, spot.street = street, spot.street.span, spot.street.rule, None, None
    if venue is not None and town is not None and venue.lower() == town.value.name.lower():
        venue = None
    zone, zone_assumed = zones.zone(town.value if town is not None else None, code, mentions, timezone)
    if zone_assumed:
        assumed.append("timezone")
    if venue is None and street is None and town is None and code is None:
        return None, zone, assumed
    if venue is not None and spot is not None and spot.venue_span is not None:
        evidence.add("location.name", spot.venue_span.start, spot.venue_span.end, spot.rule)
    if spot is not None and spot.street is not None:
        evidence.add("location.street_address", spot.street.span.start, spot.street.span.end, spot.street.rule)
    if spot is not None and spot.code is not None:
        evidence.add("location.postal_code", spot.code.span.start, spot.code.span.end, spot.code.rule)
    if town is not None:
        evidence.add("location.locality", town.span.start, town.span.end, town.rule)
    value = town.value if town is not None else None
    return zones.place(venue, street, code, value, zones.overseas(value, mentions)), zone, assumed


def _complete(document: Document, spot: places.Spot, others: Sequence[places.Spot], same: bool = False) -> None:
    """Take what the best place lacks from another mention of the same one; with `same`, of its very venue alone."""
    for other in others[1:]:
        if other.score < (_SAME if same else 0.5):
            continue
        same_venue = spot.venue is not None and other.venue is not None and (_same(spot.venue, other.venue))
        same_street = (
            spot.street is not None
            and other.street is not None
            and _same(spot.street.value.text, other.street.value.text)
        )
        alone = (
            not same
            and spot.venue is not None
            and spot.street is None
            and other.venue is None
            and other.street is not None
            and (other.street.value.numbered or not _GROUND.match(document.folded, other.street.span.start))
        )
        bare = (
            not same
            and spot.street is not None
            and spot.venue is None
            and other.street is None
            and other.venue is not None
            and other.score >= 2.0
        )
        if spot.town is not None and other.town is not None and not _same(spot.town.value.name, other.town.value.name):
            continue
        below = (
            # "1001, rue Haute / 5e étage / Montréal (Québec) H2X 1Y4"
            not same
            and spot.street is not None
            and spot.town is None
            and other.venue is None
            and other.street is None
            and other.code is not None
            and 0 <= other.start - spot.end <= 90
        )
        if below and spot.code is None:
            spot.town, spot.code = other.town, other.code
        if same_venue or same_street or alone or bare:
            if spot.street is None and (same_venue or (alone and other.score >= 2.5)):
                spot.street = other.street
            if spot.venue is None:
                spot.venue, spot.venue_span, spot.rule = other.venue, other.venue_span, other.rule
            if spot.code is None and (same_venue or same_street or spot.street is other.street):
                spot.code = other.code
            if spot.town is None:
                spot.town = other.town


def _addresses(document: Document, layout: Layout, mentions: Sequence[Mention], spot: places.Spot) -> list[places.Spot]:
    """Give the places of the whole text that add an address to one of the same name; looked for once a name."""
    notes = document.notes
    if "addresses" not in notes:
        known: dict[tuple[str | None, ...], places.Spot] = {}  # a thousand items at one place say it once
        for place in places.spots(document, layout, mentions, (), [], 0, None):
            facts = (
                place.street.value.text if place.street is not None else None,
                place.code.value.code if place.code is not None else None,
                place.town.value.name if place.town is not None else None,
            )
            if place.score >= _SAME and any(facts) and not _reaches_on(document, layout, place):
                known.setdefault((place.venue, *facts), place)
        notes["addresses"] = list(known.values())
        notes["addresses of"] = {}
    street = spot.street.value.text if spot.street is not None else None
    of = notes["addresses of"]
    if (spot.venue, street) not in of:
        of[spot.venue, street] = [
            other
            for other in notes["addresses"]
            if (spot.venue and other.venue and _same(spot.venue, other.venue))
            or (street and other.street is not None and _same(street, other.street.value.text))
        ]
    return of[spot.venue, street]  # type: ignore[no-any-return]


def _reaches_on(document: Document, layout: Layout, spot: places.Spot) -> bool:
    """Whether the town of a place begins the line below, where it goes on with other words: an item of its own."""
    if spot.town is None or "\n" not in document.folded[spot.start : spot.town.span.start]:
        return False
    line = layout.line_at(spot.town.span.start)
    return line is not None and any(c.isalpha() for c in document.folded[spot.town.span.end : line.end])


def _same(first: str, second: str) -> bool:
    short, long = sorted((_plain_words(first), _plain_words(second)), key=len)
    return (
        bool(short) and (" ".join(short) in " ".join(long)) and (len(short) > 1 or len(long) <= 2 or len(short[0]) > 5)
    )


def _plain_words(value: str) -> list[str]:
    if not value.isascii():
        value = unicodedata.normalize("NFKD", value).encode("ascii", "ignore").decode()
    return _PLAIN_WORDS.findall(value.lower())


# -- other facts -------------------------------------------------------------------------------------------------------


def _facts(
    document: Document,
    layout: Layout,
    mentions: Sequence[Mention],
    mine: Sequence[Said],
    times: Times,
    table: Sequence[Row],
    dates: list[Span],
    title: Span | None,
    place: model.Place | None,
    region: Region,
    zone: str,
    evidence: write.Evidence,
    fields: dict[str, object],
) -> None:
    start, end = region.start, region.end
    country = place.country if place is not None and place.country else "FR"
    phones = _phones(mentions, country)
    booked = bookings.booking(document, layout, mentions, mine, phones, start, end)
    for begin, stop in _zones(region)[1:]:
        key = f"booking {begin} {stop} {country}"
        if key not in document.notes:  # the same for all items of a listing
            document.notes[key] = bookings.booking(document, layout, mentions, [], phones, begin, stop, need=False)
        booked = bookings.completed(booked, document.notes[key])
    for name, sources in booked.sources.items():
        if name != "known":
            evidence.add_all(f"registration.{name}", sources)
    deadline = write.moment(booked.deadline.start, zone) if booked.deadline else None
    fields["registration"] = made.Registration(
        required=booked.required, url=booked.url, email=booked.email, phone=booked.phone, deadline=deadline
    )
    tariffs: list[money.Tariff] = []
    pricing: str | None = None
    words: list[Span] = []
    for begin, stop in _zones(region):
        if pricing is None:
            tariffs = money.tariffs(document, layout, mentions, begin, stop)
            pricing, words = money.pricing(document, layout, tariffs, begin, stop)
    if pricing == "free":
        tariffs = [t for t in tariffs if t.amount == 0]
    fields["pricing"] = pricing
    for span in words:
        evidence.add("pricing", span.start, span.end, "money.pricing")
    currency = zones.currency(country)
    fields["offers"] = tuple(
        made.Offer(
            price=t.amount,
            currency=currency if t.currency in ("CAD", "CHF") and currency != "EUR" else t.currency,
            label=t.label,
        )
        for t in tariffs
    )
    for number, tariff in enumerate(tariffs):
        evidence.add(f"offers[{number}].price", tariff.span.start, tariff.span.end, "prices.amount")
        if tariff.label_span is not None:
            evidence.add(f"offers[{number}].label", tariff.label_span.start, tariff.label_span.end, "money.label")
    mode, url, sources = bookings.attendance(
        document, mentions, place is not None and bool(place.name or place.street_address), start, end
    )
    fields["attendance_mode"], fields["online_url"] = mode, url
    evidence.add_all("attendance_mode", sources)
    if url is not None and sources:
        evidence.add("online_url", sources[0][0].start, sources[0][0].end, sources[0][1])
    kind, kind_words = kinds.event_type(document, layout, title, dates, start, end, region.shared)
    if region.match:
        kind, kind_words = "SportsEvent", None
    fields["type"] = kind
    if kind_words is not None:
        evidence.add("type", kind_words.start, kind_words.end, "kinds.noun")
    others = _other_days(mine, times)
    state, state_words = kinds.status(document, layout, start, end, times.previous is not None, others)
    fields["status"] = state
    if state_words is not None:
        evidence.add("status", state_words.start, state_words.end, f"kinds.{state}")
    if state == "rescheduled":
        fields["previous_start"] = write.moment(times.previous, zone)
    full = kinds.sold_out(document, layout, start, end, others)
    fields["sold_out"] = full is not None
    if full is not None:
        evidence.add("sold_out", full.start, full.end, "kinds.sold_out")
    limit = audience.ages(document, start, end)
    if limit is not None:
        fields["audience"] = made.Audience(text=limit.text, min_age=limit.least, max_age=limit.most)
        evidence.add("audience", limit.span.start, limit.span.end, "audience.ages")
    access = audience.accessibility(document, start, end)
    fields["accessibility"] = tuple(name for name, _ in access)
    for number, (_, span) in enumerate(access):
        evidence.add(f"accessibility[{number}]", span.start, span.end, "audience.accessibility")
    performers = _people(document, layout, table, place, region, evidence, fields)
    _programme(document, times, performers, zone, evidence, fields)
    _contacts(document, layout, mentions, phones, booked, region, evidence, fields)


def _other_days(mine: Sequence[Said], times: Times) -> list[Span]:
    """Give where days stand that are not the event's, or not all of them."""
    own = {as_date(s.start if s.start is not None else s.end) for s in times.slots}
    out = []
    for one in mine:
        if one.timed.role in _DAYS_OF_OTHERS and one.timed.mention.kind == "when" and one.resolved.slots:
            days = {as_date(s.start) for s in one.resolved.slots if s.start is not None}
            if days and not own <= days:  # a bound alone ("jusqu'au 28 mars") is no day
                out.append(one.span)
    return out


def _people(
    document: Document,
    layout: Layout,
    table: Sequence[Row],
    place: model.Place | None,
    region: Region,
    evidence: write.Evidence,
    fields: dict[str, object],
) -> list[Named]:
    """Fill organisers, partners and performers; give the performers with their places."""
    organizers, partners = organizing.organizers(document, layout, region.start, region.end)
    for begin, stop in _zones(region)[1:]:
        if not organizers:
            organizers, partners = organizing.organizers(document, layout, begin, stop)
    performers = people.performers(document, layout, [r.title for r in table], region.start, region.end)
    own = {fold(o.name) for o in organizers}
    performers = [p for p in performers if p.rule != "people.unsure" or fold(p.name) not in own]
    known = {fold(p.name) for p in performers}  # "Les Tréteaux du Lac présentent" their play
    performers.extend(o for o in organizers if o.rule == "people.presents" and fold(o.name) not in known)
    fields["organizers"] = tuple(made.Organization(name=n.name) for n in organizers)
    fields["partners"] = tuple(made.Organization(name=n.name) for n in partners)
    where = fold(place.name) if place is not None and place.name else None
    performers = [p for p in performers if fold(p.name) != where]
    fields["performers"] = tuple(made.Performer(name=n.name, role=n.role) for n in performers)
    for name, found in (("organizers", organizers), ("partners", partners), ("performers", performers)):
        for number, named in enumerate(found):
            evidence.add(f"{name}[{number}].name", named.span.start, named.span.end, named.rule)
    return performers


def _programme(
    document: Document,
    times: Times,
    performers: Sequence[Named],
    zone: str,
    evidence: write.Evidence,
    fields: dict[str, object],
) -> None:
    """Give the rows of the programme with who takes part in each; a single row is the event itself."""
    told = [
        (aside, words)
        for aside in times.asides
        if (words := _ASIDE_WORDS.search(document.folded, max(0, aside.span.start - 60), aside.span.start)) is not None
    ]
    shown = times.items if told or sum(len(row.times) for row, _ in times.items) >= 2 else ()
    items: list[model.ProgrammeItem] = []
    for row, day in shown:
        names = tuple(
            made.Performer(name=n.name, role=n.role)
            for n in performers
            if row.span.start <= n.span.start < row.span.end
        )
        for hours in row.times:
            begin = _on(day, hours.start)
            stop = _on(day, hours.end)
            if isinstance(begin, dt.datetime) and isinstance(stop, dt.datetime) and stop <= begin:
                stop = stop + dt.timedelta(1) if begin.hour >= 17 and stop.hour <= 8 else None
            evidence.add(f"programme[{len(items)}].title", row.title.start, row.title.end, "programme.row")
            evidence.add(
                f"programme[{len(items)}].start", row.timed.span.start, row.timed.span.end, row.timed.mention.rule
            )
            items.append(
                made.ProgrammeItem(
                    start=write.moment(begin, zone),
                    end=write.moment(stop, zone),
                    title=document.value(row.title.start, row.title.end),
                    performers=names,
                )
            )
    for aside, words in told:
        slot = aside.resolved.slots[0]
        field = f"programme[{len(items)}]"
        evidence.add(f"{field}.title", words.start(), words.end(), "programme.aside")
        evidence.add(f"{field}.start", aside.span.start, aside.span.end, aside.timed.mention.rule)
        items.append(
            made.ProgrammeItem(
                start=write.moment(slot.start, zone),
                end=write.moment(slot.end, zone),
                title=document.value(words.start(), words.end()),
            )
        )
    fields["programme"] = tuple(items)


def _on(day: dt.date | None, clock: object) -> dt.datetime | dt.date | None:
    from annonce.when import Clock

    if day is None or not isinstance(clock, Clock):
        return None
    return dt.datetime.combine(day, dt.time()) + dt.timedelta(minutes=clock.minutes)


def _phones(mentions: Sequence[Mention], country: str) -> dict[Span, str]:
    out: dict[Span, str] = {}
    for mention in mentions:
        if mention.kind == "phone" and (number := zones.e164(mention.value, country)):
            out[mention.span] = number
    return out


def _press_lines(document: Document, layout: Layout, mentions: Sequence[Mention], region: Region) -> frozenset[int]:
    """Give the lines of contacts for the press or the web team, where there are other contacts."""
    zones_ = _zones(region)
    lines = {
        line.number: line
        for mention in mentions
        if mention.kind in ("email", "phone")
        and any(begin <= mention.span.start < stop for begin, stop in zones_)
        and (line := layout.line_at(mention.span.start)) is not None
    }
    press = frozenset(n for n, line in lines.items() if bookings.for_press(document, *line.span))
    return press if len(press) < len(lines) else frozenset()


def _contacts(
    document: Document,
    layout: Layout,
    mentions: Sequence[Mention],
    phones: dict[Span, str],
    booked: bookings.Booking,
    region: Region,
    evidence: write.Evidence,
    fields: dict[str, object],
) -> None:
    """Give contacts line by line, and the links with their kind; what is the booking's alone is not repeated."""
    contacts: list[model.ContactPoint] = []
    links: list[model.Link] = []
    zones_ = _zones(region)
    press = _press_lines(document, layout, mentions, region)
    seen: set[str] = set()
    open_line = -1
    for mention in mentions:
        if mention.kind not in ("email", "phone", "link"):
            continue
        line = layout.line_at(mention.span.start)
        if line is None or line.part in ("comment", "quote") or (line.part == "header" and line.label in ("to", None)):
            continue
        if not any(begin <= mention.span.start < stop for begin, stop in zones_):
            continue
        if line.number in press and mention.kind != "link":
            continue
        if mention.kind == "link":
            if mention.value.url.lower() not in seen:
                seen.add(mention.value.url.lower())
                evidence.add(f"links[{len(links)}].url", mention.span.start, mention.span.end, mention.rule)
                links.append(
                    made.Link(
                        url=mention.value.url,
                        kind="registration"
                        if mention.value.url == booked.url and mention.value.kind == "website"
                        else mention.value.kind,
                    )
                )
            continue
        value = mention.value if mention.kind == "email" else phones.get(mention.span)
        if value is None or value.lower() in seen:
            continue
        seen.add(value.lower())
        last = contacts[-1] if contacts else None
        joins = (
            last is not None
            and line.number == open_line
            and (last.email is None if mention.kind == "email" else last.phone is None)
        )
        if joins and last is not None:
            contacts[-1] = last.model_copy(update={mention.kind: value})
        else:
            name = bookings.contact_name(document, mention.span)
            if name is not None:
                evidence.add(f"contacts[{len(contacts)}].name", name.start, name.end, "contacts.name")
            contacts.append(
                made.ContactPoint(
                    name=document.value(name.start, name.end) if name else None,
                    email=value if mention.kind == "email" else None,
                    phone=value if mention.kind == "phone" else None,
                )
            )
        evidence.add(
            f"contacts[{len(contacts) - 1}].{mention.kind}", mention.span.start, mention.span.end, mention.rule
        )
        open_line = line.number
    fields["contacts"], fields["links"] = tuple(contacts), tuple(links)


# -- checks ------------------------------------------------------------------------------------------------------------


def _warnings(
    document: Document, times: Times, base: Context, place: model.Place | None, fields: dict[str, object]
) -> list[model.Warning]:
    out: list[model.Warning] = []
    for doubt, span in times.doubts:
        found = write.warning(document, doubt.code, doubt.message, span)
        new = found.code not in {w.code for w in out} or found.code == "weekday_mismatch"
        if new and not any(w.code == found.code and w.message == found.message for w in out):
            out.append(found)
    last = fields.get("end") or fields.get("start")
    last_day = last.date() if isinstance(last, dt.datetime) else last
    if isinstance(last_day, dt.date) and last_day < base.reference and not any(p.until is None for p in times.plans):
        out.append(made.Warning(code="past_event", message="L’événement est déjà passé à la date de lecture."))
    if any("year" in a for a in times.assumed.values()):
        out.append(made.Warning(code="assumed_year", message="L’année n’est pas écrite : elle est déduite."))
    if times.slots and not any(s.timed for s in times.slots) and not times.plans:
        out.append(made.Warning(code="missing_time", message="Aucune heure n’est indiquée."))
    if (place is None or place.locality is None) and fields.get("attendance_mode") != "online":
        out.append(made.Warning(code="missing_city", message="Aucune commune n’est indiquée."))
    return out


def with_uids(document: Document, events: Sequence[model.Event]) -> tuple[model.Event, ...]:
    """Give each event its RFC 5545 UID: of the text, its first day and its rank among the events of that day."""
    text = unicodedata.normalize("NFC", document.text).replace("\r\n", "\n").replace("\r", "\n").strip()
    text = text.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    # what `uuid.uuid5` does (RFC 9562, § 5.5), with the text hashed once for all events
    hashed = hashlib.sha1(_NAMESPACE.bytes + text.encode(), usedforsecurity=False)
    count: dict[str, int] = {}
    out = []
    for event in events:
        moment = event.start or event.end
        day = moment.isoformat()[:10] if moment is not None else ""
        rank = count[day] = count.get(day, 0) + 1
        own = hashed.copy()
        own.update(f"\x00{day}\x00{rank}".encode())
        out.append(event.model_copy(update={"uid": str(uuid.UUID(bytes=own.digest()[:16], version=5))}))
    return tuple(out)


__all__ = ["announcement", "with_uids"]
