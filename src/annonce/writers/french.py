"""French typography, dates, hours, rules and prices for people; no use of the machine's locale.

Usage of the Imprimerie nationale: a non-breaking space before « : ; ? ! % € » and inside guillemets, hours as
"14 h 30", the first of the month as "1er", days and months in lower case.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from typing import TYPE_CHECKING

if TYPE_CHECKING:  # the command line uses the typography without loading the models
    from annonce.model import Occurrence, Offer, Schedule

NBSP = "\u00a0"

DAYS = ("lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche")
MONTHS = (
    "janvier", "février", "mars", "avril", "mai", "juin",
    "juillet", "août", "septembre", "octobre", "novembre", "décembre",
)  # fmt: skip
_DAYS_SHORT = ("lun.", "mar.", "mer.", "jeu.", "ven.", "sam.", "dim.")
_MONTHS_SHORT = ("janv.", "févr.", "mars", "avr.", "mai", "juin", "juil.", "août", "sept.", "oct.", "nov.", "déc.")
_RANKS = {
    1: "premier",
    2: "deuxième",
    3: "troisième",
    4: "quatrième",
    5: "cinquième",
    -1: "dernier",
    -2: "avant-dernier",
}
_COUNTS = {2: "deux", 3: "trois", 4: "quatre", 5: "cinq", 6: "six"}
_CODES = ("MO", "TU", "WE", "TH", "FR", "SA", "SU")  # RFC 5545, section 3.3.10
_SYMBOLS = {"EUR": "€", "USD": "$", "CAD": "$ CA", "GBP": "£"}

# Compiled on first use: most commands say nothing.
_BEFORE = "(?<=\\S) (?=[:;?!»%€])|(?<=«) |(?<=\\d) (?=h\\b)|(?<=\\bh) (?=\\d)"


def typography(text: str) -> str:
    """Put non-breaking spaces where French wants them; a second time changes nothing."""
    return re.sub(_BEFORE, NBSP, text)


def enumeration(words: Iterable[str]) -> str:
    """Join words as a sentence does: "a, b et c"."""
    *first, last = words
    return f"{', '.join(first)} et {last}" if first else last


def day(value: date, *, year: bool = True, month: bool = True) -> str:
    """Give "lundi 31 mars 2025", without its year or month where the context has them."""
    number = "1er" if value.day == 1 else str(value.day)
    words = [f"{DAYS[value.weekday()]} {number}"]
    if month:
        words.append(MONTHS[value.month - 1])
    if month and year:
        words.append(str(value.year))
    return " ".join(words)


def short_day(value: date) -> str:
    """Give "lun. 31 mars 2025"."""
    number = "1er" if value.day == 1 else str(value.day)
    return f"{_DAYS_SHORT[value.weekday()]} {number} {_MONTHS_SHORT[value.month - 1]} {value.year}"


def hour(value: time | datetime) -> str:
    """Give "14 h" or "14 h 30", unbreakable."""
    return f"{value.hour}{NBSP}h" + (f"{NBSP}{value.minute:02d}" if value.minute else "")


def hours(start: time | datetime, end: time | datetime | None) -> str:
    """Give "14 h – 16 h", or the start alone."""
    return hour(start) if end is None else f"{hour(start)}{NBSP}–{NBSP}{hour(end)}"


def moment(value: date | datetime) -> str:
    """Give "lundi 31 mars 2025", with ", 14 h" where a time is stated."""
    return f"{day(value)}, {hour(value)}" if isinstance(value, datetime) else day(value)


def when(occurrence: "Occurrence", *, short: bool = False) -> str:
    """Say when an occurrence takes place: "lundi 31 mars 2025, 14 h – 16 h"."""
    start, end = occurrence.start, occurrence.end
    name = short_day if short else day
    if start is None:
        return f"jusqu’au {name(end)}{_at(end)}" if end is not None else ""
    if end is None or end == start:
        return f"{name(start)}{_at(start)}"
    if isinstance(start, datetime) and isinstance(end, datetime):
        if end.date() == start.date() or (end > start and _same_night(start, end)):
            return f"{name(start)}, {hours(start, end)}"
        return f"du {name(start)}, {hour(start)}, au {name(end)}, {hour(end)}"
    if isinstance(start, datetime) or isinstance(end, datetime):
        return f"du {name(start)}{_at(start)} au {name(end)}{_at(end)}"
    if short:
        return f"du {name(start)} au {name(end)}"
    return span(start, end)


def _at(value: date | datetime) -> str:
    return f", {hour(value)}" if isinstance(value, datetime) else ""


def _same_night(start: datetime, end: datetime) -> bool:
    return end.date() - start.date() == timedelta(days=1) and end.hour <= 8 and start.hour >= 12


def span(start: date, end: date) -> str:
    """Give "du samedi 12 au dimanche 13 avril 2025", both days included, nothing said twice."""
    year = start.year != end.year
    month = year or start.month != end.month
    return f"du {day(start, year=year, month=month)} au {day(end)}"


def rule(schedule: "Schedule") -> str:
    """Say a recurring time: "tous les mardis, 18 h – 20 h, du … au …"; a rule that we cannot say stays as written."""
    words = [_pattern(schedule.rrule) or schedule.text or schedule.rrule]
    if schedule.start_time is not None:
        words.append(hours(schedule.start_time, schedule.end_time))
    elif schedule.end_time is not None:
        words.append(f"jusqu’à {hour(schedule.end_time)}")
    if schedule.start_date is not None and schedule.until is not None:
        words.append(span(schedule.start_date, schedule.until))
    elif schedule.start_date is not None:
        words.append(f"à partir du {day(schedule.start_date)}")
    elif schedule.until is not None:
        words.append(f"jusqu’au {day(schedule.until)}")
    if schedule.exdates:
        words.append("sauf " + enumeration(f"le {day(d)}" for d in schedule.exdates))
    if schedule.excludes_school_holidays:
        words.append("hors vacances scolaires")
    if schedule.excludes_public_holidays:
        words.append("hors jours fériés")
    return ", ".join(words)


def _pattern(rrule: str) -> str | None:
    """Say an RRULE without its bounds, or None where there are no simple words for it."""
    parts = dict(part.partition("=")[::2] for part in rrule.upper().split(";") if part)
    frequency, interval = parts.pop("FREQ", ""), parts.pop("INTERVAL", "1")
    months = parts.pop("BYMONTH", "")
    parts.pop("WKST", None)
    days, month_days, position = (parts.pop(k, "") for k in ("BYDAY", "BYMONTHDAY", "BYSETPOS"))
    if parts or not interval.isdigit() or not all(m.isdigit() and 1 <= int(m) <= 12 for m in months.split(",") if m):
        return None
    every = int(interval)
    if frequency == "DAILY" and not (days or month_days or position):
        said = _every(every, "tous les jours", "un jour sur")
    elif frequency in ("WEEKLY", "DAILY") and not (month_days or position) and (frequency == "WEEKLY" or every == 1):
        said = _weekly(days, every)
    elif frequency == "MONTHLY":
        said = _monthly(days, month_days, position, every)
    elif frequency == "YEARLY" and not (days or month_days or position or months):
        said = _every(every, "tous les ans", "un an sur")
    else:
        return None
    if said and months:
        said += " en " + enumeration(MONTHS[int(m) - 1] for m in months.split(","))
    return said


def _every(interval: int, always: str, one_of: str) -> str | None:
    if interval == 1:
        return always
    return f"{one_of} {_COUNTS[interval]}" if interval in _COUNTS else None


def _weekly(days: str, every: int) -> str | None:
    if not days:
        return _every(every, "toutes les semaines", "une semaine sur")
    if any(code not in _CODES for code in days.split(",")):
        return None
    numbers = sorted({_CODES.index(code) for code in days.split(",")})
    names = [DAYS[n] for n in numbers]
    if every > 1 and len(names) == 1:
        return _every(every, "", f"un {names[0]} sur")
    if len(names) == 7:
        said = "tous les jours"
    elif len(names) > 2 and numbers[-1] - numbers[0] == len(numbers) - 1:
        said = f"du {names[0]} au {names[-1]}"
    else:
        said = "tous les " + enumeration(f"{name}s" for name in names)
    if every == 1:
        return said
    weeks = _every(every, "", "une semaine sur")
    return weeks and f"{said}, {weeks}"


def _monthly(days: str, month_days: str, position: str, every: int) -> str | None:
    if days and not month_days:
        said = _ranked(days, position)
    elif month_days and not (days or position) and re.fullmatch(r"\d+(,\d+)*", month_days):
        numbers = ["1er" if d == "1" else d for d in month_days.split(",")]
        said = f"{'le' if len(numbers) == 1 else 'les'} {enumeration(numbers)} du mois"
    elif month_days == "-1" and not (days or position):
        said = "le dernier jour du mois"
    elif not (days or month_days or position):
        return _every(every, "tous les mois", "un mois sur")
    else:
        return None
    months = _every(every, "", "un mois sur")
    if said is None or months is None:
        return None
    return f"{said}, {months}" if months else said


def _ranked(days: str, position: str) -> str | None:
    """Say "1TH" or "TH" with BYSETPOS=1: "le premier jeudi du mois"."""
    found = [re.fullmatch(r"([+-]?\d)?(MO|TU|WE|TH|FR|SA|SU)", code) for code in days.split(",")]
    pairs = [(m[1] or position, m[2]) for m in found if m]
    if len(pairs) != len(found):
        return None
    if all(re.fullmatch(r"[+-]?\d(,[+-]?\d)*", ranks) for ranks, _ in pairs):
        pairs = [(rank, code) for ranks, code in pairs for rank in ranks.split(",")]
    else:
        return None
    if any(int(rank) not in _RANKS for rank, _ in pairs) or (position and len({c for _, c in pairs}) > 1):
        return None
    groups: dict[str, list[str]] = {}
    for rank, code in pairs:
        groups.setdefault(code, []).append(_RANKS[int(rank)])
    said = []
    for code, ranks in groups.items():
        name = DAYS[_CODES.index(code)]
        said.append(f"le {ranks[0]} {name}" if len(ranks) == 1 else f"les {enumeration(ranks)} {name}s")
    return f"{enumeration(said)} du mois"


def price(offer: "Offer") -> str:
    """Give "12,50 € (tarif réduit)"."""
    amount = f"{offer.price:.2f}".replace(".", ",").removesuffix(",00")
    said = f"{amount}{NBSP}{_SYMBOLS.get(offer.currency, offer.currency)}"
    return f"{said} ({offer.label})" if offer.label else said


def phone(number: str) -> str:
    """Give a French number as people dial it ("01 99 00 12 34"); others stay in E.164."""
    if re.fullmatch(r"\+33\d{9}", number):
        return NBSP.join(re.findall("..", "0" + number[3:]))
    return number


def plural(count: int, singular: str, plural_form: str | None = None) -> str:
    """Give "1 événement", "2 événements"; in French, zero is singular."""
    return f"{count}{NBSP}{singular if abs(count) < 2 else plural_form or singular + 's'}"


def joined(parts: Sequence[str | None], separator: str = ", ") -> str:
    """Join what is stated."""
    return separator.join(part for part in parts if part)
