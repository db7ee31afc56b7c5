"""Days written with numbers and month names, numerically, or in ISO 8601."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from annonce.document import Document, Span
from annonce.lexicon.calendar import MONTHS, MONTHS_AFTER_DAY, WEEKDAYS
from annonce.mention import Mention
from annonce.when import Clock, PartialDate, Session, TimeRange

_MONTH = "|".join(sorted(MONTHS_AFTER_DAY, key=len, reverse=True))
_DAY_MONTH = re.compile(
    rf"(?P<day>0?[1-9]|[12]\d|3[01])(?: ?(?:er|ere|eme|e)(?![a-z]))?[ ]{{0,2}}(?P<month>{_MONTH})(?![a-z])\.?"
    r"(?:[ ,]{0,2}(?P<year>(?:19|20)\d\d)(?![\d€])|[ ]?'(?P<short>\d\d)(?!\d))?"
)
_NUMERIC = re.compile(r"(?P<day>\d{1,2})(?P<sep> ?[/.-] ?)(?P<month>\d{1,2})(?:(?P=sep)(?P<year>\d{4}|\d\d))?(?![\d]|[/.,:-]\d|[ ]?[h€%$])")
_ISO = re.compile(
    r"(?P<year>(?:19|20)\d\d)[-/](?P<month>0[1-9]|1[0-2])(?:[-/](?P<day>0[1-9]|[12]\d|3[01])"
    r"(?:[t ](?P<hour>[01]\d|2[0-4]):(?P<minute>[0-5]\d)(?::[0-5]\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?)?)?(?![\d-])"
)
_MONTH_NEXT = re.compile(rf"[ ]?(?:{_MONTH})(?![a-z])")
_CUE = re.compile(rf"(?:\b(?:le|du|au|les|et|date|dates|des)|\b(?:{'|'.join(WEEKDAYS)}))[ .,:]*$")
_YEAR = re.compile(r"(?:19|20)\d\d(?!\d)")
_BARE = re.compile(r"(?:0?[1-9]|[12]\d|3[01])(?P<first>[ ]?er(?![a-z]))?(?![\d%€°]|[ ]?(?:e|eme|eres?|ans?|euros?|km|m|kg|min|mn|h|heures?)(?![a-z])|[.,]\d)")


def find(document: Document) -> Iterator[Mention]:
    """Give days, latent day numbers and years, and months that stand alone."""
    text = document.folded
    taken = -1
    for start in document.numbers:
        if start < taken or (start and text[start - 1] in "#_" and not text[start - 1].isspace()):
            continue
        mention = _at(text, start)
        if mention is not None:
            taken = mention.span.end
            yield mention
    yield from _months(document)


def _at(text: str, start: int) -> Mention | None:
    before = text[start - 1] if start else " "
    if match := _DAY_MONTH.match(text, start):
        if match["month"] == "mai" and text[match.end() : match.end() + 2] == "l ":  # "mail" cut by a space
            return None
        year = int(match["year"]) if match["year"] else 2000 + int(match["short"]) if match["short"] else None
        value = PartialDate(year=year, month=MONTHS_AFTER_DAY[match["month"]], day=int(match["day"]))
        return _mention(match, value, "days.day_month", "day")
    if match := _ISO.match(text, start):
        return _iso(match)
    if before not in "/.,-:" and (match := _NUMERIC.match(text, start)) and (value := _numeric(text, match)):
        return _mention(match, value, "days.numeric", "day")
    if match := _YEAR.match(text, start):
        return _mention(match, int(match.group()), "days.year", "year", latent=True)
    if before not in "/.,:°" and (match := _BARE.match(text, start)):
        value = PartialDate(day=int(re.sub(r"\D", "", match.group())))
        return _mention(match, value, "days.number", "number", latent=True)
    return None


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
    if not (1 <= day <= 31 and 1 <= month <= 12) or _MONTH_NEXT.match(text, match.end()):
        return None
    if match["year"] is None:
        two_digits = len(match["month"]) == 2
        cue = _CUE.search(text, max(0, match.start() - 14), match.start()) is not None
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


def _months(document: Document) -> Iterable[Mention]:
    """Give months with no day of their own ("mars 2024", "MAI"), for headings and bounds."""
    text = document.folded
    for start, word in document.places(MONTHS):
        if len(word) < 4 and word not in ("mai",):
            continue
        end = start + len(word)
        year = re.compile(r"[ ,]{1,2}((?:19|20)\d\d)(?!\d)").match(text, end)
        value = PartialDate(year=int(year[1]) if year else None, month=MONTHS[word])
        yield Mention(Span(start, year.end() if year else end), value, "days.month", "month", latent=True)


def _mention(match: re.Match[str], value: object, rule: str, kind: str, latent: bool = False) -> Mention:
    return Mention(Span(match.start(), match.end()), value, rule, kind, latent)
