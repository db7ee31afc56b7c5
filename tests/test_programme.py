"""The parts of an event, and the hours that the day takes from them."""

from __future__ import annotations

import datetime as dt

import pytest

import annonce
from annonce.model import Event

REFERENCE = dt.date(2025, 3, 1)
HEAD = "Journée des lavoirs\n{}\nSalle du Lavoir, 12 rue des Lilas, 69100 Villeurbanne\n\n"


def event(rows: str, when: str = "Samedi 14 juin 2025") -> Event:
    (found,) = annonce.parse(HEAD.format(when) + rows + "\n", reference_date=REFERENCE).events
    return found


def parts(found: Event) -> list[tuple[str, str, str]]:
    return [
        (i.start.isoformat()[11:16] if i.start else "", i.end.isoformat()[11:16] if i.end else "", i.title)
        for i in found.programme
    ]


def hours(found: Event) -> list[tuple[str, str]]:
    return [
        (o.start.isoformat()[:16] if o.start else "", o.end.isoformat()[:16] if o.end else "")
        for o in found.occurrences
    ]


EXPECTED = [("09:00", "", "Visite des sources"), ("11:00", "", "Atelier savon"), ("14:30", "", "Concert")]


@pytest.mark.parametrize(
    "rows",
    [
        "9h : Visite des sources\n11h : Atelier savon\n14h30 : Concert",
        "9h Visite des sources\n11h Atelier savon\n14h30 Concert",
        "9h00 - Visite des sources\n11h00 - Atelier savon\n14h30 - Concert",
        "- 9h : Visite des sources\n- 11h : Atelier savon\n- 14h30 : Concert",
        "• 9h00 Visite des sources\n• 11h00 Atelier savon\n• 14h30 Concert",
        "> 9h : Visite des sources\n> 11h : Atelier savon\n> 14h30 : Concert",
        "09:00 Visite des sources\n11:00 Atelier savon\n14:30 Concert",
        "à 9h : Visite des sources\nà 11h : Atelier savon\nà 14h30 : Concert",
        "9h\nVisite des sources\n11h\nAtelier savon\n14h30\nConcert",
        "Programme :\n9h : Visite des sources\n11h : Atelier savon\n14h30 : Concert",
        "9\u00a0h\u00a0: Visite des sources\r\n11\u00a0h\u00a0: Atelier savon\r\n14\u00a0h\u00a030\u00a0: Concert",
    ],
)
def test_rows(rows: str) -> None:
    assert parts(event(rows)) == EXPECTED


def test_rows_with_both_hours() -> None:
    found = event("9h-10h30 : Visite des sources\nde 11h à 12h : Atelier savon\n14h30 – 16h Concert")
    assert parts(found) == [
        ("09:00", "10:30", "Visite des sources"),
        ("11:00", "12:00", "Atelier savon"),
        ("14:30", "16:00", "Concert"),
    ]


@pytest.mark.parametrize(
    ("rows", "expected"),
    [
        ("9h : Visite\n11h : Atelier\n14h30 : Concert", ("2025-06-14T09:00", "")),
        ("9h : Visite\n11h : Atelier\n14h30-16h : Concert", ("2025-06-14T09:00", "2025-06-14T16:00")),
        ("9h : Visite\n11h : Atelier\n17h : Fin", ("2025-06-14T09:00", "2025-06-14T17:00")),
        ("9h : Visite\n11h : Atelier\n17h : Clôture", ("2025-06-14T09:00", "2025-06-14T17:00")),
        ("9h : Accueil café\n10h : Visite\n14h : Atelier", ("2025-06-14T09:00", "")),
    ],
)
def test_a_listed_day_takes_its_hours_from_its_rows(rows: str, expected: tuple[str, str]) -> None:
    assert hours(event(rows)) == [expected]


def test_a_headline_with_hours_wins() -> None:
    found = event("9h30 : Visite\n11h : Atelier\n14h : Concert", "Samedi 14 juin 2025 de 9h à 18h")
    assert hours(found) == [("2025-06-14T09:00", "2025-06-14T18:00")]
    assert len(found.programme) == 3


def test_a_headline_with_a_start_takes_its_end() -> None:
    found = event("9h : Visite\n11h : Atelier\n14h-16h : Concert", "Samedi 14 juin 2025 à 9h")
    assert hours(found) == [("2025-06-14T09:00", "2025-06-14T16:00")]


def test_a_range_of_days_takes_no_hours() -> None:
    found = event("Vendredi\n20h : Concert\nSamedi\n15h : Atelier\n20h : Bal", "Du 13 au 15 juin 2025")
    assert hours(found) == [("2025-06-13", "2025-06-15")]


def test_days_of_a_programme() -> None:
    rows = "Samedi 14 juin\n9h : Visite des sources\n20h : Bal\n\nDimanche 15 juin\n10h : Atelier savon\n15h : Concert"
    found = event(rows, "14 et 15 juin 2025")
    assert [i.start.isoformat()[:16] for i in found.programme if i.start] == [
        "2025-06-14T09:00",
        "2025-06-14T20:00",
        "2025-06-15T10:00",
        "2025-06-15T15:00",
    ]
    assert hours(found) == [("2025-06-14T09:00", ""), ("2025-06-15T10:00", "")]


@pytest.mark.parametrize(
    "rows",
    [
        "Entrée libre",
        "9h : Visite des sources",
        "Réservations de 9h à 12h au 01 99 00 11 22\nMairie ouverte de 14h à 17h",
        "Tarif : 12 €\nDurée : 1h30",
    ],
)
def test_no_programme(rows: str) -> None:
    assert event(rows, "Samedi 14 juin 2025 à 9h").programme == ()


@pytest.mark.parametrize(
    ("line", "door"),
    [
        ("Ouverture des portes 19h30, concert 20h30", "19:30"),
        ("Portes : 19h30", "19:30"),
        ("Accueil dès 19h30", "19:30"),
        ("Ouverture des portes 15 minutes avant", "20:15"),
        ("Les portes ouvrent une demi-heure avant le spectacle", "20:00"),
        ("La salle est ouverte une heure avant le concert", "19:30"),
        ("Entrée libre", None),
    ],
)
def test_doors(line: str, door: str | None) -> None:
    found = event(line, "Samedi 14 juin 2025 à 20h30")
    assert (found.door_time and found.door_time.isoformat("minutes")) == door
    assert hours(found) == [("2025-06-14T20:30", "")]


def test_evidence_of_the_rows() -> None:
    found = event("9h : Visite des sources\n11h : Atelier savon\n14h30 : Concert")
    quoted = {e.field: e.text for e in found.evidence if e.field.startswith("programme")}
    assert {quoted[f"programme[{n}].title"] for n in range(3)} == {"Visite des sources", "Atelier savon", "Concert"}
    assert {quoted[f"programme[{n}].start"] for n in range(3)} == {"9h", "11h", "14h30"}


@pytest.mark.parametrize(
    "told",
    [
        "Le programme complet : à 9 h, visite des sources ; à 11 h, atelier des CM2 ; à 14 h 30, concert. Libre.",
        "Au programme : 9h, visite des sources ; 11h : atelier des CM2 ; 14h30 concert",
        "Déroulement de la journée : 9h visite des sources ; 11h atelier des CM2 ; 14h30 concert.",
    ],
)
def test_parts_told_in_a_sentence(told: str) -> None:
    found = event(told, "Samedi 14 juin 2025, de 9h à 18h")
    assert parts(found) == [
        ("09:00", "", "visite des sources"),
        ("11:00", "", "atelier des CM2"),
        ("14:30", "", "concert"),
    ]
    assert hours(found) == [("2025-06-14T09:00", "2025-06-14T18:00")]
