"""A piece of the text and what it means, and how claims on the same characters are settled."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any, NamedTuple, Protocol

from annonce.document import Document, Span


class Mention(NamedTuple):
    """What an extractor found.

    Attributes:
        span: positions in `Document.folded`; `Document.source_span` leads back to the text as given.
        value: a value of `when`, `model` or of the extractor's own.
        rule: the rule's name ("days.day_month"), shown to the user.
        kind: what it is about ("day", "time", "phone", "decoy", …).
        latent: means something only when combined (a bare "14").
    """

    span: Span
    value: Any
    rule: str
    kind: str
    latent: bool = False


class Extractor(Protocol):
    """A module that finds one concept, blind to the others."""

    def find(self, document: Document) -> Iterable[Mention]:
        """Give the mentions of this concept in a document."""
        ...


#: Kinds that own their characters: nothing about time may be read inside them.
OWNERS = frozenset({"phone", "email", "link", "price", "address", "decoy", "postal_code"})


def select(mentions: Iterable[Mention]) -> tuple[list[Mention], list[tuple[Mention, str]]]:
    """Settle token-like claims: a longer one drops those that it contains.

    Equal spans of one kind keep the rule that comes first in the alphabet; equal spans of different kinds and partial
    overlaps stay as alternatives, except that an owner (a phone number, an address, "loi 1901") wins over any reading
    of its own characters as a time.

    Returns:
        The mentions kept, in order of the text, and those dropped with the rule that won.
    """
    ordered = sorted(mentions, key=_order)
    kept: list[Mention] = []
    dropped: list[tuple[Mention, str]] = []
    reach = -1  # where the last of those kept ends
    for mention in ordered:
        start, end = mention.span  # none kept starts later: what ends before it is not touched
        if start < reach:
            winner = next((k for k in reversed(kept[-6:]) if k.span.end > start and _beats(k, mention)), None)
            if winner is not None:
                dropped.append((mention, winner.rule))
                continue
        kept.append(mention)
        reach = max(reach, end)
    return kept, dropped


def _order(mention: Mention) -> tuple[int, int, bool, str, str]:
    """Give the key by which claims are settled: by place, the longer before the shorter, owners before others."""
    (start, end), _, rule, kind, _ = mention
    return start, -end, kind not in OWNERS, kind, rule


def _beats(first: Mention, second: Mention) -> bool:
    """Whether `first`, which starts no later and is no shorter when it starts at the same place, excludes `second`."""
    if not first.span.overlaps(second.span):
        return False
    if first.span == second.span:
        return first.kind == second.kind or (first.kind in OWNERS and second.kind not in OWNERS)
    if first.span.contains(second.span):
        return True
    return first.kind in OWNERS and second.kind not in OWNERS
