"""One input, or many: bytes → announcements, and what to say in French when that fails.

`load` reads one input. The rest does it for all files of a folder: `inputs` finds them, `convert` makes one result,
`workers` share the work, `journal` remembers what is done, `same` and `merge` make one file of all, `report` says what
became of each, `run` joins it up.
"""

import errno
from collections.abc import Callable, Iterable, Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

from annonce.readers import ReadError, read

if TYPE_CHECKING:
    from mmap import mmap

    from annonce.document import Document
    from annonce.model import Announcement


LONGEST = 2_000_000
"""Characters of the longest text that is parsed: a thick book. More would take minutes, and much memory."""


class LoadError(Exception):
    """An input gave nothing; the message says why in French, without the input's name."""


class Settings(NamedTuple):
    """How to read announcements.

    Attributes:
        reference_date: the day on which the announcements are read; None for today.
        timezone: IANA name of the zone, or None for that of each place.
        encoding: encoding of the files, or None to recognise it.
        from_mail: whether the date of a mail, where there is one, takes the place of `reference_date`.
    """

    reference_date: date | None = None
    timezone: str | None = None
    encoding: str | None = None
    from_mail: bool = False


def load(fetch: "Callable[[], bytes | mmap]", settings: Settings, *, source: str | None) -> "Iterator[Announcement]":
    """Read and parse one input; a mailbox mail by mail.

    Args:
        fetch: gives its bytes.
        settings: how to read them.
        source: its path as given, or None for standard input.

    Raises:
        LoadError: it cannot be read; or the fault is ours.
    """
    try:
        from annonce import pipeline  # inside: an engine that cannot be loaded is a fault of ours too

        documents = read(fetch(), suffix=Path(source or "").suffix, encoding=settings.encoding)
        for mail in _mails(map(_of_length, documents)):
            dated = settings.from_mail and "date" in mail[0].hints
            yield from pipeline.parse_all(
                mail,
                reference_date=None if dated else settings.reference_date,
                timezone=settings.timezone,
                source=source,
            )
    except ReadError as error:
        raise LoadError(str(error)) from error
    except OSError as error:
        raise LoadError(reason(error)) from error
    except Exception as error:
        raise LoadError(internal_error(error)) from error


def _mails(documents: "Iterable[Document]") -> "Iterator[list[Document]]":
    """Give each document with its attachments."""
    mail: list[Document] = []
    for document in documents:
        if mail and "attachment" not in document.hints:
            yield mail
            mail = []
        mail.append(document)
    if mail:
        yield mail


def _of_length(document: "Document") -> "Document":
    """Give a document on; what of a mail is too long is said to be unread, so that the others count."""
    if len(document.text) <= LONGEST:
        return document
    length = f"{len(document.text) / 1e6:.1f}".replace(".", ",")
    most = f"{LONGEST // 1_000_000} millions"
    told = f"texte trop long pour une annonce ({length} millions de caractères ; la limite est de {most})"
    if not document.hints:
        raise ReadError(told)
    from annonce.document import Document

    return Document("", document.source, {**document.hints, "unread": told})


def unread(item: "Announcement") -> list[str]:
    """Give what of an input could not be read though the rest was."""
    return [warning.message for warning in item.warnings if warning.code == "unread_part"]


def reason(error: OSError) -> str:
    """Say in French why the system refuses a file."""
    if isinstance(error, FileNotFoundError):
        return "fichier introuvable"
    if isinstance(error, PermissionError):
        return "accès refusé"
    if isinstance(error, IsADirectoryError):
        return "c’est un dossier ; pour tous ses fichiers, utilisez « annonce batch »"
    if isinstance(error, NotADirectoryError):
        return "un élément du chemin n’est pas un dossier"
    if isinstance(error, FileExistsError):
        return "un fichier porte le nom du dossier à créer"
    return _REASONS.get(error.errno or 0) or f"erreur du système ({error.strerror or error})"


_REASONS = {
    errno.ENOSPC: "plus de place sur le disque",
    errno.EDQUOT: "plus de place sur le disque pour cet utilisateur",
    errno.EROFS: "le disque est en lecture seule",
    errno.EFBIG: "fichier trop grand pour ce disque",
    errno.ENAMETOOLONG: "nom de fichier trop long",
    errno.ELOOP: "lien qui mène à lui-même",
}


def internal_error(error: Exception) -> str:
    """Say that the fault is ours, with what a maintainer needs to find it."""
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    place = f", {Path(frame.tb_frame.f_code.co_filename).name}:{frame.tb_lineno}" if frame is not None else ""
    return f"erreur interne ({type(error).__name__}{place}) ; merci de la signaler avec le texte en cause"
