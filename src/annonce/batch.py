"""Many files: each announcement of a folder becomes one output file.

The output of `a/b.txt` is `a/b.txt.json`: the suffix is appended, so that `b.txt` and `b.eml` never collide. Each is
written whole or not at all, a file that cannot be read never stops the others, and memory does not grow with the
number of files.
"""

import errno
import os
import sys
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from functools import partial
from itertools import chain, islice
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from annonce.model import Announcement
from annonce.readers import ReadError, content, read
from annonce.writers import writer
from annonce.writers.files import replacing

if TYPE_CHECKING:
    from concurrent.futures import Future
    from mmap import mmap

_AHEAD = 4  # files given to each worker in advance


class LoadError(Exception):
    """An input gave nothing; the message says why in French, without the input's name."""


class Settings(NamedTuple):
    """How to read announcements.

    Attributes:
        reference_date: the day on which the announcements are read; None for today.
        timezone: IANA name of the zone, or None for that of each place.
        encoding: encoding of the files, or None to recognise it.
    """

    reference_date: date | None = None
    timezone: str | None = None
    encoding: str | None = None


class Task(NamedTuple):
    """What to do with each file.

    Attributes:
        folder: where the announcements are.
        output: where the results go, at the same relative paths.
        format: name of a writer (`annonce.writers.FORMATS`).
        settings: how to read the announcements.
    """

    folder: Path
    output: Path
    format: str = "json"
    settings: Settings = Settings()


class Result(NamedTuple):
    """What became of one file: the number of its events, or why there are none, and what was left out, in French."""

    path: Path
    events: int = 0
    error: str | None = None
    notes: tuple[str, ...] = ()


def files(folder: Path, output: Path) -> Iterator[Path]:
    """Give the files under a folder, relative to it and in order; not hidden ones, nor those of the output folder.

    Raises:
        OSError: the folder itself cannot be listed.
    """
    os.scandir(folder).close()  # os.walk says nothing of a folder that cannot be read
    results = os.path.realpath(output)
    for top, folders, names in os.walk(folder):
        folders[:] = sorted(
            name for name in folders if not name.startswith(".") and os.path.realpath(Path(top, name)) != results
        )
        for name in sorted(names):
            path = Path(top, name)
            if not name.startswith(".") and path.is_file():
                yield path.relative_to(folder)


def load(fetch: Callable[[], "bytes | mmap"], settings: Settings, *, source: str | None) -> Iterator[Announcement]:
    """Read and parse one input; a mailbox mail by mail.

    Args:
        fetch: gives its bytes.
        settings: how to read them.
        source: its path as given, or None for standard input.

    Raises:
        LoadError: it cannot be read; or the fault is ours.
    """
    try:
        from annonce import pipeline  # inside: an engine that cannot be loaded is a fault of ours too

        documents = read(fetch(), suffix=Path(source or "").suffix, encoding=settings.encoding)
        yield from pipeline.parse_all(
            documents, reference_date=settings.reference_date, timezone=settings.timezone, source=source
        )
    except ReadError as error:
        raise LoadError(str(error)) from error
    except OSError as error:
        raise LoadError(reason(error)) from error
    except Exception as error:
        raise LoadError(internal_error(error)) from error


def convert(task: Task, path: Path) -> Result:
    """Convert one file (relative to the task's folder); never raises for what the file holds."""
    source = task.folder / path
    target = task.output / path.with_name(f"{path.name}.{task.format}")
    tally = _Tally()
    try:
        items = load(partial(content, source), task.settings, source=str(source))
        first = next(items, None)  # nothing is written where nothing can be read
        target.parent.mkdir(parents=True, exist_ok=True)
        with replacing(target) as out:
            writer(task.format).write(tally.each(chain(() if first is None else (first,), items)), out)
    except LoadError as error:
        return Result(path, error=str(error))
    except OSError as error:
        return Result(path, error=f"écriture impossible de {target} : {reason(error)}")
    return Result(path, events=tally.events, notes=tuple(tally.notes))


class _Tally:
    """Counts announcements on their way to a writer."""

    def __init__(self) -> None:
        self.events = 0
        self.notes: list[str] = []

    def each(self, items: Iterable[Announcement]) -> Iterator[Announcement]:
        for item in items:
            self.events += len(item.events)
            self.notes += unread(item)
            yield item


def unread(item: Announcement) -> list[str]:
    """Give what of an input could not be read though the rest was."""
    return [warning.message for warning in item.warnings if warning.code == "unread_part"]


def reason(error: OSError) -> str:
    """Say in French why the system refuses a file."""
    if isinstance(error, FileNotFoundError):
        return "fichier introuvable"
    if isinstance(error, PermissionError):
        return "accès refusé"
    if isinstance(error, IsADirectoryError):
        return "c’est un dossier ; pour tous ses fichiers, utilisez « annonce batch »"
    if isinstance(error, NotADirectoryError):
        return "un élément du chemin n’est pas un dossier"
    if error.errno == errno.ENOSPC:
        return "plus de place sur le disque"
    return f"erreur du système ({error.strerror or error})"


def internal_error(error: Exception) -> str:
    """Say that the fault is ours, with what a maintainer needs to find it."""
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    place = f", {Path(frame.tb_frame.f_code.co_filename).name}:{frame.tb_lineno}" if frame is not None else ""
    return f"erreur interne ({type(error).__name__}{place}) ; merci de la signaler avec le texte en cause"


def run(task: Task, *, jobs: int = 1, each: Callable[[Result], None]) -> None:
    """Convert all files of a folder and tell of each as it is done, in no particular order.

    Args:
        task: what to do.
        jobs: the number of worker processes; 1 works in this process.
        each: called with each result.

    Raises:
        OSError: the folder cannot be listed.
    """
    paths = files(task.folder, task.output)
    if jobs <= 1:
        for path in paths:
            each(convert(task, path))
        return
    while left := _work(task, paths, jobs, each):
        for path in left:  # one of these killed its worker: each gets a worker of its own
            alone = _work(task, iter((path,)), 1, each)
            if alone:
                each(Result(path, error="la lecture a été interrompue (mémoire insuffisante ?)"))


def _work(task: Task, paths: Iterator[Path], jobs: int, each: Callable[[Result], None]) -> list[Path]:
    """Feed workers until no file is left; give the files that were under way when a worker died, else none."""
    import multiprocessing
    from concurrent.futures import FIRST_COMPLETED, ProcessPoolExecutor, wait
    from concurrent.futures.process import BrokenProcessPool

    # "fork" would copy the locks of the progress bar's thread as they happen to be
    context = multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")
    running: dict[Future[Result], Path] = {}
    broken: list[Path] = []
    with ProcessPoolExecutor(jobs, mp_context=context, initializer=_ignore_interrupt) as executor:
        try:
            while not broken:
                for path in islice(paths, jobs * _AHEAD - len(running)):
                    try:
                        running[executor.submit(convert, task, path)] = path
                    except BrokenProcessPool:
                        broken.append(path)
                if not running:
                    break
                done, _ = wait(running, return_when=FIRST_COMPLETED)
                for future in done:
                    path = running.pop(future)
                    if isinstance(future.exception(), BrokenProcessPool):
                        broken.append(path)
                    else:
                        each(future.result())
        except BaseException:
            executor.shutdown(wait=False, cancel_futures=True)
            raise
        if broken:
            wait(running)
            for future, path in running.items():
                if future.exception() is None:
                    each(future.result())
                else:
                    broken.append(path)
    return broken


def _ignore_interrupt() -> None:
    """Leave Ctrl-C to the parent: it stops the workers and says one thing."""
    import signal

    signal.signal(signal.SIGINT, signal.SIG_IGN)
