"""Neighbouring mentions become larger ones: ranges, lists, day + hours, rules with bounds and exceptions.

Each piece is one letter, each connector between two pieces one letter too (`lexicon.connectors`), and a rule is a
pattern over these letters with a function that builds the value:

    D day with its month   N number   B weekday + number   W weekday   V weekdays   M month   Y year   I ISO moment
    L list of days         G from one day to another        Q rule      E "tous les" K holidays left out
    T time of the day      R hours from–to                  H several hours          Z days with hours   U timed span
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import pairwise
from typing import Any

from annonce import lazy_re as re
from annonce.document import Document, Span
from annonce.lexicon.connectors import BEGINS, CONNECTORS
from annonce.mention import Mention
from annonce.when import HISTORY, Clock, Day, DayRange, Exceptions, PartialDate, Rule, Session, TimeRange, When

_CODES = {
    "number": "N",
    "weekday": "W",
    "month": "M",
    "time": "T",
    "moment": "I",
    "range": "G",
    "rule": "Q",
    "every": "E",
    "exception": "K",
    "day": "D",
}
_RANKS = {
    "rule": 0,
    "moment": 1,
    "range": 1,
    "day": 2,
    "time": 3,
    "exception": 3,
    "every": 3,
    "weekday": 4,
    "month": 5,
    "number": 6,
}
_LONGEST_GAP = 44
_LONGEST_LEAD = 30
#: A night out begins at this hour at the earliest, and ends by that one.
_EVENING, _MORNING = 17, 8
_TOKEN = re.compile(r"[a-z]+'?|[0-9]+|\S")
_MOST_TOKENS = max(len(_TOKEN.findall(phrase)) for phrase in CONNECTORS)
#: A season in brackets between a rule and its exceptions.
_SEASON = re.compile(r" ?\(?saison 20\d\d ?[-/] ?(?:20)?\d\d\)?")
_HOURS_LINE = re.compile(
    r"(?:[\d h:.,/@|()>-]|\b(?:mn|min|heures?|a|de|et|des|partir|jusqu'|jusqu'a|au|midi|minuit|puis|vers|ou)\b)+$"
)


@dataclass(slots=True)
class Node:
    """One letter of a cluster: a mention, a connector, or what a rule built."""

    code: str
    value: Any
    start: int
    end: int
    rule: str = ""
    latent: bool = False


Build = Callable[[Sequence[Node]], "tuple[str, Any] | None"]


def combine(document: Document, mentions: Iterable[Mention]) -> list[Mention]:
    """Give whole time expressions (kind "when"), hours that stand alone ("hours"), months and years for headings.

    Args:
        document: the text the mentions come from.
        mentions: what `select` kept, in order of the text.
    """
    pieces = [m for m in mentions if m.kind in _CODES]
    out: list[Mention] = []
    for cluster in _clusters(document, _settle(pieces)):
        if len(cluster) > 1 or cluster[0].code != "N":  # a number alone says nothing
            out.extend(_finish(_reduce(_leading(document.folded, cluster[0]) + cluster)))
    out.extend(m for m in mentions if m.kind == "year")
    out.sort(key=lambda m: m.span)
    return out


def _settle(pieces: Sequence[Mention]) -> list[Mention]:
    """Of readings that overlap in part, keep the one that says more; a rule owns the weekday at its end."""
    kept: list[Mention] = []
    for piece in pieces:
        while kept and kept[-1].span.overlaps(piece.span) and _rank(piece) < _rank(kept[-1]):
            kept.pop()
        if not kept or not kept[-1].span.overlaps(piece.span):
            kept.append(piece)
    return kept


def _rank(piece: Mention) -> int:
    """Rank readings that overlap; a feast's name says more than a rule ("le week-end de Pâques")."""
    return -1 if piece.rule.startswith("named.") else _RANKS[piece.kind]


# -- clusters ----------------------------------------------------------------------------------------------------------


def _clusters(document: Document, pieces: Sequence[Mention]) -> list[list[Node]]:
    text = document.folded
    clusters: list[list[Node]] = []
    current: list[Node] = []
    for piece in pieces:
        node = Node(_CODES[piece.kind], piece.value, piece.span.start, piece.span.end, piece.rule, piece.latent)
        if current:
            gap = text[current[-1].end : node.start]
            between = _between(document, current, node, gap)
            if between is None:
                clusters.append(current)
                current = []
            else:
                begin = current[-1].end + gap.rfind("\n") + 1 if "\n" in gap else current[-1].end
                current.extend(Node(code, word, begin, node.start) for code, word in between)
        current.append(node)
    if current:
        clusters.append(current)
    return clusters


def _between(document: Document, current: list[Node], node: Node, gap: str) -> tuple[tuple[str, str], ...] | None:
    """Give the connectors of a gap, None where the expression ends."""
    if "saison" in gap:
        gap = _SEASON.sub("", gap)
    if len(gap) > _LONGEST_GAP:
        return None
    found = connectors(gap.replace(". ", " ", 1) if gap.startswith(". ") and current[-1].code in "WM" else gap)
    if found is None or (current[-1].code == node.code == "T" and any(word in BEGINS for _, word in found)):
        return None
    if "\n" in gap:
        if gap.count("\n") > 3:
            return None
        codes = {c for c, _ in found}
        if codes == {"d"} and _is_complete(current):
            return None  # a new period begins
        if codes and not codes <= set("ad+u,fv"):  # a bullet, a colon: a new line is a new thing
            return None
        if not codes or codes <= set(","):
            line = document.line_span(node.start)
            hours = (
                node.code == "T"
                and any(n.code in "DBNMILG" for n in current)
                and not any(n.code == "T" for n in current)
            )
            if not (hours and _HOURS_LINE.fullmatch(document.folded[node.start : line.end])) and not _broken_list(
                current, found
            ):
                return None
    return found


def _is_complete(current: Sequence[Node]) -> bool:
    """Whether days with their month and hours have been said."""
    return any(n.code in "DGI" for n in current) and any(n.code == "T" for n in current)


def _broken_list(current: list[Node], found: tuple[tuple[str, str], ...]) -> bool:
    """Whether a line break falls after the comma of a list ("26," above "29 mai")."""
    return bool(found) and found[-1][0] == "," and current[-1].code in "NBD"


@lru_cache(maxsize=4096)
def connectors(gap: str) -> tuple[tuple[str, str], ...] | None:
    """Read the words between two pieces: their codes, without fillers; None where a word is no connector."""
    tokens = _tokens(gap)
    found: list[tuple[str, str]] = []
    place = 0
    while place < len(tokens):
        read = _phrase(gap, tokens, place)
        if read is None:
            return None
        word, place = read
        if CONNECTORS[word] != "w":
            found.append((CONNECTORS[word], word))
    return tuple(found)


def _tokens(text: str) -> list[tuple[int, int]]:
    return [match.span() for match in _TOKEN.finditer(text)]


def _phrase(text: str, tokens: Sequence[tuple[int, int]], place: int) -> tuple[str, int] | None:
    """Read the longest connector that begins at a token: its words and the place of the token after it."""
    for count in range(min(_MOST_TOKENS, len(tokens) - place), 0, -1):
        word = " ".join(text[tokens[place][0] : tokens[place + count - 1][1]].split())
        if word in CONNECTORS:
            return word, place + count
    return None


def _leading(text: str, node: Node) -> list[Node]:
    """Give the connectors right before a cluster's first piece, on its line."""
    line = text.rfind("\n", 0, node.start) + 1
    begin = max(line, node.start - _LONGEST_LEAD)
    if begin > line and text[begin - 1].isalnum():  # not from the middle of a word
        while begin < node.start and text[begin].isalnum():
            begin += 1
    return [Node(code, word, begin + start, begin + end) for code, word, start, end in _lead(text[begin : node.start])]


@lru_cache(maxsize=4096)
def _lead(text: str) -> tuple[tuple[str, str, int, int], ...]:
    """Read the words of connection at the end of a text: (code, word, start, end)."""
    tokens = _tokens(text)
    for first in range(len(tokens)):
        out: list[tuple[str, str, int, int]] = []
        place = first
        while (
            place < len(tokens)
            and (read := _phrase(text, tokens, place)) is not None
            and (read[0][-1].isalpha() or read[0][-1] == "'")
        ):
            if CONNECTORS[read[0]] in "dfuexav":
                out.append((CONNECTORS[read[0]], read[0], tokens[place][0], tokens[read[1] - 1][1]))
            place = read[1]
        if place == len(tokens):
            return tuple(out)
    return ()


# -- rules -------------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=16384)
def _next_rule(codes: str, first: int) -> int:
    """Give the first rule, from a number on, whose pattern is found in a cluster's letters; -1: none."""
    for number in range(first, len(_RULES)):
        needed, pattern_text, _ = _RULES[number]
        if any(code in codes for code in needed) and _compiled(pattern_text).search(codes):
            return number
    return -1


def _reduce(nodes: list[Node]) -> list[Node]:
    """Apply each rule as long as it finds something, in order: small things first."""
    codes = "".join(n.code for n in nodes)
    number = -1
    while (number := _next_rule(codes, number + 1)) >= 0:
        _, pattern_text, build = _RULES[number]
        pattern = _compiled(pattern_text)
        position = 0
        while match := pattern.search(codes, position):
            if match.start() == match.end():
                break
            part = nodes[match.start() : match.end()]
            built = build(part)
            if built is None:
                position = match.start() + 1
                continue
            code, value = built
            rule = next((n.rule for n in part if n.rule), "")
            nodes[match.start() : match.end()] = [Node(code, value, part[0].start, part[-1].end, rule)]
            codes = codes[: match.start()] + code + codes[match.end() :]
            position = match.start() if len(part) > 1 else match.start() + 1
    return nodes


def _values(part: Sequence[Node], codes: str) -> list[Any]:
    return [n.value for n in part if n.code in codes]


def _with_weekday(part: Sequence[Node]) -> tuple[str, Any] | None:
    weekday, day = part[0].value, part[-1].value
    if isinstance(day, DayRange) or day.weekday is not None or (day.relative and day.day is None):
        return None
    return ("D" if part[-1].code == "D" else "B"), day._replace(weekday=weekday.number)


def _weekday_after(part: Sequence[Node]) -> tuple[str, Any] | None:
    day: PartialDate = part[0].value
    weekday = next(n.value for n in part if n.code == "W")
    if weekday.plural or (len(part) == 4 and part[1].value not in ("(", "[")):
        return None
    if day.relative:  # "demain jeudi"
        return ("D", day) if day.relative.startswith("days") and not weekday.relative else None
    if day.weekday is not None or part[1].code != ":":
        return None
    return "D", day._replace(weekday=weekday.number)


def _plural_list(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "mardis 4 et 11 mars": the weekday is said once for all."""
    if not part[0].value.plural:
        return None
    days = [d._replace(weekday=part[0].value.number) for d in _values(part, "ND") if isinstance(d, PartialDate)]
    return "L", tuple(share_months(days))


def _same_day(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "demain soir, jeudi 16 octobre" and "dimanche 14 mai (demain)": the dated one says it all."""
    first, second = _values(part, "D")
    if bool(first.relative or first.named) == bool(second.relative or second.named):
        return None
    return "D", second if first.relative or first.named else first


def _range(part: Sequence[Node]) -> tuple[str, Any] | None:
    said, last = _values(part, "NBD")
    if said.relative or last.relative or said.named or last.named:
        return None
    if {n.code for n in part if n.value is said or n.value is last} == {"N"}:
        return None
    first = said._replace(month=said.month or last.month)
    if first.month is None or last.month is None:
        return "G", DayRange(first, last)
    if first.year is None and last.year is not None:  # "du 28 décembre au 3 janvier 2026"
        first = first._replace(year=last.year - (first.month > last.month))
    elif first.year is not None and last.year is None:
        if any(n.code == "-" for n in part):  # "publié le 1er mars 2025 - samedi 12 avril"
            return None
        last = last._replace(year=first.year + (first.month > last.month))
    return "G", DayRange(first, last)


def _iso_range(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read an interval of ISO 8601 ("2025-04-12/2025-04-14")."""
    return _range(part) if part[0].rule == part[-1].rule == "days.iso" else None


def _dashed(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "12-13-14 avril" as a list and "4-6 juin" as a range."""
    days = share_months(_values(part, "NBD"))
    if len(days) == 2:
        return _range(part)
    return "L", tuple(days)


def _pair(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "5-6" of "les week-ends du 5-6 et 12-13 avril", "du 14 au 16" of "du 14 au 16 et du 21 au 23 mai"."""
    first, last = _values(part, "N")
    return ("G", DayRange(first, last)) if first.day < last.day else None


def _slashed(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "04/05 octobre" as two days."""
    return "L", tuple(share_months(_values(part, "ND")))


def _dotted(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "3 • 4 • 5 mai" as three days."""
    return (
        _slashed([n for n in part if n.code != ":"])
        if all(n.value in ("•", "·", "|") for n in part if n.code == ":")
        else None
    )


def _of_month_before(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "la séance de novembre (le 5)" and "novembre (5 et 12)"."""
    if part[1].value != "(":
        return None
    days = tuple(d._replace(month=part[0].value.month, year=part[0].value.year) for d in _values(part, "N"))
    return ("D", days[0]) if len(days) == 1 else ("L", days)


def _list(part: Sequence[Node]) -> tuple[str, Any] | None:
    days: list[Day] = []
    for node in part:
        if node.code == "L":
            days.extend(node.value)
        elif node.code in "NBDG":
            days.append(node.value)
    if any(isinstance(d, PartialDate) and d.relative for d in days):
        return None
    return "L", tuple(share_months(days))


def _weekdays(part: Sequence[Node]) -> tuple[str, Any] | None:
    values: list[Any] = []
    for node in part:
        values.extend(node.value if node.code == "V" else [node.value] if node.code == "W" else [])
    relative = values[-1].relative
    if relative or any(v.article == "ce" for v in values):  # "ce samedi et ce dimanche", "samedi et dimanche prochains"
        return "L", tuple(PartialDate(weekday=v.number, relative=f"weekday_{relative or 'this'}") for v in values)
    return "V", tuple(values)


def _weekday_range(part: Sequence[Node]) -> tuple[str, Any] | None:
    first, last = _values(part, "W")
    if first.plural != last.plural or first.relative or last.relative:
        return None
    numbers = [first.number]
    while numbers[-1] != last.number:
        numbers.append((numbers[-1] + 1) % 7)
    return "V", tuple(first._replace(number=n, article="du") for n in numbers)


def _months_range(part: Sequence[Node]) -> tuple[str, Any] | None:
    first, last = _values(part, "M")
    return "G", DayRange(first, last, months=True)


def _number_hours(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "de 15 à 19 h" and "14-18h": the first hour has no h."""
    number, clock = next(n for n in part if n.code == "N"), part[-1].value
    hour = number.value.day
    if hour > 24 or (part[0].code == "d" and part[0].value not in ("de", "d'")):
        return None
    return "R", TimeRange(Clock(hour), clock)


def _hours(part: Sequence[Node]) -> tuple[str, Any] | None:
    first, last = _values(part, "T")
    return "R", TimeRange(first, last)


def _slashed_hours(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "14h/18h" as from–to, "9h45 / 11h" as two sessions."""
    first, last = _values(part, "T")
    if part[-1].start - part[0].end > 1 or first >= last:
        return "H", (TimeRange(first), TimeRange(last))
    return "R", TimeRange(first, last)


def _from(part: Sequence[Node]) -> tuple[str, Any] | None:
    return "R", TimeRange(part[-1].value)


def _until(part: Sequence[Node]) -> tuple[str, Any] | None:
    return "R", TimeRange(None, part[-1].value)


def _start_until(part: Sequence[Node]) -> tuple[str, Any] | None:
    first, last = part[0].value, part[-1].value
    if first.end is not None or first.start is None or last.start is not None:
        return None
    return "R", TimeRange(first.start, last.end)


def _hours_list(part: Sequence[Node]) -> tuple[str, Any] | None:
    if any(n.value == "(" for n in part) and not any(n.code == "+" for n in part):  # "de 10h à 19h (18h le dimanche)"
        return None
    ranges: list[TimeRange] = []
    for node in part:
        ranges.extend(node.value if node.code == "H" else [node.value] if node.code == "R" else [])
    return "H", tuple(ranges)


def _every(part: Sequence[Node]) -> tuple[str, Any] | None:
    node = part[-1]
    values = node.value if node.code == "V" else (node.value,)
    return "Q", Rule(weekdays=tuple(sorted({v.number for v in values})))


def _weekday_rule(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "les mardis" and "le mardi" as rules, "mardi" and "ce mardi" as one day."""
    value = part[0].value
    if value.short or value.relative or value.article in ("ce", "un", "des"):
        return None
    if value.plural:
        return "Q", Rule(weekdays=(value.number,))
    if value.article in ("le", "chaque"):
        return "Q", Rule(weekdays=(value.number,), loose=value.article == "le")
    return None


def _weekdays_rule(part: Sequence[Node]) -> tuple[str, Any] | None:
    values = part[0].value
    loose = not any(v.plural for v in values)
    return "Q", Rule(weekdays=tuple(sorted({v.number for v in values})), loose=loose)


def _weekday_day(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read a weekday that is one day: "samedi prochain", "ce jeudi", "vendredi soir", "dimanche"."""
    value = part[0].value
    if value.short or value.article in ("un", "des"):
        return None
    relative = value.relative or ("this" if value.article == "ce" or value.part else "coming")
    return "D", PartialDate(weekday=value.number, relative=f"weekday_{relative}")


def _weekday_with_hours(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "sam. 14h-19h": the hours say that the short word is a weekday."""
    part[0].value = part[0].value._replace(short=False)
    return _weekday_day(part)


def _hours_of_weekdays(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "14h-20h le samedi, 11h-18h le dimanche": each weekday stands behind its hours."""
    days = [_weekday_rule([n]) or _weekday_day([n]) for n in part if n.code == "W"]
    if None in days:
        return None
    times = [n.value if n.code == "H" else (n.value,) for n in part if n.code in "RH"]
    return "Z", When(tuple(Session((day[1],), own) for day, own in zip(days, times, strict=True) if day))


def _near_weekday(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read the weekday after hours and a comma where its words say which one ("à 13h, ce mardi")."""
    value = part[0].value
    return _weekday_day(part) if value.relative or value.article == "ce" else None


def _attach(part: Sequence[Node]) -> tuple[str, Any] | None:
    node, hours = part[0], part[-1]
    times = hours.value if hours.code == "H" else (hours.value,)
    days = _days(node)
    if len(days) == len(times) > 1 and _overlap(times):  # "18 & 19 avril, 10h > 18h / 10h > 17h": to each day its own
        return "Z", When(tuple(Session((day,), (own,)) for day, own in zip(days, times, strict=True)))
    return "Z", When((Session(days, times),))


def _overlap(times: Sequence[TimeRange]) -> bool:
    """Whether hours that follow each other can be none of one day."""
    return any(
        a.start is not None and a.end is not None and b.start is not None and a.start <= b.start < a.end
        for a, b in pairwise(times)
    )


def _attach_before(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "de 17h à 19h, le 11 décembre"; a semicolon or a bracket's end parts what it stands between."""
    return None if any(n.value in (";", ")") for n in part[1:-1]) else _attach([part[-1], part[0]])


def _days(node: Node) -> tuple[Day, ...]:
    return node.value if node.code == "L" else (node.value,)


def _moment(part: Sequence[Node]) -> tuple[str, Any] | None:
    return "Z", When((part[0].value,))


def _moments(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read an ISO range; both ends on one day are hours of that day."""
    first, last = part[0].value, part[-1].value
    (one,), (other,) = first.days, last.days
    if one == other:
        return "Z", When((Session((one,), (TimeRange(first.times[0].start, last.times[0].start),)),))
    return "U", When((first, last), span=True)


def _moment_until(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "2025-04-12 09:15 - 12:00"."""
    moment: Session = part[0].value
    clocks = [moment.times[0].start, *_values(part, "T")]
    times = tuple(TimeRange(a, b) for a, b in zip(clocks[::2], clocks[1::2], strict=True))
    return "Z", When((moment._replace(times=times),))


def _moment_and_times(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "2024-12-21 11:30, 15:00": the day has several hours."""
    moment: Session = part[0].value
    times = list(moment.times)
    for place, node in enumerate(part):
        if node.code == "T" and part[place - 1].code in "a-":
            times[-1] = TimeRange(times[-1].start, node.value)
        elif node.code == "T":
            times.append(TimeRange(node.value))
    return "Z", When((moment._replace(times=tuple(times)),))


def _span(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "du vendredi 12 à 20h au dimanche 14 mai à 18h"."""
    days = [_as_day(n) for n in part if n.code in "WBDN"]
    times = _values(part, "T")
    if any(d is None for d in days):
        return None
    first, last = share_months([d for d in days if d is not None])
    return "U", When((Session((first,), (TimeRange(times[0]),)), Session((last,), (TimeRange(times[1]),))), span=True)


def _night(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "samedi 7 mars 21h - dimanche 8 mars 3h" as one night; other days with hours are a list.

    A form's two moments in figures ("17/05/2023 12h05 - 26/05/2023 18h") are a span too.
    """
    (first, last), (start, end) = _values(part, "BD"), _values(part, "T")
    next_day = first.day is not None and last.day in (first.day + 1, 1)
    night = next_day and start.hour >= _EVENING and end.hour <= _MORNING
    figures = first.year is not None and all(n.rule == "days.numeric" for n in part if n.code in "BD")
    return _span(part) if night or (figures and {first.weekday, last.weekday} == {None}) else None


def _as_day(node: Node) -> PartialDate | None:
    if node.code != "W":
        return node.value if isinstance(node.value, PartialDate) else None
    return PartialDate(weekday=node.value.number, relative=f"weekday_{node.value.relative or 'coming'}")


def _from_day(part: Sequence[Node]) -> tuple[str, Any] | None:
    return "G", DayRange(part[-1].value, None, months=part[-1].code == "M")


def _until_day(part: Sequence[Node]) -> tuple[str, Any] | None:
    return "G", DayRange(None, part[-1].value, months=part[-1].code == "M")


def _open_range(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Join "à partir du 3 mai" and "jusqu'au 5 juin"."""
    first, last = part[0].value, part[-1].value
    if first.last is not None or last.first is not None or first.first is None:
        return None
    return "G", DayRange(first.first, last.last, months=first.months or last.months)


def _bounded(part: Sequence[Node]) -> tuple[str, Any] | None:
    rule = next(n.value for n in part if n.code == "Q")
    bounds = next(n.value for n in part if n.code == "G")
    if rule.bounds is not None:
        return None
    return "Q", rule._replace(bounds=bounds, loose=False)


def _bounded_often(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "du 1er février au 30 avril et du 1er au 31 octobre : du mercredi au dimanche": a rule for each period."""
    rule: Rule = part[-1].value
    periods = part[0].value
    if rule.bounds is not None or not all(isinstance(d, DayRange) and d.first and d.last for d in periods):
        return None
    return "L", tuple(rule._replace(bounds=d, loose=False) for d in periods)


def _named_weekend(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "le week-end du 3 et 4 mai": the days say which one."""
    rule: Rule = part[0].value
    days = part[-1].value
    if not rule.loose or rule.weekdays != (5, 6) or (isinstance(days, DayRange) and not _short(days)):
        return None
    return part[-1].code, days


def _short(days: DayRange) -> bool:
    """Whether a range lasts no more than a long week-end."""
    length = _length(days)
    return length is not None and length <= 4


def _length(days: DayRange) -> int | None:
    """Give about how many days a range lasts, None where it is open."""
    first, last = days.first, days.last
    if first is None or last is None or first.month is None or last.month is None:
        return None
    return (last.month - first.month) % 12 * 30 + (last.day or 30) - (first.day or 1) + 1


def _one_rule(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "le mardi, une semaine sur deux": one says the day, the other how often."""
    first, second = _values(part, "Q")
    merged = _with_interval(first, second) or _with_interval(second, first)
    return ("Q", merged) if merged else None


def _with_interval(rule: Rule, often: Rule) -> Rule | None:
    if often.weekdays or often.interval == 1 or not rule.weekdays or rule.freq != "WEEKLY":
        return None
    return rule._replace(interval=often.interval, bounds=rule.bounds or often.bounds, loose=False)


def _rule_after(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "le mardi à 20h, tous les quinze jours" and "du 3 mai au 12 juin, de 14h à 18h, du mardi au dimanche"."""
    when, often = part[0].value, part[-1].value
    if len(when.sessions) == len(when.days) == 1 and not when.span:
        bounds = when.days[0]
        if isinstance(bounds, DayRange) and often == Rule("DAILY"):  # "à 20h du 3 au 4 mai, tous les jours"
            return "Z", when
        if isinstance(bounds, DayRange) and not often.bounds and (often.weekdays or often.monthdays):
            rule = often._replace(bounds=bounds, loose=False)
            return "Z", When((when.sessions[0]._replace(days=(rule,)),), when.exceptions)
    days = [_with_interval(d, often) if isinstance(d, Rule) else None for d in when.days]
    if any(d is None for d in days) or len(when.sessions) > 1:
        return None
    return "Z", When((when.sessions[0]._replace(days=tuple(d for d in days if d is not None)),), when.exceptions)


def _same_rule(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "tous les mardis et tous les jeudis" as one pattern; "le 1er mardi et le 3e jeudi" share their hours."""
    first, second = _values(part, "Q")
    if (
        first.bounds
        or second.bounds
        or first.months
        or second.months
        or first.freq == "DAILY"
        or second.freq == "DAILY"
    ):
        return None
    if first._replace(weekdays=(), loose=False) == second._replace(weekdays=(), loose=False) and first.freq == "WEEKLY":
        return "Q", first._replace(
            weekdays=tuple(sorted({*first.weekdays, *second.weekdays})), loose=first.loose and second.loose
        )
    return "L", (first, second)


def _left_out_then_hours(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "tous les jours sauf le mardi de 10h à 18h": the hours are those of the days that stay."""
    hours = part[-1]
    when = When((Session(_days(part[0]), hours.value if hours.code == "H" else (hours.value,)),))
    rest = [n for n in part[1:-1] if n.code not in ",:ad-"]
    left_out = rest[0].value if rest[0].code == "K" else _left_out([n for n in rest if n.code not in "x+"])
    return "Z", when._replace(exceptions=left_out)


def _then_rule(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "première séance le 15 mai puis chaque 3e jeudi": the day starts the rule."""
    rule = part[-1].value
    if rule.bounds is not None or not any(n.code == "+" and "puis" in n.value for n in part):
        return None
    return "Q", rule._replace(bounds=DayRange(part[0].value, None), loose=False)


def _of_months(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "tous les lundis en mai 2026"; months that do not follow each other are as many rules."""
    rules = _in_months(next(n.value for n in part if n.code == "Q"), _values(part, "M"))
    return ("Q", rules[0]) if len(rules) == 1 else ("L", rules)


def _in_months(rule: Rule, months: Sequence[PartialDate]) -> tuple[Rule, ...]:
    """Give a rule for each run of months."""
    runs: list[list[PartialDate]] = []
    for month in share_months(months):
        if runs and (runs[-1][-1].month or 0) % 12 + 1 == month.month:
            runs[-1].append(month)
        else:
            runs.append([month])
    return tuple(_in_run(rule, run) for run in runs)


def _in_run(rule: Rule, run: Sequence[PartialDate]) -> Rule:
    if run[-1].year is None:
        return rule._replace(months=tuple(m.month for m in run if m.month), loose=False)
    return rule._replace(bounds=DayRange(run[0], run[-1], months=True), loose=False)


def _session_in_months(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Give the months said beside rules and their hours: "tous les lundis à 20h en mai 2026"."""
    when: When = next(n.value for n in part if n.code == "Z")
    if when.span or not all(isinstance(d, Rule) and not (d.bounds or d.months) for d in when.days):
        return None
    months = _values(part, "M")
    sessions = (s._replace(days=tuple(r for d in s.days for r in _in_months(d, months))) for s in when.sessions)  # type: ignore[arg-type]
    return "Z", when._replace(sessions=tuple(sessions))


def _session_bounded(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Give the bounds said after the hours to the rules before them: "le jeudi à 20h30 du 5 au 27 mars"."""
    when = next(n.value for n in part if n.code == "Z")
    bounds = next(n.value for n in part if n.code == "G")
    length = _length(bounds)
    long = bounds.last is None or (length is not None and length > 14)
    if when.span or not all(isinstance(d, Rule) or (long and _is_weekday(d)) for d in when.days):
        return None
    sessions = tuple(s._replace(days=tuple(_bind(d, bounds) for d in s.days)) for s in when.sessions)
    return "Z", when._replace(sessions=sessions)


def _interval_before(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "tous les 15 jours à partir du 14 janvier, le mercredi à 18h"."""
    return _rule_after([part[-1], part[0]]) if part[0].value.interval > 1 else None


def _is_weekday(day: Day) -> bool:
    """Whether a weekday alone was said ("samedi 14h-18h")."""
    return isinstance(day, PartialDate) and day.relative == "weekday_coming"


def _bind(day: Day, bounds: DayRange) -> Day:
    if isinstance(day, PartialDate) and day.weekday is not None:
        day = Rule(weekdays=(day.weekday,))
    return day._replace(bounds=bounds, loose=False) if isinstance(day, Rule) and day.bounds is None else day


def _join(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Join what shares a sentence: sessions, days without hours, rules; months are shared both ways."""
    whens = [_as_when(n) for n in part if n.code in "ZDBLGQ"]
    if any(
        isinstance(d, PartialDate) and d.relative and len(whens) > 1 and not d.relative.startswith("weekday")
        for w in whens
        for d in w.days
    ):
        return None
    if _far_apart(whens):
        return None
    sessions = _weekly([s for w in whens for s in w.sessions])
    flat = share_months([d for s in sessions for d in s.days])
    filled, position = [], 0
    for session in sessions:
        filled.append(session._replace(days=tuple(flat[position : position + len(session.days)])))
        position += len(session.days)
    exceptions = [w.exceptions for w in whens]
    return "Z", When(tuple(filled), _merge_exceptions(exceptions))


def _dashed_list(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "mer 4 : 20h30 - ven 6 : 18h" as a list; a dash beside weekdays alone parts two things."""
    days = [d for n in part if n.code == "Z" for d in n.value.days]
    return _join(part) if all(isinstance(d, PartialDate) and d.day is not None for d in days) else None


def _weekly(sessions: list[Session]) -> list[Session]:
    """Read the bare weekday beside rules as one of them ("du lundi au vendredi 9h-17h, samedi 10h-12h")."""
    rules = [isinstance(d, Rule) for s in sessions for d in s.days]
    bare = [_is_weekday(d) for s in sessions for d in s.days]
    if not any(rules) or not any(bare) or not all(r or b for r, b in zip(rules, bare, strict=True)):
        return sessions
    return [s._replace(days=tuple(_as_rule(d) for d in s.days)) for s in sessions]


def _as_rule(day: Day) -> Day:
    """Make a weekly rule of a bare weekday."""
    if isinstance(day, PartialDate) and day.weekday is not None:
        return Rule(weekdays=(day.weekday,), loose=True)
    return day


def _far_apart(whens: Sequence[When]) -> bool:
    """Whether the years stated are of different times ("commémoration du 8 mai 1945 : jeudi 8 mai")."""
    days = [d for w in whens for d in w.days if isinstance(d, PartialDate) and d.day]
    years = [d.year for d in days if d.year]
    return bool(years) and (max(years) - min(years) > 9 or (max(years) < HISTORY and len(years) < len(days)))


def _as_when(node: Node) -> When:
    return node.value if node.code in "ZU" else When((Session(_days(node)),))


def _merge_exceptions(all_: Sequence[Exceptions]) -> Exceptions:
    return Exceptions(
        tuple(d for e in all_ for d in e.days),
        any(e.school_holidays for e in all_),
        any(e.public_holidays for e in all_),
    )


def _holidays(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "sauf vacances scolaires"; a bare weekday that leaves them out is one that comes back."""
    when, exceptions = _as_when(part[0]), part[-1].value
    if all(_is_weekday(d) for d in when.days):
        sessions = (s._replace(days=tuple(_as_rule(d)._replace(loose=False) for d in s.days)) for s in when.sessions)  # type: ignore[call-arg]
        when = when._replace(sessions=tuple(sessions))
    return "Z", when._replace(exceptions=_merge_exceptions([when.exceptions, exceptions]))


def _except(part: Sequence[Node]) -> tuple[str, Any] | None:
    """Read "sauf le lundi", "relâche le 14 juillet"; with hours of its own the day is kept, at other hours."""
    when = _as_when(part[0])
    if part[-1].code == "Z":
        other: When = part[-1].value
        flat = share_months([d for s in (*when.sessions, *other.sessions) for d in s.days])
        again = flat[len(when.days) :][: len(other.sessions[0].days)]
        kept = [s._replace(days=tuple(d for d in s.days if d not in again)) for s in when.sessions]
        later = other.sessions[0]._replace(days=tuple(again))
        return "Z", when._replace(sessions=(*(s for s in kept if s.days), later, *other.sessions[1:]))
    left_out = _left_out([n for n in part[1:] if n.code not in ",:-x+"])
    return "Z", when._replace(exceptions=_merge_exceptions([when.exceptions, left_out]))


def _left_out(nodes: Sequence[Node]) -> Exceptions:
    days: list[Day] = []
    for node in nodes:
        if node.code == "W":
            days.append(Rule(weekdays=(node.value.number,)))
        elif node.code == "V":
            days.append(Rule(weekdays=tuple(v.number for v in node.value)))
        elif node.code == "M":
            days.append(DayRange(node.value, node.value, months=True))
        else:
            days.extend(_days(node))
    return Exceptions(tuple(share_months(days)))


def share_months(days: Sequence[Any]) -> list[Any]:
    """Give month and year of the last member to those before it that have none, then forward ("12 mai … et le 13")."""
    out = list(days)
    carried: PartialDate | None = None
    for place in range(len(out) - 1, -1, -1):
        out[place], carried = _take(out[place], carried, -1)
    carried = None
    for place, day in enumerate(out):
        out[place], carried = _take(day, carried)
    return out


def _take(day: Any, carried: PartialDate | None, direction: int = 1) -> tuple[Any, PartialDate | None]:
    if isinstance(day, PartialDate):
        if carried is not None and (day.day is not None or day.month is not None):
            day = _across_years(day, day.inherit(carried), carried, direction)
        return day, day if day.month is not None else carried
    if isinstance(day, DayRange) and not day.months:
        last = _take(day.last, carried)[0] if day.last else None
        first = _take(day.first, last or carried)[0] if day.first else None
        return day._replace(first=first, last=last), (
            first if first is not None and first.month is not None else carried
        )
    return day, carried


def _across_years(said: PartialDate, day: PartialDate, other: PartialDate, direction: int) -> PartialDate:
    """Keep the order of "le 28 décembre et le 3 janvier 2026": the year said is that of one side of New Year."""
    if said.year is not None or day.year is None or day.month is None or other.month is None:
        return day
    crosses = direction * (other.month - day.month) >= 8
    return day._replace(year=day.year + direction) if crosses else day


def _drop_at(part: Sequence[Node]) -> tuple[str, Any] | None:
    return part[-1].code, part[-1].value


_compiled = cache(re.compile)

#: (one of these codes is there, pattern over the codes, what it builds), in order: small things first.
_RULES: tuple[tuple[str, str, Build], ...] = (
    # days
    ("W", r"W(?:[ND][,+/o-]{1,2})+(?:D|N(?!-T))", _plural_list),
    ("W", r"W[,:]?(?:D|N(?!-T))", _with_weekday),
    ("W", r"D:W:(?![ND])|D:W(?![NDTd,a+:])|D,?W(?![NDT])", _weekday_after),
    ("D", r"D[,:]{0,2}D:?(?![,+/-][NBDW])", _same_day),
    ("T", r"d[WBDN][a,f:]{0,2}T[,:]?[au][WBDN][a,:]{0,2}T:?", _span),
    ("T", r"[BD][a,f]{0,2}T[au]{1,2}[BD][a,]?T", _span),
    ("T", r"[BD][a,f]{0,2}T-[BD][a,]?T", _night),
    ("I", r"I[a/-]I", _moments),
    ("I", r"I(?:[au-]|,u)T(?:[,+/]{1,2}d?T[a-]T)*", _moment_until),
    ("I", r"I(?:[,+]{1,2}d?T(?:[a-]T)?)+", _moment_and_times),
    ("D", r"D/D", _iso_range),
    ("e", r"e[NBD]\+[NBD]", _range),
    ("D", r"dNaN(?=[,+/o]{1,2}(?:dNaN[,+/o]{1,2})*d[NB][a-]D)", _pair),
    ("DB", r"d[NBD][au][NBD]|d[NBD]-[NBD](?![-/])", _range),
    ("D", r"N-N(?=[,+/o]{1,2}(?:N-N[,+/o]{1,2})*N-D)", _pair),
    ("DB", r"[NBD](?:-[NBD])*-(?:[BD]|N(?!-?T))", _dashed),
    ("DB", r"[NBD][au][BD]", _range),
    ("N", r"(?:N/)+D", _slashed),
    ("N", r"(?:N:)+[BD]", _dotted),
    ("M", r"M:N(?:[,+]{1,2}N)*(?![-/a])", _of_month_before),
    ("M", r"d[MN]?M[a-]M", _months_range),
    ("M", r"M[a-]M", _months_range),
    ("f", r"f[,:]?[DB]", _from_day),
    ("u", r"u[,:]?[DB]", _until_day),
    ("G", r"G[,+:]?G", _open_range),
    ("DBGL", r"(?:[NBDGL][,+/o]{1,2}d?)+[BDGL]", _list),
    # weekdays
    ("W", r"W(?:-W){2,}", _weekdays),
    ("W", r"d?WaW|W-W", _weekday_range),
    ("WV", r"[WV](?:[,+/o]{1,2}d?[WV])+", _weekdays),
    ("E", r"E,?[WV]", _every),
    # hours
    ("T", r"dN[a-]T|N-T", _number_hours),
    ("T", r"[de]?T[a+]?u?T(?<=[au]T)|[de]?T-T|eT\+T|[df]Tu[T]", _hours),
    ("T", r"[df]?T[,:+]?uT", _hours),
    ("T", r"T/T", _slashed_hours),
    ("T", r"u[,]?T", _until),
    ("T", r"[fdv]?T", _from),
    ("R", r"aR", _drop_at),
    ("R", r"R[,:]?R", _start_until),
    ("RH", r"[RH](?:[,+/o:]{1,2}a?[RH])+", _hours_list),
    # rules
    ("RH", r"(?<![WVBD])[RH]W(?:[,+/]{1,2}[RH]W)+(?![,:na]*[RH])", _hours_of_weekdays),
    ("V", r"V", _weekdays_rule),
    ("W", r"W", _weekday_rule),
    ("f", r"f[,:]?M", _from_day),
    ("u", r"u[,:]?M", _until_day),
    ("G", r"G[,+:]?G", _open_range),
    ("Q", r"Q[,:+]?d?M(?:[,+]{1,2}d?M)*", _of_months),
    ("M", r"(?<![MD])M(?:[,+]{1,2}d?M)*[,:]{0,2}Q", _of_months),
    ("Q", r"Q[,:]{0,2}Q:?", _one_rule),
    ("Q", r"Q[,+]{1,2}Q", _same_rule),
    ("Q", r"Qd?[LG]", _named_weekend),
    ("Q", r"Q[,:]{0,2}G", _bounded),
    ("Q", r"L[,:]{0,2}Q(?=[,:nad-]{0,3}[RH])", _bounded_often),
    ("Q", r"[DB],?\+Q", _then_rule),
    # what is left out, said before the hours
    ("K", r"[QLGDB][,:]{0,2}K[,:]{0,2}d?[RH]", _left_out_then_hours),
    ("x", r"[QLG][,:]{0,2}x[,:]?(?:[NWD][,+]{1,2})*[DBLGQWVNM][,:ad-]{0,3}[RH]", _left_out_then_hours),
    ("W", r"W(?=[,:na]*[RH])", _weekday_with_hours),
    ("W", r"(?<=[RH])W", _weekday_day),
    ("W", r"(?<=[RH],)W(?![,:na]*[RH])", _near_weekday),
    ("I", r"I", _moment),
    # days and hours
    ("RH", r"[DBLGQN][,:nad/-]{0,3}[RH]", _attach),
    ("RH", r"[RH][,:d-]{0,2}[DBLGQ]", _attach_before),
    ("M", r"Z[,:+]{0,2}d?M(?:[,+]{1,2}d?M)*|M(?:[,+]{1,2}d?M)*[,:]{1,2}Z", _session_in_months),
    ("Q", r"Z[,:]{0,2}Q", _rule_after),
    ("Q", r"Q[,:]{0,2}Z", _interval_before),
    ("Z", r"Z(?:[,:+/o]{1,2}Z)+", _join),
    ("Z", r"Z(?:-Z)+", _dashed_list),
    ("Z", r"Z[,:]{0,2}G|G[,:]{0,2}Z", _session_bounded),
    ("Q", r"G[,:]{0,2}Q", _bounded),
    ("x", r"[ZDBLGQ]x[,:]?Z", _except),
    ("ZDBLGQ", r"(?:[ZDBLGQ][,:+/od]{1,3})+Z|Z(?:[,:+/od]{1,3}[ZDBLGQ])+|Q(?:[,:+/od]{1,2}Q)+|[LDBG][,:]Q", _join),
    ("K", r"[ZLGQDB][,:]{0,2}K", _holidays),
    ("x", r"[ZLGQDB][,:-]{0,2}x[,:]?(?:(?:N[,+]{1,2})*N|(?:M[,+]{1,2})*M|[DBLGQVWZ])", _except),
    ("K", r"[ZLGQDB][,:]{0,2}K", _holidays),
    ("Z", r"Z[,:]{0,2}G|G[,:]{0,2}Z", _session_bounded),
    ("W", r"W", _weekday_day),
)


# -- results -----------------------------------------------------------------------------------------------------------


def _finish(nodes: Sequence[Node]) -> list[Mention]:
    out: list[Mention] = []
    for node in nodes:
        span = Span(node.start, node.end)
        if node.code in "ZU":
            out.append(Mention(span, node.value, node.rule, "when"))
        elif node.code == "D" and node.latent:
            continue  # "Toussaint" alone names a feast, or a person
        elif node.code in "DLGQ" or (node.code == "B" and _lone(node)):
            out.append(Mention(span, _as_when(node), node.rule, "when"))
        elif node.code in "RH":
            times = node.value if node.code == "H" else (node.value,)
            out.append(Mention(span, times, node.rule, "hours"))
        elif node.code == "M":
            out.append(Mention(span, node.value, node.rule, "month", latent=True))
    return out


def _lone(node: Node) -> bool:
    return isinstance(node.value, PartialDate) and node.value.weekday is not None
