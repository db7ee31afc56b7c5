"""What a reader knows besides the text, told with the result."""

from __future__ import annotations

import datetime as dt

from annonce import model
from annonce.document import Document

#: Hints that are warnings, and their codes.
_CODES = {"unread": "unread_part", "differs": "page_data_differs"}


def with_hints(document: Document, result: model.Announcement) -> model.Announcement:
    """Add to a result the day of the mail or page, where its text states none, and the reader's warnings."""
    told = [
        model.Warning(code=code, message=line)
        for name, code in _CODES.items()
        for line in document.hints.get(name, "").split("\n")
        if line
    ]
    published = result.published or _day(document)
    return result.model_copy(update={"published": published, "warnings": (*result.warnings, *told)})


def _day(document: Document) -> dt.date | None:
    try:
        return dt.date.fromisoformat(document.hints.get("date", "")[:10])
    except ValueError:
        return None
