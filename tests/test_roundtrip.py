"""Round trips: a meaning is drawn, written in one of our usual French ways, and must be read back as exactly that.

Each family of expressions is a strategy that gives a `Said`: the words, the day on which they are read, and what they
mean after the conventions. A `Hand` does the writing: its habits (« 20 h 30 » or « 20:30 », « sam. » or « samedi ») are
drawn once and hold for the whole expression. A writing that the conventions leave open is not drawn.

    ANNONCE_EXAMPLES=2000 .venv/bin/pytest tests/test_roundtrip.py    # so many new examples a family

What the parser gets wrong today stands in KNOWN_FAULTS; each entry goes when its fault is mended.
"""

from __future__ import annotations

import datetime as dt
import os
import re
import unicodedata
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import Any, NamedTuple, TypeVar

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
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.filter_too_much],
)

T = TypeVar("T")
Slot = tuple[str, str]  # start and end in local time, "" where not stated
Hours = tuple[dt.time, dt.time | None]
Clock = Callable[[dt.time], str]

WEEKDAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
SHORT_WEEKDAYS = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")
MONTHS = (
    *("janvier", "février", "mars", "avril", "mai", "juin"),
    *("juillet", "août", "septembre", "octobre", "novembre", "décembre"),
)
SHORT_MONTHS = (
    *("janv.", "févr.", "mars", "avr.", "mai", "juin"),
    *("juil.", "août", "sept.", "oct.", "nov.", "déc."),
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
MIDNIGHT = dt.time()
NOON = dt.time(12)


# -- what is meant -----------------------------------------------------------------------------------------------------


class Rule(NamedTuple):
    """A schedule, so that the expected and the found can be compared."""

    rrule: frozenset[str]  # "FREQ=WEEKLY", "BYDAY=TU", "BYDAY=TH": in any order
    start_date: dt.date | None = None
    until: dt.date | None = None
    hours: tuple[dt.time | None, dt.time | None] = (None, None)
    exdates: tuple[dt.date, ...] = ()
    school_holidays: bool = False
    public_holidays: bool = False

    @classmethod
    def of(cls, schedule: Schedule) -> Rule:
        """The same of a schedule that was found."""
        return cls(
            rule_parts(schedule.rrule),
            schedule.start_date,
            schedule.until,
            (schedule.start_time, schedule.end_time),
            tuple(sorted(schedule.exdates)),
            schedule.excludes_school_holidays,
            schedule.excludes_public_holidays,
        )


def rule_parts(rrule: str) -> frozenset[str]:
    """The parts of a rule, each value by itself."""
    parts = (part.partition("=") for part in rrule.split(";"))
    return frozenset(f"{name}={value}" for name, _, values in parts for value in values.split(","))


@dataclass(frozen=True)
class Said:
    """Words and what they mean."""

    text: str
    reference: dt.date
    occurrences: tuple[Slot, ...] = ()
    rules: tuple[Rule, ...] = ()
    supplied: bool = False  # whether the reader has to supply a part of the date, which must be marked as assumed
    doubts: frozenset[str] = frozenset()


def slot(day: dt.date, hours: Hours | None = None) -> Slot:
    """One occurrence; an end that is not after its start is on the next day."""
    if hours is None:
        return day.isoformat(), ""
    start, end = hours
    last = day + DAY if end is not None and end <= start else day
    return moment(day, start), "" if end is None else moment(last, end)


def moment(day: dt.date, time: dt.time) -> str:
    return f"{day}T{time:%H:%M}"


def each_day(first: dt.date, last: dt.date) -> list[dt.date]:
    return [first + DAY * n for n in range((last - first).days + 1)]


def check(said: Said) -> None:
    """The words come back as one mention with their meaning, and nothing else."""
    mentions = annonce.find_dates(said.text, reference_date=said.reference)
    assert [mention.role for mention in mentions] == ["event"], [mention.text for mention in mentions]
    found = mentions[0]
    assert found.text == said.text[found.start : found.end]
    assert sorted(slots(found)) == sorted(said.occurrences)
    assert sorted(map(Rule.of, found.schedules), key=repr) == sorted(said.rules, key=repr)
    assert {warning.code for warning in found.warnings} == said.doubts
    assert bool(found.assumed) == said.supplied, found.assumed


def slots(mention: DateMention) -> list[Slot]:
    """The occurrences in local wall time, to the minute."""
    moments = [(each.start, each.end) for each in mention.occurrences]
    return [("" if a is None else a.isoformat()[:16], "" if b is None else b.isoformat()[:16]) for a, b in moments]


# -- what is read wrongly ----------------------------------------------------------------------------------------------

NAMES = "|".join(WEEKDAYS)
RULE = rf"(?:{NAMES}|mois|sur 2|sur deux)"
AFTER_HOURS = r"(?:h|mn|\d|heures?|midi|minuit)"
READ = dt.date(2025, 3, 1)


def weekly_on(names: str, hours: Hours | None = None, **more: Any) -> Rule:
    return Rule(rule_parts(f"FREQ=WEEKLY;BYDAY={names}"), hours=hours or (None, None), **more)


class Fault(NamedTuple):
    """What is read wrongly: a pattern of its writings, in lower case without accents, and one of them."""

    pattern: str
    said: Said


# The writings that match are not drawn. An entry goes when its fault is mended: then test_known_fault fails.
KNOWN_FAULTS: tuple[Fault, ...] = ()


# -- how it is written -------------------------------------------------------------------------------------------------


def minutes(time: dt.time, before: str, after: str = "") -> str:
    """The minutes, if there are any."""
    return f"{before}{time:%M}{after}" if time.minute else ""


CLOCKS: tuple[Clock, ...] = (
    lambda time: f"{time.hour}h{minutes(time, '')}",  # 20h, 20h30
    lambda time: f"{time.hour} h{minutes(time, ' ')}",  # 20 h, 20 h 30
    lambda time: f"{time.hour}h{time:%M}",  # 20h00, 20h30
    lambda time: f"{time:%H}h{time:%M}",  # 09h00, 09h30
    lambda time: f"{time.hour}H{minutes(time, '')}",  # 20H, 20H30
    lambda time: f"{time.hour}h{minutes(time, '', 'mn')}",  # 20h, 20h30mn
    lambda time: f"{time:%H:%M}",  # 20:00, 20:30
    lambda time: f"{time.hour} heure{'s' if time.hour > 1 else ''}{minutes(time, ' ')}",  # 20 heures, 20 heures 30
)
WITH_AN_H = (CLOCKS[0], CLOCKS[1], CLOCKS[7])  # « de 14 à 16h »
SPACES = ("\u00a0", "\u202f")


def plain(text: str) -> str:
    """The text without its accents."""
    return "".join(c for c in unicodedata.normalize("NFD", text) if not unicodedata.combining(c))


class Hand:
    """Writes dates in French; its habits are drawn once for an expression."""

    def __init__(self, draw: st.DrawFn) -> None:
        self.draw = draw
        self.clock = self.pick(*CLOCKS)
        short, dotted = self.pick((False, True), (False, True), (True, True), (True, False))
        self.weekdays = [name if dotted else name.rstrip(".") for name in (SHORT_WEEKDAYS if short else WEEKDAYS)]
        self.months = [name if dotted else name.rstrip(".") for name in (SHORT_MONTHS if short else MONTHS)]
        self.dash = self.pick("-", " - ", "–", " – ")
        self.number, self.first = self.pick(("{}", "1er"), ("{}", "1er"), ("{}", "1"), ("{:02}", "01"))
        self.numeric = self.pick("{:%d/%m/%Y}", "{:%d.%m.%Y}", "{:%d-%m-%Y}", "{:%d/%m/%y}", "{0.day}/{0.month}/{0:%Y}")

    def pick(self, *options: T) -> T:
        return self.draw(st.sampled_from(options))

    def yes(self) -> bool:
        return self.draw(st.booleans())

    def typed(self, text: str) -> str:
        """The text as people type it: with capitals, without accents, with non-breaking spaces."""
        space = self.pick(*SPACES)
        disguises: tuple[Callable[[str], str], ...] = (
            lambda text: text,
            lambda text: text[0].upper() + text[1:],
            str.upper,
            lambda text: plain(text).upper(),
            plain,
            lambda text: text.replace("'", "’"),
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
        doubts: Iterable[str] = (),
    ) -> Said:
        """The text as typed, with its meaning; a known fault is not drawn."""
        assume(not any(re.search(fault.pattern, plain(text).lower()) for fault in KNOWN_FAULTS))
        return Said(self.typed(text), reference, tuple(occurrences), tuple(rules), supplied, frozenset(doubts))

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
        figures = self.numeric.format(day) if year else f"{day:%d/%m}"
        if weekday:
            return f"{self.weekdays[day.weekday()]} {figures}"
        return f"{self.pick('', 'le ') if year else 'le '}{figures}"

    def ends(self, first: dt.date, last: dt.date, *, weekday: bool, year: bool) -> tuple[str, str]:
        """« 12 », « 14 avril 2025 »; « samedi 28 décembre », « vendredi 3 janvier »; « 12/04 », « 14/04/2025 »"""
        if year and not weekday and self.pick(False, False, True):
            short = "/" in self.numeric and first.year == last.year and self.yes()
            return f"{first:%d/%m}" if short else self.numeric.format(first), self.numeric.format(last)
        head_year, same_month = year and self.yes(), (first.year, first.month) == (last.year, last.month)
        month = head_year or not same_month or self.yes()
        head = self.words(first, weekday=weekday, month=month, year=head_year)
        return head, self.words(last, weekday=weekday, year=year)

    def days_between(self, first: dt.date, last: dt.date, *, weekday: bool, year: bool, signs: bool = True) -> str:
        """« du 12 au 14 avril 2025 », « du 30 mai au 1er juin », « 12/04/2025 - 14/04/2025 »"""
        forms = ["du {} au {}", "du {} au {}", "du {} au {}", "du {} jusqu'au {}"]
        if signs and (last - first).days > 1:  # « 12-13 avril » is a range or a list
            forms += ["{} - {}", "{} – {}", "{} → {}"]
        return self.pick(*forms).format(*self.ends(first, last, weekday=weekday, year=year))

    # hours

    def time(self, time: dt.time, start: dt.time | None = None) -> str:
        """A start, or the end after a start: 0h is that of the next day from 17h on, « minuit » always is."""
        if time == MIDNIGHT and start is not None and (start.hour < 17 or self.yes()):
            return "minuit"
        return "midi" if time == NOON and self.yes() else self.clock(time)

    def spoken(self, hours: Sequence[Hours]) -> str:
        """« à 20h », « à 15h et 20h30 », « dès 20h », « de 14h à 16h », « de 9h à 12h et de 14h à 17h »"""
        form = self.pick("à {}", "à {}", "dès {}", "à partir de {}") if len(hours) == 1 else "à {}"
        starts = [form.format(self.time(start)) for start, end in hours if end is None]
        if len(starts) > 1 and self.yes():
            starts = [starts[0], *(start.removeprefix("à ") for start in starts[1:])]
        form = self.pick("de {} à {}", "de {} à {}", "entre {} et {}", "de {} jusqu'à {}")
        ranges = [form.format(self.time(start), self.time(end, start)) for start, end in hours if end is not None]
        return self.enumeration(starts + ranges)

    def noted(self, hours: Sequence[Hours]) -> str:
        """« 20h », « 15h et 20h30 », « 14h-16h », « 14 h 30 – 16 h », « de 14 à 16h »"""
        return self.enumeration([self._noted(start, end) for start, end in hours])

    def _noted(self, start: dt.time, end: dt.time | None) -> str:
        if end is None:
            return self.clock(start)
        whole = not start.minute and not end.minute and end != MIDNIGHT
        if whole and self.clock in WITH_AN_H and self.pick(False, False, True):
            return f"de {start.hour} à {self.clock(end)}"
        return f"{self.clock(start)}{self.dash}{'minuit' if end == MIDNIGHT and start.hour < 17 else self.clock(end)}"

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


STARTS_ALONE = STARTS.map(lambda start: (start, None))
HOURS = st.one_of(STARTS_ALONE, ended_hours())


def days_told(reference: dt.date, *, weekday: bool, year: bool) -> st.SearchStrategy[dt.date]:
    """Days that can be told: by their year, by the year in which the weekday is right, as the first to come."""
    if year:
        return st.dates(reference - 1000 * DAY, reference + 1000 * DAY)
    if weekday:
        return st.dates(dt.date(reference.year - 3, 1, 1), dt.date(reference.year + 1, 12, 31))
    return st.dates(reference, reference + 364 * DAY)


class Told(NamedTuple):
    """A day and how it is written."""

    text: str
    day: dt.date
    supplied: bool


def told_day(hand: Hand, reference: dt.date) -> Told:
    weekday, year = hand.pick((True, True), (False, True), (True, False), (False, False))
    day = hand.draw(days_told(reference, weekday=weekday, year=year))
    return Told(hand.day(day, weekday=weekday, year=year), day, not year)


@st.composite
def single_days(draw: st.DrawFn) -> Said:
    """« samedi 7 décembre 2024 », « sam. 7 déc. », « le 1er mai », « 31/03/2025 », « 2025-03-31 »"""
    hand, reference = Hand(draw), draw(REFERENCES)
    told = told_day(hand, reference)
    return hand.said(told.text, reference, [slot(told.day)], supplied=told.supplied)


@st.composite
def timed_days(draw: st.DrawFn) -> Said:
    """« samedi 4 mai à 20 h 30 », « 04/05/2024, 20:30 », « à midi le 4 mai », « samedi 4 mai à 15h et à 20h30 »"""
    hand, reference = Hand(draw), draw(REFERENCES)
    told = told_day(hand, reference)
    hours = sorted(draw(st.lists(STARTS_ALONE, min_size=1, max_size=hand.pick(1, 1, 3), unique=True)))
    text = hand.with_hours(told.text, hours)
    return hand.said(text, reference, [slot(told.day, each) for each in hours], supplied=told.supplied)


@st.composite
def days_with_ended_hours(draw: st.DrawFn) -> Said:
    """« samedi 4 mai de 14h à 16h », « sam. 4 mai, 14:00-16:00 », « le 4 mai de 22h à 5h »"""
    hand, reference = Hand(draw), draw(REFERENCES)
    told = told_day(hand, reference)
    hours = draw(ended_hours())
    text = hand.with_hours(told.text, [hours])
    return hand.said(text, reference, [slot(told.day, hours)], supplied=told.supplied)


@st.composite
def halved_days(draw: st.DrawFn) -> Said:
    """« samedi 4 mai de 9h30 à 12h et de 14h à 17h »"""
    hand, reference = Hand(draw), draw(REFERENCES)
    told = told_day(hand, reference)
    morning = dt.time(hand.pick(8, 9, 10), draw(MINUTES)), dt.time(hand.pick(11, 12), draw(MINUTES))
    afternoon = dt.time(hand.pick(13, 14), draw(MINUTES)), dt.time(hand.pick(16, 17, 18), draw(MINUTES))
    text = hand.with_hours(told.text, [morning, afternoon])
    return hand.said(text, reference, [slot(told.day, each) for each in (morning, afternoon)], supplied=told.supplied)


@st.composite
def days_with_impossible_end(draw: st.DrawFn) -> Said:
    """« samedi 4 mai de 16h à 14h »: the end is left out, and a doubt says so."""
    hand, reference = Hand(draw), draw(REFERENCES)
    told = told_day(hand, reference)
    start = dt.time(draw(st.integers(9, 23)), draw(MINUTES))
    end = dt.time(draw(st.integers(1 if start.hour < 17 else 9, start.hour - 1)), draw(MINUTES))
    text = hand.with_hours(told.text, [(start, end)])
    doubts = ["end_before_start"]
    return hand.said(text, reference, [slot(told.day, (start, None))], supplied=told.supplied, doubts=doubts)


class Period(NamedTuple):
    """Two days and how the time between them is written."""

    text: str
    first: dt.date
    last: dt.date
    supplied: bool


def told_period(hand: Hand, reference: dt.date, shortest: int, longest: int) -> Period:
    """A period of so many days, both included."""
    weekday, year = hand.pick((True, True), (False, True), (True, False), (False, False))
    first = hand.draw(days_told(reference, weekday=weekday, year=year))
    last = first + DAY * hand.draw(st.integers(shortest - 1, longest - 1))
    if not year:
        # Read as a whole: both days in years that the weekday can tell, or no part of it before the reference.
        assume(last.year <= reference.year + 1 if weekday else last < reference + 365 * DAY)
        # « 29 février » has no other year to be mistaken for, but the day before or after a year has.
    return Period(hand.days_between(first, last, weekday=weekday, year=year), first, last, not year)


@st.composite
def periods(draw: st.DrawFn) -> Said:
    """« du 12 au 14 avril 2025 », « du samedi 28 décembre au vendredi 3 janvier »: one occurrence."""
    hand, reference = Hand(draw), draw(REFERENCES)
    period = told_period(hand, reference, 2, 100)
    meant = [(period.first.isoformat(), period.last.isoformat())]
    return hand.said(period.text, reference, meant, supplied=period.supplied)


@st.composite
def short_periods_with_hours(draw: st.DrawFn) -> Said:
    """« du 12 au 14 avril 2025 de 10h à 18h »: one occurrence a day."""
    hand, reference, hours = Hand(draw), draw(REFERENCES), draw(HOURS)
    period = told_period(hand, reference, 2, 7)
    two_days, (start, end) = period.last - period.first == DAY, hours
    assume(not (two_days and end is not None and end <= start))  # « du 2 au 3 mai de 20h à 5h » is perhaps one night
    meant = [slot(day, hours) for day in each_day(period.first, period.last)]
    return hand.said(hand.with_hours(period.text, [hours]), reference, meant, supplied=period.supplied)


@st.composite
def long_periods_with_hours(draw: st.DrawFn) -> Said:
    """« du 1er au 20 avril 2025 de 10h à 18h »: a daily rule."""
    hand, reference, hours = Hand(draw), draw(REFERENCES), draw(HOURS)
    period = told_period(hand, reference, 8, 100)
    meant = Rule(rule_parts("FREQ=DAILY"), period.first, period.last, hours)
    return hand.said(hand.with_hours(period.text, [hours]), reference, rules=[meant], supplied=period.supplied)


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
    form = hand.pick("du {} à {} au {} à {}", "du {} {} au {} {}", "du {}, {} au {}, {}", "du {} ({}) au {} ({})")
    text = form.format(head, hand.clock(start), tail, hand.clock(end))
    return hand.said(text, reference, [(moment(first, start), moment(last, end))], supplied=not year)


# lists


def told_list(hand: Hand, reference: dt.date) -> tuple[str, list[dt.date], bool]:
    """Days one by one, in order."""
    count = hand.draw(st.integers(2, 4))
    form = hand.pick("numbers", "numbers", "weekdays", "plural", "months", "years", "figures")
    year = form in ("years", "figures") or hand.pick(True, True, False)
    first = hand.draw(days_told(reference, weekday=form in ("weekdays", "plural"), year=year))
    if form == "plural":
        steps = [7 * hand.draw(st.integers(1, 3)) for _ in range(count - 1)]
    else:
        steps = [hand.draw(st.integers(1, hand.pick(1, 10, 40))) for _ in range(count - 1)]
    days = [first + DAY * sum(steps[:n]) for n in range(count)]
    if form == "figures":
        return hand.enumeration([hand.numeric.format(day) for day in days]), days, False
    if form == "years":
        weekday = hand.yes()
        return hand.enumeration([hand.words(day, weekday=weekday, year=True) for day in days]), days, False
    assume(days[-1].year == first.year)  # the year is written once, or not at all
    if not year and form in ("numbers", "months"):
        assume(days[-1] < reference + 365 * DAY)
    tail = f" {days[-1].year}" if year else ""
    if form == "months":
        weekday = hand.yes() and year
        text = hand.enumeration([hand.words(day, weekday=weekday) for day in days])
        return f"{text}{tail}", days, not year
    months = []
    for _, group in groupby(days, key=lambda day: day.month):
        month = list(group)
        text = hand.enumeration([hand.words(day, weekday=form == "weekdays", month=False) for day in month])
        months.append(f"{text} {hand.months[month[0].month - 1]}")
    lead = {"numbers": hand.pick("les ", ""), "weekdays": hand.pick("", "les ")}
    text = lead.get(form, f"les {WEEKDAYS[first.weekday()]}s ") + hand.enumeration(months)
    return f"{text}{tail}", days, not year


@st.composite
def lists(draw: st.DrawFn) -> Said:
    """« les 3, 4 et 5 mai 2025 à 20h », « samedi 4 et dimanche 5 mai 2025 », « les mardis 1er et 8 avril »"""
    hand, reference = Hand(draw), draw(REFERENCES)
    text, days, supplied = told_list(hand, reference)
    if hand.yes():
        return hand.said(text, reference, map(slot, days), supplied=supplied)
    hours = draw(HOURS)
    text = hand.with_hours(text, [hours])
    return hand.said(text, reference, [slot(day, hours) for day in days], supplied=supplied)


@st.composite
def lists_with_hours_of_their_own(draw: st.DrawFn) -> Said:
    """« samedi 4 mai 2024 de 14h à 19h et dimanche 5 mai 2024 de 10h à 18h »"""
    hand, reference = Hand(draw), draw(REFERENCES)
    year = hand.pick("each", "each", "last", "none")
    first = draw(days_told(reference, weekday=True, year=year != "none"))
    days = [first, first + DAY * draw(st.integers(1, 10))]
    if hand.yes():
        days.append(days[-1] + DAY * draw(st.integers(1, 10)))
    assume(year == "each" or days[-1].year == first.year)
    weekday = year != "each" or hand.yes()
    hours = [draw(HOURS) for _ in days]
    written = [
        hand.words(day, weekday=weekday, year=year == "each" or (year == "last" and day == days[-1])) for day in days
    ]
    say, form = hand.pick(
        (hand.spoken, "{} {}"), (hand.noted, "{} {}"), (hand.noted, "{} : {}"), (hand.noted, "{} ({})")
    )
    items = [form.format(day, say([each])) for day, each in zip(written, hours, strict=True)]
    text = hand.pick(", ", " ; ", " et ", " puis ").join([", ".join(items[:-1]), items[-1]])
    meant = [slot(day, each) for day, each in zip(days, hours, strict=True)]
    return hand.said(text, reference, meant, supplied=year == "none")


# rules


class Pattern(NamedTuple):
    """Days that come back, and how they are written."""

    text: str
    rrule: str
    needs_hours: bool = False
    begins: int | None = None  # the weekday on which it must begin for its phase to be known


def weekly(hand: Hand) -> Pattern:
    """« tous les mardis », « chaque mardi et jeudi », « les lundis, mercredis et vendredis »"""
    numbers = sorted(hand.draw(st.sets(st.integers(0, 6), min_size=1, max_size=hand.pick(1, 2, 3))))
    rrule = f"FREQ=WEEKLY;BYDAY={','.join(BYDAY[n] for n in numbers)}"
    names = [WEEKDAYS[n] for n in numbers]
    plurals = [f"{name}s" for name in names]
    return hand.pick(
        Pattern(f"tous les {hand.enumeration(plurals)}", rrule),
        Pattern(hand.enumeration([f"tous les {name}" for name in plurals]), rrule),
        Pattern(f"chaque {hand.enumeration(names)}", rrule),
        Pattern(f"les {hand.enumeration(plurals)}", rrule, needs_hours=True),
    )


def weekday_range(hand: Hand) -> Pattern:
    """« du mardi au dimanche »"""
    first, count = hand.draw(st.integers(0, 6)), hand.draw(st.integers(3, 6))
    numbers = [(first + n) % 7 for n in range(count)]
    text = f"du {WEEKDAYS[numbers[0]]} au {WEEKDAYS[numbers[-1]]}"
    return Pattern(text, f"FREQ=WEEKLY;BYDAY={','.join(BYDAY[n] for n in numbers)}", needs_hours=True)


def monthly(hand: Hand) -> Pattern:
    """« le premier jeudi du mois », « tous les 3es samedis du mois », « les 2e et 4e mardis du mois »"""
    weekday = hand.draw(st.integers(0, 6))
    name, month = WEEKDAYS[weekday], hand.pick("du mois", "du mois", "de chaque mois")
    if hand.yes():
        number = hand.pick(*ORDINALS)
        rrule = f"FREQ=MONTHLY;BYDAY={number}{BYDAY[weekday]}"
        one, many = hand.pick(*ORDINALS[number])
        forms = [f"le {one} {name} {month}", f"chaque {one} {name} du mois", f"tous les {many} {name}s du mois"]
        return Pattern(hand.pick(*forms), rrule)
    numbers = hand.pick((1, 3), (2, 4), (1, 2), (3, 4), (1, -1))
    rrule = f"FREQ=MONTHLY;BYDAY={','.join(f'{number}{BYDAY[weekday]}' for number in numbers)}"
    style = hand.pick(0, 1)
    first, second = (ORDINALS[number][min(style, len(ORDINALS[number]) - 1)][0] for number in numbers)
    forms = [
        f"les {first} et {second} {name}s {month}",
        f"le {first} et le {second} {name} {month}",
        f"tous les {first} et {second} {name}s du mois",
    ]
    return Pattern(hand.pick(*forms), rrule)


def every_other(hand: Hand) -> Pattern:
    """« un mardi sur deux »"""
    weekday = hand.draw(st.integers(0, 6))
    text = hand.pick("un {} sur deux", "un {} sur 2", "1 {} sur 2", "le {}, une semaine sur deux")
    rrule = f"FREQ=WEEKLY;INTERVAL=2;BYDAY={BYDAY[weekday]}"
    return Pattern(text.format(WEEKDAYS[weekday]), rrule, begins=weekday)


class Bounds(NamedTuple):
    """From when to when a rule holds, and how it is written."""

    text: str = ""
    first: dt.date | None = None
    last: dt.date | None = None
    supplied: bool = False


def told_bounds(hand: Hand, reference: dt.date, begins: int | None) -> Bounds:
    """Bounds of a rule; they begin on a given weekday if there is one."""
    form = hand.pick("none", "none", "period", "period", "from", "until", "until the end", "months")
    if form == "none":
        return Bounds()
    first = hand.draw(st.dates(reference, reference + 300 * DAY))
    if begins is not None:
        assume(form in ("period", "from"))
        first += DAY * ((begins - first.weekday()) % 7)
    if form == "from":
        lead = hand.pick("à partir du {}", "dès le {}", "à compter du {}")
        return Bounds(lead.format(hand.words(first, weekday=hand.yes(), year=True)), first)
    last = first + DAY * hand.draw(st.integers(90, 250))
    if form == "period":
        return Bounds(hand.days_between(first, last, weekday=hand.yes(), year=True, signs=False), first, last)
    if form == "until":
        return Bounds(f"jusqu'au {hand.words(last, weekday=hand.yes(), year=True)}", None, last)
    end = (last.replace(day=1) + 31 * DAY).replace(day=1) - DAY
    if form == "until the end":
        return Bounds(f"jusqu'à fin {MONTHS[end.month - 1]} {end.year}", None, end)
    begin = first.replace(day=1)
    a, b = MONTHS[begin.month - 1], MONTHS[end.month - 1]
    text = f"{'d’' if a[0] in 'ao' else 'de '}{a} {begin.year} à {b} {end.year}".replace("’", "'")
    return Bounds(text, begin, end)


class Except(NamedTuple):
    """What a rule leaves out, and how it is written."""

    text: str = ""
    days: tuple[dt.date, ...] = ()
    school_holidays: bool = False
    public_holidays: bool = False


def told_holidays(hand: Hand) -> Except:
    """« hors vacances scolaires », « sauf jours fériés »"""
    but, school, public = hand.pick("sauf", "hors"), hand.yes(), hand.yes()
    if school and public:
        return Except(
            f"{but} {hand.pick('vacances scolaires et jours fériés', 'jours fériés et vacances scolaires')}",
            (),
            True,
            True,
        )
    if public:
        return Except(hand.pick(f"{but} jours fériés", "sauf les jours fériés"), (), False, True)
    return Except(hand.pick(f"{but} vacances scolaires", "sauf pendant les vacances scolaires"), (), True)


def told_except(hand: Hand, days: Sequence[dt.date]) -> Except:
    """« sauf le 14 juillet 2025 », « sauf les 6 et 20 août 2025 », of days on which the rule would hold"""
    but = hand.pick("sauf", "sauf", "excepté")
    one = hand.pick(*days)
    same_month = [day for day in days if day > one and (day.year, day.month) == (one.year, one.month)]
    if same_month and hand.yes():
        other = hand.pick(*same_month)
        return Except(f"{but} les {hand.day_number(one)} et {hand.words(other, year=True)}", (one, other))
    return Except(f"{but} le {hand.words(one, weekday=hand.yes(), year=True)}", (one,))


def assembled(hand: Hand, core: str, bounds: str, left_out: str) -> str:
    """The parts of a rule in one of their usual orders."""
    text = core
    if bounds:
        forms = ["{core}, {bounds}", "{core} {bounds}", "{bounds}, {core}"] + ["{core} ({bounds})"] * (not left_out)
        text = hand.pick(*forms).format(core=core, bounds=bounds)
    return hand.pick("{}, {}", "{} {}", "{} ({})").format(text, left_out) if left_out else text


def days_of(rrule: str, first: dt.date, last: dt.date) -> list[dt.date]:
    """The days of a weekly or monthly rule of ours between two days."""
    parts = rule_parts(rrule)
    return [day for day in each_day(first, last) if any(f"BYDAY={tag}" in parts for tag in tags(day))]


def tags(day: dt.date) -> tuple[str, ...]:
    """What BYDAY may call a day: TU, 2TU, -1TU."""
    name = BYDAY[day.weekday()]
    last = (day + 7 * DAY).month != day.month
    return (name, f"{(day.day + 6) // 7}{name}", *([f"-1{name}"] if last else []))


@st.composite
def rules(draw: st.DrawFn) -> Said:
    """« tous les mardis de 18h à 20h, du 3 septembre 2024 au 24 juin 2025, sauf vacances scolaires »"""
    hand, reference = Hand(draw), draw(REFERENCES)
    pattern = hand.pick(weekly, weekly, weekday_range, monthly, every_other)(hand)
    hours = draw(HOURS) if pattern.needs_hours or hand.pick(True, True, False) else None
    bounds = told_bounds(hand, reference, pattern.begins)
    left_out = Except()
    if hand.pick(False, True):
        first = bounds.first or reference
        days = days_of(pattern.rrule, first, min(bounds.last or dt.date.max, first + 180 * DAY))
        left_out = told_holidays(hand) if pattern.begins is not None or hand.yes() else told_except(hand, days)
    core = hand.with_hours(pattern.text, [hours]) if hours else pattern.text
    text = assembled(hand, core, bounds.text, left_out.text)
    meant = Rule(
        rule_parts(pattern.rrule),
        bounds.first,
        bounds.last,
        hours or (None, None),
        left_out.days,
        left_out.school_holidays,
        left_out.public_holidays,
    )
    return hand.said(text, reference, rules=[meant])


@st.composite
def several_rules(draw: st.DrawFn) -> Said:
    """« tous les mardis de 18h à 20h et tous les samedis de 10h à 12h »"""
    hand, reference = Hand(draw), draw(REFERENCES)
    numbers = draw(st.lists(st.integers(0, 6), min_size=2, max_size=2, unique=True))
    hours = [draw(HOURS), draw(HOURS)]
    lead, end = hand.pick(("tous les ", "s"), ("chaque ", ""), ("les ", "s"))
    say = hand.pick(hand.spoken, hand.noted)
    items = [f"{lead}{WEEKDAYS[n]}{end} {say([each])}" for n, each in zip(numbers, hours, strict=True)]
    meant = [Rule(rule_parts(f"FREQ=WEEKLY;BYDAY={BYDAY[n]}"), hours=h) for n, h in zip(numbers, hours, strict=True)]
    return hand.said(hand.pick(" et ", ", ").join(items), reference, rules=meant)


@st.composite
def days_but_weekdays(draw: st.DrawFn) -> Said:
    """« tous les jours sauf le mardi de 10h à 18h », « du 4 au 26 juillet 2025 à 20h30, relâche le lundi »"""
    hand, reference, hours = Hand(draw), draw(REFERENCES), draw(HOURS)
    closed = draw(st.integers(0, 6))
    open_days = ",".join(name for n, name in enumerate(BYDAY) if n != closed)
    name = WEEKDAYS[closed]
    but = hand.pick("sauf le {}", "sauf le {}", "sauf les {}s", "relâche le {}", "fermé le {}").format(name)
    comma = hand.pick(", {}", " {}", " ({})").format(but)
    if hand.yes():
        meant = Rule(rule_parts(f"FREQ=WEEKLY;BYDAY={open_days}"), hours=hours)
        days = hand.pick("tous les jours", "chaque jour")
        text = (
            hand.with_hours(f"{days} sauf le {name}", [hours]) if hand.yes() else hand.with_hours(days, [hours]) + comma
        )
        return hand.said(text, reference, rules=[meant])
    period = told_period(hand, reference, 3, 40)
    text = hand.with_hours(period.text, [hours]) + comma
    if (period.last - period.first).days >= 7:
        meant = Rule(rule_parts(f"FREQ=WEEKLY;BYDAY={open_days}"), period.first, period.last, hours)
        return hand.said(text, reference, rules=[meant], supplied=period.supplied)
    days_open = [day for day in each_day(period.first, period.last) if day.weekday() != closed]
    assume(len(days_open) <= (period.last - period.first).days)
    return hand.said(text, reference, [slot(day, hours) for day in days_open], supplied=period.supplied)


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
    day = reference + DAY * days
    doubts = ["relative_to_today"]
    if hand.yes():
        return hand.said(text, reference, [slot(day)], supplied=True, doubts=doubts)
    hours = draw(HOURS)
    text = hand.with_hours(text, [hours])
    return hand.said(text, reference, [slot(day, hours)], supplied=True, doubts=doubts)


# -- the tests ---------------------------------------------------------------------------------------------------------

FAMILIES = {
    family.__name__: family
    for family in (
        *(single_days, timed_days, days_with_ended_hours, halved_days, days_with_impossible_end),
        *(periods, short_periods_with_hours, long_periods_with_hours, spans),
        *(lists, lists_with_hours_of_their_own),
        *(rules, several_rules, days_but_weekdays),
        relative_days,
    )
}


@pytest.mark.parametrize("family", FAMILIES)
@ROUND_TRIP
@given(data=st.data())
def test_round_trip(family: str, data: st.DataObject) -> None:
    check(data.draw(FAMILIES[family]()))


@pytest.mark.xfail(strict=True, reason="known fault; where it is mended, take it out of KNOWN_FAULTS")
@pytest.mark.parametrize("fault", KNOWN_FAULTS, ids=lambda fault: plain(fault.said.text))
def test_known_fault(fault: Fault) -> None:
    assert re.search(fault.pattern, plain(fault.said.text).lower())
    check(fault.said)
