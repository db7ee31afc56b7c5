"""Days counted from the day of writing ("demain soir", "dans 15 jours") and named days ("lundi de Pâques")."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annonce.document import Document, Span
from annonce.lexicon.named_days import ANCHORS, PHRASES, WEAK
from annonce.lexicon.relative_days import PHRASES as RELATIVE
from annonce.lexicon.relative_days import STARTERS
from annonce.mention import Mention
from annonce.when import PartialDate

_RELATIVES = [(re.compile(rf"(?:{pattern})(?![a-z0-9]|-la\\b)"), key) for pattern, key in RELATIVE.items()]
_NAMED = re.compile("|".join(sorted((re.escape(p) for p in PHRASES), key=len, reverse=True)))
_DATE_AFTER = re.compile(r",? ?\(?(?:le )?(?:lundi |mardi |mercredi |jeudi |vendredi |samedi |dimanche )?\d{1,2}(?:er)? [a-z]{3,9}")


def find(document: Document) -> Iterator[Mention]:
    """Give relative days and named days; their calendar day is found by `resolve`."""
    text = document.folded
    for start, _ in document.places(STARTERS):
        for pattern, key in _RELATIVES:
            if match := pattern.match(text, start):
                groups = match.groupdict()
                value = PartialDate(relative=key.format(**{k: v or "" for k, v in groups.items()}))
                yield Mention(Span(start, match.end()), value, "relative." + key.split(":")[0], "day")
                break
    seen = -1
    for place, _ in document.places(ANCHORS):
        if place < seen:
            continue
        for match in _NAMED.finditer(text, max(0, place - 22), place + 12):
            if match.start() <= place < match.end() and not text[match.end() : match.end() + 1].isalpha():
                if match.start() and text[match.start() - 1].isalpha():
                    continue
                seen = match.end()
                latent = match.group() in WEAK
                yield Mention(Span(match.start(), match.end()), PartialDate(named=PHRASES[match.group()]), "named.day", "day", latent)
