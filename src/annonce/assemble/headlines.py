"""What a line says of an event's name: its date, its place, signs and what a page puts around it left out."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Sequence
from typing import NamedTuple

from annonce import lazy_re as re
from annonce.assemble.names import within
from annonce.document import Document, Span, clean
from annonce.lexicon.labels import LABELS
from annonce.lexicon.titles import (
    ASIDE,
    CRUMB,
    DAY_LEADS,
    DETERMINERS,
    DOES,
    DOES_STEMS,
    DOES_WITH,
    ENDS,
    FEAST,
    GENERIC,
    GENRE_FILL,
    GENRES,
    GROUPS,
    MAKERS,
    PICTURES,
    PLACE_HEADS,
    PREFIX,
    RUBRIC,
    SAYS_WHERE,
    SITE_TAIL,
    STATE,
    STATE_WORDS,
    TAIL,
    TIES,
    WILL,
)
from annonce.lexicon.venues import NOUNS as VENUES
from annonce.nouns import noun_in
from annonce.roles import Timed

_CRAWL = re.compile(r"\s*date \d{4}-\d\d ")
#: "G R A N D   L O T O": letters set apart, words further.
_SPACED = re.compile(r"\W*((?:[a-z'] +){3,}[a-z])\W*")
_WIDE = re.compile(r"[^ ]+(?: [^ ]+)*")
_PREFIX = re.compile(PREFIX)
_CRUMB = re.compile(CRUMB)
_CRUMB_SIGN = re.compile(r" ?>>? ?| ?[›»<] ?| / | \| ")
_CRUMB_SIGNS = re.compile(r"[<>›»/|]")
_SITE_TAIL = re.compile(r" [-|] " + SITE_TAIL)
_TAIL = re.compile(TAIL)
_STATE = re.compile(STATE)
_VERBAL = re.compile(r" [a-z]+(?:'est)?(?![a-z'-])")
_MAKERS = re.compile(MAKERS)
_ASIDE = re.compile(ASIDE)
_AFTER_DATE = re.compile(r"[ )\]]*[:\-,|.>*/]+[ ]*|[ ]+(?=[a-z0-9\"])")
#: Between a name and its day.
_BEFORE_DATE = re.compile(rf"(?:(?<![ ,(:|/-])[ ,(:|/-]+)?\b(?:{DAY_LEADS})?[ ,(:|/-]*$")
_NAMED_DAY = re.compile(r"\b(?:du|de|de la|des|d'un)[ ]*$")
_GOES_ON_AFTER = re.compile(r"[ ]*(?:[,.;:|)(!/-]|$|(?:a|au|aux|en|dans|sur|salle|place|de|chez|des|le|la|l')\b)")
_FEAST = re.compile(FEAST)
_FIGURE = re.compile(r"\d")
_BAR = re.compile(r" ?\| ?| // ")
#: Behind a day: where, no name.
_SAYS_WHERE = re.compile(SAYS_WHERE)
_COLUMN = re.compile(r" \| | // |\t| {3,}| · | ?[" + PICTURES + "]")
_BOUNDARY = re.compile(r", | \(|\. |! |\? | - | : |; ")
_WORDS = re.compile(r"[a-z]+|[0-9]+")
#: "Saint-Flour. Des contes aux lanternes", "Théâtre. La Mouette": a place or a rubric before a newspaper's headline.
_KICKER = re.compile(r"[A-Z][A-Za-z']{2,}(?:-[A-Za-z]+)*(?: [A-Z][A-Za-z']{2,}(?:-[A-Za-z]+)*){0,2}\. (?=[A-Z])")
_LEAD_IN = re.compile(r"[ (\[*#-]*(?:(?:le|et)[ (\[*#-]*)?$")
_AFTER_TOWN = re.compile(r" ?[.:] | - ")
_DATED = re.compile(r" (?:le |les |du )?\d")
_STOP = re.compile(r"[.!?] ")
_YEAR = re.compile(r"(?:19|20)\d\d\b")
_DAY_WORD = re.compile(r"(?:lun|mar|mer|jeu|ven|sam|dim)[a-z]*\b|jan|fev|mars|avr|mai\b|jui|aou|sep|oct|nov|dec")
_HYPHENED = re.compile(r"[a-z]+(?:-[a-z]+)*")
_TOKEN = re.compile(r"[a-z0-9°]+(?:-[a-z0-9]+)*|[^a-z0-9 ]")
_LETTERS = re.compile(r"[a-z]{2}")
_OF_A_LENGTH = frozenset({"de", "du", "d", "des", "pour"})
_BEGINS = frozenset("\"'([¡¿&@…")
_CLOSES = frozenset("\"!?)]…%€'")
_MONEY = re.compile(r"\d ?(?:€|euros?\b|eur\b|frs?\b|f\b)")
#: No name is this long: what goes on is prose.
_LONG = 400


class Title(NamedTuple):
    """A title and where it stands, in positions of `folded`."""

    text: str
    span: Span
    rule: str


class Named(NamedTuple):
    """Where a name stands, the rule that found it, and whether it is to begin with a capital."""

    span: Span
    rule: str
    capital: bool = False


def headline(
    document: Document,
    timed: Sequence[Timed],
    start: int,
    end: int,
    rule: str,
    towns: Sequence[Span] = (),
    item: bool = False,
) -> Named | None:
    """Find the name in a line, None where it says nothing but its date, its price or the name of a rubric.

    Args:
        document: the text.
        timed: its time expressions, in order.
        start: where the line begins.
        end: where it ends.
        rule: the rule to be named.
        towns: where towns stand, in order.
        item: whether the line is an item's, that says all in one breath.
    """
    text = document.folded
    end = min(end, start + _LONG)
    first = bisect_left(timed, start, key=lambda t: t.span.start)
    if first and start < timed[first - 1].span.end:
        start = min(end, timed[first - 1].span.end)  # the day goes on from the line above
    mine = []
    for one in timed[first:]:
        if one.span.start >= end:
            break
        if one.span.end > end:
            end = one.span.start
            break
        mine.append(one)
    if start >= end:
        return None
    if spaced := _SPACED.fullmatch(text, start, end):
        return Named(Span(*spaced.span(1)), "title.spaced")
    if crawl := _CRAWL.match(text, start, end):
        start, rule = crawl.end(), "title.page"
    crumb = _after_crumbs(text, start, end)
    if crumb != start:
        start, rule = crumb, "title.crumb"
    if text[start] == "#" and text[start + 1 : start + 2].isalpha():
        return None  # a tag
    whole = end - start
    start = _begin(document, mine, towns, start, end)
    if start >= end:
        return None
    full = bool(mine) or item or end - start > 90 or _MONEY.search(text, start, end) is not None
    end = _end(document, mine, start, end, full)
    if (full or end - start > 60) and (subject := _subject(document, start, end)):
        return Named(Span(start, subject), "title.subject")
    start, end = _bare(text, start, end)
    if end - start > 170 and (cut := _STOP.search(text, start + 12, min(end, start + 144))):
        end = cut.start() + (cut.group() != ". ")
        rule = "title.first_sentence"
    words = text[start:end]
    if _says_nothing(words, whole - len(words)) or _is_date(mine, start, end):
        return None
    return Named(Span(start, end), rule)


def written(document: Document, named: Named) -> Title:
    """Write a title as the text does."""
    value = readable(_balanced(document.value(*named.span)))
    if named.rule == "title.spaced":
        words = _WIDE.finditer(document.folded, *named.span)
        value = " ".join(document.value(*word.span()).replace(" ", "") for word in words)
    return Title(value[:1].upper() + value[1:] if named.capital else value, named.span, named.rule)


def _says_nothing(words: str, shed: int) -> bool:
    """Whether words are a label, a rubric, signs."""
    if not _LETTERS.search(words[:60]):
        return True
    bare = words.strip(" !?.:")
    if bare in LABELS or (bare in GENERIC and shed < 5):
        return True
    return '"' not in words and _is_rubric(words)


def _is_rubric(words: str) -> bool:
    """Whether words name a part of a page or a day alone ("Agenda de mars", "Info")."""
    for count, match in enumerate(_WORDS.finditer(words), 1):
        word = match.group()
        if count > 7 or not (word in RUBRIC or word.isdigit()):
            return False
    return True


def is_genre(words: str) -> bool:
    """Whether words name a form of art alone ("Musique du monde"), a rubric above what is given."""
    found = _HYPHENED.findall(words)
    if not 0 < len(found) <= 6:
        return False
    named = False
    for word in found:
        if word in GENRES:
            named = True
            continue
        parts = word.split("-")
        if not all(p in GENRES or p in GENRE_FILL or p in RUBRIC for p in parts):
            return False
        named = named or any(p in GENRES for p in parts)
    return named


def _is_date(mine: Sequence[Timed], start: int, end: int) -> bool:
    covered = 0
    for one in mine:
        if one.span.start <= start + 2 and end - 4 <= one.span.end:
            return True
        if start <= one.span.start and one.span.end <= end:
            covered += one.span.end - one.span.start
    return covered > 0.6 * (end - start)


def _after_crumbs(text: str, start: int, end: int) -> int:
    """Give where the last part of a breadcrumb begins ("Accueil > Agenda > Loto"), or `start`."""
    if _CRUMB_SIGNS.search(text, start, end) is None:
        return start
    signs = list(_CRUMB_SIGN.finditer(text, start, end))
    if not signs:
        return start
    signs = [s for s in signs if s.group() == signs[0].group() and start < s.start() and s.end() < end]
    if not signs or not (
        _CRUMB.match(text, start, end) or (len(signs) >= 2 and signs[0].group().strip() in (">", ">>", "›"))
    ):
        return start
    if signs[0].group() == " | " and len(signs) < 2:
        return start
    return signs[-1].end()


def _begin(document: Document, mine: Sequence[Timed], towns: Sequence[Span], start: int, end: int) -> int:
    """Leave out what stands before a name: signs, "Annulé :", the day and the hour, the town of a newspaper."""
    text = document.folded
    moved = True
    while moved and start < end:
        moved = False
        while start < end and not text[start].isalnum() and text[start] not in _BEGINS:
            start += 1
        if (prefix := _PREFIX.match(text, start, end)) and prefix.end() > start and end - prefix.end() > 4:
            start, moved = prefix.end(), True
            continue
        for one in mine:
            span = one.span
            if span.start > start + 5:
                break
            lead = _LEAD_IN.match(text, start, span.start) is None
            if span.start < start or lead or end - span.end <= 6 or not _heads(text, one, end):
                continue
            match = _AFTER_DATE.match(text, span.end, end)
            if match:
                start, moved = match.end(), True
                break
        if moved:
            continue
        if (kind := _before_bar(document, start, end)) and not any(kind <= one.span.start < kind + 4 for one in mine):
            start, moved = kind, True
            continue
        if (kicker := _KICKER.match(document.plain, start, end)) and end - kicker.end() > 12:
            start, moved = kicker.end(), True
            continue
        town = next((t for t in towns if t.start == start), None)
        if town is not None and end - town.end > 12:
            sign = _AFTER_TOWN.match(text, town.end, end)
            if sign:
                start, moved = sign.end(), True
    return start


def _before_bar(document: Document, start: int, end: int) -> int:
    """Give where the name begins behind a form of art and a bar ("WEBINAIRE | Réussir sa cour d'école"), or 0."""
    text = document.folded
    bar = _BAR.search(text, start, min(end, start + 40))
    if bar is None or not is_genre(text[start : bar.start()]):
        return 0
    part = _BAR.search(text, bar.end(), end)
    words = text[bar.end() : part.start() if part else end].split()
    first = words[0].rsplit("'", 1)[-1] if words else ""
    plain = len(words) < 2 or first in VENUES or first in GROUPS or first[:1].isdigit()
    return 0 if plain or _ASIDE.match(text, bar.end(), end) or _is_rubric(" ".join(words)) else bar.end()


def _heads(text: str, one: Timed, end: int) -> bool:
    """Whether a time at the beginning of a line tells when, and is no part of the name ("24 heures de nage")."""
    if one.mention.kind == "when":
        return True
    after = _WORDS.search(text, one.span.end, end)
    return after is not None and not (after.start() == one.span.end + 1 and after.group() in _OF_A_LENGTH)


def _end(document: Document, mine: Sequence[Timed], start: int, end: int, full: bool) -> int:
    """Leave out what stands behind a name: its day, its columns, its place and price, the site's name."""
    text = document.folded
    if tail := _SITE_TAIL.search(text, start + 4, end):
        end = tail.start()
    column = _COLUMN.search(text, start + 3, end) if _has_columns(text[start + 3 : end]) else None
    if column is not None and _LETTERS.search(text, start, column.start()):
        end = column.start()
    if makers := _MAKERS.search(text, start + 4, end):
        end = makers.start()
    if within(document, STATE_WORDS, start + 4, end) and (state := _STATE.search(text, start + 4, end)):
        end = state.start()
    end = _before_date(document, mine, start, end)
    return _before_aside(document, start, end) if full else _before_place(text, start, end)


def _has_columns(words: str) -> bool:
    """Whether words may hold a sign between columns: most lines have none, and a picture is no ASCII."""
    return " | " in words or " // " in words or "   " in words or not words.isascii()


def _subject(document: Document, start: int, end: int) -> int:
    """Give where the subject of a sentence ends that is an event ("La Fête de la soupe revient"), or 0."""
    text = document.folded
    noun = noun_in(document, start, start + 15)
    if noun is None or not GROUPS.isdisjoint(_WORDS.findall(text, start, noun.start)):
        return 0
    for word in _VERBAL.finditer(text, start + 5, min(end, start + 80)):
        said = word.group().strip()
        if said in DOES or said.startswith(DOES_STEMS):
            subject = text[start : word.start()]
            return 0 if any(sign in subject for sign in ':?"') else word.start() - subject.endswith(",")
        if said in DOES_WITH and text.startswith(DOES_WITH[said], word.end() + 1):
            return word.start()
    return 0


def _before_date(document: Document, mine: Sequence[Timed], start: int, end: int) -> int:
    """Cut before the first day or hour that belongs to no name and to no sentence that goes on."""
    text = document.folded
    for one in mine:
        span = one.span
        if span.start < start + 3 or span.end > end:
            continue
        near = max(start, span.start - 60)
        lead = _BEFORE_DATE.search(text, near, span.start)
        cut = lead.start() if lead else span.start
        before = text[start:cut].rstrip(" ,(:|-")
        count = len(before.split())
        if count == 0 or not _LETTERS.search(before) or _is_rubric(before) or before in TIES or before.count('"') % 2:
            continue
        if before in GENERIC and end - span.end > 20 and not _SAYS_WHERE.match(text, span.end, end):
            continue  # a rubric before the day
        named = text[cut : cut + 1] == " " and _NAMED_DAY.search(text, near, span.start) is not None
        past = one.role == "past" or not _YEAR.search(text, span.start, span.end)
        known = one.role == "past" or _FEAST.search(text, span.start, span.end) is not None
        feast = known or _FIGURE.search(text, span.start, span.end) is None  # "les mailles du jeudi"
        if named and (_is_named(text, span.start) or (count <= 3 and past and feast)):
            continue  # "Fête du 14 juillet", "repas de la Saint-Sylvestre", "cérémonie du 8 mai 1945"
        if one.mention.kind != "when" and text[max(start, span.start - 3) : span.start] in ("de ", " d'"):
            continue
        rest = text[span.end : end]
        tied = text[cut : span.start].strip() != ""
        if tied and not _GOES_ON_AFTER.match(rest) and len(rest) > 12 and text[cut : cut + 1] == " ":
            continue  # "La réunion du 2 octobre est reportée"
        if _TAIL.search(before):
            continue
        return start + len(before)
    return end


def _is_named(text: str, start: int) -> bool:
    """Whether a day is called by a name ("la Saint-Sylvestre"), not by its number or weekday."""
    return text[start].isalpha() and _DAY_WORD.match(text, start) is None


def _before_aside(document: Document, start: int, end: int) -> int:
    """Cut a line that says all before its place, its price, its public."""
    text = document.folded
    for match in _BOUNDARY.finditer(text, start + 3, end):
        sign = match.group().strip()
        if sign in ".!?" and (
            text[max(start, match.start() - 2) : match.start()].strip() in ("m", "dr", "st", "n") or match.end() >= end
        ):
            continue
        words = text[start : match.start()]
        count = len(words.split())
        if count < 2 and noun_in(document, start, start + 1) is None:
            continue
        if sign == "." and count >= 2 and end - match.end() > 3:
            return match.start()
        if _ASIDE.match(text, match.end(), end) or (
            sign in "!?" and end - start > 90 and document.plain[match.end()].isupper()
        ):
            return match.start() + (sign in "!?")
        after = _WORDS.match(text, match.end(), end)
        if sign in (",", "-", "(") and after is not None and after.group() in VENUES and sign != ":":
            return match.start()
    return end


def _before_place(text: str, start: int, end: int) -> int:
    """Cut a plain headline before a place behind a comma ("Loto de l'école, salle des Étangs")."""
    comma = text.find(", ", start + 3, end)
    if comma < 0 or '"' in text[start:comma]:
        return end
    after = _WORDS.match(text, comma + 2, end)
    return comma if after is not None and after.group() in PLACE_HEADS else end


def _bare(text: str, start: int, end: int) -> tuple[int, int]:
    while start < end and not text[start].isalnum() and text[start] not in _BEGINS:
        start += 1
    while end > start and not text[end - 1].isalnum() and text[end - 1] not in _CLOSES:
        end -= 1
    return start, end


def phrase_end(document: Document, timed: Sequence[Timed], start: int, limit: int) -> int:
    """Give where the name that begins with a noun ends in prose: at a sign, a verb, a place, a day."""
    text, plain = document.folded, document.plain
    first = bisect_left(timed, start, key=lambda t: t.span.start)
    if first < len(timed):
        day = timed[first].span.start
        if _NAMED_DAY.search(text, max(start, day - 8), day) and _is_named(text, day):
            first += 1
            dated = _DATED.search(text, day, limit)
            limit = dated.start() if dated else limit
        if first < len(timed):
            limit = min(limit, timed[first].span.start)
    end = start
    tokens = list(_TOKEN.finditer(text, start, min(limit, start + 110)))
    for number, token in enumerate(tokens[:16]):
        word = token.group()
        if not word[0].isalnum():
            if word in "'-&/+" and number:
                continue
            break
        if number and (word in ENDS or (word.endswith(WILL) and word not in GENRES)):
            break
        if number and word in ("a", "au", "aux", "en", "sur", "et") and not _ties(plain, tokens, number):
            break
        if word not in TIES:
            end = token.end()
    return end


def _ties(plain: str, tokens: Sequence[re.Match[str]], number: int) -> bool:
    """Whether "à", "en", "sur", "et" lead to a part of the name ("bourse aux jouets"), not to a place."""
    for token in tokens[number + 1 : number + 4]:
        word = token.group()
        if word in ("la", "le", "les", "l", "'", "un", "une"):
            continue
        if not word[0].isalpha() or word in ENDS:
            return False
        return word not in VENUES and (not plain[token.start()].isupper() or plain[tokens[0].start()].isupper())
    return False


def _balanced(value: str) -> str:
    """Drop a bracket or a quote that lost its other half."""
    for left, right in (("(", ")"), ("«", "»"), ("[", "]"), ("“", "”")):
        if value.count(left) != value.count(right):
            if value.startswith(left) or value.endswith((left, right)):
                value = value.strip(left + right + " ")
            elif value.count(left) > value.count(right) and left == "(":
                value = value[: value.rindex(left)].rstrip()
    return value.strip()


def readable(value: str) -> str:
    """Keep a title as written, quotes around the whole of it left out."""
    value = clean(value).strip(" *_#")
    if len(value) > 2 and value[0] in '«“"' and value[-1] in '»”"' and not any(sign in '«»“”"' for sign in value[1:-1]):
        value = value[1:-1].strip()
    return value


__all__ = ["DETERMINERS", "Named", "Title", "headline", "is_genre", "phrase_end", "readable", "written"]
