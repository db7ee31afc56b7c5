"""`annonce dates`: the dates, hours and rules of a text, each with what it is for and what it means."""

import sys
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, BinaryIO

import typer

from annonce.cli.codes import ExitCode, say, standard_output
from annonce.cli.options import Encoding, ReferenceDate, _timezone
from annonce.cli.parse import STDIN, colors, fetch, unwritable
from annonce.cli.traces import shown

if TYPE_CHECKING:
    from annonce import Document
    from annonce.model import DateMention

_FORMATS = ("table", "json")
_PARTS = {"year": "l’année", "month": "le mois", "day": "le jour"}


def _format(value: str | None) -> str | None:
    if value is not None and value not in _FORMATS:
        raise typer.BadParameter(f"« {value} » n’est pas un format de dates ; choisissez parmi {', '.join(_FORMATS)}")
    return value


def _formats(incomplete: str) -> list[str]:
    return [name for name in _FORMATS if name.startswith(incomplete)]


def dates(
    ctx: typer.Context,
    file: Annotated[
        str | None,
        typer.Argument(metavar="FICHIER", help="Texte à lire ; - pour l’entrée standard.", show_default=False),
    ] = None,
    text: Annotated[
        str | None,
        typer.Option(
            "--text", metavar="TEXTE", help="Texte à lire au lieu d’un fichier, par exemple « demain à 14h »."
        ),
    ] = None,
    format_: Annotated[
        str | None,
        typer.Option(
            "--format",
            "-f",
            metavar="|".join(_FORMATS),
            callback=_format,
            autocompletion=_formats,
            help="Forme du résultat (par défaut : table sur un terminal, json sinon).",
        ),
    ] = None,
    reference_date: ReferenceDate = None,
    timezone: Annotated[
        str | None,
        typer.Option(
            "--timezone",
            metavar="FUSEAU",
            callback=_timezone,
            help="Fuseau horaire, par exemple Indian/Reunion (Europe/Paris par défaut).",
        ),
    ] = None,
    encoding: Encoding = None,
) -> None:
    """Montre les dates d’un texte et ce qu’elles veulent dire.

    Dit aussi à quoi elles servent, et ce qui est déduit.

    Codes de sortie : 0 dates trouvées ; 1 aucune date ; 2 commande incorrecte ou entrée illisible ; 130 interruption.
    """
    if file is not None and text is not None:
        raise typer.BadParameter("donnez un fichier ou --text, pas les deux")
    if file is None and text is None:
        if sys.stdin is None or sys.stdin.isatty():
            typer.echo(ctx.get_help())
            raise typer.Exit(ExitCode.USAGE)
        file = STDIN
    texts: Sequence[str | Document] = [text] if text is not None else _texts(file or STDIN, encoding)
    from annonce.pipeline import find_dates

    found = [m for one in texts for m in find_dates(one, reference_date=reference_date, timezone=timezone)]
    try:
        with standard_output() as out:
            _write(format_ or ("table" if sys.stdout.isatty() else "json"), found, out)
    except OSError as error:
        raise unwritable(error, None) from error
    if not found:
        say("Aucune date trouvée", None if file is None else shown(file))
    raise typer.Exit(ExitCode.FOUND if found else ExitCode.NOTHING)


def _texts(name: str, encoding: str | None) -> Sequence["str | Document"]:
    """Read the texts of a file; a mailbox holds many."""
    from annonce.readers import ReadError, read

    try:
        return list(read(fetch(name), suffix=Path(name).suffix, encoding=encoding))
    except ReadError as error:
        say(str(error), shown(name))
        raise typer.Exit(ExitCode.USAGE) from error
    except OSError as error:
        from annonce.batch import reason

        say(reason(error), shown(name))
        raise typer.Exit(ExitCode.USAGE) from error


def _write(form: str, found: Sequence["DateMention"], out: BinaryIO) -> None:
    if form == "table":
        _table(found, out)
        return
    from annonce.writers.json import encode

    out.write(encode([mention.model_dump(mode="json") for mention in found], indent=2) + b"\n")


def _table(found: Sequence["DateMention"], out: BinaryIO) -> None:
    """Write one row for each date: its words and the rule that read them, its role, its meaning and the doubts."""
    import shutil
    from io import StringIO

    from rich import box
    from rich.console import Console, Group
    from rich.table import Table

    from annonce.explain.reasons import one_line, role
    from annonce.writers.french import NBSP, typography
    from annonce.writers.table import _HELD, _line

    if not found:
        return
    color = colors()
    page = StringIO()
    console = Console(
        file=page,
        width=max(shutil.get_terminal_size().columns, 40),
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
    )
    table = Table(box=box.SIMPLE_HEAD, expand=True, header_style="bold cyan", pad_edge=False)
    table.add_column("Texte", ratio=5, overflow="fold")
    table.add_column("Rôle", ratio=3, overflow="fold")
    table.add_column("Sens", ratio=7, overflow="fold")
    for number, mention in enumerate(found):
        if number:
            table.add_row()  # air between dates: most take several lines
        words = [_line(one_line(mention.text), "bold")]
        if mention.rule is not None:
            words.append(_line(typography(f"règle : {mention.rule}"), "dim"))
        meaning = [_line(said) for said in _meaning(mention)] or [_line("aucun jour précis", "dim")]
        if said := _assumed(mention):
            meaning.append(_line(typography(said), "dim italic"))
        meaning += [_line(typography(f"! {warning.message}"), "yellow") for warning in mention.warnings]
        table.add_row(Group(*words), _line(role(mention.role)), Group(*meaning))
    console.print(table)
    lines = page.getvalue().replace(_HELD, NBSP).splitlines()
    out.write("".join(f"{line.rstrip()}\n" for line in lines).encode())


def _meaning(mention: "DateMention") -> list[str]:
    """Say the days, hours and rules that the words mean, in French."""
    from annonce.writers import french

    rules = [french.rule(schedule) for schedule in mention.schedules]
    return [*rules, *(french.when(occurrence) for occurrence in mention.occurrences)]


def _assumed(mention: "DateMention") -> str:
    """Say what the words do not state: "déduit : le mois et l’année"."""
    from annonce.writers.french import enumeration

    if not mention.assumed:
        return ""
    order = sorted(mention.assumed, key=lambda part: list(_PARTS).index(part) if part in _PARTS else -1, reverse=True)
    return "déduit : " + enumeration(_PARTS.get(part, part) for part in order)
