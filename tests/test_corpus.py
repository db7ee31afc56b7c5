"""The labelled corpus: how much of it is right may only rise."""

from __future__ import annotations

import datetime as dt
import filecmp
import importlib.util
import json
import traceback
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Any

import pytest

import annonce

HERE = Path(__file__).parent
DEV = HERE / "corpus" / "dev"
SHARED = HERE.parent.parent / "shared" / "corpus"  # beside the project on some machines, absent elsewhere

Figures = dict[str, float]

# What is reached on tests/corpus/dev: F1 of a field, share of publishable documents. These may only rise.
FLOORS: dict[str, Figures] = {
    "single": {"when": 0.98, "title": 0.94, "city": 0.96, "publishable": 0.89},  # documents with exactly one event
    "all": {"when": 0.87, "title": 0.92, "city": 0.93, "publishable": 0.76},
}
# The same on each folder of tests/corpus/more.
FLOORS_MORE: dict[str, Figures] = {
    "single": {"when": 0.98, "title": 0.97, "city": 0.98, "publishable": 0.91},
    "listing": {"when": 0.98, "title": 0.96, "city": 0.98, "publishable": 0.85},
    "mixed": {"when": 0.92, "title": 0.97, "city": 0.94, "publishable": 0.72},
    "ordinary": {"when": 0.97, "title": 0.92, "city": 0.95, "publishable": 0.75},
}
# F1 of the starts on the public records of ../shared/corpus/openagenda. It may only rise.
FLOOR_OPENAGENDA_STARTS = 0.93

DISGUISES = ("nfd", "crlf", "nbsp")
TOLERANCE = 0.01


def _load_scorer() -> Any:
    """The scorer is a script beside its corpus, not a package: import it from its path."""
    spec = importlib.util.spec_from_file_location("corpus_score", HERE / "corpus" / "score.py")
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


score = _load_scorer()


@dataclass
class Result:
    """What the scorer says of one folder, for all its documents and for those with one event."""

    scores: dict[str, Any] = field(default_factory=lambda: {"all": score.Score(), "single": score.Score()})
    crashes: list[str] = field(default_factory=list)

    def figures(self, which: str) -> Figures:
        tally = self.scores[which]
        fields = {name: tally.fields[name].f1() for name in ("when", "title", "city")}
        return {**fields, "publishable": tally.publishable / tally.documents}


@lru_cache
def measure(folder: Path, disguise: str = "given") -> Result:
    """Parse and score every document of a folder once."""
    result = Result()
    for path in sorted(folder.glob("*.json")):
        label = json.loads(path.read_text("utf-8"))
        if "events" not in label:
            continue
        text: str = score.DISGUISES[disguise](path.with_suffix(".txt").read_bytes().decode("utf-8"))
        events: list[dict[str, Any]] = []
        warnings: list[dict[str, Any]] = []
        try:
            parsed = annonce.parse(text, reference_date=dt.date.fromisoformat(label["reference_date"]))
            events = [event.model_dump(mode="json") for event in parsed.events]
            warnings = [warning.model_dump(mode="json") for warning in parsed.warnings]
        except Exception:  # noqa: BLE001 - a crash is a figure here: all of them are told at once
            result.crashes.append(f"{path.stem}:\n{traceback.format_exc()}")
        for which, tally in result.scores.items():
            if which == "single" and len(label["events"]) != 1:
                continue
            score.score_evidence(tally, path.stem, events, text)
            judge = score.score_partial if "scored" in label else score.score_document
            judge(tally, path.stem, label, events, warnings)
    assert result.scores["all"].documents, f"{folder} holds no labelled document"
    return result


def test_every_document_has_its_text_and_its_label() -> None:
    texts = {path.stem for path in DEV.glob("*.txt")}
    labels = {path.stem for path in DEV.glob("*.json")}
    assert len(labels) >= 80
    assert texts == labels


@pytest.mark.parametrize("disguise", ["given", *DISGUISES])
def test_no_crash(disguise: str) -> None:
    crashes = measure(DEV, disguise).crashes
    assert not crashes, "\n".join(crashes)


@pytest.mark.parametrize("which", FLOORS)
@pytest.mark.parametrize("name", ["when", "title", "city", "publishable"])
def test_floor(which: str, name: str) -> None:
    assert measure(DEV).figures(which)[name] >= FLOORS[which][name]


@pytest.mark.parametrize("folder", FLOORS_MORE)
def test_floor_of_the_other_documents(folder: str) -> None:
    result = measure(HERE / "corpus" / "more" / folder)
    assert not result.crashes, "\n".join(result.crashes)
    figures = result.figures("all")
    assert {n: f for n, f in FLOORS_MORE[folder].items() if figures[n] < f} == {}


@pytest.mark.parametrize("disguise", ["given", *DISGUISES])
def test_evidence_quotes_the_text_exactly(disguise: str) -> None:
    result = measure(DEV, disguise).scores["all"]
    tally = result.fields["evidence"]
    assert tally.tp > 0, "no evidence at all"
    assert not result.misses["evidence"]


@pytest.mark.parametrize("disguise", DISGUISES)
@pytest.mark.parametrize("which", FLOORS)
def test_the_same_figures_in_disguise(which: str, disguise: str) -> None:
    """Decomposed accents, CRLF and non-breaking spaces change nothing that a person would read."""
    plain, disguised = measure(DEV).figures(which), measure(DEV, disguise).figures(which)
    assert disguised == pytest.approx(plain, abs=TOLERANCE)


def test_copy_is_the_shared_corpus() -> None:
    original = SHARED / "dev"
    if not original.is_dir():
        pytest.skip("the shared corpus is not beside this project: its copy cannot be compared")
    names = sorted(path.name for path in original.iterdir())
    assert names == sorted(path.name for path in DEV.iterdir())
    _, differing, unreadable = filecmp.cmpfiles(original, DEV, names, shallow=False)
    assert not differing
    assert not unreadable
    assert filecmp.cmp(SHARED / "score.py", HERE / "corpus" / "score.py", shallow=False)


def test_seeds_are_publishable() -> None:
    """The two announcements that the project started from are other people's texts, and are not kept here."""
    folder = SHARED / "seeds"
    if not folder.is_dir():
        pytest.skip("the seed announcements are not beside this project")
    result = measure(folder)
    assert not result.crashes, "\n".join(result.crashes)
    assert not result.scores["all"].unpublishable


def test_openagenda_starts() -> None:
    """Public records in their organisers' own words; not kept here."""
    folder = SHARED / "openagenda"
    if not folder.is_dir():
        pytest.skip("the OpenAgenda records are not beside this project")
    result = measure(folder)
    assert not result.crashes, "\n".join(result.crashes)
    assert result.scores["all"].fields["when.start"].f1() >= FLOOR_OPENAGENDA_STARTS
