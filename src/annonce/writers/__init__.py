"""Writers: Announcements → bytes of a file. One file a format.

A writer is a module with the function of `Writer`; its name on one line of `FORMATS` makes it known to the command
line, under that same name.
"""

from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, BinaryIO, Protocol, cast

if TYPE_CHECKING:
    from annonce.model import Announcement

FORMATS = (
    "table",
    "json",
    "jsonl",
)


class Writer(Protocol):
    """What a module of this folder offers."""

    def write(self, items: Iterable["Announcement"], out: BinaryIO) -> None:
        """Write all events of these announcements, in UTF-8; `items` is read once, as it comes."""
        ...


def writer(name: str) -> Writer:
    """Give the writer of a format.

    Raises:
        KeyError: `name` is not one of `FORMATS`.
    """
    if name not in FORMATS:
        raise KeyError(name)
    return cast("Writer", import_module(f"{__name__}.{name}"))
