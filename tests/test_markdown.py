"""Markdown: another program shows the same words, and nothing else."""

import html
import re

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from markdown_it import MarkdownIt
from written import BARE, FULL, NASTY, announcements, written

from annonce.model import Announcement, Event
from annonce.writers import facts
from annonce.writers.french import NBSP
from annonce.writers.markdown import escape

READER = MarkdownIt("commonmark").enable(["table", "strikethrough"])
TAGS = {"h2", "p", "strong", "br", "ul", "li", "a"}


def page(*events: Event) -> str:
    return written("markdown", Announcement(events=events)).decode()


def tags(shown: str) -> set[str]:
    return set(re.findall(r"<([a-z0-9]+)", shown))


def words(shown: str) -> str:
    return " ".join(html.unescape(re.sub(r"<[^>]*>", " ", shown)).split())


def test_an_event_is_a_page() -> None:
    text = page(FULL).replace(NBSP, " ")
    assert text.startswith("## Fête de l’eau\n\n**tous les mardis, 19 h – 21 h, ")
    for line in (
        "**du samedi 10 au dimanche 11 mai 2025** – Place du Marché, Cluny",
        "**mardi 13 mai 2025, 20 h** (annulé)",
        "16 bis rue des Lilas, 01700 Miribel",
        "C’est gratuit \\< 12 ans.",
        "- **Portes :** 19 h 30",
        "  - 20 h – 21 h – Conte (Zoé)",
        "  - 5 € (plein)",
        "- **Contact :** Léa Martin, 06 39 98 01 02",
        "- **Organisation :** L’Oreille, <contact@oreille.example>, www.oreille.example",
        "- **Liens :** <https://oreille.example/fete>",
    ):
        assert line in text.replace("  \n", "\n").splitlines(), line
    assert page(BARE) == "## Bal\n\n\n" or page(BARE) == "## Bal\n"
    assert page(BARE, BARE).count("## Bal") == 2


def test_what_has_changed_stands_in_the_heading() -> None:
    assert page(FULL.model_copy(update={"status": "cancelled"})).startswith("## ANNULÉ – Fête")
    assert page(Event(uid="u", name="Annulé : bal", status="cancelled")).startswith("## Annulé : bal")
    assert page(FULL.model_copy(update={"sold_out": True})).startswith("## COMPLET – Fête")


def test_every_announcement_is_shown_as_it_is() -> None:
    events = [event for item in announcements() for event in item.events]
    shown = READER.render(written("markdown", *announcements()).decode())
    assert tags(shown) <= TAGS
    headings = [words(one) for one in re.findall(r"<h2>(.*?)</h2>", shown)]
    assert len(headings) == len(events) > 250
    for heading, event in zip(headings, events, strict=True):
        assert heading.endswith(" ".join(event.name.split()))


def test_hostile_text_is_text() -> None:
    shown = READER.render(page(NASTY))
    assert tags(shown) <= TAGS
    assert len(re.findall("<h2>", shown)) == 1
    for target in re.findall(r'href="([^"]*)"', shown):
        assert target.startswith(("http", "mailto:"))
    assert "</script><!--<b>b</b>" in html.unescape(re.sub("<br />|</?(?:p|li|ul|strong|h2|a)\\b[^>]*>", "", shown))


@pytest.mark.parametrize(
    "text",
    [
        *("# a", "- a", "+ a", "* a", "1. a", "12) a", "> a", "---", "===", "```", "~~~", "| a | b |", "    a"),
        *("<b>", "&copy;", "![a](b)", "[a]: b", "a_b_c", "**a**", "\\*", "a  ", "$x$", "~~a~~", ":::"),
        *("<https://a>", "a@b", "https://"),
    ],
)
def test_markup_is_escaped(text: str) -> None:
    shown = READER.render(escape(text))
    assert tags(shown) == {"p"}
    assert words(shown) == " ".join(text.split())


@settings(max_examples=300, deadline=None, derandomize=True)
@given(st.text(st.sampled_from("#*_-+=>|~`\\[]()<>!&;:.@/1a é\n\t$h"), max_size=40))
def test_any_line_is_shown_as_it_is(text: str) -> None:
    shown = READER.render(escape(text))
    assert tags(shown) <= {"p", "a"}
    assert "".join(words(shown).split()) == "".join(facts.one_line(text).split())


@pytest.mark.parametrize(
    ("text", "link"),
    [
        ("voir https://a.example/b_c*d?e=1&f=2.", "https://a.example/b_c*d?e=1&amp;f=2"),
        ("(https://a.example/x)", "https://a.example/x"),
        ("écrire à lea.martin@asso.example, merci", "mailto:lea.martin@asso.example"),
    ],
)
def test_addresses_are_links(text: str, link: str) -> None:
    shown = READER.render(escape(text))
    assert f'href="{link}"' in shown
    assert words(shown).replace(" ", "") == text.replace(" ", "")
