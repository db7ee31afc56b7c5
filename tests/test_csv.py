"""CSV: the same columns always, right types in pandas, nothing that a spreadsheet would run."""

import csv
import io
from typing import Any

import pandas as pd
import pytest
from written import BARE, FULL, NASTY, announcements, written

from annonce.model import Announcement, Event, Occurrence, Schedule
from annonce.writers.csv import COLUMNS, safe
from annonce.writers.french import NBSP

DATES = ["start_date", "end_date", "until", "registration_deadline", "published"]
TEXTS = ["postal_code", "insee_code", "registration_phone"]
RISKY = ("=", "+", "-", "@", "\t", "\r", "\n")


def rows(*events: Event, form: str = "csv") -> list[dict[str, str]]:
    data = written(form, Announcement(source="a.txt", events=events))
    excel = form == "csv-excel"
    text = data.decode("utf-8-sig" if excel else "utf-8")
    return list(csv.DictReader(io.StringIO(text, newline=""), delimiter=";" if excel else ",", strict=True))


def frame(data: bytes) -> pd.DataFrame:
    return pd.read_csv(io.BytesIO(data), dtype=dict.fromkeys(TEXTS, str), parse_dates=DATES)


def test_every_announcement_opens_with_csv_and_pandas() -> None:
    data = written("csv", *announcements())
    found = frame(data)
    models = [event for item in announcements() for event in item.events]
    assert list(found.columns) == list(COLUMNS)
    assert len(found) == sum(len(event.occurrences) + len(event.schedules) for event in models) > 400
    assert len(found) == len(list(csv.reader(io.StringIO(data.decode(), newline="")))) - 1
    for name in DATES:
        assert pd.api.types.is_datetime64_any_dtype(found[name]), name
    for name in ("price_min", "price_max", "latitude", "longitude", "min_age", "max_age"):
        assert pd.api.types.is_numeric_dtype(found[name]), name
    assert found["sold_out"].dtype == bool
    assert set(found["registration_required"].dropna()) == {True, False}
    assert found["rrule"].notna().sum() == sum(len(event.schedules) for event in models)
    assert list(found["uid"].unique()) == list(dict.fromkeys(event.uid for event in models))
    hours = pd.to_datetime(found["start_time"].dropna(), format="%H:%M")
    assert len(hours) > 350


def test_each_occurrence_and_rule_is_a_row() -> None:
    rule, first, span, off, end = rows(FULL)
    assert (rule["rrule"], rule["until"], rule["except_dates"]) == ("FREQ=WEEKLY;BYDAY=TU", "2025-06-24", "2025-06-10")
    assert (rule["start_date"], rule["start_time"], rule["end_time"]) == ("2025-06-03", "19:00", "21:00")
    assert [first[k] for k in ("start_date", "start_time", "end_date", "end_time")] == [
        "2025-05-06", "20:00", "2025-05-06", "22:00",
    ]  # fmt: skip
    assert [span[k] for k in ("start_date", "start_time", "end_date", "end_time")] == [
        "2025-05-10",
        "",
        "2025-05-11",
        "",
    ]
    assert (span["venue"], span["locality"], span["postal_code"]) == ("Place du Marché", "Cluny", "")
    assert (off["status"], first["status"]) == ("cancelled", "scheduled")
    assert (end["start_date"], end["end_date"]) == ("", "2025-05-16")
    for row in (rule, first):
        assert row["name"] == "Fête de l’eau"
        assert row["postal_code"] == "01700"
        assert (row["price_min"], row["price_max"], row["currency"]) == ("2.5", "5", "EUR")
        assert row["registration_phone"] == "+33199001234"
        assert row["keywords"] == "harpe | plein air"
        assert row["accessibility"] == "wheelchair | sign_language"
        assert row["description"].startswith("Venez nombreux !\nC’est")
        assert (row["sold_out"], row["registration_required"], row["min_age"]) == ("false", "true", "6")
        assert row["source"] == "a.txt"


def test_an_event_without_times_has_a_row() -> None:
    (row,) = rows(BARE)
    assert {name: value for name, value in row.items() if value} == {
        "uid": "v",
        "name": "Bal",
        "type": "Event",
        "status": "scheduled",
        "timezone": "Europe/Paris",
        "attendance_mode": "offline",
        "sold_out": "false",
        "source": "a.txt",
    }
    (row,) = rows(Event(uid="v", name="Bal", schedules=(Schedule(rrule="souvent", text="souvent"),)))
    assert (row["start_date"], row["rrule"], row["when"]) == ("", "souvent", "souvent")
    assert written("csv") == (",".join(COLUMNS) + "\r\n").encode()


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("=HYPERLINK(1)", "'=HYPERLINK(1)"),
        ("+1", "'+1"),
        ("-1+1", "'-1+1"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'=1"),
        ("\r\n=1", "'=1"),
        ("＝1", "'＝1"),
        ("+33199001234", "+33199001234"),
        ("+33199001234+1", "'+33199001234+1"),
        ("+33 1 99 00 12 34", "'+33 1 99 00 12 34"),
        ("a=1", "a=1"),
        ("Bal;=1+1", "Bal;'=1+1"),
        ("Bal,@SUM(A1)\t-1+1", "Bal,'@SUM(A1)\t'-1+1"),
        ('Bal;"=1+1', "Bal;\"'=1+1"),
        ("Bal\r\n=1+1", "Bal\n'=1+1"),
        ("Bal\n- buvette ; + repas", "Bal\n- buvette ; + repas"),
        ("", ""),
    ],
)
def test_formulas_are_taken_out(text: str, said: str) -> None:
    assert safe(text) == said


@pytest.mark.parametrize("form", ["csv", "csv-excel"])
def test_no_cell_is_run(form: str) -> None:
    for row in rows(NASTY, form=form):
        for name, value in row.items():
            assert name in ("latitude", "longitude") or not value.startswith(RISKY), name
            assert not {"\x00", "\x1b", "\x85", "\u2028"} & set(value)


@pytest.mark.parametrize("form", ["csv", "csv-excel"])
@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_no_cell_is_run_whatever_parts_the_cells(form: str, between: str) -> None:
    name = 'Bal;=1+1,=2+2\t=3+3;"=4+4\n=5+5'
    event = BARE.model_copy(update={"name": name, "description": name})
    text = written(form, Announcement(events=(event,))).decode()
    for quoting in (csv.QUOTE_MINIMAL, csv.QUOTE_NONE):
        cells = [
            c for row in csv.reader(io.StringIO(text, newline=""), delimiter=between, quoting=quoting) for c in row
        ]
        assert len(cells) > 1
        assert not any(cell.lstrip('"').startswith("=") for cell in cells)


def test_excel_finds_its_habits() -> None:
    data = written("csv-excel", Announcement(events=(FULL,)))
    assert data.startswith(b"\xef\xbb\xbfuid;name;")
    row = rows(FULL, form="csv-excel")[0]
    assert (row["price_min"], row["price_max"], row["latitude"]) == ("2,5", "5", "45,8245")
    assert row["registration_phone"] == "01 99 00 12 34".replace(" ", NBSP)
    plain: Any = frame(written("csv", Announcement(events=(FULL,))))
    other: Any = pd.read_csv(io.BytesIO(data), sep=";", decimal=",", dtype=dict.fromkeys(TEXTS, str))
    assert list(other.columns) == list(COLUMNS)
    assert list(other["latitude"].dropna()) == list(plain["latitude"].dropna())
    assert list(other["name"]) == list(plain["name"])


def test_a_file_stays_open() -> None:
    event = Event(uid="u", name="a", occurrences=(Occurrence(),))
    assert written("csv", Announcement(events=(event,))).count(b"\r\n") == 2
