import sqlite3
from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.board import Board
from game.core.rating import Rating
from game.core.session import replay
from game.storage.codec import read_deck, read_messages, write_deck, write_messages
from game.storage.database import Trouble
from game.storage.sql import MIGRATIONS
from game.storage.store import Store
from game.storage.unsaved import Unsaved
from tests.rounds import finished, fresh, messages

WHEN = datetime(2026, 11, 23, 12, tzinfo=UTC)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "deep" / "downpour.db"


@pytest.fixture
def store(file: Path) -> Iterator[Store]:
    opened = Store(file, lambda: WHEN)
    yield opened
    opened.close()


def names(store: Store) -> list[str]:
    return [row.name for row in store.table()]


def test_a_round_is_kept_renamed_and_there_tomorrow(store: Store, file: Path) -> None:
    number = store.save_round(finished(), messages(), "Nobody")
    store.rename(number, "소연")
    with closing(Store(file)) as tomorrow:
        (row,) = tomorrow.table()
    assert (row.rank, row.id, row.name, row.right, row.asked, row.ms, row.packs) == (
        1,
        number,
        "소연",
        10,
        10,
        10_000,
        ("p",),
    )
    assert row.date == "2026-11-23T12:00:00+00:00"


def test_a_kept_round_can_be_played_again_without_its_pack(store: Store) -> None:
    number = store.save_round(finished(7), messages(7), "A")
    again = store.round(number)
    assert again is not None
    assert replay(*again) == finished(7)
    assert store.round("none") is None


@given(st.integers(0, 10))
def test_decks_and_messages_are_read_back_as_they_were_written(right: int) -> None:
    plain = fresh().deck
    shown = tuple(replace(each, image="a.png", audio="b.ogg") for each in plain.questions)
    for deck in (plain, replace(plain, questions=shown)):
        assert read_deck(write_deck(deck)) == deck
    assert read_messages(write_messages(messages(right))) == messages(right)


def test_a_message_of_no_kind_is_refused() -> None:
    with pytest.raises(ValueError, match="not a message"):
        read_messages('[["jump", 1]]')


def test_the_best_come_first_and_the_earlier_of_two_equals(file: Path) -> None:
    moments = iter(WHEN + timedelta(minutes=minute) for minute in range(10))
    with closing(Store(file, lambda: next(moments))) as store:
        for name, right in (("A", 5), ("B", 9), ("C", 5)):
            store.save_round(finished(right), messages(right), name)
        assert [(row.rank, row.name) for row in store.table()] == [(1, "B"), (2, "A"), (3, "C")]
        assert names(store) == ["B", "A", "C"]
        assert [row.name for row in store.table(count=1)] == ["B"]


def test_tables_are_apart_by_difficulty_time_mode_and_packs(store: Store) -> None:
    store.save_round(finished(), messages(), "A")
    assert [len(store.table(Board(difficulty=each))) for each in ("hard", "easy")] == [1, 0]
    assert [len(store.table(Board(time=each))) for each in ("normal", "double")] == [1, 0]
    assert [len(store.table(Board(mode=each))) for each in ("classic", "other")] == [1, 0]
    assert [len(store.table(Board(packs=each))) for each in (("p",), ("p", "q"))] == [1, 0]


def test_a_short_round_is_kept_but_not_ranked(store: Store) -> None:
    number = store.save_round(replay(fresh(count=3), messages(3, 3)), messages(3, 3), "A")
    assert (store.table(), store.round(number) is None) == ((), False)


def test_the_last_questions_are_remembered_the_latest_first(store: Store) -> None:
    for number in range(205):
        store.note(f"q{number}", right=True)
    assert (len(store.recent()), store.recent()[:2]) == (200, ("q204", "q203"))


def test_settings_are_kept_and_nonsense_is_passed_over(store: Store, file: Path) -> None:
    store.put("name", "소연")
    store.put("size", (800, 450))
    with closing(sqlite3.connect(file)) as other, other:
        other.execute("insert into setting values ('bad', '{')")
    assert store.settings() == {"name": "소연", "size": [800, 450]}


def test_forgetting_leaves_nothing(store: Store) -> None:
    store.save_round(finished(), messages(), "A")
    store.note("q", right=True)
    store.put("name", "A")
    store.forget()
    assert (store.table(), store.recent(), store.settings()) == ((), (), {})


def test_two_games_at_once_lose_nothing(store: Store, file: Path) -> None:
    with closing(Store(file)) as other:
        for _ in range(5):
            store.save_round(finished(), messages(), "A")
            other.save_round(finished(), messages(), "B")
        assert sorted(names(store)) == sorted(names(other)) == ["A"] * 5 + ["B"] * 5


@pytest.mark.parametrize("harm", ["garbage", "cut", "other tables", "page"])
def test_a_damaged_database_is_set_aside_and_the_game_goes_on(file: Path, harm: str) -> None:
    with closing(Store(file)) as first:
        for _ in range(30):
            first.save_round(finished(), messages(), "Old")
    data = file.read_bytes()
    if harm == "garbage":
        file.write_bytes(b"this is no database at all, " * 100)
    elif harm == "cut":
        file.write_bytes(data[: len(data) // 2])
    elif harm == "page":
        file.write_bytes(data[:4096] + b"\xff" * 8192 + data[12288:])
    else:
        with closing(sqlite3.connect(file)) as other, other:
            other.execute("drop table setting")
    file.with_name("downpour.db-wal").write_bytes(b"wal")
    with closing(Store(file, lambda: WHEN)) as store:
        assert store.notice
        assert store.notice.trouble is Trouble.DAMAGED
        aside = Path(store.notice.file)
        assert aside.name == "downpour-damaged-2026-11-23-120000.db"
        assert aside.exists()
        store.save_round(finished(), messages(), "New")
        assert names(store) == ["New"]


def test_a_newer_database_is_set_aside_whole_and_told(file: Path) -> None:
    with closing(Store(file)) as first:
        first.save_round(finished(), messages(), "Old")
    with closing(sqlite3.connect(file)) as other:
        other.execute(f"pragma user_version = {len(MIGRATIONS) + 1}")
    for _ in range(2):
        with closing(sqlite3.connect(file)) as other:
            other.execute(f"pragma user_version = {len(MIGRATIONS) + 1}")
        with closing(Store(file, lambda: WHEN)) as store:
            assert store.notice
            assert store.notice.trouble is Trouble.NEWER
            assert store.table() == ()
    kept = sorted(path.name for path in file.parent.glob("downpour-newer-*.db"))
    assert kept == ["downpour-newer-2026-11-23-120000-2.db", "downpour-newer-2026-11-23-120000.db"]
    with closing(sqlite3.connect(file.with_name(kept[1]))) as old:
        assert old.execute("select name from round").fetchall() == [("Old",)]


def test_what_a_shut_folder_refused_is_kept_in_memory_and_written_once_it_opens(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    with closing(Store(tmp_path / "file" / "downpour.db")) as store:
        assert store.notice
        assert store.notice.trouble is Trouble.READ_ONLY
        number = store.save_round(finished(), messages(), "A")
        assert names(store) == ["A"]
        (tmp_path / "file").unlink()
        store.rename(number, "B")
        assert names(store) == ["B"]
    with closing(Store(tmp_path / "file" / "downpour.db")) as tomorrow:
        assert (names(tomorrow), tomorrow.notice) == (["B"], None)


def test_what_a_full_disk_refused_is_written_once_there_is_room(store: Store, file: Path) -> None:
    store.save_round(finished(), messages(), "Before")
    (pages,) = store._disk.execute("pragma page_count").fetchone()  # noqa: SLF001 - a full disk, made by hand
    store._disk.execute(f"pragma max_page_count = {pages}")  # noqa: SLF001
    for number in range(12):
        store.save_round(finished(number % 10), messages(number % 10), f"Full {number}")
    assert store.notice
    assert store.notice.trouble is Trouble.NOT_SAVED
    assert len(store.table()) == 13
    store._disk.execute("pragma max_page_count = 1000000")  # noqa: SLF001
    store.put("name", "A")
    with closing(Store(file)) as tomorrow:
        assert len(tomorrow.table()) == 13


def test_flags_are_kept_in_order_and_can_be_taken_away(store: Store, file: Path) -> None:
    store.flag("p/t/1/a", {"question": "Q", "deck": {"seed": "비"}})
    store.flag("p/t/2/b", {"question": "R"})
    with closing(Store(file)) as tomorrow:
        first, second = tomorrow.flags()
        assert (first.question, first.note["deck"]["seed"], second.question) == ("p/t/1/a", "비", "p/t/2/b")
        assert first.date == "2026-11-23T12:00:00+00:00"
        tomorrow.unflag([first.place])
        assert [flag.question for flag in tomorrow.flags()] == ["p/t/2/b"]


def test_ratings_are_kept_and_replaced(store: Store, file: Path) -> None:
    store.note("q", True, {"player/A": Rating(0.5, 0.9, 3), "thing/song/x": Rating(-1.0, 0.4, 3)})
    store.note("q", True, {"player/A": Rating(0.6, 0.8, 4)})
    with closing(Store(file)) as tomorrow:
        assert tomorrow.ratings() == {
            "player/A": Rating(0.6, 0.8, 4),
            "thing/song/x": Rating(-1.0, 0.4, 3),
        }
        tomorrow.forget()
        assert tomorrow.ratings() == {}


def test_a_database_of_the_first_version_gets_what_it_lacks(file: Path) -> None:
    file.parent.mkdir(parents=True)
    with closing(sqlite3.connect(file)) as old:
        for statement in MIGRATIONS[0].split(";"):
            old.execute(statement)
        old.execute("insert into setting values ('name', '\"A\"')")
        old.execute("pragma user_version = 1")
        old.commit()
    with closing(Store(file)) as store:
        store.flag("q", {})
        assert (store.settings(), len(store.flags()), store.notice) == ({"name": "A"}, 1, None)


def test_a_game_that_plays_itself_is_not_remembered(store: Store) -> None:
    store.save_round(finished(), messages(), "A")
    unsaved = Unsaved(store)
    unsaved.rename(unsaved.save_round(finished(), messages(), "B"), "C")
    unsaved.note("q", right=True)
    unsaved.put("name", "B")
    unsaved.flag("q", {})
    unsaved.note("q", True, {"player/B": Rating(0, 1)})
    unsaved.forget()
    assert (unsaved.flags(), unsaved.ratings()) == ((), {})
    assert [row.name for row in unsaved.table()] == ["A"]
    assert (names(store), store.recent(), store.settings()) == (["A"], (), {})
