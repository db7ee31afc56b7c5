"""What a date is for: the event, a deadline, the doors, the past, somebody else's hours."""

from __future__ import annotations

import re

import pytest

from annonce import roles
from annonce.combine import combine
from annonce.cue import Cue
from annonce.document import Document
from annonce.extractors import extract_times
from annonce.layout import Layout
from annonce.lexicon.roles import AFTER, ANNOUNCES, BEFORE, EXHIBITORS, PAST_TENSE, SENTENCE
from annonce.mention import select


def timed(text: str) -> list[tuple[str, str]]:
    document = Document(text)
    kept, _ = select(extract_times(document))
    found = roles.assign(document, Layout(document), combine(document, kept))
    return [(document.folded[t.span.start : t.span.end], t.role) for t in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Inscriptions jusqu'au 4 avril", ["deadline"]),
        ("À renvoyer à la mairie pour le 4 avril", ["deadline"]),
        ("Réservez avant le mardi 4 avril", ["deadline"]),
        ("Le 12 avril - date limite d'inscription : 4 avril", ["event", "deadline"]),
        ("Publié le 3 mars 2025. Réunion le 12 mars à 20h.", ["publication", "event"]),
        ("Mis à jour le 3 mars 2025 - samedi 12 avril, 20h30", ["publication", "event"]),
        ("Photo prise le 3 mars 2025", ["publication"]),
        ("Exposition de photos\njusqu'au 3 mars", ["event"]),
        ("Comme convenu lors de la réunion du 3 mars", ["past"]),
        ("Le canal ouvert le 21 octobre 1805", ["past"]),
        ("Un film sorti le 3 mars", ["past"]),
        ("Prochaine sortie : dimanche 8 mars à 8h", ["event"]),
        ("Sortie botanique du dimanche 8 mars à 8h", ["event"]),
        ("Vacances de Noël : du 19 décembre au 3 janvier", ["closing"]),
        ("Stage de poterie – vacances de Pâques\n\nDu lundi 9 au mardi 10 mars de 10h à 16h", ["event"]),
        ("Concert samedi 12 avril au lieu du 5 avril", ["event", "previous"]),
        ("Ouverture de la billetterie le 3 mars", ["sales"]),
        ("Secrétariat : du lundi au vendredi de 9h à 12h", ["office"]),
        ("Coupure de courant mardi 18 mars de 9h à 12h", ["closing"]),
        ("Marie et Vendredi", ["aside"]),
        ("Rendez-vous vendredi sur la place", ["event"]),
        ("Ambiance assurée vendredi soir sur la place", ["event"]),
        ("La fête de demain ne se prépare pas seule", ["process"]),
        ("Les listes sortiront de l'ombre pour le premier tour, le dimanche 15 mars", ["frame"]),
        ("Stage pendant les vacances de printemps du 14 au 18 avril", ["event"]),
        ("Atelier des vacances : mardi 15 avril à 14h30", ["event"]),
        ("Vacances de printemps du 12 au 28 avril", ["closing"]),
        ("Mairie : du lundi au vendredi de 8h30 à 12h30", ["office"]),
        ("Agence postale de Tulle : mardi et jeudi de 9h à 12h", ["office"]),
        ("Médiathèque : mercredi de 10h à 12h et samedi de 14h à 16h. Fermée en août.", ["office"]),
        ("Médiathèque : tous les mercredis de 16h à 17h, heure du conte", ["event"]),
        ("Rendez-vous devant la mairie : tous les mardis à 18h", ["event"]),
        ("Du 6 juillet au 29 août, vos commerces adaptent leurs horaires", ["process"]),
        ("La plateforme de compostage rouvre le 2 mai", ["closing"]),
        ("Tous les mardis à 18h. La séance de mai (le 12) est annulée.", ["event", "closing"]),
        ("Club de lecture de Tulle\n3 mars, 18:07 · 🌐\n\nRencontre jeudi 12 mars à 20h", ["publication", "event"]),
        ("Club de lecture de Tulle\n3 mars, 18:07\n\nRencontre avec une autrice", ["event"]),
        ("Bal folk\nsamedi 7 mars, 20:30\nStage le dimanche 8 mars à 10h", ["event", "event"]),
        ("OBSÈQUES\nNous avons dit adieu à Louise Arnal, le 2 mars.\n\nMesse dimanche 8 mars à 10h", ["past", "event"]),
        ("Samedi 20 juin\nFête de la musique - à partir de 19h, place du Four", ["event", "event"]),
    ],
)
def test_roles(text: str, expected: list[str]) -> None:
    assert [role for _, role in timed(text)] == expected


def test_doors_are_those_of_their_own_hour() -> None:
    assert timed("samedi 12 avril, ouverture des portes 19h30, concert 20h30") == [
        ("samedi 12 avril", "event"),
        ("19h30", "doors"),
        ("20h30", "event"),
    ]
    assert [role for _, role in timed("samedi 12 avril, accueil dès 20h, début 20h30")] == ["event", "doors", "event"]


def test_hours_that_stand_after_their_day() -> None:
    document = Document("samedi 12 avril : portes 19h30 / concert 20h30")
    layout = Layout(document)
    found = roles.assign(document, layout, combine(document, select(extract_times(document))[0]))
    day = next(t for t in roles.with_hours(layout, found) if t.mention.kind == "when")
    (hours,) = day.mention.value.sessions[0].times
    assert (hours.start.hour, hours.start.minute) == (20, 30)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Saison 2024-2025\nConcert le 4 mai", (2024, 2025)),
        ("Programme 24/25", (2024, 2025)),
        ("Le 24/25", None),
        ("Saison 2024-2027", None),
        ("La saison passée 2023-2024", None),
    ],
)
def test_season(text: str, expected: tuple[int, int] | None) -> None:
    assert roles.season(Document(text)) == expected


ALL = [
    *(p for _, _, p in BEFORE),
    *(p for _, p, _ in AFTER),
    *(p for _, p in SENTENCE),
    ANNOUNCES,
    PAST_TENSE,
    EXHIBITORS,
]


@pytest.mark.parametrize("pattern", ALL)
def test_a_cue_is_the_pattern_that_it_stands_for(pattern: str) -> None:
    """The words looked for first must never hide what the pattern finds."""
    lines = [
        "inscriptions avant", "date limite", "ouverture des portes", "publie", "lors", "depuis", "le bus part",
        "mise en place", "permanence", "vacances", "a eu lieu", "rue barree", "inscriptions closes",
        "billetterie ouverte", "nee a lyon", "celui du", "crue", "version", "sera envoye", "vous invite",
        "exposants", "initialement prevu", "a renvoyer pour", "seances scolaires", "hors", "resultats",
        "reponse attendue jusqu'au", " dernier", " ne se prepare", " - date limite", ", a eu lieu",
        "sur le temps scolaire", "nous joindre", "la mairie a vote", "etait", "rdv",
    ]  # fmt: skip
    compiled = re.compile(pattern)
    for line in lines:
        assert (Cue(pattern).find(Document(line), 0, len(line)) is None) == (compiled.search(line) is None), line


@pytest.mark.parametrize("pattern", ALL)
def test_a_cue_is_linear(pattern: str) -> None:
    compiled = re.compile(pattern)
    for text in ("a" * 2000, "le " * 700, "inscriptions " * 160, "0 " * 1000, "de la " * 400):
        compiled.search(text)
