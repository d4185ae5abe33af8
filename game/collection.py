"""The packs a player has: added, kept, switched on and off, removed, and read again when they change."""

from __future__ import annotations

import os
import shutil
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import RLock
from typing import TYPE_CHECKING

from game.content.box import MAIN, YAML
from game.content.library import Entry, Kind, Library, Origin, origins
from game.errors import DownpourError, FaultyInputError
from game.paths import shipped
from game.wiring import ADDED, OFF, Game

if TYPE_CHECKING:
    from collections.abc import Iterable


@dataclass
class Collection:
    """A player's packs. It may be watched from a thread of its own; reading swaps the library whole."""

    game: Game
    guests: tuple[Path, ...] = ()
    """Packs to play this time only, where they lie."""
    added: list[Path] = field(default_factory=list)
    off: set[str] = field(default_factory=set)
    version: int = 0
    """Goes up with every change."""
    reading: dict[str, float] = field(default_factory=dict)
    """How far each pack that is being read has come, by its path."""
    _library: Library = field(default_factory=lambda: Library(()))
    _lock: RLock = field(default_factory=RLock)

    def __post_init__(self) -> None:
        self.added = list(self.game.added)
        kept = self.game.store.settings().get(OFF, [])
        self.off = {str(each) for each in kept} if isinstance(kept, list) else set()

    @property
    def library(self) -> Library:
        """Give the packs as they were read last; read them if they never were."""
        if not self.version:
            self.refresh()
        return self._library

    @property
    def entries(self) -> tuple[Entry, ...]:
        """Give every pack, faulty ones too."""
        return self.library.entries

    @property
    def known(self) -> tuple[Entry, ...]:
        """Give the packs that are read by now, without waiting."""
        return self._library.entries

    def is_on(self, entry: Entry) -> bool:
        """Say whether a pack is switched on."""
        return entry.id not in self.off

    def refresh(self) -> bool:
        """Read what has changed; say whether anything had."""
        with self._lock:
            places = self._places()
            known = {entry.origin: entry for entry in self._library.entries}
            same = len(known) == len(places) and all(
                place in known and known[place].now() == known[place].stamp for place in places
            )
            if self.version and same:
                return False
            if not self.version:
                self._swap(self.game.load([each for each in places if each.kind is Kind.BUILT_IN]))
            self._swap(self.game.load(places, self._library, self._told))
            return True

    def _swap(self, library: Library) -> None:
        self.reading.clear()
        self._library = self.game.library = library
        self.version += 1

    def _places(self) -> tuple[Origin, ...]:
        found = origins(shipped("questions"), self.game.home.packs, self.added)
        known = {origin.path for origin in found}
        guests = [Origin(path, Kind.ADDED) for path in self.guests if path not in known]
        own = [origin for origin in found if origin.kind is not Kind.BUILT_IN]
        return (*(origin for origin in found if origin.kind is Kind.BUILT_IN), *guests, *own)

    def _told(self, path: Path, share: float) -> None:
        self.reading[str(path)] = share

    def entry(self, name: str) -> Entry:
        """Give a pack by its id; FaultyInputError where there is none."""
        found = self.library.entry(name)
        if found is None:
            self.library.named(name)
            raise FaultyInputError(f"There is no pack “{name}”.")
        return found

    def add(self, path: Path) -> Entry:
        """Add a pack where it lies and read it; it is read again whenever it is saved."""
        place = self.note(path)
        self.refresh()
        return next(entry for entry in self.entries if entry.origin.path == place)

    def note(self, path: Path) -> Path:
        """Add a pack where it lies, to be read at the next look; FaultyInputError where it is none."""
        path = Path(os.path.abspath(path))  # noqa: PTH100 - a link has to stay one, so that it can be refused
        if path.name in MAIN:
            path = path.parent
        if not path.exists():
            raise FaultyInputError(f"There is no file “{path}”.")
        kinds = "A pack is a .yaml file, a folder with pack.yaml, or a .zip of one."
        if path.is_dir() and not any((path / name).exists() for name in MAIN):
            raise FaultyInputError(f"“{path.name}” has no pack.yaml in it. {kinds}")
        if not path.is_dir() and path.suffix.lower() not in (*YAML, ".zip"):
            raise FaultyInputError(f"“{path.name}” is no question pack. {kinds}")
        if path not in self.added and not any(origin.path == path for origin in self._places()):
            self.reading[str(path)] = 0.0
            self.added.append(path)
            self._put_added()
        return path

    def keep(self, name: str) -> Entry:
        """Copy an added pack, with the pictures and sounds it names, into the packs folder."""
        with self._lock:
            entry = self.entry(name)
            if entry.origin.kind is not Kind.ADDED or entry.box is None or entry.made is None:
                raise FaultyInputError(
                    f"“{entry.title}” cannot be kept: it is no good pack that lies elsewhere."
                )
            folder = self.game.home.packs
            path = entry.origin.path
            whole = path.is_file() and (not entry.made.media or path.suffix.lower() == ".zip")
            target = folder / (path.name if whole else path.stem if path.is_file() else path.name)
            if target.exists():
                raise FaultyInputError(f"{target} is there already. Rename the pack's file first.")
            part = folder / f".{target.name}.part"
            try:
                folder.mkdir(parents=True, exist_ok=True)
                _copy(entry, part, whole=whole)
                part.rename(target)
            except OSError as error:
                shutil.rmtree(part, ignore_errors=True)
                part.unlink(missing_ok=True) if part.is_file() else None
                raise DownpourError(f"The pack cannot be kept: {error.strerror}.") from error
            self.added.remove(path)
            self._put_added()
            self.refresh()
            return next(each for each in self.entries if each.origin.path == target)

    def remove(self, entry: Entry) -> None:
        """Take a pack out: a kept one goes to the trash folder, one that lies elsewhere is only forgotten."""
        with self._lock:
            path = entry.origin.path
            if entry.origin.kind is Kind.BUILT_IN:
                raise FaultyInputError(f"“{entry.title}” is built in. Switch it off instead.")
            if entry.origin.kind is Kind.KEPT:
                now = datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S-%f")
                try:
                    self.game.home.trash.mkdir(parents=True, exist_ok=True)
                    shutil.move(path, self.game.home.trash / f"{now}-{path.name}")
                except OSError as error:
                    raise DownpourError(f"{path} cannot be moved: {error.strerror}.") from error
            else:
                self.added.remove(path)
                self._put_added()
            self.refresh()

    def switch(self, name: str, *, on: bool) -> None:
        """Switch a pack on or off."""
        (self.off.discard if on else self.off.add)(name)
        self.game.store.put(OFF, sorted(self.off))
        self.version += 1

    def _put_added(self) -> None:
        self.game.store.put(ADDED, [str(path) for path in self.added])


def _copy(entry: Entry, target: Path, *, whole: bool) -> None:
    """Copy a pack: its one file, or a folder with what it reads and names."""
    box = entry.box
    if box is None:
        return
    if whole:
        shutil.copyfile(box.path, target)
        return
    names: Iterable[str] = (*box.names, *(entry.made.media if entry.made else ()))
    pairs = [(box.main, MAIN[0]), *((name, name) for name in names)]
    for name, inner in pairs:
        file = target / inner
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(box.read(name))
