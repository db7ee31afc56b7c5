"""What it costs: offers with their labels, and whether admission is free, paid, left to the visitor or mixed."""

from __future__ import annotations

from collections.abc import Sequence
from typing import NamedTuple

from annonce import lazy_re as re
from annonce.cue import Cue
from annonce.document import Document, Span
from annonce.extractors.prices import Money
from annonce.layout import Layout
from annonce.lexicon.money import DONATION, FREE, FREE_PART, GIVEN_ON, LABEL_WORDS, NO_PRICE, OPTIONAL
from annonce.mention import Mention

_FREE = Cue(*(rf"\b(?:{words})\b" for words in FREE))
_DONATION = Cue(*(rf"\b(?:{words})\b" for words in DONATION))
_NO_PRICE = Cue(*(rf"\b(?:{words})" for words in NO_PRICE))
_OPTIONAL = Cue(*(rf"\b(?:{words})" for words in OPTIONAL))
_FREE_PART = re.compile(FREE_PART)
_GIVEN_ON = re.compile(GIVEN_ON)
_APART = re.compile(r"[,;|/]| - ")
_LABEL = re.compile("|".join(sorted(LABEL_WORDS, key=len, reverse=True)))
_FREE_FOR = re.compile(
    r"^[ :]*(?:pour(?! (?:tous|toutes|les visiteurs|le public|l'ensemble))|aux(?! visiteurs)|jusqu|- ?(?:de )?\d|moins|"
    r"des moins|sous|en dessous|<|avant|le parking|parking)|^ ?\(?(?:- ?de|-|moins)"
)
_FREE_FOR_BEFORE = re.compile(
    r"(?:moins de \d+ ans|- ?\d+ ans|enfants?(?: de [^,.;]{1,16})?|-\d+|adherents?|membres?|etudiants?|"
    r"chomeurs?|accompagnateurs?)[ :,(=]*(?:est |c'est )?$"
)
_NOT_ADMISSION = re.compile(
    r"\b(?:parking|navette|garderie|stationnement|wifi|livraison|telechargement|visite de|"
    r"se visite|appel|numero|partie enfants|consultation|brochure|adhesion|essai)[^.\n]{0,30}$"
)


class Tariff(NamedTuple):
    """One price a visitor may pay."""

    amount: float
    currency: str
    label: str | None
    span: Span
    label_span: Span | None = None


def tariffs(document: Document, layout: Layout, mentions: Sequence[Mention], start: int, end: int) -> list[Tariff]:
    """Give the prices of a region; grants, prizes, stall fees and optional meals are none."""
    out: list[Tariff] = []
    seen: dict[float, str | None] = {}
    for mention in mentions:
        if mention.kind != "price" or not start <= mention.span.start < end:
            continue
        money: Money = mention.value
        if _is_decoy(document, layout, mention):
            continue
        label = _label(document, mention.span)
        words = document.value(label.start, label.end) if label else None
        if money.amount in seen and (words is None or seen[money.amount] in (None, words)):
            continue
        seen[money.amount] = words
        out.append(Tariff(money.amount, money.currency, words, mention.span, label))
    return out


def _is_decoy(document: Document, layout: Layout, mention: Mention) -> bool:
    text = document.folded
    line = layout.line_at(mention.span.start)
    if line is not None and line.part in ("quote", "signature", "comment"):
        return True
    sentence = layout.sentence(mention.span.start)
    begin = max(sentence.start, mention.span.start - 90)
    if line is not None and line.start <= mention.span.start:
        begin = max(begin, line.start)
    first, end = mention.span
    after = text[end : min(sentence.end, end + 44)].split("\n")[0]
    stop = end + len(_APART.split(after, maxsplit=1)[0])
    start = max(begin, first - 60, text.rfind(";", begin, first) + 1, text.rfind("|", begin, first) + 1)
    labelled = line is not None and line.label == "price" and text[line.start : first].endswith(": ")
    given = _GIVEN_ON.match(text, end, stop) if labelled else None
    if _NO_PRICE.find(document, given.end() if given else end, stop) or _NO_PRICE.find(document, start, first):
        return True
    if (
        mention.value.amount >= 150
        and mention.value.currency == "EUR"
        and not (line is not None and line.label == "price")
    ):
        return True
    head = end + len(text[end:stop]) - len(text[end:stop].lstrip(" (:-"))
    tail = start + len(text[start:first].rstrip(" :(-"))
    near = max(start, tail - 16, *(text.rfind(sign, start, tail) + 1 for sign in ",.:"))
    if _OPTIONAL.begins(document, head, stop) or _OPTIONAL.find(document, near, tail):
        return "compris" not in after and not (
            line is not None and line.label == "price" and _OPTIONAL.find(document, begin, first) is None
        )
    return False


def _label(document: Document, span: Span) -> Span | None:
    text = document.folded
    line = document.line_span(span.start)
    begin = max(line.start, span.start - 40)
    before = text[begin : span.start]
    cut = max(before.rfind(c) for c in ",;/|•€") + 1
    found = list(_LABEL.finditer(before, cut))
    if found:
        return Span(begin + found[0].start(), begin + found[-1].end())
    stop = min(line.end, span.end + 36)
    after = text[span.end : stop]
    edge = re.search(r"[,;/|•.]", after)
    match = _LABEL.search(after[: edge.start()] if edge else after)
    return Span(span.end + match.start(), span.end + match.end()) if match else None


def pricing(
    document: Document, layout: Layout, found: Sequence[Tariff], start: int, end: int
) -> tuple[str | None, list[Span]]:
    """Tell whether admission is free, paid, donation or mixed, and which words say so."""
    free = list(_free(document, layout, start, end))
    gifts = [
        Span(m.start(), m.end())
        for m in _DONATION.finds(document, start, end)
        if not _about_food(document, m.start()) and _body(layout, m.start())
    ]
    paid = [t for t in found if t.amount > 0]
    if gifts and paid and all(0 < t.span.start - gifts[0].end < 80 for t in paid):
        return "donation", gifts  # "au chapeau, cari sur place (7 €)"
    if paid:
        if free:
            part = [s for s in free if _for_a_part(document, s)]
            if part:
                return "mixed", [*part, *(t.span for t in paid)]
            if all(_OPTIONAL.find(document, max(0, t.span.start - 60), t.span.end + 30) for t in paid):
                return "free", free
            if not any(_admission(document, s) for s in free):
                return "paid", [t.span for t in paid]
            labels = [t for t in paid if t.label]
            if labels:
                return "paid", [t.span for t in paid]
            return "free", free
        return "paid", [t.span for t in paid]
    if gifts and not (free and any(_admission(document, s) for s in free)):
        return "donation", gifts
    if free:
        return "free", free
    if gifts:
        return "donation", gifts
    return None, []


def _body(layout: Layout, position: int) -> bool:
    line = layout.line_at(position)
    return line is None or line.part not in ("quote", "signature", "comment")


def _free(document: Document, layout: Layout, start: int, end: int) -> list[Span]:
    text = document.folded
    out = []
    for match in _FREE.finds(document, start, end):
        after = text[match.end() : match.end() + 30]
        before = text[max(start, match.start() - 50) : match.start()]
        if (
            _FREE_FOR.match(after)
            or _FREE_FOR_BEFORE.search(before)
            or _NOT_ADMISSION.search(before.rsplit("\n", 1)[-1])
            or not _body(layout, match.start())
        ):
            continue
        if re.match(r" (?:au parking|du parking|stationnement|navette)", after):
            continue
        out.append(Span(match.start(), match.end()))
    return out


def _admission(document: Document, span: Span) -> bool:
    words = document.folded[span.start : span.end]
    return (
        "entree" in words
        or "acces" in words
        or words in ("gratuit", "gratuits", "gratuitement", "c'est gratuit", "gratuite")
    )


def _for_a_part(document: Document, span: Span) -> bool:
    return _FREE_PART.search(document.folded, max(0, span.start - 40), span.end) is not None


def _about_food(document: Document, start: int) -> bool:
    before = document.folded[max(0, start - 40) : start].rsplit("\n", 1)[-1]
    return (
        re.search(r"\b(?:repas|buffet|buvette|soupe|restauration|cantine|bar|gateaux|crepes|bols)\b[^.]{0,30}$", before)
        is not None
    )
