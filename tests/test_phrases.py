"""The phrase corpus: one meaning, many phrasings; and phrases that name nothing to attend.

tests/phrases/FAMILY.toml holds

    reference = "2025-03-01"   # the day on which the phrase is read; an entry may have its own
    family = "ranges"          # likewise
    [[meaning]]
    occurrences = [["2025-04-12T10:00", "2025-04-12T18:00"], ["2025-04-13"]]  # [start] or [start, end], "" if no start
    schedules = [{ rrule = "FREQ=WEEKLY;BYDAY=TU", start_time = "18:00" }]    # and the other fields of a Schedule
    warnings = ["weekday_mismatch"]                                           # all the doubts; none if left out
    phrases = ["…", "…"]
    [[nothing]]
    phrases = ["…"]            # no mention may have the role "event"
"""

from __future__ import annotations

import datetime as dt
import re
import tomllib
import unicodedata
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from dateutil.rrule import rrulestr

import annonce

FILES = sorted((Path(__file__).parent / "phrases").glob("*.toml"))
HORIZON = dt.timedelta(days=400)  # over which two rules are compared

# The warnings that say "these dates may be wrong"; the others (a past event, a missing city) doubt nothing.
DOUBTS = {
    "ambiguous_year",
    "conflicting_dates",
    "end_before_start",
    "impossible_date",
    "relative_to_today",
    "weekday_mismatch",
}

Slot = tuple[str, str]  # start and end in local time, "" where not stated


@dataclass(frozen=True)
class Case:
    """A phrase and what it means."""

    phrase: str
    reference: dt.date
    family: str
    occurrences: list[list[str]] = field(default_factory=list)
    schedules: list[dict[str, Any]] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)

    @property
    def label(self) -> str:
        """What pytest shows: the family and the phrase in plain letters."""
        letters = unicodedata.normalize("NFKD", self.phrase).encode("ascii", "ignore").decode().lower()
        return f"{self.family}-{re.sub('[^a-z0-9]+', '_', letters).strip('_')[:60]}"


def read(kind: str) -> Iterator[Case]:
    """Every phrase of [[meaning]] or [[nothing]]."""
    for path in FILES:
        content = tomllib.loads(path.read_text("utf-8"))
        for entry in content.get(kind, ()):
            reference = dt.date.fromisoformat(entry.get("reference", content["reference"]))
            stated = {key: entry[key] for key in ("occurrences", "schedules", "warnings") if key in entry}
            for phrase in entry["phrases"]:
                yield Case(phrase, reference, entry.get("family", content["family"]), **stated)


MEANINGS = list(read("meaning"))
NOTHINGS = list(read("nothing"))


def slot(start: str | None, end: str | None) -> Slot:
    """Local wall time to the minute; one whole day has no end."""
    first, last = (start or "")[:16], (end or "")[:16]
    return (first, "" if first == last and "T" not in first else last)


@lru_cache(maxsize=1024)
def days(rrule: str, first: dt.date, last: dt.date) -> list[dt.date]:
    """The days of a rule, both bounds included."""
    begin, end = dt.datetime.combine(first, dt.time()), dt.datetime.combine(last, dt.time())
    return [day.date() for day in rrulestr(rrule, dtstart=begin).between(begin, end, inc=True)]


def expand(schedule: dict[str, Any], reference: dt.date) -> Iterator[Slot]:
    """What a schedule holds within the horizon."""
    first = dt.date.fromisoformat(schedule.get("start_date") or reference.isoformat())
    last = first + HORIZON
    if schedule.get("until"):
        last = min(last, dt.date.fromisoformat(schedule["until"][:10]))
    start, end = ((schedule.get(key) or "")[:5] for key in ("start_time", "end_time"))
    excluded = {day[:10] for day in schedule.get("exdates") or ()}
    for day in days(schedule["rrule"].removeprefix("RRULE:"), first, last):
        if day.isoformat() not in excluded:
            until = day + dt.timedelta(days=1) if end and end <= start else day
            yield slot(f"{day}T{start}" if start else f"{day}", f"{until}T{end}" if end else None)


def bounds(schedule: dict[str, Any]) -> tuple[object, ...]:
    """What the expansion does not show: where the rule begins and ends, and what it leaves out."""
    return (
        schedule.get("start_date"),
        schedule.get("until"),
        bool(schedule.get("excludes_school_holidays")),
        bool(schedule.get("excludes_public_holidays")),
    )


def meaning(occurrences: Iterable[Slot], schedules: list[dict[str, Any]], reference: dt.date) -> dict[str, object]:
    """The same for the expected and for the found, so that they can be compared."""
    return {
        "occurrences": sorted(set(occurrences)),
        "schedules": sorted({each for schedule in schedules for each in expand(schedule, reference)}),
        "bounds": {bounds(schedule) for schedule in schedules},
    }


def find(case: Case) -> list[dict[str, Any]]:
    """The mentions of a phrase; each quotes it exactly."""
    mentions = annonce.find_dates(case.phrase, reference_date=case.reference)
    for mention in mentions:
        assert mention.text == case.phrase[mention.start : mention.end]
    return [mention.model_dump(mode="json") for mention in mentions]


def doubts(mentions: list[dict[str, Any]]) -> set[str]:
    return DOUBTS & {warning["code"] for mention in mentions for warning in mention["warnings"]}


@pytest.mark.parametrize("case", MEANINGS, ids=lambda case: case.label)
def test_meaning(case: Case) -> None:
    mentions = find(case)
    events = [mention for mention in mentions if mention["role"] == "event"]
    found = [slot(each["start"], each["end"]) for mention in events for each in mention["occurrences"]]
    schedules = [schedule for mention in events for schedule in mention["schedules"]]
    expected = [slot(each[0], each[1] if len(each) > 1 else None) for each in case.occurrences]
    assert meaning(found, schedules, case.reference) == meaning(expected, case.schedules, case.reference)
    assert doubts(mentions) == set(case.warnings)


@pytest.mark.parametrize("case", NOTHINGS, ids=lambda case: case.label)
def test_nothing(case: Case) -> None:
    assert [mention for mention in find(case) if mention["role"] == "event"] == []


def test_there_are_enough_phrases() -> None:
    assert len(MEANINGS) >= 600
    assert len(NOTHINGS) >= 200


def test_no_phrase_stands_twice() -> None:
    counts = Counter((case.phrase, case.reference) for case in [*MEANINGS, *NOTHINGS])
    assert [phrase for phrase, count in counts.items() if count > 1] == []


@pytest.mark.parametrize("case", MEANINGS, ids=lambda case: case.label)
def test_expectation_is_well_formed(case: Case) -> None:
    """A slip in the expectations must not pass for a fault of the parser."""
    for times in case.occurrences:
        assert 1 <= len(times) <= 2
        moments = [dt.datetime.fromisoformat(time) for time in times if time]
        assert moments == sorted(moments)
        assert moments
    for schedule in case.schedules:
        assert "UNTIL" not in schedule["rrule"]
        assert list(expand(schedule, case.reference)), "a rule without a day"
    assert set(case.warnings) <= DOUBTS
    assert case.occurrences or case.schedules or "impossible_date" in case.warnings
