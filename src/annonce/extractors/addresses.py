"""Streets and postal codes: "16 bis rue des Travailleurs", "33 Bd du 8 Mai 1945", "rue de la Filature 41", "38400"."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from annonce import lazy_re as re
from annonce.document import Document, Span
from annonce.lexicon.calendar import MONTHS
from annonce.lexicon.ways import GROUNDS, PARTICLES, WAYS, WEAK
from annonce.mention import Mention

_NUMBER = re.compile(
    r"(?<![\d.,/€])(?:n° ?)?(?P<number>\d{1,4}(?: ?(?:bis|ter|quater)(?![a-z])| ?[a-d](?= |,))?(?:(?: ?[-/] ?|"
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
        if place < taken or (place and text[place - 1] in "'-" and word not in ("grand",)):
            continue
        end = place + len(word)
        if text[end : end + 1] == "-" and word not in ("rond", "grand") and word not in ("grand",):
            continue
        mention = _street(document, place, end, word)
        if mention is not None:
            taken = mention.span.end
            yield mention
    if any(w in document.index for w in ("za", "zi", "zac", "zone", "lieu", "lieudit", "domaine", "parc", "centre")):
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
    text = document.folded
    if word == "rond" or word in ("grand", "grande"):
        if not text.startswith(("-rue", " rue", "-point"), end):
            return None
        end += 4 if text[end + 1 : end + 4] == "rue" else 6
    number = _NUMBER.search(text, max(0, place - 24), place)
    if (
        number is not None
        and text[number.start() - 1 : number.start()] == "."
        and text[number.start() - 2 : number.start() - 1].isdigit()
    ):
        number = None
    if text[end : end + 1] == ".":
        end += 1
    capital = document.plain[place].isupper()
    name_end, strong = _name(document, end, strict=number is None)
    if name_end <= end + 1:
        return None
    if number is None:
        if not strong or word in ("r", "ch", "che", "av", "cote", "mail", "porte", "voie", "grand"):
            return None
        if word in WEAK and not capital and not _street_context(text, place, name_end):
            return None
    start = number.start("number") if number is not None else place
    if number is not None and number.group().startswith("n"):
        start = number.start("number")
    tail = text[place:name_end]
    numbered = number is not None or re.search(r" \d{1,4}(?: ?(?:bis|ter|[a-d]))?$", tail) is not None
    if numbered and number is None and re.search(r"(?:19|20)\d\d$", tail):
        numbered = False
    return Mention(
        Span(start, name_end), Street(document.value(start, name_end), numbered), "addresses.street", "address"
    )


def _street_context(text: str, place: int, end: int) -> bool:
    """Whether a way without a number stands where an address stands: after a comma, before a code or a town."""
    before = text[max(0, place - 3) : place].rstrip(" ")
    return (
        before.endswith((",", "(", "-", "\n", ":"))
        or not before
        or re.compile(r"[ ,-]{1,3}(?:\d{4,5}|a [a-z])").match(text, end) is not None
    )


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
            and not (shouting and word.isupper() and low not in ("a",))
            and not (end == position and _is_particle(folded, start, end))
        ):
            break
        if low[0].isdigit():
            if not _digits_belong(folded, match, low, strong):
                break
            end = match.end()
            if not _date_goes_on(folded, match.end()):
                break
        elif (
            word[0].isupper() or ("'" in word and plain[match.end() - len(word.rsplit("'", 1)[1])].isupper())
        ) and low not in ("a",):
            if strong and low in ("tel", "tarif", "gratuit", "entree", "contact", "metro"):
                break
            strong, end = True, match.end()
        elif low in MONTHS and folded[max(0, match.start() - 4) : match.start() + 1].strip(" er")[-1:].isdigit():
            strong, end = True, match.end()
        elif low not in PARTICLES and not low.startswith(("d'", "l'")):
            if strict or strong:
                break
            end = match.end()
        position = match.end()
    return end, strong


def _is_particle(folded: str, start: int, end: int) -> bool:
    last = folded[start:end].rsplit(" ", 1)[-1]
    return last in PARTICLES


def _digits_belong(folded: str, match: re.Match[str], low: str, strong: bool) -> bool:
    """Whether digits go on with the name: "du 8 Mai 1945", "du 1er-Août 26", a Belgian or Swiss number at the end."""
    if re.compile(
        r" ?(?:er)?[ -](?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)"
    ).match(folded, match.end()) or re.match(r"\d{1,2}(?:er)?-[a-z]", low):
        return folded[max(0, match.start() - 4) : match.start() + 1].strip().endswith(("du", "le", "de"))
    if re.fullmatch(r"(?:19|20)\d\d", low):
        return (
            re.search(
                r"(?:janvier|fevrier|mars|avril|mai|juin|juillet|aout|septembre|octobre|novembre|decembre)-?$",
                folded[: match.start("word")].rstrip()[-12:],
            )
            is not None
        )
    if re.fullmatch(r"\d{1,2}(?:er|e|eme)", low):
        return True
    return (
        strong
        and len(low) <= 3
        and re.compile(r" ?(?:[,;)\n]|$|-|\d{4})").match(folded, match.end()) is not None
        and match["gap"] == " "
    )


def _date_goes_on(folded: str, end: int) -> bool:
    return re.compile(r"[ -][a-z]").match(folded, end) is not None


def _codes(document: Document) -> Iterator[Mention]:
    text = document.folded
    for start in document.numbers:
        before = text[start - 1 : start]
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
            year = 1900 <= int("0" + re.sub(r"\D", "", match["code"])) < 2100
            yield Mention(
                Span(match.start(), match.end()),
                PostalCode(code, country),
                "addresses.short_code",
                "code",
                latent=year or not country,
            )
    for match in _CANADIAN.finditer(text):
        if match.start() == 0 or not text[match.start() - 1].isalnum():
            yield Mention(
                Span(match.start(), match.end()),
                PostalCode(match["code"].upper(), "CA"),
                "addresses.canadian_code",
                "postal_code",
            )
