"""`annonce batch`: a folder of announcements → a folder of results, or one file of all."""

import os
import time
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, NoReturn

import typer

from annonce.cli.codes import ExitCode, say
from annonce.cli.options import Encoding, ReferenceDate, Timezone
from annonce.cli.progress import progress
from annonce.writers import FORMATS, format_of
from annonce.writers.french import enumeration, plural

if TYPE_CHECKING:
    from annonce.batch.convert import Result, Task
    from annonce.batch.inputs import Folder
    from annonce.batch.run import Run

_FORMATS = tuple(name for name in FORMATS if name != "table")  # files are for programs
_FEW = 16  # files that take less time than starting processes


def _format(value: str | None) -> str | None:
    if value is not None and value not in _FORMATS:
        raise typer.BadParameter(f"« {value} » n’est pas un format de fichier ; choisissez parmi {', '.join(_FORMATS)}")
    return value


def _one_of(*known: str) -> Callable[[str | None], str | None]:
    def check(value: str | None) -> str | None:
        if value is not None and value not in known:
            raise typer.BadParameter(f"« {value} » n’est pas possible ; choisissez parmi {', '.join(known)}")
        return value

    return check


def _formats(incomplete: str) -> list[str]:
    return [name for name in _FORMATS if name.startswith(incomplete)]


def _jobs(value: str) -> int:
    if not value.isdecimal() or int(value) < 1:
        raise typer.BadParameter(f"« {value} » n’est pas un nombre de processus ; écrivez 1 ou plus")
    return int(value)


def batch(
    folder: Annotated[str, typer.Argument(metavar="DOSSIER", help="Dossier des annonces.")],
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="SORTIE", help="Dossier des résultats, créé au besoin.")
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="|".join(_FORMATS),
            callback=_format,
            autocompletion=_formats,
            help="Forme des résultats (json par défaut).",
        ),
    ] = None,
    recursive: Annotated[bool, typer.Option("--recursive", help="Lit aussi les sous-dossiers.")] = False,
    globs: Annotated[
        list[str] | None,
        typer.Option("--glob", metavar="MOTIF", help='Ne lit que ces fichiers, par exemple "*.eml" ; répétable.'),
    ] = None,
    jobs: Annotated[
        int | None,
        typer.Option("--jobs", "-j", metavar="N", parser=_jobs, help="Nombre de processus (un par cœur par défaut)."),
    ] = None,
    resume: Annotated[
        bool, typer.Option("--resume", help="Reprend un travail interrompu : ne relit pas ce qui n’a pas changé.")
    ] = False,
    merge: Annotated[
        Path | None,
        typer.Option(
            "--merge",
            metavar="FICHIER",
            help="Écrit tous les événements dans ce fichier, une seule fois chacun ; -o est alors facultatif.",
        ),
    ] = None,
    report: Annotated[
        Path | None, typer.Option("--report", metavar="FICHIER", help="Écrit ce qu’est devenu chaque fichier (JSON).")
    ] = None,
    on_error: Annotated[
        str,
        typer.Option(
            "--on-error",
            metavar="continue|stop",
            callback=_one_of("continue", "stop"),
            help="Après un fichier illisible, continue (par défaut) ou s’arrête.",
            show_default=False,
        ),
    ] = "continue",
    reference_date: ReferenceDate = None,
    reference_from: Annotated[
        str | None,
        typer.Option(
            "--reference-date-from",
            metavar="mtime|mail|name",
            callback=_one_of("mtime", "mail", "name"),
            help="Jour de lecture propre à chaque fichier : celui de sa modification, du mail ou de son nom ; "
            "à défaut, celui de --reference-date.",
        ),
    ] = None,
    timezone: Timezone = None,
    encoding: Encoding = None,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="N’affiche que les erreurs.")] = False,
) -> None:
    """Lit toutes les annonces d’un dossier et écrit leurs événements.

    Chacune a son fichier de résultats, ou toutes en ont un seul. Le résultat de « a.txt » s’appelle « a.txt.json ».
    Codes de sortie : 0 tout est fait ; 2 commande incorrecte ou résultats impossibles à écrire ; 3 certains fichiers
    n’ont rien donné ; 130 interruption.
    """
    from annonce.batch import Settings
    from annonce.batch.convert import Task
    from annonce.batch.inputs import Folder

    _check(folder, output, resume, merge, report)
    merged = None if merge is None else (merge, _merged_format(merge, format_))
    settings = Settings(reference_date, timezone, encoding)
    task = Task(Path(folder), output, format_ or "json", settings, reference_from, keep=merge is not None)
    results = frozenset(os.path.realpath(path) for path in (output, merge, report) if path is not None)
    where = Folder(task.folder, recursive, tuple(globs or ()), results)
    count = _count(where, quiet=quiet)
    processes = jobs or (_cores() if count > _FEW else 1)
    run = _begun(task, where, processes=processes, resume=resume, stop=on_error == "stop")
    tally = _Tally(run, report, quiet=quiet)
    try:
        code = _done(run, tally, count, merged)
    except KeyboardInterrupt:
        code = ExitCode.INTERRUPTED
        if output is not None:
            say(f"{tally.said()} ; la même commande avec --resume reprendra la suite")
    finally:
        run.journal.close()
    raise typer.Exit(tally.reported(code))


def _refuse(message: str, name: str | None = None) -> NoReturn:
    say(message, name)
    raise typer.Exit(ExitCode.USAGE)


def _misused(message: str) -> NoReturn:
    say(message)
    _refuse("voir « annonce batch --help »")


def _check(folder: str, output: Path | None, resume: bool, merge: Path | None, report: Path | None) -> None:
    """Refuse what cannot end well before any work is done."""
    if output is None and merge is None:
        _misused("où écrire les résultats ? ajoutez -o SORTIE, ou --merge FICHIER")
    if output is None and resume:
        _misused("--resume demande un dossier de résultats ; ajoutez -o SORTIE")
    if output is not None and os.path.realpath(folder) == os.path.realpath(output):
        _refuse("le dossier des résultats doit être différent de celui des annonces", folder)
    for path in (merge, report):
        if path is not None and path.is_dir():
            _refuse("c’est un dossier ; donnez le nom d’un fichier", str(path))
        if path is not None and path.parent != output and not path.parent.is_dir():
            _refuse("dossier introuvable ; créez-le d’abord", str(path.parent))
    if merge is not None and report is not None and os.path.realpath(merge) == os.path.realpath(report):
        _refuse("--merge et --report ne peuvent pas écrire le même fichier", str(merge))


def _merged_format(merge: Path, format_: str | None) -> str:
    named = format_of(merge.name)
    if format_ is not None and (named not in _FORMATS or merge.name.lower().endswith(f".{FORMATS[format_]}")):
        return format_
    if named not in _FORMATS:
        suffixes = ", ".join(dict.fromkeys(FORMATS[name] for name in _FORMATS))
        _refuse(f"forme inconnue ; donnez au fichier une de ces fins : {suffixes}", str(merge))
    return named


def _count(where: "Folder", *, quiet: bool) -> int:
    """Count the files to read; say which folders are not read."""
    from annonce.batch import reason

    try:
        skipped = where.skipped()
        count = sum(found.error is None for found in where.inputs())
    except OSError as error:
        if isinstance(error, NotADirectoryError) and where.path.is_file():
            _refuse("c’est un fichier ; pour le lire, utilisez « annonce parse »", str(where.path))
        _refuse("dossier introuvable" if isinstance(error, FileNotFoundError) else reason(error), str(where.path))
    if skipped and not quiet:
        how = "les liens vers des dossiers ne sont pas suivis" if where.recursive else "ajoutez --recursive"
        say(f"{plural(skipped, 'sous-dossier non lu', 'sous-dossiers non lus')} ; {how}")
    return count


def _cores() -> int:
    """Give the number of processors that this process may use."""
    affinity = getattr(os, "sched_getaffinity", None)
    return len(affinity(0)) if affinity is not None else os.cpu_count() or 1


def _begun(task: "Task", where: "Folder", *, processes: int, resume: bool, stop: bool) -> "Run":
    from annonce.batch import reason
    from annonce.batch.journal import BusyError
    from annonce.batch.run import Run

    try:
        return Run(task, where, processes=processes, resume=resume, stop=stop)
    except BusyError:
        _refuse("une autre commande « annonce batch » écrit dans ce dossier ; attendez sa fin", str(task.output))
    except OSError as error:
        _refuse(f"écriture impossible : {reason(error)}", str(task.output or ""))


def _done(run: "Run", tally: "_Tally", count: int, merged: tuple[Path, str] | None) -> ExitCode:
    """Do the work and give the exit code."""
    from annonce.batch import reason
    from annonce.batch.run import OutputError

    try:
        with progress(count, quiet=tally.quiet) as advance:

            def each(result: "Result") -> None:
                tally.add(result)
                advance()

            run.go(each)
        if merged is not None and not (run.failed and run.stop):
            _merge(run, tally, *merged)
        run.tidy()
    except OutputError as error:
        say(str(error))
        if run.task.output is not None:
            say("les résultats déjà écrits sont gardés ; la même commande avec --resume reprendra la suite")
        return ExitCode.USAGE
    except OSError as error:
        say(reason(error), str(run.folder.path))
        return ExitCode.USAGE
    if not tally.quiet:
        say(tally.said())
    return ExitCode.PARTIAL if run.failed else ExitCode.FOUND


def _merge(run: "Run", tally: "_Tally", target: Path, form: str) -> None:
    from annonce.batch import reason
    from annonce.batch.merge import merge
    from annonce.batch.run import OutputError

    def joined(title: str, files: list[str]) -> None:
        if not tally.quiet:
            say(f"même événement, écrit une fois : « {title} » ({enumeration(files)})")

    def missing(file: str, note: str) -> None:
        if not tally.quiet:
            say(note, str(run.folder.path / file))

    alone = run.task.output is not None
    try:
        count = merge(run.journal, target, form, alone=alone, joined=joined, missing=missing)
    except OSError as error:
        raise OutputError(f"écriture impossible de {target} : {reason(error)}") from error
    if not tally.quiet:
        say(f"{plural(count, 'événement écrit', 'événements écrits')}", str(target))


class _Tally:
    """Counts what is done; names what failed as it happens; writes the report."""

    def __init__(self, run: "Run", report: Path | None, *, quiet: bool) -> None:
        from annonce.batch.report import Report

        self.task, self.path, self.quiet = run.task, report, quiet
        self.report = Report() if report is not None else None
        self.files = self.events = self.failed = self.unchanged = 0
        self.begin = time.monotonic()

    def add(self, result: "Result") -> None:
        self.files += 1
        self.events += result.events
        self.unchanged += result.unchanged
        if self.report is not None:
            self.report.add(result, self.task.target(result.path))
        if result.error is not None:
            self.failed += 1
            say(result.error, str(self.task.folder / result.path))
        for note in () if self.quiet else result.missing:
            say(note, str(self.task.folder / result.path))

    def said(self) -> str:
        parts = [plural(self.files, "fichier lu", "fichiers lus"), plural(self.events, "événement")]
        if self.unchanged:
            parts.append(f"{self.unchanged} déjà fait{'s' if self.unchanged > 1 else ''}")
        if self.failed:
            parts.append(plural(self.failed, "échec"))
        return ", ".join(parts)

    def reported(self, code: ExitCode) -> ExitCode:
        """Write the report, and give the exit code once more."""
        if self.report is None or self.path is None:
            return code
        from annonce.batch import reason

        try:
            seconds = time.monotonic() - self.begin
            self.report.write(self.path, interrupted=code is ExitCode.INTERRUPTED, seconds=seconds)
        except OSError as error:
            say(f"écriture impossible : {reason(error)}", str(self.path))
            return ExitCode.USAGE
        return code
