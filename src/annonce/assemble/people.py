"""Who organises, who supports, who speaks or plays."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from annonce import lazy_re as re
from annonce.assemble.names import Named, distinct, is_group, name_end, named, pieces, within
from annonce.assemble.organizers import of_label
from annonce.cue import Cue
from annonce.document import Document, Span
from annonce.layout import Layout, Line
from annonce.lexicon.people import (
    BANDS,
    BEFORE_NAME,
    BEFORE_TITLED,
    BY_OR_WITH,
    ENSEMBLE,
    FILM_LENGTH,
    FILM_WORDS,
    GENRES,
    IN_PERSON,
    LEAD_VERBS,
    LIST_BELOW,
    NO_ACT,
    NOT_BEFORE,
    NOT_FIRST,
    NOT_NAME,
    NOT_NAMES,
    PLAYED,
    PLAYS_WHAT,
    PLURAL,
    ROLE_LABEL,
    ROLE_LEAD,
    ROLES,
    SPEAKS,
    TITLED,
    TITLED_LINE,
    TITLES,
    UNSURE,
    WHO_IS,
)

_LIST_BELOW = Cue(LIST_BELOW)
_SPEAKS = Cue(SPEAKS)
_ENSEMBLE = Cue(ENSEMBLE)
_TITLED = Cue(TITLED)
_TITLED_LINE = Cue(TITLED_LINE)
_ROLE = Cue(ROLES)
_ROLE_LABEL = Cue(ROLE_LABEL)
_NOT_BEFORE = re.compile(NOT_BEFORE)
_BY_OR_WITH = re.compile(BY_OR_WITH)
_FILM_WORDS = Cue(FILM_WORDS)
_FILM_LENGTH = re.compile(FILM_LENGTH)
_WHO_IS = re.compile(WHO_IS)
_PLAYED = re.compile(PLAYED)
_PLAYS_WHAT = re.compile(PLAYS_WHAT)
_PLAYS = re.compile(r" ?[:–-] ?(?P<what>[a-z]+)")
_TALK = re.compile(r" ?(?:[–:-]|-) ?\"?(?:[A-Z]|\d+ [a-z])[^\n]{6,}")
_SAYS = re.compile(r'(?:,| ?:| ?[–-]| ?\([^()\n\d]{2,60}\)(?: ?[:–-])?)? ?"|(?: \([^()\n\d]{2,60}\)) ?(?::|[–-])')
_BEFORE_BAND = re.compile(r"(?<![A-Za-z'-])([A-Z][A-Za-z'-]*) (?:[A-Z][A-Za-z'-]* ){0,3}$")
_FROM = re.compile(r" ?(?:\([^()\n]{3,80}\)|,[^,\n\d]{3,80})?$")
_LEAD = re.compile(r"[^:\n]{3,40} ?: ?|[^\n–-]{3,50} [–-] ")
_LEADS = 54  # the sign behind them stands before this
_PARTS = re.compile(r" ?[:|+;,] ?| [–-] |\) ?")
_BROKEN = re.compile(r"[(:;]|\. |\n")
_DJ = re.compile(r"(?:DJ|Dj|MC) [A-Z][A-Za-z]+")
_BRACKETS = re.compile(r"\([^()]*\)")
_YEARS = re.compile(r" ?\(\d{4}")
_BETWEEN = re.compile(r"(?:,? (?:et )?qui |(?:, [^,\n]{3,60},)? )(?:vous |nous |en )?$")
_JOINED = re.compile(r"[A-Z][^+\n\d]{1,40}(?: \+ [A-Z][^+\n\d]{1,40})+")
_TRADE = re.compile(r"(?:l'|la |le |les |notre |nos )?(?:[a-z]{4,} )?")
_BAND = re.compile(r"(?:L[eE][sS]|L[aA]|L[eE]|L') ?[A-Z]")
_ACT = re.compile(r"[A-Z][a-z]{2,}(?![A-Za-z'-])")
_LOUD = re.compile(r"(?=[A-Z '-]{5})[A-Z]{3,}(?:[ '-][A-Z]{2,}){0,4}(?![a-z])")
_ARTICLE = re.compile(ROLE_LEAD)
_PERSON = re.compile(
    rf"(?:(?:{TITLES}) )?(?!(?:{'|'.join(sorted(w.capitalize() for w in NOT_FIRST))}) )(?P<name>[A-Z][a-z]+"
    r"(?:-[A-Z][a-z]+)*(?: (?:de |du |van |von |le |la |d'|De |Le |La |Van )*(?:[A-Z][A-Za-z]+|[A-Z]'[A-Z][a-z]+)"
    r"(?:[-'][A-Z]?[A-Za-z]+)*){1,3})"
)


#: Facts whose lines name no performer.
_OTHERS = ("partner", "organizer", "contact", "registration", "place", "address", "price")
_ROWS = 400  # lines of a region that are read


def performers(document: Document, layout: Layout, programme: Sequence[Span], start: int, end: int) -> list[Named]:
    """Give who speaks, plays or leads, as labels, verbs, rows of a programme and posters name them."""
    out = [
        *_labels(document, layout, start, end),
        *_speaking(document, layout, start, end),
        *(n for span in programme for n in _people(document, span, "people.programme", placed=True)),
        *_titled(document, layout, start, end),
        *_ensembles(document, layout, start, end),
        *_acts(document, layout, start, end),
        *_bands(document, layout, start, end),
        *_leading(document, start, end),
        *_in_person(document, layout, start, end),
        *_with_trade(document, layout, start, end),
        *_joined(document, layout, start, end),
        *_heads_of_lines(document, layout, programme, start, end),
    ]
    inside = [n for n in distinct(out) if start <= n.span.start < end]
    return [n for n in inside if not any(_holds(o.span, n.span) for o in inside)]


def _holds(one: Span, other: Span) -> bool:
    """Whether a name stands within a longer one: "orchestre Paul Ségur"."""
    return one.start <= other.start and other.end <= one.end and one.length > other.length


def _labels(document: Document, layout: Layout, start: int, end: int) -> Iterator[Named]:
    """Read "Avec : …", "Intervenantes" above a list, "1re partie : X", "avec trois experts :" above bullets."""
    for line in layout.labelled.get("performer", ()):
        if not start <= line.start < end or _is_cast(document, layout, line):
            continue
        for span in _label_lines(layout, line):
            found: list[Named] = _people(document, span, "people.label_performer", placed=True)
            if not found and line.value < line.end:
                found = of_label(document, layout, line, "people.label_performer")
            yield from found
    for match in _ROLE_LABEL.finds(document, start, end):
        where = layout.line_at(match.start())
        if where is None or where.part != "body" or where.label in _OTHERS:
            continue
        found = _people(document, Span(match.end(), where.end), "people.role_label", chained=True)
        if not found and document.plain[match.end() : match.end() + 1].isupper():
            stop = name_end(document, match.end(), where.end)
            group = named(document, match.end(), stop, "people.role_label")
            found = [group] if group is not None and " " in group.name and _is_name(group.name.lower()) else []
        yield from found
    for match in _LIST_BELOW.finds(document, start, end):
        place = layout.index_of(match.start())
        for below in layout.lines[place + 1 : place + 9]:
            if not below.bullet:
                break
            yield from _people(document, below.span, "people.list")[:1]


def _is_cast(document: Document, layout: Layout, line: Line) -> bool:
    """Whether "avec" names the cast of a film: its line or the ones above give country, length, version."""
    place = layout.index_of(line.start)
    above = layout.lines[max(0, place - 2) : place + 2]
    text = document.folded
    for near in above:
        if _FILM_WORDS.find(document, near.start, near.end) or _FILM_LENGTH.search(text, near.start, near.end):
            return True
    return False


def _speaking(document: Document, layout: Layout, start: int, end: int) -> Iterator[Named]:
    """Read "avec X", "animé par X et Y", "conférence de X"."""
    text, plain = document.folded, document.plain
    for match in _SPEAKS.finds(document, start, end):
        line = layout.line_at(match.start())
        if line is None or line.part != "body" or line.label in _OTHERS:
            continue
        if _NOT_BEFORE.search(text, max(line.start, match.start() - 30), match.start()):
            continue
        if match.group().startswith("avec") and _is_cast(document, layout, line):
            continue
        first = _skip(text, match.end())
        span = Span(match.end(), min(end, match.end() + 160, layout.sentence(match.end()).end))
        if _PERSON.match(plain, first) is not None:
            yield from _people(document, span, "people.speaks", chained=True)
            continue
        act = _DJ.match(plain, first, span.end)
        written = match.group().strip(" :")
        loud = written.endswith("avec") and (written != "avec" or not plain[line.start : first].strip().isupper())
        if _PLAYED.search(text, max(line.start, match.start() - 24), match.start() + len(written) - 4):
            bill = list(_bill(document, match.end(), span.end))  # "bal animé par Les Pieds-Tordus"
            yield from bill
            if bill:
                continue
        if written.endswith(" de") and text.startswith(PLURAL, match.end()) and plain[match.end()].isupper():
            yield from _bill(document, match.end(), span.end)  # "concert de Les Innocents": no "des" before a name
            continue
        one = _ACT.match(plain, match.end(), span.end) if written.endswith(" de") else None
        if one is not None and one.group().lower() not in NO_ACT and _is_name(one.group().lower()):
            if _PLAYS_WHAT.match(text, one.end(), span.end):  # "concert de Zikade, musique d'Anatolie"
                yield Named(document.value(*one.span()), Span(*one.span()), "people.speaks")
            continue
        if act is None and (loud or (written == "par" and text.endswith((" et ", " & "), 0, match.start()))):
            act = _LOUD.match(plain, first, span.end)
        if act is None and loud and _BAND.match(plain, match.end(), span.end):  # "avec Les Pieds-Tordus"
            band = named(document, match.end(), name_end(document, match.end(), span.end), "people.speaks")
            if band is not None and _is_name(band.name.lower()):
                yield band
            continue
        trade = _TRADE.match(plain, match.end(), span.end)
        if act is not None and _is_name(act.group().lower()):
            yield Named(document.value(*act.span()), Span(*act.span()), "people.speaks")
        elif trade is not None and _PERSON.match(plain, trade.end(), span.end):
            yield from _people(document, Span(trade.end(), span.end), "people.speaks", chained=True)


def _bill(document: Document, start: int, end: int) -> Iterator[Named]:
    """Read the groups that play at a ball: "Les Pieds-Tordus et le duo Carpe-Lune"."""
    for begin, stop in pieces(document, start, name_end(document, start, end)):
        group = _BAND.match(document.plain, begin, stop)
        if group is None or is_group(_second(document.folded, begin, stop)):
            continue
        band = named(document, begin, stop, "people.speaks")
        if band is not None and _is_name(band.name.lower()):
            yield band


def _second(text: str, start: int, end: int) -> str:
    """Give the second word of a name, behind its article."""
    words = _WORDS.findall(text, start, end)
    return words[1] if len(words) > 1 else ""


def _titled(document: Document, layout: Layout, start: int, end: int) -> Iterator[Named]:
    """Read "la conteuse Fabienne Thériault"."""
    text, plain = document.folded, document.plain
    for match in _TITLED.finds(document, start, end):
        if not text.endswith(BEFORE_TITLED, 0, match.start()):
            continue
        person = _PERSON.match(plain, match.end())
        line = layout.line_at(match.start())
        if person is None or person.end() > end or line is None or line.part != "body":
            continue
        if _is_name(text[person.start("name") : person.end("name")]):
            span = Span(person.start("name"), person.end("name"))
            yield Named(document.value(*span), span, "people.titled", document.value(match.start(), match.end() - 1))


def _ensembles(document: Document, layout: Layout, start: int, end: int) -> Iterator[Named]:
    """Read "Compagnie du Grand Séchoir", "le trio Mirandol"."""
    text, plain = document.folded, document.plain
    for match in _ENSEMBLE.finds(document, start, end):
        line = layout.line_at(match.start())
        if line is None or line.part != "body" or line.label in _OTHERS:
            continue
        unsure = match.group() in UNSURE
        if unsure and not _BY_OR_WITH.search(text, max(start, match.start() - 12), match.start()):
            continue
        stop = name_end(document, match.start(), min(end, line.end))
        if stop > match.end() and any(c.isupper() for c in plain[match.end() : stop]):
            group = named(document, match.start(), stop, "people.unsure" if unsure else "people.ensemble")
            if group is not None:
                yield group


def _acts(document: Document, layout: Layout, start: int, end: int) -> Iterator[Named]:
    """Read "Les Braques du Fond (chanson à danser)", "X (chant, guitare)" and a name under "HUMOUR"."""
    text, plain = document.folded, document.plain
    for place, _ in within(document, GENRES, start, end):
        if not start <= place < end:
            continue
        number = layout.index_of(place)
        line = layout.lines[number]
        if line.part != "body" or line.label in _OTHERS:
            continue
        if text[place - 1] == "(":
            cuts = [m.end() for m in _PARTS.finditer(text, line.start, place - 1)]
            begin = cuts[-1] if cuts else line.start
            name = named(document, begin, place - 1, "people.act")
            if name is None or not plain[name.span.start].isupper() or name.name.count(" ") > 5:
                continue
            if _is_name(name.name.lower()) and '"' not in text[begin:place]:
                yield name
        elif text[line.start : line.end].rsplit("|", 1)[-1].strip(" -*•:") in GENRES and number + 1 < len(layout.lines):
            below = layout.lines[number + 1]
            loud = plain[below.start : below.end].isupper() and below.end - below.start < 50
            if below.number <= line.number + 2 and loud and below.end <= end and text[below.start] != '"':
                name = named(document, *below.span, "people.act")
                if name is not None and _is_name(name.name.lower()):
                    yield name


def _bands(document: Document, layout: Layout, start: int, end: int) -> Iterator[Named]:
    """Read "Nina Rosso Quartet": a name that ends with how many play."""
    plain = document.plain
    for place, word in within(document, BANDS, start, end):
        line = layout.line_at(place)
        if line is None or line.part != "body" or line.label in _OTHERS or not plain[place].isupper():
            continue
        name = _BEFORE_BAND.search(plain, max(line.start, place - 50), place)
        if name is not None and _is_name(name.group().lower()) and name.group(1).lower() not in NOT_FIRST:
            span = Span(name.start(), place + len(word))
            yield Named(document.value(*span), span, "people.band")


def _leading(document: Document, start: int, end: int) -> Iterator[Named]:
    """Read "Anne Brun, couturière à la retraite, vous guide", "Anne Brun, qui anime"."""
    for place, _ in within(document, LEAD_VERBS, start, end):
        between = _BETWEEN.search(document.folded, max(start, place - 80), place) if start <= place < end else None
        if between is None:
            continue
        begin = max(start, between.start() - 50)
        for person in _PERSON.finditer(document.plain, begin, between.start()):
            if person.end() == between.start() and _is_name(person["name"].lower()):
                span = Span(person.start("name"), person.end("name"))
                yield Named(document.value(*span), span, "people.leads", _role(document, span.end, place))


def _in_person(document: Document, layout: Layout, start: int, end: int) -> Iterator[Named]:
    """Read "Danyèl Marin en concert"."""
    text, plain = document.folded, document.plain
    for place, _ in within(document, IN_PERSON, start, end):
        if not text.endswith(" en ", start, place):
            continue
        line = layout.line_at(place)
        for person in _PERSON.finditer(plain, max(start, line.start, place - 50), place - 4) if line else ():
            if person.end() == place - 4 and _is_name(person["name"].lower()):
                yield Named(document.value(*person.span("name")), Span(*person.span("name")), "people.in_person")


def _with_trade(document: Document, layout: Layout, start: int, end: int) -> Iterator[Named]:
    """Read "Maurice Vidal, pianiste" alone on its line."""
    text, plain = document.folded, document.plain
    for match in _TITLED_LINE.finds(document, start, end):
        line = layout.line_at(match.start())
        if line is None or line.part != "body" or line.label is not None or match.end() < line.end:
            continue
        person = _PERSON.match(plain, line.start, match.start())
        if person is not None and person.end() == match.start() - 2 and text[person.end()] == ",":
            span = Span(*person.span("name"))
            if _is_name(person["name"].lower()):
                yield Named(document.value(*span), span, "people.in_person", document.value(match.start(), line.end))


def _joined(document: Document, layout: Layout, start: int, end: int) -> Iterator[Named]:
    """Read a poster's "RATURE + MIRELLE"."""
    place = document.folded.find(" + ", start, end)
    while place >= 0:
        line = layout.line_at(place)
        if line is not None and line.part == "body" and line.label not in _OTHERS:
            bill = _JOINED.match(document.plain, line.start, line.end)
            if bill is not None and bill.end() == line.end and bill.start() >= start:
                begin = line.start
                for piece in bill.group().split(" + "):
                    act = named(document, begin, begin + len(piece), "people.bill")
                    begin += len(piece) + 3
                    if act is not None and _is_name(act.name.lower()):
                        yield act
            place = max(place, line.end - 1)
        place = document.folded.find(" + ", place + 1, end)


def _heads_of_lines(
    document: Document, layout: Layout, programme: Sequence[Span], start: int, end: int
) -> Iterator[Named]:
    """Read lines that begin with a person: "Anne Brun, historienne", "Anne Brun : « … »", names below a row."""
    text, plain = document.folded, document.plain
    first = layout.index_of(start)
    last = layout.index_of(max(start, end - 1))
    rows = {layout.index_of(span.start) for span in programme}
    listed = -9  # the last line that was a name of a list
    talks: list[Span] = []  # "Anne Brun – Le rire au dessert": sure where there are several
    for number in range(first, min(last + 1, first + _ROWS)):
        line = layout.lines[number]
        if line.part != "body" or line.label not in (None, "when", "title"):
            continue
        begin = max(start, line.start)  # an item may begin behind its day
        if line.end <= begin or not (plain[begin].isupper() or plain[begin].isdigit()):
            continue
        person = _PERSON.match(plain, begin, line.end)
        if person is None:
            near = min(line.end, begin + _LEADS)
            parted = text.find(":", begin, near) >= 0 or text.find(" - ", begin, near) >= 0
            if parted and (cut := _LEAD.match(text, begin, line.end)) is not None:
                person = _PERSON.match(plain, cut.end(), line.end)
        if not person or not _is_name(text[person.start("name") : person.end("name")]):
            continue
        span = Span(person.start("name"), line.end)
        after = person.end("name")
        role = _role(document, after, line.end)
        row = number - 1 in rows or number - 1 == listed
        if row and (after >= line.end - 1 or role is not None):
            listed = number
        elif (plays := _PLAYS.match(text, after, line.end)) and plays["what"] in GENRES:
            pass
        elif (
            _SAYS.match(text, after, line.end) is None
            and not _above_quote(document, layout, number, after)
            and not _is_heading(document, layout, number, after)
        ):
            if _TALK.match(plain, after, line.end):
                talks.append(span)
            continue
        yield from _people(document, span, "people.line", chained=True)
    if len(talks) > 1:
        for span in talks:
            yield from _people(document, span, "people.talk", chained=True)[:1]


def _above_quote(document: Document, layout: Layout, number: int, after: int) -> bool:
    """Whether a name, with where it comes from in brackets, stands right above a quoted title."""
    if number + 1 >= len(layout.lines) or not _FROM.match(document.folded, after, layout.lines[number].end):
        return False
    below = layout.lines[number + 1]
    return below.number - layout.lines[number].number == 1 and document.folded[below.start] == '"'


def _is_heading(document: Document, layout: Layout, number: int, after: int) -> bool:
    """Whether a name with its trade stands above the title of a talk, in capitals."""
    if number + 1 >= len(layout.lines) or not _WHO_IS.match(document.folded, after, layout.lines[number].end):
        return False
    below = layout.lines[number + 1]
    return document.plain[below.start : below.end].isupper()


def _is_name(words: str) -> bool:
    """Whether capitalised words may be a person's name: none of them is a place's, a month's, a label's."""
    return NOT_NAME.isdisjoint(_WORDS.findall(words)) and not any(phrase in words for phrase in NOT_NAMES)


_WORDS = re.compile(r"(?<![a-z-])[a-z]+")


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


def _people(document: Document, span: Span, rule: str, chained: bool = False, placed: bool = False) -> list[Named]:
    """Give the persons of a span.

    Args:
        document: the text.
        span: where they are looked for.
        rule: the name of the rule.
        chained: one after the other, no other words between.
        placed: none after a noun of a place or a group, none in brackets.
    """
    plain, text = document.plain, document.folded
    out: list[Named] = []
    position = span.start
    for match in _PERSON.finditer(plain, span.start, span.end):
        start, end = match.start("name"), match.end("name")
        if not _is_name(text[start:end]) or _YEARS.match(text, end):
            if chained:
                break
            continue
        gap = text[position:start]
        if chained and out and (len(gap) > 70 or _BROKEN.search(_BRACKETS.sub("", gap))):
            break
        follows = bool(out) and gap.rstrip().endswith(" et")
        if (placed or chained) and not follows and not _free(text, span.start, match.start()):
            continue
        out.append(Named(document.value(start, end), Span(start, end), rule, _role(document, end, span.end)))
        position = match.end()
    return out


def _free(text: str, start: int, place: int) -> bool:
    """Whether a name stands by itself: after a sign, "et", "par", what the person is; not "école X", "(X)"."""
    before = text[start:place].rstrip()
    if not before or before[-1] in ',:;/-–|+&.!?"•>':
        return True
    if before[-1] in "('":
        return False
    return before.rsplit(" ", 1)[-1].rsplit("'", 1)[-1] in BEFORE_NAME


def _role(document: Document, start: int, end: int) -> str | None:
    """Read what a person is, right after the name: ", historienne", "(directrice de …)"."""
    text = document.folded
    match = re.compile(r" ?[,(–-] ?(?P<role>[^,;()\n]{3,60})").match(text, start, end)
    lead = _ARTICLE.match(text, match.start("role"), end) if match is not None else None
    if match is None or lead is None or not _ROLE.begins(document, lead.end(), match.end()):
        return None
    return document.value(match.start("role"), match.end("role")).rstrip(" .")
