"""The title: the headline, "Objet :", what is quoted; for prose the noun phrase of what is offered."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from annonce.document import Document, Span, clean
from annonce.layout import Layout, Line
from annonce.lexicon.kinds import TYPES
from annonce.roles import Timed

_KIND = re.compile(r"(?<![a-z])(?:" + "|".join(p for _, patterns in TYPES for p in patterns) + r")(?![a-z])")
_CRAWL = re.compile(r"\s*date \d{4}-\d\d ")
_PREFIX = re.compile(
    r"(?:\[[^\]\n]{2,30}\] ?|(?:re|fwd?|tr|fw) ?: ?|(?:rappel|invitation|annonce|evenement|info|communique de presse|communique|save the date|a vos agendas|important|urgent|diffusion|newsletter) ?(?:!|:|-) ?|"
    r"you are currently viewing |« tous les [^»]* ?|invitation (?=[a-z]))+"
)
_BREADCRUMB = re.compile(r".*(?: [>›»/|] )(?=[^>›»/|]+$)")
_SITE = re.compile(r"(?:toute l'info|le blog|bienvenue|site (?:officiel|de)|page d'accueil|newsletter|bulletin|rubrique|categorie|posted|publie|par |photo|legende|cdm-|transcription|saison |avant-programme|hiver|agenda|toutes? )")
_EDGES = " :;,.-–—*#•·|>♦=_~"
_QUOTED = re.compile(r'"([^"\n]{3,120})"')
_GENERIC = frozenset("theatre musique danse concert exposition cinema culture sport loisirs conference atelier enfants famille vie citoyenne agenda le programme debat evenement sortie spectacle jeune public tout public gratuit fete marche bonjour a tous chers amis".split())
_ARTICLE = re.compile(r"(?:un|une|le|la|les|l'|son|sa|ses|notre|nos|leur|leurs|votre|des|du|d'|deux|trois|quatre|cette|ce|cet)[ ]?$")
_STOP = re.compile(r"[,.;:!?()\n]| - | (?:a|au|aux|le|la|les|dans|pour|par|sur|en|qui|que|dont|ou|se|sera|aura|est|et|avec|chez|devant|ce|samedi|dimanche|lundi|mardi|mercredi|jeudi|vendredi|dès|des le|a partir|de \d|du \d)(?![a-z])")


@dataclass(frozen=True, slots=True)
class Title:
    """A title and where it stands, in positions of `folded`."""

    text: str
    span: Span
    rule: str


def title(document: Document, layout: Layout, timed: Sequence[Timed], start: int = 0, end: int | None = None, main: Span | None = None) -> Title | None:
    """Give the best title between two positions.

    Args:
        document, layout: the text.
        timed: its time expressions, which a title sheds.
        start, end: the region.
        main: the event's main time expression, beside which prose names what is offered.
    """
    stop = len(document.folded) if end is None else end
    candidates: list[tuple[float, Title]] = []
    lines = [line for line in layout.lines if start <= line.start < stop]
    seen = 0
    for line in lines[:14]:
        if line.label == "title" and line.value < line.end:
            if found := _make(document, timed, line.value, line.end, "title.label"):
                candidates.append((9.0, found))
            continue
        if line.part != "body" or (line.label is not None and line.label not in ("programme", "kind", "performer")):
            continue
        found = _make(document, timed, line.start, line.end, "title.line")
        if found is None:
            continue
        candidates.append((_score(document, layout, line, found, seen), found))
        seen += 1
    if main is not None and (near := _near(document, layout, timed, main)) is not None:
        candidates.append((3.0, near))
    if not candidates:
        return None
    best = max(candidates, key=lambda c: c[0])
    if best[0] < 1.2 and main is not None:
        prose = _noun_phrase(document, layout, main)
        if prose is not None:
            return prose
    return best[1]


def _make(document: Document, timed: Sequence[Timed], start: int, end: int, rule: str) -> Title | None:
    """Make a title of a line: its date, its place in a breadcrumb, its prefixes are left out."""
    text = document.folded
    if crawl := _CRAWL.match(text, start, end):
        start = crawl.end()
    if crumb := _BREADCRUMB.match(text, start, end):
        if crumb.end() - start < 60 and re.match(r"(?:accueil|agenda|home|votre|l'agenda|actualites|evenements|vous)", text[start:end]):
            start = crumb.end()
    if prefix := _PREFIX.match(text, start, end):
        if end - prefix.end() > 8:
            start = prefix.end()
    start, end = _without_dates(text, timed, start, end)
    while start < end and text[start] in _EDGES:
        start += 1
    while end > start and text[end - 1] in _EDGES:
        end -= 1
    if end - start > 170:
        cut = re.search(r"[.!?] ", text[start + 12 : end])
        if cut and cut.start() < 130:
            end = start + 12 + cut.start() + (text[start + 12 + cut.start()] in "!?")
    words = text[start:end]
    if len(re.sub(r"[^a-z]", "", words)) < 3 or words.strip(_EDGES) in _GENERIC:
        return None
    value = document.value(start, end)
    return Title(_readable(_balanced(value)), Span(start, end), rule)


def _without_dates(text: str, timed: Sequence[Timed], start: int, end: int) -> tuple[int, int]:
    """Leave out a date at the beginning or at the end, with what ties it on."""
    changed = True
    while changed:
        changed = False
        for item in timed:
            span = item.span
            if span.start < start or span.end > end:
                continue
            if span.start - start <= 4 and not text[start : span.start].strip(" (le[*") and end - span.end > 6:
                match = re.compile(r"[ )]*[:\-–,|.>*]+[ ]*|[ ]+(?=[a-z\"])").match(text, span.end, end)
                if match and item.mention.kind == "when":
                    start, changed = match.end(), True
            elif end - span.end <= 3 and span.start - start > 6:
                match = re.search(r"[ ,(:|–-]*(?:(?:,|\b)(?:le|les|du|de|a|ce|rdv|rendez-vous|samedi|des|au|date|prevue?|,|:|-))?[ ,(:–-]*$", text[start : span.start])
                if match:
                    end, changed = start + match.start(), True
    return start, end


def _score(document: Document, layout: Layout, line: Line, found: Title, seen: int) -> float:
    text = document.folded
    words = text[found.span.start : found.span.end]
    count = len(words.split())
    score = 5.0 - 0.9 * seen
    if _KIND.search(words):
        score += 1.5
    if '"' in words:
        score += 0.5
    if count > 18:
        score -= 2 + (count - 18) * 0.15
    elif count == 1 and len(words) < 12:
        score -= 1
    if re.search(r"[.]$", text[line.start : line.end].strip()) and count > 9:
        score -= 2.5
    if re.search(r"[.!?] [a-z]", words):
        score -= 1.5
    if _SITE.match(words):
        score -= 3
    if line.bullet:
        score -= 1.5
    if words.startswith(("bonjour", "cher", "chere", "bonsoir", "madame", "monsieur", "mesdames", "a l'ensemble", "par courrier", "photo", "salut")):
        score -= 6
    if words and words[0].islower() and document.plain[found.span.start].islower() and count > 5:
        score -= 1.5
    if count >= 2 and text.find(words, found.span.end) >= 0:
        score += 1.5
    if not line.blank_before and seen > 0:
        score -= 0.5
    if re.search(r"@|https?:|www\.|\d{5}", words):
        score -= 4
    return score


def _near(document: Document, layout: Layout, timed: Sequence[Timed], main: Span) -> Title | None:
    """Take a quoted name in the sentence of the main date, after a noun of event."""
    text = document.folded
    sentence = layout.sentence(main.start)
    for match in _QUOTED.finditer(text, sentence.start, sentence.end):
        before = text[max(sentence.start, match.start() - 40) : match.start()]
        if _KIND.search(before):
            return Title(_readable(document.value(match.start(1), match.end(1)).strip(" «»\"“”")), Span(match.start(1), match.end(1)), "title.quoted")
    return None


def _noun_phrase(document: Document, layout: Layout, main: Span) -> Title | None:
    """Name what prose offers: from a noun of event to the next place, date or verb."""
    text = document.folded
    sentence = layout.sentence(main.start)
    for match in _KIND.finditer(text, sentence.start, sentence.end):
        before = text[max(sentence.start, match.start() - 22) : match.start()]
        article = _ARTICLE.search(before)
        adjective = re.search(r"(?:un|une|son|le|la|notre|leur|votre) (?P<adj>grande?|traditionnelle?|nouvelle?|premiere?|petite?|\d+(?:er|e|eme)) $", before)
        if article is None and adjective is None:
            continue
        start = match.start() - (len(adjective["adj"]) + 1 if adjective else 0)
        stop = _STOP.search(text, match.end(), min(len(text), match.end() + 90))
        end = stop.start() if stop else match.end()
        value = document.value(start, end)
        return Title(_readable(value[:1].upper() + value[1:]), Span(start, end), "title.noun_phrase")
    return None


def _balanced(value: str) -> str:
    """Drop a bracket or a quote that lost its other half."""
    for left, right in (("(", ")"), ("«", "»"), ("[", "]"), ("“", "”")):
        if value.count(left) != value.count(right):
            if value.startswith(left) or value.endswith(right) or value.endswith(left):
                value = value.strip(left + right + " ")
    return value.strip()


def _readable(value: str) -> str:
    """Keep a title as written, quotes around the whole of it left out."""
    value = clean(value).strip(" *_#")
    if len(value) > 2 and value[0] in "«“\"" and value[-1] in "»”\"" and not re.search(r"[«»“”\"]", value[1:-1]):
        value = value[1:-1].strip()
    return value
