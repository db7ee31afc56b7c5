"""Who organises: labels, "organisé par", the subject of a verb that invites, a group's line at the top or the foot."""

from __future__ import annotations

from collections.abc import Iterator

from annonce import lazy_re as re
from annonce.assemble.names import Named, distinct, name_end, named, pieces, within
from annonce.cue import Cue
from annonce.document import Document, Span
from annonce.layout import Layout, Line
from annonce.lexicon import people as words

_BY = Cue(words.BY)
_LINE_BY = re.compile(words.LINE_BY)
_OF_PEOPLE = re.compile(words.OF_PEOPLE)
_PARTNER_BEFORE = Cue(words.PARTNER_BEFORE)
_GROUP_TWO = Cue(words.GROUP_TWO)
_ARTICLE = re.compile(words.ARTICLES)
_CLITICS = re.compile(words.CLITICS)
_INVERTED = re.compile(words.INVERTED)
_BESIDE = re.compile(words.BESIDE)
_HELPER = re.compile(words.HELPER)
_NOT_BY = re.compile(words.NOT_BY)
_THERE = re.compile(words.THERE)
_OF_EVENT = re.compile(words.OF_EVENT)
_ASIDE = re.compile(r"(?:,[^,.\n]{2,90},|,? ?\([^()\n]{2,60}\))$")
_WHO = re.compile(r",? (?:et )?qui$")
_CUT = re.compile(r"[:;!?…•|]|[ \n]-+ | – | — ")
_EDGE = re.compile(r"[—–|:;(,]|>>| - |\d{2}[ .]?\d\d")
_PREVIOUS = re.compile(r"\b([a-z]+)[ ']$")
_BEFORE_NAME = ("", "-", "–", "—", "|", ":")
_TOKEN = re.compile(r"[a-z0-9]+")
_PERSON = re.compile(r"[A-Z][a-z-]+(?: [A-Z][A-Za-z-]+){1,2}")
_DATE = re.compile(r"\d")
_NUMBER = re.compile(r"\d{3}|\d ?[h:]|\d{1,2} [a-z]{3}")
_PRESENTS = words.VERBS["presente"]
#: Facts whose lines name others than the organiser.
_OTHERS = ("partner", "performer", "contact", "place", "address", "title", "price", "registration")


def organizers(document: Document, layout: Layout, start: int, end: int) -> tuple[list[Named], list[Named]]:
    """Give organisers and partners of a region; what all items of a listing share is read once."""
    key = f"organizers {start} {end}"
    if key not in document.notes:
        document.notes[key] = _organizers(document, layout, start, end)
    return document.notes[key]  # type: ignore[no-any-return]


def _organizers(document: Document, layout: Layout, start: int, end: int) -> tuple[list[Named], list[Named]]:
    found: list[Named] = []
    partners: list[Named] = []
    for line in layout.labelled.get("organizer", ()):
        if start <= line.start < end:
            found.extend(of_label(document, layout, line, "people.label_organizer"))
    for line in layout.labelled.get("partner", ()):
        if start <= line.start < end:
            partners.extend(of_label(document, layout, line, "people.label_partner"))
    found = found or _by(document, layout, start, end) or _authors(document, layout, start, end)
    return distinct(found), distinct(partners)


def of_label(document: Document, layout: Layout, line: Line, rule: str) -> list[Named]:
    """Give the names of a labelled line."""
    span = layout.value_of(line)
    text = document.folded
    out = []
    for piece in re.finditer(r"[^,;/|\n]+(?:,? (?:asbl|scop|scic))?", text[span.start : span.end]):
        begin, stop = span.start + piece.start(), span.start + piece.end()
        for part in re.finditer(r"(?:(?! et (?:les? |la |l')?[a-z]).)+", text[begin:stop]):
            one = named(document, begin + part.start(), begin + part.end(), rule)
            if one is not None and not words.DAYS.intersection(_TOKEN.findall(one.name.lower())):
                out.append(one)
    return out[:6]


def _by(document: Document, layout: Layout, start: int, end: int) -> list[Named]:
    """Read "organisé par X", "à l'initiative de X", "c'est X qui organise"."""
    for match in _BY.finds(document, start, end):
        line = layout.line_at(match.start())
        if line is not None and line.part in ("quote", "comment"):
            continue
        out = []
        if _NOT_BY.search(document.folded, max(start, match.start() - 40), match.start()):
            continue
        sure = "organis" in match.group()
        stop = name_end(document, match.end(), end)
        while document.folded.startswith((", ", " et "), stop) and match.group().endswith(
            "par "
        ):  # "par la mairie, le club et l'école"
            after = stop + (2 if document.folded[stop] == "," else 4)
            more = name_end(document, after, end)
            edge = _ARTICLE.match(document.folded, after, end)
            joined = after > stop + 2 or _is_head(_head(document, after)) or (edge and edge.group().strip())
            if more <= after or not joined or _subject(document, after, more) is None:
                break
            stop = more
        for begin, until in _groups(document, match.end(), stop):
            one = named(document, begin, until, "people.organised_by")
            if one is None or (not sure and _is_person(document, one.span)):
                continue
            if _is_head(_head(document, one.span.start)) or any(c.isupper() for c in one.name):
                out.append(one)
        if out:
            return out[:6]
    return []


def _groups(document: Document, start: int, end: int) -> list[tuple[int, int]]:
    """Part the groups of a phrase; "l'association Souffle et Racines" is one."""
    out: list[tuple[int, int]] = []
    for begin, stop in pieces(document, start, end):
        edge = _ARTICLE.match(document.folded, begin, stop)
        bare = not (edge and edge.group().strip()) and not _is_head(_head(document, begin))
        named_ = out and _head(document, out[-1][0]) in words.ASSOCIATIONS and " " not in document.folded[begin:stop]
        if named_ and bare and document.folded.startswith(" et ", out[-1][1]):
            out[-1] = (out[-1][0], stop)
        else:
            out.append((begin, stop))
    return out


def _authors(document: Document, layout: Layout, start: int, end: int) -> list[Named]:
    """Give the groups that the text shows as its author, by the strongest sign."""
    found: list[tuple[float, Named]] = []
    best = 0.0
    for most, signs in _SIGNS:
        if best >= most:
            break  # no sign that is left is as strong
        for sign in signs:
            found.extend(sign(document, layout, start, end))
        best = max([score for score, _ in found], default=0.0)
    chosen = [full for score, one in found if score == best and (full := _fuller(document, one, start, end))]
    return distinct(chosen)[: 10 if best >= 4 else 2]


def _sender(document: Document, layout: Layout, start: int, end: int) -> Iterator[tuple[float, Named]]:
    """Give who sent the mail, and the group that sent the one which it forwards."""
    for line in layout.labelled.get("from", ()):
        if not start <= line.start < end or line.part != "header":
            continue
        one = _from(document, line)
        if one is None:
            continue
        yield (1.5 if _is_person(document, one.span) else 3.0), one
        for other in layout.lines:
            if other.part == "quote" and other.label == "from" and start <= other.start < end:
                first = _from(document, other)
                if first is not None and _is_head(_head(document, first.span.start)):
                    yield 3.4, first


def _from(document: Document, line: Line) -> Named | None:
    """Give the name of a sender, without the address."""
    stop = document.folded.find("<", line.value, line.end)
    return named(document, line.value, stop if stop > 0 else line.end, "people.sender")


# -- subjects of verbs -------------------------------------------------------------------------------------------------


def _subjects(document: Document, layout: Layout, start: int, end: int) -> Iterator[tuple[float, Named]]:
    """Read "X organise", "X vous invite", "le club et l'école préparent", "X, qui propose"."""
    text = document.folded
    for place, verb in within(document, words.VERBS, start, end):
        if not start <= place < end:
            continue
        line = layout.line_at(place)
        if line is None or line.part not in ("body", "signature") or line.label in _OTHERS:
            continue
        strength = words.VERBS[verb]
        after = place + len(verb)
        if _INVERTED.search(text, max(start, place - 14), place):  # "que vous propose le foyer rural"
            one = named(document, after, name_end(document, after, end), "people.invites")
            if one is not None and _is_head(_head(document, one.span.start)):
                yield strength, one
            continue
        stop = _verb_start(document, place, after)
        if stop is None or _BESIDE.match(text, after):
            continue
        for one in _before(document, layout, line, start, place, stop, strength):
            yield strength, one


def _verb_start(document: Document, place: int, end: int) -> int | None:
    """Give where the verb begins, its helper included; None for a participle alone ("l'atelier proposé")."""
    text = document.folded
    helper = _HELPER.search(text, max(0, place - 30), place)
    before = _PREVIOUS.search(text, max(0, place - 12), place)
    if text[place:end] in words.NOUNS and before is not None and before.group(1) in words.BEFORE_NOUN:
        return None  # "une offre"
    if text.startswith("plaisir", place):
        return helper.start() if helper else None
    if document.value(end - 1, end) not in ("é", "É"):
        return place
    return helper.start() if helper else None


def _before(
    document: Document, layout: Layout, line: Line, start: int, place: int, stop: int, strength: float
) -> list[Named]:
    """Give the names that are the subject of the verb at a place."""
    text = document.folded
    stop = _stripped(text, max(start, place - 60), stop)
    clitics = _CLITICS.search(text, max(start, stop - 30), stop)
    if clitics:
        stop = _stripped(text, start, clitics.start())
    begin = max(start, layout.sentence(place).start, place - 240)
    if stop <= line.start:  # the verb begins a line: the one above is its subject
        above = layout.line_at(stop - 1) if stop > start else None
        if above is None or above.label in ("when", "hours", *_OTHERS) or above.part != "body":
            return []
        begin = max(start, above.start)
    if text.startswith(('"', ' "'), stop) and '"' in text[begin:stop]:
        stop = text.index('"', stop) + 1  # the closing quote of 'l'association "Les Mains vertes"'
    cut = [m.end() for m in _CUT.finditer(text, begin, stop)]
    begin = cut[-1] if cut else begin
    who = _WHO.search(text, begin, stop)
    stop = who.start() if who else stop
    while aside := _ASIDE.search(text, begin, stop):
        stop = aside.start()
    out: list[Span] = []
    for first, last in reversed(list(_groups(document, begin, stop))):
        span = _subject(document, first, last, who is not None)
        if span is None:
            break
        out.insert(0, span)
    grouped = len(out) > 2 or any(
        _is_head(_head(document, s.start)) or text.endswith(" asbl", s.start, s.end) for s in out
    )
    if not out or not (grouped or (strength > 4 and not who and _names(document, out[-1]))):
        return []
    if strength < 4.8 and any(_head(document, s.start) in words.PLAYERS for s in out):
        return []  # a choir that gives a concert plays it
    if strength < 4.8 and not grouped and _is_person(document, out[-1]):
        return []  # "Anna Brun présente son livre"
    rule = "people.presents" if strength == _PRESENTS and not grouped else "people.invites"
    return [n for s in out if (n := named(document, s.start, s.end, rule))]


def _stripped(text: str, start: int, stop: int) -> int:
    while stop > start and text[stop - 1] in ' \n"*':
        stop -= 1
    return stop


def _is_head(word: str) -> bool:
    """Whether a folded noun begins the names of groups that organise."""
    return word in words.GROUP_HEADS or word in words.PLAYERS


def _head(document: Document, start: int) -> str:
    """Give the first folded word of a name, after its article."""
    edge = _ARTICLE.match(document.folded, start)
    match = _TOKEN.match(document.folded, edge.end() if edge else start)
    return match.group() if match else ""


def _subject(document: Document, start: int, end: int, who: bool = False) -> Span | None:
    """Give the name that a subject's words hold: a group's noun and what follows, or a name in capitals."""
    text, plain = document.folded, document.plain
    while start < end and text[start] in ' \n"*-•':
        start += 1
    while end > start and text[end - 1] in " \n*":
        end -= 1
    people = _OF_PEOPLE.match(text, start, end)  # "les bénévoles de la MJC"
    if people is not None and _is_head(_head(document, people.end())):
        start = people.end()
    if end - start < 2:
        return None
    if end - start > 110:
        return _inner_group(document, start, end, who)
    edge = _ARTICLE.match(text, start, end)
    inner = edge.end() if edge else start
    head = _TOKEN.match(text, inner, end)
    first = _TOKEN.match(text, start, end)
    if head is None or not words.NOT_SUBJECT.isdisjoint((head.group(), first.group() if first else "")):
        return _inner_group(document, start, end, who)
    if _is_head(head.group()):
        if head.end() == end and head.group() not in words.GROUP_ALONE and not plain[inner : inner + 2].isupper():
            return None if start == inner else Span(inner, end)
        return Span(inner, end) if name_end(document, inner, end) == end else None
    office = not (words.OFFICES | words.OTHERS_OF).isdisjoint(_TOKEN.findall(text, start, end))
    if (
        not plain[inner].isupper()
        or office
        or text[inner:end].count(" ") > 6
        or who
        or _NUMBER.search(text, inner, end)
    ):
        return _inner_group(document, start, end, who)
    short = plain[inner:end].isupper() and " " not in text[inner:end]  # "Le TAPAGE"
    return Span(start if plain[start].isupper() and not short else inner, end)


def _inner_group(document: Document, start: int, end: int, who: bool) -> Span | None:
    """Find the group that ends a longer phrase: "Pour la rentrée le club de judo"."""
    text = document.folded
    for match in reversed(list(_TOKEN.finditer(text, max(start, end - 110), end))):
        if match.group() not in words.GROUP_HEADS:
            continue
        before = text[start : match.start()]
        free = before.endswith(words.BEFORE_GROUP) and (who or not before.endswith(words.NOT_BEFORE_GROUP))
        if (free or _OF_PEOPLE.search(before)) and name_end(document, match.start(), end) == end:
            return Span(match.start(), end)
    return None


def _is_person(document: Document, span: Span) -> bool:
    """Whether a name may be a person's: two or three words in capitals, no article, no group's noun."""
    edge = _ARTICLE.match(document.folded, *span)
    return (
        not (edge and edge.group())
        and words.MARKERS.isdisjoint(_TOKEN.findall(document.folded, *span))
        and not _is_head(_head(document, span.start))
        and _PERSON.fullmatch(document.plain, *span) is not None
    )


def _names(document: Document, span: Span) -> bool:
    """Whether words look like a group's own name: capitals, and no event's or place's noun at their head."""
    head = _head(document, span.start)
    return head not in words.EVENTS and head not in words.NOT_NAME and not _NUMBER.search(document.folded, *span)


# -- lines and phrases -------------------------------------------------------------------------------------------------


def _lines(document: Document, layout: Layout, start: int, end: int) -> Iterator[tuple[float, Named]]:
    """Give groups that stand alone on a line: a page's head, a signature, the last line of an item."""
    text = document.folded
    total = len(layout.lines)
    column = any(line.value >= line.end for line in layout.labelled.get("organizer", ()))
    done = -1
    for place, _ in within(document, words.LINE_HEADS, start, end):
        if not start <= place < end or place < done:
            continue
        number = layout.index_of(place)
        line = layout.lines[number]
        done = line.end
        if line.start < start or line.end - line.start > 130 or line.part in ("quote", "comment", "header"):
            continue
        by = _LINE_BY.match(text, *line.span)
        people = _OF_PEOPLE.match(text, *line.span)
        if line.label not in (None, "organizer") or (line.part == "boilerplate" and not by):
            continue
        heads = words.ASSOCIATIONS
        if by or people or number == 0 or number >= max(4, total - 3):
            heads = words.GROUP_HEADS
        elif column or number < 4 or number >= total - 8:
            heads = words.BODIES
        begin = by.end() if by else people.end() if people else line.start
        one = _alone(document, line, begin, heads)
        if one is not None:
            yield 3.6 if by else 3.2 if number < 4 else 3.0, one
    if total > 1 and start <= layout.lines[0].start < end and _heading(document, layout.lines[0], layout.lines[1]):
        whole = named(document, *layout.lines[0].span, "people.heading")
        if whole is not None:
            yield 2.4, whole


def _heading(document: Document, line: Line, below: Line) -> bool:
    """Whether a document's first line is the name of those whose programme the next one announces."""
    text = document.folded
    first = _TOKEN.match(text, *below.span)
    tokens = _TOKEN.findall(text, *line.span)
    return (
        first is not None
        and first.group() in words.PROGRAMMES
        and tokens[0] in ("les", "la", "le", "l")
        and 2 <= len(tokens) <= 6
        and words.EVENTS.isdisjoint(tokens)
        and not _DATE.search(text, *line.span)
    )


def _alone(document: Document, line: Line, start: int, heads: frozenset[str]) -> Named | None:
    """Give the group whose name fills a line, or its beginning up to a dash, a bracket or a number."""
    text, plain = document.folded, document.plain
    edge = _EDGE.search(text, start + 3, line.end)
    stop = edge.start() if edge else line.end
    while stop > start and not text[stop - 1].isalnum():
        stop -= 1
    head = _head(document, start)
    article = _ARTICLE.match(text, start, stop)
    start = article.end() if article and _is_head(head) else start
    tokens = _TOKEN.findall(text, start, stop)
    marked = not words.MARKERS.isdisjoint(tokens) and words.EVENTS.isdisjoint(tokens)
    if not words.VERBS.keys().isdisjoint(tokens):
        return None
    if head in words.EVENTS or not (head in heads or (marked and heads is not words.ASSOCIATIONS)):
        return None
    if _DATE.search(text, start, stop) or name_end(document, start, stop) < stop:
        return None
    if " " not in text[start:stop]:
        one = named(document, start, stop, "people.line")
        return one if head in words.GROUP_ALONE and one is not None and edge is None else None
    known = head in words.ASSOCIATIONS or marked
    return named(document, start, stop, "people.line") if known or any(c.isupper() for c in plain[start:stop]) else None


def _signature(document: Document, layout: Layout, start: int, end: int) -> Iterator[tuple[float, Named]]:
    """Read "Le Souffleur" below the last sentence of a message."""
    if len(layout.lines) < 4:
        return
    above, line = layout.lines[-2:]
    text, plain = document.folded, document.plain
    edge = _ARTICLE.match(text, *line.span)
    if not start <= line.start < end or line.part not in ("body", "signature") or line.label or edge is None:
        return
    words_ = _TOKEN.findall(text, edge.end(), line.end)
    told = text[above.end - 1] in ".!?)," and above.end - above.start > 40
    if not (told and edge.group() and 1 <= len(words_) <= 4 and plain[edge.end() : edge.end() + 1].isupper()):
        return
    if (
        words.NOT_NAME.isdisjoint(words_)
        and words.NOT_SIGNATURE.isdisjoint(words_)
        and not _DATE.search(text, *line.span)
    ):
        one = named(document, *line.span, "people.signature")
        if one is not None:
            yield 2.6, one


def _of_event(document: Document, layout: Layout, start: int, end: int) -> Iterator[tuple[float, Named]]:
    """Read "vide-grenier du foyer rural", "loto de l'APE"; then any association that the text names."""
    text = document.folded
    taken = start
    for place, _ in within(document, words.GIVERS, start, end):
        if not taken <= place < end:
            continue
        line = layout.line_at(place)
        if line is None or line.part != "body" or line.label in _OTHERS:
            continue
        before = text[max(line.start, place - 60) : place]
        if _THERE.search(before) or _PARTNER_BEFORE.find(document, max(line.start, place - 48), place):
            continue
        stop = name_end(document, place, min(end, line.end))
        one = named(document, place, stop, "people.group")
        if one is None:
            continue
        taken = stop
        of = _OF_EVENT.search(before)
        if of and not words.EVENTS.isdisjoint(_TOKEN.findall(before[: of.start()].rsplit(",", 1)[-1])[-3:]):
            yield 2.8, one
        elif before.endswith(words.BEFORE_GROUP) and any(c.isupper() for c in document.plain[place + 1 : stop]):
            yield 2.0, one


#: The signs of an author, the strongest first, with what they may have at most.
_SIGNS = ((5.0, (_subjects,)), (3.6, (_sender, _lines)), (2.8, (_of_event,)), (2.6, (_signature,)))


def _headed(document: Document, one: Named, said: str) -> Named | None:
    """Give the full name that the first line has: "Comité des fêtes de Bron" for "le comité des fêtes"."""
    first = document.line_span(0)
    text = document.folded
    place = text.find(said + " ", first.start, first.end)
    if place < 0 or one.span.start < first.end or text[first.start : place].rstrip()[-1:] not in _BEFORE_NAME:
        return None
    stop = name_end(document, place, first.end)
    whole = stop >= first.end or text[stop : stop + 2].strip() in _BEFORE_NAME
    return (
        named(document, place, stop, one.rule) if whole and text.startswith(words.OF_TOWN, place + len(said)) else None
    )


def _fuller(document: Document, one: Named, start: int, end: int) -> Named | None:
    """Give a group's full name where the text has it: "le CCAS" is "CCAS de Guingamp" at the head of the page."""
    text = document.folded
    said = text[one.span.start : one.span.end]
    if " " in said:
        return _headed(document, one, said) or one
    if not _is_head(said):
        return one
    for place in document.index.get(said, ()):
        if (start <= place < end or (place < 400 and said in words.BODIES)) and text.startswith(" ", place + len(said)):
            line = document.line_span(place)
            stop = name_end(document, place, line.end)
            named_ = any(c.isupper() for c in document.plain[place + len(said) : stop])
            if named_ or (stop >= line.end - 1 and place <= line.start + 3):
                longer = named(document, place, stop, one.rule)
                if longer is not None and longer.span.length > len(said):
                    return longer
    return one if said in words.GROUP_ALONE else None
