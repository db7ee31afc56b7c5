"""A story as lines, for a terminal or a file: the text with its words marked, then each value with its words."""

from collections.abc import Callable, Iterable, Iterator
from typing import BinaryIO

from annonce.explain.reasons import one_line
from annonce.explain.story import Fact, LeftOut, Proof, Story
from annonce.explain.visible import visible
from annonce.explain.words import GROUPS
from annonce.model import Warning
from annonce.writers.french import NBSP, joined, typography

Piece = tuple[str, str]
"""Words and their style: the name of a group, or one of `_STYLES`; "" for none."""

_STYLES = {
    "title": "bold magenta",
    "when": "bold green",
    "where": "bold cyan",
    "price": "bold yellow",
    "registration": "bold blue",
    "contact": "blue",
    "people": "magenta",
    "programme": "green",
    "other": "cyan",
    "left_out": "red",
    "heading": "bold",
    "aside": "dim",
    "doubt": "yellow",
    "": "",
}
_LABEL = 28


def write(stories: Iterable[Story], out: BinaryIO, *, color: bool = False) -> None:
    """Write stories in UTF-8.

    Args:
        stories: what to tell.
        out: where to write.
        color: whether words are marked by colours; else by brackets and the numbers of their facts.
    """
    paint = _painter() if color else _plain
    for story in stories:
        for line in _story(story, color=color):
            out.write(paint(line).encode() + b"\n")


def _plain(line: list[Piece]) -> str:
    return "".join(words for words, _ in line).rstrip()


def _painter() -> Callable[[list[Piece]], str]:
    from rich.color import ColorSystem
    from rich.style import Style

    styles = {name: Style.parse(said) for name, said in _STYLES.items()}

    def paint(line: list[Piece]) -> str:
        return "".join(styles[style].render(words, color_system=ColorSystem.STANDARD) for words, style in line)

    return paint


def _story(story: Story, *, color: bool) -> Iterator[list[Piece]]:
    if story.source:
        yield [(one_line(story.source), "heading")]
        yield []
    yield from _text(story, color=color)
    yield []
    if color:
        yield from _legend(story)
    for number, chapter in enumerate(story.chapters, 1):
        yield [(typography(f"Événement {number} : "), "heading"), (one_line(chapter.name), "heading")]
        for fact in chapter.facts:
            yield from _fact(story, fact, color=color)
        yield from _warnings(story, chapter.warnings)
        yield []
    if not story.chapters:
        yield [("Aucun événement trouvé", "heading")]
        yield []
    if story.left_out:
        yield [("Ce qui n’a pas compté", "heading")]
        for left in story.left_out:
            yield _left(story, left, color=color)
        yield []
    yield from _warnings(story, story.warnings)


def _text(story: Story, *, color: bool) -> Iterator[list[Piece]]:
    """Give the lines of the text, its words marked; a mark goes on over the end of a line."""
    line_end = "\n" if "\n" in story.text else "\r"
    line: list[Piece] = []
    for segment in story.segments:
        words = visible(story.text[segment.start : segment.end], line_end=line_end)
        if segment.numbers and not color:
            words = f"⟦{words}⟧({','.join(map(str, segment.numbers))})"
        first, *rest = words.split("\n")
        style = segment.group or ""
        line.append((first, style))
        for more in rest:
            yield line
            line = [(more, style)]
    yield line


def _legend(story: Story) -> Iterator[list[Piece]]:
    used = {segment.group for segment in story.segments}
    pieces: list[Piece] = [(typography("Couleurs : "), "aside")]
    for group, label in GROUPS.items():
        if group in used:
            pieces += [(label, group), ("  ", "")]
    if len(pieces) > 1:
        yield pieces
        yield []


def _number(number: int, *, color: bool) -> str:
    return "  " if color else f"{f'({number})':>6} "


def _fact(story: Story, fact: Fact, *, color: bool) -> Iterator[list[Piece]]:
    margin = _number(fact.number, color=color)
    notes = f" ({joined(fact.notes)})" if fact.notes else ""
    yield [
        (margin, ""),
        (f"{fact.label:<{_LABEL}} ", fact.group),
        (one_line(fact.value), ""),
        (typography(notes), "aside"),
    ]
    for proof in fact.proofs:
        yield [(" " * (len(margin) + _LABEL + 1), ""), *_quote(story, proof)]


def _quote(story: Story, proof: Proof) -> list[Piece]:
    """Give the words, their place and the rule: "« 8 juin » 3:4, caractères 42 à 48, règle days.day_month"."""
    line, column = story.place(proof.start)
    words = one_line(visible(story.text[proof.start : proof.end]))
    place = f" {line}:{column}, caractères {proof.start} à {proof.end}, règle {proof.rule}"
    return [(f"«{NBSP}{words}{NBSP}»", ""), (place, "aside")]


def _left(story: Story, left: LeftOut, *, color: bool) -> list[Piece]:
    margin = _number(left.number, color=color)
    return [(margin, ""), (f"{left.reason:<{_LABEL}} ", "left_out"), *_quote(story, left.proof)]


def _warnings(story: Story, warnings: Iterable[Warning]) -> Iterator[list[Piece]]:
    for warning in warnings:
        where = ""
        if warning.start is not None:
            line, column = story.place(warning.start)
            where = f" ({line}:{column})"
        yield [(typography(f"  ! {one_line(warning.message)}{where}"), "doubt")]
