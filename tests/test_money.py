"""What it costs: the tariffs of an event and whether it is free."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

import annonce
from annonce.model import Event

REFERENCE = dt.date(2025, 3, 1)


def later(*values: object, why: str) -> Any:
    """A case that is right and not reached yet."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=why))


def event(line: str) -> Event:
    text = f"Concert de jazz\nSamedi 14 juin 2025 à 20h30\nSalle du Lavoir, 69100 Villeurbanne\n{line}\n"
    (found,) = annonce.parse(text, reference_date=REFERENCE).events
    return found


@pytest.mark.parametrize(
    ("line", "pricing", "amounts"),
    [
        ("Entrée libre", "free", []),
        ("Gratuit", "free", []),
        ("ENTRÉE GRATUITE", "free", []),
        ("Entrée libre et gratuite", "free", []),
        ("Tarif : gratuit", "free", []),
        ("Accès libre", "free", []),
        ("C’est gratuit !", "free", []),
        ("Gratuit sur inscription", "free", []),
        ("Gratuit, ouvert à tous", "free", []),
        ("Prix libre", "donation", []),
        ("Participation libre", "donation", []),
        ("Libre participation aux frais", "donation", []),
        ("Au chapeau", "donation", []),
        ("Entrée à prix libre", "donation", []),
        ("Tarif : 12 €", "paid", [12]),
        ("Entrée : 12 euros", "paid", [12]),
        ("12 €", "paid", [12]),
        ("Tarif plein 12 €, réduit 8 €", "paid", [12, 8]),
        ("12 € / 8 € / 5 €", "paid", [12, 8, 5]),
        ("De 8 à 24 €", "paid", [8, 24]),
        ("12,50 € en prévente, 15 € sur place", "paid", [12.5, 15]),
        ("PAF : 5€", "paid", [5]),
        ("12 €, gratuit pour les moins de 12 ans", "paid", [12]),
        ("12 €, gratuit -12 ans", "paid", [12]),
        ("Adultes : 12 €. Enfants : gratuit", "paid", [12]),
        ("Concert gratuit, atelier 5 €", "mixed", [5]),
        ("Entrée libre, repas 15 €", "free", []),
        ("Entrée gratuite. Buvette : crêpes 2 €", "free", []),
        ("Inscription gratuite et obligatoire", "free", []),
        ("Inscription (gratuite, obligatoire)", "free", []),
        ("Pass 2 jours : 38 €. Dimanche : gratuit", "mixed", [38]),
        ("12 €. Balade et contes gratuits", "mixed", [12]),
        ("Entrée libre. Le livre sera vendu sur place 18 €", "free", []),
        ("Entrée gratuite. Pour déposer : 2 € la liste", "free", []),
        ("Licence obligatoire (28 €)", None, []),
        ("Adhésion à l’année : 5 €", None, []),
        ("Venez nombreux", None, []),
        ("Parking gratuit", None, []),
        ("Wifi gratuit", None, []),
        ("Navette gratuite", None, []),
        ("1er prix : 500 €", None, []),
        ("Stand : 3 € le mètre", None, []),
        ("Exposants : 12 €", None, []),
        ("Dotation de 1 000 €", None, []),
        ("Bon d’achat de 50 € à gagner", None, []),
    ],
)
def test_pricing(line: str, pricing: str | None, amounts: list[float]) -> None:
    found = event(line)
    assert found.pricing == pricing
    assert [offer.price for offer in found.offers if offer.price] == amounts


@pytest.mark.parametrize(
    ("line", "currency"),
    [("12 €", "EUR"), ("CHF 12.-", "CHF"), ("12 $", "CAD"), ("12 000 FCFA", "XOF"), ("120 dirhams", "MAD")],
)
def test_currency(line: str, currency: str) -> None:
    assert {offer.currency for offer in event(f"Entrée : {line}").offers} == {currency}


@pytest.mark.parametrize(
    ("line", "labels"),
    [
        ("Plein tarif : 12 €, tarif réduit : 8 €", {12: "Plein tarif", 8: "tarif réduit"}),
        ("12 € plein tarif / 8 € tarif réduit", {12: "plein tarif", 8: "tarif réduit"}),
        ("Adultes 12 € - Enfants 5 €", {12: "Adultes", 5: "Enfants"}),
        ("Adhérents : 5 € / Non-adhérents : 8 €", {5: "Adhérents", 8: "Non-adhérents"}),
        ("Prévente : 10 €\nSur place : 12 €", {10: "Prévente", 12: "Sur place"}),
        ("12 €", {12: None}),
    ],
)
def test_labels(line: str, labels: dict[float, str | None]) -> None:
    assert {offer.price: offer.label for offer in event(line).offers} == labels


def test_two_tariffs_may_have_one_price() -> None:
    assert [offer.label for offer in event("Étudiants : 8 €, demandeurs d’emploi : 8 €").offers] == [
        "Étudiants",
        "demandeurs d’emploi",
    ]


def test_evidence_of_the_price() -> None:
    quoted = {(e.field, e.text) for e in event("Tarif : 12 €, réduit 8 €").evidence if e.field.startswith("offers")}
    assert {("offers[0].price", "12 €"), ("offers[1].price", "8 €")} <= quoted


@pytest.mark.parametrize("part", ["> Le concert coûte 30 €", "Le 3 mai 2025, Ana a écrit :\n> Tarif : 30 €"])
def test_a_price_in_a_quoted_mail_is_none(part: str) -> None:
    head = "Bonjour,\nle concert aura lieu samedi 14 juin 2025 à 20h30, salle du Lavoir, 69100 Villeurbanne.\n\n"
    text = f"{head}Le 3 mai 2025, Bob a écrit :\n{part}\n"
    (found,) = annonce.parse(text, reference_date=REFERENCE).events
    assert found.offers == ()
