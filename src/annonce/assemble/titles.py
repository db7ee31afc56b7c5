"""The title: the headline, "Objet :", what is quoted; for prose the noun phrase of what is offered."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from annonce import lazy_re as re
from annonce.assemble.kinds import Noun, nouns
from annonce.cue import Cue
from annonce.document import Document, Span, clean, fold
from annonce.layout import Layout, Line
from annonce.lexicon.labels import LABELS
from annonce.lexicon.titles import ARTICLE, GENERIC, GOES_ON, GREETINGS, PREFIX, SITE, STOP, TAIL
from annonce.lexicon.venues import NOUNS as VENUES
from annonce.roles import Timed

_CRAWL = re.compile(r"\s*date \d{4}-\d\d ")
_PREFIX = re.compile(PREFIX)
_SITE = Cue(SITE)
_TAIL = re.compile(TAIL)
_STOP_INSIDE = re.compile(r"[?!.] (?=[a-z0-9])")
_AFTER_DATE = re.compile(r"[ )]*[:\-–,|.>*]+[ ]*|[ ]+(?=[a-z\"])")
_BEFORE_DATE = re.compile(
    r"[ ,(:|–-]*(?:(?:,|\b)(?:le|les|du|de|a|ce|rdv|rendez-vous|des|au|date|prevue?|,|:|-))?[ ,(:–-]*$"
)
#: Between a name and its day; "du 14 juillet" may be a part of the name.
_LEADS = re.compile(r" ?(?:[:,(–-] ?(?:le |ce )?|le |ce |les |, le | )$")
_ANNOUNCED = re.compile(r"[a-z0-9][^.!?:;]*$")
_DASHES = re.compile(r" ?[-_=*]{3,}")
_LETTERS = re.compile(r"[a-z]")
_PRESENTS = re.compile(r"\bpresentent?\b")
_PERSON_LINE = re.compile(r"[A-Z][a-z]+(?:-[A-Z][a-z]+)? (?:[A-Z][A-Za-z'-]+ ?){1,2}, [a-z]")
_EDGES = " :;,.-–—*#•·|>♦=_~"
_QUOTED = re.compile(r'"([^"\n]{3,120})"')
_ARTICLE = re.compile(ARTICLE)
_STOP = re.compile(STOP)


class Title(NamedTuple):
    """A title and where it stands, in positions of `folded`."""

    text: str
    span: Span
    rule: str


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
    kinds = nouns(document)
    candidates: list[tuple[float, Title]] = []
    seen = joined = 0
    paragraph_first = False  # prose from the first line on: what stands alone below is a subheading
    for line in [line for line in layout.lines if start <= line.end and line.start < stop][:12]:
        begin = max(line.start, start)
        if line.start < joined:
            continue
        if line.label == "title" and line.value < line.end:
            if found := _make(document, timed, line.value, min(line.end, stop), "title.label"):
                candidates.append((9.0, found))
            continue
        if line.part != "body" or (line.label is not None and line.label not in ("programme", "kind", "performer")):
            continue
        joined = _joined(document, layout, line, min(line.end, stop))
        found = _make(document, timed, begin, joined, "title.line")
        if found is None:
            continue
        if item or _PRESENTS.search(document.folded, begin, min(line.end, stop)):
            found = _inside(document, found) or found
        score = _score(document, line, found, seen, kinds)
        if any(t.start <= found.span.start and found.span.end <= t.end + 1 for t in towns):
            score -= 4
        if venue is not None and fold(found.text) == fold(venue):
            score -= 6
        place = layout.index_of(line.start)
        below = layout.text(layout.lines[place + 1]) if place + 1 < len(layout.lines) else ""
        if below.startswith(("association ", "asso ", "club ")) and not line.label:
            score -= 3  # the name of a group, said to be one right below
        if paragraph_first:
            score -= 2
        if item and main is not None and line.start <= main.start <= line.end:
            score += 1.5
        paragraph_first = paragraph_first or (seen == 0 and found.rule == "title.first_sentence" and not item)
        candidates.append((score, found))
        seen += 1
    if main is not None and (near := _quoted_near(document, layout, main, kinds)) is not None:
        candidates.append((2.2, near))
    best = max(candidates, key=lambda c: c[0], default=None)
    if (best is None or best[0] < 1.6) and main is not None:
        prose = _noun_phrase(document, layout, main, kinds)
        if prose is not None:
            return prose
    return best[1] if best is not None else None


def _joined(document: Document, layout: Layout, line: Line, end: int) -> int:
    """Give the end of a headline in capitals that goes on below ("GRAND LOTO" / "DES POMPIERS")."""
    place = layout.index_of(line.start)
    below = layout.lines[place + 1] if place + 1 < len(layout.lines) else None
    if below is None or below.number - line.number > 1 or not document.plain[line.start : below.end].isupper():
        return end
    return below.end if layout.text(below).split(" ", 1)[0].split("'")[0] in GOES_ON else end


def _make(document: Document, timed: Sequence[Timed], start: int, end: int, rule: str) -> Title | None:
    """Make a title of a line: its date, its place in a breadcrumb, its prefixes are left out."""
    text = document.folded
    timed = [t for t in timed if start <= t.span.start < end]
    if crawl := _CRAWL.match(text, start, end):
        start, rule = crawl.end(), "title.page"
    crumb = max(text.rfind(sign, start, end) for sign in (" > ", " >", " / ", " | "))
    if crumb > start and re.match(
        r"(?:accueil|agenda|home|votre|l'agenda|actualites|evenements|vous)", text[start:crumb]
    ):
        start = crumb + 2
    if (prefix := _PREFIX.match(text, start, end)) and end - prefix.end() > 8:
        start = prefix.end()
    whole = end - start
    end = _before_place_and_date(document, timed, start, end)
    end = _before_day(document, timed, start, end)
    start, end = _without_dates(text, timed, start, end)
    if dashes := _DASHES.search(text, start + 4, end):
        end = dashes.start()
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    if end - start > 170 and (cut := re.search(r"[.!?] ", text[start + 12 : end])) and cut.start() < 130:
        end = start + 12 + cut.start() + (text[start + 12 + cut.start()] in "!?")
        rule = "title.first_sentence"
    words = text[start:end]
    if (
        len(_LETTERS.findall(words[:40])) < 3
        or (words.strip(_EDGES) in GENERIC and whole - len(words) < 5)  # a rubric; "Concert samedi 14" is none
        or re.sub(r" (?:les?|la|du|des)$", "", words) in LABELS
    ):
        return None
    if any(t.span.start <= start + 2 and end - 4 <= t.span.end for t in timed):
        return None
    if sum(t.span.end - t.span.start for t in timed if start <= t.span.start and t.span.end <= end) > 0.6 * (
        end - start
    ):
        return None
    return Title(_readable(_balanced(document.value(start, end))), Span(start, end), rule)


def _inside(document: Document, found: Title) -> Title | None:
    """Take the title out of an item's line: what is quoted, the label before a colon, the first sentence."""
    text = document.folded
    start, end = found.span.start, found.span.end
    quoted = _QUOTED.search(text, start, end)
    if quoted is not None and quoted.end(1) - quoted.start(1) > 5:
        value = document.value(quoted.start(1), quoted.end(1)).strip(' «»"“”')
        return Title(_readable(value), Span(quoted.start(1), quoted.end(1)), "title.quoted")
    colon = re.compile(r"[^:.,]{4,48}? ?: (?=[a-z])").match(text, start, end)
    if (
        colon is not None
        and end - start > 2.2 * (colon.end() - start)
        and (
            document.plain[colon.end()].islower() or _ARTICLE.search(text[colon.end() : colon.end() + 4].split(" ")[0])
        )
    ):
        stop = colon.end()
        while text[stop - 1] in " :":
            stop -= 1
        return Title(_readable(document.value(start, stop)), Span(start, stop), "title.item_label")
    cut = re.compile(r"[.] (?=[a-z])| \((?=[a-z0-9])").search(text, start + 8, end)
    if cut is not None and end - start > 50 and len(text[start : cut.start()].split()) >= 2:
        return Title(
            _readable(_balanced(document.value(start, cut.start()))), Span(start, cut.start()), "title.item_sentence"
        )
    return None


def _before_place_and_date(document: Document, timed: Sequence[Timed], start: int, end: int) -> int:
    """Cut "TITRE ? Salle X, 30 novembre 2023, Ville" and "TITRE Samedi 14 janvier, 20h Salle X" before what follows."""
    text = document.folded
    if not timed:
        return end
    for match in _STOP_INSIDE.finditer(text, start + 8, end):
        rest = [t for t in timed if match.end() <= t.span.start < end and t.mention.kind == "when"]
        if (
            rest
            and end - match.end() < 90
            and not text[match.start() - 1].isdigit()
            and document.plain[match.end()].isupper()
        ):
            return match.start() + 1
    for item in timed:
        if item.mention.kind != "when" or not start + 8 <= item.span.start < end or item.span.end > end:
            continue
        before = text[start : item.span.start].rstrip(" ,(-:–|")
        after = text[item.span.end : end].strip(" ,).-")
        if (
            4 < len(after) < 50
            and len(before.split()) >= 2
            and not _TAIL.search(before)
            and document.plain[item.span.start].isupper()
        ):
            return start + len(before)
    return end


def _before_day(document: Document, timed: Sequence[Timed], start: int, end: int) -> int:
    """Cut "Loto : samedi 14 mars, 14h, Vannes" and "Loto le 14 mars à 14h, Vannes" before the day."""
    text = document.folded
    item = next((t for t in timed if t.mention.kind == "when" and t.role == "event"), None)
    if item is None or not start + 3 < item.span.start < end:
        return end
    lead = _LEADS.search(text[max(start, item.span.start - 8) : item.span.start])
    before = text[start : item.span.start - (len(lead[0]) if lead else 0)]
    if lead is None or not _ANNOUNCED.match(before) or _TAIL.search(before) or len(before.split()) > 8:
        return end
    named = [n.start for n in nouns(document) if start <= n.start < end]
    if not named or named[0] - start > 12 or named[0] >= item.span.start or named[-1] > item.span.end:
        return end  # what is offered comes after the day, or nothing says that it is offered
    return start + len(before)


def _without_dates(text: str, timed: Sequence[Timed], start: int, end: int) -> tuple[int, int]:
    """Leave out a date at the beginning or at the end, with what ties it on."""
    changed = bool(timed)
    while changed:
        changed = False
        for item in timed:
            span = item.span
            if span.start < start or span.end > end:
                continue
            if span.start - start <= 4 and not text[start : span.start].strip(" (le[*") and end - span.end > 6:
                match = _AFTER_DATE.match(text, span.end, end)
                if match and item.mention.kind == "when":
                    start, changed = match.end(), True
            elif end - span.end <= 3 and span.start - start > 6:
                near = max(start, span.start - 60)  # what leads to a date is short
                match = _BEFORE_DATE.search(text[near : span.start])
                named = re.search(r"\b(?:du|de|de la|des)[ ]*$", text[start : span.start])
                if match and not (named and len(text[start : span.start].split()) <= 3):
                    end, changed = near + match.start(), True
    return start, end


def _score(document: Document, line: Line, found: Title, seen: int, kinds: Sequence[Noun]) -> float:
    text = document.folded
    words = text[found.span.start : found.span.end]
    count = len(words.split())
    score = 5.0 - 0.9 * seen
    inside = [k for k in kinds if found.span.start <= k.start < found.span.end]
    if inside:
        score += 0.9
        if sum(k.end - k.start for k in inside) >= len(words) - 4:
            score -= 1.6  # a kind alone ("Colloque") is no title where another line has one
    if found.rule == "title.page" and 4 <= count <= 18 and not _SITE.begins(document, found.span.start, found.span.end):
        score += 2.5
    if document.plain[found.span.start : found.span.end].isupper() and count >= 2:
        score += 0.7
    if _PERSON_LINE.match(document.plain, found.span.start, found.span.end):
        score -= 2
    lead = " ".join(words.split()[:3])
    if count >= 4 and len(lead) > 10 and text.find(lead, found.span.end) >= 0:
        score += 1.0
    if words.startswith(("…", "(")):
        score -= 1.5
    if '"' in words:
        score += 0.9 if words.startswith('"') else 0.5
    if count > 18:
        score -= 2 + (count - 18) * 0.15
    elif count == 1 and len(words) < 12:
        score -= 1
    if found.rule == "title.first_sentence":
        score -= 3
    if text[line.start : line.end].rstrip().endswith(".") and count > 9:
        score -= 2.5
    if re.search(r"[.!?] [a-z]", words):
        score -= 1.5
    if _SITE.begins(document, found.span.start, found.span.end):
        score -= 3
    if line.bullet:
        score -= 1.5
    if words.startswith(GREETINGS):
        score -= 6
    if words.startswith("association ") and document.plain[found.span.start].islower():
        score -= 3
    if document.plain[found.span.start].islower() and count > 5:
        score -= 1.5 if seen else 0.5
    if re.split(r"[^a-z]", words, maxsplit=1)[0] in VENUES and not (inside and inside[0].start == found.span.start):
        score -= 1.2  # the name of a place
    if count >= 2 and text.find(words, found.span.end) >= 0:
        score += 1.5
    if not line.blank_before and seen > 0:
        score -= 0.5
    if re.search(r"@|https?:|www\.|\d{5}", words):
        score -= 4
    return score


def _quoted_near(document: Document, layout: Layout, main: Span, kinds: Sequence[Noun]) -> Title | None:
    """Take a quoted name in the sentence of the main date, after a noun of event."""
    text = document.folded
    sentence = layout.sentence(main.start)
    for match in _QUOTED.finditer(text, sentence.start, sentence.end):
        if any(max(sentence.start, match.start() - 40) <= k.start < match.start() for k in kinds):
            return Title(
                _readable(document.value(match.start(1), match.end(1)).strip(' «»"“”')),
                Span(match.start(1), match.end(1)),
                "title.quoted",
            )
    return None


def _noun_phrase(document: Document, layout: Layout, main: Span, kinds: Sequence[Noun]) -> Title | None:
    """Name what prose offers: from a noun of event to the next place, date or verb."""
    text = document.folded
    sentence = layout.sentence(main.start)
    for noun in kinds:
        if not sentence.start <= noun.start < sentence.end:
            continue
        before = text[max(sentence.start, noun.start - 22) : noun.start]
        adjective = re.search(
            r"(?:un|une|son|le|la|notre|leur|votre|sa) (?P<adj>grande?|traditionnelle?|nouvelle?|premiere?|"
            r"petite?|\d+(?:er|e|eme)) $",
            before,
        )
        if adjective is None and _ARTICLE.search(before) is None:
            continue
        start = noun.start - (len(adjective["adj"]) + 1 if adjective else 0)
        stop = _STOP.search(text, noun.end, min(len(text), noun.end + 90))
        end = stop.start() if stop else noun.end
        value = document.value(start, end)
        return Title(_readable(value[:1].upper() + value[1:]), Span(start, end), "title.noun_phrase")
    return None


def _balanced(value: str) -> str:
    """Drop a bracket or a quote that lost its other half."""
    for left, right in (("(", ")"), ("«", "»"), ("[", "]"), ("“", "”")):
        if value.count(left) != value.count(right) and (value.startswith(left) or value.endswith((left, right))):
            value = value.strip(left + right + " ")
    return value.strip()


def _readable(value: str) -> str:
    """Keep a title as written, quotes around the whole of it left out."""
    value = clean(value).strip(" *_#")
    if len(value) > 2 and value[0] in '«“"' and value[-1] in '»”"' and not re.search(r"[«»“”\"]", value[1:-1]):
        value = value[1:-1].strip()
    return value
