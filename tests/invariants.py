"""What holds for every input whatever: shared by the fuzzer (`fuzz/parse.py`) and the tests of what it found."""

import csv
import datetime as dt
import io
import json
import re
import zipfile
from collections.abc import Callable, Iterator

from icalendar import Calendar

import annonce
from annonce.explain import lines, page
from annonce.explain.story import tell_all
from annonce.model import Announcement
from annonce.pipeline import Trace, analyse, parse_all
from annonce.readers import ReadError, read
from annonce.writers import FORMATS, writer

READ_ON = dt.date(2026, 3, 2)

#: What a terminal obeys: C0 but tab and line ends, DEL, C1. (RFC 5545 and RFC 4180 end their lines by "\r\n".)
OBEYED = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f]")

#: Each kind of input by its suffix; an archive is made of the part that its reader looks for.
PARTS = {".docx": "word/document.xml", ".odt": "content.xml"}
SUFFIXES = (".txt", ".html", ".eml", ".ics", ".md", ".mbox", ".rtf", ".pdf", *PARTS)

WORDS = (
    "lundi ", "mardi ", "samedi ", "dimanche ", "1er ", "3 ", "14 ", "29 ", "31 ", "00 ", "février ", "mai ", "juin ",
    "déc. ", "2025 ", "2026 ", "9999 ", "0000 ", "12/05 ", "31/02/2026 ", "2026-05-12 ", "de ", "du ", "au ", "à ",
    "et ", "ou ", "le ", "les ", "sauf ", "tous les ", "chaque ", "premier ", "dernier ", "jours ", "mois ",
    "semaine ", "par ", "jusqu’au ", "avant le ", "à partir du ", "dans deux ", "il y a ", "demain ", "hier ",
    "ce soir ", "prochain ", "midi ", "minuit ", "20h", "20h30 ", "8h-12h ", "24h ", "25h61 ", "9 h ", "matin ",
    "vacances scolaires ", "jours fériés ", "Noël ", "Pâques ", "printemps ", "week-end ", "concert ", "Loto ",
    "atelier ", "exposition ", "report", "annulé ", "complet ", "rue ", "12 rue des Lilas ", "Salle des fêtes ",
    "69100 ", "Villeurbanne ", "Montréal ", "La Réunion ", "Bruxelles ", "Tarif : ", "12 € ", "gratuit ",
    "prix libre ", "-12 ans ", "Inscription ", "Contact : ", "Lieu : ", "Quand : ", "Programme : ", "Organisé par ",
    "Association ", "avec ", "M. ", "Mme ", "Ana Roux ", "01 99 00 11 22 ", "ana@exemple.fr ", "https://exemple.fr/a ",
    "www.exemple.fr ", "[x](y)", "> ", "-- ", "* ", "- ", "# ", "| ", "…", "« ", " » ", "(", ")", ", ", ". ", " : ",
    " ; ", "/", "-", "–", "'", "’", "\"", "=", "+", "@", "%", "\t", "\n", "\n\n", "\r\n", "\r", " ", "\u00a0",
    "\u00ad", "\u200b", "\u202e", "\u0301", "\ufe0f", "\x00", "\x1b[31m", "\x9b", "\u2028", "\ud800", "\U0001f389",
    "ﬁ", "İ", "ß", "\u06f3", "²", "½", "Ⅳ", "𝟑", "<b>", "</script>", "&amp;", "a", "B", "é", "0", "5", "7", "10",
    "100", "Le 3 mai 2026, Ana a écrit :\n", "Publié le ", "De : ", "Objet : ", "Envoyé : ", "---\n",
)  # fmt: skip
"""Pieces of announcements, and what spoils them: a byte each of an input that begins with "W"."""

_MOST_WORDS = 150


def check(data: bytes) -> None:
    """Do everything with one input.

    Args:
        data: a letter that says what the rest is ("W": a byte for each of WORDS, "T": text, else the number of a suffix
            of SUFFIXES, "0" the first), and the rest.

    Raises:
        AssertionError: something that must hold does not.
    """
    kind, rest = data[:1], data[1:]
    if kind == b"W":
        check_text("".join(WORDS[byte % len(WORDS)] for byte in rest[:_MOST_WORDS]))
    elif kind.isdigit() and int(kind) < len(SUFFIXES):
        check_file(rest, SUFFIXES[int(kind)])
    else:
        check_text(rest.decode("utf-8", "surrogateescape"))


def check_text(text: str) -> None:
    """Parse a text and write what it gives in each form."""
    trace = analyse(text, reference_date=READ_ON, source="a.txt")
    check_announcement(trace.announcement, text)
    again = annonce.parse(text, reference_date=READ_ON, source="a.txt")
    assert again == trace.announcement, "the same text, the same result"
    found = annonce.find_dates(text, reference_date=READ_ON)
    for mention in found:
        assert mention.text == text[mention.start : mention.end]
    check_explained(trace)
    check_written([trace.announcement])


def check_file(data: bytes, suffix: str) -> None:
    """Read a file and parse what it holds; it may be refused by a `ReadError`."""
    try:
        documents = list(read(archive(data, suffix) if suffix in PARTS else data, suffix=suffix))
    except ReadError as error:
        _refused(str(error))
        return
    announcements = list(parse_all(documents, reference_date=READ_ON, source=f"a{suffix}"))
    again = parse_all(
        read(archive(data, suffix) if suffix in PARTS else data, suffix=suffix),
        reference_date=READ_ON,
        source=f"a{suffix}",
    )
    assert list(again) == announcements, "the same file, the same result"
    for document, announcement in zip(documents, announcements, strict=True):
        check_announcement(announcement, document.text)
    check_written(announcements)


def _refused(message: str) -> None:
    assert message
    assert not OBEYED.search(message)


def archive(part: bytes, suffix: str) -> bytes:
    """Give the archive of an office document with this part."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as file:
        if suffix == ".odt":
            file.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        file.writestr(PARTS[suffix], part)
    return out.getvalue()


def check_announcement(announcement: Announcement, text: str) -> None:
    """Check the evidence and the places of warnings."""
    for event in announcement.events:
        assert event.name
        for proof in event.evidence:
            assert proof.text == text[proof.start : proof.end], proof
            assert proof.start <= proof.end
    for warning in (*announcement.warnings, *(w for e in announcement.events for w in e.warnings)):
        if warning.start is not None and warning.end is not None:
            assert 0 <= warning.start <= warning.end <= len(text)


def check_explained(trace: Trace) -> None:
    """Explain a result as lines and as a page."""
    for form in (lines.write, page.write):
        out = io.BytesIO()
        form(tell_all([trace]), out)
        assert not OBEYED.search(out.getvalue().decode()), form.__module__


def check_written(announcements: list[Announcement]) -> None:
    """Write announcements in each form, and read back what another program would."""
    for name in FORMATS:
        out = io.BytesIO()
        writer(name).write(announcements, out)
        written = out.getvalue().decode()
        assert not OBEYED.search(written), name
        if name in _READ_BACK:
            _READ_BACK[name](written, announcements)


def _json(written: str, announcements: list[Announcement]) -> None:
    assert len(json.loads(written)) == sum(len(item.events) for item in announcements)


def _jsonl(written: str, announcements: list[Announcement]) -> None:
    lines_ = [json.loads(line) for line in written.splitlines()]
    assert len(lines_) == sum(len(item.events) for item in announcements)


def _script(written: str, announcements: list[Announcement]) -> None:
    _json(written, announcements)
    assert "<" not in written


def _ics(written: str, _: list[Announcement]) -> None:
    assert all(len(line.encode()) <= 75 for line in written.split("\r\n")), "RFC 5545, 3.1"
    for event in Calendar.from_ical(written).walk("VEVENT"):
        assert not event.errors
        assert event["DTSTART"] is not None


def _csv(delimiter: str) -> Callable[[str, list[Announcement]], None]:
    def check_rows(written: str, _: list[Announcement]) -> None:
        rows = list(csv.reader(io.StringIO(written.removeprefix("\ufeff"), newline=""), delimiter=delimiter))
        for row in rows:
            assert len(row) == len(rows[0])
        for cell in _texts(rows):
            assert not cell.startswith(("=", "+", "-", "@", "\t", "\r", "\n")), cell

    return check_rows


def _texts(rows: list[list[str]]) -> Iterator[str]:
    """Give the cells that are neither numbers nor phones."""
    return (cell for row in rows for cell in row if not re.fullmatch(r"-?[\d.,]+|\+\d{6,15}", cell))


_READ_BACK: dict[str, Callable[[str, list[Announcement]], None]] = {
    "json": _json,
    "jsonl": _jsonl,
    "jsonld": _script,
    "ics": _ics,
    "csv": _csv(","),
    "csv-excel": _csv(";"),
}
