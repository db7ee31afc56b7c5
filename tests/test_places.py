"""Where an event happens: venue, street, postal code and town of the result."""

from __future__ import annotations

import datetime as dt
from typing import Any

import pytest

import annonce
from annonce.model import Event, Place

REFERENCE = dt.date(2025, 3, 1)


def later(*values: object, why: str) -> Any:
    """A case that is right and not reached yet."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=why))


def event(text: str) -> Event:
    (found,) = annonce.parse(text, reference_date=REFERENCE).events
    return found


def place(text: str) -> Place:
    found = event(text).location
    assert found is not None
    return found


WHOLE = ("Salle du Lavoir", "12 rue des Lilas", "69100", "Villeurbanne")


@pytest.mark.parametrize(
    "lines",
    [
        "Samedi 14 juin à 20h30\nSalle du Lavoir, 12 rue des Lilas, 69100 Villeurbanne",
        "Samedi 14 juin à 20h30\nSalle du Lavoir\n12 rue des Lilas\n69100 Villeurbanne",
        "Samedi 14 juin à 20h30\n\nLieu : Salle du Lavoir, 12 rue des Lilas, 69100 Villeurbanne",
        "Samedi 14 juin à 20h30\n\nLieu : Salle du Lavoir\nAdresse : 12 rue des Lilas, 69100 Villeurbanne",
        "Samedi 14 juin à 20h30\n\nLieu :\nSalle du Lavoir\n12 rue des Lilas\n69100 Villeurbanne",
        "Samedi 14 juin à 20h30 - Salle du Lavoir - 12 rue des Lilas - 69100 Villeurbanne",
        "Samedi 14 juin à 20h30, Salle du Lavoir (12 rue des Lilas, 69100 Villeurbanne)",
        "📅 Samedi 14 juin à 20h30\n📍 Salle du Lavoir, 12 rue des Lilas, 69100 Villeurbanne",
        "Date : samedi 14 juin\nLieu : Salle du Lavoir\nAdresse : 12 rue des Lilas\nVille : 69100 Villeurbanne",
        "Rendez-vous samedi 14 juin à 20h30 à la Salle du Lavoir, 12 rue des Lilas, 69100 Villeurbanne.",
        "Samedi 14 juin à 20h30, Salle du Lavoir, 12 rue des Lilas (à côté de la piscine), 69100 Villeurbanne",
        "Samedi 14 juin à 20h30, Salle du Lavoir (derrière la mairie), 12 rue des Lilas, 69100 Villeurbanne",
        "Salle du Lavoir, 12 rue des Lilas, 69100 Villeurbanne\nSamedi 14 juin à 20h30",
        "Samedi 14 juin à 20h30\r\nSalle du Lavoir\r\n12\u00a0rue des Lilas\r\n69100\u00a0Villeurbanne",
    ],
)
def test_one_place_in_many_layouts(lines: str) -> None:
    found = place(f"Concert de jazz\n{lines}\n")
    assert (found.name, found.street_address, found.postal_code, found.locality) == WHOLE


def test_the_commune_is_settled() -> None:
    found = place("Concert de jazz\nSamedi 14 juin à 20h30\nSalle du Lavoir, 12 rue des Lilas, 69100 Villeurbanne\n")
    assert (found.insee_code, found.department, found.region, found.country) == (
        "69266",
        "Rhône",
        "Auvergne-Rhône-Alpes",
        "FR",
    )


@pytest.mark.parametrize(
    ("line", "city", "insee"),
    [
        ("Salle du Lavoir, Villeurbanne", "Villeurbanne", "69266"),
        ("Salle du Lavoir à Villeurbanne", "Villeurbanne", "69266"),
        ("Salle du Lavoir (Villeurbanne)", "Villeurbanne", "69266"),
        ("Salle du Lavoir - VILLEURBANNE", "VILLEURBANNE", "69266"),
        ("SALLE DES FETES DE LA MURE", "LA MURE", "38269"),
        ("Salle du Lavoir, à Villeurbannes (69)", "Villeurbannes", None),
        ("MJC Villeurbanne", "Villeurbanne", "69266"),
        ("salle Aristide-Briand de Vierzon", "Vierzon", "18279"),
        ("Salle du Lavoir, Boulogne/Mer", "Boulogne/Mer", "62160"),
        ("Salle du Lavoir, Saint-Pierre (974)", "Saint-Pierre", "97416"),
        ("Bar Le Zinc, 12 rue des Lilas, Paris XIe", "Paris", "75056"),
        ("Bar Le Zinc, 12 rue des Lilas, Lyon 3", "Lyon", "69123"),
        ("Espace Ockeghem, Tours", "Tours", "37261"),
        ("Lieu : Nantes, Le Grand Bidule", "Nantes", "44109"),
        ("Salle du Lavoir (à côté de la mairie), Tournus", "Tournus", "71543"),
        ("Salle du Lavoir, Villeurbanne (69)", "Villeurbanne", "69266"),
        ("Salle du Lavoir au Havre", "Le Havre", "76351"),
        ("Salle du Lavoir, 42000 Saint-Étienne", "Saint-Étienne", "42218"),
        ("Salle du Lavoir, 42000 St-Étienne", "Saint-Étienne", "42218"),
        ("Salle du Lavoir, 97400 Saint-Denis", "Saint-Denis", "97411"),
        ("Salle du Lavoir, 93200 Saint-Denis", "Saint-Denis", "93066"),
        ("Bourse du travail de Villeurbanne", "Villeurbanne", "69266"),
        ("à la mairie de Villeurbanne", "Villeurbanne", "69266"),
        ("Salle du Lavoir, 69100 Villeurbanne Cedex", "Villeurbanne", "69266"),
        ("PLACE DE L’EGLISE\nVILLEURBANNE", "VILLEURBANNE", "69266"),
        ("12 rue des Lilas - ZI Nord\nF-69100 VILLEURBANNE", "VILLEURBANNE", "69266"),
        ("à Château-Thierry, Palais des Rencontres", "Château-Thierry", "02168"),
        ("Salle du Lavoir, 69100 VILLEURBANNE CEDEX 2", "VILLEURBANNE", "69266"),
    ],
)
def test_city(line: str, city: str, insee: str | None) -> None:
    found = place(f"Concert de jazz\nSamedi 14 juin à 20h30\n{line}\n")
    assert (found.locality, found.insee_code) == (city, insee)


@pytest.mark.parametrize(
    ("line", "code", "city", "country"),
    [
        ("Salle du Lavoir, rue de Fer 24, 5000 Namur", "5000", "Namur", "BE"),
        ("Salle du Lavoir, rue de Fer 24, B-5000 Namur", "5000", "Namur", "BE"),
        ("Salle du Lavoir, chemin des Vignes 7, 1005 Lausanne", "1005", "Lausanne", "CH"),
        ("Salle du Lavoir, Montréal (Québec) H2X 1Y4", "H2X 1Y4", "Montréal", "CA"),
        ("Salle du Lavoir, 1001, rue Haute\n5e étage\nMontréal (Québec) H2X 1Y4", "H2X 1Y4", "Montréal", "CA"),
        ("Temple d’Oron, CH-1063 Martherenges", "1063", "Martherenges", "CH"),
        ("Salle du Lavoir, L-2613 Luxembourg", "2613", "Luxembourg", "LU"),
        ("Salle du Lavoir, Grand-Rue 22 bis, 1260 Nyon", "1260", "Nyon", "CH"),
    ],
)
def test_abroad(line: str, code: str, city: str, country: str) -> None:
    found = place(f"Concert de jazz\nSamedi 14 juin 2025 à 20h30\n{line}\n")
    assert (found.postal_code, found.locality, found.country, found.insee_code) == (code, city, country, None)


@pytest.mark.parametrize(
    ("line", "venue"),
    [
        ("Médiathèque Simone-Veil, salle Arlequin, 69100 Villeurbanne", "Médiathèque Simone-Veil, salle Arlequin"),
        ("au théâtre du Soleil, 69100 Villeurbanne", "théâtre du Soleil"),
        ("en l’église Saint-Martin, 69100 Villeurbanne", "église Saint-Martin"),
        ("Lieu : Le Grand Bidule, 69100 Villeurbanne", "Le Grand Bidule"),
        ("Lieu : Villeurbanne, Le Grand Bidule", "Le Grand Bidule"),
        ("Lieu : Villeurbanne (69100)\nPoint de rendez-vous : parking du Grand Bidule", "parking du Grand Bidule"),
        ("Lieu : parc de l’Astrée. Camping gratuit à 300 m.\nVilleurbanne", "parc de l’Astrée"),
        ("Campus Droit et économie, salle 12, 69100 Villeurbanne", "Campus Droit et économie, salle 12"),
        ("Maison de la recherche, salle B217, 69100 Villeurbanne", "Maison de la recherche, salle B217"),
        ("Chez Mamie, 12 rue des Lilas, 69100 Villeurbanne", "Chez Mamie"),
        ("Le Grand Bidule, Villeurbanne (69)", "Le Grand Bidule"),
        ("Le Bec verseur, café associatif\n12 rue des Lilas, 69100 Villeurbanne", "Le Bec verseur"),
        ("avec la librairie Le Moulin à mots\nMédiathèque Simone-Veil, Villeurbanne", "Médiathèque Simone-Veil"),
        ("sur le parking de la piscine de Villeurbanne", "parking de la piscine de Villeurbanne"),
        ("Esplanade de la Gare, 69100 Villeurbanne", "Esplanade de la Gare"),
        ("Le Grand Bidule, 12 rue des Lilas, 69100 Villeurbanne", "Le Grand Bidule"),
    ],
)
def test_venue(line: str, venue: str) -> None:
    assert place(f"Concert de jazz\nSamedi 14 juin à 20h30\n{line}\n").name == venue


@pytest.mark.parametrize(
    "other",
    [
        "Siège social : 3 place Haute, 38000 Grenoble",
        "Contact : Foyer rural, 3 place Haute, 38000 Grenoble, 01 99 00 11 22",
        "Chèque à envoyer à : Foyer rural, 3 place Haute, 38000 Grenoble",
        "Billets en vente à l’office de tourisme, 3 place Haute, 38000 Grenoble",
        "Organisé par le Foyer rural, 3 place Haute, 38000 Grenoble",
        "Parking : 3 place Haute, 38000 Grenoble",
        "Départ du car : 3 place Haute, 38000 Grenoble",
        "-- \nFoyer rural\n3 place Haute\n38000 Grenoble",
    ],
)
def test_the_place_is_not_another_address(other: str) -> None:
    text = (
        "Concert de jazz\nSamedi 14 juin à 20h30\n"
        "Salle du Lavoir, 12 rue des Lilas, 69100 Villeurbanne\nEntrée libre\nVenez\n\n"
    )
    found = place(text + other)
    assert (found.name, found.street_address, found.postal_code, found.locality) == WHOLE


@pytest.mark.parametrize(
    "text",
    [
        "Concert de jazz\nSamedi 14 juin à 20h30\n",
        "Concert de jazz\nSamedi 14 juin à 20h30\nEntrée 5 €, tél. 01 99 00 11 22\n",
    ],
)
def test_no_place(text: str) -> None:
    found = event(text)
    assert found.location is None
    assert "missing_city" in {warning.code for warning in found.warnings}


def test_the_organisers_town_is_assumed() -> None:
    text = "La mairie de Villeurbanne organise un concert de jazz samedi 14 juin 2025 à 20h30, salle du Lavoir.\n"
    found = event(text)
    assert found.location is not None
    assert found.location.locality == "Villeurbanne"
    assert "location.locality" in found.assumed


def test_a_street_named_after_a_date_is_no_date() -> None:
    found = event("Concert\nSamedi 14 juin 2025 à 20h30\n33 Bd du 8 Mai 1945, 69100 Villeurbanne\n")
    assert [o.start.isoformat()[:16] for o in found.occurrences if o.start] == ["2025-06-14T20:30"]
    assert found.location is not None
    assert found.location.street_address == "33 Bd du 8 Mai 1945"


def test_evidence_of_the_place() -> None:
    text = "Concert\nSamedi 14 juin 2025 à 20h30\nSalle du Lavoir, 12 rue des Lilas, 69100 Villeurbanne\n"
    quoted = {e.field: e.text for e in event(text).evidence if e.field.startswith("location")}
    assert quoted == {
        "location.name": "Salle du Lavoir",
        "location.street_address": "12 rue des Lilas",
        "location.postal_code": "69100",
        "location.locality": "Villeurbanne",
    }


LISTING = """Le Bec verseur, café associatif
Programme de mars

Jeudi 6 mars 2025
19h Apéro-jeux avec la ludothèque du Pion

Samedi 8 mars 2025
20h30 Concert : Les Courgettes, un trio parti d’Oran et de Marseille

Vendredi 14 mars 2025
18h30 Débat avec Yann Terrier, hydrobiologiste à Brest

Adhésion à l’année : 5 €.
9 place du Champ-de-Foire, 86320 Lussac-les-Châteaux
"""


def test_a_place_stated_once_holds_for_each_item_of_a_listing() -> None:
    events = annonce.parse(LISTING, reference_date=REFERENCE).events
    assert len(events) == 3
    for one in events:
        assert one.location is not None
        found = one.location
        assert (found.name, found.street_address, found.locality) == (
            "Le Bec verseur",
            "9 place du Champ-de-Foire",
            "Lussac-les-Châteaux",
        )


@pytest.mark.parametrize(
    "line",
    [
        "Conférence « Gauguin avant Pont-Aven »",
        "Par Louis Bodéré, climatologue à Brest",
        "Fête de la Saint-Sylvestre",
        "Messe de la Sainte-Christine",
        "avec Florence Paris",
        "Textes d’Alfred de Vigny",
        "Des contes, de la mer et des salles",
        "Théâtre du Port",
        "Église Saint-Pierre",
    ],
)
def test_no_town_from_a_title_a_life_or_a_saint(line: str) -> None:
    found = event(f"Concert de jazz\nSamedi 14 juin à 20h30, salle du Lavoir\n{line}\n").location
    assert found is not None
    assert found.locality is None


def test_a_town_overseas_by_its_phone() -> None:
    found = event("Bal\nSamedi 14 juin 2025 à 20h, salle des fêtes de Saint-Denis\nRens. 0262 00 11 22\n")
    assert found.location is not None
    assert (found.location.insee_code, found.timezone) == ("97411", "Indian/Reunion")


def test_a_postal_code_alone_tells_its_only_town() -> None:
    found = event("Concert\nSamedi 14 juin 2025 à 20h\nLe Grand Bidule, 18 rue des Lilas, 75004\n")
    assert found.location is not None
    assert (found.location.locality, "location.locality" in found.assumed) == ("Paris", True)


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("Galerie du Pont, Tulle", ("Galerie du Pont", None, "Tulle")),
        ("Résidence des Tilleuls, Tulle", ("Résidence des Tilleuls", None, "Tulle")),
        ("Rendez-vous au Passage, Tulle", (None, None, "Tulle")),
    ],
)
def test_a_house_with_the_name_of_a_way_or_a_town(line: str, expected: tuple[str | None, ...]) -> None:
    found = event(f"Exposition de Lucie Marchal\nSamedi 14 juin à 18h\n{line}\n").location
    assert found is not None
    assert (found.name, found.street_address, found.locality) == expected


def test_who_takes_part_in_an_item_is_not_its_place() -> None:
    first = annonce.parse(LISTING, reference_date=REFERENCE).events[0]
    assert (first.name, first.location and first.location.name) == (
        "Apéro-jeux avec la ludothèque du Pion",
        "Le Bec verseur",
    )


WALKS = """Les Semelles de Lauzès
Programme de mars

Dim. 9 mars 2025 - Les vieux moulins - 12 km - RV 9h place de l’Église, Lauzès
Dim. 16 mars 2025 - Le tour du causse - 9 km - RDV 13h30 parking de la mairie, Cabrerets
Dim. 23 mars 2025 - La boucle des falaises - 14 km - RV 8h30 parking du Porche, Saint-Cirq-Lapopie
"""


def test_each_item_has_its_own_place() -> None:
    found = annonce.parse(WALKS, reference_date=REFERENCE).events
    places = [one.location for one in found]
    assert [p.locality for p in places if p is not None] == ["Lauzès", "Cabrerets", "Saint-Cirq-Lapopie"]
    assert [p.name for p in places if p is not None][1:] == ["parking de la mairie", "parking du Porche"]


def items(line: str) -> Place | None:
    """The place of the second of three items."""
    text = (
        "Agenda de la semaine\n\n"
        "• Mardi 10 juin 2025 à 18h, à la bibliothèque (52 rue Haute, Niort), lecture de contes\n\n"
        f"• {line}\n\n• Vendredi 13 juin 2025 à 20h, salle des fêtes de Melle, loto du club"
    )
    return next(
        e for e in annonce.parse(text, reference_date=REFERENCE).events if str(e.start)[:10] == "2025-06-12"
    ).location


@pytest.mark.parametrize(
    ("line", "venue", "town"),
    [
        ("Jeudi 12 juin 2025 à 20h, au Bazar (Parthenay), concert de Lila Trio", "Bazar", "Parthenay"),
        ("Jeudi 12 juin 2025 à 20h, concert de Lila Trio au Petit Bazar (Parthenay)", "Petit Bazar", "Parthenay"),
        ("Jeudi 12 juin 2025 à 9h, place du marché à Parthenay, vide-dressing", "place du marché", "Parthenay"),
        ("Jeudi 12 juin 2025 à 19h30, tir en campagne, stand de la Ravine", "stand de la Ravine", None),
        (
            "Jeudi 12 juin 2025 à 19h, chapelet à la chapelle de Saint-Roch, Parthenay",
            "chapelle de Saint-Roch",
            "Parthenay",
        ),
    ],
)
def test_the_place_of_an_item(line: str, venue: str, town: str | None) -> None:
    found = items(line)
    assert found is not None
    assert (found.name, found.locality) == (venue, town)


@pytest.mark.parametrize(
    "line", ["soirée jeux, auberge espagnole", "cirque : Les Culottes à l’envers", "elle lit son roman, « Les Rives »"]
)
def test_no_place_of_an_item(line: str) -> None:
    found = items(f"Jeudi 12 juin 2025 à 19h, {line}")
    assert found is None or found.name is None


def test_a_director_stages_nothing_in_a_place() -> None:
    found = place(
        "La Dispute\nSamedi 14 juin à 20h30, mise en scène Irène Duval\nThéâtre du Port, 69100 Villeurbanne\n"
    )
    assert found.name == "Théâtre du Port"


def test_a_printer_is_no_place() -> None:
    found = place(
        "Conférence sur la betterave\nJeudi 20 novembre à 20h\n12 rue des Lilas, 69100 Villeurbanne\n\n"
        "Éditeur responsable : A. Moreau, rue des Acacias, 14 - 69100 Villeurbanne\n"
    )
    assert (found.name, found.street_address) == (None, "12 rue des Lilas")
