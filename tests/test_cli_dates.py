"""`annonce dates`, and what `annonce parse` says of the dates of a text without events."""

import datetime as dt
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

import annonce
from annonce.cli import run
from annonce.cli.codes import ExitCode
from annonce.explain.reasons import ROLES, dates_seen, one_line
from annonce.model import DateMention
from annonce.pipeline import analyse
from annonce.writers.french import NBSP

READ = ["-r", "2026-02-10"]
CONCERT = (
    "Concert de harpe le samedi 18 avril à 20h30, salle des fêtes de Tournus.\nInscriptions avant le 3 avril, merci.\n"
)
REPORT = (
    "COMPTE RENDU DE LA RÉUNION DU BUREAU\nPublié le 9 février 2026\n\n"
    "Le bureau s'est réuni le 12 janvier 2026. Les dossiers sont à rendre avant le 15 mai 2026.\n"
)
LATE = ROLES["deadline"]

Shell = Callable[..., tuple[int, str, str]]


class Stdin(io.TextIOWrapper):
    def __init__(self, data: bytes, *, tty: bool) -> None:
        super().__init__(io.BytesIO(data))
        self.tty = tty

    def isatty(self) -> bool:
        return self.tty


@pytest.fixture
def shell(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Shell:
    """Run a command in an empty folder: (exit code, stdout, stderr), without their non-breaking spaces."""
    monkeypatch.chdir(tmp_path)
    monkeypatch.setenv("COLUMNS", "100")

    def call(*arguments: str, stdin: bytes = b"", tty: bool = False) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", Stdin(stdin, tty=tty))
        code = run(list(arguments))
        out, err = capfdbinary.readouterr()
        return code, out.decode().replace(NBSP, " "), err.decode().replace(NBSP, " ")

    return call


def columns(out: str) -> list[tuple[str, ...]]:
    """Give the cells of each line of a table, its head left out."""
    return [tuple(re.split(r" {2,}", line.strip())) for line in out.splitlines()[3:] if line.strip()]


def test_json_is_what_find_dates_gives(shell: Shell) -> None:
    Path("a.txt").write_text(CONCERT)
    code, out, err = shell("dates", "a.txt", *READ)
    found = tuple(DateMention.model_validate(mention) for mention in json.loads(out))
    assert (code, err) == (ExitCode.FOUND, "")
    assert found == annonce.find_dates(CONCERT, reference_date=dt.date(2026, 2, 10))
    assert [mention.role for mention in found] == ["event", "deadline"]


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("18 avril 2026", "days.day_month"),
        ("demain", "relative.days"),
        ("tous les mardis", "recurrences.every"),
    ],
)
def test_the_rule_is_named(shell: Shell, text: str, rule: str) -> None:
    (mention,) = json.loads(shell("dates", "--text", text, *READ)[1])
    assert mention["rule"] == rule
    assert f"règle : {rule}" in shell("dates", "--text", text, "-f", "table", *READ)[1]


def test_the_table_is_in_french(shell: Shell) -> None:
    code, out, err = shell("dates", "--text", CONCERT, "-f", "table", *READ)
    assert (code, err) == (ExitCode.FOUND, "")
    assert out.splitlines()[1].split() == ["Texte", "Rôle", "Sens"]
    assert columns(out) == [
        ("samedi 18 avril à 20h30", "événement", "samedi 18 avril 2026, 20 h 30"),
        ("règle : weekdays.name", "déduit : l’année"),
        ("3 avril", "date limite", "vendredi 3 avril 2026"),
        ("règle : days.day_month", "déduit : l’année"),
    ]


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("tous les mardis de 18h à 20h", "tous les mardis, 18 h – 20 h"),
        ("le premier jeudi du mois à 19h", "le premier jeudi du mois, 19 h"),
        ("du 12 au 14 mai 2026", "du mardi 12 au jeudi 14 mai 2026"),
        ("demain", "déduit : le jour, le mois et l’année"),
        ("31 avril 2026", "! Le 31 avril n’existe pas."),
        ("31 avril 2026", "aucun jour précis"),
        ("lundi 5 mai 2026", "! Le 5 mai 2026 est un mardi, pas un lundi."),
    ],
)
def test_the_table_says_what_is_meant_assumed_and_doubtful(shell: Shell, text: str, says: str) -> None:
    assert says in shell("dates", "--text", text, "-f", "table", *READ)[1]


def test_non_breaking_spaces_hold(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "60")
    run(["dates", "--text", "demain de 14h à 16h30", "-f", "table", *READ])
    out = capfdbinary.readouterr().out.decode()
    assert f"14{NBSP}h{NBSP}–{NBSP}16{NBSP}h{NBSP}30" in out
    assert f"«{NBSP}demain{NBSP}»" in out
    assert max(map(len, out.splitlines())) <= 60


def test_standard_input_and_options(shell: Shell) -> None:
    for arguments in ([], ["-"]):
        code, out, _ = shell("dates", *arguments, "--timezone", "Indian/Reunion", stdin="31 août 2026 à 14h".encode())
        assert code == ExitCode.FOUND
        assert json.loads(out)[0]["occurrences"][0]["start"] == "2026-08-31T14:00:00+04:00"
    data = "14 août 2026".encode("utf-16-le")
    assert len(json.loads(shell("dates", "--encoding", "utf-16-le", stdin=data)[1])) == 1


def test_no_date(shell: Shell) -> None:
    Path("a.txt").write_text("Bonjour à tous.")
    assert shell("dates", "a.txt") == (ExitCode.NOTHING, "[]\n", "annonce : a.txt : Aucune date trouvée\n")
    assert shell("dates", "--text", "", "-f", "table") == (ExitCode.NOTHING, "", "annonce : Aucune date trouvée\n")
    assert shell("dates", "-")[2] == "annonce : entrée standard : Aucune date trouvée\n"


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["a.txt", "--text", "demain"], "donnez un fichier ou --text, pas les deux"),
        (["a.txt", "-f", "jsonl"], "« jsonl » n’est pas un format de dates ; choisissez parmi table, json"),
        (["a.txt", "--timezone", "Mars/Olympus"], "n’est pas un fuseau horaire"),
        (["a.txt", "b.txt"], "argument en trop : b.txt"),
        (["absent.txt"], "annonce : absent.txt : fichier introuvable"),
        (["a.pdf"], "annonce : a.pdf : PDF illisible"),
        (["."], "annonce : . : c’est un dossier"),
    ],
)
def test_misuse(shell: Shell, arguments: list[str], says: str) -> None:
    Path("a.txt").write_text("demain")
    Path("a.pdf").write_bytes(b"%PDF-1.7")
    code, out, err = shell("dates", *arguments)
    assert (code, out) == (ExitCode.USAGE, "")
    assert says in err


def test_alone_on_a_terminal_prints_help(shell: Shell) -> None:
    code, out, _ = shell("dates", tty=True)
    assert code == ExitCode.USAGE
    assert "Utilisation : annonce dates" in out


def test_a_full_disk_is_said(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(value: object, *, indent: int | None = None) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("annonce.writers.json.encode", fail)
    code, _, err = shell("dates", "--text", "demain")
    assert (code, err) == (
        ExitCode.USAGE,
        "annonce : sortie standard : écriture impossible : plus de place sur le disque\n",
    )


def test_nothing_that_a_terminal_obeys_is_shown() -> None:
    assert one_line("sa\u00admedi\x1b 5\n\u202eavril\ud800") == "samedi 5 avril"


# The dates of a text without events.


def test_parse_says_why_dates_do_not_count(shell: Shell) -> None:
    Path("a.txt").write_text(REPORT)
    code, out, err = shell("parse", "a.txt", *READ)
    assert (code, out) == (ExitCode.NOTHING, "[]\n")
    assert err == (
        "annonce : a.txt : Aucun événement trouvé ; dates vues : « 9 février 2026 » (publication), "
        "« 12 janvier 2026 » (passé), « 15 mai 2026 » (date limite)\n"
    )
    assert shell("parse", *READ, stdin=REPORT.encode())[2] == err.replace("a.txt", "entrée standard")
    assert shell("parse", "-q", "a.txt", *READ)[2] == ""


def test_a_text_with_events_is_read_once(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    calls: list[Any] = []

    def seen(traces: Any) -> str:
        calls.extend(traces)
        return ""

    monkeypatch.setattr("annonce.explain.reasons.dates_seen", seen)
    Path("a.txt").write_text(CONCERT)
    Path("b.txt").write_text(REPORT)
    assert shell("parse", "a.txt", *READ)[0] == ExitCode.FOUND
    assert calls == []
    assert shell("parse", "a.txt", "b.txt", *READ)[0] == ExitCode.FOUND
    assert [trace.document.text for trace in calls] == [REPORT]


def seen(*texts: str) -> str:
    return dates_seen(analyse(text, reference_date=dt.date(2026, 2, 10)) for text in texts)


def test_dates_are_named_once_and_not_too_many() -> None:
    assert seen("", "Bonjour.") == ""
    assert seen("Dossier à rendre avant le 3 mai 2026.") == f"date vue : « 3 mai 2026 » ({LATE})"
    lines = [f"Dossier à rendre avant le {day} mai 2026." for day in range(2, 9)]
    assert seen(*lines[:6], *lines[:6]).count("mai 2026") == 6
    assert seen(*lines).endswith(f"« 7 mai 2026 » ({LATE}) et 1{NBSP}autre")
    assert seen(*lines, "Dossier à rendre avant le 9 mai 2026.").endswith(f"et 2{NBSP}autres")


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Rendez-vous le 31 avril 2026 à 20h.", "date vue : « 31 avril 2026 à 20h » (date impossible)"),
        ("Chorale à 20h30, salle Pasteur.", "date vue : « à 20h30 » (heure sans jour)"),
        (
            "COMPTE RENDU DU CONSEIL\n\nLa commission travaille au projet, livré en salle le 8 juin 2026.",
            "date vue : « 8 juin 2026 » (n’invite à rien)",
        ),
    ],
)
def test_an_event_date_that_gave_none_has_its_reason(text: str, says: str) -> None:
    assert seen(text) == says


def test_every_role_of_the_engine_is_said_in_french() -> None:
    """Each name that the lexicon and the module of roles give is in the table."""
    from annonce import roles
    from annonce.lexicon import roles as cues

    named = {row[0] for table in (cues.BEFORE, cues.AFTER, cues.SENTENCE) for row in table}
    source = Path(roles.__file__).read_text("utf-8")
    named |= set(re.findall(r'(?:return|role=)\s*"([a-z]+)"(?:,| else)', source))
    assert {"past", "aside", "sales", "publication"} <= named
    assert named - set(ROLES) == set()
