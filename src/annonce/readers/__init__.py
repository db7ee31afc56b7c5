"""Readers: bytes of a file → Documents. One file a format.

A reader is a module with the two functions of `Reader`; its name on one line of `READERS` makes it known. The first
whose `matches` says yes reads, so the more particular come first and `text`, which takes everything, comes last.

Offsets in a result count the code points of `Document.text`, "the text as read". For plain text that is the file's
own text; for the other formats it is what the reader makes of it, and `read` gives it again, always the same.
"""

from __future__ import annotations

from collections.abc import Iterable
from importlib import import_module
from typing import TYPE_CHECKING, Protocol, cast

from annonce.document import Document

if TYPE_CHECKING:
    from mmap import mmap
    from pathlib import Path

READERS = ("pdf", "rtf", "odt", "docx", "ics", "mbox", "eml", "html", "markdown", "text")

#: The most bytes of a file, and of each part of an archive. A mailbox may have more: it is read mail by mail.
MOST = 50_000_000

_HEAD = 4096


class ReadError(ValueError):
    """The bytes cannot be read as an announcement; the message says so in French, without the file's name."""


class Reader(Protocol):
    """What a module of this folder offers; it loads its libraries inside `read`."""

    def matches(self, head: bytes, suffix: str) -> bool:
        """Tell whether this reader is for such a file: by its first bytes, else by its suffix (".eml", "" for none)."""
        ...

    def read(self, data: bytes, *, encoding: str | None) -> Iterable[Document]:
        """Give the announcements of a file; a mailbox holds many.

        Raises:
            ReadError: the bytes are not of this format, or not in this encoding.
        """
        ...


def read(data: bytes | mmap, *, suffix: str = "", encoding: str | None = None) -> Iterable[Document]:
    """Read a file's bytes with the first reader that knows them.

    Args:
        data: the whole file.
        suffix: the end of the file's name, with its dot; "" when there is no name.
        encoding: the name of the encoding, where the caller knows better than the bytes.

    Raises:
        ReadError: the bytes cannot be read; also while the result is gone through.
    """
    head = data[:_HEAD]
    for name in READERS:
        reader = cast("Reader", import_module(f"{__name__}.{name}"))
        if reader.matches(head, suffix.lower()):
            if len(data) > MOST and name != "mbox":
                raise too_large()
            return reader.read(cast("bytes", data), encoding=encoding)  # a mapped file does what `mbox` needs
    raise ReadError("ce format n’est pas reconnu")


def content(path: Path) -> bytes | mmap:
    """Give the bytes of a file; where there are more than `MOST`, mapped to memory and not loaded.

    Raises:
        OSError: the file cannot be read.
    """
    with path.open("rb") as file:
        if not path.is_file() or path.stat().st_size <= MOST:
            return file.read(MOST + 1)  # what is no file, a pipe say, may never end
        from mmap import ACCESS_READ, mmap

        return mmap(file.fileno(), 0, access=ACCESS_READ)


def too_large() -> ReadError:
    """Say that there is more than `MOST`."""
    return ReadError(f"fichier trop gros (plus de {MOST // 1_000_000} Mo) ; gardez-en la partie utile")


def missing(what: str, extra: str) -> ReadError:
    """Say which extra of the package reads a format whose library is not installed."""
    return ReadError(f"pour lire {what}, il faut le complément « {extra} » : pip install 'annonce[{extra}]'")
