"""Listings: where each event begins and ends, and what holds for all."""

from __future__ import annotations

import datetime as dt

import pytest

import annonce

REFERENCE = dt.date(2026, 3, 2)

Found = list[tuple[str, str]]


def read(text: str) -> Found:
    """Give the name and the first start of each event, as `(name, "2026-03-12T20:00")`."""
    events = annonce.parse(text, reference_date=REFERENCE).events
    return [(e.name, e.start.isoformat()[:16] if e.start is not None else "") for e in events]


ROWS_UNDER_DAYS = [
    """Le Quai, café associatif
mars 2026 : le programme

JEUDI 12
> 19h Apéro-jeux. Prix libre

SAMEDI 14
> 14h30 Atelier vannerie. 5 €
> 20h30 Concert : Les Sœurs Tilleul. 6 €
""",
    """La lettre de la semaine (du 9 au 15 mars 2026)

JEUDI 12 MARS
19h – Apéro-jeux – salle des fêtes

SAMEDI 14 MARS
14h30 – Atelier vannerie – Maison Rouge
20h30 – Concert : Les Sœurs Tilleul – église
""",
    """Nos rendez-vous de mars

Jeudi 12
- Apéro-jeux à 19h, salle des fêtes

Samedi 14
- Atelier vannerie à 14h30, salle des fêtes
- Concert : Les Sœurs Tilleul à 20h30, église
""",
]


@pytest.mark.parametrize("text", ROWS_UNDER_DAYS)
def test_several_events_under_one_day(text: str) -> None:
    found = read(text)
    assert [start for _, start in found] == ["2026-03-12T19:00", "2026-03-14T14:30", "2026-03-14T20:30"]
    assert [name.split()[0] for name, _ in found] == ["Apéro-jeux", "Atelier", "Concert"]


ABOVE_OR_BELOW = [
    """Vos rendez-vous

BÉBÉS LECTEURS
Samedi 14 mars, 10h15
Comptines et tout petits livres.

ATELIER GRAVURE
Mercredi 18 mars de 14h30 à 16h30
On découpe, on griffe, on encre.

LOTO DU CLUB
Dimanche 22 mars à 14h
Buvette sur place.
""",
    """Vos rendez-vous

Samedi 14 mars, 10h15
BÉBÉS LECTEURS
Comptines et tout petits livres.

Mercredi 18 mars de 14h30 à 16h30
ATELIER GRAVURE
On découpe, on griffe, on encre.

Dimanche 22 mars à 14h
LOTO DU CLUB
Buvette sur place.
""",
]


@pytest.mark.parametrize("text", ABOVE_OR_BELOW)
def test_titles_above_or_below_their_day(text: str) -> None:
    assert read(text) == [
        ("BÉBÉS LECTEURS", "2026-03-14T10:15"),
        ("ATELIER GRAVURE", "2026-03-18T14:30"),
        ("LOTO DU CLUB", "2026-03-22T14:00"),
    ]


ONE_LINE = [
    (
        "Les dates de mars : samedi 14, vœux du maire à 11 h, salle des fêtes ; dimanche 22, loto à 14 h, gymnase ; "
        "samedi 28, carnaval à 15 h, place Carnot."
    ),
    (
        "Sam. 14 mars : Vœux du maire, 11h, salle des fêtes\nDim. 22 mars : Loto, 14h, gymnase\n"
        "Sam. 28 mars : Carnaval, 15h, place Carnot"
    ),
    (
        "AGENDA DE MARS\n\n• Sam 14 à 11h : Vœux du maire, salle des fêtes\n• Dim 22 à 14h : Loto, gymnase\n"
        "• Sam 28 à 15h : Carnaval, place Carnot"
    ),
    (
        "MARS\nSam. 14 : Vœux du maire (salle des fêtes, 11h)\nDim. 22 : Loto (gymnase, 14h)\n"
        "Sam. 28 : Carnaval (place Carnot, 15h)"
    ),
    (
        "🎉 Samedi 14 mars, 11h : vœux du maire 📍 salle des fêtes\n\n🎲 Dimanche 22 mars, 14h : loto 📍 gymnase\n\n"
        "🎭 Samedi 28 mars, 15h : carnaval 📍 place Carnot"
    ),
]


@pytest.mark.parametrize("text", ONE_LINE)
def test_a_line_for_each_event(text: str) -> None:
    events = annonce.parse(text, reference_date=REFERENCE).events
    assert [e.name.lower() for e in events] == ["vœux du maire", "loto", "carnaval"]
    assert [e.start and e.start.isoformat()[:16] for e in events] == [
        "2026-03-14T11:00",
        "2026-03-22T14:00",
        "2026-03-28T15:00",
    ]
    assert [e.location and e.location.name for e in events] == ["salle des fêtes", "gymnase", "place Carnot"]


def test_cards_with_the_day_above_its_month() -> None:
    text = (
        "Agenda\n\n07\nnov. 2026\nConcert\nNuit du blues\n20:30\nSalle polyvalente\nLire la suite\n\n"
        "14\nnov. 2026\nThéâtre\nLe Dîner de Zoé\n20:00\nThéâtre municipal\nLire la suite\n"
    )
    assert read(text) == [("Nuit du blues", "2026-11-07T20:30"), ("Le Dîner de Zoé", "2026-11-14T20:00")]


def test_a_day_in_the_heading_and_a_town_a_line() -> None:
    text = (
        "Les brocantes de dimanche 15 mars\n\n"
        "Auchel (brocante), de 7 h à 17 h, rue Jules-Guesde ;\n"
        "Barlin (bourse aux livres), de 9 h à 12 h 30, salle Carpentier ;\n"
        "Lillers (vide-dressing), de 10 h à 17 h, salle du Palace."
    )
    found = read(text)
    assert [start for _, start in found] == ["2026-03-15T07:00", "2026-03-15T09:00", "2026-03-15T10:00"]


def test_hours_and_place_stated_once_hold_for_all() -> None:
    text = (
        "Conférences du trimestre\n\nToutes les conférences ont lieu à 14h30 au cinéma La Bobine.\n\n"
        "Mardi 10 mars : Armelle Kerlan, « Gauguin avant Pont-Aven »\n\n"
        "Mardi 17 mars : Louis Bodin, « Les tempêtes ont-elles une mémoire ? »\n\n"
        "Mardi 24 mars : Amadou Sall, « Une histoire de laine »\nExceptionnellement à 18h à la médiathèque !\n"
    )
    events = annonce.parse(text, reference_date=REFERENCE).events
    assert [e.start and e.start.isoformat()[11:16] for e in events] == ["14:30", "14:30", "18:00"]
    assert [e.location and e.location.name for e in events][:2] == ["cinéma La Bobine"] * 2


def test_a_list_and_its_details_are_one() -> None:
    text = (
        "BULLETIN MUNICIPAL\n\nÀ VOS AGENDAS\n- 14/03 : Randonnée des Brotteaux\n- 21/03 : Concert de la Lyre\n"
        "- 28/03 : Repas des aînés\n\nZOOM SUR...\n\nConcert de la Lyre\n"
        "La Lyre donnera son concert samedi 21 mars à 20h30 à la salle des fêtes.\n\n"
        "Repas des aînés\nSamedi 28 mars à 12h à la salle des fêtes.\n"
    )
    assert [start for _, start in read(text)] == ["2026-03-14", "2026-03-21T20:30", "2026-03-28T12:00"]


def test_weekdays_below_a_stated_week() -> None:
    text = (
        "CINÉMA LE PHARE\nSemaine du 11 au 17 mars 2026\n\nLA MAISON DES VENTS\nDrame – France – 1h44\n"
        "Mer 11 : 20h30 / Ven 13 : 18h\n\nL'OURS ET LA BOUILLOIRE\nAnimation – 52 min\nSam 14 : 16h\n\n"
        "HAUTE TENSION\nDocumentaire – 1h18\nDim 15 : 17h\n"
    )
    events = annonce.parse(text, reference_date=REFERENCE).events
    assert [[o.start and o.start.isoformat()[:16] for o in e.occurrences] for e in events] == [
        ["2026-03-11T20:30", "2026-03-13T18:00"],
        ["2026-03-14T16:00"],
        ["2026-03-15T17:00"],
    ]


def test_what_a_list_names_without_inviting() -> None:
    text = (
        "Dates à retenir\n\n* vendredi 13 mars, 20h : assemblée générale, salle des fêtes\n"
        "* lundi 16 mars : photo de classe\n* du 11 au 26 avril : vacances\n"
        "* mercredi 18 mars : ramassage des encombrants\n"
        "* dimanche 22 mars, 9h-13h : bourse aux jouets, gymnase\n* samedi 28 mars, 19h : loto, gymnase\n"
    )
    assert [start for _, start in read(text)] == ["2026-03-13T20:00", "2026-03-22T09:00", "2026-03-28T19:00"]


ONE_EVENT = [
    (
        "FESTIVAL DES TOURBES\nMeymac – du 3 au 5 juillet 2026\n\nVendredi 3 juillet\n18h : ouverture, fanfare\n"
        "21h : concert, Quartet Chastang\n\nSamedi 4 juillet\n10h : balade botanique\n"
        "21h : concert, Les Filles de l'eau\n\n"
        "Dimanche 5 juillet\n11h : apéro-concert\n17h : bal\n"
    ),
    (
        "FÊTE DE LA SAINT-FIACRE\nsamedi 29 et dimanche 30 août 2026\n\nSAMEDI\n14h : concours de pétanque\n"
        "22h30 : feu d'artifice\n\nDIMANCHE\n8h : vide-greniers\n15h : corso fleuri\n"
    ),
    (
        "Ateliers « Bien dans son smartphone »\nDe 14h à 16h à la Maison des solidarités.\n\n"
        "Mardi 3 mars : je m'y retrouve\nMardi 10 mars : j'envoie des photos\nMardi 17 mars : je déjoue les arnaques\n"
    ),
    (
        "Colloque « Nommer les vents »\n12 et 13 novembre 2026\n\nJEUDI 12 NOVEMBRE\n9h15 Accueil\n9h45 Introduction\n"
        "11h20 Pause\n\nVENDREDI 13 NOVEMBRE\n9h Table ronde\n10h30 Pause\n12h Clôture\n"
    ),
    "Concert de la chorale\nsamedi 14 mars à 20h30\ndimanche 15 mars à 17h\nÉglise Saint-Pierre",
]


@pytest.mark.parametrize("text", ONE_EVENT)
def test_one_event_with_several_dates_stays_one(text: str) -> None:
    assert len(annonce.parse(text, reference_date=REFERENCE).events) == 1


def test_a_long_listing_is_read_whole() -> None:
    days = [dt.date(2026, 3, 14) + dt.timedelta(n) for n in range(120)]
    text = "\n\n".join(
        f"{d:%d/%m/%Y} à 20h30\nConcert numéro {n} de la saison\nSalle des fêtes" for n, d in enumerate(days)
    )
    assert [start[:10] for _, start in read(text)] == [d.isoformat() for d in days]


def test_the_day_above_the_next_rows_is_theirs() -> None:
    text = (
        "AGENDA DE MARS\n\nVendredi 6 mars 2026\n20h30 : Concert de Nora et les Autres, salle des fêtes – 8 €\n"
        "Samedi 7 mars 2026\n14h : Atelier vannerie, médiathèque\n20h : Loto du foot, gymnase\n"
        "Dimanche 15 mars 2026\n9h-17h : Vide-greniers, place de la Halle\n"
    )
    found = annonce.parse(text, reference_date=dt.date(2026, 2, 20)).events
    assert [[str(o.start)[5:16] for o in e.occurrences] for e in found] == [
        ["03-06 20:30"],
        ["03-07 14:00"],
        ["03-07 20:00"],
        ["03-15 09:00"],
    ]


def test_prose_that_names_two_things_is_doubted() -> None:
    text = (
        "Bonjour à tous,\n\nL'assemblée générale se tiendra le vendredi 13 mars 2026 à 19h à la salle Latreille. "
        "Et le samedi 28 mars 2026, de 10h à 17h, nous tiendrons un stand au forum des associations.\n\nLe bureau\n"
    )
    found = annonce.parse(text, reference_date=dt.date(2026, 2, 20)).events
    assert len(found) == 2 or "conflicting_dates" in {w.code for e in found for w in e.warnings}


def test_several_dates_of_one_thing_are_not_doubted() -> None:
    text = "Théâtre : « Le Malentendu »\nVendredi 6 mars 2026 à 20h30\nDimanche 8 mars 2026 à 16h\nLe Foron, Tulle\n"
    (event,) = annonce.parse(text, reference_date=dt.date(2026, 2, 20)).events
    assert "conflicting_dates" not in {w.code for w in event.warnings}


def test_doors_stated_once_open_before_each_item() -> None:
    text = (
        "SAISON\nOuverture des portes 45 minutes avant chaque représentation.\n\nVendredi 6 mars 2026 à 20h30\n"
        "Concert de Nora, théâtre du Foron\n\nSamedi 14 mars 2026 à 17h\nBal des Glycines, théâtre du Foron\n"
    )
    found = annonce.parse(text, reference_date=dt.date(2026, 2, 20)).events
    assert [str(e.door_time) for e in found] == ["19:45:00", "16:15:00"]


TITLE_THEN_APPOINTMENT = [
    """Concert de la chorale Arc-en-Ciel

Rendez-vous samedi 4 avril 2026 à 20h30 : Église Saint-Martin, 12 rue du Prieuré, 24300 Nontron. 8 €.

Bourse aux plantes

Rendez-vous dimanche 12 avril 2026 à 9h : Place Paul-Bert, 24300 Nontron. Entrée libre.

Conférence sur les abeilles

Rendez-vous vendredi 24 avril 2026 à 18h30 : Médiathèque, 3 rue du Moulin, 24300 Nontron. Gratuit.
""",
    """Nos dates à Nontron
Concert de la chorale Arc-en-Ciel
Samedi 4 avril à 20h30, à l'église Saint-Martin
Bourse aux plantes
Dimanche 12 avril à 9h, place Paul-Bert
Conférence sur les abeilles
Vendredi 24 avril à 18h30, à la médiathèque
""",
    """Nos dates à Nontron

Samedi 4 avril à 20h30 - Église Saint-Martin

Concert de la chorale Arc-en-Ciel

Dimanche 12 avril à 9h - Place Paul-Bert

Bourse aux plantes

Vendredi 24 avril à 18h30 - Médiathèque

Conférence sur les abeilles
""",
]


@pytest.mark.parametrize("text", TITLE_THEN_APPOINTMENT)
def test_title_and_day_with_its_place_take_turns(text: str) -> None:
    assert read(text) == [
        ("Concert de la chorale Arc-en-Ciel", "2026-04-04T20:30"),
        ("Bourse aux plantes", "2026-04-12T09:00"),
        ("Conférence sur les abeilles", "2026-04-24T18:30"),
    ]
    events = annonce.parse(text, reference_date=REFERENCE).events
    places = [e.location.name.casefold() for e in events if e.location is not None and e.location.name is not None]
    assert places == ["église saint-martin", "place paul-bert", "médiathèque"]


def test_speakers_in_capitals_make_talks_of_their_own() -> None:
    text = """UNIVERSITÉ POPULAIRE DE RODEZ
Conférences du trimestre

Les conférences ont lieu le jeudi à 18h, amphithéâtre de l'IUT, Rodez.

12 MARS
Les abbayes cisterciennes
Claire BONNAFOUS, historienne

26 MARS
Faut-il manger moins de viande ?
Hervé LACAN, nutritionniste

9 AVRIL
Le Rouergue au Moyen Âge
Jean-Marc ALARY, archiviste
"""
    assert read(text) == [
        ("Les abbayes cisterciennes", "2026-03-12T18:00"),
        ("Faut-il manger moins de viande ?", "2026-03-26T18:00"),
        ("Le Rouergue au Moyen Âge", "2026-04-09T18:00"),
    ]


@pytest.mark.parametrize("sign", ["1/ {} 2/ {} 3/ {}", "1) {} 2) {} 3) {}", "- {} - {} - {}"])
def test_numbered_announcements_of_a_mail(sign: str) -> None:
    items = [
        "Loto du club des aînés, samedi 14 mars à 14h, salle des fêtes de Piégut.\n",
        "Concert de la chorale, vendredi 27 mars à 20h30, église d'Augignac.\n",
        "Randonnée des jonquilles, dimanche 29 mars, départ à 9h de la place du Marché. 5 €.\n",
    ]
    text = (
        "Bonjour,\n\nMerci d'annoncer :\n\n" + sign.replace("} ", "}").format(*items) + "\nBien cordialement,\nMonique"
    )
    assert read(text) == [
        ("Loto du club des aînés", "2026-03-14T14:00"),
        ("Concert de la chorale", "2026-03-27T20:30"),
        ("Randonnée des jonquilles", "2026-03-29T09:00"),
    ]


PROSE = [
    """Le printemps s'annonce chargé pour le foyer rural de Murat. Vendredi 10 avril, à 20 heures, il organise un
 concours de belote à la salle Albert-Jalenques : 10 € par joueur.

Le dimanche suivant, 12 avril, place au vide-greniers, de 8 h à 18 heures, sur la place de l'Hôtel-de-Ville.
""",
    """Bonjour à tous,

En ce printemps, le vendredi 10 avril à 20h, nous organisons un grand concours de belote à la salle des fêtes.

Puis, le dimanche 12 avril à 8h, ce sera au tour du club de foot, qui prépare un vide-greniers, place de la Mairie.

Enfin, le samedi 25 avril, la randonnée des jonquilles partira à 9h de la place de la Mairie.
""",
]


@pytest.mark.parametrize("text", PROSE)
def test_prose_names_what_it_offers(text: str) -> None:
    found = read(text.replace("\n ", " "))
    assert [name.lower().removeprefix("grand ") for name, _ in found][:2] == ["concours de belote", "vide-greniers"]
    assert [name for name, _ in found][2:] in ([], ["Randonnée des jonquilles"])


GIVERS = [
    """Agenda des associations

Club de lecture de Piégut
Rencontre avec Paul Vasseur le jeudi 12 mars à 18h30 à la médiathèque. Entrée libre.

Comité des fêtes d'Augignac
Bal masqué le samedi 14 mars à 21h, salle des fêtes d'Augignac. 8 €.

Amicale laïque
Vide-greniers le dimanche 22 mars de 8h à 17h, place de l'Église, à Piégut.
""",
    """Ce mois-ci autour de Nontron

PIÉGUT

Rencontre avec Paul Vasseur le jeudi 12 mars à 18h30, à la médiathèque. Entrée libre.

AUGIGNAC

Bal masqué samedi 14 mars à 21 heures, salle polyvalente. Entrée 8 €.

NONTRON

Le vide-greniers dimanche 22 mars de 8 h à 17 h, sur la place. Gratuit.
""",
]


@pytest.mark.parametrize("text", GIVERS)
def test_headings_that_say_who_or_where_are_no_titles(text: str) -> None:
    assert [(name.lower(), start) for name, start in read(text)] == [
        ("rencontre avec paul vasseur", "2026-03-12T18:30"),
        ("bal masqué", "2026-03-14T21:00"),
        ("vide-greniers", "2026-03-22T08:00"),
    ]


RULES_BETWEEN_DAYS = [
    """Vos rendez-vous de mars à la MJC de Mansle

- Samedi 14 mars à 14h : atelier vannerie
- Tous les mardis de 18h à 19h : yoga doux
- Vendredi 27 mars à 20h30 : concert de Nora Bel
""",
    """Agenda de mars

Atelier vannerie
Samedi 14 mars à 14h, place de la Halle

Yoga doux
Tous les mardis de 18h à 19h, salle des fêtes

Concert de Nora Bel
Vendredi 27 mars à 20h30, église
""",
    """Agenda de mars

Samedi 14 mars
Atelier vannerie – 14h, école de musique

Tous les mardis
Yoga doux – de 18h à 19h, place de la Halle

Vendredi 27 mars
Concert de Nora Bel – 20h30, salle des fêtes
""",
]


@pytest.mark.parametrize("text", RULES_BETWEEN_DAYS)
def test_a_rule_between_days_is_an_item_of_its_own(text: str) -> None:
    events = annonce.parse(text, reference_date=REFERENCE).events
    assert [e.name for e in events] == ["Atelier vannerie", "Yoga doux", "Concert de Nora Bel"]
    assert [[s.rrule for s in e.schedules] for e in events] == [[], ["FREQ=WEEKLY;BYDAY=TU"], []]
    assert [len(e.occurrences) for e in events] == [1, 0, 1]


def test_the_town_of_one_item_is_not_that_of_another() -> None:
    text = (
        "Nos sorties\n\nSamedi 14 mars à 14h : Les moulins, place de l'Église, à Lauzès\n"
        "Dimanche 22 mars à 14h : Le sentier des phosphatières, parking de la mairie\n"
        "Samedi 28 mars à 9h : La boucle du Lot, parking du Porche, à Saint-Cirq-Lapopie\n"
    )
    events = annonce.parse(text, reference_date=REFERENCE).events
    towns = [e.location.locality if e.location is not None else None for e in events]
    assert towns == ["Lauzès", None, "Saint-Cirq-Lapopie"]


ONE_KIND_IN_SEVERAL_TOWNS = [
    """Paroisse Saint-Roch

MESSES
Samedi 14 mars à 18h : Vicq-sur-Nahon
Dimanche 15 mars à 9h30 : Luçay-le-Mâle
Dimanche 22 mars à 11h à Valençay
""",
    """Messes du week-end
Samedi 14 mars
18h Vicq-sur-Nahon, église Saint-Laurent
Dimanche 15 mars
9h30 Luçay-le-Mâle
Dimanche 22 mars
11h église Saint-Phalier de Valençay
""",
    """Horaires des messes

- Samedi 14 mars – Vicq-sur-Nahon – 18h
- Dimanche 15 mars – Luçay-le-Mâle – 9h30
- Dimanche 22 mars – Valençay – 11h (messe des familles)

Obsèques
Nous avons prié pour Jean Morel, le 2 mars, et Lucie Bertin, le 5 mars.
""",
]


@pytest.mark.parametrize("text", ONE_KIND_IN_SEVERAL_TOWNS)
def test_one_kind_in_several_towns(text: str) -> None:
    events = annonce.parse(text, reference_date=REFERENCE).events
    assert [e.name.lower().removesuffix(" des familles") for e in events] == ["messe"] * 3
    assert [str(e.start)[5:16] for e in events] == ["03-14 18:00", "03-15 09:30", "03-22 11:00"]
    towns = [e.location.locality if e.location is not None else None for e in events]
    assert towns == ["Vicq-sur-Nahon", "Luçay-le-Mâle", "Valençay"]


NAMED_DAYS = [
    """Agenda

Samedi 20 juin
Fête de la musique – à partir de 19h, place de la Halle
Comité des fêtes

Samedi 27 juin
Kermesse – 14h, cour de l'école
""",
    """Agenda

Samedi 20 juin : Fête de la musique à partir de 19h, place de la Halle
Samedi 27 juin : kermesse à 14h, cour de l'école
""",
]


@pytest.mark.parametrize("text", NAMED_DAYS)
def test_a_named_day_behind_a_stated_one_is_a_title(text: str) -> None:
    assert read(text) == [("Fête de la musique", "2026-06-20T19:00"), ("Kermesse", "2026-06-27T14:00")]


def test_parts_of_a_bulletin_without_events() -> None:
    text = (
        "Le bulletin de Meaulne\n\nVIE PRATIQUE\nDéchets verts : la plateforme rouvre le 2 mai.\n\n"
        "Samedi 14 mars\nRepas de chasse – 12h, salle des fêtes\n\nDimanche 22 mars\nLoto – 14h, salle des fêtes\n\n"
        "Carnet\nLéa Marin est née le 2 avril.\n"
    )
    assert read(text) == [("Repas de chasse", "2026-03-14T12:00"), ("Loto", "2026-03-22T14:00")]


def test_matches_at_their_grounds_are_events_of_their_own() -> None:
    text = """Les matchs du week-end

FOOTBALL
R3 : Olympique Clissonnais – US Vallet, samedi 14 mars à 20 h, stade du Val-de-Moine à Clisson.
D2 : ASPTT Vertou – FC Gorges, dimanche 15 mars à 15 h, complexe Vincent-Ollivier à Vertou.

BASKET
N3 : Vallet BC – Landes Basket, samedi 14 mars à 20 h 30, salle Pierre-Aurore à Vallet.
"""
    found = read(text)
    assert [start for _, start in found] == ["2026-03-14T20:00", "2026-03-15T15:00", "2026-03-14T20:30"]
    assert ["US Vallet" in found[0][0], "FC Gorges" in found[1][0], "Landes Basket" in found[2][0]] == [True] * 3


DAYS_UNDER_THEIR_MONTH = [
    """AGENDA – MARS 2026

Le 7 : loto de l'école, salle des fêtes, 20h
Le 14 : repas des aînés, 12h, salle polyvalente
Le 21 : carnaval, départ 15h place de la mairie
""",
    """Nos dates de mars
• le 7 à 20h : loto de l'école, salle des fêtes
• le 14 à 12h : repas des aînés, salle polyvalente
• le 21 à 15h : carnaval, place de la mairie
""",
    """Mars
7 – Loto de l'école à 20h (salle des fêtes)
14 – Repas des aînés à 12h (salle polyvalente)
21 – Carnaval à 15h (place de la mairie)
""",
]


@pytest.mark.parametrize("text", DAYS_UNDER_THEIR_MONTH)
def test_days_whose_month_stands_in_the_heading(text: str) -> None:
    assert read(text) == [
        ("Loto de l'école", "2026-03-07T20:00"),
        ("Repas des aînés", "2026-03-14T12:00"),
        ("Carnaval", "2026-03-21T15:00"),
    ]


def test_numbers_that_count_are_no_days() -> None:
    text = (
        "En mars, trois raisons de venir\n1 - Loto\n2 - Concert\n3 - Randonnée\nSamedi 14 mars à 14h, salle des fêtes\n"
    )
    assert [start for _, start in read(text)] == ["2026-03-14T14:00"]


PLACES_BESIDE_TITLES = [
    """
- Samedi 25 avril 2026, 14h : Atelier vélo, Maison des associations, 18 avenue de la Gare, 19100 Brive
- Samedi 9 mai 2026, 10h : Café des parents, Maison de quartier, 2 place Lacore, 19100 Brive
""",
    """
- Samedi 25 avril 2026, 14h : Maison des associations, 18 avenue de la Gare, 19100 Brive, atelier vélo
- Samedi 9 mai 2026, 10h – Café des parents – Maison de quartier, 2 place Lacore, 19100 Brive
""",
]


@pytest.mark.parametrize("items", PLACES_BESIDE_TITLES)
def test_the_place_beside_a_title_is_no_part_of_it(items: str) -> None:
    events = annonce.parse("Nos ateliers\n\n" + items, reference_date=REFERENCE).events
    assert [e.name for e in events] == ["Atelier vélo", "Café des parents"]
    places = [(e.location.name, e.location.street_address) for e in events if e.location is not None]
    assert places == [("Maison des associations", "18 avenue de la Gare"), ("Maison de quartier", "2 place Lacore")]


MATCHES = [
    """ES Mansle football : les matchs du week-end

Samedi 14 mars
U13 : ES Mansle - AS Ruffec à 14h
U15 : ES Mansle - JS Angoulême à 15h30
Dimanche 15 mars
Seniors : ES Mansle - US Aigre à 13h
""",
    """Samedi 14 mars 2026
14h : U13 - Mansle / Ruffec (stade Demay)
15h30 : U15 - Mansle / Angoulême (stade Demay)
Dimanche 15 mars 2026
13h : Seniors - Mansle / Aigre (stade Demay)
""",
    """Ce week-end au gymnase Lavergne

Samedi 14/03
- U13 : Mansle / Ruffec, 14h
- U15 : Mansle / Angoulême, 15h30
Dimanche 15/03
- Seniors : Mansle / Aigre, 13h
""",
]


@pytest.mark.parametrize("text", MATCHES)
def test_matches_of_a_week_end(text: str) -> None:
    found = read(text)
    assert [start for _, start in found] == ["2026-03-14T14:00", "2026-03-14T15:30", "2026-03-15T13:00"]
    assert [name.split()[0] + "/" + name.split()[-1] for name, _ in found] == [
        "U13/Ruffec",
        "U15/Angoulême",
        "Seniors/Aigre",
    ]


LINES_WITH_HOURS = """Samedi 14 mars
Concours de pétanque à 14h
Bal masqué à 21h
Dimanche 15 mars
Messe à 10h
Repas à 12h
"""


def test_lines_that_end_with_hours_are_items_of_a_list_and_parts_of_a_fete() -> None:
    names = [name for name, _ in read("Agenda du week-end\n\n" + LINES_WITH_HOURS)]
    assert names == ["Concours de pétanque", "Bal masqué", "Messe", "Repas"]
    assert len(read("Fête patronale de Mansle\n\n" + LINES_WITH_HOURS)) == 1


FILMS = [
    """CINÉMA LE CERF – Vierzon
Semaine du 11 au 17 mars 2026

La Ferme aux oiseaux – 1h32 – VF
mer 11 à 20h30, sam 14 à 18h

Nuit polaire – 2h04 – VOST
jeu 12 à 20h30, dim 15 à 20h30

Le Petit Hérisson (dès 4 ans)
mer 11 à 15h, dim 15 à 11h
""",
    """Cinéma Le Cerf
Mercredi 11 mars
20h30 : La Ferme aux oiseaux
15h : Le Petit Hérisson
Jeudi 12 mars
20h30 : Nuit polaire (VOST)
Samedi 14 mars
18h : La Ferme aux oiseaux
Dimanche 15 mars
11h : Le Petit Hérisson
20h30 : Nuit polaire (VOST)
""",
]


@pytest.mark.parametrize("text", FILMS)
def test_each_film_with_all_its_days(text: str) -> None:
    events = annonce.parse(text, reference_date=REFERENCE).events
    assert {e.name: [str(o.start)[8:16] for o in e.occurrences] for e in events} == {
        "La Ferme aux oiseaux": ["11 20:30", "14 18:00"],
        "Nuit polaire": ["12 20:30", "15 20:30"],
        "Le Petit Hérisson": ["11 15:00", "15 11:00"],
    }


def test_towns_of_one_day_are_told_apart_by_their_kind() -> None:
    text = """Mobilisation du jeudi 12 mars 2026 : les rendez-vous en Bretagne

Côtes-d'Armor
- Saint-Brieuc : 10h30, place de la Liberté
- Lannion : 11h, quai d'Aiguillon

Finistère
- Quimper : 17h30, place de la Résistance
"""
    events = annonce.parse(text, reference_date=REFERENCE).events
    towns = [e.location.locality if e.location is not None else None for e in events]
    assert [e.name for e in events] == ["Mobilisation"] * 3
    assert towns == ["Saint-Brieuc", "Lannion", "Quimper"]


def test_when_a_post_was_written_is_no_event() -> None:
    text = """Le Café du Port – Tréguier
9 mars, 08:30

La semaine au Port

🧶 Mercredi 11 mars, 14h-16h : atelier tricot
🎲 Jeudi 12 mars, 19h : soirée jeux
🎸 Vendredi 13 mars, 20h30 : concert de Nora Bel
🥞 Dimanche 15 mars, 11h : brunch
"""
    assert [name for name, _ in read(text)] == ["Atelier tricot", "Soirée jeux", "Concert de Nora Bel", "Brunch"]


def test_a_quoted_mail_below_a_list_holds_no_item() -> None:
    text = """Bonjour Lucas,

Nos animations de mars à la bibliothèque d'Augignac :

1) Mercredi 11 mars à 16h : lectures pour les enfants
2) Samedi 21 mars de 14h à 17h : atelier reliure

> Le lun. 2 mars 2026 à 10:03, Rédaction <agenda@example.org> a écrit :
>
> Bonjour,
> Nous bouclons l'agenda vendredi 6 mars à midi.
"""
    assert [start for _, start in read(text)] == ["2026-03-11T16:00", "2026-03-21T14:00"]


def test_a_week_end_guide_is_a_list_though_its_first_item_is_a_fair() -> None:
    text = """Que faire ce week-end ?

• Saint-Pierre : la Foire aux livres
Samedi 14 et dimanche 15 mars, de 9h à 18h, au parc de la Ravine. Entrée libre.

• Saint-Denis : Danyèl Marimou en concert
Le chanteur présente son album samedi 14 mars à 20h au théâtre du Champ.

• Cilaos : trail des Lentilles
Dimanche 15 mars, départ à 6h du stade.

Sur le même sujet : Les bons plans du 11 mars
"""
    assert [name for name, _ in read(text)] == [
        "La Foire aux livres",
        "Danyèl Marimou en concert",
        "Trail des Lentilles",
    ]


TOWNS_FIRST = [
    """Que faire ce week-end ?

• Saint-Pierre : foire aux livres, samedi 14 mars à 9h, parc de la Ravine
• Saint-Denis : concert de Nora Bel, samedi 14 mars à 20h, théâtre du Champ
• Le Tampon : randonnée contée, dimanche 15 mars à 8h30 au kiosque
""",
    """Saint-Pierre – Samedi 14 mars à 9h, foire aux livres, parc de la Ravine
Saint-Denis – Samedi 14 mars à 20h, concert de Nora Bel, théâtre du Champ
Saint-Paul – Dimanche 15 mars à 8h30, randonnée contée, devant la mairie
""",
]


@pytest.mark.parametrize("text", TOWNS_FIRST)
def test_items_that_begin_with_their_towns(text: str) -> None:
    events = annonce.parse(text, reference_date=REFERENCE).events
    assert [e.name for e in events] == ["Foire aux livres", "Concert de Nora Bel", "Randonnée contée"]
    towns = [e.location.locality if e.location is not None else None for e in events]
    assert towns[:2] == ["Saint-Pierre", "Saint-Denis"]
    assert towns[2] in (None, "Saint-Paul")  # never that of another item


def test_a_place_above_its_title_in_a_row() -> None:
    text = (
        "SAMEDI 14 MARS\n20H00 SALLE DES FETES\nLOTO DES POMPIERS\n\nDIMANCHE 15 MARS\n8H-17H PLACE DU MARCHE\n"
        "VIDE GRENIERS DU FOOT\n\nSAMEDI 28 MARS\n20H30 EGLISE\nCONCERT DE L'HARMONIE\n"
    )
    assert [name for name, _ in read(text)] == ["LOTO DES POMPIERS", "VIDE GRENIERS DU FOOT", "CONCERT DE L'HARMONIE"]


def test_an_item_of_a_list_that_is_not_understood_is_doubted() -> None:
    text = (
        "LENS – Samedi 14 mars à 20h, loto du foot, salle Bertinchamps\n"
        "LIÉVIN – Dimanche 15 mars à 16h, concert de l'harmonie, église Saint-Martin\n"
        "QUARTIER NORD – Dimanche 15 mars de 8h à 16h, vide-greniers, rue Pasteur\n"
    )
    events = annonce.parse(text, reference_date=REFERENCE).events
    assert len(events) == 3 or "conflicting_dates" in {w.code for e in events for w in e.warnings}


def test_days_of_the_week_behind_teams_and_towns_of_teams() -> None:
    text = """Le programme du 14 - 15 mars

-11 mixtes : samedi 14h00 : Bouriane HB - Figeac
(Gymnase Gaston-Febus - J5)
Premier match de la phase 2.

SG1 : samedi 20h30 : Bouriane HB - Gramat
(Gymnase Gaston-Febus - J12)
Les hommes veulent leur revanche.

SF : dimanche 16h00 : Bouriane HB - Cahors
(Gymnase Gaston-Febus - J9)

Bouriane Handball - 46300 Gourdon
"""
    events = annonce.parse(text, reference_date=REFERENCE).events
    assert [(e.name.split(" - ")[-1], str(e.start)[5:16]) for e in events] == [
        ("Figeac", "03-14 14:00"),
        ("Gramat", "03-14 20:30"),
        ("Cahors", "03-15 16:00"),
    ]
    assert {e.location.locality for e in events if e.location is not None} == {"Gourdon"}
    assert {e.type for e in events} == {"SportsEvent"}


@pytest.mark.parametrize("fact", ["Gratuit", "Entrée libre", "Sur inscription", "Dès 6 ans", "avec Paul", "5 €"])
def test_a_fact_below_a_title_is_not_the_title(fact: str) -> None:
    text = (
        "Agenda de la médiathèque, 71700 Tournus\n\n"
        f"Samedi 18 avril à 15h\nContes du potager\n{fact}\n\nSamedi 25 avril à 15h\nAtelier reliure\n{fact}\n"
    )
    found = annonce.parse(text, reference_date=dt.date(2026, 3, 1)).events
    assert [event.name for event in found] == ["Contes du potager", "Atelier reliure"]


def test_the_code_of_a_club_below_a_list_is_no_items_own() -> None:
    text = (
        "Programme du week-end\n\n"
        "Samedi 7 mars 2026 à 14h : tournoi de belote, salle des fêtes\n\n"
        "Dimanche 8 mars 2026 à 15h : loto, salle des fêtes\n\n"
        "Club des aînés - 71700 Tournus\nPermanence le mercredi de 18h à 19h\n"
    )
    found = annonce.parse(text, reference_date=dt.date(2026, 2, 1)).events
    assert len(found) == 2
    assert [event.location and event.location.postal_code for event in found] == [None, None]
