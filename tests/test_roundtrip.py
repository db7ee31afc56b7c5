"""Round trips: a meaning is drawn, written in one of our usual French ways, and must be read back as exactly that.

Each family of expressions is a strategy that gives a `Said`: the words, the day on which they are read, and what they
mean after the conventions. A `Hand` does the writing: its habits (« 20 h 30 » or « 20:30 », « sam. » or « samedi ») are
drawn once and hold for the whole expression. A writing that the conventions leave open is not drawn.

Each run tries the same examples. To look for faults among new ones, say how many of each family:

    ANNONCE_EXAMPLES=1000 .venv/bin/pytest -n auto tests/test_roundtrip.py
"""

from __future__ import annotations

import datetime as dt
import os
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby, pairwise
from typing import NamedTuple, TypeVar

import pytest
from hypothesis import HealthCheck, assume, given, settings
from hypothesis import strategies as st

import annonce
from annonce.model import DateMention, Schedule

EXAMPLES = int(os.environ.get("ANNONCE_EXAMPLES", "150"))  # of each family
ROUND_TRIP = settings(
    max_examples=EXAMPLES,
    derandomize="ANNONCE_EXAMPLES" not in os.environ,
    database=None,
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
)

T = TypeVar("T")
Slot = tuple[str, str]  # start and end in local time, "" where not stated
Hours = tuple[dt.time, dt.time | None]
Clock = Callable[[dt.time], str]

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
SHORT_WEEKDAYS = (
    ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim."),
    ("lun.", "mar.", "merc.", "jeu.", "vend.", "sam.", "dim."),
)
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
SHORT_MONTHS = (
    ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc."),
    ("jan.", "fév.", "mars", "avril", "mai", "juin", "juill.", "août", "sep.", "oct.", "nov.", "déc."),
)
BYDAY = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")
# Which weekday of a month, in words and in figures, in the singular and in the plural.
ORDINALS = {
    1: (("premier", "premiers"), ("1er", "1ers")),
    2: (("deuxième", "deuxièmes"), ("2e", "2es"), ("2ème", "2èmes")),
    3: (("troisième", "troisièmes"), ("3e", "3es"), ("3ème", "3èmes")),
    4: (("quatrième", "quatrièmes"), ("4e", "4es"), ("4ème", "4èmes")),
    -1: (("dernier", "derniers"),),
}
NUMBER_WORDS = {2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 6: "six", 10: "dix"}

DAY = dt.timedelta(days=1)
YEAR = 365 * DAY
MIDNIGHT = dt.time()
NOON = dt.time(12)


# -- what is meant -----------------------------------------------------------------------------------------------------


class Rule(NamedTuple):
    """A schedule, so that the expected and the found can be compared."""

    rrule: str
    first: dt.date | None = None
    last: dt.date | None = None
    hours: tuple[dt.time | None, dt.time | None] = (None, None)
    exdates: tuple[dt.date, ...] = ()
    school_holidays: bool = False
    public_holidays: bool = False


@dataclass(frozen=True)
class Said:
    """Words and what they mean."""

    text: str
    reference: dt.date
    occurrences: tuple[Slot, ...] = ()
    rules: tuple[Rule, ...] = ()
    supplied: bool = False  # whether the reader supplies a part of a date, which must then be marked as assumed
    doubts: tuple[str, ...] = ()


def moment(day: dt.date, time: dt.time) -> str:
    return f"{day}T{time:%H:%M}"


def slot(day: dt.date, hours: Hours | None = None) -> Slot:
    """One occurrence; an end that is not after its start is on the next day."""
    if hours is None:
        return day.isoformat(), ""
    start, end = hours
    last = day + DAY if end is not None and end <= start else day
    return moment(day, start), "" if end is None else moment(last, end)


def each_day(first: dt.date, last: dt.date) -> list[dt.date]:
    return [first + DAY * n for n in range((last - first).days + 1)]


def rule_parts(rrule: str) -> set[str]:
    """The parts of a rule, each value by itself: FREQ=WEEKLY, BYDAY=TU, BYDAY=TH."""
    parts = (part.partition("=") for part in rrule.split(";"))
    return {f"{name}={value}" for name, _, values in parts for value in values.split(",")}


def weekly(numbers: Iterable[int]) -> str:
    return f"FREQ=WEEKLY;BYDAY={','.join(BYDAY[number] for number in numbers)}"


def comparable(rules: Iterable[Rule]) -> list[tuple[object, ...]]:
    """Rules whatever their order and that of their parts."""
    return sorted(((sorted(rule_parts(rule.rrule)), *rule[1:]) for rule in rules), key=repr)


def rule_found(schedule: Schedule) -> Rule:
    return Rule(
        schedule.rrule,
        schedule.start_date,
        schedule.until,
        (schedule.start_time, schedule.end_time),
        tuple(sorted(schedule.exdates)),
        schedule.excludes_school_holidays,
        schedule.excludes_public_holidays,
    )


def slots_found(mention: DateMention) -> list[Slot]:
    """The occurrences in local wall time, to the minute."""
    moments = [(each.start, each.end) for each in mention.occurrences]
    return [("" if a is None else a.isoformat()[:16], "" if b is None else b.isoformat()[:16]) for a, b in moments]


def check(said: Said) -> None:
    """The words come back as one mention with their meaning, and nothing else."""
    mentions = annonce.find_dates(said.text, reference_date=said.reference)
    assert [mention.role for mention in mentions] == ["event"], [mention.text for mention in mentions]
    found = mentions[0]
    assert found.text == said.text[found.start : found.end]
    assert sorted(slots_found(found)) == sorted(said.occurrences)
    assert comparable(map(rule_found, found.schedules)) == comparable(said.rules)
    assert {warning.code for warning in found.warnings} == set(said.doubts)
    assert bool(found.assumed) == said.supplied, found.assumed


# -- how it is written -------------------------------------------------------------------------------------------------


def minutes(time: dt.time, before: str, after: str = "") -> str:
    """The minutes, if there are any."""
    return f"{before}{time:%M}{after}" if time.minute else ""


CLOCKS: tuple[Clock, ...] = (
    lambda time: f"{time.hour}h{minutes(time, '')}",  # 20h, 20h30
    lambda time: f"{time.hour} h{minutes(time, ' ')}",  # 20 h, 20 h 30
    lambda time: f"{time.hour}h{time:%M}",  # 20h00, 20h30
    lambda time: f"{time.hour} h {time:%M}",  # 20 h 00, 20 h 30
    lambda time: f"{time.hour}h{minutes(time, ' ')}",  # 20h, 20h 30
    lambda time: f"{time:%H}h{time:%M}",  # 09h00, 09h30
    lambda time: f"{time.hour}H{minutes(time, '')}",  # 20H, 20H30
    lambda time: f"{time.hour}h{minutes(time, '', 'mn')}",  # 20h, 20h30mn
    lambda time: f"{time:%H:%M}",  # 20:00, 20:30
    lambda time: f"{time.hour} heure{'s' if time.hour > 1 else ''}{minutes(time, ' ')}",  # 20 heures, 20 heures 30
)
COLON, IN_WORDS = CLOCKS[-2:]
NAMES = re.compile(rf"\b(?:{'|'.join(WEEKDAYS + MONTHS)})")


def plain(text: str) -> str:
    """The text without its accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


RELATIVE = ("relative_to_today",)


class Hand:
    """Writes dates in French; its habits are drawn once for an expression."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.clock = self.pick(*CLOCKS)
        weekdays, months = self.pick((WEEKDAYS, MONTHS), *zip(SHORT_WEEKDAYS, SHORT_MONTHS, strict=True))
        dotted = self.pick(True, True, False)
        self.weekdays = [name if dotted else name.rstrip(".") for name in weekdays]
        self.months = [name if dotted else name.rstrip(".") for name in months]
        self.dash = self.pick("-", " - ", "–", " – ", " à ", "/", " > ", " → ")
        self.number, self.first = self.pick(("{}", "1er"), ("{}", "1er"), ("{}", "1"), ("{:02}", "01"))
        self.figures = self.pick("{:%d/%m/%Y}", "{:%d.%m.%Y}", "{:%d-%m-%Y}", "{:%d/%m/%y}", "{0.day}/{0.month}/{0:%Y}")

    def pick(self, *options: T) -> T:
        return self.draw(st.sampled_from(options))

    def yes(self) -> bool:
        return self.draw(st.booleans())

    def typed(self, text: str) -> str:
        """The text as people type it: with capitals, without accents, with non-breaking spaces."""
        space = self.pick("\u00a0", "\u202f")
        disguises: tuple[Callable[[str], str], ...] = (
            lambda text: text,
            lambda text: text[0].upper() + text[1:],
            lambda text: NAMES.sub(lambda name: name[0].title(), text),
            str.upper,
            lambda text: plain(text).upper(),
            plain,
            lambda text: unicodedata.normalize("NFD", text),
            lambda text: text.replace("'", "’"),
            lambda text: text.replace(" ", "  "),
            lambda text: re.sub(r"(?<=\d) (?=h|\d)|(?<=h) (?=\d)| (?=[:;])", space, text),
            lambda text: re.sub(r"(?<=\d) | (?=\d)", space, text),
        )
        return self.pick(*disguises)(text)

    def said(
        self,
        text: str,
        reference: dt.date,
        occurrences: Iterable[Slot] = (),
        rules: Iterable[Rule] = (),
        *,
        supplied: bool = False,
        doubts: tuple[str, ...] = (),
    ) -> Said:
        """The text as typed, with its meaning."""
        text = self.typed(text)
        return Said(text, reference, tuple(occurrences), tuple(rules), supplied, doubts)

    def enumeration(self, items: Sequence[str]) -> str:
        """« 3, 4 et 5 », « 3, 4, 5 », « 3, 4 & 5 »"""
        last = self.pick(" et ", " et ", " & ", ", ")
        return last.join([", ".join(items[:-1]), items[-1]]) if len(items) > 1 else items[0]

    # days

    def day_number(self, day: dt.date) -> str:
        return self.first if day.day == 1 else self.number.format(day.day)

    def words(self, day: dt.date, *, weekday: bool = False, month: bool = True, year: bool = False) -> str:
        """« samedi 4 mai 2024 », « 4 mai », « samedi 4 »"""
        name = f"{self.weekdays[day.weekday()]} " if weekday else ""
        rest = (f" {self.months[day.month - 1]}" if month else "") + (f" {day.year}" if year else "")
        return f"{name}{self.day_number(day)}{rest}"

    def day(self, day: dt.date, *, weekday: bool, year: bool) -> str:
        """One day, with or without its article, in words or in figures."""
        form = self.pick("words", "words", "words", "figures", "iso")
        if form == "words":
            return self.pick("", "le ") + self.words(day, weekday=weekday, year=year)
        if form == "iso" and year:
            return day.isoformat()
        figures = self.figures.format(day) if year else f"{day:%d/%m}"
        if weekday:
            return f"{self.weekdays[day.weekday()]} {figures}"
        return f"{self.pick('', 'le ') if year else 'le '}{figures}"

    def ends(self, first: dt.date, last: dt.date, *, weekday: bool, year: bool) -> tuple[str, str]:
        """« 12 », « 14 avril 2025 »; « samedi 28 décembre », « vendredi 3 janvier »; « 12/04 », « 14/04/2025 »"""
        if year and not weekday and self.pick(False, False, True):
            short = "/" in self.figures and first.year == last.year and self.yes()
            return f"{first:%d/%m}" if short else self.figures.format(first), self.figures.format(last)
        head_year, same_month = year and self.yes(), (first.year, first.month) == (last.year, last.month)
        month = head_year or not same_month or self.yes()
        head = self.words(first, weekday=weekday, month=month, year=head_year)
        return head, self.words(last, weekday=weekday, year=year)

    def days_between(self, first: dt.date, last: dt.date, *, weekday: bool, year: bool, signs: bool = True) -> str:
        """« du 12 au 14 avril 2025 », « du 30 mai au 1er juin », « 12/04/2025 - 14/04/2025 »"""
        forms = ["du {} au {}", "du {} au {}", "du {} au {}", "du {} au {} inclus", "du {} jusqu'au {}"]
        if signs and (last - first).days > 1:  # « 12-13 avril » is a period or a list
            forms += ["{} au {}", "{} - {}", "{} – {}", "{} > {}", "{} → {}"]
        return self.pick(*forms).format(*self.ends(first, last, weekday=weekday, year=year))

    # hours

    def end(self, start: dt.time, end: dt.time) -> str:
        """An end: 0h is that of the next day if the start is late enough, « minuit » always is."""
        if end == MIDNIGHT and (start.hour < 17 or self.yes()):
            return self.pick("minuit", "24h") if self.clock not in (COLON, IN_WORDS) else "minuit"
        if end <= start and end.hour < 8 and start.hour >= 17 and self.clock != COLON and self.pick(False, False, True):
            return f"{self.clock(end)} du matin"
        return self.clock(end)

    def time(self, time: dt.time) -> str:
        return "midi" if time == NOON and self.yes() else self.clock(time)

    def spoken(self, hours: Sequence[Hours]) -> str:
        """« à 20h », « à 15h et 20h30 », « dès 20h », « de 14h à 16h », « de 9h à 12h et de 14h à 17h »"""
        form = self.pick("à {}", "à {}", "à {} précises", "dès {}", "à partir de {}") if len(hours) == 1 else "à {}"
        starts = [form.format(self.time(start)) for start, end in hours if end is None]
        if len(starts) > 1 and self.yes():
            starts = [starts[0], *(start.removeprefix("à ") for start in starts[1:])]
        form = self.pick("de {} à {}", "de {} à {}", "entre {} et {}", "de {} jusqu'à {}")
        ends = [(start, end) for start, end in hours if end is not None]
        ranges = [form.format(self.time(a), self.time(b) if b == NOON else self.end(a, b)) for a, b in ends]
        return self.enumeration(starts + ranges)

    def noted(self, hours: Sequence[Hours]) -> str:
        """« 20h », « 15h et 20h30 », « 14h-16h », « 14 h 30 – 16 h », « de 14 à 16h »"""
        return self.enumeration([self.note(start, end) for start, end in hours])

    def note(self, start: dt.time, end: dt.time | None) -> str:
        if end is None:
            return self.clock(start)
        if not start.minute and not end.minute and end != MIDNIGHT and self.clock != COLON and self.yes():
            return f"de {start.hour} à {self.clock(end)}"
        dash = " - " if self.dash == "/" and end <= start else self.dash  # « 20h/5h » may be two starts
        return f"{self.clock(start)}{dash}{self.end(start, end)}"

    def with_hours(self, days: str, hours: Sequence[Hours]) -> str:
        """Days and the hours that hold for each of them."""
        form = self.pick(
            *("{days} {spoken}", "{days} {spoken}", "{days}, {spoken}", "{days} - {spoken}"),
            *("{days} {noted}", "{days}, {noted}", "{days} - {noted}", "{days} : {noted}", "{days} ({noted})"),
            *("{spoken} {after}", "{spoken}, {days}"),
        )
        return form.format(
            days=days,
            after=f"le {days}" if days[0].isdigit() else days,
            spoken=self.spoken(hours) if "{spoken}" in form else "",
            noted=self.noted(hours) if "{noted}" in form else "",
        )


# -- what is drawn -----------------------------------------------------------------------------------------------------

REFERENCES = st.dates(dt.date(2022, 1, 1), dt.date(2028, 12, 31))
MINUTES = st.sampled_from((0, 0, 0, 30, 30, 15, 45, 5, 10, 50))
STARTS = st.builds(dt.time, st.integers(7, 23), MINUTES)


@st.composite
def ended_hours(draw: st.DrawFn) -> Hours:
    """From one time to another; into the next day only from 17h on and until 8h, after the conventions."""
    start = draw(STARTS)
    step = draw(st.sampled_from((60, 60, 30, 15)))
    begin, limit = 60 * start.hour + start.minute, (24 if start.hour < 17 else 32) * 60
    end = draw(st.sampled_from([end for end in range(0, limit + 1, step) if end > begin]))
    return start, dt.time(end // 60 % 24, end % 60)


STARTS_ALONE: st.SearchStrategy[Hours] = STARTS.map(lambda start: (start, None))
HOURS = st.one_of(STARTS_ALONE, ended_hours())


class Told(NamedTuple):
    """Days and how they are written."""

    text: str
    days: list[dt.date]
    supplied: bool


def days_told(reference: dt.date, *, weekday: bool, year: bool) -> st.SearchStrategy[dt.date]:
    """Days that can be told: by their year, by the year in which the weekday is right, as the first to come."""
    if year:
        return st.dates(reference - 1000 * DAY, reference + 1000 * DAY)
    if weekday:
        return st.dates(dt.date(reference.year - 3, 1, 1), dt.date(reference.year + 1, 12, 31))
    return st.dates(reference, reference + YEAR - DAY)


# one day


def one_day(hand: Hand, reference: dt.date) -> Told:
    weekday, year = hand.pick((True, True), (False, True), (True, False), (False, False))
    day = hand.draw(days_told(reference, weekday=weekday, year=year))
    return Told(hand.day(day, weekday=weekday, year=year), [day], not year)


@st.composite
def days(draw: st.DrawFn) -> Said:
    """« samedi 7 décembre 2024 », « sam. 7 déc. », « le 1er mai », « 31/03/2025 », « 2025-03-31 »"""
    hand, reference = Hand(draw), draw(REFERENCES)
    text, (day,), supplied = one_day(hand, reference)
    return hand.said(text, reference, [slot(day)], supplied=supplied)


@st.composite
def days_with_starts(draw: st.DrawFn) -> Said:
    """« samedi 4 mai à 20 h 30 », « 04/05/2024, 20:30 », « à midi le 4 mai », « samedi 4 mai à 15h et à 20h30 »"""
    hand, reference = Hand(draw), draw(REFERENCES)
    text, (day,), supplied = one_day(hand, reference)
    hours = sorted(draw(st.lists(STARTS_ALONE, min_size=1, max_size=hand.pick(1, 1, 3), unique=True)))
    return hand.said(hand.with_hours(text, hours), reference, [slot(day, each) for each in hours], supplied=supplied)


@st.composite
def days_with_ends(draw: st.DrawFn) -> Said:
    """« samedi 4 mai de 14h à 16h », « sam. 4 mai, 14:00-16:00 », « le 4 mai de 22h à 5h »"""
    hand, reference = Hand(draw), draw(REFERENCES)
    text, (day,), supplied = one_day(hand, reference)
    hours = draw(ended_hours())
    return hand.said(hand.with_hours(text, [hours]), reference, [slot(day, hours)], supplied=supplied)


@st.composite
def days_in_halves(draw: st.DrawFn) -> Said:
    """« samedi 4 mai de 9h30 à 12h et de 14h à 17h »"""
    hand, reference = Hand(draw), draw(REFERENCES)
    text, (day,), supplied = one_day(hand, reference)
    morning = dt.time(hand.pick(8, 9, 10), draw(MINUTES)), dt.time(hand.pick(11, 12), draw(MINUTES))
    afternoon = dt.time(hand.pick(13, 14), draw(MINUTES)), dt.time(hand.pick(16, 17, 18), draw(MINUTES))
    hours = [morning, afternoon]
    return hand.said(hand.with_hours(text, hours), reference, [slot(day, each) for each in hours], supplied=supplied)


@st.composite
def days_with_impossible_ends(draw: st.DrawFn) -> Said:
    """« samedi 4 mai de 16h à 14h »: the end is left out, and a doubt says so."""
    hand, reference = Hand(draw), draw(REFERENCES)
    text, (day,), supplied = one_day(hand, reference)
    start = dt.time(draw(st.integers(9, 23)), draw(MINUTES))
    end = dt.time(draw(st.integers(1 if start.hour < 17 else 9, start.hour - 1)), draw(MINUTES))
    text = hand.with_hours(text, [(start, end)])
    meant = [slot(day, (start, None))]
    return hand.said(text, reference, meant, supplied=supplied, doubts=("end_before_start",))


# from one day to another


def period(hand: Hand, reference: dt.date, shortest: int, longest: int) -> Told:
    """The first and the last day of a period of so many days."""
    weekday, year = hand.pick((True, True), (False, True), (True, False), (False, False))
    first = hand.draw(days_told(reference, weekday=weekday, year=year))
    last = first + DAY * hand.draw(st.integers(shortest - 1, longest - 1))
    if not year:  # both days in years that the weekday can tell; else the period may not have been going on a year ago
        assume(last.year <= reference.year + 1 if weekday else last < reference + YEAR)
    return Told(hand.days_between(first, last, weekday=weekday, year=year), [first, last], not year)


@st.composite
def periods(draw: st.DrawFn) -> Said:
    """« du 12 au 14 avril 2025 », « du samedi 28 décembre au vendredi 3 janvier »: one occurrence."""
    hand, reference = Hand(draw), draw(REFERENCES)
    text, (first, last), supplied = period(hand, reference, 2, 100)
    return hand.said(text, reference, [(first.isoformat(), last.isoformat())], supplied=supplied)


@st.composite
def short_periods_with_hours(draw: st.DrawFn) -> Said:
    """« du 12 au 14 avril 2025 de 10h à 18h »: one occurrence a day."""
    hand, reference, hours = Hand(draw), draw(REFERENCES), draw(HOURS)
    text, (first, last), supplied = period(hand, reference, 2, 7)
    start, end = hours
    assume(last > first + DAY or end is None or end > start)  # « du 2 au 3 mai de 20h à 5h » may be one night
    meant = [slot(day, hours) for day in each_day(first, last)]
    text = hand.with_hours(text + hand.pick("", "", ", tous les jours", ", chaque jour"), [hours])
    return hand.said(text, reference, meant, supplied=supplied)


@st.composite
def long_periods_with_hours(draw: st.DrawFn) -> Said:
    """« du 1er au 20 avril 2025 de 10h à 18h »: a daily rule."""
    hand, reference, hours = Hand(draw), draw(REFERENCES), draw(HOURS)
    text, (first, last), supplied = period(hand, reference, 8, 100)
    text = hand.with_hours(text + hand.pick("", "", ", tous les jours", ", chaque jour"), [hours])
    return hand.said(text, reference, rules=[Rule("FREQ=DAILY", first, last, hours)], supplied=supplied)


@st.composite
def spans(draw: st.DrawFn) -> Said:
    """« du vendredi 12 avril 2024 à 20h au dimanche 14 avril 2024 à 18h »: one occurrence."""
    hand, reference = Hand(draw), draw(REFERENCES)
    weekday, year = hand.pick((True, True), (False, True), (True, False))
    first = draw(days_told(reference, weekday=weekday, year=year))
    last = first + DAY * draw(st.integers(1, 10))
    assume(year or last.year <= reference.year + 1)
    head, tail = hand.ends(first, last, weekday=weekday, year=year)
    start, end = draw(STARTS), draw(STARTS)
    forms = ["du {} à {} au {} à {}", "du {} à {} jusqu'au {} à {}", "du {} {} au {} {}", "du {}, {} au {}, {}"]
    form = hand.pick(*forms, "du {} ({}) au {} ({})")
    text = form.format(head, hand.clock(start), tail, hand.clock(end))
    return hand.said(text, reference, [(moment(first, start), moment(last, end))], supplied=not year)


# lists


def some_days(hand: Hand, reference: dt.date) -> Told:
    """Days one by one, in order."""
    form = hand.pick("by month", "by month", "weekdays by month", "plural", "months", "years", "figures")
    year = form in ("years", "figures") or hand.pick(True, True, False)
    told = [hand.draw(days_told(reference, weekday="weekdays" in form or form == "plural", year=year))]
    for _ in range(hand.draw(st.integers(1, 3))):
        ahead = (
            7 * hand.draw(st.integers(1, 3)) if form == "plural" else hand.draw(st.integers(1, hand.pick(1, 10, 40)))
        )
        told.append(told[-1] + DAY * ahead)
    if form == "figures":
        return Told(hand.enumeration([hand.figures.format(day) for day in told]), told, False)
    if form == "years":
        weekday = hand.yes()
        return Told(hand.enumeration([hand.words(day, weekday=weekday, year=True) for day in told]), told, False)
    assume(told[-1].year == told[0].year)  # which is written once, or not at all
    if not year and form in ("by month", "months"):
        assume(told[-1] < reference + YEAR)
    if form == "months":
        weekday = year and hand.yes()
        text = hand.enumeration([hand.words(day, weekday=weekday) for day in told])
    else:
        groups = []
        for month, group in groupby(told, key=lambda day: day.month):
            numbers = [hand.words(day, weekday="weekdays" in form, month=False) for day in group]
            groups.append(f"{hand.enumeration(numbers)} {hand.months[month - 1]}")
        lead = f"les {WEEKDAYS[told[0].weekday()]}s " if form == "plural" else hand.pick("les ", "")
        text = lead + hand.enumeration(groups)
    return Told(f"{text} {told[0].year}" if year else text, told, not year)


@st.composite
def lists(draw: st.DrawFn) -> Said:
    """« les 3, 4 et 5 mai 2025 à 20h », « samedi 4 et dimanche 5 mai 2025 », « les mardis 1er et 8 avril »"""
    hand, reference = Hand(draw), draw(REFERENCES)
    text, told, supplied = some_days(hand, reference)
    if hand.yes():
        return hand.said(text, reference, map(slot, told), supplied=supplied)
    hours = draw(HOURS)
    text = hand.with_hours(text, [hours])
    return hand.said(text, reference, [slot(day, hours) for day in told], supplied=supplied)


@st.composite
def lists_with_hours_of_each(draw: st.DrawFn) -> Said:
    """« samedi 4 mai 2024 de 14h à 19h et dimanche 5 mai 2024 de 10h à 18h », « jeudi 2 à 20h, samedi 4 mai à 18h »"""
    hand, reference = Hand(draw), draw(REFERENCES)
    years = hand.pick("each", "last", "none")
    told = [draw(days_told(reference, weekday=True, year=years != "none"))]
    for _ in range(hand.pick(1, 2)):
        told.append(told[-1] + DAY * draw(st.integers(1, 10)))
    assume(years == "each" or told[-1].year == told[0].year)
    weekday, month = years != "each" or hand.yes(), years == "each" or hand.yes()
    written = [
        hand.words(day, weekday=weekday, month=month or day.month != following.month, year=years == "each")
        for day, following in pairwise(told)
    ]
    written.append(hand.words(told[-1], weekday=weekday, year=years != "none"))
    hours = [[draw(HOURS)] if hand.pick(True, True, False) else draw(two_starts()) for _ in told]
    say, form = hand.pick(
        (hand.spoken, "{} {}"), (hand.noted, "{} {}"), (hand.noted, "{} : {}"), (hand.noted, "{} ({})")
    )
    items = [form.format(day, say(each)) for day, each in zip(written, hours, strict=True)]
    join = hand.pick(" ; ", ", ") if any(len(each) > 1 for each in hours) else hand.pick(", ", " ; ", " et ", " puis ")
    text = join.join([", ".join(items[:-1]), items[-1]])
    meant = [slot(day, each) for day, of_day in zip(told, hours, strict=True) for each in of_day]
    return hand.said(text, reference, meant, supplied=years == "none")


@st.composite
def two_starts(draw: st.DrawFn) -> list[Hours]:
    """« à 17h et 20h30 »"""
    first = draw(st.integers(8, 20))
    return [(dt.time(first, draw(MINUTES)), None), (dt.time(draw(st.integers(first + 1, 22)), draw(MINUTES)), None)]


# what comes back


class Pattern(NamedTuple):
    """Days that come back, and how they are written."""

    text: str
    rrule: str
    needs_hours: bool = False
    begins: int | None = None  # the weekday on which it must begin for its phase to be known


def on_weekdays(hand: Hand) -> Pattern:
    """« tous les mardis », « chaque mardi et jeudi », « les lundis, mercredis et vendredis »"""
    numbers = sorted(hand.draw(st.sets(st.integers(0, 6), min_size=1, max_size=hand.pick(1, 2, 3))))
    names, plurals = [WEEKDAYS[n] for n in numbers], [f"{WEEKDAYS[n]}s" for n in numbers]
    text = hand.pick(
        f"tous les {hand.enumeration(plurals)}",
        hand.enumeration([f"tous les {name}" for name in plurals]),
        f"chaque {hand.enumeration(names)}",
        f"les {hand.enumeration(plurals)}",
        hand.enumeration([f"le {name}" for name in names]),
    )
    return Pattern(text, weekly(numbers), needs_hours=text.startswith("le"))


def from_weekday_to_weekday(hand: Hand) -> Pattern:
    """« du mardi au dimanche »"""
    first, count = hand.draw(st.integers(0, 6)), hand.draw(st.integers(3, 6))
    numbers = [(first + n) % 7 for n in range(count)]
    return Pattern(f"du {WEEKDAYS[first]} au {WEEKDAYS[numbers[-1]]}", weekly(numbers), needs_hours=True)


def at_week_ends(hand: Hand) -> Pattern:
    return Pattern(hand.pick("tous les week-ends", "chaque week-end", "le week-end"), weekly((5, 6)), needs_hours=True)


def every_other(hand: Hand) -> Pattern:
    """« un mardi sur deux »"""
    weekday = hand.draw(st.integers(0, 6))
    text = hand.pick("un {} sur deux", "un {} sur 2", "le {}, une semaine sur deux", "le {} tous les quinze jours")
    rrule = f"FREQ=WEEKLY;INTERVAL=2;BYDAY={BYDAY[weekday]}"
    return Pattern(text.format(WEEKDAYS[weekday]), rrule, begins=weekday)


def of_month(hand: Hand) -> Pattern:
    """« le premier jeudi du mois », « tous les 3es samedis du mois », « les 2e et 4e mardis de chaque mois »"""
    weekday = hand.draw(st.integers(0, 6))
    name, month = WEEKDAYS[weekday], hand.pick("du mois", "du mois", "de chaque mois")
    if hand.yes():
        numbers: tuple[int, ...] = (hand.pick(*ORDINALS),)
        one, many = hand.pick(*ORDINALS[numbers[0]])
        text = hand.pick(f"le {one} {name} {month}", f"chaque {one} {name} du mois", f"tous les {many} {name}s du mois")
    else:
        numbers = hand.pick((1, 3), (2, 4), (1, 2), (3, 4), (1, -1))
        style = hand.pick(0, 1)  # in words or in figures; « dernier » has no figure
        first, second = (ORDINALS[number][min(style, len(ORDINALS[number]) - 1)][0] for number in numbers)
        text = hand.pick(
            f"les {first} et {second} {name}s {month}",
            f"le {first} et le {second} {name} {month}",
            f"tous les {first} et {second} {name}s du mois",
        )
    return Pattern(text, f"FREQ=MONTHLY;BYDAY={','.join(f'{number}{BYDAY[weekday]}' for number in numbers)}")


def day_of_month(hand: Hand) -> Pattern:
    number = hand.draw(st.integers(2, 28))
    return Pattern(f"le {number} de chaque mois", f"FREQ=MONTHLY;BYMONTHDAY={number}")


PATTERNS = (
    *(on_weekdays, on_weekdays, from_weekday_to_weekday, at_week_ends),
    *(every_other, of_month, of_month, day_of_month),
)


class Bounds(NamedTuple):
    """From when to when a rule holds, and how it is written."""

    text: str = ""
    first: dt.date | None = None
    last: dt.date | None = None
    supplied: bool = False


def bounds_of_rule(hand: Hand, reference: dt.date, begins: int | None) -> Bounds:
    """« du 3 septembre 2024 au 24 juin 2025 », « à partir du 11 mars », « jusqu'à fin juin », « d'octobre 2024 à … »"""
    forms = (
        ("none", "period", "from")
        if begins is not None
        else (*("none", "period", "period", "from", "until", "end", "months", "in months"),)
    )
    form, year, weekday = hand.pick(*forms), hand.pick(True, True, False), hand.yes()
    first = hand.draw(st.dates(reference, reference + (300 if year else 180) * DAY))
    if begins is not None:
        first += DAY * ((begins - first.weekday()) % 7)
    last = first + DAY * hand.draw(st.integers(60, 250 if year else 150))
    month_end = (last.replace(day=1) + 31 * DAY).replace(day=1) - DAY
    supplied = not year
    if form == "period":
        text = hand.days_between(first, last, weekday=weekday, year=year, signs=False)
        return Bounds(text, first, last, supplied)
    if form == "from":
        lead = hand.pick("à partir du {}", "dès le {}", "à compter du {}")
        return Bounds(lead.format(hand.words(first, weekday=weekday, year=year)), first, None, supplied)
    if form == "until":
        return Bounds(f"jusqu'au {hand.words(last, weekday=weekday, year=year)}", None, last, supplied)
    if form == "end":
        text = f"jusqu'à fin {MONTHS[month_end.month - 1]}" + (f" {month_end.year}" if year else "")
        return Bounds(text, None, month_end, supplied)
    if form == "months":
        name = MONTHS[first.month - 1]
        begin = f"d'{name} {first.year}" if name[0] in "ao" else f"de {name} {first.year}"
        return Bounds(f"{begin} à {MONTHS[month_end.month - 1]} {month_end.year}", first.replace(day=1), month_end)
    if form == "in months":
        first, name = last.replace(day=1), MONTHS[last.month - 1]
        if first.month > 1 and hand.yes():
            first, name = (first - DAY).replace(day=1), f"{MONTHS[last.month - 2]} et {name}"
        return Bounds(f"en {name} {last.year}", first, month_end)
    return Bounds()


class Left(NamedTuple):
    """What a rule leaves out, and how it is written."""

    text: str = ""
    days: tuple[dt.date, ...] = ()
    school_holidays: bool = False
    public_holidays: bool = False
    supplied: bool = False


HOLIDAYS = (
    Left("sauf vacances scolaires", school_holidays=True),
    Left("hors vacances scolaires", school_holidays=True),
    Left("sauf pendant les vacances scolaires", school_holidays=True),
    Left("sauf jours fériés", public_holidays=True),
    Left("hors jours fériés", public_holidays=True),
    Left("sauf les jours fériés", public_holidays=True),
    Left("sauf vacances scolaires et jours fériés", school_holidays=True, public_holidays=True),
    Left("hors jours fériés et vacances scolaires", school_holidays=True, public_holidays=True),
)


def days_left_out(hand: Hand, days: Sequence[dt.date]) -> Left:
    """« sauf le 14 juillet 2025 », « sauf les 6 et 20 août », of days on which the rule would hold"""
    year, one = hand.pick(True, True, False), hand.pick(*days)
    but, but_all = hand.pick(
        *[("sauf le", "sauf les"), ("excepté le", "excepté les"), ("hormis le", "hormis les")],
        *[("à l'exception du", "à l'exception des"), ("relâche le", "relâche les")],
    )
    more = [day for day in days if day > one and (day.year, day.month) == (one.year, one.month)]
    if more and hand.yes():
        other = hand.pick(*more)
        text = f"{but_all} {hand.day_number(one)} et {hand.words(other, year=year)}"
        return Left(text, (one, other), supplied=not year)
    return Left(f"{but} {hand.words(one, weekday=hand.yes(), year=year)}", (one,), supplied=not year)


def days_of_rule(rrule: str, first: dt.date, last: dt.date) -> list[dt.date]:
    """The days of a weekly or monthly rule of ours between two days."""
    return [day for day in each_day(first, last) if names_in_rule(day) & rule_parts(rrule)]


def names_in_rule(day: dt.date) -> set[str]:
    """What a rule may call a day: TU, 2TU, -1TU, 14."""
    name, is_last = BYDAY[day.weekday()], (day + 7 * DAY).month != day.month
    named = {f"BYDAY={name}", f"BYDAY={(day.day + 6) // 7}{name}", f"BYMONTHDAY={day.day}"}
    return named | {f"BYDAY=-1{name}"} if is_last else named


def assembled(hand: Hand, core: str, bounds: str, left: str) -> str:
    """The parts of a rule in one of their usual orders."""
    text = core
    if bounds:
        forms = ["{core}, {bounds}", "{core} {bounds}", "{bounds}, {core}"] + ["{core} ({bounds})"] * (not left)
        text = hand.pick(*forms).format(core=core, bounds=bounds)
    return hand.pick("{}, {}", "{} {}", "{} ({})").format(text, left) if left else text


@st.composite
def rules(draw: st.DrawFn) -> Said:
    """« tous les mardis de 18h à 20h, du 3 septembre 2024 au 24 juin 2025, sauf vacances scolaires »"""
    hand, reference = Hand(draw), draw(REFERENCES)
    pattern = hand.pick(*PATTERNS)(hand)
    hours = draw(HOURS) if pattern.needs_hours or hand.pick(True, True, False) else None
    bounds, left = bounds_of_rule(hand, reference, pattern.begins), Left()
    if hand.yes():
        left = hand.pick(*HOLIDAYS)
    elif hand.yes() and pattern.begins is None:
        first = bounds.first or reference
        its_days = days_of_rule(pattern.rrule, first, min(bounds.last or dt.date.max, first + 180 * DAY))
        left = days_left_out(hand, its_days) if its_days else left
    core = hand.with_hours(pattern.text, [hours]) if hours else pattern.text
    text = assembled(hand, core, bounds.text, left.text)
    meant = Rule(pattern.rrule, bounds.first, bounds.last, hours or (None, None), *left[1:4])
    return hand.said(text, reference, rules=[meant], supplied=bounds.supplied or left.supplied)


@st.composite
def several_rules(draw: st.DrawFn) -> Said:
    """« tous les mardis de 18h à 20h et tous les samedis à 10h », « du 3 mai au 2 juillet : du mardi au vendredi … »"""
    hand, reference = Hand(draw), draw(REFERENCES)
    if hand.yes():
        numbers = draw(st.lists(st.integers(0, 6), min_size=2, max_size=2, unique=True))
        name = hand.pick("tous les {}s", "chaque {}", "les {}s")
        patterns = [Pattern(name.format(WEEKDAYS[number]), weekly([number])) for number in numbers]
    else:
        patterns = [Pattern(f"du {WEEKDAYS[begin := hand.pick(0, 1, 2)]} au vendredi", weekly(range(begin, 5)))]
        patterns.append(Pattern(hand.pick("le week-end", "le samedi et le dimanche"), weekly([5, 6])))
    hours, say, first, last = [draw(HOURS), draw(HOURS)], hand.pick(hand.spoken, hand.noted), None, None
    text = hand.pick(" et ", ", ").join(f"{p.text} {say([each])}" for p, each in zip(patterns, hours, strict=True))
    if hand.yes():
        first = draw(st.dates(reference, reference + 300 * DAY))
        last = first + 60 * DAY
        text = (
            f"{hand.days_between(first, last, weekday=hand.yes(), year=True, signs=False)}{hand.pick(',', ' :')} {text}"
        )
    meant = [Rule(pattern.rrule, first, last, each) for pattern, each in zip(patterns, hours, strict=True)]
    return hand.said(text, reference, rules=meant)


@st.composite
def all_days_but_one(draw: st.DrawFn) -> Said:
    """« tous les jours sauf le mardi de 10h à 18h », « du 4 au 26 juillet 2025 à 20h30, relâche le lundi »"""
    hand, reference, hours = Hand(draw), draw(REFERENCES), draw(HOURS)
    closed = draw(st.integers(0, 6))
    rrule = weekly(n for n in range(7) if n != closed)
    form = hand.pick("sauf le {}", "sauf le {}", "sauf les {}s", "relâche le {}", "fermé le {}")
    but = hand.pick(", {}", " {}", " ({})").format(form.format(WEEKDAYS[closed]))
    if hand.yes():
        every = hand.pick("tous les jours", "chaque jour")
        text = hand.with_hours(every, [hours]) + but
        if hand.yes():
            text = hand.with_hours(f"{every} sauf le {WEEKDAYS[closed]}", [hours])
        return hand.said(text, reference, rules=[Rule(rrule, hours=hours)])
    text, (first, last), supplied = period(hand, reference, 7, 40)
    text = hand.with_hours(text, [hours]) + but
    if last - first > 6 * DAY:
        return hand.said(text, reference, rules=[Rule(rrule, first, last, hours)], supplied=supplied)
    meant = [slot(day, hours) for day in each_day(first, last) if day.weekday() != closed]
    return hand.said(text, reference, meant, supplied=supplied)


# relative days


@st.composite
def relative_days(draw: st.DrawFn) -> Said:
    """« demain à 18h », « samedi prochain », « dans 15 jours », « dimanche en huit »"""
    hand, reference = Hand(draw), draw(REFERENCES)
    ahead = draw(st.integers(1, 6))
    name = WEEKDAYS[(reference.weekday() + ahead) % 7]
    number = hand.pick(*NUMBER_WORDS)
    text, days = hand.pick(
        ("aujourd'hui", 0),
        ("demain", 1),
        ("après-demain", 2),
        (f"ce {name}", ahead),
        (f"{name} prochain", ahead),
        (f"{name} en huit", ahead + 7),
        (f"{name} en quinze", ahead + 14),
        (f"dans {number} jours", number),
        (f"dans {NUMBER_WORDS[number]} jours", number),
        ("dans 15 jours", 15),
        ("dans une semaine", 7),
        ("dans deux semaines", 14),
        ("dans 3 semaines", 21),
    )
    hours = None if hand.yes() else draw(HOURS)
    text = hand.with_hours(text, [hours]) if hours else text
    return hand.said(text, reference, [slot(reference + DAY * days, hours)], supplied=True, doubts=RELATIVE)


@st.composite
def relative_days_with_date(draw: st.DrawFn) -> Said:
    """« demain samedi 4 mai à 18h », « ce samedi 4 mai 2024 », « samedi 4 mai prochain »: the date leaves no doubt."""
    hand, reference, year = Hand(draw), draw(REFERENCES), draw(st.booleans())
    ahead = draw(st.integers(1, 6))
    text = hand.words(reference + DAY * ahead, weekday=True, year=year)
    forms = ["ce {}"] + ["{} prochain"] * (not year) + ["demain {}", "demain, {}"] * (ahead == 1)
    text, hours = hand.pick(*forms).format(text), None if hand.yes() else draw(HOURS)
    text = hand.with_hours(text, [hours]) if hours else text
    return hand.said(text, reference, [slot(reference + DAY * ahead, hours)], supplied=not year)


@st.composite
def week_ends(draw: st.DrawFn) -> Said:
    """« ce week-end », « ce week-end de 10h à 18h »"""
    hand, reference = Hand(draw), draw(REFERENCES.filter(lambda day: day.weekday() < 5))
    saturday = reference + DAY * (5 - reference.weekday())
    meant = [(saturday.isoformat(), (saturday + DAY).isoformat())]
    text, hours = "ce week-end", None if hand.yes() else draw(HOURS)
    if hours:
        assume(hours[1] is None or hours[1] > hours[0])  # « de 20h à 5h » may be one night
        text, meant = hand.with_hours(text, [hours]), [slot(saturday, hours), slot(saturday + DAY, hours)]
    return hand.said(text, reference, meant, supplied=True, doubts=RELATIVE)


# -- the tests ---------------------------------------------------------------------------------------------------------

FAMILIES = {
    family.__name__: family()
    for family in (
        *(days, days_with_starts, days_with_ends, days_in_halves, days_with_impossible_ends),
        *(periods, short_periods_with_hours, long_periods_with_hours, spans),
        *(lists, lists_with_hours_of_each),
        *(rules, several_rules, all_days_but_one),
        *(relative_days, relative_days_with_date, week_ends),
    )
}


@pytest.mark.parametrize("family", FAMILIES)
@ROUND_TRIP
@given(data=st.data())
def test_round_trip(family: str, data: st.DataObject) -> None:
    check(data.draw(FAMILIES[family]))
