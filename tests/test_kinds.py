"""The type of an event, whether it takes place, and whether there is room."""

from __future__ import annotations

import datetime as dt

import pytest

import annonce

REFERENCE = dt.date(2026, 3, 1)
WHERE = "Salle du Lavoir, 12 rue des Lilas, 69100 Villeurbanne"
WHEN = "samedi 14 mars 2026 à 20h"


def event(text: str) -> annonce.Event:
    (found,) = annonce.parse(text, reference_date=REFERENCE).events
    return found


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("AG du club de pétanque", "BusinessEvent"),
        ("Loto du tennis club", "SocialEvent"),
        ("Concours de belote des pompiers", "SocialEvent"),
        ("Atelier de yoga", "SportsEvent"),
        ("Atelier cuisine", "EducationEvent"),
        ("Souper boudin-compote", "FoodEvent"),
        ("Choucroute dansante animée par l'orchestre Gilou", "FoodEvent"),
        ("Thé dansant", "DanceEvent"),
        ("Vide-greniers", "SaleEvent"),
        ("Marche solidaire de l'été", "SportsEvent"),
        ("Marché de l'été", "SaleEvent"),
        ("MARCHE DE L'ÉTÉ", "SaleEvent"),
        ("Collecte de sang", "SocialEvent"),
        ("Fête de l'école", "SocialEvent"),
        ("Fête patronale", "Festival"),
        ("Ciné-débat : Le lac", "ScreeningEvent"),
        ("Stand-up : Ali Verdier", "ComedyEvent"),
        ("Pardon de Saint-They", "Event"),
        ("Soutenance de thèse", "EducationEvent"),
        ("Bébés lecteurs", "ChildrensEvent"),
        ("Soirée karaoké", "MusicEvent"),
        ("Nina Brun Quartet", "MusicEvent"),
        ("Tir en campagne", "SportsEvent"),
        ("Pause numérique", "EducationEvent"),
        ("Projection « Le chant de la mer »", "ScreeningEvent"),
    ],
)
def test_the_first_noun_of_a_title_tells_the_type(title: str, kind: str) -> None:
    assert event(f"{title}\n{WHEN}\n{WHERE}\n").type == kind


@pytest.mark.parametrize(
    ("heading", "kind"), [("CONFÉRENCES DU PRINTEMPS", "EducationEvent"), ("Nos randonnées de mars", "SportsEvent")]
)
def test_the_heading_of_a_listing_tells_the_type_of_its_items(heading: str, kind: str) -> None:
    text = (
        f"{heading}\n\nMardi 10 mars 2026 à 14h30 : Gauguin en Bretagne, {WHERE}\n\n"
        f"Mardi 17 mars 2026 à 14h30 : Coteaux de Mauzé, {WHERE}\n\n"
        f"Mardi 24 mars 2026 à 14h30 : Autour des étangs, {WHERE}\n"
    )
    found = annonce.parse(text, reference_date=REFERENCE).events
    assert [e.type for e in found] == [kind] * 3


@pytest.mark.parametrize(
    ("status", "text"),
    [
        ("cancelled", f"Loto\nLe loto prévu {WHEN} est annulé.\n{WHERE}"),
        ("cancelled", f"ANNULATION du concert\nConcert {WHEN}\n{WHERE}\nLes billets seront remboursés."),
        ("cancelled", f"*** ANNULÉ *** ( billets remboursés jusqu'au 28 mars )\nBal folk {WHEN}\n{WHERE}"),
        ("cancelled", f"Le repas dansant du {WHEN} n'aura pas lieu, faute d'inscrits.\n{WHERE}"),
        ("postponed", "Le concours de belote du 14 mars 2026 n'aura pas lieu, il est remis à une date ultérieure."),
        ("postponed", f"Vide-greniers du 14 mars 2026 : reporté à une date ultérieure\n{WHERE}"),
        ("rescheduled", f"Le concert du 14 mars 2026 est annulé et reporté au samedi 21 mars 2026 à 20h.\n{WHERE}"),
        ("scheduled", f"Concert {WHEN}\n{WHERE}\nEn cas d'annulation, les billets seront remboursés."),
        ("scheduled", f"Stage {WHEN}\n{WHERE}\nToute inscription annulée moins de 8 jours avant est due."),
        ("scheduled", f"Chant les mardis 3, 10 et 17 mars 2026 à 18h\n{WHERE}\nLa séance du 10 mars est annulée."),
        ("scheduled", f"Séminaire {WHEN}\n{WHERE}\nLe séminaire du 26 mars est annulé."),
        ("scheduled", f"Collecte de sang {WHEN}\n{WHERE}\nL'an passé, la collecte avait été annulée."),
        ("scheduled", f"Vide-greniers {WHEN}\n{WHERE}\nSera reporté en cas de pluie."),
    ],
)  # fmt: skip
def test_status(status: str, text: str) -> None:
    assert event(text + "\n").status == status


@pytest.mark.parametrize(
    ("full", "text"),
    [
        (True, f"Concert COMPLET\n{WHEN}\n{WHERE}"),
        (True, f"SOLD OUT - Concert {WHEN}\n{WHERE}"),
        (True, f"Le spectacle de {WHEN} affiche complet.\n{WHERE}"),
        (True, f"Stage {WHEN} - il n'y a plus de places\n{WHERE}"),
        (False, f"Marché {WHEN}\n{WHERE}\nPetit déjeuner complet 5 €"),
        (False, f"Concert {WHEN}\n{WHERE}\nL'an dernier, le concert s'était joué à guichets fermés."),
        (False, f"Rassemblement {WHEN}\n{WHERE}\nPour la réouverture des guichets fermés"),
        (False, f"Ateliers les 7 et 14 mars 2026 à 10h\n{WHERE}\nL'atelier du 7 mars est complet."),
        (False, f"Concert {WHEN}\n{WHERE}\nRéservez vite, bientôt complet !"),
    ],
)
def test_sold_out(full: bool, text: str) -> None:
    assert event(text + "\n").sold_out is full


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Marche des lavoirs", "SportsEvent"),
        ("Club de marche de Tournus", "SportsEvent"),
        ("Marché des potiers", "SaleEvent"),
        ("MARCHE DES POTIERS", "SaleEvent"),
        ("Marche blanche", "SocialEvent"),
    ],
)
def test_an_accent_tells_a_market_from_a_walk(title: str, kind: str) -> None:
    assert event(f"{title}\n{WHEN}\n{WHERE}").type == kind
