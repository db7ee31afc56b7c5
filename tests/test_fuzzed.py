"""Inputs that broke something once, found by `fuzz/parse.py`: each holds for good."""

from pathlib import Path

import pytest
from invariants import SUFFIXES, WORDS, check

FOUND = sorted((Path(__file__).parent / "fuzzed").glob("[!.]*"))


@pytest.mark.parametrize("found", FOUND, ids=lambda path: path.name)
def test_what_broke_once_holds(found: Path) -> None:
    check(found.read_bytes())


@pytest.mark.parametrize("begin", range(0, len(WORDS), 12))
def test_words_in_a_row(begin: int) -> None:
    check(b"W" + bytes(range(begin, min(begin + 12, len(WORDS)))))


@pytest.mark.parametrize("suffix", SUFFIXES)
def test_any_bytes_as_any_file(suffix: str) -> None:
    check(b"%d" % SUFFIXES.index(suffix) + bytes(range(256)))


def test_a_broken_promise_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    from annonce.writers import json

    check("TConcert\x9b de harpe\nsamedi 7 mars 2026".encode())
    monkeypatch.setattr(json, "_harmless", lambda found: "\x9b")
    with pytest.raises(AssertionError):
        check("TConcert\x9b de harpe\nsamedi 7 mars 2026".encode())
