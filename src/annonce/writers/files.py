"""Output files that are whole or absent."""

import os
import stat
import tempfile
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO, cast


@contextmanager
def replacing(path: Path, *, alone: bool = False) -> Iterator[BinaryIO]:
    """Open a file that takes its name only when the block ends well, so that nobody ever sees half of it.

    A link is followed; a device or a named pipe is written directly; permissions are those of the file that is
    replaced, else the usual ones. The bytes are on the disk before the name is: a power cut leaves the one or the
    other.

    Args:
        path: the file.
        alone: nobody else writes it meanwhile, so that its temporary file can have a name of its own: one that a
            killed run left behind is taken up by the next.

    Raises:
        OSError: the place cannot be written.
    """
    target = Path(os.path.realpath(path))
    try:
        mode = target.stat().st_mode
    except FileNotFoundError:
        mode = None
    if mode is not None and not stat.S_ISREG(mode):
        with target.open("wb") as direct:
            yield direct
        return
    handle, part = _own_part(target) if alone else _new_part(target)
    try:
        with cast("BinaryIO", os.fdopen(handle, "wb")) as out:
            yield out
            out.flush()
            os.fsync(out.fileno())
        part.chmod(stat.S_IMODE(mode) if mode is not None else 0o666 & ~_umask())
        part.replace(target)
    except BaseException:
        part.unlink(missing_ok=True)
        raise


def _new_part(target: Path) -> tuple[int, Path]:
    handle, name = tempfile.mkstemp(prefix=f".{_beginning(target)}.", suffix=".part", dir=target.parent)
    return handle, Path(name)


def _own_part(target: Path) -> tuple[int, Path]:
    mark = zlib.crc32(os.fsencode(target.name))  # long names may begin alike
    part = target.with_name(f".{_beginning(target)}.{mark:08x}.part")
    part.unlink(missing_ok=True)  # a new file: it cannot be a link to somewhere else
    return os.open(part, os.O_WRONLY | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0), 0o600), part


def _beginning(target: Path) -> str:
    return os.fsdecode(os.fsencode(target.name)[:100])  # disks limit the bytes of a name, not its letters


def _umask() -> int:
    mask = os.umask(0o077)
    os.umask(mask)
    return mask
