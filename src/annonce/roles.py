"""What each time expression is for, and what the document says about time in general.

An expression is an event's unless its words, its line or its sentence say otherwise: a deadline, the publication, the
doors, the past, office hours. In reading order the context gathers: publication date, season, headings with a month.
"""

from __future__ import annotations

import datetime as dt
import itertools
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from annonce import lazy_re as re
from annonce.cue import Cue
from annonce.document import Document, Span
from annonce.layout import Layout, Line
from annonce.lexicon.roles import (
    ADJACENT,
    AFTER,
    AFTER_PHONE,
    ANNOUNCES,
    BEFORE,
    BOOKING,
    BYLINE,
    CANCELLED_AFTER,
    EXHIBITORS,
    FORWARDED,
    GOES_ON,
    HEADS,
    HOLIDAYS,
    HOUSES,
    LEADS,
    LETTER,
    NEW_DATE,
    NOT_A_HEADING_YEAR,
    NOT_HELD,
    OF,
    OF_TOWN,
    OPENING,
    OTHER_SEASON,
    PAST_TENSE,
    PERIODS,
    PHONE_NEAR,
    PUBLISHED_LINE,
    SEASON_CUE,
    SENTENCE,
    SERVICES,
    STARTS,
)
from annonce.mention import Mention
from annonce.when import HISTORY, Context, Day, DayRange, PartialDate, Rule, When

_BEFORE = Cue(*(pattern for _, _, pattern in BEFORE))
_AFTER = Cue(*(pattern for _, pattern, _ in AFTER))
_SENTENCE = Cue(*(pattern for _, pattern in SENTENCE))
_ANNOUNCES = Cue(ANNOUNCES)
_PAST_TENSE = Cue(PAST_TENSE)
_BOOKING = Cue(BOOKING)
_PERIODS = Cue(PERIODS)
_FORWARDED = re.compile(FORWARDED)
_LONGEST_HEAD = max(map(len, HEADS)) + 6
_PHONE_NEAR = Cue(PHONE_NEAR)
_LETTER = re.compile(LETTER)
_SEASON = re.compile(r"(?<![\d-])(?P<first>(?:20)?\d\d) ?[-/] ?(?P<second>(?:20)?\d\d)(?![\d-])")
_SEASON_CUE = Cue(SEASON_CUE)
_OTHER_SEASON = Cue(OTHER_SEASON)
_NOT_A_HEADING_YEAR = Cue(NOT_A_HEADING_YEAR)
_GOES_ON = Cue(GOES_ON)
_CRAWL = re.compile(r"\s{0,3}date (?P<year>20\d\d)-(?P<month>0[1-9]|1[0-2])(?!\d|-)")
_OPENING = re.compile(OPENING)
_PUBLISHED_LINE = re.compile(PUBLISHED_LINE)
_STARTS = Cue(STARTS)
_EXHIBITORS = Cue(EXHIBITORS)
_AFTER_PHONE = re.compile(AFTER_PHONE)
_DIGIT = re.compile(r"\d")
_PARTS = re.compile(r"[.|]|[ -]-[ -]")
_TEN_DIGITS = re.compile(r"(?:\d\d[ .-]?){5}")
_OFFSET = re.compile(r" ?[+-]0\d00\b")  # a machine wrote when: "2025-03-12 09:00 +0200"
_SENTENCE_SIGNS = frozenset(".!?\n")
_CLOCK_TIME = re.compile(r"\b\d\d:\d\d$")
_SECONDS = re.compile(r"\d:\d\d:\d\d")
_CLAUSE_SIGNS = frozenset(".!?\n,;:()")
_NOT_HELD = re.compile(NOT_HELD)
_NEW_DATE = re.compile(NEW_DATE)
_CANCELLED_AFTER = re.compile(CANCELLED_AFTER)
_WINDOW = 110
#: So many lines below a heading it still tells what they are for.
_LONGEST_PARAGRAPH = 12
#: A new date stands this near behind the one given up.
_PARAGRAPH = 240
#: The line of a post's sender and that of its time are among these first ones.
_LAST_OF_POST = 2
#: The headers of a mail passed on are at most so many lines.
_LONGEST_HEADERS = 8
#: The most that may stand between an expression and the words after it that tell its role.
_AFTER_LEAD = 16
_ROLE_OF_LABEL = {
    "published": "publication",
    "deadline": "deadline",
    "doors": "doors",
    "duration": "decoy",
    "registration": None,
    "contact": None,
}


class Timed(NamedTuple):
    """A time expression and what it is for.

    Attributes:
        mention: kind "when" (days, rules, with or without hours) or "hours".
        role: event, deadline, publication, doors, past, previous, sales, closing, school, transport, setup, office,
            process, service (a bar, child care), fallback (if it rains), header, quote,
            boilerplate; aside: a weekday that invites to nothing.
        reason: the rule that gave the role.
        strength: how much says that it is the event's: a label, hours, a weekday, a verb that announces.
    """

    mention: Mention
    role: str
    reason: str
    strength: int = 0

    @property
    def span(self) -> Span:
        """Where it stands."""
        return self.mention.span


def assign(document: Document, layout: Layout, mentions: Sequence[Mention]) -> list[Timed]:
    """Give each time expression its role."""
    out = []
    previous = 0
    said = [m for m in mentions if m.kind in ("when", "hours")]
    starts = [m.span.start for m in said]
    helpers: list[int] = []
    heads = _heads(layout)
    for place, found in enumerate(said):
        mention = _public_part(document, layout, found)
        after = bisect_left(starts, mention.span.end, place)
        following = starts[after] if after < len(starts) else None
        role, reason = _role(document, layout, mention, previous, following)
        if heads and role == "event" and reason == "default":
            role, reason = _under_head(layout, heads, mention) or (role, reason)
        previous = mention.span.end
        if mention is not found and role == "event":
            helpers.append(place)
        out.append(Timed(mention, role, reason, _strength(document, layout, mention)))
    out = _of_helpers(out, helpers)
    out = _beside_cancelled(document, _beside_history(layout, _with_their_day(document, out)))
    out = _given_up(document, out)
    out = _posted(layout, out)
    return _alone_at_the_top(layout, _forwarded(layout, _past_goes_on(document, out)))


def _heads(layout: Layout) -> dict[int, str]:
    """Give the roles that headings tell ("DOSSARDS", "Sujets passés") by where these stand."""
    found: dict[int, str] = {}
    for line in layout.lines:
        if _OPENING.match(layout.document.folded, line.start, line.end):
            found[line.start] = "office"
        elif line.end - line.start <= _LONGEST_HEAD and (role := HEADS.get(layout.text(line).strip(" :*_-=#."))):
            found[line.start] = role
    return found


def _under_head(layout: Layout, heads: dict[int, str], mention: Mention) -> tuple[str, str] | None:
    """Give the role that the heading of an expression's paragraph tells."""
    place = layout.index_of(mention.span.start)
    lowest = max(0, place - _LONGEST_PARAGRAPH)
    while place > lowest and not layout.lines[place].blank_before:
        place -= 1
        if role := heads.get(layout.lines[place].start):
            return (role, f"head.{role}") if _fits(role, mention) or _of_head(role, mention) else None
    above = layout.lines[place - 1] if place else None  # a heading with an empty line below it
    if above is not None and above.start in heads and (above.blank_before or place == 1):
        role = heads[above.start]
        return (role, f"head.{role}") if _fits(role, mention) else None
    return None


def _of_head(role: str, mention: Mention) -> bool:
    """Whether weekdays with hours stand below a heading of opening hours."""
    return role == "office" and mention.kind == "when" and all(_is_coming(d) for d in mention.value.days)


def _forwarded(layout: Layout, timed: list[Timed]) -> list[Timed]:
    """Read a mail passed on as the announcement where the words above it name no day of their own."""
    if not any(t.role == "quote" for t in timed) or any(t.role == "event" and _is_dated(t.mention) for t in timed):
        return timed
    first = next((line for line in layout.lines if line.part == "quote"), None)
    if first is None or _FORWARDED.search(layout.text(first)) is None:
        return timed
    last = layout.index_of(first.start) + _LONGEST_HEADERS
    return [_passed_on(layout, t, last) if t.reason == "part.quote" else t for t in timed]


def _passed_on(layout: Layout, item: Timed, last: int) -> Timed:
    """Give the role of a time in a mail passed on, the headers of which end at a line at the latest."""
    line = layout.line_at(item.span.start)
    header = line is not None and line.label in ("published", "when") and layout.index_of(line.start) <= last
    return item._replace(role="publication" if header and item.mention.kind == "when" else "event", reason="forwarded")


def _is_dated(mention: Mention) -> bool:
    """Whether a day is named that is not counted from today ("jeudi prochain")."""
    return mention.kind == "when" and not all(isinstance(d, PartialDate) and d.relative for d in mention.value.days)


def _of_helpers(timed: list[Timed], helpers: Sequence[int]) -> list[Timed]:
    """Read the day on which helpers meet as theirs alone where the event has another."""
    for place in helpers:
        days = set(timed[place].mention.value.days)
        others = [t for t in timed if t.role == "event" and t.mention.kind == "when" and t is not timed[place]]
        if others and not any(days & set(t.mention.value.days) for t in others):
            timed[place] = timed[place]._replace(role="setup", reason="helpers")
    return timed


def _with_their_day(document: Document, timed: list[Timed]) -> list[Timed]:
    """Give hours the role of the day before them in their clause ("dossards à retirer le 3 mai de 9h à 12h")."""
    for place in range(1, len(timed)):
        day, item = timed[place - 1], timed[place]
        if item.mention.kind != "hours" or item.reason != "default" or day.role in ("event", "quoted", "header"):
            continue
        between = document.folded[day.span.end : item.span.start]
        if day.mention.kind == "when" and not day.mention.value.has_times and _CLAUSE_SIGNS.isdisjoint(between):
            timed[place] = item._replace(role=day.role, reason="clause." + day.role)
    return timed


def _beside_history(layout: Layout, timed: list[Timed]) -> list[Timed]:
    """Read the dated days of a line of history as history too ("né le 3 mars 1923, béatifié le 19 octobre 2014")."""
    old = {line.start for t in timed if t.reason == "year.history" and (line := layout.line_at(t.span.start))}
    for place, item in enumerate(timed if old else ()):
        if item.role != "event" or item.mention.kind != "when" or item.mention.value.has_times:
            continue
        line = layout.line_at(item.span.start)
        days = item.mention.value.days
        if (
            line
            and line.start in old
            and all(isinstance(d, PartialDate) and d.year and d.weekday is None for d in days)
        ):
            timed[place] = item._replace(role="past", reason="line.history")
    return timed


def _beside_cancelled(document: Document, timed: list[Timed]) -> list[Timed]:
    """Read another day that is said to be cancelled as one on which nothing takes place."""
    days: set[object] = set()
    for place, item in enumerate(timed):
        if item.role != "event" or item.mention.kind != "when":
            continue
        own = set(item.mention.value.days)
        if days and not own & days and _CANCELLED_AFTER.match(document.folded, item.span.end):
            timed[place] = item._replace(role="closing", reason="after.cancelled")
        days |= own
    return timed


def _given_up(document: Document, timed: list[Timed]) -> list[Timed]:
    """Read a day on which nothing will be held as the one given up, where the next day is said to be the new one."""
    days = [n for n, t in enumerate(timed) if t.mention.kind == "when" and t.role == "event"]
    for place, following in itertools.pairwise(days):
        item, new = timed[place], timed[following]
        text, between = document.folded, new.span.start - item.span.end
        if not 0 < between < _PARAGRAPH or _NOT_HELD.match(text, item.span.end) is None:
            continue
        if _NEW_DATE.search(text, item.span.end, new.span.start) and not set(item.mention.value.days) & set(
            new.mention.value.days
        ):
            timed[place] = item._replace(role="previous", reason="after.not_held")
    return timed


def _past_goes_on(document: Document, timed: list[Timed]) -> list[Timed]:
    """Give the past to the next day of the same sentence: "le 11 décembre dernier à Arlon, puis le 8 janvier à Huy"."""
    out = list(timed)
    for place in range(1, len(out)):
        before, item = out[place - 1], out[place]
        if before.role != "past" or item.role != "event" or item.mention.kind != "when" or item.mention.value.has_times:
            continue
        between = document.folded[before.span.end : item.span.start]
        apart = len(between) >= 50 or not _SENTENCE_SIGNS.isdisjoint(between)
        if not apart and _GOES_ON.find(document, before.span.end, item.span.start):
            out[place] = item._replace(role="past", reason="sentence.past_goes_on")
    return out


def _public_part(document: Document, layout: Layout, mention: Mention) -> Mention:
    """Leave out the hours of those who set up ("les exposants sont attendus le 10 mai à 5h30"); the day stays."""
    if mention.kind != "when" or not mention.value.has_times:
        return mention
    sentence = layout.sentence(mention.span.start)
    if not _EXHIBITORS.find(document, max(sentence.start, mention.span.start - _WINDOW), mention.span.start):
        return mention
    value: When = mention.value
    return mention._replace(value=value._replace(sessions=tuple(s._replace(times=()) for s in value.sessions)))


def _role(
    document: Document, layout: Layout, mention: Mention, previous: int, following: int | None
) -> tuple[str, str]:
    """Give the role and the rule that gave it.

    `previous` is where the expression before ends, `following` where the next one starts.
    """
    text = document.folded
    line = layout.line_at(mention.span.start)
    if line is not None and line.part != "body" and not _beside_publication(layout, line, mention, previous):
        return _outside(text, line)
    if mention.kind == "when" and _is_history(mention.value):
        return "past", "year.history"
    if (
        mention.kind == "when"
        and line is not None
        and (_is_open(mention.value) or _is_until(mention.value))
        and _heading_label(layout, line) == "registration"
    ):
        return ("sales" if _is_open(mention.value) else "deadline"), "label.registration"
    if (
        line is not None
        and line.label in _ROLE_OF_LABEL
        and mention.span.start >= line.value
        and (role := _ROLE_OF_LABEL[line.label])
        and not (role == "publication" and _beside_publication(layout, line, mention, previous))
    ):
        return role, f"label.{line.label}"
    if mention.kind == "when" and _by_machine(text, mention):
        return "publication", "clock.seconds"
    sentence = layout.sentence(mention.span.start)
    begin = max(sentence.start, mention.span.start - _WINDOW)
    left = text[begin : mention.span.start].rstrip()
    if _in_quotes(document, mention.span):
        return "quoted", "quotes"
    if mention.span.length and (found := _said_before(document, mention, begin, left, previous)):
        return found
    if mention.span.length and (found := _said_after(document, mention, following)):
        return found
    if (cue := _first_of(_SENTENCE, document, sentence)) is not None:
        return SENTENCE[cue][0], f"sentence.{SENTENCE[cue][0]}"
    if mention.kind == "when":
        role_reason = _of_when(document, mention.value, begin, sentence, line, mention)
        if role_reason:
            return role_reason
    if (
        line is not None
        and line.start >= mention.span.start - 60
        and _LETTER.fullmatch(text[line.start : mention.span.start])
        and line.end - mention.span.end < 3
        and mention.kind == "when"
        and (not mention.value.has_times or text.startswith(BYLINE, line.start))
        and len(mention.value.days) == 1
        and any(isinstance(d, PartialDate) and d.year for d in mention.value.days)
    ):
        return "publication", "line.letter"
    return "event", "default"


def _by_machine(text: str, mention: Mention) -> bool:
    """Whether a programme wrote when a message was sent: to the second, in square brackets."""
    start, end = mention.span
    if mention.rule.startswith("days.iso") or not mention.value.has_times:
        return False
    bracketed = text[start - 1 : start] == "[" and text[end : end + 1] == "]"
    return bracketed or _SECONDS.search(text, start, end) is not None


def _said_before(document: Document, mention: Mention, begin: int, left: str, previous: int) -> tuple[str, str] | None:
    """Give the role that the words before an expression tell; of several the first of the table.

    `begin` is where `left`, the words before it in its sentence, starts.
    """
    end = begin + len(left)
    ways = _BEFORE.candidates(document, begin, end)
    if not ways:
        return _after_phone(left)
    adjacent = begin + len(_without_leads(left))
    of = adjacent + len(left[adjacent - begin :]) - len(left[adjacent - begin :].lstrip()) + len(OF)
    if not document.folded.startswith(OF, of - len(OF)) or of > end:
        of = adjacent
    found: dict[int, int] = {}
    for place, _, way in ways:
        if way.number in found:
            continue
        if BEFORE[way.number][1] != ADJACENT:
            match = way.compiled.match(document.folded, place, end)
        else:
            match = way.compiled.match(document.folded, place, adjacent)
            if match is None and of != adjacent:
                match = way.compiled.match(document.folded, place, of)
        if match is not None:
            found[way.number] = place
    for number in sorted(found):
        role = BEFORE[number][0]
        if role == "doors" and found[number] < previous - 1:
            continue  # those are the doors of the hours before
        if BEFORE[number][2] == HOLIDAYS and (mention.kind == "hours" or mention.value.has_times):
            continue
        if _fits(role, mention):
            return role, f"before.{role}"
    return _after_phone(left)


def _after_phone(left: str) -> tuple[str, str] | None:
    """Give the role of what stands right behind a phone number: when one may ring."""
    if _DIGIT.search(left, max(0, len(left) - 36)) and _AFTER_PHONE.search(left, max(0, len(left) - 60)):
        return "phone", "before.phone"
    return None


def _said_after(document: Document, mention: Mention, following: int | None) -> tuple[str, str] | None:
    """Give the role that the words after an expression tell, on its line."""
    text, end = document.folded, mention.span.end
    stop = text.find("\n", end, end + 60)
    stop = stop if stop >= 0 else min(end + 60, len(text))
    if _OFFSET.match(text, end) and _fits("publication", mention):
        return "publication", "after.publication"
    found: list[tuple[int, int]] = []
    for place, _, way in _AFTER.candidates(document, end, min(end + _AFTER_LEAD, stop)):
        lead = AFTER[way.number][2]
        if not text[end:place].strip(lead) and (match := way.compiled.match(text, place, stop)):
            found.append((way.number, match.end()))
    for number, last in sorted(found):
        role = AFTER[number][0]
        if _fits(role, mention) and not _leads_to(text, last, following):
            return role, f"after.{role}"
    return None


def _first_of(cue: Cue, document: Document, span: Span) -> int | None:
    """Give the number of the first pattern of a cue that is found in a stretch."""
    ways = cue.candidates(document, span.start, span.end)
    numbers = (w.number for p, _, w in ways if w.compiled.match(document.folded, p, span.end))
    return min(numbers, default=None)


def _without_leads(left: str) -> str:
    """Drop the articles, weekdays and signs between a cue and its date ("avant le mardi")."""
    left = left.rstrip(' "')
    while True:
        left = left.rstrip(" \n:,('")
        start = len(left)
        while start and left[start - 1].isalpha():
            start -= 1
        if start == len(left) or left[start:] not in LEADS:
            return left
        left = left[:start]


def _leads_to(text: str, position: int, following: int | None) -> bool:
    """Whether words lead to the next date: "le 12 avril - date limite d'inscription : 9 avril"."""
    if following is None or not 0 <= following - position <= 40:
        return False
    between = text[position:following]
    return ":" in between and "," not in between and "\n" not in between


def _beside_publication(layout: Layout, line: Line, mention: Mention, previous: int) -> bool:
    """Whether a line goes on after its publication date ("publié le 3 mars. Réunion le 12")."""
    if line.part not in ("body", "boilerplate") or not line.start < previous <= mention.span.start:
        return False
    text = layout.document.folded
    return _PARTS.search(text[previous : mention.span.start]) is not None and _of_publication(
        text[line.start : mention.span.start]
    )


def _of_publication(text: str) -> bool:
    return _PUBLISHED_LINE.match(text) is not None


def _is_history(when: When) -> bool:
    """Whether all days are of a year long past (a battle, a birth), and no hours call to them."""
    days = when.days
    for day in days:
        end = day.first or day.last if isinstance(day, DayRange) else day
        if not isinstance(end, PartialDate) or (end.year or HISTORY) >= HISTORY:
            return False
    return bool(days)


def _heading_label(layout: Layout, line: Line) -> str | None:
    """Give the label of a line, or of the line above it where that one holds nothing else."""
    if line.label is not None:
        return line.label
    place = layout.index_of(line.start)
    above = layout.lines[place - 1] if place else None
    return above.label if above is not None and above.label is not None and above.value >= above.end else None


def _is_open(when: When) -> bool:
    return all(isinstance(d, DayRange) and d.last is None for d in when.days)


def _is_until(when: When) -> bool:
    return all(isinstance(d, DayRange) and d.first is None for d in when.days)


def _in_quotes(document: Document, span: Span) -> bool:
    """Whether an expression stands inside a quoted title or phrase, with other words."""
    text = document.folded
    if '"' not in text:
        return False
    line = document.line_span(span.start)
    before = text.count('"', line.start, span.start)
    if before % 2 == 0:
        return False
    close = text.find('"', span.end, line.end)
    opened = text.rfind('"', line.start, span.start)
    return close >= 0 and (span.start - opened - 1) + (close - span.end) > 3


def _outside(text: str, line: Line) -> tuple[str, str]:
    """Say what a date in a mail's headers, a quoted mail, a signature or boilerplate is."""
    if line.part == "header" and line.label in ("published", "when"):
        return "publication", "header.date"
    if line.part == "boilerplate" and _of_publication(text[line.start : line.end]):
        return "publication", "boilerplate.published"
    if line.part == "header" and line.label == "title":
        return "event", "header.subject"
    return line.part, f"part.{line.part}"


def _fits(role: str, mention: Mention) -> bool:
    """Some roles are only for hours, some only for days."""
    if mention.kind == "hours":
        return role not in ("publication", "process", "past", "sales")
    value: When = mention.value
    if role in ("doors", "transport"):
        return False
    if role == "setup":
        return value.has_times
    if role == "office":
        return any(isinstance(d, Rule) for d in value.days)
    if role == "publication":  # is a day: "photos / jusqu'au 16 mai" is no picture's date
        return not any(isinstance(d, DayRange) for d in value.days)
    return role != "past" or value.has_times or not all(isinstance(d, Rule) for d in value.days)


def _of_when(
    document: Document, when: When, begin: int, sentence: Span, line: Line | None, mention: Mention
) -> tuple[str, str] | None:
    days, has_times = when.days, when.has_times
    start = mention.span.start
    kinds = set(map(type, days))
    ranges = [d for d in days if isinstance(d, DayRange)]
    if len(ranges) == len(days):
        booking = _BOOKING.find(document, max(begin, start - 90), start) is not None
        if booking and all(d.first is None for d in ranges):
            return "deadline", "until.booking"
        if booking and not has_times and all(d.last is None for d in ranges):
            return "sales", "from.booking"
        if (
            not has_times
            and all(d.first is not None for d in ranges)
            and _PERIODS.find(document, max(begin, start - 50), start)
        ):
            return "process", "range.period"
    if Rule in kinds and _beside_phone(document, max(begin, start - 44), mention.span):
        return "office", "rule.phone"
    if line is not None and _of_service(document.folded, line, when, mention.span):
        return "office", "line.service"
    if any(d.relative in ("past", "weekday_last") for d in days if isinstance(d, PartialDate)):
        return "past", "relative.past"
    if has_times:
        return None
    if (
        _is_bare(when)
        and (line is None or line.end - line.start > mention.span.end - mention.span.start + 4)
        and not _ANNOUNCES.find(document, *sentence)
    ):
        return "aside", "weekday.bare"
    if (
        _PAST_TENSE.find(document, *sentence)
        and not _ANNOUNCES.find(document, *sentence)
        and not (line and (line.label or line.bullet))
    ):
        return "past", "sentence.past"
    return None


def _of_service(text: str, line: Line, when: When, span: Span) -> bool:
    """Whether weekdays are those on which a service named before them is open ("Mairie : du lundi au vendredi")."""
    rules = [isinstance(d, Rule) for d in when.days]
    weekdays = rules if all(rules) else [_is_coming(d) for d in when.days] if len(rules) > 1 else [False]
    if not all(weekdays):
        return False
    name, _, town = text[line.start : span.start].strip(" :-").partition(f" {OF_TOWN} ")
    if town.count(" ") > 1:
        return False
    closed = all(t.end is not None for s in when.sessions for t in s.times)
    alone = text[span.end : line.end].lstrip(" )")[:1] in ("", ".", ";")
    return name in SERVICES or (name in HOUSES and closed and alone)


def _is_coming(day: Day) -> bool:
    return isinstance(day, PartialDate) and day.relative == "weekday_coming"


def _beside_phone(document: Document, begin: int, span: Span) -> bool:
    """Whether a phone number or its word stands right beside an expression, on its line."""
    stop = document.folded.find("\n", span.end)
    last = min(span.end + 24, stop if stop >= 0 else len(document.folded))
    return any(
        _PHONE_NEAR.find(document, first, end) or _TEN_DIGITS.search(document.folded, first, end)
        for first, end in ((begin, span.start), (span.end, last))
    )


def _is_bare(when: When) -> bool:
    """Whether a weekday is named and nothing else ("Robinson et Vendredi", "le samedi ils dansaient")."""
    return not when.has_times and all(
        _is_coming(d) or (isinstance(d, Rule) and d.loose and d.bounds is None) for d in when.days
    )


def _strength(document: Document, layout: Layout, mention: Mention) -> int:
    line = layout.line_at(mention.span.start)
    score = 0
    if line is not None:
        if line.label in ("when", "hours", "start", "end"):
            score += 4
        if line.number <= 2 or layout.index_of(line.start) <= 1:
            score += 2
        if line.end - line.start <= (mention.span.end - mention.span.start) + 6:
            score += 2
        elif mention.span.start - line.start <= 3:
            score += 1
    if mention.kind == "hours":
        if any(t.end for t in mention.value):
            score += 1
        if _STARTS.find(document, max(line.start if line else 0, mention.span.start - 40), mention.span.end):
            score += 2
    if mention.kind == "when":
        value: When = mention.value
        if value.has_times:
            score += 3
        score += _strength_of_days(value.days)
        if mention.rule == "days.iso_moment":
            score += 4
    sentence = layout.sentence(mention.span.start)
    if _ANNOUNCES.find(
        document, max(sentence.start, mention.span.start - 120), min(sentence.end, mention.span.end + 80)
    ):
        score += 2
    return score


def _strength_of_days(days: Sequence[Day]) -> int:
    """Say how much the days speak for an event's: a weekday with its date, a year, nothing counted from today."""
    relative = daily = dated = stated = False
    for day in days:
        if isinstance(day, PartialDate):
            relative = relative or bool(day.relative)
            dated = dated or (day.weekday is not None and day.day is not None)
            stated = stated or day.year is not None
        elif isinstance(day, Rule):
            daily = daily or (day.freq == "DAILY" and day.bounds is None)
    return dated + stated - 3 * relative - 3 * daily


def _alone_at_the_top(layout: Layout, timed: list[Timed]) -> list[Timed]:
    """Read a full date alone on one of the first lines as the publication, where another day is the event's."""
    out = list(timed)
    events = [t for t in timed if t.role == "event" and t.mention.kind == "when"]
    if any(t.role == "publication" and t.mention.kind == "when" for t in timed) or len(events) < 2:
        return out
    others_relative = any(
        t.mention.value.has_times and all(isinstance(d, PartialDate) and d.relative for d in t.mention.value.days)
        for t in events
    )
    for place, item in enumerate(out):
        if item not in events:
            continue
        line = layout.line_at(item.span.start)
        if line is None or layout.index_of(line.start) > 7:
            break
        when: When = item.mention.value
        days = when.days
        if len(days) != 1 or not isinstance(days[0], PartialDate) or when.has_times or line.label:
            continue
        day = days[0]
        if (
            others_relative
            and not day.relative
            and line.end - item.span.end <= 3
            and item.span.start - line.start <= 3
            and layout.index_of(line.start) <= 3
        ):
            out[place] = item._replace(role="publication", reason="line.date_above_relative")
            return out
        if layout.index_of(line.start) <= 1 and _heads_a_post(layout, timed, events, item):
            out[place] = item._replace(role="publication", reason="line.date_of_post")
            return out
        alone = line.end - item.span.end <= 12 and item.span.start - line.start <= 10
        if alone and day.year is not None and item.mention.rule == "days.numeric" and layout.index_of(line.start) <= 4:
            others = [d for t in events if t is not item for d in t.mention.value.days if isinstance(d, PartialDate)]
            if not any((d.month, d.day) == (day.month, day.day) for d in others) and others:
                out[place] = item._replace(role="publication", reason="line.date_alone")
    return out


def _posted(layout: Layout, timed: list[Timed]) -> list[Timed]:
    """Read a day with a clock's time below the first words of a post as the time at which it was sent.

    As a network writes it: no weekday, the hour in figures, alone on its line but for signs ("26 octobre, 19:02 ·").
    """
    text = layout.document.folded
    for place, item in enumerate(timed):
        line = layout.line_at(item.span.start)
        if line is None or layout.index_of(line.start) > _LAST_OF_POST:
            break
        if item.role != "event" or item.mention.kind != "when" or not _is_stamp(item.mention.value):
            continue
        sent = text[item.span.start : item.span.end]
        alone = item.span.start - line.start < 3 and not re.search(r"[a-z0-9]", text[item.span.end : line.end])
        later = [t for t in timed[place + 1 :] if t.role == "event" and t.mention.kind == "when"]
        if alone and _CLOCK_TIME.search(sent) and any(t.mention.value.days != item.mention.value.days for t in later):
            timed[place] = item._replace(role="publication", reason="line.post")
        break
    return timed


def _is_stamp(when: When) -> bool:
    """Whether an expression is one day without its weekday, and one hour."""
    (day, *more), times = when.days, [t for s in when.sessions for t in s.times]
    return (
        not more
        and isinstance(day, PartialDate)
        and day.weekday is None
        and day.day is not None
        and len(times) == 1
        and times[0].end is None
    )


def _heads_a_post(layout: Layout, timed: Sequence[Timed], events: Sequence[Timed], item: Timed) -> bool:
    """Whether a full date is all of the first line, above a post that announces a later day with its hours."""
    line = layout.line_at(item.span.start)
    day = item.mention.value.days[0]
    if line is None or item.span.start - line.start > 3 or line.end - item.span.end > 3 or day.year is None:
        return False
    hour_alone = any(t.role == "publication" and t.mention.kind == "hours" for t in timed)
    if not hour_alone and any(t.role == "event" and t.mention.kind == "hours" for t in timed):
        return False  # they are those of the day at the top
    bare_above = day.weekday is None
    later = [
        other
        for t in events
        if t is not item and t.mention.value.has_times
        for other in t.mention.value.days
        if isinstance(other, PartialDate)
        and other.month
        and ((other.year or day.year), other.month, other.day or 0) > (day.year, day.month or 0, day.day or 0)
        and (hour_alone or bare_above or _ANNOUNCES.find(layout.document, *layout.sentence(t.span.start)))
        and (day.weekday is None or other.weekday is not None)
    ]
    same = [t for t in timed if t is not item and t.mention.kind == "when" and day in t.mention.value.days]
    return bool(later) and not same and (hour_alone or len(set(later)) == 1)


def with_hours(layout: Layout, timed: Sequence[Timed]) -> list[Timed]:
    """Give a day without hours those that stand after it in its sentence ("le 12 avril, portes 19h30, concert 20h30").

    For expressions read by themselves; in a whole announcement `assemble` does this by region.
    """
    out: list[Timed] = []
    for item in timed:
        day = next((t for t in reversed(out) if t.mention.kind == "when"), None)
        if (
            item.role == "event"
            and item.mention.kind == "hours"
            and day is not None
            and day.role == "event"
            and not day.mention.value.has_times
            and item.span.start < layout.sentence(day.span.start).end
        ):
            value: When = day.mention.value
            joined = value._replace(sessions=tuple(s._replace(times=item.mention.value) for s in value.sessions))
            mention = day.mention._replace(value=joined, span=Span(day.span.start, item.span.end))
            out[out.index(day)] = day._replace(mention=mention)
        else:
            out.append(item)
    return out


# -- context -----------------------------------------------------------------------------------------------------------


def season(document: Document) -> tuple[int, int] | None:
    """Give the season or school year stated ("saison 2024-2025", "2025-26"), the first that a word calls one."""
    found: tuple[int, int] | None = None
    for match in _seasons(document):
        first, second = match["first"], match["second"]
        cue = _SEASON_CUE.find(document, max(0, match.start() - 40), match.start()) is not None
        if len(first) == 2 and not (cue and len(second) == 2):
            continue
        start = int(first) if len(first) == 4 else 2000 + int(first)
        if int(second) % 100 != (start + 1) % 100 or not 2000 <= start < 2100:
            continue
        if cue and _OTHER_SEASON.find(document, max(0, match.start() - 30), match.start()):
            continue
        if cue:
            return start, start + 1
        found = found or (start, start + 1)
    return found


def _seasons(document: Document) -> Iterator[re.Match[str]]:
    """Give what may be a season: two numbers with a dash or a slash between them."""
    text = document.folded
    for start, end, sign, _ in document.figures:
        if end - start in (2, 4) and (sign in ("-", "/") or (sign == " " and text[end + 1 : end + 2] in ("-", "/"))):
            match = _SEASON.match(text, start)
            if match is not None:
                yield match


def crawl_month(document: Document) -> dt.date | None:
    """Give the month that a page's own header states (" date 2024-02 …" at the very start)."""
    match = _CRAWL.match(document.folded)
    return dt.date(int(match["year"]), int(match["month"]), 1) if match else None


def known_years(timed: Sequence[Timed], newest: int) -> dict[tuple[int, int], int]:
    """Give (month, day) → year for each day whose year is stated somewhere, an event's own before others'."""
    years: dict[tuple[int, int], int] = {}
    rank: dict[tuple[int, int], int] = {}
    for item in timed:
        if item.mention.kind != "when" or item.role in ("past", "quote"):
            continue
        value: When = item.mention.value
        for day in value.days:
            parts = (
                (day,) if isinstance(day, PartialDate) else (day.first, day.last) if isinstance(day, DayRange) else ()
            )
            for part in parts:
                if (
                    part is None
                    or part.year is None
                    or part.month is None
                    or part.day is None
                    or part.year < newest - 25
                ):
                    continue
                key = (part.month, part.day)
                score = 2 if item.role == "event" else 1
                if score > rank.get(key, 0):
                    years[key], rank[key] = part.year, score
    return years


def headings(
    document: Document, layout: Layout, mentions: Sequence[Mention]
) -> list[tuple[int, int | None, int | None]]:
    """Give (position, year, month) for each heading that puts a month or a year in force for what follows."""
    text = document.folded
    out: list[tuple[int, int | None, int | None]] = []
    for mention in mentions:
        if mention.kind not in ("month", "year"):
            continue
        line = layout.line_at(mention.span.start)
        if line is None or line.part not in ("body", "boilerplate"):
            continue
        rest = (text[line.start : mention.span.start] + text[mention.span.end : line.end]).strip(" :.-*–#=•")
        if mention.kind == "month":
            if (
                len(rest) <= 30
                and not _DIGIT.search(rest)
                and line.end - line.start <= 50
                and mention.rule == "days.month"
            ):
                out.append((mention.span.start, mention.value.year, mention.value.month))
        elif (
            layout.index_of(line.start) <= 2
            and line.end - line.start <= 80
            and not _NOT_A_HEADING_YEAR.find(document, max(line.start, mention.span.start - 12), mention.span.start)
        ):
            out.append((mention.span.start, mention.value, None))
    return out


def context_at(
    position: int,
    base: Context,
    marks: Sequence[tuple[int, int | None, int | None]],
    stated: Sequence[tuple[int, dt.date]],
    frame: tuple[dt.date, dt.date] | None,
) -> Context:
    """Give the context in force at a position of the text, behind a frame of a few days."""
    year, month = base.year, None
    for place, heading_year, heading_month in marks:
        if place > position:
            break
        if heading_month is not None:
            month = heading_month
            year = heading_year or year
        elif heading_year is not None:
            year = heading_year
    near = base.near
    before = bisect_right(stated, position, key=lambda day: day[0])
    if before:
        near = stated[before - 1][1]
    elif stated:
        near = stated[0][1] - dt.timedelta(120)
        if base.published is not None:
            near = base.published
    return Context(base.reference, base.published, base.years, base.season, year, month, near, frame)
