"""Three ratios, each of medians of one run: a start beside a floor program, `parse` and `find_dates` beside dateparser.

    python benchmarks/run.py [--starts N] [--documents N] [--check]

`--check` fails (exit code 1) where a ratio is beyond its limit.
"""

import argparse
import compileall
import importlib.util
import json
import statistics
import subprocess
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

HERE = Path(__file__).parent
ROOT = HERE.parent
SAMPLE = ROOT / "samples" / "restitution.txt"
CORPUS = ROOT / "tests" / "corpus" / "dev"

COLD_LIMIT = 1.3  # annonce parse / floor program, at most
PARSE_LIMIT = 15.0  # search_dates / annonce.parse, at least
DATES_LIMIT = 60.0  # search_dates / annonce.find_dates, at least


def main() -> int:
    """Measure, print, and check where asked."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--starts", type=int, default=15, help="cold starts of each program")
    options.add_argument("--documents", type=int, default=1000, help="documents of the corpus, at most")
    options.add_argument("--check", action="store_true", help="fail where a limit is passed")
    arguments = options.parse_args()
    cold = cold_start(arguments.starts)
    parse, dates = warm(arguments.documents)
    return 1 if arguments.check and (cold > COLD_LIMIT or parse < PARSE_LIMIT or dates < DATES_LIMIT) else 0


def cold_start(count: int) -> float:
    """Compare whole processes, in turns so that a busy moment of the machine meets both."""
    programs = {
        "python": [sys.executable, "-c", "pass"],
        "floor": [sys.executable, str(HERE / "floor.py"), "parse", str(SAMPLE), "--format", "json"],
        "annonce": [sys.executable, "-m", "annonce", "parse", str(SAMPLE), "--format", "json"],
    }
    package = importlib.util.find_spec("annonce")
    assert package is not None
    assert package.origin is not None
    compileall.compile_dir(Path(package.origin).parent, quiet=2)  # as an installed package is
    seconds: dict[str, list[float]] = {name: [] for name in programs}
    for turn in range(count + 1):
        for name, command in programs.items():
            begin = time.perf_counter()
            done = subprocess.run(command, capture_output=True, check=True)
            if turn:  # the first turn writes and reads caches
                seconds[name].append(time.perf_counter() - begin)
            if name != "python":
                assert json.loads(done.stdout), f"{name} gave no event"
    middle = {name: statistics.median(times) for name, times in seconds.items()}
    ratio = middle["annonce"] / middle["floor"]
    print(f"cold start, median of {count}: " + ", ".join(f"{name} {s * 1000:.0f} ms" for name, s in middle.items()))
    print(f"  annonce / floor = {ratio:.2f} (limit {COLD_LIMIT})")
    return ratio


def warm(most: int) -> tuple[float, float]:
    """Compare what one document costs once everything is loaded, in the same run."""
    from dateparser.search import search_dates

    import annonce

    texts = [
        (path.with_suffix(".txt").read_bytes().decode(), date.fromisoformat(label["reference_date"]))
        for path in sorted(CORPUS.glob("*.json"))
        for label in [json.loads(path.read_text("utf-8"))]
    ][:most]
    seconds: dict[str, list[float]] = {"annonce.parse": [], "annonce.find_dates": [], "search_dates": []}
    for warming in (True, False):
        for text, day in texts[:1] if warming else texts:
            for name, work, times in (
                ("annonce.parse", partial(annonce.parse, text, reference_date=day), 3),
                ("annonce.find_dates", partial(annonce.find_dates, text, reference_date=day), 3),
                ("search_dates", partial(search_dates, text, languages=["fr"]), 1),
            ):
                best = _best(work, times)
                if not warming:
                    seconds[name].append(best)
    middle = {name: statistics.median(times) for name, times in seconds.items()}
    print(f"one of {len(texts)} documents, median: " + ", ".join(f"{n} {s * 1000:.2f} ms" for n, s in middle.items()))
    ratios = []
    for name, limit in (("annonce.parse", PARSE_LIMIT), ("annonce.find_dates", DATES_LIMIT)):
        ratio = middle["search_dates"] / middle[name]
        total = sum(seconds["search_dates"]) / sum(seconds[name])
        print(f"  search_dates / {name} = {ratio:.1f} (limit {limit}); of the totals: {total:.1f}")
        ratios.append(ratio)
    return ratios[0], ratios[1]


def _best(work: Callable[[], object], times: int) -> float:
    found = []
    for _ in range(times):
        begin = time.perf_counter()
        work()
        found.append(time.perf_counter() - begin)
    return min(found)


if __name__ == "__main__":
    sys.exit(main())
