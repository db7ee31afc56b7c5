"""Who organises, who supports, who speaks or plays."""

from __future__ import annotations

import datetime as dt

import pytest

import annonce
from annonce.model import Event

REFERENCE = dt.date(2025, 3, 1)


def event(line: str, foot: str = "") -> Event:
    text = f"Grande soirée d’été\nSamedi 14 juin 2025 à 20h30\nSalle du Lavoir, 69100 Villeurbanne\n\n{line}\n{foot}"
    (found,) = annonce.parse(text, reference_date=REFERENCE).events
    return found


@pytest.mark.parametrize(
    ("line", "organizers"),
    [
        ("Organisateur : Comité des fêtes de Vonnas", ["Comité des fêtes de Vonnas"]),
        ("Le comité des fêtes de Vonnas vous invite à sa soirée.", ["comité des fêtes de Vonnas"]),
        ("LE COMITÉ DES FÊTES DE VONNAS VOUS INVITE", ["COMITÉ DES FÊTES DE VONNAS"]),
        ("Pour fêter l’été, l’Amicale laïque de Dole organise un bal.", ["Amicale laïque de Dole"]),
        ("L’association « Les Mains vertes » organise la soirée.", ["association « Les Mains vertes »"]),
        ("La Boule du Canal organise la soirée.", ["La Boule du Canal"]),
        ("Les Tréteaux du Lac présentent leur spectacle.", ["Les Tréteaux du Lac"]),
        ("Le club et l’école de musique ont préparé la soirée.", ["club", "école de musique"][1:]),
        ("Une soirée de l’association Mémoire de Planay, qui propose un bal.", ["association Mémoire de Planay"]),
        ("Le bal que vous propose le Sou des écoles.", ["Sou des écoles"]),
        ("Les bénévoles de la MJC vous attendent.", ["MJC"]),
        (
            "Soirée organisée par le foyer rural et la bibliothèque municipale.",
            ["foyer rural", "bibliothèque municipale"],
        ),
        ("Soirée organisée par La Grange aux Danses, avec buvette.", ["La Grange aux Danses"]),
        ("À l’initiative du collectif Alterna Lyon, un bal aura lieu.", ["collectif Alterna Lyon"]),
        ("Organisatrice de la soirée, la MJC de Dole a tout prévu.", ["MJC de Dole"]),
        (
            "Le service culturel de la ville de Trévoux et l’association Lire ont le plaisir de vous convier.",
            ["service culturel de la ville de Trévoux", "association Lire"],
        ),
        ("M. le Maire et le conseil municipal vous invitent.", ["conseil municipal"]),
        ("Bal du foyer rural, avec buvette.", ["foyer rural"]),
        ("Une organisation du Comité de quartier des Brasseurs", ["Comité de quartier des Brasseurs"]),
        ("Soirée au profit du Téléthon.", []),
        ("Le film raconte une offre présentée par la critique.", []),
        ("La soirée propose une découverte.", []),
        ("Jeanne Brun présente son livre.", []),
        ("L’atelier proposé est ouvert à tous.", []),
        ("En partenariat avec l’association Les Mains vertes.", []),
        ("Rendez-vous dans les locaux de l’association Les Mains vertes.", []),
        ("Rotary Club Dole présente son salon.", ["Rotary Club Dole"]),
        ("Soirée organisée par l’APEL de l’école Saint-Joseph au profit des élèves", ["APEL de l’école Saint-Joseph"]),
        ("Repas préparé par le traiteur Morel.", []),
        ("L’agence locale de l’énergie du Gâtinais propose une soirée.", ["agence locale de l’énergie du Gâtinais"]),
    ],
)
def test_organizers(line: str, organizers: list[str]) -> None:
    assert [one.name for one in event(line).organizers] == organizers


@pytest.mark.parametrize(
    ("foot", "organizers"),
    [
        ("Le comité de chapelle", ["comité de chapelle"]),
        ("Amicale des pompiers de Dole, 12 rue des Lilas, 39100 Dole", ["Amicale des pompiers de Dole"]),
        ("Les parents de l’APE", ["APE"]),
        ("Le Souffleur", ["Le Souffleur"]),
        ("Le Maire", []),
        ("À bientôt", []),
    ],
)
def test_signature(foot: str, organizers: list[str]) -> None:
    line = "Nous vous attendons nombreux et de bonne humeur pour cette belle soirée entre amis."
    assert [one.name for one in event(line, f"\n{foot}\n").organizers] == organizers


@pytest.mark.parametrize(
    ("head", "organizers"),
    [
        ("AMICALE DES POMPIERS DE DOLE", ["AMICALE DES POMPIERS DE DOLE"]),
        ("Association Orchidées du Lac", ["Association Orchidées du Lac"]),
        ("Pavés et Pignons asbl — nos promenades", ["Pavés et Pignons asbl"]),
        ("Centre social des Trois Ponts >> Loisirs", ["Centre social des Trois Ponts"]),
        ("Publié par club rando", ["club rando"]),
        ("Agenda de la semaine", []),
    ],
)
def test_head_of_the_page(head: str, organizers: list[str]) -> None:
    text = f"{head}\n\nGrande soirée d’été\nSamedi 14 juin 2025 à 20h30\nSalle du Lavoir, 69100 Villeurbanne\n"
    (found,) = annonce.parse(text, reference_date=REFERENCE).events
    assert [one.name for one in found.organizers] == organizers


def test_partners_are_no_organizers() -> None:
    found = event("Organisation : MJC de Dole\nPartenaires : Ville de Dole, Région")
    assert [one.name for one in found.organizers] == ["MJC de Dole"]
    assert [one.name for one in found.partners] == ["Ville de Dole", "Région"]


@pytest.mark.parametrize(
    ("line", "performers"),
    [
        ("Avec Anne Brun et Paul Ségur", ["Anne Brun", "Paul Ségur"]),
        ("Conférence de Jeanne Morel, historienne", ["Jeanne Morel"]),
        ("Animé par Anne Brun, botaniste", ["Anne Brun"]),
        ("Anne Brun, couturière à la retraite, vous guide pas à pas.", ["Anne Brun"]),
        ("Anne Brun, qui anime ces soirées, vous attend.", ["Anne Brun"]),
        ("Soirée dansante avec DJ Fred", ["DJ Fred"]),
        ("Bal avec LES GENOUX VERTS à 21 h", ["LES GENOUX VERTS"]),
        ("Les Braques du Pré (chanson à danser)", ["Les Braques du Pré"]),
        ("Anne Brun (chant, guitare)", ["Anne Brun"]),
        ("RATURES + MARELLE", ["RATURES", "MARELLE"]),
        ("Première partie : Paul Ségur", ["Paul Ségur"]),
        ("Solistes : Anne Brun, soprano - Paul Ségur, ténor", ["Anne Brun", "Paul Ségur"]),
        ("Intervenante : Awa N’Dour, conseillère", ["Awa N’Dour"]),
        ("Nina Brun Quartet", ["Nina Brun Quartet"]),
        ("Jazz / Collectif Neige / 1h05", ["Collectif Neige"]),
        ("Anne Brun (université du Lac)\n« Lire à voix haute »", ["Anne Brun"]),
        ("Le quintet de l’école jouera", []),
        ("Orgue : Paul Ségur", ["Paul Ségur"]),
        ("Anne Brun - chant\nPaul Ségur - guitare", ["Anne Brun", "Paul Ségur"]),
        ("Bal animé par l’orchestre Paul Ségur", ["orchestre Paul Ségur"]),
        ("La compagnie Les Oiseaux joue, mise en scène par Anne Brun", ["compagnie Les Oiseaux"]),
        ("Film de Jean Morel avec Paul Ségur", []),
        ("Guide : Anne Brun, historienne de l’art", ["Anne Brun"]),
        ("Anne Brun : « Le rire au dessert »", ["Anne Brun"]),
        ("Anne Brun (Université du Lac) : « Le rire au dessert »", ["Anne Brun"]),
        ("HUMOUR\nANNE BRUN", ["ANNE BRUN"]),
        ("Intervenantes\n• Anne Brun, experte, cabinet Ligne Claire\n• Fatou Ségur", ["Anne Brun", "Fatou Ségur"]),
        ("Nous échangerons avec trois experts :\n* Anne Brun, directrice\n* Paul Ségur", ["Anne Brun", "Paul Ségur"]),
        ("Fanfare Tapage nocturne (place de la Halle)", ["Fanfare Tapage nocturne"]),
        ("Les Tréteaux du Lac présentent leur spectacle", ["Les Tréteaux du Lac"]),
        ("Soirée organisée par l’Athlétic Club Dolois", []),
        ("Photo de groupe, par Anne Brun", []),
        ("Un article proposé par Anne Brun", []),
        ("Rendez-vous devant l’école Jacques Prévert", []),
        ("En venant par RER", []),
        ("Contact : Anne Brun, 06 39 98 12 34", []),
        ("Collectif Pas de côté", []),
    ],
)
def test_performers(line: str, performers: list[str]) -> None:
    assert [one.name for one in event(line).performers] == performers


def test_the_cast_of_a_film_is_no_performer() -> None:
    assert event("Drame de Léa Ornac – France – 1h44\nAvec Anne Brun, Paul Ségur").performers == ()


TOWN = "\nSamedi 14 juin 2025 à 20h30, salle des fêtes de Tournus\n"


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("Bal folk{}Bal animé par Les Pieds-Tordus.", ["Les Pieds-Tordus"]),
        ("Bal folk{}Bal avec Les Pieds-Tordus et le duo Carpe-Lune.", ["Les Pieds-Tordus", "duo Carpe-Lune"]),
        ("BAL FOLK{}21H BAL AVEC LES SABOTS BLEUS ET LE DUO CARPE-LUNE", ["LES SABOTS BLEUS", "DUO CARPE-LUNE"]),
        ("BAL TRAD{}BAL ANIME PAR LES SABOTS BLEUS", ["LES SABOTS BLEUS"]),
        ("REPAS{}GOUTER AVEC LES ANCIENS DU VILLAGE", []),
        ("Bal{}Bal animé par les élèves de l'école", []),
        ("Concert{}Il laissera la place à l'ensemble de cuivres Sonnade.", ["ensemble de cuivres Sonnade"]),
        ("Concert{}Chants de Bruckner, sous la direction d'Hélène Marty.", ["Hélène Marty"]),
        ("Kabar{}Sur scène : Marie Hoarau, Ti Pierre", ["Marie Hoarau", "Ti Pierre"]),
        ("Les glaciers{}Conférence grand public de Marc Lebrun, glaciologue", ["Marc Lebrun"]),
        ("Les glaciers{}Spectacle jeune public par Anna Tessier", ["Anna Tessier"]),
        ("Fête du quartier{}21h00 : concert de Zikade, musique d'ici et d'Anatolie", ["Zikade"]),
        ("Fête du quartier{}21h00 : concert de Zikade (rock)", ["Zikade"]),
        ("Fête du quartier{}21h00 : concert de Noël, musique et chants", []),
        ("Fête du quartier{}21h00 : concert de la Musique municipale, rock et chansons", []),
        ("Apéro{}21h : concert de LES PETITES COUPES, chanson swing", ["LES PETITES COUPES"]),
        ("Murets{}Jean-Noël Bring, murailler, nous montrera ses photos.", ["Jean-Noël Bring"]),
        ("Lecture{}Anne-Lise Caz lit des pages de Colette.", ["Anne-Lise Caz"]),
        ("Daniel Marim en concert{}", ["Daniel Marim"]),
        ("Récital{}Maurice VIDAL, pianiste", ["Maurice VIDAL"]),
        ("Récital{}Maurice Vidal, président", []),
        ("Yoga{}Tous niveaux. Professeure : Isabelle Chaum.", ["Isabelle Chaum"]),
        ("Dédicace{}Claire Duval dédicacera son roman.", ["Claire Duval"]),
        ("Repas{}Réservations auprès de Claire Duval au 06 39 98 11 22", []),
    ],
)
def test_who_plays_in_the_words_of_posters(text: str, who: list[str]) -> None:
    (event,) = annonce.parse(text.format(TOWN), reference_date=dt.date(2025, 3, 1)).events
    assert [p.name for p in event.performers] == who


@pytest.mark.parametrize(
    ("text", "who"),
    [
        (
            (
                "Comité des fêtes de Saint-Amant\n\n12e VIDE-GRENIERS – DIMANCHE 15 JUIN 2025\n\n"
                "Comme tous les ans, le comité des fêtes vous attend dans les rues du bourg."
            ),
            ["Comité des fêtes de Saint-Amant"],
        ),
        ("LOTO\nDIMANCHE 15 JUIN 2025 A 14H\nORGANISE PAR L'ASSOCIATION TRADALLE", ["ASSOCIATION TRADALLE"]),
        ("LOTO\nDIMANCHE 15 JUIN 2025 A 14H\nORGANISE PAR LE COMITE DES FETES", ["COMITE DES FETES"]),
        ("Loto\nDimanche 15 juin 2025 à 14h\nUne organisation du Patro d'Herbeu.", ["Patro d'Herbeu"]),
        (
            "Yoga\nDimanche 15 juin 2025 à 14h\nL'association Souffle et Racines vous accueille.",
            ["association Souffle et Racines"],
        ),
        (
            "Yoga\nDimanche 15 juin 2025 à 14h\nLe foyer rural et l'école de musique invitent.",
            ["foyer rural", "école de musique"],
        ),
        (
            "Yoga\nDimanche 15 juin 2025 à 14h\nOrganisé par le Club Léo et l'amicale des Fougères",
            ["Club Léo", "amicale des Fougères"],
        ),
    ],
)
def test_the_full_name_of_who_organises(text: str, who: list[str]) -> None:
    (event,) = annonce.parse(text, reference_date=dt.date(2025, 3, 1)).events
    assert [o.name for o in event.organizers] == who
