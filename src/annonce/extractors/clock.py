"""Times of the day, in every usual writing: "20h30", "20 h 30", "20:30", "vingt heures trente", "8 heures du soir"."""

from __future__ import annotations

from collections.abc import Iterator

from annonce import lazy_re as re
from annonce.document import Document, Span
from annonce.lexicon.calendar import MONTHS_AFTER_DAY, NUMBER_WORDS
from annonce.lexicon.durations import AFTER, AFTER_OF, AT, BEFORE, LABEL, LABEL_WORD
from annonce.mention import Mention
from annonce.when import Clock

_HALVES = r"(?P<half> ?et (?:demie?|quart)(?![a-z])| ?moins (?:le )?quart(?![a-z]))"
_PART = r"(?: ?(?:du|de l'|le|l'|au) ?(?P<part>matin|soir|apres-midi|apres midi|lendemain)(?![a-z]))"
_PHONE_GOES_ON = r"[ .]\d\d[ .]\d\d"  # "20h 01 99 00 11 22"
_SHARED_PART = re.compile(
    r" ?(?:a|et|-) ?(?P<hour>\d{1,2}) ?h(?:eures?)?(?: ?[0-5]\d)? ?(?:du|de l'|l') ?(?:soir|apres[ -]midi)(?![a-z])"
)
_GOES_ON = re.compile(r" ?(?:->?|/|>|→|➡|a) ?(?P<hour>\d{1,2}) ?h")
_H = re.compile(
    r"(?P<hour>2[0-4]|[01]?\d) ?(?:h(?:eures?(?![a-z])|rs?(?![a-z])|s(?![a-z]))?)"
    rf"(?:\.? ?(?P<minute>[0-5]\d)(?![\d%€]|/(?!\d\d? ?h)|{_PHONE_GOES_ON})(?: ?(?:mn|min(?:utes?)?)(?![a-z]))?"
    rf"|{_HALVES}|(?![a-z0-9])){_PART}?"
)
_COLON = re.compile(
    r"(?P<hour>2[0-4]|[01]?\d)(?: : (?!\d\d ?[h:])| ?: ?(?<! : ))(?P<minute>[0-5]\d)(?::[0-5]\d)?(?![\d:e]|h\d)"
    rf"(?: ?(?:h|am|pm)(?![a-z]))?{_PART}?"
)
_DOT = re.compile(r"(?P<hour>2[0-4]|[01]?\d)\.(?P<minute>[0-5]\d)(?![\d.€/])(?P<unit> ?h(?![a-z]))?")
_DOT_UNIT = re.compile(r"\d{1,2}\.\d\d ?(?:-|a) ?\d{1,2}\.\d\d ?h(?![a-z])")
_DOT_CUE = re.compile(r"(?:\ba|\bde|\bdes|\bvers|\bjusqu'a|\bpartir de|\d\.[0-5]\d ?[-/])[ ]?$")
_SPELT_HOUR = re.compile(r"(?<![a-z])(?:[a-z]{1,12}[ -]){1,3}$")
_SPELT_TAIL = re.compile(rf"heures?(?![a-z])(?P<minute>(?:[ -][a-z]+(?:-[a-z]+)*)?){_PART}?")
_SPELT_HALF = re.compile(rf"heures?(?![a-z]){_HALVES}?{_PART}?")
_NOON = re.compile(
    r"(?:mi(?:di|nuit))(?![a-z-])(?: ?(?P<minute>[0-5]\d)(?!\d)| (?P<spelt>quinze|vingt|trente|quarante)(?![a-z]))?"
    rf"{_HALVES}?"
)
_LAST_BEFORE = frozenset(phrase.replace("'", "' ").split()[-1] for phrase in BEFORE)
_DAY_BEFORE = re.compile(r"\d(?:er)? (?P<month>[a-z]{3,9})\.?(?: 20\d\d)? ?[,:-]? ?$")
_EARLY = (5, 6)  # an hour at which something begins, more often than it lasts
_CUT_BY = frozenset(":.,/")
_AFTER_TIME = re.compile(r"\d:[0-5]\d/$")  # "8:45/12:00"
_WORDS_AFTER = re.compile(r"/?[a-z0-9']+|/")


def find(document: Document) -> Iterator[Mention]:
    """Give the times of the day; a duration ("durée 1h30", "1h20 de spectacle") is a decoy."""
    text = document.folded
    taken = -1
    for start, end, sign, word in document.figures:
        if start < taken or end - start > 2 or (start and text[start - 1] in "+#_"):
            continue
        match, rule = None, "clock.hours"
        before = text[start - 1 : start]
        if word[:1] == "h":
            match = _H.match(text, start)
        elif sign == ":" or (sign == " " and text[end + 1 : end + 2] == ":"):
            match = (
                _COLON.match(text, start)
                if before not in _CUT_BY or _AFTER_TIME.search(text, max(0, start - 6), start)
                else None
            )
        elif sign == "." and before not in (".", ",", "/"):
            match, rule = _dotted(text, start), "clock.dot"
        if match is None:
            continue
        taken = match.end()
        yield _mention(text, match, rule)
    for word in ("heures", "heure"):
        for place in document.index.get(word, ()):
            if (spelt := _spelt(text, place)) is not None:
                yield spelt
    for word in ("midi", "minuit"):
        for place in document.index.get(word, ()):
            if (match := _NOON.match(text, place)) and not text[max(0, place - 6) : place].endswith(
                ("apres-", "apres ", "du-", "le ", "mi-", "pour ", " du ", "ce ")
            ):
                yield _noon(match, word)


def _dotted(text: str, start: int) -> re.Match[str] | None:
    """Read "20.30" only after a word that calls for an hour, or before "h": it may be a price, a room, a version."""
    match = _DOT.match(text, start)
    if match is None:
        return None
    return (
        match
        if match["unit"] or _DOT_UNIT.match(text, start) or _DOT_CUE.search(text, max(0, start - 14), start)
        else None
    )


def _spelt(text: str, place: int) -> Mention | None:
    """Read "vingt heures trente" from the place of "heures": the number stands before it."""
    words = _SPELT_HOUR.search(text, max(0, place - 24), place)
    begin = words.start() if words else place
    while begin < place and not (
        (begin == 0 or not text[begin - 1].isalnum()) and _hour_word(text[begin:place]) is not None
    ):
        begin += 1
    if begin == place:
        return None
    hour = _hour_word(text[begin:place]) or 0
    tail = _SPELT_TAIL.match(text, place)
    minute = NUMBER_WORDS.get(tail["minute"].strip(" -")) if tail else None
    if tail is None or minute is None:
        minute, tail = 0, _SPELT_HALF.match(text, place)
    if tail is None:
        return None
    groups = tail.groupdict()
    return _time(text, Span(begin, tail.end()), hour, minute, groups.get("half"), groups.get("part"), "clock.words")


def _hour_word(words: str) -> int | None:
    number = NUMBER_WORDS.get(words.rstrip(" -"))
    return number if number is not None and number <= 24 else None


def _mention(text: str, match: re.Match[str], rule: str) -> Mention:
    groups = match.groupdict()
    span = Span(match.start(), match.end())
    return _time(
        text, span, int(groups["hour"]), int(groups.get("minute") or 0), groups.get("half"), groups.get("part"), rule
    )


def _time(text: str, span: Span, hour: int, minute: int, half: str | None, part: str | None, rule: str) -> Mention:
    """Make the mention of a time of the day, or of a duration."""
    part = part or ""
    hour, minute = _half(hour, minute, half)
    if hour < 12 and (part in ("soir", "apres-midi", "apres midi") or (not part and _shares_part(text, span, hour))):
        hour += 12
    if hour == 24 and minute:
        return Mention(span, None, "clock.impossible", "decoy")
    if _is_duration(text, span, hour):
        return Mention(span, None, "clock.duration", "decoy")
    return Mention(span, Clock(hour, minute, morning=hour < 12 and part in ("matin", "lendemain")), rule, "time")


def _shares_part(text: str, span: Span, hour: int) -> bool:
    """Whether the part of the day is said once for both hours ("de 2h à 4h de l'après-midi")."""
    match = _SHARED_PART.match(text, span.end)
    return match is not None and hour < int(match["hour"])


def _noon(match: re.Match[str], word: str) -> Mention:
    hour, minute = _half(
        12 if word == "midi" else 24, int(match["minute"] or NUMBER_WORDS.get(match["spelt"] or "", 0)), match["half"]
    )
    if hour == 24 and minute:
        hour = 0
    return Mention(Span(match.start(), match.end()), Clock(hour, minute), "clock.noon", "time")


def _half(hour: int, minute: int, half: str | None) -> tuple[int, int]:
    if half is None:
        return hour, minute
    if "moins" in half:
        return hour - 1, 45
    return hour, 30 if "demi" in half else 15


def _is_duration(text: str, span: Span, hour: int) -> bool:
    """Tell "durée 1h30" and "2h de spectacle" from a time of the day."""
    before = text[max(0, span.start - 24) : span.start]
    if _ends_with(before) or (LABEL_WORD in before and LABEL.search(before)):
        return True
    if (
        (1 <= hour <= 6 or hour == 24)
        and not text.startswith((" du matin", "du matin"), span.end)
        and not AT.search(before)
        and not _leads_to_an_hour(text, span)
        and not (hour in _EARLY and _behind_day(before))
    ):
        return text[span.end - 5 : span.end] != "matin" and text[span.end - 4 : span.end] != "soir"
    return hour <= 12 and _begins_with(text, span.end)


def _behind_day(before: str) -> bool:
    """Whether a day with its month stands right before ("dimanche 29 mars, 6h30")."""
    match = _DAY_BEFORE.search(before)
    return match is not None and match["month"] in MONTHS_AFTER_DAY


def _leads_to_an_hour(text: str, span: Span) -> bool:
    """Whether a small hour is the start of hours ("6h-18h"); two small ones are a duration ("2h-3h de marche")."""
    match = _GOES_ON.match(text, span.end)
    return match is not None and 7 <= int(match["hour"]) <= 24


def _ends_with(before: str) -> bool:
    """Whether the last words are those of a duration."""
    if not before or before[-1] not in " '":
        return False
    words = before.replace("'", "' ").replace("(", " ").split()
    if not words or words[-1] not in _LAST_BEFORE:
        return False
    return any(" ".join(words[-count:]).replace("' ", "'") in BEFORE for count in range(1, 1 + min(4, len(words))))


def _begins_with(text: str, start: int) -> bool:
    """Whether the next words are those of a duration."""
    words = [m.group() for m in _WORDS_AFTER.finditer(text, start, start + 26)][:3]
    if not words or text[start : start + 1] not in (" ", "/", words[0][0]):
        return False
    if text.startswith("-", start + 1 + len(words[0])):  # "7h après-demain"
        return False
    if words[0] == "environ" and words[1:] and words[1][0].isdigit():  # "20h environ 1h"
        return False
    if words[0] == "de" and words[1:] and words[1] in AFTER_OF:
        return True
    return any(" ".join(words[:count]) in AFTER for count in range(1, 1 + len(words)))
