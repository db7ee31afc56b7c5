"""Texts made to be slow: twice the text takes about twice the time, never four times.

Each regular expression of the package is given long runs of what it likes, and what spoils them at the very end. One
that is only ever matched at a place is matched; all others scan. Then whole texts of such runs are parsed. Times are of
the processor, so that a busy machine does not matter much; small ones are not compared at all.
"""

from __future__ import annotations

import ast
import datetime as dt
import importlib
import pkgutil
import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path

import pytest

import annonce
from annonce.cue import Cue
from annonce.lazy_re import Waiting

RUNS = [
    "1", "0", " ", "a", "A", "\n", ",", ".", "-", "(", ")", "\"", "'", ":", "/", "€", ">", "_", "*", "|", "…", "@", "°",
    "a@", "a.", "a-", "a ", "A ", "Ab ", "a\n", "a, ", "(a", "a'", "d'", "1 ", "1.", "1/", "1-", "1:", "01 ", "12 ", "12h", "20h30 ", "14h-",
    "le 1er ", "lundi ", "samedi 3 mai ", "3, ", "3 et ", "tous les ", "mardis ", "de ", "le ", "la ", "les ", "au ", "du ", "et ", "ou ", "par ",
    "sauf ", "premier ", "dernier ", "mai ", "x : ", "lieu : ", "https://", "www.a", "http://a/", "inscription ", "reservation ", "entree ", "gratuit ",
    "salle ", "salle des ", "rue ", "12 rue A ", "69100 ", "12 € ", "12,", "moins de ", "enfants ", "avec ", "organise ", "association ", "avant ", "jusqu'au ",
    "porte ", "annule ", "\r\n", "é", "e\u0301", "\u00a0", "\u200b",
]  # fmt: skip
TAILS = ["", "\x00"]

FLOOR = 0.02  # seconds under which a time says nothing
SIZES = (16, 20, 24, 28, 32, 44, 64, 100, 300, 1_000, 3_000, 10_000)  # small steps at first: time may double with each
LINEAR = 3.0  # twice the text: linear is 2, quadratic 4


# ── The regular expressions ─────────────────────────────────────────────────────────────────────────────────────────


@dataclass
class Found:
    """A pattern, and the methods by which the package uses it; none where that cannot be told."""

    pattern: re.Pattern[str]
    methods: set[str] = field(default_factory=set)


def _inside(name: str, value: object) -> Iterator[tuple[str, re.Pattern[str]]]:
    """The patterns of a value, those in tuples, sets and dicts included."""
    if isinstance(value, re.Pattern):
        if isinstance(value.pattern, str):
            yield name, value
    elif isinstance(value, Waiting):
        yield name, re.compile(value.pattern, value.flags)
    elif isinstance(value, Cue):
        for place, pattern in enumerate(value.patterns):
            yield f"{name}[{place}]", re.compile(pattern)
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from _inside(f"{name}[{key!r:.40}]", item)
    elif isinstance(value, list | tuple | set | frozenset):
        for place, item in enumerate(value):
            yield from _inside(f"{name}[{place}]", item)


def _uses(tree: ast.AST) -> Iterator[tuple[str, str]]:
    """("_NAME", "match") for each `_NAME.match(…)`; ("", …) where the name is not plain."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Attribute) and isinstance(node.value, ast.Name):
            yield node.value.id, node.attr


def _written_in_place(tree: ast.AST) -> Iterator[tuple[int, str, str]]:
    """(line, pattern, method) of each `re.search("…", …)` and `re.compile("…").match(…)`."""
    outer = {id(n.value): n.attr for n in ast.walk(tree) if isinstance(n, ast.Attribute)}
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Call)
            and isinstance(node.func, ast.Attribute)
            and isinstance(node.func.value, ast.Name)
            and node.func.value.id == "re"
            and node.func.attr != "escape"
            and node.args
            and isinstance(node.args[0], ast.Constant)
            and isinstance(node.args[0].value, str)
        ):
            method = outer.get(id(node), "") if node.func.attr == "compile" else node.func.attr
            yield node.lineno, node.args[0].value, method


@lru_cache
def patterns() -> dict[str, Found]:
    """Every regular expression of the package by the name of its module and its own."""
    found: dict[str, Found] = {}
    names: dict[re.Pattern[str], str] = {}
    uses: dict[str, set[str]] = {}
    in_place: list[tuple[str, str, str]] = []
    for module_info in pkgutil.walk_packages(annonce.__path__, "annonce."):
        if module_info.name.endswith("__main__"):
            continue
        module = importlib.import_module(module_info.name)
        tree = ast.parse(Path(str(module.__file__)).read_bytes())
        for variable, value in vars(module).items():
            for name, pattern in _inside(variable, value):
                names.setdefault(pattern, f"{module_info.name}:{name}")
        for variable, method in _uses(tree):
            for _, pattern in _inside("", vars(module).get(variable)):
                if isinstance(vars(module)[variable], re.Pattern | Waiting):
                    uses.setdefault(names[pattern], set()).add(method)
        in_place += [(f"{module_info.name}:{text!r:.60}", text, method) for _, text, method in _written_in_place(tree)]
    for pattern, name in names.items():
        found[name] = Found(pattern, uses.get(name, set()))
    for name, text, method in in_place:
        pattern = re.compile(text)
        if pattern not in names:
            found.setdefault(name, Found(pattern)).methods.add(method)
    return found


def scan(pattern: re.Pattern[str], text: str) -> None:
    for _ in pattern.finditer(text):
        pass


def match(pattern: re.Pattern[str], text: str) -> None:
    pattern.match(text)
    pattern.fullmatch(text)


def seconds(work: Callable[[str], object], text: str) -> float:
    begin = time.process_time()
    work(text)
    return time.process_time() - begin


def run_of(unit: str, size: int, tail: str = "") -> str:
    return (unit * (size // len(unit) + 1))[: size - len(tail)] + tail


def growth(work: Callable[[str], object], unit: str, tail: str, sizes: tuple[int, ...], floor: float = FLOOR) -> float:
    """How much longer twice the text takes, at the first size where that can be told; the best of three; else 1."""
    for size in sizes:
        once = seconds(work, run_of(unit, size, tail))
        if once < floor:
            continue
        if size <= 100 or once > 2:
            return 99.0  # it would not come back from the next size
        ratios = []
        for _ in range(3 if once < 0.1 else 1):
            ratios.append(seconds(work, run_of(unit, 2 * size, tail)) / max(once, 1e-9))
            if ratios[-1] < LINEAR:
                break
            once = max(once, seconds(work, run_of(unit, size, tail)))
        if min(ratios) >= LINEAR:
            return min(ratios)
    return 1.0


def offence(found: Found) -> str | None:
    """The first run on which a pattern is not linear."""
    only_matched = found.methods and found.methods <= {"match", "fullmatch"}
    used = match if only_matched else scan
    for unit in RUNS:
        for tail in TAILS:
            ratio = growth(lambda text: used(found.pattern, text), unit, tail, SIZES)
            if ratio >= LINEAR:
                return f"{ratio:.1f} × the time for twice a run of {unit!r} ending in {tail!r}, by {used.__name__}"
    return None


# Not linear yet: each must leave this list when it is.
SLOW: set[str] = set()

# Not linear, and never given more than some forty characters, or a text of ours.
BOUNDED = {
    "annonce.assemble.money:_LABEL",
    "annonce.assemble.titles:_BEFORE_NOUN",
    "annonce.cue:_OPENING",
    "annonce.extractors.addresses:_WORD_BEFORE",
    "annonce.extractors.towns:_LAST_WORD",
    "annonce.regions.entries:_OF",
    "annonce.regions.names:_LEADS",
}


@pytest.mark.parametrize("name", sorted(patterns().keys() - BOUNDED))
def test_pattern_is_linear(name: str, request: pytest.FixtureRequest) -> None:
    if name in SLOW:
        request.applymarker(pytest.mark.xfail(strict=True, reason="not linear"))
    assert offence(patterns()[name]) is None


def test_the_patterns_are_found() -> None:
    names = set(patterns())
    assert len(names) > 150
    assert any(name.startswith("annonce.extractors.days:_DAY_MONTH") for name in names)
    assert any("[" in name for name in names), "those in tuples and dicts"
    assert any("'" in name for name in names), "those written where they are used"
    assert names >= SLOW | BOUNDED


@pytest.mark.parametrize("slow", [r"(?:a|a)+b", r"\s*x", r".*\bz", r"(?:a*)*b", r"[^€]*?€"])
def test_a_slow_pattern_is_seen(slow: str) -> None:
    assert offence(Found(re.compile(slow))) is not None


@pytest.mark.parametrize("fast", [r"\d{1,2}h", r"[a-z]{1,40}@", r"(?<![a-z])le (?=\d)", r"[^\n]{0,60}$"])
def test_a_fast_pattern_is_not_blamed(fast: str) -> None:
    assert offence(Found(re.compile(fast))) is None


# ── Whole texts ─────────────────────────────────────────────────────────────────────────────────────────────────────

REFERENCE = dt.date(2025, 3, 1)
LINES = [
    "Concert samedi 3 mai 2025 à 20h\n",
    "Samedi 3 mai : Loto, salle des fêtes, 69100 Villeurbanne\n\n",
    "14h30 Atelier\n",
    "12 rue Victor Hugo, 69100 Villeurbanne\n",
    "Lieu : Salle du Lavoir\n",
    "Tarif : 12 € / 8 €\n",
    "Contact : ana@exemple.fr, 01 99 00 11 22\n",
    "> Le 3 mai 2025, Ana a écrit :\n",
    "à Lyon ",
    "tous les mardis ",
    "01 99 00 11 22 ",
    "https://exemple.fr ",
    "Inscription avant le 3 mai. ",
    "« Bal » ",
    "M. Jean Brun ",
    "Association des amis ",
]
SLOW_TEXTS: set[str] = set()


def parse(text: str) -> None:
    annonce.parse(text, reference_date=REFERENCE)


@pytest.mark.parametrize("unit", [*RUNS, *LINES], ids=lambda unit: repr(unit)[1:-1])
def test_parse_is_linear(unit: str, request: pytest.FixtureRequest) -> None:
    if unit in SLOW_TEXTS:
        request.applymarker(pytest.mark.xfail(strict=True, reason="not linear"))
    parse(unit)  # what is loaded on first use
    assert growth(parse, unit, "", (3_125, 6_250, 12_500, 25_000, 50_000), floor=0.15) < LINEAR


def test_a_listing_of_a_thousand_events_is_read_in_linear_time() -> None:
    def listing(count: int) -> str:
        days = (dt.date(2025, 3, 3) + dt.timedelta(days=n % 300) for n in range(count))
        return "\n".join(
            f"{day:%d/%m/%Y} à 20h30 : Concert n° {n}, salle des fêtes, 69100 Villeurbanne\n"
            for n, day in enumerate(days)
        )

    parse(listing(10))
    half, whole = (min(seconds(parse, listing(count)) for _ in range(2)) for count in (500, 1000))
    assert whole < 3 * half


# Long runs against a budget, and a letter of the corpus.
LONG = {
    "digits": "1234567890",
    "dates": "le 1er ",
    "addresses": "a@",
    "newlines": "\n",
    "marks": "e\u0301\u0302\u0327",
    "right to left": "\u05e9\u05dc\u05d5\u05dd \u0645\u0631\u062d\u0628\u0627 ",
}
BUDGET = 0.005  # seconds of the processor for a thousand characters
STEADY = 1.5  # times as long for a character among a million as among four thousand


def letter() -> str:
    corpus = Path(__file__).parent.parent / "tests" / "corpus" / "dev"
    return "\n\n".join(path.read_text("utf-8") for path in sorted(corpus.glob("*.txt")))


@pytest.mark.parametrize("name", LONG)
def test_ten_million_characters_stay_in_the_budget(name: str) -> None:
    assert seconds(parse, run_of(LONG[name], 10_000_000)) < BUDGET * 10_000


@pytest.mark.parametrize("name", [*LONG, "letter"])
def test_a_character_costs_the_same_in_a_long_text(name: str) -> None:
    unit = LONG[name] if name in LONG else letter()
    parse(run_of(unit, 4_000))  # what is loaded on first use
    short = min(seconds(parse, run_of(unit, 4_000)) for _ in range(5))
    assert seconds(parse, run_of(unit, 1_000_000)) < STEADY * 250 * max(short, 0.0005)
