"""A listing twice as long costs twice the work: counted in calls, which no busy machine changes."""

from __future__ import annotations

import datetime as dt
import sys
from types import FrameType

import pytest

import annonce

FIRST = dt.date(2026, 3, 2)
WEEKDAYS = ("Lundi", "Mardi", "Mercredi", "Jeudi", "Vendredi", "Samedi", "Dimanche")
MONTHS = ("janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre",
          "décembre")  # fmt: skip
TITLES = ("Concert de la chorale", "Loto des aînés", "Conférence sur les abeilles", "Atelier vélo", "Bal folk")

FORMS = {
    "addresses": "{day}, {hour}h : {title}\nSalle polyvalente, {number} rue du Moulin, 87000 Limoges. {price} €\n",
    "one venue": "- {day}, {hour}h : {title}, médiathèque, Limoges (gratuit)",
    "labels": "{title}\nQuand : {day} à {hour}h\nOù : salle des fêtes, 87300 Bellac\nContact : 01 99 00 11 22\n",
    "day above": "{day}\n{hour}h - {title}, place de la Motte, Limoges\n",
    "parted": "{title}\nLe {day} à {hour}h, 3 place du Marché, 23300 La Souterraine. Club des aînés\n\n---\n",
    "prose": "Le {day}, à {hour}h, l’association Les Mots Ronds propose « {title} » à la mairie de Bellac.\n",
}


def _listing(form: str, count: int) -> str:
    lines = ["AGENDA DE LIMOGES", ""]
    for number in range(count):
        day = FIRST + dt.timedelta(number // 2)
        lines.append(
            FORMS[form].format(
                day=f"{WEEKDAYS[day.weekday()]} {day.day} {MONTHS[day.month - 1]} {day.year}",
                hour=9 + number % 12,
                title=f"{TITLES[number % 5]} n° {number}",
                number=1 + number % 90,
                price=5 + number % 7,
            )
        )
    return "\n".join(lines)


def _calls(text: str) -> int:
    count = 0

    def counting(_frame: FrameType, event: str, _value: object) -> None:
        nonlocal count
        count += event in ("call", "c_call")

    before = sys.getprofile()
    sys.setprofile(counting)
    try:
        annonce.parse(text, reference_date=FIRST)
    finally:
        sys.setprofile(before)
    return count


@pytest.mark.parametrize("form", FORMS)
def test_work_grows_with_the_text(form: str) -> None:
    _calls(_listing(form, 30))  # what is read once for all texts
    assert _calls(_listing(form, 140)) <= 2.25 * _calls(_listing(form, 70))


def test_places_of_one_event_are_weighed_once_each() -> None:
    def tour(count: int) -> str:
        stops = (f"Affiche chez {TITLES[n % 5]} n° {n}, salle des fêtes, rue des Lilas.\n" for n in range(count))
        return (
            "Loto le samedi 7 mars 2026 à 20h.\n" + "".join(stops) + "Merci à Limoges, Bellac et Guéret. " * (4 * count)
        )

    _calls(tour(20))
    assert _calls(tour(160)) <= 2.25 * _calls(tour(80))
