"""The items of a listing: the days that head them, rows under a day, titles above or below, where each ends."""

from __future__ import annotations

import datetime as dt
import itertools
from bisect import bisect_right
from collections.abc import Sequence
from typing import NamedTuple

from annonce import lazy_re as re
from annonce.cue import Cue
from annonce.document import Span
from annonce.lexicon.calendar import MONTHS
from annonce.lexicon.regions import CLOSED, LEADS, MEMBERS, NO_ITEM, NO_PART
from annonce.regions.blocks import Blocks
from annonce.regions.entries import Entry, Facts
from annonce.resolve import Slot
from annonce.said import Said

_NO_ITEM = Cue(NO_ITEM)
_NO_PART = Cue(NO_PART)
_CLOSED = Cue(MEMBERS, CLOSED)
_SIGNS = re.compile(r"(?:[^a-z]|le |la |les |l'|du |de )*")
_SENTENCE = re.compile(r"[.!?](?= [a-z])(?<!\d\.)(?<!\b[a-z]\.)")
#: The longest line that lists two days; a longer one is prose.
_SHORT_LIST = 250
#: So many paragraphs with a title above each make a list.
_HEADED = 2
#: So many days of a list stand below the hour of a post.
_STAMPED = 3
#: So many lines below a day that each hold hours are items of their own.
_FEWEST_LINES = 2
_LIST_SIGNS = ";•♦▪►"
_PARTS = re.compile(rf"[{_LIST_SIGNS}]|(?<=[a-z)])\. |(?<=\d)\. (?=[a-z])")
_AFTER_HOURS = re.compile(r" ?(?:min)?[ :;>=,.)|/-]{0,6}(?:a |: |- |> )?")
_ENDS_AN_EVENT = ("registration", "contact", "organizer", "partner")
_OUTSIDE = ("boilerplate", "signature", "quote", "comment", "header")


class Item(NamedTuple):
    """A stretch of the text that may be an event of its own.

    Attributes:
        start, end: its words.
        entry: the days that head it; they stand in the words, or above them with other items (`said`).
        said: what is said elsewhere and holds for it: the day above a row, the row's hours.
        row: whether it is one of several under one day.
        title: where its title stands, above its day; empty where the layout does not say.
        inline: whether it is one of several on one line.
        apart: whether it is seen to be an event of its own.
        strong: whether its layout says that it is an item, and not only its words.
    """

    start: int
    end: int
    entry: Entry
    said: tuple[Said, ...] = ()
    row: bool = False
    strong: bool = True
    title: Span = Span(0, 0)
    inline: bool = False
    apart: bool = False

    @property
    def days(self) -> tuple[dt.date, ...]:
        """All days that head it."""
        return tuple(d for s in self.entry.saids for d in s.resolved.days)


def items(blocks: Blocks, found: Sequence[Entry], facts: Facts) -> list[Item]:
    """Give the items of a text, in order, each up to the next one."""
    starts: list[Item] = []
    above = _titles_above(blocks, found, facts)
    headed = blocks.spaced and _all_headed(blocks, found)
    used, listed = -1, 0
    for number, entry in enumerate(found):
        following = found[number + 1].line if number + 1 < len(found) else len(blocks.lines)
        if number < listed:
            continue
        inline = _inline(blocks, found, number)
        if inline is not None:
            starts.extend(Item(a, z, found[number + n], inline=True) for n, (a, z) in enumerate(inline))
            listed = number + len(inline)
            continue
        under = _rows(blocks, entry, following, listed=any(i.row for i in starts[-1:]))
        if under and not entry.timed and facts.words(entry.end, blocks.lines[entry.last].end) <= 1:
            starts.extend(under)
            used = entry.last
            continue
        if entry.saids[0].timed.mention.rule == "cards.day":
            starts.append(Item(entry.end, 0, entry, entry.saids))
            used = entry.last
            continue
        start = _start(blocks, found, number, above, used, headed)
        if start is not None and (not starts or start > starts[-1].start):
            begin = blocks.lines[entry.line].start
            named = start < begin and facts.says(start, begin) and (entry.shape != "tail" or not entry.strong)
            title = Span(start, begin) if named and (entry.shape != "inner" or _headed(blocks, entry)) else Span(0, 0)
            starts.append(Item(start, 0, entry, strong=entry.strong, title=title))
            used = entry.last
            if under and entry.timed:
                starts.extend(under)
    if _is_stamp(blocks, starts):
        del starts[0]
    return [i for i in _ends(blocks, starts) if not _is_nothing(blocks, i)]


def _is_stamp(blocks: Blocks, starts: Sequence[Item]) -> bool:
    """Whether the first day is when a post was written ("13 avril, 08:30"): above a list that is set otherwise."""
    if len(starts) <= _STAMPED or starts[0].entry.shape != "bare" or starts[0].entry.line > 2:
        return False
    entry, others = starts[0].entry, starts[1:]
    clock = ":" in blocks.document.folded[entry.start : entry.end]
    alike = all(i.entry.shape == "lead" and blocks.of[i.entry.line] > blocks.of[entry.last] for i in others)
    earlier = max(starts[0].days, default=dt.date.max) <= min((d for i in others for d in i.days), default=dt.date.min)
    return alike and earlier and entry.timed and clock


def _is_nothing(blocks: Blocks, item: Item) -> bool:
    """Whether an item of a list offers nothing to attend: holidays, a closure, what is for members alone."""
    begin = item.entry.end if item.start <= item.entry.start < item.end else item.start
    head = blocks.block_start(_line(blocks, item.start))
    if head and blocks.lines[head].start == item.start and not blocks.is_title(head):
        head -= 1
    heads = blocks.is_heading(head) or (head < item.entry.line and blocks.is_title(head))
    if heads and _NO_PART.begins(blocks.document, *blocks.lines[head].span) is not None:
        return True
    return any(
        _NO_ITEM.begins(blocks.document, p, min(item.end, p + 60)) is not None
        for p in _word_starts(blocks, item, begin)
    ) or (_CLOSED.find(blocks.document, item.start, min(item.end, item.start + 400)) is not None)


def _word_starts(blocks: Blocks, item: Item, begin: int) -> list[int]:
    """Give where an item's own words begin: at its start, and behind its day and the hours beside it."""
    text = blocks.document.folded
    starts = []
    for position in (item.start, begin):
        match = _SIGNS.match(text, position, item.end)
        starts.append(match.end() if match else position)
    return starts


# -- where an item begins ----------------------------------------------------------------------------------------------


def _titles_above(blocks: Blocks, found: Sequence[Entry], facts: Facts) -> bool:
    """Decide once for a document whether titles stand above the line of their day or below it."""
    above = below = ties = 0
    for number, entry in enumerate(found):
        if entry.shape not in ("bare", "lead") or blocks.lines[entry.line].bullet:
            continue
        first = blocks.block_start(entry.line)
        shared = (number and blocks.of[found[number - 1].line] == blocks.of[entry.line]) or (
            number + 1 < len(found) and blocks.of[found[number + 1].line] == blocks.of[entry.line]
        )
        title_above = entry.line > first and _names(blocks, facts, entry.line - 1)
        after = entry.last + 1
        title_below = after < len(blocks.lines) and blocks.of[after] == blocks.of[entry.line] and blocks.is_title(after)
        if shared and title_above and title_below:
            likelier = _likelier(blocks, entry.line - 1, after)
            above += likelier > 0
            below += likelier < 0
            ties += likelier == 0
        elif shared:
            above += title_above
            below += title_below
        elif title_above:
            above += 1
        elif entry.line == first and entry.shape == "bare":
            spoken = entry.line and not title_below and blocks.is_heading(entry.line - 1)
            spoken = spoken and _names(blocks, facts, entry.line - 1)
            above += bool(spoken)
            below += not spoken
    # where title and day take turns, the line below the last day or above the first one tells which comes first
    return above > below + ties or (ties > 0 and above > below == 0)


def _names(blocks: Blocks, facts: Facts, place: int) -> bool:
    """Whether a line may be a title and is not only the name of a town."""
    line = blocks.lines[place]
    named = facts.words(line.start, line.end) or blocks.kinds(line.start, line.end)
    return bool(named) and blocks.is_title(place)


def _likelier(blocks: Blocks, above: int, below: int) -> int:
    """Tell whether the line above a day looks more like its title than the line below (1), less (-1), or as much."""
    one, other = blocks.lines[above], blocks.lines[below]
    first = 2 * bool(blocks.kinds(one.start, one.end)) + blocks.capitals(one)
    second = 2 * bool(blocks.kinds(other.start, other.end)) + blocks.capitals(other)
    return (first > second) - (first < second)


def _inline(blocks: Blocks, found: Sequence[Entry], number: int) -> list[tuple[int, int]] | None:
    """Give the items of a list inside one line, for its days from `number` on; None where it is no list."""
    text = blocks.document.folded
    line = blocks.lines[found[number].line]
    count = 1
    while number + count < len(found) and found[number + count].line == found[number].line:
        count += 1
    days = found[number : number + count]
    marks = [_mark(text, a.end, b.start) for a, b in itertools.pairwise(days)]
    first = _mark(text, line.start, days[0].start)
    colon = text.rfind(": ", first or line.start, days[0].start)
    first = colon + 2 if count > 1 and colon >= 0 else first
    listed = sum(m is not None and text[m - 1] in _LIST_SIGNS for m in marks)
    short = count > 2 or line.end - line.start < _SHORT_LIST
    if count < 2 or not short or None in marks or listed < 0.5 * len(marks):
        if count == 1 and first is not None and text[first - 1] in _LIST_SIGNS[1:]:
            return [(first, line.end)]
        return None
    begins = [first if first is not None else line.start, *(m for m in marks if m is not None)]
    ends = [*begins[1:], line.end]
    if not all(_words(text[a : d.start] + text[d.end : z]) for a, d, z in zip(begins, days, ends, strict=True)):
        return None
    stop = _SENTENCE.search(text, days[-1].end, line.end)
    ends = [
        *(_end_of(text, d.end, z) for d, z in zip(days, begins[1:], strict=False)),
        stop.start() if stop else line.end,
    ]
    starts = [d.start if _only_month(text[a : d.start]) else a for a, d in zip(begins, days, strict=True)]
    return list(zip(starts, ends, strict=True))


def _end_of(text: str, start: int, end: int) -> int:
    """Leave out a month that heads the items after it ("… foyer rural. Février : ")."""
    head = _PARTS.search(text, start, end)
    last = None
    while head is not None:
        last, head = head, _PARTS.search(text, head.end(), end)
    return last.start() if last is not None else end


def _mark(text: str, start: int, end: int) -> int | None:
    """Give where the last sign between two positions ends that parts two items."""
    signs = [m.end() for m in _PARTS.finditer(text, start, end)]
    return signs[-1] if signs else None


def _only_month(text: str) -> bool:
    words = re.findall(r"[a-z]{2,}", text)
    return all(w in LEADS or w in MONTHS for w in words)


def _words(text: str) -> int:
    return len(re.findall(r"[a-z]{3,}", text))


def _start(blocks: Blocks, found: Sequence[Entry], number: int, above: bool, used: int, headed: bool) -> int | None:
    """Give where the item of a day begins: its line, the title above it, its block; None inside running text."""
    entry = found[number]
    line = blocks.lines[entry.line]
    first = max(blocks.block_start(entry.line), used + 1)
    alone = not any(
        0 <= n < len(found) and blocks.of[found[n].line] == blocks.of[entry.line] for n in (number - 1, number + 1)
    )
    if entry.shape == "inner":
        head = blocks.paragraph(entry.line)
        if number and found[number - 1].last >= head:
            return None  # a paragraph is one item
        if head and head - 1 > used and (blocks.is_heading(head - 1) or headed):
            head -= 1
        return blocks.lines[head].start
    if line.bullet or entry.shape == "tail":
        if entry.shape == "tail" and alone and first < entry.line and blocks.is_title(first):
            return blocks.lines[first].start
        return line.start
    if above:
        if entry.line > first and blocks.is_title(entry.line - 1):
            return blocks.lines[first if alone else entry.line - 1].start
        if alone and entry.line and entry.line - 1 > used and blocks.is_heading(entry.line - 1):
            return blocks.lines[entry.line - 1].start
        return line.start
    if entry.line > first and blocks.is_title(entry.line - 1) and line.end - line.start > 60:
        group = blocks.lines[entry.line - 1]
        if blocks.capitals(group) and group.blank_before:
            return group.start  # the commune or the group that invites ("BEAUMONT")
    return line.start


def _headed(blocks: Blocks, entry: Entry) -> bool:
    """Whether a paragraph has its title on a line of its own."""
    first = blocks.paragraph(entry.line)
    return first < entry.line and blocks.is_title(first)


def _all_headed(blocks: Blocks, found: Sequence[Entry]) -> bool:
    """Whether in a text with empty lines between all lines each paragraph that names a day has a title above it."""
    heads = [blocks.paragraph(e.line) for e in found if e.shape in ("inner", "tail")]
    return len(heads) >= _HEADED and all(h and blocks.is_title(h - 1) for h in heads)


def _rows(blocks: Blocks, entry: Entry, following: int, listed: bool) -> list[Item]:
    """Give the items under a day: lines that begin with hours, or bullets that hold some."""
    lines = blocks.lines
    out: list[Item] = []
    days = tuple(_without_hours(s) for s in entry.saids)
    place = entry.last + 1
    while place < following and not blocks.separates(place) and lines[place].part == "body":
        hours = blocks.row(place)
        line = lines[place]
        if hours is not None:
            begin = _after(blocks, hours, line.end)
            if begin is None and place + 1 < following and lines[place + 1].part == "body":
                begin = lines[place + 1].start
            if begin is not None and _words(blocks.document.folded[begin : begin + 200]):
                out.append(Item(begin, 0, entry, (*days, hours), row=True))
        elif line.bullet and place in blocks.hours:
            out.append(Item(line.start, 0, entry, days, row=True))
        elif not out or (blocks.first[blocks.of[place]] == place and blocks.is_heading(place)):
            break
        place += 1
    return out or _lines_with_hours(blocks, entry, following, days, 1 if listed else _FEWEST_LINES)


def _lines_with_hours(blocks: Blocks, entry: Entry, following: int, days: tuple[Said, ...], fewest: int) -> list[Item]:
    """Give the lines of a day's block where each says what takes place and when ("U13 : Mansle - Ruffec à 14h")."""
    out: list[Item] = []
    for place in range(entry.last + 1, min(following, blocks.first[blocks.of[entry.last] + 1])):
        line, hours = blocks.lines[place], blocks.hours.get(place, ())
        named = hours and _words(blocks.document.folded[line.start : hours[0].span.start]) > 0
        if not named or line.part != "body" or line.label is not None or any(s.timed.role != "event" for s in hours):
            return []
        out.append(Item(line.start, 0, entry, days, row=True))
    return out if len(out) >= fewest else []


def _without_hours(one: Said) -> Said:
    """Give a day that heads rows without the hours of the row beside it."""
    if not one.resolved.timed:
        return one
    value = one.timed.mention.value
    bare = value._replace(sessions=tuple(s._replace(times=()) for s in value.sessions))
    slots = tuple(dict.fromkeys(Slot(d) for d in one.resolved.days))
    mention = one.timed.mention._replace(value=bare)
    return Said(one.timed._replace(mention=mention), one.resolved._replace(slots=slots))


def _after(blocks: Blocks, hours: Said, end: int) -> int | None:
    match = _AFTER_HOURS.match(blocks.document.folded, hours.span.end)
    begin = match.end() if match else hours.span.end
    return begin if begin < end - 1 else None


# -- where it ends -----------------------------------------------------------------------------------------------------


def _head(blocks: Blocks, item: Item, following: Item) -> int:
    """Give where what belongs to the following item begins: the line of its day, where that stands above its row."""
    day = following.entry
    return blocks.lines[day.line].start if item.start < day.start < following.start else following.start


def _ends(blocks: Blocks, starts: Sequence[Item]) -> list[Item]:
    """End each item before the next one, at a separator, at a heading of the text, after as many blocks as its like."""
    lines = blocks.lines
    borders = [s.start for s in starts]
    spans = []
    for one, other in itertools.pairwise(starts):
        first, last = _line(blocks, one.start), _line(blocks, other.start)
        spans.append((blocks.of[last] - blocks.of[first], last - first))
    most_blocks = sorted(b for b, _ in spans)[(3 * len(spans)) // 4] if spans else 9
    most_lines = max((n for _, n in spans), default=0)
    out = []
    for item in starts:
        after = bisect_right(borders, item.start)
        last = after == len(borders)
        stop = item.end or (
            _before(blocks, _head(blocks, item, starts[after])) if not last else len(blocks.document.folded)
        )
        first = _line(blocks, item.start)
        head = max(first, item.entry.last) if not item.row else first
        until = min(_line(blocks, stop - 1) + 1, len(lines)) if stop else len(lines)
        shared = any(blocks.of[_line(blocks, b)] == blocks.of[first] for b in borders[max(0, after - 2) : after - 1])
        for place in range(head + 1, until):
            if lines[place].start >= stop:
                break
            block = blocks.of[place] - blocks.of[first]
            over = (
                blocks.separates(place)
                or (lines[place].part in _OUTSIDE and place > head + 1)
                or (blocks.is_heading(place) and place > head + 1)
                or block > max(most_blocks - 1, blocks.of[head] - blocks.of[first])
                or (last and shared and most_lines and place - first >= most_lines)
                or (last and lines[place].label in _ENDS_AN_EVENT)
            )
            if over:
                stop = lines[place - 1].end
                break
        out.append(item._replace(end=stop))
    return out


def _before(blocks: Blocks, start: int) -> int:
    """Give where an item ends whose follower begins at a position: with the line before, its list sign left out."""
    place = _line(blocks, start)
    return blocks.lines[place - 1].end if place and start <= blocks.lines[place].start else start


def _line(blocks: Blocks, position: int) -> int:
    return blocks.layout.index_of(position)


def between(items_: Sequence[Item], blocks: Blocks) -> tuple[Span, ...]:
    """Give what stands before the first item and after the last one: it holds for all."""
    text = blocks.document.folded
    head, foot = Span(0, items_[0].start), Span(items_[-1].end, len(text))
    return tuple(s for s in (head, foot) if text[s.start : s.end].strip())
