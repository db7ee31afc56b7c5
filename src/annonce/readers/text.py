"""Plain text, in whatever encoding it was saved.

A byte order mark (Unicode 15, section 23.8) decides; else strict UTF-8; else Windows-1252, in which old French
programs write. Strict UTF-8 hardly ever accepts a text in another encoding by accident (RFC 3629, section 1).
"""

import codecs
import re
from collections.abc import Iterable

from annonce.document import Document
from annonce.readers import ReadError

_MARKS = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))

# The first bytes of files that people take for texts, and what to call them.
_OTHERS = (
    (b"PK\x03\x04", "un fichier compressé ou de bureautique (zip, xlsx, pptx…)"),
    (b"\xd0\xcf\x11\xe0", "un ancien fichier de bureautique ou un message d’Outlook (doc, xls, msg…)"),
    (b"\x89PNG", "une image"),
    (b"\xff\xd8\xff", "une image"),
    (b"GIF8", "une image"),
    (b"\x1f\x8b", "un fichier compressé"),
)
_ADVICE = "copiez-en le texte dans un fichier .txt"
_CONTROLS = re.compile("[\x01-\x08\x0e-\x1a\x1c-\x1f]")  # never typed; tab, line ends, form feed and escape are
_TOLERATED = 0.01  # share of control characters in a text that is merely dirty
#: What files of Western Europe call Windows-1252 (https://encoding.spec.whatwg.org/#names-and-labels).
_WESTERN = frozenset({"iso8859-1", "ascii"})
#: Codecs of Python that are no encodings of texts; two of them take quadratic time.
_NO_CHARSETS = frozenset({"punycode", "idna", "undefined", "unicode_escape", "raw_unicode_escape", "mbcs", "oem"})


def matches(head: bytes, suffix: str) -> bool:
    """Take every file: text is what remains when no other reader knows the bytes."""
    return True


def read(data: bytes, *, encoding: str | None) -> Iterable[Document]:
    """Give the text as one Document.

    Raises:
        ReadError: a binary file, or bytes that are not in this encoding.
    """
    return [Document(content(data, encoding))]


def content(data: bytes, encoding: str | None) -> str:
    """Give the text.

    Raises:
        ReadError: a binary file, or bytes that are not in this encoding.
    """
    for signature, name in _OTHERS:
        if data.startswith(signature):
            raise ReadError(f"c’est {name}, pas un texte ; {_ADVICE}")
    text = _decode(data, encoding)
    if "\0" in text:
        raise ReadError(f"fichier binaire (il contient des octets nuls) ; {_ADVICE}, ou précisez --encoding")
    if len(_CONTROLS.findall(text)) > _TOLERATED * len(text):
        raise ReadError(f"fichier binaire ; {_ADVICE}")
    return text


def decode(data: bytes, encoding: str | None, declared: str | None = None) -> str:
    """Give the text of a part of a file that says its own encoding, be it wrongly.

    Args:
        data: the bytes.
        encoding: the name of the encoding, where the caller knows better.
        declared: what the file says; strict UTF-8 and a byte order mark win over it.

    Raises:
        ReadError: the bytes are not in the encoding that the caller named.
    """
    if encoding is not None or data.startswith(tuple(mark for mark, _ in _MARKS)):
        return _decode(data, encoding)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(_charset(declared), "replace")


def _charset(declared: str | None) -> str:
    try:
        name = codecs.lookup(declared or "").name
        b"".decode(name)  # some codecs are not of texts
    except (LookupError, ValueError):
        return "cp1252"
    return "cp1252" if name in _WESTERN or name in _NO_CHARSETS or name.startswith("utf") else name


def _decode(data: bytes, encoding: str | None) -> str:
    if encoding is not None:
        return _decode_as(data, encoding)
    for mark, name in _MARKS:
        if data.startswith(mark):
            return _decode_as(data, name)
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return _decode_as(data, "cp1252")


def _decode_as(data: bytes, encoding: str) -> str:
    try:
        return data.decode(encoding).removeprefix("\ufeff")
    except UnicodeError as error:
        raise ReadError(f"texte illisible en {encoding} ; précisez son codage avec --encoding") from error
    except (LookupError, ValueError) as error:  # ValueError: a name that no codec can have
        raise ReadError(f"codage inconnu « {encoding} » ; essayez utf-8, cp1252 ou utf-16") from error
