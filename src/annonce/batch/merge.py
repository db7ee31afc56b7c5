"""All announcements of a run in one file, an event that several of them announce written once.

Nothing is held in memory but the events of one day in one town: what is compared is sorted on disk.
"""

import json
import os
import sqlite3
from collections.abc import Callable, Iterator
from itertools import groupby
from pathlib import Path

from annonce.batch.journal import Journal
from annonce.batch.same import Sign, groups, sign
from annonce.model import Announcement
from annonce.writers import left_out, writer
from annonce.writers.files import replacing

Place = tuple[int, int, int]


def merge(
    journal: Journal,
    target: Path,
    form: str,
    *,
    alone: bool,
    joined: Callable[[str, list[str]], None],
    missing: Callable[[str, str], None],
) -> int:
    """Write the announcements of this run in the order of their files, and give the number of events written.

    Args:
        journal: what the run has done, with the announcements kept.
        target: the file to write, whole or not at all.
        form: name of its writer.
        alone: see `replacing`.
        joined: is told the title of each event that several files announce, and these files: first the one whose
            event is written.
        missing: is told each event that the form cannot hold: its file, and a sentence in French.

    Raises:
        OSError: the file cannot be written.
    """
    spill = sqlite3.connect("")  # on disk, gone with its connection
    try:
        spill.execute("CREATE TABLE signs (block, rank, uid, hour, title, place, n INT, a INT, e INT, name, input)")
        spill.execute("CREATE TABLE twice (n INT, a INT, e INT, PRIMARY KEY (n, a, e)) WITHOUT ROWID")
        for number, path, items in _kept(journal):
            rows = (
                (*_flat(sign(event)), number, a, e, event.name, os.fsencode(path))
                for a, item in enumerate(items)
                for e, event in enumerate(item.events)
            )
            spill.executemany("INSERT INTO signs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)", rows)
        spill.execute("CREATE INDEX by_block ON signs (block, rank, input, a, e)")
        _join(spill, joined)
        count = 0

        def once() -> Iterator[Announcement]:
            nonlocal count
            for number, path, items in _kept(journal):
                twice = set(spill.execute("SELECT a, e FROM twice WHERE n = ?", (number,)))
                for a, item in enumerate(items):
                    events = tuple(event for e, event in enumerate(item.events) if (a, e) not in twice)
                    told = [note for event in events if (note := left_out(form, event))]
                    count += len(events) - len(told)
                    for note in told:
                        missing(path, note)
                    yield item.model_copy(update={"events": events})

        with replacing(target, alone=alone) as out:
            writer(form).write(once(), out)
        return count
    finally:
        spill.close()


def _kept(journal: Journal) -> Iterator[tuple[int, str, list[Announcement]]]:
    """Give the announcements of each file, numbered."""
    for number, entry in enumerate(journal.of_this_run()):
        lines = (entry["kept"] or "").split("\n")  # other line ends may stand in a text
        yield number, entry["input"], [Announcement.model_validate_json(line) for line in lines if line]


def _join(spill: sqlite3.Connection, joined: Callable[[str, list[str]], None]) -> None:
    """Find the events that are the same; keep the first of each."""
    rows = spill.execute("SELECT * FROM signs ORDER BY block, rank, input, a, e")
    for _, block in groupby(rows, key=lambda row: row[0]):
        known: dict[Place, tuple[str, str]] = {}
        signs = []
        for *flat, n, a, e, name, path in block:
            known[n, a, e] = (name, os.fsdecode(path))
            signs.append((_sign(flat), (n, a, e)))
        for first, *others in groups(signs) if len(signs) > 1 else ():
            if others:
                spill.executemany("INSERT INTO twice VALUES (?, ?, ?)", others)
                joined(known[first][0], [known[place][1] for place in (first, *others)])


def _flat(mine: Sign) -> tuple[str, ...]:
    return (*mine[:4], json.dumps(mine.title), json.dumps(mine.place))


def _sign(flat: list[str]) -> Sign:
    block, rank, uid, hour, title, place = flat
    return Sign(block, rank, uid, hour, tuple(json.loads(title)), tuple(json.loads(place)))
