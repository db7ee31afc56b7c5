"""Who may import whom, and what a command loads."""

import ast
import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

import annonce
from annonce.document import Document
from annonce.readers import READERS
from annonce.writers import FORMATS, writer

SOURCE = Path(annonce.__file__).parent

# The table of CONTRIBUTING.md. A room may always import from itself.
STEPS = {
    "document", "mention", "model", "when", "layout", "lexicon", "extractors", "combine", "roles", "resolve", "said",
    "regions", "cue", "nouns",
}  # fmt: skip
ALLOWED: dict[str, set[str]] = {
    "lazy_re": set(),
    "model": set(),
    "document": set(),
    "lexicon": set(),
    "when": set(),
    "mention": {"document", "model", "when"},
    "cue": {"document"},
    "readers": {"document", "lexicon"},
    "layout": {"document", "cue", "lexicon"},
    "extractors": {"document", "mention", "model", "when", "layout", "lexicon"},
    "combine": {"document", "mention", "when", "lexicon"},
    "roles": {"document", "mention", "when", "layout", "lexicon", "cue"},
    "resolve": {"model", "when", "lexicon"},
    "said": {"document", "roles", "resolve"},
    "nouns": {"document", "lexicon"},
    "cards": {"document", "mention", "when", "layout", "lexicon"},
    "regions": {"nouns", "document", "cue", "mention", "when", "layout", "roles", "resolve", "said", "lexicon"},
    "assemble": STEPS,
    "writers": {"model"},
    "pipeline": STEPS | {"cards", "assemble"},
    "batch": {"pipeline", "model", "document", "readers", "writers"},
    "explain": {"pipeline", "said", "mention", "document", "model", "writers"},
    "check": {"pipeline", "explain", "document", "model", "writers"},
    "cli": {"pipeline", "batch", "explain", "check", "model", "readers", "writers"},
    "__main__": {"cli"},
    "__init__": {"model", "document", "pipeline"},
}


EVERYWHERE = {"lazy_re"}  # what stands for a module of Python


def modules() -> Iterator[tuple[str, Path]]:
    """Give each file of the package with its room."""
    for path in sorted(SOURCE.rglob("*.py")):
        yield path.relative_to(SOURCE).parts[0].removesuffix(".py"), path


def imported_rooms(path: Path) -> Iterator[str]:
    """Give the rooms that a file imports from, wherever in the file it does so."""
    package = ("annonce", *path.relative_to(SOURCE).parent.parts)
    for node in ast.walk(ast.parse(path.read_bytes())):
        if isinstance(node, ast.Import):
            names = [alias.name for alias in node.names]
        elif isinstance(node, ast.ImportFrom):
            base = list(package[: len(package) - node.level + 1]) if node.level else []
            start = ".".join([*base, *([node.module] if node.module else [])])
            names = [f"{start}.{alias.name}" for alias in node.names]
        else:
            continue
        for name in names:
            parts = name.split(".")
            known = len(parts) > 1 and ((SOURCE / parts[1]).is_dir() or (SOURCE / f"{parts[1]}.py").exists())
            if parts[0] == "annonce" and known and parts[1] not in EVERYWHERE:
                yield parts[1]


def test_every_room_is_known() -> None:
    assert {room for room, _ in modules()} <= set(ALLOWED)


@pytest.mark.parametrize(("room", "path"), [pytest.param(r, p, id=str(p.relative_to(SOURCE))) for r, p in modules()])
def test_imports(room: str, path: Path) -> None:
    assert set(imported_rooms(path)) - ALLOWED[room] - {room} == set()


def test_the_reader_of_imports_sees_them(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("test_architecture.SOURCE", tmp_path)
    for room in ("cli", "writers"):
        (tmp_path / room).mkdir()
    for room in ("model", "batch"):
        (tmp_path / f"{room}.py").write_text("")
    path = tmp_path / "writers" / "x.py"
    path.write_text("import os, annonce.batch\ndef f():\n    from annonce import model\n    from ..cli import run\n")
    assert set(imported_rooms(path)) == {"batch", "model", "cli"}


def test_extractors_are_blind_to_each_other() -> None:
    for room, path in modules():
        if room == "extractors" and path.stem != "__init__":
            for node in ast.walk(ast.parse(path.read_bytes())):
                if isinstance(node, ast.ImportFrom):
                    assert not (node.module or "").startswith("annonce.extractors"), path.name
                elif isinstance(node, ast.Import):
                    assert not any(a.name.startswith("annonce.extractors") for a in node.names), path.name


def test_contributing_shows_the_same_table() -> None:
    text = (SOURCE.parent.parent / "CONTRIBUTING.md").read_text("utf-8")
    for line in text.splitlines():
        cells = [cell.strip() for cell in line.strip("|").split("|")]
        if not line.startswith("| `") or len(cells) != 3:
            continue
        room = cells[0].strip("`").removesuffix("/").removesuffix(".py")
        allowed = {word.strip() for word in cells[2].split(",")}
        if cells[2] == "nothing":
            assert ALLOWED[room] == set(), room
        elif room not in ("assemble", "pipeline"):  # these two are described in words
            assert ALLOWED[room] == allowed, room


# What a command loads: everything else costs each user time at each start.

NEVER = {
    "rich", "dateparser", "icalendar", "multiprocessing", "concurrent.futures.process", "asyncio", "unittest",
    "lxml", "pypdf", "striprtf", "markdown_it", "email.parser", "xml.parsers.expat",
}  # fmt: skip
ENGINE = {"annonce.pipeline", "annonce.document", "annonce.extractors"}


def loaded(*arguments: str, stdin: str = "") -> set[str]:
    script = f"""
import sys
sys.argv = ["annonce", *{list(arguments)!r}]
from annonce.cli import run
run(sys.argv[1:])
print(*sorted(sys.modules), file=sys.stderr)
"""
    done = subprocess.run(
        [sys.executable, "-c", script],
        input=stdin,
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": str(SOURCE.parent)},
    )
    return set(done.stderr.splitlines()[-1].split())


def test_version_and_help_load_nothing_but_the_command_line() -> None:
    for arguments in (["--version"], ["--help"], ["parse", "--help"]):
        assert loaded(*arguments) & (NEVER | ENGINE | {"annonce.model"}) == set()


def test_schema_does_not_load_the_engine() -> None:
    assert loaded("schema") & (NEVER | ENGINE) == set()


def test_json_loads_no_table_and_no_resolver() -> None:
    text = "Concert\nsamedi 5 avril 2025 à 20h30\nSalle des fêtes, 71700 Tournus\n"
    assert loaded("parse", "-f", "json", stdin=text) & NEVER == set()
    assert "rich" in loaded("parse", "-f", "table", stdin=text)  # the check sees what is loaded
    assert loaded("parse", "-f", "ics", stdin=text) & NEVER == {"icalendar"}


def test_parse_does_not_load_what_explains() -> None:
    text = "Concert\nsamedi 5 avril 2025 à 20h30\nSalle des fêtes, 71700 Tournus\n"

    def explaining(*arguments: str) -> set[str]:
        rooms = ("annonce.explain", "annonce.check")
        return {name for name in loaded(*arguments, stdin=text) if name.startswith(rooms)}

    for arguments in (["parse", "-f", "json"], ["explain", "--help"], ["check", "--help"], ["--help"]):
        assert explaining(*arguments) == set()
    assert "annonce.explain.page" not in explaining("explain")
    assert "annonce.explain.lines" not in explaining("explain", "--html")
    assert "annonce.check" not in explaining("explain")
    assert "annonce.explain.story" not in loaded("parse", "-f", "json", stdin="Rien le 3 mars 2026.") | loaded(
        "dates", "--text", "demain", "-f", "table"
    )
    assert "rich" not in loaded("explain", "--html", stdin=text) | loaded("check", stdin=text)
    assert "annonce.explain.page" in explaining("explain", "--html")  # it sees what is loaded
    assert "annonce.check" in explaining("check")


def test_the_package_loads_nothing() -> None:
    script = "import sys, annonce; print(*[m for m in sys.modules if m.startswith(('annonce.', 'pydantic'))])"
    done = subprocess.run(
        [sys.executable, "-c", script],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": str(SOURCE.parent)},
    )
    assert done.stdout.split() == []


def test_public_names() -> None:
    assert annonce.Document is Document
    assert set(annonce.__all__) <= set(dir(annonce))
    for name in annonce.__all__:
        assert getattr(annonce, name) is not None
    with pytest.raises(AttributeError, match="rien"):
        getattr(annonce, "rien")  # noqa: B009 - a name that does not exist


def test_protocols_are_kept() -> None:
    for name in READERS:
        module = __import__(f"annonce.readers.{name}", fromlist=["read"])
        assert callable(module.matches)
        assert callable(module.read)
    for name in FORMATS:
        assert callable(writer(name).write)
