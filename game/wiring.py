"""Puts the rooms together: packs, words, memory and dealer, as the commands need them."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING, Any, cast

from game import VERSION
from game.errors import DownpourError, FaultyInputError
from game.paths import Home, shipped
from game.progress import Meters
from game.storage.store import Store
from game.words import load_words

if TYPE_CHECKING:
    from game.coach import Coach
    from game.content.cache import Cache
    from game.content.library import Library, Origin
    from game.core.deal import Dealer
    from game.core.deck import Deck
    from game.core.difficulty import Difficulty
    from game.core.pack import Pack
    from game.core.quiz.maker import Maker
    from game.core.words import Words
    from game.shelf import Shelf
    from game.ui.services import Memory, Preferences, Services, Sound


ADDED = "added"
"""The setting with the paths of packs that lie where their authors write them."""
OFF = "packs_off"
"""The setting with the ids of packs that are switched off."""
Told = Callable[[Path, float], object]
"""Hears how far a pack is read, from 0 to 1."""


def any_seed() -> str:
    """Give a seed that nobody chose."""
    return str(int.from_bytes(os.urandom(8)) % 10**8)


class Late:
    """Stands in for something that is made when it is first used, so that it costs nothing before."""

    def __init__(self, make: Callable[[], object]) -> None:
        self._make = make

    @cached_property
    def _made(self) -> object:
        return self._make()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._made, name)


@dataclass
class Game:
    """The game without a front: everything that a command may want."""

    home: Home
    told: Told = field(default_factory=lambda: Meters().tell)
    """Hears how far each pack is read."""
    _warned: bool = False

    @cached_property
    def words(self) -> Words:
        """Give the interface's words."""
        return load_words()

    @cached_property
    def library(self) -> Library:
        """Give all packs there are."""
        from game.content.library import origins  # noqa: PLC0415 - the first frame needs no packs

        library = self.load(origins(shipped("questions"), self.home.packs, self.added))
        for problem in library.problems:
            if problem.severity == "error":
                print(problem, file=sys.stderr)
        return library

    def load(
        self, places: Iterable[Origin], before: Library | None = None, told: Told | None = None
    ) -> Library:
        """Read packs; what has not changed since `before` is taken over."""
        from game.content.library import Loader  # noqa: PLC0415

        library = Loader(self.words, self.cache, told or self.told).library(places, before)
        gc.freeze()  # a large pack would be swept again and again, and a frame with it
        return library

    @property
    def cache(self) -> Cache:
        """Give where large packs are kept as they were read."""
        from game.content.cache import Cache  # noqa: PLC0415

        return Cache(self.home.cache)

    @property
    def added(self) -> tuple[Path, ...]:
        """Give the packs that lie where their authors write them."""
        kept = self.store.settings().get(ADDED, [])
        return tuple(Path(str(each)) for each in kept) if isinstance(kept, list) else ()

    @cached_property
    def store(self) -> Store:
        """Give what is kept."""
        return Store(self.home.database)

    def tell_trouble(self) -> None:
        """Say on standard error, once, what is wrong with what is kept."""
        notice = self.store.notice
        if notice and not self._warned:
            self._warned = True
            text = self.words[f"notice.{notice.trouble}.text"].say("en").replace("{file}", notice.file)
            print(text, file=sys.stderr)

    @cached_property
    def _makers(self) -> dict[str, Maker]:
        """Packs that were laid out, by id; one that changed is laid out anew."""
        return {}

    def packs(self, names: Sequence[str]) -> tuple[Pack, ...]:
        """Give packs by id or path, or all of them where none is named."""
        return tuple(self.pack(name) for name in names) or self.library.packs

    @property
    def switched_on(self) -> tuple[Pack, ...]:
        """Give the packs that the player has switched on."""
        off = self.store.settings().get(OFF, [])
        return tuple(pack for pack in self.library.packs if pack.id not in off)

    def pack(self, name: str) -> Pack:
        """Give a pack by id or path; PackError where it is faulty."""
        from game.content.library import Loader  # noqa: PLC0415
        from game.content.problems import PackError  # noqa: PLC0415

        path = Path(name)
        known = {pack.id for pack in self.library.packs}
        if name in known or not (path.exists() or path.suffix or "/" in name):
            return self.library.named(name)
        if not os.path.lexists(path):
            raise FaultyInputError(f"There is no file “{name}”.")
        entry = Loader(self.words, self.cache, self.told).at(path, self.library)
        if entry.pack is None:
            raise PackError(entry.problems)
        return entry.pack

    def dealer(self, packs: tuple[Pack, ...]) -> Dealer:
        """Give the dealer for some packs, laid out once."""
        from game.core.deal import Dealer  # noqa: PLC0415
        from game.core.quiz.maker import Maker  # noqa: PLC0415
        from game.similarity import similar  # noqa: PLC0415

        for pack in packs:
            known = self._makers.get(pack.id)
            if known is None or known.pack is not pack:
                self._makers[pack.id] = Maker(pack, self.words, similar)
        return Dealer(tuple(self._makers[pack.id] for pack in packs), self.words)

    def deal(
        self,
        difficulty: Difficulty,
        packs: tuple[Pack, ...],
        seed: str | None,
        mode: str = "classic",
        *,
        silent: bool = False,
        coach: Coach,
    ) -> Deck:
        """Deal a round; without a seed it avoids what was asked lately."""
        from game.core.deck import Order  # noqa: PLC0415 - a round loads with the first round
        from game.core.difficulty import Difficulty  # noqa: PLC0415
        from game.core.modes import modes  # noqa: PLC0415

        order = Order(seed or any_seed(), difficulty, modes()[mode].questions, silent=silent)
        if seed is None:
            order = replace(order, avoid=self.store.recent())
        dealer = self.dealer(packs)
        return coach.begin(dealer, order) if difficulty is Difficulty.JUST_RIGHT else dealer.deal(order)

    def services(
        self,
        memory: Memory,
        preferences: Preferences,
        shelf: Shelf,
        sound: Sound,
        *,
        seed: str | None,
        dealt: Callable[[Deck], None] = lambda _: None,
    ) -> Services:
        """Give what the scenes may use; a seed holds for the first round only, `dealt` hears of each."""
        from game.ui.services import Services  # noqa: PLC0415 - only a window needs it

        seeds = [seed] if seed else []
        coach = cast(
            "Coach",
            Late(lambda: self.coach(memory, lambda: made.preferences.name, lambda: made.preferences.aim)),
        )

        def deal(difficulty: Difficulty, names: tuple[str, ...]) -> Deck:
            chosen = tuple(pack for pack in self.library.packs if pack.id in names)
            silent = not shelf.audible(chosen)
            deck = self.deal(difficulty, chosen, seeds.pop() if seeds else None, silent=silent, coach=coach)
            dealt(deck)
            return deck

        made = Services(
            memory=memory,
            coach=coach,
            shelf=shelf,
            sound=sound,
            deal=deal,
            preferences=preferences,
            today=lambda: datetime.now().astimezone().date(),
            credits=_credits(),
            version=VERSION,
            export=self.export,
        )
        return made

    def export(self, name: str, text: str) -> str:
        """Write a text into the game's folder, under a name and today's date; give the file's path."""
        now = datetime.now().astimezone().strftime("%Y-%m-%d-%H%M%S")
        file = self.home.folder / f"{name}-{now}.txt"
        try:
            file.parent.mkdir(parents=True, exist_ok=True)
            file.write_text(text, encoding="utf-8")
        except OSError as error:
            raise DownpourError(f"{file} cannot be written: {error.strerror}.") from error
        return str(file)

    def coach(self, memory: Memory | Store, name: Callable[[], str], aim: Callable[[], int]) -> Coach:
        """Give who learns from answers and keeps what was learnt in a memory."""
        from game.coach import Coach  # noqa: PLC0415 - it loads with the first round

        return Coach(memory, name, aim)


def _credits() -> tuple[str, ...]:
    text = (shipped("assets") / "CREDITS.md").read_text(encoding="utf-8")
    return tuple(line.removeprefix("- ") for line in text.splitlines() if line.startswith("- "))
