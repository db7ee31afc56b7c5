"""The announcement's own words about an event: the sentences of its region that tell what it is.

Lines that state facts of other fields, headings, rows, menus, greetings, calls and quoted mail are left out. Whether a
sentence tells something is judged by its words that are neither small words nor within a fact found before.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Sequence
from statistics import median_high
from typing import NamedTuple

from annonce import lazy_re as re
from annonce.cue import Cue
from annonce.document import Document, Span, clean
from annonce.layout import Layout, Line
from annonce.lexicon.descriptions import CLOSING, FACT_WORDS, GREETING, NOT_TOLD, OTHERS, TIES, WEAK
from annonce.mention import Mention
from annonce.said import Said

_NOT_TOLD = Cue(*NOT_TOLD)
_WEAK = Cue(*WEAK)
_GREETING = Cue(GREETING)
_CLOSING = Cue(CLOSING)
_OTHERS = Cue(OTHERS)
_WORDS = re.compile(r"[a-z]+(?:-[a-z]+)*")
_BROKEN = re.compile(r"([^\W\d_])-[ \r]*\n\s*([^\W\d_])")
_AROUND = " *_#|-–—•·"
_CAPITALS = re.compile(r"(?<![^\W\d_])[A-Z]")
#: The most characters of a description.
MOST = 2000
#: Words of its own that a sentence needs to tell something; beside a phone, an address of the web or a price, or
#: where it begins as one does that states a fact.
_FEWEST, _FEWEST_BESIDE = 4, 8
#: Words of its own that a description needs.
_ENOUGH = 5
#: Together, short sentences of a paragraph tell something with as many.
_TOGETHER = 6
#: A sentence without an end has at least as many characters, and this share of small words.
_LONG, _TIED = 80, 0.2
#: Lines of a paragraph that is broken are no longer.
_WIDEST = 110
#: A closing line is no longer.
_SHORT = 60
#: Times that are no part of what is told of an event.
_OF_OTHERS = frozenset({"deadline", "publication", "sale", "setup", "office", "aside", "school"})
_BESIDE = frozenset({"phone", "email", "link", "price"})
_ENDS = ".!?…"


class _Facts(NamedTuple):
    """What is known of an event's words.

    Attributes:
        spans: where facts and times stand.
        beside: where phones, addresses of the web and prices begin.
        others: where times begin that are not the event's own, or no time of it.
        rows: where the rows of its programme begin.
        title: where its title stands.
        item: whether it is one of a listing.
    """

    spans: list[Span]
    beside: list[int]
    others: list[int]
    rows: list[int]
    title: Span
    item: bool


def paragraphs(
    document: Document,
    layout: Layout,
    mentions: Iterable[Mention],
    said: Sequence[Said],
    own: Sequence[Span],
    rows: Iterable[Span],
    title: Span | None,
    start: int,
    end: int,
    item: bool = False,
) -> list[list[Span]]:
    """Give the paragraphs that tell what an event is, each as runs of its words, in order.

    Args:
        document: the text.
        layout: its lines.
        mentions: the facts found in it.
        said: its times.
        own: where the event's own times stand.
        rows: the rows of its programme.
        title: where its title stands.
        start: where the event's own words begin.
        end: where they end.
        item: whether it is one of a listing.
    """
    facts = _facts(mentions, said, own, rows, title, start, end)._replace(item=item)
    out: list[list[Span]] = []
    seen: set[str] = set()
    words, left = 0, MOST
    follows = False  # whether the paragraph above is told
    for unit in _units(document, layout, start, end, facts.title if item else Span(0, 0)):
        runs: list[Span] = []
        last = -1
        for number, sentence, count in _kept(document, layout, unit.span, facts) if unit.prose else ():
            said_once = document.folded[sentence.start : sentence.end]
            if said_once in seen:
                continue
            seen.add(said_once)
            left -= sentence.length + 2
            if left < 0:
                break
            words += count
            if last >= 0 and last == number - 1:
                runs[-1] = Span(runs[-1].start, sentence.end)
            else:
                runs.append(sentence)
            last = number
        if runs and follows and unit.goes_on:
            out[-1].extend(runs)
        elif runs:
            out.append(runs)
        follows = bool(runs)
        if left < 0:
            break
    return out if words >= _ENOUGH else []


def written(document: Document, told: Sequence[Sequence[Span]]) -> str | None:
    """Give the words of paragraphs: lines joined by spaces, paragraphs by an empty line; None where there are none."""
    return "\n\n".join(" ".join(_words(document, run) for run in runs) for runs in told) or None


def _words(document: Document, run: Span) -> str:
    """Give the words of a run; a word that is broken at the end of a line keeps its hyphen."""
    span = document.source_span(*run)
    return clean(_BROKEN.sub(r"\1-\2", document.text[span.start : span.end]))


def last_end(layout: Layout, regions: Sequence[Span]) -> int:
    """Give where the last item of a listing ends: it has no more blocks than most others have."""
    *others, last = sorted(regions)
    most = median_high([_blocks(layout, item).count(True) for item in others]) if others else 0
    seen = 0
    lines = layout.lines[layout.index_of(last.start) : layout.index_of(last.end - 1) + 1]
    for line, starts in zip(lines, _blocks(layout, last), strict=True):
        seen += starts
        if seen > most and others:
            return line.start
    return last.end


def _blocks(layout: Layout, item: Span) -> list[bool]:
    """Tell of each line of an item whether a block begins with it."""
    lines = layout.lines[layout.index_of(item.start) : layout.index_of(item.end - 1) + 1]
    return [not number or line.blank_before for number, line in enumerate(lines)]


def _facts(
    mentions: Iterable[Mention],
    said: Sequence[Said],
    own: Sequence[Span],
    rows: Iterable[Span],
    title: Span | None,
    start: int,
    end: int,
) -> _Facts:
    near = [m for m in mentions if start <= m.span.start < end and m.kind != "decoy"]
    times = [s for s in said if start <= s.span.start < end]
    mine = {span.start for span in own}
    others = [
        s.span.start
        for s in times
        if s.timed.role in _OF_OTHERS or (s.timed.role == "event" and s.resolved.slots and s.span.start not in mine)
    ]
    return _Facts(
        sorted([m.span for m in near] + [s.span for s in times]),
        sorted(m.span.start for m in near if m.kind in _BESIDE),
        sorted(others),
        sorted(r.start for r in rows),
        title or Span(start, start),
        False,
    )


class _Unit(NamedTuple):
    """Lines that belong together, clipped to the region; whether they may be prose, and go on with those above."""

    span: Span
    prose: bool
    goes_on: bool


def _units(document: Document, layout: Layout, start: int, end: int, title: Span) -> Iterator[_Unit]:
    """Give the paragraphs of a region, broken lines joined; none behind the end of a letter or the head of others."""
    lines = layout.lines[layout.index_of(start) : layout.index_of(max(start, end - 1)) + 1] if end > start else ()
    held: list[Line] = []
    goes_on = False
    for line in lines:
        if line.end <= start or line.start >= end:
            continue
        if held and not _joined(document, held[-1], line, title):
            yield _unit(document, held, start, end, goes_on)
            goes_on = not line.blank_before and not line.bullet and 45 <= held[-1].span.length <= _WIDEST
            held = []
        if not held and _ends(document, line):
            return
        held.append(line)
    if held:
        yield _unit(document, held, start, end, goes_on)


def _unit(document: Document, lines: list[Line], start: int, end: int, goes_on: bool) -> _Unit:
    first = lines[0]
    item = first.bullet and document.plain[first.start].islower()  # one of what the line above enumerates
    prose = all(line.part == "body" for line in lines) and first.label is None and not item
    return _Unit(Span(max(start, lines[0].start), min(end, lines[-1].end)), prose, goes_on)


def _ends(document: Document, line: Line) -> bool:
    """Whether a line closes a letter, or heads what the text shows of others."""
    short = line.span.length <= _SHORT
    return short and (
        _CLOSING.begins(document, line.start, line.end) is not None
        or _OTHERS.begins(document, line.start, line.end) is not None
    )


def _joined(document: Document, above: Line, line: Line, title: Span) -> bool:
    """Whether a line goes on with the sentence above it."""
    if line.blank_before or line.bullet or line.label is not None or document.plain[above.end - 1] in ".!?…:":
        return False
    if document.plain[line.start].islower() or document.plain[line.start] in "(":
        return True
    word = document.plain.find(" ", line.start, line.end)
    width = above.span.length + 1 + ((word if word >= 0 else line.end) - line.start)
    wrapped = _WIDEST >= width > 65 and above.span.length > 55 and not above.bullet and not above.span.overlaps(title)
    return wrapped and line.span.length <= _WIDEST


def _kept(document: Document, layout: Layout, unit: Span, facts: _Facts) -> list[tuple[int, Span, int]]:
    """Give the sentences of a paragraph that tell something: their numbers, where they stand, their own words."""
    judged = [(s, *_judge(document, s, facts)) for s in _sentences(document, layout, unit)]
    if judged and judged[0][0].start == unit.start and document.plain[unit.start].islower():
        judged[0] = (judged[0][0], "no", 0)  # its beginning stands elsewhere
    together = sum(count for _, verdict, count in judged if verdict == "maybe")
    if together < _TOGETHER and not any(verdict == "yes" for _, verdict, _ in judged):
        return []
    return [(n, sentence, count) for n, (sentence, verdict, count) in enumerate(judged) if verdict != "no"]


def _sentences(document: Document, layout: Layout, unit: Span) -> Iterator[Span]:
    """Give the sentences of a paragraph without the signs around them, a greeting before them left out."""
    text = document.plain
    start = unit.start
    open_quote = False
    stops = [stop for stop in layout.stops(unit.start, unit.end) if _is_end(text, stop, unit.end)]
    for stop in (*stops, unit.end):
        end = stop
        open_quote ^= text.count('"', start, end) % 2 == 1
        close = end + (text[end : end + 1] == " ")
        if open_quote and close < unit.end and text[close] == '"':  # a quote that closes behind the sentence
            end, open_quote = close + 1, False
        begin = start
        while begin < end and (text[begin] in _AROUND or text[begin].isspace()):
            begin += 1
        start, last = end, end
        while last > begin and (text[last - 1] in _AROUND or text[last - 1].isspace()):
            last -= 1
        if last - begin > 1:
            yield Span(_greeted(document, begin, last), last)


def _is_end(text: str, stop: int, limit: int) -> bool:
    """Whether a sign ends a sentence: not inside one that goes on ("présente « Sacrés silos ! », comédie")."""
    while stop < limit and text[stop] in ' ")\n':
        stop += 1
    return stop >= limit or not (text[stop].islower() or text[stop] in ",;:")


def _greeted(document: Document, start: int, end: int) -> int:
    """Give where a sentence begins behind its greeting."""
    if _GREETING.begins(document, start, end) is None:
        return start
    comma = document.plain.find(",", start, min(end, start + _SHORT))
    if comma < 0:
        return start
    begin = comma + 1
    while begin < end and document.plain[begin].isspace():
        begin += 1
    return begin


def _judge(document: Document, sentence: Span, facts: _Facts) -> tuple[str, int]:
    """Tell whether a sentence tells something ("yes", "no", "maybe": beside others that do), and its own words."""
    text = document.plain
    tail = text[sentence.end - 1]
    if sentence.length < 3 or tail == ":" or _holds(facts.rows, sentence) or _holds(facts.others, sentence):
        return "no", 0
    if _NOT_TOLD.begins(document, *sentence) or _GREETING.begins(document, *sentence):
        return "no", 0
    own, ties, total, any_fact = _counted(document, sentence, facts)
    ended = tail in _ENDS or (tail in '")' and text[sentence.end - 2 : sentence.end - 1] in _ENDS)
    fewest = _FEWEST_BESIDE if _holds(facts.beside, sentence) or _WEAK.begins(document, *sentence) else _FEWEST
    if not ended and (sentence.length < _LONG or ties < _TIED * total or _is_list_of_names(text, sentence, total)):
        return "no", 0
    if not ended and facts.item and sentence.overlaps(facts.title):
        return "no", 0  # a row
    if text[sentence.start : sentence.end].isupper() or ties < 2:
        return ("maybe" if ended and not any_fact and own else "no"), 0
    if own < fewest:
        return ("no" if any_fact or fewest > _FEWEST else "maybe"), own
    return "yes", own


def _is_list_of_names(text: str, sentence: Span, total: int) -> bool:
    """Whether a fourth of the words begin with a capital."""
    return 4 * len(_CAPITALS.findall(text, *sentence)) > total


def _counted(document: Document, sentence: Span, facts: _Facts) -> tuple[int, int, int, bool]:
    """Count a sentence's words of its own, its small words and all; tell whether it states a fact."""
    spans = facts.spans
    place = bisect_left(spans, sentence)
    while place and spans[place - 1].end > sentence.start:
        place -= 1
    own = ties = total = 0
    reach = sentence.start
    any_fact = False
    before_title = 0
    for match in _WORDS.finditer(document.folded, sentence.start, sentence.end):
        at = match.start()
        while place < len(spans) and spans[place].start <= at:
            reach = max(reach, spans[place].end)
            place += 1
        total += 1
        word = match.group()
        if at < reach:
            any_fact = True
        elif word in TIES:
            ties += 1
        elif len(word) >= 4 and word not in FACT_WORDS:
            if at < facts.title.start:
                before_title += 1
            if facts.title.start <= at < facts.title.end and (facts.item or not before_title):
                any_fact = True  # the title heads the sentence
            else:
                own += 1
    return own, ties, total, any_fact


def _holds(positions: Sequence[int], span: Span) -> bool:
    return bisect_left(positions, span.start) < bisect_right(positions, span.end - 1)


__all__ = ["MOST", "last_end", "paragraphs", "written"]
