"""Whether two announcements speak of the same event.

Two events of different announcements are the same where all of this holds:

- they begin on the same day, and at the same hour where both state one;
- they are in the same town (by INSEE code, else by name), or at the same address on the web;
- the names of their places, where both state one, are close, and so are their titles.

Two names are close when three quarters of the words of the shorter stand in the longer, and at least two; or when they
have the same words. Words of one or two letters, accents and capitals do not count. What has the same UID is the same
text, and so the same event. An event without a day, or without a town or a link, is the same as no other text's.
"""

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from typing import NamedTuple

from annonce.document import fold
from annonce.model import Event

_SHARE = 0.75


class Sign(NamedTuple):
    """What is compared of an event.

    Attributes:
        block: day and town; events of different blocks are never the same.
        rank: orders events by how much they say, whatever order they were read in; the first is kept. What is not
            "scheduled" comes first: an event is announced before it is cancelled.
        uid, hour, title, place: as they are compared.
    """

    block: str
    rank: str
    uid: str
    hour: str
    title: tuple[str, ...]
    place: tuple[str, ...]


def sign(event: Event) -> Sign:
    """Give what is compared of an event."""
    start = event.start
    where = event.location
    town = (where.insee_code or fold(where.locality or "")) if where is not None else ""
    day = start.isoformat()[:10] if isinstance(start, date) else ""
    block = f"{day} {town or event.online_url}" if day and (town or event.online_url) else event.uid
    said = len(event.model_dump_json(exclude={"evidence", "warnings", "assumed"}, exclude_defaults=True))
    return Sign(
        block=block,
        rank=f"{event.status == 'scheduled':d} {10**9 - said:010} {event.uid}",
        uid=event.uid,
        hour=start.isoformat()[10:16] if isinstance(start, datetime) else "",
        title=_words(event.name),
        place=_words(where.name or "") if where is not None else (),
    )


def _words(name: str) -> tuple[str, ...]:
    words = fold(name).split()
    return tuple(sorted({word for word in words if len(word) > 2 or word.isdigit()} or set(words)))


def same(one: Sign, other: Sign) -> bool:
    """Tell whether two events of one block are the same."""
    if one.uid == other.uid:
        return True
    if one.hour and other.hour and one.hour != other.hour:
        return False
    if one.place and other.place and not _close(one.place, other.place):
        return False
    return _close(one.title, other.title)


def _close(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    shared = len(set(one) & set(other))
    return bool(one) and (one == other or shared >= max(2, _SHARE * min(len(one), len(other))))


def groups(block: Iterable[tuple[Sign, tuple[int, int, int]]]) -> Iterator[list[tuple[int, int, int]]]:
    """Put the events of a block together that are the same.

    Args:
        block: each event's sign, and (input, announcement, event); by rank.

    Yields:
        The places of one event, that of the fullest first. Two events of one announcement are never the same: it
        tells them apart.
    """
    found: list[tuple[Sign, list[tuple[int, int, int]]]] = []
    for mine, at in block:
        for first, places in found:
            if same(first, mine) and all(at[:2] != place[:2] for place in places):
                places.append(at)
                break
        else:
            found.append((mine, [at]))
    for _, places in found:
        yield places
