"""Who organises, who supports, who speaks or plays."""

from __future__ import annotations

from collections.abc import Sequence

from annonce import lazy_re as re
from annonce.assemble.names import Named, distinct, name_end
from annonce.assemble.organizers import of_label
from annonce.cue import Cue
from annonce.document import Document, Span
from annonce.layout import Layout, Line
from annonce.lexicon.people import (
    BEFORE_TITLED,
    ENSEMBLE,
    LIST_BELOW,
    NOT_NAME,
    NOT_NAMES,
    ROLE_LEAD,
    ROLES,
    SPEAKS,
    TITLED,
    TITLES,
)

_LIST_BELOW = Cue(LIST_BELOW)
_SPEAKS = Cue(SPEAKS)
_ENSEMBLE = Cue(ENSEMBLE)
_TITLED = Cue(TITLED)
_ROLE = Cue(ROLES)
_ARTICLE = re.compile(ROLE_LEAD)
_PERSON = re.compile(
    r"(?:(?:" + TITLES + r") )?(?P<name>[A-Z][a-z]+(?:-[A-Z][a-z]+)*(?: (?:de |du |van |von |le |la |d'|De |Le |La |"
    r"Van )*[A-Z][A-Za-z]+(?:[-'][A-Z]?[A-Za-z]+)*){1,3})"
)


def performers(document: Document, layout: Layout, programme: Sequence[Span], start: int, end: int) -> list[Named]:
    """Give who speaks, plays or leads: labels, "avec X", "par X", persons with a role in programme rows."""
    out: list[Named] = []
    text, plain = document.folded, document.plain
    for line in layout.labelled.get("performer", []):
        if start <= line.start < end:
            for span in _label_lines(layout, line):
                out.extend(
                    _people(document, span, "people.label_performer")
                    or (of_label(document, layout, line, "people.label_performer") if line.value < line.end else [])
                )
    for match in _SPEAKS.finds(document, start, end):
        at = layout.line_at(match.start())
        if at is not None and (at.part != "body" or at.label in ("partner", "organizer", "contact", "registration")):
            continue
        stop = min(end, match.end() + 160)
        sentence = layout.sentence(match.end())
        span = Span(match.end(), min(stop, sentence.end))
        first = _PERSON.match(plain, _skip(text, span.start))
        if first is not None:
            out.extend(_people(document, Span(span.start, span.end), "people.speaks", chained=True))
    for span in programme:
        out.extend(_people(document, span, "people.programme"))
    for place, above in enumerate(layout.lines):
        if start <= above.start < end and _LIST_BELOW.find(document, *above.span):
            for below in layout.lines[place + 1 : place + 9]:
                if not below.bullet:
                    break
                out.extend(_people(document, below.span, "people.list")[:1])
    for match in _TITLED.finds(document, start, end):  # "la conteuse Fabienne Thériault"
        if not text.endswith(BEFORE_TITLED, 0, match.start()):
            continue
        person = _PERSON.match(plain, match.end())
        at = layout.line_at(match.start())
        if (
            person is not None
            and person.end() <= end
            and (at is None or at.part == "body")
            and _is_name(text[person.start("name") : person.end("name")])
        ):
            out.append(
                Named(
                    document.value(person.start("name"), person.end("name")),
                    Span(person.start("name"), person.end("name")),
                    "people.titled",
                    document.value(match.start(), match.end() - 1),
                )
            )
    for match in _ENSEMBLE.finds(document, start, end):  # "Compagnie du Grand Séchoir"
        at = layout.line_at(match.start())
        if at is None or at.part != "body" or at.label in ("organizer", "partner", "contact", "registration"):
            continue
        stop = name_end(document, match.start(), min(end, at.end))
        if stop > match.end() and any(c.isupper() for c in plain[match.end() : stop]):
            out.append(Named(document.value(match.start(), stop), Span(match.start(), stop), "people.ensemble"))
    return [n for n in distinct(out) if start <= n.span.start < end]


def _is_name(words: str) -> bool:
    """Whether capitalised words may be a person's name: none of them is a place's, a month's, a label's."""
    return NOT_NAME.isdisjoint(_WORDS.findall(words)) and not any(phrase in words for phrase in NOT_NAMES)


_WORDS = re.compile(r"[a-z]+")


def _label_lines(layout: Layout, line: Line) -> list[Span]:
    if line.value < line.end:
        return [Span(line.value, line.end)]
    place = layout.index_of(line.start)
    spans = []
    for below in layout.lines[place + 1 : place + 9]:
        if below.label is not None or below.part != "body" or below.end - below.start > 160:
            break
        spans.append(below.span)
    return spans


def _skip(text: str, position: int) -> int:
    while position < len(text) and text[position] in ' :"\n':
        position += 1
    for word in ("l'", "la ", "le ", "m. ", "mme ", "dr "):
        if text.startswith(word, position):
            return position + len(word)
    return position


def _people(document: Document, span: Span, rule: str, chained: bool = False) -> list[Named]:
    plain, text = document.plain, document.folded
    out: list[Named] = []
    position = span.start
    for match in _PERSON.finditer(plain, span.start, span.end):
        words = text[match.start("name") : match.end("name")]
        if not _is_name(words):
            if chained:
                break
            continue
        gap = text[position : match.start()]
        if chained and out and len(gap) > 70:
            break
        role = _role(document, match.end("name"), span.end)
        out.append(
            Named(
                document.value(match.start("name"), match.end("name")),
                Span(match.start("name"), match.end("name")),
                rule,
                role,
            )
        )
        position = match.end()
    return out


def _role(document: Document, start: int, end: int) -> str | None:
    """Read what a person is, right after the name: ", historienne", "(directrice de …)"."""
    text = document.folded
    match = re.compile(r" ?[,(–-] ?(?P<role>[^,;()\n]{3,60})").match(text, start, end)
    lead = _ARTICLE.match(text, match.start("role"), end) if match is not None else None
    if match is None or lead is None or not _ROLE.begins(document, lead.end(), match.end()):
        return None
    return document.value(match.start("role"), match.end("role")).rstrip(" .")
