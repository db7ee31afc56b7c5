"""The title of an event."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

import annonce

REFERENCE = dt.date(2025, 3, 1)
WHERE = "Salle du Lavoir, 12 rue des Lilas, 69100 Villeurbanne"


def later(*values: object, why: str) -> Any:
    """A case that is right and not reached yet."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=why))


def name(text: str) -> str:
    (event,) = annonce.parse(text, reference_date=REFERENCE).events
    return event.name


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"Les Nuits du lavoir\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"LES NUITS DU LAVOIR\n\nSamedi 14 juin à 20h30\n{WHERE}", "LES NUITS DU LAVOIR"),
        (f"Samedi 14 juin à 20h30\nLes Nuits du lavoir\n{WHERE}", "Les Nuits du lavoir"),
        (f"*** Les Nuits du lavoir ***\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"# Les Nuits du lavoir\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (
            f"Objet : Les Nuits du lavoir\n\nBonjour,\nRendez-vous samedi 14 juin à 20h30, {WHERE}.",
            "Les Nuits du lavoir",
        ),
        (
            f"Objet : Re: Les Nuits du lavoir\n\nBonjour,\nRendez-vous samedi 14 juin à 20h30, {WHERE}.",
            "Les Nuits du lavoir",
        ),
        (f"Titre : Les Nuits du lavoir\nDate : samedi 14 juin\nHeure : 20h30\nLieu : {WHERE}", "Les Nuits du lavoir"),
        (f"Bonjour à tous,\n\nLes Nuits du lavoir\n\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"Les Nuits du lavoir - samedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"Les Nuits du lavoir, samedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"Les Nuits du lavoir le samedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"Samedi 14 juin à 20h30 : Les Nuits du lavoir\n{WHERE}", "Les Nuits du lavoir"),
        (f"14 juin - Les Nuits du lavoir\n20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"« Les Nuits du lavoir »\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"Concert : « Les Nuits du lavoir »\nSamedi 14 juin à 20h30\n{WHERE}", "Concert : « Les Nuits du lavoir »"),
        later(
            f"Accueil > Agenda > Les Nuits du lavoir\nSamedi 14 juin à 20h30\n{WHERE}",
            "Les Nuits du lavoir",
            why="a line of a site before the title",
        ),
        (f"Agenda\nLes Nuits du lavoir\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        later(
            f"INVITATION\nLes Nuits du lavoir\nSamedi 14 juin à 20h30\n{WHERE}",
            "Les Nuits du lavoir",
            why="a word alone before the title",
        ),
        later(
            f"🎉 Les Nuits du lavoir 🎉\nSamedi 14 juin à 20h30\n{WHERE}",
            "Les Nuits du lavoir",
            why="signs around the title stay",
        ),
        (f"Où sont passées les sources ?\nConférence samedi 14 juin à 20h30\n{WHERE}", "Où sont passées les sources ?"),
        (f"Fe\u0302te du lavoir\r\nSamedi 14 juin à 20h30\r\n{WHERE}", "Fête du lavoir"),
        later(
            f"La compagnie Arlequin présente « Les Nuits du lavoir » samedi 14 juin à 20h30, {WHERE}.",
            "Les Nuits du lavoir",
            why="a quoted name without a noun of event",
        ),
        (f"L’association organise un vide-greniers samedi 14 juin 2025 de 8h à 18h, {WHERE}.", "Vide-greniers"),
        (f"La 12e Foire aux plants\nSamedi 14 juin 2025 de 9h à 17h\n{WHERE}", "La 12e Foire aux plants"),
        (f"Fête du 14 juillet\nLundi 14 juillet 2025 à partir de 19h\n{WHERE}", "Fête du 14 juillet"),
    ],
)
def test_title(text: str, title: str) -> None:
    assert name(text + "\n") == title


@pytest.mark.parametrize(
    "text", [f"Samedi 14 juin 2025 à 20h30, {WHERE}\n", f"20h30 samedi 14 juin 2025\n{WHERE}\n01 99 00 11 22\n"]
)
def test_an_event_always_has_a_name(text: str) -> None:
    for event in annonce.parse(text, reference_date=REFERENCE).events:
        assert event.name.strip()


def test_a_title_is_no_date_and_no_address() -> None:
    title = name(f"Samedi 14 juin 2025\n20h30\n{WHERE}\nConcert de jazz\n")
    assert title == "Concert de jazz"


def test_the_title_is_quoted() -> None:
    (event,) = annonce.parse(f"Les Nuits du lavoir\nSamedi 14 juin à 20h30\n{WHERE}\n", reference_date=REFERENCE).events
    assert [(e.start, e.text) for e in event.evidence if e.field == "name"] == [(0, "Les Nuits du lavoir")]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Loto : sam 14/03 ou dim 15/03, 14h, Vannes", "Loto"),
        ("Loto samedi 14 mars, 14h, Vannes", "Loto"),
        ("Concert vendredi 13 mars à 20h30\nSalle des fêtes, Lyon", "Concert"),
        ("Concert de jazz : samedi 14 mars à 14h, Vannes", "Concert de jazz"),
        ("Réunion publique mardi 17 mars 2026 à 18h30 en mairie de Vannes", "Réunion publique"),
        ("Fête du 14 juillet", "Fête du 14 juillet"),
    ],
)
def test_a_line_that_holds_all_gives_what_stands_before_its_day(text: str, title: str) -> None:
    assert [event.name for event in annonce.parse(text, reference_date=dt.date(2026, 3, 1)).events] == [title]
