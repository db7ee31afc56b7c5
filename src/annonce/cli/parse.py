"""`annonce parse`: announcements → events, on the terminal or in a file."""

import os
import sys
from collections.abc import Iterable, Iterator
from contextlib import AbstractContextManager
from functools import cache, partial
from itertools import chain
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from annonce.cli.codes import ExitCode, say, standard_output
from annonce.cli.options import Encoding, ReferenceDate, Timezone, Version, format_name, formats
from annonce.writers import FORMATS, format_of, left_out, writer

if TYPE_CHECKING:
    from mmap import mmap

    from annonce.batch import Settings
    from annonce.model import Announcement

STDIN = "-"
STDIN_NAME = "entrée standard"


def parse(
    ctx: typer.Context,
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="FICHIERS", help="Annonces à lire ; - pour l’entrée standard.", show_default=False),
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="|".join(FORMATS),
            callback=format_name,
            autocompletion=formats,
            help="Forme du résultat (par défaut : table sur un terminal, json sinon).",
        ),
    ] = None,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="SORTIE", help="Fichier à écrire, d’un seul coup.")
    ] = None,
    reference_date: ReferenceDate = None,
    timezone: Timezone = None,
    encoding: Encoding = None,
    strict: Annotated[
        bool,
        typer.Option(
            "--strict", help="Échoue (code 1) s’il y a des avertissements, sauf pour les événements déjà passés."
        ),
    ] = False,
    quiet: Annotated[bool, typer.Option("--quiet", "-q", help="N’affiche que les erreurs.")] = False,
    no_color: Annotated[bool, typer.Option("--no-color", help="Affiche la table sans couleurs.")] = False,
    version: Version = False,  # noqa: ARG001 - its callback does the work
) -> None:
    """Lit des annonces et donne leurs événements.

    Codes de sortie : 0 événements trouvés ; 1 aucun événement (ou des avertissements avec --strict) ; 2 commande
    incorrecte ou entrée illisible ; 3 certaines entrées illisibles ; 130 interruption.
    """
    if not inputs:
        if sys.stdin is None or sys.stdin.isatty():
            typer.echo(ctx.get_help())
            raise typer.Exit(ExitCode.USAGE)
        inputs = [STDIN]
    from annonce.batch import Settings

    reading = Reading(inputs, settings=Settings(reference_date, timezone, encoding), quiet=quiet)
    to_file = output is not None and str(output) != STDIN
    items = iter(reading)
    first = next(items, None)
    if first is not None:
        form = format_ or _default_format(output if to_file else None)
        try:
            with _open(output if to_file else None) as out:
                _write(form, reading.told(form, chain((first,), items)), out, color=not (to_file or no_color))
        except OSError as error:
            raise unwritable(error, output if to_file else None) from error
    raise typer.Exit(reading.code(strict=strict))


class Reading:
    """The announcements of several inputs, one after the other, and what went wrong on the way."""

    def __init__(
        self,
        inputs: list[str],
        *,
        settings: "Settings",
        quiet: bool,
    ) -> None:
        self.inputs = inputs
        self.settings = settings
        self.quiet = quiet
        self.failed = 0
        self.events = 0
        self.doubts: list[tuple[str, str]] = []

    def __iter__(self) -> Iterator["Announcement"]:
        """Give each announcement as soon as it is read; name on standard error each input that fails or is empty."""
        from annonce.batch import LoadError, load, unread

        for name in self.inputs:
            shown = STDIN_NAME if name == STDIN else name
            source = None if name == STDIN else name
            data = cache(partial(fetch, name))  # standard input is read once
            count = 0
            try:
                for item in load(data, self.settings, source=source):
                    count += len(item.events)
                    self._doubt(shown, item)
                    for note in unread(item):
                        say(note, shown)
                    yield item
            except LoadError as error:
                self.failed += 1
                say(str(error), shown)
                continue
            if not count and not self.quiet:
                seen = _dates_seen(data(), self.settings, source)
                say(f"Aucun événement trouvé ; {seen}" if seen else "Aucun événement trouvé", shown)
            self.events += count

    def told(self, form: str, items: Iterable["Announcement"]) -> Iterator["Announcement"]:
        """Give the announcements on, and say which of their events the format cannot hold."""
        for item in items:
            for event in item.events:
                reason = left_out(form, event)
                if reason and not self.quiet:
                    say(reason, item.source or STDIN_NAME)
            yield item

    def _doubt(self, name: str, item: "Announcement") -> None:
        warnings = [*item.warnings, *(warning for event in item.events for warning in event.warnings)]
        self.doubts += [(name, warning.message) for warning in warnings if warning.code != "past_event"]

    def code(self, *, strict: bool) -> ExitCode:
        """Give the exit code once everything is read; under `strict`, say why it is not FOUND."""
        if self.failed:
            return ExitCode.USAGE if len(self.inputs) == 1 else ExitCode.PARTIAL
        if strict and self.doubts:
            if not self.quiet:
                for name, message in dict.fromkeys(self.doubts):
                    say(f"avertissement : {message}", name)
            return ExitCode.NOTHING
        return ExitCode.FOUND if self.events else ExitCode.NOTHING


def fetch(name: str) -> "bytes | mmap":
    """Give the bytes of a file, or of standard input for "-".

    Raises:
        OSError: the file cannot be read.
        ReadError: more comes from standard input than is read.
    """
    from annonce.readers import MOST, content, too_large

    if name != STDIN:
        return content(Path(name))
    data = sys.stdin.buffer.read(MOST + 1)
    if len(data) > MOST:
        raise too_large()
    return data


def _dates_seen(data: "bytes | mmap", settings: "Settings", source: str | None) -> str:
    """Say which dates an input without events holds; it is read once more, so that the others cost nothing."""
    from annonce.explain.reasons import dates_seen
    from annonce.pipeline import analyse
    from annonce.readers import read

    return dates_seen(
        analyse(document, reference_date=settings.reference_date, timezone=settings.timezone)
        for document in read(data, suffix=Path(source or "").suffix, encoding=settings.encoding)
    )


def _default_format(output: Path | None) -> str:
    if output is None:
        return "table" if sys.stdout is not None and sys.stdout.isatty() else "json"
    return format_of(output.name) or "json"


def _open(output: Path | None) -> AbstractContextManager[BinaryIO]:
    if output is None:
        return standard_output()
    from annonce.writers.files import replacing

    return replacing(output)


def unwritable(error: OSError, output: Path | None) -> typer.Exit:
    """Say why a file, or standard output, cannot be written, and give the end of the command."""
    from annonce.batch import reason

    said = reason(error)
    if output is not None and isinstance(error, FileNotFoundError):
        said = f"le dossier « {output.parent} » n’existe pas ; créez-le d’abord"
    elif isinstance(error, IsADirectoryError):
        said = "c’est un dossier ; donnez le nom d’un fichier"
    say(f"écriture impossible : {said}", str(output) if output is not None else "sortie standard")
    return typer.Exit(ExitCode.USAGE)


def _write(form: str, items: Iterable["Announcement"], out: BinaryIO, *, color: bool) -> None:
    write = writer(form).write
    if form == "table":
        import shutil

        from annonce.writers import table

        write = partial(table.write, width=shutil.get_terminal_size().columns, color=color and colors())
    write(items, out)
    out.flush()


def colors() -> bool:
    """Tell whether standard output takes colours (https://no-color.org, and terminals that say "dumb")."""
    environment = os.environ
    return sys.stdout.isatty() and not environment.get("NO_COLOR") and environment.get("TERM") != "dumb"
