"""Blocks as typed: labels, bullets, parts of a mail, sentences."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annonce.document import Document
from annonce.layout import Layout, Line


def later(*values: object, why: str) -> Any:
    """A case that is right and not reached yet."""
    return pytest.param(*values, marks=pytest.mark.xfail(strict=True, reason=why))


def lines(text: str) -> tuple[Line, ...]:
    return Layout(Document(text)).lines


def contents(text: str) -> list[str]:
    layout = Layout(Document(text))
    return [layout.text(line) for line in layout.lines]


def parts(text: str) -> list[str]:
    return [line.part for line in lines(text)]


@pytest.mark.parametrize(
    ("text", "label", "value"),
    [
        ("Lieu : Salle du Lavoir", "place", "salle du lavoir"),
        ("LIEU: Salle du Lavoir", "place", "salle du lavoir"),
        ("Lieu :\u00a0Salle du Lavoir", "place", "salle du lavoir"),
        ("- Lieu : Salle du Lavoir", "place", "salle du lavoir"),
        ("• Où ? : Salle du Lavoir", "place", "salle du lavoir"),
        ("📍 Lieu : Salle du Lavoir", "place", "salle du lavoir"),
        ("**Lieu** : Salle du Lavoir", "place", "salle du lavoir"),
        ("Adresse : 3 rue Haute", "address", "3 rue haute"),
        ("Date : 3 mai 2025", "when", "3 mai 2025"),
        ("Quand ? : 3 mai 2025", "when", "3 mai 2025"),
        ("Horaires : 14h-16h", "hours", "14h-16h"),
        ("Tarifs : 5 €", "price", "5 €"),
        ("Entrée ; 9 €", "price", "9 €"),
        ("Organisé par : le Foyer rural", "organizer", "le foyer rural"),
        ("Organisateur : le Foyer rural", "organizer", "le foyer rural"),
        ("Inscriptions : 01 99 00 11 22", "registration", "01 99 00 11 22"),
        ("Contact : Ana", "contact", "ana"),
        ("Objet : Bal d’été", "title", "bal d'ete"),
        ("Public : dès 6 ans", "audience", "des 6 ans"),
    ],
)
def test_label(text: str, label: str, value: str) -> None:
    layout = Layout(Document(text))
    (line,) = layout.lines
    assert line.label == label
    span = layout.value_of(line)
    assert layout.document.folded[span.start : span.end] == value


@pytest.mark.parametrize(
    "text",
    [
        "Salle du Lavoir",
        "Le bal commence à 20:30",
        "Une soirée pas comme les autres : venez nombreux",
        "https://exemple.fr/lieu",
        "20:30 Concert",
        "Ou alors demain",
        ": rien",
    ],
)
def test_no_label(text: str) -> None:
    (line,) = lines(text)
    assert line.label is None


@pytest.mark.parametrize("text", ["Lieu :\nSalle du Lavoir", "LIEU\nSalle du Lavoir", "Lieu\n\nSalle du Lavoir"])
def test_the_value_may_stand_below_its_label(text: str) -> None:
    layout = Layout(Document(text))
    span = layout.value_of(layout.lines[0])
    assert layout.lines[0].label == "place"
    assert layout.document.folded[span.start : span.end] == "salle du lavoir"


@pytest.mark.xfail(strict=True, reason="a label without a value takes the labelled line below it")
def test_no_value_below_where_the_next_label_follows() -> None:
    layout = Layout(Document("Lieu :\nTarif : 5 €"))
    span = layout.value_of(layout.lines[0])
    assert len(span) == 0


def test_labelled_gathers_the_lines_of_the_body() -> None:
    layout = Layout(
        Document("Lieu : ici\nTarif : 5 €\nLieu : là\nJean a écrit\n\nLe 3 mai 2025, Ana a écrit :\n> Lieu : ailleurs")
    )
    assert [layout.text(line) for line in layout.labelled["place"]] == ["lieu : ici", "lieu : la"]
    assert [layout.text(line) for line in layout.labelled["price"]] == ["tarif : 5 €"]


@pytest.mark.parametrize(
    "sign", ["- ", "* ", "• ", "· ", "– ", "— ", "> ", "→ ", "✔ ", "♦ ", "1. ", "2) ", "-- ", "📅 ", "📍 "]
)
def test_bullet(sign: str) -> None:
    (line,) = lines(f"{sign}Bal des pompiers")
    assert line.bullet
    assert contents(f"{sign}Bal des pompiers") == ["bal des pompiers"]


@pytest.mark.parametrize("text", ["Bal - buvette", "3 mai : bal", "-12 ans : gratuit", "14h30 bal", "1.50 €", "ouf"])
def test_no_bullet(text: str) -> None:
    (line,) = lines(text)
    assert not line.bullet


def test_lines_are_numbered_and_know_the_empty_ones() -> None:
    found = lines("un\n\n  deux  \r\ntrois\n\n\nquatre")
    assert [line.number for line in found] == [0, 2, 3, 6]
    assert [line.blank_before for line in found] == [True, True, False, True]
    assert contents("un\n\n  deux  \r\ntrois") == ["un", "deux", "trois"]


def test_mail_headers() -> None:
    headers = "De : ana@exemple.fr\nÀ : tous@exemple.fr\nDate : lundi 3 mars 2025 10:12\nObjet : Bal\n"
    text = headers + "\nBonjour,\nLe bal a lieu samedi."
    assert parts(text) == ["header"] * 4 + ["body"] * 2


@pytest.mark.parametrize(
    "reply",
    [
        "Le lun. 3 mars 2025 à 10:12, Ana Brun <ana@exemple.fr> a écrit :",
        "-----Message d'origine-----",
        "---------- Forwarded message ---------",
        "Début du message réexpédié :",
    ],
)
def test_quoted_mail(reply: str) -> None:
    text = f"Bonjour,\nOui pour samedi.\n\n{reply}\n> Le bal a lieu samedi.\n> Salle du Lavoir"
    assert parts(text) == ["body", "body", "quote", "quote", "quote"]
    assert contents(text)[3:] == ["le bal a lieu samedi.", "salle du lavoir"]


def test_signature() -> None:
    text = "Bal d’été\nSamedi 14 juin\nSalle du Lavoir\nEntrée libre\nVenez nombreux\n-- \nAna Brun\n01 99 00 11 22"
    assert parts(text) == ["body"] * 5 + ["signature"] * 3


def test_two_dashes_near_the_top_are_no_signature() -> None:
    assert parts("Bal\n--\nSamedi 14 juin") == ["body"] * 3


@pytest.mark.parametrize(
    "text",
    ["Partager sur Facebook", "Imprimer", "Lire la suite", "Mentions légales", "Retour à la liste", "> Lire la suite"],
)
def test_boilerplate(text: str) -> None:
    assert parts(f"Bal d’été\n{text}\nSalle du Lavoir") == ["body", "boilerplate", "body"]


def test_comments_below_an_announcement() -> None:
    text = (
        "Bal\nSamedi 14 juin\nSalle du Lavoir\nEntrée libre\nLaisser un commentaire\nRoger dit :\nRendez-vous le 3 mai"
    )
    assert parts(text) == ["body"] * 4 + ["boilerplate", "comment", "comment"]


@pytest.mark.parametrize(
    ("text", "word", "sentence"),
    [
        ("Le bal est fini. Le concert commence à 20h30. Bonsoir !", "20h", "Le concert commence à 20h30"),
        ("Le concert commence à 20h. Bonsoir !", "20h", "Le concert commence à 20h"),
        ("Venez sam. 7 juin à 20h30. Merci.", "juin", "Venez sam. 7 juin à 20h30"),
        later(
            "Bal : Sam. 7 juin à 20h30. Merci.",
            "juin",
            "Bal : Sam. 7 juin à 20h30",
            why="a short form with a capital ends a sentence",
        ),
        ("Avec M. Brun le 3 mai. Suite.", "mai", "Avec M. Brun le 3 mai"),
        ("Au 3 av. Foch, le 3 mai. Suite.", "mai", "Au 3 av. Foch, le 3 mai"),
        ("Une ligne qui\ncontinue le 3 mai.\nUne autre.", "mai", "Une ligne qui\ncontinue le 3 mai"),
        ("Première ligne\nDeuxième le 3 mai\nTroisième", "mai", "Deuxième le 3 mai"),
        ("- un le 2 mai\n- deux le 3 mai\n- trois", "3 mai", "deux le 3 mai"),
        ("Prix : 12.50 € le 3 mai. Suite.", "mai", "Prix : 12.50 € le 3 mai"),
        ("Quoi ? Un bal ! Le 3 mai… Suite", "mai", "Le 3 mai"),
    ],
)
def test_sentence(text: str, word: str, sentence: str) -> None:
    document = Document(text)
    span = Layout(document).sentence(document.folded.index(word))
    source = document.source_span(span.start, span.end)
    assert document.text[source.start : source.end].strip(" .!?…\n") == sentence


def test_line_at() -> None:
    layout = Layout(Document("un\n\ndeux\ntrois"))
    found = [layout.line_at(position) for position in (0, 2, 4, 7, 9, 12)]
    assert [line.number for line in found if line] == [0, 0, 2, 2, 3, 3]
    assert [layout.index_of(position) for position in (0, 4, 9)] == [0, 1, 2]
    assert Layout(Document("")).line_at(0) is None


@given(st.text(max_size=120) | st.text(st.sampled_from("aA1 .:-\n>•—\u00a0é\r!"), max_size=60))
def test_lines_cover_all_that_is_no_white_space(text: str) -> None:
    document = Document(text)
    layout = Layout(document)
    end = 0
    for line in layout.lines:
        assert end <= line.start <= line.value <= line.end <= len(document.folded) or line.label is None
        assert line.start <= line.end
        assert "\n" not in layout.text(line)
        end = line.end
    for position in range(len(document.folded)):
        span = layout.sentence(position)
        assert 0 <= span.start <= span.end <= len(document.folded)
        assert layout.lines == () or layout.line_at(position) in layout.lines
