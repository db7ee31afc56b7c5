"""Whether a text offers nothing to attend: a job offer, a report of what is over, rules, opening hours."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from itertools import islice

from annonce import lazy_re as re
from annonce.cue import Cue
from annonce.document import Document, Span
from annonce.layout import Layout
from annonce.lexicon.regions import (
    ARTICLE,
    BOX,
    CHRONICLE,
    CLOSURE,
    MOVES,
    NOTICES,
    OFFER,
    OFFER_WORDS,
    REPORT,
    RESULTS,
    SCORE,
    SERVICE,
    STOP,
    SURVEY,
    THANKS,
)
from annonce.nouns import nouns
from annonce.regions import tense
from annonce.said import Said
from annonce.when import PartialDate

_OFFER = Cue(OFFER)
_OFFER_WORDS = Cue(OFFER_WORDS)
_REPORT = Cue(REPORT)
_CHRONICLE = re.compile(CHRONICLE, re.M)
_ARTICLE = re.compile(ARTICLE)
_MOVES = Cue(MOVES)
_STOP = re.compile(STOP)
_STOP_HOUR = re.compile(r"[. ][. ] ?\d{1,2}[h:]\d\d")  # how each of them ends
_NAME = 120  # the most characters before it: a name and its dots
_SCORE = re.compile(SCORE)
_RESULTS = Cue(RESULTS)
_BOX = re.compile(BOX)
_SURVEY = Cue(SURVEY)
_THANKS = Cue(THANKS)
_SERVICE = Cue(SERVICE)
_CLOSURE = Cue(CLOSURE)
_NOTICES = tuple((Cue(head), Cue(unless), Cue(words), count) for head, unless, words, count in NOTICES)
#: How many of its signs make a kind of text.
_ARTICLES, _STOPS, _SCORES, _BOXES, _SERVICES = 3, 4, 2, 3, 3
#: Forms of the past in a report; different years in a life or a history, and the most words that invite in one.
_MOST_PAST, _YEARS, _FEW_CALLS = 3, 10, 3
#: How strongly a day is announced that rules may follow.
_ANNOUNCED = 8
_SHORT_LINE = 100
#: Rules that fill a text begin within its first lines.
_HEAD_LINES = 5


def nothing(document: Document, layout: Layout, said: Sequence[Said]) -> bool:
    """Whether a text offers nothing to attend, by its first lines, its tense, its kind or what its days are for."""
    if not layout.lines:
        return False
    head = Span(layout.lines[0].start, layout.lines[:3][-1].end)
    return (
        _is_notice(document, head)
        or _tells(document, layout, head, said)
        or _is_rules(document, layout, said)
        or _is_timetable(document)
        or _is_results(document)
        or _is_survey(document)
        or _is_service(document, layout, head, said)
    )


def _is_notice(document: Document, head: Span) -> bool:
    """Whether the first lines name a kind of text that invites to nothing, and its words fill it."""
    if _OFFER.find(document, *head) and _different(document, _OFFER_WORDS) >= 3:
        return True
    if _REPORT.find(document, *head):
        return True
    if any(w[0] == "1" and len(w) == 4 for w in document.index) and len(_CHRONICLE.findall(document.folded)) >= 4:
        return True
    return any(
        opening.find(document, *head) and not unless.find(document, *head) and _different(document, words) >= count
        for opening, unless, words, count in _NOTICES
    )


def _tells(document: Document, layout: Layout, head: Span, said: Sequence[Said]) -> bool:
    """Whether a text tells of what is over: verbs of the past, years of a life; nothing in it calls to a moment."""
    if any(_calls(layout, s) for s in said):
        return False
    past = tense.told(document)
    history = len(tense.years(document)) >= _YEARS
    if past < 2 and not history:
        return False
    calls = tense.invites(document)
    if past >= _MOST_PAST and past >= 3 * (1 + calls):
        return True
    if past >= 2 and past > calls and _THANKS.find(document, head.start, layout.lines[0].end):
        return True
    return history and calls <= _FEW_CALLS


def _calls(layout: Layout, one: Said) -> bool:
    """Whether a day with its hours stands on a short line: one is meant to come."""
    if one.timed.role != "event" or one.timed.mention.kind != "when" or not one.resolved.timed:
        return False
    if all(isinstance(d, PartialDate) and d.relative for d in one.timed.mention.value.days):
        return False
    line = layout.line_at(one.span.start)
    return line is not None and line.part == "body" and line.end - line.start <= _SHORT_LINE


def _is_told(one: Said) -> bool:
    """Whether a day with its hours is announced: rules may follow it."""
    timed = one.timed.role == "event" and one.timed.mention.kind == "when" and one.resolved.timed
    return timed and one.timed.strength >= _ANNOUNCED


def _is_rules(document: Document, layout: Layout, said: Sequence[Said]) -> bool:
    if len(document.index.get("article", ())) < _ARTICLES or any(_calls(layout, s) or _is_told(s) for s in said):
        return False
    rules = [n for n, line in enumerate(layout.lines) if _ARTICLE.match(document.folded, line.start, line.end)]
    return len(rules) >= _ARTICLES and rules[0] <= _HEAD_LINES


def _is_timetable(document: Document) -> bool:
    text = document.folded
    return (
        _MOVES.find(document, 0, len(text)) is not None
        and (".." in text or "   " in text)
        and len(list(islice(_stops(text), _STOPS))) == _STOPS
    )


def _stops(text: str) -> Iterator[re.Match[str]]:
    """Find "Gare ..... 12h05": the names are looked for before the hours alone, for any letter may begin a name."""
    done = 0
    for hour in _STOP_HOUR.finditer(text):
        if stop := _STOP.search(text, max(done, hour.start() - _NAME), hour.end()):
            done = stop.end()
            yield stop


def _is_results(document: Document) -> bool:
    return _different(document, _RESULTS) >= 2 and len(_SCORE.findall(document.folded)) >= _SCORES


def _is_survey(document: Document) -> bool:
    return _different(document, _SURVEY) >= 2 and len(_BOX.findall(document.folded)) >= _BOXES


def _is_service(document: Document, layout: Layout, head: Span, said: Sequence[Said]) -> bool:
    """Whether all days are those on which a service is closed or keeps other hours."""
    if _CLOSURE.find(document, 0, len(document.folded)) is None or _different(document, _SERVICE) < _SERVICES:
        return False
    starts = [n.start for n in nouns(document)]
    if bisect_left(starts, head.end) > bisect_left(starts, head.start):
        return False
    days = [s for s in said if s.timed.role == "event" and (s.resolved.slots or s.resolved.plans)]
    for one in days:
        sentence = layout.sentence(one.span.start)
        if bisect_left(starts, sentence.end) > bisect_left(starts, sentence.start):
            return False
        if one.resolved.slots and not _SERVICE.find(document, sentence.start, sentence.end):
            return False
    return True


def _different(document: Document, words: Cue) -> int:
    """Give how many different words of a subject a text holds."""
    return len({match.group() for match in words.finds(document, 0, len(document.folded))})
