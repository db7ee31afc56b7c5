"""French communes: which ones bear a name, and which ones a postal code serves.

Every commune of France is here: current, delegated ("commune déléguée"), associated ("commune associée"), the
municipal arrondissements of Paris, Lyon and Marseille, and overseas. The data is `communes.tsv`, beside this file,
written by `scripts/build_communes.py` from the package `@etalab/decoupage-administratif` (Insee and La Poste; Licence
Ouverte 2.0, see `DATA-LICENSES.md`). It is opened at the first look-up, never at import, and read only.

A name that is found is not yet a place: "Y", "Us", "Port", "Mars" and "Tours" are communes, and words. Who looks a name
up must have seen evidence beside it (a postal code, "à" and a capital, an address line, a label); for the names that
`is_common_word` knows, evidence of the stronger kinds.
"""

# Why a sorted text file, read through `mmap`, and not SQLite. The same tables, fresh processes, CPython 3.11: open and
# first look-up 0.2 ms against 2.5 ms (most of it `import sqlite3`); a later one, not cached, 25 µs against 20 µs;
# 2.4 MB (0.9 MB in the wheel) against 2.7 MB (1.2 MB). The text needs no connection, thus no care for threads and
# forks; its pages are shared between processes; its bytes do not depend on a library's version; a change is a diff.

from __future__ import annotations

import mmap
import unicodedata
from collections.abc import Mapping
from functools import lru_cache
from pathlib import Path
from types import MappingProxyType
from typing import Final, Literal, NamedTuple

from annonce import lazy_re as re

__all__ = [
    "Commune",
    "Kind",
    "by_insee_code",
    "by_postal_code",
    "department_named",
    "department_of",
    "departments",
    "find",
    "fold_name",
    "is_common_word",
    "opens",
    "prominent",
    "settle",
]

DATA_FILE: Final = Path(__file__).with_name("communes.tsv")
LONGEST_NAME: Final = 100
"""Characters. A longer text is no name of a commune (the longest has 45), and is not worth folding."""

Kind = Literal["commune", "delegated", "associated", "arrondissement"]
"""`commune`: a current one. `delegated`, `associated`: a former commune that keeps its name inside a current one.
`arrondissement`: a municipal arrondissement of Paris, Lyon or Marseille."""

KIND_LETTERS: Final[Mapping[str, Kind]] = MappingProxyType(
    {"c": "commune", "m": "arrondissement", "d": "delegated", "a": "associated"}
)


class Commune(NamedTuple):
    """One commune, by the Code officiel géographique (Insee) of the year that the data file states."""

    name: str
    """The official name ("Saint-Étienne", "Paris 11e Arrondissement")."""
    insee_code: str
    """Five characters. The seat of a merged commune bears the code of the whole: see `kind`."""
    department_code: str
    """Two characters, or three overseas; a "collectivité d'outre-mer" has its number (987) here."""
    department: str
    region: str
    """The region; overseas, the same name as the department."""
    postal_codes: tuple[str, ...]
    """Those of La Poste, ascending, without CEDEX. A delegated or associated commune shows those of its parent, because
    the source gives it none of its own: one of them is right."""
    population: int
    """Inhabitants ("population municipale"); 0 where the source gives none (delegated and associated communes)."""
    kind: Kind
    parent: str | None
    """The INSEE code of the current commune that this one belongs to; None for a current commune."""


# ── Names ─────────────────────────────────────────────────────────────────────────────────────────────────────────────

_LIGATURES: Final = str.maketrans({"œ": "oe", "æ": "ae", "ß": "ss"})
_ABBREVIATIONS: Final[Mapping[str, str]] = MappingProxyType(
    {
        "st": "saint",
        "sts": "saints",
        "ste": "sainte",
        "stes": "saintes",
        "s": "sur",
        "ss": "sous",
        "lez": "les",
        "mt": "mont",
        "gd": "grand",
        "gde": "grande",
        "nd": "notre dame",
    }
)
_WORDS: Final = re.compile(r"[a-z0-9]+")
_SLASH_SUR: Final = r"\bs ?/|/s ?/|/s\b|/"  # patterns of rare use, compiled when one is needed
_SLASH_SOUS: Final = r"\bs ?/ ?s\b"
_NOTRE_DAME: Final = r"\bn\.[ -]?d\.?(?=[ -])"
_ARTICLES: Final = ("le", "la", "les", "l")
_DIVIDED_CITIES: Final[Mapping[str, int]] = MappingProxyType({"paris": 20, "lyon": 9, "marseille": 16})
_ORDINALS: Final = ("", "e", "er", "re", "eme", "me", "ieme")
_ROMAN: Final = (
    *("", "i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x"),
    *("xi", "xii", "xiii", "xiv", "xv", "xvi", "xvii", "xviii", "xix", "xx"),
)


@lru_cache(maxsize=8192)
def fold_name(name: str) -> str:
    """Give the key under which `name` is looked up: ASCII words of lower case, one space between two.

    Accents go, ligatures open, hyphens, apostrophes, dots and spaces are one. "St", "Ste", "Sts" become "saint" …;
    "/", "s/" and a lone "s" become "sur" ("Boulogne/Mer", "Neuilly s/ Seine"; `find` tries "sous" too), "ss" and "s/s"
    "sous"; "lès", "lez" and "les" are one; "Gd", "Mt" and "ND" are written out. A trailing "Cedex 3" goes. A leading
    article stays ("le havre": who reads "au Havre" asks for "Le Havre"), and one put last comes first ("Havre (Le)").
    An arrondissement is a city and a number: "Paris 11e", "Lyon 3", "Marseille VIIIème arrondissement" give "paris 11",
    "lyon 3", "marseille 8". The result is empty when nothing can be read.
    """
    if not name or len(name) > LONGEST_NAME:
        return ""
    text = unicodedata.normalize("NFKD", name.strip().lower().translate(_LIGATURES))
    text = "".join(character for character in text if not unicodedata.combining(character))
    if "/" in text:
        text = re.sub(_SLASH_SUR, " sur ", re.sub(_SLASH_SOUS, " sous ", text))
    if "n." in text:
        text = re.sub(_NOTRE_DAME, "nd", text)
    words = [_ABBREVIATIONS.get(word, word) for word in _WORDS.findall(text)]
    if "cedex" in words[1:]:
        words = words[: words.index("cedex")]
    if text.endswith((")", "),")) and words[-1:] and words[-1] in _ARTICLES:
        words.insert(0, words.pop())
    if len(words) > 1 and words[0] in _DIVIDED_CITIES:
        words = _fold_arrondissement(words)
    return " ".join(words)


def _fold_arrondissement(words: list[str]) -> list[str]:
    """Give "paris", "11" for the words of "Paris 11e", "Paris XI ème", "Paris 11e arrondissement"; or `words`."""
    rest = [word for word in words[1:] if not word.startswith("arr")]
    if len(rest) == 2 and rest[1] in _ORDINALS:
        rest.pop()
    if len(rest) == 1:
        for ordinal in _ORDINALS:
            number = rest[0].removesuffix(ordinal)
            if number in _ROMAN[1:]:
                number = str(_ROMAN.index(number))
            if number.isdigit() and 1 <= int(number) <= _DIVIDED_CITIES[words[0]]:
                return [words[0], str(int(number))]
    return words


# ── The data file ─────────────────────────────────────────────────────────────────────────────────────────────────────
#
# UTF-8, lines sorted by their bytes, fields parted by tabs; the first field is the key. Three kinds of lines:
#   #<id>      name, department, postal codes, population, parent      id: an INSEE code and a letter of KIND_LETTERS
#   <5 digits> ids                                                     a postal code
#   <name>     ids that bear the name, ids that it is short for        the key is that of `fold_name`
# Ids are in the order in which they are returned. A line that begins with "!" tells the source.


@lru_cache(maxsize=1)
def _open() -> mmap.mmap:
    """Map the data file, once a process (two threads may do it twice: no harm); a child forked later shares it."""
    with DATA_FILE.open("rb") as file:
        return mmap.mmap(file.fileno(), 0, access=mmap.ACCESS_READ)


def _fields(key: str) -> list[str]:
    """Give the fields that follow `key` on its line, or nothing when no line has that key."""
    data = _open()
    wanted = f"{key}\t".encode()
    low, high = 0, len(data)
    while low < high:
        middle = (low + high) // 2
        start = data.rfind(b"\n", low, middle) + 1 or low
        found = data[start : start + len(wanted)]
        if found == wanted:
            return data[start + len(wanted) : data.find(b"\n", start)].decode().split("\t")
        if found < wanted:
            low = data.find(b"\n", middle) + 1
        else:
            high = start
    return []


@lru_cache(maxsize=4096)
def _commune(identifier: str) -> Commune:
    """Read the commune with this id, which the data file itself has given."""
    name, department_code, postal_codes, population, parent = _fields("#" + identifier)
    department, region = DEPARTMENTS[department_code]
    return Commune(
        name=name,
        insee_code=identifier[:5],
        department_code=department_code,
        department=department,
        region=region,
        postal_codes=tuple(postal_codes.split()),
        population=int(population),
        kind=KIND_LETTERS[identifier[5]],
        parent=parent or None,
    )


# ── Look-ups ──────────────────────────────────────────────────────────────────────────────────────────────────────────


@lru_cache(maxsize=8192)
def find(name: str, *, aliases: bool = False) -> tuple[Commune, ...]:
    """Give all communes that bear `name`: current ones first, then by descending population.

    Case, accents, hyphens and usual abbreviations do not count (`fold_name`). "Paris 11e" is the arrondissement;
    "Paris" the commune alone. With `aliases`, those follow for which `name` is a short form: the one commune in the
    country whose name begins so ("Romorantin", "Hellemmes", "Chamonix"), that is meant by it ("Évry"), or whose long
    name has lost its article ("Isle-Adam"). A result is an alias when the folded names differ. A beginning that several
    communes share, or that reads as a word (`is_common_word`), is no alias: `settle` knows it beside its postal code.
    The result is empty when no commune is known by that name; nothing is raised.
    """
    key = fold_name(name)
    if not key:
        return ()
    fields = _fields(key) if not key[0].isdigit() else []
    if not fields and "/" in name and " sur " in key:
        fields = _fields(key.replace(" sur ", " sous ", 1))  # "Clichy s/ Bois"
    if not fields:
        return ()
    identifiers = fields[0].split()
    if aliases:
        identifiers += fields[1].split()
    return tuple(_commune(identifier) for identifier in identifiers)


@lru_cache(maxsize=16384)
def opens(word: str) -> bool:
    """Tell whether a commune's name, its article aside, begins with this folded word: far cheaper than `find`."""
    word = _ABBREVIATIONS.get(word, word)
    return any(_begins(article + word) for article in ("", "le ", "la ", "les ", "l "))


def _begins(prefix: str) -> bool:
    """Whether a key of the data file is `prefix`, or begins with it and a space."""
    data = _open()
    wanted = prefix.encode()
    low, high = 0, len(data)
    while low < high:  # the first line that does not come before `wanted`
        middle = (low + high) // 2
        start = data.rfind(b"\n", low, middle) + 1 or low
        if data[start : start + len(wanted)] < wanted:
            low = data.find(b"\n", middle) + 1
        else:
            high = start
    return data[low : low + len(wanted)] == wanted and data[low + len(wanted) : low + len(wanted) + 1] in (b"\t", b" ")


@lru_cache(maxsize=2048)
def by_postal_code(code: str) -> tuple[Commune, ...]:
    """Give the communes that La Poste serves under `code` ("75011", "75 011"), in the order of `find`.

    Delegated and associated communes come last, under every code of their parent. CEDEX and business codes are unknown
    here and give nothing: their first digits still tell the department (`department_of`).
    """
    key = _postal_key(code)
    fields = _fields(key) if key else []
    return tuple(_commune(identifier) for identifier in fields[0].split()) if fields else ()


@lru_cache(maxsize=2048)
def by_insee_code(code: str) -> Commune | None:
    """Give the commune with this INSEE code, the current one where a delegated one shares it; None: unknown."""
    if len(code) != 5 or not code.isalnum() or not code.isascii():
        return None
    for letter in KIND_LETTERS:
        if _fields(f"#{code.upper()}{letter}"):
            return _commune(f"{code.upper()}{letter}")
    return None


@lru_cache(maxsize=2048)
def department_of(postal_code: str) -> str | None:
    """Give the code of the department that a postal code lies in, CEDEX codes included; None if it is no French one.

    The communes under the code decide when they agree, because a few are served from next door; else its first digits
    (200, 201: Corse-du-Sud; 202 to 206: Haute-Corse; 97, 98: three digits). Monaco (980) is not in France: None.
    """
    key = _postal_key(postal_code)
    if not key:
        return None
    known = {commune.department_code for commune in by_postal_code(key)}
    if len(known) == 1:
        return known.pop()
    if key.startswith("20"):
        prefix = "2A" if key[2] in "01" else "2B"
    else:
        prefix = key[:3] if key.startswith(("97", "98")) else key[:2]
    return prefix if prefix in DEPARTMENTS else None


def _postal_key(code: str) -> str:
    """Give the five digits of a postal code, or nothing when it has not that form."""
    digits = code.replace(" ", "").replace("\u00a0", "").replace("\u202f", "").removeprefix("F-")
    return digits if len(digits) == 5 and digits.isascii() and digits.isdigit() else ""


def settle(name: str, *, postal_code: str | None = None, departments: frozenset[str] = frozenset()) -> Commune | None:
    """Give the one commune that `name` means beside this evidence, or None when it stays open.

    `postal_code`: as written beside the name. A commune that it serves wins, also one whose name only begins with
    `name` ("94100 Saint-Maur"); a CEDEX code settles by its department; one that is not French settles nothing.
    `departments`: codes that the text names or implies (a department, another commune, a local phone). With neither, a
    name that only one commune bears is settled. A current commune wins over one that lies within it; a full name over a
    short form.
    """
    if postal_code:
        return _single(_served(name, _postal_key(postal_code)))
    known = find(name, aliases=True)
    if departments:
        return _single([commune for commune in known if commune.department_code in departments])
    return _single(list(find(name) or known))


def _served(name: str, postal_key: str) -> list[Commune]:
    """Give the communes called `name` that a postal code serves; else the one that begins so; else by department."""
    known = find(name, aliases=True)
    served = [commune for commune in known if postal_key in commune.postal_codes]
    start = fold_name(name) + " "
    if not served and len(start) > 4:
        served = [commune for commune in by_postal_code(postal_key) if fold_name(commune.name).startswith(start)]
    if not served:
        department = department_of(postal_key)
        served = [commune for commune in known if commune.department_code == department]
    return served


def _single(communes: list[Commune]) -> Commune | None:
    """Give the only commune, or the one that all the others lie within; else None."""
    if not communes:
        return None
    first = communes[0]
    inside = all(other.parent == first.insee_code for other in communes[1:])
    return first if inside else None


def prominent(name: str) -> Commune | None:
    """Give the town that everybody means by `name`, though villages bear it too (La Rochelle, Castres), or None.

    At least 20 000 inhabitants and twenty times those of the next largest. A guess, unlike `settle`: for a text that
    says nothing of where it is.
    """
    known = find(name)
    others = max((commune.population for commune in known[1:]), default=0)
    return known[0] if known and known[0].population >= max(20_000, 20 * others) else None


# ── Departments ───────────────────────────────────────────────────────────────────────────────────────────────────────


def departments() -> Mapping[str, tuple[str, str]]:
    """Give all departments and overseas territories: code to (name, region), in the order of the codes; read-only."""
    return DEPARTMENTS


@lru_cache(maxsize=1024)
def department_named(text: str) -> str | None:
    """Give the code of the department that `text` names: "Loir-et-Cher", "Côtes d'Armor", "35", "(2a)"; else None.

    Known under its name, with or without article, under that of its territory before a change ("Seine-Inférieure" is
    not), or under its code. "Nord", "Manche", "Lot", "Cher" … are words too (`is_common_word`): ask for evidence.
    """
    key = fold_name(text)
    if key.upper() in DEPARTMENTS:
        return key.upper()
    return _department_names().get(key)


@lru_cache(maxsize=1)
def _department_names() -> dict[str, str]:
    """Give folded name to code, each name also without its article."""
    names = {fold_name(name): code for code, (name, _) in DEPARTMENTS.items()}
    names |= {key.removeprefix("la "): code for key, code in names.items()}
    names |= {"reunion": "974", "ile de la reunion": "974", "guyane francaise": "973"}
    return names


DEPARTMENTS: Final[Mapping[str, tuple[str, str]]] = MappingProxyType(
    {
        "01": ("Ain", "Auvergne-Rhône-Alpes"),
        "02": ("Aisne", "Hauts-de-France"),
        "03": ("Allier", "Auvergne-Rhône-Alpes"),
        "04": ("Alpes-de-Haute-Provence", "Provence-Alpes-Côte d'Azur"),
        "05": ("Hautes-Alpes", "Provence-Alpes-Côte d'Azur"),
        "06": ("Alpes-Maritimes", "Provence-Alpes-Côte d'Azur"),
        "07": ("Ardèche", "Auvergne-Rhône-Alpes"),
        "08": ("Ardennes", "Grand Est"),
        "09": ("Ariège", "Occitanie"),
        "10": ("Aube", "Grand Est"),
        "11": ("Aude", "Occitanie"),
        "12": ("Aveyron", "Occitanie"),
        "13": ("Bouches-du-Rhône", "Provence-Alpes-Côte d'Azur"),
        "14": ("Calvados", "Normandie"),
        "15": ("Cantal", "Auvergne-Rhône-Alpes"),
        "16": ("Charente", "Nouvelle-Aquitaine"),
        "17": ("Charente-Maritime", "Nouvelle-Aquitaine"),
        "18": ("Cher", "Centre-Val de Loire"),
        "19": ("Corrèze", "Nouvelle-Aquitaine"),
        "21": ("Côte-d'Or", "Bourgogne-Franche-Comté"),
        "22": ("Côtes-d'Armor", "Bretagne"),
        "23": ("Creuse", "Nouvelle-Aquitaine"),
        "24": ("Dordogne", "Nouvelle-Aquitaine"),
        "25": ("Doubs", "Bourgogne-Franche-Comté"),
        "26": ("Drôme", "Auvergne-Rhône-Alpes"),
        "27": ("Eure", "Normandie"),
        "28": ("Eure-et-Loir", "Centre-Val de Loire"),
        "29": ("Finistère", "Bretagne"),
        "2A": ("Corse-du-Sud", "Corse"),
        "2B": ("Haute-Corse", "Corse"),
        "30": ("Gard", "Occitanie"),
        "31": ("Haute-Garonne", "Occitanie"),
        "32": ("Gers", "Occitanie"),
        "33": ("Gironde", "Nouvelle-Aquitaine"),
        "34": ("Hérault", "Occitanie"),
        "35": ("Ille-et-Vilaine", "Bretagne"),
        "36": ("Indre", "Centre-Val de Loire"),
        "37": ("Indre-et-Loire", "Centre-Val de Loire"),
        "38": ("Isère", "Auvergne-Rhône-Alpes"),
        "39": ("Jura", "Bourgogne-Franche-Comté"),
        "40": ("Landes", "Nouvelle-Aquitaine"),
        "41": ("Loir-et-Cher", "Centre-Val de Loire"),
        "42": ("Loire", "Auvergne-Rhône-Alpes"),
        "43": ("Haute-Loire", "Auvergne-Rhône-Alpes"),
        "44": ("Loire-Atlantique", "Pays de la Loire"),
        "45": ("Loiret", "Centre-Val de Loire"),
        "46": ("Lot", "Occitanie"),
        "47": ("Lot-et-Garonne", "Nouvelle-Aquitaine"),
        "48": ("Lozère", "Occitanie"),
        "49": ("Maine-et-Loire", "Pays de la Loire"),
        "50": ("Manche", "Normandie"),
        "51": ("Marne", "Grand Est"),
        "52": ("Haute-Marne", "Grand Est"),
        "53": ("Mayenne", "Pays de la Loire"),
        "54": ("Meurthe-et-Moselle", "Grand Est"),
        "55": ("Meuse", "Grand Est"),
        "56": ("Morbihan", "Bretagne"),
        "57": ("Moselle", "Grand Est"),
        "58": ("Nièvre", "Bourgogne-Franche-Comté"),
        "59": ("Nord", "Hauts-de-France"),
        "60": ("Oise", "Hauts-de-France"),
        "61": ("Orne", "Normandie"),
        "62": ("Pas-de-Calais", "Hauts-de-France"),
        "63": ("Puy-de-Dôme", "Auvergne-Rhône-Alpes"),
        "64": ("Pyrénées-Atlantiques", "Nouvelle-Aquitaine"),
        "65": ("Hautes-Pyrénées", "Occitanie"),
        "66": ("Pyrénées-Orientales", "Occitanie"),
        "67": ("Bas-Rhin", "Grand Est"),
        "68": ("Haut-Rhin", "Grand Est"),
        "69": ("Rhône", "Auvergne-Rhône-Alpes"),
        "70": ("Haute-Saône", "Bourgogne-Franche-Comté"),
        "71": ("Saône-et-Loire", "Bourgogne-Franche-Comté"),
        "72": ("Sarthe", "Pays de la Loire"),
        "73": ("Savoie", "Auvergne-Rhône-Alpes"),
        "74": ("Haute-Savoie", "Auvergne-Rhône-Alpes"),
        "75": ("Paris", "Île-de-France"),
        "76": ("Seine-Maritime", "Normandie"),
        "77": ("Seine-et-Marne", "Île-de-France"),
        "78": ("Yvelines", "Île-de-France"),
        "79": ("Deux-Sèvres", "Nouvelle-Aquitaine"),
        "80": ("Somme", "Hauts-de-France"),
        "81": ("Tarn", "Occitanie"),
        "82": ("Tarn-et-Garonne", "Occitanie"),
        "83": ("Var", "Provence-Alpes-Côte d'Azur"),
        "84": ("Vaucluse", "Provence-Alpes-Côte d'Azur"),
        "85": ("Vendée", "Pays de la Loire"),
        "86": ("Vienne", "Nouvelle-Aquitaine"),
        "87": ("Haute-Vienne", "Nouvelle-Aquitaine"),
        "88": ("Vosges", "Grand Est"),
        "89": ("Yonne", "Bourgogne-Franche-Comté"),
        "90": ("Territoire de Belfort", "Bourgogne-Franche-Comté"),
        "91": ("Essonne", "Île-de-France"),
        "92": ("Hauts-de-Seine", "Île-de-France"),
        "93": ("Seine-Saint-Denis", "Île-de-France"),
        "94": ("Val-de-Marne", "Île-de-France"),
        "95": ("Val-d'Oise", "Île-de-France"),
        "971": ("Guadeloupe", "Guadeloupe"),
        "972": ("Martinique", "Martinique"),
        "973": ("Guyane", "Guyane"),
        "974": ("La Réunion", "La Réunion"),
        "975": ("Saint-Pierre-et-Miquelon", "Saint-Pierre-et-Miquelon"),
        "976": ("Mayotte", "Mayotte"),
        "977": ("Saint-Barthélemy", "Saint-Barthélemy"),
        "978": ("Saint-Martin", "Saint-Martin"),
        "984": ("Terres australes et antarctiques françaises", "Terres australes et antarctiques françaises"),
        "986": ("Wallis et Futuna", "Wallis et Futuna"),
        "987": ("Polynésie française", "Polynésie française"),
        "988": ("Nouvelle-Calédonie", "Nouvelle-Calédonie"),
        "989": ("Île de Clipperton", "Île de Clipperton"),
    }
)
"""Code to (name, region): Code officiel géographique (Insee), Licence Ouverte 2.0."""


# ── Words ─────────────────────────────────────────────────────────────────────────────────────────────────────────────


def is_common_word(name: str) -> bool:
    """Tell whether `name`, with or without article, also reads as something else in a French text.

    True for ordinary words (Orange, Tours, Mer, Contes, La Montagne), conjugated verbs that may begin a sentence (Sers,
    Vendes), months, first names, surnames in wide use, regions and rivers (Bretagne, Vienne), what is tasted more often
    than visited (Chablis, Camembert), and all names of three letters or fewer, which may be initials (Ars, Bus, Eu, Y)
    but for five towns. True also for words that are no commune, so that short forms and departments can be asked too.

    How to use it: a name that is none of these may be taken from a capital in a likely position (a header, after a
    comma, alone on a line). A common word needs more: its postal code, its department or a department code in brackets,
    an address line that it ends, a label ("Ville :"), or "à", "au", "aux" and a capital with no common noun behind it
    ("à Tours", "à Nice"; but not "à Tours de chant"), and not in a text all in capitals.
    """
    key = fold_name(name)
    first, _, rest = key.partition(" ")
    if rest and first in _ARTICLES:
        key = rest
    return key in COMMON_WORDS or (len(key) <= 3 and key not in SHORT_TOWNS)


SHORT_TOWNS: Final = frozenset({"apt", "dax", "gap", "gex", "pau"})

# Chosen by hand among the names (and beginnings of names) of communes; no articles, nothing of three letters or fewer.
COMMON_WORDS: Final[frozenset[str]] = frozenset(  # split here: one word a line would fill a thousand lines
    """
    abondance abondant achards agneaux aigle aigre aiguilles aiguillon aime aire aires alaise alex alix allemagne
    alliat allier allies allons ambres amelie ames amont amure anais anche andouille ange angles angoisse anjou
    anses appelle aragon arboras arceau arches arcs ardentes argent argentine armes arnaud assis astis athee
    attaques aubaine aube aubin aucun auge aurons autels autruche aveux avion aviron avirons avoine avril axat azur
    baby baccarat bach bagnoles baignes baille bains bais baleine ballon ballons ballots balzac banne bannieres bans
    bard barde barges barils baron baronnie barrais barre bars basses bastide bataille bats baume bavent bayas beaux
    begues belvedere bergeres bernard bert besace bettes biches bidon bielle binas blaise blanc blanche blancs blet
    blond bois boisseau bonhomme bonne bonnes bonnet bordes bords borne bosse bouchage bouchon boue bouee bouge
    bougon bouillante bouillie bouillon boulange boule boulin boulon boulot bouquet bourdon bourg bourgogne bourgs
    bourguignon bourguignons bourre boursieres bouteille bouteilles bouvieres bran branches brandon brans brantes
    bras breches breles bretagne brette breves breviaires brides brie briffons brigue broc brosse brosses brousse
    brousses brulais bruyere bruyeres buire buis buisson bulle bulles bure bures cabanes cabas cabris caille
    cailloux camarade came camembert campagne campes canari cannelle capelle captieux carcans cardan carnet cars
    cases casses cassis casson castel castels cause causses cavalerie caves ceignes celle celles cellier celliers
    cendre cent centres cerbere cercles cercueil cerise cerisiers cesse cette chablis chaise chambre champagne
    champis champs chance change chanteau chanterelle chantes chapeau chapelle chapelles charbonnier charbonnieres
    charge charite charme charmee charmes charron chars chassant chasse chasselas chataigneraie chatain chateau
    chatelain chatelaine chatre chatte chaudes chaudiere chaudron chaume chaussee chauve chaux chemin cheminot chene
    chenille chenu cher cheres cheris cheval chevaline chevillard cheville chevreaux chiche chirac choisies choux
    choye cierges cieux cigogne cintre cires ciron citerne clans clapier clara clefs cloue cognac coinces coings
    collat colle collegien colline colombe colombes colombier colombiers colombine colonne combe combes combles
    compas compote comte conde condes condom condorcet confort conge conques consolation conte contes contre contres
    coquille corbeilles cordelle cordon cordonnet cornac cornant corne cornus coron corps correze corvees cote
    coteau coteaux couarde couches coudes coudons couleuvre coulommiers cour courant courbe courbes courbette
    couronne cours courson courtes courtine courtois couture coutures couvains crans creances creche creches crepon
    creuse crevant crique crisse croix crosses croutes cuis cultures cures cuve cuves dance dangers dauphin debats
    degre demange demie denier descartes desert deserts detroit deuil deux deviat devise diamant diane digne disse
    donjon dorat doree doubs douillet doux douze drain drap dunes duras ecaille echelle echelles eclaires ecole
    ecorces ecorches ecot ecueil ecuelle ecuelles ecurie eglise eglises elan elise eloise engins entrains entre
    entrelacs epargnes epine epineuse epineux erre escale escales espere esse estampes etable etables etain etais
    etalon etang etangs etoile eugenie falaise faucon faute faux felines felon fermete ferre fete feuilla feuillee
    feux feves fief fiefs fieux fille fins flat fleche flee fleurat fleure fleurie florent florentin flotte folie
    folies folles fonds fontaine fontaines force forest forestiere foret forge forges fors forteresse fosse fosses
    fougere fougeres four fourches fourneaux fours frais francois francs frenes fretin fromental fronton fuisse gael
    gaillard gaillarde garancieres garde gardes garenne garennes gars gaude gemeaux genets germaine germaines geste
    gilles girolles gironde givre glaire gland glandage glanes gonds gorges gosier goulet gousse gouts gouttieres
    gouvernes goyave grace graces grand grands grange granges gras grasse grave gravelle graves grenade grenier gres
    greve grignon grillon grives grues gruyeres gueux guiche guignes guise habit haies haleine halles hanches hans
    harengere herbiers herisson heron home hommes hopital hotellerie houblonniere houilles houx hubert humes hure
    hures ibos indre irai irais iron issus jacob jalons jardin jarret jars jonchere joncheres jouet jours joyeuse
    joyeux juif julienne jumeaux jumelles jure jury justine kirsch lacs lagrange laines lama lance landes lange
    lanterne lasse lattes laure laurie leches lege lent lentilles leon leves levier lias liege lies liesse liez
    ligne lilas limans limas lime limon limons linge lion lire lisse lisses livet loche loge loges loire lombard
    long longeron longes longue longues lorrain louches loue louer loueuse loupe loupes lourde luisant lully lutter
    luxe luzerne mace machine madeleine madre mage magenta mages magnat magne maille maillet maillot maire maison
    maisons male manche manoir many marais marchais marche marches mare marennes marges marie marigot marin marines
    marne marnes maroilles marques marquise marre mars martel martin martinet martre martres martyre mary mathieu
    maure mauves maux mayenne medis menat menton menus mercy mere merle merles messe metairies meures milhaud
    minerve minot mire miroir moeres moeurs moire moisson mole monastere monceaux monnaie mons mont montagne monte
    monts morillon morne morte mortiers motte mouche mouches mouettes mouille moule moules moulinet moulins moult
    mouron mousse mousson mouton moyen munster mure mures muret murs nages naves neant neons neuves nice nicole noce
    nord noyant noyer noyers nuits oise oison ombree omet ondes ongles oraison orange orgelet orges orgueil ormes
    ornes oust ouste paille paillet palais palis palisse palme pannes pantin parc parce parent parois passa passage
    passais passavant paule pauvres pavie pavillon pavillons peage peille peintre peintures pelouse pende perche
    pere perles perrier perron pers persan pesse piano pierre pierres pieux pilles pince pineaux pins place places
    plaine plaines plaisance plaisir plan planche planches planchez planques plans plats pleure pleurs poids poil
    poincon poisson poissons poivres poix pommard pommera pommier pommiers ponce pont ponts porcheres porcherie port
    porta porte portes porto ports poses possession pouille poule pray preaux precheur precieux premieres premiers
    pres presles priez primat prince prisse prouvais pruniers publier puits pure quarante quarte quartier quatre
    quint quintal quinte rabat racines ramasse rance rang rans ravel raves ravieres raymond real recourt recouvrance
    rejet relevant remouille remuee remy rene rentieres replonges reposoir reunion reveillon riche richelieu rives
    riviere rivieres robert roche rocher roches rognes rognon rogues romain romaine romans ronde roquefort roquette
    roquettes rosiere rosieres rosiers rots rouelle rouet rouge rouges rouget rouille rousses roussillon routes
    routier roux ruelle rues russ rustiques sable sables sablieres sabres sache saillant saint saintes sales salle
    salles salome salon sana sancerre sand saules sault sauniere sauternes sauvage sauvages sauve savoie savonnieres
    saxon sceau scille seine selles selve semons sene sens sentinelle sequestre serez serpent serre serres sers
    servais serval servant serves servies seuil sieges signes simple singles sommant somme sommeilles songeons
    sorbets sorbier sorbiers souche soudaine soudan soude soues souille soulages soupir source sourd souterraine
    soutiers suisse sure surin suris survie suzanne sylvains syndicat table tablier tache taillades taillant taillee
    taillis talant taller talon talus tampon tarare tardes targe tartre tasse taule tavernes teille temple tende
    tendon tendron tendu teneur terce termes ternes terrasse terre terres thermes thiers this thons thuit tierce
    tiercent tille tilleul titre toges tombe tonnerre touche touches tour tourailles tourbes tourne tournes tourneur
    tours toussaint trait tranche trappes treilles tresse tresses treve treves tricot trimer trinite troche tronche
    tuiliere tulle turenne union vacheres vacherie vaillant vains vaire valentine valette vallee vallees vallons
    vals vans vars vauban vaucluse vaudeville vaux velu vendes venelles venere ventes ventouse verdets verdier
    verger verges verlans verne verreries verriere verrieres verrines verrue vers vert vertus very veuve veuves
    vichy vieilles vienne viens vieux vigneaux vignes vignot village villages ville villes vincent vineuse violes
    vira vire vitre vitreux vives vivier viviers vogue voisines voisins voue voyer vraie wallon yves
    """.split()
)
