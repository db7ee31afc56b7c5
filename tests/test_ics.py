"""iCalendar: other programs read the same events, times and rules that our model holds."""

import datetime as dt
import io
import subprocess
import sys
from collections import Counter
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest
import recurring_ical_events
import vobject
from dateutil.rrule import rrulestr
from icalendar import Calendar
from written import announcements, written

from annonce.batch import Settings
from annonce.batch.convert import Job, Task, convert
from annonce.cli.parse import Reading
from annonce.model import (
    Announcement,
    ContactPoint,
    Event,
    Link,
    Occurrence,
    Offer,
    Organization,
    Performer,
    Place,
    ProgrammeItem,
    Registration,
    Schedule,
    Warning,
)
from annonce.writers import ics
from annonce.writers.french import NBSP
from annonce.writers.vtimezone import vtimezone

PARIS = ZoneInfo("Europe/Paris")
STAMP = dt.datetime(2025, 1, 2, 3, 4, 5, tzinfo=dt.UTC)
DAY = dt.timedelta(1)
Times = tuple[str, str]


def at(year: int, month: int, day: int, hour: int, minute: int = 0) -> dt.datetime:
    return dt.datetime(year, month, day, hour, minute, tzinfo=PARIS)


def calendar(*events: Event, **fields: Any) -> bytes:
    out = io.BytesIO()
    ics.write([Announcement(events=events, **fields)], out, stamp=STAMP)
    return out.getvalue()


def entries(*events: Event, **fields: Any) -> list[Any]:
    return list(Calendar.from_ical(calendar(*events, **fields)).walk("VEVENT"))


def entry(*events: Event, **fields: Any) -> Any:
    (found,) = entries(*events, **fields)
    return found


def event(**fields: Any) -> Event:
    fields.setdefault("occurrences", (Occurrence(start=at(2025, 3, 31, 14), end=at(2025, 3, 31, 16)),))
    return Event(**{"uid": "u", "name": "Atelier", **fields})


# -- the same occurrences ----------------------------------------------------------------------------------------------


def lines(data: bytes) -> list[str]:
    return data.decode().replace("\r\n ", "").split("\r\n")


def shown(moment: dt.date | dt.datetime) -> str:
    return moment.astimezone(dt.UTC).isoformat() if isinstance(moment, dt.datetime) else moment.isoformat()


def closed(start: dt.date | dt.datetime, end: dt.date | dt.datetime | None, zone: ZoneInfo) -> Times:
    """Give start and end as a calendar shows them: a whole day ends when the next begins."""
    if not isinstance(start, dt.datetime):
        last = end.date() if isinstance(end, dt.datetime) else end
        end = (last or start) + DAY
    elif end is None:
        end = start
    elif not isinstance(end, dt.datetime):
        end = dt.datetime.combine(end + DAY, dt.time(), zone)
    return shown(start), shown(end)


def expected(item: Announcement, last: dt.date) -> Counter[Times]:
    """Count out the occurrences of an announcement, independently of the writers."""
    found: Counter[Times] = Counter()
    for event in item.events:
        zone = ZoneInfo(event.timezone)
        listed = [occurrence.start for occurrence in event.occurrences]
        for occurrence in event.occurrences:
            if occurrence.start is not None:
                found[closed(occurrence.start, occurrence.end, zone)] += 1
        for rule in event.schedules:
            assert event.start is not None
            first = event.start.date() if isinstance(event.start, dt.datetime) else event.start
            begin = dt.datetime.combine(rule.start_date or first, dt.time())
            for moment in rrulestr(rule.rrule, dtstart=begin):
                day = moment.date()
                if day > (rule.until or last) or day > last:
                    break
                if day in rule.exdates:
                    continue
                if rule.start_time is None:
                    found[closed(day, None, zone)] += day not in listed
                    continue
                start = dt.datetime.combine(day, rule.start_time, zone)
                if start in listed:
                    continue  # the same time is one entry
                end = dt.datetime.combine(day, rule.end_time, zone) if rule.end_time else None
                if end is not None and end <= start:
                    end += DAY
                found[closed(start, end, zone)] += 1
    return found


def seen(data: bytes, last: dt.date) -> Counter[Times]:
    query = recurring_ical_events.of(Calendar.from_ical(data))
    return Counter(
        (shown(one["DTSTART"].dt), shown(one["DTEND"].dt) if "DTEND" in one else shown(one["DTSTART"].dt))
        for one in query.between(dt.date(1990, 1, 1), last + DAY)
    )


def test_calendars_give_the_occurrences_of_the_model() -> None:
    last = dt.date(2028, 1, 1)  # a day after all texts; open rules are compared up to here
    count = rules = 0
    for item in announcements():
        count += len(item.events)
        rules += sum(len(one.schedules) for one in item.events)
        assert seen(written("ics", item), last) == expected(item, last), item.source
    assert count > 250
    assert rules > 20


RULES = [
    Schedule(rrule="FREQ=WEEKLY;BYDAY=TU", start_date=dt.date(2025, 1, 1), start_time=dt.time(18)),
    Schedule(rrule="FREQ=WEEKLY;BYDAY=FR", start_date=dt.date(2025, 1, 1), start_time=dt.time(22), end_time=dt.time(2)),
    Schedule(rrule="FREQ=WEEKLY;INTERVAL=2;BYDAY=TH", start_date=dt.date(2025, 1, 3), until=dt.date(2025, 6, 26)),
    Schedule(rrule="FREQ=DAILY", start_date=dt.date(2025, 3, 25), until=dt.date(2025, 4, 5), start_time=dt.time(2, 30)),
    Schedule(rrule="FREQ=MONTHLY;BYDAY=-1FR", start_date=dt.date(2025, 1, 1), until=dt.date(2025, 6, 30)),
    Schedule(rrule="FREQ=MONTHLY;BYDAY=1TH,3TH", start_time=dt.time(9), end_time=dt.time(12)),
    Schedule(
        rrule="FREQ=WEEKLY;BYDAY=TU,WE",
        start_date=dt.date(2025, 4, 1),
        until=dt.date(2025, 5, 7),
        start_time=dt.time(10),
        exdates=(dt.date(2025, 4, 1), dt.date(2025, 4, 9), dt.date(2025, 5, 7)),
    ),
    Schedule(rrule="FREQ=YEARLY", start_date=dt.date(2025, 7, 14), end_time=dt.time(23)),
]


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.rrule)
@pytest.mark.parametrize("zone", ["Europe/Paris", "America/Toronto", "Indian/Reunion", "UTC"])
def test_rules_mean_the_same_to_other_programs(rule: Schedule, zone: str) -> None:
    item = Announcement(events=(event(occurrences=(), schedules=(rule,), timezone=zone, start=dt.date(2025, 1, 1)),))
    last = dt.date(2026, 12, 31)
    assert expected(item, last)
    assert seen(written("ics", item), last) == expected(item, last)


# -- other programs ----------------------------------------------------------------------------------------------------


def test_vobject_reads_everything() -> None:
    data = written("ics", *announcements())
    (found,) = vobject.readComponents(data.decode())
    assert len(found.vevent_list) > 300
    for one in found.vevent_list:
        assert one.dtstart.value
        if hasattr(one, "rrule"):
            assert one.getrruleset(addRDate=False)[0]


def test_khal_imports_everything(tmp_path: Path) -> None:
    data = written("ics", *announcements())
    (tmp_path / "all.ics").write_bytes(data)
    (tmp_path / "here").mkdir()
    (tmp_path / "config").write_text(
        f"[calendars]\n[[here]]\npath = {tmp_path}/here\n[sqlite]\npath = {tmp_path}/khal.db\n"
        "[locale]\nlocal_timezone = Europe/Paris\ndefault_timezone = Europe/Paris\ntimeformat = %H:%M\n"
        "dateformat = %Y-%m-%d\nlongdateformat = %Y-%m-%d\ndatetimeformat = %Y-%m-%d %H:%M\n"
        "longdatetimeformat = %Y-%m-%d %H:%M\n"
    )
    khal = [sys.executable, "-m", "khal", "-c", str(tmp_path / "config")]
    done = subprocess.run(
        [*khal, "import", "--batch", "-a", "here", str(tmp_path / "all.ics")], capture_output=True, text=True
    )
    assert (done.returncode, done.stderr) == (0, "")
    uids = {str(one["UID"]) for one in Calendar.from_ical(data).walk("VEVENT")}
    assert len(list((tmp_path / "here").iterdir())) == len(uids)


# -- the form ----------------------------------------------------------------------------------------------------------


def test_the_file_is_well_formed() -> None:
    data = written("ics", *announcements())
    assert data.replace(b"\r\n", b"").count(b"\n") == data.replace(b"\r\n", b"").count(b"\r") == 0
    assert max(map(len, data.split(b"\r\n"))) <= 75
    assert not set(range(32)) - {10, 13} & set(data)
    found: Any = Calendar.from_ical(data)
    assert found.errors == []
    zones = {str(zone["TZID"]) for zone in found.walk("VTIMEZONE")}
    uids = []
    for one in found.walk("VEVENT"):
        assert one.errors == []
        assert {"UID", "DTSTAMP", "DTSTART", "SUMMARY", "STATUS", "SEQUENCE", "CATEGORIES"} <= set(one)
        for name in ("DTSTART", "DTEND"):
            if name in one and isinstance(one[name].dt, dt.datetime):
                assert one[name].dt.tzinfo.key in {*zones, "UTC"}
        if "DTEND" in one:
            assert type(one["DTEND"].dt) is type(one["DTSTART"].dt)
            assert one["DTEND"].dt > one["DTSTART"].dt
        uids.append(str(one["UID"]))
    assert len(set(uids)) == len(uids)
    for one in found.walk("VEVENT"):
        assert "RELATED-TO" not in one or str(one["RELATED-TO"]) in uids
    used = {line.partition("TZID=")[2].partition(":")[0] for line in lines(data) if line.startswith("DTSTART;TZID")}
    assert zones == used


def test_no_event_is_an_empty_calendar() -> None:
    assert Calendar.from_ical(calendar()).walk("VEVENT") == []
    assert b"VTIMEZONE" not in calendar(event(occurrences=(Occurrence(start=dt.date(2025, 3, 31)),)))


def test_the_stamp_is_now_unless_given() -> None:
    assert entry(event())["DTSTAMP"].dt == STAMP
    one: Any = Calendar.from_ical(written("ics", Announcement(events=(event(),)))).walk("VEVENT")[0]
    assert abs(one["DTSTAMP"].dt - dt.datetime.now(dt.UTC)) < dt.timedelta(minutes=5)


ZONES = ["Europe/Paris", "Europe/London", "America/Toronto", "America/St_Johns", "Pacific/Noumea", "America/Cayenne"]


@pytest.mark.parametrize("zone", [*ZONES, "Africa/Casablanca", "Australia/Lord_Howe", "Asia/Amman"])
@pytest.mark.parametrize("year", [1999, 2007, 2022, 2025, 2026])
def test_a_zone_shows_the_right_time_every_hour(zone: str, year: int) -> None:
    """Read a VTIMEZONE as RFC 5545 says: the last onset before a moment gives its offset."""
    onsets: list[tuple[dt.datetime, dt.timedelta]] = []
    parts: list[Any] = vtimezone(zone, year, year).subcomponents
    for part in parts:
        starts = [part["DTSTART"].dt, *(one.dt for one in part["RDATE"].dts)] if "RDATE" in part else []
        rule = f"RRULE:{part['RRULE'].to_ical().decode()}" if "RRULE" in part else "RDATE:19000101T000000"
        starts += rrulestr(rule, dtstart=part["DTSTART"].dt).between(dt.datetime(1990, 1, 1), dt.datetime(2030, 1, 1))  # noqa: DTZ001
        starts.append(part["DTSTART"].dt)
        before, after = part["TZOFFSETFROM"].td, part["TZOFFSETTO"].td
        onsets += [((start - before).replace(tzinfo=dt.UTC), after) for start in starts]
    onsets.sort()
    hour = dt.datetime(year, 1, 1, 12, 30, tzinfo=dt.UTC)
    while hour < dt.datetime(year, 12, 31, tzinfo=dt.UTC):
        said = [offset for onset, offset in onsets if onset <= hour][-1]
        assert said == hour.astimezone(ZoneInfo(zone)).utcoffset(), hour
        hour += dt.timedelta(hours=1)


def test_a_yearly_change_is_a_rule() -> None:
    text = vtimezone("Europe/Paris", 2025, 2025).to_ical().decode()
    assert "RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3" in text
    assert "RDATE" not in text


# -- one property at a time --------------------------------------------------------------------------------------------


def test_local_times_have_their_zone() -> None:
    data = calendar(event(timezone="Indian/Reunion"))
    assert "DTSTART;TZID=Indian/Reunion:20250331T160000" in lines(data)  # 14 h in Paris
    assert "TZOFFSETTO:+0400" in lines(data)


@pytest.mark.parametrize(
    ("start", "end", "said"),
    [
        (dt.date(2025, 4, 12), None, ["DTSTART;VALUE=DATE:20250412"]),
        (dt.date(2025, 4, 12), dt.date(2025, 4, 14), ["DTSTART;VALUE=DATE:20250412", "DTEND;VALUE=DATE:20250415"]),
        (dt.date(2025, 4, 12), at(2025, 4, 14, 18), ["DTSTART;VALUE=DATE:20250412", "DTEND;VALUE=DATE:20250415"]),
        (at(2025, 4, 12, 20), None, ["DTSTART;TZID=Europe/Paris:20250412T200000"]),
        (
            at(2025, 4, 12, 20),
            dt.date(2025, 4, 13),
            ["DTSTART;TZID=Europe/Paris:20250412T200000", "DTEND;TZID=Europe/Paris:20250414T000000"],
        ),
        (at(2025, 4, 12, 20), at(2025, 4, 12, 19), ["DTSTART;TZID=Europe/Paris:20250412T200000"]),
        (dt.date(2025, 4, 12), dt.date(2025, 4, 11), ["DTSTART;VALUE=DATE:20250412"]),
    ],
)
def test_start_and_end(start: Any, end: Any, said: list[str]) -> None:
    found = lines(calendar(event(occurrences=(Occurrence(start=start, end=end),))))
    assert [line for line in found[found.index("BEGIN:VEVENT") :] if line.startswith(("DTSTART", "DTEND"))] == said


def test_each_occurrence_and_rule_is_an_entry() -> None:
    two = event(
        occurrences=(Occurrence(start=at(2025, 5, 6, 20)), Occurrence(start=at(2025, 5, 7, 20))),
        schedules=(Schedule(rrule="FREQ=WEEKLY;BYDAY=MO", start_date=dt.date(2025, 5, 1)),),
    )
    first, *others = entries(two)
    assert [str(one["UID"]) for one in (first, *others)] == ["u-1", "u-2", "u-3"]
    assert "RRULE" in first
    assert "RELATED-TO" not in first
    assert [str(one["RELATED-TO"]) for one in others] == ["u-1", "u-1"]
    assert str(entry(event())["UID"]) == "u"
    assert "RELATED-TO" not in entry(event())


def test_an_open_rule_begins_after_the_reading() -> None:
    rule = (Schedule(rrule="FREQ=WEEKLY;BYDAY=TU", start_time=dt.time(18)),)
    open_one = event(occurrences=(), schedules=rule, start=at(2025, 3, 4, 18))
    assert entry(open_one)["DTSTART"].dt == at(2025, 3, 4, 18)
    assert entry(open_one, published=dt.date(2025, 3, 5))["DTSTART"].dt == at(2025, 3, 11, 18)
    assert entry(open_one)["RRULE"] == {"FREQ": ["WEEKLY"], "BYDAY": ["TU"]}
    unknown = entry(open_one.model_copy(update={"start": None}))["DTSTART"].dt
    assert dt.timedelta(0) <= unknown.date() - dt.datetime.now(PARIS).date() < dt.timedelta(7)


def test_until_is_in_utc_where_there_are_hours() -> None:
    rule = Schedule(rrule="FREQ=WEEKLY;BYDAY=TU", start_date=dt.date(2025, 3, 4), until=dt.date(2025, 6, 24))
    assert "RRULE:FREQ=WEEKLY;UNTIL=20250624;BYDAY=TU" in lines(calendar(event(occurrences=(), schedules=(rule,))))
    rule = rule.model_copy(update={"start_time": dt.time(18)})
    data = calendar(event(occurrences=(), schedules=(rule,)))
    assert "RRULE:FREQ=WEEKLY;UNTIL=20250624T215959Z;BYDAY=TU" in lines(data)


def test_exception_dates() -> None:
    days = (dt.date(2025, 3, 4), dt.date(2025, 3, 18), dt.date(2025, 4, 1))
    rule = Schedule(rrule="FREQ=WEEKLY;BYDAY=TU", start_date=dt.date(2025, 3, 1), exdates=days)
    found = lines(calendar(event(occurrences=(), schedules=(rule,))))
    assert "EXDATE;VALUE=DATE:20250318,20250401" in found
    assert "DTSTART;VALUE=DATE:20250311" in found  # programs show DTSTART even where it is excepted
    found = lines(calendar(event(occurrences=(), schedules=(rule.model_copy(update={"start_time": dt.time(18)}),))))
    assert "EXDATE;TZID=Europe/Paris:20250318T180000,20250401T180000" in found
    found = lines(calendar(event(occurrences=(), schedules=(rule.model_copy(update={"exdates": ()}),))))
    assert not any(line.startswith("EXDATE") for line in found)


def test_a_day_that_is_also_listed_is_one_entry() -> None:
    rule = Schedule(rrule="FREQ=WEEKLY;BYDAY=TU", start_date=dt.date(2025, 3, 4), start_time=dt.time(18))
    both = event(
        schedules=(rule,),
        occurrences=(
            Occurrence(start=at(2025, 3, 4, 18), end=at(2025, 3, 4, 20)),
            Occurrence(start=at(2025, 3, 18, 18), status="cancelled"),
            Occurrence(start=at(2025, 3, 19, 18)),  # no day of the rule
            Occurrence(start=at(2025, 3, 25, 15)),  # another hour
        ),
    )
    found = entries(both)[0]
    assert found["DTSTART"].dt == at(2025, 3, 11, 18)
    assert [day.dt for day in found["EXDATE"].dts] == [at(2025, 3, 18, 18)]
    assert len(entries(both)) == 5


@pytest.mark.parametrize(
    ("status", "said", "sequence"),
    [
        ("scheduled", "CONFIRMED", 0),
        ("cancelled", "CANCELLED", 1),
        ("postponed", "CANCELLED", 1),
        ("rescheduled", "CONFIRMED", 1),
    ],
)
def test_status(status: Any, said: str, sequence: int) -> None:
    for one in (
        entry(event(status=status)),
        entry(event(occurrences=(Occurrence(start=at(2025, 3, 31, 14), status=status),))),
    ):
        assert (str(one["STATUS"]), int(one["SEQUENCE"])) == (said, sequence)


def test_a_cancelled_date_leaves_the_others() -> None:
    two = event(
        occurrences=(Occurrence(start=at(2025, 5, 6, 20), status="cancelled"), Occurrence(start=at(2025, 5, 7, 20)))
    )
    assert [str(one["STATUS"]) for one in entries(two)] == ["CANCELLED", "CONFIRMED"]


def test_the_old_date_of_a_moved_event_is_said() -> None:
    moved = event(status="rescheduled", previous_start=at(2025, 3, 24, 14))
    assert f"Nouvelle date (au lieu du lundi 24 mars 2025, 14{NBSP}h)" in str(entry(moved)["DESCRIPTION"])


def test_place() -> None:
    hall = Place(
        name="Salle\ndes fêtes",
        street_address="16 bis rue des Lilas",
        postal_code="71700",
        locality="Tournus",
        latitude=46.5631,
        longitude=4.9101,
    )
    square = Place(name="Place du Marché", locality="Cluny")
    both = event(
        location=hall,
        occurrences=(Occurrence(start=at(2025, 5, 6, 20)), Occurrence(start=at(2025, 5, 7, 20), location=square)),
    )
    first, second = entries(both)
    assert str(first["LOCATION"]) == "Salle des fêtes, 16 bis rue des Lilas, 71700 Tournus"
    assert (first["GEO"].latitude, first["GEO"].longitude) == (46.5631, 4.9101)
    assert str(second["LOCATION"]) == "Place du Marché, Cluny"
    assert "GEO" not in second
    assert "LOCATION" not in entry(event(location=Place(country="FR")))


def test_who_and_where_to_read_more() -> None:
    full = event(
        type="MusicEvent",
        keywords=("jazz, blues", "plein air"),
        contacts=(ContactPoint(name="Léa Martin", email="lea@asso.example", phone="+33639980102"), ContactPoint()),
        organizers=(Organization(name="Mairie"), Organization(name='L’"Oreille"', email="contact@asso.example")),
        links=(Link(url="https://reseau.example/p", kind="social"), Link(url="www.asso.example/a", kind="website")),
        attendance_mode="online",
        online_url="https://visio.example/r?a=1;b,c",
    )
    found = lines(calendar(full))
    assert "CATEGORIES:Musique,jazz\\, blues,plein air" in found
    assert "CONTACT:Léa Martin\\, lea@asso.example\\, 06 39 98 01 02".replace(" ", "~") in [
        line.replace(NBSP, "~").replace(" ", "~") for line in found
    ]
    assert sum(line.startswith("CONTACT") for line in found) == 1
    assert 'ORGANIZER;CN="L’’Oreille’":mailto:contact@asso.example' in found
    assert "URL:https://www.asso.example/a" in found
    assert "CONFERENCE;VALUE=URI;LABEL=Rejoindre en ligne:https://visio.example/r?a=1;b,c" in found
    assert "ORGANIZER" not in entry(event(organizers=(Organization(name="Mairie", url="https://ville.example"),)))


def test_the_description_holds_what_is_stated() -> None:
    full = event(
        description="Venez nombreux !\r\nC’est \\ bien ; oui, vraiment.",
        door_time=dt.time(13, 30),
        programme=(
            ProgrammeItem(start=at(2025, 3, 31, 14), title="Accueil"),
            ProgrammeItem(start=at(2025, 3, 31, 15), title="Conte", performers=(Performer(name="Ana Roux"),)),
        ),
        pricing="paid",
        offers=(Offer(price=5, label="plein"), Offer(price=2.5, label="réduit")),
        registration=Registration(required=True, deadline=dt.date(2025, 3, 28), phone="+33199001234"),
        contacts=(ContactPoint(name="Léa Martin"),),
        sold_out=True,
        warnings=(Warning(code="assumed_year", message="L’année est déduite."),),
    )
    one = entry(full)
    assert str(one["DESCRIPTION"]).replace(NBSP, " ") == (
        "Complet\n\nVenez nombreux !\nC’est \\ bien ; oui, vraiment.\n\n"
        "Portes : 13 h 30\nProgramme :\n– 14 h – Accueil\n– 15 h – Conte (Ana Roux)\n"
        "Tarif :\n– 5 € (plein)\n– 2,50 € (réduit)\n"
        "Inscription :\n– Obligatoire\n– jusqu’au vendredi 28 mars 2025\n– 01 99 00 12 34\n"
        "Contact : Léa Martin"
    )
    assert str(one["COMMENT"]) == "L’année est déduite."
    assert "DESCRIPTION" not in entry(event())


def test_what_has_no_start_is_said_beside_what_has() -> None:
    both = event(
        occurrences=(Occurrence(end=dt.date(2025, 5, 16)), Occurrence(start=dt.date(2025, 5, 1))),
        schedules=(
            Schedule(
                rrule="FREQ=WEEKLY;BYDAY=TU",
                start_date=dt.date(2025, 3, 1),
                start_time=dt.time(9),
                excludes_school_holidays=True,
            ),
        ),
    )
    for one in entries(both):
        assert "jusqu’au vendredi 16 mai 2025" in str(one["DESCRIPTION"])
        assert "hors vacances scolaires" in str(one["DESCRIPTION"])


def test_hostile_text_stays_inside_its_value() -> None:
    nasty = 'a\r\nBEGIN:VEVENT\nb\u2028c\x00d\x1be\ud800f\x85;,:"\\'
    data = calendar(
        event(
            uid="u",
            name=nasty,
            description=nasty,
            keywords=(nasty,),
            location=Place(name=nasty, locality=nasty),
            contacts=(ContactPoint(name=nasty, email=nasty),),
            organizers=(Organization(name=nasty, email="a@asso.example"), Organization(name="b", email=nasty)),
            links=(Link(url="https://asso.example/" + nasty, kind="website"),),
            online_url="https://visio.example/" + nasty,
            attendance_mode="online",
            warnings=(Warning(code="x", message=nasty),),
        )
    )
    assert sum(line == "BEGIN:VEVENT" for line in lines(data)) == 1
    found: Any = Calendar.from_ical(data)
    assert found.errors == []
    assert not {"\x00", "\x1b", "\x85", "\u2028"} & set(data.decode())
    (one,) = found.walk("VEVENT")
    assert one.errors == []
    assert str(one["SUMMARY"]).startswith("a BEGIN:VEVENT b c")
    assert str(one["ORGANIZER"]) == "mailto:a@asso.example"
    assert str(one["URL"]).startswith("https://asso.example/a%0D%0ABEGIN:VEVENT%0Ab")
    vobject.readOne(data.decode())


def test_a_rule_that_nobody_can_read_is_no_entry() -> None:
    assert entries(event(occurrences=(), schedules=(Schedule(rrule="souvent", text="souvent"),))) == []
    never = Schedule(rrule="FREQ=WEEKLY;BYDAY=TU", start_date=dt.date(2025, 3, 5), until=dt.date(2025, 3, 6))
    assert entries(event(occurrences=(), schedules=(never,))) == []


# -- what a calendar cannot hold ---------------------------------------------------------------------------------------

ENDLESS = event(name="Exposition", occurrences=(Occurrence(end=dt.date(2025, 5, 16)),), end=dt.date(2025, 5, 16))
SAID = "« Exposition » n’a pas de date de début : le format ics ne peut pas le contenir"


def test_an_event_without_start_is_left_out_and_named(capsys: pytest.CaptureFixture[str]) -> None:
    items = [Announcement(source="a.txt", events=(ENDLESS, event(start=at(2025, 3, 31, 14))))]
    reading = Reading(["a.txt"], settings=Settings(), quiet=False)
    assert list(reading.told("ics", items)) == items
    assert capsys.readouterr().err.replace(NBSP, " ") == f"annonce : a.txt : {SAID}\n"
    assert list(reading.told("json", items)) == items
    assert list(Reading(["a.txt"], settings=Settings(), quiet=True).told("ics", items)) == items
    assert capsys.readouterr().err == ""
    assert len(Calendar.from_ical(written("ics", *items)).walk("VEVENT")) == 1


def test_a_batch_names_what_it_leaves_out(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annonce.batch.convert.load", lambda *a, **b: [Announcement(events=(ENDLESS,))])
    (tmp_path / "a.txt").write_text("x")
    result = convert(Task(tmp_path, tmp_path / "out", "ics"), Job(0, Path("a.txt")))
    assert (result.events, result.error, result.missing) == (1, None, [SAID])
    assert (tmp_path / "out" / "a.txt.ics").is_file()
