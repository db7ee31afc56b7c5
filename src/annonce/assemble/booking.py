"""Registration (need, link, e-mail, phone, deadline), contacts, links, attendance online."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from annonce import lazy_re as re
from annonce.cue import Cue
from annonce.document import Document, Span
from annonce.extractors.contacts import Url
from annonce.layout import Layout, Line
from annonce.lexicon.booking import (
    ASKS,
    FOR_A_PART,
    INTRODUCES,
    NOT_REQUIRED,
    OF_OTHERS,
    ONLINE_STRONG,
    OPTIONAL,
    PRESENCE,
    PRESS,
    REQUIRED,
    YES_NO,
)
from annonce.mention import Mention
from annonce.resolve import Slot
from annonce.said import Said

_REQUIRED = Cue(*REQUIRED)
_NOT_REQUIRED = Cue(*NOT_REQUIRED)
_OPTIONAL = Cue(OPTIONAL)
_PART = Cue(FOR_A_PART)
_INTRODUCES = Cue(INTRODUCES)
_PRESENCE = Cue(PRESENCE)
_OF_OTHERS = Cue(OF_OTHERS)
_ASKS = Cue(ASKS)
_PRESS = Cue(PRESS)
_ROW = re.compile(r"\d{1,2} ?[h:] ?\d?\d?[ :–-]")
_RSVP = "r.s.v.p"
_ONLINE_STRONG = Cue(ONLINE_STRONG)
_CONTACT_NAME = re.compile(
    r"(?P<name>[A-Z][a-z]+(?:-[A-Z][a-z]+)?(?: (?:[Dd]e |[Ll]e |[Ll]a |[Dd]u )?[A-Z][A-Za-z'-]+){1,2})[ :,(–-]{1,4}$"
)


@dataclass(slots=True)
class Booking:
    """What is said of registration, with the words that said it."""

    required: bool | None = None
    url: str | None = None
    email: str | None = None
    phone: str | None = None
    deadline: Slot | None = None
    in_part: bool = False
    sources: dict[str, list[tuple[Span, str]]] = field(default_factory=dict)


def booking(
    document: Document,
    layout: Layout,
    mentions: Sequence[Mention],
    said: Sequence[Said],
    phones: dict[Span, str],
    start: int,
    end: int,
    need: bool = True,
) -> Booking:
    """Read the registration of a region. `phones`: E.164 by position; `need`: read also whether one must register."""
    out = Booking()
    if need:
        _need(document, layout, out, start, end)
    for mention in mentions:
        if not start <= mention.span.start < end or mention.kind not in ("link", "email", "phone"):
            continue
        line = layout.line_at(mention.span.start)
        if line is not None and (line.part in ("quote", "comment", "header") or for_press(document, *line.span)):
            continue
        if mention.kind == "link":
            _link(document, layout, out, mention)
        elif _introduced(document, layout, mention.span):
            if mention.kind == "email" and out.email is None:
                out.email = mention.value
                out.sources["email"] = [(mention.span, mention.rule)]
            elif mention.kind == "phone" and out.phone is None and mention.span in phones:
                out.phone = phones[mention.span]
                out.sources["phone"] = [(mention.span, mention.rule)]
    _deadline(document, layout, out, said, start, end)
    return out


def completed(own: Booking, shared: Booking) -> Booking:
    """Give what an item lacks from what is said for all; the need to register stays its own."""
    for name in ("url", "email", "phone"):
        if getattr(own, name) is None and getattr(shared, name) is not None:
            setattr(own, name, getattr(shared, name))
            own.sources[name] = shared.sources.get(name, [])
    return own


def _need(document: Document, layout: Layout, out: Booking, start: int, end: int) -> None:
    text = document.folded
    refused = list(_NOT_REQUIRED.finds(document, start, end))
    for cue, value, rule in ((_REQUIRED, True, "booking.required"), (_NOT_REQUIRED, False, "booking.not_required")):
        for match in cue.finds(document, start, end):
            line = layout.line_at(match.start())
            if line is not None and line.part in ("quote", "comment"):
                continue
            sentence = layout.sentence(match.start())
            begin = _told_from(document, line, sentence)
            around = Span(max(begin, match.start() - 90), min(sentence.end, match.end() + 50))
            if value and (_PART.find(document, *around) or _OPTIONAL.find(document, *match.span())):
                continue
            if value and re.search(
                r"\b(?:sans|pas|non|aucune|ni) $|\bsans etre $", text[max(0, match.start() - 12) : match.start()]
            ):
                continue
            if value and any(r.start() < match.end() and match.start() < r.end() for r in refused):
                continue
            if out.required is None:
                out.required = value
                out.sources["required"] = [(Span(match.start(), match.end()), rule)]
            elif out.required is not value:  # needed for a part, not for another
                out.required = None
                out.in_part = True
                out.sources.pop("required", None)
            break
    for line in layout.labelled.get("registration", ()):
        said = layout.value_of(line)
        known = YES_NO.get(text[said.start : said.end].strip(" ."))
        if known is not None and start <= line.start < end and out.required is None:
            out.required = known
            out.sources["required"] = [(said, "booking.label")]


def _introduced(document: Document, layout: Layout, span: Span) -> bool:
    """Whether registration words introduce a phone or an e-mail, in its sentence or by its label."""
    text = document.folded
    line = layout.line_at(span.start)
    if line is not None and line.label == "registration" and line.start <= span.start <= line.end:
        return True
    sentence = layout.sentence(span.start)
    begin = max(sentence.start, span.start - 130)
    begin = max(begin, text.rfind("\n\n", begin, span.start) + 1, text.rfind(". ", begin, span.start) + 1)
    asks = _ASKS.find(document, begin, span.start)
    if asks and not _INTRODUCES.find(document, asks.start(), span.start):
        return False
    if (line is not None and _under_label(document, layout, line)) or _answers(text, line, span.start):
        return True
    found = list(_INTRODUCES.finds(document, begin, span.start))
    return bool(found) and _PART.find(document, max(begin, found[-1].start() - 24), span.start) is None


def _answers(text: str, line: Line | None, position: int) -> bool:
    """Whether "R.S.V.P." stands before a position, on its line."""
    return line is not None and text.find(_RSVP, max(line.start, position - 110), position) >= 0


def _under_label(document: Document, layout: Layout, line: Line) -> bool:
    """Whether a line stands right under "Réservations" alone on its line, others of the same block between."""
    place = layout.index_of(line.start)
    near = line.end - line.start < 70
    for above in reversed(layout.lines[max(0, place - 3) : place]):
        if near and not layout.lines[place].blank_before and above.end - above.start < 50:
            if _INTRODUCES.begins(document, above.start, above.end):
                return True
            near = not above.blank_before
        if above.label == "registration" and above.value >= above.end:
            return True
        colon = document.folded[above.end - 1 : above.end] == ":" and not layout.lines[place].blank_before
        if colon and _INTRODUCES.begins(document, above.start, above.end):
            return True  # "Inscription avant le 22 février, avec un chèque :" above an address
        if above.label is not None or layout.lines[place].blank_before:
            return False
    return False


def _link(document: Document, layout: Layout, out: Booking, mention: Mention) -> None:
    url: Url = mention.value
    if url.kind in ("social", "map", "document", "online"):
        return
    line = layout.line_at(mention.span.start)
    place = layout.index_of(mention.span.start)
    above = layout.lines[place - 1] if place else None
    introduced = _introduced(document, layout, mention.span)
    if not introduced and above is not None and line is not None and line.start >= mention.span.start - 2:
        introduced = above.label == "registration" or _INTRODUCES.find(document, *above.span) is not None
    known = url.kind in ("registration", "tickets")
    if line is not None and line.label == "link" and not known:
        return
    if (introduced or known) and (out.url is None or (known and not out.sources.get("known"))):
        out.url = url.url
        out.sources["url"] = [(mention.span, mention.rule)]
        if known or introduced:
            out.sources["known"] = [(mention.span, mention.rule)]


def _deadline(document: Document, layout: Layout, out: Booking, said: Sequence[Said], start: int, end: int) -> None:
    """Take the last deadline that serves the public; it says that one must register."""
    for item in said:
        if item.timed.role != "deadline" or not start <= item.span.start < end or not item.resolved.slots:
            continue
        sentence = layout.sentence(item.span.start)
        line = layout.line_at(item.span.start)
        begin = _told_from(document, line, sentence)
        near = Span(max(begin, item.span.start - 110), min(sentence.end, item.span.end + 70))
        if line is not None and _ROW.match(document.folded, line.start):
            continue  # said of a row of the programme
        booked = (
            _INTRODUCES.find(document, *near)
            or _PRESENCE.find(document, *near)
            or (line is not None and line.label in ("deadline", "registration"))
            or _answers(document.folded, line, item.span.start)
        )
        if not booked or _OF_OTHERS.find(document, *near):
            continue
        slot = item.resolved.slots[-1]
        moment = slot.end or slot.start
        previous = out.deadline.first_day if out.deadline else None
        if previous is None or (slot.first_day is not None and slot.first_day > previous):
            out.deadline = Slot(moment)
            out.sources["deadline"] = [(item.span, item.timed.mention.rule)]
        if (
            out.required is None
            and not out.in_part
            and not _OPTIONAL.find(document, sentence.start, min(sentence.end, item.span.end + 60))
        ):
            out.required = True
            out.sources["required"] = [
                (Span(max(sentence.start, item.span.start - 40), item.span.end), "booking.deadline")
            ]


def _told_from(document: Document, line: Line | None, sentence: Span) -> int:
    """Give where a sentence begins, with the label before it: "Emplacement : 10 € (inscription avant le 1er mai)"."""
    if line is not None and document.folded[line.start : sentence.start].rstrip().endswith(":"):
        return line.start
    return sentence.start


def for_press(document: Document, start: int, end: int) -> bool:
    """Whether words name the press, the editors or the web team."""
    return _PRESS.find(document, start, end) is not None


def is_online(document: Document, start: int, end: int) -> bool:
    """Whether words say that the event takes place online (a form or a shop online does not count)."""
    return _ONLINE_STRONG.find(document, start, end) is not None


def attendance(
    document: Document, mentions: Sequence[Mention], has_place: bool, start: int, end: int
) -> tuple[str, str | None, list[tuple[Span, str]]]:
    """Tell offline, online or mixed, the link that joins, and the words that say so."""
    link = next(
        (m for m in mentions if m.kind == "link" and m.value.kind == "online" and start <= m.span.start < end), None
    )
    strong = _ONLINE_STRONG.find(document, start, end)
    if link is None and strong is None:
        return "offline", None, []
    sources = [(link.span, link.rule)] if link is not None else []
    if strong is not None:
        sources.append((Span(strong.start(), strong.end()), "booking.online"))
    return ("mixed" if has_place else "online"), (link.value.url if link is not None else None), sources


def contact_name(document: Document, span: Span) -> Span | None:
    """Give the person named right before a phone or an e-mail."""
    line = document.line_span(span.start)
    begin = max(line.start, span.start - 50)
    match = _CONTACT_NAME.search(document.plain, begin, span.start)
    return Span(match.start("name"), match.end("name")) if match else None
