"""The difficulties: how many choices, how close, how long, how much."""

from dataclasses import dataclass
from enum import Enum


@dataclass(frozen=True)
class Terms:
    """What a difficulty means for a round."""

    choices: int
    seconds: int
    halves: int
    """The multiplier in halves: 3 is ×1.5, so that scores stay whole numbers."""


class Difficulty(Enum):
    """How hard a round is."""

    EASY = "easy"
    NORMAL = "normal"
    HARD = "hard"
    EXPERT = "expert"
    JUST_RIGHT = "just-right"
    """Each question has one of the others as its own, as the player's answers so far call for."""

    @property
    def terms(self) -> Terms:
        """Give the numbers of this difficulty."""
        return _TERMS[self]


_TERMS = {
    Difficulty.EASY: Terms(choices=3, seconds=30, halves=2),
    Difficulty.NORMAL: Terms(choices=4, seconds=25, halves=3),
    Difficulty.HARD: Terms(choices=4, seconds=20, halves=4),
    Difficulty.EXPERT: Terms(choices=5, seconds=15, halves=6),
    Difficulty.JUST_RIGHT: Terms(choices=4, seconds=25, halves=3),
}
LEVELS = (Difficulty.EASY, Difficulty.NORMAL, Difficulty.HARD, Difficulty.EXPERT)
"""What a question can be, the easiest first."""


class Pace(Enum):
    """The time setting: as the difficulty says, twice that, or no clock at all."""

    NORMAL = "normal"
    DOUBLE = "double"
    NONE = "none"


LONG_STEM = 120
"""Characters that the plain clock covers."""
READING_STEP = 15
"""Each further so many characters give one second more."""


def limit_ms(difficulty: Difficulty, pace: Pace, stem: str, seconds: int | None = None) -> int | None:
    """Give the time to answer in milliseconds, or None where no clock runs."""
    if pace is Pace.NONE:
        return None
    base = difficulty.terms.seconds if seconds is None else seconds
    extra = max(0, len(stem) - LONG_STEM) // READING_STEP
    return (base + extra) * 1000 * (2 if pace is Pace.DOUBLE else 1)
