"""The schema.org type of an event, and its status: cancelled, moved, full."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from annonce import lazy_re as re
from annonce.cue import Cue
from annonce.document import Document, Span
from annonce.layout import Layout
from annonce.lexicon.kinds import FAINT, HINTS, LED_BY, VAGUE
from annonce.lexicon.status import CANCELLED, CONDITIONAL, NOT_SOLD_OUT, POSTPONED, SOLD_OUT
from annonce.nouns import nouns

_CANCELLED = Cue(*CANCELLED)
_POSTPONED = Cue(*POSTPONED)
_CONDITIONAL = Cue(CONDITIONAL)
_SOLD_OUT = Cue(*SOLD_OUT)
_NEGATED = re.compile(r"\b(?:pas|non|jamais) $")
_SAID = re.compile(r"(?:est|sont|affiche|c'est|soiree|spectacle|concert|tournoi|stage|atelier|seance|:|-|\*|!|\()[ ]*$")
#: Within these many characters of "n'aura pas lieu", "remis à une date ultérieure" says what becomes of it.
_SAID_WITH = 160
_NOT_SOLD_OUT = re.compile(NOT_SOLD_OUT)
#: How much a word weighs by where it stands.
_TITLE, _LABEL, _NEAR, _BODY = 6.0, 5.0, 1.6, 0.5
_BEFORE_QUOTE = 30
#: "festival" in the first lines: the rest is its programme.
_HEAD = 2.5
#: What a single word tells, and how much a second noun of a title; below the last the heading of a listing tells more.
_HINT, _SECOND, _SURE = 0.4, 0.3, 2.6


def event_type(
    document: Document,
    layout: Layout,
    title: Span | None,
    dates: Sequence[Span],
    start: int,
    end: int,
    shared: Sequence[Span] = (),
) -> tuple[str, Span | None]:
    """Give the type that the title's words tell, else those beside the date, else the text's; and the words.

    Args:
        document: the text.
        layout: its lines.
        title: where the title stands.
        dates: where the event's times stand.
        start: where the region begins.
        end: where it ends.
        shared: what holds for all items of a listing: its heading tells what has no word of its own.
    """
    scores: dict[str, float] = {}
    words: dict[str, Span] = {}
    zones: list[tuple[int, int, float]] = []
    if title is not None:
        quoted = document.folded[max(0, title.start - 2) : title.start].strip() == '"'
        begin = document.folded.rfind("\n", 0, title.start) + 1
        # what stands before a quoted name says what it is: "projection « Le chant de la mer »"
        zones.append((max(begin, title.start - _BEFORE_QUOTE) if quoted else title.start, title.end, _TITLE))
    for line in layout.labelled.get("kind", []):
        if start <= line.start < end:
            value = layout.value_of(line)
            zones.append((value.start, value.end, _LABEL))
    near = {layout.sentence(date.start) for date in dates[:3]}
    zones += [(sentence.start, sentence.end, _NEAR) for sentence in sorted(near)]
    zones.append((start, min(end, start + 900), _BODY))
    for begin, stop, weight in zones:
        _weigh(document, begin, stop, weight, scores, words)
    _hint(document, start, min(end, start + 1500), scores, words)
    if "Festival" in scores and (places := document.index.get("festival")):
        first = places[bisect_left(places, start) :][:1]
        if first and first[0] < min(end, start + 260):
            scores["Festival"] += _HEAD
    if start > 0 and max(scores.values(), default=0.0) < _SURE:
        above = min(shared, default=Span(0, start))
        _head_of(document, above if above.start < start else Span(0, start), layout, scores, words)
    if not scores:
        return "Event", None
    best = max(scores, key=lambda k: scores[k])
    return best, words[best]


def _weigh(
    document: Document, begin: int, stop: int, weight: float, scores: dict[str, float], words: dict[str, Span]
) -> None:
    """Add what the nouns of a stretch tell: the first most, in a title the others little."""
    text = document.folded
    found = nouns(document)
    seen: dict[str, int] = {}
    for number in range(bisect_left(found, (begin,)), len(found)):
        noun = found[number]
        if noun.start >= stop:
            break
        before = seen.get(noun.kind, 0)
        if before >= 3:
            continue
        gain = weight * (1 + 0.05 * min(20, noun.end - noun.start)) / (1 + before)
        if weight == _TITLE and text[noun.start : noun.end] in VAGUE:
            scores[noun.kind] = scores.get(noun.kind, 0) + gain * 0.5
            words.setdefault(noun.kind, Span(noun.start, noun.end))
            continue
        if weight == _TITLE:
            gain = gain * _SECOND if seen else gain + max(0.0, 3.0 - 0.08 * (noun.start - begin))
        elif weight < _LABEL:
            if text.endswith(LED_BY, 0, noun.start) or text[noun.start : noun.end] in FAINT:
                gain *= 0.4
            if noun.kind == "Event":
                gain *= 0.5
        seen[noun.kind] = before + 1
        scores[noun.kind] = scores.get(noun.kind, 0) + gain
        words.setdefault(noun.kind, Span(noun.start, noun.end))


def _hint(document: Document, start: int, end: int, scores: dict[str, float], words: dict[str, Span]) -> None:
    """Add what single words of the text tell."""
    index = document.index
    for word in HINTS:  # in their order: that of a set changes from run to run
        if word not in index:
            continue
        places = index[word]
        first = bisect_left(places, start)
        if first < len(places) and places[first] < end:
            kind = HINTS[word]
            scores[kind] = scores.get(kind, 0) + _HINT
            words.setdefault(kind, Span(places[first], places[first] + len(word)))


def _head_of(document: Document, head: Span, layout: Layout, scores: dict[str, float], words: dict[str, Span]) -> None:
    """Take the one type that the heading of a listing tells ("Cycle de conférences")."""
    first = layout.index_of(head.start)
    stop = min(head.end, layout.lines[min(first + 3, len(layout.lines) - 1)].end) if layout.lines else head.end
    found: dict[str, float] = {}
    spans: dict[str, Span] = {}
    _weigh(document, head.start, stop, _NEAR, found, spans)
    if not found:
        return
    kind = max(found, key=lambda k: found[k])
    if all(found[k] * 2 <= found[kind] for k in found if k != kind):
        scores[kind] = scores.get(kind, 0) + _SURE
        words.setdefault(kind, spans[kind])


def status(
    document: Document, layout: Layout, start: int, end: int, has_new_date: bool, others: Sequence[Span] = ()
) -> tuple[str, Span | None]:
    """Tell scheduled, cancelled, postponed (no new date) or rescheduled, and the words that say so.

    Args:
        document: the text.
        layout: its lines.
        start: where the event's region begins.
        end: where it ends.
        has_new_date: whether a new date is said.
        others: days that are not the event's, or one of several: what is cancelled on them is not the event.
    """
    moved = _first_state(document, layout, _POSTPONED, start, end, ())
    off = _first_state(document, layout, _CANCELLED, start, end, others)
    if off is not None and has_new_date:
        return "rescheduled", moved or off
    if off is not None and (moved is None or not off.start - 20 <= moved.start <= off.end + _SAID_WITH):
        return "cancelled", off
    if moved is not None:
        return "rescheduled" if has_new_date else "postponed", moved
    return "scheduled", None


def _first_state(
    document: Document, layout: Layout, cue: Cue, start: int, end: int, others: Sequence[Span]
) -> Span | None:
    """Give the first words of a cue that state a fact about the event."""
    text = document.folded
    for match in cue.finds(document, start, end):
        line = layout.line_at(match.start())
        if line is not None and line.part in ("quote", "comment", "signature"):
            continue
        sentence = layout.sentence(match.start())
        begin = max(sentence.start, match.start() - 70)
        stop = min(sentence.end, match.end() + 30)
        if _CONDITIONAL.find(document, begin, stop) or _NEGATED.search(text, max(0, match.start() - 6), match.start()):
            continue
        if any(sentence.start <= other.start < sentence.end for other in others):
            continue
        return Span(match.start(), match.end())
    return None


def sold_out(document: Document, layout: Layout, start: int, end: int, others: Sequence[Span] = ()) -> Span | None:
    """Give the words that say that no place is left; not on one of several days."""
    text = document.folded
    for match in _SOLD_OUT.finds(document, start, end):
        before = text[max(0, match.start() - 40) : match.start()].rsplit("\n", 1)[-1]
        if _NOT_SOLD_OUT.search(before) or _NEGATED.search(before) or text[match.start() - 1 : match.start()] == '"':
            continue
        sentence = layout.sentence(match.start())
        if any(sentence.start <= other.start < sentence.end for other in others) or _CONDITIONAL.find(
            document, max(sentence.start, match.start() - 70), match.start()
        ):
            continue
        stars = text[max(0, match.start() - 4) : match.start()].strip()
        said = _SAID.search(before) or stars or not before.strip()
        if match.group().startswith("complet") and not said:
            continue
        return Span(match.start(), match.end())
    return None


__all__ = ["event_type", "sold_out", "status"]
