"""Days written with numbers and month names, numerically, or in ISO 8601."""

from __future__ import annotations

from collections.abc import Iterator

from annonce import lazy_re as re
from annonce.document import Document, Figure, Span
from annonce.lexicon.calendar import (
    FIRST_OF_MONTH,
    MONTHS,
    MONTHS_AFTER_DAY,
    NUMBER_WORDS,
    SHORT_WEEKDAYS,
    UNITS,
    WEEKDAYS,
)
from annonce.mention import Mention
from annonce.when import Clock, DayRange, PartialDate, Session, TimeRange

_DAY_MONTH = re.compile(
    r"(?P<day>0?[1-9]|[12]\d|3[01])(?:°| ?(?:er|ere|eme|e)(?![a-z]))?[ ]{0,2}(?P<month>[a-z]{2,10})(?![a-z])\.?"
    r"(?:[ ,]{0,2}(?P<year>(?:1[4-9]|20)\d\d)(?![\d€])|[ ]?'(?P<short>\d\d)(?!\d))?"
)
_NUMERIC = re.compile(
    r"(?P<day>\d{1,2})(?P<sep> ?[/.-] ?)(?P<month>\d{1,2})(?:(?P=sep)(?P<year>\d{4}|\d\d)|\.(?= (?:au|et|-) ))?"
    r"(?![\d]|[/.,:]\d|-\d(?!\d?[/.])|[ ]?(?:h(?:eures?|rs?|\d)?(?![a-z])|[€%$]))"
)
_NUMERIC_END = re.compile(
    r" ?- ?(?P<day>\d{1,2})(?P<sep>[/.])(?P<month>\d{1,2})(?P=sep)(?P<year>\d{4}|\d\d)(?!\d|[/.,:-]\d)"
)
_DOTTED_END = re.compile(r" ?(?:-|>|->|→|au) ?\d{1,2}\.\d{1,2}\.(?:20)?\d\d(?!\d)")
_DAY_NEXT = re.compile(r" (?:le )?\d{1,2}(?:er)?(?:[./]\d| (?P<month>[a-z]{3,10}))")
_FRACTION = re.compile(r" (?:d'|du |des |de [a-z])")
_ITEM = re.compile(r"(?:0?[1-9]|[12]\d|3[01])(?=[/,])")
_LIST_TAIL = re.compile(r"\d{1,2}(?:(?:[/,-] ?| (?:et|ou|&) )\d{1,2}){1,9}(?:er)? ?(?P<month>[a-z]{3,10})(?![a-z])")
_SPELT = re.compile(r"(?<![a-z])(?:[a-z]{1,12}[ -]){1,3}$")
_GAP = re.compile(r"[ -]")
_BETWEEN_SPELT = re.compile(
    r"(?<![a-z-])(?P<words>[a-z]{1,12}(?:-[a-z]{1,8}){0,2})(?:, (?:le )?| (?:au|et|ou|et le) (?:[a-z]{3,6}di )?)$"
)
_CURRENT = re.compile(r" courant(?![a-z])")
_ISO = re.compile(
    r"(?P<year>(?:19|20)\d\d)[-/](?P<month>0[1-9]|1[0-2])(?:[-/](?P<day>0[1-9]|[12]\d|3[01])"
    r"(?:[t ](?P<hour>[01]\d|2[0-4]):(?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:z|\+\d\d:?\d\d)?)?)?(?!\d|-\d\d-)"
)
_WORD_NEXT = re.compile(r"[ ]?([a-z]{2,10})(?![a-z])")
_WORD_BEFORE = re.compile(r"(?<![a-z])([a-z]{1,12})[ .,:]{0,4}$")
_CUES = frozenset({"le", "du", "au", "les", "et", "date", "dates", "des", *WEEKDAYS})
_PARTS = frozenset("/.-")
_CUT = frozenset("#_h:")
_NUMBERS = tuple(PartialDate(day=number) for number in range(32))
_ORDINAL_SIGNS = frozenset({"er", "ere", "eme", "e"})
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_YEAR_AFTER = re.compile(r"[ ,]{1,2}((?:19|20)\d\d)(?!\d)")
_BARE = re.compile(
    r"(?:0?[1-9]|[12]\d|3[01])(?P<first>[ ]?er(?![a-z]))?"
    r"(?![\d%€°]|[ ]?(?:e|eme|eres?|ans?|euros?|km|m|kg|min|mn|h|heures?)(?![a-z])|[.,]\d)"
)


def find(document: Document) -> Iterator[Mention]:
    """Give days, latent day numbers and years, and months that stand alone."""
    text = document.folded
    taken = -1
    for figure in document.figures:
        start, end, _, _ = figure
        length = end - start
        if start < taken or length > 4 or length == 3 or (text[start - 1] in _CUT and _is_minute(text, start)):
            continue
        mention = _short(text, figure) if length <= 2 else _long(text, figure)
        if mention is not None:
            taken = mention.span.end
            yield mention
    for start, word in document.places(MONTHS):
        if text[start - 1 : start] == "-" and word in NUMBER_WORDS:  # "dix-sept"
            continue
        yield from _spelt(text, start, word)
        if len(word) >= 4 or word == "mai":
            yield _month(text, start, word)


def _is_minute(text: str, start: int) -> bool:
    """Whether a number is cut from something else ("#12", "20h30", "20:30")."""
    before = text[start - 1 : start]
    return before in ("#", "_") or (before in ("h", ":") and text[start - 2 : start - 1].isdigit())


def _long(text: str, figure: Figure) -> Mention | None:
    """Read what begins with a year."""
    start = figure.start
    if figure.sign in ("-", "/") and (match := _ISO.match(text, start)):
        return _iso(match)
    if match := _YEAR.match(text, start):
        return _mention(match, int(match.group()), "days.year", "year", latent=True)
    return None


def _short(text: str, figure: Figure) -> Mention | None:
    """Read what begins with one digit or two."""
    start, end, sign, word = figure
    number = int(text[start:end])
    if not 1 <= number <= 31:
        return None
    before = text[start - 1] if start else " "
    named = word in MONTHS_AFTER_DAY or word in _ORDINAL_SIGNS or sign == "°"
    if named and (match := _DAY_MONTH.match(text, start)) and match["month"] in MONTHS_AFTER_DAY:
        if match["month"] == "mai" and text[match.end() : match.end() + 2] == "l ":  # "mail" cut by a space
            return None
        if match["month"] in SHORT_WEEKDAYS and _day_follows(text, match.end()):  # "20 h 30 mar. 6 mai"
            return None
        year = int(match["year"]) if match["year"] else 2000 + int(match["short"]) if match["short"] else None
        return _mention(match, PartialDate(year, MONTHS_AFTER_DAY[match["month"]], number), "days.day_month", "day")
    parted = sign in _PARTS or (sign == " " and text[end + 1 : end + 2] in _PARTS)
    if parted and before not in "/.,-:" and (found := _with_month(text, start)):
        return found
    if (sign in ("/", ",") or before in "/,") and _is_listed(text, start):
        item = _ITEM.match(text, start) or (_BARE.match(text, start) if before in "/," else None)
        if item is not None:
            return _mention(item, _NUMBERS[number], "days.number", "number", latent=True)
    if before in "/.,:°" or before.isalpha() or word in UNITS or (sign and sign in "%€°"):
        return None  # "CM2", "A4"
    return _bare(text, start, number)


def _day_follows(text: str, position: int) -> bool:
    """Whether a day with its month comes next, so that what looks like a month is a weekday."""
    match = _DAY_NEXT.match(text, position)
    return match is not None and (match["month"] is None or match["month"] in MONTHS)


def _with_month(text: str, start: int) -> Mention | None:
    """Read a day with its month in digits, and the range that it begins."""
    match = _NUMERIC.match(text, start)
    first = _numeric(text, match) if match is not None else None
    if match is None or first is None:
        return None
    last = _NUMERIC_END.match(text, match.end()) if first.year else None
    if last is not None and (end := _numeric(text, last)) is not None:
        return Mention(Span(start, last.end()), DayRange(first, end), "days.numeric_range", "range")
    return _mention(match, first, "days.numeric", "day")


def _bare(text: str, start: int, number: int) -> Mention | None:
    """Read a number that may be a day, if what stands beside it says so; "le 12 courant" says it all."""
    match = _BARE.match(text, start)
    if match is None:
        return None
    value = _NUMBERS[number]
    end = match.end()
    if text.startswith(" courant", end) and (current := _CURRENT.match(text, end)):
        return Mention(Span(start, current.end()), value._replace(relative="month_this"), "days.current", "day")
    return _mention(match, value, "days.number", "number", latent=True)


def _is_listed(text: str, start: int) -> bool:
    """Whether a number stands in a list of days without spaces ("3,4 et 5 mai", "12/13/14 avril")."""
    match = _LIST_TAIL.match(text, start) or (
        _DAY_MONTH.match(text, start) if text[start - 1 : start] in ("/", ",") else None
    )
    return match is not None and match["month"] in MONTHS_AFTER_DAY


def _spelt(text: str, month: int, word: str) -> Iterator[Mention]:
    """Give a day in letters before its month ("trente et un mars"), and those before it ("douze et treize avril")."""
    begin = _number_before(text, month)
    if begin is None:
        return
    end = month + len(word)
    year = _YEAR_AFTER.match(text, end)
    day = PartialDate(year=int(year[1]) if year else None, month=MONTHS[word], day=_spelt_number(text[begin:month]))
    yield Mention(Span(begin, year.end() if year else end), day, "days.spelt", "day")
    while (match := _BETWEEN_SPELT.search(text, max(0, begin - 40), begin)) and (
        number := _spelt_number(match["words"])
    ) is not None:
        begin = match.start()
        yield Mention(Span(begin, match.end("words")), PartialDate(day=number), "days.number", "number", latent=True)


def _number_before(text: str, end: int) -> int | None:
    """Give where the longest number in letters that ends here begins."""
    if text[end - 1 : end] not in (" ", "-") or not text[end - 2 : end - 1].isalpha():
        return None  # the usual case: a number in digits, or nothing
    words = _SPELT.search(text, max(0, end - 24), end)
    if words is None:
        return None
    start = words.start()
    while start < end:
        if (start == 0 or not text[start - 1].isalnum()) and _spelt_number(text[start:end]) is not None:
            return start
        stop = _GAP.search(text, start, end)
        start = stop.end() if stop else end
    return None


def _spelt_number(words: str) -> int | None:
    """Read "quatorze" and "premier" as days of a month; "un" and "une" are articles."""
    bare = words.rstrip(" -")
    number = 1 if bare == FIRST_OF_MONTH else NUMBER_WORDS.get(bare)
    return number if number is not None and number <= 31 and (number > 1 or bare == FIRST_OF_MONTH) else None


def _iso(match: re.Match[str]) -> Mention:
    if match["day"] is None:
        value = PartialDate(year=int(match["year"]), month=int(match["month"]))
        return _mention(match, value, "days.iso_month", "month", latent=True)
    day = PartialDate(year=int(match["year"]), month=int(match["month"]), day=int(match["day"]))
    if match["hour"] is None:
        return _mention(match, day, "days.iso", "day")
    clock = Clock(int(match["hour"]), int(match["minute"]))
    return _mention(match, Session((day,), (TimeRange(clock),)), "days.iso_moment", "moment")


def _numeric(text: str, match: re.Match[str]) -> PartialDate | None:
    """Read "07/12", "07.12.25", "18-11-2025" with the day first; a fraction, a score or a version is none."""
    day, month, sep = int(match["day"]), int(match["month"]), match["sep"].strip()
    following = _WORD_NEXT.match(text, match.end())
    if not (1 <= day <= 31 and 1 <= month <= 12) or (following and following[1] in MONTHS_AFTER_DAY):
        return None
    if match["year"] is None:
        two_digits = len(match["month"]) == 2
        word = _WORD_BEFORE.search(text, max(0, match.start() - 14), match.start())
        cue = word is not None and word[1] in _CUES
        if sep == "/" and not two_digits and _FRACTION.match(text, match.end()):  # "les 3/4 des habitants"
            return None
        if two_digits and sep == "." and _DOTTED_END.match(text, match.end()):
            return PartialDate(month=month, day=day)
        if " " in match["sep"] or sep == "-" or not (cue or (sep == "/" and two_digits)):
            return None
        if sep == "." and not two_digits:
            return None
        return PartialDate(month=month, day=day)
    year = int(match["year"])
    if len(match["year"]) == 2:
        if sep == "-" or not 0 < year < 60:
            return None
        year += 2000
    if not 1900 <= year < 2100:
        return None
    return PartialDate(year=year, month=month, day=day)


def _month(text: str, start: int, word: str) -> Mention:
    """Give a month with no day of its own ("mars 2024", "MAI"), for headings and bounds."""
    end = start + len(word)
    year = _YEAR_AFTER.match(text, end)
    value = PartialDate(year=int(year[1]) if year else None, month=MONTHS[word])
    return Mention(Span(start, year.end() if year else end), value, "days.month", "month", latent=True)


def _mention(match: re.Match[str], value: object, rule: str, kind: str, latent: bool = False) -> Mention:
    return Mention(Span(match.start(), match.end()), value, rule, kind, latent)
