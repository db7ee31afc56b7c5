"""Bytes → text: every usual encoding, and clear words for what is no text."""

import codecs

import pytest

from annonce.document import Document
from annonce.readers import READERS, ReadError, read

TEXT = "Fête de l’été à Sète, entrée 5 €\nœuvres"


def one(data: bytes, encoding: str | None = None) -> str:
    (document,) = read(data, suffix=".txt", encoding=encoding)
    assert isinstance(document, Document)
    return document.text


@pytest.mark.parametrize(
    "data",
    [
        TEXT.encode(),
        codecs.BOM_UTF8 + TEXT.encode(),
        TEXT.encode("utf-16"),
        codecs.BOM_UTF16_LE + TEXT.encode("utf-16-le"),
        codecs.BOM_UTF16_BE + TEXT.encode("utf-16-be"),
        TEXT.encode("cp1252"),
    ],
    ids=["utf-8", "utf-8 BOM", "utf-16", "utf-16-le BOM", "utf-16-be BOM", "cp1252"],
)
def test_recognised_encodings(data: bytes) -> None:
    assert one(data) == TEXT


@pytest.mark.parametrize("name", ["utf-8", "utf-16-le", "utf-16", "cp1252", "mac-roman"])
def test_a_named_encoding_wins(name: str) -> None:
    assert one(TEXT.encode(name), name) == TEXT


def test_a_named_encoding_wins_over_the_bytes() -> None:
    assert one("é".encode(), "cp1252") == "Ã©"


def test_a_named_encoding_drops_its_mark() -> None:
    assert one(codecs.BOM_UTF8 + b"a", "utf-8") == "a"


def test_line_ends_and_spaces_are_left_alone() -> None:
    assert one("a\r\nb\u00a0: c\r".encode()) == "a\r\nb\u00a0: c\r"


def test_an_empty_file_is_an_empty_text() -> None:
    assert one(b"") == ""


@pytest.mark.parametrize(
    ("data", "encoding", "says"),
    [
        (b"%PDF-1.7 \xe2\xe3", None, "PDF"),
        (b"PK\x03\x04abc", None, "bureautique"),
        (b"\x89PNG\r\n\x1a\n", None, "image"),
        (b"abc\0def", None, "octets nuls"),
        (TEXT.encode("utf-16-le"), None, "octets nuls"),
        (bytes(range(1, 9)) * 20, None, "binaire"),
        (b"abc \x81\x8d", None, "--encoding"),
        (b"caf\xe9", "utf-8", "utf-8"),
        (b"abc", "latin-41", "latin-41"),
        (b"abc", "a\0b", "codage inconnu"),
        (b"abc", "hex", "codage inconnu"),
    ],
)
def test_what_is_no_text_is_said(data: bytes, encoding: str | None, says: str) -> None:
    with pytest.raises(ReadError) as caught:
        one(data, encoding)
    assert says in str(caught.value)


def test_text_reads_last() -> None:
    assert READERS[-1] == "text"
