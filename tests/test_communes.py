"""The gazetteer: communes of France by name and postal code, territories overseas, towns abroad."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from zoneinfo import ZoneInfo

import pytest

from annonce.lexicon import communes, countries
from annonce.lexicon.communes import (
    by_insee_code,
    by_postal_code,
    department_named,
    department_of,
    departments,
    find,
    fold_name,
    is_common_word,
    prominent,
    settle,
)

ROOT = Path(__file__).parent.parent


# ── Names ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("written", "key"),
    [
        ("Saint-Étienne", "saint etienne"),
        ("St-Étienne", "saint etienne"),
        ("ST ETIENNE", "saint etienne"),
        ("Saint-E\u0301tienne", "saint etienne"),
        ("Saint\u00a0Étienne", "saint etienne"),
        ("Ste-Foy-lès-Lyon", "sainte foy les lyon"),
        ("Stes-Maries-de-la-Mer", "saintes maries de la mer"),
        ("Boulogne/Mer", "boulogne sur mer"),
        ("Neuilly s/ Seine", "neuilly sur seine"),
        ("Neuilly-s/-Seine", "neuilly sur seine"),
        ("Chalon/s/Saône", "chalon sur saone"),
        ("Fontenay s/s Bois", "fontenay sous bois"),
        ("Clichy ss Bois", "clichy sous bois"),
        ("Vandœuvre-lez-Nancy", "vandoeuvre les nancy"),
        ("L’Haÿ-les-Roses", "l hay les roses"),
        ("Le Havre", "le havre"),
        ("Havre (Le)", "le havre"),
        ("Haÿ-les-Roses (L')", "l hay les roses"),
        ("N.-D. de Monts", "notre dame de monts"),
        ("Gd-Quevilly", "grand quevilly"),
        ("Mt-de-Marsan", "mont de marsan"),
        ("Lille Cedex 3", "lille"),
        ("LILLE CEDEX", "lille"),
        ("Paris 11e", "paris 11"),
        ("Paris (11e)", "paris 11"),
        ("Paris XIe", "paris 11"),
        ("Paris 01", "paris 1"),
        ("Paris 1er arrondissement", "paris 1"),
        ("Lyon 3", "lyon 3"),
        ("Lyon 3ème arr.", "lyon 3"),
        ("Marseille 8ème", "marseille 8"),
        ("Marseille VIIIème", "marseille 8"),
        ("Marseille 8 ième", "marseille 8"),
        ("Lyon 12", "lyon 12"),
        ("", ""),
        ("—", ""),
        ("\ud800", ""),
        ("x" * 101, ""),
    ],
)
def test_fold_name(written: str, key: str) -> None:
    assert fold_name(written) == key


def test_an_arrondissement_that_does_not_exist_is_none() -> None:
    assert [commune.insee_code for commune in find("Lyon 9")] == ["69389"]
    assert find("Lyon 10") == ()
    assert find("Paris 21e") == ()


# ── Communes ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    ("name", "insee_code"),
    [
        ("Brest", "29019"),
        ("BREST", "29019"),
        ("St-Étienne", "42218"),
        ("Paris", "75056"),
        ("Paris 11e", "75111"),
        ("Lyon 3", "69383"),
        ("Marseille 8ème", "13208"),
        ("Boulogne/Mer", "62160"),
        ("Clichy s/ Bois", "93014"),
        ("Le Mans", "72181"),
        ("Villeneuve d'Ascq", "59009"),
        ("Pointe-à-Pitre", "97120"),
        ("Fort-de-France", "97209"),
        ("Cayenne", "97302"),
        ("Saint-Paul", "97415"),
        ("Mamoudzou", "97611"),
        ("Papeete", "98735"),
        ("Nouméa", "98818"),
        ("Gustavia", ""),
    ],
)
def test_find(name: str, insee_code: str) -> None:
    found = find(name)
    assert (found[0].insee_code if found else "") == insee_code


def test_all_fields_of_a_commune() -> None:
    (brest,) = find("Brest")
    assert (brest.name, brest.insee_code, brest.kind, brest.parent) == ("Brest", "29019", "commune", None)
    assert (brest.department_code, brest.department, brest.region) == ("29", "Finistère", "Bretagne")
    assert brest.postal_codes == ("29200",)
    assert 100_000 < brest.population < 200_000


def test_homonyms_come_with_the_largest_first_and_former_communes_last() -> None:
    found = find("Saint-Denis")
    assert {commune.department_code for commune in found} >= {"974", "93", "11", "30"}
    current = [commune for commune in found if commune.kind == "commune"]
    assert list(found[: len(current)]) == current
    assert [commune.population for commune in current] == sorted((c.population for c in current), reverse=True)


def test_an_associated_commune_keeps_its_code_and_names_its_parent() -> None:
    assert find("Hellemmes") == ()
    (hellemmes,) = find("Hellemmes", aliases=True)
    assert (hellemmes.name, hellemmes.insee_code, hellemmes.kind) == ("Hellemmes-Lille", "59298", "associated")
    assert hellemmes.parent == "59350"
    assert "59260" in hellemmes.postal_codes


def test_a_commune_that_gave_its_name_to_the_whole_is_listed_once() -> None:
    assert [commune.insee_code for commune in find("Annecy")] == ["74010"]


@pytest.mark.parametrize(
    ("short", "insee_code"),
    [
        ("Romorantin", "41194"),
        ("Chamonix", "74056"),
        ("Brive", "19031"),
        ("Isle-Adam", "95313"),
        ("Île-d'Yeu", "85113"),
        ("La Charité", "58059"),
        ("Villeneuve", None),  # a commune of that name is no alias
        ("Issy", None),  # two begin so
        ("Fontenay-sous", None),
        ("Saint", None),
        ("Martin", None),
        ("Le Verdon", None),
    ],
)
def test_short_forms(short: str, insee_code: str | None) -> None:
    aliases = find(short, aliases=True)[len(find(short)) :]
    assert [commune.insee_code for commune in aliases] == ([insee_code] if insee_code else [])


def test_a_short_form_in_wide_use_follows_the_commune_that_bears_the_name() -> None:
    assert [commune.insee_code for commune in find("Évry", aliases=True)] == ["89162", "91228"]
    assert [commune.insee_code for commune in find("Évry")] == ["89162"]


@pytest.mark.parametrize(
    "name", ["", " ", "75011", "'", "Nulle-Part-sur-Rien", "\ud800", "#29019c", "!", "a\tb\n", "é" * 5000]
)
def test_unknown_names_give_nothing(name: str) -> None:
    assert find(name, aliases=True) == ()


# ── Postal codes and departments ─────────────────────────────────────────────────────────────────────────────────────


def test_by_postal_code() -> None:
    assert by_postal_code("29200")[0].name == "Brest"
    assert [commune.insee_code for commune in by_postal_code("75011")] == ["75056", "75111"]
    assert by_postal_code("75 011") == by_postal_code("75011")
    assert {"59350", "59298"} <= {commune.insee_code for commune in by_postal_code("59260")}
    assert by_postal_code("97400")[0].department == "La Réunion"
    assert by_postal_code("00000") == by_postal_code("2920") == by_postal_code("brest") == by_postal_code("²9200") == ()


@pytest.mark.parametrize(
    ("postal_code", "department"),
    [
        ("29200", "29"),
        ("01000", "01"),
        ("20000", "2A"),
        ("20200", "2B"),
        ("59655", "59"),  # CEDEX
        ("75116", "75"),
        ("97110", "971"),
        ("97133", "977"),
        ("97150", "978"),
        ("98713", "987"),
        ("98800", "988"),
        ("98000", None),  # Monaco
        ("00100", None),
        ("1234", None),
    ],
)
def test_department_of(postal_code: str, department: str | None) -> None:
    assert department_of(postal_code) == department


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("Loir-et-Cher", "41"),
        ("LOIR ET CHER", "41"),
        ("Côtes d'Armor", "22"),
        ("(35)", "35"),
        ("2a", "2A"),
        ("La Réunion", "974"),
        ("Réunion", "974"),
        ("Val d'Oise", "95"),
        ("Bretagne", None),
        ("99", None),
        ("", None),
    ],
)
def test_department_named(text: str, code: str | None) -> None:
    assert department_named(text) == code


def test_departments_are_complete_and_each_finds_itself() -> None:
    table = departments()
    assert len([code for code in table if len(code) == 2]) == 96
    assert {"971", "972", "973", "974", "975", "976", "977", "978", "986", "987", "988"} <= table.keys()
    assert table["41"] == ("Loir-et-Cher", "Centre-Val de Loire")
    assert {department_named(name): code for code, (name, _) in table.items()} == {code: code for code in table}


@pytest.mark.parametrize(
    ("name", "postal_code", "departments_named", "insee_code"),
    [
        ("Brest", None, (), "29019"),
        ("Saint-Denis", None, (), None),
        ("Saint-Denis", "93200", (), "93066"),
        ("Saint-Denis", "97400", (), "97411"),
        ("Saint-Denis", None, ("974",), "97411"),
        ("Saint-Maur", "94100", (), "94068"),
        ("Hellemmes", "59260", (), "59298"),
        ("Villeneuve-d'Ascq", "59655", (), "59009"),
        ("Évry", "91000", (), "91228"),
        ("Brest", "75011", (), None),
        ("Laval", "H7V 1A1", (), None),
        ("Nulle-Part", "29200", (), None),
    ],
)
def test_settle(name: str, postal_code: str | None, departments_named: tuple[str, ...], insee_code: str | None) -> None:
    commune = settle(name, postal_code=postal_code, departments=frozenset(departments_named))
    assert (commune.insee_code if commune else None) == insee_code


@pytest.mark.parametrize(
    ("name", "insee_code"),
    [
        ("La Rochelle", "17300"),
        ("Castres", "81065"),
        ("Brest", "29019"),
        ("Saint-Denis", None),
        ("Us", None),
        ("Nulle-Part", None),
    ],
)
def test_prominent(name: str, insee_code: str | None) -> None:
    commune = prominent(name)
    assert (commune.insee_code if commune else None) == insee_code


def test_by_insee_code() -> None:
    commune = by_insee_code("29019")
    assert commune is not None
    assert commune.name == "Brest"
    former = by_insee_code("2a004")
    assert former is not None
    assert former.name == "Ajaccio"
    assert by_insee_code("99999") is None
    assert by_insee_code("") is None


# ── The data ─────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.fixture(scope="module")
def lines() -> list[str]:
    return communes.DATA_FILE.read_text(encoding="utf-8").splitlines()


def test_every_commune_is_found_by_its_name_its_codes_and_its_postal_codes(lines: list[str]) -> None:
    rows = [line.split("\t") for line in lines if line.startswith("#")]
    assert len(rows) > 37_000
    for identifier, name, department, postal_codes, _, parent in rows[::7]:
        insee_code = identifier[1:6]
        (found,) = (c for c in find(name) if (c.insee_code, c.name) == (insee_code, name))
        assert found.department_code == department
        assert found.postal_codes == tuple(postal_codes.split())
        assert all(found in by_postal_code(code) for code in found.postal_codes)
        assert (found.kind == "commune") == (parent == "")
        if parent:
            whole = by_insee_code(parent)
            assert whole is not None
            assert whole.kind == "commune"


def test_the_file_is_sorted_and_its_keys_are_folded_and_unique(lines: list[str]) -> None:
    keys = [line.split("\t", 1)[0] for line in lines]
    assert len(keys) == len(set(keys))
    encoded = [line.encode() for line in lines]
    assert encoded == sorted(encoded)
    assert all(fold_name(key) == key for key in keys if key[0].isalpha())


def test_short_forms_are_no_common_words_and_no_names(lines: list[str]) -> None:
    chosen_by_hand = {"evry", "chalons", "la charite"}
    for line in lines:
        if line[0].isalpha():
            key, names, aliases = line.split("\t")
            if aliases and key not in chosen_by_hand:
                assert not names
                assert not is_common_word(key)


def test_nothing_is_opened_before_the_first_look_up() -> None:
    program = (
        "import sys, annonce.lexicon.communes as c, annonce.lexicon.countries\n"
        "c.is_common_word('Tours'), c.department_named('Rhône'), c.departments()\n"
        "assert c._open.cache_info().currsize == 0, 'opened'\n"
        "assert 'sqlite3' not in sys.modules\n"
        "assert c.find('Brest') and c._open.cache_info().currsize == 1\n"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True)
    assert done.returncode == 0, done.stderr


def test_look_ups_agree_in_threads() -> None:
    from concurrent.futures import ThreadPoolExecutor

    names = ["Brest", "Lille", "Nantes", "Saint-Denis", "Paris 11e", "Nouméa"] * 20
    expected = [find(name) for name in names]
    find.cache_clear()
    communes._open.cache_clear()
    with ThreadPoolExecutor(8) as pool:
        assert list(pool.map(find, names)) == expected


def test_the_licence_is_told_beside_the_data_and_inside_it() -> None:
    text = (ROOT / "DATA-LICENSES.md").read_text(encoding="utf-8")
    mark, source, producers, licence = communes.DATA_FILE.read_text(encoding="utf-8").split("\n", 1)[0].split("\t")
    package, version = source.split(" ")
    assert (mark, package) == ("!", "@etalab/decoupage-administratif")
    assert f"`{package}`, version {version}" in text
    assert licence in text
    for words in (*producers.split(", "), "src/annonce/lexicon/communes.tsv"):
        assert words in text


# ── Words ────────────────────────────────────────────────────────────────────────────────────────────────────────────


@pytest.mark.parametrize(
    "name", ["Y", "Us", "Eu", "Port", "Mars", "Salles", "Contes", "Orange", "Tours", "La Place", "Le Bar"]
)
def test_names_that_are_words(name: str) -> None:
    assert is_common_word(name)


@pytest.mark.parametrize(
    "name", ["Brest", "Lille", "Nantes", "Le Mans", "Le Havre", "Pau", "Gap", "Lyon 3", "Montpellier"]
)
def test_names_that_are_no_words(name: str) -> None:
    assert not is_common_word(name)


# ── Overseas and abroad ──────────────────────────────────────────────────────────────────────────────────────────────


def test_every_time_zone_exists() -> None:
    zones = {territory.timezone for territory in countries.TERRITORIES.values()}
    zones |= {country.timezone for country in countries.COUNTRIES.values()} | set(countries.REGION_TIMEZONES.values())
    for zone in sorted(zones):
        assert ZoneInfo(zone).key == zone


def test_every_territory_is_a_department_of_the_gazetteer() -> None:
    for code, territory in countries.TERRITORIES.items():
        assert code == territory.department_code
        assert code in departments()


@pytest.mark.parametrize(
    ("name", "zone"),
    [
        ("Brest", "Europe/Paris"),
        ("Ajaccio", "Europe/Paris"),
        ("Pointe-à-Pitre", "America/Guadeloupe"),
        ("Fort-de-France", "America/Martinique"),
        ("Cayenne", "America/Cayenne"),
        ("Mamoudzou", "Indian/Mayotte"),
        ("Papeete", "Pacific/Tahiti"),
        ("Nuku-Hiva", "Pacific/Marquesas"),
        ("Gambier", "Pacific/Gambier"),
        ("Nouméa", "Pacific/Noumea"),
    ],
)
def test_timezone_of_commune(name: str, zone: str) -> None:
    assert countries.timezone_of_commune(find(name)[0].insee_code) == zone


@pytest.mark.parametrize(
    ("name", "country", "region", "zone"),
    [
        ("Louvain-la-Neuve", "BE", "Brabant wallon", "Europe/Brussels"),
        ("LIÈGE", "BE", "Liège", "Europe/Brussels"),
        ("Lausanne", "CH", "Vaud", "Europe/Zurich"),
        ("Yverdon", "CH", "Vaud", "Europe/Zurich"),
        ("Luxembourg-Ville", "LU", None, "Europe/Luxembourg"),
        ("Montréal", "CA", "Montréal", "America/Toronto"),
        ("Moncton", "CA", "Nouveau-Brunswick", "America/Moncton"),
        ("Lubumbashi", "CD", "Haut-Katanga", "Africa/Lubumbashi"),
        ("Dakar", "SN", None, "Africa/Dakar"),
        ("N’Djamena", "TD", None, "Africa/Ndjamena"),
    ],
)
def test_city_abroad(name: str, country: str, region: str | None, zone: str) -> None:
    city = countries.city_abroad(name)
    assert city is not None
    assert (city.country, city.region, city.timezone) == (country, region, zone)


def test_a_name_of_two_towns_abroad_is_left_open() -> None:
    assert countries.city_abroad("Waterloo") is None
    assert {city.country for city in countries.cities_abroad("Waterloo")} == {"BE", "CA"}
    assert countries.city_abroad("Nulle-Part") is None


def test_every_town_abroad_is_well_formed() -> None:
    cities = list(countries._cities())
    assert len(cities) > 900
    for city in cities:
        assert city.country in countries.COUNTRIES
        assert fold_name(city.name)
        assert not any(character.isdigit() for character in city.name)
        length = {"BE": 4, "CH": 4, "LU": 4, "MC": 5}.get(city.country)
        assert all(len(code) == length if length else 2 <= len(code) <= 3 for code in city.postal_codes)
    assert set(countries.TOWN_ALIASES.values()) <= countries._towns_by_name().keys()


def test_cities_by_postal_code() -> None:
    assert [city.name for city in countries.cities_by_postal_code("B-1400")] == ["Nivelles"]
    assert "Carouge" in [city.name for city in countries.cities_by_postal_code("CH-1227")]
    assert {city.country for city in countries.cities_by_postal_code("1000")} == {"BE", "CH"}
    assert {city.country for city in countries.cities_by_postal_code("1000", "CH")} == {"CH"}
    assert "Montréal" in [city.name for city in countries.cities_by_postal_code("h2x 1y4")]
    assert countries.cities_by_postal_code("75011") == ()


@pytest.mark.parametrize(
    ("number", "code"),
    [
        ("+32 2 500 00 00", "BE"),
        ("0032 2 500 00 00", "BE"),
        ("32", "BE"),
        ("+352 26 00 00", "LU"),
        ("+41 22 000 00 00", "CH"),
        ("+1 514 555 0100", "CA"),
        ("+1 212 555 0100", "US"),
        ("+1", None),
        ("+262 692 00 00 00", "FR"),
        ("+33 1 99 00 00 00", "FR"),
        ("+999", None),
        ("", None),
    ],
)
def test_country_of_phone(number: str, code: str | None) -> None:
    country = countries.country_of_phone(number)
    assert (country.code if country else None) == code


def test_territory_of_phone() -> None:
    assert [territory.name for territory in countries.territory_of_phone("+596 596 00 00 00")] == ["Martinique"]
    assert len(countries.territory_of_phone("+590")) == 3
    assert countries.territory_of_phone("+33 1 99 00 00 00") == ()


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("Belgique", "BE"),
        ("la Suisse", "CH"),
        ("CÔTE D’IVOIRE", "CI"),
        ("Québec", "CA"),
        ("RDC", "CD"),
        ("Bretagne", None),
    ],
)
def test_country_named(name: str, code: str | None) -> None:
    country = countries.country_named(name)
    assert (country.code if country else None) == code
