"""A folder: one result a file, whatever the other files are."""

import json
import os
import subprocess
import sys
from datetime import date
from pathlib import Path

import pytest
from test_cli import on_terminal

import annonce
from annonce.batch import Result, Settings, Task, files, run
from annonce.cli import run as command
from annonce.model import Announcement, Event
from annonce.writers.french import NBSP

CONCERT = "Concert de harpe\nsamedi 5 avril à 20h30\nSalle des fêtes, 71700 Tournus\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    root = tmp_path / "annonces"
    (root / "sous" / "dossier").mkdir(parents=True)
    (root / "a.txt").write_text(CONCERT)
    (root / "a.eml.txt").write_text(CONCERT)
    (root / "sous" / "a.txt").write_bytes(CONCERT.encode("cp1252"))
    (root / "sous" / "dossier" / "rien.txt").write_text("La mairie est au centre du village.\n")
    (root / ".cache").mkdir()
    (root / ".cache" / "b.txt").write_text(CONCERT)
    (root / ".b.txt").write_text(CONCERT)
    return root


VISIBLE = [Path("a.eml.txt"), Path("a.txt"), Path("sous/a.txt"), Path("sous/dossier/rien.txt")]


def results(task: Task, jobs: int = 1) -> dict[Path, Result]:
    seen: list[Result] = []
    run(task, jobs=jobs, each=seen.append)
    assert len({result.path for result in seen}) == len(seen)
    return {result.path: result for result in seen}


def test_files_in_order_without_hidden_ones(folder: Path) -> None:
    assert list(files(folder, folder.parent / "out")) == VISIBLE


def test_the_output_folder_is_no_input(folder: Path) -> None:
    out = folder / "sous" / "resultats"
    for _ in range(2):
        assert list(results(Task(folder, out))) == VISIBLE


@pytest.mark.parametrize("jobs", [1, 2])
def test_one_output_for_each_input(folder: Path, jobs: int) -> None:
    out = folder.parent / "out"
    done = results(Task(folder, out, settings=Settings(reference_date=date(2025, 3, 1))), jobs)
    assert {path: (r.events, r.error) for path, r in done.items()} == {
        path: (0 if path.name == "rien.txt" else 1, None) for path in VISIBLE
    }
    written = sorted(path.relative_to(out) for path in out.rglob("*") if path.is_file())
    assert written == sorted(path.with_name(path.name + ".json") for path in VISIBLE)
    (event,) = json.loads((out / "sous" / "a.txt.json").read_text())
    assert event["source"] == str(folder / "sous" / "a.txt")
    assert event["occurrences"][0]["start"] == "2025-04-05T20:30:00+02:00"
    assert json.loads((out / "sous/dossier/rien.txt.json").read_text()) == []


@pytest.mark.parametrize("jobs", [1, 2])
def test_a_bad_file_stops_no_other(folder: Path, jobs: int) -> None:
    (folder / "aa.pdf").write_bytes(b"%PDF-1.7")
    (folder / "aaa.txt").write_bytes(b"a\0b")
    out = folder.parent / "out"
    done = results(Task(folder, out, "jsonl"), jobs)
    assert {path for path, result in done.items() if result.error} == {Path("aa.pdf"), Path("aaa.txt")}
    assert (out / "a.txt.jsonl").exists()
    assert not (out / "aa.pdf.jsonl").exists()


def test_a_fault_of_ours_stops_no_other(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def parse(text: object, *, source: str, **options: object) -> Announcement:
        if source.endswith("eml.txt"):
            raise ZeroDivisionError
        return Announcement(events=(Event(uid="1", name="Bal"),))

    monkeypatch.setattr("annonce.pipeline.parse", parse)
    done = results(Task(folder, folder.parent / "out"))
    errors = {path: result.error for path, result in done.items() if result.error}
    assert list(errors) == [Path("a.eml.txt")]
    assert "erreur interne (ZeroDivisionError, test_batch.py:" in str(errors[Path("a.eml.txt")])


def test_a_worker_that_dies_costs_one_file(folder: Path) -> None:
    for number in range(30):
        (folder / f"n{number:02}.txt").write_text(CONCERT)
    (folder / "n15.txt").write_text("MEURS\n" + CONCERT)
    out = folder.parent / "out"
    script = f"""
import os
from pathlib import Path
from annonce import batch

real = batch.convert

if __name__ == "__main__":
    import killer
    batch.convert = killer.convert
    seen = []
    batch.run(batch.Task(Path({str(folder)!r}), Path({str(out)!r})), jobs=2, each=seen.append)
    print(*sorted(str(r.path) for r in seen if r.error), len(seen), len(set(r.path for r in seen)))
"""
    (folder.parent / "killer.py").write_text(
        "import os\nfrom annonce import batch\n_real = batch.convert\n"
        "def convert(task, path):\n"
        "    if b'MEURS' in (task.folder / path).read_bytes():\n        os._exit(9)\n"
        "    return _real(task, path)\n"
    )
    (folder.parent / "script.py").write_text(script)
    done = subprocess.run(
        [sys.executable, str(folder.parent / "script.py")],
        capture_output=True,
        text=True,
        timeout=120,
        env=os.environ | {"PYTHONPATH": f"{Path(annonce.__file__).parent.parent}{os.pathsep}{folder.parent}"},
    )
    assert done.stdout.split() == ["n15.txt", "34", "34"], done.stderr


def test_the_command(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    out = folder.parent / "out"
    assert command(["batch", str(folder), "-o", str(out), "-j", "1", "-r", "2025-03-01"]) == 0
    assert capfd.readouterr().err.replace(NBSP, " ") == "annonce : 4 fichiers lus, 3 événements\n"
    (folder / "z.pdf").write_bytes(b"%PDF-1.7")
    assert command(["batch", str(folder), "-o", str(out), "-j", "1"]) == 3
    shown = capfd.readouterr()
    lines = shown.err.replace(NBSP, " ").splitlines()
    assert lines[0].startswith(f"annonce : {folder / 'z.pdf'} : PDF illisible")
    assert lines[1] == "annonce : 5 fichiers lus, 3 événements, 1 échec"
    assert shown.out == ""


@pytest.mark.parametrize(("terminal", "moves"), [("xterm", True), ("dumb", False)])
def test_a_terminal_gets_a_progress_bar(folder: Path, terminal: str, moves: bool) -> None:
    shown = on_terminal(["batch", str(folder), "-o", str(folder.parent / "out"), "-j", "1"], TERM=terminal)
    assert "annonce : 4 fichiers lus, 3 événements" in shown
    assert ("\x1b" in shown, "Lecture" in shown) == (moves, moves)


def test_nothing_found(tmp_path: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "vide").mkdir()
    assert command(["batch", str(tmp_path / "vide"), "-o", str(tmp_path / "out")]) == 1
    assert "0 fichier lu, 0 événement" in capfd.readouterr().err.replace(NBSP, " ")


@pytest.mark.parametrize(("name", "says"), [("absent", "introuvable"), ("fichier", "pas un dossier")])
def test_no_such_folder(tmp_path: Path, capfd: pytest.CaptureFixture[str], name: str, says: str) -> None:
    (tmp_path / "fichier").write_text("")
    assert command(["batch", str(tmp_path / name), "-o", str(tmp_path / "out")]) == 2
    assert says in capfd.readouterr().err


def test_results_never_mix_with_announcements(folder: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert command(["batch", str(folder), "-o", f"{folder}/sous/.."]) == 2
    assert "différent" in capfd.readouterr().err
