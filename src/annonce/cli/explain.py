"""`annonce explain`: which words gave each value, by which rule, and what did not count."""

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from annonce.cli.codes import ExitCode, say
from annonce.cli.options import Encoding, ReferenceDate, Timezone
from annonce.cli.parse import STDIN, _open, colors, unwritable
from annonce.cli.traces import shown, traces

if TYPE_CHECKING:
    from annonce.explain.story import Story

_PAGES = (".html", ".htm")


def explain(
    ctx: typer.Context,
    file: Annotated[
        str | None,
        typer.Argument(metavar="FICHIER", help="Annonce à lire ; - pour l’entrée standard.", show_default=False),
    ] = None,
    html: Annotated[
        bool, typer.Option("--html", help="Écrit une page web autonome (d’office si SORTIE finit par .html).")
    ] = False,
    output: Annotated[
        Path | None, typer.Option("--output", "-o", metavar="SORTIE", help="Fichier à écrire, d’un seul coup.")
    ] = None,
    reference_date: ReferenceDate = None,
    timezone: Timezone = None,
    encoding: Encoding = None,
    no_color: Annotated[
        bool, typer.Option("--no-color", help="Marque les mots par des crochets, sans couleurs.")
    ] = False,
) -> None:
    """Montre quels mots d’une annonce donnent chaque valeur.

    Dit aussi la règle, et ce qui est déduit ou écarté.

    Codes de sortie : 0 événements trouvés ; 1 aucun événement ; 2 commande incorrecte ou entrée illisible ;
    130 interruption.
    """
    if file is None:
        if sys.stdin is None or sys.stdin.isatty():
            typer.echo(ctx.get_help())
            raise typer.Exit(ExitCode.USAGE)
        file = STDIN
    from annonce.batch import LoadError, Settings

    try:
        found = traces(file, Settings(reference_date, timezone, encoding))
    except LoadError as error:
        say(str(error), shown(file))
        raise typer.Exit(ExitCode.USAGE) from error
    from annonce.explain.story import tell_all

    to_file = output if output is not None and str(output) != STDIN else None
    page = html or (to_file is not None and to_file.suffix.lower() in _PAGES)
    try:
        with _open(to_file) as out:
            _write(tell_all(found), out, page=page, color=to_file is None and not no_color and colors())
    except OSError as error:
        raise unwritable(error, to_file) from error
    events = sum(len(trace.announcement.events) for trace in found)
    raise typer.Exit(ExitCode.FOUND if events else ExitCode.NOTHING)


def _write(stories: list["Story"], out: BinaryIO, *, page: bool, color: bool) -> None:
    if page:
        from annonce.explain.page import write

        write(stories, out)
    else:
        from annonce.explain import lines

        lines.write(stories, out, color=color)
    out.flush()
