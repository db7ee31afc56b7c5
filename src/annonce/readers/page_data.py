"""What a page says of its events to machines: JSON-LD and microdata of schema.org, and h-event (microformats.org).

Nothing of it becomes an event: it is often wrong, and nobody sees it. It is compared with what the text says.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import islice
from typing import Any

_MOST = 50  # events that are looked at
_NODES = 5000  # values of JSON that are looked at
_H_EVENT = (("h-event", "dt-start", "p-name"), ("vevent", "dtstart", "summary"))


def events(root: Any) -> list[tuple[str, str]]:
    """Give (start as written, name) of each event that the page describes.

    Args:
        root: the page, as lxml gives it.
    """
    return list(dict.fromkeys(islice(_all(root), _MOST)))


def _all(root: Any) -> Iterator[tuple[str, str]]:
    for script in root.iter("script"):
        if (script.get("type") or "").strip().lower() == "application/ld+json":
            yield from _json_ld(script.text or "")
    for element in root.iter():
        if _is_event(element.get("itemtype") or ""):
            yield from _told(_of(element, "startDate"), _of(element, "name"))
        names = (element.get("class") or "").split()
        for item, start, name in _H_EVENT:
            if item in names:
                yield from _told(_classed(element, start), _classed(element, name))


def _json_ld(text: str) -> Iterator[tuple[str, str]]:
    try:
        waiting: list[Any] = [json.loads(text, strict=False)]
    except (ValueError, RecursionError):
        return
    for _ in range(_NODES):
        if not waiting:
            return
        value = waiting.pop()
        if isinstance(value, list):
            waiting.extend(reversed(value))
        elif isinstance(value, dict):
            kinds = value.get("@type")
            if any(
                isinstance(kind, str) and _is_event(kind) for kind in (kinds if isinstance(kinds, list) else [kinds])
            ):
                yield from _told(value.get("startDate"), value.get("name"))
            waiting.extend(reversed(list(value.values())))


def _is_event(kind: str) -> bool:
    """Whether a type is an event's: those of schema.org end so, but for one."""
    return kind.strip().rstrip("/").endswith(("Event", "Festival"))


def _told(start: Any, name: Any) -> Iterator[tuple[str, str]]:
    if isinstance(start, str) and isinstance(name, str) and start.strip():
        yield " ".join(start.split()), " ".join(name.split())


def _of(item: Any, name: str) -> str | None:
    """Give a property of an item of microdata, not of those inside it."""
    for element in item.iter():
        if name in (element.get("itemprop") or "").split():
            owner = next((a for a in element.iterancestors() if a.get("itemscope") is not None), None)
            if owner is item:
                return _value(element)
    return None


def _classed(item: Any, name: str) -> str | None:
    return next((_value(e) for e in item.iter() if name in (e.get("class") or "").split()), None)


def _value(element: Any) -> str:
    return str(element.get("content") or element.get("datetime") or element.get("title") or element.text_content())
