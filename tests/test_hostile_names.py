"""What an announcement or the name of a file holds never gives orders to a terminal, whatever the command."""

import os
import re
import sys
from pathlib import Path

import pytest

from annonce.cli import run
from annonce.writers import FORMATS

NAME = "a\x1b]0;titre\x07\x9b31m\u202e\n=1,b.txt"
TEXT = (
    "\x1b[31mConcert\x9b2J\x07 <script>alert(1)</script> \u202e=1+1\n"
    "Samedi 7 mars 2026 \x1b[2J à 20h\x7f\n"
    "Lieu : Salle \x1b]0;titre\x07 des fêtes, 12 rue des Lilas, 69100 Villeurbanne\n"
    "Tarif : 12 € \x1b[5m\nContact : Ana\x1b[7m Roux, ana@exemple.fr, 01 99 00 11 22\n"
    "Organisé par l’association des \x9bAmis\nInscription : https://exemple.fr/\x1b[31m\n"
)
#: C0 but line ends, DEL, C1, line separators, directions (UAX 9).
OBEYED = re.compile("[\x00-\x09\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]")
#: CSV and iCalendar are data, in which the directions of a text may stand.
DATA = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u2028\u2029]")

CASES = [
    *(("parse", NAME, "-f", form) for form in FORMATS),
    ("parse", NAME, NAME, "-f", "table"),
    ("parse", NAME, "--strict"),
    ("parse", "rien" + NAME),
    ("parse", "vide" + NAME),
    ("parse", NAME, "-o", "rien/" + NAME + ".json"),
    *(("parse", NAME, option, NAME) for option in ("-f", "--encoding", "--timezone", "-r", "--" + NAME)),
    ("dates", NAME, "-f", "table"),
    ("dates", NAME, "-f", "json"),
    ("dates", "--text", TEXT, "-f", "table"),
    ("explain", NAME),
    ("explain", NAME, "--html"),
    ("explain", "rien" + NAME),
    *(("check", NAME, "-f", form) for form in ("text", "json", "github")),
    ("check", NAME, "--select", NAME),
    ("batch", ".", "-o", "sortie"),
    ("batch", ".", "--merge", NAME + ".json"),
    ("batch", NAME, "-o", "sortie"),
    ("batch", ".", "-o", "rien/" + NAME + "/sortie", "-j", NAME),
    (NAME,),
]


@pytest.mark.skipif(sys.platform == "win32", reason="no such names")
@pytest.mark.parametrize("arguments", CASES, ids=lambda case: " ".join(a.replace(NAME, "NOM")[:20] for a in case))
def test_no_command_passes_orders_on(
    arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    Path(NAME).write_text(TEXT)
    Path("vide" + NAME).write_text("Rien \x1b[31m ici")
    run(list(arguments))
    out, err = capfd.readouterr()
    assert out + err
    data = arguments[0] == "parse" and arguments[-1] not in ("table", "json", "jsonl")
    assert not (DATA if data else OBEYED).search(out)
    assert not OBEYED.search(err)
    assert "Traceback" not in err
    assert "interne" not in err


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="names are text there")
@pytest.mark.parametrize(
    "arguments",
    [
        *(("parse", "-f", form) for form in FORMATS),
        *(("check", "-f", form) for form in ("text", "json", "github")),
        ("explain",),
        ("explain", "--html"),
        ("dates", "-f", "table"),
    ],
    ids=" ".join,
)
def test_a_name_that_is_no_text(
    arguments: tuple[str, ...], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    name = os.fsdecode(b"a\xff.txt")
    Path(name).write_text("Concert\nSamedi 7 mars 2026 à 20h, salle des fêtes, 69100 Villeurbanne\n")
    run([*arguments[:1], name, *arguments[1:]])
    out, err = capfd.readouterr()
    assert out
    assert "interne" not in err
