"""How hard questions are and how much a player knows, learnt from every answer.

The model is Rasch's with a floor for guessing: the chance to answer rightly is
1/n + (1 - 1/n) · σ(player - kind - thing), for a question with n choices. Each of the three is a rating: a
normal distribution on the logit scale. An answer moves them all at once by one step of an extended Kalman
filter, each as far as it is uncertain; this is Glicko's rule written for a sum of parts.

Sources: G. Rasch, Probabilistic Models for Some Intelligence and Attainment Tests (1960); M. Glickman,
Parameter estimation in large dynamic paired comparison experiments, Applied Statistics 48 (1999);
L. Fahrmeir, Posterior mode estimation by extended Kalman filtering, JASA 87 (1992); for the floor:
R. Pelánek, Applications of the Elo rating system in adaptive educational systems, Computers & Education 98
(2016).
"""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from game.core.difficulty import Difficulty

DRIFT = 0.002
"""Variance that a player's rating gains with each answer, since people learn and forget."""
_STEEPEST = 700.0
"""Beyond it, exp overflows."""


@dataclass(frozen=True)
class Rating:
    """What is known of a player, a kind of question or a thing, on the logit scale."""

    mean: float
    variance: float
    answers: int = 0


@dataclass(frozen=True)
class Part:
    """One of the two things a question's difficulty is made of: its kind or its thing."""

    name: str
    """What the rating is kept under."""
    start: Rating
    """What is assumed before anybody answered."""


PLAYER = Rating(0.0, 1.0)
"""A player nobody has seen yet."""
KIND_VARIANCE = 0.35
THING_VARIANCE = 0.6
CLOSENESS = {
    Difficulty.EASY: 0.3,
    Difficulty.NORMAL: 0.45,
    Difficulty.HARD: 0.65,
    Difficulty.EXPERT: 0.75,
}
"""How close the wrong choices of each difficulty are on average, from 0 to 1."""
BY_CLOSENESS = 2.4
"""Logits between choices that have nothing in common and choices that are all but the same."""
BY_FAME = 0.45
"""Logits for each step of fame."""
MIDDLE_FAME = 3


def kind_part(pack: str, template: str, level: Difficulty) -> Part:
    """Give the rating of a kind of question: a template with choices as close as a difficulty has them."""
    mean = BY_CLOSENESS * (CLOSENESS[level] - 0.5)
    return Part(f"kind/{pack}/{template}/{level.value}", Rating(mean, KIND_VARIANCE))


def thing_part(name: str, fame: int | None) -> Part:
    """Give the rating of what a question is about; the better known it is, the easier."""
    known = MIDDLE_FAME if fame is None else fame
    return Part(f"thing/{name}", Rating(BY_FAME * (MIDDLE_FAME - known), THING_VARIANCE))


def chance(player: Rating, parts: Sequence[Rating], choices: int) -> float:
    """Give the chance from 0 to 1 to answer rightly, as far as is known."""
    floor = 1 / choices
    return floor + (1 - floor) * _logistic(player.mean - sum(part.mean for part in parts))


def learnt(
    player: Rating, parts: Sequence[Rating], choices: int, *, right: bool
) -> tuple[Rating, tuple[Rating, ...]]:
    """Give the ratings after an answer: the player's, and the parts' in their order."""
    player = Rating(player.mean, player.variance + DRIFT, player.answers)
    gap = player.mean - sum(part.mean for part in parts)
    floor = 1 / choices
    knows = min(max(_logistic(gap), 1e-9), 1 - 1e-9)
    expected = floor + (1 - floor) * knows
    slope = (1 - floor) * knows * (1 - knows)
    information = slope * slope / (expected * (1 - expected))
    surprise = slope * ((1.0 if right else 0.0) - expected) / (expected * (1 - expected))
    variance = player.variance + sum(part.variance for part in parts)
    damping = 1 + variance * information
    step, shrink = surprise / damping, information / damping

    def moved(rating: Rating, sign: int) -> Rating:
        mean = rating.mean + sign * rating.variance * step
        return Rating(mean, rating.variance * (1 - rating.variance * shrink), rating.answers + 1)

    return moved(player, 1), tuple(moved(part, -1) for part in parts)


def _logistic(value: float) -> float:
    return 1 / (1 + math.exp(-max(-_STEEPEST, min(_STEEPEST, value))))
