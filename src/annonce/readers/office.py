"""What the readers of office documents share: one part of a zip archive, read as XML, safely.

The XML is read as a stream: neither its size nor its depth takes memory. No office format has a document type
declaration (ECMA-376 part 2, § 9; OpenDocument 1.2 part 3), so one is refused, and entities with it. Nothing is ever
written to the disk, so the names in the archive do no harm.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from annonce.readers import MOST, ReadError, too_large

_PIECE = 1 << 16


class Handler(Protocol):
    """What is told of an XML document; names come without their namespace."""

    def start(self, name: str, attributes: Mapping[str, str]) -> None:
        """An element begins."""
        ...

    def end(self, name: str) -> None:
        """An element ends."""
        ...

    def words(self, words: str) -> None:
        """Characters follow."""
        ...


def walk(data: bytes, part: str, handler: Handler, what: str) -> None:
    """Tell a handler what a part of an archive holds.

    Args:
        data: the archive.
        part: the part's name.
        handler: who is told.
        what: what the file is, for the message.

    Raises:
        ReadError: the archive or its XML is broken, protected or too large.
    """
    from io import BytesIO
    from zipfile import ZipFile

    try:
        with ZipFile(BytesIO(data)) as archive, archive.open(part) as stream:
            _feed(stream.read, handler)
    except ReadError:
        raise
    except KeyError as error:
        raise ReadError(f"ce n’est pas {what} (il y manque {part})") from error
    except RuntimeError as error:  # zipfile says so of a password
        raise ReadError(f"{what} protégé par un mot de passe ou trop complexe") from error
    except Exception as error:  # zipfile and its decompressors raise whatever comes
        raise ReadError(f"{what} illisible (fichier abîmé ou incomplet)") from error


def _feed(read: object, handler: Handler) -> None:
    from xml.parsers import expat

    parser = expat.ParserCreate(namespace_separator="}")
    parser.buffer_text = True
    parser.StartDoctypeDeclHandler = _refuse
    parser.StartElementHandler = lambda name, found: handler.start(_local(name), _locals(found))
    parser.EndElementHandler = lambda name: handler.end(_local(name))
    parser.CharacterDataHandler = handler.words
    size = 0
    while piece := read(_PIECE):  # type: ignore[operator]
        size += len(piece)
        if size > MOST:
            raise too_large()
        parser.Parse(piece)
    parser.Parse(b"", True)


def _refuse(*_: object) -> None:
    raise ReadError("document refusé : il définit des entités XML, ce qu’aucun logiciel de bureautique n’écrit")


def _locals(attributes: Mapping[str, str]) -> dict[str, str]:
    return {_local(name): value for name, value in attributes.items()}


def _local(name: str) -> str:
    return name.rpartition("}")[2]
