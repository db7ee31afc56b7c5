"""Processes that share the work; one that dies costs the file that killed it and no other."""

import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Generator, Iterator
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import islice
from multiprocessing.connection import wait as wait_for
from typing import Any

from annonce.batch.convert import Job, Result, Task, convert

_AHEAD = 4  # files given to each worker in advance
_PATIENCE = 5.0  # seconds that a worker has to leave when it is told to

_KILLED = "la lecture a été interrompue (mémoire insuffisante ?)"


def shared(task: Task, jobs: Iterator[Job], count: int) -> Generator[Result, None, None]:
    """Convert files in `count` processes and give each result as it is done.

    Who stops reading the results stops the workers: the files under way are given up, nothing half written stays.
    """
    while left := (yield from _pool(task, jobs, count)):
        for job in left:  # one of these killed its worker: each gets a worker of its own
            if (yield from _pool(task, iter((job,)), 1)):
                yield Result(job.number, job.path, error=_KILLED)


def _pool(task: Task, jobs: Iterator[Job], count: int) -> Generator[Result, None, list[Job]]:
    """Feed workers until no file is left; return the jobs that were under way when a worker died, else none."""
    # "fork" would copy the locks of the progress bar's thread as they happen to be
    context: Any = multiprocessing.get_context("spawn" if sys.platform == "win32" else "forkserver")
    if sys.platform != "win32":
        context.set_forkserver_preload(["annonce.pipeline", "annonce.batch.convert"])
    running: dict[Future[Result], Job] = {}
    broken: list[Job] = []
    executor = ProcessPoolExecutor(count, mp_context=context, initializer=_begin)
    try:
        while not broken:
            for job in islice(jobs, count * _AHEAD - len(running)):
                try:
                    running[executor.submit(_work, task, job)] = job
                except BrokenProcessPool:
                    broken.append(job)
            if not running:
                break
            done, _ = wait(running, return_when=FIRST_COMPLETED)
            for future in done:
                job = running.pop(future)
                if isinstance(future.exception(), BrokenProcessPool):
                    broken.append(job)
                else:
                    yield future.result()
        wait(running)
        for future, job in running.items():
            if future.exception() is None:
                yield future.result()
            else:
                broken.append(job)
        executor.shutdown()
    except BaseException:  # Ctrl-C, or nobody reads the results any more
        executor.shutdown(wait=False, cancel_futures=True)
        _dismiss()
        raise
    return broken


def _dismiss() -> None:
    """Make the workers leave, at once if need be."""
    children = multiprocessing.active_children()
    for child in children:
        child.terminate()
    for child in children:
        child.join(_PATIENCE)
        if child.is_alive():
            child.kill()


# ── In a worker ─────────────────────────────────────────────────────────────────────────────────────────────────────


class _Dismissed(BaseException):
    """The parent wants no more results."""


class _State:
    working = False
    dismissed = False


def _begin() -> None:
    """Leave Ctrl-C to the parent, obey it, and do not outlive it."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGTERM, _obey)
    if (parent := multiprocessing.parent_process()) is not None:
        threading.Thread(target=_follow, args=(parent.sentinel,), daemon=True).start()


def _follow(sentinel: int) -> None:
    wait_for([sentinel])
    os._exit(1)  # the parent was killed; what is half written has no name yet


def _obey(*_: object) -> None:
    _State.dismissed = True
    if _State.working:
        raise _Dismissed


def _work(task: Task, job: Job) -> Result:
    if _State.dismissed:
        raise _Dismissed
    _State.working = True
    try:
        return convert(task, job)
    finally:
        _State.working = False
