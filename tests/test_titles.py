"""The title of an event."""

from __future__ import annotations

import datetime as dt

import pytest

import annonce

REFERENCE = dt.date(2025, 3, 1)
WHERE = "Salle du Lavoir, 12 rue des Lilas, 69100 Villeurbanne"


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
        (f"Accueil > Agenda > Les Nuits du lavoir\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (
            f"Foyer rural >> Jeunesse >> Loisirs\n\nLes Nuits du lavoir\nSamedi 14 juin à 20h30\n{WHERE}",
            "Les Nuits du lavoir",
        ),
        (
            f"‹ Tous les événements\nCOMPLET\nLes Nuits du lavoir\nSamedi 14 juin à 20h30\n{WHERE}",
            "Les Nuits du lavoir",
        ),
        (f"Agenda\nLes Nuits du lavoir\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"INVITATION\nLes Nuits du lavoir\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"SAVE THE DATE !\nLes Nuits du lavoir\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"MUSIQUE DU MONDE\nLes Nuits du lavoir\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"Comité des fêtes de Bron\nLes Nuits du lavoir\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"🎉 Les Nuits du lavoir 🎉\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"☀️ Les Nuits du lavoir ☀️\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"Concert « Les Nuits du lavoir » - samedi 14 juin à 20h30\n{WHERE}", "Concert « Les Nuits du lavoir »"),
        (f">>> Les Nuits du lavoir <<<\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"ANNULÉ : Les Nuits du lavoir\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"*** REPORTÉ *** Les Nuits du lavoir\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"Les Nuits du lavoir : complet\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"Les Nuits du lavoir | Salle du Lavoir | 15 €\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"Les Nuits du lavoir 📍 Salle du Lavoir 💶 15 €\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"Villeurbanne. Les Nuits du lavoir, samedi\n\nSamedi 14 juin à 20h30, {WHERE}", "Les Nuits du lavoir"),
        (
            f"Les Tréteaux du Rhône présentent\n\nLES NUITS DU LAVOIR\nSamedi 14 juin à 20h30\n{WHERE}",
            "LES NUITS DU LAVOIR",
        ),
        (
            f"Le maire\na le plaisir de vous convier à\nl'inauguration du lavoir\nsamedi 14 juin à 20h30\n{WHERE}",
            "Inauguration du lavoir",
        ),
        (
            f"GRAND CONCOURS\nDE BELOTE\nEN DOUBLETTES\nSamedi 14 juin à 20h30\n{WHERE}",
            "GRAND CONCOURS DE BELOTE EN DOUBLETTES",
        ),
        (f"Les Nuits du lavoir\nde Lucie Arnaud\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"Exposition\n« Les Nuits du lavoir »\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"#lavoir #lyon\nLes Nuits du lavoir\nSamedi 14 juin à 20h30\n{WHERE}", "Les Nuits du lavoir"),
        (f"Où sont passées les sources ?\nConférence samedi 14 juin à 20h30\n{WHERE}", "Où sont passées les sources ?"),
        (f"Fe\u0302te du lavoir\r\nSamedi 14 juin à 20h30\r\n{WHERE}", "Fête du lavoir"),
        (
            f"La compagnie Arlequin présente « Les Nuits du lavoir » samedi 14 juin à 20h30, {WHERE}.",
            "Les Nuits du lavoir",
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


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Le foyer rural organise son traditionnel repas dansant de la Saint-Sylvestre {when}, {where}.",
            "Repas dansant de la Saint-Sylvestre",
        ),
        (
            "Bonjour,\n\nNotre prochaine assemblée générale aura lieu {when}, {where}.\n\nCordialement,\nPaule Verdier",
            "Assemblée générale",
        ),
        (
            "Le maire informe les habitants qu'une réunion publique sur le plan vélo se tiendra {when}, {where}.",
            "Réunion publique sur le plan vélo",
        ),
        (
            "Madame, Monsieur,\nJ'ai l'honneur de vous convier à la cérémonie des vœux, {when}, {where}.\nVin chaud.",
            "Cérémonie des vœux",
        ),
        ("L'harmonie vous invite à son souper boudin-compote {when}, {where}.", "Souper boudin-compote"),
        ("La scène ouverte du café Lulu, c'est {when}, {where}. Entrée au chapeau.", "La scène ouverte du café Lulu"),
        ("La Fête de la soupe revient {when}, {where}.", "La Fête de la soupe"),
        ("Les résidents accueillent petits et grands pour un après-midi crêpes {when}, {where}.", "Après-midi crêpes"),
        ("La chorale « Les Merles » donnera son concert de Noël {when}, {where}.", "Concert de Noël"),
        ("Coucou les voisins, on remet ça : repas de quartier {when}, {where}.", "Repas de quartier"),
    ],
)  # fmt: skip
def test_prose_gives_the_name_of_what_is_offered(text: str, title: str) -> None:
    assert name(text.format(when="le samedi 14 juin 2025 à 20h", where=WHERE)) == title


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Loto de l'école, salle des Étangs", "Loto de l'école"),
        ("Collecte de sang, salle des Récollets, de 14h30 à 18h30", "Collecte de sang"),
        ("16h Contes et crêpes, à partir de 4 ans, par Mamie Germaine. Gratuit", "Contes et crêpes"),
        ("10h à 12h Bourse aux graines. Gratuit", "Bourse aux graines"),
        ("Fête du fromage (centre-bourg, toute la journée)", "Fête du fromage"),
        ("20h30 | Les Braques du Fond (chanson) | Grande salle | 10 €", "Les Braques du Fond (chanson)"),
        ("Réunion publique sur le plan vélo, en mairie, salle du conseil", "Réunion publique sur le plan vélo"),
        ("18h30 Café-débat « À qui est la rivière ? » avec Yann Terrier. Entrée libre", "À qui est la rivière ?"),
        ("AG du club de pétanque, 18h, boulodrome", "AG du club de pétanque"),
        ("Soirée jeux - ANNULÉE", "Soirée jeux"),
    ],
)
def test_an_item_sheds_its_place_its_hour_and_its_price(line: str, title: str) -> None:
    text = (
        f"AGENDA DU MOIS\n\nSam 3 mai : {line}\nSam 10 mai : Vide-greniers du quartier, de 8h à 18h, {WHERE}\n"
        f"Sam 17 mai : Bal folk, 21h, {WHERE}\n"
    )
    assert title in [event.name for event in annonce.parse(text, reference_date=REFERENCE).events]


@pytest.mark.parametrize(
    "line",
    [
        "Bonjour à tous,",
        "Partager",
        "Entrée libre",
        "12 €",
        "Samedi 14 juin",
        "@lavoir",
        "Photo : DR",
        "Agenda de juin 2025",
    ],
)
def test_what_is_no_title(line: str) -> None:
    assert name(f"{line}\nLes Nuits du lavoir\nSamedi 14 juin à 20h30\n{WHERE}\n") == "Les Nuits du lavoir"


def test_an_address_below_an_invitation_is_no_title() -> None:
    text = (
        "Carnet de bord : invitation à la restitution\n\n{} a le plaisir de vous convier à une restitution :"
        "\n\nlundi 31 mars de 14h à 16h\n\n16 bis rue des Lilas, Villeurbanne\n"
    ).format("L'association Les Arpenteurs")
    (event,) = annonce.parse(text, reference_date=dt.date(2025, 3, 1)).events
    assert "rue" not in event.name


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (f"L'école de foot\norganise son\n\nG R A N D   L O T O\n\nSamedi 14 juin à 20h30\n{WHERE}", "GRAND LOTO"),
        (f"B A L   D E   L ' É T É\nSamedi 14 juin à 20h30\n{WHERE}", "BAL DE L'ÉTÉ"),
        (f"Samedi 14 juin, toute la journée : Fête du pain\n{WHERE}", "Fête du pain"),
    ],
)
def test_letters_set_apart_and_whole_days(text: str, title: str) -> None:
    assert name(text) == title


SEASON = """THÉÂTRE LA HALLE - MELLE
SAISON 2024-2025

ven. 14 mars - 20h45
LES HIRONDELLES
Théâtre / Cie Bord de Mer / 1h30 / tarif A

mar. 18 mars - 19h
ORPHÉE
Opéra de poche / Ensemble Les Surjets / 1h10 / tarif B

ven. 28 mars - 20h45
À REBOURS
Cirque / Collectif Neige / 1h05 / tarif A
"""


def test_a_title_of_one_or_two_words_is_no_tag_of_what_stands_below() -> None:
    found = annonce.parse(SEASON, reference_date=REFERENCE).events
    assert [e.name for e in found] == ["LES HIRONDELLES", "ORPHÉE", "À REBOURS"]
    assert [[p.name for p in e.performers] for e in found] == [
        ["Cie Bord de Mer"],
        ["Ensemble Les Surjets"],
        ["Collectif Neige"],
    ]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Jeudi 12 juin 2025 à 20h, au Bazar (Parthenay), concert de Lila Trio", "Concert de Lila Trio"),
        ("L’association Les Tisseuses organise un vide-dressing le jeudi 12 juin 2025 à 9h à Melle", "Vide-dressing"),
    ],
)
def test_an_item_that_says_first_who_or_where(line: str, title: str) -> None:
    text = (
        "Agenda de la semaine\n\n"
        "• Mardi 10 juin 2025 à 18h, à la bibliothèque (52 rue Haute, Niort), lecture de contes\n\n"
        f"• {line}\n\n• Vendredi 13 juin 2025 à 20h, salle des fêtes de Melle, loto du club"
    )
    found = annonce.parse(text, reference_date=REFERENCE).events
    assert [e.name for e in found if str(e.start)[:10] == "2025-06-12"] == [title]


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("Randonnée des Dolmens, 8, 13 et 20 km, départs dès 7h30", "Randonnée des Dolmens"),
        ("Tir en campagne, stand de la Ravine", "Tir en campagne"),
        ("Troc de vélos, cour de l’école", "Troc de vélos"),
        ("Concert, chants et danses du monde", "Concert, chants et danses du monde"),
    ],
)
def test_an_item_ends_before_distances_and_places(line: str, title: str) -> None:
    rows = ("Sam. 3 mai : Loto, salle des fêtes, 14h", f"Dim. 11 mai : {line}", "Sam. 24 mai : Kermesse, école, 10h")
    text = "\n".join(("Agenda de mai", "", *rows))
    found = annonce.parse(text, reference_date=REFERENCE).events
    assert [e.name for e in found if str(e.start)[:10] == "2025-05-11"] == [title]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Concert\nsamedi 5 avril 2025 à 20h30\nSalle des fêtes, 71700 Tournus", "Concert"),
        ("CONCERT\nSAMEDI 5 AVRIL 2025 A 20H30\nSALLE DES FETES - 71700 TOURNUS", "CONCERT"),
        ("🎶 Concert 🎶\nsamedi 5 avril à 20h\nÉglise Saint-Michel, Chaville\nEntrée libre", "Concert"),
        ("Exposition\nDu 3 au 15 avril 2025\nGalerie du Port, 12 quai des Carmes, 56000 Vannes", "Exposition"),
        ("Conférence\nJeudi 12 juin 2025, 18h\nAmphithéâtre B, Université de Namur", "Conférence"),
        ("Concert\nsamedi 5 avril à 20h30\nTrio Mirandol\nSalle des fêtes, 71700 Tournus", "Trio Mirandol"),
        ("Théâtre\nLa Nuit des lucioles\nsamedi 5 avril à 20h30\nSalle Ravel, Tournus", "La Nuit des lucioles"),
        ("Concert le 5 avril 2025 à 20h à Limoges", "Concert"),
        ("Exposition du 3 au 15 avril 2025 à la galerie du Port, Vannes", "Exposition"),
        ("Concert samedi 5 avril 2025 à 20h30 dans l'église de Tournus", "Concert"),
    ],
)
def test_a_noun_of_event_above_its_day_is_the_title_where_nothing_better_is_there(text: str, title: str) -> None:
    assert name(text) == title


@pytest.mark.parametrize(
    ("line", "title"),
    [
        ("WEBINAIRE | Petites communes : réussir son marché", "Petites communes : réussir son marché"),
        ("Conférence | Les abeilles et nous", "Les abeilles et nous"),
        ("CINÉ-DÉBAT // La Ferme d'en haut", "La Ferme d'en haut"),
        ("Théâtre | La Ferme d'en haut | Tournus", "La Ferme d'en haut"),
        ("La Ferme d'en haut | Théâtre", "La Ferme d'en haut"),
        ("Concert | Salle des fêtes | 5 avril 2025", "Concert"),
        ("Concert | Entrée libre", "Concert"),
    ],
)
def test_a_form_of_art_and_a_bar_stand_before_the_title(line: str, title: str) -> None:
    assert name(f"{line}\n\nSamedi 5 avril 2025 à 20h\n{WHERE}") == title


def test_a_day_of_the_past_stays_in_the_name_and_a_committee_is_no_subject() -> None:
    text = "Mairie de Tournus\nCérémonie du 8 mai 1945\n\nLe jeudi 8 mai 2025 à 11h au monument aux morts"
    assert name(text) == "Cérémonie du 8 mai 1945"
    text = "Bonjour,\n\nLe comité des fêtes organise un loto le dimanche 6 avril 2025 à 14h à la salle de Tournus."
    assert name(text) == "Loto"


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            (
                "Université de Bretagne – Vie étudiante > Actualités > Conférences\n\nLes océans ont une histoire\n"
                "Publié le 02/04/2025\n\nConférence grand public de Marc Lebrun, océanographe\n\n"
                "Date : 23/04/2025\nHeure : 18h15\nLieu : amphi 3, 35000 Rennes"
            ),
            "Les océans ont une histoire",
        ),
        ("Dimanche 8 juin 2025 à 14h : loto à la salle des fêtes de La Mure", "Loto"),
        ("Le 5 avril 2025 à 20h, concert à Limoges", "Concert"),
        ("Ouverture des portes à 19h, concert à 20h\nsamedi 5 avril 2025\nSalle des fêtes, 71700 Tournus", "Concert"),
        (
            (
                "Samedi 5 avril 2025, place de la Mairie, Tournus\n\n10h45 : rassemblement place de la République\n"
                "11h00 : dépôt de gerbes\n11h45 : vin d'honneur\n\nCommémoration de la Libération"
            ),
            "Commémoration de la Libération",
        ),
        (
            (
                "Objet : invitation vernissage\n\nBonjour,\nNous avons le plaisir de vous inviter au vernissage de "
                "l'exposition « Terres d'encre » le jeudi 12 juin 2025 à 18h à la galerie du Port, Vannes."
            ),
            "Terres d'encre",
        ),
        (
            (
                "Passer au contenu\nMis en ligne le 3 mars 2025\nTroc de plantes\nEntrée libre\n"
                "Samedi 5 avril 2025 de 9h à 17h\nHalle couverte, 71700 Tournus"
            ),
            "Troc de plantes",
        ),
        (
            (
                "Association Lannion Vivante\n12 rue Jean-Jaurès\n22300 Lannion\n\nLannion, le 8 mars 2025\n\n"
                "Objet : convocation à l'assemblée générale\n\nNous vous convions à notre assemblée générale, le\n\n"
                "samedi 31 mai 2025 à 10 heures\nSalle des Ursulines, Lannion"
            ),
            "assemblée générale",
        ),
        (
            (
                "Le 5 avril, on remet ça !\n\nMis en ligne le 24 mars 2025\n\nOn appelle à se retrouver\n\n"
                "SAMEDI 5 AVRIL À 14H30\nDEVANT LA PRÉFECTURE, ÉPINAL\n\npour un rassemblement."
            ),
            "Rassemblement",
        ),
        ("Ouverture des portes à 19h\nSamedi 5 avril 2025\nEntrée libre", "Événement sans titre"),
    ],
)
def test_rubrics_doors_rows_and_places_are_no_titles(text: str, title: str) -> None:
    assert name(text) == title


@pytest.mark.parametrize(
    ("head", "title"),
    [
        ("L O T O", "LOTO"),
        ("Le Comité des Fêtes organise\nUN VIDE GRENIER", "VIDE GRENIER"),
        ("Théâtre des Deux Rives\nLE NID\nde Paul Aubier", "LE NID"),
        ("Théâtre de rue\nsur la place", "Théâtre de rue"),
        ("Fête du 14 juillet", "Fête du 14 juillet"),
        ("Loto du 5 avril", "Loto"),
        ("Les Mailles du jeudi", "Les Mailles du jeudi"),
        ("Quoi ? Les Mailles du jeudi", "Les Mailles du jeudi"),
        ("Quoi : Les Mailles du jeudi", "Les Mailles du jeudi"),
        ("Objet : Invitation à notre soirée jeux du 5 avril", "soirée jeux"),
        ("Objet : les abeilles et nous", "les abeilles et nous"),
        ("🔴 ANNULÉ 🔴 Concert de Nora Bel", "Concert de Nora Bel"),
        ("‼️ VIDE-GRENIERS ‼️", "VIDE-GRENIERS"),
    ],
)
def test_headings_as_people_write_them(head: str, title: str) -> None:
    assert name(f"{head}\n\nSamedi 5 avril 2025 à 20h30\nSalle des fêtes, 71700 Tournus\n") == title
