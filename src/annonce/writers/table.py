"""For people: one event as a card, several as one row each, in French.

What announcements say is printed without the control characters that a terminal would obey.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from io import StringIO
from typing import BinaryIO

from rich import box
from rich.console import Console, Group, RenderableType
from rich.padding import Padding
from rich.panel import Panel
from rich.table import Table
from rich.text import Text

from annonce.model import Announcement, Event, Occurrence, ProgrammeItem, Warning
from annonce.writers import facts, french

# Controls (C0, C1, DEL), directions (UAX 9) and lone surrogates. A line end may stay a space.
_OBEYED = re.compile("[\x00-\x1f\x7f-\x9f\u200e\u200f\u202a-\u202e\u2028\u2029\u2066-\u2069\ue000\ud800-\udfff]+")
_HELD = "\ue000"  # a private character that stands for a non-breaking space while Rich breaks lines
_DATES_SHOWN = 12
_ROW_DATES_SHOWN = 3
_DESCRIPTION_SHOWN = 240  # characters: the card is a glance, the other formats have it whole


def write(items: Iterable[Announcement], out: BinaryIO, *, width: int = 80, color: bool = False) -> None:
    """Write a card or a table.

    Args:
        items: the announcements.
        out: where to write, in UTF-8.
        width: the columns that there are.
        color: whether colours and bold may be used.
    """
    found = [(item, event) for item in items for event in item.events]
    if not found:
        return
    page = StringIO()
    console = Console(
        file=page,
        width=max(width, 40),
        force_terminal=color,
        color_system="standard" if color else None,
        no_color=not color,
        legacy_windows=False,
        markup=False,
        highlight=False,
        emoji=False,
    )
    if len(found) == 1:
        item, event = found[0]
        console.print(_card(event, item.warnings))
    else:
        sources = {item.source for item, _ in found}
        console.print(_rows(found, show_source=len(sources) > 1))
    lines = page.getvalue().replace(_HELD, french.NBSP).splitlines()
    out.write("".join(f"{line.rstrip()}\n" for line in lines).encode())


def _line(value: str, style: str = "") -> Text:
    """Give a line of text whose non-breaking spaces do not break, which Rich would do."""
    return Text(_safe(value).replace(french.NBSP, _HELD), style=style)


def _safe(value: str) -> str:
    return unicodedata.normalize("NFC", _OBEYED.sub(" ", value)).strip()


def _card(event: Event, document_warnings: tuple[Warning, ...]) -> RenderableType:
    grid = Table.grid(padding=(0, 2), expand=True)
    grid.add_column(style="bold cyan", no_wrap=True)
    grid.add_column(ratio=1, overflow="fold")
    for label, lines in _facts(event):
        shown = [line for line in lines if line.plain]
        if shown:
            grid.add_row(label, Group(*shown))
    parts: list[RenderableType] = [grid]
    warnings = [*document_warnings, *event.warnings]
    if warnings:
        parts.append(Padding(_warnings(warnings), (1, 0, 0, 0)))
    return Panel(Group(_title(event), Text(), *parts), box=box.ROUNDED, border_style="cyan", padding=(0, 1))


def _facts(event: Event) -> Iterator[tuple[str, list[Text]]]:
    """Give the lines of the card: (label, what stands beside it)."""
    times = _times(event, _DATES_SHOWN)
    yield "Quand", [*times, _said(event, ("occurrences", "schedules"), times)]
    if event.previous_start is not None:
        yield "Au lieu de", [_line(french.moment(event.previous_start))]
    if event.door_time is not None:
        yield "Portes", [_line(french.hour(event.door_time))]
    yield "Où", [_line(line) for line in facts.where(event)]
    if event.description:
        yield "Description", [_line(facts.short(facts.one_line(event.description), _DESCRIPTION_SHOWN))]
    price = [_line(line) for line in facts.price(event)]
    yield "Tarif", [*price, _said(event, ("pricing",), price)]
    registration = [_line(line) for line in facts.registration(event)]
    yield "Inscription", [*registration, _said(event, ("registration.required",), registration)]
    yield "Contact", [_line(facts.contact(c)) for c in event.contacts]
    yield "Programme", [_item(item, event) for item in event.programme]
    yield "Intervenants", [_line(facts.performer(p)) for p in event.performers]
    yield "Organisation", [_line(facts.organization(o)) for o in event.organizers]
    yield "Partenaires", [_line(facts.organization(o)) for o in event.partners]
    if event.audience is not None:
        yield "Public", [_line(facts.audience(event))]
    known = {event.registration.url, event.online_url}
    yield "Liens", [_line(link.url) for link in event.links if link.url not in known]


def _times(event: Event, most: int, *, short: bool = False) -> list[Text]:
    lines = [_line(french.rule(schedule)) for schedule in event.schedules]
    dates = [_occurrence(o, short=short) for o in event.occurrences]
    lines += dates if len(dates) <= most + 1 else dates[:most]
    if len(dates) > most + 1:
        more = len(dates) - most
        lines.append(_line(f"et {french.plural(more, 'autre date', 'autres dates')}", "dim"))
    return lines


def _occurrence(occurrence: Occurrence, *, short: bool) -> Text:
    line = _line(french.when(occurrence, short=short))
    if occurrence.status in facts.STATUS:
        line.append(f" ({facts.STATUS[occurrence.status].lower()})", style="red")
    if occurrence.location is not None and (place := facts.place(occurrence.location)):
        line.append(" ").append(_line(f"– {', '.join(place)}"))
    return line


def _said(event: Event, fields: tuple[str, ...], shown: list[Text]) -> Text:
    """Give the announcement's words for these fields, unless the card already shows them as they stand."""
    words: list[str] = []
    displayed = " ".join(line.plain for line in shown).replace(_HELD, " ").casefold()
    for evidence in event.evidence:
        text = " ".join(_safe(evidence.text).split())
        if evidence.field.startswith(fields) and text and text not in words and text.casefold() not in displayed:
            words.append(text)
    words = [w for w in words if not any(w in other for other in words if other != w)][:4]
    return _line(" ".join(f"«{french.NBSP}{word}{french.NBSP}»" for word in words), "dim italic")


def _item(item: ProgrammeItem, event: Event) -> Text:
    """Give one part of the programme."""
    time, title, names = facts.item(item, event)
    line = Text()
    if time:
        line.append(_line(time, "bold"))
        line.append("  ")
    line.append(_line(title))
    if names:
        line.append(" ").append(_line(f"({names})"))
    return line


def _title(event: Event) -> Text:
    title = _line(event.name, "bold")
    mark = facts.STATUS.get(event.status) or ("Complet" if event.sold_out else None)
    if mark is None or title.plain.casefold().startswith(mark.casefold()):
        return title
    return Text.assemble((mark.upper(), "bold red"), " – ", title)


def _warnings(warnings: Iterable[Warning]) -> Table:
    lines = Table.grid(padding=(0, 1))
    lines.add_column(style="yellow", no_wrap=True)
    lines.add_column(style="yellow", overflow="fold")
    lines.add_row("", _line("Avertissements", "bold yellow"))
    for message in dict.fromkeys(warning.message for warning in warnings):
        lines.add_row("!", _line(message))
    return lines


def _rows(found: list[tuple[Announcement, Event]], *, show_source: bool) -> Table:
    table = Table(box=box.SIMPLE_HEAD, expand=True, header_style="bold cyan", show_lines=False, pad_edge=False)
    table.add_column("Quand", ratio=5, overflow="fold")
    table.add_column("Quoi", ratio=6, overflow="fold")
    table.add_column("Où", ratio=4, overflow="fold")
    for number, (item, event) in enumerate(found):
        if number:
            table.add_row()  # air between events: most take several lines
        what = [_title(event)]
        if price := facts.price(event):
            what.append(_line(french.joined(price, " · "), "dim"))
        if event.warnings:
            count = french.plural(len(event.warnings), "avertissement")
            what.append(_line(f"! {count}", "yellow"))
        if show_source and item.source:
            what.append(_line(item.source, "dim"))
        table.add_row(
            Group(*_times(event, _ROW_DATES_SHOWN, short=True)),
            Group(*what),
            Group(*(_line(line) for line in facts.where(event))),
        )
    return table
