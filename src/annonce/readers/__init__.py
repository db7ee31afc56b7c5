"""Readers: bytes of a file → Documents. One file a format.

A reader is a module with the two functions of `Reader`; its name on one line of `READERS` makes it known. The first
whose `matches` says yes reads, so the more particular come first and `text`, which takes everything, comes last.
"""

from collections.abc import Iterable
from importlib import import_module
from typing import Protocol, cast

from annonce.document import Document

READERS = ("text",)

_HEAD = 4096


class ReadError(ValueError):
    """The bytes cannot be read as an announcement; the message says so in French, without the file's name."""


class Reader(Protocol):
    """What a module of this folder offers."""

    def matches(self, head: bytes, suffix: str) -> bool:
        """Tell whether this reader is for such a file: by its first bytes, else by its suffix (".eml", "" for none)."""
        ...

    def read(self, data: bytes, *, encoding: str | None) -> Iterable[Document]:
        """Give the announcements of a file; a mailbox holds many.

        Raises:
            ReadError: the bytes are not of this format, or not in this encoding.
        """
        ...


def read(data: bytes, *, suffix: str = "", encoding: str | None = None) -> Iterable[Document]:
    """Read a file's bytes with the first reader that knows them.

    Args:
        data: the whole file.
        suffix: the end of the file's name, with its dot; "" when there is no name.
        encoding: the name of the encoding, where the caller knows better than the bytes.

    Raises:
        ReadError: the bytes cannot be read.
    """
    for name in READERS:
        reader = cast("Reader", import_module(f"{__name__}.{name}"))
        if reader.matches(data[:_HEAD], suffix.lower()):
            return reader.read(data, encoding=encoding)
    raise ReadError("ce format n’est pas reconnu")
