"""A folder: one result a file, whatever the other files are."""

import json
import os
import re
import shutil
import signal
import stat
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import Any

import pytest
from test_cli import command as process
from test_cli import environment, on_terminal

import annonce
from annonce.batch import Settings, convert
from annonce.batch.convert import Job, Result, Task, day_of_name
from annonce.batch.inputs import Folder
from annonce.batch.journal import NAME, BusyError, Journal
from annonce.batch.run import OutputError, Run
from annonce.cli import run as command
from annonce.model import Announcement, Event
from annonce.writers.french import NBSP

CONCERT = "Concert de harpe\nsamedi 5 avril à 20h30\nSalle des fêtes, 71700 Tournus\n"
MARCH = ["-r", "2025-03-01"]


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


@pytest.fixture
def out(tmp_path: Path) -> Path:
    return tmp_path / "out"


VISIBLE = [Path("a.eml.txt"), Path("a.txt"), Path("sous/a.txt"), Path("sous/dossier/rien.txt")]


def results(task: Task, processes: int = 1, **options: Any) -> dict[Path, Result]:
    seen: list[Result] = []
    run = Run(task, Folder(task.folder, but={os.path.realpath(task.output or "")}), processes=processes, **options)
    run.go(seen.append)
    run.tidy()
    run.journal.close()
    assert len({result.path for result in seen}) == len(seen)
    return {result.path: result for result in seen}


def said(capfd: pytest.CaptureFixture[str]) -> str:
    return capfd.readouterr().err.replace(NBSP, " ")


def tree(top: Path) -> dict[str, bytes]:
    """Give all files of a folder, hidden ones included."""
    return {str(path.relative_to(top)): path.read_bytes() for path in top.rglob("*") if path.is_file()}


# ── Which files ─────────────────────────────────────────────────────────────────────────────────────────────────────


def inputs(*arguments: Any, **options: Any) -> list[Path]:
    return [found.path for found in Folder(*arguments, **options).inputs()]


def test_files_in_order_without_hidden_ones(folder: Path) -> None:
    assert inputs(folder) == VISIBLE
    assert inputs(folder, recursive=False) == VISIBLE[:2]
    assert Folder(folder, recursive=False).skipped() == 1


def test_patterns(folder: Path) -> None:
    assert inputs(folder, globs=("*.eml.*", "r*")) == [VISIBLE[0], VISIBLE[3]]
    assert inputs(folder, globs=("sous/*.txt",)) == VISIBLE[2:]


def test_the_output_folder_is_no_input(folder: Path) -> None:
    for out in (folder / "resultats", folder / "sous" / "resultats"):
        for _ in range(2):
            assert list(results(Task(folder, out))) == VISIBLE
        assert Folder(folder, recursive=False, but={str(out.resolve())}).skipped() == 1
        shutil.rmtree(out)


def test_links(folder: Path) -> None:
    (folder / "boucle").symlink_to(folder)
    (folder / "sous" / "boucle").symlink_to(folder / "sous")
    (folder / "lien.txt").symlink_to(folder / "a.txt")
    (folder / "moi.txt").symlink_to(folder / "moi.txt")
    (folder / "perdu.txt").symlink_to(folder / "absent.txt")
    assert Folder(folder).skipped() == 1
    done = results(Task(folder, folder.parent / "out"))
    assert {path: result.error for path, result in done.items() if path not in VISIBLE} == {
        Path("lien.txt"): None,
        Path("moi.txt"): "lien qui mène à lui-même",
        Path("perdu.txt"): "fichier introuvable",
    }


def test_what_is_no_file(folder: Path) -> None:
    (folder / "x.txt").mkdir()
    os.mkfifo(folder / "tube.txt")
    (folder / "x.txt" / "b.txt").write_text(CONCERT)
    done = results(Task(folder, folder.parent / "out"))
    assert set(done) == {*VISIBLE, Path("x.txt/b.txt")}
    assert all(result.error is None for result in done.values())


def test_a_folder_that_cannot_be_read(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    real = os.scandir

    def scandir(path: Any) -> Any:
        if Path(path).name == "sous":
            raise PermissionError(13, "Permission denied")
        return real(path)

    monkeypatch.setattr("os.scandir", scandir)
    done = results(Task(folder, folder.parent / "out"))
    assert done[Path("sous")].error == "dossier illisible : accès refusé"
    assert set(done) == {Path("sous"), *VISIBLE[:2]}


# ── One result a file ───────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize("jobs", [1, 2])
def test_one_output_for_each_input(folder: Path, jobs: int) -> None:
    out = folder.parent / "out"
    done = results(Task(folder, out, settings=Settings(reference_date=date(2025, 3, 1))), jobs)
    assert {path: (r.events, r.error) for path, r in done.items()} == {
        path: (0 if path.name == "rien.txt" else 1, None) for path in VISIBLE
    }
    written = sorted(path.relative_to(out) for path in out.rglob("*") if path.is_file() and path.name != NAME)
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


def test_a_worker_that_dies_costs_one_file(folder: Path, out: Path) -> None:
    for number in range(30):
        (folder / f"n{number:02}.txt").write_text(CONCERT)
    (folder / "n15.txt").write_text("MEURS\n" + CONCERT)
    (folder.parent / "killer.py").write_text(
        "import os\nfrom annonce.batch import workers\nreal = workers._work\n"
        "def work(task, job):\n"
        "    if b'MEURS' in (task.folder / job.path).read_bytes():\n        os._exit(9)\n"
        "    return real(task, job)\n"
    )
    (folder.parent / "script.py").write_text(f"""
from pathlib import Path
from annonce.batch import workers
from annonce.batch.convert import Task
from annonce.batch.inputs import Folder
from annonce.batch.run import Run

if __name__ == "__main__":
    import killer
    workers._work = killer.work
    seen = []
    folder = Path({str(folder)!r})
    Run(Task(folder, Path({str(out)!r})), Folder(folder), processes=2).go(seen.append)
    print(*sorted(str(r.path) for r in seen if r.error), len(seen), len(set(r.path for r in seen)))
""")
    done = subprocess.run(
        [sys.executable, str(folder.parent / "script.py")],
        capture_output=True,
        text=True,
        timeout=120,
        env=os.environ | {"PYTHONPATH": f"{Path(annonce.__file__).parent.parent}{os.pathsep}{folder.parent}"},
    )
    assert done.stdout.split() == ["n15.txt", "34", "34"], done.stderr


def test_two_inputs_never_share_a_result(folder: Path, out: Path) -> None:
    (folder / "a").write_text(CONCERT)
    (folder / "a.txt.json").mkdir()  # where the result of a.txt wants to go
    (folder / "a.txt.json" / "b.txt").write_text(CONCERT)
    done = results(Task(folder, out))
    errors = {str(path): result.error for path, result in done.items() if result.error}
    told = "un fichier porte le nom du dossier à créer"
    assert errors == {"a.txt.json/b.txt": f"écriture impossible de {out / 'a.txt.json/b.txt.json'} : {told}"}
    assert {"a.json", "a.eml.txt.json", "a.txt.json"} <= set(tree(out))
    (out / "a.json").unlink()
    (out / "a.json").mkdir()
    assert results(Task(folder, out))[Path("a")].error == f"écriture impossible : {out / 'a.json'} est un dossier"


def test_strange_names(folder: Path, out: Path) -> None:
    names = [b"deux mots.txt", "été.txt".encode(), "e\u0301te\u0301.txt".encode(), b"une\nligne.txt", b"\xe9t\xe9.txt"]
    for name in names:
        Path(os.fsdecode(os.fsencode(folder) + b"/" + name)).write_text(CONCERT)
    for processes in (1, 2):
        done = results(Task(folder, out), processes, resume=processes == 2)
        assert all(result.error is None for result in done.values())
        assert all(result.unchanged == (processes == 2) for result in done.values())
    written = {os.fsencode(path.name) for path in out.iterdir()}
    assert {name + b".json" for name in names} <= written
    (event,) = json.loads(Path(os.fsdecode(os.fsencode(out) + b"/\xe9t\xe9.txt.json")).read_text())
    assert event["source"] == f"{folder}/\ufffdt\ufffd.txt"


def test_a_name_that_is_too_long(folder: Path, out: Path) -> None:
    (folder / ("n" * 251 + ".txt")).write_text(CONCERT)
    (folder / ("m" * 240 + ".txt")).write_text(CONCERT)
    done = results(Task(folder, out))
    (error,) = (result.error for result in done.values() if result.error)
    assert error.endswith("nom de fichier trop long")


def test_an_empty_file(folder: Path, out: Path) -> None:
    (folder / "vide.txt").write_bytes(b"")
    assert results(Task(folder, out))[Path("vide.txt")].error is None
    assert json.loads((out / "vide.txt.json").read_text()) == []


def test_a_file_that_is_too_big(folder: Path, out: Path) -> None:
    with (folder / "gros.txt").open("wb") as file:
        file.truncate(50_000_000)
    done = results(Task(folder, out))
    assert done[Path("gros.txt")].error == "fichier trop gros pour une annonce (50 Mo ; la limite est de 20 Mo)"


def test_a_text_that_is_too_long(folder: Path, out: Path) -> None:
    (folder / "long.txt").write_text("mot " * 625_000)
    told = "texte trop long pour une annonce (2,5 millions de caractères ; la limite est de 2 millions)"
    assert results(Task(folder, out))[Path("long.txt")].error == told


def test_a_file_that_cannot_be_read(folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: Path) -> bytes:
        raise PermissionError(13, "Permission denied")

    assert results(Task(folder, out))[Path("a.txt")].error is None
    before = tree(out)
    monkeypatch.setattr("annonce.batch.convert.content", refused)
    done = results(Task(folder, out))
    assert {result.error for result in done.values()} == {"accès refusé"}
    monkeypatch.undo()
    assert tree(out) == before  # what an earlier run made is not lost


def test_nothing_half_written(folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    results(Task(folder, out))
    before = (out / "a.txt.json").read_bytes()
    (folder / "a.txt").write_text(CONCERT * 2)

    def half(items: object, file: Any) -> None:
        file.write(b"[")
        raise ZeroDivisionError

    monkeypatch.setattr("annonce.writers.json.write", half)
    error = results(Task(folder, out))[Path("a.txt")].error
    assert "erreur interne (ZeroDivisionError" in str(error)
    assert (out / "a.txt.json").read_bytes() == before
    assert not list(out.rglob("*.part"))


def test_bytes_are_on_the_disk_before_the_name_is(folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    synced: list[int] = []

    def fsync(handle: int) -> None:
        assert not (out / "a.txt.json").exists()
        synced.append(os.fstat(handle).st_size)

    monkeypatch.setattr("os.fsync", fsync)
    result = convert.convert(Task(folder, out), Job(0, Path("a.txt")))
    assert synced == [result.size] == [(out / "a.txt.json").stat().st_size]
    assert stat.S_IMODE((out / "a.txt.json").stat().st_mode) & 0o400


def test_a_full_disk_ends_the_run(folder: Path, out: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def full(handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("os.fsync", full)
    seen: list[Result] = []
    run = Run(Task(folder, out), Folder(folder))
    with pytest.raises(OutputError, match=r"écriture impossible de .*a\.eml.txt.json : plus de place sur le disque"):
        run.go(seen.append)
    run.journal.close()
    assert seen == []
    assert set(tree(out)) == {NAME}


# ── The day on which a file is read ─────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "day"),
    [
        ("2025-03-31 lettre.txt", date(2025, 3, 31)),
        ("lettre_20250331.txt", date(2025, 3, 31)),
        ("lettre.31.03.2025.eml", date(2025, 3, 31)),
        ("2025-02-30, 2025-03-01.txt", date(2025, 3, 1)),
        ("2025-0331.txt", None),
        ("120250331.txt", None),
        ("lettre 12.txt", None),
    ],
)
def test_day_of_name(name: str, day: date | None) -> None:
    assert day_of_name(name) == day


def test_a_reference_date_of_its_own(folder: Path, out: Path) -> None:
    (folder / "2019-03-01.txt").write_text(CONCERT)
    os.utime(folder / "a.txt", (1_583_000_000, 1_583_000_000))  # 29 February 2020

    def year(path: str) -> str:
        (event,) = json.loads((out / path).read_text())
        return str(event["start"][:4])

    settings = Settings(reference_date=date(2025, 3, 1))
    results(Task(folder, out, settings=settings, reference_from="name"))
    assert (year("2019-03-01.txt.json"), year("a.txt.json")) == ("2019", "2025")
    results(Task(folder, out, settings=settings, reference_from="mtime"), resume=True)
    assert year("a.txt.json") == "2020"
    os.utime(folder / "a.txt", (1_614_600_000, 1_614_600_000))  # in 2021: the result depends on it
    done = results(Task(folder, out, settings=settings, reference_from="mtime"), resume=True)
    assert (year("a.txt.json"), done[Path("a.txt")].unchanged, done[VISIBLE[0]].unchanged) == ("2021", False, True)


def test_the_date_of_a_mail(folder: Path, out: Path) -> None:
    head = "Date: Mon, 01 Mar 2021 10:00:00 +0100\nContent-Type: text/plain; charset=utf-8\n"
    (folder / "a.eml").write_text(f"From: a@asso.example\n{head}\n{CONCERT}")

    def years() -> list[str]:
        events = [json.loads((out / name).read_text())[0] for name in ("a.eml.json", "a.txt.json")]
        return [event["start"][:4] for event in events]

    settings = Settings(reference_date=date(2025, 3, 1))
    results(Task(folder, out, settings=settings, reference_from="mail"))
    assert years() == ["2021", "2025"]
    results(Task(folder, out, settings=settings))
    assert years() == ["2025", "2025"]


# ── Going on ────────────────────────────────────────────────────────────────────────────────────────────────────────


def test_resume_does_only_what_is_to_do(folder: Path, out: Path) -> None:
    task = Task(folder, out, settings=Settings(reference_date=date(2025, 3, 1)))
    results(task)
    whole = tree(out)

    def redone(task: Task) -> set[str]:
        return {str(path) for path, result in results(task, resume=True).items() if not result.unchanged}

    assert redone(task) == set()
    assert tree(out) == whole
    (folder / "a.txt").write_text(CONCERT.replace("harpe", "luth"))
    (out / "a.eml.txt.json").unlink()
    (out / "sous" / "a.txt.json").write_text("[]")
    assert redone(task) == {"a.txt", "a.eml.txt", "sous/a.txt"}
    (folder / "a.txt").write_text(CONCERT)
    assert redone(task) == {"a.txt"}
    assert tree(out) == whole
    other = task._replace(settings=task.settings._replace(timezone="Europe/Brussels"))
    assert redone(other) == {str(path) for path in VISIBLE}
    assert redone(task._replace(keep=True, settings=other.settings)) == {str(path) for path in VISIBLE}


def test_results_know_their_counts_after_a_resume(folder: Path, out: Path) -> None:
    first = results(Task(folder, out))
    again = results(Task(folder, out), resume=True)
    for path, result in first.items():
        assert result._replace(unchanged=True, seconds=0) == again[path]._replace(seconds=0)
    assert any(result.warnings for result in first.values())


def test_runs_of_other_formats_and_files_stay_known(folder: Path, out: Path) -> None:
    for form in ("json", "jsonl"):
        results(Task(folder, out, form))
    run = Run(Task(folder, out), Folder(folder, globs=("a.txt",)))
    run.go(lambda result: None)
    run.tidy()
    run.journal.close()
    for form in ("json", "jsonl"):
        assert all(result.unchanged for result in results(Task(folder, out, form), resume=True).values())


def test_half_a_line_counts_for_nothing(folder: Path, out: Path) -> None:
    results(Task(folder, out))
    whole = tree(out)
    lines = (out / NAME).read_bytes()
    (out / NAME).write_bytes(b"{}\n[\n" + lines[:-20])
    done = results(Task(folder, out), resume=True)
    assert [path for path, result in done.items() if not result.unchanged] == [VISIBLE[-1]]
    assert tree(out) == whole


def test_one_run_at_a_time(out: Path) -> None:
    pytest.importorskip("fcntl")
    out.mkdir()
    first = Journal(out)
    with pytest.raises(BusyError):
        Journal(out)
    first.close()
    Journal(out).close()


@pytest.fixture
def many(tmp_path: Path) -> Path:
    root = tmp_path / "beaucoup"
    root.mkdir()
    for number in range(200):
        (root / f"{number:03}.txt").write_text(CONCERT.replace("harpe", f"harpe n° {number}"))
    return root


def begun(folder: Path, out: Path, *more: str) -> "subprocess.Popen[str]":
    """Start a run in a group of its own, and come back when it is in the middle of its work."""
    arguments = command_line(folder, out, *more)
    running = subprocess.Popen(
        process(*arguments), stderr=subprocess.PIPE, text=True, env=environment(), start_new_session=True
    )
    limit = time.monotonic() + 60
    while len(list(out.glob("*.json"))) < 20 and time.monotonic() < limit:
        time.sleep(0.01)
    assert running.poll() is None
    return running


def command_line(folder: Path, out: Path, *more: str) -> list[str]:
    return ["batch", str(folder), "-o", str(out), *MARCH, *more]


def alive(group: int) -> Iterator[int]:
    """Give the processes of a group that have not ended."""
    for entry in Path("/proc").iterdir():
        try:
            state, _, its_group = (entry / "stat").read_text().rpartition(")")[2].split()[:3]
        except (OSError, ValueError):
            continue
        if int(its_group) == group and state not in "ZX":
            yield int(entry.name)


def nobody_stays(group: int) -> bool:
    if not Path("/proc/self/stat").exists():
        pytest.skip("no /proc")
    limit = time.monotonic() + 10
    while left := list(alive(group)):
        if time.monotonic() > limit:
            raise AssertionError(left)
        time.sleep(0.05)
    return True


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_killed_and_resumed(many: Path, tmp_path: Path, jobs: str) -> None:
    def merged(out: Path) -> list[str]:
        return ["--merge", f"{out}.jsonl"]

    whole, broken = tmp_path / "whole", tmp_path / "broken"
    assert subprocess.run(process(*command_line(many, whole, *merged(whole))), env=environment()).returncode == 0
    running = begun(many, broken, "-j", jobs, *merged(broken))
    running.kill()
    running.communicate()
    assert nobody_stays(running.pid)
    done = len(list(broken.glob("*.json")))
    assert 20 <= done < 200
    assert not Path(f"{broken}.jsonl").exists()
    again = subprocess.run(
        process(*command_line(many, broken, "--resume", "-j", jobs, *merged(broken))),
        env=environment(),
        capture_output=True,
        text=True,
    )
    assert again.returncode == 0
    assert re.search(r"200 fichiers lus, \d+ événements, [1-9]\d* déjà faits", again.stderr.replace(NBSP, " "))
    assert tree(broken) == tree(whole)
    assert Path(f"{broken}.jsonl").read_bytes() == Path(f"{whole}.jsonl").read_bytes()


@pytest.mark.parametrize("jobs", ["1", "2"])
def test_interrupted(many: Path, out: Path, jobs: str) -> None:
    report = out.parent / "rapport.json"
    running = begun(many, out, "-j", jobs, "--report", str(report))
    os.killpg(running.pid, signal.SIGINT)
    _, shown = running.communicate(timeout=30)
    assert running.returncode == 130
    assert "la même commande avec --resume reprendra la suite" in shown.replace(NBSP, " ")
    assert shown.splitlines()[-1].endswith("interrompu")
    assert "Traceback" not in shown
    assert nobody_stays(running.pid)
    assert not list(out.glob(".*.part"))
    told = json.loads(report.read_text())
    assert told["interrupted"] is True
    assert len(told["files"]) == told["read"] <= len(list(out.glob("*.json"))) < 200
    for path in out.glob("*.json"):
        assert json.loads(path.read_text())


# ── The command ─────────────────────────────────────────────────────────────────────────────────────────────────────


def test_the_command(folder: Path, out: Path, capfd: pytest.CaptureFixture[str]) -> None:
    arguments = ["batch", str(folder), "-o", str(out), "-j", "1", "--recursive", *MARCH]
    assert command(arguments) == 0
    assert said(capfd) == "annonce : 4 fichiers lus, 3 événements\n"
    (folder / "z.pdf").write_bytes(b"%PDF-1.7 \x00")
    assert command([*arguments, "--resume"]) == 3
    shown = capfd.readouterr()
    lines = shown.err.replace(NBSP, " ").splitlines()
    assert lines[0].startswith(f"annonce : {folder / 'z.pdf'} : ")
    assert lines[1:] == ["annonce : 5 fichiers lus, 3 événements, 4 déjà faits, 1 échec"]
    assert shown.out == ""
    assert command([*arguments, "-q"]) == 3
    assert said(capfd).splitlines() == lines[:1]


def test_subfolders_only_where_asked(folder: Path, out: Path, capfd: pytest.CaptureFixture[str]) -> None:
    assert command(["batch", str(folder), "-o", str(out)]) == 0
    assert said(capfd).splitlines() == [
        "annonce : 1 sous-dossier non lu ; ajoutez --recursive",
        "annonce : 2 fichiers lus, 2 événements",
    ]


def test_stop_at_the_first_error(folder: Path, out: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (folder / "aa.txt").write_bytes(b"a\0b")
    arguments = ["batch", str(folder), "-o", str(out), "--recursive", "--merge", str(out / "tout.json")]
    assert command([*arguments, "--on-error", "stop"]) == 3
    assert {name for name in tree(out) if name != NAME} == {"a.eml.txt.json", "a.txt.json"}
    assert command(arguments) == 3
    assert "tout.json" in tree(out)


def test_the_report(folder: Path, out: Path) -> None:
    (folder / "aa.txt").write_bytes(b"a\0b")
    Path(os.fsdecode(os.fsencode(folder) + b"/\xe9.txt")).write_text(CONCERT)
    path = out.parent / "rapport.json"
    assert command(["batch", str(folder), "-o", str(out), "--recursive", "-j", "2", "--report", str(path), *MARCH]) == 3
    told = json.loads(path.read_text())
    counts = {name: told[name] for name in ("read", "events", "failed", "unchanged", "interrupted")}
    assert counts == {"read": 6, "events": 4, "failed": 1, "unchanged": 0, "interrupted": False}
    assert [row["path"] for row in told["files"]] == [
        "a.eml.txt", "a.txt", "aa.txt", "sous/a.txt", "sous/dossier/rien.txt", "\\xe9.txt",
    ]  # fmt: skip
    good, bad = told["files"][1], told["files"][2]
    assert (good["output"], good["events"], good["error"]) == (str(out / "a.txt.json"), 1, None)
    assert [warning["code"] for warning in good["warnings"]] == ["past_event", "assumed_year"] or good["warnings"]
    assert good["seconds"] > 0
    assert (bad["output"], bad["events"]) == (None, 0)
    assert "binaire" in bad["error"]


@pytest.mark.parametrize(("terminal", "moves"), [("xterm", True), ("dumb", False)])
def test_a_terminal_gets_a_progress_bar(folder: Path, out: Path, terminal: str, moves: bool) -> None:
    shown = on_terminal(["batch", str(folder), "-o", str(out), "-j", "1", "--recursive"], TERM=terminal)
    assert "annonce : 4 fichiers lus, 3 événements" in shown
    assert ("\x1b" in shown, "Lecture" in shown, "par seconde, encore" in shown) == (moves, moves, moves)
    assert on_terminal(["batch", str(folder), "-o", str(out), "--recursive", "-q"], TERM=terminal) == ""


def test_lines_where_there_is_no_terminal(
    folder: Path, out: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("annonce.cli.progress._EVERY", 0.0)
    assert command(["batch", str(folder), "-o", str(out), "--recursive"]) == 0
    lines = said(capfd).splitlines()
    assert [line.split(",")[0].removeprefix("annonce : ") for line in lines] == [
        "1 fichier sur 4", "2 fichiers sur 4", "3 fichiers sur 4", "4 fichiers lus",
    ]  # fmt: skip
    assert all("par seconde, encore" in line for line in lines[:3])


def test_names_cannot_steer_the_terminal(folder: Path, out: Path) -> None:
    (folder / "a\x1b]0;titre\x07\x9b31m\u202e\n.txt").write_bytes(b"a\0b")
    shown = on_terminal(["batch", str(folder), "-o", str(out), "-j", "1"], TERM="dumb")
    assert "a\\x1b]0;titre\\x07\\x9b31m\\u202e\\n.txt" in shown
    assert not set(shown) & {"\x1b", "\x07", "\x9b", "\u202e"}


def test_nothing_found(tmp_path: Path, out: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "vide").mkdir()
    assert command(["batch", str(tmp_path / "vide"), "-o", str(out)]) == 0
    assert "0 fichier lu, 0 événement" in said(capfd)


@pytest.mark.parametrize(
    ("name", "says"),
    [("absent", "introuvable"), ("fichier", "c’est un fichier ; pour le lire, utilisez « annonce parse »")],
)
def test_no_such_folder(tmp_path: Path, out: Path, capfd: pytest.CaptureFixture[str], name: str, says: str) -> None:
    (tmp_path / "fichier").write_text("")
    assert command(["batch", str(tmp_path / name), "-o", str(out)]) == 2
    assert says in said(capfd)
    assert not out.exists()


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        ([], "où écrire les résultats ? ajoutez -o SORTIE, ou --merge FICHIER"),
        (["-o", "{folder}/sous/.."], "le dossier des résultats doit être différent"),
        (["-o", "{folder}/a.txt"], "écriture impossible : un fichier porte le nom du dossier"),
        (["--resume", "--merge", "x.json"], "--resume demande un dossier de résultats"),
        (["--merge", "{folder}"], "c’est un dossier ; donnez le nom d’un fichier"),
        (["--merge", "{folder}/absent/x.json"], "dossier introuvable ; créez-le d’abord"),
        (["--merge", "{folder}/tout.zip"], "forme inconnue ; donnez au fichier une de ces fins : "),
        (["--merge", "{folder}/x.json", "--report", "{folder}/x.json"], "le même fichier"),
        (["-o", "x", "--on-error", "crier"], "« crier » n’est pas possible ; choisissez parmi continue, stop"),
        (["-o", "x", "--reference-date-from", "ciel"], "choisissez parmi mtime, mail, name"),
        (["-o", "x", "-f", "table"], "« table » n’est pas un format de fichier"),
        (["-o", "x", "-j", "0"], "« 0 » n’est pas un nombre de processus"),
    ],
)
def test_misuse(
    folder: Path, capfd: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch, arguments: list[str], says: str
) -> None:
    monkeypatch.chdir(folder.parent)
    before = tree(folder.parent)
    assert command(["batch", str(folder), *(a.format(folder=folder) for a in arguments)]) == 2
    assert says in said(capfd)
    assert tree(folder.parent) == before


def test_a_folder_that_another_run_writes(folder: Path, out: Path, capfd: pytest.CaptureFixture[str]) -> None:
    pytest.importorskip("fcntl")
    out.mkdir()
    journal = Journal(out)
    assert command(["batch", str(folder), "-o", str(out)]) == 2
    assert "une autre commande « annonce batch » écrit dans ce dossier" in said(capfd)
    journal.close()


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
def test_a_full_disk(folder: Path, out: Path, capfd: pytest.CaptureFixture[str]) -> None:
    (out / "sous").mkdir(parents=True)
    (out / "a.txt.json").symlink_to("/dev/full")
    assert command(["batch", str(folder), "-o", str(out), "-j", "1", "--recursive"]) == 2
    lines = said(capfd).splitlines()
    assert lines[0] == f"annonce : écriture impossible de {out / 'a.txt.json'} : plus de place sur le disque"
    assert "--resume reprendra la suite" in lines[1]
    assert (out / "a.eml.txt.json").exists()
    assert command(["batch", str(folder), "--merge", str(out / "a.txt.json")]) == 2
    assert "plus de place sur le disque" in said(capfd)
