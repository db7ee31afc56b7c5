"""The programs of docs/python.md run as they stand there."""

import importlib.util
import json
import os
import re
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any, ClassVar

import pytest

import annonce

ROOT = Path(__file__).parent.parent
PROGRAMS = dict(
    re.findall(r"^<!-- (\w+) -->\n```python\n(.*?)^```$", (ROOT / "docs" / "python.md").read_text("utf-8"), re.M | re.S)
)
CONCERT = (
    "Concert de harpe\n{when}\nSalle des fêtes, rue du Port, 71700 Tournus\nEntrée : 8 €\n"
    "Renseignements : https://harpe.example.org\n"
)


def program(name: str, *arguments: str, folder: Path, **variables: str) -> subprocess.CompletedProcess[str]:
    script = folder / f"example_{name}.py"
    script.write_text(PROGRAMS[name], "utf-8")
    source = str(Path(annonce.__file__).parent.parent)
    return subprocess.run(
        [sys.executable, "-X", "utf8", str(script), *arguments],
        cwd=folder,
        env=os.environ | {"PYTHONPATH": source} | variables,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )


def test_all_programs_are_tried() -> None:
    assert set(PROGRAMS) == {"evidence", "mobilizon", "site", "pandas"}


def test_evidence(tmp_path: Path) -> None:
    done = program("evidence", folder=tmp_path)
    assert done.returncode == 0, done.stderr
    head, *proofs = done.stdout.splitlines()
    assert head == "Concert de harpe | 2026-04-18 20:30:00+02:00 | Tournus | occurrences[0].start.year"
    assert "location.locality: 'Tournus' (towns.code)" in proofs


class Mobilizon(BaseHTTPRequestHandler):
    """What the program needs of an instance: it keeps what it is sent, and refuses what the schema refuses.

    Source of the arguments and of their types: Mobilizon, lib/graphql/schema/event.ex and address.ex.
    """

    ARGUMENTS: ClassVar = {
        "organizerActorId": "ID!", "title": "String!", "description": "String!", "beginsOn": "DateTime!",
        "endsOn": "DateTime", "onlineAddress": "String", "physicalAddress": "AddressInput",
        "options": "EventOptionsInput", "status": "EventStatus",
    }  # fmt: skip
    ADDRESS: ClassVar = {"description", "street", "postalCode", "locality", "region", "country"}

    def do_POST(self) -> None:
        message = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        server: Any = self.server
        server.seen.append((self.path, self.headers["Authorization"], message))
        variables = message["variables"]
        wrong = dict(re.findall(r"\$(\w+): (\w+!?)", message["query"])) != self.ARGUMENTS
        wrong |= (
            set(variables) != set(self.ARGUMENTS) or set(variables["physicalAddress"] or ()) - self.ADDRESS != set()
        )
        answer = {"errors": [{"message": "no"}]} if wrong else {"data": {"createEvent": {"uuid": "u1"}}}
        body = json.dumps(answer).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, format: str, *arguments: Any) -> None:  # noqa: A002 - its name in the library
        """Say nothing."""


@pytest.fixture
def mobilizon() -> Iterator[Any]:
    server: Any = ThreadingHTTPServer(("127.0.0.1", 0), Mobilizon)
    server.seen = []
    thread = threading.Thread(target=server.serve_forever)
    thread.start()
    yield server
    server.shutdown()
    thread.join()
    server.server_close()


def test_mobilizon(mobilizon: Any, tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CONCERT.format(when="samedi 18 avril 2076 de 20h30 à 22h"), "utf-8")
    (tmp_path / "b.txt").write_text(CONCERT.format(when="dimanche 18 avril 2076 à 20h30"), "utf-8")
    (tmp_path / "c.txt").write_text(CONCERT.format(when="samedi 18 avril 2076"), "utf-8")
    address = f"http://127.0.0.1:{mobilizon.server_address[1]}"
    done = program(
        "mobilizon", "a.txt", "b.txt", "c.txt", folder=tmp_path,
        MOBILIZON_ADDRESS=address, MOBILIZON_TOKEN="t", MOBILIZON_PROFILE="7", no_proxy="*",
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert done.stdout.splitlines()[0] == "a.txt: Concert de harpe: 2076-04-18T20:30:00+02:00: u1"
    assert "b.txt: Concert de harpe: left out: Le 18 avril 2076 est un samedi" in done.stdout
    (path, token, message), (_, _, dated) = mobilizon.seen
    assert (path, token) == ("/api", "Bearer t")
    assert "draft: true" in message["query"]
    sent = message["variables"]
    assert sent["endsOn"] == "2076-04-18T22:00:00+02:00"
    assert sent["description"].startswith("Concert de harpe<br>samedi 18 avril")
    assert sent["onlineAddress"] == "https://harpe.example.org"
    assert sent["physicalAddress"]["locality"] == "Tournus"
    assert dated["variables"]["beginsOn"] == "2076-04-18T00:00:00+02:00"
    assert dated["variables"]["options"] == {"showStartTime": False}


def test_site(tmp_path: Path) -> None:
    for run in range(2):  # the second updates
        done = program("site", str(ROOT / "samples"), "content/evenements", folder=tmp_path)
        assert done.returncode == 0, (run, done.stderr)
    pages = [path.read_text("utf-8") for path in (tmp_path / "content" / "evenements").glob("*.md")]
    assert len(pages) >= len(list((ROOT / "samples").glob("*.txt")))
    for page in pages:
        front, end = json.JSONDecoder().raw_decode(page)
        assert front["title"]
        assert {"start", "location", "to_check"} <= set(front["params"])
        assert page[end : end + 2] == "\n\n"


@pytest.mark.skipif(importlib.util.find_spec("pandas") is None, reason="pandas is not installed")
def test_pandas(tmp_path: Path) -> None:
    done = program("pandas", str(ROOT / "samples"), folder=tmp_path)
    assert done.returncode == 0, done.stderr
    table = {line.split("  ")[0]: line.split() for line in done.stdout.splitlines()}
    assert "2026-06" in table["month"]
    assert "La Mure" in table
