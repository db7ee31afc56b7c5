"""What an event says, in French lines: the words that the table, the calendar and the newsletter share."""

import re
from collections.abc import Iterator
from datetime import date, datetime
from urllib.parse import quote

from annonce.model import ContactPoint, Event, Occurrence, Organization, Performer, Place, ProgrammeItem
from annonce.writers import french

STATUS = {"cancelled": "Annulé", "postponed": "Reporté", "rescheduled": "Nouvelle date"}
PRICING = {"free": "Gratuit", "paid": "Payant", "donation": "Participation libre", "mixed": "En partie gratuit"}
ATTENDANCE = {"online": "En ligne", "mixed": "Sur place et en ligne"}
TYPES = {
    "Event": "Événement",
    "MusicEvent": "Musique",
    "TheaterEvent": "Théâtre",
    "DanceEvent": "Danse",
    "ComedyEvent": "Humour",
    "ScreeningEvent": "Cinéma",
    "ExhibitionEvent": "Exposition",
    "EducationEvent": "Conférence ou atelier",
    "BusinessEvent": "Vie professionnelle",
    "SocialEvent": "Rencontre",
    "SportsEvent": "Sport",
    "Festival": "Festival",
    "SaleEvent": "Vente ou marché",
    "FoodEvent": "Repas ou dégustation",
    "ChildrensEvent": "Jeune public",
    "LiteraryEvent": "Littérature",
}
ACCESSIBILITY = {
    "wheelchair": "accessible en fauteuil roulant",
    "mental": "handicap mental",
    "sign_language": "langue des signes",
    "subtitles": "sous-titres",
    "audio_description": "audiodescription",
    "hearing_loop": "boucle magnétique",
}

EMAIL = re.compile(r"[^\s<>\"@,;:]+@[^\s<>\"@,;:]+")
"""An address that can stand in a "mailto:" URI."""

_SCHEME = re.compile(r"[A-Za-z][A-Za-z0-9+.-]*://")
_NOT_IN_URIS = re.compile('[\x00-\x20\x7f"<>\\\\^`{|}\ud800-\udfff\u2028\u2029\x80-\xa0]')
_SPACES = re.compile("[ \t\n]+")  # a non-breaking space stays
_CONTROLS = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f]")


def clean(text: str) -> str:
    r"""Give a text with `\n` line ends and without the characters that no written form may hold (controls, halves)."""
    text = text.replace("\r\n", "\n").replace("\r", "\n").replace("\u2028", "\n").replace("\u2029", "\n")
    return _CONTROLS.sub("", text).encode("utf-8", "replace").decode().strip()


def one_line(text: str) -> str:
    """Give a text on one line."""
    return _SPACES.sub(" ", clean(text))


def line(text: str | None) -> str | None:
    """Give what is stated on one line, or None."""
    return one_line(text) or None if text else None


def short(text: str, most: int) -> str:
    """Cut a text at a word, with a mark that it goes on."""
    if len(text) <= most:
        return text
    return text[: most - 1].rsplit(" ", 1)[0].rstrip(" ,;:") + "…"


def uri(url: str) -> str:
    """Give an absolute URI (RFC 3986): "www.asso.example" is written "https://www.asso.example"."""
    url = _NOT_IN_URIS.sub(lambda found: quote(found[0], errors="replace"), url.strip())
    return url if _SCHEME.match(url) else f"https://{url}"


def page(event: Event) -> str | None:
    """Give the address at which to read more: the event's own page, else where to register or buy."""
    for kinds in (("website",), ("registration", "tickets"), ("other", "document"), ("social",)):
        if kinds[0] == "registration" and event.registration.url:
            return uri(event.registration.url)
        for link in event.links:
            if link.kind in kinds and link.url != event.online_url:
                return uri(link.url)
    return None


def place(where: Place) -> list[str]:
    """Give the venue's name and the address, a line each."""
    town = french.joined([where.postal_code, where.locality], " ")
    return [part for part in (where.name, french.joined([where.street_address, town])) if part]


def where(event: Event) -> list[str]:
    """Give the place, and how to attend from afar."""
    lines = place(event.location) if event.location is not None else []
    if event.attendance_mode in ATTENDANCE:
        lines.append(ATTENDANCE[event.attendance_mode])
    if event.online_url:
        lines.append(event.online_url)
    return lines


def price(event: Event) -> list[str]:
    """Give what it costs: the amounts, or that it is free."""
    lines = [PRICING[event.pricing]] if event.pricing is not None else []
    amounts = [french.price(offer) for offer in event.offers]
    if event.pricing == "paid" and amounts:
        lines = []  # the amounts say so
    return [*lines, *amounts]


def registration(event: Event) -> list[str]:
    """Give how to register."""
    how = event.registration
    lines = []
    if how.required is not None:
        lines.append("Obligatoire" if how.required else "Sans inscription")
    if how.deadline is not None:
        lines.append(f"jusqu’au {french.moment(how.deadline)}")
    lines += [how.url] if how.url else []
    said = contact(ContactPoint(email=how.email, phone=how.phone))
    return [*lines, said] if said else lines


def contact(who: ContactPoint) -> str:
    """Give whom to write to or ring."""
    return french.joined([who.name, who.email, french.phone(who.phone) if who.phone else None])


def performer(who: Performer) -> str:
    """Give who plays or speaks: "Ana Roux, harpiste"."""
    return french.joined([who.name, who.role])


def organization(who: Organization) -> str:
    """Give who organises and how to reach them."""
    phone = french.phone(who.phone) if who.phone else None
    return french.joined([who.name, who.email, phone, who.url])


def audience(event: Event) -> str:
    """Give whom it is for: the text's own words, else the ages."""
    who = event.audience
    if who is None:
        return ""
    if who.text:
        return who.text
    if who.min_age is not None and who.max_age is not None:
        return f"de {who.min_age} à {who.max_age}{french.NBSP}ans"
    if who.min_age is not None:
        return f"à partir de {who.min_age}{french.NBSP}ans"
    return f"jusqu’à {who.max_age}{french.NBSP}ans" if who.max_age is not None else ""


def item(part: ProgrammeItem, event: Event) -> tuple[str, str, str]:
    """Give one part of the programme: its hour (with its day only where the event has several), title, names."""
    time = item_time(part, several_days=len(_days(event)) > 1)
    names = [who.name for who in part.performers if who.name not in part.title]
    return time, part.title, ", ".join(names)


def item_time(part: ProgrammeItem, *, several_days: bool) -> str:
    """Give when a part of the programme takes place."""
    if not isinstance(part.start, datetime):
        return french.short_day(part.start) if part.start is not None else ""
    end = part.end if isinstance(part.end, datetime) else None
    said = french.hours(part.start, end)
    return f"{french.short_day(part.start)}, {said}" if several_days else said


def _days(event: Event) -> set[date]:
    times = [part.start for part in event.programme if part.start is not None]
    return {t.date() if isinstance(t, datetime) else t for t in times}


def programme(event: Event) -> list[str]:
    """Give the programme, one line for each part: "14 h – Atelier (Ana Roux)"."""
    lines = []
    for part in event.programme:
        time, title, names = item(part, event)
        line = f"{time} – {title}" if time else title
        lines.append(f"{line} ({names})" if names else line)
    return lines


def state(event: Event) -> list[str]:
    """Give what has changed: cancelled, postponed, moved from another day; or that it is full."""
    lines = []
    if event.status in STATUS and event.status != "rescheduled":
        lines.append(STATUS[event.status])
    if event.previous_start is not None:
        lines.append(f"Nouvelle date (au lieu du {french.moment(event.previous_start)})")
    elif event.status == "rescheduled":
        lines.append(STATUS["rescheduled"])
    if event.sold_out:
        lines.append("Complet")
    return lines


def notes(event: Event) -> Iterator[str]:
    """Say what dates alone do not: changes, times without a start, holidays that a rule leaves out, how to join."""
    yield from state(event)
    for schedule in event.schedules:
        if schedule.excludes_school_holidays or schedule.excludes_public_holidays or schedule.start_time is None:
            yield french.rule(schedule)
    for occurrence in event.occurrences:
        if occurrence.start is None or _mixed(occurrence):
            yield french.when(occurrence)
    if event.attendance_mode in ATTENDANCE:
        said = ATTENDANCE[event.attendance_mode]
        yield f"{said}{french.NBSP}: {event.online_url}" if event.online_url else said


def _mixed(occurrence: Occurrence) -> bool:
    """Whether one end is a day and the other a moment."""
    return occurrence.end is not None and isinstance(occurrence.start, datetime) != isinstance(occurrence.end, datetime)


def facts(event: Event) -> Iterator[tuple[str, list[str]]]:
    """Give what is stated beside the description, the times and the place, as (label, lines)."""
    yield "Portes", [french.hour(event.door_time)] if event.door_time is not None else []
    yield "Programme", programme(event)
    yield "Tarif", price(event)
    yield "Inscription", registration(event)
    yield "Public", [audience(event)]
    yield "Contact", [contact(who) for who in event.contacts]
    yield "Intervenants", [performer(who) for who in event.performers]
    yield "Organisation", [organization(who) for who in event.organizers]
    yield "Partenaires", [organization(who) for who in event.partners]
    yield "Accessibilité", [ACCESSIBILITY.get(word, word) for word in event.accessibility]
    known = {event.registration.url, event.online_url}
    yield "Liens", [link.url for link in event.links if link.url not in known]


def page_of_text(event: Event, first: list[str]) -> str:
    """Give all that is stated as plain text: these lines, the description, then the facts under their labels."""
    parts = ["\n".join(map(one_line, first))] if first else []
    if event.description:
        parts.append(clean(event.description))
    said = []
    for label, all_lines in facts(event):
        lines = [one_line(line) for line in all_lines if line]
        if len(lines) == 1 and label != "Programme":
            said.append(f"{label}{french.NBSP}: {lines[0]}")
        elif lines:
            said.append("\n".join([f"{label}{french.NBSP}:", *(f"– {line}" for line in lines)]))
    return "\n\n".join([*parts, *(["\n".join(said)] if said else [])])
