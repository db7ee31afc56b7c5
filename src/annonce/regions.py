"""Where each event begins and ends."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from annonce.document import Document
from annonce.layout import Layout
from annonce.mention import Mention

if TYPE_CHECKING:
    from annonce.assemble.times import Said


@dataclass(frozen=True, slots=True)
class Region:
    """A stretch of the text about one event, in positions of `folded`."""

    start: int
    end: int


def divide(document: Document, layout: Layout, said: Sequence[Said], mentions: Sequence[Mention]) -> list[Region]:
    """Give the regions of a text: the whole of it."""
    return [Region(0, len(document.folded))]
