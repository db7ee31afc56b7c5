"""One event a line (https://jsonlines.org), each with the `source` and `published` of its announcement."""

from collections.abc import Iterable
from typing import BinaryIO

from annonce.model import Announcement
from annonce.writers.json import encode, records


def write(items: Iterable[Announcement], out: BinaryIO) -> None:
    """Write the events as they come."""
    for event in records(items):
        out.write(encode(event) + b"\n")
