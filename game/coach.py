"""Learns from every answer, and draws the next question of a round that follows the player."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import TYPE_CHECKING, Protocol

from game.core.follow import Aim, begin, further
from game.core.rating import PLAYER, Rating, learnt

if TYPE_CHECKING:
    from collections.abc import Callable

    from game.core.deal import Dealer
    from game.core.deck import Deck, Order
    from game.core.question import Question
    from game.core.session import Session


class Memory(Protocol):
    """Where ratings are kept."""

    def ratings(self) -> dict[str, Rating]: ...
    def note(self, question: str, right: bool, ratings: Mapping[str, Rating] | None = None) -> None: ...


@dataclass
class Coach:
    """Knows how hard questions are, and how much each player knows."""

    memory: Memory
    name: Callable[[], str]
    """Gives the name of who plays."""
    aim: Callable[[], int]
    """Gives the chance of success that the player wants, in per cent."""
    _round: tuple[Dealer, Order] | None = field(default=None, repr=False)

    @cached_property
    def _ratings(self) -> dict[str, Rating]:
        return self.memory.ratings()

    @property
    def _player(self) -> str:
        return f"player/{self.name()}"

    def _aim(self) -> Aim:
        return Aim(self.aim() / 100, self._ratings.get(self._player, PLAYER), self._ratings)

    def begin(self, dealer: Dealer, order: Order) -> Deck:
        """Deal a round that follows the player."""
        self._round = (dealer, order)
        return begin(dealer, order, self._aim())

    def further(self, session: Session) -> Question | None:
        """Draw the next question of the round that was begun last; None where nothing is left to ask."""
        if self._round is None:
            return None
        dealer, order = self._round
        return further(dealer, order, session.deck.questions, self._aim())

    def learn(self, question: Question, *, right: bool) -> None:
        """Note an answer, and move the ratings by it."""
        changed = self._moved(question, right=right)
        self._ratings.update(changed)
        self.memory.note(question.id, right, changed)

    def _moved(self, question: Question, *, right: bool) -> dict[str, Rating]:
        if not question.parts:
            return {}
        aim = self._aim()
        parts = [aim.of(part) for part in question.parts]
        player, moved = learnt(aim.player, parts, len(question.choices), right=right)
        names = (part.name for part in question.parts)
        return {self._player: player, **dict(zip(names, moved, strict=True))}

    def forget(self) -> None:
        """Know nothing any more."""
        self._ratings.clear()
