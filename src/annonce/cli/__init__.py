"""The command line: the only place with streams and exit codes."""

from collections.abc import Iterable
from importlib import import_module

import typer

from annonce.cli.codes import ExitCode, say
from annonce.cli.french import Command, Group, UsageError, sentence
from annonce.cli.options import Version

COMMANDS = ("parse", "dates", "explain", "check", "batch", "schema")
"""Each the function of that name in the module of that name, in the order of the help."""


def application(commands: Iterable[str] = COMMANDS) -> typer.Typer:
    """Give the command line with these commands: only what is run has to be loaded."""
    app = typer.Typer(
        name="annonce",
        cls=Group,
        rich_markup_mode=None,  # Typer's own rich help would load rich for every command
        pretty_exceptions_enable=False,
        context_settings={"help_option_names": ["-h", "--help"]},
        options_metavar="[OPTIONS]",
        subcommand_metavar="COMMANDE [ARGUMENTS]...",
    )
    app.callback(invoke_without_command=True)(_root)
    for name in commands:
        app.command(cls=Command)(getattr(import_module(f"{__name__}.{name}"), name))
    return app


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
    first = arguments[:1]
    command = typer.main.get_command(application(first if first and first[0] in COMMANDS else COMMANDS))
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
