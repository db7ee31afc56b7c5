"""Weekdays, alone or said of this week or the next ("ce jeudi", "samedi prochain", "dimanche en huit")."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Literal, NamedTuple

from annonce import lazy_re as re
from annonce.document import Document, Span
from annonce.lexicon.calendar import MONTHS, PLURAL_WEEKDAYS, SHORT_WEEKDAYS, WEEKDAYS, WEEKDAYS_BEFORE_DAY
from annonce.mention import Mention


class Weekday(NamedTuple):
    """A weekday as said.

    Attributes:
        number: Monday is 0.
        plural: "les mardis".
        article: the word before it when it tells: "le", "les", "ce", "un", or "".
        relative: "next" (prochain), "last" (dernier), "week_after" (en huit), "fortnight" (en quinze), "next_week", "".
        short: written in short ("sam."), which means something only beside a number or another weekday.
        part: a part of the day after it ("soir").
    """

    number: int
    plural: bool = False
    article: str = ""
    relative: Literal["", "next", "last", "week_after", "fortnight", "next_week"] = ""
    short: bool = False
    part: str = ""


_ARTICLE = re.compile(r"\b(le|les|ce|un|des|du|au|chaque) $")
_AFTER = re.compile(
    r" (?:(?P<next>prochains?)|(?P<last>derniers?)|(?P<week_after>en (?:huit|8))"
    r"|(?P<fortnight>en (?:quinze|15))|(?P<next_week>de la semaine prochaine))(?![a-z0-9]| ?h\d)"
)
_PART = re.compile(r"[ -](?P<part>matins?|apres[ -]midis?|soirs?|soirees?|midis?)(?![a-z])")
_BEFORE_DAY = re.compile(r"[ .,\n]{0,3}(?:le )?(?:\d|premier)")
_LIST_AFTER = re.compile(r"\.?(?: (?:et|au|a|&) |[ ,/-]{1,3})([a-z]+)")
_LIST_BEFORE = re.compile(r"\b([a-z]{3,4})\.?(?: (?:et|au|a|&) |[ ,/-]{1,3})$")
_LETTERS_BEFORE = re.compile(r"\.? ?\d{1,2}(?:er)?(?:[./]\d| \d{1,2}(?!\d)| (?P<next>[a-z]{2,10}|-))")
_GLUED = tuple(w for w in WEEKDAYS if w.endswith(("di", "dimanche")) and len(w) >= 5)
_GLUED_ENDS = frozenset(w[-2:] for w in _GLUED)


def find(document: Document) -> Iterator[Mention]:
    """Give weekdays, also one glued to the word before it by a lost line break ("Saint-BenoîtMardi 21")."""
    text = document.folded
    for start, word in document.places(WEEKDAYS):
        mention = _at(text, start, word)
        if mention:
            yield mention
    for word in [w for w in document.index if w[-2:] in _GLUED_ENDS and len(w) > 7]:
        if word.endswith(_GLUED) and word not in WEEKDAYS:
            weekday = next(w for w in sorted(_GLUED, key=len, reverse=True) if word.endswith(w))
            for place in document.index[word]:
                start = place + len(word) - len(weekday)
                if (
                    document.plain[start].isupper()
                    and document.plain[start - 1].islower()
                    and (mention := _at(text, start, weekday))
                ):
                    yield mention
    for start, word in document.places(WEEKDAYS_BEFORE_DAY):
        end = start + len(word)
        after = _LETTERS_BEFORE.match(text, end)
        dated = after is not None and (
            after["next"] is None or after["next"] in MONTHS or after["next"] in ("au", "et", "-")
        )
        if dated and (start == 0 or text[start - 1] in " \n("):
            yield Mention(
                Span(start, end), Weekday(WEEKDAYS_BEFORE_DAY[word], short=True), "weekdays.letters", "weekday", True
            )


def _at(text: str, start: int, word: str) -> Mention | None:
    end = start + len(word)
    if word in SHORT_WEEKDAYS:
        if not (_BEFORE_DAY.match(text, end) or _in_list(text, start, end)):
            return None
        if text[end : end + 1] == ".":
            end += 1
        return Mention(Span(start, end), Weekday(WEEKDAYS[word], short=True), "weekdays.short", "weekday", True)
    article = _ARTICLE.search(text, max(0, start - 8), start)
    relative = ""
    if after := _AFTER.match(text, end):
        relative = after.lastgroup or ""
        end = after.end()
    part = ""
    if found := _PART.match(text, end):
        part = found["part"]
        end = found.end()
    value = Weekday(WEEKDAYS[word], word in PLURAL_WEEKDAYS, article[1] if article else "", relative, part=part)  # type: ignore[arg-type]
    return Mention(Span(start, end), value, "weekdays.name", "weekday", True)


def _in_list(text: str, start: int, end: int) -> bool:
    """Whether another weekday in short stands beside this one ("lun., mar.", "mar. au ven.")."""
    after = _LIST_AFTER.match(text, end)
    if after is not None and after[1] in SHORT_WEEKDAYS:
        return True
    before = _LIST_BEFORE.search(text, max(0, start - 12), start)
    return before is not None and before[1] in SHORT_WEEKDAYS
