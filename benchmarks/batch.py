"""A folder of many files: time with one process and with two, and the most memory that a process holds (Linux).

    python benchmarks/batch.py [--files N] [--merge] [--check]

The files are the announcements of `tests/corpus/dev`, over and over, each with a line of its own. The time of the
processor that the busiest process takes is what all take on a machine that has nothing else to do; the clock says the
same there, and little elsewhere. `--check` fails (exit code 1) where a limit is passed.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

CORPUS = Path(__file__).parent.parent / "tests" / "corpus" / "dev"

SPEED_LIMIT = 1.7  # time of one process / time of the busiest of two, at least
MEMORY_LIMIT = 120.0  # MB that a process holds, at most
GROWTH_LIMIT = 1.1  # memory for all files / for a tenth of them, at most


def main() -> int:
    """Measure, print, and check where asked."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--files", type=int, default=10_000)
    options.add_argument("--merge", action="store_true", help="make one file of all, too")
    options.add_argument("--check", action="store_true", help="fail where a limit is passed")
    arguments = options.parse_args()
    with tempfile.TemporaryDirectory() as name:
        few, many = Path(name, "few"), Path(name, "many")
        fill(few, arguments.files // 10)
        fill(many, arguments.files)
        few_two = measure(few, 2, arguments.merge)
        two = measure(many, 2, arguments.merge)
        one = measure(many, 1, arguments.merge)
    speed, growth = one.busiest / two.busiest, two.memory / few_two.memory
    by_clock = one.clock / two.clock
    print(f"  one process / two = {speed:.2f} of the processor (limit {SPEED_LIMIT}), {by_clock:.2f} by the clock")
    print(f"  memory for all / for a tenth = {growth:.2f} (limit {GROWTH_LIMIT})")
    passed = speed < SPEED_LIMIT or max(one.memory, two.memory) > MEMORY_LIMIT or growth > GROWTH_LIMIT
    return 1 if arguments.check and passed else 0


def fill(folder: Path, count: int) -> None:
    """Write the announcements."""
    folder.mkdir()
    texts = [path.read_text("utf-8") for path in sorted(CORPUS.glob("*.txt"))]
    for number in range(count):
        text = f"{texts[number % len(texts)]}\nLettre {number}\n"
        (folder / f"{number:06}.txt").write_text(text, "utf-8")


class Measure(NamedTuple):
    """Seconds by the clock; seconds of the processor of the busiest process; MB of the largest process."""

    clock: float
    busiest: float
    memory: float


def measure(folder: Path, processes: int, merge: bool) -> Measure:
    """Convert a folder."""
    out = folder.with_name(f"{folder.name}-{processes}")
    command = [sys.executable, "-m", "annonce", "batch", str(folder), "-o", str(out), "-r", "2025-03-01", "-q"]
    if merge:
        command += ["--merge", f"{out}.jsonl"]
    begin = time.perf_counter()
    running = subprocess.Popen([*command, "-j", str(processes)], start_new_session=True)
    seconds: dict[int, float] = {}
    memory = 0.0
    while running.poll() is None:
        for process, used, held in processes_of(running.pid):
            seconds[process] = used
            memory = max(memory, held)
        time.sleep(0.05)
    clock = time.perf_counter() - begin
    assert running.returncode == 0
    count = sum(1 for _ in out.glob("*.json"))
    each = ", ".join(f"{used:.1f}" for used in sorted(seconds.values(), reverse=True) if used > 0.05)
    print(f"{count} files, {processes} at a time: {clock:.1f} s by the clock, {memory:.0f} MB in the largest process")
    print(f"  seconds of the processor, for each process: {each}", flush=True)
    return Measure(clock, max(seconds.values()), memory)


def processes_of(session: int) -> Iterator[tuple[int, float, float]]:
    """Give each process of a session with its seconds of the processor and its largest memory so far (VmHWM, MB)."""
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            fields = (entry / "stat").read_text().rpartition(")")[2].split()
            if int(fields[3]) == session:
                memory = int((entry / "status").read_text().partition("VmHWM:")[2].split()[0]) / 1000
                yield int(entry.name), (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK"), memory
        except (OSError, ValueError, IndexError):
            continue


if __name__ == "__main__":
    sys.exit(main())
