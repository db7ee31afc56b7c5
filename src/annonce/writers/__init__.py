"""Writers: Announcements → bytes of a file. One file a format.

A writer is a module with the function of `Writer`; its name on one line of `FORMATS` makes it known to the command
line, under that same name.
"""

from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO, Protocol, cast

if TYPE_CHECKING:
    from annonce.model import Announcement, Event

FORMATS = {
    "table": "table",
    "json": "json",
    "jsonl": "jsonl",
    "ics": "ics",
    "jsonld": "jsonld",
    "csv": "csv",
    "csv-excel": "csv",
    "markdown": "md",
    "openagenda": "openagenda.json",
    "mobilizon": "mobilizon.json",
}
"""The formats, each with the suffix of its files."""

NEED_START = frozenset({"ics", "openagenda", "mobilizon"})
"""Formats that cannot hold an event without a start."""


class Writer(Protocol):
    """What a module of this folder offers."""

    def write(self, items: Iterable["Announcement"], out: BinaryIO) -> None:
        """Write all events of these announcements, in UTF-8; `items` is read once, as it comes."""
        ...


def format_of(file: str) -> str | None:
    """Give the format of a file by the end of its name ("agenda.ics"), or None; the longest suffix decides."""
    known = [name for name, suffix in FORMATS.items() if file.lower().endswith(f".{suffix}")]
    return max(known, key=lambda name: len(FORMATS[name]), default=None)


def left_out(name: str, event: "Event") -> str | None:
    """Say in French why a format does not hold an event, or None where it does."""
    if name in NEED_START and event.start is None:
        from annonce.writers.facts import one_line

        return f"« {one_line(event.name)} » n’a pas de date de début : le format {name} ne peut pas le contenir"
    return None


def writer(name: str) -> Writer:
    """Give the writer of a format.

    Raises:
        KeyError: `name` is not one of `FORMATS`.
    """
    if name not in FORMATS:
        raise KeyError(name)
    return cast("Writer", import_module(f"{__name__}.{name.replace('-', '_')}"))
