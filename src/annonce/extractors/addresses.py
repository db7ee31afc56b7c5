"""Streets and postal codes: "16 bis rue des Lilas", "33 Bd du 8 Mai 1945", "rue de la Filature 41", "38400"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from annonce import lazy_re as re
from annonce.document import Document, Span
from annonce.lexicon import communes
from annonce.lexicon.calendar import MONTHS, WEEKDAYS
from annonce.lexicon.places import SAINTS
from annonce.lexicon.venues import GENITIVE
from annonce.lexicon.ways import (
    AFTER_NAME,
    COUNTED,
    DOUBLE,
    GROUND_WORDS,
    GROUNDS,
    NAMELESS,
    OPEN,
    PARTICLES,
    ROOMED,
    SHORT,
    SHORTENED,
    TAILS,
    WAYS,
    WEAK,
)
from annonce.mention import Mention

_NUMBER = re.compile(
    r"(?<![\dA-Za-z.,/€:])(?:n° ?)?(?P<number>\d{1,4}(?: ?(?:bis|ter|quater)(?![a-z])| ?[a-d](?= |,))?(?:(?: ?[-/] ?|"
    r" (?:a|et|ou) )\d{1,4}(?: ?(?:bis|ter|quater))?)?)[ ,]{1,3}(?:de la |de l'|du |grande? |petite? |"
    r"vieille |ancienne )?$"
)
_TOKEN = re.compile(r"(?P<gap>[ ]{0,2}|-|'|\n)(?P<word>[A-Za-z]\.(?![a-z])|[A-Za-z0-9]+(?:[-'][A-Za-z0-9]+)*)")
_GROUND = re.compile(r"(?<![a-z])(?:" + "|".join(GROUNDS) + r")(?![a-z])")
_FRENCH_CODE = re.compile(
    r"(?:f-)?(?P<code>(?:0[1-9]|[1-8]\d|9[0-8])\d{3}|(?:2[ab])\d{3})(?![\d€%]| ?(?:€|euros?|personnes|"
    r"habitants|fr?\b|visiteurs|spectateurs|signes|participants))"
)
_CANADIAN = re.compile(r"(?P<code>[abceghj-npr-tvxy]\d[abceghj-nprstv-z] ?\d[abceghj-nprstv-z]\d)(?![a-z0-9])")
_SHORT_CODE = re.compile(r"(?P<code>(?:(?P<prefix>[lbf]|ch|lu|be) ?- ?)?[1-9]\d{3})(?= [A-Z]|$)")
_LAST_NUMBER = re.compile(r" (?P<number>\d{1,4})(?: ?(?:bis|ter|[a-d]))?$")
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD_BEFORE = re.compile(r"[a-z]+\.? $")
_CODE_AFTER = re.compile(r"[ ,]{0,2}\(?(?P<code>\d{5})\b")
_CODE_OR_TOWN = re.compile(r"[ ,-]{1,3}(?:\d{4,5}|a [a-z])")
_MONTH = r"(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)"
_MONTH_AFTER = re.compile(r" ?(?:er)?[ -]" + _MONTH)
_MONTH_BEFORE = re.compile(_MONTH + "-?$")
_DAY_DASH = re.compile(r"\d{1,2}(?:er)?-[a-z]")
_RANK = re.compile(r"\d{1,2}(?:er|e|eme)")
_END_OF_STREET = re.compile(r" ?(?:[,;)\n]|$|-|\d{4})")
_NO_DIGIT = re.compile(r"\D")
_MAX_WORDS = 9


class Street(NamedTuple):
    """A way with or without its number; `text` as written."""

    text: str
    numbered: bool


class PostalCode(NamedTuple):
    """A postal code and the country that its form tells (ISO 3166), or ""."""

    code: str
    country: str


def find(document: Document) -> Iterator[Mention]:
    """Give streets and postal codes."""
    yield from _streets(document)
    yield from _codes(document)


def _streets(document: Document) -> Iterator[Mention]:
    text = document.folded
    taken = -1
    for place, word in document.places(WAYS):
        if place < taken or (place and text[place - 1] in "'-" and word not in DOUBLE):
            continue
        end = place + len(word)
        if word not in DOUBLE and text[end : end + 1] == "-":
            continue
        mention = _street(document, place, end, word)
        if mention is not None:
            taken = mention.span.end
            yield mention
    if not GROUND_WORDS.isdisjoint(document.index):
        for match in _GROUND.finditer(text):
            name_end, _ = _name(document, match.end(), strict=True)
            if name_end > match.end() + 2:
                yield Mention(
                    Span(match.start(), name_end),
                    Street(document.value(match.start(), name_end), False),
                    "addresses.ground",
                    "address",
                )


def _street(document: Document, place: int, end: int, word: str) -> Mention | None:
    text, plain = document.folded, document.plain
    whole = False  # a way that needs no name: "3 Grand-Rue"
    if word in DOUBLE:
        second = next((s for s in DOUBLE[word] if text.startswith(s, end + 1)), None)
        if second is None or text[end] not in " -'":
            return None
        end += 1 + len(second)
        whole = second == DOUBLE[word][0] and second in NAMELESS
    number = _number(text, place)
    if text[end : end + 1] == "." and word in SHORTENED:
        end += 1
    name_end, strong = _name(document, end, strict=number is None)
    if name_end <= end + 1:
        if not whole or not (number is not None or plain[place].isupper()):
            return None
        name_end = end
    elif number is None:
        if not strong or word in SHORT:
            return _shy(document, place, end) if word not in WEAK else None
        if word in WEAK and not plain[place].isupper() and not _street_context(text, place, name_end):
            return None
    elif not strong and word in COUNTED:
        return None  # "3 cours de danse"
    start = number.start("number") if number is not None else place
    tail = text[place:name_end]
    last = _LAST_NUMBER.search(tail)
    numbered = number is not None or (last is not None and not _YEAR.fullmatch(last["number"]))
    if whole and number is None and name_end == end:
        return None
    return Mention(
        Span(start, name_end), Street(document.value(start, name_end), numbered), "addresses.street", "address"
    )


def _shy(document: Document, place: int, end: int) -> Mention | None:
    """Read a way in lower case that stands alone before a postal code: "rue du champ de foire 18000 bourges"."""
    text = document.folded
    if place and text[place - 1] != "\n" and text[max(0, place - 2) : place] not in (", ", "- "):
        return None
    name_end, _ = _name(document, end, strict=False)
    if name_end <= end + 2 or _CODE_AFTER.match(text, name_end) is None:
        return None
    return Mention(Span(place, name_end), Street(document.value(place, name_end), False), "addresses.shy", "address")


def _number(text: str, place: int) -> re.Match[str] | None:
    """Give the number before a way, unless it is a day, a year or the end of an amount."""
    if place < 2 or not any(c.isdigit() for c in text[max(0, place - 14) : place]):
        return None
    number = _NUMBER.search(text, max(0, place - 24), place)
    if number is None:
        return None
    start = number.start()
    if text[start - 1 : start] == "." and text[start - 2 : start - 1].isdigit():
        return None
    before = _WORD_BEFORE.search(text, max(0, start - 14), start)
    if before is not None:
        word = before.group().strip(" .")
        if word in MONTHS or word in ROOMED or (word in WEEKDAYS and len(number["number"]) <= 2):
            return None
    return number


def _street_context(text: str, place: int, end: int) -> bool:
    """Whether a way without a number stands where an address stands: after a comma, before a code or a town."""
    before = text[max(0, place - 3) : place].rstrip(" ")
    return before.endswith((",", "(", "-", "\n", ":")) or not before or _CODE_OR_TOWN.match(text, end) is not None


def _name(document: Document, start: int, strict: bool) -> tuple[int, bool]:
    """Follow the name of a way word by word; tell whether it holds a proper name."""
    plain, folded = document.plain, document.folded
    position = start
    end = start
    strong = False
    shouting = plain[max(0, start - 3) : start].isupper()
    for _ in range(_MAX_WORDS):
        match = _TOKEN.match(plain, position)
        if match is None:
            break
        word, gap = match["word"], match["gap"]
        low = word.lower()
        if (
            gap == "\n"
            and not (shouting and word.isupper() and (low in GENITIVE or _is_open(folded, start, position)))
            and not (end == position and _is_open(folded, start, end))
        ):
            break
        if low == "a":
            break
        if low[0].isdigit():
            if not _digits_belong(folded, match, low, strong):
                break
            end = match.end()
            strong = strong or not low.isdigit()  # "8-Mai-1945" is a name
            if not _goes_on(folded, end):
                break
        elif strong and gap == " " and word[0].isupper() and _is_town(document, match, low, shouting):
            break
        elif word[0].isupper() or ("'" in word and plain[match.end() - len(word.rsplit("'", 1)[1])].isupper()):
            if strong and low in AFTER_NAME:
                break
            strong, end = True, match.end()
        elif low in MONTHS and folded[max(0, match.start() - 4) : match.start() + 1].strip(" er")[-1:].isdigit():
            strong, end = True, match.end()
        elif low not in PARTICLES and not low.startswith(("d'", "l'")):
            if (strict or strong) and not (strong and low in TAILS):
                break
            end = match.end()
        position = match.end()
    return end, strong


def _is_open(folded: str, start: int, end: int) -> bool:
    last = folded[start:end].rsplit(" ", 1)[-1]
    return last in OPEN


def _digits_belong(folded: str, match: re.Match[str], low: str, strong: bool) -> bool:
    """Whether digits go on with the name: "du 8 Mai 1945", "du 1er-Août 26", a Belgian or Swiss number at the end."""
    if _MONTH_AFTER.match(folded, match.end()) or _DAY_DASH.match(low):
        return folded[max(0, match.start() - 4) : match.start() + 1].strip().endswith(("du", "le", "de"))
    if _YEAR.fullmatch(low):
        start = match.start("word")
        return _MONTH_BEFORE.search(folded[max(0, start - 40) : start].rstrip()[-12:]) is not None
    if _RANK.fullmatch(low):
        return True
    return strong and len(low) <= 3 and _END_OF_STREET.match(folded, match.end()) is not None and match["gap"] == " "


def _goes_on(folded: str, end: int) -> bool:
    return folded[end : end + 1] in (" ", "-") and folded[end + 1 : end + 2].isalnum()


def _is_town(document: Document, match: re.Match[str], low: str, shouting: bool) -> bool:
    """Whether a word after the name is the town: "3 place de l'Europe Mons-en-Barœul", "12 rue des Lilas LILLE"."""
    first = low.partition("-")[0]
    if not communes.opens(first):
        return False
    code = _CODE_AFTER.match(document.folded, match.end())
    if code is not None and communes.settle(low, postal_code=code["code"]) is not None:
        return True
    compound = "-" in low and (first not in SAINTS or low.count("-") > 1)
    shouted = match["word"].isupper() and len(low) > 3 and not shouting
    return (compound or shouted) and bool(communes.find(low)) and not communes.is_common_word(low)


def _codes(document: Document) -> Iterator[Mention]:
    text = document.folded
    for start, end, sign, _ in document.figures:
        if end - start < 4 and (end - start > 1 or not sign.isalpha()):
            continue  # few runs of digits are as long as a code, or a part of one ("H2X", "2A004")
        before = text[start - 1 : start]
        if before.isalpha() and text[start + 1 : start + 2].isalpha():
            yield from _canadian(document, start - 1)
            continue
        if not text[start + 3 : start + 4].isdigit():
            continue
        if before and (before.isalnum() or before in ".,_/+#"):
            continue
        if text[max(0, start - 10) : start].rstrip().endswith(("postale", "bp", "cs", "n°")):
            continue
        if (match := _FRENCH_CODE.match(text, start)) and (not text[match.end() : match.end() + 1].isalpha()):
            yield Mention(
                Span(start, match.end()),
                PostalCode(match["code"].upper(), "FR"),
                "addresses.postal_code",
                "postal_code",
            )
        elif match := _SHORT_CODE.match(
            document.plain, start - 2 if before == "-" and text[start - 2 : start - 1] in ("l", "b") else start
        ):
            code = document.value(match.start(), match.end())
            country = {"l": "LU", "b": "BE", "ch": "CH", "lu": "LU", "be": "BE"}.get(
                (match["prefix"] or "").lower(), ""
            )
            year = 1900 <= int("0" + _NO_DIGIT.sub("", match["code"])) < 2100
            yield Mention(
                Span(match.start(), match.end()),
                PostalCode(code, country),
                "addresses.short_code",
                "code",
                latent=year or not country,
            )


def _canadian(document: Document, start: int) -> Iterator[Mention]:
    """Read "H2X 1Y4" from its first letter."""
    text = document.folded
    match = _CANADIAN.match(text, start)
    if match is not None and (start == 0 or not text[start - 1].isalnum()):
        code = PostalCode(match["code"].upper(), "CA")
        yield Mention(Span(start, match.end()), code, "addresses.canadian_code", "postal_code")
