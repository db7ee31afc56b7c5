"""What the tests of the writers share: every announcement that we have, read once."""

import datetime as dt
import io
import json
from functools import cache
from pathlib import Path

import annonce
from annonce.model import Announcement
from annonce.writers import writer

ROOT = Path(__file__).parent.parent
FOLDERS = [
    ROOT / "samples",
    ROOT / "tests" / "corpus" / "dev",
    *sorted((ROOT / "tests" / "corpus" / "more").iterdir()),
    ROOT.parent / "shared" / "corpus" / "openagenda",  # a neighbour of the repository, where there is one
]


@cache
def announcements() -> tuple[Announcement, ...]:
    """Give what is read in all samples and labelled texts."""
    return tuple(_read(path) for folder in FOLDERS for path in sorted(folder.glob("*.txt")))


def _read(path: Path) -> Announcement:
    truth = path.with_suffix(".json")
    label = json.loads(truth.read_bytes()) if truth.is_file() else {}
    day = label.get("reference_date") if isinstance(label, dict) else None
    reference = dt.date.fromisoformat(day) if day else dt.date(2026, 2, 1)
    return annonce.parse(path.read_text("utf-8"), reference_date=reference, source=path.name)


def written(form: str, *items: Announcement) -> bytes:
    """Give what a writer writes."""
    out = io.BytesIO()
    writer(form).write(iter(items), out)
    assert not out.closed
    return out.getvalue()
