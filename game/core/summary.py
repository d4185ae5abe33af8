"""A finished session as it stands in the table."""

from dataclasses import dataclass

from game.core.board import Board
from game.core.modes import modes
from game.core.session import Session


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
