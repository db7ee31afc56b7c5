"""The README says what is so: its commands run, its Python runs, its tables are those of the program."""

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

import annonce
from annonce.cli.codes import ExitCode

ROOT = Path(__file__).parent.parent
README = (ROOT / "README.md").read_text("utf-8")


def blocks(language: str) -> list[str]:
    return re.findall(rf"^```{language}\n(.*?)^```$", README, re.M | re.S)


def examples() -> list[tuple[str, str]]:
    """Give each command of the console blocks with the output that the README shows for it ("" for none)."""
    found = []
    for block in blocks("console"):
        for part in re.split(r"^\$ ", block, flags=re.M)[1:]:
            command, _, output = part.partition("\n")
            found.append((command, output))
    return found


@pytest.fixture
def elsewhere(tmp_path: Path) -> Path:
    """A folder with the samples, where the examples may write; `annonce` is on its path."""
    (tmp_path / "samples").symlink_to(ROOT / "samples")
    program = tmp_path / "bin" / "annonce"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec "{sys.executable}" -m annonce "$@"\n')
    program.chmod(0o755)
    return tmp_path


def shell(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    path = f"{folder / 'bin'}{os.pathsep}{os.environ['PATH']}"
    variables = os.environ | {"PATH": path, "PYTHONPATH": str(Path(annonce.__file__).parent.parent), "COLUMNS": "80"}
    return subprocess.run(
        ["bash", "-o", "pipefail", "-c", command], cwd=folder, env=variables, capture_output=True, text=True
    )


def test_there_are_examples() -> None:
    assert len(examples()) >= 5
    assert any(output for _, output in examples())


@pytest.mark.parametrize(("command", "output"), examples(), ids=[command for command, _ in examples()])
def test_examples_run(command: str, output: str, elsewhere: Path) -> None:
    done = shell(command, elsewhere)
    assert done.returncode == 0, done.stderr
    if output:
        assert done.stdout.replace("\u00a0", " ") == output.replace("\u00a0", " ")
    else:
        assert (
            done.stdout
            or list(elsewhere.glob("*.json*"))
            or list(elsewhere.glob("*.ics"))
            or (elsewhere / "explication.html").is_file()
            or (elsewhere / "resultats").is_dir()
        )


@pytest.mark.parametrize("code", blocks("python"))
def test_python_runs(code: str, elsewhere: Path) -> None:
    script = elsewhere / "example.py"
    script.write_text(code)
    done = shell(f'"{sys.executable}" example.py', elsewhere)
    assert done.returncode == 0, done.stderr
    assert "2025-04-05 20:30:00+02:00" in done.stdout


def test_first_command_names_a_sample() -> None:
    (command,) = re.findall(r"<!-- main job -->\n```bash\n(.*?)```", README, re.S)
    (sample,) = re.findall(r"samples/\S+", command)
    assert (ROOT / sample).is_file()


def test_exit_codes_are_documented() -> None:
    table = README[README.index("| exit code |") :]
    documented = [int(code) for code in re.findall(r"^\| (\d+) \|", table, re.M)]
    assert documented == [code.value for code in ExitCode]


def test_options_are_documented(tmp_path: Path) -> None:
    help_text = subprocess.run(
        [sys.executable, "-m", "annonce", "parse", "--help"],
        capture_output=True,
        text=True,
        check=True,
        env=os.environ | {"PYTHONPATH": str(Path(annonce.__file__).parent.parent)},
    ).stdout
    options = set(re.findall(r"--[a-z-]+", help_text)) - {"--help", "--version"}
    table = README[README.index("| option of") : README.index("| exit code |")]
    assert {option for option in options if f"`{option}`" not in table} == set()


def test_continuous_integration_finds_the_test_command() -> None:
    script = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "<!-- tests -->" in script
    (command,) = re.findall(r"<!-- tests -->\n```bash\n(.*?)```", README, re.S)
    assert "pytest" in command
    assert ".venv" in command
