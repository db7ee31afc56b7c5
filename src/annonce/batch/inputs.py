"""Which files of a folder are announcements, in an order that is the same on every machine."""

import os
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from fnmatch import fnmatch
from functools import cached_property
from pathlib import Path
from typing import NamedTuple

from annonce.batch import reason


class Input(NamedTuple):
    """A file to read, relative to its folder; or a subfolder that is not read, and why (in French)."""

    path: Path
    error: str | None = None


@dataclass(frozen=True)
class Folder:
    """Where to look for announcements.

    Attributes:
        path: the folder.
        recursive: whether to go into its subfolders. Those behind a symbolic link are left alone, so that no loop and
            no file read twice comes of it; links to files are followed.
        globs: patterns of names ("*.txt") or, with a slash, of relative paths ("2025/*.eml"); none takes every file.
        but: real paths of folders and files that are no input: results.
    """

    path: Path
    recursive: bool = True
    globs: tuple[str, ...] = ()
    but: Collection[str] = ()

    def inputs(self) -> Iterator[Input]:
        """Give the files in the order of their names, folder by folder; hidden ones and what is no file are left out.

        Raises:
            OSError: the folder itself cannot be listed.
        """
        return self._under(Path())

    def skipped(self) -> int:
        """Count the subfolders that are not read: all where the search is not recursive, else those behind a link.

        Raises:
            OSError: the folder itself cannot be listed.
        """
        with os.scandir(self.path) as entries:
            return sum(
                self._is_wanted(e) and self._is_folder(e) and (e.is_symlink() or not self.recursive) for e in entries
            )

    def _under(self, below: Path) -> Iterator[Input]:
        with os.scandir(self.path / below) as entries:
            names = sorted((e.name, self._is_folder(e), e.is_symlink()) for e in entries if self._is_wanted(e))
        for name, is_folder, is_link in names:
            path = below / name
            if not is_folder:
                if self._matches(path):
                    yield Input(path)
            elif self.recursive and not is_link:
                try:
                    yield from self._under(path)
                except OSError as error:
                    yield Input(path, f"dossier illisible : {reason(error)}")

    def _is_wanted(self, entry: "os.DirEntry[str]") -> bool:
        if entry.name.startswith("."):
            return False
        if (entry.is_symlink() or entry.name in self._results) and os.path.realpath(entry.path) in self.but:
            return False
        if self._is_folder(entry) or _is_file(entry):
            return True
        return entry.is_symlink() and not os.path.exists(entry.path)  # noqa: PTH110 - a broken link: say so on reading

    @cached_property
    def _results(self) -> set[str]:
        return {os.path.basename(path) for path in self.but}  # noqa: PTH119 - a text, as `DirEntry.name` is

    @staticmethod
    def _is_folder(entry: "os.DirEntry[str]") -> bool:
        try:
            return not entry.name.startswith(".") and entry.is_dir()
        except OSError:  # a link to itself
            return False

    def _matches(self, path: Path) -> bool:
        return not self.globs or any(fnmatch(str(path) if "/" in g else path.name, g) for g in self.globs)


def _is_file(entry: "os.DirEntry[str]") -> bool:
    try:
        return entry.is_file()
    except OSError:
        return False
