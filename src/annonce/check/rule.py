"""What a rule is, and what it is given."""

from collections.abc import Callable, Iterable, Iterator
from typing import NamedTuple

from annonce.document import Span
from annonce.explain.places import Cover
from annonce.model import Event, Warning
from annonce.pipeline import Trace

Found = Iterable[tuple[Span | None, str]]
"""What a rule gives: code points of the text (None for the text as a whole), and what to do, in French."""


class Finding(NamedTuple):
    """One thing to mend: the code of its rule, what to do (in French), and the code points in question."""

    code: str
    message: str
    start: int
    end: int


class Draft:
    """An announcement under examination.

    Attributes:
        trace: how it was read.
        events: what it announces.
    """

    def __init__(self, trace: Trace) -> None:
        self.trace = trace
        self.events = trace.announcement.events
        self._covers: dict[tuple[str, ...], Cover] = {}

    def words(self, event: Event, *fields: str) -> Span | None:
        """Give the first words of the first of these fields that has some ("occurrences"), else those of the title."""
        for field in (*fields, "name", ""):
            for evidence in event.evidence:
                if evidence.field.startswith(field):
                    return Span(evidence.start, evidence.end)
        return None

    def warned(self, *codes: str) -> Iterator[tuple[Event, Warning]]:
        """Give the warnings of the events with one of these codes."""
        for event in self.events:
            for warning in event.warnings:
                if warning.code in codes:
                    yield event, warning

    def source(self, start: int, end: int) -> Span:
        """Turn positions of the folded text into code points of the text."""
        return self.trace.document.source_span(start, end)

    def is_read(self, start: int, end: int, *kinds: str) -> bool:
        """Whether something of these kinds was read in these positions of the folded text."""
        if kinds not in self._covers:
            mentions = (m for m in self.trace.mentions if not m.latent and m.kind in kinds)
            self._covers[kinds] = Cover(mention.span for mention in mentions)
        return self._covers[kinds].overlaps(Span(start, end))


class Rule(NamedTuple):
    """A rule.

    Attributes:
        code: never given another meaning; its first digit tells the subject (1 events, 2 dates, 3 places, 4 prices,
            5 registration, 6 contacts).
        title: what is wrong, in French.
        wrong, right: an announcement in which it finds something, and one in which it does not.
        find: examines a draft.
    """

    code: str
    title: str
    wrong: str
    right: str
    find: Callable[[Draft], Found]


def example(
    what: str = "Concert de harpe",
    when: str = "samedi 18 avril 2026 à 20h30",
    where: str = "Salle des fêtes, rue du Port, 71700 Tournus",
    price: str = "Entrée : 8 €",
    contact: str = "Contact : 01 99 00 12 34",
    more: str = "",
) -> str:
    """Write an announcement in which nothing is wrong but what is given."""
    return "".join(f"{line}\n" for line in (what, when, where, price, contact, more) if line)


def rule(
    code: str, title: str, *, wrong: str, right: str | None = None, into: list[Rule]
) -> Callable[[Callable[[Draft], Found]], Callable[[Draft], Found]]:
    """Make a rule of a function and add it to the rules of its file."""

    def add(find: Callable[[Draft], Found]) -> Callable[[Draft], Found]:
        into.append(Rule(code, title, wrong, right or example(), find))
        return find

    return add
