"""From what was said to what is meant: calendar days, local wall-clock times, rules; what was assumed; doubts.

Nothing here reads a text or a clock: the context of the document comes in, naive local values go out.
"""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from annonce.lexicon.calendar import DAY_NAMES, MONTH_NAMES, SEASON_FIRST_MONTH
from annonce.when import Clock, Context, Day, DayRange, Exceptions, PartialDate, Rule, Session, TimeRange, When

__all__ = [
    "WEEK",
    "Context",
    "Doubt",
    "Plan",
    "Resolved",
    "Slot",
    "as_date",
    "expand",
    "feast",
    "resolve",
    "rrule_text",
    "say",
]

#: Longest range that becomes one occurrence a day when hours are stated (conventions, § 3).
WEEK = 7
_RRULE_DAYS = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")


class Doubt(NamedTuple):
    """A warning about time: a code of the public list and its message in French."""

    code: str
    message: str


class Slot(NamedTuple):
    """One occurrence in local wall-clock time; a plain date where no time is stated."""

    start: dt.date | dt.datetime | None
    end: dt.date | dt.datetime | None = None

    @property
    def first_day(self) -> dt.date | None:
        """The day on which it starts (or ends, where the end alone is stated)."""
        start, end = self
        day = start if start is not None else end
        return day.date() if isinstance(day, dt.datetime) else day

    @property
    def timed(self) -> bool:
        """Whether a time of the day is stated."""
        return isinstance(self.start, dt.datetime) or isinstance(self.end, dt.datetime)


class Plan(NamedTuple):
    """A schedule: an RRULE value without UNTIL, its bounds, hours and exceptions."""

    rrule: str
    start_date: dt.date | None = None
    until: dt.date | None = None
    start_time: Clock | None = None
    end_time: Clock | None = None
    exdates: tuple[dt.date, ...] = ()
    school_holidays: bool = False
    public_holidays: bool = False
    weekdays: tuple[int, ...] = ()
    loose: bool = False


class Resolved(NamedTuple):
    """What a time expression means."""

    slots: tuple[Slot, ...] = ()
    plans: tuple[Plan, ...] = ()
    assumed: frozenset[str] = frozenset()
    doubts: tuple[Doubt, ...] = ()
    past: bool = False
    """Said to be in the past ("samedi dernier")."""

    @property
    def days(self) -> tuple[dt.date, ...]:
        """The first day of each occurrence."""
        return tuple([d for s in self.slots if (d := s.first_day) is not None]) if self.slots else ()

    @property
    def timed(self) -> bool:
        """Whether any hours are stated."""
        return any(s.timed for s in self.slots) or any(p.start_time for p in self.plans)


@dataclass(slots=True)
class _Notes:
    """What is gathered on the way."""

    assumed: set[str] = field(default_factory=set)
    doubts: list[Doubt] = field(default_factory=list)
    past: bool = False

    def doubt(self, code: str, message: str) -> None:
        """Note a doubt once."""
        if not any(d.code == code and d.message == message for d in self.doubts):
            self.doubts.append(Doubt(code, message))


def as_date(value: dt.date | dt.datetime | None) -> dt.date | None:
    """Drop the time of the day."""
    return value.date() if isinstance(value, dt.datetime) else value


def resolve(when: When, context: Context) -> Resolved:
    """Give the occurrences and schedules of one expression in its context."""
    notes = _Notes()
    slots: list[Slot] = []
    plans: list[Plan] = []
    if when.span:
        slots.extend(_span(when, context, notes))
    else:
        sessions, refinements = _split(when)
        ranged: set[Slot] = set()
        for session in sessions:
            one_slots, one_plans = _session(session, context, notes)
            if refinements:
                one_slots = _refine(one_slots, session, refinements, notes)
            # a day named again with hours of its own replaces the one that a range gave ("sauf dimanche à 15h")
            if ranged:
                again = {s.first_day for s in one_slots}
                slots = [s for s in slots if s not in ranged or s.first_day not in again]
            if any(isinstance(d, DayRange) for d in session.days):
                ranged.update(one_slots)
            slots.extend(one_slots)
            plans.extend(one_plans)
    left_out = when.exceptions
    slots = _without(slots, left_out, context, notes)
    plans = [_except(p, left_out, context, notes) for p in plans]
    return Resolved(
        tuple(dict.fromkeys(slots)), tuple(plans), frozenset(notes.assumed), tuple(notes.doubts), notes.past
    )


# -- one day -----------------------------------------------------------------------------------------------------------


def resolve_day(day: PartialDate, context: Context, notes: _Notes) -> dt.date | None:
    """Give the calendar day; None where it cannot be told or does not exist."""
    if day.relative:
        return _relative(day, context, notes)
    if day.named:
        return _named(day, context, notes)
    if day.day is None:
        return None
    month = day.month
    if month is None:
        month, year = _month_of(day, context, notes)
        if month is None:
            return None
        day = day._replace(month=month, year=day.year or year)
    if not _exists(day):
        notes.doubt("impossible_date", f"Le {day.day} {MONTH_NAMES[month - 1]} n’existe pas.")
        return None
    if day.year is not None:
        return _stated(day, day.year, notes)
    return _without_year(day, context, notes)


def _exists(day: PartialDate) -> bool:
    try:
        dt.date(day.year or 2024, day.month or 1, day.day or 1)
    except ValueError:
        return False
    return True


def _stated(day: PartialDate, year: int, notes: _Notes) -> dt.date | None:
    found = _date(year, day.month, day.day)
    if found is None:
        notes.doubt("impossible_date", f"Le {day.day}/{day.month}/{year} n’existe pas.")
    elif day.weekday is not None and found.weekday() != day.weekday:
        notes.doubt(
            "weekday_mismatch",
            f"Le {found.day} {MONTH_NAMES[found.month - 1]} {found.year} est un {DAY_NAMES[found.weekday()]}, "
            f"pas un {DAY_NAMES[day.weekday]}.",
        )
    return found


def _without_year(day: PartialDate, context: Context, notes: _Notes) -> dt.date | None:
    """Choose the year: stated elsewhere, the season's, the heading's, the weekday's, the first on or after."""
    if day.month is None or day.day is None:
        return None
    elsewhere = context.years.get((day.month, day.day))
    if elsewhere is not None:
        found = _date(elsewhere, day.month, day.day)
        if found is not None and (day.weekday is None or found.weekday() == day.weekday):
            return found
        if found is not None and abs((found - context.base).days) < 500:
            return _stated(day, elsewhere, notes)
    notes.assumed.add("year")
    likely: list[int] = []
    if context.season is not None:
        likely.append(context.season[0] if day.month >= SEASON_FIRST_MONTH else context.season[1])
    if context.year is not None:
        likely.append(context.year)
    for year in likely:
        found = _date(year, day.month, day.day)
        if found is not None and (day.weekday is None or found.weekday() == day.weekday):
            return found
    base = context.base
    if day.weekday is not None:
        for year in (base.year, base.year + 1, base.year - 1, base.year - 2, base.year - 3):
            found = _date(year, day.month, day.day)
            if found is not None and found.weekday() == day.weekday:
                return found
    found = _first_after(base, day.month, day.day) if not likely else _date(likely[0], day.month, day.day)
    if day.weekday is not None and found is not None:
        notes.doubt(
            "ambiguous_year",
            f"Aucune année proche ne fait tomber le {day.day} {MONTH_NAMES[day.month - 1]} "
            f"un {DAY_NAMES[day.weekday]}.",
        )
    return found


def _first_after(base: dt.date, month: int, day: int) -> dt.date | None:
    for year in range(base.year, base.year + 9):
        found = _date(year, month, day)
        if found is not None and found >= base:
            return found
    return None


def _month_of(day: PartialDate, context: Context, notes: _Notes) -> tuple[int | None, int | None]:
    """Find the month of "samedi 12": the heading's, else the nearest in which the weekday is right."""
    if context.month is not None:
        found = _date(context.year or context.base.year, context.month, day.day)
        if day.weekday is None or context.year is None or (found is not None and found.weekday() == day.weekday):
            notes.assumed.add("month")
            return context.month, context.year
    if day.weekday is None or day.day is None:
        return None, None
    base = context.base
    for step in range(6):
        month = (base.month - 1 + step) % 12 + 1
        year = base.year + (base.month - 1 + step) // 12
        found = _date(year, month, day.day)
        if found is not None and found.weekday() == day.weekday and found >= base - dt.timedelta(days=2):
            notes.assumed.update(("month", "year"))
            return month, year
    return None, None


def _in_frame(weekdays: Sequence[int], context: Context) -> list[dt.date]:
    """Give the days on which bare weekdays fall within the few days stated before; none if one falls outside."""
    if context.frame is None:
        return []
    first, last = context.frame
    days = [first + dt.timedelta(n) for n in range((last - first).days + 1)]
    found = [d for d in days if d.weekday() in weekdays]
    return found if {d.weekday() for d in found} == set(weekdays) else []


def _date(year: int, month: int | None, day: int | None) -> dt.date | None:
    try:
        return dt.date(year, month or 0, day or 0)
    except ValueError:
        return None


def _named(day: PartialDate, context: Context, notes: _Notes) -> dt.date | None:
    """Compute a feast: the first on or after, in the year in force where one is."""
    key = (day.named or "").split("..")[0]
    years = (
        [day.year] if day.year else [context.year] if context.year else range(context.base.year, context.base.year + 2)
    )
    if not day.year:
        notes.assumed.add("year")
    for year in years:
        found = feast(key, year) if year else None
        if found is not None and (found >= context.base or len(years) == 1):
            return found
    return None


@lru_cache(maxsize=512)
def feast(key: str, year: int) -> dt.date | None:
    """Give the day of a feast ("easter+39", "12-31") in a year."""
    if key.startswith("easter"):
        from dateutil.easter import easter

        return easter(year) + dt.timedelta(int(key[6:]))
    month, day = key.split("-")
    return _date(year, int(month), int(day))


def _relative(day: PartialDate, context: Context, notes: _Notes) -> dt.date | None:
    """Count from the publication date, else from the reference, and say so."""
    base = context.published or context.reference
    key, _, argument = (day.relative or "").partition(":")
    if key in ("weekday_coming", "weekday_this") and (framed := _in_frame((day.weekday or 0,), context)):
        return framed[0]
    if key in ("past", "none") or key == "weekday_last":
        notes.past = notes.past or key != "none"
        return None
    notes.assumed.update(("year", "month", "day"))
    if context.published is None:
        notes.doubt(
            "relative_to_today", "Un jour relatif (« demain », « samedi »…) est compté à partir de la date de lecture."
        )
    if key == "days":
        return base + dt.timedelta(int(argument))
    if key == "month_this":
        return _date(base.year, base.month, day.day)
    if key == "weekday_next_week":
        return base + dt.timedelta(7 - base.weekday() + (day.weekday or 0))
    if key.startswith("weekday"):
        ahead = ((day.weekday or 0) - base.weekday()) % 7
        extra = {"weekday_next": 7 if ahead == 0 else 0, "weekday_week_after": 7, "weekday_fortnight": 14}.get(key, 0)
        return base + dt.timedelta(ahead + extra)
    if key.startswith("weekend"):
        saturday = base + dt.timedelta((5 - base.weekday()) % 7) if base.weekday() != 6 else base - dt.timedelta(1)
        return saturday + dt.timedelta(7 if key == "weekend_next" and base.weekday() in (5, 6) else 0)
    if key.startswith("week"):
        monday = base - dt.timedelta(base.weekday())
        return monday + dt.timedelta(7 if key == "week_next" else 0)
    return _free(argument, base)


@lru_cache(maxsize=256)
def _free(phrase: str, base: dt.date) -> dt.date | None:
    """Let dateparser read a delimited phrase ("dans deux semaines"); it is loaded on first use."""
    import dateparser

    found = dateparser.parse(
        phrase,
        languages=["fr"],
        settings={"RELATIVE_BASE": dt.datetime.combine(base, dt.time(12)), "PREFER_DATES_FROM": "future"},
    )
    return found.date() if found is not None else None


# -- sessions ----------------------------------------------------------------------------------------------------------


def _split(when: When) -> tuple[list[Session], list[Session]]:
    """Part the sessions from those that only refine them ("du 3 au 5 mai : samedi 14h-19h, dimanche 10h-18h")."""
    if len(when.sessions) == 1:
        return list(when.sessions), []
    dated = [s for s in when.sessions if any(_is_dated(d) for d in s.days)]
    if not dated or len(dated) == len(when.sessions):
        return list(when.sessions), []
    rest = [s for s in when.sessions if s not in dated]
    if all(isinstance(d, Rule) and not d.loose for s in rest for d in s.days):
        return list(when.sessions), []
    return dated, rest


def _is_dated(day: Day) -> bool:
    if isinstance(day, DayRange):
        return day.first is not None and day.first.day is not None
    return isinstance(day, PartialDate) and not (day.relative or "").startswith("weekday")


def _refine(slots: list[Slot], session: Session, refinements: Sequence[Session], notes: _Notes) -> list[Slot]:
    """Give each day the hours said for its weekday."""
    hours: dict[int, tuple[TimeRange, ...]] = {}
    for refinement in refinements:
        for day in refinement.days:
            for weekday in (
                day.weekdays if isinstance(day, Rule) else (day.weekday,) if isinstance(day, PartialDate) else ()
            ):
                if weekday is not None:
                    hours[weekday] = refinement.times
    out: list[Slot] = []
    for slot in slots:
        days = list(_days_of(slot))
        if len(days) > 2 * WEEK or not any(d.weekday() in hours for d in days):
            out.append(slot)
            continue
        for each in days:
            if each.weekday() in hours:
                own = hours[each.weekday()] or (TimeRange(None),)
                out.extend(_at(each, _opened(t, session), notes) for t in own)
            elif slot.timed:
                out.append(slot)
            elif session.times:
                out.extend(_at(each, t, notes) for t in session.times)
    return out


def _opened(hours: TimeRange, session: Session) -> TimeRange:
    """Give an end alone the start that holds for all days ("10h-18h, dimanche jusqu'à 17h")."""
    if hours.start is None and session.times:
        return TimeRange(session.times[0].start, hours.end)
    return hours


def _days_of(slot: Slot) -> Iterator[dt.date]:
    first, last = as_date(slot.start), as_date(slot.end)
    if first is None:
        return
    yield first
    if slot.timed or last is None:
        return
    while first < last:
        first += dt.timedelta(1)
        yield first


def _session(session: Session, context: Context, notes: _Notes) -> tuple[list[Slot], list[Plan]]:
    slots: list[Slot] = []
    plans: list[Plan] = []
    for day in session.days:
        if isinstance(day, Rule) and day.loose and not day.bounds and (framed := _in_frame(day.weekdays, context)):
            slots.extend(_at(d, t, notes) for d in framed for t in session.times or (TimeRange(None),))
        elif isinstance(day, Rule):
            for plan in _rule(day, session.times, context, notes):
                more = _few(plan, notes)
                slots.extend(more)
                plans.extend([] if more else [plan])
        elif isinstance(day, DayRange):
            more, planned = _day_range(day, session.times, context, notes)
            slots.extend(more)
            plans.extend(planned)
        else:
            span = _named_span(day, context, notes)
            if span is not None:
                slots.extend(_spread(*span, session.times, notes) if session.times else [Slot(*span)])
            elif (found := resolve_day(day, context, notes)) is not None:
                slots.extend(_at(found, t, notes) for t in session.times) if session.times else slots.append(
                    Slot(found)
                )
    return slots, plans


def _few(plan: Plan, notes: _Notes) -> list[Slot]:
    """Give the days of a rule that runs for a week at most: they are listed, as a range with hours is."""
    first, last = plan.start_date, plan.until
    if (
        first is None
        or last is None
        or not 0 <= (last - first).days < WEEK
        or "INTERVAL" in plan.rrule
        or "MONTHLY" in plan.rrule
    ):
        return []
    days = [first + dt.timedelta(n) for n in range((last - first).days + 1)]
    hours = TimeRange(plan.start_time, plan.end_time)
    return [_at(d, hours, notes) for d in days if not plan.weekdays or d.weekday() in plan.weekdays]


def _spread(first: dt.date, last: dt.date, times: Sequence[TimeRange], notes: _Notes) -> list[Slot]:
    """Put hours on each day of a stretch; one night ("du 12 au 13, de 22h à 5h") stays one."""
    if (last - first).days == 1 and all(_overnight(t) for t in times):
        last = first
    days = [first + dt.timedelta(n) for n in range((last - first).days + 1)]
    return [_at(d, t, notes) for d in days for t in times]


def _overnight(hours: TimeRange) -> bool:
    return hours.start is not None and hours.end is not None and hours.end < hours.start and hours.start.hour >= 17


def _named_span(day: PartialDate, context: Context, notes: _Notes) -> tuple[dt.date, dt.date] | None:
    """Give both ends of a named stretch ("week-end de la Pentecôte", "ce week-end", "la semaine prochaine")."""
    if day.named and ".." in day.named:
        first = _named(day, context, notes)
        last = feast(day.named.split("..")[1], first.year) if first else None
        return (first, last) if first and last else None
    if not day.relative:
        return None
    if day.relative.startswith("week") and not day.relative.startswith("weekday"):
        first = _relative(day, context, notes)
        if first is not None:
            return first, first + dt.timedelta(1 if day.relative.startswith("weekend") else 6)
    return None


def _at(day: dt.date, hours: TimeRange, notes: _Notes) -> Slot:
    """Put hours on a day; an end not after its start is on the next day in the evening, else left out."""
    if hours.start is None:
        return Slot(day) if hours.end is None else Slot(None, _moment(day, hours.end))
    start = _moment(day, hours.start)
    if hours.end is None:
        return Slot(start)
    end = _moment(day, hours.end)
    if end <= start:
        if (hours.start.hour >= 17 and hours.end.minutes <= 8 * 60) or hours.end.morning:
            end += dt.timedelta(1)
        else:
            notes.doubt(
                "end_before_start",
                f"La fin ({say(hours.end)}) précède le début ({say(hours.start)}) : elle n’est pas retenue.",
            )
            return Slot(start)
    return Slot(start, end)


def _moment(day: dt.date, clock: Clock) -> dt.datetime:
    hour, minute, _ = clock
    if 0 <= hour < 24:
        return dt.datetime.combine(day, dt.time(hour, minute))
    return dt.datetime.combine(day, dt.time()) + dt.timedelta(minutes=clock.minutes)


def say(clock: Clock) -> str:
    """Write a time of the day as one reads it in French."""
    return f"{clock.hour}\u00a0h" + (f"\u00a0{clock.minute:02}" if clock.minute else "")


def resolve_range(day: DayRange, context: Context, notes: _Notes) -> tuple[dt.date | None, dt.date | None]:
    """Resolve a range as a whole, its end first: "du 28 déc. au 3 janv." crosses the year."""
    if day.months:
        return _month_range(day, context, notes)
    day = _with_known_year(day, context)
    last = resolve_day(day.last, context, notes) if day.last else None
    if day.first is None:
        return None, last
    if last is None:
        return resolve_day(day.first, context, notes), None
    if day.first.year is not None or day.first.relative or day.first.month is None:
        first = resolve_day(day.first, context, notes)
    else:
        first = _before(day.first, last, notes)
    if first is not None and first > last and day.last is not None and day.last.year is None:
        last = _first_after(first, last.month, last.day)
    if first is not None and last is not None and first > last:
        notes.doubt("conflicting_dates", "La fin de la période précède son début.")
        return first, None
    return first, last


def _with_known_year(day: DayRange, context: Context) -> DayRange:
    """Give a range the year that its first day has elsewhere in the document."""
    first, last = day.first, day.last
    if first is None or last is None or first.year or last.year or not (first.month and last.month and first.day):
        return day
    known = context.years.get((first.month, first.day))
    if known is None or (last.month, last.day) in context.years or first.weekday is not None:
        return day
    return day._replace(first=first._replace(year=known), last=last._replace(year=known + (last.month < first.month)))


def _before(day: PartialDate, last: dt.date, notes: _Notes) -> dt.date | None:
    for year in (last.year, last.year - 1):
        found = _date(year, day.month, day.day)
        if found is not None and found <= last:
            if day.weekday is not None and found.weekday() != day.weekday:
                notes.doubt(
                    "weekday_mismatch",
                    f"Le {found.day} {MONTH_NAMES[found.month - 1]} {found.year} est un {DAY_NAMES[found.weekday()]}.",
                )
            return found
    if not _exists(day):
        notes.doubt("impossible_date", f"Le {day.day}/{day.month} n’existe pas.")
    return None


def _month_range(day: DayRange, context: Context, notes: _Notes) -> tuple[dt.date | None, dt.date | None]:
    """Read "d'octobre à juin": first day of the first month, last day of the last; the run in force or to come."""
    first = last = None
    if day.last is not None and day.last.month is not None:
        year = day.last.year
        if year is None:
            notes.assumed.add("year")
            year = _season_year(day.last.month, context) or context.base.year + (day.last.month < context.base.month)
        last = _month_end(year, day.last.month) if day.last.day is None else _date(year, day.last.month, day.last.day)
    if day.first is not None and day.first.month is not None:
        year = day.first.year
        if year is None:
            notes.assumed.add("year")
            if last is not None:
                year = last.year - (day.first.month > last.month)
            else:
                year = _season_year(day.first.month, context) or context.base.year + (
                    day.first.month < context.base.month
                )
        first = _date(year, day.first.month, day.first.day or 1)
    return first, last


def _season_year(month: int, context: Context) -> int | None:
    if context.season is None:
        return context.year
    return context.season[0] if month >= SEASON_FIRST_MONTH else context.season[1]


def _month_end(year: int, month: int) -> dt.date:
    return dt.date(year + month // 12, month % 12 + 1, 1) - dt.timedelta(1)


def _day_range(
    day: DayRange, times: Sequence[TimeRange], context: Context, notes: _Notes
) -> tuple[list[Slot], list[Plan]]:
    first, last = resolve_range(day, context, notes)
    if first is None and last is None:
        return [], []
    if day.months and not times and not any(d is not None and d.day for d in (day.first, day.last)):
        return [], []
    if first is None:
        return [Slot(None, last)], []
    if last is None:
        return ([_at(first, t, notes) for t in times] if times else [Slot(first)]), []
    if not times:
        return [Slot(first, last) if last != first else Slot(first)], []
    if (last - first).days < WEEK:
        return _spread(first, last, times, notes), []
    return [], [Plan("FREQ=DAILY", first, last, t.start, t.end) for t in times]


def _span(when: When, context: Context, notes: _Notes) -> list[Slot]:
    (first,), (last,) = when.sessions[0].days, when.sessions[-1].days
    if not isinstance(first, PartialDate) or not isinstance(last, PartialDate):
        return []
    start, end = resolve_range(DayRange(first, last), context, notes)
    if first.relative and last.relative:
        start = resolve_day(first, context, notes)
        end = resolve_day(last, context, notes)
        while start is not None and end is not None and end < start:
            end += dt.timedelta(7)
    opening, closing = when.sessions[0].times[0].start, when.sessions[-1].times[0].start
    if start is None or opening is None:
        return []
    return [Slot(_moment(start, opening), _moment(end, closing) if end is not None and closing is not None else None)]


# -- rules -------------------------------------------------------------------------------------------------------------


def _rule(rule: Rule, times: Sequence[TimeRange], context: Context, notes: _Notes) -> list[Plan]:
    start, until = resolve_range(rule.bounds, context, notes) if rule.bounds else (None, None)
    if rule.months:
        start, until = _month_range(
            DayRange(PartialDate(month=rule.months[0]), PartialDate(month=rule.months[-1]), months=True), context, notes
        )
    text = rrule_text(rule)
    hours = times or (TimeRange(None),)
    return [Plan(text, start, until, t.start, t.end, weekdays=rule.weekdays, loose=rule.loose) for t in hours]


def rrule_text(rule: Rule) -> str:
    """Write a rule as an RRULE value (RFC 5545, § 3.3.10) without UNTIL."""
    parts = [f"FREQ={rule.freq}"]
    if rule.interval > 1:
        parts.append(f"INTERVAL={rule.interval}")
    if rule.ordinals:
        parts.append("BYDAY=" + ",".join(f"{o}{_RRULE_DAYS[w]}" for o in rule.ordinals for w in rule.weekdays))
    elif rule.monthdays:
        parts.append("BYMONTHDAY=" + ",".join(map(str, rule.monthdays)))
    elif rule.weekdays and rule.freq != "DAILY":
        parts.append("BYDAY=" + ",".join(_RRULE_DAYS[w] for w in rule.weekdays))
    return ";".join(parts)


def _except(plan: Plan, left_out: Exceptions, context: Context, notes: _Notes) -> Plan:
    """Take exceptions out of a rule: a weekday from its set, a day as an exception date, a month's days."""
    exdates: list[dt.date] = list(plan.exdates)
    for said in left_out.days:
        day: Day = said
        if isinstance(said, PartialDate) and said.relative and said.weekday is not None:
            day = Rule(weekdays=(said.weekday,))
        if isinstance(day, Rule):
            kept = tuple(w for w in (plan.weekdays or range(7)) if w not in day.weekdays)
            if kept and len(kept) < 7:
                plan = plan._replace(weekdays=kept, rrule=rrule_text(Rule(weekdays=kept)))
        elif isinstance(day, DayRange):
            first, last = resolve_range(day, _beside(plan, context), notes)
            if first and last:
                exdates.extend(d for d in expand(plan, first, last))
        elif (found := resolve_day(day, _beside(plan, context), notes)) is not None:
            exdates.append(found)
    return plan._replace(
        exdates=tuple(sorted(dict.fromkeys(exdates))),
        school_holidays=plan.school_holidays or left_out.school_holidays,
        public_holidays=plan.public_holidays or left_out.public_holidays,
    )


def _beside(plan: Plan, context: Context) -> Context:
    """Look for an exception's day within the rule's own run."""
    if plan.start_date is None:
        return context
    return context._replace(near=plan.start_date, year=None, season=None, month=context.month or plan.start_date.month)


def expand(plan: Plan, first: dt.date, last: dt.date) -> list[dt.date]:
    """Give the days of a rule between two days, both included."""
    from dateutil.rrule import rrulestr

    begin = plan.start_date or first
    rule = rrulestr(plan.rrule, dtstart=dt.datetime.combine(begin, dt.time()))
    between = rule.between(dt.datetime.combine(first, dt.time()), dt.datetime.combine(last, dt.time()), inc=True)
    return [
        d.date() for d in between if d.date() not in plan.exdates and (plan.until is None or d.date() <= plan.until)
    ]


def _without(slots: Iterable[Slot], left_out: Exceptions, context: Context, notes: _Notes) -> list[Slot]:
    """Take exceptions out of listed days."""
    slots = list(slots)
    if not left_out.days or not slots:
        return slots
    days: set[dt.date] = set()
    weekdays: set[int] = set()
    first = slots[0].first_day
    near = context._replace(near=first) if first else context
    for day in left_out.days:
        if isinstance(day, Rule):
            weekdays.update(day.weekdays)
        elif isinstance(day, PartialDate):
            if day.relative and day.weekday is not None:
                weekdays.add(day.weekday)
            elif (
                found := resolve_day(
                    day if day.month else day._replace(month=first.month if first else None), near, notes
                )
            ) is not None:
                days.add(found)
    out: list[Slot] = []
    for slot in slots:
        inside = list(_days_of(slot))
        if len(inside) > 1:
            out.append(slot)
        elif inside and (inside[0] in days or inside[0].weekday() in weekdays):
            continue
        else:
            out.append(slot)
    return out
