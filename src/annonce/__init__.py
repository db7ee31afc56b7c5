"""Reads French announcements and gives calendar-ready events.

    >>> import annonce
    >>> announcement = annonce.parse("Concert le samedi 5 avril 2025 à 20h30")  # doctest: +SKIP

`parse` gives what a text announces as an `Announcement`; `find_dates` gives the dates alone. The models are in
`annonce.model`. Nothing is loaded before its first use.
"""

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from annonce.document import Document as Document
    from annonce.model import Announcement as Announcement
    from annonce.model import DateMention as DateMention
    from annonce.model import Event as Event
    from annonce.pipeline import find_dates as find_dates
    from annonce.pipeline import parse as parse

__version__ = "0.1.0"

_HOME = {
    "Announcement": "model",
    "DateMention": "model",
    "Document": "document",
    "Event": "model",
    "find_dates": "pipeline",
    "parse": "pipeline",
}

__all__ = ["Announcement", "DateMention", "Document", "Event", "__version__", "find_dates", "parse"]


def __getattr__(name: str) -> object:
    """Load a public name from its module on first use."""
    if name not in _HOME:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    from importlib import import_module

    value = getattr(import_module(f"{__name__}.{_HOME[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    """List the public names, those that are not loaded yet included."""
    return sorted({*globals(), *__all__})
