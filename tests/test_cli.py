"""The command line: inputs, formats, exit codes, messages, terminals and pipes."""

import io
import json
import os
import signal
import subprocess
import sys
from collections.abc import Callable, Sequence
from datetime import date
from pathlib import Path
from typing import Any

import jsonschema
import pytest

import annonce
from annonce.cli import COMMANDS, run
from annonce.cli.codes import ExitCode
from annonce.cli.french import sentence
from annonce.document import Document
from annonce.model import Announcement, Event, Warning
from annonce.writers import FORMATS
from annonce.writers.french import NBSP

CONCERT = "Concert de harpe\nsamedi 5 avril 2025 à 20h30\nSalle des fêtes, 71700 Tournus\n"
NOTHING = "La mairie est au centre du village.\n"


@pytest.fixture
def calls(monkeypatch: pytest.MonkeyPatch) -> list[dict[str, Any]]:
    """Put an engine in place that reads "EVENT name", "WARN code" and "BOOM" lines, and keep how it was called."""
    seen: list[dict[str, Any]] = []

    def parse(text: str | Document, **options: Any) -> Announcement:
        words = [line.split(maxsplit=1) for line in (text if isinstance(text, str) else text.text).splitlines()]
        seen.append(options)
        if ["BOOM"] in words:
            raise ZeroDivisionError("boom")
        events = [Event(uid=w[1], name=w[1]) for w in words if w[0] == "EVENT"]
        warnings = tuple(Warning(code=w[1], message=f"doute {w[1]}") for w in words if w[0] == "WARN")
        if events:
            events[-1] = events[-1].model_copy(update={"warnings": warnings})
        return Announcement(source=options.get("source"), events=tuple(events))

    monkeypatch.setattr("annonce.pipeline.parse", parse)
    return seen


class Stdin(io.TextIOWrapper):
    def __init__(self, data: bytes = b"", *, tty: bool = False) -> None:
        super().__init__(io.BytesIO(data))
        self.tty = tty

    def isatty(self) -> bool:
        return self.tty


Shell = Callable[..., tuple[int, str, str]]


@pytest.fixture
def shell(capfdbinary: pytest.CaptureFixture[bytes], monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Shell:
    """Run a command in an empty folder: (exit code, stdout, stderr without its non-breaking spaces)."""
    monkeypatch.chdir(tmp_path)

    def call(*arguments: str, stdin: bytes = b"", tty: bool = False) -> tuple[int, str, str]:
        monkeypatch.setattr("sys.stdin", Stdin(stdin, tty=tty))
        code = run(list(arguments))
        out, err = capfdbinary.readouterr()
        return code, out.decode(), err.decode().replace(NBSP, " ")

    return call


def names(out: str) -> list[str]:
    return [event["name"] for event in json.loads(out)]


def test_events_go_to_stdout_and_nothing_to_stderr(shell: Shell, calls: list[dict[str, Any]]) -> None:
    Path("a.txt").write_text("EVENT Bal")
    code, out, err = shell("parse", "a.txt")
    assert (code, names(out), err) == (ExitCode.FOUND, ["Bal"], "")
    assert json.loads(out)[0]["source"] == "a.txt"


def test_nothing_found(shell: Shell, calls: list[dict[str, Any]]) -> None:
    Path("a.txt").write_text("rien")
    assert shell("parse", "a.txt") == (ExitCode.NOTHING, "[]\n", "annonce : a.txt : Aucun événement trouvé\n")
    assert shell("parse", "-q", "a.txt") == (ExitCode.NOTHING, "[]\n", "")


def test_options_reach_the_engine(shell: Shell, calls: list[dict[str, Any]]) -> None:
    Path("a.txt").write_text("EVENT Bal")
    shell("parse", "a.txt", "-r", "2025-03-31", "--timezone", "Indian/Reunion")
    assert calls == [{"reference_date": date(2025, 3, 31), "timezone": "Indian/Reunion", "source": "a.txt"}]
    shell("parse", "a.txt")
    assert calls[1] == {"reference_date": None, "timezone": None, "source": "a.txt"}


@pytest.mark.parametrize("arguments", [(), ("-",)])
def test_standard_input(shell: Shell, calls: list[dict[str, Any]], arguments: Sequence[str]) -> None:
    code, out, _ = shell("parse", *arguments, stdin="EVENT Été".encode("cp1252"))
    assert (code, names(out)) == (ExitCode.FOUND, ["Été"])
    assert json.loads(out)[0]["source"] is None
    assert shell("parse", *arguments, stdin=b"")[2] == "annonce : entrée standard : Aucun événement trouvé\n"


def test_no_argument_on_a_terminal_prints_help(shell: Shell) -> None:
    for arguments in (["parse"], []):
        code, out, _ = shell(*arguments, tty=True)
        assert code == ExitCode.USAGE
        assert "Utilisation" in out


def test_several_inputs_keep_their_order(shell: Shell, calls: list[dict[str, Any]]) -> None:
    for name in "bac":
        Path(name).write_text(f"EVENT {name}")
    code, out, _ = shell("parse", "b", "-", "a", "c", stdin=b"EVENT entre")
    assert (code, names(out)) == (ExitCode.FOUND, ["b", "entre", "a", "c"])


def test_some_inputs_fail(shell: Shell, calls: list[dict[str, Any]]) -> None:
    Path("a").write_text("EVENT a")
    Path("b").write_bytes(b"%PDF-1.7")
    Path("d").mkdir()
    code, out, err = shell("parse", "b", "a", "absent.txt", "d")
    assert (code, names(out)) == (ExitCode.PARTIAL, ["a"])
    lines = err.splitlines()
    assert lines[0].startswith("annonce : b : PDF illisible")
    assert lines[1] == "annonce : absent.txt : fichier introuvable"
    assert lines[2].startswith("annonce : d : c’est un dossier")
    assert len(lines) == 3


@pytest.mark.parametrize("data", [b"%PDF-1.7", b"abc\0", b"BOOM"])
def test_the_only_input_fails(shell: Shell, calls: list[dict[str, Any]], data: bytes) -> None:
    Path("a").write_bytes(data)
    Path("out.json").write_text("avant")
    code, out, err = shell("parse", "a", "-o", "out.json")
    assert (code, out) == (ExitCode.USAGE, "")
    assert err.startswith("annonce : a : ")
    assert "Traceback" not in err
    assert Path("out.json").read_text() == "avant"


def test_an_encoding_may_be_named(shell: Shell, calls: list[dict[str, Any]]) -> None:
    Path("a").write_bytes("EVENT Été".encode("utf-16-le"))
    assert names(shell("parse", "a", "--encoding", "utf-16-le")[1]) == ["Été"]
    code, _, err = shell("parse", "a", "--encoding", "utf-99")
    assert code == ExitCode.USAGE
    assert "utf-99" in err


def test_strict(shell: Shell, calls: list[dict[str, Any]]) -> None:
    Path("sure").write_text("EVENT Bal\nWARN past_event")
    Path("doubt").write_text("EVENT Bal\nWARN past_event\nWARN ambiguous_year")
    assert shell("parse", "--strict", "sure")[0] == ExitCode.FOUND
    assert shell("parse", "doubt")[0] == ExitCode.FOUND
    code, out, err = shell("parse", "--strict", "doubt")
    assert (code, names(out)) == (ExitCode.NOTHING, ["Bal"])
    assert err == "annonce : doubt : avertissement : doute ambiguous_year\n"
    assert shell("parse", "--strict", "-q", "doubt")[::2] == (ExitCode.NOTHING, "")


@pytest.mark.parametrize(
    ("arguments", "form"),
    [
        (["-o", "out.jsonl"], "jsonl"),
        (["-o", "out.json"], "json"),
        (["-o", "out"], "json"),
        (["-o", "out.json", "-f", "jsonl"], "jsonl"),
        (["-o", "out.txt", "-f", "table"], "table"),
    ],
)
def test_output_file(shell: Shell, calls: list[dict[str, Any]], arguments: list[str], form: str) -> None:
    Path("a").write_text("EVENT Bal")
    assert shell("parse", "a", *arguments) == (ExitCode.FOUND, "", "")
    written = Path(arguments[1]).read_text()
    assert written.startswith({"json": "[\n", "jsonl": '{"source"', "table": "╭"}[form])
    assert sorted(path.name for path in Path().iterdir()) == sorted(["a", arguments[1]])


def test_output_is_whole_or_absent(shell: Shell, calls: list[dict[str, Any]], monkeypatch: pytest.MonkeyPatch) -> None:
    Path("a").write_text("EVENT Bal")
    Path("out.json").write_text("avant")

    def fail(value: object, *, indent: int | None = None) -> bytes:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr("annonce.writers.json.encode", fail)
    code, _, err = shell("parse", "a", "-o", "out.json")
    assert code == ExitCode.USAGE
    assert err == "annonce : out.json : écriture impossible : plus de place sur le disque\n"
    assert Path("out.json").read_text() == "avant"
    assert sorted(path.name for path in Path().iterdir()) == ["a", "out.json"]


def test_output_cannot_be_written(shell: Shell, calls: list[dict[str, Any]]) -> None:
    Path("a").write_text("EVENT Bal")
    code, _, err = shell("parse", "a", "-o", "absent/out.json")
    assert (code, err) == (
        ExitCode.USAGE,
        "annonce : absent/out.json : écriture impossible : le dossier « absent » n’existe pas ; créez-le d’abord\n",
    )


def test_output_keeps_links_and_permissions(shell: Shell, calls: list[dict[str, Any]]) -> None:
    Path("a").write_text("EVENT Bal")
    Path("real.json").write_text("")
    Path("real.json").chmod(0o640)
    Path("link.json").symlink_to("real.json")
    shell("parse", "a", "-o", "link.json")
    assert Path("link.json").is_symlink()
    assert names(Path("real.json").read_text()) == ["Bal"]
    assert Path("real.json").stat().st_mode & 0o777 == 0o640
    shell("parse", "a", "-o", "new.json")
    mask = os.umask(0)
    os.umask(mask)
    assert Path("new.json").stat().st_mode & 0o777 == 0o666 & ~mask
    assert shell("parse", "a", "-o", "/dev/null")[0] == ExitCode.FOUND


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (["pars"], "commande inconnue : pars ; vouliez-vous dire parse ?"),
        (["zzz"], "commande inconnue : zzz"),
        (["parse", "--formta"], "option inconnue : --formta"),
        (["parse", "-f", "xml", "a"], "« xml » n’est pas un format ; choisissez parmi table, json, jsonl"),
        (["parse", "-r", "31/03/2025", "a"], "« 31/03/2025 » n’est pas une date ; écrivez-la AAAA-MM-JJ"),
        (["parse", "-r", "2025-W14-1", "a"], "n’est pas une date"),
        (["parse", "--timezone", "Mars/Olympus", "a"], "« Mars/Olympus » n’est pas un fuseau horaire"),
        (["parse", "-o"], "l’option -o attend une valeur"),
        (["parse", "--strict=oui"], "l’option --strict ne prend pas de valeur"),
        (["batch"], "il manque l’argument DOSSIER"),
        (["batch", "x"], "ajoutez -o SORTIE"),
        (["batch", "x", "-o", "y", "-j", "0"], "« 0 » n’est pas un nombre de processus"),
        (["batch", "x", "-o", "y", "-f", "table"], "« table » n’est pas un format de fichier"),
        (["schema", "a"], "argument en trop : a"),
    ],
)
def test_misuse_is_said_in_french(shell: Shell, arguments: list[str], says: str) -> None:
    code, out, err = shell(*arguments)
    assert (code, out) == (ExitCode.USAGE, "")
    assert says in err
    assert "--help" in err
    assert not {"Error", "Invalid", "Usage", "Try", "No", "Missing", "Got"} & set(err.split())


def test_an_unknown_sentence_stays() -> None:
    assert sentence("Something new.") == "Something new."


@pytest.mark.parametrize("arguments", [["--help"], ["parse", "-h"], ["batch", "--help"], ["schema", "--help"]])
def test_help_is_in_french(shell: Shell, arguments: list[str]) -> None:
    code, out, _ = shell(*arguments)
    assert code == 0
    assert f"Utilisation{NBSP}: annonce" in out
    english = {"Usage:", "Options:", "Show", "Commands:", "Arguments:", "Install", "[required]", "completion"}
    assert not english & set(out.split())


@pytest.mark.parametrize("arguments", [["--version"], ["parse", "--version"]])
def test_version(shell: Shell, arguments: list[str]) -> None:
    assert shell(*arguments) == (0, f"annonce {annonce.__version__}\n", "")


def test_schema_describes_what_parse_writes(shell: Shell, calls: list[dict[str, Any]]) -> None:
    schema = json.loads(shell("schema")[1])
    jsonschema.Draft202012Validator.check_schema(schema)
    Path("a").write_text("EVENT Bal\nWARN x")
    jsonschema.validate(json.loads(shell("parse", "a")[1]), schema, jsonschema.Draft202012Validator)


def test_a_fault_of_ours_is_no_traceback(shell: Shell, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail() -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("annonce.model.json_schema", fail)
    code, out, err = shell("schema")
    assert (code, out) == (ExitCode.USAGE, "")
    assert "erreur interne (ZeroDivisionError, test_cli.py:" in err
    assert "Traceback" not in err


# In a process of its own, with the real engine.


def command(*arguments: str) -> list[str]:
    return [sys.executable, "-m", "annonce", *arguments]


def environment(**more: str) -> dict[str, str]:
    kept = {k: v for k, v in os.environ.items() if k not in ("NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS")}
    return kept | {"PYTHONPATH": str(Path(annonce.__file__).parent.parent), "TERM": "xterm"} | more


def on_terminal(arguments: list[str], stdin: Any = None, **more: str) -> str:
    """Run a command whose output is a terminal, and give what stands on it."""
    pty = pytest.importorskip("pty")
    parent, child = pty.openpty()
    process = subprocess.Popen(
        command(*arguments), stdin=stdin or child, stdout=child, stderr=child, env=environment(COLUMNS="80", **more)
    )
    os.close(child)
    shown = b""
    while True:
        try:
            part = os.read(parent, 65536)
        except OSError:  # Linux: the other side is closed
            break
        if not part:
            break
        shown += part
    process.wait()
    os.close(parent)
    return shown.decode().replace("\r\n", "\n").replace(NBSP, " ")


def test_a_terminal_gets_the_table(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CONCERT)
    shown = on_terminal(["parse", str(tmp_path / "a.txt")])
    assert "samedi 5 avril 2025, 20 h 30" in shown
    assert "\x1b[" in shown


@pytest.mark.parametrize(
    ("arguments", "variables"), [([], {"NO_COLOR": "1"}), ([], {"TERM": "dumb"}), (["--no-color"], {})]
)
def test_no_colours_where_they_are_not_wanted(tmp_path: Path, arguments: list[str], variables: dict[str, str]) -> None:
    (tmp_path / "a.txt").write_text(CONCERT)
    shown = on_terminal(["parse", str(tmp_path / "a.txt"), *arguments], **variables)
    assert "samedi 5 avril 2025" in shown
    assert "\x1b" not in shown


def test_parse_alone_on_a_terminal_prints_help() -> None:
    assert "Utilisation : annonce parse" in on_terminal(["parse"])


def test_a_pipe_gets_json(tmp_path: Path) -> None:
    done = subprocess.run(command("parse"), input=CONCERT.encode(), capture_output=True, env=environment())
    assert (done.returncode, done.stderr) == (0, b"")
    (event,) = json.loads(done.stdout)
    assert event["occurrences"][0]["start"] == "2025-04-05T20:30:00+02:00"
    empty = subprocess.run(command("parse"), input=NOTHING.encode(), capture_output=True, env=environment())
    assert (empty.returncode, json.loads(empty.stdout)) == (1, [])


def test_a_broken_pipe_is_silent(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(CONCERT)
    for arguments in (["parse", *[str(tmp_path / "a.txt")] * 40], ["schema"]):
        with subprocess.Popen(
            command(*arguments), stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
        ) as process:
            assert process.stdout is not None
            assert process.stderr is not None
            process.stdout.close()
            assert process.stderr.read() == b""
        assert process.returncode == 0


def test_a_closed_or_full_output_is_said() -> None:
    full = Path("/dev/full")
    if not full.exists():
        pytest.skip("no /dev/full on this system")
    with full.open("wb") as out:
        done = subprocess.run(
            command("parse"), input=CONCERT.encode(), stdout=out, stderr=subprocess.PIPE, env=environment()
        )
    assert done.returncode == ExitCode.USAGE
    assert "plus de place sur le disque" in done.stderr.decode()
    assert "Traceback" not in done.stderr.decode()


def test_ctrl_c(tmp_path: Path) -> None:
    process = subprocess.Popen(
        command("parse", "-"), stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env=environment()
    )
    assert process.stdin is not None
    try:
        _wait_until_reading(process)
        process.send_signal(signal.SIGINT)
        _, err = process.communicate(timeout=20)
    finally:
        process.kill()
    assert process.returncode == ExitCode.INTERRUPTED
    assert err.decode() == f"annonce{NBSP}: interrompu\n"


def _wait_until_reading(process: subprocess.Popen[bytes]) -> None:
    """Wait until the process sleeps in its read of standard input."""
    import time

    state = Path(f"/proc/{process.pid}/wchan")
    deadline = time.monotonic() + 20
    while time.monotonic() < deadline:
        time.sleep(0.1)
        if not state.exists() or "pipe" in state.read_text():
            break
    time.sleep(0.2)


@pytest.mark.parametrize(
    ("words", "position", "offered"),
    [
        ("annonce ", 1, {"parse", "dates", "explain", "check", "batch", "schema"}),
        ("annonce parse --form", 2, {"--format"}),
        ("annonce parse -f ", 3, set(FORMATS)),
        ("annonce batch -f ", 3, set(FORMATS) - {"table"}),
    ],
)
def test_shell_completion(words: str, position: int, offered: set[str]) -> None:
    done = subprocess.run(
        command(),
        capture_output=True,
        text=True,
        env=environment(_ANNONCE_COMPLETE="complete_bash", COMP_WORDS=words, COMP_CWORD=str(position)),
    )
    assert set(done.stdout.split()) == offered
    assert done.stderr == ""


@pytest.mark.parametrize("command", COMMANDS)
def test_help_is_broken_into_lines_as_french_is_written(command: str, shell: Shell) -> None:
    _, out, _ = shell(command, "--help")
    lines = [line.strip() for line in out.splitlines()]
    assert not [line for line in lines if line.startswith((":", ";", "»", "!", "?")) or line.endswith("«")]


def test_the_list_of_commands_cuts_no_sentence(shell: Shell) -> None:
    _, out, _ = shell("--help")
    assert "..." not in out.split("Commandes", 1)[1]


def test_a_folder_as_output_and_a_file_as_folder(shell: Shell, calls: list[dict[str, Any]]) -> None:
    Path("a").write_text("EVENT Bal")
    Path("d").mkdir()
    _, _, err = shell("parse", "a", "-o", "d")
    assert err == "annonce : d : écriture impossible : c’est un dossier ; donnez le nom d’un fichier\n"
    _, _, err = shell("batch", "a", "-o", "d")
    assert err == "annonce : a : c’est un fichier ; pour le lire, utilisez « annonce parse »\n"
