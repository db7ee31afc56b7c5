"""What follows from a place: its time zone, country, currency, department and region; phones in E.164."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache

from annonce import lazy_re as re
from annonce import model
from annonce.assemble import made
from annonce.assemble.places import insee
from annonce.extractors.towns import Town
from annonce.lexicon import communes, countries
from annonce.mention import Mention

#: "418 555-0142", "024 555 01 38": the groups of digits tell the country.
_AMERICAN = re.compile(r"\(?[2-9]\d\d\)?[ .-]{1,2}[2-9]\d\d[ .-]\d{4}")
_SWISS = re.compile(r"0[2-9]\d \d{3} \d\d \d\d")
_FRENCH = re.compile(r"0[1-9]\d{8}")


def zone(town: Town | None, code: str | None, mentions: Sequence[Mention], given: str | None) -> tuple[str, bool]:
    """Give the IANA zone of the place and whether it is assumed rather than known from a place."""
    if given:
        return given, False
    country = _country(town, code)
    if country is not None and country != "FR":
        if town is not None and town.abroad is not None:
            return town.abroad.timezone, False
        found = countries.COUNTRIES.get(country)
        if found is not None:
            return found.timezone, False
    department = _department(town, code) or overseas(town, mentions)
    if department is not None and department in countries.TERRITORIES:
        return countries.TERRITORIES[department].timezone, False
    if department is None and (town is None or country is None):
        by_phone = _by_phone(mentions)
        if by_phone is not None:
            return by_phone, True
    return "Europe/Paris", town is None and code is None


def overseas(town: Town | None, mentions: Sequence[Mention]) -> str | None:
    """Give the overseas department of a town whose name does not settle it, by the phone numbers of the text."""
    if town is None or town.commune is not None or town.abroad is not None:
        return None
    for mention in mentions:
        if mention.kind == "phone":
            digits = re.sub(r"\D", "", mention.value or "")
            for code, territory in countries.TERRITORIES.items():
                local = digits.startswith("0" + territory.phone) and len(territory.phone) == 3
                if (local or (territory.mobile and re.match(territory.mobile, digits))) and communes.settle(
                    town.name, departments=frozenset({code})
                ):
                    return code
    return None


def _by_phone(mentions: Sequence[Mention]) -> str | None:
    for mention in mentions:
        if mention.kind == "phone":
            number = re.sub(r"[^\d+]", "", mention.value or "")
            country = countries.country_of_phone(number) if number.startswith(("+", "00")) else None
            if country is not None and country.code != "FR":
                return country.timezone
    return None


def _country(town: Town | None, code: str | None) -> str | None:
    if town is not None and town.abroad is not None:
        return town.abroad.country
    if code and re.match(r"[A-Z]\d[A-Z]", code):
        return "CA"
    if code and re.match(r"L-?\d{4}$", code.replace(" ", "")):
        return "LU"
    if code and len(code) == 5:
        return "FR"
    if town is None:
        return None
    if town.commune is not None:
        return "FR"
    return "FR" if communes.find(town.name) and not countries.cities_abroad(town.name) else None


def _department(town: Town | None, code: str | None) -> str | None:
    if code and len(code) == 5:
        return communes.department_of(code)
    return town.commune.department_code if town is not None and town.commune is not None else None


def place(
    venue: str | None, street: str | None, code: str | None, town: Town | None, department: str | None = None
) -> model.Place:
    """Write a place with what follows from its commune."""
    country = _country(town, code)
    commune = (
        insee(town, code, frozenset({department} if department else ()))
        if town is not None and country in (None, "FR")
        else None
    )
    region = (
        commune.region
        if commune is not None
        else (town.abroad.region if town is not None and town.abroad is not None else None)
    )
    return made.Place(
        name=venue,
        street_address=street,
        postal_code=code,
        locality=_locality(town) if town is not None else None,
        insee_code=commune.insee_code if commune is not None else None,
        department=commune.department if commune is not None else None,
        region=region,
        country=country or ("FR" if commune is not None else None),
    )


def _locality(town: Town) -> str:
    """Keep the town as written, an abbreviation written out ("St-Étienne" is Saint-Étienne)."""
    if re.match(r"(?i)ste?[ .-]", town.name) and town.commune is not None:
        return town.commune.name
    return town.name


def currency(country: str) -> str:
    """Give the currency of a country."""
    found = countries.COUNTRIES.get(country)
    return found.currency if found is not None else "EUR"


#: First digits of numbers overseas, which mainland France does not use → country code.
_OVERSEAS = {
    **dict.fromkeys(("0262", "0263", "0269", "0692", "0693"), "262"),
    **dict.fromkeys(("0590", "0690", "0691"), "590"),
    **dict.fromkeys(("0594", "0694"), "594"),
    **dict.fromkeys(("0596", "0696", "0697"), "596"),
}


@lru_cache(maxsize=4096)
def e164(number: str, country: str) -> str | None:
    """Write a phone in E.164 (ITU-T), read as one rings it in a country; None where it is no possible number.

    "Possible" decides, not "valid": ranges reserved for fiction are not valid, and still phones.
    """
    digits = re.sub(r"\D", "", number)
    if len(digits) == 10 and (code := _OVERSEAS.get(digits[:4])):
        return f"+{code}{digits[1:]}"
    if country == "FR" and _FRENCH.fullmatch(digits) and not number.startswith("+") and not _SWISS.fullmatch(number):
        return "+33" + digits[1:]
    if country == "FR":  # no French number is grouped so
        country = "CA" if _AMERICAN.fullmatch(number) else "CH" if _SWISS.fullmatch(number) else country
    import phonenumbers

    try:
        parsed = phonenumbers.parse(number, country)
    except phonenumbers.NumberParseException:
        return None
    if not phonenumbers.is_possible_number(parsed):
        return None
    return phonenumbers.format_number(parsed, phonenumbers.PhoneNumberFormat.E164)
