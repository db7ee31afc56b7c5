"""Holidays that a rule leaves out: "hors vacances scolaires", "sauf jours fériés"."""

from __future__ import annotations

from collections.abc import Iterator

from annonce import lazy_re as re
from annonce.document import Document, Span
from annonce.mention import Mention
from annonce.when import Exceptions

_CUE = re.compile(
    r"(?:(?P<term>en periode scolaire)|hors(?: periodes? de)?|sauf(?: pendant| durant)?|exceptee?s?|en dehors d[eu]s?"
    r"|a l'exception des|hormis)"
    r"(?: (?:les|des|la|le|durant|pendant)){0,2}(?![a-z])"
)
_HOLIDAYS = re.compile(
    r"[ ,/]{1,2}(?:(?:et|ou) )?(?:(?:les|des|sauf|hors) ){0,2}"
    r"(?:(?P<school>(?:periodes? de )?(?:(?:petites |grandes )?vacances|conges)"
    r"(?: scolaires)?(?: d'[a-z]+)?)|(?P<public>(?:jours? )?feries?))(?![a-z])"
)
_ANCHORS = frozenset({"vacances", "feries", "ferie", "conges", "scolaire", "scolaires"})


def find(document: Document) -> Iterator[Mention]:
    """Give the exceptions that name holidays."""
    text = document.folded
    done = -1
    for place, _ in document.places(_ANCHORS):
        if place < done:
            continue
        for cue in _CUE.finditer(text, max(0, place - 44), place + 10):
            mention = _holidays(text, cue)
            if mention is not None and mention.span.start < place < mention.span.end:
                done = mention.span.end
                yield mention
                break


def _holidays(text: str, cue: re.Match[str]) -> Mention | None:
    """Read the holidays named after a cue, one kind or both."""
    school, public = bool(cue["term"]), False
    end = cue.end()
    while not (school and public) and (match := _HOLIDAYS.match(text, end)):
        school, public = school or bool(match["school"]), public or bool(match["public"])
        end = match.end()
    if not school and not public:
        return None
    return Mention(Span(cue.start(), end), Exceptions((), school, public), "exceptions.holidays", "exception")
