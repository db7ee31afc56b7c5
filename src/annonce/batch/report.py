"""What became of each file, as JSON for programs."""

import json
import os
import sqlite3
from pathlib import Path
from typing import Any

import annonce
from annonce.batch.convert import Result
from annonce.writers.files import replacing


class Report:
    """Gathers results, on disk, and writes them in the order of the files.

    Raises:
        OSError: (of `write`) the file cannot be written.
    """

    def __init__(self) -> None:
        self.rows = sqlite3.connect("")
        self.rows.execute(
            "CREATE TABLE rows (number INTEGER, events INTEGER, failed INTEGER, unchanged INTEGER, line TEXT)"
        )

    def add(self, result: Result, target: Path | None) -> None:
        """Take one file's result."""
        row: dict[str, Any] = {
            "path": shown(result.path),
            "output": shown(target) if target is not None and result.error is None else None,
            "unchanged": result.unchanged,
            "events": result.events,
            "warnings": [{"code": code, "message": message} for code, message in result.warnings],
            "error": result.error,
            "seconds": result.seconds,
        }
        line = json.dumps(row, ensure_ascii=False).encode("utf-8", "replace").decode()
        values = (result.number, result.events, result.error is not None, result.unchanged, line)
        self.rows.execute("INSERT INTO rows VALUES (?, ?, ?, ?, ?)", values)

    def write(self, path: Path, *, interrupted: bool, seconds: float) -> None:
        """Write the report, whole or not at all; once written it takes no more results."""
        sums = self.rows.execute("SELECT count(*), total(events), total(failed), total(unchanged) FROM rows").fetchone()
        totals = dict(zip(("read", "events", "failed", "unchanged"), map(int, sums), strict=True))
        about = {"version": annonce.__version__, **totals, "interrupted": interrupted, "seconds": round(seconds, 3)}
        head = json.dumps(about, indent=2)
        with replacing(path) as out:
            out.write(head.removesuffix("\n}").encode() + b',\n  "files": [')
            before = b"\n    "
            for (line,) in self.rows.execute("SELECT line FROM rows ORDER BY number"):
                out.write(before + line.encode())
                before = b",\n    "
            out.write(b"\n  ]\n}\n")
        self.rows.close()


def shown(path: Path) -> str:
    r"""Give a path as text; bytes that are no text as "\xe9"."""
    return os.fsencode(path).decode("utf-8", "backslashreplace")
