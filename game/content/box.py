"""What a pack lies in: one file, a folder or a .zip; read without running, following or filling anything."""

import hashlib
import lzma
import os
import stat
import zipfile
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path, PurePosixPath
from typing import BinaryIO, Protocol

from game.content.problems import PackError, Problem
from game.content.yaml_text import LARGEST

YAML = (".yaml", ".yml")
MAIN = ("pack.yaml", "pack.yml")
EXPANDED = 200_000_000
"""Bytes that a zip may expand to."""
ENTRIES = 20_000
"""Files that a folder or zip may hold."""
_DEEPEST = 6
_PIECE = 1 << 20
_BROKEN = (
    zipfile.BadZipFile,
    zlib.error,
    lzma.LZMAError,
    ValueError,
    OSError,
    RuntimeError,
    EOFError,
    KeyError,
)
"""What reading a damaged .zip may raise; RuntimeError covers ways to pack that are not known."""


class Box(Protocol):
    """Where a pack's files are read from; names inside are written with slashes."""

    @property
    def path(self) -> Path:
        """Say where it lies."""
        ...

    @property
    def main(self) -> str:
        """Give the name of the file with the title."""
        ...

    @property
    def names(self) -> tuple[str, ...]:
        """Give every other YAML file that belongs to the pack, or could."""
        ...

    def called(self, name: str) -> str:
        """Give a file's name as messages have it."""
        ...

    def read(self, name: str, limit: int = LARGEST) -> bytes:
        """Give a file's bytes, one more than `limit` at most; PackError where it cannot be read."""
        ...

    def size(self, name: str) -> int:
        """Give a file's size in bytes, or -1 where there is none."""
        ...

    def stamp(self) -> tuple[object, ...]:
        """Give something that changes whenever a file does."""
        ...


def open_box(path: Path) -> Box:
    """Give the box for a path; PackError where nothing can be read there."""
    if path.is_symlink():
        raise stopped(str(path), "This is a link, and links are not followed.", "Give the file itself.")
    if path.is_dir():
        return FolderBox(path)
    if path.suffix.lower() == ".zip":
        return ZipBox(path)
    return FileBox(path)


def stamp_of(path: Path) -> tuple[object, ...]:
    """Give something that changes whenever a pack's files do; it never fails."""
    try:
        return open_box(path).stamp()
    except PackError:
        return stamp(path)


def stopped(file: str, message: str, hint: str, code: str = "not-readable") -> PackError:
    """Give the error for a file that cannot be read at all."""
    return PackError([Problem(file, 1, 1, message, hint, code)])


def strays(name: str) -> bool:
    """Say whether a path leaves the pack."""
    plain = name.replace("\\", "/")
    return plain.startswith("/") or plain[1:2] == ":" or ".." in plain.split("/") or "\0" in name


def _opened(path: Path, shown: str) -> BinaryIO:
    """Open a plain file; a link, a device or a pipe is refused without waiting for it."""
    flags = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0)
    try:
        if path.is_symlink():
            raise stopped(shown, "This is a link, and links are not followed.", "Put the file itself there.")
        number = os.open(path, flags | getattr(os, "O_BINARY", 0))
    except (OSError, ValueError) as error:
        reason = error.strerror if isinstance(error, OSError) else "its name is none"
        raise stopped(
            shown, f"The file cannot be read: {reason}.", "See that it is there and may be read."
        ) from error
    if not stat.S_ISREG(os.fstat(number).st_mode):
        os.close(number)
        raise stopped(shown, "This is not a plain file.", "A pack is a YAML file, a folder or a .zip.")
    return os.fdopen(number, "rb")


def _read(path: Path, shown: str, limit: int) -> bytes:
    with _opened(path, shown) as file:
        try:
            return file.read(limit + 1)
        except OSError as error:
            raise stopped(shown, f"The file cannot be read: {error.strerror}.", "Try again.") from error


def stamp(path: Path) -> tuple[object, ...]:
    """Give something that changes whenever a file does."""
    try:
        found = path.lstat()
    except (OSError, ValueError):
        return (str(path), None)
    return (str(path), found.st_mtime_ns, found.st_size, found.st_ino)


def _size(path: Path) -> int:
    try:
        return path.lstat().st_size
    except (OSError, ValueError):
        return -1


@dataclass(frozen=True)
class FileBox:
    """One YAML file; its media lie beside it."""

    path: Path

    @property
    def main(self) -> str:
        return self.path.name

    @property
    def names(self) -> tuple[str, ...]:
        return ()

    def called(self, name: str) -> str:
        return str(self.path.parent / name)

    def read(self, name: str, limit: int = LARGEST) -> bytes:
        return _read(self.path.parent / name, self.called(name), limit)

    def size(self, name: str) -> int:
        return _size(self.path.parent / name)

    def stamp(self) -> tuple[object, ...]:
        return stamp(self.path)


@dataclass(frozen=True)
class FolderBox:
    """A folder with pack.yaml in it."""

    path: Path

    @property
    def main(self) -> str:
        return next((name for name in MAIN if os.path.lexists(self.path / name)), MAIN[0])

    @cached_property
    def names(self) -> tuple[str, ...]:
        found = (
            inner.as_posix()
            for inner in self._walk(PurePosixPath(), 0)
            if inner.suffix.lower() in YAML and inner.as_posix() != self.main
        )
        return tuple(sorted(found))

    def _walk(self, inner: PurePosixPath, depth: int) -> Iterator[PurePosixPath]:
        try:
            entries = sorted(os.scandir(self.path / inner), key=lambda each: each.name)
        except OSError:
            return
        if len(entries) > ENTRIES:
            hint = "Give the pack a folder of its own."
            raise stopped(str(self.path), f"The folder holds more than {ENTRIES:,} files.", hint, "too-many")
        for entry in entries:
            if entry.is_dir(follow_symlinks=False):
                if depth < _DEEPEST and not entry.name.startswith("."):
                    yield from self._walk(inner / entry.name, depth + 1)
            else:
                yield inner / entry.name

    def called(self, name: str) -> str:
        return str(self.path / name)

    def read(self, name: str, limit: int = LARGEST) -> bytes:
        for folder in list((self.path / name).parents):
            if folder == self.path:
                break
            if folder.is_symlink():
                raise stopped(
                    self.called(name), "This leads over a link, and links are not followed.",
                    "Put the file itself into the pack.",
                )  # fmt: skip
        return _read(self.path / name, self.called(name), limit)

    def size(self, name: str) -> int:
        return _size(self.path / name)

    def stamp(self) -> tuple[object, ...]:
        try:
            names = (self.main, *FolderBox(self.path).names)
        except PackError:
            names = (self.main,)
        return tuple(stamp(self.path / name) for name in names)


@dataclass(frozen=True)
class ZipBox:
    """A .zip of a folder with pack.yaml, at its top or one folder down."""

    path: Path

    @cached_property
    def _entries(self) -> dict[str, zipfile.ZipInfo]:
        """Give the plain files by name; PackError where the archive is broken or made to do harm."""
        with _opened(self.path, str(self.path)) as file:
            try:
                with zipfile.ZipFile(file) as archive:
                    listed = archive.infolist()
            except _BROKEN as error:
                raise self._bad("This is no .zip, or a damaged one.") from error
        if len(listed) > ENTRIES:
            raise self._bad(f"The .zip holds more than {ENTRIES:,} files.", "too-many")
        if sum(entry.file_size for entry in listed) > EXPANDED:
            raise self._bad("The .zip expands to more than 200 MB.", "zip-bomb")
        found: dict[str, zipfile.ZipInfo] = {}
        for entry in listed:
            self._look(entry, found)
            if not entry.is_dir():
                found[entry.filename] = entry
        return found

    def _look(self, entry: zipfile.ZipInfo, found: dict[str, zipfile.ZipInfo]) -> None:
        name = entry.filename[:80]
        if strays(entry.orig_filename) or strays(entry.filename):
            raise self._bad(f"“{name}” would lie outside the pack.", "leaves-pack")
        if stat.S_ISLNK(entry.external_attr >> 16):
            raise self._bad(f"“{name}” is a link, and links are not followed.", "link")
        if entry.flag_bits & 1:
            raise self._bad(f"“{name}” is locked with a password.", "locked")
        if entry.filename in found:
            raise self._bad(f"“{name}” lies in it twice.", "duplicate-file")

    def _bad(self, message: str, code: str = "not-readable") -> PackError:
        return stopped(str(self.path), message, "Make the .zip anew from the pack's folder.", code)

    @cached_property
    def _top(self) -> str:
        """Give the folder inside that holds pack.yaml, with its slash; empty for the top."""
        tops = {name.rpartition("/")[0] for name in self._entries if name.rpartition("/")[2] in MAIN}
        nearest = sorted(tops, key=lambda top: (top.count("/") + bool(top), top))
        return f"{nearest[0]}/" if nearest and nearest[0] else ""

    @property
    def main(self) -> str:
        return next((name for name in MAIN if self._top + name in self._entries), MAIN[0])

    @property
    def names(self) -> tuple[str, ...]:
        inner = (name.removeprefix(self._top) for name in self._entries if name.startswith(self._top))
        return tuple(
            sorted(
                name for name in inner
                if name.lower().endswith(YAML) and name != self.main and "__MACOSX/" not in name
            )
        )  # fmt: skip

    def called(self, name: str) -> str:
        return f"{self.path}/{name}"

    def read(self, name: str, limit: int = LARGEST) -> bytes:
        entry = self._entries.get(self._top + name)
        if entry is None:
            hint = "Zip the folder that has pack.yaml in it." if name in MAIN else "Add it to the .zip."
            raise stopped(self.called(name), "The file is not in the .zip.", hint)
        with _opened(self.path, str(self.path)) as file:
            try:
                with zipfile.ZipFile(file) as archive, archive.open(entry) as inner:
                    return self._poured(inner, limit)
            except (
                zipfile.BadZipFile,
                zlib.error,
                ValueError,
                OSError,
                NotImplementedError,
                EOFError,
            ) as error:
                raise self._bad(f"“{name}” in it is damaged.") from error

    def _poured(self, inner: object, limit: int) -> bytes:
        """Read no more than wanted, whatever the archive says of the size."""
        read = inner.read  # type: ignore[attr-defined]
        parts, left = [], limit + 1
        while left > 0 and (part := read(min(_PIECE, left))):
            parts.append(part)
            left -= len(part)
        return b"".join(parts)

    def size(self, name: str) -> int:
        entry = self._entries.get(self._top + name)
        return entry.file_size if entry else -1

    def stamp(self) -> tuple[object, ...]:
        return stamp(self.path)


def digest(parts: list[tuple[str, bytes]]) -> str:
    """Give a name for the contents of files: the same files, the same name."""
    found = hashlib.blake2b(digest_size=16)
    for name, data in parts:
        found.update(f"{name}\0{len(data)}\0".encode())
        found.update(data)
    return found.hexdigest()
