"""A time expression with what it is for and what it means: where roles and resolution meet."""

from __future__ import annotations

from typing import NamedTuple

from annonce.document import Span
from annonce.resolve import Resolved
from annonce.roles import Timed


class Said(NamedTuple):
    """A time expression with its role and its meaning."""

    timed: Timed
    resolved: Resolved

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.timed.mention.span
