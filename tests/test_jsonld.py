"""JSON-LD: schema.org's vocabulary, what Google requires, safe inside a `<script>`."""

import datetime as dt
import json
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest
from written import BARE, FULL, NASTY, announcements, at, schema, written

from annonce.model import Announcement, Event, Occurrence, Offer, Place, Schedule

S = "https://schema.org/"


def events(*items: Event) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = json.loads(written("jsonld", Announcement(events=items)))
    schema("jsonld").validate(found)
    return found


def event(**fields: Any) -> dict[str, Any]:
    (found,) = events(Event(**{"uid": "u", "name": "Bal", **fields}))
    return found


def test_every_announcement_keeps_the_schema() -> None:
    found = json.loads(written("jsonld", *announcements()))
    models = [event for item in announcements() for event in item.events]
    assert len(found) == len(models) > 250
    schema("jsonld").validate(found)
    for said, model in zip(found, models, strict=True):
        assert "startDate" in said  # required by Google, and every event that we read has one
        assert ("location" in said) == (model.location is not None or model.attendance_mode != "offline")
        if model.location is not None and model.location.locality and model.attendance_mode == "offline":
            assert said["location"]["address"]["addressLocality"] == model.location.locality


# schema.org's own vocabulary, for the terms that we use (see scripts/schemaorg_terms.py).
VOCABULARY = json.loads((Path(__file__).parent / "schemas" / "schemaorg.json").read_text("utf-8"))
# Values whose type JSON does not tell.
PLAIN = {"Text", "URL", "Number", "Integer", "Boolean", "Date", "DateTime", "Time", "Duration"}
# Properties that events have since a later release than that of the file (https://schema.org/keywords).
LATER = {"keywords"}
ENUMERATED = {
    "eventStatus": "EventStatusType",
    "eventAttendanceMode": "EventAttendanceModeEnumeration",
    "availability": "ItemAvailability",
    "byDay": "DayOfWeek",
}


def terms(node: dict[str, Any]) -> list[str]:
    """Give what the vocabulary does not allow in an object and those within it."""
    kind = node["@type"]
    ancestors = set(VOCABULARY["types"].get(kind, ()))
    wrong = [] if ancestors else [f"type {kind}"]
    for name, value in node.items():
        if name.startswith("@"):
            continue
        known = VOCABULARY["properties"].get(name)
        if name in LATER and "Event" in ancestors:
            continue
        if known is None or not ancestors & set(known["of"]):
            wrong.append(f"{kind}.{name}")
            continue
        for one in value if isinstance(value, list) else [value]:
            if isinstance(one, dict):
                if not set(VOCABULARY["types"].get(one["@type"], ())) & set(known["values"]):
                    wrong.append(f"{kind}.{name} = {one['@type']}")
                wrong += terms(one)
            elif name in ENUMERATED and str(one).startswith(S):
                if one.removeprefix(S) not in VOCABULARY["members"][ENUMERATED[name]]:
                    wrong.append(f"{kind}.{name} = {one}")
            elif not PLAIN & set(known["values"]):
                wrong.append(f"{kind}.{name} = {one}")
    return wrong


def test_types_properties_and_values_are_those_of_the_vocabulary() -> None:
    found = json.loads(written("jsonld", *announcements())) + events(FULL)
    assert sorted({wrong for said in found for wrong in terms(said)}) == []


def test_the_vocabulary_refuses() -> None:
    (good,) = events(FULL)
    assert terms({**good, "@type": "Concert"})
    assert terms({**good, "town": "Tournus"})
    assert terms({**good, "location": {"@type": "Offer"}})
    assert terms({**good, "eventStatus": S + "EventOver"})


def test_the_schema_refuses() -> None:
    good = events(FULL)[0]
    for wrong in (
        {"startDate": "demain"},
        {"eventStatus": "EventScheduled"},
        {"location": {"@type": "Place"}},
        {"x": 1},
    ):
        assert not schema("jsonld").is_valid([good | wrong])
    for name in ("name", "@type", "@context"):
        assert not schema("jsonld").is_valid([{key: value for key, value in good.items() if key != name}])


def test_what_is_stated_is_said() -> None:
    said = events(FULL)[0]
    assert said["@context"] == "https://schema.org"
    assert (said["@type"], said["name"], said["identifier"]) == ("MusicEvent", "Fête de l’eau", "u")
    assert (said["startDate"], said["endDate"]) == ("2025-05-06T20:00:00+02:00", "2025-06-24T21:00:00+02:00")
    assert said["doorTime"] == "19:30:00"
    assert said["eventAttendanceMode"] == S + "MixedEventAttendanceMode"
    hall, online = said["location"]
    assert hall["address"] == {
        "@type": "PostalAddress",
        "streetAddress": "16 bis rue des Lilas",
        "postalCode": "01700",
        "addressLocality": "Miribel",
        "addressRegion": "Auvergne-Rhône-Alpes",
        "addressCountry": "FR",
    }
    assert hall["geo"] == {"@type": "GeoCoordinates", "latitude": 45.8245, "longitude": 4.9528}
    assert online == {"@type": "VirtualLocation", "url": "https://visio.example/salle?a=1&b=2"}
    assert said["organizer"]["url"] == "https://www.oreille.example"
    assert said["sponsor"]["name"] == "Ville de Miribel"
    assert said["performer"][0] == {"@type": "Person", "name": "Ana Roux", "description": "harpiste"}
    assert said["offers"] == [
        {
            "@type": "Offer",
            "name": "plein",
            "price": 5,
            "priceCurrency": "EUR",
            "url": "https://inscription.example/f",
            "availability": S + "InStock",
        },
        {
            "@type": "Offer",
            "name": "réduit",
            "price": 2.5,
            "priceCurrency": "EUR",
            "url": "https://billets.example/r",
            "availability": S + "InStock",
        },
    ]
    assert said["isAccessibleForFree"] is False
    assert said["audience"] == {"@type": "PeopleAudience", "audienceType": "dès 6 ans", "suggestedMinAge": 6}
    assert said["keywords"] == ["harpe", "plein air"]
    assert said["url"] == "https://oreille.example/fete"


def test_dates_and_programme_are_parts() -> None:
    dates = events(FULL)[0]["subEvent"]
    assert [part.get("startDate") for part in dates] == [
        "2025-05-06T20:00:00+02:00",
        "2025-05-10",
        "2025-05-13T20:00:00+02:00",
        None,
        "2025-05-06T20:00:00+02:00",
        None,
    ]
    assert dates[1]["endDate"] == "2025-05-11"
    assert dates[1]["location"][0]["address"]["addressLocality"] == "Cluny"
    assert [part["eventStatus"].removeprefix(S) for part in dates[:3]] == ["EventScheduled"] * 2 + ["EventCancelled"]
    assert (dates[4]["name"], dates[4]["performer"]["name"]) == ("Conte", "Zoé")
    assert "subEvent" not in event(occurrences=(Occurrence(start=at(2025, 5, 6, 20)),))


def test_what_is_not_stated_is_left_out() -> None:
    assert events(BARE)[0] == {
        "@context": "https://schema.org",
        "@type": "Event",
        "identifier": "v",
        "name": "Bal",
        "eventStatus": S + "EventScheduled",
        "eventAttendanceMode": S + "OfflineEventAttendanceMode",
    }
    assert json.loads(written("jsonld")) == []


RULES = [
    ("FREQ=WEEKLY;BYDAY=TU", {"repeatFrequency": "P1W", "byDay": S + "Tuesday"}),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,SA", {"repeatFrequency": "P2W", "byDay": [S + "Tuesday", S + "Saturday"]}),
    ("FREQ=DAILY", {"repeatFrequency": "P1D"}),
    ("FREQ=MONTHLY;BYDAY=1TH,-1TH", {"repeatFrequency": "P1M", "byDay": ["1TH", "-1TH"]}),
    ("FREQ=MONTHLY;BYDAY=TH;BYSETPOS=2,4", {"repeatFrequency": "P1M", "byDay": ["2TH", "4TH"]}),
    ("FREQ=MONTHLY;BYMONTHDAY=1,15", {"repeatFrequency": "P1M", "byMonthDay": [1, 15]}),
    ("FREQ=WEEKLY;BYDAY=SU;BYMONTH=7,8;WKST=MO", {"repeatFrequency": "P1W", "byDay": S + "Sunday", "byMonth": [7, 8]}),
    # what schema.org cannot say is not said by half
    ("FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1", {"description": "FREQ=MONTHLY;BYDAY=MO,TU;BYSETPOS=-1"}),
    ("FREQ=YEARLY;BYYEARDAY=100", {"description": "FREQ=YEARLY;BYYEARDAY=100"}),
    ("souvent", {"description": "souvent"}),
]


@pytest.mark.parametrize(("rrule", "said"), RULES)
def test_rules(rrule: str, said: dict[str, Any]) -> None:
    found = event(schedules=(Schedule(rrule=rrule),))["eventSchedule"]
    assert found == {"@type": "Schedule", "scheduleTimezone": "Europe/Paris"} | said


def test_a_rule_has_its_bounds_and_exceptions() -> None:
    assert events(FULL)[0]["eventSchedule"] == {
        "@type": "Schedule",
        "repeatFrequency": "P1W",
        "byDay": S + "Tuesday",
        "startDate": "2025-06-03",
        "endDate": "2025-06-24",
        "startTime": "19:00:00",
        "endTime": "21:00:00",
        "exceptDate": "2025-06-10",
        "scheduleTimezone": "Europe/Paris",
    }


@pytest.mark.parametrize(
    ("fields", "status", "availability"),
    [
        ({"status": "cancelled"}, "EventCancelled", None),
        ({"status": "postponed"}, "EventPostponed", None),
        ({"status": "rescheduled", "previous_start": dt.date(2025, 5, 1)}, "EventRescheduled", "InStock"),
        ({"sold_out": True}, "EventScheduled", "SoldOut"),
    ],
)
def test_status(fields: dict[str, Any], status: str, availability: str | None) -> None:
    said = event(offers=(Offer(price=0),), start=dt.date(2025, 5, 6), **fields)
    assert said["eventStatus"] == S + status
    assert said["offers"].get("availability") == (availability and S + availability)
    assert said["startDate"] == "2025-05-06"
    assert said.get("previousStartDate") == ("2025-05-01" if "previous_start" in fields else None)


def test_an_online_event_is_at_no_place() -> None:
    said = event(attendance_mode="online", location=Place(locality="Lyon"))
    assert said["location"] == {"@type": "VirtualLocation"}


def test_a_script_holds_it() -> None:
    data = written("jsonld", Announcement(events=(NASTY,))).decode()
    assert "<" not in data
    assert "</script>" in json.loads(data)[0]["name"]

    class Reader(HTMLParser):
        def __init__(self) -> None:
            super().__init__()
            self.tags: list[str] = []
            self.text = ""

        def handle_starttag(self, tag: str, attrs: Any) -> None:
            self.tags.append(tag)

        def handle_data(self, data: str) -> None:
            self.text += data

    reader = Reader()
    reader.feed(f'<script type="application/ld+json">{data}</script>')
    reader.close()
    assert reader.tags == ["script"]
    assert json.loads(reader.text) == json.loads(data)
    schema("jsonld").validate(json.loads(data))
