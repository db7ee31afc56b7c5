"""Options that several commands share, and the reading of their values."""

from datetime import date
from typing import Annotated

import typer

import annonce
from annonce.cli.codes import ExitCode
from annonce.writers import FORMATS


def _reference_date(value: str) -> date:
    try:
        day = date.fromisoformat(value)
    except ValueError:
        day = None
    if day is None or day.isoformat() != value:  # Python reads other ISO forms too
        raise typer.BadParameter(f"« {value} » n’est pas une date ; écrivez-la AAAA-MM-JJ, par exemple 2025-03-31")
    return day


def _timezone(value: str | None) -> str | None:
    if value is not None:
        from zoneinfo import ZoneInfo

        try:
            ZoneInfo(value)
        except (ValueError, OSError, LookupError) as error:
            raise typer.BadParameter(f"« {value} » n’est pas un fuseau horaire ; par exemple Europe/Paris") from error
    return value


def format_name(value: str | None) -> str | None:
    """Check the name of a format."""
    if value is not None and value not in FORMATS:
        raise typer.BadParameter(f"« {value} » n’est pas un format ; choisissez parmi {', '.join(FORMATS)}")
    return value


def formats(incomplete: str) -> list[str]:
    """Complete the name of a format in the shell."""
    return [name for name in FORMATS if name.startswith(incomplete)]


def _version(wanted: bool) -> None:
    if wanted:
        typer.echo(f"annonce {annonce.__version__}")
        raise typer.Exit(ExitCode.FOUND)


Version = Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Affiche la version.")]
ReferenceDate = Annotated[
    date | None,
    typer.Option(
        "--reference-date",
        "-r",
        metavar="AAAA-MM-JJ",
        parser=_reference_date,
        help="Jour de lecture, qui donne l’année et « demain » (par défaut, celui du courriel, sinon aujourd’hui).",
    ),
]
Timezone = Annotated[
    str | None,
    typer.Option(
        "--timezone",
        metavar="FUSEAU",
        callback=_timezone,
        help="Fuseau horaire des événements, par exemple Europe/Paris (celui du lieu par défaut).",
    ),
]
Encoding = Annotated[
    str | None,
    typer.Option("--encoding", metavar="CODAGE", help="Codage des fichiers, par exemple cp1252 (reconnu par défaut)."),
]
