"""Every format → the same announcement; broken, hostile and protected files → a sentence, never a traceback."""

import contextlib
import datetime as dt
import io
import json
import sys
import zipfile
from collections.abc import Callable
from email.message import EmailMessage
from pathlib import Path
from xml.sax.saxutils import escape

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

import annonce
from annonce import readers
from annonce.cli import run
from annonce.document import Document
from annonce.model import Announcement
from annonce.pipeline import parse_all
from annonce.readers import ReadError, read

TITLE = "Vide-greniers de l’école des Glycines"
LINES = [
    "Dimanche 7 juin 2026 de 8h à 18h",
    "Lieu : Cour de l’école, 10 rue des Glycines, 38350 La Mure",
    "Entrée gratuite",
    "Contact : Inès Carvalho, 06 39 98 74 05",
]
READ_ON = dt.date(2026, 2, 10)


# -- the announcement in each format -----------------------------------------------------------------------------------


def text() -> bytes:
    return "\n".join([TITLE, "", *LINES]).encode()


def html() -> bytes:
    body = "".join(f"<p>{escape(line)}</p>" for line in LINES)
    return f"<!doctype html><html><body><main><h1>{TITLE}</h1>{body}</main></body></html>".encode()


def markdown() -> bytes:
    return "\n".join([f"# {TITLE}", "", *(f"- **{line}**" for line in LINES)]).encode()


def mail(body: str | None = None, page: str | None = None, **headers: str) -> EmailMessage:
    message = EmailMessage()
    fields = {"From": "Sou des écoles <sou@asso.example>", "Subject": TITLE, "Date": "Mon, 02 Feb 2026 10:00:00 +0100"}
    for name, value in (fields | headers).items():
        message[name] = value
    if body is not None or page is None:
        message.set_content("\n".join(LINES) if body is None else body)
        if page is not None:
            message.add_alternative(page, subtype="html")
    else:
        message.set_content(page, subtype="html")
    return message


def eml() -> bytes:
    return mail().as_bytes()


def eml_of_html() -> bytes:
    return mail(page=html().decode()).as_bytes()


def mbox(*messages: bytes) -> bytes:
    first = b"From sou@asso.example Mon Feb  2 10:00:00 2026\n"
    return b"\n".join(first + message.replace(b"\nFrom ", b"\n>From ") + b"\n" for message in messages or [eml()])


def ics(*events: str) -> bytes:
    own = (
        "DTSTART;TZID=Europe/Paris:20260607T080000\nDTEND;TZID=Europe/Paris:20260607T180000\n"
        f"SUMMARY:{TITLE}\nLOCATION:Cour de l’école\\, 10 rue des Glycines\\, 38350 La Mure\n"
        "DESCRIPTION:Entrée gratuite\\nContact : Inès Carvalho\\, 06 39 98 74 05"
    )
    bodies = "".join(f"BEGIN:VEVENT\nUID:{n}\n{body}\nEND:VEVENT\n" for n, body in enumerate(events or (own,)))
    return f"BEGIN:VCALENDAR\nVERSION:2.0\nPRODID:-//asso.example//FR\n{bodies}END:VCALENDAR\n".replace(
        "\n", "\r\n"
    ).encode()


def pdf(lines: list[str] | None = None) -> bytes:
    """A page of text in Windows-1252, as small programs write it (ISO 32000, § 7.5)."""
    shown = [TITLE, *LINES] if lines is None else lines
    strings = (line.replace("(", "\\(").replace(")", "\\)").encode("cp1252") for line in shown)
    stream = b"BT /F1 12 Tf 50 750 Td 16 TL " + b"".join(b"(" + line + b") Tj T* " for line in strings) + b"ET"
    objects = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%b\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>",
    ]
    out, places = b"%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj%b endobj\n" % (number, body)
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    head = b"xref\n0 6\n0000000000 65535 f \n" + table
    return out + head + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)


def archive(*parts: tuple[str, str]) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for number, (name, content) in enumerate(parts):
            file.writestr(name, content, zipfile.ZIP_STORED if number == 0 else None)
    return out.getvalue()


W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
MC = 'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'


def docx(body: str | None = None, links: str = "") -> bytes:
    paragraphs = "".join(f"<w:p><w:r><w:t>{escape(line)}</w:t></w:r></w:p>" for line in LINES)
    title = f'<w:p><w:pPr><w:pStyle w:val="Titre1"/></w:pPr><w:r><w:t>{TITLE}</w:t></w:r></w:p>'
    return archive(
        ("[Content_Types].xml", "<Types/>"),
        ("word/_rels/document.xml.rels", f"<Relationships>{links}</Relationships>"),
        (
            "word/document.xml",
            f"<w:document {W} {MC} {R}><w:body>{title + paragraphs if body is None else body}</w:body></w:document>",
        ),
    )


def odt(body: str | None = None) -> bytes:
    spaces = 'xmlns:office="urn:o" xmlns:text="urn:t" xmlns:table="urn:b" xmlns:xlink="urn:x" xmlns:draw="urn:d"'
    own = f"<text:h>{TITLE}</text:h>" + "".join(f"<text:p>{escape(line)}</text:p>" for line in LINES)
    return archive(
        ("mimetype", "application/vnd.oasis.opendocument.text"),
        (
            "content.xml",
            f"<office:body {spaces}><office:text>{own if body is None else body}</office:text></office:body>",
        ),
    )


def rtf() -> bytes:
    def written(line: str) -> str:
        return "".join(c if c.isascii() else f"\\u{ord(c)}?" for c in line)

    body = "\\par\n".join(map(written, [TITLE, "", *LINES]))
    return f"{{\\rtf1\\ansi\\ansicpg1252{{\\fonttbl{{\\f0\\fcharset0 Arial;}}}}\\f0 {body}\\par}}".encode("ascii")


MADE: dict[str, Callable[[], bytes]] = {
    ".txt": text, ".html": html, ".md": markdown, ".eml": eml, ".html.eml": eml_of_html, ".mbox": mbox, ".ics": ics,
    ".pdf": pdf, ".docx": docx, ".odt": odt, ".rtf": rtf,
}  # fmt: skip
BY_CONTENT = [suffix for suffix in MADE if suffix != ".md"]


def parsed(data: bytes, suffix: str = "", on: dt.date | None = READ_ON) -> list[Announcement]:
    return list(parse_all(read(data, suffix=suffix), reference_date=on))


def one(data: bytes, suffix: str = "") -> str:
    (document,) = read(data, suffix=suffix)
    return document.text


@pytest.mark.parametrize("form", MADE)
def test_the_same_event_from_every_format(form: str) -> None:
    (found,) = parsed(MADE[form](), "." + form.rpartition(".")[2])
    (event,) = found.events
    assert event.name == TITLE
    assert [(o.start and o.start.isoformat(), o.end and o.end.isoformat()) for o in event.occurrences] == [
        ("2026-06-07T08:00:00+02:00", "2026-06-07T18:00:00+02:00")
    ]
    assert event.location is not None
    assert (event.location.name, event.location.street_address) == ("Cour de l’école", "10 rue des Glycines")
    assert (event.location.postal_code, event.location.locality) == ("38350", "La Mure")
    assert event.type == "SaleEvent"
    assert event.pricing == "free"
    assert "+33639987405" in [contact.phone for contact in event.contacts]
    assert "assumed_year" not in [warning.code for warning in event.warnings]


@pytest.mark.parametrize("form", BY_CONTENT)
def test_the_content_tells_the_format(form: str) -> None:
    assert [d.text for d in read(MADE[form](), suffix=".txt")] == [
        d.text for d in read(MADE[form](), suffix="." + form.rpartition(".")[2])
    ]


@pytest.mark.parametrize("form", MADE)
def test_evidence_is_in_the_text_as_read(form: str) -> None:
    (document,) = read(MADE[form](), suffix="." + form.rpartition(".")[2])
    for event in annonce.parse(document, reference_date=READ_ON).events:
        assert event.evidence
        for evidence in event.evidence:
            assert document.text[evidence.start : evidence.end] == evidence.text


# -- HTML --------------------------------------------------------------------------------------------------------------


def test_a_page_gives_what_a_visitor_sees() -> None:
    page = """<!DOCTYPE html><html><head><title>Fête | Ville de La Mure</title><style>p{}</style></head><body>
    <header><nav><ul><li>Accueil</ul></nav></header><div class="cookie-banner">cookies</div>
    <main><h1>Fête</h1><p>Le 1<sup>er</sup>
      mai<br>à 20&nbsp;h <span>5</span><span>euros</span></p><p style="display: none">caché</p><p hidden>caché</p>
    <dl><dt>Lieu<dd>Salle<dt>Public<dd><p>Tous<p>Enfants</dl><script>x</script><template>caché</template>
    <table><tr><th>Tarif<td>12 €<tr><td>Jour<td>Heure<td>Salle<tr><td>Contact<td>Inès</table>
    <ul><li>un<li>deux<ul><li>trois</ul><li><h3>Carte</h3><p>texte</ul><pre>a
 b</pre></main><footer>Mairie</footer></body></html>"""
    assert one(page.encode()).split("\n") == [
        "Fête", "", "Le 1er mai", "à 20\u00a0h 5 euros", "", "Lieu : Salle", "Public", "", "Tous", "", "Enfants", "",
        "Tarif : 12 €", "Jour | Heure | Salle", "Contact : Inès", "", "- un", "- deux", "- trois", "", "Carte", "",
        "texte", "", "a", " b", "",
    ]  # fmt: skip


def test_a_page_without_a_heading_is_headed_by_its_title() -> None:
    page = b"<html><head><title>Bal du samedi - Ville de La Mure</title></head><body><p>samedi 5 avril"
    assert one(page) == "Bal du samedi\n\nsamedi 5 avril\n"


def test_a_page_of_tables_is_read_block_by_block() -> None:
    page = b"<html><body><table><tr><td><table><tr><td><h2>Un</h2><p>texte</td></tr></table></td><td>Deux</table>"
    assert one(page) == "Un\n\ntexte\n\nDeux\n"


def test_links_that_matter_are_written_out() -> None:
    page = (
        '<html><body><p><a href="https://billets.example/7">Réservez ici</a>, <a href="mailto:a@asso.example?x">Inès'
        '</a>, <a href="https://reseau.example/p">partagez</a>, <a href="https://asso.example/f">'
        "https://asso.example/f</a>"
    )
    assert one(page.encode()) == (
        "Réservez ici <https://billets.example/7>, Inès <a@asso.example>, partagez, https://asso.example/f\n"
    )


@pytest.mark.parametrize(
    "data",
    [
        "<html><body>Fête d’été".encode(),
        "\ufeff<html><body>Fête d’été".encode("utf-16-le"),
        '<html><meta charset="iso-8859-1"><body>Fête d’été'.encode("cp1252"),
        b'<html><meta charset="macroman"><body>' + "Fête d’été".encode("mac-roman"),
        '<html><meta charset="utf-8"><body>Fête d’été'.encode("cp1252"),
        '<html><meta charset="iso-8859-1"><body>Fête d’été'.encode(),
        '<html><meta charset="punycode"><body>Fête d’été'.encode("cp1252"),
    ],
)
def test_encodings_of_pages(data: bytes) -> None:
    assert one(data) == "Fête d’été\n"


def test_the_day_of_a_page_dates_it() -> None:
    meta = b'<meta property="article:published_time" content="2023-05-02T09:00">'
    page = b"<html><head>" + meta + b"</head><body><p>Bal samedi 6 mai"
    (found,) = parsed(page, on=None)
    assert found.published == dt.date(2023, 5, 2)
    assert str(found.events[0].start) == "2023-05-06"


def page_with(data: str, day: str = "samedi 5 avril 2025 à 20h30") -> bytes:
    return f"<html><body><h1>Bal</h1><p>{day}, salle des fêtes de La Mure</p>{data}".encode()


MICRODATA = (
    '<div itemscope itemtype="https://schema.org/Event"><meta itemprop="startDate" content="2025-04-12">'
    '<b itemprop="location" itemscope><i itemprop="name">Ici</i></b><b itemprop="name">Bal</b></div>'
)


def json_ld(start: str, name: str = "Bal") -> str:
    event = {"@type": "DanceEvent", "startDate": start, "name": name}
    return f'<script type="application/ld+json">{json.dumps({"@graph": [event]})}</script>'


@pytest.mark.parametrize(
    ("data", "differs"),
    [
        (json_ld("2025-04-05T20:30:00+02:00"), False),
        (json_ld("2025-04-05T18:30:00Z"), False),
        (json_ld("2025-04-05"), False),
        (json_ld("2025-04-04T22:00:00Z"), False),
        (json_ld("2025-04-06", "Un autre") + json_ld("2025-04-05"), False),
        (json_ld("bientôt"), False),
        ("<script type='application/ld+json'>{[</script>", False),
        (json_ld("2025-04-06"), True),
        (json_ld("2025-04-05T19:00"), True),
        (json_ld("2024-04-05", "Grand bal"), True),
        (
            MICRODATA,
            True,
        ),
        (
            '<p class="h-event"><b class="p-name">Bal</b><time class="dt-start" datetime="2025-04-12">12</time></p>',
            True,
        ),
    ],
)
def test_a_page_that_tells_machines_something_else_is_doubted(data: str, differs: bool) -> None:
    (found,) = parsed(page_with(data))
    assert str(found.events[0].start) == "2025-04-05 20:30:00+02:00"
    assert ["page_data_differs" in [w.code for w in found.warnings]] == [differs]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"<html>" + b"<div>" * 100_000 + b"x", "les uns dans les autres"),
        (b"<html><p " + b" ".join(b"a%d=b" % n for n in range(50_000)) + b">x", "attributs"),
    ],
)
def test_hostile_pages(data: bytes, says: str) -> None:
    with pytest.raises(ReadError, match=says):
        one(data)


@pytest.mark.parametrize("data", [b"<html>", b"<html><!-- a -->", b"<!doctype html>", b"<html>\0<\xff"])
def test_pages_with_nothing(data: bytes) -> None:
    assert len(one(data)) < 5


# -- mail --------------------------------------------------------------------------------------------------------------


def test_a_mail_is_sender_subject_and_words() -> None:
    assert one(mail("Bonjour,\nà samedi\n").as_bytes()) == (
        f"De : Sou des écoles <sou@asso.example>\nObjet : {TITLE}\n\nBonjour,\nà samedi\n"
    )


def test_broken_headers_and_encodings() -> None:
    raw = (
        "From: \u00e9t\u00e9 <a@asso.example>\r\nSubject: =?utf-8?q?F=C3=AAte?= =?latin-1?b?6Q==?= =?x-rien?q?=E9?=\r\n"
        "Date: Mon, 32 Mar 2026\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=x-rien\r\n\r\ncaf\u00e9"
    ).encode("latin-1")
    (document,) = read(raw)
    assert document.text == "De : été <a@asso.example>\nObjet : Fêteéé\n\ncafé\n"
    assert document.hints == {}


def test_soft_line_ends_are_undone() -> None:
    raw = b"MIME-Version: 1.0\nContent-Type: text/plain; format=flowed\n\nune \nligne\nfin\n-- \nIn"
    assert one(raw) == "une ligne\nfin\n-- \nIn\n"


WRAPPED = (
    "L’association vous invite à son grand vide-greniers de printemps, dans la cour\n"
    "de l’école des Glycines, où vous trouverez aussi la buvette, les crêpes et la\n"
    "tombola des enfants, sans oublier les livres du Sou des écoles de La Mure et\n"
    "les jeux.\nEntrée libre\nVenez nombreux"
)


def test_broken_lines_of_a_paragraph_are_joined() -> None:
    for data in (mail(WRAPPED).as_bytes(), pdf(WRAPPED.split("\n"))):
        assert one(data).rstrip("\n").split("\n")[-3:] == [
            WRAPPED.replace("\n", " ").partition(" Entrée")[0],
            "Entrée libre",
            "Venez nombreux",
        ]
    short = "Bal\nsamedi 5 avril\nsalle des fêtes\nLa Mure"
    assert one(mail(short).as_bytes()).endswith(f"\n\n{short}\n")


def test_a_stub_of_plain_text_gives_way_to_html() -> None:
    page = "<p>" + "Bal des pompiers. " * 30
    assert "pompiers" in one(mail("Voir en ligne", page).as_bytes())
    assert "pompiers" not in one(mail("Une vraie annonce. " * 20, page).as_bytes())


def test_the_date_of_a_mail_is_the_reference_unless_one_is_given() -> None:
    data = mail("Bal demain à 20h, salle des fêtes de La Mure").as_bytes()
    (event,) = parsed(data, on=None)[0].events
    assert str(event.start) == "2026-02-03 20:00:00+01:00"
    assert parsed(data, on=None)[0].published == dt.date(2026, 2, 2)
    (event,) = parsed(data, on=dt.date(2026, 5, 5))[0].events
    assert str(event.start) == "2026-05-06 20:00:00+02:00"
    (mention,) = annonce.find_dates(next(iter(read(data))))
    assert str(mention.occurrences[0].start) == "2026-02-03 20:00:00+01:00"


def test_attachments_are_read_and_what_they_repeat_is_left_out() -> None:
    message = mail()
    message.add_attachment(pdf(), maintype="application", subtype="pdf", filename="affiche.pdf")
    message.add_attachment(ics(), maintype="text", subtype="calendar", filename="invitation.ics")
    other = pdf(["Concert de harpe", "Samedi 13 juin 2026 à 20h30", "Temple de La Mure"])
    message.add_attachment(other, maintype="application", subtype="pdf", filename="concert.pdf")
    message.add_attachment(b"\x89PNG\r\n", maintype="image", subtype="png", filename="logo.png")
    found = parsed(message.as_bytes())
    assert [event.name for item in found for event in item.events] == [TITLE, "Concert de harpe"]
    assert all(item.warnings == () for item in found)


def test_an_attachment_that_cannot_be_read_is_told() -> None:
    message = mail()
    message.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="affiche d’été.pdf")
    (found,) = parsed(message.as_bytes())
    assert [event.name for event in found.events] == [TITLE]
    (warning,) = found.warnings
    assert warning.code == "unread_part"
    assert warning.message == "« affiche d’été.pdf » : PDF illisible (fichier abîmé ou incomplet)"


def test_a_forwarded_mail_that_is_attached_is_read() -> None:
    message = mail("Pour information.", Subject="Tr")
    message.add_attachment(mail())
    assert [event.name for item in parsed(message.as_bytes()) for event in item.events] == [TITLE]


@pytest.mark.parametrize(
    "head", ["Content-Type: message/rfc822\n\n", 'Content-Type: multipart/mixed; boundary="b"\n\n--b\n']
)
def test_mails_in_mails_end_somewhere(head: str) -> None:
    data = ("MIME-Version: 1.0\n" + head * 1500 + "Content-Type: text/plain\n\nsalut\n").encode()
    with contextlib.suppress(ReadError):
        assert len(list(read(data))) < 10


def test_a_typed_header_is_no_mail() -> None:
    typed = "De : Inès\nDate : 2 février 2026\nObjet : Bal\n\nBal samedi".encode()
    assert one(typed, ".txt") == typed.decode()


# -- mailboxes ---------------------------------------------------------------------------------------------------------


def test_a_mailbox_is_read_mail_by_mail() -> None:
    other = mail("Bal samedi 6 juin 2026\n\nFrom here on\n\nFrom Paris 2026 with love", Subject="Bal").as_bytes()
    documents = list(read(mbox(eml(), other)))
    assert [d.text.split("\n")[1] for d in documents] == [f"Objet : {TITLE}", "Objet : Bal"]
    assert documents[1].text.endswith("From here on\n\nFrom Paris 2026 with love\n")
    assert [d.text for d in read(mbox(eml(), other).replace(b"\n", b"\r\n"))] == [d.text for d in documents]


def test_a_mail_that_fails_does_not_take_the_others_with_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "lxml", None)
    found = list(parse_all(read(mbox(eml_of_html(), eml())), reference_date=READ_ON))
    assert [len(item.events) for item in found] == [0, 1]
    assert [w.message.partition(" :")[0] for w in found[0].warnings] == ["message n° 1"]


def test_a_large_mailbox_streams(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(readers, "MOST", 5000)
    path = tmp_path / "a.mbox"
    path.write_bytes(mbox(*[eml()] * 20))
    data = readers.content(path)
    assert not isinstance(data, bytes)
    documents = iter(read(data, suffix=".mbox"))
    assert TITLE in next(documents).text
    assert sum(1 for _ in documents) == 19
    (tmp_path / "a.txt").write_bytes(b"a" * 6000)
    with pytest.raises(ReadError, match="trop gros"):
        read(readers.content(tmp_path / "a.txt"), suffix=".txt")


def test_mailboxes_on_the_command_line(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.chdir(tmp_path)
    bal = mail("Bal demain à 20h, salle des fêtes de La Mure", Subject="Bal").as_bytes()
    broken = mail()
    broken.add_attachment(b"%PDF-1.4", maintype="application", subtype="pdf", filename="a.pdf")
    Path("boite").mkdir()
    Path("boite/a.mbox").write_bytes(mbox(broken.as_bytes(), bal))
    assert run(["parse", "-f", "json", "boite/a.mbox"]) == 0
    out, err = capsys.readouterr()
    assert [(e["name"], e["start"][:10]) for e in json.loads(out)] == [(TITLE, "2026-06-07"), ("Bal", "2026-02-03")]
    assert err == "annonce : boite/a.mbox : « a.pdf » : PDF illisible (fichier abîmé ou incomplet)\n".replace(
        "« a.pdf »", "«\u00a0a.pdf\u00a0»"
    ).replace(" :", "\u00a0:")
    assert run(["batch", "boite", "-o", "sortie", "-j", "1"]) == 0
    _, err = capsys.readouterr()
    assert "a.pdf" in err
    assert [e["name"] for e in json.loads(Path("sortie/a.mbox.json").read_text("utf-8"))] == [TITLE, "Bal"]


# -- calendars ---------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("fields", "says"),
    [
        ("DTSTART:20250405T183000Z\nDURATION:PT8H", "samedi 5 avril 2025 de 20h30 à 4h30"),
        ("DTSTART;TZID=Indian/Reunion:20250405T183000", "samedi 5 avril 2025 à 18h30"),
        ("DTSTART;VALUE=DATE:20250503\nDTEND;VALUE=DATE:20250506", "du samedi 3 mai 2025 au lundi 5 mai 2025"),
        ("DTSTART;VALUE=DATE:20250503\nDTEND;VALUE=DATE:20250504", "samedi 3 mai 2025"),
        (
            "DTSTART:20250503T200000\nDTEND:20250505T120000",
            "du samedi 3 mai 2025 à 20h00 au lundi 5 mai 2025 à 12h00",
        ),
        (
            "DTSTART:20260303T180000\nRRULE:FREQ=WEEKLY;BYDAY=TU,TH;UNTIL=20260630T160000Z\nEXDATE:20260414T180000",
            "tous les mardis et jeudis à 18h00 du mardi 3 mars 2026 au mardi 30 juin 2026, sauf le mardi 14 avril 2026",
        ),
        (
            "DTSTART:20260303T180000\nDTEND:20260303T200000\nRRULE:FREQ=WEEKLY;INTERVAL=2",
            "un mardi sur deux de 18h00 à 20h00 à partir du mardi 3 mars 2026",
        ),
        (
            "DTSTART:20260305T180000\nRRULE:FREQ=MONTHLY;BYDAY=1TH",
            "le premier jeudi du mois à 18h00 à partir du jeudi 5 mars 2026",
        ),
        (
            "DTSTART;VALUE=DATE:20260305\nRRULE:FREQ=YEARLY;COUNT=2",
            "jeudi 5 mars 2026\nDate : vendredi 5 mars 2027",
        ),
    ],
)
def test_times_of_a_calendar_in_words(fields: str, says: str) -> None:
    assert one(ics(f"SUMMARY:Bal\n{fields}")) == f"Titre : Bal\n\nDate : {says}\n"


def test_a_calendar_gives_each_event_in_its_zone() -> None:
    data = ics(
        "SUMMARY:Kabar\nDTSTART;TZID=Indian/Reunion:20260405T183000\nSTATUS:CANCELLED",
        "SUMMARY:Bal\nDTSTART;TZID=Europe/Paris:20260405T183000\nDESCRIPTION:<p>Entrée <b>libre</b></p>",
    )
    kabar, bal = (event for item in parsed(data) for event in item.events)
    assert (kabar.start.isoformat() if kabar.start else None, kabar.status) == (
        "2026-04-05T18:30:00+04:00",
        "cancelled",
    )
    assert (bal.start.isoformat() if bal.start else None, bal.pricing) == ("2026-04-05T18:30:00+02:00", "free")


def test_a_moved_occurrence_stands_for_its_day() -> None:
    first, second = read(
        ics(
            "SUMMARY:Chorale\nDTSTART:20260303T180000\nRRULE:FREQ=WEEKLY",
            "SUMMARY:Chorale\nDTSTART:20260311T180000\nRECURRENCE-ID:20260310T180000",
        ).replace(b"UID:1", b"UID:0")
    )
    assert first.text.endswith("sauf le mardi 10 mars 2026\n")
    assert "mercredi 11 mars" in second.text


def test_a_rule_without_words_is_written_out_and_told() -> None:
    (document,) = read(ics("SUMMARY:Bal\nDTSTART:20260305T180000\nRRULE:FREQ=MONTHLY;BYMONTHDAY=5,10"))
    assert document.text.count("Date : ") == 27
    assert "FREQ=MONTHLY" in document.hints["unread"]


@pytest.mark.parametrize("events", [["SUMMARY:Bal"], ["DTSTART:demain"]])
def test_broken_events(events: list[str]) -> None:
    with pytest.raises(ReadError, match="calendrier"):
        list(read(ics(*events)))
    good, bad = read(ics("SUMMARY:Bal\nDTSTART:20260305T180000", "SUMMARY:Rien"))
    assert (good.hints.get("unread"), bad.text) == (None, "")


# -- office documents and PDF ------------------------------------------------------------------------------------------


def run_of(words: str, inside: str = "") -> str:
    return f"<w:r>{inside}<w:t>{words}</w:t></w:r>"


def test_a_word_document() -> None:
    box = f"<w:drawing><w:txbxContent><w:p>{run_of('Encadré')}</w:p></w:txbxContent></w:drawing>"
    body = (
        f"<w:p>{run_of('Le 1')}{run_of('er mai')}<w:r><w:br/></w:r>{run_of('caché', '<w:rPr><w:vanish/></w:rPr>')}"
        f"<w:del>{run_of('biffé')}</w:del>{run_of('à 8h')}</w:p><w:p/>"
        f"<w:p><w:pPr><w:numPr><w:numId w:val='1'/></w:numPr></w:pPr>{run_of('Buvette')}</w:p>"
        f"<w:p><w:r><mc:AlternateContent><mc:Choice>{box}</mc:Choice><mc:Fallback>{box}</mc:Fallback>"
        f"</mc:AlternateContent></w:r></w:p><w:p><w:hyperlink r:id='r1'>{run_of('Réserver')}</w:hyperlink></w:p>"
        "<w:tbl><w:tr>"
        + "".join(f"<w:tc><w:p>{run_of(w)}</w:p></w:tc>" for w in ("Lieu", "Temple"))
        + "</w:tr></w:tbl>"
    )
    links = "<Relationship Id='r1' TargetMode='External' Target='https://asso.example/r'/>"
    assert one(docx(body, links)) == (
        "Le 1er mai\nà 8h\n\n- Buvette\nEncadré\n\nRéserver <https://asso.example/r>\nLieu : Temple\n"
    )


def test_an_opendocument_text() -> None:
    body = (
        "<text:tracked-changes><text:p>biffé</text:p></text:tracked-changes><text:h>Fête</text:h>"
        "<text:p>Le <text:span>7<text:s text:c='3'/>juin</text:span><text:line-break/>à 8h<office:annotation>"
        "<text:p>note</text:p></office:annotation></text:p><text:p/><text:list><text:list-item><text:p>un</text:p>"
        "</text:list-item></text:list><text:p><text:a xlink:href='mailto:a@asso.example'>Inès</text:a></text:p>"
        "<table:table><table:table-row><table:table-cell><text:p>Tarif</text:p></table:table-cell><table:table-cell>"
        "<text:p>5 €</text:p></table:table-cell></table:table-row></table:table>"
    )
    assert one(odt(body)) == "Fête\n\nLe 7 juin\nà 8h\n\n- un\nInès <a@asso.example>\nTarif : 5 €\n"


def test_a_table_and_a_link_in_rtf() -> None:
    data = rb"{\rtf1\ansi F\'eate\par {\field{\*\fldinst{HYPERLINK ''x''}}{\fldrslt ici}}\par a\cell b\cell\row}"
    assert one(data) == "Fête\nici\na | b\n"


BOMB = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]>'


@pytest.mark.parametrize(
    ("data", "suffix", "says"),
    [
        (pdf([]), ".pdf", "sans texte"),
        (pdf()[:300], ".pdf", "illisible"),
        (b"rien", ".pdf", "illisible"),
        (docx(BOMB)[:-80], ".docx", "illisible"),
        (archive(("[Content_Types].xml", ""), ("word/document.xml", f"{BOMB}<a>&b;</a>")), "", "entités"),
        (archive(("[Content_Types].xml", ""), ("xl/workbook.xml", "<a/>")), "", "pas un document Word"),
        (archive(("[Content_Types].xml", ""), ("../../word/document.xml", "<a/>")), "", "pas un document Word"),
        (docx(""), ".docx", "sans texte"),
        (docx("<w:p>"), ".docx", "illisible"),
        (odt(""), ".odt", "sans texte"),
        (archive(("mimetype", "application/vnd.oasis.opendocument.text")), "", "content.xml"),
        (b"{\\rtf1}", ".rtf", "sans texte"),
        (b"rien", ".rtf", "pas un document RTF"),
        (b"rien", ".mbox", "mbox"),
        (b"rien", ".ics", "calendrier"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1", ".doc", "ancien fichier"),
    ],
)
def test_what_cannot_be_read_is_said(data: bytes, suffix: str, says: str) -> None:
    with pytest.raises(ReadError, match=says):
        list(read(data, suffix=suffix))


@pytest.mark.parametrize("password", ["x", ""])
def test_protected_pdf(password: str) -> None:
    from pypdf import PdfReader, PdfWriter

    writer = PdfWriter(clone_from=PdfReader(io.BytesIO(pdf())))
    writer.encrypt(password, "y", algorithm="RC4-128")
    out = io.BytesIO()
    writer.write(out)
    if password:
        with pytest.raises(ReadError, match="mot de passe"):
            one(out.getvalue())
    else:
        assert TITLE in one(out.getvalue())


@pytest.mark.parametrize(
    ("data", "suffix"),
    [
        (b"{\\rtf1 " + b"{\\field{\\*\\fldinst{HYPERLINK " * 20_000, ".rtf"),
        (b"{\\rtf1 {\\fonttbl " + b"\\f1" * 100_000, ".rtf"),
        (b"MIME-Version: 1.0\nContent-Type: text/plain; " + b"a=b; " * 100_000 + b"\n\nx", ".eml"),
        (b"<!--" * 100_000, ".md"),
        (ics(*["DTSTART:20260305T180000\nRRULE:FREQ=DAILY;BYMONTH=2;BYMONTHDAY=30"] * 50), ".ics"),
        (b"<html>" + b"<p>a" * 50_000, ".html"),
    ],
    ids=["fields", "fonts", "parameters", "comments", "rules", "paragraphs"],
)
def test_hostile_files_end(data: bytes, suffix: str) -> None:
    """Each took minutes before it was looked after; a run that does not end is the failure."""
    with contextlib.suppress(ReadError):
        list(read(data, suffix=suffix))


def test_archives_do_not_expand_without_end(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("annonce.readers.office.MOST", 100_000)
    data = docx(f"<w:p>{run_of('a' * 1_000_000)}</w:p>")
    assert len(data) < 5000
    with pytest.raises(ReadError, match="trop gros"):
        one(data)


def test_depth_takes_no_stack() -> None:
    assert one(docx("<w:x>" * 50_000 + f"<w:p>{run_of('Bal')}</w:p>" + "</w:x>" * 50_000)) == "Bal\n"
    assert one(odt("<text:section>" * 50_000 + "<text:p>Bal</text:p>" + "</text:section>" * 50_000)) == "Bal\n"


# -- Markdown ----------------------------------------------------------------------------------------------------------


def test_markdown_loses_its_marks() -> None:
    source = (
        "---\ntitle: Fête\ndate: 2026-03-01\n---\n**Samedi** _5_ avril\nà `20h` [ici](https://a.example)<br>suite\n\n"
        "> cité\n\n- un\n- deux\n  - trois\n\n1. premier\n\n| Jour | Heure | Salle |\n|---|---|---|\n| 5 | 20h | Bal |"
        "\n\n    code\n\n[Réserver](https://a.example/r) <b>gras</b>\n"
    )
    (document,) = read(source.encode(), suffix=".md")
    assert document.text.split("\n") == [
        "Fête", "", "Samedi 5 avril", "à 20h ici", "suite", "", "cité", "", "- un", "- deux", "- trois", "",
        "- premier", "", "Jour | Heure | Salle", "5 | 20h | Bal", "", "code", "",
        "Réserver <https://a.example/r> gras", "",
    ]  # fmt: skip
    assert document.hints == {"date": "2026-03-01"}


# -- all of them -------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("form", "module", "extra"), [(".html", "lxml", "html"), (".pdf", "pypdf", "pdf"), (".rtf", "striprtf", "rtf")]
)
def test_a_missing_library_names_its_extra(form: str, module: str, extra: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, module, None)
    with pytest.raises(ReadError) as caught:
        one(MADE[form](), form)
    assert f"pip install 'annonce[{extra}]'" in str(caught.value)


@pytest.mark.parametrize("form", MADE)
@given(data=st.data())
@settings(max_examples=40, deadline=None, derandomize=True, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_readers_raise_nothing_but_read_errors(form: str, data: st.DataObject) -> None:
    made = bytearray(MADE[form]())
    for _ in range(data.draw(st.integers(1, 6))):
        place = data.draw(st.integers(0, len(made)))
        length = data.draw(st.integers(0, 40))
        made[place : place + length] = data.draw(st.binary(max_size=20))
    with contextlib.suppress(ReadError):
        found = list(read(bytes(made), suffix="." + form.rpartition(".")[2]))
        assert all(isinstance(document, Document) for document in found)
