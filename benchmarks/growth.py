"""How time and memory grow with a text: a letter of 1 KB to 1 MB, and a listing of 10 to 1,000 events.

    python benchmarks/growth.py [--largest BYTES]

Seconds are of the processor. "growth" is the exponent between two lines: 1 is linear, 2 quadratic. A measure that would
take more than a minute, by the last, is left out.
"""

import argparse
import math
import resource
import sys
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import annonce

CORPUS = Path(__file__).parent.parent / "tests" / "corpus" / "dev"
DAY = date(2025, 3, 1)
PATIENCE = 60.0  # seconds

NAMES = ["Inès", "Marc", "Aline", "Yann", "Zoé", "Paul", "Rose", "Luc", "Anna", "Hugo"]
KINDS = ("Concert", "Atelier d’aquarelle", "Loto", "Conférence", "Lecture", "Bal", "Projection", "Visite guidée")
HALLS = ("Salle des fêtes", "Médiathèque", "Théâtre municipal", "Église", "Maison des associations")
TOWNS = ("71700 Tournus", "38350 La Mure", "26150 Die", "87120 Eymoutiers", "56130 La Roche-Bernard")
MONTHS = ("avril", "mai", "juin", "juillet", "septembre", "octobre")


def main() -> None:
    """Measure and print."""
    options = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    options.add_argument("--largest", type=int, default=1_000_000, help="of the letter")
    largest = options.parse_args().largest
    annonce.parse(listing(3), reference_date=DAY)  # loads and compiles what is loaded on first use
    letter = "\n\n".join(path.read_text("utf-8") for path in sorted(CORPUS.glob("*.txt")))
    sizes = [size for size in (1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000) if size <= largest]
    texts = [(f"{size:,} characters", (letter * (size // len(letter) + 1))[:size]) for size in sizes]
    listings = [(f"{count:,} events", listing(count)) for count in (10, 30, 100, 300, 1_000)]
    for title, series in (("letter", texts), ("listing", listings)):
        for name, work in (("find_dates", annonce.find_dates), ("parse", annonce.parse)):
            print(f"\n{name} of a {title}")
            rows(series, work)


def rows(series: list[tuple[str, str]], work: Callable[..., object]) -> None:
    """Measure one function on texts of growing size."""
    before: tuple[int, float] | None = None
    for name, text in series:
        if before is not None and before[1] * (len(text) / before[0]) ** 2 > PATIENCE * 10:
            print(f"  {name:>20}: left out")
            continue
        seconds = clock(partial(work, text, reference_date=DAY))
        growth = "" if before is None else math.log(seconds / before[1]) / math.log(len(text) / before[0])
        memory = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / (1e6 if sys.platform == "darwin" else 1e3)
        shown = f"growth {growth:.2f}" if growth else ""
        print(f"  {name:>20}: {seconds:8.3f} s, {memory:5.0f} MB at most so far  {shown}", flush=True)
        before = len(text), seconds


def listing(count: int) -> str:
    """Give an agenda of different events."""
    items = [
        f"{KINDS[n % 8]} de {NAMES[n % 10]} n° {n}\nLe {n % 28 + 1} {MONTHS[n % 6]} 2025 à {10 + n % 11}h30, "
        f"{HALLS[n % 5]}, {TOWNS[n // 5 % 5]}. Tarif : {n % 20 + 1} €.\n"
        for n in range(count)
    ]
    return "Agenda\n\n" + "\n".join(items)


def clock(work: Callable[[], object]) -> float:
    """Give the seconds of the processor, the best of several runs where one is short."""
    best = math.inf
    for _ in range(5):
        begin = time.process_time()
        work()
        best = min(best, time.process_time() - begin)
        if best > 1:
            break
    return best


if __name__ == "__main__":
    main()
