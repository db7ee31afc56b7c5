"""Markdown for a newsletter or a wiki (CommonMark): a heading for each event, when, where, its text, its facts.

What announcements say is escaped (https://spec.commonmark.org/0.31.2/#backslash-escapes): it never makes a heading, a
list, a link or HTML of its own. Addresses of the web and of mail are links.
"""

import re
from collections.abc import Iterable, Iterator
from typing import BinaryIO

from annonce.model import Announcement, Event
from annonce.writers import facts, french

_SPECIAL = re.compile(r"[\\`*_\[\]<>|~&#$]")
_FIRST = re.compile(r"^(\d{1,9})([.)])|^[-+=:]")
_URL = re.compile(r"https?://[^\s<>\\]+[^\s<>\\.,;:!?)»\]]")


def write(items: Iterable[Announcement], out: BinaryIO) -> None:
    """Write the events one below the other."""
    before = ""
    for item in items:
        for event in item.events:
            page = f"## {_heading(event)}\n\n{body(event, _when(event))}"
            out.write(f"{before}{page}\n".encode())
            before = "\n"


def body(event: Event, when: Iterable[str] = ()) -> str:
    """Give an event without its heading.

    Args:
        event: the event.
        when: lines about its times, already escaped.
    """
    parts = ["  \n".join(when)]
    parts.append("  \n".join(escape(line) for line in facts.where(event)))
    if event.description:
        parts += [_paragraph(text) for text in re.split(r"\n\s*\n", facts.clean(event.description))]
    parts.append("\n".join(_facts(event)))
    return "\n\n".join(part for part in parts if part)


def escape(text: str) -> str:
    """Give one line in which nothing is markup; addresses become links."""
    line = facts.one_line(text)
    parts, done = [], 0
    for found in _addresses(line):
        parts += [_plain(line[done : found.start()]), f"<{found[0]}>"]
        done = found.end()
    parts.append(_plain(line[done:]))
    return _FIRST.sub(lambda m: f"{m[1]}\\{m[2]}" if m[1] else f"\\{m[0]}", "".join(parts))


def _addresses(line: str) -> Iterator[re.Match[str]]:
    done = 0
    for found in re.finditer(r"\S+", line):
        url = _URL.search(line, found.start(), found.end()) or _MAIL.search(line, found.start(), found.end())
        if url is not None and url.start() >= done:
            done = url.end()
            yield url


_MAIL = re.compile(r"[A-Za-z0-9][A-Za-z0-9._%+-]{0,63}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}")


def _plain(text: str) -> str:
    return _SPECIAL.sub(r"\\\g<0>", text)


def _heading(event: Event) -> str:
    mark = facts.STATUS.get(event.status) or ("Complet" if event.sold_out else None)
    name = escape(event.name)
    return f"{mark.upper()} – {name}" if mark and not name.casefold().startswith(mark.casefold()) else name


def _when(event: Event) -> Iterator[str]:
    for schedule in event.schedules:
        yield f"**{escape(french.rule(schedule))}**"
    for occurrence in event.occurrences:
        said = f"**{escape(french.when(occurrence))}**"
        if occurrence.status in facts.STATUS:
            said += f" ({facts.STATUS[occurrence.status].lower()})"
        if occurrence.location is not None:
            said += f" – {escape(', '.join(facts.place(occurrence.location)))}"
        yield said
    if event.previous_start is not None:
        yield f"au lieu du {escape(french.moment(event.previous_start))}"


def _paragraph(text: str) -> str:
    return "  \n".join(escape(line) for line in text.split("\n") if line.strip())


def _facts(event: Event) -> Iterator[str]:
    for label, all_lines in facts.facts(event):
        lines = [escape(line) for line in all_lines if line]
        if len(lines) == 1 and label != "Programme":
            yield f"- **{label}{french.NBSP}:** {lines[0]}"
        elif lines:
            yield f"- **{label}{french.NBSP}:**"
            yield from (f"  - {line}" for line in lines)
