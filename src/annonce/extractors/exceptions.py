"""Holidays that a rule leaves out: "hors vacances scolaires", "sauf jours fériés"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annonce.document import Document, Span
from annonce.mention import Mention
from annonce.when import Exceptions

_HOLIDAYS = re.compile(
    r"(?:hors|sauf|excepte|en dehors d[eu]s?|a l'exception des|hormis|en periode(?P<term> scolaire)|sauf pendant|hors periodes? de|sauf durant)"
    r"(?(term)|(?: (?:les|des|la|le|durant|pendant))*(?: (?:et )?(?:(?P<school>(?:periodes? de )?(?:(?:petites |grandes )?vacances|conges)(?: scolaires)?(?: d'[a-z]+)?)|(?P<public>jours? feries?)|feries?))"
    r"(?:(?: et|,|/| ou)(?: les| des| sauf| hors)? (?:(?P<school2>vacances(?: scolaires)?)|(?P<public2>(?:jours? )?feries?)))?)(?![a-z])"
)
_ANCHORS = frozenset({"vacances", "feries", "ferie", "conges", "scolaire", "scolaires"})


def find(document: Document) -> Iterator[Mention]:
    """Give the exceptions that name holidays."""
    text = document.folded
    done = -1
    for place, _ in document.places(_ANCHORS):
        if place < done:
            continue
        for match in _HOLIDAYS.finditer(text, max(0, place - 44), place + 60):
            if match.start() < place < match.end():
                done = match.end()
                school = bool(match["school"] or match["school2"] or match["term"])
                public = bool(match["public"] or match["public2"])
                yield Mention(
                    Span(match.start(), match.end()), Exceptions((), school, public), "exceptions.holidays", "exception"
                )
                break
