"""What the tests of the writers share: every announcement that we have, read once."""

import datetime as dt
import io
import json
from functools import cache
from pathlib import Path
from zoneinfo import ZoneInfo

from jsonschema import Draft202012Validator

import annonce
from annonce.model import (
    Announcement,
    Audience,
    ContactPoint,
    Event,
    Link,
    Occurrence,
    Offer,
    Organization,
    Performer,
    Place,
    ProgrammeItem,
    Registration,
    Schedule,
    Warning,
)
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


PARIS = ZoneInfo("Europe/Paris")


def at(year: int, month: int, day: int, hour: int, minute: int = 0) -> dt.datetime:
    """Give a moment in Paris."""
    return dt.datetime(year, month, day, hour, minute, tzinfo=PARIS)


FULL = Event(
    uid="u",
    name="Fête de l’eau",
    type="MusicEvent",
    description="Venez nombreux !\nC’est gratuit < 12 ans.\n\nÀ bientôt.",
    start=at(2025, 5, 6, 20),
    end=at(2025, 6, 24, 21),
    occurrences=(
        Occurrence(start=at(2025, 5, 6, 20), end=at(2025, 5, 6, 22)),
        Occurrence(
            start=dt.date(2025, 5, 10),
            end=dt.date(2025, 5, 11),
            location=Place(name="Place du Marché", locality="Cluny"),
        ),
        Occurrence(start=at(2025, 5, 13, 20), status="cancelled"),
        Occurrence(end=dt.date(2025, 5, 16)),
    ),
    schedules=(
        Schedule(
            rrule="FREQ=WEEKLY;BYDAY=TU",
            start_date=dt.date(2025, 6, 3),
            until=dt.date(2025, 6, 24),
            start_time=dt.time(19),
            end_time=dt.time(21),
            exdates=(dt.date(2025, 6, 10),),
            excludes_school_holidays=True,
        ),
    ),
    door_time=dt.time(19, 30),
    location=Place(
        name="Salle des fêtes",
        street_address="16 bis rue des Lilas",
        postal_code="01700",
        locality="Miribel",
        region="Auvergne-Rhône-Alpes",
        department="Ain",
        insee_code="01249",
        country="FR",
        latitude=45.8245,
        longitude=4.9528,
    ),
    attendance_mode="mixed",
    online_url="https://visio.example/salle?a=1&b=2",
    organizers=(Organization(name="L’Oreille", url="www.oreille.example", email="contact@oreille.example"),),
    partners=(Organization(name="Ville de Miribel"),),
    performers=(Performer(name="Ana Roux", role="harpiste"), Performer(name="Duo Lune")),
    programme=(
        ProgrammeItem(
            start=at(2025, 5, 6, 20), end=at(2025, 5, 6, 21), title="Conte", performers=(Performer(name="Zoé"),)
        ),
        ProgrammeItem(title="Pot de l’amitié"),
    ),
    pricing="paid",
    offers=(Offer(price=5, label="plein"), Offer(price=2.5, label="réduit", url="https://billets.example/r")),
    registration=Registration(
        required=True,
        url="inscription.example/f",
        email="inscription@oreille.example",
        phone="+33199001234",
        deadline=dt.date(2025, 5, 1),
    ),
    contacts=(ContactPoint(name="Léa Martin", phone="+33639980102"),),
    links=(Link(url="https://oreille.example/fete", kind="website"),),
    audience=Audience(text="dès 6 ans", min_age=6),
    accessibility=("wheelchair", "sign_language"),
    keywords=("harpe", "plein air"),
    warnings=(Warning(code="assumed_year", message="L’année est déduite."),),
)
"""An event in which everything is stated."""

_NASTY = (
    "=1+1\r\n# a</script><!--<b>b</b>\u2028c\x00d\x1be\ud800f\x85 "
    "*g* _h_ [i](http://j.example) `k` &amp; | ~l~ \\m\n- n"
)
NASTY = FULL.model_copy(
    update={
        "name": _NASTY,
        "description": _NASTY,
        "keywords": (_NASTY,),
        "location": Place(name=_NASTY, street_address=_NASTY, locality=_NASTY),
        "organizers": (Organization(name=_NASTY, url=_NASTY, email=_NASTY, phone=_NASTY),),
        "performers": (Performer(name=_NASTY, role=_NASTY),),
        "programme": (ProgrammeItem(title=_NASTY),),
        "offers": (Offer(price=5, label=_NASTY, url=_NASTY),),
        "registration": Registration(url=_NASTY, email=_NASTY, phone=_NASTY),
        "contacts": (ContactPoint(name=_NASTY, email=_NASTY, phone=_NASTY),),
        "links": (Link(url=_NASTY, kind="website"),),
        "audience": Audience(text=_NASTY),
        "online_url": _NASTY,
        "warnings": (Warning(code="x", message=_NASTY),),
    }
)
"""An event whose every text tries to be something else."""

BARE = Event(uid="v", name="Bal")
"""An event in which nothing is stated."""


def schema(form: str) -> Draft202012Validator:
    """Give the checker of a form; `$comment` in its file names the source."""
    text = json.loads((Path(__file__).parent / "schemas" / f"{form}.schema.json").read_bytes())
    Draft202012Validator.check_schema(text)
    return Draft202012Validator(text)
