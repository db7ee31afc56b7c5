"""Amounts of money in every usual writing: "12 €", "12€50", "12,50 €", "CHF 25.-", "10 000 FCFA", "de 12 à 65 €"."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from typing import NamedTuple

from annonce import lazy_re as re
from annonce.document import Document, Span
from annonce.lexicon.money import CURRENCIES
from annonce.mention import Mention

_SIGNS = "|".join(
    sorted(
        (re.escape(c) for c in CURRENCIES if c not in ("e", "f", "fr.", "ar", "da", "dt", "dh", "$ ca")),
        key=len,
        reverse=True,
    )
)
#: The words among them and the marks: no number far from all of these is money.
_WORDS = frozenset(word for name in CURRENCIES for word in name.replace(".", "").split() if word.isalpha()) | {"dhs"}
_MARKS = ("€", "$", "£", ".-", ",-", ".—")
_SIGN_BEFORE, _SIGN_AFTER = 5, 60
_NUMBER = r"\d{1,3}(?:[ '.]\d{3})+(?![\d])|\d{1,6}"
_AFTER = re.compile(
    rf"(?P<whole>{_NUMBER})(?:[.,](?P<cents>\d{{1,2}}))?(?:,-|\.-)? ?(?P<sign>{_SIGNS}|dhs?(?![a-z])|"
    rf"[ef](?=[ ,.;:)/\n-]|$))(?![a-z])(?:(?P<glued>\d\d)(?!\d))?"
)
_BEFORE = re.compile(
    rf"(?P<sign>chf|eur|fr\.|cad|€|\$|xof|£) ?(?P<whole>{_NUMBER})(?:[.,](?P<cents>\d\d))?(?:[.,]-{{1,2}}|"
    rf"\.--)?(?![\d])"
)
_DASHED = re.compile(rf"(?P<whole>{_NUMBER})(?:\.-{{1,2}}|,-{{1,2}}|\.—)(?= |$|[,;)\n])")
_SERIES = re.compile(
    r"(?P<whole>\d{1,5})(?:[.,](?P<cents>\d{1,2}))?(?= ?(?:a|-|/|ou|et|,) ?\d{1,5}(?:[.,]\d{1,2})?(?: ?(?:a|-|"
    r"/|ou|et|,) ?\d{1,5}(?:[.,]\d{1,2})?){0,3} ?(?:€|euros?(?![a-z])|\$|chf))"
)

_SIGN_OF_SERIES = re.compile(r"[^€$ce]{0,200}?(€|\$|chf|euros?)")
_NO_DIGIT = re.compile(r"\D")


class Money(NamedTuple):
    """An amount and its currency (ISO 4217)."""

    amount: float
    currency: str


def find(document: Document) -> Iterator[Mention]:
    """Give amounts; what each is for is told by its sentence, later."""
    text = document.folded
    signs = _signs(document)
    if not signs:
        return
    taken = -1
    for start in document.numbers:
        place = bisect_left(signs, start - _SIGN_BEFORE)
        if place == len(signs) or signs[place] - start > _SIGN_AFTER:
            continue
        if start < taken or (start and (text[start - 1] in ".,'" and text[start - 2 : start - 1].isdigit())):
            continue
        mention = _at(text, start)
        if mention is not None:
            taken = mention.span.end
            yield mention


def _signs(document: Document) -> list[int]:
    """Give where signs and words of money stand, and the dashes of "25.-", in order."""
    text = document.folded
    places = [place for place, _ in document.places(_WORDS)]
    for sign in _MARKS:
        place = text.find(sign)
        while place >= 0:
            places.append(place)
            place = text.find(sign, place + 1)
    return sorted(places)


def _at(text: str, start: int) -> Mention | None:
    if match := _AFTER.match(text, start):
        sign = match["sign"]
        if sign == "f" and (
            match["whole"].startswith("0") or not match["whole"].endswith("0") or len(match["whole"]) < 3
        ):
            return None  # francs of the Pacific are round; "F3", "2 f"
        if sign == "e" and not (
            match["whole"].isdigit()
            and int(match["whole"]) <= 60
            and text[max(0, start - 2) : start].endswith((": ", "- "))
        ):
            return None  # "3e" is mostly an ordinal
        return _money(match, CURRENCIES[sign], match["glued"])
    for back in (4, 3, 2, 1):
        begin = start - back
        if (
            begin >= 0
            and (match := _BEFORE.match(text, begin))
            and match.start("whole") == start
            and (begin == 0 or not text[begin - 1].isalnum())
        ):
            return _money(match, CURRENCIES[match["sign"]], None)
    if match := _DASHED.match(text, start):
        return _money(match, "CHF", None)
    if match := _SERIES.match(text, start):
        sign = _SIGN_OF_SERIES.match(text, match.end())
        return _money(match, CURRENCIES[sign[1]] if sign else "EUR", None)
    return None


def _money(match: re.Match[str], currency: str, glued: str | None) -> Mention:
    groups = match.groupdict()
    cents = groups.get("cents") or glued or "0"
    amount = int(_NO_DIGIT.sub("", match["whole"])) + int(cents.ljust(2, "0")) / 100
    return Mention(Span(match.start(), match.end()), Money(round(amount, 2), currency), "prices.amount", "price")
