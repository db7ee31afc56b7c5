"""Blocks as typed: lines with their label, bullets, headings, mail headers, quoted mail, signature, boilerplate.

No dates here. Positions are positions in `Document.folded`.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from typing import Literal, NamedTuple

from annonce import lazy_re as re
from annonce.cue import Cue
from annonce.document import Document, Span
from annonce.lexicon.boilerplate import COMMENTS, LINES, REPLIES, SIGNS, STARTS
from annonce.lexicon.labels import LABELS

Part = Literal["body", "header", "quote", "signature", "boilerplate", "comment"]

_BULLET = re.compile(
    r"(?:[-*•·♦▪►▶→✔✓◦‣+o]|>{1,3}|-{2,}|\d{1,2}[.)°/](?!\d)|[📅📍🚪⏰👶💶🎁🌭📞⚠🎟🎫🕗🕖🕘🕑🗓✏☀♪★☆]\ufe0f?)[ ]+|"
    r"[>•♦►▶→📅📍🚪⏰👶💶🎁🌭📞⚠🗓]\ufe0f?[ ]*"
)
_HEADERS = frozenset("de from a to cc cci envoye date objet subject sujet sent".split())
_BULLET_SIGNS = frozenset("o0123456789")
_LONGEST_LABEL = max(map(len, LABELS)) + 6
_QUOTED = re.compile(r"(?:>|\|) ?")
_REPLY = re.compile(
    r"le .{6,80}(?:a ecrit|ecrivait) ?:$|-+ ?(?:message (?:d'origine|original|transfere)|"
    r"forwarded message) ?-+$|debut du message (?:reexpedie|transfere)"
)
_SIGNATURE = re.compile(r"--$|--? ?$|_{5,}$")
_COMMENT = re.compile(r"(?:.{2,40} (?:dit|a dit|a ecrit) ?:|\d+ commentaires?|laisser un commentaire)$")
_STARTS = Cue(STARTS)
#: On `plain`: a line that goes on in lower case goes on with its sentence. Found by its first sign, which is fast.
_SENTENCE_END = re.compile(r"[.!?…\n](?:(?<!\n)(?=[ \n\"')]|$)|(?<=\n)(?![a-z(]))")


class Line(NamedTuple):
    """One line of the text.

    Attributes:
        number: from 0.
        start, end: its content, without indent and bullet.
        bullet: whether it begins with a list sign.
        label: the fact that its label introduces ("place"), or None.
        value: where the value behind the label starts (its `end` when the value is on the lines below).
        part: body, mail header, quoted mail, signature, boilerplate, comment.
        blank_before: whether an empty line precedes it.
    """

    number: int
    start: int
    end: int
    bullet: bool = False
    label: str | None = None
    value: int = 0
    part: Part = "body"
    blank_before: bool = False

    @property
    def span(self) -> Span:
        """Its content."""
        return Span(self.start, self.end)


class Layout:
    """The lines of a document that hold something, in order."""

    def __init__(self, document: Document) -> None:
        self.document = document
        self.lines: tuple[Line, ...] = tuple(_lines(document))
        self._starts = [line.start for line in self.lines]
        self._sentences: dict[int, Span] = {}

    def line_at(self, position: int) -> Line | None:
        """The line that holds a position, or the last one before it."""
        place = bisect_right(self._starts, position) - 1
        return self.lines[place] if place >= 0 else (self.lines[0] if self.lines else None)

    def index_of(self, position: int) -> int:
        """The place in `lines` of the line that holds a position."""
        return max(0, bisect_right(self._starts, position) - 1)

    def text(self, line: Line) -> str:
        """The folded words of a line."""
        return self.document.folded[line.start : line.end]

    def value_of(self, line: Line) -> Span:
        """The value of a labelled line; with nothing behind the label, the line below it."""
        if line.value < line.end:
            return Span(line.value, line.end)
        place = self.index_of(line.start)
        if place + 1 < len(self.lines):
            below = self.lines[place + 1]
            if below.label is None or below.value > below.start:
                return Span(below.start, below.end)
        return Span(line.end, line.end)

    def sentence(self, position: int) -> Span:
        """The sentence that holds a position: between full stops or lines; a bulleted or labelled line is one."""
        found = self._sentences.get(position)
        if found is None:
            found = self._sentences[position] = self._sentence(position)
        return found

    def _sentence(self, position: int) -> Span:
        ends = self._ends
        place = bisect_right(ends, position)
        start = max(position - 600, ends[place - 1] if place else 0)
        line = self.line_at(position)
        if line is not None and (line.bullet or line.label) and line.start <= position:
            start = max(start, line.start)
        end = min(position + 600, ends[place] if place < len(ends) else len(self.document.folded))
        if line is not None and (line.bullet or line.label) and position <= line.end:
            end = min(end, line.end)
        return Span(start, end)

    @cached_property
    def _ends(self) -> list[int]:
        """Where the sentences end: one scan of the text."""
        text = self.document.plain
        ends = [m.end() for m in _SENTENCE_END.finditer(text)]
        return [end for end in ends if text[end - 1] != "." or not _abbreviation(text, end - 1)]

    def stops(self, start: int, end: int) -> list[int]:
        """Where sentences end by a sign between two positions; the ends of lines are left out."""
        ends = self._ends
        between = ends[bisect_right(ends, start) : bisect_right(ends, end - 1)]
        return [stop for stop in between if self.document.plain[stop - 1] != "\n"]

    @cached_property
    def labelled(self) -> dict[str, list[Line]]:
        """The lines of the body by the fact that their label introduces."""
        found: dict[str, list[Line]] = {}
        for line in self.lines:
            if line.label is not None and line.part in ("body", "header"):
                found.setdefault(line.label, []).append(line)
        return found


def _abbreviation(text: str, dot: int) -> bool:
    """Whether a full stop ends a short form ("sam. 7", "av. de", "M. Dupont"), not a sentence."""
    if dot + 1 >= len(text):
        return False
    start = dot
    while start and text[start - 1].isalpha():
        start -= 1
    if start and text[start - 1].isdigit():
        return False  # "18h."
    word = text[start:dot]
    return 0 < len(word) <= 4 and (word in _SHORT or len(word) == 1)


_SHORT = frozenset(
    """lun mar mer merc jeu ven vend sam dim janv fevr fev avr juil sept oct nov dec av bd pl ch
    st ste tel m mm mme dr me rens env ex etc art p no n cie al resp""".split()
)


def _lines(document: Document) -> list[Line]:
    text = document.folded
    out: list[Line] = []
    blank = True
    part: Part = "body"
    header_open = True
    headed = False
    for number, begin in enumerate(document.line_starts):
        stop = text.find("\n", begin)
        content = text[begin : stop if stop >= 0 else len(text)]
        stripped = content.strip()
        if not stripped:
            blank = True
            continue
        start = begin + content.find(stripped[0])
        end = start + len(stripped)
        part, kind, header_open = _part(document, start, stripped, part, header_open, headed, len(out))
        headed = headed or (kind == "header" and len(out) < 3)
        if part == "quote" and (quoted := _QUOTED.match(text, start)):
            start = min(quoted.end(), end)
        inner = start
        if (stripped[0] in _BULLET_SIGNS or not stripped[0].isalnum()) and (bullet := _BULLET.match(text, start, end)):
            inner = bullet.end() if bullet.end() < end else start
        label, value = _label(text, inner, end)
        out.append(Line(number, inner, end, inner > start, label, value, kind, blank))
        blank = False
    return out


def _part(
    document: Document, start: int, stripped: str, part: Part, header_open: bool, headed: bool, seen: int
) -> tuple[Part, Part, bool]:
    """Tell which part of a message a line belongs to: the running part, this line's own, whether headers may go on."""
    if (
        header_open
        and seen < 12
        and ":" in stripped
        and _is_header(stripped)
        and (headed or not stripped.startswith("date"))
    ):
        return "body", "header", True
    header_open = header_open and seen < 1
    if (bare := stripped.lstrip("> ")).startswith(REPLIES) and _REPLY.match(bare):
        return "quote", "quote", False
    if part == "body" and seen > 4 and stripped.startswith("--") and len(stripped) <= 3 and _SIGNATURE.match(stripped):
        return "signature", "signature", False
    if (
        seen > 3
        and part != "comment"
        and len(stripped) < 60
        and stripped.endswith(COMMENTS)
        and _COMMENT.match(stripped)
    ):
        return "comment", "boilerplate", False
    if part in ("quote", "signature", "comment"):
        return part, part, False
    bare = stripped.strip(" .:!|-»«›>…")
    if bare in LINES or _STARTS.begins(document, start, start + len(stripped)) or stripped.startswith(SIGNS):
        return part, "boilerplate", header_open
    return part, part, header_open


def _is_header(line: str) -> bool:
    name, colon, rest = line.partition(":")
    return bool(colon) and name.rstrip() in _HEADERS and rest.startswith(" ")


def _label(text: str, start: int, end: int) -> tuple[str | None, int]:
    """Read "Lieu : X", "Entrée ; 9 €" and a label alone on its line."""
    near = min(end, start + _LONGEST_LABEL + 1)
    sign = text.find(":", start, near)
    semicolon = text.find(";", start, sign if sign >= 0 else near)
    if semicolon >= 0:
        sign = semicolon
    if sign < 0:
        sign = text.find("? ", start, near)  # "Où ? Salle des fêtes"
    if sign >= 0 and (fact := LABELS.get(text[start:sign].strip(" *_"))):
        value = sign + 1 + text.startswith(" ", sign + 1)
        if value >= end or not text[value].isspace():
            return fact, min(value, end)
    if end - start > _LONGEST_LABEL:
        return None, start
    bare = text[start:end].strip(" :*_-?!")
    if bare in LABELS and bare not in ("de", "a", "avec", "ou", "direction", "page"):
        return LABELS[bare], end
    return None, start
