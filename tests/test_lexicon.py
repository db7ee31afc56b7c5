"""Every entry of the lexicons: written so that it can match, and tried in a carrier phrase."""

from __future__ import annotations

import datetime as dt
import importlib
import pkgutil
import re
from collections.abc import Callable, Iterable, Iterator
from typing import Any

import pytest

import annonce
import annonce.lexicon
from annonce import model
from annonce.cue import Cue
from annonce.document import Document
from annonce.extractors import (
    addresses,
    clock,
    contacts,
    days,
    decoys,
    extract,
    prices,
    recurrences,
    relative,
    weekdays,
)
from annonce.layout import Layout
from annonce.lazy_re import Waiting
from annonce.lexicon import (
    booking,
    calendar,
    connectors,
    kinds,
    labels,
    money,
    named_days,
    relative_days,
    status,
    venues,
    ways,
    web,
)
from annonce.lexicon import decoys as decoy_words
from annonce.mention import Mention, select

REFERENCE = dt.date(2025, 3, 1)
_parser: Any = importlib.import_module("re._parser")
_constants: Any = importlib.import_module("re._constants")

MODULES = sorted(
    m.name for m in pkgutil.iter_modules(annonce.lexicon.__path__) if m.name not in ("communes", "countries")
)
AS_WRITTEN = {"MONTH_NAMES", "DAY_NAMES", "TITLES"}  # for the reader's eye, or matched on the text with its capitals


# ── Written so that it can match ────────────────────────────────────────────────────────────────────────────────────


def entries(name: str, value: object) -> Iterator[str]:
    """The words and patterns of a lexicon; of a dictionary its keys, as its values are what they mean."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, re.Pattern | Waiting):
        yield value.pattern
    elif isinstance(value, dict):
        for key, item in value.items():
            yield from entries(name, item if name == "TYPES" else key)
    elif isinstance(value, tuple | list | set | frozenset):
        for item in value:
            yield from entries(name, item)


def letters(parsed: Any) -> Iterator[str]:
    """The characters that a pattern asks for, those of its classes left out: a class may hold a spare one."""
    for operation, argument in parsed:
        if operation is _constants.LITERAL:
            yield chr(argument)
        elif operation is _constants.BRANCH:
            for branch in argument[1]:
                yield from letters(branch)
        elif operation is _constants.SUBPATTERN:
            yield from letters(argument[3])
        elif operation in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
            yield from letters(argument[2])
        elif operation in (_constants.ASSERT, _constants.ASSERT_NOT):
            yield from letters(argument[1])


def unfolded(module: str) -> list[str]:
    """The entries that hold a character which no folded text has."""
    found = []
    for name, value in vars(importlib.import_module(f"annonce.lexicon.{module}")).items():
        if name.startswith("__") or name in AS_WRITTEN:
            continue
        for entry in entries(name, value):
            try:
                asked = set(letters(_parser.parse(entry)))
            except re.error:
                asked = set(entry)
            found += [f"{name}: {char}" for char in sorted(asked) if Document(char).folded != char]
    return found


# These alternatives can never match: each must leave this list when it is mended.
UNFOLDED = {
    "places": ["NOT_HERE: è"],
    "ways": ["PARTICLES: è"],
}


@pytest.mark.parametrize("module", [m for m in MODULES if m != "written"])  # nothing is matched against that one
def test_entries_are_folded(module: str) -> None:
    assert unfolded(module) == UNFOLDED.get(module, [])


def test_an_accent_in_a_pattern_is_seen() -> None:
    assert "é" in set(letters(_parser.parse(r"(?:a|daté d[eu])? (?=x)")))
    assert "’" not in set(letters(_parser.parse(r"[’']")))


# ── Examples of a pattern ───────────────────────────────────────────────────────────────────────────────────────────


def _of_class(members: Any) -> str:
    operation, argument = members[0]
    if operation is _constants.NEGATE:
        return "x"
    if operation is _constants.RANGE:
        return chr(argument[0])
    if operation is _constants.CATEGORY:
        return "1" if argument is _constants.CATEGORY_DIGIT else " " if argument is _constants.CATEGORY_SPACE else "a"
    return chr(argument)


def _examples(parsed: Any) -> list[str]:
    """Texts among which every alternative of a pattern stands at least once."""
    parts: list[list[str]] = []
    for operation, argument in parsed:
        if operation is _constants.LITERAL:
            parts.append([chr(argument)])
        elif operation is _constants.IN:
            parts.append([_of_class(argument)])
        elif operation in (_constants.ANY, _constants.NOT_LITERAL):
            parts.append(["x"])
        elif operation is _constants.BRANCH:
            parts.append([text for branch in argument[1] for text in _examples(branch)])
        elif operation is _constants.SUBPATTERN:
            parts.append(_examples(argument[3]))
        elif operation in (_constants.MAX_REPEAT, _constants.MIN_REPEAT):
            least, _, inner = argument
            once = [text * max(1, least) for text in _examples(inner)]
            parts.append(once if least else [*once[:1], "", *once[1:]])
    usual = [part[0] for part in parts]
    out = ["".join(usual)]
    for place, part in enumerate(parts):
        out += ["".join([*usual[:place], text, *usual[place + 1 :]]) for text in part[1:]]
    return out


def examples(pattern: str) -> list[str]:
    """Texts that a pattern matches, every alternative among them that needs nothing around it."""
    compiled = re.compile(pattern)
    return list(dict.fromkeys(text for text in _examples(_parser.parse(pattern)) if compiled.search(text)))


def test_examples_show_every_alternative() -> None:
    assert examples(r"sur (?:inscription|rdv)s?") == ["sur inscriptions", "sur rdvs", "sur inscription"]
    assert examples(r"\bfin\b|cl[oô]ture(?! des)") == ["fin", "cloture"]
    assert examples(r"\d{2} ans") == ["11 ans"]


def cues() -> list[str]:
    """The patterns that are tried only where the words that they begin with stand."""
    found: list[str] = []
    for module_info in pkgutil.walk_packages(annonce.__path__, "annonce."):
        if not module_info.name.endswith("__main__"):
            for value in vars(importlib.import_module(module_info.name)).values():
                if isinstance(value, Cue):
                    found += value.patterns
    return sorted(set(found))


def test_most_cues_have_examples() -> None:
    assert len(cues()) >= 10
    assert sum(not examples(pattern) for pattern in cues()) <= len(cues()) / 20


@pytest.mark.parametrize("pattern", cues(), ids=lambda pattern: pattern[:50])
def test_a_cue_finds_what_its_pattern_finds(pattern: str) -> None:
    for example in examples(pattern) or _examples(_parser.parse(pattern)):
        for text in (example, f"le bal est {example} demain"):
            document = Document(text)
            expected = re.search(pattern, document.folded)
            got = Cue(pattern).find(document, 0, len(document.folded))
            assert (got and got.span()) == (expected and expected.span()), text


# ── Carrier phrases ─────────────────────────────────────────────────────────────────────────────────────────────────


def kept(text: str, *kinds_wanted: str) -> list[Mention]:
    return [m for m in select(extract(Document(text)))[0] if m.kind in kinds_wanted]


def missed(words: Iterable[str], right: Callable[[str], bool]) -> set[str]:
    """The entries that their carrier phrase does not show."""
    tried = list(words)
    assert tried
    return {word for word in tried if not right(word)}


def test_months() -> None:
    def right(word: str) -> bool:
        return [m.value.month for m in days.find(Document(f"le 12 {word} 2025")) if m.kind == "day"] == [
            calendar.MONTHS_AFTER_DAY[word]
        ]

    assert missed(calendar.MONTHS_AFTER_DAY, right) == set()
    assert set(calendar.MONTHS.values()) == set(range(1, 13))


def test_weekdays() -> None:
    def right(word: str) -> bool:
        return [m.value.number for m in weekdays.find(Document(f"{word} 12 mai"))][:1] == [calendar.WEEKDAYS[word]]

    def letter(word: str) -> bool:
        return [m.value.number for m in weekdays.find(Document(f"{word} 12/05"))] == [
            calendar.WEEKDAYS_BEFORE_DAY[word]
        ]

    assert missed(calendar.WEEKDAYS, right) == set()
    assert missed(calendar.WEEKDAYS_BEFORE_DAY, letter) == set()
    assert calendar.WEEKDAYS.keys() >= calendar.SHORT_WEEKDAYS | calendar.PLURAL_WEEKDAYS


def test_number_words() -> None:
    def right(word: str) -> bool:
        times = [m.value for m in clock.find(Document(f"à {word} heures du matin")) if m.kind == "time"]
        return [t.hour for t in times] == [calendar.NUMBER_WORDS[word]]

    small = [word for word, number in calendar.NUMBER_WORDS.items() if 1 < number < 12]
    assert missed(small, right) == set()

    def late(word: str) -> bool:
        times = [m.value for m in clock.find(Document(f"à {word} heures")) if m.kind == "time"]
        return [t.hour for t in times] == [calendar.NUMBER_WORDS[word]]

    assert missed([word for word, number in calendar.NUMBER_WORDS.items() if 12 <= number <= 23], late) == set()

    def minute(word: str) -> bool:
        times = [m.value for m in clock.find(Document(f"à dix-huit heures {word}")) if m.kind == "time"]
        return [(t.hour, t.minute) for t in times] == [(18, calendar.NUMBER_WORDS[word])]

    assert (
        missed([word for word, number in calendar.NUMBER_WORDS.items() if number >= 5 and " " not in word], minute)
        == set()
    )


def test_ordinals() -> None:
    def right(word: str) -> bool:
        rules = [m.value for m in recurrences.find(Document(f"le {word} jeudi du mois")) if m.kind == "rule"]
        return [(r.ordinals, r.weekdays) for r in rules] == [((calendar.ORDINALS[word],), (3,))]

    assert missed(calendar.ORDINALS, right) == set()


def meaning(text: str) -> tuple[list[tuple[str, str]], int]:
    """(start, end) of the occurrences of the events in a text, to the minute, and of how many expressions."""
    found = [m for m in annonce.find_dates(text, reference_date=REFERENCE) if m.role == "event"]
    slots = [
        (o.start.isoformat()[:16] if o.start else "", o.end.isoformat()[:16] if o.end else "")
        for m in found
        for o in m.occurrences
    ]
    return slots, len(found)


AT_14, AT_16 = "2025-05-03T14:00", "2025-05-03T16:00"
CARRIERS: dict[str, tuple[str, list[tuple[str, str]]]] = {
    "d": ("Bal samedi 3 mai {} 14h à 16h", [(AT_14, AT_16)]),
    "a": ("Bal samedi 3 mai de 14h {} 16h", [(AT_14, AT_16)]),
    "f": ("Bal samedi 3 mai {} 14h", [(AT_14, "")]),
    "u": ("Bal samedi 3 mai de 14h {} 16h", [(AT_14, AT_16)]),
    "-": ("Bal samedi 3 mai 14h {} 16h", [(AT_14, AT_16)]),
    ",": ("Bal samedi 3 mai {} 14h", [(AT_14, "")]),
    "/": ("Bal samedi 3 mai {} 14h", [(AT_14, "")]),
    "+": ("Bal les 3 mai {} 4 mai 2025", [("2025-05-03", ""), ("2025-05-04", "")]),
    "o": ("Bal les 3 mai {} 4 mai 2025", [("2025-05-03", ""), ("2025-05-04", "")]),
    ":": ("Bal samedi 3 mai {} 14h", [(AT_14, "")]),
    "e": ("Bal samedi 3 mai {} 14h et 16h", [(AT_14, AT_16)]),
    "v": ("Bal samedi 3 mai {} 14h", [(AT_14, "")]),
    "w": ("Bal samedi 3 mai {} à 14h", [(AT_14, "")]),
    "n": ("Bal samedi 3 mai{}14h", [(AT_14, "")]),
    "x": ("Bal du 3 au 5 mai 2025 {} 4 mai", []),
}


@pytest.mark.parametrize("code", CARRIERS)
def test_connectors(code: str) -> None:
    carrier, slots = CARRIERS[code]

    def right(word: str) -> bool:
        found, _ = meaning(carrier.format(word))
        return not any("05-04" in slot[0] for slot in found) if code == "x" else found == slots

    words = [word for word, its_code in connectors.CONNECTORS.items() if its_code == code and word not in BEFORE_MONTH]
    assert missed(words, right) == NOT_CONNECTED.get(code, set())


BEFORE_MONTH = {word for word in connectors.CONNECTORS if word.endswith(" d'")} | {"d'", "jusqu'en"}
# Not reached yet.
NOT_CONNECTED = {"f": {"des les"}, "v": {"vers les"}}


def test_connectors_before_a_month() -> None:
    def right(word: str) -> bool:
        carrier = f"Atelier tous les mardis à 18h {word} octobre 2025".replace("' ", "'")
        found = [m for m in annonce.find_dates(carrier, reference_date=REFERENCE) if m.role == "event"]
        return [m.text.endswith("octobre 2025") for m in found] == [True]

    assert missed(BEFORE_MONTH, right) == set()


def test_every_code_of_a_connector_has_its_carrier() -> None:
    assert set(connectors.CONNECTORS.values()) == set(CARRIERS)


def test_named_days() -> None:
    def right(phrase: str) -> bool:
        named = [m.value.named for m in relative.find(Document(f"le {phrase} à 15h")) if m.rule == "named.day"]
        return named == [named_days.PHRASES[phrase]] and meaning(f"Bal le {phrase} 2025 à 15h")[0] != []

    assert missed(named_days.PHRASES, right) == {"noel"}  # after "le" it is no day
    assert named_days.PHRASES.keys() >= named_days.WEAK
    words = {word for phrase in named_days.PHRASES for word in re.findall(r"[a-z]+", phrase)}
    assert words >= named_days.ANCHORS - {"travail"}


def test_relative_days() -> None:
    def right(phrase: str) -> bool:
        return any(m.kind == "day" for m in relative.find(Document(f"bal {phrase}, venez")))

    for rules in relative_days.PHRASES.values():
        for pattern, _ in rules:
            assert missed(examples(pattern), right) == set()


def test_labels() -> None:
    def right(label: str) -> bool:
        return all(
            [line.label for line in Layout(Document(text)).lines][:1] == [labels.LABELS[label]]
            for text in (f"{label} : quelque chose", f"{label.upper()} :\nquelque chose")
        )

    assert missed(labels.LABELS, right) == set()


def test_ways() -> None:
    def right(way: str) -> bool:
        return [m.value.text for m in addresses.find(Document(f"12 {way} Victor-Hugo")) if m.kind == "address"] == [
            f"12 {way} Victor-Hugo"
        ]

    assert missed(ways.WAYS, right) == NO_WAYS
    assert ways.WEAK <= ways.WAYS

    def ground(name: str) -> bool:
        return [m.value.text for m in addresses.find(Document(f"{name} La Vigne")) if m.kind == "address"] == [
            f"{name} La Vigne"
        ]

    assert missed(ways.GROUNDS, ground) == NO_GROUNDS


NO_WAYS = {"grand", "grande", "rond"}  # the first halves of "Grand-Rue" and "rond-point"
NO_GROUNDS: set[str] = set()


def test_venue_words() -> None:
    def right(noun: str) -> bool:
        return any(m.value.name == f"{noun} Arlequin" for m in kept(f"bal à la {noun} Arlequin", "venue"))

    assert missed(venues.NOUNS, right) == NO_VENUES
    assert venues.WEAK - venues.NOUNS == WEAK_STRAYS

    def follower(word: str) -> bool:
        return any(m.value.name == f"salle {word}" for m in kept(f"bal à la salle {word}, venez", "venue"))

    assert missed(venues.FOLLOWERS, follower) == NO_FOLLOWERS


NO_VENUES = {"parvis", "tiers-lieu"}  # the first is a way; no word holds a hyphen
WEAK_STRAYS = {"quartier"}  # weak among no nouns
NO_FOLLOWERS = {"d'accueil", "d'animation", "d'animations"}  # looked up without their "d'"


def test_currencies() -> None:
    def right(sign: str) -> bool:
        found = [m.value for m in prices.find(Document(f"Entrée : 12 {sign}"))]
        return [(p.amount, p.currency) for p in found] == [(12, money.CURRENCIES[sign])]

    assert missed(money.CURRENCIES, right) == NO_CURRENCIES


NO_CURRENCIES = {"fr.", "ar", "da", "dt", "f"}  # left out of the pattern that reads them


def result(line: str) -> model.Event:
    """The event of a carrier announcement."""
    text = f"Concert de jazz\nSamedi 14 juin 2025 à 20h30\nSalle des fêtes, 69100 Villeurbanne\n{line}\n"
    (event,) = annonce.parse(text, reference_date=REFERENCE).events
    return event


@pytest.mark.parametrize(
    ("words", "pricing"), [(money.FREE, "free"), (money.DONATION, "donation")], ids=["free", "donation"]
)
def test_words_of_pricing(words: tuple[str, ...], pricing: str) -> None:
    found = {example for pattern in words for example in examples(pattern)}
    assert missed(found, lambda example: result(f"{example}.").pricing == pricing) == NO_PRICING[pricing]


NO_PRICING: dict[str, set[str]] = {"free": set(), "donation": set()}


@pytest.mark.parametrize(
    ("words", "required"), [(booking.REQUIRED, True), (booking.NOT_REQUIRED, False)], ids=["required", "not"]
)
def test_words_of_registration(words: tuple[str, ...], required: bool) -> None:
    found = {example for pattern in words for example in examples(pattern)}
    assert (
        missed(found, lambda example: result(f"Info : {example}.").registration.required is required)
        == NO_BOOKING[required]
    )


NO_BOOKING: dict[bool, set[str]] = {
    True: {"reponse souhaitee"},  # a wish
    False: set(),
}


def test_words_of_status() -> None:
    cancelled = {example for pattern in status.CANCELLED for example in examples(pattern)}
    postponed = {example for pattern in status.POSTPONED for example in examples(pattern)}
    full = {example for pattern in status.SOLD_OUT for example in examples(pattern)}
    assert missed(cancelled, lambda e: result(f"Concert {e} merci.").status == "cancelled") == NO_STATUS["cancelled"]
    assert (
        missed(postponed, lambda e: result(f"Concert {e} merci.").status in ("postponed", "rescheduled"))
        == NO_STATUS["postponed"]
    )
    assert missed(full, lambda e: result(f"Attention : {e} !").sold_out) == NO_STATUS["full"]


NO_STATUS: dict[str, set[str]] = {"cancelled": set(), "postponed": set(), "full": set()}


def test_decoys() -> None:
    def before(word: str) -> bool:
        return any(m.kind == "decoy" for m in decoys.find(Document(f"rendez-vous {word} 12")))

    def after(word: str) -> bool:
        return any(m.kind == "decoy" for m in decoys.find(Document(f"voici 12 {word}.")))

    counted = {example for pattern in decoy_words.AFTER_NUMBER for example in examples(pattern)}
    assert missed(decoy_words.BEFORE_NUMBER, before) == set()
    assert missed(counted, after) == set()
    for name, pattern, _ in decoy_words.PATTERNS:
        found = [example.replace("1011", "1911") for example in examples(pattern)]  # a year of a life
        assert found, name

        def right(example: str, rule: str = f"decoys.{name}") -> bool:
            return any(m.rule == rule for m in decoys.find(Document(f"voir {example} ici")))

        strays = {example.split(" ")[0] for example in missed(found, right)}
        assert strays == NO_DECOYS.get(name, set())


# Plurals, and one more, do not call for their pattern yet.
NO_DECOYS = {
    "law_of": {
        "lois",
        "arretes",
        "decrets",
        "ordonnances",
        "circulaires",
        "directives",
        "deliberations",
        "jugements",
        "accords",
        "traites",
        "conventions",
    },
    "armistice": {"putsch"},
}


def test_links() -> None:
    for kind, words in (
        ("registration", web.REGISTRATION),
        ("tickets", web.TICKETS),
        ("social", web.SOCIAL),
        ("online", web.ONLINE),
        ("map", web.MAPS),
    ):

        def right(word: str, kind: str = kind) -> bool:
            host = word if "." in word.strip(".") or "/" in word else f"{word.strip('.-/')}.fr"
            return kind in (
                contacts.kind_of(f"https://{host}/x"),
                contacts.kind_of(f"https://exemple.org/{word}x"),
                contacts.kind_of(f"https://{word}exemple.org/"),
            )

        assert missed(words, right) == NO_LINKS.get(kind, set())
    assert missed(web.DOCUMENTS, lambda end: contacts.kind_of(f"https://exemple.org/a{end}") == "document") == set()
    assert (
        missed(
            web.TOP_LEVEL,
            lambda tld: [m.value.url for m in contacts.find(Document(f"voir exemple.{tld} ici"))] == [f"exemple.{tld}"],
        )
        == web.INCLUSIVE  # "chercheur.es": these need a path or a "www."
    )


NO_LINKS: dict[str, set[str]] = {}


@pytest.mark.parametrize("kind", kinds.TYPES)
def test_words_of_kinds(kind: str) -> None:
    def right(phrase: str) -> bool:
        text = f"{phrase.rstrip('*').capitalize()} d’Arlequin\nSamedi 14 juin 2025 à 20h30\n69100 Villeurbanne\n"
        return [event.type for event in annonce.parse(text, reference_date=REFERENCE).events] == [kind]

    assert missed(kinds.TYPES[kind].split("|"), right) == NO_KIND.get(kind, set())


#: Nothing to attend; and what is another word without its accent ("marche", which `test_kinds.py` tries).
NO_KIND = {"Event": {"obseques"}, "SaleEvent": set(kinds.UNACCENTED)}


def test_no_word_means_two_kinds() -> None:
    words = [word for phrases in kinds.TYPES.values() for word in phrases.split("|")]
    assert sorted({word for word in words if words.count(word) > 1}) == ["cine debat"]
