"""What was said about time, unresolved. A field that was not said is None; nothing here knows today's date."""

from __future__ import annotations

import datetime as dt
from collections.abc import Mapping
from types import MappingProxyType
from typing import Literal, NamedTuple

#: No announcement invites to a day before this year: a battle, a birth, a law.
HISTORY = 1990

#: Days are numbered as in `datetime`: Monday is 0.
Freq = Literal["DAILY", "WEEKLY", "MONTHLY"]


class PartialDate(NamedTuple):
    """A day as said: "lundi 31 mars" has no year, "samedi 12" has no month, "jeudi" has a weekday alone."""

    year: int | None = None
    month: int | None = None
    day: int | None = None
    weekday: int | None = None
    named: str | None = None
    """Key of a named day in `lexicon.named_days` ("easter_monday"), the day and month of which depend on the year."""
    relative: str | None = None
    """Key of a relative phrase ("tomorrow", "next_weekday", "this_weekday", "in_days:15", "free:<phrase>")."""

    def inherit(self, other: PartialDate) -> PartialDate:
        """Take month and year from another member of the same list or range."""
        if self.named or self.relative:
            return self
        month = self.month if self.month is not None else other.month
        year = self.year
        if year is None and other.year is not None and month is not None and other.month is not None:
            year = other.year
        return self._replace(month=month, year=year)


class Clock(NamedTuple):
    """A time of the day as said; 24:00 is kept as hour 24."""

    hour: int
    minute: int = 0
    morning: bool = False
    """Said to be in the morning or of the next day ("2h du matin", "2h le lendemain"): no part of what it equals."""

    def __eq__(self, other: object) -> bool:
        """Compare hour and minute."""
        return isinstance(other, Clock) and self[:2] == other[:2]

    def __ne__(self, other: object) -> bool:
        """Compare hour and minute."""
        return not self == other

    def __hash__(self) -> int:
        """Agree with equality."""
        return hash(self[:2])

    @property
    def minutes(self) -> int:
        """Minutes since midnight."""
        return 60 * self.hour + self.minute


class TimeRange(NamedTuple):
    """Hours as said. "dès 19h" has a start alone; "jusqu'à 18h" an end alone."""

    start: Clock | None
    end: Clock | None = None


class DayRange(NamedTuple):
    """From one day to another, both included; either may be missing ("à partir du 3 mai")."""

    first: PartialDate | None
    last: PartialDate | None
    months: bool = False
    """Said in months ("d'octobre à juin"): from the first day of the one to the last day of the other."""


class Rule(NamedTuple):
    """A recurrence as said, in RFC 5545 terms."""

    freq: Freq = "WEEKLY"
    weekdays: tuple[int, ...] = ()
    ordinals: tuple[int, ...] = ()
    """Which of the month's weekdays: 1 to 5, -1 for the last."""
    interval: int = 1
    bounds: DayRange | None = None
    monthdays: tuple[int, ...] = ()
    """Days of the month ("le 15 de chaque mois")."""
    months: tuple[int, ...] = ()
    """Only in these months ("tous les mercredis de juillet et août")."""
    loose: bool = False
    """A weekday with an article ("le jeudi"): a rule only beside bounds or hours."""


Day = PartialDate | DayRange | Rule


class Session(NamedTuple):
    """Days that share their hours; no hours: all day, or stated elsewhere."""

    days: tuple[Day, ...]
    times: tuple[TimeRange, ...] = ()


class Exceptions(NamedTuple):
    """What a rule or a range leaves out."""

    days: tuple[Day, ...] = ()
    school_holidays: bool = False
    public_holidays: bool = False


class When(NamedTuple):
    """A whole time expression: sessions, what they leave out; a span with its own hours at both ends."""

    sessions: tuple[Session, ...]
    exceptions: Exceptions = Exceptions()
    span: bool = False
    """One stretch from the first session's start to the last one's end ("du vendredi 20h au dimanche 18h")."""

    @property
    def days(self) -> tuple[Day, ...]:
        """All days of all sessions."""
        return self.sessions[0].days if len(self.sessions) == 1 else tuple(d for s in self.sessions for d in s.days)

    @property
    def has_times(self) -> bool:
        """Whether any hours were said."""
        return bool(self.sessions[0].times) if len(self.sessions) == 1 else any(s.times for s in self.sessions)


class Context(NamedTuple):
    """What the document says about time in general, where one expression stands.

    Attributes:
        reference: the day on which the caller reads.
        published: publication date stated in the text, or the mail's date.
        years: (month, day) → year, for days whose year is stated somewhere in the document.
        season: first and second year of a season or school year in force ("2024-2025").
        year: a year in force from a heading or a title; month: likewise.
        near: a dated day stated with its year, beside which a day without one is looked for.
        frame: first and last day of the few days stated before, within which a bare weekday falls.
    """

    reference: dt.date
    published: dt.date | None = None
    years: Mapping[tuple[int, int], int] = MappingProxyType({})
    season: tuple[int, int] | None = None
    year: int | None = None
    month: int | None = None
    near: dt.date | None = None
    frame: tuple[dt.date, dt.date] | None = None

    @property
    def base(self) -> dt.date:
        """The day from which dates without a year are counted."""
        return self.near or self.published or self.reference
