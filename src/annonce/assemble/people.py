"""Who organises, who supports, who speaks or plays."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from annonce import lazy_re as re
from annonce.cue import Cue
from annonce.document import Document, Span
from annonce.layout import Layout, Line
from annonce.lexicon.people import (
    BEFORE_TITLED,
    BY,
    ENSEMBLE,
    GROUP,
    GROUP_ALONE,
    GROUP_HEADS,
    GROUP_TWO,
    INVITES,
    LIST_BELOW,
    NOT_GROUP,
    NOT_NAME,
    NOT_NAMES,
    PARTNER_BEFORE,
    ROLE_LEAD,
    ROLES,
    SPEAKS,
    SUBJECT,
    TITLED,
    TITLES,
)

_BY = Cue(BY)
_LIST_BELOW = Cue(LIST_BELOW)
_INVITES = Cue(INVITES)
_SUBJECT = re.compile(SUBJECT)
_PARTNER_BEFORE = Cue(PARTNER_BEFORE)
_GROUP_TWO = Cue(GROUP_TWO)
_SPEAKS = Cue(SPEAKS)
_NOT_GROUP = re.compile(NOT_GROUP)
_ENSEMBLE = Cue(ENSEMBLE)
_TITLED = Cue(TITLED)
_ROLE = Cue(ROLES)
_ARTICLE = re.compile(ROLE_LEAD)
_PERSON = re.compile(
    r"(?:(?:" + TITLES + r") )?(?P<name>[A-Z][a-z]+(?:-[A-Z][a-z]+)*(?: (?:de |du |van |von |le |la |d'|De |Le |La |"
    r"Van )*[A-Z][A-Za-z]+(?:[-'][A-Z]?[A-Za-z]+)*){1,3})"
)


class Named(NamedTuple):
    """A name as written, with a role where one is stated."""

    name: str
    span: Span
    rule: str
    role: str | None = None


def organizers(document: Document, layout: Layout, start: int, end: int) -> tuple[list[Named], list[Named]]:
    """Give organisers and partners of a region."""
    found: list[Named] = []
    partners: list[Named] = []
    for line in layout.labelled.get("organizer", []):
        if start <= line.start < end:
            found.extend(_names_of_line(document, layout, line, "people.label_organizer"))
    for line in layout.labelled.get("partner", []):
        if start <= line.start < end:
            partners.extend(_names_of_line(document, layout, line, "people.label_partner"))
    if not found:
        found.extend(_by(document, layout, start, end))
    if not found:
        found.extend(_groups(document, layout, start, end))
    return _distinct(found), _distinct(partners)


def _names_of_line(document: Document, layout: Layout, line: Line, rule: str) -> list[Named]:
    span = layout.value_of(line)
    text = document.folded
    out = []
    for piece in re.finditer(r"[^,;/|]+(?:,? (?:asbl|scop|scic))?", text[span.start : span.end]):
        begin, stop = span.start + piece.start(), span.start + piece.end()
        for part in re.finditer(r"(?:(?! et (?:les? |la |l')?[a-z]).)+", text[begin:stop]):
            named = _named(document, begin + part.start(), begin + part.end(), rule)
            if named is not None:
                out.append(named)
    return out[:6]


def _named(document: Document, start: int, end: int, rule: str) -> Named | None:
    text = document.folded
    bracket = text.find("(", start, end)
    if bracket > start + 2:
        end = bracket
    edge = re.compile(r"[ ]*(?:et )?(?:l'|le |la |les )?").match(text, start, end)
    if (
        edge and edge.end() < end and document.plain[start : edge.end()].strip().islower()
    ):  # "Le Tournevis" keeps its article
        start = edge.end()
    while start < end and text[start] in ' \n:,;-–.*"(':
        start += 1
    while end > start and text[end - 1] in ' \n:,;-–.*"()':
        end -= 1
    words = text[start:end]
    if not 2 <= len(words) <= 90 or _NOT_GROUP.search(words) or not re.search(r"[a-z]{2}", words):
        return None
    return Named(document.value(start, end), Span(start, end), rule)


def _by(document: Document, layout: Layout, start: int, end: int) -> list[Named]:
    """Read "organisé par X", "à l'initiative de X", "X organise"."""
    out = []
    for match in _BY.finds(document, start, end):
        at = layout.line_at(match.start())
        if at is not None and at.part in ("quote", "comment"):
            continue
        stop = _name_end(document, match.end(), end)
        for piece_start, piece_end in _pieces(document, match.end(), stop):
            named = _named(document, piece_start, piece_end, "people.organised_by")
            if named is not None:
                out.append(named)
        if out:
            break
    return out


def _pieces(document: Document, start: int, end: int) -> list[tuple[int, int]]:
    text = document.folded
    out = []
    position = start
    for match in re.finditer(r" et (?=l[ae'] ?|les |[a-z])", text[start:end]):
        after = start + match.end()
        if re.match(r"(?:l'|la |le |les )?[A-Z]", document.plain[after : after + 8]):
            out.append((position, start + match.start()))
            position = after
    out.append((position, end))
    return out


def _name_end(document: Document, start: int, end: int) -> int:
    """Follow a name: capitals, small words and a group's common nouns, up to a comma, a verb, an end."""
    text, plain = document.folded, document.plain
    position = start
    stop = start
    seen_capital = False
    for match in re.compile(r"[ ]?(?P<word>\"[^\"\n]{2,60}\"|[A-Za-z0-9'&.@+-]+)").finditer(
        text, start, min(end, start + 110)
    ):
        if match.start() != position:
            break
        word = match["word"]
        first = plain[match.start("word")]
        bare = word.split("'")[-1]
        elided = "'" in word and bare != "" and plain[match.end("word") - len(bare)].isupper()
        capital = first.isupper() or elided or first == '"'
        if capital:
            seen_capital = True
        elif (
            bare not in _SMALL and bare not in GROUP and bare.removesuffix("s") not in GROUP and seen_capital
        ) or bare in _VERBS:
            break
        if word.endswith(".") and len(word) > 3:
            return match.end() - 1
        stop = match.end()
        position = match.end()
    return stop


_SMALL = frozenset(
    [
        "de",
        "du",
        "des",
        "d",
        "la",
        "le",
        "les",
        "l",
        "et",
        "en",
        "pour",
        "au",
        "aux",
        "sur",
        "a",
        "un",
        "une",
        "&",
        "sans",
    ]
)
_VERBS = frozenset(
    [
        "organise",
        "organisent",
        "propose",
        "proposent",
        "invite",
        "vous",
        "nous",
        "est",
        "sont",
        "a",
        "ont",
        "sera",
        "dans",
        "avec",
        "le",
        "ce",
        "samedi",
        "dimanche",
    ]
)


def _groups(document: Document, layout: Layout, start: int, end: int) -> list[Named]:
    """Give the groups that the text shows as its author: subject of a verb that invites, sender, signature."""
    found: list[tuple[float, Named]] = []
    text, plain = document.folded, document.plain
    for line in layout.labelled.get("from", []):
        if start <= line.start < end and line.part == "header":
            stop = text.find("<", line.value, line.end)
            named = _named(document, line.value, stop if stop > 0 else line.end, "people.sender")
            if named is not None:
                found.append((3.0, named))
    last = layout.lines[-1].number if layout.lines else 0
    taken = -1
    for place, word in document.places(GROUP_HEADS):
        if not start <= place < end or place < taken:
            continue
        at = layout.line_at(place)
        if (
            at is None
            or at.part not in ("body", "signature")
            or at.label in ("partner", "performer", "contact", "place", "address", "title")
        ):
            continue
        stop = _name_end(document, place, min(end, at.end))
        named = _named(document, place, stop, "people.group")
        if named is None or not (
            any(c.isupper() for c in plain[place + 1 : stop])
            or word in GROUP_ALONE
            or _GROUP_TWO.begins(document, place, at.end)
        ):
            continue
        taken = stop
        found.append((_group_score(document, layout, at, place, stop, last), named))
    best = max((s for s, _ in found), default=0.0)
    if best < 2.5:
        return []
    chosen = [n for s, n in found if s == best]
    return chosen[:2]


def _group_score(document: Document, layout: Layout, line: Line, start: int, end: int, last: int) -> float:
    text = document.folded
    score = 0.0
    subject = _SUBJECT.match(text, end, end + 70)
    before = text[max(line.start, start - 48) : start]
    if subject is not None and _INVITES.begins(document, subject.end(), end + 90):
        score += 4
    if re.search(r"organisateur[^.\n]{0,24}, (?:la |le |l')?$", before):
        score += 4
    alone = line.end - line.start <= (end - start) + 26 and start - line.start <= 4
    if alone and last - line.number <= 6:
        score += 3
    if layout.index_of(line.start) == 0:
        score += 0.8
    if _PARTNER_BEFORE.find(document, max(line.start, start - 48), start):
        score -= 5
    if re.search(r"\b(?:a la|au|dans|devant|de la|du|des|d'|l'[a-z]+ de) ?$", before):
        score -= 1
    return score


def performers(document: Document, layout: Layout, programme: Sequence[Span], start: int, end: int) -> list[Named]:
    """Give who speaks, plays or leads: labels, "avec X", "par X", persons with a role in programme rows."""
    out: list[Named] = []
    text, plain = document.folded, document.plain
    for line in layout.labelled.get("performer", []):
        if start <= line.start < end:
            for span in _label_lines(layout, line):
                out.extend(
                    _people(document, span, "people.label_performer")
                    or (
                        _names_of_line(document, layout, line, "people.label_performer")
                        if line.value < line.end
                        else []
                    )
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
        stop = _name_end(document, match.start(), min(end, at.end))
        if stop > match.end() and any(c.isupper() for c in plain[match.end() : stop]):
            out.append(Named(document.value(match.start(), stop), Span(match.start(), stop), "people.ensemble"))
    return [n for n in _distinct(out) if start <= n.span.start < end]


def _is_group(word: str) -> bool:
    return word in GROUP or word.removesuffix("s") in GROUP


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


def _distinct(names: Sequence[Named]) -> list[Named]:
    out: list[Named] = []
    for named in names:
        key = re.sub(r"\W", "", named.name.lower())
        if key and not any(key == re.sub(r"\W", "", o.name.lower()) for o in out):
            out.append(named)
    return out
