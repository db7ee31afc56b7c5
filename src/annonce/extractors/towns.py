"""Towns: names that the gazetteer knows, where something beside them says that they are towns."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from annonce import lazy_re as re
from annonce.document import Document, Span
from annonce.lexicon import communes
from annonce.lexicon.countries import City, city_abroad
from annonce.lexicon.money import CURRENCIES
from annonce.mention import Mention

_WORD = re.compile(r"[A-Za-z]+\.?")
_JOIN = re.compile(r"(?: ?- ?|-| |'|/ ?| s/ ?)(?=[A-Za-z])")
_SMALL = frozenset(
    [
        "sur",
        "en",
        "de",
        "la",
        "le",
        "les",
        "l",
        "d",
        "du",
        "des",
        "lez",
        "lès",
        "sous",
        "aux",
        "et",
        "a",
        "au",
        "s",
        "st",
        "ste",
        "saint",
        "sainte",
    ]
)
_PREPOSITION = re.compile(r"(?<![A-Za-z'])(?P<word>[AaÀà]|[Aa]u|[Aa]ux|AU|[Ee]n) (?=[A-Z])")
_POSTAL = re.compile(r"(?<![A-Za-z0-9.,/+])(?:[FLB]-? ?)?(?P<code>\d{4,5}|2[AB]\d{3})[ ,-]{1,3}(?=[A-Za-z])")
_BRACKET = re.compile(r" ?\((?P<inside>\d{2,3}|2[abAB]|\d{5}|[A-Z][A-Za-z' -]{3,24})\)")
_BEFORE_CODE = re.compile(r"[ ,]{1,2}\(?(?P<code>\d{5})\)?(?!\d)")
_OF = re.compile(
    r"\b(?P<body>[Mm]airie|MAIRIE|[Vv]ille|VILLE|[Cc]ommune|COMMUNE|[Mm]unicipalite|[Ss]ervice culturel|"
    r"[Mm]ediatheque|[Bb]ibliotheque|[Oo]ffice de [Tt]ourisme|[Cc]entre ville|[Vv]illage|[Pp]aroisse|"
    r"[Tt]ribunal|[Gg]are|[Pp]refecture|[Hh]otel de [Vv]ille|[Bb]ourse du [Tt]ravail|"
    r"[Pp]alais des [Cc]ongres) (?:de |d'|du )(?=[A-Z])"
)
_ABROAD = frozenset(
    [
        "quebec",
        "belgique",
        "suisse",
        "luxembourg",
        "senegal",
        "maroc",
        "tunisie",
        "canada",
        "vaud",
        "valais",
        "geneve",
        "fribourg",
        "neuchatel",
        "jura",
        "hainaut",
        "liege",
        "namur",
        "wallonie",
        "cote",
        "d",
        "ivoire",
    ]
)
_HYPHENATED = re.compile(r"(?<![A-Za-z'-])[A-Z][a-z]+(?:-[A-Za-z']+){1,5}(?![A-Za-z'-])")
_CODE_BEFORE = re.compile(r"\d{4,5} ?(?:- ?)?$")
_COMMA = re.compile(r", (?=[A-Z])")
_OF_WORDS = frozenset(
    [
        "mairie",
        "ville",
        "commune",
        "municipalite",
        "service",
        "mediatheque",
        "bibliotheque",
        "office",
        "centre",
        "village",
        "paroisse",
        "tribunal",
        "gare",
        "prefecture",
        "hotel",
        "bourse",
        "palais",
    ]
)


class Town(NamedTuple):
    """A town as written.

    Attributes:
        name: the words of the text.
        commune: the French commune where the gazetteer and its evidence settle it.
        abroad: the city outside France.
        postal_code: the code written beside it.
        clue: what says that it is a town: "code", "department", "preposition", "line", "body".
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
    """Give the towns with their evidence."""
    plain = document.plain
    coded = any(4 <= len(w) <= 5 and w[0] <= "9" for w in document.index)
    for match in _POSTAL.finditer(plain) if coded else ():
        if mention := _after_code(document, match):
            yield mention
    for match in _PREPOSITION.finditer(plain):
        if mention := _after_preposition(document, match):
            yield mention
    for match in _OF.finditer(plain) if not _OF_WORDS.isdisjoint(document.index) else ():
        found = name_at(document, match.end())
        if found is not None and (not communes.is_common_word(found[1]) or _large(found[1])):
            yield _mention(match.end(), found[0], found[1], None, "body")
    for match in _HYPHENATED.finditer(plain):
        if communes.find(match.group()) and not _CODE_BEFORE.search(plain, max(0, match.start() - 8), match.start()):
            yield _mention(match.start(), match.end(), document.value(match.start(), match.end()), None, "body")
    yield from _bracketed(document)
    yield from _lines(document)
    yield from _after_comma(document)
    yield from _at_line_start(document)


def _after_comma(document: Document) -> Iterator[Mention]:
    """Read "salle Bidault, Langon." inside a line: a town's name between a comma and a stop."""
    plain = document.plain
    for match in _COMMA.finditer(plain):
        found = name_at(document, match.end())
        if (
            found is None
            or communes.is_common_word(found[1])
            or not re.match(r" ?[.;)(]| - |$", plain[found[0] : found[0] + 3])
        ):
            continue
        yield _mention(match.end(), found[0], found[1], None, "comma")


def _at_line_start(document: Document) -> Iterator[Mention]:
    """Read "IGORNAY 12e vide-greniers": a town in capitals that opens a line written otherwise."""
    plain = document.plain
    for start in document.line_starts[:6]:
        word = re.compile(r"[A-Z][A-Z'-]{3,}(?: (?:[A-Z'-]{2,}))*(?= [A-Z]?[a-z0-9])").match(plain, start)
        if word is not None:
            name = document.value(start, word.end())
            if communes.find(name) and not communes.is_common_word(name):
                yield _mention(start, word.end(), name, None, "line")


def _large(name: str, people: int = 20000) -> bool:
    """Whether a name is first of all that of a large town ("Tours", "Nice")."""
    found = communes.find(name)
    return bool(found) and found[0].population >= people


def _after_code(document: Document, match: re.Match[str]) -> Mention | None:
    plain, code = document.plain, match["code"]
    start = match.end()
    if len(code) == 5:
        served = communes.by_postal_code(code)
        best = None
        for end, name in names_at(document, start, any_case=True):
            if communes.settle(name, postal_code=code) is not None:
                best = (end, name)
                break
        if best is None and plain[start].isupper() and (served or communes.department_of(code)):
            best = _capitals(document, start)
            before = name_before(document, match.start())
            if best is not None and (
                communes.department_named(best[1]) or (before and communes.settle(before[1], postal_code=code))
            ):
                return None
        if best is not None:
            return _mention(start, best[0], best[1], code, "code", communes.settle(best[1], postal_code=code))
        return None
    if not plain[start].isupper():
        return None
    for end, name in names_at(document, start):
        city = city_abroad(name)
        if city is not None and city.country in ("BE", "CH", "LU"):
            return _mention(start, end, name, code, "code")
    return None


def _after_preposition(document: Document, match: re.Match[str]) -> Mention | None:
    word = match["word"].lower()
    start = match.end()
    for end, name in names_at(document, start):
        full = {"au": "Le ", "aux": "Les "}.get(word, "") + name
        known = communes.find(full) if word in ("au", "aux") else communes.find(name, aliases=True)
        if word == "en" and not city_abroad(name):
            continue
        if not known and (city_abroad(full) is None or word in ("au", "aux")):
            continue
        rest = document.plain[end : end + 12]
        if communes.is_common_word(name) and (
            re.match(r" (?:d[eu]s? |d')?[a-zA-Z]", rest)
            and not re.match(r" (?:le|du|les|de \d|ce|et|pour|a|en|avec|dans|sur|salle) ", rest.lower())
        ):
            continue
        if communes.is_common_word(name) and (
            max((c.population for c in known), default=0) < 5000 or document.plain[start:end].isupper()
        ):
            continue
        if (
            re.match(r"[- ][A-Z]", rest)
            and name.isalpha()
            and not re.match(r" [A-Z][a-z]*(?: |,|$)", rest)
            and max((c.population for c in known), default=0) < 2000
        ):
            continue
        return _mention(start, end, full if word in ("au", "aux") else name, None, "preposition")
    return None


def _bracketed(document: Document) -> Iterator[Mention]:
    """Read "Queuille (63)", "Senlis (60300)", "Le Mans (Sarthe)", "Mons-en-Barœul 59370"."""
    plain = document.plain
    for match in _BRACKET.finditer(plain) if "(" in plain else ():
        inside = match["inside"]
        department = communes.department_named(inside) if len(inside) != 5 or not inside.isdigit() else None
        if department is None and not (len(inside) == 5 and inside.isdigit()):
            found = name_before(document, match.start())
            if (
                found is not None
                and city_abroad(found[1])
                and not inside.isdigit()
                and (communes.fold_name(inside) in _ABROAD or city_abroad(inside))
            ):
                yield _mention(found[0], match.start(), found[1], None, "department")
            continue
        found = name_before(document, match.start())
        if found is not None:
            start, name = found
            settled = communes.settle(
                name,
                postal_code=inside if inside.isdigit() and len(inside) == 5 else None,
                departments=frozenset({department} if department else ()),
            )
            code = inside if inside.isdigit() and len(inside) == 5 else None
            if settled is not None or (code and communes.department_of(code)):
                yield _mention(start, match.start(), name, code, "department" if department else "code", settled)
    for match in _BEFORE_CODE.finditer(plain) if any(len(w) == 5 and w[0] <= "9" for w in document.index) else ():
        if match.group().strip().startswith("("):
            continue
        found = name_before(document, match.start())
        if found is not None and (settled := communes.settle(found[1], postal_code=match["code"])) is not None:
            yield _mention(found[0], match.start(), found[1], match["code"], "code", settled)


def _lines(document: Document) -> Iterator[Mention]:
    """Read a line, its end after a comma or a dash, or its beginning before a colon, that is a town's name alone."""
    plain = document.plain
    starts = document.line_starts
    for place, begin in enumerate(starts):
        end = starts[place + 1] - 1 if place + 1 < len(starts) else len(plain)
        line = plain[begin:end]
        pieces = {begin} | {begin + p + len(s) for s in (", ", " - ", ") ") if (p := line.rfind(s)) >= 0}
        for piece in sorted(pieces):
            start = piece + len(plain[piece:end]) - len(plain[piece:end].lstrip(" "))
            match = _NAME_ALONE.match(plain, start, end)
            if match is None or len(name := match["name"]) > 44:
                continue
            if not (communes.find(name, aliases=True) or city_abroad(name)):
                continue
            headed = place == 0 and _large(name, 2000) and not plain[start : match.end()].isupper()
            dated = plain.startswith(" 20", match.end()) and _large(name)
            if communes.is_common_word(name) and not (headed or dated):
                continue
            yield _mention(start, start + len(name), name, None, "line")


_NAME_ALONE = re.compile(
    r"(?P<name>[A-Z][A-Za-z']*(?:[ -][A-Za-z']+){0,6})(?= ?$| ?[.!:;,] ?$| : | - | 20\d\d|, (?=\d|le |du |les ))"
)


def names_at(document: Document, start: int, any_case: bool = False) -> Iterator[tuple[int, str]]:
    """Give the runs of words from a position that could be a town's name, the longest first: (end, words)."""
    plain = document.plain
    ends: list[int] = []
    position = start
    while len(ends) < 8:
        word = _WORD.match(plain, position)
        if word is None:
            break
        small = word.group().rstrip(".").lower() in _SMALL
        if not (word.group()[0].isupper() or small or any_case):
            break
        end = word.end()
        if word.group().endswith(".") and word.group().lower() not in ("st.", "ste."):
            end -= 1
        if not small or word.group()[0].isupper():
            ends.append(end)
        joint = _JOIN.match(plain, end)
        if joint is None:
            break
        position = joint.end()
    for end in reversed(ends):
        yield end, document.value(start, end)


def name_at(document: Document, start: int) -> tuple[int, str] | None:
    """Give the longest known town's name at a position."""
    for end, name in names_at(document, start):
        if communes.find(name, aliases=True) or city_abroad(name):
            return end, name
    return None


def name_before(document: Document, end: int) -> tuple[int, str] | None:
    """Give the longest known town's name that ends at a position."""
    plain = document.plain
    begin = max(0, plain.rfind("\n", 0, end) + 1, end - 46)
    starts = [m.start() for m in re.finditer(r"(?<![A-Za-z'-])[A-Z]|(?<=[-'])[A-Z]", plain[begin:end])]
    for offset in starts:
        start = begin + offset
        name = document.value(start, end).strip()
        if (
            len(name.split()) <= 7
            and re.fullmatch(r"[^\d,;:()]+", name)
            and (communes.find(name, aliases=True) or city_abroad(name))
        ):
            return start, name
    return None


def _capitals(document: Document, start: int) -> tuple[int, str] | None:
    runs = [r for r in names_at(document, start) if r[1].lower() not in CURRENCIES]
    if not runs:
        return None
    line_end = document.line_span(start).end
    for end, name in runs:
        if end <= line_end and "Cedex" not in name and "CEDEX" not in name:
            return end, name
    return None


def _mention(
    start: int,
    end: int,
    name: str,
    code: str | None,
    clue: str,
    commune: communes.Commune | None = None,
) -> Mention:
    if commune is None and code is None:
        found = communes.find(name) or communes.find(name, aliases=True)
        commune = (
            found[0]
            if len(found) == 1
            or (
                found and found[0].population > 20000 and all(c.population < found[0].population / 5 for c in found[1:])
            )
            else None
        )
    abroad = city_abroad(name) if commune is None and not communes.find(name) else None
    if code is not None and len(code) == 4:
        abroad, commune = city_abroad(name), None
    return Mention(Span(start, end), Town(name, commune, abroad, code, clue), "towns." + clue, "town")
