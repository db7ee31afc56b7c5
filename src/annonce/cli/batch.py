"""`annonce batch`: a folder of announcements → a folder of results."""

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from annonce.cli.codes import ExitCode, say
from annonce.cli.options import Encoding, ReferenceDate, Timezone
from annonce.writers import FORMATS
from annonce.writers.french import plural

if TYPE_CHECKING:
    from annonce.batch import Result

_FORMATS = tuple(name for name in FORMATS if name != "table")  # files are for programs


def _format(value: str) -> str:
    if value not in _FORMATS:
        raise typer.BadParameter(f"« {value} » n’est pas un format de fichier ; choisissez parmi {', '.join(_FORMATS)}")
    return value


def _formats(incomplete: str) -> list[str]:
    return [name for name in _FORMATS if name.startswith(incomplete)]


def _jobs(value: str) -> int:
    if not value.isdecimal() or int(value) < 1:
        raise typer.BadParameter(f"« {value} » n’est pas un nombre de processus ; écrivez 1 ou plus")
    return int(value)


def batch(
    folder: Annotated[str, typer.Argument(metavar="DOSSIER", help="Dossier des annonces, avec ses sous-dossiers.")],
    output: Annotated[
        Path, typer.Option("--output", "-o", metavar="SORTIE", help="Dossier des résultats, créé au besoin.")
    ],
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="|".join(_FORMATS),
            callback=_format,
            autocompletion=_formats,
            help="Forme des résultats (json par défaut).",
            show_default=False,
        ),
    ] = "json",
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", "-j", metavar="N", parser=_jobs, help="Nombre de processus (un par cœur par défaut)."),
    ] = None,
    reference_date: ReferenceDate = None,
    timezone: Timezone = None,
    encoding: Encoding = None,
) -> None:
    """Lit toutes les annonces d’un dossier et écrit un fichier de résultats pour chacune.

    Le résultat de « a.txt » s’appelle « a.txt.json ». Un fichier illisible n’arrête pas les autres (code de sortie 3).
    """
    from annonce.batch import Settings, Task, files, reason, run

    source = Path(folder)
    if os.path.realpath(source) == os.path.realpath(output):
        say("le dossier des résultats doit être différent de celui des annonces", folder)
        raise typer.Exit(ExitCode.USAGE)
    tally = _Tally(source)
    try:
        with _progress(lambda: sum(1 for _ in files(source, output))) as advance:

            def each(result: "Result") -> None:
                tally.add(result)
                advance()

            run(
                Task(source, output, format_, Settings(reference_date, timezone, encoding)),
                jobs=jobs or os.cpu_count() or 1,
                each=each,
            )
    except OSError as error:
        say("dossier introuvable" if isinstance(error, FileNotFoundError) else reason(error), folder)
        raise typer.Exit(ExitCode.USAGE) from error
    say(tally.report())
    raise typer.Exit(tally.code())


class _Tally:
    """Counts what is done; names what failed as it happens."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.files = self.events = self.failed = 0

    def add(self, result: "Result") -> None:
        self.files += 1
        self.events += result.events
        if result.error is not None:
            self.failed += 1
            say(result.error, str(self.folder / result.path))
        for note in result.notes:
            say(note, str(self.folder / result.path))

    def report(self) -> str:
        done = f"{plural(self.files, 'fichier lu', 'fichiers lus')}, {plural(self.events, 'événement')}"
        return f"{done}, {plural(self.failed, 'échec')}" if self.failed else done

    def code(self) -> ExitCode:
        if self.failed:
            return ExitCode.PARTIAL
        return ExitCode.FOUND if self.events else ExitCode.NOTHING


@contextmanager
def _progress(count: Callable[[], int]) -> Iterator[Callable[[], None]]:
    """Show a progress bar on standard error where that is a terminal; give what moves it by one file."""
    if sys.stderr is None or not sys.stderr.isatty() or os.environ.get("TERM") == "dumb":
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    console = Console(stderr=True, no_color=bool(os.environ.get("NO_COLOR")), emoji=False, markup=False)
    columns = (TextColumn("Lecture"), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        lecture = bar.add_task("", total=count())
        yield lambda: bar.advance(lecture)
