"""From what was said to calendar days: years, ranges, rules, exceptions, doubts."""

from __future__ import annotations

import datetime as dt

import pytest

from annonce.resolve import Resolved, feast, resolve
from annonce.when import Clock, Context, Day, DayRange, Exceptions, PartialDate, Rule, Session, TimeRange, When

READ = dt.date(2025, 3, 1)
at = dt.datetime.fromisoformat  # local wall-clock time


def one(
    *days: Day, times: tuple[TimeRange, ...] = (), context: Context | None = None, exceptions: Exceptions | None = None
) -> Resolved:
    return resolve(When((Session(days, times),), exceptions or Exceptions()), context or Context(READ))


def codes(found: Resolved) -> list[str]:
    return [doubt.code for doubt in found.doubts]


def test_the_first_day_on_or_after_the_reference() -> None:
    assert one(PartialDate(month=3, day=1)).days == (dt.date(2025, 3, 1),)
    found = one(PartialDate(month=2, day=28))
    assert found.days == (dt.date(2026, 2, 28),)
    assert "year" in found.assumed


def test_the_weekday_chooses_the_year() -> None:
    found = one(PartialDate(month=2, day=28, weekday=4))  # a Friday in 2025
    assert found.days == (dt.date(2025, 2, 28),)
    assert codes(found) == []


def test_a_weekday_that_fits_no_year_is_doubted() -> None:
    assert codes(one(PartialDate(month=2, day=29, weekday=0))) == ["ambiguous_year"]


def test_a_stated_year_wins_over_its_weekday() -> None:
    found = one(PartialDate(year=2025, month=4, day=12, weekday=6))
    assert found.days == (dt.date(2025, 4, 12),)
    assert codes(found) == ["weekday_mismatch"]
    assert "samedi" in found.doubts[0].message


@pytest.mark.parametrize("day", [PartialDate(month=4, day=31), PartialDate(year=2025, month=2, day=29)])
def test_a_day_that_does_not_exist(day: PartialDate) -> None:
    found = one(day)
    assert found.days == ()
    assert codes(found) == ["impossible_date"]


def test_a_year_stated_elsewhere() -> None:
    context = Context(READ, years={(5, 4): 2024})
    assert one(PartialDate(month=5, day=4), context=context).days == (dt.date(2024, 5, 4),)


@pytest.mark.parametrize(("month", "year"), [(10, 2024), (2, 2025)])
def test_a_season_gives_both_years(month: int, year: int) -> None:
    assert one(PartialDate(month=month, day=10), context=Context(READ, season=(2024, 2025))).days == (
        dt.date(year, month, 10),
    )


def test_relative_words_count_from_the_publication() -> None:
    tomorrow = PartialDate(relative="days:1")
    assert codes(one(tomorrow)) == ["relative_to_today"]
    found = one(tomorrow, context=Context(READ, published=dt.date(2025, 2, 3)))
    assert (found.days, codes(found)) == ((dt.date(2025, 2, 4),), [])


def test_the_weekday_of_next_week() -> None:
    context = Context(READ, published=dt.date(2025, 3, 5))  # a Wednesday
    assert one(PartialDate(weekday=0, relative="weekday_next_week"), context=context).days == (dt.date(2025, 3, 10),)


def test_hours_of_a_week_end_are_those_of_both_days() -> None:
    hours = (TimeRange(Clock(10), Clock(18)),)
    found = one(PartialDate(relative="weekend_this"), times=hours, context=Context(READ, published=dt.date(2025, 3, 5)))
    assert found.days == (dt.date(2025, 3, 8), dt.date(2025, 3, 9))
    assert found.timed


@pytest.mark.parametrize(
    ("start", "end", "expected"),
    [
        (Clock(22), Clock(5), at("2025-04-13T05:00")),
        (Clock(20), Clock(24), at("2025-04-13T00:00")),
        (Clock(14), Clock(2, morning=True), at("2025-04-13T02:00")),
        (Clock(16), Clock(14), None),
    ],
)
def test_an_end_before_its_start(start: Clock, end: Clock, expected: dt.datetime | None) -> None:
    found = one(PartialDate(month=4, day=12), times=(TimeRange(start, end),))
    assert found.slots[0].end == expected
    assert codes(found) == ([] if expected else ["end_before_start"])


def test_a_range_is_resolved_from_its_end() -> None:
    found = one(DayRange(PartialDate(month=12, day=28), PartialDate(month=1, day=3)))
    assert (found.slots[0].start, found.slots[0].end) == (dt.date(2025, 12, 28), dt.date(2026, 1, 3))


def test_hours_in_a_range() -> None:
    hours = (TimeRange(Clock(10), Clock(18)),)
    short = one(DayRange(PartialDate(month=4, day=12), PartialDate(month=4, day=14)), times=hours)
    assert len(short.slots) == 3
    long = one(DayRange(PartialDate(month=4, day=12), PartialDate(month=5, day=14)), times=hours)
    assert not long.slots
    assert long.plans[0].rrule == "FREQ=DAILY"
    assert long.plans[0].until == dt.date(2025, 5, 14)


def test_one_night_is_one_occurrence() -> None:
    found = one(
        DayRange(PartialDate(month=4, day=12), PartialDate(month=4, day=13)), times=(TimeRange(Clock(22), Clock(5)),)
    )
    assert [s.end for s in found.slots] == [at("2025-04-13T05:00")]


def test_a_rule_of_a_week_is_listed() -> None:
    bounds = DayRange(PartialDate(month=4, day=12), PartialDate(month=4, day=14))
    found = one(Rule("DAILY", bounds=bounds), times=(TimeRange(Clock(10)),))
    assert len(found.slots) == 3
    assert not found.plans


@pytest.mark.parametrize(
    ("rule", "expected"),
    [
        (Rule(weekdays=(1, 3)), "FREQ=WEEKLY;BYDAY=TU,TH"),
        (Rule(weekdays=(1,), interval=2), "FREQ=WEEKLY;INTERVAL=2;BYDAY=TU"),
        (Rule("MONTHLY", (3,), (1, -1)), "FREQ=MONTHLY;BYDAY=1TH,-1TH"),
        (Rule("MONTHLY", monthdays=(15,)), "FREQ=MONTHLY;BYMONTHDAY=15"),
    ],
)
def test_rules(rule: Rule, expected: str) -> None:
    assert [p.rrule for p in one(rule).plans] == [expected]


def test_a_weekday_left_out_of_a_rule() -> None:
    found = one(Rule("DAILY"), times=(TimeRange(Clock(10)),), exceptions=Exceptions((Rule(weekdays=(1,)),)))
    assert found.plans[0].rrule == "FREQ=WEEKLY;BYDAY=MO,WE,TH,FR,SA,SU"


def test_days_left_out_of_a_rule_take_its_month() -> None:
    bounds = DayRange(PartialDate(month=7, day=4), PartialDate(month=7, day=26))
    left_out = Exceptions((PartialDate(day=9), PartialDate(day=16)))
    found = one(bounds, times=(TimeRange(Clock(20, 30)),), exceptions=left_out)
    assert found.plans[0].exdates == (dt.date(2025, 7, 9), dt.date(2025, 7, 16))


def test_a_day_left_out_of_listed_days() -> None:
    days = DayRange(PartialDate(month=4, day=12), PartialDate(month=4, day=15))
    found = one(days, times=(TimeRange(Clock(10)),), exceptions=Exceptions((PartialDate(day=14),)))
    assert dt.date(2025, 4, 14) not in found.days
    assert len(found.days) == 3


@pytest.mark.parametrize(
    ("key", "year", "expected"),
    [
        ("easter+0", 2025, dt.date(2025, 4, 20)),
        ("easter+1", 2024, dt.date(2024, 4, 1)),
        ("easter+39", 2025, dt.date(2025, 5, 29)),
        ("easter-47", 2026, dt.date(2026, 2, 17)),
        ("12-31", 2025, dt.date(2025, 12, 31)),
    ],
)
def test_feasts(key: str, year: int, expected: dt.date) -> None:
    assert feast(key, year) == expected
