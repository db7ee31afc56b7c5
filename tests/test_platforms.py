"""OpenAgenda and Mobilizon: what their public documentation asks for, with dates counted out."""

import datetime as dt
import json
from itertools import pairwise
from typing import Any

import pytest
from written import BARE, FULL, NASTY, announcements, at, schema, written

from annonce.model import Announcement, Event, Occurrence, Place, Schedule
from annonce.writers import left_out
from annonce.writers.french import NBSP


def made(form: str, *events: Event) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(written(form, Announcement(events=events)))
    schema(form).validate(found)
    return found


def agenda(**fields: Any) -> dict[str, Any]:
    fields.setdefault("start", dt.date(2025, 5, 6))
    fields.setdefault("occurrences", (Occurrence(start=fields["start"]),))
    (found,) = made("openagenda", Event(**{"uid": "u", "name": "Bal", **fields}))
    return found


def slots(*occurrences: Occurrence, **fields: Any) -> list[tuple[str, str]]:
    found = agenda(occurrences=occurrences, **fields)["timings"]
    return [(slot["begin"].removesuffix(":00+02:00"), slot["end"].removesuffix(":00+02:00")) for slot in found]


@pytest.mark.parametrize("form", ["openagenda", "mobilizon"])
def test_every_announcement_keeps_the_schema(form: str) -> None:
    found = json.loads(written(form, *announcements()))
    schema(form).validate(found)
    assert len(found) > 250
    for event in found:
        if form == "openagenda":
            times = [tuple(map(dt.datetime.fromisoformat, (one["begin"], one["end"]))) for one in event["timings"]]
            assert all(begin <= end <= begin + dt.timedelta(1) for begin, end in times)
            assert all(one[1] <= other[0] for one, other in pairwise(times))
        elif "endsOn" in event:
            assert event["beginsOn"][:10] <= event["endsOn"][:10]


def test_a_slot_has_24_hours_also_when_clocks_go_back() -> None:
    (day,) = agenda(occurrences=(Occurrence(start=dt.date(2026, 10, 25)),))["timings"]
    begin, end = dt.datetime.fromisoformat(day["begin"]), dt.datetime.fromisoformat(day["end"])
    assert (day["begin"], end - begin) == ("2026-10-25T00:00:00+02:00", dt.timedelta(1))


@pytest.mark.parametrize("form", ["openagenda", "mobilizon"])
def test_an_event_without_start_is_left_out(form: str) -> None:
    assert made(form, BARE) == []
    assert made(form) == []
    assert (left_out(form, BARE) or "").replace(NBSP, " ") == (
        f"« Bal » n’a pas de date de début : le format {form} ne peut pas le contenir"
    )
    assert left_out(form, FULL) is None
    assert left_out("csv", BARE) is None


@pytest.mark.parametrize("form", ["openagenda", "mobilizon"])
def test_hostile_text_keeps_the_schema(form: str) -> None:
    data = written(form, Announcement(events=(NASTY,))).decode()
    assert not {"\x00", "\x1b", "\x85"} & set(data)
    found = json.loads(data)
    schema(form).validate(found)
    if form == "mobilizon":
        assert "&lt;/script&gt;&lt;!--&lt;b&gt;b" in found[0]["description"]
        assert "<b>" not in found[0]["description"]


# -- OpenAgenda --------------------------------------------------------------------------------------------------------


def test_openagenda_says_what_is_stated() -> None:
    (said,) = made("openagenda", FULL)
    assert said["extIds"] == [{"key": "annonce", "value": "u"}]
    assert said["title"] == {"fr": "Fête de l’eau"}
    assert said["description"] == {"fr": "Venez nombreux ! C’est gratuit < 12 ans. À bientôt."}
    assert "hors vacances scolaires" in said["longDescription"]["fr"]
    assert "- **Portes" in said["longDescription"]["fr"]
    assert said["conditions"]["fr"].replace(NBSP, " ") == "5 € (plein) ; 2,50 € (réduit)"
    assert said["keywords"] == {"fr": ["harpe", "plein air"]}
    assert said["registration"] == ["https://inscription.example/f", "inscription@oreille.example", "+33199001234"]
    assert said["accessibility"] == {"mi": True, "hi": True}
    assert said["age"] == {"min": 6}
    assert (said["attendanceMode"], said["status"]) == (3, 1)
    assert said["onlineAccessLink"] == "https://visio.example/salle?a=1&b=2"
    assert said["location"] == {
        "name": "Salle des fêtes",
        "address": "16 bis rue des Lilas, 01700 Miribel",
        "adminLevel1": "Auvergne-Rhône-Alpes",
        "adminLevel2": "Ain",
        "adminLevel4": "Miribel",
        "postalCode": "01700",
        "insee": "01249",
        "countryCode": "FR",
        "latitude": 45.8245,
        "longitude": 4.9528,
    }
    begins = [slot["begin"][:16] for slot in said["timings"]]
    assert begins == [
        "2025-05-06T20:00",
        "2025-05-10T00:00",
        "2025-05-11T00:00",
        "2025-06-03T19:00",
        "2025-06-17T19:00",
        "2025-06-24T19:00",
    ]  # neither the cancelled day nor the excepted one


def test_slots_of_openagenda() -> None:
    assert slots(Occurrence(start=at(2025, 5, 6, 20), end=at(2025, 5, 6, 22))) == [
        ("2025-05-06T20:00", "2025-05-06T22:00")
    ]
    assert slots(Occurrence(start=at(2025, 5, 6, 20))) == [("2025-05-06T20:00", "2025-05-06T20:00")]
    assert slots(Occurrence(start=dt.date(2025, 5, 6))) == [("2025-05-06T00:00", "2025-05-06T23:59")]
    assert slots(Occurrence(start=at(2025, 5, 6, 20), end=at(2025, 5, 8, 18))) == [
        ("2025-05-06T20:00", "2025-05-07T00:00"),
        ("2025-05-07T00:00", "2025-05-08T00:00"),
        ("2025-05-08T00:00", "2025-05-08T18:00"),
    ]
    assert slots(Occurrence(start=at(2025, 5, 6, 20), end=dt.date(2025, 5, 7))) == [
        ("2025-05-06T20:00", "2025-05-07T00:00"),
        ("2025-05-07T00:00", "2025-05-07T23:59"),
    ]
    # what overlaps is one slot, also where one has no end
    assert slots(
        Occurrence(start=at(2025, 5, 6, 14), end=at(2025, 5, 6, 18)),
        Occurrence(start=at(2025, 5, 6, 16), end=at(2025, 5, 6, 20)),
        Occurrence(start=at(2025, 5, 7, 14)),
        Occurrence(start=at(2025, 5, 7, 14), end=at(2025, 5, 7, 15)),
    ) == [("2025-05-06T14:00", "2025-05-06T20:00"), ("2025-05-07T14:00", "2025-05-07T15:00")]
    assert slots(Occurrence(start=at(2025, 5, 6, 20), status="cancelled"), Occurrence(start=at(2025, 5, 7, 20))) == [
        ("2025-05-07T20:00", "2025-05-07T20:00")
    ]
    assert slots(Occurrence(start=at(2025, 5, 6, 20), status="cancelled"), status="cancelled") == [
        ("2025-05-06T20:00", "2025-05-06T20:00")
    ]


def test_an_open_rule_is_counted_out_for_a_year() -> None:
    rule = Schedule(rrule="FREQ=WEEKLY;BYDAY=TU", start_time=dt.time(18))
    found = agenda(occurrences=(), schedules=(rule,), start=at(2025, 5, 6, 18))["timings"]
    assert (len(found), found[0]["begin"], found[-1]["begin"]) == (
        53,
        "2025-05-06T18:00:00+02:00",
        "2026-05-05T18:00:00+02:00",
    )
    daily = Schedule(rrule="FREQ=DAILY", start_date=dt.date(2025, 1, 1), until=dt.date(2030, 1, 1))
    assert len(agenda(occurrences=(), schedules=(daily,))["timings"]) == 800


@pytest.mark.parametrize(
    ("fields", "status"),
    [
        ({"status": "rescheduled"}, 2),
        ({"status": "postponed"}, 4),
        ({"sold_out": True}, 5),
        ({"status": "cancelled"}, 6),
        ({"status": "cancelled", "sold_out": True}, 6),
    ],
)
def test_status_of_openagenda(fields: dict[str, Any], status: int) -> None:
    assert agenda(**fields)["status"] == status


def test_long_texts_are_cut_at_a_word() -> None:
    said = agenda(name="mot " * 100, description="phrase " * 5000, keywords=("clé",) * 200)
    assert said["title"]["fr"].endswith("mot…")
    assert said["description"]["fr"].endswith("phrase…")
    assert len(said["longDescription"]["fr"]) > 9000
    assert sum(map(len, said["keywords"]["fr"])) <= 255


def test_a_place_needs_a_name_and_an_address() -> None:
    assert agenda(location=Place(locality="Cluny"))["location"] == {
        "name": "Cluny",
        "address": "Cluny",
        "adminLevel4": "Cluny",
    }
    assert agenda(location=Place(name="Salle des fêtes"))["location"]["address"] == "Salle des fêtes"
    assert "location" not in agenda(location=Place(country="FR"))


# -- Mobilizon ---------------------------------------------------------------------------------------------------------


def test_mobilizon_has_an_event_for_each_date() -> None:
    found = made("mobilizon", FULL)
    assert [(one["beginsOn"][:16], one.get("endsOn", "")[:16], one["status"]) for one in found] == [
        ("2025-05-06T20:00", "2025-05-06T22:00", "CONFIRMED"),
        ("2025-05-10T00:00", "2025-05-11T23:59", "CONFIRMED"),
        ("2025-05-13T20:00", "", "CANCELLED"),
        ("2025-06-03T19:00", "2025-06-03T21:00", "CONFIRMED"),
        ("2025-06-17T19:00", "2025-06-17T21:00", "CONFIRMED"),
        ("2025-06-24T19:00", "2025-06-24T21:00", "CONFIRMED"),
    ]
    first, span = found[:2]
    assert first["title"] == "Fête de l’eau"
    assert first["tags"] == ["Musique", "harpe", "plein air"]
    assert first["onlineAddress"] == "https://visio.example/salle?a=1&b=2"
    assert first["phoneAddress"] == "+33199001234"
    assert first["physicalAddress"] == {
        "description": "Salle des fêtes",
        "street": "16 bis rue des Lilas",
        "postalCode": "01700",
        "locality": "Miribel",
        "region": "Auvergne-Rhône-Alpes",
        "country": "FR",
        "geom": "4.9528;45.8245",
    }
    assert span["physicalAddress"] == {"description": "Place du Marché", "locality": "Cluny"}
    assert (first["options"]["showStartTime"], first["options"]["showEndTime"]) == (True, True)
    assert (span["options"]["showStartTime"], span["options"]["showEndTime"]) == (False, False)
    assert first["options"]["offers"][0] == {"price": 5, "priceCurrency": "EUR"}
    text = first["description"].replace(NBSP, " ")
    assert "<p>Venez nombreux !<br>C’est gratuit &lt; 12 ans.</p><p>À bientôt.</p>" in text
    assert "hors vacances scolaires" in text
    assert "<li>5 € (plein)</li>" in text


def test_a_bare_event_of_mobilizon_has_a_description() -> None:
    (said,) = made("mobilizon", Event(uid="u", name="Bal", occurrences=(Occurrence(start=dt.date(2025, 5, 6)),)))
    assert said["description"] == "<p>Bal</p>"
