"""Typer in French: headings of the help, names of its own options, errors of usage.

Typer has no translations; its few sentences are matched here and said again. A sentence that is not known stays as
it is.
"""

import re
from typing import Any

import typer
from typer.core import TyperCommand, TyperGroup

from annonce.writers.french import typography

UsageError: type[Exception] = typer.BadParameter.__bases__[0]
"""What Typer raises for every misuse of the command line; older and newer versions keep it in different places."""

_HELP = (
    (r"^Usage: ", "Utilisation : "),
    (r"^Arguments:$", "Arguments :"),
    (r"^Options:$", "Options :"),
    (r"^Commands:$", "Commandes :"),
    (r"\[required\]", "[obligatoire]"),
    (r" <(?:str|list\[str\])>", ""),
)
_OPTIONS = {
    "help": "Affiche cette aide.",
    "install_completion": "Installe la complétion pour l’interpréteur de commandes.",
    "show_completion": "Affiche le script de complétion, pour le copier ou l’adapter.",
}
_ERRORS = (
    (r"No such option: (\S+) \(Possible options: (.+)\)", "option inconnue : {0} ; vouliez-vous dire {1} ?"),
    (r"No such option: (\S+)", "option inconnue : {0}"),
    (r"No such command '(.+)'\. Did you mean (.+)\?", "commande inconnue : {0} ; vouliez-vous dire {1} ?"),
    (r"No such command '(.+)'\.", "commande inconnue : {0}"),
    (r"Missing command\.", "il manque une commande"),
    (r"Missing argument '(.+?)'\..*", "il manque l’argument {0}"),
    (r"Missing option (.+?)\..*", "il manque l’option {0}"),
    (r"Missing parameter: (.+)", "il manque {0}"),
    (r"Got unexpected extra arguments?(?:\(s\))? \((.+)\)", "argument en trop : {0}"),
    (r"Option '(.+?)' requires an argument\.", "l’option {0} attend une valeur"),
    (r"Option '(.+?)' does not take a value\.", "l’option {0} ne prend pas de valeur"),
    (r"Invalid value for (.+?): (.+)", "{0} : {1}"),
    (r"Invalid value: (.+)", "{0}"),
)
_QUOTED = r"'(-{0,2}[\w-]+)'"


def sentence(message: str) -> str:
    """Say one of Typer's errors in French."""
    for pattern, said in _ERRORS:
        if found := re.fullmatch(pattern, message.strip(), re.S):
            return re.sub(_QUOTED, r"\1", said.format(*found.groups()))
    return message


class Command(TyperCommand):
    """A command whose help is in French."""

    def get_help(self, ctx: Any) -> str:
        """Give the help text."""
        self.help = typography(self.help or "")  # before it is broken into lines: none begins with a colon
        return _translated(super().get_help(ctx))

    def get_params(self, ctx: Any) -> list[Any]:
        """Give the parameters, Typer's own described in French."""
        return _described(super().get_params(ctx))


class Group(TyperGroup):
    """A group of commands whose help is in French."""

    def get_help(self, ctx: Any) -> str:
        """Give the help text."""
        return _translated(super().get_help(ctx))

    def get_params(self, ctx: Any) -> list[Any]:
        """Give the parameters, Typer's own described in French."""
        return _described(super().get_params(ctx))


def _translated(help_text: str) -> str:
    for pattern, said in _HELP:
        help_text = re.sub(pattern, said, help_text, flags=re.M)
    return typography(help_text)


def _described(parameters: list[Any]) -> list[Any]:
    for parameter in parameters:
        parameter.help = typography(_OPTIONS.get(parameter.name) or parameter.help or "")
    return parameters
