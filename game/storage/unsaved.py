"""A memory that keeps nothing: for a game that plays itself and is not to be remembered."""

from collections.abc import Sequence

from game.core.board import EVERY_BOARD, Board
from game.core.session import Message, Session
from game.storage.store import Notice, Score, Store


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

    def note(self, question: str, right: bool) -> None:
        """Keep nothing."""

    def put(self, name: str, value: object) -> None:
        """Keep nothing."""

    def forget(self) -> None:
        """Forget nothing either."""

    def table(self, board: Board = EVERY_BOARD, count: int = -1) -> Sequence[Score]:
        """Give the table as it stands."""
        return self._store.table(board, count)
