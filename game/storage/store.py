"""Keeps rounds, history and settings; what cannot be written now is kept in memory and tried again."""

from __future__ import annotations

import json
import os
import sqlite3
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

from game import VERSION
from game.core.board import EVERY_BOARD, Board
from game.storage import sql
from game.storage.database import Opened, Trouble, open_database

if TYPE_CHECKING:  # what a round is made of loads with the first round, not with the window
    from game.core.rating import Rating
    from game.core.session import Message, Session

Write = tuple[str, Mapping[str, Any]]
MEMORY = 200
"""So many of the last questions asked are avoided."""


@dataclass(frozen=True)
class Score:
    """A row of the table."""

    rank: int
    id: str
    name: str
    score: int
    difficulty: str
    mode: str
    time: str
    packs: tuple[str, ...]
    date: str
    """UTC, ISO 8601."""
    right: int
    asked: int
    best_streak: int
    ms: int
    seed: str
    version: str


@dataclass(frozen=True)
class Flag:
    """A question that the player thinks is wrong, with what was on the screen."""

    place: int
    """Names it in the table of flags."""
    question: str
    """Its id."""
    date: str
    """UTC, ISO 8601."""
    version: str
    note: Mapping[str, Any]
    """Stem, choices, answers, deck: whatever helps to look at it again."""


@dataclass(frozen=True)
class Notice:
    """What the player has to know about what is kept."""

    trouble: Trouble
    file: str


def _now() -> datetime:
    return datetime.now(UTC)


class Store:
    """The game's memory. No method raises for a disk that is full or a folder that cannot be written."""

    def __init__(self, file: Path, now: Callable[[], datetime] = _now) -> None:
        self._now = now
        self._file = file
        opened = self._open()
        self._disk = opened.connection
        self._shut = opened.trouble is Trouble.READ_ONLY
        """The file could not be opened, so `_disk` is in memory until it can."""
        self._mirror: sqlite3.Connection | None = None
        self._pending: list[Write] = []
        self.notice: Notice | None = Notice(opened.trouble, opened.file) if opened.trouble else None

    def _open(self) -> Opened:
        return open_database(self._file, lambda: self._now().strftime("%Y-%m-%d-%H%M%S"))

    def close(self) -> None:
        """Try once more to write what is pending, and close."""
        if self._pending:
            self._write([])
        self._disk.close()

    def save_round(self, session: Session, messages: tuple[Message, ...], name: str) -> str:
        """Keep a finished round under a name, and give its id; once this returns it survives a crash."""
        from game.core.summary import result  # noqa: PLC0415
        from game.storage.codec import write_deck, write_messages  # noqa: PLC0415

        summed = result(session)
        number = os.urandom(8).hex()
        values = asdict(summed) | {
            "id": number,
            "name": name,
            "packs": json.dumps(summed.packs),
            "date": self._now().isoformat(timespec="seconds"),
            "version": VERSION,
            "ranked": int(summed.ranked),
            "deck": write_deck(session.deck),
            "messages": write_messages(messages),
        }
        self._write([(sql.ADD_ROUND, values)])
        return number

    def rename(self, number: str, name: str) -> None:
        """Put another name on a kept round."""
        self._write([(sql.RENAME_ROUND, {"id": number, "name": name})])

    def table(self, board: Board = EVERY_BOARD, count: int = -1) -> tuple[Score, ...]:
        """Give ranked rounds, the best first, the earlier of two equals first."""
        packs = None if board.packs is None else json.dumps(sorted(board.packs))
        wanted = asdict(board) | {"packs": packs, "count": count}
        rows = self._read(sql.TABLE, wanted)
        names = ("id", "name", "score", "mode", "difficulty", "time", "packs", "date", "right", "asked",
                 "best_streak", "ms", "seed", "version")  # fmt: skip
        scores = [Score(rank=0, **dict(zip(names, row, strict=True))) for row in rows]
        return tuple(
            replace(score, rank=place, packs=tuple(json.loads(str(score.packs))))
            for place, score in enumerate(scores, 1)
        )

    def round(self, number: str) -> tuple[Session, tuple[Message, ...]] | None:
        """Give a kept round as it began, and its messages."""
        from game.core.difficulty import Pace  # noqa: PLC0415
        from game.core.session import Session  # noqa: PLC0415
        from game.storage.codec import read_deck, read_messages  # noqa: PLC0415

        rows = self._read(sql.ROUND, {"id": number})
        if not rows:
            return None
        deck, messages, time, mode = rows[0]
        return Session(read_deck(deck), Pace(time), mode), read_messages(messages)

    def note(self, question: str, right: bool, ratings: Mapping[str, Rating] | None = None) -> None:
        """Remember that a question was asked, and the ratings that its answer changed, in one go."""
        values = {
            "question": question,
            "right": int(right),
            "date": self._now().isoformat(timespec="seconds"),
        }
        rated = [(sql.PUT_RATING, {"name": name, **asdict(each)}) for name, each in (ratings or {}).items()]
        self._write([(sql.ADD_HISTORY, values), (sql.TRIM_HISTORY, {}), *rated])

    def recent(self) -> tuple[str, ...]:
        """Give the ids of the last questions asked, the latest first."""
        return tuple(row[0] for row in self._read(sql.RECENT, {"count": MEMORY}))

    def settings(self) -> dict[str, Any]:
        """Give all settings by name."""
        found = {}
        for name, value in self._read(sql.SETTINGS, {}):
            try:
                found[name] = json.loads(value)
            except ValueError:
                continue
        return found

    def put(self, name: str, value: object) -> None:
        """Keep a setting."""
        self._write([(sql.PUT_SETTING, {"name": name, "value": json.dumps(value, ensure_ascii=False)})])

    def flag(self, question: str, note: Mapping[str, Any]) -> None:
        """Note a question that the player thinks is wrong."""
        date = self._now().isoformat(timespec="seconds")
        text = json.dumps(note, ensure_ascii=False)
        self._write([(sql.ADD_FLAG, {"question": question, "date": date, "version": VERSION, "note": text})])

    def flags(self) -> tuple[Flag, ...]:
        """Give every question that was flagged, the oldest first."""
        rows = self._read(sql.FLAGS, {})
        return tuple(Flag(place, name, date, by, json.loads(note)) for place, name, date, by, note in rows)

    def unflag(self, places: Iterable[int]) -> None:
        """Take flags away."""
        self._write([(sql.DROP_FLAG, {"place": place}) for place in places])

    def ratings(self) -> dict[str, Rating]:
        """Give what was learnt of players, kinds of questions and things, by name."""
        from game.core.rating import Rating  # noqa: PLC0415

        return {row[0]: Rating(*row[1:]) for row in self._read(sql.RATINGS, {})}

    def forget(self) -> None:
        """Delete every round, all history and all settings."""
        self._write([(statement, {}) for statement in sql.FORGET])

    def _read(self, statement: str, values: Mapping[str, Any]) -> list[Any]:
        try:
            return (self._mirror or self._disk).execute(statement, values).fetchall()
        except sqlite3.Error:
            self.notice = Notice(Trouble.NOT_SAVED, str(self._file))
            return []

    def _write(self, writes: Iterable[Write]) -> None:
        new = list(writes)
        if self._shut:
            self._knock()
        if self._shut:
            _apply(self._disk, new)
            self._pending.extend(new)
            return
        try:
            _apply(self._disk, [*self._pending, *new])
        except sqlite3.Error:
            self.notice = Notice(Trouble.NOT_SAVED, str(self._file))
            self._mirrored(new)
            self._pending.extend(new)
            return
        self._pending.clear()
        self._mirror = None

    def _knock(self) -> None:
        """Try once more to open the file; what was kept in memory is then written with the next write."""
        again = self._open()
        if again.trouble is Trouble.READ_ONLY:
            again.connection.close()
            return
        self._disk.close()
        self._disk, self._shut = again.connection, False

    def _mirrored(self, writes: list[Write]) -> None:
        if self._mirror is None:
            self._mirror = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
            try:
                self._disk.backup(self._mirror)
            except sqlite3.Error:
                return
        _apply(self._mirror, writes)


def _apply(connection: sqlite3.Connection, writes: Iterable[Write]) -> None:
    connection.execute("begin immediate")
    try:
        for statement, values in writes:
            connection.execute(statement, values)
        connection.execute("commit")
    except sqlite3.Error:
        if connection.in_transaction:
            connection.execute("rollback")
        raise
