"""How an answer earns points: one readable rule, from which the help page is made too.

points = 1000 × difficulty × speed × streak, rounded half up, in whole numbers over milliseconds.
"""

from dataclasses import dataclass

from game.core.difficulty import Difficulty

BASE = 1000
SLOWEST = 52
"""Speed at the buzzer, in hundredths: two slow right answers beat one fast one."""
STREAK_STEP = 1
"""What each right answer in a row adds, in tenths."""
STREAK_CAP = 20
"""The most a streak multiplies by, in tenths."""


@dataclass(frozen=True)
class Fraction:
    """A whole number over a whole number, so that no rounding creeps in."""

    over: int
    under: int


def streak_tenths(streak: int) -> int:
    """Give the streak's multiplier in tenths, after so many right answers in a row before this one."""
    return min(10 + STREAK_STEP * streak, STREAK_CAP)


def speed(taken_ms: int, limit_ms: int | None) -> Fraction:
    """Give the speed factor: 1 for the first third of the clock, then straight down to 0.52.

    Without a clock every answer counts as a quick one; such rounds have a table of their own.
    """
    if limit_ms is None or 3 * taken_ms <= limit_ms:
        return Fraction(1, 1)
    drop = (100 - SLOWEST) * (3 * taken_ms - limit_ms)
    return Fraction(200 * limit_ms - drop, 200 * limit_ms)


def points(difficulty: Difficulty, taken_ms: int, limit_ms: int | None, streak: int) -> int:
    """Give the points of a right answer; the one who is late or wrong gets none and never comes here."""
    factor = speed(taken_ms, limit_ms)
    over = BASE * difficulty.terms.halves * factor.over * streak_tenths(streak)
    under = 2 * factor.under * 10
    return (2 * over + under) // (2 * under)
