"""Towns: names that the gazetteer knows, where something beside them says that they are towns."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from annonce import lazy_re as re
from annonce.document import Document, Span
from annonce.lexicon import communes, countries
from annonce.lexicon.countries import City, city_abroad
from annonce.lexicon.money import CURRENCIES
from annonce.lexicon.places import (
    ABROAD,
    CONTRACTED,
    GOES_ON,
    IN_FEAST,
    OF_TOWN,
    OF_WORDS,
    PREPOSITION_WORDS,
    SAINTS,
    TOWN_BODIES,
    TOWN_HALLS,
    TOWN_LABELS,
)
from annonce.lexicon.venues import FOLLOWERS, NOUNS
from annonce.lexicon.ways import WAYS
from annonce.mention import Mention

_CAPITAL = re.compile(r"[A-Z](?<![A-Za-z-].)[A-Za-z]*")  # what is before it last: it is found by the capital
_WORD = re.compile(r"[A-Za-z]+\.?")
_JOIN = re.compile(r"(?: ?- ?|-| |'|/ ?| s/ ?)(?=[A-Za-z])")
_LAST_WORD = re.compile(r"[A-Za-z.]+$")
_CODE_GAP = re.compile(r"[ ,-]{1,3}(?=[A-Za-z])")
_PREFIX = re.compile(r"(?:^|[^a-z0-9])(?P<prefix>[fldb]|ch|lu|be) ?- ?$")
_BRACKET = re.compile(r" ?\((?P<inside>\d{2,3}|2[abAB]|\d{5}|[A-Z][A-Za-z' -]{3,24})\)")
_UNKNOWN = re.compile(
    r"(?:^|[ \n(])[aA] (?P<name>[A-Z][A-Za-z]+"
    r"(?:[ '-](?:[A-Z][A-Za-z]+|sur|sous|en|de|la|le|les|du|des|l|d)){0,5}) \(\d\d\)$"
)
_BEFORE_CODE = re.compile(r"[ ,]{1,2}\(?(?P<code>\d{5})\)?(?!\d)")
_DISTRICT = re.compile(r" \(?(?:\d{1,2}|[IVX]{1,5})(?:er|e|eme|E|EME)?(?: arr[a-z.]*)?(?![A-Za-z0-9]| ?[h:]|,\d)\)?")
_STOP = re.compile(r" ?(?:[.;)|\]!/]|\n|$)| - | : | 20\d\d|, ?(?:\n|$|\d)")
_SHOUTED = re.compile(r" [A-Z]?[a-z0-9]")
_GOES_ON_AS_NAME = re.compile(r"[ -][A-Z][a-z]")  # "un spectacle de Nancy Huston"
_LETTER_AFTER = re.compile(r" (?:d[eu]s? |d')?[a-zA-Z]")
_CAPITAL_AFTER = re.compile(r"[- ][A-Z]")
_ONE_NAME_AFTER = re.compile(r" [A-Z][a-z]*(?: |,|$)")
_PARTED_LINE = re.compile(r", [A-Z]| \([A-Za-z]")
_PARTED_COMMA = re.compile(r" \([A-Za-z]")
_PARTED = re.compile(r", ?[A-Z]| \([A-Za-z]")
_DIVIDED = frozenset({"paris", "lyon", "marseille"})
_NEAR = ("BE", "CH", "LU")
_PREFIXES = {"b": "BE", "be": "BE", "ch": "CH", "l": "LU", "lu": "LU"}


class Town(NamedTuple):
    """A town as written.

    Attributes:
        name: the words of the text.
        commune: the French commune where the gazetteer and its evidence settle it.
        abroad: the city outside France.
        postal_code: the code written beside it.
        clue: what says that it is a town: "code", "department", "preposition", "line", "comma", "body" (a town hall's
            or another body's), "of" (something's), "name" (its own form alone).
    """

    name: str
    commune: communes.Commune | None
    abroad: City | None
    postal_code: str | None
    clue: str

    @property
    def key(self) -> str:
        """The name folded for comparison."""
        return communes.fold_name(self.name)


def find(document: Document) -> Iterator[Mention]:
    """Give the towns with their evidence: first those after a postal code, then one pass over words with a capital."""
    coded: dict[int, int] = {}
    for mention in _after_codes(document):
        coded[mention.span.start] = mention.span.end
        yield mention
    for mention in _before_departments(document):
        coded[mention.span.start] = mention.span.end
        yield mention
    taken = -1
    for match in _CAPITAL.finditer(document.plain):
        start = match.start()
        if start in coded:
            taken = coded[start]
        if start < taken or not _opens(match.group()):
            continue
        found = _at(document, start)
        if found is not None:
            taken = found.span.end
            if found.value.clue in ("department", "code") and (shut := _BRACKET.match(document.plain, taken)):
                taken = shut.end()  # "Montréal (Québec)" is one town
            yield found


@lru_cache(maxsize=16384)
def _opens(word: str) -> bool:
    """Whether a town's name may begin with a word: a cheap look before the runs of words are tried."""
    low = word.lower()
    return communes.opens(low) or countries.opens(low)


def _before_departments(document: Document) -> Iterator[Mention]:
    """Read "à Aubazine (19)": a town by its department's number, though no commune is written like that."""
    text = document.folded
    for start in document.numbers:
        if text[start - 1 : start] != "(" or not communes.department_named(text[start : start + 2]):
            continue
        name = _UNKNOWN.search(document.plain, max(0, start - 48), start + 3)
        if name is not None and not communes.find(name["name"], aliases=True):
            yield _mention(document, name.start("name"), name.end("name"), None, None, "department")


def _after_codes(document: Document) -> Iterator[Mention]:
    text, plain = document.folded, document.plain
    for start, stop, _, _ in document.figures:
        if stop - start < 4 and text[start] != "2":
            continue
        end = start + 4
        if not text[start:end].isdigit() and not (
            text[start : start + 1] == "2" and text[start + 1 : end + 1].isalnum()
        ):
            continue
        if text[end : end + 1].isdigit():
            end += 1
        gap = _CODE_GAP.match(plain, end)
        if gap is None or text[end : end + 1].isdigit():
            continue
        before = text[start - 1 : start]
        prefix = _PREFIX.search(text, max(0, start - 6), start) if before in ("-", " ") else None
        if before and prefix is None and (before.isalnum() or before in ".,/+-"):
            continue
        country = _PREFIXES.get(prefix["prefix"]) if prefix is not None else None
        if mention := _after_code(document, text[start:end].upper(), gap.end(), start, country):
            yield mention


def _after_code(document: Document, code: str, start: int, place: int, country: str | None) -> Mention | None:
    plain = document.plain
    if len(code) == 5:
        for end, name in names_at(document, start, any_case=True):
            if (settled := communes.settle(name, postal_code=code)) is not None:
                return _mention(document, start, end, None, code, "code", settled)
        if not plain[start].isupper() or not communes.department_of(code):
            return None
        best = _capitals(document, start)
        before = name_before(document, place)
        if best is None or communes.department_named(best[1]):
            return None
        if before and communes.settle(before, postal_code=code):
            return None
        return _mention(document, start, best[0], None, code, "code")
    if not plain[start].isupper() or not code.isdigit():
        return None
    year = country is None and code[:2] in ("19", "20")
    for end, name in names_at(document, start):
        city = city_abroad(name)
        if city is not None and city.country in _NEAR and country in (None, city.country):
            if year and code not in city.postal_codes:
                continue
            return _mention(document, start, end, None, code, "code", abroad=city)
    if country is not None and (run := _capitals(document, start)) is not None:
        zone = countries.COUNTRIES[country].timezone
        city = City(document.value(start, run[0]), country, zone, None, ())
        return _mention(document, start, run[0], None, code, "code", abroad=city)
    return None


def _before(document: Document, start: int) -> tuple[str, str, int]:
    """Tell what stands before a word: (kind, word, where the word starts).

    Kinds: "line" (nothing on its line), "comma", "sep" (another sign), "sentence" (a full stop), "word".
    """
    plain = document.plain
    place = start
    while place and plain[place - 1] == " ":
        place -= 1
    if place == 0 or (sign := plain[place - 1]) == "\n":
        return "line", "", place
    if sign == "'":
        return "word", plain[max(0, place - 2) : place].lower(), place - 2
    if sign.isalpha():
        match = _LAST_WORD.search(plain, max(0, place - 16), place)
        return ("word", match.group().lower(), match.start()) if match is not None else ("sentence", "", place)
    if sign in '.!?"' or sign.isdigit():
        return "sentence", "", place
    return ("comma" if sign == "," else "sep"), "", place


def _at(document: Document, start: int) -> Mention | None:
    """Give the town that begins at a word with a capital, if what stands around says that it is one."""
    kind, word, place = _before(document, start)
    article = CONTRACTED.get(word, "") if kind == "word" else ""
    for last, words in names_at(document, start):
        end, name = last, words
        found = communes.find(article + name) if article else communes.find(name, aliases=True)
        abroad = city_abroad(name) if not article else None
        if not found and abroad is None:
            continue
        if found and found[0].kind == "arrondissement":  # "Paris XIe" is in Paris
            end = start + len(name.split()[0])
            name = document.folded[start:end]
            found = communes.find(name)
        if (mention := _bracketed(document, start, end, article + name, word)) is not None:
            return mention
        if kind == "word" and word in PREPOSITION_WORDS:
            if article and _town_follows(document, end):
                return None  # "au Passage, Tulle": a house and its town
            if word == "en" and abroad is None:
                continue
            if not _led(document, start, end, name, found):
                continue
            return _mention(document, start, end, word, None, "preposition")
        if kind == "word" and word in OF_WORDS:
            clue = _of(document, place, name, article, found)
            if clue is None or _GOES_ON_AS_NAME.match(document.plain, end):
                return None
            return _mention(document, start, end, word, None, clue)
        if article:
            return None
        if kind == "word" and _is_named_after(document, word, end, name, found):
            return _mention(document, start, end, None, None, "of")
        if kind in ("line", "sep", "comma") and (clue := _parted(document, kind, place, start, end, name)) is not None:
            return _mention(document, start, end, None, None, clue)
        if "-" in document.plain[start:end] and _is_telling(name) and not communes.is_common_word(name):
            return _mention(document, start, end, None, None, "name")
        return None
    return None


def _town_follows(document: Document, end: int) -> bool:
    """Whether a comma and another town stand behind a name."""
    if not document.plain.startswith(", ", end) or not document.plain[end + 2 : end + 3].isupper():
        return False
    return any(communes.find(words) for _, words in names_at(document, end + 2))


def _is_named_after(document: Document, word: str, end: int, name: str, found: tuple[communes.Commune, ...]) -> bool:
    """Whether a venue's noun right before makes the town of a name: "MJC Villeurbanne", "Espace seniors Redon"."""
    if word not in NOUNS and word not in FOLLOWERS:
        return False
    if communes.is_common_word(name) or not found or found[0].population < 5000:
        return False
    if communes.fold_name(name).partition(" ")[0] in SAINTS:
        return False  # "église Saint-Pierre"
    return not document.plain[end : end + 2].strip(" -")[:1].isupper()


def _is_telling(name: str) -> bool:
    """Whether a name with a hyphen is likelier a town than a saint or a first name ("Saint-Martin", "Marie-Pierre")."""
    first, _, rest = name.partition("-")
    return not (first in SAINTS and "-" not in rest)


def _led(document: Document, start: int, end: int, name: str, found: tuple[communes.Commune, ...]) -> bool:
    """Whether a name after "à", "au" or "en" is a town's rather than the beginning of something else."""
    rest = document.plain[end : end + 14]
    people = max((c.population for c in found), default=0)
    if communes.is_common_word(name):
        goes_on = _LETTER_AFTER.match(rest) is not None
        if goes_on and not rest.lower().startswith(GOES_ON):
            return False
        if people < 5000 or document.plain[start:end].isupper():
            return False
    return not (
        people < 2000
        and name.isalpha()
        and _CAPITAL_AFTER.match(rest) is not None
        and _ONE_NAME_AFTER.match(rest) is None
    )


def _of(document: Document, place: int, name: str, article: str, found: tuple[communes.Commune, ...]) -> str | None:
    """Tell how strongly "… de X" says that X is a town: "body", "of" or not at all."""
    text, plain = document.folded, document.plain
    match = _LAST_WORD.search(text, max(0, place - 20), place - 1) if place > 1 and text[place - 1] == " " else None
    if match is None or match.group() in WAYS:
        return None
    word = match.group().rstrip(".")
    body = word in TOWN_BODIES
    if communes.is_common_word(article + name):
        people = max((c.population for c in found), default=0)
        if article:  # "mairie du Port" is a town's, "théâtre du Port" is not
            return "body" if body and people >= 5000 else None
        known = (
            (body and people >= 5000)
            or (word in TOWN_HALLS and people >= 2000)
            or ((word in NOUNS or word in FOLLOWERS) and people >= 20000)
        )
        return "body" if known else None
    if body or word in NOUNS or word in FOLLOWERS or word in OF_TOWN:
        return "body"
    written = plain[match.start() : match.end()]
    if written[0].isupper() and plain[match.start() - 1] == "-" and _of_venue(text, match.start()):
        return "of"  # "salle Aristide-Briand de Vierzon"
    if written[0].islower() or (written.isupper() and len(written) <= 5 and not plain[place : place + 2].isupper()):
        return "of"
    return None  # "Alfred de Vigny"


def _of_venue(text: str, end: int) -> bool:
    """Whether a venue's noun stands among the few words before a position."""
    return not NOUNS.isdisjoint(re.findall(r"[a-z]+", text[max(0, end - 34) : end])[-4:])


def _parted(document: Document, kind: str, place: int, start: int, end: int, name: str) -> str | None:
    """Tell whether a name stands apart: alone on its line, or between signs."""
    plain = document.plain
    last = end
    if name in _DIVIDED and (district := _DISTRICT.match(plain, end)):
        last = district.end()
    stop = _STOP.match(plain, last)
    if stop is None and kind == "line":
        opened = plain[last : last + 3]
        stop = _PARTED_LINE.match(opened)
        if stop is None and document.folded.startswith(IN_FEAST, last):
            stop = _CAPITAL.match(plain, start)
        if stop is None and plain[start:end].isupper() and end - start > 3 and start in document.line_starts[:6]:
            stop = _SHOUTED.match(plain, last)
    elif stop is None:
        stop = (_PARTED_COMMA if kind == "comma" else _PARTED).match(plain[last : last + 3])
    if stop is None:
        return None
    if communes.is_common_word(name) and not _is_town_here(document, kind, place, start, end, name, stop.group()):
        return None
    return "comma" if kind == "comma" and plain[last : last + 1] != "\n" and last < len(plain) else "line"


def _is_town_here(document: Document, kind: str, place: int, start: int, end: int, name: str, stop: str) -> bool:
    """Whether a common word that stands apart is a town's name all the same."""
    if not _large(name, 2000):
        return False
    if kind == "line" and not document.plain[start:end].isupper():
        return place == document.head or (stop.startswith(" 20") and _large(name))
    if kind == "line" or not _large(name, 8000):
        return False
    line = document.line_span(start)
    words = re.findall(r"[a-z]+", document.folded[line.start : place])
    if document.folded[place - 1 : place] == ":" and words and words[-1] in TOWN_LABELS:
        return True
    return any(w in NOUNS or w in WAYS for w in words)


def _large(name: str, people: int = 20000) -> bool:
    """Whether a name is first of all that of a large town ("Tours", "Nice")."""
    found = communes.find(name)
    return bool(found) and found[0].population >= people


def _bracketed(document: Document, start: int, end: int, name: str, word: str) -> Mention | None:
    """Read "Queuille (63)", "Senlis (60300)", "Le Mans (Sarthe)", "Mons-en-Barœul 59370"."""
    plain = document.plain
    follows = plain[end : end + 2]
    if "(" in follows and (match := _BRACKET.match(plain, end)):
        inside = match["inside"]
        code = inside if len(inside) == 5 and inside.isdigit() else None
        department = communes.department_named(inside) if code is None else None
        if department is None and code is None:
            near = communes.fold_name(inside) in ABROAD or city_abroad(inside) is not None
            if near and not inside.isdigit() and city_abroad(name):
                return _mention(document, start, end, word, None, "department", abroad=city_abroad(name))
            return None
        settled = communes.settle(name, postal_code=code, departments=frozenset({department} if department else ()))
        if settled is not None or (code and communes.department_of(code)):
            return _mention(document, start, end, word, code, "department" if department else "code", settled)
        return None
    if follows[:1] in (" ", ",") and (match := _BEFORE_CODE.match(plain, end)):
        settled = communes.settle(name, postal_code=match["code"])
        if settled is not None:
            return _mention(document, start, end, word, match["code"], "code", settled)
    return None


def names_at(document: Document, start: int, any_case: bool = False) -> Iterator[tuple[int, str]]:
    """Give the runs of words from a position that could be a town's name, the longest first: (end, folded words)."""
    plain, text = document.plain, document.folded
    ends: list[int] = []
    position = start
    while len(ends) < 8:
        word = _WORD.match(plain, position)
        if word is None:
            break
        end = word.end()
        low = text[position:end].rstrip(".")
        if low == "cedex":
            break
        capital = plain[position].isupper()
        small = low in _SMALL
        if not (capital or small or any_case):
            break
        if plain[end - 1] == "." and low not in ("st", "ste"):
            end -= 1
        if not small or capital:
            ends.append(end)
        joint = _JOIN.match(plain, end)
        if joint is None:
            break
        position = joint.end()
    for end in reversed(ends):
        yield end, text[start:end]


_SMALL = frozenset("sur en de la le les l d du des lez sous aux et a au s st ste saint sainte".split())


def name_before(document: Document, end: int) -> str | None:
    """Give the longest known town's name that ends at a position."""
    text, plain = document.folded, document.plain
    begin = max(0, plain.rfind("\n", 0, end) + 1, end - 46)
    for match in _CAPITAL.finditer(plain, begin, end):
        name = text[match.start() : end].strip(" ,-(")
        if _opens(match.group()) and communes.find(name, aliases=True):
            return name
    return None


def _capitals(document: Document, start: int) -> tuple[int, str] | None:
    line_end = document.line_span(start).end
    for end, name in names_at(document, start):
        if name not in CURRENCIES and end <= line_end:
            return end, name
    return None


def _mention(
    document: Document,
    start: int,
    end: int,
    word: str | None,
    code: str | None,
    clue: str,
    commune: communes.Commune | None = None,
    abroad: City | None = None,
) -> Mention:
    name = document.value(start, end)
    if word in CONTRACTED:  # "au Havre" is Le Havre
        article = CONTRACTED[word].capitalize()
        name = (article.upper() if name.isupper() and len(name) > 1 else article) + name
    if commune is None and abroad is None and code is None:
        found = communes.find(name) or communes.find(name, aliases=True)
        people = [c.population for c in found]
        sure = len(found) == 1 or (len(found) > 1 and people[0] > 20000 and people[0] > 5 * max(people[1:]))
        commune = found[0] if sure else None
    if abroad is None and commune is None and not communes.find(name):
        abroad = city_abroad(name)
    return Mention(Span(start, end), Town(name, commune, abroad, code, clue), "towns." + clue, "town")
