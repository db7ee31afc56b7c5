"""One file of all: what is the same event, and that no order changes it."""

import json
import random
import sqlite3
from itertools import permutations
from pathlib import Path
from typing import Any

import pytest

from annonce.batch.same import groups, same, sign
from annonce.cli import run as command
from annonce.model import Event, Place
from annonce.writers import FORMATS
from annonce.writers.french import NBSP

MARCH = ["-r", "2025-03-01"]
PARIS = "2025-04-05T20:30:00+02:00"


def event(name: str = "Concert de harpe", **fields: Any) -> Event:
    place = {key: fields.pop(key) for key in ("locality", "venue", "insee_code") if key in fields}
    location = {"name": place.pop("venue", None), "locality": "Tournus"} | place
    values = {"uid": name, "name": name, "start": PARIS, "location": Place.model_validate(location)} | fields
    return Event.model_validate(values)


def are_same(one: Event, other: Event) -> bool:
    a, b = sign(one), sign(other)
    found = a.block == b.block and same(a, b)
    assert found == (a.block == b.block and same(b, a))
    return found


@pytest.mark.parametrize(
    "other",
    [
        event("CONCERT DE HARPE"),
        event("Concert de harpe et flûte"),
        event("Grand concert de harpe !"),
        event(start="2025-04-05"),
        event(venue="Salle des fêtes"),
        event(locality="TOURNUS"),
        event(status="cancelled"),
        event("Tout autre titre", uid="Concert de harpe"),
    ],
)
def test_the_same(other: Event) -> None:
    assert are_same(event(), other)


@pytest.mark.parametrize(
    "other",
    [
        event(uid="b", start="2025-04-06T20:30:00+02:00"),
        event(uid="b", start="2025-04-05T15:00:00+02:00"),
        event(uid="b", locality="Mâcon"),
        event("Concert"),
        event("Concert de luth"),
        event("Harpe"),
        event(uid="b", start=None),
        event(uid="b", location=None),
    ],
)
def test_not_the_same(other: Event) -> None:
    assert not are_same(event(), other)


def test_places() -> None:
    hall = event(venue="Salle des fêtes")
    assert are_same(hall, event(uid="b", venue="Grande salle des fêtes"))
    assert not are_same(hall, event(uid="b", venue="Église Saint-Philibert"))
    assert not are_same(hall, event(uid="b", venue="Salle polyvalente"))
    assert are_same(
        event(insee_code="42218", locality="St-Étienne"), event(insee_code="42218", locality="Saint-Étienne")
    )


def test_online() -> None:
    here, there = (event(uid=str(n), location=None, online_url=f"https://visio.example.org/{n}") for n in (1, 2))
    assert not are_same(here, there)
    assert are_same(here, there.model_copy(update={"online_url": here.online_url}))


def test_titles_of_one_short_word() -> None:
    assert are_same(event("Loto"), event("Le loto"))  # words of one or two letters do not count
    assert not are_same(event("Loto"), event("Loto des pompiers"))
    assert are_same(event("Bal"), event("BAL"))
    assert not are_same(event("?"), event("!"))


def test_the_order_changes_nothing() -> None:
    events = [
        event(uid="a", venue="Salle des fêtes"),
        event(uid="b"),
        event(uid="c", venue="Église Saint-Philibert"),
        event("Concert de harpe et de luth", uid="d"),
    ]
    found = set()
    for order in permutations(range(4)):
        block = sorted((sign(events[n]), (n, 0, 0)) for n in order)
        block.sort(key=lambda pair: (pair[0].rank, pair[1]))
        found.add(frozenset(frozenset(n for n, _, _ in places) for places in groups(block)))
    (told,) = found
    assert sorted(map(len, told)) == [1, 3]
    assert not any({0, 2} <= group for group in told)  # two halls, whatever is close to both


def test_an_announcement_tells_its_own_events_apart() -> None:
    mine = sign(event(start="2025-04-05"))
    places = [(mine, (0, 0, 0)), (mine._replace(uid="b"), (0, 0, 1)), (mine._replace(uid="c"), (1, 0, 0))]
    assert list(groups(places)) == [[(0, 0, 0), (1, 0, 0)], [(0, 0, 1)]]


def test_a_cancelled_event_is_kept() -> None:
    rich = event(venue="Salle des fêtes", description="Un programme entièrement consacré à la harpe.")
    assert sign(event(status="cancelled")).rank < sign(rich).rank < sign(event()).rank


# ── The command ─────────────────────────────────────────────────────────────────────────────────────────────────────

SHORT = "Concert de harpe\nsamedi 5 avril à 20h30\n71700 Tournus\n"
LONG = "Grand concert de harpe\nsamedi 5 avril à 20h30\nSalle des fêtes, 71700 Tournus\nTarif : 12 €\n"
OTHER = "Loto des pompiers\ndimanche 6 avril à 14h\nSalle des fêtes, 71700 Tournus\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "annonces"
    root.mkdir()
    for name, text in (("b.txt", SHORT), ("c.txt", LONG), ("a.txt", OTHER), ("d.txt", OTHER)):
        (root / name).write_text(text)
    return root


def names(path: Path) -> list[tuple[str, str]]:
    return [(Path(e["source"]).name, e["name"]) for e in json.loads(path.read_text())]


def test_each_event_once(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    target = folder.parent / "tout.json"
    assert command(["batch", str(folder), "--merge", str(target), *MARCH]) == 0
    assert names(target) == [("a.txt", "Loto des pompiers"), ("c.txt", "Grand concert de harpe")]
    said = capfd.readouterr().err.replace(NBSP, " ").splitlines()
    assert sorted(said[:2]) == [
        "annonce : même événement, écrit une fois : « Grand concert de harpe » (c.txt et b.txt)",
        "annonce : même événement, écrit une fois : « Loto des pompiers » (a.txt et d.txt)",
    ]
    assert said[2:] == [f"annonce : {target} : 2 événements écrits", "annonce : 4 fichiers lus, 4 événements"]
    assert sorted(path.name for path in folder.parent.iterdir()) == ["annonces", "tout.json"]


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_the_same_bytes_with_a_folder_and_again(folder: Path, jobs: str) -> None:
    for number in range(20):
        (folder / f"n{number}.txt").write_text(random.Random(number).choice((SHORT, LONG, OTHER)).replace("5 ", "12 "))
    first, again = (folder.parent / name for name in ("un.jsonl", "deux.jsonl"))
    out = folder.parent / "out"
    assert command(["batch", str(folder), "--merge", str(first), *MARCH]) == 0
    for resume in ([], ["--resume"]):
        more = ["-o", str(out), "-j", jobs, *resume]
        assert command(["batch", str(folder), "--merge", str(again), *MARCH, *more]) == 0
        assert again.read_bytes() == first.read_bytes()
        again.unlink()
    assert len(list(out.glob("*.txt.json"))) == 24


def test_the_merged_file_is_no_input(folder: Path) -> None:
    target = folder / "tout.json"
    for _ in range(2):
        assert command(["batch", str(folder), "--merge", str(target), *MARCH]) == 0
        assert len(names(target)) == 2


def test_a_file_that_fails_is_missing_alone(folder: Path) -> None:
    (folder / "c.txt").write_bytes(b"a\0b")
    target = folder.parent / "tout.json"
    assert command(["batch", str(folder), "--merge", str(target), *MARCH]) == 3
    assert names(target) == [("a.txt", "Loto des pompiers"), ("b.txt", "Concert de harpe")]


def test_strange_names_and_line_ends(folder: Path) -> None:
    (folder / "\udce9\n.txt").write_text(LONG.replace("12 €", "12 €\u2028\u0085soit peu"))
    target = folder.parent / "tout.jsonl"
    assert command(["batch", str(folder), "--merge", str(target), *MARCH]) == 0
    assert target.read_text().count("\n") == 2


def test_the_disk_sorts(monkeypatch: pytest.MonkeyPatch, folder: Path) -> None:
    """Nothing grows with the number of files in memory: what is compared is in databases on disk."""
    opened: list[str] = []
    real: Any = sqlite3.connect

    def connect(name: str, *rest: Any, **more: Any) -> Any:
        opened.append(name)
        return real(name, *rest, **more)

    monkeypatch.setattr("sqlite3.connect", connect)
    assert command(["batch", str(folder), "--merge", str(folder.parent / "x.json"), *MARCH]) == 0
    assert opened == ["", ""]  # "" is a temporary file; ":memory:" would be memory


@pytest.mark.parametrize("form", [name for name in FORMATS if name != "table"])
def test_every_format_in_each_way(folder: Path, form: str) -> None:
    out, target = folder.parent / "out", folder.parent / f"tout.{FORMATS[form]}"
    assert command(["batch", str(folder), "-o", str(out), "-f", form, "--merge", str(target), *MARCH]) == 0
    assert sorted(path.name for path in out.glob("[a-d]*")) == [f"{n}.txt.{FORMATS[form]}" for n in "abcd"]
    for path in (target, *out.glob("[a-d]*")):
        assert path.read_text("utf-8").strip()
    assert target.read_text("utf-8").count("Loto des pompiers") == (out / f"a.txt.{FORMATS[form]}").read_text(
        "utf-8"
    ).count("Loto des pompiers")


def test_what_a_format_cannot_hold_is_said(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "e.txt").write_text("Exposition de peinture\nJusqu'au 16 mai 2025\nMusée, 71700 Tournus\n")
    target = folder.parent / "tout.ics"
    report = folder.parent / "rapport.json"
    arguments = ["batch", str(folder), "--merge", str(target), "-f", "ics", "-o", str(folder / "out"), *MARCH]
    assert command([*arguments, "--report", str(report)]) == 0
    said = capfd.readouterr().err.replace(NBSP, " ")
    assert said.count("n’a pas de date de début : le format ics ne peut pas le contenir") == 2
    codes = {w["code"] for row in json.loads(report.read_text())["files"] for w in row["warnings"]}
    assert "left_out" in codes
    assert command([*arguments, "-q"]) == 0
    assert capfd.readouterr().err == ""
