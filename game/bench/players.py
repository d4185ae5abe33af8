"""Artificial players against true difficulties: whether the game learns them and keeps its aim."""

import math
import statistics
from collections import deque
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from game.core.chance import below, shuffled
from game.core.difficulty import LEVELS
from game.core.follow import JITTER, LOOKED_AT, Aim
from game.core.quiz.item import Item
from game.core.quiz.maker import Maker
from game.core.rating import PLAYER, Part, Rating, chance, learnt

POOL = 400
"""Questions that are played with."""
TURNS = 130
"""Questions that each player gets."""
SETTLED = 30
"""After so many of them it counts how often a player is right."""
LEAST = 100
"""Answers that each question gets in the end, some of them outside of any aim."""
FRESH = 20
"""A player is not asked again one of the last so many questions."""
STRENGTHS = {"weak": -1.0, "middling": 0.0, "strong": 1.0}
SPREAD = 0.3
KINDS, THINGS, OWN = 0.7, 1.0, 0.2
"""Spread of the true difficulties of kinds and things, and of what a question has beyond both."""


@dataclass(frozen=True)
class Puzzle:
    """A question: what its difficulty is learnt by, its choices, and how hard it truly is."""

    parts: tuple[Part, ...]
    choices: int
    truth: float

    @property
    def start(self) -> float:
        """Give the difficulty that is assumed at first."""
        return sum(part.start.mean for part in self.parts)


@dataclass
class Player:
    """Somebody of a true strength, and what the game thinks of it."""

    group: str
    strength: float
    rating: Rating = PLAYER
    asked: deque[int] = field(default_factory=lambda: deque(maxlen=FRESH))
    answers: list[bool] = field(default_factory=list)


def puzzles(makers: Sequence[Maker], rng: Random, count: int = POOL) -> list[Puzzle]:
    """Draw questions of some packs, each at a difficulty of chance, and true difficulties for them."""
    truth: dict[str, float] = {}
    found: dict[tuple[str, ...], Puzzle] = {}
    stacks = [(maker, name) for maker in makers for name, frame in maker.frames.items() if frame.askable]
    while len(found) < count:
        maker, name = stacks[below(rng, len(stacks))]
        askable = maker.frames[name].askable
        items = [
            each for each in maker.about(name, askable[below(rng, len(askable))]) if isinstance(each, Item)
        ]
        level = LEVELS[below(rng, len(LEVELS))]
        if not items:
            continue
        parts = maker.parts(items[0], level)
        for part, spread in zip(parts, (KINDS, THINGS), strict=True):
            if part.name not in truth:
                truth[part.name] = normal(rng, spread)
        true = sum(truth[part.name] for part in parts) + normal(rng, OWN)
        found[tuple(part.name for part in parts)] = Puzzle(parts, level.terms.choices, true)
    return list(found.values())


def normal(rng: Random, spread: float) -> float:
    """Draw from a normal distribution around 0 (Box and Muller), portably."""
    return spread * math.sqrt(-2 * math.log(1 - rng.random())) * math.cos(2 * math.pi * rng.random())


@dataclass
class Simulation:
    """All players and all questions, with the ratings that they share."""

    pool: Sequence[Puzzle]
    players: Sequence[Player]
    aim: float
    rng: Random
    ratings: dict[str, Rating] = field(default_factory=dict)
    counts: dict[int, int] = field(default_factory=dict)

    def run(self) -> None:
        """Let everybody play in turns; then let each question be asked often enough."""
        for _ in range(TURNS):
            for player in shuffled(self.rng, self.players):
                self._ask(player, self._chosen(player), counted=True)
        for place in range(len(self.pool)):
            while self.counts.get(place, 0) < LEAST:
                self._ask(self.players[below(self.rng, len(self.players))], place, counted=False)

    def _chosen(self, player: Player) -> int:
        aim = Aim(self.aim, player.rating, self.ratings)
        places = [below(self.rng, len(self.pool)) for _ in range(LOOKED_AT * len(LEVELS))]
        fresh = [place for place in places if place not in player.asked] or places

        def miss(place: int) -> float:
            return aim.miss(self.pool[place].parts, self.pool[place].choices) + JITTER * self.rng.random()

        return min((miss(place), place) for place in fresh)[1]

    def _ask(self, player: Player, place: int, *, counted: bool) -> None:
        puzzle = self.pool[place]
        floor = 1 / puzzle.choices
        right = self.rng.random() < floor + (1 - floor) / (1 + math.exp(puzzle.truth - player.strength))
        known = [self.ratings.get(part.name, part.start) for part in puzzle.parts]
        player.rating, moved = learnt(player.rating, known, puzzle.choices, right=right)
        self.ratings.update((part.name, each) for part, each in zip(puzzle.parts, moved, strict=True))
        self.counts[place] = self.counts.get(place, 0) + 1
        if counted:
            player.asked.append(place)
            player.answers.append(right)

    def has_fitting(self, player: Player) -> bool:
        """Say whether the pool has enough questions for a player, truly easier and harder than the aim."""
        strength = Rating(player.strength, 0.0)
        truths = [chance(strength, [Rating(each.truth, 0.0)], each.choices) for each in self.pool]
        easier = sum(true > self.aim for true in truths)
        return FRESH < easier < len(truths) - FRESH

    def as_json(self) -> dict[str, object]:
        """Give the contract of `simulate --json`."""
        truths = [each.truth for each in self.pool]
        learnt_ = [sum(self.ratings[part.name].mean for part in each.parts) for each in self.pool]
        return {
            "players": len(self.players),
            "aim": self.aim,
            "questions": len(self.pool),
            "answers": sum(self.counts.values()),
            "least_answers": min(self.counts.values()),
            "start_correlation": round(statistics.correlation([each.start for each in self.pool], truths), 3),
            "correlation": round(statistics.correlation(learnt_, truths), 3),
            "settled_after": SETTLED,
            "success": {group: self._success(group) for group in STRENGTHS},
        }

    def _success(self, group: str) -> dict[str, float]:
        members = [player for player in self.players if player.group == group]
        fitting = [player for player in members if self.has_fitting(player)]
        answers = [right for player in fitting for right in player.answers[SETTLED:]]
        rate = sum(answers) / len(answers) if answers else 0.0
        return {
            "players": len(members),
            "with_fitting_questions": len(fitting),
            "rate": round(rate, 4),
            "off": round(rate - self.aim, 4),
        }


def simulation(makers: Sequence[Maker], players: int, aim: float, seed: str) -> Simulation:
    """Set up a simulation; the same seed comes to the same figures."""
    rng = Random(f"{seed}/simulation")
    pool = puzzles(makers, rng)
    groups = [list(STRENGTHS)[place % len(STRENGTHS)] for place in range(players)]
    people = [Player(group, STRENGTHS[group] + normal(rng, SPREAD)) for group in groups]
    return Simulation(pool, people, aim, rng)
