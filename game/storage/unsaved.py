"""A memory that keeps nothing: for a game that plays itself and is not to be remembered."""

from collections.abc import Iterable, Mapping, Sequence
from typing import Any

from game.core.board import EVERY_BOARD, Board
from game.core.rating import Rating
from game.core.session import Message, Session
from game.storage.store import Flag, Notice, Score, Store


class Unsaved:
    """Shows the table there is, and forgets everything it is told."""

    notice: Notice | None = None

    def __init__(self, store: Store) -> None:
        self._store = store

    def save_round(self, session: Session, messages: tuple[Message, ...], name: str) -> str:
        """Keep nothing."""
        del session, messages, name
        return ""

    def rename(self, number: str, name: str) -> None:
        """Keep nothing."""

    def note(self, question: str, right: bool, ratings: Mapping[str, Rating] | None = None) -> None:
        """Keep nothing."""

    def put(self, name: str, value: object) -> None:
        """Keep nothing."""

    def flag(self, question: str, note: Mapping[str, Any]) -> None:
        """Keep nothing."""

    def flags(self) -> tuple[Flag, ...]:
        """Give the flags there are."""
        return self._store.flags()

    def unflag(self, places: Iterable[int]) -> None:
        """Keep them."""

    def ratings(self) -> dict[str, Rating]:
        """Give what was learnt before."""
        return self._store.ratings()

    def forget(self) -> None:
        """Forget nothing either."""

    def table(self, board: Board = EVERY_BOARD, count: int = -1) -> Sequence[Score]:
        """Give the table as it stands."""
        return self._store.table(board, count)
