"""From a text to its events: what holds whatever the text says."""

from __future__ import annotations

import datetime as dt
import os
import random
import re
import subprocess
import sys
import unicodedata
import uuid
from collections.abc import Callable, Iterator
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, example, given, settings
from hypothesis import strategies as st

import annonce
from annonce import pipeline
from annonce.document import Document
from annonce.model import Announcement, DateMention

HERE = Path(__file__).parent
TEXTS = sorted([*(HERE.parent / "samples").glob("*.txt"), *(HERE / "corpus" / "dev").glob("*.txt")])
REFERENCE = dt.date(2025, 3, 1)

DISGUISES: dict[str, Callable[[str], str]] = {
    "given": lambda text: text,
    "nfd": lambda text: unicodedata.normalize("NFD", text),
    "crlf": lambda text: text.replace("\n", "\r\n"),
    "nbsp": lambda text: re.sub(r"(?<=\S) (?=[:;!?»€h%])|(?<=«) |(?<=\d) (?=\d)", "\u00a0", text),
    "zero-width": lambda text: text.replace("a", "a\u200b").replace("1", "\u200e1"),
    "emoji": lambda text: "🎉👩\u200d👧 " + text.replace("\n\n", "\n\n🎶 "),
}

# The pieces of announcements, in any order: texts that look like something at every turn.
PIECES = [
    "samedi",
    "lundi 31 mars",
    "3",
    "31",
    "mai",
    "2025",
    "20h",
    "20h30",
    "14h-16h",
    "de",
    "à",
    "au",
    "du",
    "le",
    "les",
    "tous les",
    "mardis",
    "jusqu’au",
    "sauf",
    "et",
    ",",
    ".",
    ":",
    "-",
    "–",
    "/",
    "\n",
    "\n\n",
    "\r\n",
    "\t",
    "(",
    ")",
    "«",
    "»",
    "12 €",
    "01 99 00 11 22",
    "ana@exemple.fr",
    "https://exemple.fr/inscription",
    "12 rue des Lilas",
    "69100 Villeurbanne",
    "Lyon",
    "salle des fêtes",
    "Concert",
    "annulé",
    "reporté",
    "complet",
    "gratuit",
    "prix libre",
    "sur réservation",
    "avant",
    "Lieu :",
    "Tarif :",
    "Contact :",
    "De :",
    "Objet :",
    "a écrit :",
    ">",
    "-- ",
    "hier",
    "demain",
    "lundi de Pâques",
    "31/02/2025",
    "24h",
    "25h61",
    "99/99/9999",
    "0000",
    "9999",
    "1er",
    "31 février",
    "\ud800",
    "\u200b",
    "é",
    "e\u0301",
    "½",
    "٣",
    "３",
    "²",
    "Festival",
    "du 3 au 5 mai",
]
PIECED = st.lists(st.sampled_from(PIECES), max_size=30).flatmap(
    lambda pieces: st.sampled_from(["", " "]).map(lambda glue: glue.join(pieces))
)
ANY_TEXT = st.text(st.characters(exclude_categories=()), max_size=200)
LENIENT = settings(max_examples=300, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.too_slow])


@lru_cache(maxsize=4096)
def parse(text: str) -> Announcement:
    return annonce.parse(text, reference_date=REFERENCE)


def comparable(result: Announcement) -> Any:
    """Everything but offsets: an event's own start and end stay."""
    events = []
    for event in result.events:
        plain = event.model_dump(mode="json")
        plain.pop("evidence")
        plain["warnings"] = [(w["code"], w["message"]) for w in plain["warnings"]]
        evidence = [(e.field, e.rule, " ".join(e.text.split())) for e in event.evidence]
        events.append((plain, evidence))
    return result.published, events, [(w.code, w.message) for w in result.warnings]


def spans(result: Announcement) -> Iterator[tuple[int, int]]:
    """All offsets of a result."""
    for event in result.events:
        yield from ((e.start, e.end) for e in event.evidence)
        yield from ((w.start, w.end) for w in event.warnings if w.start is not None and w.end is not None)
    yield from ((w.start, w.end) for w in result.warnings if w.start is not None and w.end is not None)


def resolves(event: Any, path: str) -> bool:
    """Whether a path of an evidence leads to something in the event ("occurrences[0].start")."""
    value = event
    for name, index in re.findall(r"([a-z_]+)|\[(\d+)\]", path):
        if index:
            if not isinstance(value, list) or int(index) >= len(value):
                return False
            value = value[int(index)]
        elif not isinstance(value, dict) or name not in value:
            return False
        else:
            value = value[name]
    return True


def check(text: str, result: Announcement) -> None:
    """What must hold of every result."""
    for event in result.events:
        for evidence in event.evidence:
            assert evidence.text == text[evidence.start : evidence.end], evidence
            assert evidence.text.strip(), evidence
        assert str(uuid.UUID(event.uid.split("@")[0]).version) == "5"
        assert event.name.strip()
    for start, end in spans(result):
        assert 0 <= start < end <= len(text)
    assert Announcement.model_validate_json(result.model_dump_json()).model_dump_json() == result.model_dump_json()


@LENIENT
@given(ANY_TEXT)
@example("")
@example("\x00")
@example("\ud800")
@example("samedi 3 mai \udfff 20h")
@example("du 31 au 30 février 0000 de 24h à 24h")
@example("²³¹ ½ ٣ mai ３h")
def test_parse_never_raises(text: str) -> None:
    check(text, parse(text))


@LENIENT
@given(PIECED)
@example("le 31 février 2025 à 20h")
@example("du 3 mai au 31/02/2025 sauf le 99/99/9999")
@example("9999-12-31 de 22h à 5h")
@example("tous les mardis du 31/12/9999 au 1er janvier 0001")
def test_parse_never_raises_on_pieces_of_announcements(text: str) -> None:
    check(text, parse(text))


@pytest.mark.parametrize(
    "text",
    [
        "Bal le 4 mai. La troupe d'",
        "²²²²",
        "1/2/2025mde16h Festival\n1mar rix lib14h",
        "Bal le 4 mai\nLieu :\n« Concert » ici\nSalle des fêtes",
    ],
)
def test_texts_that_once_raised(text: str) -> None:
    check(text, parse(text))


@LENIENT
@given(PIECED)
def test_find_dates_gives_exact_offsets(text: str) -> None:
    end = -1
    for mention in annonce.find_dates(text, reference_date=REFERENCE):
        assert mention.text == text[mention.start : mention.end]
        assert mention.text.strip()
        assert mention.start >= end, "in order of the text, none inside another"
        end = mention.end
        assert DateMention.model_validate_json(mention.model_dump_json()) == mention


@LENIENT
@given(PIECED)
def test_line_ends_do_not_matter(text: str) -> None:
    text = text.replace("\r", "")
    assert comparable(parse(text.replace("\n", "\r\n"))) == comparable(parse(text))


FAR = [dt.date(1, 1, 1), dt.date(9999, 12, 31)]


def test_the_first_and_the_last_reference_date() -> None:
    for reference in FAR:
        for text in (
            "Bal demain",
            "Bal tous les mardis",
            "Bal samedi prochain à 20h",
            "Bal le 1er janvier de 22h à 5h",
        ):
            check(text, annonce.parse(text, reference_date=reference))


@pytest.mark.parametrize("reference", [dt.date(1000, 1, 1), dt.date(2024, 2, 29), dt.date(9000, 12, 31)])
@pytest.mark.parametrize(
    "text",
    [
        "Bal samedi prochain à 20h",
        "Bal demain",
        "Bal tous les mardis",
        "Bal le 29 février",
        "Bal dans 15 jours",
        "Bal ce week-end",
        "Bal le 1er janvier de 22h à 5h",
    ],
)
def test_any_reference_date(text: str, reference: dt.date) -> None:
    check(text, annonce.parse(text, reference_date=reference))


# ── The texts of the project ────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("disguise", DISGUISES)
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_evidence_is_exact_in_every_disguise(path: Path, disguise: str) -> None:
    text = DISGUISES[disguise](path.read_text("utf-8"))
    result = parse(text)
    check(text, result)
    for event in result.events:
        assert any(e.field.startswith(("occurrences", "schedules")) for e in event.evidence) or not (
            event.occurrences or event.schedules
        )


def stray_paths(text: str) -> list[str]:
    """The paths of evidence that lead to nothing in their event."""
    events = [(event.model_dump(mode="json"), event.evidence) for event in parse(text).events]
    return [evidence.field for plain, found in events for evidence in found if not resolves(plain, evidence.field)]


def test_a_path_resolves_or_not() -> None:
    event = {"name": "Bal", "occurrences": [{"start": "2025-05-03"}], "location": {"name": None}}
    good = ["name", "occurrences[0].start", "occurrences[0]", "location.name"]
    bad = ["title", "occurrences[1].start", "occurrences[0].end", "name.x", "location[0]", "occurrences.start"]
    assert [path for path in good + bad if resolves(event, path)] == good


def test_every_evidence_leads_to_a_field() -> None:
    stray = {path.stem: fields for path in TEXTS if (fields := stray_paths(path.read_text("utf-8")))}
    assert stray == {}


def test_the_disguises_disguise() -> None:
    texts = [path.read_text("utf-8") for path in TEXTS]
    assert len(texts) >= 60
    assert sum(len(parse(text).events) for text in texts) >= 60
    for name, disguise in DISGUISES.items():
        assert (sum(disguise(text) != text for text in texts) > len(texts) / 2) == (name != "given")


@pytest.mark.parametrize("disguise", ["nfd", "crlf", "zero-width"])
@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_same_is_read_in_disguise(path: Path, disguise: str) -> None:
    text = path.read_text("utf-8")
    given_result, disguised = parse(text), parse(DISGUISES[disguise](text))

    def essence(result: Announcement) -> list[tuple[object, ...]]:
        kept = ("name", "type", "occurrences", "schedules", "status", "location", "offers", "pricing")
        more = ("uid", "registration", "contacts", "organizers", "performers", "programme")
        names = kept if disguise == "zero-width" else kept + more  # links: see the test below; uid: another text
        return [tuple(getattr(event, name) for name in names) for event in result.events]

    assert essence(disguised) == essence(given_result)


def test_nothing_invisible_in_emails_and_links() -> None:
    text = (
        "Concert le 5 avril 2025 à 20h, 69100 Villeurbanne\n"
        "Contact : bal@exem\u200bple.fr\nhttps://exem\u00adple.fr/bal\nwww.re\u0301mi.fr\n"
    )
    (event,) = parse(text).events
    assert [contact.email for contact in event.contacts] == ["bal@exemple.fr"]
    assert [link.url for link in event.links] == ["https://exemple.fr/bal", "www.rémi.fr"]


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_pure(path: Path) -> None:
    text = path.read_text("utf-8")
    first = annonce.parse(text, reference_date=REFERENCE)
    for other in random.Random(path.stem).sample(TEXTS, 2):
        annonce.parse(other.read_text("utf-8"), reference_date=dt.date(2021, 7, 1))
    assert annonce.parse(text, reference_date=REFERENCE) == first
    assert annonce.parse(Document(text), reference_date=REFERENCE) == first


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_dates_of_the_texts_have_exact_offsets(path: Path) -> None:
    for disguise in DISGUISES.values():
        text = disguise(path.read_text("utf-8"))
        for mention in annonce.find_dates(text, reference_date=REFERENCE):
            assert mention.text == text[mention.start : mention.end]


# ── What comes from the caller ──────────────────────────────────────────────────────────────────────────────────────

CONCERT = (
    "Concert de printemps\nSamedi 5 avril à 20h30\n"
    "Salle des fêtes, 12 rue des Lilas, 69100 Villeurbanne\nEntrée libre\n"
)


def test_the_day_of_reading_gives_the_year() -> None:
    years = {
        reference: annonce.parse(CONCERT.replace("Samedi 5", "Le 5"), reference_date=dt.date.fromisoformat(reference))
        .events[0]
        .start
        for reference in ("2025-03-01", "2025-04-05", "2025-04-06", "2030-12-31")
    }
    assert [start.year for start in years.values() if start] == [2025, 2025, 2026, 2031]


def test_without_a_day_of_reading_it_is_today() -> None:
    today = dt.datetime.now(dt.UTC).date()
    (event,) = annonce.parse("Concert demain à 20h30, salle des fêtes, 69100 Villeurbanne").events
    assert event.start is not None
    assert abs((dt.date.fromisoformat(event.start.isoformat()[:10]) - today).days - 1) <= 1


def test_time_zone_of_the_caller_wins() -> None:
    (event,) = annonce.parse(CONCERT, reference_date=REFERENCE, timezone="America/Toronto").events
    assert event.timezone == "America/Toronto"
    assert event.start is not None
    assert event.start.isoformat() == "2025-04-05T20:30:00-04:00"


@pytest.mark.parametrize(
    ("town", "zone", "offset"),
    [
        ("69100 Villeurbanne", "Europe/Paris", "+02:00"),
        ("97400 Saint-Denis (La Réunion)", "Indian/Reunion", "+04:00"),
        ("97200 Fort-de-France", "America/Martinique", "-04:00"),
        ("98800 Nouméa", "Pacific/Noumea", "+11:00"),
        ("5000 Namur", "Europe/Brussels", "+02:00"),
        ("1005 Lausanne", "Europe/Zurich", "+02:00"),
        ("Montréal (Québec) H2X 1Y4", "America/Toronto", "-04:00"),
    ],
)
def test_time_zone_of_the_place(town: str, zone: str, offset: str) -> None:
    (event,) = parse(CONCERT.replace("69100 Villeurbanne", town)).events
    assert event.timezone == zone
    assert event.start is not None
    assert event.start.isoformat() == "2025-04-05T20:30:00" + offset


def test_source_is_kept() -> None:
    assert annonce.parse(CONCERT, reference_date=REFERENCE, source="a.txt").source == "a.txt"
    assert parse(CONCERT).source is None


def test_analyse_keeps_the_way() -> None:
    trace = pipeline.analyse(CONCERT, reference_date=REFERENCE)
    assert trace.announcement == parse(CONCERT)
    assert trace.document.text == CONCERT
    assert {"address", "town", "price"} & {m.kind for m in trace.mentions}
    assert [s.timed.role for s in trace.said] == ["event"]
    assert all(reason for _, reason in trace.rejected)


# ── Names that last ─────────────────────────────────────────────────────────────────────────────────────────────────


def uids(text: str) -> list[str]:
    return [event.uid for event in parse(text).events]


def test_uid_does_not_depend_on_how_the_text_is_written_down() -> None:
    expected = uids(CONCERT)
    assert len(expected) == 1
    for text in ("\n\n" + CONCERT + "  \n", CONCERT.replace("\n", "\r\n"), unicodedata.normalize("NFD", CONCERT)):
        assert uids(text) == expected


def test_uid_does_not_depend_on_path_zone_or_version(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(annonce, "__version__", "99.0")
    event = annonce.parse(CONCERT, reference_date=REFERENCE, source="b.txt", timezone="Indian/Reunion").events[0]
    assert event.uid == uids(CONCERT)[0]


def test_uid_does_not_depend_on_the_title(monkeypatch: pytest.MonkeyPatch) -> None:
    """A better parser may find another title in the same text: the calendar entry stays the same."""
    expected = uids(CONCERT)
    from annonce import assemble

    found = [name for name in vars(assemble) if name in ("title", "titles")]
    assert found, "where the title is read has moved: tell this test"
    module = sys.modules["annonce.assemble.headlines"]
    monkeypatch.setattr(module, "readable", lambda value: "Un autre titre")
    event = annonce.parse(CONCERT, reference_date=REFERENCE).events[0]
    assert event.name == "Un autre titre"
    assert [event.uid] == expected


def test_uid_depends_on_the_text() -> None:
    assert uids(CONCERT) != uids(CONCERT.replace("printemps", "Pâques"))


def test_uids_of_one_text_differ() -> None:
    text = (
        "Agenda de mai 2025\n\nSamedi 3 mai à 15h : Loto, salle des fêtes, 69100 Villeurbanne\n\n"
        "Samedi 3 mai à 20h : Concert de jazz, église Saint-Martin, 69100 Villeurbanne\n\n"
        "Dimanche 11 mai à 10h : Vide-greniers, place du Marché, 69100 Villeurbanne\n"
    )
    assert len(set(uids(text))) == 3


def test_find_dates() -> None:
    text = "Inscriptions avant le 24 mars. Concert\u00a0: lundi 31 mars de 14h à 16h 🎶, publié le 1er mars 2025"
    found = {m.role: m for m in annonce.find_dates(text, reference_date=REFERENCE)}
    assert set(found) == {"deadline", "event", "publication"}
    event = found["event"]
    assert event.text == "lundi 31 mars de 14h à 16h"
    assert text[event.start : event.end] == event.text
    (occurrence,) = event.occurrences
    assert occurrence.start is not None
    assert occurrence.end is not None
    assert occurrence.start.isoformat() == "2025-03-31T14:00:00+02:00"
    assert occurrence.end.isoformat() == "2025-03-31T16:00:00+02:00"


def test_find_dates_in_a_zone() -> None:
    (mention,) = annonce.find_dates("lundi 31 mars 2025 à 14h", reference_date=REFERENCE, timezone="Indian/Reunion")
    start = mention.occurrences[0].start
    assert start is not None
    assert start.isoformat() == "2025-03-31T14:00:00+04:00"


def test_find_dates_in_nothing() -> None:
    assert annonce.find_dates("") == ()
    assert annonce.find_dates("Bonjour à tous") == ()


def test_the_order_of_sets_changes_nothing() -> None:
    """Two runs of Python order their sets differently; the result is the same, character by character."""
    program = (
        "import datetime, pathlib, sys, annonce\n"
        "for path in sorted(pathlib.Path(sys.argv[1]).glob('*.txt')):\n"
        "    text = path.read_bytes().decode()\n"
        "    print(annonce.parse(text, reference_date=datetime.date(2025, 1, 1)).model_dump_json())\n"
    )
    outputs = {
        subprocess.run(
            [sys.executable, "-c", program, str(HERE / "corpus" / "dev")],
            capture_output=True,
            check=True,
            env=os.environ | {"PYTHONHASHSEED": seed},
        ).stdout
        for seed in ("1", "2")
    }
    assert len(outputs) == 1
