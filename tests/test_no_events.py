"""Texts full of dates, hours and places with nothing to attend: no events."""

from __future__ import annotations

import datetime as dt
from pathlib import Path

import pytest

import annonce

TEXTS = sorted((Path(__file__).parent / "no_events").glob("*.txt"))
REFERENCE = dt.date(2026, 3, 10)

# Not told from announcements yet: each must leave this list when it is.
NOT_YET: set[str] = set()
NOT_TOLD = pytest.mark.xfail(strict=True, reason="read as an event")
CASES = [
    pytest.param(
        path,
        id=path.stem,
        marks=[NOT_TOLD] if path.stem in NOT_YET else [],
    )
    for path in TEXTS
]


@pytest.mark.parametrize("path", CASES)
def test_nothing_to_attend(path: Path) -> None:
    events = annonce.parse(path.read_text("utf-8"), reference_date=REFERENCE).events
    assert [(event.name, event.start) for event in events] == []


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_text_is_full_of_dates(path: Path) -> None:
    """Else it would prove nothing."""
    assert len(annonce.find_dates(path.read_text("utf-8"), reference_date=REFERENCE)) >= 2


def test_there_are_enough_texts() -> None:
    assert len(TEXTS) >= 15
    assert {path.stem for path in TEXTS} >= NOT_YET


@pytest.mark.parametrize(
    "text",
    [
        "",
        "\n\n",
        "Bonjour à tous, merci de votre aide et à bientôt !",
        "La mairie est ouverte du lundi au vendredi de 9h à 12h et de 14h à 17h.",
        "L’association, créée le 3 mai 1987, compte 120 adhérents.",
        "Né le 12 mars 1954 à Lyon, il est mort le 4 avril 2020.",
        "Retour sur la fête du village, qui s’est tenue samedi 7 mars 2026 : merci aux bénévoles.",
        "Les inscriptions sont à déposer en mairie avant le 24 avril 2026.",
        pytest.param("Association régie par la loi de 1901, déclarée le 12 juin 1998.", marks=NOT_TOLD),
        "La rue du 8 Mai 1945 sera fermée à la circulation du 16 au 20 mars 2026 de 8h à 17h.",
        "Poste à pourvoir au 1er mai 2026. Candidatures jusqu’au 31 mars 2026.",
        pytest.param("Le conseil d’administration s’est réuni le 3 mars 2026 à 18h30 ; 12 présents.", marks=NOT_TOLD),
    ],
)
def test_one_sentence_with_nothing_to_attend(text: str) -> None:
    assert annonce.parse(text, reference_date=REFERENCE).events == ()


@pytest.mark.parametrize(
    "text",
    [
        "Concert samedi 14 mars 2026 à 20h30, salle des fêtes, 69100 Villeurbanne",
        "Réunion publique mardi 17 mars 2026 à 18h30 en mairie de Villeurbanne",
        "Portes ouvertes du lycée samedi 21 mars 2026 de 9h à 12h",
    ],
)
def test_an_announcement_is_not_lost(text: str) -> None:
    """The counter-proof: emptiness is no merit by itself."""
    assert len(annonce.parse(text, reference_date=REFERENCE).events) == 1


def test_rules_below_an_announced_day_leave_it_an_event() -> None:
    text = (
        "VIDE-GRENIERS\n\nL'amicale du Foron organise son vide-greniers le dimanche 7 juin 2026, de 8h à 18h, "
        "mail des Tilleuls.\n\nArticle 1 : réservé aux particuliers.\nArticle 2 : 12 euros les 4 mètres.\n"
        "Article 3 : installation à partir de 6h.\nArticle 4 : bulletin à rendre avant le 29 mai.\n"
    )
    (event,) = annonce.parse(text, reference_date=dt.date(2026, 4, 1)).events
    assert str(event.start)[:16] == "2026-06-07 08:00"
