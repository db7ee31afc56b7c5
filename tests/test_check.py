"""`annonce check`: each rule's own examples, places, formats and exit codes."""

import datetime as dt
import io
import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest

from annonce.check import RULES, Finding, check
from annonce.check.rule import Rule, example
from annonce.cli import run
from annonce.cli.check import Located, _github
from annonce.cli.codes import ExitCode
from annonce.pipeline import analyse
from annonce.writers.french import NBSP

READ = dt.date(2026, 2, 10)
RIGHT = example()


def found(text: str) -> list[Finding]:
    return check(analyse(text, reference_date=READ))


def quoted(text: str) -> list[tuple[str, str]]:
    return [(f.code, text[f.start : f.end]) for f in found(text)]


def test_a_good_announcement_has_nothing_to_mend() -> None:
    assert found(RIGHT) == []


@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_each_rule_finds_its_wrong_example_and_nothing_else(rule: Rule) -> None:
    assert {f.code for f in found(rule.wrong)} == {rule.code}
    assert found(rule.right) == []
    assert rule.wrong != rule.right


def test_codes_are_stable_and_unique() -> None:
    """A code that people ignore in their settings must not take another meaning: add to this list, never reuse."""
    assert [(rule.code, rule.find.__name__) for rule in RULES] == [
        ("AN101", "no_event"),
        ("AN102", "no_title"),
        ("AN103", "one_or_several"),
        ("AN201", "no_time"),
        ("AN202", "no_year"),
        ("AN203", "wrong_weekday"),
        ("AN204", "conflicting"),
        ("AN205", "impossible"),
        ("AN206", "past"),
        ("AN207", "relative"),
        ("AN208", "end_before_start"),
        ("AN301", "no_town"),
        ("AN302", "no_venue"),
        ("AN303", "unsure_town"),
        ("AN401", "no_price"),
        ("AN501", "no_way_to_register"),
        ("AN502", "late_deadline"),
        ("AN601", "bad_link"),
        ("AN602", "bad_phone"),
        ("AN603", "bad_email"),
        ("AN604", "nobody_to_ask"),
    ]


def test_messages_are_sentences() -> None:
    for rule in RULES:
        for finding in found(rule.wrong):
            assert re.fullmatch(r"[A-ZÀÉ«].*[.)]", finding.message), finding
            assert not re.search(r"\S[;?!]", finding.message), finding


@pytest.mark.parametrize(
    ("code", "words"),
    [
        ("AN201", "samedi 18 avril 2026"),
        ("AN203", "dimanche 18 avril 2026 à 20h30"),
        ("AN204", "samedi 18 avril 2026 à 21h"),
        ("AN303", "Saint-Aubin"),
        ("AN502", "20 avril 2026"),
        ("AN601", "http:/harpe.example.org"),
        ("AN602", "06 39 98 74"),
        ("AN603", "harpe@example,org"),
    ],
)
def test_a_finding_shows_its_words(code: str, words: str) -> None:
    (rule,) = [rule for rule in RULES if rule.code == code]
    assert quoted(rule.wrong) == [(code, words)]


@pytest.mark.parametrize(
    "link",
    [
        "https:harpe.example.org", "https//harpe.example.org", "http:/harpe.example.org/a", "http:// harpe.example.org",
        "https://harpe", "htp://harpe.example.org", "htpps://harpe.example.org", "ttps://harpe.example.org",
        "www,harpe.example.org", "www harpe.example.org", "www.harpe", "www.harpe,org", "ww.harpe.example.org",
    ],
)  # fmt: skip
def test_bad_links(link: str) -> None:
    text = example(more=f"Programme : {link} et sur place.")
    assert [code for code, _ in quoted(text)] == ["AN601"], link
    assert quoted(text)[0][1].split()[0] in link


@pytest.mark.parametrize(
    "link",
    [
        "https://harpe.example.org/a,b:c//d", "http://harpe.example.org", "www.example.org", "example.org",
        "HTTPS://Example.org.", "https://web.archive.org/web/2024/http://example.org/", "(https://a.example.org/?u=http:x)",
        "https://bit.example/2xYz", "le protocole https est sûr", "http", "https://user@example.org:8080/",
    ],
)  # fmt: skip
def test_good_links(link: str) -> None:
    assert quoted(example(more=f"Programme : {link}")) == []


@pytest.mark.parametrize(
    "phone", ["01 99 00 12", "01.99.00.12.3", "01 99 00 12 34 5", "06-39-98-74-05-12", "+33 01 99 00 12 34"]
)
def test_bad_phones(phone: str) -> None:
    assert ("AN602", phone) in quoted(example(more=f"Réservation : {phone}"))


@pytest.mark.parametrize(
    "words",
    [
        "01 99 00 12 34", "01.99.00.12.34", "+33 1 99 00 12 34", "+33 (0)1 99 00 12 34", "0199001234", "02/123 45 67",
        "IBAN FR76 3000 6000 0112 3456 7890 189", "SIRET 012 345 678 00012", "du 01.02.2026 au 05.02.2026",
        "Dossier 01-02-03", "Lots 01 02 03 04", "021 312 45 67", "0470 12 34 56", "à 09 h 30", "Départements 01 07 26",
    ],
)  # fmt: skip
def test_good_phones(words: str) -> None:
    assert [code for code, _ in quoted(example(more=f"Renseignements : {words}")) if code == "AN602"] == []


@pytest.mark.parametrize("email", ["harpe@example", "harpe@example,org", "harpe@@example.org", "harpe@ example.org"])
def test_bad_emails(email: str) -> None:
    assert [code for code, _ in quoted(example(more=f"Écrire à {email}"))] == ["AN603"]


@pytest.mark.parametrize(
    "words",
    ["harpe@example.org", "harpe.tournus+bal@mail.example.org.", "harpe [at] example.org", "@harpe_tournus", "ami@s",
     "harpe @ example.org", "https://social.example/@harpe"],
)  # fmt: skip
def test_good_emails(words: str) -> None:
    assert quoted(example(more=f"Suivre : {words}")) == []


def test_what_a_cancelled_event_does_not_need() -> None:
    assert quoted(example("ANNULÉ - Concert de harpe", price="", contact="")) == []


def test_a_newsletter_lacks_its_year_once() -> None:
    text = (
        "Agenda de la médiathèque, 71700 Tournus\n\n"
        "Samedi 18 avril à 15h\nContes du potager\nGratuit\n\nSamedi 25 avril à 15h\nAtelier reliure\nGratuit\n\n"
        "Contact : 01 99 00 12 34\n"
    )
    assert [f.message for f in found(text) if f.code == "AN202"] == [
        f"L’année n’est pas écrite (ni pour 1{NBSP}autre événement) : ajoutez-la."
    ]


def test_dates_that_do_not_count_are_named() -> None:
    (finding,) = found("Dossiers à rendre avant le 15 mai 2026.")
    assert finding.code == "AN101"
    assert finding.message.endswith("(date vue : « 15 mai 2026 » (date limite))")


# The command.

Shell = Callable[..., tuple[int, str, str]]


@pytest.fixture
def shell(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Shell:
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, stdin: bytes = b"") -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        code = run([*arguments, "-r", "2026-02-10"])
        out, err = capfdbinary.readouterr()
        return code, out.decode().replace(NBSP, " "), err.decode().replace(NBSP, " ")

    return call


WRONG = example(when="dimanche 18 avril 2026 à 20h30")
SAYS = "Le 18 avril 2026 est un samedi, pas un dimanche. Corrigez l’un des deux."


def test_a_line_for_each_finding(shell: Shell) -> None:
    Path("a.txt").write_text(WRONG)
    Path("b.txt").write_text(RIGHT)
    assert shell("check", "a.txt", "b.txt") == (ExitCode.FINDINGS, f"a.txt:2:1: AN203 {SAYS}\n", "")
    assert shell("check", "b.txt") == (ExitCode.FOUND, "", "")
    assert shell("check", stdin=WRONG.encode())[1].startswith("entrée standard:2:1: AN203 ")


def test_the_code_for_findings_is_one() -> None:
    assert int(ExitCode.FINDINGS) == 1


def test_json(shell: Shell) -> None:
    accents = unicode_nfd(WRONG)
    Path("a.txt").write_bytes(accents.replace("\n", "\r\n").encode())
    code, out, _ = shell("check", "a.txt", "-f", "json")
    (one,) = json.loads(out)
    assert code == ExitCode.FINDINGS
    assert (one["file"], one["code"], one["message"]) == ("a.txt", "AN203", SAYS)
    assert (one["line"], one["column"], one["end_line"]) == (2, 1, 2)
    text = accents.replace("\n", "\r\n")
    assert text[one["start"] : one["end"]] == unicode_nfd("dimanche 18 avril 2026 à 20h30")
    assert one["end_column"] - one["column"] == one["end"] - one["start"]
    Path("b.txt").write_text(RIGHT)
    assert shell("check", "b.txt", "-f", "json") == (ExitCode.FOUND, "[]\n", "")


def unicode_nfd(text: str) -> str:
    import unicodedata

    return unicodedata.normalize("NFD", text)


def test_github(shell: Shell) -> None:
    Path("a,b.txt").write_text(WRONG)
    assert shell("check", "a,b.txt", "-f", "github")[1] == (
        f"::warning file=a%2Cb.txt,line=2,endLine=2,col=1,endColumn=31,title=AN203::{SAYS}\n"
    )


def test_github_is_escaped() -> None:
    one = Located("a:b,c%\n::error::x", 1, 2, 3, 4, 0, 0, "AN101", "100 %\r\n::error::non, si : oui")
    assert _github(one) == (
        "::warning file=a%3Ab%2Cc%25%0A%3A%3Aerror%3A%3Ax,line=1,endLine=3,title=AN101"
        "::100 %25%0D%0A::error::non, si : oui"
    )


def test_rules_are_chosen(shell: Shell) -> None:
    Path("a.txt").write_text(example(when="dimanche 18 avril 2026", price=""))
    codes = ["AN201", "AN203", "AN401"]
    assert re.findall(r"AN\d+", shell("check", "a.txt")[1]) == ["AN401", "AN201", "AN203"]
    assert re.findall(r"AN\d+", shell("check", "a.txt", "--select", "an2")[1]) == codes[:2]
    assert re.findall(r"AN\d+", shell("check", "a.txt", "--ignore", "AN2,AN401")[1]) == []
    assert shell("check", "a.txt", "--ignore", "AN2", "--ignore", "AN4")[0] == ExitCode.FOUND
    code, _, err = shell("check", "a.txt", "--select", "AN9")
    assert code == ExitCode.USAGE
    assert "aucune règle « AN9 » ; « annonce check --list » les montre" in err


def test_what_cannot_be_read(shell: Shell) -> None:
    Path("a.txt").write_text(RIGHT)
    assert shell("check", "rien.txt") == (ExitCode.USAGE, "", "annonce : rien.txt : fichier introuvable\n")
    assert shell("check", "rien.txt", "a.txt")[0] == ExitCode.PARTIAL
    assert shell("check", "a.txt", "-f", "xml")[0] == ExitCode.USAGE


def test_the_list_shows_each_rule_with_its_example(shell: Shell) -> None:
    code, out, err = shell("check", "--list")
    assert (code, err) == (ExitCode.FOUND, "")
    assert re.findall(r"^AN\d+", out, re.M) == [rule.code for rule in RULES]
    assert "AN203  jour de semaine faux\n       à revoir : « dimanche 18 avril 2026 à 20h30 »\n" in out
    assert out.count("à revoir : ") == out.count("correct  : ") == len(RULES)


def test_nothing_that_a_terminal_obeys_is_written(shell: Shell) -> None:
    Path("a.txt").write_text(example(where="Salle des fêtes, Saint-Aubin\x1b[2J\u202e"))
    out = shell("check", "a.txt")[1]
    assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e]", out)


def test_no_rule_is_slow_on_hostile_text() -> None:
    import time

    for piece in ("http:", "www.a", "a@", "01 99 ", "+33 0", "http://a", "htt", "0a.-", "@@", "www a."):
        trace = analyse(piece * 4000, reference_date=READ)
        start = time.process_time()
        check(trace)
        assert time.process_time() - start < 1, piece
