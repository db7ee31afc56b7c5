"""Months, weekdays, parts of the day and number words, folded (lower case, no accents), with usual typos."""

from __future__ import annotations

MONTHS: dict[str, int] = {
    "janvier": 1, "janv": 1, "jan": 1, "janvir": 1,
    "fevrier": 2, "fevr": 2, "fev": 2, "fevier": 2, "feverier": 2,
    "mars": 3,
    "avril": 4, "avr": 4, "avri": 4,
    "mai": 5,
    "juin": 6,
    "juillet": 7, "juil": 7, "juill": 7, "jul": 7, "juillett": 7, "jullet": 7, "jueillet": 7,
    "aout": 8, "aou": 8,
    "septembre": 9, "sept": 9, "sep": 9, "septmbre": 9, "septemebre": 9,
    "octobre": 10, "oct": 10, "octbre": 10, "octrobre": 10,
    "novembre": 11, "nov": 11, "novemebre": 11, "novembe": 11,
    "decembre": 12, "dec": 12, "decmbre": 12, "decembe": 12,
}  # fmt: skip

#: Short for a month only right after a day number: "31 mar. 2025" (elsewhere "mar." is a Tuesday).
MONTHS_AFTER_DAY: dict[str, int] = {**MONTHS, "mar": 3, "juin": 6, "jn": 6, "jt": 7}

WEEKDAYS: dict[str, int] = {
    "lundi": 0, "lun": 0, "lundis": 0, "lindi": 0,
    "mardi": 1, "mar": 1, "mardis": 1,
    "mercredi": 2, "mer": 2, "merc": 2, "mercredis": 2, "mecredi": 2, "mercedi": 2, "mercrdi": 2,
    "jeudi": 3, "jeu": 3, "jeudis": 3, "jeuid": 3,
    "vendredi": 4, "ven": 4, "vend": 4, "vendredis": 4, "vendedi": 4, "vendrdi": 4,
    "samedi": 5, "sam": 5, "samedis": 5, "samdi": 5, "smaedi": 5,
    "dimanche": 6, "dim": 6, "dimanches": 6, "dimanache": 6, "dimance": 6, "dimanhce": 6,
}  # fmt: skip

#: Short for a weekday only before a day: too many other meanings alone.
WEEKDAYS_BEFORE_DAY: dict[str, int] = {"di": 6, "lu": 0, "ma": 1, "me": 2, "je": 3, "ve": 4, "sa": 5}

PLURAL_WEEKDAYS = frozenset(w for w in WEEKDAYS if w.endswith("is") or w == "dimanches")
SHORT_WEEKDAYS = frozenset({"lun", "mar", "mer", "merc", "jeu", "ven", "vend", "sam", "dim"})


NUMBER_WORDS: dict[str, int] = {
    "un": 1, "une": 1, "deux": 2, "trois": 3, "quatre": 4, "cinq": 5, "six": 6, "sept": 7, "huit": 8, "neuf": 9,
    "dix": 10, "onze": 11, "douze": 12, "treize": 13, "quatorze": 14, "quinze": 15, "seize": 16, "dix-sept": 17,
    "dix-huit": 18, "dix-neuf": 19, "vingt": 20, "vingt et un": 21, "vingt et une": 21, "vingt-et-un": 21,
    "vingt-et-une": 21, "vingt-deux": 22, "vingt-trois": 23, "vingt-quatre": 24, "vingt-cinq": 25, "vingt-six": 26,
    "vingt-sept": 27, "vingt-huit": 28, "vingt-neuf": 29, "trente": 30, "trente et un": 31, "trente-et-un": 31,
    "quarante": 40, "quarante-cinq": 45, "cinquante": 50, "cinquante-cinq": 55,
}  # fmt: skip

#: The only day of a month with an ordinal.
FIRST_OF_MONTH = "premier"

ORDINALS: dict[str, int] = {
    "premier": 1, "premiers": 1, "premiere": 1, "premieres": 1, "1er": 1, "1ers": 1, "1ere": 1, "1er(e)": 1,
    "deuxieme": 2, "deuxiemes": 2, "second": 2, "seconds": 2, "seconde": 2, "2e": 2, "2eme": 2, "2emes": 2, "2es": 2,
    "2nd": 2, "2ieme": 2,
    "troisieme": 3, "troisiemes": 3, "3e": 3, "3eme": 3, "3emes": 3, "3es": 3, "3ieme": 3,
    "quatrieme": 4, "quatriemes": 4, "4e": 4, "4eme": 4, "4emes": 4, "4es": 4, "4ieme": 4,
    "cinquieme": 5, "cinquiemes": 5, "5e": 5, "5eme": 5,
    "dernier": -1, "derniers": -1, "derniere": -1, "dernieres": -1,
    "avant-dernier": -2, "avant-derniers": -2,
}  # fmt: skip

#: The season's first month: "saison 2024-2025" runs from August or September to July.
SEASON_FIRST_MONTH = 8

#: As written to a reader.
MONTH_NAMES = (
    "janvier", "février", "mars", "avril", "mai", "juin", "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
DAY_NAMES = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
#: Right behind a number, these say that it is no day.
UNITS = frozenset("e eme ere eres an ans euro euros km m kg min mn h heure heures".split())
