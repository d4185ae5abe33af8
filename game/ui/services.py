"""What a scene may use of the world outside the window."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Any, Protocol

from game.core.board import EVERY_BOARD, Board
from game.core.difficulty import Difficulty, Pace
from game.core.flag import Flagged

if TYPE_CHECKING:  # what a round is made of loads with the first round, not with the window
    from game.core.deck import Deck
    from game.core.question import Question
    from game.core.rating import Rating
    from game.core.session import Message, Session


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
    def note(self, question: str, right: bool, ratings: Mapping[str, Rating] | None = None) -> None: ...
    def ratings(self) -> dict[str, Rating]: ...
    def flag(self, question: str, note: Mapping[str, Any]) -> None: ...
    def flags(self) -> Sequence[Flagged]: ...
    def unflag(self, places: Iterable[int]) -> None: ...
    def put(self, name: str, value: object) -> None: ...
    def forget(self) -> None: ...
    def table(self, board: Board = EVERY_BOARD, count: int = -1) -> Sequence[Row]: ...


class Coach(Protocol):
    """Learns from answers, and draws the next question of a round that follows the player."""

    def learn(self, question: Question, *, right: bool) -> None: ...
    def further(self, session: Session) -> Question | None: ...
    def forget(self) -> None: ...


@dataclass(frozen=True)
class Preferences:
    """What the player chose, remembered."""

    name: str = ""
    difficulty: Difficulty = Difficulty.NORMAL
    pace: Pace = Pace.NORMAL
    motion: str = "full"
    text: int = 100
    """Per cent."""
    aim: int = 75
    """The chance of success wanted of a question that is just right, in per cent."""
    full_screen: bool = False
    size: tuple[int, int] = (1280, 720)
    """Of the window, in pixels."""

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
    "aim": _among(60, 75, 90),
    "full_screen": bool,
    "size": _size,
}


@dataclass(frozen=True)
class PackCard:
    """A pack, as the screens show it."""

    id: str
    path: str
    """Where it lies; this tells two of one id apart."""
    title: str
    on: bool = True
    kind: str = "built_in"
    """built_in, kept in the packs folder, or added where it lies."""
    description: str = ""
    author: str = ""
    license: str = ""
    tables: tuple[tuple[str, int], ...] = ()
    """Its largest tables with how many things they hold."""
    questions: int | None = None
    """How many it can ask; None while they are counted."""
    fitting: Mapping[Difficulty, int] = field(default_factory=dict)
    """How many of them are made for a difficulty."""
    exact: bool = True
    """Counted, not reckoned."""
    problems: tuple[Complaint, ...] = ()
    faulty: bool = False
    """It cannot be played."""
    reading: float | None = None
    """How far it is read, while it is."""

    @property
    def playable(self) -> bool:
        """Say whether a round may draw from it."""
        return not self.faulty and self.questions != 0


@dataclass(frozen=True)
class Complaint:
    """Something wrong with a pack: where, what, and what to do."""

    file: str
    line: int
    column: int
    what: str
    cure: str
    error: bool


class PackShelf(Protocol):
    """The player's packs; what raises DownpourError says in its message what is the matter."""

    @property
    def version(self) -> int:
        """Give a number that changes whenever a card does."""
        ...

    def cards(self) -> tuple[PackCard, ...]: ...
    def add(self, path: str) -> PackCard: ...
    def keep(self, card: PackCard) -> str: ...
    def remove(self, card: PackCard) -> None: ...
    def switch(self, card: PackCard, *, on: bool) -> None: ...
    def open_folder(self) -> str: ...
    def preview(self, card: PackCard, turn: int) -> tuple[Question, ...]: ...
    def media(self, pack: str, name: str) -> bytes | None: ...


class Sound(Protocol):
    """What plays a question's sound."""

    @property
    def able(self) -> bool:
        """Say whether there is anything to play it on."""
        ...

    def play(self, data: bytes) -> bool: ...
    def stop(self) -> None: ...


@dataclass
class Services:
    """Everything a scene may ask for; `preferences` is replaced whole when the player changes one."""

    memory: Memory
    coach: Coach
    shelf: PackShelf
    sound: Sound
    deal: Callable[[Difficulty, tuple[str, ...]], Deck]
    preferences: Preferences
    today: Callable[[], date]
    credits: tuple[str, ...]
    version: str
    export: Callable[[str, str], str]
    """Writes a text to a file of its own, under a name, and gives the path; DownpourError where it cannot."""
    told: bool = False
    """The player was told of the trouble there is."""

    @property
    def packs(self) -> tuple[PackCard, ...]:
        """Give the packs there are."""
        return self.shelf.cards()

    def change(self, **chosen: Any) -> None:
        """Change preferences and keep them."""
        self.preferences = replace(self.preferences, **chosen)
        for name, value in chosen.items():
            plain = value.value if isinstance(value, (Difficulty, Pace)) else value
            self.memory.put(name, plain)

    @property
    def playing(self) -> tuple[str, ...]:
        """Give the ids of the packs that are switched on and can be played."""
        return tuple(card.id for card in self.packs if card.on and card.playable)
