"""The command line: the only place with streams and exit codes."""

import typer

from annonce.cli.batch import batch
from annonce.cli.check import check
from annonce.cli.codes import ExitCode, say
from annonce.cli.dates import dates
from annonce.cli.explain import explain
from annonce.cli.french import Command, Group, UsageError, sentence
from annonce.cli.options import Version
from annonce.cli.parse import parse
from annonce.cli.schema import schema

app = typer.Typer(
    name="annonce",
    cls=Group,
    rich_markup_mode=None,  # Typer's own rich help would load rich for every command
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
    options_metavar="[OPTIONS]",
    subcommand_metavar="COMMANDE [ARGUMENTS]...",
)
app.command(cls=Command)(parse)
app.command(cls=Command)(dates)
app.command(cls=Command)(explain)
app.command(cls=Command)(check)
app.command(cls=Command)(batch)
app.command(cls=Command)(schema)


@app.callback(invoke_without_command=True)
def _root(ctx: typer.Context, version: Version = False) -> None:  # noqa: ARG001 - its callback does the work
    """Lit des annonces d’événements en français et en donne les dates, lieux, tarifs et inscriptions."""
    if ctx.invoked_subcommand is None:
        typer.echo(ctx.get_help())
        raise typer.Exit(ExitCode.USAGE)


def run(arguments: list[str]) -> int:
    """Run one command and give its exit code, one of `ExitCode`; no traceback reaches a user.

    Args:
        arguments: what follows the program's name.
    """
    command = typer.main.get_command(app)
    try:
        code = command.main(arguments, prog_name="annonce", standalone_mode=False)
    except UsageError as error:
        return _usage(error)
    except (KeyboardInterrupt, typer.Abort):
        code = ExitCode.INTERRUPTED
    except Exception as error:  # noqa: BLE001 - no traceback reaches a user
        from annonce.batch import internal_error

        say(internal_error(error))
        return ExitCode.USAGE
    if code == ExitCode.INTERRUPTED:
        say("interrompu")
    return int(code or 0)


def _usage(error: Exception) -> int:
    message = getattr(error, "format_message", error.__str__)()
    say(sentence(message))
    context = getattr(error, "ctx", None)
    say(f"voir « {context.command_path if context is not None else 'annonce'} --help »")
    return ExitCode.USAGE
