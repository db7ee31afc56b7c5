"""An event named again in details further down, and one title on several days of a list, are one event."""

from __future__ import annotations

import datetime as dt
import unicodedata
from collections.abc import Sequence

from annonce import lazy_re as re
from annonce import model
from annonce.document import fold


def merged(events: Sequence[model.Event]) -> list[model.Event]:
    """Join the events that are said twice: same day, no other hour, close title or same town and hour."""
    events = _with_all_days(events)
    out: list[model.Event] = []
    of_day: dict[str, list[int]] = {}
    for event in events:
        day = event.start.isoformat()[:10] if event.start is not None else ""
        known = of_day.setdefault(day, [])
        twin = next((place for place in known if _same(out[place], event)), None)
        if twin is None:
            known.append(len(out))
            out.append(event)
        else:
            out[twin] = _join(out[twin], event)
    return out


def _with_all_days(events: Sequence[model.Event]) -> list[model.Event]:
    """Join the items of a list that have one title and one place: the days of one event (a film, a workshop)."""
    out: list[model.Event] = []
    known: dict[tuple[str, str, str], int] = {}
    for event in events:
        place = event.location.model_dump_json() if event.location is not None else ""
        key = (fold(event.name), event.status, place)
        if event.schedules or not key[0]:
            out.append(event)
        elif key not in known:
            known[key] = len(out)
            out.append(event)
        else:
            out[known[key]] = _later(out[known[key]], event)
    return out


def _later(one: model.Event, other: model.Event) -> model.Event:
    """Add the days of another item to those of the first; its evidence counts on from them."""
    new = [o for o in other.occurrences if o not in one.occurrences]
    if not new or len(new) < len(other.occurrences):
        return one
    count = len(one.occurrences)
    told = tuple(
        e.model_copy(update={"field": re.sub(r"\d+", lambda m: str(int(m[0]) + count), e.field)})
        for e in other.evidence
        if e.field.startswith("occurrences[")
    )
    codes = {w.code for w in one.warnings}
    last = other.end if other.end is None or one.end is None or one.end < other.end else one.end
    return one.model_copy(
        update={
            "occurrences": (*one.occurrences, *new),
            "end": last,
            "evidence": (*one.evidence, *told),
            "warnings": (*one.warnings, *(w for w in other.warnings if w.code not in codes)),
        }
    )


def _same(one: model.Event, other: model.Event) -> bool:
    if one.schedules or other.schedules or len(one.occurrences) != 1 or len(other.occurrences) != 1:
        return False
    first, second = one.occurrences[0].start, other.occurrences[0].start
    if first is None or second is None or first.isoformat()[:10] != second.isoformat()[:10]:
        return False
    if isinstance(first, dt.datetime) and isinstance(second, dt.datetime) and first != second:
        return False
    town, other_town = _town(one), _town(other)
    if town and other_town and town != other_town:
        return False
    words, others = _words(one.name), _words(other.name)
    close = len(words & others) / max(1, min(len(words), len(others)))
    if close >= 0.6:
        return True
    same_hour = isinstance(first, dt.datetime) and first == second
    return bool(same_hour and town and town == other_town and (close > 0 or one.type == other.type))


def _town(event: model.Event) -> str:
    return (
        " ".join(sorted(_words(event.location.locality)))
        if event.location is not None and event.location.locality
        else ""
    )


def _words(text: str) -> set[str]:
    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return {w.rstrip("s") for w in re.findall(r"[a-z]{3,}", plain)}


def _join(one: model.Event, other: model.Event) -> model.Event:
    """Take the fuller of two; its missing facts from the other one, with their evidence."""
    full, thin = (one, other) if _weight(one) >= _weight(other) else (other, one)
    update: dict[str, object] = {}
    if _length(thin) and not _length(full):
        update["occurrences"] = thin.occurrences
        update["start"], update["end"] = thin.start, thin.end
    if full.location is None or (thin.location is not None and full.location.locality is None):
        update["location"] = thin.location
    elif thin.location is not None:
        missing = {
            k: v
            for k, v in thin.location.model_dump().items()
            if v is not None and getattr(full.location, k) is None and k in ("name", "street_address", "postal_code")
        }
        if missing:
            update["location"] = full.location.model_copy(update=missing)
    if full.pricing is None:
        update["pricing"], update["offers"] = thin.pricing, thin.offers
    if full.status == "scheduled":
        update["status"] = thin.status
    others = set(thin.evidence)
    if full.description is None:
        update["description"] = thin.description
    else:
        others = {e for e in others if e.field != "description"}
    update["evidence"] = tuple(sorted({*full.evidence, *others}, key=lambda e: (e.start, e.end, e.field)))
    return full.model_copy(update=update)


def _weight(event: model.Event) -> int:
    return (
        sum(len(e.text) for e in event.evidence if e.field != "description")
        + 40 * len(event.organizers)
        + 40 * (event.location is not None and event.location.name is not None)
    )


def _length(event: model.Event) -> bool:
    return event.occurrences[0].end is not None or isinstance(event.occurrences[0].start, dt.datetime)
