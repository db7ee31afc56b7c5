"""The samples: each announcement of samples/ with what a person reads in it, written by hand beside it.

NAME.json states the fields that must hold, in the shape of the result; what it does not name is free. A value
`{"any": [...]}` accepts each of its alternatives. Names and addresses are compared without case and accents, times by
the local clock, lists in any order.
"""

from __future__ import annotations

import datetime as dt
import json
import re
import unicodedata
from pathlib import Path
from typing import Any

import pytest

import annonce

SAMPLES = Path(__file__).parent.parent / "samples"
TEXTS = sorted(SAMPLES.glob("*.txt"))

FOLDED = {"name", "title", "label", "text", "role", "street_address", "locality"}
DAY_IS_ENOUGH = {"deadline", "published"}  # an hour may be kept with these; the samples state the day


def fold(value: str) -> str:
    """Lower case, no accents, plain quotes, single spaces."""
    letters = unicodedata.normalize("NFKD", value.replace("’", "'").replace("œ", "oe").replace("Œ", "oe"))
    return " ".join("".join(c for c in letters if not unicodedata.combining(c)).casefold().split())


def wall(value: str) -> str:
    """A date, or a date-time or time to the minute without its offset."""
    if re.match(r"\d{4}-\d\d-\d\dT\d\d:\d\d", value):
        return value[:16]
    return value[:5] if re.match(r"\d\d:\d\d", value) else value


def rule(value: str) -> frozenset[str]:
    """An RRULE as its parts: neither their order nor that of the days matters."""
    parts = (part.partition("=") for part in value.removeprefix("RRULE:").split(";"))
    return frozenset(
        f"{key}={','.join(sorted(val.split(',')))}" for key, _, val in parts if (key, val) != ("INTERVAL", "1")
    )


def agrees(want: Any, got: Any, key: str = "") -> bool:
    """Does the result hold what the expectation states?"""
    if isinstance(want, dict) and set(want) == {"any"}:
        return any(agrees(choice, got, key) for choice in want["any"])
    if isinstance(want, dict):
        return isinstance(got, dict) and all(k in got and agrees(v, got[k], k) for k, v in want.items())
    if isinstance(want, list):
        return isinstance(got, list) and len(want) == len(got) and pairs_off(want, got, key)
    if isinstance(want, str) and isinstance(got, str):
        if key == "rrule":
            return rule(want) == rule(got)
        if key in FOLDED:
            return fold(want) == fold(got)
        if key in DAY_IS_ENOUGH:
            return want == got[: len(want)]
        return wall(want) == wall(got)
    return bool(want == got)


def pairs_off(want: list[Any], got: list[Any], key: str) -> bool:
    """Each expected item agrees with a different one of the result, in any order."""
    if not want:
        return True
    first, *others = want
    return any(
        agrees(first, item, key) and pairs_off(others, got[:index] + got[index + 1 :], key)
        for index, item in enumerate(got)
    )


def differences(want: dict[str, Any], got: dict[str, Any], where: str) -> list[str]:
    """The stated fields that do not hold, one line each."""
    return [
        f"{where}.{key}\n    expected {value!r}\n    got      {got.get(key, 'no such field')!r}"
        for key, value in want.items()
        if key not in got or not agrees(value, got[key], key)
    ]


def test_there_are_samples_and_no_orphan_expectation() -> None:
    assert len(TEXTS) >= 10
    assert {path.stem for path in SAMPLES.glob("*.json")} <= {path.stem for path in TEXTS}


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_sample(path: Path) -> None:
    expectation = path.with_suffix(".json")
    assert expectation.is_file(), f"write by hand what {path.name} means in {expectation.name}"
    want = json.loads(expectation.read_text("utf-8"))
    assert set(want) <= {"reference_date", "published", "events"}
    result = annonce.parse(
        path.read_text("utf-8"), reference_date=dt.date.fromisoformat(want["reference_date"])
    ).model_dump(mode="json")
    events = result["events"]
    assert len(events) == len(want["events"]), [event["name"] for event in events]
    wrong = [] if "published" not in want else differences({"published": want["published"]}, result, "announcement")
    for index, (stated, event) in enumerate(zip(want["events"], events, strict=True)):
        assert stated, f"events[{index}] of {expectation.name} states nothing"
        wrong += differences(stated, event, f"events[{index}]")
    assert not wrong, "\n".join(wrong)


@pytest.mark.parametrize(
    ("want", "got"),
    [
        ({"name": "Fete"}, {"name": "Fête", "url": None}),
        ({"start": "2026-03-05T18:00"}, {"start": "2026-03-05T18:00:00+01:00"}),
        ({"any": [None, "2026-03-05"]}, None),
        ([{"price": 9}, {"price": 14}], [{"price": 14.0}, {"price": 9.0}]),
    ],
)
def test_agrees(want: Any, got: Any) -> None:
    assert agrees(want, got)


@pytest.mark.parametrize(
    ("want", "got"),
    [
        ({"name": "Fête"}, {"name": "Fête du pain"}),
        ({"start": "2026-03-05"}, {"start": "2026-03-05T18:00:00+01:00"}),
        ({"end": None}, {}),
        ([{"price": 9}], [{"price": 9.0}, {"price": 14.0}]),
        ([{"price": 9}, {"price": 9}], [{"price": 9.0}, {"price": 14.0}]),
    ],
)
def test_does_not_agree(want: Any, got: Any) -> None:
    assert not agrees(want, got)
