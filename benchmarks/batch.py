"""A folder of many files: seconds with one process and with two, and the most memory that a process holds (Linux).

    python benchmarks/batch.py [--files N] [--merge] [--check]

The files are the announcements of `tests/corpus/dev`, over and over, each with a line of its own. `--check` fails (exit
code 1) where a limit is passed.
"""

import argparse
import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

CORPUS = Path(__file__).parent.parent / "tests" / "corpus" / "dev"

SPEED_LIMIT = 1.7  # seconds of one process / seconds of two, at least
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
        _, less = measure(few, 2, arguments.merge)
        two, memory = measure(many, 2, arguments.merge)
        one, alone = measure(many, 1, arguments.merge)
    speed, growth = one / two, memory / less
    print(f"  one process / two = {speed:.2f} (limit {SPEED_LIMIT})")
    print(f"  memory for all / for a tenth = {growth:.2f} (limit {GROWTH_LIMIT})")
    passed = speed < SPEED_LIMIT or max(memory, alone) > MEMORY_LIMIT or growth > GROWTH_LIMIT
    return 1 if arguments.check and passed else 0


def fill(folder: Path, count: int) -> None:
    """Write the announcements."""
    folder.mkdir()
    texts = [path.read_text("utf-8") for path in sorted(CORPUS.glob("*.txt"))]
    for number in range(count):
        text = f"{texts[number % len(texts)]}\nLettre {number}\n"
        (folder / f"{number:06}.txt").write_text(text, "utf-8")


def measure(folder: Path, processes: int, merge: bool) -> tuple[float, float]:
    """Convert a folder and give seconds and the largest memory of one of the processes, in MB."""
    out = folder.with_name(f"{folder.name}-{processes}")
    command = [sys.executable, "-m", "annonce", "batch", str(folder), "-o", str(out), "-r", "2025-03-01", "-q"]
    if merge:
        command += ["--merge", f"{out}.jsonl"]
    before = os.times()
    begin = time.perf_counter()
    running = subprocess.Popen([*command, "-j", str(processes)], start_new_session=True)
    most = 0.0
    while running.poll() is None:
        most = max([most, *memories(running.pid)])
        time.sleep(0.1)
    seconds = time.perf_counter() - begin
    after = os.times()
    assert running.returncode == 0
    count = sum(1 for _ in out.glob("*.json"))
    busy = after.children_user + after.children_system - before.children_user - before.children_system
    used = f", {busy:.1f} s of the processor" if processes == 1 else ""
    print(f"{count} files, {processes} at a time: {seconds:.1f} s{used}, {most:.0f} MB in the largest process")
    return seconds, most


def memories(session: int) -> Iterator[float]:
    """Give the largest memory so far (VmHWM, in MB) of each process of a session."""
    for entry in Path("/proc").glob("[0-9]*"):
        try:
            if int((entry / "stat").read_text().rpartition(")")[2].split()[3]) == session:
                status = (entry / "status").read_text()
                yield int(status.partition("VmHWM:")[2].split()[0]) / 1000
        except (OSError, ValueError, IndexError):
            continue


if __name__ == "__main__":
    sys.exit(main())
