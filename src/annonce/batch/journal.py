"""What is done, so that a run that was killed can go on: one line of JSON for each result, in the output folder.

A line is appended in one write as soon as its result has its name; half a line, after a power cut, counts for nothing.
When all is done the lines are put in the order of their results, so that a run that went on leaves the same bytes as
one that was never stopped. An index on disk, not in memory, finds the lines again.
"""

import errno
import json
import os
import sqlite3
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import Any, BinaryIO

from annonce.batch.convert import Result
from annonce.writers.files import replacing

NAME = ".annonce-batch.jsonl"


_FIELDS = {"output", "input", "digest", "options", "size", "events", "warnings", "kept"}


class BusyError(Exception):
    """Another run writes into the same folder."""


class Journal:
    """The lines of a folder; of a run without an output folder, in a file that goes with it.

    Args:
        folder: the output folder, or None.

    Raises:
        BusyError: another run writes there.
        OSError: it cannot be written.
    """

    def __init__(self, folder: Path | None) -> None:
        self.path = None if folder is None else folder / NAME
        self.file: BinaryIO = _temporary() if self.path is None else _opened(self.path)
        self.index = sqlite3.connect("")  # a database of its own on disk, that goes with its connection
        self.index.execute(
            "CREATE TABLE lines (output BLOB PRIMARY KEY, number INTEGER, place INTEGER, length INTEGER)"
        )
        self._read()

    def _read(self) -> None:
        line, self.end = b"", 0
        self.file.seek(0)
        with open(self.file.fileno(), "rb", closefd=False) as lines:  # buffered
            for line in lines:
                if (entry := _entry(line)) is not None:
                    self._remember(entry["output"], None, line)
                self.end += len(line)
        if line and not line.endswith(b"\n"):
            self._append(b"\n")

    def _remember(self, output: str, number: int | None, line: bytes) -> None:
        values = (os.fsencode(output), number, self.end, len(line))
        self.index.execute("REPLACE INTO lines VALUES (?, ?, ?, ?)", values)

    def _append(self, line: bytes) -> None:
        self.file.seek(0, os.SEEK_END)
        if self.file.write(line) < len(line):
            raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
        self.end += len(line)

    def find(self, output: Path) -> dict[str, Any] | None:
        """Give the line of a result, None where there is none."""
        found = self.index.execute("SELECT place, length FROM lines WHERE output = ?", (os.fsencode(output),))
        at = found.fetchone()
        return None if at is None else _entry(self._line(*at))

    def add(self, output: Path, options: str, result: Result) -> None:
        """Note that a result is done.

        Raises:
            OSError: the disk is full.
        """
        entry = {
            "output": str(output),
            "input": str(result.path),
            "digest": result.digest,
            "options": options,
            "size": result.size,
            "events": result.events,
            "warnings": result.warnings,
            "kept": result.kept,
        }
        line = json.dumps(entry).encode() + b"\n"  # in ASCII: a name may hold bytes that are no text
        self._remember(str(output), result.number, line)
        self._append(line)

    def still(self, output: Path, number: int) -> None:
        """Note that the result of an earlier run belongs to this one too."""
        self.index.execute("UPDATE lines SET number = ? WHERE output = ?", (number, os.fsencode(output)))

    def of_this_run(self) -> Iterator[dict[str, Any]]:
        """Give the lines of this run in the order of its inputs."""
        places = self.index.execute("SELECT place, length FROM lines WHERE number IS NOT NULL ORDER BY number")
        for at in places:
            if (entry := _entry(self._line(*at))) is not None:
                yield entry

    def tidy(self) -> None:
        """Put the lines in order and leave out those that later ones replace.

        Raises:
            OSError: the disk is full; the lines are as they were.
        """
        if self.path is not None:
            with replacing(self.path, alone=True) as out:
                for at in self.index.execute("SELECT place, length FROM lines ORDER BY output"):
                    out.write(self._line(*at))

    def close(self) -> None:
        """Let other runs write into the folder."""
        self.index.close()
        self.file.close()

    def _line(self, place: int, length: int) -> bytes:
        self.file.seek(place)
        return self.file.read(length).rstrip(b"\n") + b"\n"


def _temporary() -> BinaryIO:
    return tempfile.TemporaryFile(buffering=0)


def _opened(path: Path) -> BinaryIO:
    file = open(path, "a+b", buffering=0)  # noqa: PTH123, SIM115 - unbuffered: a line is one write
    try:
        import fcntl
    except ImportError:  # Windows
        return file
    try:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError as error:
        file.close()
        raise BusyError from error
    except OSError:
        pass  # a disk without locks
    return file


def _entry(line: bytes) -> dict[str, Any] | None:
    """Read a line; None for what is none of ours."""
    try:
        entry = json.loads(line)
    except ValueError:
        return None
    return entry if isinstance(entry, dict) and entry.keys() >= _FIELDS else None
