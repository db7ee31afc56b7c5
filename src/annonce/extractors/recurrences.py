"""Words that repeat a day: "tous les mardis", "le premier jeudi du mois", "un samedi sur deux", "du lundi au vendredi"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from annonce.document import Document, Span
from annonce.lexicon.calendar import MONTHS, NUMBER_WORDS, ORDINALS, WEEKDAYS
from annonce.mention import Mention
from annonce.when import Rule

_ORDINAL = "|".join(sorted(map(re.escape, ORDINALS), key=len, reverse=True))
_WEEKDAY = "|".join(sorted((w for w in WEEKDAYS if len(w) > 4), key=len, reverse=True))
_LIST = r"(?: ?, ?(?:et )?| et | & | ou |/)(?:les? )?"
_ORDINALS_BEFORE = re.compile(
    rf"(?P<every>tous les |chaque |les |le |un |des )?(?P<ordinals>(?:{_ORDINAL})(?:{_LIST}(?:{_ORDINAL}))*) (?:week-end ?\(?)?$"
)
_OF_MONTH = re.compile(r"(?P<part>[ -](?:matins?|soirs?|apres[ -]midis?))?(?P<month> (?:de chaque|du|de tous les|par|de) mois| mensuellement)(?![a-z])")
_OF_NAMED_MONTH = re.compile(rf" (?:de |d')(?P<month>{'|'.join(m for m in MONTHS if len(m) > 2)})(?![a-z])")
_ONE_IN_TWO = re.compile(rf"(?:(?:un|1) (?P<weekday>{_WEEKDAY})(?: (?:matin|soir|apres[ -]midi))? sur (?:deux|2))(?![a-z])")
_OTHER_WEEK = re.compile(
    rf"(?:une semaine sur (?:deux|2)|(?:tou(?:te)?s les )(?P<count>deux|2|trois|3|quatre|4|quinze|15) (?P<unit>semaines|jours)|chaque quinzaine)"
    rf"(?: ?,? ?(?:le |les )(?P<weekday>{_WEEKDAY}))?(?![a-z])"
)
_EVERY = re.compile(r"(?:tou(?:te)?s les|chaque|chaques|ts les) ?(?:(?P<days>jours|jour)(?: (?P<open>ouvrables|ouvres|de (?:la )?semaine))?|(?P<evenings>soirs?|matins?|apres[ -]midis?|nuits)|(?P<weekend>week[ -]?ends?|we)|(?P<week>semaines?)(?=[ ,(:]{1,3}(?:le |les )?(?:" + _WEEKDAY + r")))?(?![a-z])")
_WEEK = re.compile(r"(?:en semaine|les jours de semaine|(?:le|les|tous les|chaque) (?P<weekend>week[ -]?ends?))(?![a-z])")
_EVERY_MONTH = re.compile(r"\b(?:tous les mois|chaque mois|(?:une fois|1 fois) par mois|mensuel(?:le|lement)?)[ ,:(]{1,3}$")
_MONTH_DAY = re.compile(
    r"(?:le |les |(?P<every>tous les |chaque ))(?P<day>\d{1,2})(?:er)?(?:(?:,| et) (?:le )?(?P<other>\d{1,2}))? (?P<of>de chaque|du|de tous les) mois(?! d)(?![a-z])"
)
_SEVEN_DAYS = re.compile(r"7 ?j(?:ours)? ?(?:/|sur) ?7(?=,? (?:de|a|des) ?\d)")
_WORD = re.compile(r"[ ,:(]{1,3}(?:les? )?([a-z]+)")
_WEEKLY_TAIL = re.compile(rf"(?P<weekday>{_WEEKDAY}) ?: ")


def find(document: Document) -> Iterator[Mention]:
    """Give whole rules, and the markers ("tous les") that turn the weekdays after them into rules."""
    text = document.folded
    index = document.index
    for start, word in document.places(WEEKDAYS):
        if len(word) > 4 and (mention := _ordinal(text, start, start + len(word), word)):
            yield mention
    for word in ("sur",):
        for place in index.get(word, ()):
            for match in _ONE_IN_TWO.finditer(text, max(0, place - 26), place + 10):
                if match.end() > place:
                    yield _whole(match, Rule(weekdays=(WEEKDAYS[match["weekday"]],), interval=2), "recurrences.one_in_two")
    for word in ("tous", "toutes", "chaque", "chaques", "ts", "une"):
        for place in index.get(word, ()):
            if match := _OTHER_WEEK.match(text, place):
                yield from _other_week(match)
            elif (match := _EVERY.match(text, place)) and (match.lastgroup or _weekday_follows(text, match.end())):
                yield _every(match)
    for word in ("mois",):
        for place in index.get(word, ()):
            for match in _MONTH_DAY.finditer(text, max(0, place - 40), place + 6):
                if match["every"] or match["of"] != "du":
                    days = tuple(int(d) for d in (match["day"], match["other"]) if d)
                    yield _whole(match, Rule("MONTHLY", monthdays=days), "recurrences.day_of_month")
    for place in index.get("7", ()):
        if match := _SEVEN_DAYS.match(text, place):
            yield _whole(match, Rule("DAILY"), "recurrences.daily")
    for word in ("semaine", "end", "ends", "weekend", "weekends"):
        for place in index.get(word, ()):
            for match in _WEEK.finditer(text, max(0, place - 22), place + len(word)):
                if match.end() == place + len(word):
                    days = (5, 6) if match["weekend"] else (0, 1, 2, 3, 4)
                    loose = not match.group().startswith(("tous", "chaque"))
                    yield _whole(match, Rule(weekdays=days, loose=loose), "recurrences.week")


def _ordinal(text: str, start: int, end: int, word: str) -> Mention | None:
    before = _ORDINALS_BEFORE.search(text, max(0, start - 60), start)
    if before is None or (before.start() and text[before.start()].isalnum() and text[before.start() - 1].isalnum()):
        return None
    ordinals = tuple(ORDINALS[o] for o in re.findall(_ORDINAL, before["ordinals"]))
    span = Span(before.start(), end)
    rule = Rule("MONTHLY", (WEEKDAYS[word],), ordinals)
    if month := _OF_MONTH.match(text, end):
        return Mention(Span(before.start(), month.end()), rule, "recurrences.nth_of_month", "rule")
    if _OF_NAMED_MONTH.match(text, end):  # "le deuxième dimanche de mai": one day, stated elsewhere with its number
        return Mention(span, None, "recurrences.nth_of_named_month", "decoy")
    if _EVERY_MONTH.search(text, max(0, before.start() - 32), before.start()):
        return Mention(span, rule, "recurrences.nth_of_month", "rule")
    said = (before["every"] or "").strip()
    if said in ("tous les", "chaque") or (len(ordinals) > 1 and said == "les"):
        return Mention(span, rule, "recurrences.nth", "rule")
    if said == "le" and before["ordinals"][0].isdigit() and not re.compile(r" \d").match(text, end):
        return Mention(span, rule, "recurrences.nth", "rule")
    return None


def _other_week(match: re.Match[str]) -> Iterator[Mention]:
    count, unit = match["count"], match["unit"]
    number = {None: 2, "quinze": 2, "15": 2}.get(count) or NUMBER_WORDS.get(count or "") or int(count or 2)
    if unit == "jours" and count not in ("quinze", "15"):
        return
    weekday = match["weekday"]
    yield _whole(match, Rule(weekdays=(WEEKDAYS[weekday],) if weekday else (), interval=number), "recurrences.interval")


def _every(match: re.Match[str]) -> Mention:
    if match["days"]:
        rule = Rule(weekdays=(0, 1, 2, 3, 4)) if match["open"] else Rule("DAILY")
        return _whole(match, rule, "recurrences.daily")
    if match["evenings"]:
        return _whole(match, Rule("DAILY"), "recurrences.daily")
    if match["weekend"]:
        return _whole(match, Rule(weekdays=(5, 6)), "recurrences.weekend")
    return Mention(Span(match.start(), match.end()), None, "recurrences.every", "every", latent=True)


def _weekday_follows(text: str, position: int) -> bool:
    match = _WORD.match(text, position)
    return match is not None and match[1] in WEEKDAYS


def _whole(match: re.Match[str], rule: Rule, name: str) -> Mention:
    return Mention(Span(match.start(), match.end()), rule, name, "rule")
