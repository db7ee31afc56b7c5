"""What was found in a text, ready to be shown: facts with their words, words left out with the reason."""

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime, time
from functools import cached_property
from itertools import pairwise
from typing import Any, NamedTuple

from pydantic import BaseModel

from annonce.document import Span
from annonce.explain.places import Cover, Places
from annonce.explain.reasons import reasons
from annonce.explain.words import PARTS, VALUES, name_of, why_not
from annonce.mention import OWNERS
from annonce.model import Audience, Event, Evidence, Offer, Schedule, Warning
from annonce.pipeline import Trace
from annonce.writers import french

_INDEX = re.compile(r"\[\d+\]")
_SHORT = 160
_NOT_FACTS = frozenset({"uid", "start", "end", "assumed", "evidence", "warnings"})
_FROM_THE_TOWN = ("insee_code", "department", "region", "country", "latitude", "longitude")
_TIMES = ("occurrences", "schedules", "door_time", "previous_start", "registration.deadline", "programme")


class Proof(NamedTuple):
    """Words that gave a value: code points of the text, and the rule that read them."""

    start: int
    end: int
    rule: str


class Fact(NamedTuple):
    """One value of an event.

    Attributes:
        number: from 1, the same for no two facts or words left out of a story.
        field: its path in the event ("occurrences[0].start").
        label, group: how people call it, and the group that has its colour.
        value: said in French; "" where there is nothing to say but the words.
        proofs: the words that gave it.
        notes: what was assumed, in French.
    """

    number: int
    field: str
    label: str
    group: str
    value: str
    proofs: tuple[Proof, ...]
    notes: tuple[str, ...]


class LeftOut(NamedTuple):
    """A date, an hour or a number that gave nothing, and why, in French."""

    number: int
    reason: str
    proof: Proof


class Chapter(NamedTuple):
    """One event."""

    name: str
    facts: tuple[Fact, ...]
    warnings: tuple[Warning, ...]


class Segment(NamedTuple):
    """A run of characters under the same facts, by their numbers; the segments of a story make up its whole text."""

    start: int
    end: int
    numbers: tuple[int, ...]
    group: str | None


class Story:
    """A text and how it was read.

    Attributes:
        text: the text as given to the parser.
        source: where it comes from, or None.
        chapters: the events.
        left_out: what gave nothing.
        warnings: what holds for the text as a whole.
    """

    def __init__(
        self,
        text: str,
        source: str | None,
        chapters: tuple[Chapter, ...],
        left_out: tuple[LeftOut, ...],
        warnings: tuple[Warning, ...],
    ) -> None:
        self.text = text
        self.source = source
        self.chapters = chapters
        self.left_out = left_out
        self.warnings = warnings

    @cached_property
    def segments(self) -> tuple[Segment, ...]:
        """The text cut where words of a fact begin or end; the group is that of the shortest words there."""
        spans = [(p, f.number, f.group) for c in self.chapters for f in c.facts for p in f.proofs]
        spans += [(left.proof, left.number, "left_out") for left in self.left_out]
        starts: dict[int, list[int]] = {}
        ends: dict[int, list[int]] = {}
        for place, (proof, _, _) in enumerate(spans):
            starts.setdefault(proof.start, []).append(place)
            ends.setdefault(proof.end, []).append(place)
        cuts = sorted({0, len(self.text), *starts, *ends})
        over: set[int] = set()
        found = []
        for start, end in pairwise(cuts):
            over = (over - set(ends.get(start, ()))) | set(starts.get(start, ()))
            here = sorted((spans[i][0].end - spans[i][0].start, *spans[i][1:]) for i in over)
            numbers = tuple(dict.fromkeys(sorted(number for _, number, _ in here)))
            found.append(Segment(start, end, numbers, here[0][2] if here else None))
        return tuple(found)

    def segment_at(self, offset: int) -> Segment:
        """Give the segment that holds a code point."""
        return self.segments[bisect_right(self.segments, offset, key=lambda segment: segment.start) - 1]

    @cached_property
    def _places(self) -> Places:
        return Places(self.text)

    def place(self, offset: int) -> tuple[int, int]:
        """Give line and column of a code point (see `Places`)."""
        return self._places.of(offset)


def tell(trace: Trace, *, first: int = 1) -> Story:
    """Make a story of what an analysis found.

    Args:
        trace: what `annonce.pipeline.analyse` gives.
        first: the number of the first fact, for several stories on one page.
    """
    number = first
    chapters = []
    for event in trace.announcement.events:
        facts = tuple(_facts(event, number))
        number += len(facts)
        chapters.append(Chapter(event.name, facts, event.warnings))
    left_out = tuple(LeftOut(number + n, reason, proof) for n, (proof, reason) in enumerate(_left_out(trace)))
    document, announcement = trace.document, trace.announcement
    return Story(document.text, announcement.source, tuple(chapters), left_out, announcement.warnings)


def tell_all(traces: Iterable[Trace]) -> list[Story]:
    """Make the stories of several texts of one input, their facts numbered throughout."""
    stories: list[Story] = []
    number = 1
    for trace in traces:
        stories.append(tell(trace, first=number))
        number += sum(len(chapter.facts) for chapter in stories[-1].chapters) + len(stories[-1].left_out)
    return stories


def _facts(event: Event, number: int) -> Iterator[Fact]:
    proofs: dict[str, list[Evidence]] = {}
    for evidence in event.evidence:
        proofs.setdefault(evidence.field, []).append(evidence)
    waiting = list(event.assumed)
    for field, value in _values(event, proofs):
        words = tuple(Proof(e.start, e.end, e.rule) for e in proofs.pop(field, ()))
        notes = [_assumed(path, field, words) for path in waiting if _within(path, field)]
        waiting = [path for path in waiting if not _within(path, field)]
        if not words and not notes:
            notes = [] if field.endswith(".*") else ["mots exacts non retenus"]
        if field.startswith("occurrences") and field.endswith(".start") and _is_open(event, field):
            notes.append("fin non indiquée, aucune n’est supposée")
        label, group = name_of(_INDEX.sub("", field))
        yield Fact(number, field.removesuffix(".*"), label, group, value, words, tuple(notes))
        number += 1


def _is_open(event: Event, field: str) -> bool:
    occurrence = event.occurrences[int(field[field.index("[") + 1 : field.index("]")])]
    return occurrence.end is None and isinstance(occurrence.start, datetime)


def _within(path: str, field: str) -> bool:
    return path == field or path.startswith((f"{field}.", f"{field}["))


def _assumed(path: str, field: str, words: Sequence[Proof]) -> str:
    part = path[len(field) :].lstrip(".")
    if part:
        return f"déduit : {PARTS.get(part.rpartition('.')[2], part)}"
    return "déduit de ces mots" if words else "déduit, pas écrit"


def _values(event: Event, proofs: dict[str, list[Evidence]]) -> Iterator[tuple[str, str]]:
    """Give each field that is set, in the order of the model, with its value in French; then words of other fields."""
    seen = set()
    for name in Event.model_fields:
        if name in _NOT_FACTS and name not in proofs:
            continue
        for field, value in _leaves(name, getattr(event, name), event, proofs):
            seen.add(field)
            yield field, value
    for field in proofs:
        if field not in seen:
            yield field, ""


def _leaves(field: str, value: Any, event: Event, proofs: dict[str, list[Evidence]]) -> Iterator[tuple[str, str]]:
    said = field in proofs
    if said or isinstance(value, Schedule):
        yield field, _say(field, value)
    elif not isinstance(value, (BaseModel, tuple)):
        if _stands_alone(field, value, event):
            yield field, _say(field, value)
        return
    if isinstance(value, tuple):
        for place, item in enumerate(value):
            yield from _leaves(f"{field}[{place}]", item, event, proofs)
    elif isinstance(value, BaseModel):
        whole = said or isinstance(value, Schedule)
        for name in type(value).model_fields:
            path = f"{field}.{name}"
            if field.endswith("location") and name in _FROM_THE_TOWN and path not in proofs:
                continue
            if not whole or any(_within(known, path) for known in proofs):
                yield from _leaves(path, getattr(value, name), event, proofs)
        if field.endswith("location") and (facts := _from_the_town(field, value, proofs)):
            yield f"{field}.*", facts


def _from_the_town(field: str, place: BaseModel, proofs: dict[str, list[Evidence]]) -> str:
    """Say together what the directory of communes knows of a place."""
    known = [getattr(place, name) for name in _FROM_THE_TOWN if f"{field}.{name}" not in proofs]
    return ", ".join(str(value) for value in known if value is not None)


def _stands_alone(field: str, value: Any, event: Event) -> bool:
    """Whether a value that no words gave is worth saying: not what every event has."""
    if value is None or value == "" or value is False:
        return False
    if any(_within(path, field) for path in event.assumed):
        return True
    usual = Event.model_fields[field].default if field in Event.model_fields else None
    return bool(value != usual) and not field.endswith((".currency", ".kind"))


def _say(field: str, value: Any) -> str:
    """Say a value in French, on one line."""
    last = _INDEX.sub("", field).rpartition(".")[2]
    said = VALUES.get(last, {}).get(value) if isinstance(value, str) else None
    if said is not None:
        return f"{said} ({value})" if last == "type" else said
    if isinstance(value, bool):
        return "oui" if value else "non"
    if isinstance(value, (date, datetime)):
        return french.moment(value)
    if isinstance(value, time):
        return french.hour(value)
    if isinstance(value, Schedule):
        return french.rule(value)
    if isinstance(value, Audience):
        return french.joined([value.text, *(f"{age}{french.NBSP}ans" for age in (value.min_age, value.max_age) if age)])
    if last == "price":
        return french.price(Offer(price=value))
    if last == "phone" and isinstance(value, str):
        return french.phone(value)
    if isinstance(value, (BaseModel, tuple)):
        return ""  # its parts are said
    words = " ".join(str(value if value is not None else "").split())
    return words if len(words) <= _SHORT else f"{words[: _SHORT - 1]}…"


def _left_out(trace: Trace) -> list[tuple[Proof, str]]:
    """Give dates, hours and numbers that gave nothing, in order of the text, each once."""
    evidence = [evidence for event in trace.announcement.events for evidence in event.evidence]
    times = Cover(Span(e.start, e.end) for e in evidence if e.field.startswith(_TIMES))
    values = Cover(Span(e.start, e.end) for e in evidence if e.field != "name")
    reason = reasons(trace)
    found: dict[Span, tuple[str, str]] = {}
    for said in trace.said:
        span = trace.document.source_span(*said.span)
        if not times.overlaps(span):
            found[span] = (said.timed.mention.rule, reason(said))
    for mention in trace.mentions:
        span = trace.document.source_span(*mention.span)
        if mention.kind == "decoy" and not values.contains(span):
            found.setdefault(span, (mention.rule, why_not(mention.rule)))
    owners = {mention.rule for mention in trace.mentions if mention.kind in OWNERS}
    for mention, winner in trace.rejected:
        if mention.kind in ("day", "time") and not mention.latent and winner in owners:
            span = trace.document.source_span(*mention.span)
            found.setdefault(span, (mention.rule, why_not(winner)))
    return [(Proof(start, end, rule), why) for (start, end), (rule, why) in sorted(_outermost(found).items())]


def _outermost(found: dict[Span, tuple[str, str]]) -> dict[Span, tuple[str, str]]:
    """Leave out what stands within other words left out ("8 mai 1945" in "armistice du 8 mai 1945")."""
    kept: dict[Span, tuple[str, str]] = {}
    reach = -1
    for span in sorted(found, key=lambda span: (span.start, -span.end)):
        if span.end > reach:
            kept[span] = found[span]
            reach = span.end
    return kept
