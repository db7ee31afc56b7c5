"""A mail (RFC 5322, RFC 2045): who writes, its subject and its words as one text; attached announcements after it.

The text as read begins with "De : …" and "Objet : …", as mail programs of French speakers show and copy them. The day
that the Date header states becomes `hints["date"]`. Of a mail that says the same in several forms (multipart/
alternative) the plain text is read, or the HTML where the plain text is but a stub. An attachment that another reader
knows gives Documents of its own; one that cannot be read is told in `hints["unread"]`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import TYPE_CHECKING, NamedTuple, cast

from annonce import lazy_re as re
from annonce.document import Document
from annonce.lexicon.written import MAIL_FROM, MAIL_SUBJECT
from annonce.readers import ReadError
from annonce.readers.lines import unwrapped
from annonce.readers.text import decode

if TYPE_CHECKING:
    from email.message import EmailMessage

_FIELD = re.compile(r"[!-9;-~]+:")
#: Fields that mail programs write and people do not: who types "From:" at the head of a text may mean just that.
_TECHNICAL = ("received:", "return-path:", "message-id:", "mime-version:", "delivered-to:", "dkim-signature:")
_SURROGATE = re.compile("[\udc80-\udcff]")
_LONGEST = 4000  # characters of a header that are read
_COLUMN = (60, 79)  # characters at which mail programs break lines (RFC 5322, section 2.1.1)
_PARTS = 1000  # parts of a mail that are looked at
_DEEPEST = 4  # mails within mails
_STUB = 4  # the plain text is one where the HTML says this many times more
#: Attachments that may hold announcements.
_READ = (".eml", ".ics", ".pdf", ".docx", ".odt", ".rtf", ".html", ".htm", ".md", ".txt")
_SUFFIXES = {"text/calendar": ".ics", "application/ics": ".ics", "application/pdf": ".pdf"}


class _Part(NamedTuple):
    """A part of a mail that holds no others.

    Attributes:
        kind: its media type.
        name: its file name, or "".
        data: its content, decoded.
        charset: the encoding that it declares, or None.
        group: which multipart/alternative it is a form of; 0 for none.
        flowed: whether its lines are wrapped in the manner of RFC 3676; "delsp" where their last space goes too.
    """

    kind: str
    name: str
    data: bytes
    charset: str | None
    group: int
    flowed: str


def matches(head: bytes, suffix: str) -> bool:
    """Know a mail by the header fields that programs alone write, else by its suffix."""
    if suffix in (".eml", ".mht", ".mhtml"):
        return True
    text = head.decode("latin-1").lstrip()
    if _FIELD.match(text) is None:
        return False
    fields = text.replace("\r\n", "\n").partition("\n\n")[0].lower().split("\n")
    return any(field.startswith(_TECHNICAL) for field in fields)


def read(data: bytes, *, encoding: str | None) -> Iterable[Document]:
    """Give the mail as a Document, then those of its attachments.

    Raises:
        ReadError: the mail is broken beyond reading, or HTML alone and lxml is not installed.
    """
    from email.parser import BytesParser
    from email.policy import EmailPolicy

    class Policy(EmailPolicy):
        """That of modern mails, but for headers without end: the standard library takes quadratic time on these."""

        def header_source_parse(self, sourcelines: list[str]) -> tuple[str, str]:
            name, value = super().header_source_parse(sourcelines)
            return name, value[:_LONGEST]

    try:
        message = cast("EmailMessage", BytesParser(policy=Policy()).parsebytes(data.lstrip()))
    except Exception as error:  # the standard library raises whatever comes on broken structures
        raise ReadError("message illisible (structure abîmée)") from error
    return list(_documents(message, encoding, _DEEPEST))


def _documents(message: EmailMessage, encoding: str | None, depth: int) -> Iterator[Document]:
    try:
        parts, inner = _parts(message)
    except Exception as error:  # as above
        raise ReadError("message illisible (structure abîmée)") from error
    hints = _date(message)
    own = [part for part in parts if not part.name and part.kind in ("text/plain", "text/html")]
    body = _body(own, encoding)
    found: list[Document] = []
    unread: list[str] = []
    seen: set[bytes] = set()
    for part in parts:
        if part not in own and part.data not in seen:
            seen.add(part.data)
            found.extend(_attached(part, encoding, unread))
    heads = [(MAIL_FROM, _header(message, "from")), (MAIL_SUBJECT, _header(message, "subject"))]
    lines = [f"{label} : {value}" for label, value in heads if value]
    text = "\n".join([*lines, "", body]) if lines else body
    if unread:
        hints["unread"] = "\n".join(unread)
    yield Document(text, hints=hints)
    for document in found:
        if document.text.strip():
            yield Document(document.text, hints={**hints, **document.hints, "attachment": "yes"})
    for other in inner if depth else ():
        yield from _documents(other, encoding, depth - 1)


def _parts(message: EmailMessage) -> tuple[list[_Part], list[EmailMessage]]:
    """Give the parts in order, and the mails that are attached as such."""
    parts: list[_Part] = []
    inner: list[EmailMessage] = []
    waiting: list[tuple[EmailMessage, int]] = [(message, 0)]
    for number in range(1, _PARTS):
        if not waiting:
            break
        part, group = waiting.pop()
        kind = part.get_content_type()
        if part.is_multipart():
            children = cast("list[EmailMessage]", part.get_payload())
            if kind.startswith("message/"):
                inner.extend(children)
                continue
            if kind == "multipart/alternative":
                group = group or number
            waiting.extend((child, group) for child in reversed(children))
            continue
        data = part.get_payload(decode=True)
        flowed = str(part.get_param("format", "")).lower() == "flowed" and str(part.get_param("delsp", "no")).lower()
        name = part.get_filename() or ""
        if part.get_content_disposition() == "attachment" and not name:
            name = kind.replace("/", ".")
        if isinstance(data, bytes):
            parts.append(_Part(kind, _clean(name), data, part.get_content_charset(), group, flowed or ""))
    return parts, inner


def _body(parts: list[_Part], encoding: str | None) -> str:
    """Give the mail's own words; of the forms of an alternative, one."""
    texts: list[str] = []
    groups: dict[int, list[_Part]] = {}
    for number, part in enumerate(parts):
        groups.setdefault(part.group or -number - 1, []).append(part)
    for group in groups.values():
        plain = "\n".join(_plain(part, encoding) for part in group if part.kind == "text/plain").strip("\n")
        pages = [decode(part.data, encoding, part.charset) for part in group if part.kind == "text/html"]
        texts.append(_chosen(plain, pages))
    return "\n\n".join(text for text in texts if text.strip()) + "\n" if texts else ""


def _chosen(plain: str, pages: list[str]) -> str:
    """Give the plain text, or the HTML where that says far more."""
    if not pages or len(plain) * _STUB > sum(map(len, pages)):
        return plain
    from annonce.readers.html import visible

    try:
        seen = "\n\n".join(visible(page).strip("\n") for page in pages)
    except ReadError:
        if plain.strip():
            return plain
        raise
    return seen if len(seen) > _STUB * len(plain.strip()) else plain


def _plain(part: _Part, encoding: str | None) -> str:
    """Give a plain text, its soft line ends undone (RFC 3676, section 4); without these, where it was broken."""
    text = decode(part.data, encoding, part.charset).replace("\r\n", "\n")
    if not part.flowed:
        return unwrapped(text, len, *_COLUMN)
    out: list[str] = []
    soft = False
    for stuffed in text.split("\n"):
        line = stuffed.removeprefix(" ")
        quoted = line.startswith(">")
        if soft and not quoted and line != "-- ":
            out[-1] += line
        else:
            out.append(line)
        soft = line.endswith(" ") and line != "-- " and not quoted
        if soft and part.flowed == "yes":
            out[-1] = out[-1][:-1]
    return "\n".join(out)


def _attached(part: _Part, encoding: str | None, unread: list[str]) -> Iterable[Document]:
    """Read an attachment of a known kind; add to `unread` why it cannot be read."""
    suffix = _SUFFIXES.get(part.kind) or part.name[part.name.rfind(".") :].lower()
    if suffix not in _READ:
        return ()
    from annonce.readers import read as read_any

    try:
        return list(read_any(part.data, suffix=suffix, encoding=encoding or part.charset))
    except ReadError as error:
        unread.append(f"« {part.name or part.kind} » : {error}")
        return ()


def _date(message: EmailMessage) -> dict[str, str]:
    """Give the day on which the mail was written, by the clock of who wrote it."""
    from email.utils import parsedate_to_datetime

    try:
        return {"date": parsedate_to_datetime(_header(message, "date")).isoformat()}
    except (ValueError, TypeError, OverflowError, IndexError):
        return {}


def _header(message: EmailMessage, name: str) -> str:
    """Give a header's words, decoded as far as may be (RFC 2047)."""
    from email.header import decode_header

    words = _clean(next((str(value) for key, value in message.raw_items() if key.lower() == name), ""))
    try:
        parts = decode_header(words)
    except ValueError:  # base64 that is none
        return words
    return _clean("".join(p if isinstance(p, str) else decode(p, None, charset) for p, charset in parts))


def _clean(value: str) -> str:
    """Give a header's words on one line, its bare bytes as UTF-8 or else Windows-1252."""
    if _SURROGATE.search(value):
        value = decode(value.encode("utf-8", "surrogateescape"), None)
    return " ".join(value.split())
