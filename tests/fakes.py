"""Stand-ins of a few lines for what lies outside."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import Any

from game.coach import Coach
from game.core.board import EVERY_BOARD, Board
from game.core.deck import Deck
from game.core.difficulty import Difficulty
from game.core.question import Question
from game.core.rating import Rating
from game.core.session import Message, Session
from game.core.summary import result
from game.errors import FaultyInputError
from game.storage.database import Trouble
from game.storage.store import Flag, Notice, Score
from game.ui.services import PackCard, Preferences, Services
from tests.rounds import fresh


@dataclass
class FakeMemory:
    """Keeps everything in lists."""

    rows: list[Score] = field(default_factory=list)
    noted: list[tuple[str, bool]] = field(default_factory=list)
    kept: dict[str, object] = field(default_factory=dict)
    notice: Notice | None = None
    forgotten: bool = False
    flagged: list[Flag] = field(default_factory=list)
    rated: dict[str, Rating] = field(default_factory=dict)

    def ratings(self) -> dict[str, Rating]:
        return dict(self.rated)

    def flag(self, question: str, note: Mapping[str, Any]) -> None:
        place = 1 + max((each.place for each in self.flagged), default=0)
        self.flagged.append(Flag(place, question, "2026-11-23T12:00:00+00:00", "0", note))

    def flags(self) -> tuple[Flag, ...]:
        return tuple(self.flagged)

    def unflag(self, places: Iterable[int]) -> None:
        gone = set(places)
        self.flagged = [each for each in self.flagged if each.place not in gone]

    def scores(self) -> list[tuple[str, int]]:
        return [(row.name, row.score) for row in self.rows]

    def save_round(self, session: Session, messages: tuple[Message, ...], name: str) -> str:
        found = result(session)
        assert messages
        number = str(len(self.rows))
        self.rows.append(
            Score(
                rank=1,
                id=number,
                name=name,
                score=found.score,
                difficulty=found.difficulty,
                mode=found.mode,
                time=found.time,
                packs=found.packs,
                date="2026-11-23T12:00:00+00:00",
                right=found.right,
                asked=found.asked,
                best_streak=found.best_streak,
                ms=found.ms,
                seed=found.seed,
                version="0",
            )
        )
        return number

    def rename(self, number: str, name: str) -> None:
        self.rows = [replace(row, name=name) if row.id == number else row for row in self.rows]

    def note(self, question: str, right: bool, ratings: Mapping[str, Rating] | None = None) -> None:
        self.noted.append((question, right))
        self.rated.update(ratings or {})

    def put(self, name: str, value: object) -> None:
        self.kept[name] = value

    def forget(self) -> None:
        self.forgotten = True
        self.rows = []

    def table(self, board: Board = EVERY_BOARD, count: int = -1) -> tuple[Score, ...]:
        open_to = (None,)
        found = [
            row
            for row in self.rows
            if board.difficulty in (*open_to, row.difficulty) and board.time in (*open_to, row.time)
        ]
        best = sorted(found, key=lambda row: -row.score)
        ranked = [replace(row, rank=place) for place, row in enumerate(best, 1)]
        return tuple(ranked[: count if count >= 0 else None])


@dataclass
class FakeSound:
    """Notes what it was to play."""

    able: bool = True
    played: list[bytes] = field(default_factory=list)
    stopped: int = 0

    def play(self, data: bytes) -> bool:
        self.played.append(data)
        return True

    def stop(self) -> None:
        self.stopped += 1


PACK = PackCard("p", "/packs/p.yaml", "Pack", questions=667, fitting=dict.fromkeys(Difficulty, 667))


@dataclass
class FakeShelf:
    """A shelf of cards that a test puts there."""

    packs: tuple[PackCard, ...] = (PACK,)
    version: int = 0
    files: dict[str, bytes] = field(default_factory=dict)
    refused: str = ""
    removed: list[str] = field(default_factory=list)
    opened: int = 0

    def cards(self) -> tuple[PackCard, ...]:
        return self.packs

    def add(self, path: str) -> PackCard:
        if self.refused:
            raise FaultyInputError(self.refused)
        return next(
            (card for card in self.packs if card.path == path), PackCard(path, path, path, reading=0.0)
        )

    def keep(self, card: PackCard) -> str:
        kept = replace(card, path="/kept" + card.path, kind="kept")
        self.packs = tuple(kept if each == card else each for each in self.packs)
        return kept.path

    def remove(self, card: PackCard) -> None:
        if self.refused:
            raise FaultyInputError(self.refused)
        self.removed.append(card.id)
        self.packs = tuple(each for each in self.packs if each != card)

    def switch(self, card: PackCard, *, on: bool) -> None:
        self.version += 1
        self.packs = tuple(replace(each, on=on) if each == card else each for each in self.packs)

    def open_folder(self) -> str:
        self.opened += 1
        return "/packs"

    def preview(self, card: PackCard, turn: int) -> tuple[Question, ...]:
        del card
        return fresh(str(turn)).deck.questions

    def media(self, pack: str, name: str) -> bytes | None:
        del pack
        return self.files.get(name)


def services(
    memory: FakeMemory | None = None,
    deal: Callable[[Difficulty, tuple[str, ...]], Deck] | None = None,
    shelf: "FakeShelf | None" = None,
    **chosen: object,
) -> Services:
    """Give services over a fake memory; `chosen` are preferences."""
    kept = memory or FakeMemory()
    return Services(
        memory=kept,
        coach=Coach(kept, lambda: "", lambda: 75),
        shelf=shelf or FakeShelf(),
        sound=FakeSound(),
        deal=deal or (lambda difficulty, packs: replace(fresh().deck, difficulty=difficulty, packs=packs)),
        preferences=replace(Preferences(), **chosen),  # type: ignore[arg-type]
        today=lambda: date(2026, 11, 23),
        credits=("Fonts: Pretendard.",),
        version="0",
        export=lambda name, text: f"/exported/{name}.txt ({len(text)})",
    )


READ_ONLY = Notice(Trouble.READ_ONLY, "somewhere")
