"""How far a long command has come, on standard error: a bar on a terminal, else a line now and then."""

import os
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from annonce.cli.codes import say
from annonce.writers.french import plural

if TYPE_CHECKING:
    from rich.progress import Task

_EVERY = 10.0  # seconds between two lines


@contextmanager
def progress(count: int, *, quiet: bool) -> Iterator[Callable[[], None]]:
    """Show the progress over `count` files, nothing if `quiet`; give what moves it by one file."""
    if quiet or sys.stderr is None:
        yield lambda: None
    elif sys.stderr.isatty() and os.environ.get("TERM") != "dumb":
        with _bar(count) as advance:
            yield advance
    else:
        yield _Lines(count).advance


@contextmanager
def _bar(count: int) -> Iterator[Callable[[], None]]:
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, ProgressColumn, TextColumn, TimeRemainingColumn
    from rich.text import Text

    class Rate(ProgressColumn):
        def render(self, task: "Task") -> Text:
            return Text(f"{task.speed or 0:.0f} par seconde, encore")

    console = Console(stderr=True, no_color=bool(os.environ.get("NO_COLOR")), emoji=False, markup=False)
    columns = (TextColumn("Lecture"), BarColumn(), MofNCompleteColumn(), Rate(), TimeRemainingColumn())
    with Progress(*columns, console=console, transient=True) as bar:
        reading = bar.add_task("", total=count)
        yield lambda: bar.advance(reading)


class _Lines:
    def __init__(self, count: int) -> None:
        self.count = count
        self.done = 0
        self.begin = self.said = time.monotonic()

    def advance(self) -> None:
        self.done += 1
        now = time.monotonic()
        if now - self.said >= _EVERY and self.done < self.count:
            self.said = now
            rate = self.done / (now - self.begin)
            left = duration((self.count - self.done) / rate)
            say(f"{plural(self.done, 'fichier')} sur {self.count}, {rate:.0f} par seconde, encore {left}")


def duration(seconds: float) -> str:
    """Give "45 s", "12 min" or "3 h 05"."""
    if seconds < 90:
        return f"{seconds:.0f} s"
    minutes = round(seconds / 60)
    return f"{minutes} min" if minutes < 90 else f"{minutes // 60} h {minutes % 60:02}"
