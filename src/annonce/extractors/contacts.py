"""E-mail addresses and web links, as written, cleaned of trailing punctuation."""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from annonce import lazy_re as re
from annonce.document import Document, Span
from annonce.lexicon.web import DOCUMENTS, INCLUSIVE, MAPS, ONLINE, REGISTRATION, SOCIAL, TICKETS, TOP_LEVEL
from annonce.mention import Mention

_EMAIL = re.compile(r"[a-z0-9][a-z0-9._+'-]{0,63}@[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,4}(?![a-z0-9])")
_LOCAL = re.compile(r"[a-z0-9](?:[a-z0-9._+-]|[\[(](?:point|dot|pt)[\])]){0,63} ?$")
_POINT = re.compile(r" ?[\[(](?:point|dot|pt)[\])] ?")
_AT = re.compile(r" ?[\[({<]? ?(?:@|at|arobase|arobas|chez|a) ?[\])}>]? ?")
_DOMAIN = re.compile(
    r"[a-z0-9-]{1,63}(?:(?:\.| ?[\[(] ?(?:dot|point|pt) ?[\])] ?| point | dot )[a-z0-9-]{1,63}){1,4}(?![a-z0-9])"
)
_URL = re.compile(r"(?:https?://|www\.)[^\s<>\"|\\^`{}\[\]]{2,2000}")
_BARE = re.compile(
    r"(?<![a-z0-9@._/-])(?:[a-z0-9](?:[a-z0-9-]{0,62})\.){1,4}(?P<tld>[a-z]{2,10})(?![a-z0-9@-])(?:/[^\s<>\"|\\^`{}]{0,500})?"
)
_NO_SPACE = re.compile(r"[^ \n]*")
_TRAILING = ".,;:!?…*_'~"


class Url(NamedTuple):
    """A web address as written and what it leads to (the kinds of `model.Link`)."""

    url: str
    kind: str


def find(document: Document) -> Iterator[Mention]:
    """Give e-mail addresses (disguised ones too) and links."""
    text = document.folded
    index = document.index
    place = text.find("@")
    while place >= 0:
        spaced = text[place - 1 : place] in (" ", "(", "[", "{") and text[place + 1 : place + 2] in (" ", ")", "]", "}")
        if spaced and (mention := _disguised(document, place)):  # "contact @ exemple.fr"
            yield mention
        else:
            yield from _email(document, place)
        place = text.find("@", place + 1)
    for word in ("at", "arobase", "arobas", "chez"):
        for start in index.get(word, ()):
            if text[start - 1 : start] in ("[", "(", "{", "<", " ") and (mention := _disguised(document, start)):
                yield mention
    for word in ("http", "https", "www"):
        for start in index.get(word, ()):
            match = _URL.match(text, start)
            if match and not (word == "www" and text[max(0, start - 3) : start] == "://"):
                yield _link(document, match.start(), match.end(), "contacts.url")
    done = 0
    for place, _ in document.places(TOP_LEVEL):
        if place >= done and text[place - 1 : place] == ".":
            begin = max(text.rfind(" ", done, place), text.rfind("\n", done, place), done - 1) + 1
            done = _NO_SPACE.match(text, place).end()  # type: ignore[union-attr]
            yield from _bare(document, begin, done)


def _email(document: Document, place: int) -> Iterator[Mention]:
    text = document.folded
    start = place
    while (
        start
        and place - start < 64
        and (text[start - 1].isalnum() or text[start - 1] in "._+-")
        and text[start - 1].isascii()
    ):
        start -= 1
    match = _EMAIL.match(text, start)
    if match and match.end() > place:
        end = match.end()
        while text[end - 1] in ".-":
            end -= 1
        yield Mention(Span(match.start(), end), document.value(match.start(), end), "contacts.email", "email")


def _disguised(document: Document, start: int) -> Mention | None:
    """Read "contact [at] asso.fr" and "contact arobase asso point fr"."""
    text = document.folded
    bracket = start
    while bracket and text[bracket - 1] in "[({< ":
        bracket -= 1
    local = _LOCAL.search(text, max(0, bracket - 65), bracket)
    sign = _AT.match(text, bracket)
    if local is None or sign is None or local.start() == local.end():
        return None
    domain = _DOMAIN.match(text, sign.end())
    if domain is None or (
        domain.group().rsplit(".", 1)[-1] not in TOP_LEVEL and not re.search(r"point|dot|\(|\[", domain.group())
    ):
        return None
    if text[start : start + 4] == "chez" and "[" not in sign.group() and "(" not in sign.group():
        return None
    host = (
        re.sub(r" ?[\[(]? ?(?:dot|point|pt) ?[\])]? ?", ".", domain.group())
        if " " in domain.group() or "(" in domain.group() or "[" in domain.group()
        else domain.group()
    )
    if host.rsplit(".", 1)[-1] not in TOP_LEVEL:
        return None
    value = f"{_POINT.sub('.', document.value(local.start(), bracket))}@{host}".replace(" ", "")
    return Mention(Span(local.start(), domain.end()), value, "contacts.disguised_email", "email")


def _bare(document: Document, begin: int, end: int) -> Iterator[Mention]:
    """Give the domains without a scheme among characters without a space."""
    text = document.folded
    for match in _BARE.finditer(text, begin, end):
        if (
            match["tld"] in TOP_LEVEL
            and not match.group().startswith("www.")
            and text[max(0, match.start() - 3) : match.start()] != "://"
        ):
            host = match.group().split("/")[0]
            if len(host) < 5 or host.replace(".", "").isdigit() or _looks_like_words(document, match):
                continue
            yield _link(document, match.start(), match.end(), "contacts.bare_domain")


def _looks_like_words(document: Document, match: re.Match[str]) -> bool:
    """Tell a missing space after a full stop ("terminée.Re") from a domain: a capital follows the point."""
    host = document.plain[match.start() : match.end()].split("/")[0]
    name, last = host.rsplit(".", 1)
    if last in INCLUSIVE and name.isalpha() and "/" not in match.group():
        return True  # "chercheur.es"
    return last[0].isupper() and not host.isupper()


def _link(document: Document, start: int, end: int, rule: str) -> Mention:
    text = document.folded
    while end > start and (text[end - 1] in _TRAILING or (text[end - 1] == ")" and "(" not in text[start:end])):
        end -= 1
    url = document.value(start, end)
    return Mention(Span(start, end), Url(url, kind_of(url.lower())), rule, "link")


def _begins(word: str, url: str) -> bool:
    """Whether a word starts a part of the link: "x.com" is no part of "netflix.com"."""
    at = url.find(word)
    while at > 0 and word[0].isalnum() and url[at - 1].isalnum():
        at = url.find(word, at + 1)
    return at >= 0


def kind_of(url: str) -> str:
    """Tell what a link leads to, from its host and path."""
    for kind, words in (
        ("map", MAPS),
        ("online", ONLINE),
        ("social", SOCIAL),
        ("tickets", TICKETS),
        ("registration", REGISTRATION),
    ):
        if any(_begins(w, url) for w in words):
            return kind
    if url.split("?", maxsplit=1)[0].endswith(DOCUMENTS):
        return "document"
    return "website"
