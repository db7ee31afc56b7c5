"""Order and independence: what stands in another announcement, or elsewhere in a listing, changes nothing."""

from __future__ import annotations

import datetime as dt
from itertools import permutations
from pathlib import Path

import pytest

import annonce
from annonce.model import Event

SAMPLES = Path(__file__).parent.parent / "samples"
REFERENCE = dt.date(2026, 1, 15)

# Samples that say their year, their place and whom to ask, and begin like no mail.
COMPLETE = (
    "affiche-loto", "agenda-de-mai", "ce-samedi", "conference-reportee", "contes-quebec", "exposition", "festival",
    "gym-du-mardi", "kabar-reunion", "repair-cafe-namur", "restitution", "theatre-trois-dates", "vide-greniers",
)  # fmt: skip

RULES = ("-" * 40, "---", "*****", "==========", "_" * 30, "~~~~~~~~", "- - - - -")


def _facts(event: Event) -> tuple[object, ...]:
    return event.name, event.occurrences, event.schedules, event.location, event.status


def _read(text: str) -> list[tuple[object, ...]]:
    return [_facts(event) for event in annonce.parse(text, reference_date=REFERENCE).events]


@pytest.mark.parametrize(("first", "second"), list(permutations(COMPLETE, 2)))
def test_two_announcements_in_one_text_are_read_as_alone(first: str, second: str) -> None:
    one, two = ((SAMPLES / f"{name}.txt").read_text("utf-8") for name in (first, second))
    rule = RULES[(len(first) + len(second)) % len(RULES)]
    assert _read(f"{one.rstrip()}\n\n{rule}\n\n{two}") == _read(one) + _read(two)


def test_the_words_that_gave_a_value_are_those_of_the_whole_text() -> None:
    one, two = ((SAMPLES / f"{name}.txt").read_text("utf-8") for name in ("affiche-loto", "exposition"))
    text = f"Événements 🎉\r\n\r\n{one}\n-----\n{two}"
    announcement = annonce.parse(text, reference_date=REFERENCE)
    assert len(announcement.events) == 2
    assert len({event.uid for event in announcement.events}) == 2
    for event in announcement.events:
        assert event.evidence
        assert all(found.text == text[found.start : found.end] for found in event.evidence)


def test_an_item_that_owes_its_town_to_the_text_is_read_with_it() -> None:
    text = (
        "Médiathèque de Loudéac - programme de mars 2026\n\n"
        "Samedi 7 mars 2026 à 15h\nAtelier d'écriture avec l'association Les Mots Ronds\n\n-----\n\n"
        "Samedi 14 mars 2026 à 15h\nLecture à voix haute par l'association Les Mots Ronds\n\n-----\n\n"
        "Renseignements : 01 99 00 22 61\n"
    )
    events = annonce.parse(text, reference_date=REFERENCE).events
    assert [event.location and event.location.locality for event in events] == ["Loudéac", "Loudéac"]


ITEMS = (
    ("Samedi 4 avril 2026", "20h30", "Concert de la chorale Les Hirondelles", "Église Saint-Martin",
     "12 rue du Prieuré", "24300 Nontron", "01 99 00 11 22", "8 €"),
    ("Dimanche 12 avril 2026", "15h", "Loto des aînés ruraux", "Salle polyvalente", "3 place du Marché",
     "87300 Bellac", "01 99 00 11 23", "3 € le carton"),
    ("Vendredi 17 avril 2026", "18h", "Conférence sur les abeilles sauvages", "Médiathèque du Moulin",
     "5 rue des Écoles", "23300 La Souterraine", "01 99 00 11 24", "Entrée libre"),
    ("Mercredi 6 mai 2026", "10h", "Contes pour les tout-petits", "Bibliothèque Louise-Michel", "4 rue de l'Abbaye",
     "60400 Noyon", "01 99 00 11 26", "Gratuit"),
)  # fmt: skip

# How an item may be laid out, and what stands between two items.
LISTINGS = {
    "blocks": ("{title}\n{day} à {hour}\n{venue}, {street}, {town}\nTarif : {price}\nContact : {phone}", "\n\n"),
    "day first": ("{day} à {hour} : {title}\n{venue}, {street}, {town}. {price}. Renseignements au {phone}", "\n\n"),
    "bullets": ("- {day}, {hour} : {title}, {venue}, {street}, {town} ({price}, {phone})", "\n"),
    "day as heading": ("{day}\n{hour} - {title}\n{venue}\n{street}\n{town}\n{price} - Tél. {phone}", "\n\n"),
    "labels": ("{title}\nQuand : {day} à {hour}\nOù : {venue}, {street}, {town}\nPrix : {price}\n{phone}", "\n\n"),
    "rules": ("{title}\n\nLe {day} à {hour} : {venue}, {street}, {town}. {price}. Contact : {phone}.", "\n\n---\n\n"),
}


@pytest.mark.parametrize("form", LISTINGS)
def test_the_order_of_a_listing_changes_no_event(form: str) -> None:
    item, between = LISTINGS[form]
    names = ("day", "hour", "title", "venue", "street", "town", "phone", "price")
    written = {i[2]: item.format(**dict(zip(names, i, strict=True))) for i in ITEMS}
    found = {}
    for order in permutations(written):
        events = _read("AGENDA\n\n" + between.join(written[title] for title in order))
        assert [event[0] for event in events] == list(order)
        found[order] = set(events)
    assert len(set(map(frozenset, found.values()))) == 1
