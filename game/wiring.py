"""Puts the rooms together: packs, words, memory and dealer, as the commands need them."""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from functools import cached_property
from pathlib import Path
from typing import TYPE_CHECKING

from game import VERSION
from game.paths import Home, shipped
from game.storage.store import Store
from game.words import load_words

if TYPE_CHECKING:
    from game.content.cache import Cache
    from game.content.library import Entry, Library
    from game.core.deal import Dealer
    from game.core.deck import Deck
    from game.core.difficulty import Difficulty
    from game.core.pack import Pack
    from game.core.quiz.maker import Maker
    from game.core.words import Words
    from game.ui.services import Memory, PackCard, Preferences, Services


ADDED = "added"
"""The setting with the paths of packs that lie where their authors write them."""
Told = Callable[[Path, float], object]
"""Hears how far a pack is read, from 0 to 1."""


def any_seed() -> str:
    """Give a seed that nobody chose."""
    return str(int.from_bytes(os.urandom(8)) % 10**8)


@dataclass
class Game:
    """The game without a front: everything that a command may want."""

    home: Home
    _told: bool = False

    @cached_property
    def words(self) -> Words:
        """Give the interface's words."""
        return load_words()

    @cached_property
    def library(self) -> Library:
        """Give all packs there are."""
        library = self.load()
        for problem in library.problems:
            if problem.severity == "error":
                print(problem, file=sys.stderr)
        return library

    def load(self, before: Library | None = None, told: Told = lambda _path, _share: None) -> Library:
        """Read all packs; what has not changed since `before` is taken over."""
        from game.content.library import Loader, origins  # noqa: PLC0415 - the first frame needs no packs

        places = origins(shipped("questions"), self.home.packs, self.added)
        library = Loader(self.words, self.cache, told).library(places, before)
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
        if notice and not self._told:
            self._told = True
            text = self.words[f"notice.{notice.trouble}.text"].say("en").replace("{file}", notice.file)
            print(text, file=sys.stderr)

    @cached_property
    def _makers(self) -> dict[str, Maker]:
        """Packs that were laid out, by id; one that changed is laid out anew."""
        return {}

    def packs(self, names: Sequence[str], told: Told = lambda _path, _share: None) -> tuple[Pack, ...]:
        """Give packs by id or path, or all of them where none is named."""
        return tuple(self.pack(name, told) for name in names) or self.library.packs

    def pack(self, name: str, told: Told = lambda _path, _share: None) -> Pack:
        """Give a pack by id or path; PackError where it is faulty."""
        from game.content.library import Loader  # noqa: PLC0415
        from game.content.problems import PackError  # noqa: PLC0415

        path = Path(name)
        known = {pack.id for pack in self.library.packs}
        if name in known or not (path.exists() or path.suffix or "/" in name):
            return self.library.named(name)
        entry = Loader(self.words, self.cache, told).at(path, self.library)
        if entry.pack is None:
            raise PackError(entry.problems)
        self._visiting[entry.id] = entry
        return entry.pack

    @cached_property
    def _visiting(self) -> dict[str, Entry]:
        """Packs that were named by their path, without being added."""
        return {}

    def media(self, pack: str, name: str) -> bytes | None:
        """Give a picture or sound of a pack; None where it is gone."""
        visiting = self._visiting.get(pack)
        found = visiting.read(name) if visiting else None
        return found if found is not None else self.library.media(pack, name)

    def dealer(self, packs: tuple[Pack, ...]) -> Dealer:
        """Give the dealer for some packs, laid out once."""
        from game.core.deal import Dealer  # noqa: PLC0415
        from game.core.quiz.maker import Maker  # noqa: PLC0415

        for pack in packs:
            known = self._makers.get(pack.id)
            if known is None or known.pack is not pack:
                self._makers[pack.id] = Maker(pack, self.words)
        return Dealer(tuple(self._makers[pack.id] for pack in packs), self.words)

    def deal(
        self, difficulty: Difficulty, packs: tuple[Pack, ...], seed: str | None, mode: str = "classic"
    ) -> Deck:
        """Deal a round; without a seed it avoids what was asked lately."""
        from game.core.deck import Order  # noqa: PLC0415 - a round loads with the first round
        from game.core.modes import modes  # noqa: PLC0415

        order = Order(seed or any_seed(), difficulty, modes()[mode].questions)
        if seed is None:
            order = replace(order, avoid=self.store.recent())
        return self.dealer(packs).deal(order)

    def services(
        self,
        memory: Memory,
        preferences: Preferences,
        packs: tuple[Pack, ...] | None,
        seed: str | None,
        dealt: Callable[[Deck], None] = lambda _: None,
    ) -> Services:
        """Give what the scenes may use; a seed holds for the first round only, `dealt` hears of each."""
        from game.ui.services import Services  # noqa: PLC0415 - only a window needs it

        seeds = [seed] if seed else []

        def deal(difficulty: Difficulty, names: tuple[str, ...]) -> Deck:
            chosen = tuple(pack for pack in packs or self.library.packs if pack.id in names)
            deck = self.deal(difficulty, chosen, seeds.pop() if seeds else None)
            dealt(deck)
            return deck

        return Services(
            memory=memory,
            find_packs=self._cards(packs),
            deal=deal,
            preferences=preferences,
            today=lambda: datetime.now().astimezone().date(),
            credits=_credits(),
            version=VERSION,
        )

    def _cards(self, packs: tuple[Pack, ...] | None) -> Callable[[], tuple[PackCard, ...]]:
        from game.ui.services import PackCard  # noqa: PLC0415 - only a window needs it

        def cards() -> tuple[PackCard, ...]:
            dealer = self.dealer(packs or self.library.packs)
            return tuple(
                PackCard(maker.pack.id, maker.pack.title, count_questions(maker)) for maker in dealer.makers
            )

        return cards


def count_questions(maker: Maker) -> int:
    """Say how many questions a pack can make: template, thing and right answer count once."""
    named = {item.name for items in maker.items.values() for item in items}
    return len(named) + len(maker.pack.questions)


def _credits() -> tuple[str, ...]:
    text = (shipped("assets") / "CREDITS.md").read_text(encoding="utf-8")
    return tuple(line.removeprefix("- ") for line in text.splitlines() if line.startswith("- "))
