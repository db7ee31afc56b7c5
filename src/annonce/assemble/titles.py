"""The title: the headline, "Objet :", what is quoted; for prose the name of what is offered."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence

from annonce import lazy_re as re
from annonce.assemble.headlines import Named, Title, headline, is_genre, phrase_end, written
from annonce.assemble.names import within
from annonce.cue import Cue
from annonce.document import Document, Span, fold
from annonce.layout import Layout
from annonce.lexicon.labels import LABELS
from annonce.lexicon.regions import TURN
from annonce.lexicon.titles import (
    ARTICLE,
    AT_PLACE,
    BY_PERSON,
    CLOSINGS,
    DATELINE,
    DETERMINERS,
    ENDS,
    FACT,
    FORMS,
    GOES_ON,
    GOES_ON_LOWER,
    GREETINGS,
    GROUPS,
    HOUSE,
    KEPT,
    LEAD,
    LEFT_OUT,
    NEVER,
    OFFERS,
    OURS,
    SITE,
    TELLS,
    TELLS_OF,
    TIES,
    WHERE,
    WILL,
)
from annonce.lexicon.venues import NOUNS as VENUES
from annonce.lexicon.venues import WEAK
from annonce.lexicon.ways import WAYS
from annonce.lexicon.ways import WEAK as WEAK_WAYS
from annonce.nouns import Noun, noun_in, nouns, nouns_in
from annonce.roles import Timed

_SITE = Cue(SITE)
_OFFERS = Cue(*OFFERS)
_DASHES = re.compile(r"[-_=][-_=]{2,}")
_STARS = re.compile(r"[*~][*~]{4,}")
_FILE = re.compile(r"\.(?:jpe?g|png|pdf|gif|docx?)\b")
_FACT = re.compile(FACT)
_HOUSE = re.compile(HOUSE)
_LEAD = Cue(LEAD)
_NEVER = re.compile(NEVER)
_ARTICLE = re.compile(ARTICLE)
_ARTICLES = re.compile(r" (?:une?|le|la|les|son|sa|ses|leurs?|des|l')(?:(?<=') ?| )(?:grande? |\d+(?:e|eme|er|ere) )?")
_QUOTED = re.compile(r'"([^"\n]{3,120})"')
_TURN = re.compile(TURN)
_WHERE = re.compile(WHERE)
_PARTED = re.compile(r" ?: | - ")
_LABEL = re.compile(r"[^:.,]{4,48}? ?: (?=[a-z])")
_PERSON_LINE = re.compile(r"[A-Z][a-z]+(?:-[A-Z][a-z]+)? (?:[A-Z][A-Za-z'-]+ ?){1,2}, [a-z]")
_OF_PERSON = re.compile(rf" (?:{BY_PERSON}) ?[A-Z][a-z]+(?:-[A-Z][a-z]+)? [A-Z][a-z]")
_SENTENCE_INSIDE = re.compile(r"[.!?] [a-z]")
#: A word in a gap that only signs should fill.
_TOLD_WORD = re.compile(r"[a-z]{4}")
#: The figures of a postal code or a phone.
_CONTACT = re.compile(r"\d(?:\d{4}|\d[ .]\d\d[ .]\d\d|(?<=\b[a-z]\d)[a-z] \d[a-z]\d\b)")
_UNKNOWN = re.compile(
    r" (?:une?|son|sa|leur|notre|aux? (?=[a-z])|a la|a l'|a son|a sa|a une?)(?: (?=[a-z])|(?<='))"
    r"(?:traditionnel(?:le)? |prochaine? |nouve(?:au|lle) )?"
)
_BEFORE_NOUN = re.compile(r"([a-z]+|\d+ ?(?:ere?|e|eme|nde?)) $")
_OF = re.compile(r" (?:des|du|de|de la|de l'|d')[ ]?$")
_WORD = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
#: A number with a way right behind it: an address, no title.
_ADDRESS = re.compile(r"\d{1,4}(?: ?(?:bis|ter|quater|[a-d]))?,? [a-z]")
_WORDS = re.compile(r"[a-z]+")
_CLUBS = frozenset({"association", "asso", "club"})
_SURE_WAYS = WAYS - WEAK_WAYS
#: Rules that name what is offered, not the first words of a line.
_NAMED_RULES = frozenset({"title.quoted", "title.label", "title.group", "title.item_phrase", "title.item_label"})
#: Lines of a region among which its title stands.
_LINES = 12
#: Beyond these many characters a name said again is not looked for.
_AGAIN = 3000
#: Below this a headline is no better than the name that prose gives.
_ENOUGH = 2.5
#: Below this a line is no title at all.
_FLOOR = -1.0
#: What a noun of event alone on its line is worth, right above its day and elsewhere; how near the day is.
_KIND, _RUBRIC = 3.2, 2.0
_ABOVE = 24
#: What the first line may have at most; each further one has a little less.
_MOST = 9.5


def title(
    document: Document,
    layout: Layout,
    timed: Sequence[Timed],
    start: int = 0,
    end: int | None = None,
    main: Span | None = None,
    item: bool = False,
    towns: Sequence[Span] = (),
    venue: str | None = None,
) -> Title | None:
    """Give the best title between two positions.

    Args:
        document: the text.
        layout: its lines.
        timed: its time expressions, which a title sheds.
        start: where the region begins.
        end: where it ends; None: with the text.
        main: the event's main time expression, beside which prose names what is offered.
        item: whether the region is one item of a listing.
        towns: where towns stand; one alone on its line is no title.
        venue: the name of the place, which is no title either.
    """
    stop = len(document.folded) if end is None else end
    timed = sorted(timed, key=lambda t: t.span.start)
    candidates = _candidates(document, layout, timed, start, stop, main, item, towns, venue)
    candidates = _below_genres(document, timed, candidates)
    if main is not None and (near := _quoted_near(document, layout, main)) is not None:
        candidates.append((2.6, near))
    best = max(candidates, key=lambda c: c[0], default=None)
    if item and main is not None and best is not None:
        told = _of_sentence(document, layout, timed, best[1], main, start, stop)
        if told is not None:
            return written(document, told)
    if (best is None or best[0] < _ENOUGH) and main is not None:
        prose = _offered(document, layout, timed, main, start, stop)
        if prose is not None:
            return written(document, prose)
    if best is None or best[0] < _FLOOR:
        best = (0.0, bare) if main is not None and (bare := _bare_noun(document, layout, main)) is not None else None
    return written(document, best[1]) if best is not None else None


def _candidates(
    document: Document,
    layout: Layout,
    timed: Sequence[Timed],
    start: int,
    stop: int,
    main: Span | None,
    item: bool,
    towns: Sequence[Span],
    venue: str | None,
) -> list[tuple[float, Named]]:
    """Give the names that the first lines of a region hold, and how good each is."""
    out: list[tuple[float, Named]] = []
    known = fold(venue) if venue is not None else None
    seen = joined = 0
    prose = led = listed = False
    best = 0.0
    first = layout.index_of(start)
    for place in range(first, min(first + _LINES + 4, len(layout.lines))):
        line = layout.lines[place]
        if line.start >= stop or len(out) >= _LINES:
            break
        if line.end < start or line.start < joined:
            continue
        if line.label == "title" and line.value < line.end:
            if found := headline(document, timed, line.value, min(line.end, stop), "title.label", towns, True):
                found = _without_our(document, found)
                vague = _is_kind(document, found.span) and " " not in document.folded[slice(*found.span)]
                out.append((_KIND - 0.7 if vague else 9.0, found))
            continue
        if line.label == "programme" and line.value >= line.end:
            listed = True
            continue
        crumbs = line.part == "boilerplate"
        if crumbs:
            if place - first > 3:
                continue
        elif line.part != "body" or line.label not in (None, "programme", "kind", "performer"):
            continue
        begin = max(line.start, start)
        joined = _joined(document, layout, place, min(line.end, stop))
        joined = _before_dashes(document.folded, begin + 4, joined)
        if joined - begin < 160 and _LEAD.find(document, max(begin, joined - 70), joined):
            led = True
            continue
        if document.folded.startswith(GREETINGS, begin):
            prose = prose or (joined - begin > 70 and not item)
            continue
        if document.folded.startswith(CLOSINGS, begin) and joined - begin < 60:
            break
        if _ADDRESS.match(document.folded, begin, joined) and not _SURE_WAYS.isdisjoint(
            _WORDS.findall(document.folded, begin, min(joined, begin + 24))
        ):
            continue  # "16 bis rue des Lilas, Lens" says where
        if _NEVER.match(document.folded, _first_letter(document.folded, begin, joined), joined):
            continue
        found = headline(document, timed, begin, joined, "title.line", towns, item)
        if found is None and not crumbs and (kind := _kind_alone(document, begin, joined, main)) is not None:
            out.append(kind)
        if found is None or (crumbs and found.rule != "title.crumb"):
            continue
        found = _inside(document, found, joined, item) or _behind_day(document, begin, found) or found
        told = item and main is not None and begin <= main.start < joined
        score = _score(document, layout, place, found, seen)
        tells = 0.0 if told else _told(document, found, joined)
        score += tells
        if found.rule == "title.crumb" and is_genre(document.folded[found.span.start : found.span.end]):
            score = min(score, 0.9)  # the rubric of a page ("Actualités > Conférences")
        if item and document.folded.startswith(TELLS, found.span.start):
            score -= 6.0
        if led:
            score += 4.0
            found = _capital(document, found)
        if (listed and line.bullet) or (not item and _is_row(layout, timed, place)):
            score -= 3.0
        if _is_town(towns, found.span):
            score -= 4.0
        if _is_where(document, begin, found.span) or _is_dateline(document, timed, found.span.end, line.end):
            score -= 5.0
        if known is not None and _is_place(document, found, known):
            score -= 2.0 if noun_in(document, found.span.start, found.span.start + 1) else 6.0
        if prose:
            score -= 3.5  # prose from the first line on: what stands alone below is a subheading
        if told:
            score += 1.5
        prose = prose or (seen == 0 and not item and (tells <= -2.5 or found.rule == "title.first_sentence"))
        led = False
        out.append((score, found))
        seen += score > 1.0  # what can be no title takes no rank
        best = max(best, score)
        if best >= _MOST - 0.9 * seen and not is_genre(document.folded[found.span.start : found.span.end]):
            break
    return out


def _first_letter(text: str, start: int, end: int) -> int:
    """Give where a line's first letter or figure stands."""
    while start < end and not text[start].isalnum():
        start += 1
    return start


def _is_row(layout: Layout, timed: Sequence[Timed], place: int) -> bool:
    """Whether a line is a row of a programme: it begins with an hour, and so does one beside it."""
    return _hour_first(layout, timed, place) and any(
        0 <= near < len(layout.lines) and _hour_first(layout, timed, near) for near in (place - 1, place + 1)
    )


def _hour_first(layout: Layout, timed: Sequence[Timed], place: int) -> bool:
    """Whether a line begins with an hour that no day goes with."""
    start = layout.lines[place].start
    first = bisect_left(timed, start, key=lambda t: t.span.start)
    return first < len(timed) and timed[first].mention.kind == "hours" and timed[first].span.start <= start + 4


def _kind_alone(document: Document, start: int, end: int, main: Span | None) -> tuple[float, Named] | None:
    """Take "Concert" alone on its line, which is the title where nothing better is there: above the day most of all."""
    text = document.folded
    start = _first_letter(text, start, end)
    while end > start and not text[end - 1].isalnum():
        end -= 1
    if not _is_kind(document, Span(start, end)):
        return None
    above = main is not None and end <= main.start <= end + _ABOVE and not _TOLD_WORD.search(text, end, main.start)
    return (_KIND if above else _RUBRIC), Named(Span(start, end), "title.kind")


def _is_kind(document: Document, span: Span) -> bool:
    """Whether words are a noun of event and nothing else ("concert")."""
    noun = noun_in(document, span.start, span.start + 1)
    return noun is not None and noun == (*span, noun.kind)


def _is_town(towns: Sequence[Span], name: Span) -> bool:
    """Whether a line says a town and nothing else."""
    return any(start <= name.start + 4 and name.start <= end and name.end <= end + 1 for start, end in towns)


def _of_sentence(
    document: Document, layout: Layout, timed: Sequence[Timed], best: Named, main: Span, start: int, stop: int
) -> Named | None:
    """Name what a sentence of an item offers, where the best title is but its first words ("Puis, le samedi 7, …")."""
    text = document.folded
    line = layout.line_at(main.start)
    if line is None or not max(start, line.start) <= best.span.start < line.end or best.rule in _NAMED_RULES:
        return None
    if not (text[line.end - 1] in ".!" or ". " in text[main.end : line.end]) or line.label is not None:
        return None
    begin = best.span.start
    if text[begin] == '"' or noun_in(document, begin, begin + 1) is not None:
        return None
    if (led := _ARTICLES.match(text, begin - 1, line.end) or _TURN.match(text, begin, line.end)) is not None:
        noun = noun_in(document, led.end(), led.end() + 1)
        if noun is not None:
            return Named(
                Span(noun.start, max(noun.end, phrase_end(document, timed, noun.start, stop))), "title.told", True
            )
    near = layout.sentence(main.start)
    return _offered(document, layout, timed, main, max(start, line.start, near.start), min(line.end, stop, near.end))


def _is_where(document: Document, begin: int, name: Span) -> bool:
    """Whether a line says where and no more: "DEVANT LA PRÉFECTURE", "place de la Mairie" behind its hour."""
    text = document.folded
    led = _WHERE.match(text, *name)
    if led is not None:
        return led.group(1) in VENUES and led.group(1) not in WEAK
    first = _WORD.match(text, *name)
    behind = name.start > begin + 4 and document.plain[name.start].islower()
    return behind and first is not None and (first.group() in VENUES or first.group() in WAYS)


def _is_dateline(document: Document, timed: Sequence[Timed], start: int, end: int) -> bool:
    """Whether the head of a letter stands before its day ("Lannion, le 8 janvier 2026")."""
    place = bisect_left(timed, start, key=lambda t: t.span.start)
    day = timed[place] if place < len(timed) and timed[place].span.end >= end - 1 else None
    return day is not None and day.role == "publication" and document.folded[start : day.span.start].strip() in DATELINE


def _is_place(document: Document, found: Named, known: str) -> bool:
    """Whether a line begins with the name of the place."""
    words = document.folded[found.span.start : found.span.start + len(known) + 8].lstrip(' "(')
    return words[:1] == known[:1] and fold(words).startswith(known)


def _capital(document: Document, found: Named) -> Named:
    """Write as a name what a verb on the line above offers ("vous convie à / la cérémonie des vœux")."""
    start, end = found.span
    loud = document.plain[start:end].isupper()  # "UN VIDE-GRENIER", but "LES NUITS DU LAVOIR"
    while document.plain[start].islower() or loud:
        word = _WORD.match(document.folded, start, end)
        shed = OURS if loud else DETERMINERS
        if word is None or word.group() not in shed or word.end() + 1 >= end:
            break
        start = word.end() + 1
    return Named(Span(start, end), found.rule, True)


def _without_our(document: Document, found: Named) -> Named:
    """Leave out "notre" before what a mail is about."""
    start, end = found.span
    word = _WORD.match(document.folded, start, end)
    if word is None or word.group() not in OURS or word.end() + 4 > end or not document.plain[start].islower():
        return found
    return Named(Span(word.end() + 1, end), found.rule)


def _below_genres(
    document: Document, timed: Sequence[Timed], candidates: list[tuple[float, Named]]
) -> list[tuple[float, Named]]:
    """Prefer the name right below a form of art ("MUSIQUE DU MONDE"), which is a rubric there."""
    out = list(candidates)
    for place, (score, found) in enumerate(candidates):
        words = document.folded[found.span.start : found.span.end]
        alone = document.folded[found.span.end : found.span.end + 3].lstrip(" .!:|").startswith("\n")
        if not alone or not is_genre(words):
            continue
        below = candidates[place + 1] if place + 1 < len(candidates) else None
        if below is None or below[0] < 2.5:
            continue
        name = document.folded[below[1].span.start : below[1].span.end]
        gap = document.folded[found.span.end : below[1].span.start]
        for one in timed:
            if found.span.end <= one.span.start and one.span.end <= below[1].span.start:
                gap = gap.replace(document.folded[one.span.start : one.span.end], "")
        if not gap.strip(' \n.!:|*#_-"') and name.count(" ") < 12 and not any(c.isdigit() for c in name[:3]):
            out[place] = (min(score, below[0] - 0.1), found)
    return out


def _joined(document: Document, layout: Layout, place: int, end: int) -> int:
    """Give the end of a headline that goes on below ("GRAND LOTO" / "DES POMPIERS")."""
    line = layout.lines[place]
    for below in layout.lines[place + 1 : place + 4]:
        if below.number - line.number > 1 or below.part != "body" or below.label or below.bullet:
            break
        text = layout.text(below)
        first = text.split(" ", 1)[0].split("'")[0]
        last = layout.text(line).rsplit(" ", 1)[-1].rsplit("'", 1)[-1]
        if document.plain[line.start : line.end].isupper():
            goes_on = (first in GOES_ON or last in TIES) and document.plain[below.start : below.end].isupper()
        else:
            short = line.end - line.start < 60 and below.end - below.start < 70
            goes_on = short and first in GOES_ON_LOWER and document.plain[below.start].islower()
            if goes_on and document.plain[below.start + len(first) + 1].isupper():
                goes_on = noun_in(document, line.start, line.end) is not None  # else "de Marivaux"
        if not goes_on or any(c.isdigit() for c in text):
            break
        line, end = below, below.end
    return end


def _before_dashes(text: str, start: int, end: int) -> int:
    """Give where a rule of dashes or stars ends a line, or its end."""
    dashes, stars = _DASHES.search(text, start, end), _STARS.search(text, start, end)
    rule = min((m.start() for m in (dashes, stars) if m is not None), default=end)
    return rule - 1 if start < rule < end and text[rule - 1] == " " else rule


def _inside(document: Document, found: Named, stop: int, item: bool) -> Named | None:
    """Take the name out of a line that says more: what a company presents, what is quoted, a label's first words."""
    text = document.folded
    start, end = found.span.start, found.span.end
    near = min(stop, start + 140)
    offers = _OFFERS.find(document, start, near)
    if offers is not None or item:
        quoted = _QUOTED.search(text, offers.end() if offers else start, near)
        if (
            quoted is not None
            and quoted.end(1) - quoted.start(1) > 5
            and ". " not in text[start : quoted.start()]
            and not _names_group(text, quoted.start())
        ):
            return Named(_stripped(text, quoted.start(1), quoted.end(1)), "title.quoted")
    if (parted := _PARTED.search(text, start + 4, end)) and _first_word(text[start : parted.start()]) in GROUPS:
        noun = noun_in(document, parted.end(), min(end, parted.end() + 12))
        if noun is not None:
            return Named(Span(parted.end(), end), "title.group")
    if not item:
        return None
    if (placed := _behind_place(document, start, end, offers.end() if offers else None)) is not None:
        return placed
    noun = noun_in(document, start, start + 5)
    if noun is not None and (offers is not None or (noun.start == start and document.plain[start].islower())):
        return Named(Span(noun.start, max(noun.end, phrase_end(document, (), noun.start, end))), "title.item_phrase")
    colon = _LABEL.match(text, start, end)
    if colon is None or end - start <= 2.2 * (colon.end() - start):
        return None
    if is_genre(text[start : colon.end()]) or text[start : colon.end() - 1].strip(" :") in LABELS:
        return None
    follows = text[colon.end() : colon.end() + 4].split(" ")[0]
    if document.plain[colon.end()].islower() or _ARTICLE.search(follows):
        return Named(Span(start, start + len(text[start : colon.end()].rstrip(" :"))), "title.item_label")
    return None


def _behind_day(document: Document, begin: int, found: Named) -> Named | None:
    """Name what is told behind its day ("Le 5 avril à 20h, concert à Limoges")."""
    start, end = found.span
    noun = noun_in(document, start, start + 1)
    if start <= begin + 4 or noun is None or noun.start != start or not document.plain[start].islower():
        return None
    stop = max(noun.end, phrase_end(document, (), start, end))
    return Named(Span(start, stop), "title.behind_day", True)


def _behind_place(document: Document, start: int, end: int, offered: int | None) -> Named | None:
    """Name what an item's sentence offers behind its place or its giver ("au Zinc, concert de Nora Bel")."""
    text = document.folded
    if text.startswith(AT_PLACE, start) and document.plain[start].islower():
        after = text.find(", ", start, min(end, start + 90)) + 2
        lead = after
    elif offered is not None and _first_word(text[start:end]) in GROUPS:
        article = _ARTICLES.match(text, offered, end)
        if article is None:
            return None
        after, lead = offered, article.end()
    else:
        return None
    noun = noun_in(document, after, min(end, lead + 14)) if after > 1 else None
    if noun is None or noun.start != lead or not document.plain[noun.start].islower():
        return None
    stop = max(noun.end, phrase_end(document, (), noun.start, end))
    return Named(Span(noun.start, stop), "title.item_phrase", True)


def _names_group(text: str, quote: int) -> bool:
    """Whether what is quoted is the name of a group or of a place ("la chorale « Les Merles »")."""
    before = text[max(0, quote - 20) : quote].split()
    return bool(before) and (before[-1] in GROUPS or before[-1] in VENUES)


def _stripped(text: str, start: int, end: int) -> Span:
    while start < end and text[start] == " ":
        start += 1
    while end > start and text[end - 1] == " ":
        end -= 1
    return Span(start, end)


def _score(document: Document, layout: Layout, place: int, found: Named, seen: int) -> float:
    """Tell how much a line looks like a headline: where it stands, how it is written, what it names."""
    text, plain = document.folded, document.plain
    line = layout.lines[place]
    begin, stop = found.span
    words = text[begin:stop]
    count = words.count(" ") + 1
    noun = noun_in(document, begin, stop)
    site = _SITE.begins(document, begin, stop) is not None
    score = 5.0 - 0.9 * seen
    if noun is not None and noun.start <= begin + 60:
        score += 0.9
    if (noun is None or noun.start > begin + 3) and "?" not in words:
        first = _first_word(words)
        if (first in GROUPS and words[0] != '"') or not FORMS.isdisjoint(words.split()):
            score -= 3.0 if noun is None or noun.start < begin + 40 else 1.0
        elif (venue := words.split(" ", 1)[0]) in VENUES:
            score -= 1.2 if venue in WEAK else 2.5
    if _HOUSE.match(plain, begin, stop):
        score -= 2.0  # "Théâtre des Deux Rives" above what is played there
    if _FACT.match(text, begin, stop):
        score -= 3.0
    if found.rule == "title.page" and 4 <= count <= 18 and line.end - begin < 130 and not site:
        score += 2.5
    if found.rule == "title.crumb":
        score -= 1.0
    if count >= 2 and plain[begin:stop].isupper():
        score += 0.7
    if _PERSON_LINE.match(plain, begin, stop):
        score -= 2.0
    if (
        seen
        and noun is not None
        and noun.start == begin
        and _OF_PERSON.search(plain, noun.end, min(stop, noun.end + 60))
    ):
        score -= 1.0  # "Conférence de Marc Brun, géologue" below its title
    score += _again(text, words, stop, count)
    if '"' in words:
        score += 0.9 if words[0] == '"' else 0.5
    score += _shape(document, found, count)
    if site:
        score -= 3.0
    if line.bullet and (text[line.end - 1].isascii() or text[line.end - 1].isalnum()):
        score -= 1.5  # a sign at both ends is an ornament
    if text.count(" | ", line.start, line.end) >= 2 and stop < line.end and begin == line.start:
        score -= 1.5  # a page's own title
    if plain[begin].islower() and count > 5:
        score -= 1.5 if seen else 0.5
    if not line.blank_before and seen > 0:
        score -= 0.5
    if _is_web(words) or _CONTACT.search(words) or _FILE.search(words):
        score -= 4.0
    if place + 1 < len(layout.lines) and not line.label:
        below = layout.lines[place + 1]
        if within(document, _CLUBS, below.start, below.end) and _first_word(layout.text(below)) in _CLUBS:
            score -= 3.0 if noun is None else 0.0  # the name of a group, said to be one right below
    return score


def _is_web(words: str) -> bool:
    """Whether words hold an address of the web."""
    return "@" in words or "www." in words or "http:" in words or "https:" in words


def _again(text: str, words: str, stop: int, count: int) -> float:
    """A name that the text says again."""
    if count < 2:
        return 0.0
    if text.find(words, stop, stop + _AGAIN) >= 0:
        return 2.5 if count >= 4 else 1.5
    lead = " ".join(words.split(" ", 3)[:3])
    return 1.0 if count >= 4 and len(lead) > 10 and text.find(lead, stop, stop + _AGAIN) >= 0 else 0.0


def _shape(document: Document, found: Named, count: int) -> float:
    """What length and signs say: a headline is short and is no sentence."""
    text = document.folded
    words = text[found.span.start : found.span.end]
    score = 0.0
    if count > 18:
        score -= 2 + (count - 18) * 0.15
    elif count == 1 and len(words) < 12:
        score -= 1.0
    if found.rule == "title.first_sentence":
        score -= 3.0
    last = words.rsplit(" ", 1)[-1]
    if last in ENDS or (last.endswith(WILL) and count > 3):
        score -= 2.5
    if _SENTENCE_INSIDE.search(words):
        score -= 1.5
    if words.startswith(("…", "(")):
        score -= 3.0
    return score


def _told(document: Document, found: Named, stop: int) -> float:
    """What tells a sentence of prose from a headline."""
    text = document.folded
    start = found.span.start
    if found.rule in ("title.quoted", "title.subject"):
        return 0.0
    long = stop - start > 150
    words = text.count(" ", start, stop) >= 9
    sentence = words and text[stop - 1] == "." and text[stop - 2] != "."
    score = 0.0
    if long and found.rule != "title.first_sentence":
        score -= 3.0
    if sentence:
        score -= 3.5
    if (words or text[stop - 1] in ".!?") and text.startswith(TELLS, start):
        score -= 3.0
    if _OFFERS.find(document, start, min(stop, start + 160)):
        score -= 2.5
    return score


def _first_word(words: str) -> str:
    """The first word of a name, its article left out."""
    found = _WORD.search(words)
    while found is not None and found.group() in DETERMINERS and found.end() + 1 < len(words):
        found = _WORD.search(words, found.end())
    return found.group() if found is not None else ""


def _quoted_near(document: Document, layout: Layout, main: Span) -> Named | None:
    """Take a quoted name in the sentence of the main date, after a noun of event or a verb that offers."""
    text = document.folded
    sentence = layout.sentence(main.start)
    for match in _QUOTED.finditer(text, sentence.start, sentence.end):
        near = max(sentence.start, match.start() - 40)
        if _names_group(text, match.start()):
            continue
        if noun_in(document, near, match.start()) is not None or _OFFERS.find(document, near, match.start()):
            return Named(_stripped(text, match.start(1), match.end(1)), "title.quoted")
    return None


def _offered(
    document: Document, layout: Layout, timed: Sequence[Timed], main: Span, start: int, stop: int
) -> Named | None:
    """Name what prose offers: behind a verb that offers it, or the noun of event nearest to the date."""
    near = layout.sentence(main.start)
    near = Span(max(start, near.start), max(start, min(near.end, stop)))
    zones = [near, Span(max(start, near.start - 400), near.start), Span(near.end, min(stop, near.end + 500))]
    for zone in zones:
        for verb in _OFFERS.finds(document, zone.start, zone.end):
            noun = noun_in(document, verb.end(), min(zone.end, verb.end() + 60))
            if noun is not None and (named := _named(document, timed, noun, zone.end)) is not None:
                return named
        found = nouns(document)
        for noun in found[bisect_left(found, (zone.start,)) : bisect_left(found, (zone.end,))]:
            if (named := _named(document, timed, noun, zone.end)) is not None:
                return named
    for verb in _OFFERS.finds(document, start, near.end):
        article = _UNKNOWN.search(document.folded, verb.end(), min(near.end, verb.end() + 40))
        if article is None:
            continue
        end = phrase_end(document, timed, article.end(), near.end)
        if end - article.end() > 5:
            return Named(Span(article.end(), end), "title.offered", True)
    return None


def _bare_noun(document: Document, layout: Layout, main: Span) -> Named | None:
    """Take the noun of event beside the date, for want of anything better ("portes à 19h, concert à 20h")."""
    text = document.folded
    place = layout.index_of(main.start)
    for line in (layout.sentence(main.start), *(n.span for n in layout.lines[max(0, place - 1) : place + 2])):
        for noun in nouns_in(document, line.start, line.end):
            before = text[max(line.start, noun.start - 20) : noun.start]
            if _OF.search(before) is None and noun.start not in (main.start, main.end):
                return Named(Span(noun.start, noun.end), "title.noun", True)
    return None


def _named(document: Document, timed: Sequence[Timed], noun: Noun, limit: int) -> Named | None:
    """Give the name that begins with a noun which an article or an adjective introduces."""
    text = document.folded
    start = noun.start
    before = text[max(0, start - 40) : start]
    adjective = _BEFORE_NOUN.search(before)
    word = adjective[1] if adjective else ""
    if word in KEPT or word[:1].isdigit():
        start -= len(word) + 1
        before = before[: -len(word) - 1]
    elif word in LEFT_OUT:
        before = before[: -len(word) - 1]
    if (of := _OF.search(before)) and _names_group(before, of.start() + 1):
        return None  # "salle des fêtes"
    if _ARTICLE.search(before) is None and not before.endswith(TELLS_OF):
        return None
    end = max(noun.end, phrase_end(document, timed, start, limit))
    return Named(Span(start, end), "title.noun_phrase", True)


__all__ = ["Title", "title"]
