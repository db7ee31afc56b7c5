"""`annonce check`: what an announcement lacks or gets wrong, for those who write it."""

import sys
from collections.abc import Iterator
from typing import TYPE_CHECKING, Annotated, NamedTuple

import typer

from annonce.cli.codes import ExitCode, say, standard_output
from annonce.cli.options import Encoding, ReferenceDate, Timezone
from annonce.cli.parse import STDIN, unwritable
from annonce.cli.traces import shown, traces
from annonce.writers.french import NBSP, typography

if TYPE_CHECKING:
    from annonce.batch import Settings

_FORMATS = ("text", "json", "github")


class Located(NamedTuple):
    """A finding with the place where an editor shows it: lines and columns from 1, columns in code points."""

    file: str
    line: int
    column: int
    end_line: int
    end_column: int
    start: int
    end: int
    code: str
    message: str


def _format(value: str) -> str:
    if value not in _FORMATS:
        raise typer.BadParameter(
            f"« {value} » n’est pas un format de « check » ; choisissez parmi {', '.join(_FORMATS)}"
        )
    return value


def _formats(incomplete: str) -> list[str]:
    return [name for name in _FORMATS if name.startswith(incomplete)]


def check(
    ctx: typer.Context,
    inputs: Annotated[
        list[str] | None,
        typer.Argument(metavar="FICHIERS", help="Annonces à relire ; - pour l’entrée standard.", show_default=False),
    ] = None,
    format_: Annotated[
        str,
        typer.Option(
            "--format",
            "-f",
            metavar="|".join(_FORMATS),
            callback=_format,
            autocompletion=_formats,
            help="Forme du résultat (text par défaut ; github pour GitHub Actions).",
            show_default=False,
        ),
    ] = "text",
    select: Annotated[
        list[str] | None,
        typer.Option(
            "--select", metavar="CODE", help="N’applique que ces règles, par exemple AN203, ou AN2 pour AN2xx."
        ),
    ] = None,
    ignore: Annotated[
        list[str] | None, typer.Option("--ignore", metavar="CODE", help="Laisse ces règles de côté.")
    ] = None,
    reference_date: ReferenceDate = None,
    timezone: Timezone = None,
    encoding: Encoding = None,
    list_: Annotated[bool, typer.Option("--list", help="Affiche les règles, avec un exemple pour chacune.")] = False,
) -> None:
    """Relit des annonces : dit ce qui manque ou se contredit.

    Codes de sortie : 0 rien à redire ; 1 des remarques ; 2 commande incorrecte ou entrée illisible ; 3 certaines
    entrées illisibles ; 130 interruption.
    """
    if list_:
        with standard_output() as out:
            out.write("".join(f"{line}\n" for line in _rules()).encode())
        return
    if not inputs:
        if sys.stdin is None or sys.stdin.isatty():
            typer.echo(ctx.get_help())
            raise typer.Exit(ExitCode.USAGE)
        inputs = [STDIN]
    from annonce.batch import LoadError, Settings

    wanted, unwanted = _codes(select), _codes(ignore)
    settings = Settings(reference_date, timezone, encoding)
    found: list[Located] = []
    failed = 0
    for name in inputs:
        try:
            found += [one for one in _check(name, settings) if _is_wanted(one.code, wanted, unwanted)]
        except LoadError as error:
            failed += 1
            say(str(error), shown(name))
    try:
        with standard_output() as out:
            out.write(_written(found, format_))
    except OSError as error:
        raise unwritable(error, None) from error
    if failed:
        raise typer.Exit(ExitCode.USAGE if len(inputs) == 1 else ExitCode.PARTIAL)
    raise typer.Exit(ExitCode.FINDINGS if found else ExitCode.FOUND)


def _codes(values: list[str] | None) -> tuple[str, ...]:
    """Give the codes, or beginnings of codes, of an option.

    Raises:
        BadParameter: no rule has such a code.
    """
    from annonce.check import RULES

    codes = tuple(code.strip().upper() for value in values or () for code in value.split(","))
    for code in codes:
        if not code or not any(rule.code.startswith(code) for rule in RULES):
            raise typer.BadParameter(f"aucune règle « {code} » ; « annonce check --list » les montre")
    return codes


def _is_wanted(code: str, wanted: tuple[str, ...], unwanted: tuple[str, ...]) -> bool:
    return (not wanted or code.startswith(wanted)) and not (unwanted and code.startswith(unwanted))


def _check(name: str, settings: "Settings") -> Iterator[Located]:
    from annonce.check import check as examine
    from annonce.explain.places import Places
    from annonce.explain.reasons import one_line

    for trace in traces(name, settings):
        places = Places(trace.document.text)
        for finding in examine(trace):
            where = (*places.of(finding.start), *places.of(finding.end))
            yield Located(
                shown(name), *where, finding.start, finding.end, finding.code, typography(one_line(finding.message))
            )


def _written(found: list[Located], form: str) -> bytes:
    if form == "json":
        from annonce.writers.json import encode

        return encode([one._asdict() for one in found], indent=2) + b"\n"
    line = _github if form == "github" else _text
    return "".join(f"{line(one)}\n" for one in found).encode("utf-8", "replace")


def _text(one: Located) -> str:
    """Give a line that editors understand: "a.txt:3:14: AN203 message"."""
    from annonce.explain.reasons import one_line

    return f"{one_line(one.file)}:{one.line}:{one.column}: {one.code} {one.message}"


def _github(one: Located) -> str:
    """Give a workflow command of GitHub Actions; its signs are escaped as the runner reads them.

    Source: docs.github.com, "Workflow commands for GitHub Actions"; @actions/core, command.ts.
    """
    from annonce.explain.visible import visible

    # the runner takes columns for one line only
    places = {"file": visible(one.file), "line": one.line, "endLine": one.end_line}
    if one.line == one.end_line:
        places |= {"col": one.column, "endColumn": one.end_column}
    places["title"] = one.code
    properties = ",".join(f"{name}={_escaped(str(value), ':,')}" for name, value in places.items())
    return f"::warning {properties}::{_escaped(one.message)}"


def _escaped(value: str, more: str = "") -> str:
    for sign in f"%\r\n{more}":
        value = value.replace(sign, f"%{ord(sign):02X}")
    return value


def _rules() -> Iterator[str]:
    """Give each rule with the lines of its examples that differ."""
    from annonce.check import RULES

    for rule in RULES:
        yield f"{rule.code}  {rule.title}"
        yield typography(f"       à revoir : {_only(rule.wrong, rule.right)}")
        yield typography(f"       correct  : {_only(rule.right, rule.wrong)}")


def _only(text: str, other: str) -> str:
    """Give the lines of a text that another has not."""
    lines = [f"«{NBSP}{line}{NBSP}»" for line in text.splitlines() if line not in other.splitlines()]
    return ", ".join(lines) or "(ligne absente)"
