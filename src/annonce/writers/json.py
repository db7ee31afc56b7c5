"""An array of events, each with the `source` and `published` of its announcement. Always an array (RFC 8259)."""

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO, Protocol

from annonce.model import Announcement, record

# Legal in JSON, but a terminal obeys the first ones and the directions (UAX 9), and many programs take the others for
# line ends. Lone surrogates, which the name of a file may hold, have no UTF-8.
_RISKY = re.compile("[\x7f-\x9f\u2028-\u202e\u2066-\u2069\ud800-\udfff]")


def write(items: Iterable[Announcement], out: BinaryIO) -> None:
    """Write the array event by event, so that memory does not grow with the number of announcements."""
    write_array(records(items), out)


class Sink(Protocol):
    """Where bytes go."""

    def write(self, text: bytes, /) -> int:
        """Take bytes."""
        ...


def write_array(values: Iterable[object], out: Sink) -> None:
    """Write a JSON array, one value after the other as they come."""
    before = b"[\n  "
    for value in values:
        out.write(before + encode(value, indent=2).replace(b"\n", b"\n  "))
        before = b",\n  "
    out.write(b"[]\n" if before.startswith(b"[") else b"\n]\n")


def records(items: Iterable[Announcement]) -> Iterator[dict[str, Any]]:
    """Give each event of the announcements as plain JSON values."""
    return (record(item, event) for item in items for event in item.events)


def encode(value: object, *, indent: int | None = None) -> bytes:
    """Give JSON in UTF-8, readable for people, that is safe to print and to split into lines."""
    text = json.dumps(value, ensure_ascii=False, indent=indent, allow_nan=False)
    return _RISKY.sub(_harmless, text).encode()


def _harmless(found: re.Match[str]) -> str:
    return "\ufffd" if found[0] >= "\ud800" else f"\\u{ord(found[0]):04x}"
