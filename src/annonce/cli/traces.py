"""The analyses of an input, for the commands that show how a text was read."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from annonce.cli.parse import STDIN, STDIN_NAME, fetch

if TYPE_CHECKING:
    from annonce.batch import Settings
    from annonce.pipeline import Trace


def shown(name: str) -> str:
    """Give the name of an input as people know it."""
    return STDIN_NAME if name == STDIN else name


def traces(name: str, settings: "Settings") -> list["Trace"]:
    """Read and analyse a file, or standard input for "-"; a mailbox holds many texts.

    Raises:
        LoadError: it cannot be read; or the fault is ours. The message is in French, without the input's name.
    """
    from annonce.batch import LoadError, internal_error, reason
    from annonce.readers import ReadError

    try:
        return _traces(name, settings)
    except ReadError as error:
        raise LoadError(str(error)) from error
    except OSError as error:
        raise LoadError(reason(error)) from error
    except Exception as error:
        raise LoadError(internal_error(error)) from error


def _traces(name: str, settings: "Settings") -> list["Trace"]:
    from annonce.pipeline import analyse
    from annonce.readers import read

    source = None if name == STDIN else name
    analysed = partial(analyse, reference_date=settings.reference_date, timezone=settings.timezone, source=source)
    documents = read(fetch(name), suffix=Path(source or "").suffix, encoding=settings.encoding)
    return [analysed(document) for document in documents]
