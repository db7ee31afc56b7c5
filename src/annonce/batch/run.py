"""A folder of announcements → its results: the whole run."""

import hashlib
from collections.abc import Callable, Generator, Iterator
from pathlib import Path

import annonce
from annonce.batch import reason
from annonce.batch.convert import Job, Result, Task, convert
from annonce.batch.inputs import Folder
from annonce.batch.journal import Journal


class OutputError(Exception):
    """No result can be written any more; the message says why, in French."""


class Run:
    """One run over a folder.

    Args:
        task: what to do with each file.
        folder: where the files are.
        processes: how many share the work; 1 works in this process.
        resume: whether to leave results alone that an earlier run made of the same bytes in the same way.
        stop: whether to begin no other file after one that gave no result.

    Attributes:
        journal: what is done.
        failed: whether a file gave no result.

    Raises:
        BusyError: another run writes into the same folder.
        OSError: the output folder cannot be written.
    """

    def __init__(
        self, task: Task, folder: Folder, *, processes: int = 1, resume: bool = False, stop: bool = False
    ) -> None:
        if task.output is not None:
            task.output.mkdir(parents=True, exist_ok=True)
        self.task, self.folder, self.processes, self.resume, self.stop = task, folder, processes, resume, stop
        self.failed = False
        self.journal = Journal(task.output)
        self._options = _options(task)

    def go(self, each: Callable[[Result], None]) -> None:
        """Convert all files and tell of each as it is done, in no particular order.

        Raises:
            OSError: the folder cannot be listed.
            OutputError: nothing can be written any more.
        """
        if self.processes > 1:
            from annonce.batch.workers import shared

            results: Generator[Result, None, None] = shared(self.task, self._jobs(each), self.processes)
        else:
            results = (convert(self.task, job) for job in self._jobs(each))
        try:
            for result in results:
                self._take(result, each)
        finally:
            results.close()  # which lets the workers go, whatever happened

    def tidy(self) -> None:
        """Leave the journal as a run leaves it that was never stopped.

        Raises:
            OutputError: it cannot be written.
        """
        try:
            self.journal.tidy()
        except OSError as error:
            raise OutputError(_unwritable(self.journal.path, error)) from error

    def _jobs(self, each: Callable[[Result], None]) -> Iterator[Job]:
        for number, found in enumerate(self.folder.inputs()):
            if self.failed and self.stop:
                return
            if found.error is not None:
                self._take(Result(number, found.path, error=found.error), each)
            else:
                yield Job(number, found.path, self._done(found.path) if self.resume else None)

    def _done(self, path: Path) -> str | None:
        """Give the digest of a result that is there and was made in the same way, else None."""
        entry = self.journal.find(self.task.result(path))
        if entry is None or entry["options"] != self._options or (self.task.keep and entry["kept"] is None):
            return None
        target = self.task.target(path)
        try:
            there = target is None or target.stat().st_size == entry["size"]
        except OSError:
            there = False
        return str(entry["digest"]) if there else None

    def _take(self, result: Result, each: Callable[[Result], None]) -> None:
        key = self.task.result(result.path)
        if result.fatal:
            raise OutputError(result.error)
        if result.error is not None:
            self.failed = True
        elif result.unchanged:
            self.journal.still(key, result.number)
            known = self.journal.find(key) or {}
            warnings = tuple((code, message) for code, message in known["warnings"])
            result = result._replace(events=known["events"], size=known["size"], warnings=warnings)
        else:
            try:
                self.journal.add(key, self._options, result)
            except OSError as error:
                raise OutputError(_unwritable(self.journal.path, error)) from error
        each(result)


def _options(task: Task) -> str:
    """Give what stands for all that results depend on besides the bytes of the file and its reference date."""
    said = (annonce.__version__, str(task.folder), task.format, task.reference_from, *task.settings[1:])
    return hashlib.sha256(repr(said).encode()).hexdigest()


def _unwritable(path: Path | None, error: OSError) -> str:
    return f"écriture impossible de {path or 'un fichier temporaire'} : {reason(error)}"
