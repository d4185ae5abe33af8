"""The player's packs as the screens see them: read, counted and watched in a thread of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from threading import Event, Thread
from time import sleep
from typing import TYPE_CHECKING

from game.collection import Collection
from game.core.deck import Order
from game.core.difficulty import Difficulty
from game.core.quiz.tally import Tally
from game.counts import Counts
from game.errors import DownpourError
from game.ui.services import Complaint, PackCard

if TYPE_CHECKING:
    from game.content.library import Entry
    from game.core.pack import Pack
    from game.core.question import Question
    from game.ui.services import Sound

EVERY = 0.3
"""Seconds between two looks at the files."""
SHOWN = 12
"""Questions of a preview."""
PATIENCE = 1.5
"""Seconds for which a screen waits for the first packs."""


@dataclass
class Shelf:
    """Cards for the screens, over a collection."""

    collection: Collection
    sound: Sound
    only: frozenset[str] | None = None
    """Ids of the packs to show, where the command line names some."""
    _tallies: dict[str, Tally] = field(default_factory=dict)
    _cards: tuple[int, tuple[PackCard, ...]] = (-1, ())
    _counted: int = 0
    _ready: Event = field(default_factory=Event)
    _wake: Event = field(default_factory=Event)
    _over: bool = False

    @property
    def counts(self) -> Counts:
        """Give what was counted before."""
        return Counts.of(self.collection.game.home)

    @property
    def version(self) -> int:
        """Give a number that changes whenever a card does."""
        read = round(sum(self.collection.reading.values()) * 50)
        return self.collection.version * 1_000_000 + self._counted * 1000 + read

    def load(self, *, count: bool = True) -> None:
        """Read all packs now, and count what they can ask."""
        self.collection.refresh()
        if count:
            self._count()
        self._ready.set()

    def start(self) -> None:
        """Read, count and watch in the background."""
        Thread(target=self._watch, daemon=True).start()
        Thread(target=self._keep_counting, daemon=True).start()

    def stop(self) -> None:
        """End the watch."""
        self._over = True
        self._ready.set()
        self._wake.set()

    def _watch(self) -> None:
        while not self._over:
            self.collection.refresh()
            self._ready.set()
            self._wake.wait(EVERY)
            self._wake.clear()

    def _keep_counting(self) -> None:
        """Count beside the watch, so that a pack is read at once while another is counted."""
        self._ready.wait()
        while not self._over:
            self._count()
            sleep(EVERY)

    def _count(self) -> None:
        """Count the questions of packs that are new, the small ones first."""
        entries = [entry for entry in self.collection.known if entry.pack]
        for entry in sorted(entries, key=lambda each: len(each.pack.catalog.things) if each.pack else 0):
            if entry.pack and entry.digest not in self._tallies and not self._over:
                (maker,) = self.collection.game.dealer((entry.pack,)).makers
                silent = not self.audible((entry.pack,))
                self._tallies[entry.digest] = self.counts.of_pack(entry.digest, maker, silent=silent)
                self._counted += 1

    def audible(self, packs: tuple[Pack, ...]) -> bool:
        """Say whether sounds of these packs can be heard; without any the device is not even looked for."""
        sounds = any(
            name.lower().endswith((".ogg", ".mp3", ".wav"))
            for entry in self.collection.entries
            if entry.made and entry.pack in packs
            for name in entry.made.media
        )
        return not sounds or self.sound.able

    def cards(self) -> tuple[PackCard, ...]:
        """Give a card for each pack, those that are being read among them."""
        if not self.collection.version:
            self._ready.wait(PATIENCE)
        version = self.version
        if self._cards[0] != version:
            found = [self._card(entry) for entry in self.collection.known if self._shown(entry)]
            there = {card.path for card in found}
            coming = [
                PackCard(path, path, Path(path).name, reading=share, kind="added")
                for path, share in sorted(self.collection.reading.items())
                if path not in there
            ]
            self._cards = (version, (*found, *coming))
        return self._cards[1]

    def _shown(self, entry: Entry) -> bool:
        return self.only is None or entry.id in self.only

    def _card(self, entry: Entry) -> PackCard:
        pack = entry.pack
        counted = self._tallies.get(entry.digest) if pack else None
        return PackCard(
            id=entry.id,
            path=str(entry.origin.path),
            title=entry.title,
            on=self.only is not None or self.collection.is_on(entry),
            kind=entry.origin.kind.name.lower(),
            description=pack.description.say("en") if pack and pack.description else "",
            author=pack.author if pack else "",
            license=pack.license if pack else "",
            tables=_tables(pack) if pack else (),
            questions=counted.total if counted else None,
            fitting=counted.fitting if counted else {},
            exact=counted.exact if counted else True,
            problems=tuple(_complaints(entry)),
            faulty=pack is None,
            reading=self.collection.reading.get(str(entry.origin.path)),
        )

    def add(self, path: str) -> PackCard:
        """Add a pack; its card says how far it is read."""
        place = self.collection.note(Path(path))
        self._wake.set()
        known = next((card for card in self.cards() if card.path == str(place)), None)
        return known or PackCard(str(place), str(place), place.name, reading=0.0, kind="added")

    def keep(self, card: PackCard) -> str:
        """Copy a pack into the packs folder; give the copy's path."""
        return str(self.collection.keep(card.id).origin.path)

    def remove(self, card: PackCard) -> None:
        """Take a pack out."""
        entry = next(each for each in self.collection.entries if str(each.origin.path) == card.path)
        self.collection.remove(entry)

    def switch(self, card: PackCard, *, on: bool) -> None:
        """Switch a pack on or off."""
        if self.only is not None:
            self.only = self.only if on else self.only - {card.id}
            self._counted += 1
            return
        self.collection.switch(card.id, on=on)

    def open_folder(self) -> str:
        """Open the packs folder in the desktop's own window; give its path."""
        folder = self.collection.game.home.packs
        try:
            folder.mkdir(parents=True, exist_ok=True)
            _open(folder)
        except OSError as error:
            raise DownpourError(f"{folder} cannot be opened: {error.strerror}.") from error
        return str(folder)

    def preview(self, card: PackCard, turn: int) -> tuple[Question, ...]:
        """Give some of a pack's questions; each turn gives others."""
        pack = next((each for each in self.collection.library.packs if each.id == card.id), None)
        if pack is None:
            return ()
        dealer = self.collection.game.dealer((pack,))
        return dealer.deal(Order(f"preview-{turn}", Difficulty.NORMAL, SHOWN)).questions

    def media(self, pack: str, name: str) -> bytes | None:
        """Give a picture or sound of a pack."""
        return self.collection.library.media(pack, name)


def _tables(pack: Pack) -> tuple[tuple[str, int], ...]:
    """Give the two largest tables, with how many things the pack itself says something of."""
    own = Counter(ref.table for ref in pack.own)
    sizes = own or Counter({name: len(things) for name, things in pack.catalog.tables.items()})
    return tuple(sizes.most_common(2))


def _complaints(entry: Entry) -> list[Complaint]:
    base = entry.origin.path
    return [
        Complaint(
            _inner(each.file, base),
            each.line,
            each.column,
            each.message,
            each.hint,
            error=each.severity == "error",
        )
        for each in sorted(entry.problems, key=lambda each: (each.severity != "error", each))
    ]


def _inner(file: str, base: Path) -> str:
    """Give a file's name as its author knows it, without the folders above the pack."""
    return file.removeprefix(f"{base.parent}{os.sep}")


def _open(folder: Path) -> None:
    if sys.platform == "win32":
        os.startfile(folder)  # noqa: S606 - the desktop's own window
        return
    command = "open" if sys.platform == "darwin" else "xdg-open"
    subprocess.Popen([command, str(folder)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)  # noqa: S603
