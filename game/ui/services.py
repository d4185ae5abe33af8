"""What a scene may use of the world outside the window."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from typing import TYPE_CHECKING, Any, Protocol

from game.core.board import EVERY_BOARD, Board
from game.core.difficulty import Difficulty, Pace

if TYPE_CHECKING:  # what a round is made of loads with the first round, not with the window
    from game.core.deck import Deck
    from game.core.session import Message, Session
    from game.core.text import Text


class Row(Protocol):
    """A row of the high-score table."""

    @property
    def rank(self) -> int: ...
    @property
    def id(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def score(self) -> int: ...
    @property
    def right(self) -> int: ...
    @property
    def asked(self) -> int: ...
    @property
    def date(self) -> str: ...


class Trouble(Protocol):
    """Something the player has to know about what is kept."""

    @property
    def trouble(self) -> str: ...
    @property
    def file(self) -> str: ...


class Memory(Protocol):
    """What is kept from one evening to the next."""

    @property
    def notice(self) -> Trouble | None: ...
    def save_round(self, session: Session, messages: tuple[Message, ...], name: str) -> str: ...
    def rename(self, number: str, name: str) -> None: ...
    def note(self, question: str, right: bool) -> None: ...
    def put(self, name: str, value: object) -> None: ...
    def forget(self) -> None: ...
    def table(self, board: Board = EVERY_BOARD, count: int = -1) -> Sequence[Row]: ...


@dataclass(frozen=True)
class Preferences:
    """What the player chose, remembered."""

    name: str = ""
    difficulty: Difficulty = Difficulty.NORMAL
    pace: Pace = Pace.NORMAL
    motion: str = "full"
    text: int = 100
    """Per cent."""
    full_screen: bool = False
    size: tuple[int, int] = (1280, 720)
    """Of the window, in pixels."""
    packs: tuple[str, ...] = ()
    """Ids of the packs to play; none means all."""

    @classmethod
    def read(cls, kept: Mapping[str, Any]) -> Preferences:
        """Read what was kept; what makes no sense stays as it is by default."""
        found = cls()
        for name, convert in _READERS.items():
            try:
                if name in kept:
                    found = replace(found, **{name: convert(kept[name])})
            except (ValueError, TypeError, KeyError):
                continue
        return found


def _size(value: Any) -> tuple[int, int]:
    width, height = value
    return (max(320, int(width)), max(240, int(height)))


def _among(*allowed: Any) -> Callable[[Any], Any]:
    return lambda value: {each: each for each in allowed}[value]


_READERS: Mapping[str, Callable[[Any], Any]] = {
    "name": str,
    "difficulty": Difficulty,
    "pace": Pace,
    "motion": _among("full", "gentle", "still"),
    "text": _among(100, 150, 200),
    "full_screen": bool,
    "size": _size,
    "packs": lambda value: tuple(str(each) for each in value),
}


@dataclass(frozen=True)
class PackCard:
    """A pack on the setup screen."""

    id: str
    title: Text
    questions: int


@dataclass
class Services:
    """Everything a scene may ask for; `preferences` is replaced whole when the player changes one."""

    memory: Memory
    find_packs: Callable[[], tuple[PackCard, ...]]
    deal: Callable[[Difficulty, tuple[str, ...]], Deck]
    preferences: Preferences
    today: Callable[[], date]
    credits: tuple[str, ...]
    version: str
    told: bool = False
    """The player was told of the trouble there is."""

    @cached_property
    def packs(self) -> tuple[PackCard, ...]:
        """Give the packs there are; they are read when a screen first asks."""
        return self.find_packs()

    def warm_up(self) -> None:
        """Read the packs now, while the player looks at the title."""
        _ = self.packs

    def change(self, **chosen: Any) -> None:
        """Change preferences and keep them."""
        self.preferences = replace(self.preferences, **chosen)
        for name, value in chosen.items():
            plain = value.value if isinstance(value, (Difficulty, Pace)) else value
            self.memory.put(name, plain)

    @property
    def playing(self) -> tuple[str, ...]:
        """Give the ids of the packs that are switched on; all where none is."""
        known = tuple(card.id for card in self.packs)
        chosen = tuple(name for name in self.preferences.packs if name in known)
        return chosen or known
