"""Patterns that once took the square of a long run's length; `benchmarks/hostile.py` looks at all of them, by hand."""

import time
from datetime import date

import pytest

import annonce
from annonce.assemble import headlines, organizers


@pytest.mark.parametrize(
    ("name", "run"),
    [("_BEFORE_DATE", ","), ("_KICKER", "Abc"), ("_LEAD_IN", "#"), ("_STATE", "-"), ("_OF_PEOPLE", "le ")],
)
def test_a_long_run_is_read_in_linear_time(name: str, run: str) -> None:
    pattern = getattr(organizers if name == "_OF_PEOPLE" else headlines, name)
    text = run * 60_000 + "\0"
    begin = time.process_time()
    pattern.match(text) if name in ("_KICKER", "_LEAD_IN") else pattern.search(text)
    assert time.process_time() - begin < 1


def test_hours_on_one_long_line_are_read_in_linear_time() -> None:
    def seconds(count: int) -> float:
        text = "20h30 " * count
        begin = time.process_time()
        annonce.parse(text, reference_date=date(2025, 3, 1))
        return time.process_time() - begin

    seconds(10)
    assert min(seconds(8000) for _ in range(2)) < 12 * min(seconds(2000) for _ in range(3))


@pytest.mark.parametrize(
    ("name", "text", "found"),
    [
        ("_BEFORE_DATE", "concert, le ", ", le "),
        ("_BEFORE_DATE", "concert - ", " - "),
        ("_BEFORE_DATE", "concert le", " le"),
        ("_KICKER", "Musique Ancienne. Un concert", "Musique Ancienne. "),
        ("_KICKER", "Saint-Jean. Un concert", "Saint-Jean. "),
        ("_LEAD_IN", "- le (", "- le ("),
        ("_STATE", "concert - -annule", " -annule"),
        ("_STATE", "concert : complet", " : complet"),
    ],
)
def test_they_still_find_what_they_are_for(name: str, text: str, found: str) -> None:
    pattern = getattr(headlines, name)
    match = pattern.match(text) if name in ("_KICKER", "_LEAD_IN") else pattern.search(text)
    assert match is not None
    assert match[0] == found
