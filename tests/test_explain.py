"""`annonce explain`: every word that gave something is shown, exactly, and nothing of a text does harm."""

import datetime as dt
import io
import json
import re
import sys
from collections.abc import Callable, Iterator
from functools import lru_cache
from html.parser import HTMLParser
from itertools import chain
from pathlib import Path
from typing import Any, cast

import pytest
from pydantic import BaseModel

from annonce.cli import run
from annonce.cli.codes import ExitCode
from annonce.explain import lines, page
from annonce.explain.story import Story, tell, tell_all
from annonce.explain.visible import visible
from annonce.explain.words import GROUPS, NAMES, VALUES, name_of, why_not
from annonce.lexicon.decoys import PATTERNS
from annonce.model import Event
from annonce.pipeline import Trace, analyse
from annonce.writers.french import NBSP

HERE = Path(__file__).parent
READ = dt.date(2026, 2, 10)
CONCERT = (
    "Concert de harpe\nsamedi 18 avril à 20h30, salle des fêtes, 71700 Tournus\n"
    "Loi 1901. Réservation avant le 3 avril : 01 99 00 12 34\n"
)
ACUTE = "e\u0301"
HARD = {
    "combining": f"F{ACUTE}te de l'{ACUTE}t{ACUTE}\nsamedi 18 avril 2026 à 20h30, salle des f\u00eates, 71700 Tournus",
    "emoji": "👩🏽‍🌾 Marché\n📅 samedi 18 avril 2026 à 9h\n📍 place de la Mairie, 71700 Tournus 🎉",
    "crlf": "Concert de harpe\r\nsamedi 18 avril 2026 à 20h30\r\nsalle des fêtes, 71700 Tournus\r\n",
    "old_mac": "Concert de harpe\rsamedi 18 avril 2026 à 20h30\rsalle des fêtes, 71700 Tournus\r",
    "nbsp": "Concert de harpe\u00a0!\nsamedi\u00a018\u202favril 2026 à 20\u00a0h\u00a030, 71700 Tournus",
}
HOSTILE = (
    "<script>alert(1)</script> \x1b[31mConcert\x1b]0;titre\x07 </style>\u202e\"'&\n"
    "samedi 18 avril 2026 à 20h30, salle <img src=x onerror=alert(2)>, 71700 Tournus\x9b2J\u2066\n"
    "contact@example.org https://example.org/?a=1&b=<b>\ud800\n"
)


def story(text: str, **options: Any) -> Story:
    return tell(analyse(text, reference_date=READ, **options))


def plain(*stories: Story, color: bool = False) -> str:
    out = io.BytesIO()
    lines.write(stories, out, color=color)
    return out.getvalue().decode().replace(NBSP, " ")


def html(*stories: Story) -> str:
    out = io.BytesIO()
    page.write(stories, out)
    return out.getvalue().decode()


class Page(HTMLParser):
    """The text and the tags of a page."""

    def __init__(self, source: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []
        self.announcement: list[str] = []
        self._depth = 0
        self.feed(source)
        self.close()

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))
        if tag == "div" and (self._depth or ("class", "text") in attrs):
            self._depth += 1

    def handle_endtag(self, tag: str) -> None:
        if tag == "div" and self._depth:
            self._depth -= 1

    def handle_data(self, data: str) -> None:
        self.words.append(data)
        if self._depth:
            self.announcement.append(data)

    def having(self, name: str) -> list[str]:
        return [cast("str", attributes[name]) for _, attributes in self.tags if name in attributes]


# What is told.


def facts(told: Story) -> dict[str, tuple[str, list[str], tuple[str, ...]]]:
    return {
        fact.field: (fact.value.replace(NBSP, " "), [told.text[p.start : p.end] for p in fact.proofs], fact.notes)
        for chapter in told.chapters
        for fact in chapter.facts
    }


def test_each_value_has_its_words_its_rule_and_what_was_assumed() -> None:
    told = story(CONCERT)
    found = facts(told)
    assert found["name"] == ("Concert de harpe", ["Concert de harpe"], ())
    assert found["type"] == ("musique (MusicEvent)", ["Concert"], ())
    assert found["occurrences[0].start"] == (
        "samedi 18 avril 2026, 20 h 30",
        ["samedi 18 avril à 20h30"],
        ("déduit : l’année", "fin non indiquée, aucune n’est supposée"),
    )
    assert found["location.locality"] == ("Tournus", ["Tournus"], ())
    assert found["location"] == ("71543, Saône-et-Loire, Bourgogne-Franche-Comté, FR", [], ())
    assert {p.rule for c in told.chapters for f in c.facts for p in f.proofs} >= {"title.line", "kinds.noun"}


def test_what_did_not_count_has_its_reason() -> None:
    text = f"{CONCERT}Fait le 3 mars 2022. 33 boulevard du 8 mai 1945.\n40 exposants.\n"
    told = story(text)
    out = {told.text[left.proof.start : left.proof.end]: left.reason for left in told.left_out}
    assert out["Loi 1901"] == "loi"
    assert out["40 exposants"] == "compte des choses"
    assert out["8 mai 1945"] == "dans une adresse"
    assert out["3 mars 2022"]
    assert not any("18 avril" in words for words in out)  # what gave the start is not left out


def test_a_text_without_events_says_so() -> None:
    told = story("La mairie est fermée le 3 mars 2026.")
    assert "Aucun événement trouvé" in plain(told)
    assert "« 3 mars 2026 »" in plain(told)
    assert "Aucun événement trouvé" in html(told)


def test_a_default_is_not_told_and_a_deduced_zone_is() -> None:
    assert "timezone" not in facts(story(CONCERT))
    away = facts(story(CONCERT.replace("71700 Tournus", "97400 Saint-Denis")))
    assert away["timezone"][0] == "Indian/Reunion"


def test_every_field_of_the_model_has_a_name() -> None:
    def paths(model: type[BaseModel], head: str = "") -> Iterator[str]:
        for name, info in model.model_fields.items():
            yield f"{head}{name}"
            for kind in re.findall(r"annonce\.model\.(\w+)", str(info.annotation)):
                import annonce.model as models

                inner = getattr(models, kind, None)
                if isinstance(inner, type) and issubclass(inner, BaseModel):
                    yield from paths(inner, f"{head}{name}.")

    untold = {"uid", "assumed", "occurrences", "occurrences.location"}
    wanted = {p for p in paths(Event) if not p.startswith(("evidence", "warnings"))} - untold
    assert len(wanted) > 60
    assert wanted - set(NAMES) == set()
    assert {name.group for name in NAMES.values()} <= set(GROUPS)
    assert name_of("rien.du.tout") == ("rien.du.tout", "other")


def test_every_value_word_of_the_model_is_said() -> None:
    for field in ("type", "status", "attendance_mode"):
        literal = re.findall(r"'(\w+)'", str(Event.model_fields[field].annotation))
        assert set(VALUES[field]) == set(literal), field


def test_every_decoy_has_its_reason() -> None:
    for name, _, _ in PATTERNS:
        assert why_not(f"decoys.{name}") != "n’est pas une date", name
    assert why_not("phones.number") == "dans un numéro de téléphone"


# The corpus: every word that gave something is shown where it stands.

CORPUS = sorted((HERE / "corpus").glob("**/*.txt"))


@lru_cache(maxsize=1)
def corpus() -> list[tuple[str, Trace]]:
    found = []
    for path in CORPUS:
        label = json.loads(path.with_suffix(".json").read_text("utf-8"))
        day = dt.date.fromisoformat(label["reference_date"])
        found.append((path.stem, analyse(path.read_bytes().decode("utf-8"), reference_date=day)))
    assert len(found) > 100
    return found


def test_every_evidence_of_the_corpus_is_shown() -> None:
    count = 0
    for name, trace in corpus():
        told = tell(trace)
        assert "".join(told.text[s.start : s.end] for s in told.segments) == trace.document.text
        out = plain(told)
        over: dict[int, list[tuple[int, int]]] = {}
        for segment in told.segments:
            for number in segment.numbers:
                over.setdefault(number, []).append((segment.start, segment.end))
        for event, chapter in zip(trace.announcement.events, told.chapters, strict=True):
            proofs = {(f.field, p.start, p.end, p.rule) for f in chapter.facts for p in f.proofs}
            assert {(e.field, e.start, e.end, e.rule) for e in event.evidence} == proofs, name
            for evidence in event.evidence:
                count += 1
                assert told.text[evidence.start : evidence.end] == evidence.text
                assert f"caractères {evidence.start} à {evidence.end}, règle {evidence.rule}" in out, name
            for fact in chapter.facts:
                for proof in fact.proofs:
                    inside = [(a, b) for a, b in over[fact.number] if proof.start <= a and b <= proof.end]
                    assert sum(b - a for a, b in inside) == proof.end - proof.start, name
    assert count > 3000


def test_every_rule_that_gives_something_is_in_the_page() -> None:
    for name, trace in corpus()[::8]:
        told = tell(trace)
        read = Page(html(told))
        ids = read.having("id")
        assert len(ids) == len(set(ids)), name
        links = [link.removeprefix("#") for link in read.having("href")]
        assert set(links) <= set(ids), name
        assert set(chain.from_iterable(value.split() for value in read.having("aria-describedby"))) <= set(ids), name
        expected = visible(told.text, line_end="\n" if "\n" in told.text else "\r")
        assert "".join(read.announcement) == expected, name


@pytest.mark.parametrize("name", HARD)
def test_offsets_are_exact_on_hard_texts(name: str) -> None:
    told = story(HARD[name])
    (chapter,) = told.chapters
    found = {f.field: [told.text[p.start : p.end] for p in f.proofs] for f in chapter.facts}
    (start,) = found["occurrences[0].start"]
    assert re.sub(r"\s", " ", start).startswith("samedi 18 avril 2026 à")
    assert found["location.locality"] == ["Tournus"]
    (town,) = [f for f in chapter.facts if f.field == "location.locality"]
    assert f"⟦Tournus⟧({town.number})" in plain(told)
    before = told.text[: town.proofs[0].start].replace("\r\n", "\n").replace("\r", "\n")
    row = before.count("\n")
    assert told.place(town.proofs[0].start)[0] == row + 1
    if "\r\n" not in told.text:
        assert told.place(town.proofs[0].start)[1] == len(before) - (before.rfind("\n") + 1) + 1


def test_places_count_code_points_from_one() -> None:
    told = Story(f"ab\r\nc{ACUTE}d\n👩🏽x", None, (), (), ())
    assert [told.place(n) for n in (0, 4, 7, 9, 11)] == [(1, 1), (2, 1), (2, 4), (3, 1), (3, 3)]


def test_overlapping_words_are_cut_and_keep_both_numbers() -> None:
    told = story("Concert de harpe\nsamedi 18 avril 2026 à 20h30, Tournus")
    assert plain(told).startswith("⟦Concert⟧(1,2)⟦ de harpe⟧(1)\n")
    kind, title = (s for s in told.segments[:2])
    assert (kind.numbers, title.numbers) == ((1, 2), (1,))
    link = next(attributes for tag, attributes in Page(html(told)).tags if tag == "a")
    assert link["aria-describedby"] == "l1 l2"
    assert set((link["class"] or "").split()) >= {"w1", "w2"}


# Nothing of a text does harm.


@pytest.mark.parametrize("color", [False, True])
def test_no_escape_sequence_reaches_the_terminal(color: bool) -> None:
    out = plain(story(HOSTILE, source="a\x1b[2J.txt"), color=color)
    if color:
        out = re.sub(r"\x1b\[[0-9;]*m", "", out)  # our own colours
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", out)
    assert "␛[31m" in out
    assert "⟨U+202E⟩" in out


def test_a_page_of_a_hostile_text_is_harmless() -> None:
    source = html(story(HOSTILE, source="</title><script>x</script>\u202e.txt"))
    read = Page(source)
    allowed = {
        "html", "head", "meta", "title", "style", "body", "header", "main", "section", "div", "h1", "h2", "h3", "p",
        "ul", "li", "a", "q", "bdi", "span", "strong", "code",
    }  # fmt: skip
    assert {tag for tag, _ in read.tags} <= allowed
    assert not {name for _, attributes in read.tags for name in attributes if name.startswith("on")}
    assert all(link.startswith("#") for link in read.having("href"))
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff]", source)
    assert "<script>alert(1)</script>" in "".join(read.announcement)  # as words
    assert "onerror" not in "".join(map(str, (a for t, a in read.tags)))


def test_a_page_asks_for_nothing_and_runs_nothing() -> None:
    import base64
    import hashlib

    source = html(story(CONCERT))
    policy = re.search(r'Content-Security-Policy" content="([^"]+)"', source)
    assert policy is not None
    (style,) = re.findall(r"<style>(.*?)</style>", source, re.S)
    digest = base64.b64encode(hashlib.sha256(style.encode()).digest()).decode()
    assert policy[1] == f"default-src 'none'; style-src 'sha256-{digest}'; base-uri 'none'; form-action 'none'"
    assert not re.search(r"url\(|@import|<script|<link|<img|<iframe|src=|style=", source)
    assert '<html lang="fr">' in source


def luminance(color: str) -> float:
    """WCAG 2.2, relative luminance."""
    parts = [int(color[i : i + 2], 16) / 255 for i in (1, 3, 5)]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(first: str, second: str) -> float:
    high, low = sorted((luminance(first), luminance(second)), reverse=True)
    return (high + 0.05) / (low + 0.05)


@pytest.mark.parametrize("colors", [page.LIGHT, page.DARK], ids=["light", "dark"])
def test_contrast_is_enough(colors: dict[str, str]) -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert set(GROUPS) <= set(colors)
    pairs = [("ink", "paper"), ("soft", "paper"), ("link", "paper"), ("doubt", "paper"), ("paper", "lit")]
    pairs += [("ink", group) for group in GROUPS]
    assert {pair: c for pair in pairs if (c := contrast(colors[pair[0]], colors[pair[1]])) < 4.5} == {}


# The command.

Shell = Callable[..., tuple[int, str, str]]


class Stdin(io.TextIOWrapper):
    def __init__(self, data: bytes, *, tty: bool) -> None:
        super().__init__(io.BytesIO(data))
        self.tty = tty

    def isatty(self) -> bool:
        return self.tty


@pytest.fixture
def shell(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Shell:
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, stdin: bytes = b"", tty: bool = False) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", Stdin(stdin, tty=tty))
        code = run(list(arguments))
        out, err = capfdbinary.readouterr()
        return code, out.decode().replace(NBSP, " "), err.decode().replace(NBSP, " ")

    return call


def test_the_command_shows_text_values_and_reasons(shell: Shell) -> None:
    Path("a.txt").write_text(CONCERT)
    code, out, err = shell("explain", "a.txt", "-r", "2026-02-10")
    assert (code, err) == (ExitCode.FOUND, "")
    assert "\n⟦samedi 18 avril à 20h30⟧(3), " in out
    assert "« samedi 18 avril à 20h30 » 2:1, caractères 17 à 40, règle weekdays.name" in out
    assert "samedi 18 avril 2026, 20 h 30 (déduit : l’année, fin non indiquée, aucune n’est supposée)" in out
    assert re.search(r"loi +« Loi 1901 » 3:1, caractères \d+ à \d+, règle decoys.law", out)
    assert shell("explain", "-r", "2026-02-10", stdin=CONCERT.encode())[1] == out.removeprefix("a.txt\n\n")
    assert shell("explain", "-", "--encoding", "cp1252", "-r", "2026-02-10", stdin=CONCERT.encode("cp1252"))[1] == (
        out.removeprefix("a.txt\n\n")
    )


def test_colours_on_a_terminal_alone(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a.txt").write_text(CONCERT)
    assert "\x1b" not in shell("explain", "a.txt")[1]
    monkeypatch.setattr(sys.modules["annonce.cli.explain"], "colors", lambda: True)
    out = shell("explain", "a.txt")[1]
    assert "\x1b[" in out
    assert "⟦" not in out
    assert "Couleurs : " in re.sub(r"\x1b\[[0-9;]*m", "", out)
    assert "\x1b" not in shell("explain", "a.txt", "--no-color")[1]
    shell("explain", "a.txt", "-o", "b.txt")
    assert "⟦" in Path("b.txt").read_text()


def test_a_page_is_written(shell: Shell) -> None:
    Path("a.txt").write_text(CONCERT)
    for arguments in (("--html", "-o", "a"), ("-o", "a.html")):
        assert shell("explain", "a.txt", *arguments) == (ExitCode.FOUND, "", "")
        assert Path(arguments[-1]).read_text().startswith("<!DOCTYPE html>")
    assert shell("explain", "a.txt", "--html")[1].startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(
    ("arguments", "code", "says"),
    [
        (["rien.txt"], ExitCode.USAGE, "annonce : rien.txt : fichier introuvable\n"),
        (["."], ExitCode.USAGE, "annonce : . : c’est un dossier"),
        (["a.txt", "-o", "rien/b.txt"], ExitCode.USAGE, "annonce : rien/b.txt : écriture impossible"),
        (["a.txt", "b.txt"], ExitCode.USAGE, "argument en trop"),
        (["a.txt"], ExitCode.NOTHING, ""),
    ],
)
def test_exit_codes(shell: Shell, arguments: list[str], code: ExitCode, says: str) -> None:
    Path("a.txt").write_text("La mairie est au centre du village.\n")
    done, _, err = shell("explain", *arguments)
    assert done == code
    assert says in err


def test_alone_on_a_terminal_prints_help(shell: Shell) -> None:
    code, out, _ = shell("explain", tty=True)
    assert code == ExitCode.USAGE
    assert "Utilisation : annonce explain" in out


def test_a_fault_of_ours_is_no_traceback(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(*arguments: Any, **options: Any) -> Trace:
        raise ZeroDivisionError("boom")

    monkeypatch.setattr("annonce.pipeline.analyse", fail)
    code, _, err = shell("explain", stdin=b"x")
    assert code == ExitCode.USAGE
    assert err.startswith("annonce : entrée standard : erreur interne (ZeroDivisionError")


def test_several_texts_have_numbers_of_their_own() -> None:
    stories = tell_all(analyse(text, reference_date=READ) for text in (CONCERT, HARD["emoji"]))
    numbers = [f.number for s in stories for c in s.chapters for f in c.facts]
    numbers += [left.number for s in stories for left in s.left_out]
    assert sorted(numbers) == list(range(1, len(numbers) + 1))
    ids = Page(html(*stories)).having("id")
    assert len(ids) == len(set(ids))
    assert plain(*stories).count("Événement 1 : ") == 2


def test_an_empty_text() -> None:
    assert "Aucun événement trouvé" in plain(story(""))
    assert Page(html(story(""))).announcement == []
