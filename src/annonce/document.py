"""The text as given, its folded copy for matching, and the way back.

Positions inside the engine are positions in `Document.folded`; `Document.source_span` is the one way back to code
points of the text as given, so that ``text[span.start:span.end]`` is always exact, whatever the text is made of.
"""

from __future__ import annotations

import unicodedata
from array import array
from collections.abc import Mapping
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import Any, NamedTuple

from annonce import lazy_re as re


class Span(NamedTuple):
    """A half-open range of code points."""

    start: int
    end: int

    @property
    def length(self) -> int:
        """The number of code points."""
        return self.end - self.start

    def contains(self, other: Span) -> bool:
        """Tell whether `other` lies within this span."""
        return self.start <= other.start and other.end <= self.end

    def overlaps(self, other: Span) -> bool:
        """Tell whether the two share a code point."""
        return self.start < other.end and other.start < self.end


# What NFKD does not open, or opens in a way that no pattern expects.
_PLAIN = {
    "œ": "oe", "Œ": "OE", "æ": "ae", "Æ": "AE", "ß": "ss", "ø": "o", "Ø": "O", "ł": "l", "Ł": "L", "đ": "d", "Đ": "D",
    "ð": "d", "Ð": "D",
    "’": "'", "‘": "'", "ʼ": "'", "`": "'", "´": "'", "′": "'", "″": '"',
    "“": '"', "”": '"', "„": '"', "«": '"', "»": '"', "‹": "<", "›": ">",
    "–": "-", "—": "-", "―": "-", "‐": "-", "‑": "-", "‒": "-", "−": "-", "⁻": "-", "﹣": "-", "－": "-",
    "…": "…", "\t": " ", "\x0b": " ", "\x0c": "\n", "\x85": "\n", "\u2028": "\n", "\u2029": "\n",
    "№": "n°", "º": "°", "•": "•", "·": "·", "⁄": "/", "½": "½",
}  # fmt: skip


def _plain(char: str) -> str:
    """Give what stands for one character in `Document.plain`: no marks, plain quotes, dashes and spaces."""
    if (known := _PLAIN.get(char)) is not None:
        return known
    category = unicodedata.category(char)
    if category in ("Mn", "Me", "Cf"):  # marks, zero-width characters, soft hyphens, direction marks, BOM
        return ""
    if category == "Zs":
        return " "
    opened = unicodedata.normalize("NFKD", char)
    if opened == char:
        return char
    kept = "".join(c for c in opened if unicodedata.category(c) not in ("Mn", "Me", "Cf"))
    # a compatibility form that opens into spaces or several signs ("¨", "㏂") says nothing to a pattern
    return kept if kept and (len(kept) == 1 or kept.isalpha()) else (" " if kept.isspace() else char)


_STRANGE = re.compile(r"[^\n -_a-~]")  # all but printable ASCII, the grave accent left out
_FEW = 24


class _Table(dict[int, str]):
    """`str.translate` table that learns each character at first sight."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        value = _plain(char)
        self[code] = value
        return value


_TABLE = _Table()
_TABLE[ord("\r")] = ""
_FIGURE = re.compile(r"([0-9]+) {0,2}([a-z]*)")
#: Of single bytes: a letter stays, all else becomes a space.
_LETTERS = bytes(code if 97 <= code <= 122 else 32 for code in range(256))
_DOUBLED = re.compile(r"(?<=[^ \n])  (?=[^ \nA-Z])")  # before a capital they may part the words of a menu
_DROPPED = re.compile(r"[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff]")


class Figure(NamedTuple):
    """A run of digits: where it stands, the character after it, the word after it (behind two spaces at most)."""

    start: int
    end: int
    sign: str
    word: str


class Document:
    """An announcement's text and its folded copy.

    Args:
        text: the text as given; never rewritten. Any `str`, lone surrogates included.
        source: where it comes from (a path), or None.
        hints: what a reader knows besides the text: "date" (ISO 8601: the day of the mail or page, which serves where
            the caller names no reference date), "timezone" (IANA name), "attachment" (it came with the document before
            it), "unread" (what could not be read, a line each, in French), "page_events" (what the page says of its
            events to machines: start, tab, name, a line each).

    Attributes:
        index: the positions in `folded` of each word and of each run of digits, from which the extractors start.
        figures: each run of digits with what follows it, in order: most readings are ruled out by these.
        numbers: where each run of digits starts in `folded`, in order.
        line_starts: where each line starts in `folded`.
        notes: what a room has read once and reads again, by name; nothing in it changes a result.
        cues: where each cue may begin, as `cue` has read it.
    """

    def __init__(self, text: str, source: str | None = None, hints: Mapping[str, str] | None = None) -> None:
        self.text = text
        self.source = source
        self.hints: Mapping[str, str] = hints or {}
        self.notes: dict[str, Any] = {}
        self.cues: Any = None
        self.plain, self.at = _fold(text)
        self.folded = self.plain.lower()
        if len(self.folded) != len(self.plain):  # a letter whose lower case is longer: keep positions equal
            self.folded = "".join(c.lower() if len(c.lower()) == 1 else c for c in self.plain)
        self._read()

    def _read(self) -> None:
        """Scan the folded copy."""
        self.index, self.figures = _scan(self.folded)
        self.numbers = [figure[0] for figure in self.figures]
        self.line_starts = [0, *accumulate(len(line) + 1 for line in self.folded.split("\n"))][:-1]

    def only(self, start: int, end: int) -> Document:
        """Give the same text with nothing but what stands between two positions of `folded`; positions stay as here."""
        part = Document("", self.source, {name: hint for name, hint in self.hints.items() if name == "date"})
        blank = " " * max(0, start - 1) + "\n" * (start > 0)
        part.text, part.at = self.text, self.at
        part.plain, part.folded = blank + self.plain[start:end], blank + self.folded[start:end]
        part._read()
        return part

    def undated(self) -> Document:
        """Give the same without the day of its mail or page: the caller names another."""
        return Document(self.text, self.source, {name: value for name, value in self.hints.items() if name != "date"})

    def source_span(self, start: int, end: int) -> Span:
        """Turn positions of `folded` into a span of the text as given."""
        if self.at is None:
            return Span(start, end)
        if end <= start:
            return Span(self.at[start], self.at[start])
        last = self.at[end - 1]
        stop = last + 1
        # marks and zero-width characters that belong to the last character stay with it
        while stop < len(self.text) and unicodedata.category(self.text[stop]) in ("Mn", "Me"):
            stop += 1
        return Span(self.at[start], stop)

    def value(self, start: int, end: int) -> str:
        """Give the words between two positions of `folded` as a clean value: NFC, single spaces, nothing invisible."""
        span = self.source_span(start, end)
        return clean(self.text[span.start : span.end])

    def places(self, words: Mapping[str, object] | frozenset[str]) -> list[tuple[int, str]]:
        """Where the given folded words stand, in order: (position, word)."""
        index = self.index
        known = index.keys() & (words.keys() if isinstance(words, Mapping) else words)
        return sorted((place, word) for word in known for place in index[word]) if known else []

    @cached_property
    def head(self) -> int:
        """Where the first words of the text begin."""
        return len(self.folded) - len(self.folded.lstrip())

    def line_span(self, position: int) -> Span:
        """The line that holds a position, without its line feed, in positions of `folded`."""
        start = self.folded.rfind("\n", 0, position) + 1
        end = self.folded.find("\n", position)
        return Span(start, end if end >= 0 else len(self.folded))


def clean(text: str) -> str:
    """Make a value of source words: NFC, invisible characters dropped, white space single."""
    if text.isascii():
        return " ".join(text.split())
    return unicodedata.normalize("NFC", " ".join(_DROPPED.sub("", text).split()))


def _fold(text: str) -> tuple[str, array[int] | None]:
    """Give the plain copy and, where lengths differ, the source position of each of its characters."""
    strange = set(_STRANGE.findall(text))
    if not strange:
        return _single_spaced(text, None)
    odd = {c for c in strange if len(_TABLE[ord(c)]) != 1}
    plain = text
    if "\r" in odd and "\n" not in text:  # an old Mac's line ends
        plain = text.replace("\r", "\n")
        odd.discard("\r")
    if len(strange) > _FEW:
        plain = plain.translate(_TABLE)
    else:  # the usual case: a few replacements cost less than a look-up of each character
        for char in strange:
            plain = plain.replace(char, _TABLE[ord(char)])
    if not odd:
        return _single_spaced(plain, None)
    at: array[int] = array("q")
    previous = 0
    for match in re.finditer("[" + "".join(map(re.escape, sorted(odd))) + "]", text):
        place = match.start()
        at.extend(range(previous, place))
        at.extend([place] * len(_TABLE[ord(text[place])]))
        previous = place + 1
    at.extend(range(previous, len(text)))
    at.append(len(text))  # so that an empty span at the very end has a place
    return _single_spaced(plain, at)


def _single_spaced(plain: str, at: array[int] | None) -> tuple[str, array[int] | None]:
    """Make one space of two between words; more of them part columns, and stay."""
    if "  " not in plain or not (doubled := [m.end() for m in _DOUBLED.finditer(plain)]):
        return plain, at
    places = at if at is not None else array("q", range(len(plain) + 1))
    kept: array[int] = array("q")
    begin = 0
    for end in doubled:
        kept.extend(places[begin : end - 1])
        begin = end
    kept.extend(places[begin:])
    return _DOUBLED.sub(" ", plain), kept


def _scan(text: str) -> tuple[dict[str, list[int]], list[Figure]]:
    """Give where each word of a folded text stands, and its runs of digits: the one scan for all rooms."""
    index: dict[str, list[int]] = {}
    letters = text.encode("ascii", "replace").translate(_LETTERS).decode("ascii").lstrip()  # faster than a pattern
    place = len(text) - len(letters)
    for word in letters.split(" "):
        if word:
            if word in index:
                index[word].append(place)
            else:
                index[word] = [place]
            place += len(word)
        place += 1
    figures = []
    for match in _FIGURE.finditer(text):
        start, end = match.span(1)
        figures.append(Figure(start, end, text[end : end + 1], match[2]))
        index.setdefault(text[start:end], []).append(start)
    return index, figures


@lru_cache(maxsize=2048)
def fold(text: str) -> str:
    """Fold a value for comparison: no marks, lower case, letters and digits alone, single spaces."""
    return " ".join(re.findall(r"[a-z0-9]+", _fold(text)[0].lower()))
