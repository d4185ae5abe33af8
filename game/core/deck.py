"""What is wanted of a deal, and what it gives: a round's questions as drawn."""

from dataclasses import dataclass

from game.core.difficulty import Difficulty
from game.core.question import Question

READY = "questions"
"""What stands for the template in the ids and seeds of ready-made questions."""


@dataclass(frozen=True)
class Order:
    """What is wanted of a deal."""

    seed: str
    difficulty: Difficulty = Difficulty.NORMAL
    count: int = 10
    template: str | None = None
    avoid: tuple[str, ...] = ()
    """Ids of questions asked before, which come last, the longest ago first among them."""
    once: bool = True
    """No fact twice in one deck; off for a list of everything there is."""
    silent: bool = False
    """Leave out questions that have to be heard."""


@dataclass(frozen=True)
class Deck:
    """A round's questions, as drawn."""

    seed: str
    difficulty: Difficulty
    packs: tuple[str, ...]
    questions: tuple[Question, ...]
    to_come: int = 0
    """How many more are drawn as the answers come in."""

    @property
    def size(self) -> int:
        """Give how many questions the round has, those to come included."""
        return len(self.questions) + self.to_come
