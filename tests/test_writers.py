"""Written forms: JSON that programs read back, a table that people read at 80 columns."""

import io
import json
from datetime import UTC, date, datetime, time
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from annonce.model import (
    Announcement,
    Audience,
    ContactPoint,
    Event,
    Evidence,
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
from annonce.writers import FORMATS, french, table, writer

PARIS = ZoneInfo("Europe/Paris")
N = french.NBSP


def at(year: int, month: int, day: int, hour: int, minute: int = 0) -> datetime:
    return datetime(year, month, day, hour, minute, tzinfo=PARIS)


WORKSHOP = Event(
    uid="1",
    name="Atelier compost",
    occurrences=(Occurrence(start=at(2025, 3, 31, 14), end=at(2025, 3, 31, 16)),),
    location=Place(
        name="Salle des fêtes", street_address="16 bis rue des Lilas", postal_code="71700", locality="Tournus"
    ),
    pricing="paid",
    offers=(Offer(price=5, label="tarif plein"), Offer(price=2.5, label="réduit")),
    registration=Registration(required=True, deadline=date(2025, 3, 28), phone="+33199001234"),
    contacts=(ContactPoint(name="Léa Martin", email="lea@exemple.example", phone="+33639980102"),),
    programme=(
        ProgrammeItem(start=at(2025, 3, 31, 14), title="Accueil café"),
        ProgrammeItem(start=at(2025, 3, 31, 14, 30), end=at(2025, 3, 31, 16), title="Atelier"),
    ),
    performers=(Performer(name="Ana Roux", role="maître composteuse"),),
    organizers=(Organization(name="Ville de Tournus"),),
    audience=Audience(min_age=12),
    links=(Link(url="https://compost.example/infos"),),
    evidence=(Evidence(field="occurrences[0].start", start=0, end=17, text="lundi 31 à 14 heures", rule="r"),),
    warnings=(Warning(code="assumed_year", message="L’année est supposée."),),
)
MARKET = Event(
    uid="2",
    name="Marché aux fleurs",
    status="cancelled",
    schedules=(
        Schedule(rrule="FREQ=WEEKLY;BYDAY=TU", start_time=time(8), end_time=time(12, 30), until=date(2025, 6, 24)),
    ),
    location=Place(name="Place du Marché", locality="Cluny"),
    pricing="free",
)


def written(form: str, *items: Announcement) -> bytes:
    out = io.BytesIO()
    writer(form).write(iter(items), out)
    assert not out.closed
    return out.getvalue()


def page(*items: Announcement, width: int = 80, color: bool = False) -> str:
    out = io.BytesIO()
    table.write(items, out, width=width, color=color)
    return out.getvalue().decode().replace(N, " ")


def test_every_format_has_its_file() -> None:
    for name in FORMATS:
        assert callable(writer(name).write)
    with pytest.raises(KeyError):
        writer("french")


def test_json_is_an_array_of_events_with_their_source() -> None:
    items = (
        Announcement(source="a.txt", published=date(2025, 3, 1), events=(WORKSHOP, MARKET)),
        Announcement(source="vide.txt"),
        Announcement(events=(MARKET,)),
    )
    events: list[dict[str, Any]] = json.loads(written("json", *items))
    assert [(e["source"], e["published"], e["uid"]) for e in events] == [
        ("a.txt", "2025-03-01", "1"),
        ("a.txt", "2025-03-01", "2"),
        (None, None, "2"),
    ]
    fields = {k: v for k, v in events[0].items() if k not in ("source", "published")}
    assert Event.model_validate(fields) == WORKSHOP


@pytest.mark.parametrize("items", [(), (Announcement(),)])
def test_json_without_events_is_an_empty_array(items: tuple[Announcement, ...]) -> None:
    assert json.loads(written("json", *items)) == []
    assert written("jsonl", *items) == b""
    assert written("table", *items) == b""


def test_jsonl_is_one_event_a_line() -> None:
    lines = written("jsonl", Announcement(source="a.txt", events=(WORKSHOP, MARKET))).decode().splitlines()
    assert [json.loads(line)["uid"] for line in lines] == ["1", "2"]
    assert json.loads(lines[0]) == json.loads(written("json", Announcement(source="a.txt", events=(WORKSHOP,))))[0]


def test_json_is_safe_to_print_and_to_split() -> None:
    name = "a\u2028b\x9bc\x85d\x1be\ud800é\u202ef"
    for form in ("json", "jsonl"):
        data = written(form, Announcement(events=(Event(uid="1", name=name),)))
        assert not {"\u2028", "\x9b", "\x85", "\x1b", "\u202e"} & set(data.decode())
        assert "é" in data.decode()
        found = json.loads(data)
        assert (found[0] if form == "json" else found)["name"] == name.replace("\ud800", "\ufffd")


def test_one_event_is_a_card() -> None:
    card = page(Announcement(events=(WORKSHOP,)))
    for words in (
        "Atelier compost",
        "lundi 31 mars 2025, 14 h – 16 h",
        "« lundi 31 à 14 heures »",
        "16 bis rue des Lilas, 71700 Tournus",
        "5 € (tarif plein)",
        "2,50 € (réduit)",
        "jusqu’au vendredi 28 mars 2025",
        "01 99 00 12 34",
        "Léa Martin, lea@exemple.example, 06 39 98 01 02",
        "14 h 30 – 16 h  Atelier",
        "Ana Roux, maître composteuse",
        "à partir de 12 ans",
        "L’année est supposée.",
    ):
        assert words in card
    labels = [line[2:14].strip() for line in card.splitlines()]
    order = [label for label in labels if label in ("Quand", "Où", "Tarif", "Inscription", "Contact", "Programme")]
    assert order == ["Quand", "Où", "Tarif", "Inscription", "Contact", "Programme"]
    assert "Intervenants" in labels
    assert "Avertissements" in card


def test_several_events_are_rows() -> None:
    rows = page(Announcement(source="a.txt", events=(WORKSHOP,)), Announcement(source="b.txt", events=(MARKET,)))
    assert "╭" not in rows
    for words in (
        "lun. 31 mars 2025",
        "14 h – 16 h",
        "tous les mardis",
        "ANNULÉ – Marché aux fleurs",
        "a.txt",
        "b.txt",
    ):
        assert words in rows


def test_the_status_is_said_once() -> None:
    for name in ("Bal", "ANNULÉ : Bal"):
        event = Event(uid="1", name=name, status="cancelled")
        assert page(Announcement(events=(event,))).upper().count("ANNULÉ") == 1
    assert "COMPLET – Bal" in page(Announcement(events=(Event(uid="1", name="Bal", sold_out=True),)))


@pytest.mark.parametrize("width", [40, 80, 200])
@pytest.mark.parametrize("events", [(WORKSHOP,), (WORKSHOP, MARKET)])
def test_the_table_keeps_to_its_width(width: int, events: tuple[Event, ...]) -> None:
    long = WORKSHOP.model_copy(update={"online_url": "https://exemple.example/" + "x" * 150})
    lines = page(Announcement(events=(*events[:-1], long)), width=width).splitlines()
    assert max(map(len, lines)) <= width


def test_hours_do_not_break() -> None:
    for width in range(64, 120):
        out = io.BytesIO()
        table.write([Announcement(events=(WORKSHOP, MARKET))], out, width=width)
        text = out.getvalue().decode()
        assert f"14{N}h{N}–{N}16{N}h" in text
        assert f"12{N}h{N}30" in text


def test_a_terminal_is_not_obeyed() -> None:
    nasty = "a\x1b[31mb\x9b2Jc\x07d\u202ee\ud800[bold]x[/bold]\r:smile:"
    event = Event(uid="1", name=nasty, warnings=(Warning(code="x", message=nasty),), location=Place(name=nasty))
    for events in ((event,), (event, event)):
        shown = page(Announcement(source=nasty, events=events), Announcement(source="b"))
        assert not {"\x1b", "\x9b", "\x07", "\u202e", "\r"} & set(shown)
        assert "[bold]" in shown
        assert ":smile:" in shown


def test_colours_only_where_asked() -> None:
    assert "\x1b[" not in page(Announcement(events=(WORKSHOP,)))
    assert "\x1b[" in page(Announcement(events=(WORKSHOP,)), color=True)


WHEN = [
    (Occurrence(start=date(2025, 5, 1)), "jeudi 1er mai 2025"),
    (Occurrence(start=date(2025, 5, 1), end=date(2025, 5, 1)), "jeudi 1er mai 2025"),
    (Occurrence(start=at(2025, 3, 31, 14)), "lundi 31 mars 2025, 14 h"),
    (Occurrence(start=at(2025, 3, 31, 14), end=at(2025, 3, 31, 16)), "lundi 31 mars 2025, 14 h – 16 h"),
    (Occurrence(start=at(2025, 3, 31, 22), end=at(2025, 4, 1, 5)), "lundi 31 mars 2025, 22 h – 5 h"),
    (Occurrence(start=at(2025, 3, 31, 18), end=at(2025, 4, 1, 0)), "lundi 31 mars 2025, 18 h – 0 h"),
    (
        Occurrence(start=at(2025, 4, 11, 20), end=at(2025, 4, 13, 18)),
        "du vendredi 11 avril 2025, 20 h, au dimanche 13 avril 2025, 18 h",
    ),
    (Occurrence(start=date(2025, 4, 12), end=date(2025, 4, 13)), "du samedi 12 au dimanche 13 avril 2025"),
    (Occurrence(start=date(2025, 4, 30), end=date(2025, 5, 2)), "du mercredi 30 avril au vendredi 2 mai 2025"),
    (
        Occurrence(start=date(2025, 12, 31), end=date(2026, 1, 1)),
        "du mercredi 31 décembre 2025 au jeudi 1er janvier 2026",
    ),
    (Occurrence(end=date(2025, 5, 16)), "jusqu’au vendredi 16 mai 2025"),
    (Occurrence(), ""),
]


@pytest.mark.parametrize(("occurrence", "said"), WHEN, ids=[said for _, said in WHEN])
def test_when(occurrence: Occurrence, said: str) -> None:
    assert french.when(occurrence).replace(N, " ") == said


RULES = [
    ("FREQ=WEEKLY;BYDAY=TU", "tous les mardis"),
    ("FREQ=WEEKLY;BYDAY=TH,TU", "tous les mardis et jeudis"),
    ("FREQ=WEEKLY;BYDAY=TU,WE,TH,FR,SA,SU", "du mardi au dimanche"),
    ("FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR,SA,SU", "tous les jours"),
    ("FREQ=DAILY", "tous les jours"),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=SA", "un samedi sur deux"),
    ("FREQ=WEEKLY;INTERVAL=2;BYDAY=TU,WE", "tous les mardis et mercredis, une semaine sur deux"),
    ("FREQ=MONTHLY;BYDAY=1TH", "le premier jeudi du mois"),
    ("FREQ=MONTHLY;BYDAY=TH;BYSETPOS=-1", "le dernier jeudi du mois"),
    ("FREQ=MONTHLY;BYDAY=1TH,3TH", "les premier et troisième jeudis du mois"),
    ("FREQ=MONTHLY;BYDAY=TH;BYSETPOS=2,4", "les deuxième et quatrième jeudis du mois"),
    ("FREQ=MONTHLY;BYDAY=2SA;INTERVAL=2", "le deuxième samedi du mois, un mois sur deux"),
    ("FREQ=MONTHLY;BYMONTHDAY=1,15", "les 1er et 15 du mois"),
    ("FREQ=WEEKLY;BYDAY=SA;BYMONTH=7,8", "tous les samedis en juillet et août"),
    ("FREQ=YEARLY", "tous les ans"),
    # no simple words: as written
    ("FREQ=MONTHLY;BYDAY=MO,TU,WE,TH,FR;BYSETPOS=-1", "(texte)"),
    ("FREQ=MONTHLY;BYDAY=TH", "(texte)"),
    ("FREQ=WEEKLY;BYDAY=XX", "(texte)"),
    ("FREQ=WEEKLY;BYDAY=TU;COUNT=3", "(texte)"),
    ("FREQ=WEEKLY;INTERVAL=x", "(texte)"),
    ("n’importe quoi", "(texte)"),
]


@pytest.mark.parametrize(("rrule", "said"), RULES)
def test_rules(rrule: str, said: str) -> None:
    assert french.rule(Schedule(rrule=rrule, text="(texte)")) == said


def test_rule_with_hours_bounds_and_exceptions() -> None:
    schedule = Schedule(
        rrule="FREQ=WEEKLY;BYDAY=TU",
        start_date=date(2025, 1, 7),
        until=date(2025, 6, 24),
        start_time=time(18),
        end_time=time(20),
        exdates=(date(2025, 4, 8), date(2025, 4, 15)),
        excludes_school_holidays=True,
    )
    assert french.rule(schedule).replace(N, " ") == (
        "tous les mardis, 18 h – 20 h, du mardi 7 janvier au mardi 24 juin 2025, "
        "sauf le mardi 8 avril 2025 et le mardi 15 avril 2025, hors vacances scolaires"
    )


@pytest.mark.parametrize(
    ("offer", "said"),
    [
        (Offer(price=0), "0 €"),
        (Offer(price=12.5), "12,50 €"),
        (Offer(price=1000), "1000 €"),
        (Offer(price=15, currency="CHF", label="adulte"), "15 CHF (adulte)"),
    ],
)
def test_price(offer: Offer, said: str) -> None:
    assert french.price(offer).replace(N, " ") == said


def test_phone() -> None:
    assert french.phone("+33199001234").replace(N, " ") == "01 99 00 12 34"
    assert french.phone("+3281000000") == "+3281000000"


def test_typography_is_idempotent() -> None:
    once = french.typography("« a » : b ; c ? 14 h 30")
    assert once == f"«{N}a{N}»{N}: b{N}; c{N}? 14{N}h{N}30"
    assert french.typography(once) == once


def test_utc_times_are_shown_as_given() -> None:
    assert french.when(Occurrence(start=datetime(2025, 1, 1, 9, tzinfo=UTC))).replace(N, " ") == (
        "mercredi 1er janvier 2025, 9 h"
    )
