"""AN6xx: do links, phone numbers and e-mail addresses work, and is there somebody to ask?"""

import re

from annonce.check.facts import reachable
from annonce.check.rule import Draft, Found, Rule, example, rule
from annonce.document import Span

RULES: list[Rule] = []

# In folded text. What is quick to mistype: the signs after http, its letters, the point after www, the end.
_LINKS = (
    re.compile(r"\bhttps?(?::/?(?!/)|//)[^\s/]\S{2,200}"),  # "http:/x.fr", "https//x.fr"
    re.compile(r"\bhttps?://(?: |[^\s/.]{1,63}(?![^\s/]))\S{0,200}"),  # "http:// x.fr", "http://x"
    re.compile(r"\b(?:h?t{1,4}p{1,2}s?|ht{1,4}p{0,3}s{0,2}p?)://\S{2,200}"),  # "htp://", "ttps://", "htpps://"
    re.compile(r"\bwww(?:,|;|\. | \.?)[a-z0-9-]{2,63}\.[a-z]{2,10}"),  # "www,x.fr", "www x.fr"
    re.compile(r"\bwww\.[a-z0-9-]{1,63}(?![a-z0-9.-])(?:,[a-z]{2,3}\b)?"),  # "www.x", "www.x,fr"
    re.compile(r"\b(?:ww|wwww)\.[a-z0-9-]{2,63}\.[a-z]{2,10}"),
)
_GOOD_LINK = re.compile(r"https?://[^\s/]{1,63}\.[^\s]")
_EMAIL = re.compile(r"[a-z0-9._+-]{1,64}(?<=[a-z0-9])@{1,3} ?[^\s@]{3,100}")
_END = re.compile(r"\.[a-z]{2,}$")
_PHONE = re.compile(r"(?<![\d.,/+-])0[1-9](?P<by>[ .-])\d\d(?:(?P=by)\d\d){2,6}(?:(?P=by)?\d)?(?![\d/]|[.,-]\d)")
_TWICE = re.compile(r"(?:\+|\b00)33[ .]?0[1-9](?:[ .-]?\d){4,10}")
_DIGITS = 10
_NOT_PHONES = ("day", "time", "when", "hours", "price", "decoy", "postal_code", "address", "link", "email")


@rule(
    "AN601",
    "lien mal écrit",
    wrong=example(more="Programme : http:/harpe.example.org"),
    right=example(more="Programme : http://harpe.example.org"),
    into=RULES,
)
def bad_link(draft: Draft) -> Found:
    """A link that no browser would follow."""
    text = draft.trace.document.folded
    spans = [Span(*m.span()) for pattern in _LINKS for m in pattern.finditer(text) if not _GOOD_LINK.match(m[0])]
    reach = -1
    for span in sorted(spans):  # two patterns may find one link
        if span.start >= reach:
            reach = span.end
            yield draft.source(*span), "Lien mal écrit : il commence par https://, il a un point et pas d’espace."


@rule(
    "AN602",
    "téléphone mal écrit",
    wrong=example(more="Réservation : 06 39 98 74"),
    right=example(more="Réservation : 06 39 98 74 05"),
    into=RULES,
)
def bad_phone(draft: Draft) -> Found:
    """A French number with too few or too many digits, or with +33 and 0."""
    text = draft.trace.document.folded
    for match in _PHONE.finditer(text):
        count = sum(char.isdigit() for char in match[0])
        pairs = match[0].split(match["by"])
        listed = pairs == sorted(set(pairs))  # "lots 01 02 03 04"
        if count != _DIGITS and not listed and not draft.is_read(*match.span(), *_NOT_PHONES):
            yield draft.source(*match.span()), f"Téléphone mal écrit : {count} chiffres au lieu de {_DIGITS}."
    for match in _TWICE.finditer(text):
        yield draft.source(*match.span()), "Téléphone mal écrit : après +33, pas de 0 (+33 1 99 00 12 34)."


@rule(
    "AN603",
    "adresse électronique mal écrite",
    wrong=example(more="Écrire à harpe@example,org"),
    right=example(more="Écrire à harpe@example.org"),
    into=RULES,
)
def bad_email(draft: Draft) -> Found:
    """An address that no mail would reach."""
    text = draft.trace.document.folded
    for match in _EMAIL.finditer(text):
        sign = text.index("@", match.start())
        if not draft.is_read(sign, sign + 1, "email", "link"):
            yield draft.source(*match.span()), "Adresse électronique mal écrite : écrivez nom@domaine.fr, sans espace."
    for mention in draft.trace.mentions:
        if mention.kind == "email" and not _END.search(str(mention.value).lower()):
            yield draft.source(*mention.span), "Adresse électronique mal écrite : la fin (.fr, .org…) manque."


@rule("AN604", "personne à qui demander", wrong=example(contact=""), into=RULES)
def nobody_to_ask(draft: Draft) -> Found:
    """No phone, no address, no link; where one must register, another rule says so."""
    for event in draft.events:
        if not event.registration.required and not reachable(event) and event.status != "cancelled":
            yield draft.words(event), "Aucun contact : ajoutez un téléphone, une adresse électronique ou un lien."
