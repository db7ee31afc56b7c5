"""The formats on the command line: which there are, which a file's name chooses, what each loads."""

import json
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest
from test_architecture import NEVER, loaded
from written import BARE, FULL, ROOT, written

import annonce
from annonce.model import Announcement
from annonce.writers import FORMATS, NEED_START, format_of, left_out, writer

TEXT = "Concert de harpe\nsamedi 5 avril 2025 à 20h30\nSalle des fêtes, 71700 Tournus\n"


def command(*arguments: str, folder: Path, stdin: str = TEXT) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "annonce", *arguments],
        input=stdin,
        capture_output=True,
        text=True,
        cwd=folder,
        env=os.environ | {"PYTHONPATH": str(Path(annonce.__file__).parent.parent)},
    )


@pytest.mark.parametrize(
    ("name", "form"),
    [
        ("a.json", "json"),
        ("a.jsonl", "jsonl"),
        ("a.ICS", "ics"),
        ("a.b.csv", "csv"),
        ("a.md", "markdown"),
        ("a.jsonld", "jsonld"),
        ("a.openagenda.json", "openagenda"),
        ("a.mobilizon.json", "mobilizon"),
        ("a.txt", None),
        ("ics", None),
    ],
)
def test_the_name_of_a_file_chooses_its_format(name: str, form: str | None) -> None:
    assert format_of(name) == form


def test_a_file_is_written_in_the_format_of_its_name(tmp_path: Path) -> None:
    assert command("parse", "-o", "a.ics", folder=tmp_path).returncode == 0
    assert (tmp_path / "a.ics").read_bytes().startswith(b"BEGIN:VCALENDAR\r\n")
    assert command("parse", "-o", "a.ics", "-f", "csv-excel", folder=tmp_path).returncode == 0
    assert (tmp_path / "a.ics").read_bytes().startswith(b"\xef\xbb\xbfuid;")


@pytest.mark.parametrize("form", [name for name in FORMATS if name != "table"])
def test_parse_and_batch_write_every_format(form: str, tmp_path: Path) -> None:
    (tmp_path / "in").mkdir()
    (tmp_path / "in" / "a.txt").write_text(TEXT)
    done = command("parse", "-f", form, folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert "Concert de harpe" in done.stdout
    assert command("batch", "in", "-o", "out", "-f", form, "-j", "1", folder=tmp_path).returncode == 0
    text = (tmp_path / "out" / f"a.txt.{FORMATS[form]}").read_text("utf-8")
    assert "Concert de harpe" in text
    if FORMATS[form].endswith(("json", "jsonld")):
        assert len(json.loads(text)) == 1


def test_help_and_readme_name_every_format(tmp_path: Path) -> None:
    shown = command("parse", "--help", folder=tmp_path).stdout + command("batch", "--help", folder=tmp_path).stdout
    readme = (ROOT / "README.md").read_text("utf-8")
    table = readme[readme.index("## Formats") : readme.index("## In Python")]
    documented = re.findall(r"`([a-z-]+)`", "".join(re.findall(r"^\| (`.*?) \|", table, re.M)))
    assert documented == list(FORMATS)
    for name in FORMATS:
        assert len(re.findall(rf"(?<![\w-]){name}(?![\w-])", shown)) >= (1 if name == "table" else 2), name


@pytest.mark.parametrize("form", ["jsonld", "csv", "csv-excel", "markdown", "openagenda", "mobilizon"])
def test_only_ics_loads_icalendar(form: str) -> None:
    assert loaded("parse", "-f", form, stdin=TEXT) & NEVER == set()


@pytest.mark.parametrize("form", FORMATS)
def test_items_are_read_once_as_they_come(form: str) -> None:
    assert written(form, Announcement(), Announcement(events=(FULL,)), Announcement())
    assert writer(form) is writer(form)


def test_what_a_format_cannot_hold_is_named() -> None:
    assert set(FORMATS) >= NEED_START
    for name in FORMATS:
        assert (left_out(name, BARE) is not None) == (name in NEED_START)
        assert left_out(name, FULL) is None
    assert "\x1b" not in (left_out("ics", BARE.model_copy(update={"name": "a\x1b[31mb"})) or "")
