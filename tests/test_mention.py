"""How claims on the same characters are settled."""

from __future__ import annotations

import datetime as dt
import random
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import annonce
from annonce import extractors
from annonce.document import Document, Span
from annonce.extractors import extract
from annonce.mention import OWNERS, Mention, select

HERE = Path(__file__).parent
TEXTS = sorted([*(HERE.parent / "samples").glob("*.txt"), *(HERE / "corpus" / "dev").glob("*.txt")])
REFERENCE = dt.date(2025, 3, 1)


def claim(start: int, end: int, kind: str = "day", rule: str = "days.x") -> Mention:
    return Mention(Span(start, end), None, rule, kind)


def kept(*mentions: Mention) -> list[Mention]:
    return select(mentions)[0]


def test_a_longer_claim_drops_those_inside_it() -> None:
    long, first, last = claim(0, 9), claim(0, 4, "time", "clock.x"), claim(5, 9, "year", "days.year")
    assert select([last, first, long]) == ([long], [(first, "days.x"), (last, "days.x")])


def test_an_owner_drops_what_is_inside_it() -> None:
    for kind in OWNERS:
        owner = claim(2, 12, kind, f"{kind}.x")
        assert kept(claim(4, 6), owner, claim(2, 4, "time"), claim(10, 12, "number")) == [owner]


def test_a_longer_claim_drops_an_owner_inside_it() -> None:
    address, code = claim(0, 20, "address"), claim(12, 17, "postal_code")
    assert kept(code, address) == [address]


def test_equal_spans_of_one_kind_keep_one_rule() -> None:
    first, second = claim(0, 5, rule="days.a"), claim(0, 5, rule="days.b")
    assert kept(second, first) == [first]


def test_equal_spans_of_two_kinds_stay_as_alternatives() -> None:
    day, time = claim(0, 5, "day"), claim(0, 5, "time", "clock.x")
    assert kept(time, day) == [day, time]


def test_an_owner_wins_over_an_equal_span() -> None:
    price, time = claim(0, 5, "price", "prices.x"), claim(0, 5, "time", "clock.x")
    assert kept(time, price) == [price]


def test_two_owners_of_an_equal_span_stay() -> None:
    price, phone = claim(0, 5, "price", "prices.x"), claim(0, 5, "phone", "phones.x")
    assert set(kept(price, phone)) == {price, phone}


def test_partial_overlaps_stay_as_alternatives() -> None:
    first, second = claim(0, 5), claim(3, 8, "time", "clock.x")
    assert kept(second, first) == [first, second]


def test_an_owner_wins_over_a_partial_overlap_that_starts_later() -> None:
    phone, time = claim(0, 14, "phone", "phones.x"), claim(12, 16, "time", "clock.x")
    assert kept(time, phone) == [phone]


@pytest.mark.xfail(strict=True, reason="a claim that starts before an owner and ends inside it is kept")
def test_an_owner_wins_over_a_partial_overlap_that_starts_earlier() -> None:
    time, phone = claim(0, 6, "time", "clock.x"), claim(4, 18, "phone", "phones.x")
    assert kept(time, phone) == [phone]


def test_an_owner_wins_however_many_claims_stand_between() -> None:
    phone = claim(0, 40, "phone", "phones.x")
    inside = [claim(n, n + 2, "number", f"days.{n}") for n in range(1, 30)]
    assert kept(*inside, phone) == [phone]


def test_claims_apart_all_stay_in_order() -> None:
    apart = [claim(10, 12), claim(0, 3), claim(3, 5), claim(6, 9, "phone")]
    assert kept(*apart) == sorted(apart, key=lambda m: m.span)


MENTIONS = st.lists(
    st.builds(
        lambda start, length, kind: claim(start, start + length, kind, f"{kind}.{length}"),
        st.integers(0, 12),
        st.integers(1, 8),
        st.sampled_from(["day", "time", "number", "phone", "price"]),
    ),
    max_size=9,
)


@given(MENTIONS, st.randoms())
def test_the_order_of_claims_does_not_matter(mentions: list[Mention], chance: random.Random) -> None:
    shuffled = mentions[:]
    chance.shuffle(shuffled)
    assert select(shuffled) == select(mentions)


@given(MENTIONS)
def test_every_claim_is_kept_or_dropped_with_a_reason(mentions: list[Mention]) -> None:
    stay, dropped = select(mentions)
    assert sorted([*stay, *(m for m, _ in dropped)], key=repr) == sorted(mentions, key=repr)
    rules = {m.rule for m in stay}
    assert all(rule in rules for _, rule in dropped)
    for mention in stay:  # nothing that stays lies inside a longer one that stays
        assert not any(m.span != mention.span and m.span.contains(mention.span) for m in stay)


def test_there_are_texts_to_shuffle() -> None:
    assert len(TEXTS) >= 60


@pytest.mark.parametrize("path", TEXTS, ids=lambda path: path.stem)
def test_the_order_of_extractors_does_not_matter(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Mentions in any order settle alike; and the whole analysis, with the extractors in another order."""
    text = path.read_text("utf-8")
    mentions = extract(Document(text))
    expected, result = select(mentions), annonce.parse(text, reference_date=REFERENCE)
    assert expected[0]
    chance = random.Random(path.stem)
    for _ in range(3):
        chance.shuffle(mentions)
        assert select(mentions) == expected
    for name in ("TIMES", "FACTS"):
        monkeypatch.setattr(
            extractors, name, tuple(chance.sample(getattr(extractors, name), len(getattr(extractors, name))))
        )
    assert annonce.parse(text, reference_date=REFERENCE) == result
