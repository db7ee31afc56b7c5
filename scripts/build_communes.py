"""Write `src/annonce/lexicon/communes.tsv`, the gazetteer, from the data of `@etalab/decoupage-administratif`.

    npm pack @etalab/decoupage-administratif
    tar xzf etalab-decoupage-administratif-*.tgz
    python scripts/build_communes.py package

The argument is the unpacked folder (it holds `package.json` and `data/communes.json`). The same package gives the same
bytes. Data: Insee (Code officiel géographique, populations légales) and La Poste (codes postaux), Licence Ouverte 2.0.
The form of the file is told in `annonce/lexicon/communes.py`, which reads it. A new year: run, read the diff, run the
tests.
"""

from __future__ import annotations

import argparse
import json
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent / "src"))

from annonce.lexicon.communes import DATA_FILE, DEPARTMENTS, fold_name, is_common_word

LETTERS = {
    "commune-actuelle": "c",
    "arrondissement-municipal": "m",
    "commune-deleguee": "d",
    "commune-associee": "a",
}
ORDER = "cmda"
SHORTEST_ALIAS = 5
"""Letters. A shorter beginning of a name is too often something else."""
SMALLEST_HOME = 1000
"""Inhabitants of the current commune. Of a smaller one the short form is a surname more often than a place."""
ARTICLES = ("le", "la", "les", "l")
NO_ALIAS_END = frozenset(
    {
        "a",
        "au",
        "aux",
        "d",
        "de",
        "des",
        "du",
        "en",
        "et",
        "l",
        "la",
        "le",
        "les",
        "saint",
        "sainte",
        "saints",
        "saintes",
        "notre",
        "dame",
        "sur",
        "sous",
        "pres",
        "val",
        "vaux",
        "mont",
        "bois",
        "grand",
        "grande",
        "petit",
        "petite",
        "haut",
        "haute",
        "hauts",
        "hautes",
        "bas",
        "basse",
        "vieux",
        "vieille",
        "nouveau",
        "nouvelle",
        "ville",
        "villers",
        "villiers",
        "chapelle",
        "motte",
        "roche",
        "ferte",
        "croix",
        "trois",
        "deux",
        "di",
        "do",
        "san",
        "santa",
        "lo",
        "ez",
        "es",
        "devant",
        "derriere",
        "pont",
        "port",
    }
)
"""A short form does not stop after these words ("Saint-Aubin-du", "Notre-Dame", "Val-de")."""
NO_ALIAS = frozenset(
    {
        *(
            "bayard",
            "bonny",
            "braud",
            "brison",
            "germond",
            "goupil",
            "margaux",
            "meillier",
            "mesnard",
            "moret",
            "saint nicolas",
        ),
        *(
            "bromont",
            "le kremlin",
            "le verdon",
            "mauges",
            "mont lozere",
            "montois",
            "saint bernard",
            "sarre",
            "varois",
            "vexin",
        ),
        *("bon repos", "croix blanche", "grand croix", "grand village", "grandes ventes", "haute chapelle", "l epinay"),
        *(
            "la maison",
            "le grand village",
            "les champs",
            "les villards",
            "porte du der",
            "premiers sapins",
            "tour du parc",
        ),
        *("trois bassins", "trois lacs", "trois saints", "vieux marche", "villages du lac", "vraie croix"),
    }
)
"""Beginnings that mean something else than the one commune whose name begins so."""
CURATED = {
    # What people say and write for a town whose full name begins like others, or is that of another commune.
    "evry": "91228",
    "chalons": "51108",
    "la charite": "58059",
}


@dataclass(frozen=True)
class Row:
    """One commune, as the source has it; `identifier` is its INSEE code and the letter of its kind."""

    identifier: str
    name: str
    department: str
    postal_codes: tuple[str, ...]
    population: int
    parent: str

    @property
    def rank(self) -> tuple[int, int, str]:
        """The order of homonyms: current first, then by descending population, then by code."""
        return ORDER.index(self.identifier[5]), -self.population, self.identifier

    @property
    def home(self) -> str:
        """The current commune that this one is or lies within."""
        return self.parent or self.identifier[:5]


def read(folder: Path) -> list[Row]:
    """Read all communes; one that has name and code of its parent is the parent."""
    source: list[dict[str, Any]] = json.loads((folder / "data" / "communes.json").read_text(encoding="utf-8"))
    postal_codes = {
        item["code"]: tuple(sorted(item.get("codesPostaux", ())))
        for item in source
        if item["type"] == "commune-actuelle"
    }
    rows: dict[tuple[str, str], Row] = {}
    for item in sorted(source, key=lambda item: ORDER.index(LETTERS[item["type"]])):
        letter = LETTERS[item["type"]]
        parent = item.get("chefLieu") or item.get("commune") or ""
        if letter == "c" or (item["code"], item["nom"]) not in rows:
            own = tuple(sorted(item.get("codesPostaux", ())))
            rows.setdefault(
                (item["code"], item["nom"]),
                Row(
                    identifier=item["code"] + letter,
                    name=item["nom"],
                    department=item["departement"],
                    postal_codes=own or postal_codes.get(parent, ()),
                    population=item.get("population", 0),
                    parent=parent,
                ),
            )
    return sorted(rows.values(), key=lambda row: row.identifier)


def keys(name: str) -> Iterator[str]:
    """Give the keys of a full name: as it is, without "(Canton de …)", and of an arrondissement its city and number."""
    plain, _, note = name.partition(" (")
    yield fold_name(plain if note else name)
    if note:
        yield fold_name(name)


def short_forms(key: str) -> Iterator[str]:
    """Give each beginning of a name that could stand for it, and a name of several words without its article."""
    words = key.split()
    for count in range(1, len(words)):
        if words[count - 1] not in NO_ALIAS_END:
            yield " ".join(words[:count])
    if words[0] in ARTICLES and len(words) > 2:
        yield " ".join(words[1:])


def aliases(rows: list[Row], names: dict[str, list[Row]]) -> dict[str, list[Row]]:
    """Give the short forms that mean one commune alone: no other name is or begins like them, and no French word is."""
    people = {row.identifier[:5]: row.population for row in rows if row.identifier[5] == "c"}
    wanted: dict[str, dict[str, list[Row]]] = defaultdict(lambda: defaultdict(list))
    for row in rows:
        if row.identifier[5] != "m":
            for short in set(short_forms(fold_name(row.name))):
                wanted[short][row.home].append(row)
    found: dict[str, list[Row]] = {}
    for short, homes in wanted.items():
        if len(homes) > 1 or short in names or is_common_word(short) or short in NO_ALIAS:
            continue
        if len(short.replace(" ", "")) < SHORTEST_ALIAS or people[next(iter(homes))] < SMALLEST_HOME:
            continue
        best = sorted(next(iter(homes.values())), key=lambda row: row.rank)
        if len(best) == 1 or best[0].identifier[5] == "c":
            found[short] = best[:1]
    return found


def lines(rows: list[Row], version: str) -> Iterator[str]:
    """Give the lines of the file, unsorted."""
    yield f"!\t@etalab/decoupage-administratif {version}\tInsee, La Poste\tLicence Ouverte 2.0"
    names: dict[str, list[Row]] = defaultdict(list)
    postal: dict[str, list[Row]] = defaultdict(list)
    for row in rows:
        yield "\t".join(
            (
                "#" + row.identifier,
                row.name,
                row.department,
                " ".join(row.postal_codes),
                str(row.population),
                row.parent,
            )
        )
        for key in keys(row.name):
            names[key].append(row)
        for code in row.postal_codes:
            postal[code].append(row)
    short = aliases(rows, names)
    by_code = {row.identifier: row for row in rows}
    for key, code in CURATED.items():
        short[key] = [*short.get(key, ()), by_code[code + "c"]]
    for key in sorted(names.keys() | short.keys()):
        yield f"{key}\t{_ids(names.get(key, ()))}\t{_ids(short.get(key, ()))}"
    for code, served in postal.items():
        yield f"{code}\t{_ids(served)}"


def _ids(rows: Iterable[Row]) -> str:
    return " ".join(row.identifier for row in sorted(rows, key=lambda row: row.rank))


def main() -> None:
    """Read the folder given, write the file, say what was written."""
    parser = argparse.ArgumentParser(description="Write the gazetteer of French communes.")
    parser.add_argument("folder", type=Path, help="the unpacked npm package @etalab/decoupage-administratif")
    parser.add_argument("--output", type=Path, default=DATA_FILE, help="default: %(default)s")
    options = parser.parse_args()
    version = json.loads((options.folder / "package.json").read_text(encoding="utf-8"))["version"]
    rows = read(options.folder)
    unknown = {row.department for row in rows} - DEPARTMENTS.keys()
    if unknown:
        sys.exit(f"departments that annonce/lexicon/communes.py does not know: {sorted(unknown)}")
    content = sorted(line.encode() for line in lines(rows, version))
    options.output.write_bytes(b"\n".join(content) + b"\n")
    print(f"{len(rows)} communes, {len(content)} lines, {options.output.stat().st_size} bytes: {options.output}")


if __name__ == "__main__":
    main()
