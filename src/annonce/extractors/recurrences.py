"""Words that repeat a day: "tous les mardis", "le premier jeudi du mois", "un samedi sur deux"."""

from __future__ import annotations

from collections.abc import Iterator

from annonce import lazy_re as re
from annonce.document import Document, Span
from annonce.lexicon.calendar import MONTHS, NUMBER_WORDS, ORDINALS, WEEKDAYS
from annonce.mention import Mention
from annonce.when import Rule

_TOKEN = re.compile(r"[a-z0-9]+(?:\(e\)|-[a-z]+)?|[,&/]")
_SEPARATORS = frozenset({",", "&", "/", "et", "ou"})
_LONGEST_ORDINAL = max(map(len, ORDINALS)) + 3
_NO_ORDINAL = frozenset(("", "\n", ",", ":", ".", "'", '"', ")"))  # right before a weekday
_ARTICLES = frozenset({"le", "les"})
_SAID = re.compile(r"\b(tous les |chaque |les |le |un |des )$")
_NUMBER_AFTER = re.compile(r" \d")
_WEEKEND_BEFORE = re.compile(r"week-end ?\(?$")
_OF_MONTH = re.compile(
    r"(?P<part>[ -](?:matins?|soirs?|apres[ -]midis?))?"
    r"(?P<month> (?:de chaque|du|de tous les|par|de) mois| mensuellement)(?![a-z])"
)
_OF_NAMED_MONTH = re.compile(r" (?:de |d')(?P<month>[a-z]{3,10})(?![a-z])")
_ONE_IN_TWO = re.compile(r"(?:un|1) (?P<weekday>[a-z]{5,10})(?: (?:matin|soir|apres[ -]midi))? sur (?:deux|2)(?![a-z])")
_OTHER_WEEK = re.compile(
    r"(?:une semaine sur (?:deux|2)"
    r"|tou(?:te)?s les (?P<count>[a-z]+|\d{1,2}) (?P<unit>semaines|jours)|chaque quinzaine)"
    r"(?: ?,? ?(?:le |les )(?P<weekday>[a-z]{5,10}))?(?![a-z])"
)
_EVERY = re.compile(
    r"(?:tou(?:te)?s les|chaques?|ts les) ?(?:(?P<days>jours?)(?: (?P<open>ouvrables|ouvres|de semaine))?"
    r"|(?P<evenings>soirs?|matins?|apres[ -]midis?|nuits)"
    r"|(?P<weekend>week[ -]?ends?|we)|(?P<week>semaines?)(?=[ ,(:]))?(?![a-z])"
)
_WEEK = re.compile(
    r"(?:en semaine|les jours de semaine|(?:(?:le|les|tous les|chaque) )?(?P<weekend>week[ -]?ends?))(?![a-z])"
)
_EVERY_MONTH = re.compile(
    r"\b(?:tous les mois|chaque mois|(?:une fois|1 fois) par mois|mensuel(?:le|lement)?)[ ,:(]{1,3}$"
)
_MONTH_DAY = re.compile(
    r"(?:le |les |(?P<every>tous les |chaque ))(?P<day>\d{1,2})(?:er)?"
    r"(?:(?:,| et) (?:le )?(?P<other>\d{1,2}))? (?P<of>de chaque|du|de tous les) mois(?![a-z])"
)
_SEVEN_DAYS = re.compile(r"7 ?j(?:ours)? ?(?:/|sur) ?7(?=,? (?:de|a|des) ?\d)")
_WORD = re.compile(r"[ ,:(]{1,3}(?:les? )?([a-z]+)")


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
                if match.end() > place and match["weekday"] in WEEKDAYS:
                    yield _whole(
                        match, Rule(weekdays=(WEEKDAYS[match["weekday"]],), interval=2), "recurrences.one_in_two"
                    )
    for word in ("tous", "toutes", "chaque", "chaques", "ts", "une"):
        for place in index.get(word, ()):
            other = _OTHER_WEEK.match(text, place)
            if other is not None and (mention := _other_week(other)) is not None:
                yield mention
                continue
            every = _EVERY.match(text, place)
            if every is not None and (every.lastgroup not in (None, "week") or _weekday_follows(text, every.end())):
                yield _every(every)
    for word in ("mois",):
        for place in index.get(word, ()):
            for match in _MONTH_DAY.finditer(text, max(0, place - 40), place + 6):
                if match["every"] or match["of"] != "du":
                    numbers = tuple(int(d) for d in (match["day"], match["other"]) if d)
                    yield _whole(match, Rule("MONTHLY", monthdays=numbers), "recurrences.day_of_month")
    for place in index.get("7", ()):
        if seven := _SEVEN_DAYS.match(text, place):
            yield _whole(seven, Rule("DAILY"), "recurrences.daily")
    for word in ("semaine", "end", "ends", "weekend", "weekends"):
        for place in index.get(word, ()):
            for match in _WEEK.finditer(text, max(0, place - 22), place + len(word)):
                if match.end() == place + len(word):
                    if match["weekend"] and match["weekend"] == match.group() and not match.group().endswith("s"):
                        continue
                    days = (5, 6) if match["weekend"] else (0, 1, 2, 3, 4)
                    loose = not match.group().startswith(("tous", "chaque"))
                    yield _whole(match, Rule(weekdays=days, loose=loose), "recurrences.week")


def _ordinals_before(text: str, start: int) -> tuple[int, str, list[str]]:
    """Read "tous les 1ers et 3es " before a weekday: where it begins, the words before the ordinals, the ordinals."""
    left = text[max(0, start - _LONGEST_ORDINAL) : start]
    last = left[left.rfind(" ", 0, -1) + 1 : -1]
    if left[-1:] in _NO_ORDINAL or (left[-1:] == " " and last.isalnum() and last not in ORDINALS):
        return start, "", []  # the usual case
    if weekend := _WEEKEND_BEFORE.search(text, max(0, start - 12), start):
        start = weekend.start()
    tokens = [
        m
        for m in _TOKEN.finditer(text, max(0, start - 60), start)
        if m.start() == 0 or not text[m.start() - 1].isalnum()
    ]
    if not tokens or text[tokens[-1].end() : start] != " ":
        return start, "", []
    place = len(tokens) - 1
    ordinals: list[str] = []
    begin = start
    while place >= 0 and tokens[place].group() in ORDINALS:
        ordinals.insert(0, tokens[place].group())
        begin = tokens[place].start()
        before = place - 1
        while before >= 0 and tokens[before].group() in _ARTICLES:
            before -= 1
        separators = before
        while separators >= 0 and tokens[separators].group() in _SEPARATORS:
            separators -= 1
        if separators == before or separators < 0 or tokens[separators].group() not in ORDINALS:
            break
        place = separators
    said = _SAID.search(text, max(0, begin - 12), begin)
    return (said.start(), said[1].strip(), ordinals) if said else (begin, "", ordinals)


def _ordinal(text: str, start: int, end: int, word: str) -> Mention | None:
    begin, said, named = _ordinals_before(text, start)
    if not named:
        return None
    ordinals = tuple(ORDINALS[o] for o in named)
    span = Span(begin, end)
    rule = Rule("MONTHLY", (WEEKDAYS[word],), ordinals)
    if month := _OF_MONTH.match(text, end):
        return Mention(Span(begin, month.end()), rule, "recurrences.nth_of_month", "rule")
    if (other := _OF_NAMED_MONTH.match(text, end)) and other[
        "month"
    ] in MONTHS:  # "le deuxième dimanche de mai": one day, stated elsewhere with its number
        return Mention(span, None, "recurrences.nth_of_named_month", "decoy")
    if _EVERY_MONTH.search(text, max(0, begin - 32), begin):
        return Mention(span, rule, "recurrences.nth_of_month", "rule")
    if said in ("tous les", "chaque") or (len(ordinals) > 1 and said == "les"):
        return Mention(span, rule, "recurrences.nth", "rule")
    if said == "le" and named[0][0].isdigit() and not _NUMBER_AFTER.match(text, end):
        return Mention(span, rule, "recurrences.nth", "rule")
    return None


def _other_week(match: re.Match[str]) -> Mention | None:
    count, unit, weekday = match["count"], match["unit"], match["weekday"]
    number = 2 if count is None else int(count) if count.isdigit() else NUMBER_WORDS.get(count, 0)
    if unit == "jours":
        number = {14: 2, 15: 2, 21: 3}.get(number, 0)
    if number < 2 or (weekday is not None and weekday not in WEEKDAYS):
        return None
    return _whole(
        match, Rule(weekdays=(WEEKDAYS[weekday],) if weekday else (), interval=number), "recurrences.interval"
    )


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
