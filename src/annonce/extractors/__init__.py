"""One file a concept; each finds its mentions in a `Document`, blind to the others.

A new one is a name in a list below.
"""

from __future__ import annotations

from annonce.document import Document
from annonce.extractors import (
    addresses,
    clock,
    contacts,
    days,
    decoys,
    exceptions,
    phones,
    prices,
    recurrences,
    relative,
    towns,
    venues,
    weekdays,
)
from annonce.mention import Mention

#: What time expressions are made of, and what looks like them and is none.
TIMES = (days, clock, weekdays, recurrences, relative, exceptions, decoys, phones, contacts, prices, addresses)
#: The rest.
FACTS = (venues, towns)


def extract_times(document: Document) -> list[Mention]:
    """Give the mentions about time and the owners of their characters (phones, prices, addresses)."""
    return [mention for extractor in TIMES for mention in extractor.find(document)]


def extract_facts(document: Document) -> list[Mention]:
    """Give venues and towns: one may stand inside the other ("Bourse du travail de Lens"), so none settles another."""
    return [mention for extractor in FACTS for mention in extractor.find(document)]


def extract(document: Document) -> list[Mention]:
    """Give all mentions, in no order."""
    return extract_times(document) + extract_facts(document)
