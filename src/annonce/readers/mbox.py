"""A mailbox of many mails in one file (RFC 4155, mboxrd), read mail by mail: its size does not matter.

A mail begins at a line "From …" with a year, behind an empty line and before a header field. One that cannot be read
gives an empty Document that says why in `hints["unread"]`, so that it does not take the others with it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from annonce.document import Document
from annonce.readers import MOST, ReadError, eml, too_large

_FIRST = re.compile(rb"From \S[^\r\n]{0,300}\d{4}[^\r\n]{0,40}\r?\n[!-9;-~]{1,80}:")
_ESCAPED = re.compile(rb"^>(?=>*From )", re.MULTILINE)
_MARK = b"\nFrom "


def matches(head: bytes, suffix: str) -> bool:
    """Know a mailbox by its first two lines, else by its suffix."""
    return _FIRST.match(head) is not None or (suffix == ".mbox" and not eml.matches(head, ""))


def read(data: bytes, *, encoding: str | None) -> Iterable[Document]:
    """Give the Documents of each mail, one mail after the other.

    Raises:
        ReadError: it is no mailbox.
    """
    if data[:5] != b"From ":
        raise ReadError("ce n’est pas une boîte aux lettres mbox : elle commencerait par « From »")
    return _documents(data, encoding)


def _documents(data: bytes, encoding: str | None) -> Iterator[Document]:
    for number, (start, end) in enumerate(_mails(data), 1):
        try:
            if end - start > MOST:
                raise too_large()
            yield from eml.read(_ESCAPED.sub(b"", data[start:end]), encoding=encoding)
        except ReadError as error:
            yield Document("", hints={"unread": f"message n° {number} : {error}"})


def _mails(data: bytes) -> Iterator[tuple[int, int]]:
    """Give where each mail begins, behind its "From " line, and ends."""
    start = 0
    while start < len(data):
        line = data.find(b"\n", start)
        begin = line + 1 if line >= 0 else len(data)
        mark = data.find(_MARK, line) if line >= 0 else -1
        while mark >= 0 and not _begins(data, mark):
            mark = data.find(_MARK, mark + 1)
        end = mark + 1 if mark >= 0 else len(data)
        yield begin, end
        start = end


def _begins(data: bytes, mark: int) -> bool:
    """Whether a mail begins behind a line end: below an empty line, with its day and a header field."""
    empty = data[mark - 1 : mark] == b"\n" or data[mark - 2 : mark] == b"\n\r"
    return empty and _FIRST.match(data[mark + 1 : mark + 500]) is not None
