"""How much of a text tells of the past, and how much invites."""

from __future__ import annotations

from functools import lru_cache

from annonce import lazy_re as re
from annonce.document import Document
from annonce.lexicon.tense import (
    AFTER_A,
    AUXILIARIES,
    BETWEEN,
    INVITE_ENDS,
    INVITE_STARTS,
    INVITES,
    NOT_PAST,
    PARTICIPLES,
    PAST,
    PAST_ENDS,
)

_NEXT = re.compile(r" ([a-z]+)(?: ([a-z]+))?")
_SINCE = "1"
#: A form of the past or an invitation is longer than this, where only its end tells it.
_SHORT = 5


def told(document: Document) -> int:
    """Count the forms of the past."""
    text, index = document.folded, document.index
    count = sum([len(places) for word, places in index.items() if _is_past(word)])
    for word in AUXILIARIES:
        for place in index.get(word, ()):
            count += _has_participle(text, place + len(word), own=word == "est")
    for place in index.get("a", ()):
        following = _NEXT.match(text, place + 1)
        count += following is not None and following[1] in AFTER_A
    return count


@lru_cache(maxsize=8192)
def _is_past(word: str) -> bool:
    return word in PAST or (len(word) >= _SHORT and word.endswith(PAST_ENDS) and word not in NOT_PAST)


@lru_cache(maxsize=8192)
def _is_invitation(word: str) -> bool:
    return word in INVITES or word.startswith(INVITE_STARTS) or (len(word) > _SHORT and word.endswith(INVITE_ENDS))


def _has_participle(text: str, end: int, own: bool) -> bool:
    """Whether a participle follows; after "est" only in "s'est": "l'entrée est gratuite" tells nothing."""
    if own and text[max(0, end - 5) : end - 3] != "s'":
        return False
    match = _NEXT.match(text, end)
    if match is None:
        return False
    word = match[2] if match[1] in BETWEEN and match[2] else match[1]
    return len(word) > 1 and word.endswith(PARTICIPLES)


def invites(document: Document) -> int:
    """Count the words that invite."""
    return sum([len(places) for word, places in document.index.items() if _is_invitation(word)])


def years(document: Document) -> list[int]:
    """Give the years that a text names, each once."""
    return sorted(int(w) for w in document.index if len(w) == 4 and w.isdigit() and 1000 <= int(w) <= 2100)
