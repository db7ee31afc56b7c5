"""`Event.description`: the announcement's own words about an event, and nothing that is said elsewhere."""

from __future__ import annotations

import datetime as dt
import io
import re

import pytest

import annonce
from annonce.model import Announcement, Event
from annonce.writers import FORMATS, writer

FIRST = dt.date(2026, 3, 2)


def read(text: str) -> tuple[Event, ...]:
    found = annonce.parse(text, reference_date=FIRST).events
    for event in found:
        for evidence in event.evidence:
            assert evidence.text == text[evidence.start : evidence.end]
    return found


def told(text: str) -> str | None:
    (event,) = read(text)
    return event.description


POSTER = """GRAND LOTO
DES DONNEURS DE SANG
SAMEDI 18 AVRIL 2026
20 H – SALLE DES FÊTES
71700 TOURNUS
CARTON 4 € – BUVETTE
RENS. 06 39 98 11 22
"""

MAIL = """De : Aline Tissot <aline@asso.example>
Objet : Soirée contes du 17 avril
Date : lundi 9 mars 2026

Bonjour à toutes et à tous,

La conteuse Maïwenn Kerneis revient avec six histoires de marins,
dont deux que personne n'a encore entendues à terre. On s'installe
autour du poêle et on écoute.

Rendez-vous vendredi 17 avril 2026 à 20h30, salle des fêtes de Cluny.
Entrée libre, chapeau à la sortie.
Venez nombreux !

Bien cordialement,
Aline Tissot
présidente, qui range encore les chaises de la soirée précédente.

Le 2 mars 2026, Paul Vernet a écrit :
> Nous avions parlé d'une soirée consacrée aux légendes de la montagne.
"""

PAGE = """Aller au contenu
Accueil La mairie Vie locale Enfance et jeunesse Culture et sports Agenda Contact
Vous êtes ici : Accueil > Agenda > Balade botanique

Balade botanique

Publié le 4 mars 2026
Samedi 25 avril 2026 à 14h
Parc de la Mairie, 71250 Cluny

Le long du ruisseau, une botaniste apprend à reconnaître les plantes sauvages. Chacun repart avec un petit herbier.

Tarif : 5 € pour les adultes, gratuit pour les enfants
Inscription obligatoire avant le 20 avril au 01 99 00 12 34.

Partager sur Facebook
À lire aussi
La bibliothèque rouvre après six mois de travaux et retrouve ses lecteurs du mercredi.
Nous utilisons des cookies pour mesurer la fréquentation de ce site et le rendre plus agréable.
"""

NEWSLETTER = """LA LETTRE DE LA MÉDIATHÈQUE
Cluny, avril 2026

ATELIER HERBIER
Mercredi 8 avril à 15h
On presse des feuilles, on les nomme, on les colle dans un cahier relié sur place.
Dès 7 ans. Sur inscription.

RENCONTRE AVEC SALOMÉ VIAUD
Vendredi 17 avril à 19h
L'autrice parle de ses deux hivers passés dans un refuge sans route ni téléphone.
Entrée libre.

CLUB DE JEUX
Samedi 25 avril à 14h
Entrée libre.

Médiathèque, rue de la Levée, 71250 Cluny
Inscriptions : 01 99 00 71 25
"""

ROWS = """AGENDA DE TOURNUS

Samedi 4 avril, 20h30 : concert de harpe, église Saint-Philibert (10 €)
Dimanche 12 avril, 8h-18h : vide-greniers du Sou des écoles, place de l'Hôtel-de-Ville
Vendredi 24 avril, 20h : conférence sur les abeilles, salle des fêtes, entrée libre
"""


def test_a_poster_tells_nothing() -> None:
    assert told(POSTER) is None


def test_a_mail_tells_between_its_greeting_and_its_end() -> None:
    assert told(MAIL) == (
        "La conteuse Maïwenn Kerneis revient avec six histoires de marins, dont deux que personne n'a encore entendues "
        "à terre. On s'installe autour du poêle et on écoute."
    )


def test_a_page_without_its_menu_its_facts_and_its_other_articles() -> None:
    assert told(PAGE) == (
        "Le long du ruisseau, une botaniste apprend à reconnaître les plantes sauvages. "
        "Chacun repart avec un petit herbier."
    )


def test_an_item_tells_its_own_words() -> None:
    assert [event.description for event in read(NEWSLETTER)] == [
        "On presse des feuilles, on les nomme, on les colle dans un cahier relié sur place.",
        "L'autrice parle de ses deux hivers passés dans un refuge sans route ni téléphone.",
        None,
    ]


def test_rows_tell_nothing() -> None:
    found = read(ROWS)
    assert len(found) == 3
    assert [event.description for event in found] == [None] * 3


def test_a_sentence_with_facts_in_it_is_whole() -> None:
    sentence = (
        "L'association Les Mots Ronds invite petits et grands à écouter des légendes le vendredi 17 avril 2026 "
        "à 18h30 à la salle des fêtes de Cluny, pour 3 €."
    )
    assert told(f"Légendes berbères\n\n{sentence}\nRéservation au 01 99 00 12 34.\n") == sentence


HEAD = "Veillée au lavoir\nVendredi 17 avril 2026 à 20h30, salle des fêtes de Cluny\n\n"
PROSE = "Autour du vieux lavoir, trois musiciennes jouent des airs de bal appris auprès des anciens."


def test_prose_is_told() -> None:
    assert told(HEAD + PROSE) == PROSE


@pytest.mark.parametrize(
    "line",
    [
        "Tarif plein : 8 € ; tarif réduit pour les étudiants et les chômeurs : 5 €.",
        "Renseignements et réservations auprès de Paul Vernet au 06 39 98 11 22.",
        "Les réservations se font uniquement auprès de l'office de tourisme de la commune.",
        "Inscription obligatoire avant le 10 avril sur le site de la bibliothèque municipale.",
        "Les places étant limitées par la taille de la salle, pensez à réserver rapidement.",
        "Venez nombreux partager ce moment de fête avec toute l'équipe des bénévoles !",
        "Nous vous attendons nombreuses et nombreux pour cette belle soirée de printemps !",
        "N'hésitez pas à transmettre cette annonce autour de vous, à vos voisins et amis.",
        "Merci de faire circuler cette information dans vos réseaux et vos associations.",
        "https://asso.example/veillee",
        "Salle des fêtes, 3 rue de la Levée, 71250 Cluny",
        "Contact : Aline Tissot, aline@asso.example",
        "Au programme de cette soirée, dans l'ordre des apparitions :",
        "Accueil La mairie Vie locale Enfance et jeunesse Culture et sports Agenda Contact Plan",
        "Photo : Jeanne Morvan, archives de la ville et du musée des traditions populaires.",
        "Pour tout renseignement complémentaire, contactez le secrétariat du foyer rural.",
        "Le lien de la réunion sera envoyé avant le 10 avril aux personnes inscrites en ligne.",
    ],
)
def test_facts_calls_and_menus_are_left_out(line: str) -> None:
    assert told(f"{HEAD}{line}\n\n{PROSE}") == PROSE
    assert told(f"{HEAD}{PROSE}\n\n{line}") == PROSE
    assert told(HEAD + line) is None


def test_rows_of_a_programme_are_left_out() -> None:
    rows = (
        "20h30 : Accueil des spectatrices et des spectateurs dans la cour du vieux lavoir.\n"
        "21h00 : Contes de la rivière et des moulins, par la conteuse Salomé Viaud.\n"
        "22h15 : Bal des anciens et des enfants, autour des musiciennes du village.\n"
    )
    assert told(f"{HEAD}{PROSE}\n\n{rows}") == PROSE


def test_paragraphs_are_parted_and_their_broken_lines_joined() -> None:
    text = HEAD + (
        "Autour du vieux lavoir, trois musiciennes jouent des airs de bal appris\r\n"
        "auprès des anciens. Elles racontent aussi comment on y lavait, l'hiver,\r\n"
        "les draps de tout le bourg.\r\n"
        "\r\n"
        "Un film tourné sur place en 1962 montre les dernières lavandières au tra-\r\n"
        "vail, agenouillées dans la paille.\r\n"
    )
    assert told(text) == (
        "Autour du vieux lavoir, trois musiciennes jouent des airs de bal appris auprès des anciens. Elles racontent "
        "aussi comment on y lavait, l'hiver, les draps de tout le bourg.\n\n"
        "Un film tourné sur place en 1962 montre les dernières lavandières au tra-vail, agenouillées dans la paille."
    )


def test_a_greeting_on_the_line_of_the_words_is_left_out() -> None:
    words = "les musiciennes du lavoir jouent pour la première fois des airs de bal appris auprès des anciens."
    assert told(f"{HEAD}Chers amis, {words}") == words


def test_a_sign_inside_a_quoted_name_ends_no_sentence() -> None:
    words = "La troupe du Moulin joue « Sacrés lavoirs ! », comédie en trois actes sur les dernières lavandières."
    assert told(HEAD + words) == words


def test_what_is_said_of_another_day_is_left_out() -> None:
    other = "Le samedi 9 mai 2026 à 15h, les mêmes musiciennes animeront le goûter des anciens du quartier."
    for event in read(f"{HEAD}{PROSE}\n\n{other}"):
        assert event.description is None or "goûter" not in event.description or event.start != read(HEAD)[0].start


def test_what_is_for_pupils_alone_is_left_out() -> None:
    school = "Le mardi 14 avril 2026, sur le temps scolaire, les élèves rencontreront les musiciennes au collège."
    assert told(f"{HEAD}{PROSE}\n\n{school}") == PROSE


def test_what_stands_below_the_last_row_is_not_its_own() -> None:
    text = (
        ROWS + "\nToutes ces rencontres sont préparées par les habitants, qui ouvrent leurs jardins et leurs caves.\n"
    )
    assert [event.description for event in read(text)] == [None] * 3


def test_words_said_twice_are_told_once() -> None:
    assert told(f"{HEAD}{PROSE}\n\n{PROSE}") == PROSE


def test_a_long_text_is_cut_at_a_sentence() -> None:
    sentences = [
        f"La musicienne numéro {number} apprend aux enfants du village les airs que jouaient leurs aïeux."
        for number in range(60)
    ]
    found = told(HEAD + "\n\n".join(" ".join(sentences[n : n + 5]) for n in range(0, 60, 5)))
    assert found is not None
    assert 1500 < len(found) <= 2000
    assert found.endswith("aïeux.")
    one = told(HEAD + " ".join(sentences))
    assert one is not None
    assert 1500 < len(one) <= 2000
    assert one.endswith("aïeux.")


def test_its_evidence_is_its_words() -> None:
    (event,) = read(MAIL.replace("\n", "\r\n").replace("é", "e\u0301"))
    said = [e for e in event.evidence if e.field == "description"]
    assert len(said) == 1
    assert said[0].rule == "descriptions.prose"
    assert event.description is not None
    words = re.findall(r"[a-z]+", event.description)
    assert words == re.findall(r"[a-z]+", said[0].text.replace("e\u0301", "é"))


def test_one_evidence_each_paragraph() -> None:
    second = "Un film tourné sur place en 1962 montre les dernières lavandières agenouillées dans la paille."
    (event,) = read(f"{HEAD}{PROSE}\n\n{second}")
    assert [e.text for e in event.evidence if e.field == "description"] == [PROSE, second]


@pytest.mark.parametrize("name", FORMATS)
def test_every_format_tells_it(name: str) -> None:
    rows = "\n\n19h30 : Ouverture du bar de la rivière\n20h30 : Bal des anciens et des enfants\n"
    found = annonce.parse(HEAD + PROSE + rows, reference_date=FIRST)
    out = io.BytesIO()
    writer(name).write([found], out)
    text = out.getvalue().decode().replace("\r\n ", "").replace("\\,", ",")
    text = " ".join(text.replace("│", " ").split())
    assert found.events[0].description == PROSE
    assert PROSE in text
    if name in ("ics", "markdown", "openagenda", "mobilizon"):
        assert text.index(PROSE) < text.index("Programme")


def test_the_table_shortens_it() -> None:
    event = annonce.parse(HEAD + PROSE, reference_date=FIRST).events[0]
    out = io.BytesIO()
    writer("table").write([Announcement(events=(event.model_copy(update={"description": "mot " * 300}),))], out)
    text = out.getvalue().decode()
    assert 50 < text.count("mot") < 70
    assert "mot…" in text
