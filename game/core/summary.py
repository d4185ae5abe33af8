"""A finished session as it stands in the table, and the names that may stand there."""

import unicodedata
from dataclasses import dataclass

from game.core.modes import modes
from game.core.session import Session

LONGEST_NAME = 20
"""Characters, after NFC."""


@dataclass(frozen=True)
class Board:
    """Which of the tables is meant; what is left open counts for all."""

    difficulty: str | None = None
    mode: str | None = None
    time: str | None = None
    packs: tuple[str, ...] | None = None


EVERY_BOARD = Board()


@dataclass(frozen=True)
class Result:
    """What a round came to."""

    score: int
    mode: str
    difficulty: str
    time: str
    packs: tuple[str, ...]
    right: int
    asked: int
    best_streak: int
    ms: int
    """Time spent on answering, in milliseconds."""
    seed: str
    ranked: bool
    """Long enough to stand in the table."""

    @property
    def board(self) -> Board:
        """Give the table it belongs into."""
        return Board(self.difficulty, self.mode, self.time, self.packs)


def result(session: Session) -> Result:
    """Sum up a session."""
    return Result(
        score=session.score,
        mode=session.mode,
        difficulty=session.deck.difficulty.value,
        time=session.pace.value,
        packs=tuple(sorted(session.deck.packs)),
        right=session.right,
        asked=len(session.log),
        best_streak=session.best_streak,
        ms=session.spent_ms,
        seed=session.deck.seed,
        ranked=session.finished and len(session.log) >= modes()[session.mode].ranked_from,
    )


def clean_name(typed: str) -> str:
    """Give a name as the table keeps it: NFC, no control or direction marks, at most 20 characters."""
    composed = unicodedata.normalize("NFC", typed)
    visible = "".join(char for char in composed if unicodedata.category(char) not in _UNSEEN)
    return " ".join(visible.split())[:LONGEST_NAME].strip()


_UNSEEN = ("Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp")
