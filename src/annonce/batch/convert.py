"""One file of a folder → its result, in whatever process."""

import errno
import hashlib
import re
import time
from collections.abc import Iterable, Iterator
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple
from zoneinfo import ZoneInfo

from annonce.batch import LoadError, Settings, internal_error, load, reason
from annonce.readers import content
from annonce.writers import FORMATS, left_out, writer
from annonce.writers.files import replacing

if TYPE_CHECKING:
    from mmap import mmap

    from annonce.model import Announcement, Warning

LARGEST = 20_000_000
"""Bytes of the largest file that is read: what is larger is no announcement, and takes much memory."""

_LARGE = (b"From ", b"%PDF", b"PK\x03\x04")  # how files begin that may be larger: mailboxes, and what holds pictures

LEFT_OUT = "left_out"
"""Code of the warning that a format cannot hold an event."""

_FULL = {errno.ENOSPC, errno.EDQUOT, errno.EROFS}  # no other file could be written either

_ISO = re.compile(r"(?<!\d)((?:19|20)\d\d)([-_.]?)(\d\d)\2(\d\d)(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(\d\d)([-_.])(\d\d)\2((?:19|20)\d\d)(?!\d)")


class Task(NamedTuple):
    """What to do with each file.

    Attributes:
        folder: where the announcements are.
        output: where the results go, at the same relative paths; None for no file each.
        format: name of a writer (`annonce.writers.FORMATS`).
        settings: how to read the announcements.
        reference_from: what gives a file its own reference date, before that of the settings: the time of its last
            change ("mtime"), its name ("name"), or the mail in it ("mail").
        keep: whether to give the announcements back, for a file of all.
    """

    folder: Path
    output: Path | None
    format: str = "json"
    settings: Settings = Settings()
    reference_from: str | None = None
    keep: bool = False

    def result(self, path: Path) -> Path:
        """Give the result's path in the output folder: the input's and one more suffix, so no two are the same."""
        return path.with_name(f"{path.name}.{FORMATS[self.format]}")

    def target(self, path: Path) -> Path | None:
        """Give the file of an input's result; None where there is none."""
        return None if self.output is None else self.output / self.result(path)


class Job(NamedTuple):
    """One file to convert.

    Attributes:
        number: its place among the inputs.
        path: relative to the task's folder.
        done: what an earlier run knows to be done (`Result.digest`); None to convert whatever it is.
    """

    number: int
    path: Path
    done: str | None = None


class Result(NamedTuple):
    """What became of one file.

    Attributes:
        number, path: of the job.
        digest: stands for all that the result depends on: the file's bytes and its reference date.
        unchanged: whether the result was there already.
        events: the number of events.
        size: bytes of the result.
        warnings: code and message of each warning, in French.
        seconds: how long it took.
        error: why there is no result, in French.
        fatal: whether no other file could be written either.
        kept: the announcements in JSON, one a line, if the task keeps them; else None.
    """

    number: int
    path: Path
    digest: str = ""
    unchanged: bool = False
    events: int = 0
    size: int = 0
    warnings: tuple[tuple[str, str], ...] = ()
    seconds: float = 0.0
    error: str | None = None
    fatal: bool = False
    kept: str | None = None

    @property
    def missing(self) -> list[str]:
        """What could not be read of the file, or what the format cannot hold, in French."""
        return [message for code, message in self.warnings if code in ("unread_part", LEFT_OUT)]


def convert(task: Task, job: Job) -> Result:
    """Convert one file; never raises for what the file holds."""
    begin = time.perf_counter()
    result = Result(job.number, job.path)
    target = task.target(job.path)
    try:
        result = _converted(task, job, target)
    except LoadError as error:
        result = result._replace(error=str(error))
    except IsADirectoryError:
        result = result._replace(error=f"écriture impossible : {target} est un dossier")
    except OSError as error:
        result = result._replace(error=f"écriture impossible de {target} : {reason(error)}", fatal=error.errno in _FULL)
    except Exception as error:  # noqa: BLE001 - a writer's fault costs one file
        result = result._replace(error=internal_error(error))
    return result._replace(seconds=round(time.perf_counter() - begin, 4))


def _converted(task: Task, job: Job, target: Path | None) -> Result:
    source = task.folder / job.path
    data, settings = _fetched(task, source)
    day = settings.reference_date or datetime.now(ZoneInfo(settings.timezone or "Europe/Paris")).date()
    hashed = hashlib.sha256(day.isoformat().encode())
    hashed.update(data)
    digest = hashed.hexdigest()
    if digest == job.done:
        return Result(job.number, job.path, digest, unchanged=True)
    tally = _Tally(task.format if target is not None else None, keep=task.keep)
    items = tally.counted(load(lambda: data, settings, source=str(source)))
    size = _written(task.format, items, target)
    return Result(
        job.number,
        job.path,
        digest,
        events=tally.events,
        size=size,
        warnings=tuple(dict.fromkeys(tally.warnings)),
        kept="\n".join(tally.kept) if task.keep else None,
    )


def _fetched(task: Task, source: Path) -> "tuple[bytes | mmap, Settings]":
    """Give a file's bytes, and the settings with its own reference date."""
    try:
        status = source.stat()
        if status.st_size > LARGEST and not _may_be_large(source):
            most = f"la limite est de {LARGEST // 1_000_000} Mo"
            raise LoadError(f"fichier trop gros pour une annonce ({status.st_size // 1_000_000} Mo ; {most})")
        data = content(source)
    except OSError as error:
        raise LoadError(reason(error)) from error
    settings = task.settings._replace(from_mail=task.reference_from == "mail")
    own = None
    if task.reference_from == "mtime":
        own = date.fromtimestamp(status.st_mtime)  # noqa: DTZ012 - the day on this machine's calendar is meant
    elif task.reference_from == "name":
        own = day_of_name(source.name)
    return data, settings._replace(reference_date=own or settings.reference_date)


def _may_be_large(source: Path) -> bool:
    with source.open("rb") as file:
        return file.read(8).startswith(_LARGE)


def day_of_name(name: str) -> date | None:
    """Give the first date in a file's name: "2025-03-31", "20250331", "31-03-2025", also with dots or underscores."""
    for found in _ISO.finditer(name):
        if day := _day(found[1], found[3], found[4]):
            return day
    for found in _DAY_FIRST.finditer(name):
        if day := _day(found[4], found[3], found[1]):
            return day
    return None


def _day(year: str, month: str, day: str) -> date | None:
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def _written(form: str, items: "Iterable[Announcement]", target: Path | None) -> int:
    """Write a result and give its size; only read the announcements where there is no target."""
    if target is None:
        for _ in items:
            pass
        return 0
    target.parent.mkdir(parents=True, exist_ok=True)
    with replacing(target, alone=True) as out:
        writer(form).write(items, out)
        return out.tell()


class _Tally:
    """Looks at announcements on their way to the writer."""

    def __init__(self, form: str | None, *, keep: bool) -> None:
        self.form = form
        self.keep = keep
        self.kept: list[str] = []
        self.events = 0
        self.warnings: list[tuple[str, str]] = []

    def counted(self, items: "Iterable[Announcement]") -> "Iterator[Announcement]":
        for item in items:
            self.events += len(item.events)
            self._warned(item.warnings)
            for event in item.events:
                self._warned(event.warnings)
                if self.form is not None and (told := left_out(self.form, event)):
                    self.warnings.append((LEFT_OUT, told))
            if self.keep:
                self.kept.append(item.model_dump_json())
            yield item

    def _warned(self, warnings: "Iterable[Warning]") -> None:
        self.warnings += [(warning.code, warning.message) for warning in warnings]
