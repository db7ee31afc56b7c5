"""How a command ends, and how it speaks to people while data goes to standard output."""

import errno
import os
import re
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from enum import IntEnum
from typing import BinaryIO

import typer

from annonce.writers.french import typography


class ExitCode(IntEnum):
    """Exit codes; the README documents them."""

    FOUND = 0
    """Events were found."""
    NOTHING = 1
    """No event was found; or, under --strict, there are warnings other than past_event."""
    FINDINGS = 1
    """`annonce check` found something to mend: another name of the same code."""
    USAGE = 2
    """The command was misused, or the only input cannot be read, or the output cannot be written."""
    PARTIAL = 3
    """Some inputs of several failed; the others came out."""
    INTERRUPTED = 130
    """The person pressed Ctrl-C."""


def say(message: str, name: str | None = None) -> None:
    """Write a line to standard error: "annonce : fichier.txt : message"."""
    if sys.stderr is not None:  # closed by the caller, or a program without a console
        head = f"{name} : " if name is not None else ""
        print(re.sub(_RISKY, _escaped, typography(f"annonce : {head}{message}")), file=sys.stderr)  # noqa: T201


_RISKY = "[\x00-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]"


def _escaped(found: "re.Match[str]") -> str:
    r"""Show a character that a terminal would obey, as a file's name may hold: "\x1b"."""
    return found[0].encode("unicode_escape").decode()


@contextmanager
def standard_output() -> Iterator[BinaryIO]:
    """Give standard output for bytes; where its reader has gone (`| head`), end in silence.

    Raises:
        OSError: it is closed, or its disk is full.
    """
    if sys.stdout is None:
        raise OSError(errno.EBADF, os.strerror(errno.EBADF))
    try:
        yield sys.stdout.buffer
        sys.stdout.flush()
    except BrokenPipeError:
        # the interpreter flushes once more at its end: let it flush into nothing
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
        raise typer.Exit(ExitCode.FOUND) from None
