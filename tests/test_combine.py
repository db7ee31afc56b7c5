"""What stands between two mentions makes them one expression, or not."""

from __future__ import annotations

import random
import time

import pytest

from annonce.combine import combine, connectors
from annonce.document import Document
from annonce.extractors import extract_times
from annonce.mention import Mention, select
from annonce.when import Clock, DayRange, PartialDate, Rule, TimeRange, When


def composed(text: str) -> list[Mention]:
    document = Document(text)
    kept, _ = select(extract_times(document))
    return combine(document, kept)


def only(text: str) -> When:
    (mention,) = [m for m in composed(text) if m.kind == "when"]
    assert isinstance(mention.value, When)
    return mention.value


@pytest.mark.parametrize(
    ("gap", "expected"),
    [
        (" à ", None),  # accents are folded before
        (" a ", (("a", "a"),)),
        (", et ", ((",", ","), ("+", "et"))),
        (" jusqu'a la fin du mois de ", (("u", "jusqu'a la fin du mois de"),)),
        (" - relaches les ", (("-", "-"), ("x", "relaches les"))),
        (" le ", ()),
        ("\n", ()),
        (" au theatre ", None),
        (" sauf  le ", (("x", "sauf le"),)),
    ],
)
def test_connectors(gap: str, expected: tuple[tuple[str, str], ...] | None) -> None:
    assert connectors(gap) == expected


def test_months_are_shared_backwards_in_a_list() -> None:
    when = only("les 3, 4 et 5 mai à 20h")
    assert [(d.day, d.month) for d in when.days if isinstance(d, PartialDate)] == [(3, 5), (4, 5), (5, 5)]
    assert when.sessions[0].times == (TimeRange(Clock(20)),)


def test_a_range_over_the_new_year_has_two_years() -> None:
    (days,) = only("du 28 décembre au 3 janvier 2026").days
    assert isinstance(days, DayRange)
    assert days.first is not None
    assert days.last is not None
    assert (days.first.year, days.last.year) == (2025, 2026)


def test_a_dash_after_a_year_is_no_range() -> None:
    found = [m.value for m in composed("Publié le 1er mars 2025 - samedi 12 avril à 20h30")]
    assert len(found) == 2
    assert not any(isinstance(d, DayRange) for when in found for d in when.days)


def test_hours_go_to_their_own_day() -> None:
    when = only("vendredi 12 et samedi 13 avril à 20h30, dimanche 14 à 16h")
    assert [s.times[0].start for s in when.sessions] == [Clock(20, 30), Clock(16)]
    assert [len(s.days) for s in when.sessions] == [2, 1]


@pytest.mark.parametrize(
    "text",
    [
        "tous les jours sauf le mardi de 10h à 18h",
        "tous les jours de 10h à 18h, sauf le mardi",
        "tous les jours, de 10 h à 18 h, fermé le mardi",
    ],
)
def test_the_hours_are_those_of_the_days_that_stay(text: str) -> None:
    when = only(text)
    assert len(when.sessions) == 1
    assert when.sessions[0].times == (TimeRange(Clock(10), Clock(18)),)
    assert when.exceptions.days == (Rule(weekdays=(1,)),) or [
        d.weekdays for d in when.exceptions.days if isinstance(d, Rule)
    ] == [(1,)]


def test_bounds_said_first_hold_for_all_rules() -> None:
    when = only("du 3 mai au 15 juin, du mercredi au vendredi de 14h à 18h, le week-end de 10h à 19h")
    bounds = [d.bounds for d in when.days if isinstance(d, Rule)]
    assert len(bounds) == 2
    assert bounds[0] is not None
    assert bounds[0] == bounds[1]


def test_how_often_and_which_day_are_one_rule() -> None:
    for text in (
        "le mardi, une semaine sur deux, à 20h",
        "le mardi à 20h, tous les quinze jours",
        "un mardi sur deux à 20h",
    ):
        (rule,) = only(text).days
        assert isinstance(rule, Rule)
        assert (rule.weekdays, rule.interval) == ((1,), 2)


def test_a_new_line_is_a_new_thing_but_for_hours() -> None:
    assert len([m for m in composed("samedi 12 avril\n20h30") if m.kind == "when"]) == 1
    assert only("samedi 12 avril\n20h30").has_times
    assert [m.kind for m in composed("samedi 12 avril\nà la mairie, 20h30")] == ["when", "hours"]


def test_years_far_apart_are_not_joined() -> None:
    found = [m.value for m in composed("Commémoration du 8 mai 1945 : jeudi 8 mai à 11h") if m.kind == "when"]
    assert [when.has_times for when in found] == [False, True]


def test_extractors_in_any_order_give_the_same() -> None:
    document = Document(
        "Du 3 mai au 15 juin 2025, le mardi et le jeudi de 14h à 18h, sauf le 29 mai ; bal vendredi 2 mai à 18h30."
    )
    mentions = extract_times(document)
    first = combine(document, select(mentions)[0])
    assert first
    for seed in range(5):
        shuffled = list(mentions)
        random.Random(seed).shuffle(shuffled)
        assert combine(document, select(shuffled)[0]) == first


@pytest.mark.parametrize(
    "piece",
    [
        "12, ",
        "12 et ",
        "lundi ",
        "de 12h à ",
        "sauf le ",
        "le 3 mai, ",
        "tous les ",
        "du ",
        "12/",
        "1er ",
        "trente et ",
        "jusqu'à ",
        "\n12 mai",
    ],
)
def test_time_grows_with_the_text_and_no_faster(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        begin = time.perf_counter()
        composed(text)
        return time.perf_counter() - begin

    seconds(2000)  # what is compiled on first use
    small, large = min(seconds(4000) for _ in range(2)), min(seconds(16000) for _ in range(2))
    assert large < 12 * small + 0.2
