"""The result: times read by form, frozen values, JSON that comes back the same, a complete schema."""

import json
import pickle
from datetime import UTC, date, datetime, time, timedelta, timezone
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import jsonschema
import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError

import annonce
from annonce import model
from annonce.model import (
    Announcement,
    DateMention,
    Event,
    Evidence,
    Occurrence,
    Offer,
    Place,
    Registration,
    Schedule,
    Warning,
    json_schema,
    record,
    unchecked,
)

HERE = Path(__file__).parent
PARIS = ZoneInfo("Europe/Paris")
MODELS = [m for m in vars(model).values() if isinstance(m, type) and issubclass(m, BaseModel) and m is not BaseModel]
PUBLIC = [m for m in MODELS if not m.__name__.startswith("_")]


def announcement() -> Announcement:
    event = Event(
        uid="1",
        name="Bal",
        occurrences=(
            Occurrence(start=datetime(2025, 3, 31, 14, tzinfo=PARIS), end=datetime(2025, 3, 31, 16, 30, tzinfo=PARIS)),
            Occurrence(start=date(2025, 4, 1), status="cancelled", location=Place(locality="Arras")),
        ),
        schedules=(
            Schedule(
                rrule="FREQ=WEEKLY;BYDAY=TU",
                start_date=date(2025, 4, 1),
                start_time=time(18),
                end_time=time(20, 30, 15),
                exdates=(date(2025, 4, 8),),
            ),
        ),
        door_time=time(13, 30),
        offers=(Offer(price=5), Offer(price=2.5)),
        registration=Registration(required=True, deadline=date(2025, 3, 28)),
        evidence=(Evidence(field="name", start=0, end=3, text="Bal", rule="title.first"),),
        warnings=(Warning(code="missing_city", message="La ville manque."),),
    )
    return Announcement(source="a.txt", published=date(2025, 3, 1), events=(event,))


@pytest.mark.parametrize("found", PUBLIC, ids=lambda m: m.__name__)
def test_every_field_is_described(found: type[BaseModel]) -> None:
    assert found.__doc__
    assert [name for name, field in found.model_fields.items() if not field.description] == []


def test_nothing_is_stated_by_default() -> None:
    event = Event(uid="1", name="Bal").model_dump(mode="json")
    marked = {"uid", "name", "type", "timezone", "status", "attendance_mode", "registration"}
    assert {k: v for k, v in event.items() if v not in (None, [], False) and k not in marked} == {}
    assert (event["type"], event["status"], event["attendance_mode"]) == ("Event", "scheduled", "offline")
    assert set(event["registration"].values()) == {None}


def test_values_are_frozen_and_hashable() -> None:
    found = announcement()
    assert hash(found) == hash(announcement())
    with pytest.raises(ValidationError, match="frozen"):
        setattr(found.events[0], "name", "autre")  # noqa: B010 - mypy knows that it is frozen


def test_unknown_fields_are_refused() -> None:
    with pytest.raises(ValidationError, match="extra"):
        Event.model_validate({"uid": "1", "name": "Bal", "titre": "Bal"})


def test_json_comes_back_the_same() -> None:
    written = announcement().model_dump_json()
    again = Announcement.model_validate_json(written)
    assert again == announcement()
    assert again.model_dump_json() == written


OFFSETS = st.integers(-12 * 60, 14 * 60).map(lambda minutes: timezone(timedelta(minutes=minutes)))
MOMENTS = st.dates() | st.datetimes(timezones=OFFSETS | st.just(UTC) | st.just(PARIS))


@given(MOMENTS)
def test_a_time_keeps_its_form(value: date | datetime) -> None:
    first = Occurrence(start=value)
    written = first.model_dump_json()
    again = Occurrence.model_validate_json(written)
    assert type(again.start) is type(value)
    assert again.model_dump_json() == written


def test_midnight_stays_a_moment_and_a_day_stays_a_day() -> None:
    midnight = Occurrence.model_validate({"start": "2025-03-31T00:00:00+02:00", "end": "2025-03-31"})
    assert isinstance(midnight.start, datetime)
    assert not isinstance(midnight.end, datetime)
    assert midnight.model_dump(mode="json")["start"] == "2025-03-31T00:00:00+02:00"
    assert midnight.model_dump(mode="json")["end"] == "2025-03-31"


@pytest.mark.parametrize(
    "value", ["2025-3-31", "2025-W14-1", "20250331", "2025-02-30", "2025-03-31T14:00:00", 1743422400, "", "demain"]
)
def test_other_writings_are_no_time(value: object) -> None:
    with pytest.raises(ValidationError):
        Occurrence.model_validate({"start": value})


@pytest.mark.parametrize(("value", "written"), [("18:00", "18:00"), ("18:00:00", "18:00"), ("18:00:05", "18:00:05")])
def test_clock(value: str, written: str) -> None:
    assert Event.model_validate({"uid": "", "name": "", "door_time": value}).model_dump(mode="json")["door_time"] == (
        written
    )


@pytest.mark.parametrize("value", ["18", "18h", "24:00", "18:00+02:00", "18:00:00.5", 18])
def test_other_writings_are_no_clock(value: object) -> None:
    with pytest.raises(ValidationError):
        Event.model_validate({"uid": "", "name": "", "door_time": value})


def test_a_price_is_a_json_number() -> None:
    offers = [Offer(price=price).model_dump_json(include={"price"}) for price in (0, 5, 12.5)]
    assert offers == ['{"price":0}', '{"price":5}', '{"price":12.5}']
    for wrong in (-1, float("inf"), float("nan")):
        with pytest.raises(ValidationError):
            Offer(price=wrong)


def test_lone_surrogates_are_kept_inside_and_replaced_in_json() -> None:
    event = Event(uid="1", name="caf\udce9", keywords=("\ud83d",))
    assert event.name == "caf\udce9"
    assert json.loads(event.model_dump_json())["name"] == "caf\ufffd"
    assert event.model_dump(mode="json")["keywords"] == ["\ufffd"]


def test_schema_accepts_what_is_written_and_nothing_else() -> None:
    schema = json_schema()
    jsonschema.Draft202012Validator.check_schema(schema)
    assert schema["$schema"] == "https://json-schema.org/draft/2020-12/schema"
    check = jsonschema.Draft202012Validator(schema)
    found = announcement()
    event = record(found, found.events[0])
    assert list(event)[:2] == ["source", "published"]
    for good in ([event], [], event, json.loads(found.model_dump_json())):
        check.validate(good)
    wrong: list[Any] = [
        [event | {"titre": "x"}],
        [event | {"status": "perdu"}],
        [event | {"door_time": "13h30"}],
        [{k: v for k, v in event.items() if k != "source"}],
        {"events": "rien"},
    ]
    for value in wrong:
        assert not check.is_valid(value)


def test_schema_holds_every_model() -> None:
    definitions = json_schema()["$defs"]
    assert set(definitions) == {m.__name__ for m in PUBLIC} | {"EventRecord"}
    assert DateMention.__name__ in definitions
    for name, definition in definitions.items():
        assert definition["additionalProperties"] is False, name
        assert all("description" in p or "$ref" in p for p in definition["properties"].values()), name


@pytest.mark.parametrize("path", sorted((HERE / "corpus" / "dev").glob("*.txt")), ids=lambda path: path.stem)
def test_what_the_engine_makes_is_what_the_models_accept(path: Path) -> None:
    """The engine validates none of its values, and `record` writes them itself: both agree with Pydantic."""
    announcement = annonce.parse(path.read_bytes().decode(), reference_date=date(2025, 3, 1))
    assert Announcement.model_validate(announcement.model_dump()) == announcement
    assert Announcement.model_validate_json(announcement.model_dump_json()) == announcement
    head = announcement.model_dump(mode="json", include={"source", "published"})
    for event in announcement.events:
        assert record(announcement, event) == head | event.model_dump(mode="json")
        assert list(record(announcement, event)) == [*head, *type(event).model_fields]


def test_a_maker_makes_what_the_class_makes() -> None:
    """`unchecked` gives equal objects, which copy, hash and print alike."""
    make = unchecked(Warning)
    made, checked = make(code="missing_time", message="…", start=1), Warning(code="missing_time", message="…", start=1)
    assert made == checked
    assert hash(made) == hash(checked)
    assert repr(made) == repr(checked)
    assert made.model_copy(update={"start": 2}) == Warning(code="missing_time", message="…", start=2)
    assert pickle.loads(pickle.dumps(made)) == made
