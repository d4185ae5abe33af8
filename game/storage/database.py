"""Opens the database whatever state it is in; what cannot be used is set aside, never thrown away."""

import sqlite3
from collections.abc import Callable
from contextlib import closing
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from game.storage.sql import MIGRATIONS

BUSY_SECONDS = 5.0
"""So long a second game waits for the first to finish writing."""


class Trouble(StrEnum):
    """What the player is told about the database."""

    DAMAGED = "damaged"
    NEWER = "newer"
    READ_ONLY = "read_only"
    NOT_SAVED = "not_saved"


@dataclass(frozen=True)
class Opened:
    """An open database, and what was wrong with the one that was there."""

    connection: sqlite3.Connection
    trouble: Trouble | None = None
    file: str = ""
    """Where the trouble lies: the file set aside, or the folder that cannot be written."""


class _UnusableError(Exception):
    def __init__(self, trouble: Trouble) -> None:
        super().__init__(trouble)
        self.trouble = trouble


def open_database(file: Path, stamp: Callable[[], str]) -> Opened:
    """Open or make the database; `stamp` gives the date that a file set aside is named by."""
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        return Opened(_opened(file))
    except _UnusableError as error:
        return _fresh(file, error.trouble, stamp())
    except (OSError, sqlite3.OperationalError):
        return Opened(_in_memory(file), Trouble.READ_ONLY, str(file.parent))


def _opened(file: Path) -> sqlite3.Connection:
    connection = sqlite3.connect(file, timeout=BUSY_SECONDS, isolation_level=None, check_same_thread=False)
    try:
        _prepare(connection)
    except BaseException:
        connection.close()
        raise
    return connection


def _prepare(connection: sqlite3.Connection) -> None:
    try:
        if connection.execute("pragma quick_check(1)").fetchone() != ("ok",):
            raise _UnusableError(Trouble.DAMAGED)
        connection.execute("pragma journal_mode = wal")
        connection.execute("pragma synchronous = full")
        _migrate(connection)
        connection.execute("select count(*) from round, history, setting, flag, rating where 0").fetchone()
    except sqlite3.OperationalError as error:
        if "no such table" in str(error):
            raise _UnusableError(Trouble.DAMAGED) from error
        raise
    except sqlite3.DatabaseError as error:
        raise _UnusableError(Trouble.DAMAGED) from error


def _migrate(connection: sqlite3.Connection) -> None:
    (version,) = connection.execute("pragma user_version").fetchone()
    if version > len(MIGRATIONS):
        raise _UnusableError(Trouble.NEWER)
    if version == len(MIGRATIONS):
        return
    connection.execute("begin exclusive")
    (version,) = connection.execute("pragma user_version").fetchone()
    for number, script in enumerate(MIGRATIONS[version:], start=version + 1):
        for statement in script.split(";"):
            connection.execute(statement)
        connection.execute(f"pragma user_version = {number}")
    connection.execute("commit")


def _fresh(file: Path, trouble: Trouble, stamp: str) -> Opened:
    """Set the database aside with its -wal and -shm, and begin a new one."""
    aside = file.with_name(f"{file.stem}-{trouble.value}-{stamp}{file.suffix}")
    number = 1
    while aside.exists():
        number += 1
        aside = file.with_name(f"{file.stem}-{trouble.value}-{stamp}-{number}{file.suffix}")
    try:
        for ending in ("-wal", "-shm", ""):
            part = file.with_name(file.name + ending)
            if part.exists():
                part.rename(aside.with_name(aside.name + ending))
        return Opened(_opened(file), trouble, str(aside))
    except (OSError, sqlite3.Error, _UnusableError):
        return Opened(_in_memory(None), Trouble.READ_ONLY, str(file.parent))


def _in_memory(file: Path | None) -> sqlite3.Connection:
    """Give a database that lasts as long as the game, with what could still be read of the old one."""
    memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    if file is not None and file.exists():
        try:
            with closing(sqlite3.connect(f"{file.as_uri()}?mode=ro&immutable=1", uri=True)) as old:
                old.backup(memory)
        except sqlite3.Error:
            memory = sqlite3.connect(":memory:", isolation_level=None, check_same_thread=False)
    _migrate(memory)
    return memory
