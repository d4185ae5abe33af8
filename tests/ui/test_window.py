"""The game in a real window, played by keyboard."""

import json
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

from tests.packs import NAMES
from tests.ui.drag import Dragger
from tests.ui.screen import game, needs_screen, screen, until


@needs_screen
def test_a_whole_round_is_played_by_keyboard_and_the_name_stands_in_the_table(tmp_path: Path) -> None:
    with screen() as environment, game(environment, "--home", str(tmp_path), "play", "--seed", "5") as window:
        window.wait()
        window.press("F12", "F11", "F11", "Return", "Return", pause=1.0)
        for key in ("1", "b", "3", "d"):
            window.press(key, "Return")
        for _ in range(3):
            window.press("Tab", "space", "space")
        window.press("1", "Escape", "Escape", "Return", "2", "Return", "Down", "Return", "Return")
        until(lambda: _names(tmp_path) == ["Nobody"])
        window.type("So yeon")
        window.press("Return")
        until(lambda: _names(tmp_path) == ["So yeon"])
        assert len(list((tmp_path / "screenshots").glob("downpour-*.png"))) == 1
        window.press("Escape", "q")
        until(lambda: window.process.poll() == 0)
    done = subprocess.run(
        [sys.executable, "-m", "game", "--home", str(tmp_path), "scores", "--json"],
        capture_output=True, text=True, check=True,
    )  # fmt: skip
    row = json.loads(done.stdout)
    assert (row["rank"], row["name"], row["asked"], row["seed"]) == (1, "So yeon", 10, "5")


@needs_screen
def test_a_round_just_right_is_played_flagged_and_learnt_from(tmp_path: Path) -> None:
    with screen() as environment, game(environment, "--home", str(tmp_path), "play", "--seed", "5") as window:
        window.wait()
        window.press("Return", "Right", "Right", "Right", "Return", pause=1.0)
        window.press("1", "exclam", "F12", "Return")
        for _ in range(9):
            window.press("2", "Return", pause=0.9)
        until(lambda: _names(tmp_path) == ["Nobody"])
        until(lambda: _setting(tmp_path, "difficulty") == "just-right")
    with closing(sqlite3.connect(tmp_path / "downpour.db")) as database:
        (asked,) = database.execute("select answers from rating where name = 'player/'").fetchone()
        (flags,) = database.execute("select count(*) from flag").fetchone()
        (difficulty,) = database.execute("select difficulty from round").fetchone()
    assert (asked, flags, difficulty) == (10, 1, "just-right")


PUB = """\
title: Friday pub quiz
questions:
  - {question: What is the capital of France?, answer: Paris, wrong: [London, Rome]}
  - {question: Which of these is a prime?, choices: [51, 57, 59], answer: 59}
"""


@needs_screen
def test_a_file_dropped_on_the_window_is_played_a_moment_later(tmp_path: Path) -> None:
    file = tmp_path / "pub quiz.yaml"
    file.write_text(PUB, encoding="utf-8")
    home = tmp_path / "home"
    with screen() as environment, game(environment, "--home", str(home)) as window:
        window.wait()
        with closing(Dragger(environment["DISPLAY"])) as dragger:
            dragger.drop(file, window.number)
        until(lambda: _setting(home, "added") == [str(file)])
        window.press("Return", "Return", "Return", "1", "Return", "1", "Return", pause=1.2)
        until(lambda: _packs(home) == [["pub-quiz"]])
        window.press("Escape", "q")
        until(lambda: window.process.poll() == 0)


@needs_screen
def test_a_pack_that_is_saved_while_the_game_runs_is_read_again_within_a_second(tmp_path: Path) -> None:
    home, file = tmp_path / "home", tmp_path / "home" / "packs" / "pub.yaml"
    file.parent.mkdir(parents=True)
    file.write_text(PUB, encoding="utf-8")
    with (
        screen() as environment,
        game(environment, "--home", str(home), "play", "--motion", "still") as window,
    ):
        window.wait()
        window.press("k", *["Down"] * len(NAMES), pause=1.0)
        good = window.picture(tmp_path)
        file.write_text(PUB.replace("answer: Paris", "anwser: Paris"), encoding="utf-8")
        time.sleep(1.2)
        faulty = window.picture(tmp_path)
        file.write_text(PUB, encoding="utf-8")
        time.sleep(1.2)
        mended = window.picture(tmp_path)
        window.press("Right", "Return", pause=1.0)
        until(lambda: _setting(home, "packs_off") == ["pub"])
        off = window.picture(tmp_path)
        file.write_text(PUB.replace("Friday", "Sunday"), encoding="utf-8")
        time.sleep(1.2)
        kept_off = window.picture(tmp_path)
    assert good != faulty
    assert good == mended
    assert len({good, off, kept_off}) == 3
    assert _setting(home, "packs_off") == ["pub"]


def _setting(home: Path, name: str) -> object:
    file = home / "downpour.db"
    if not file.exists():
        return None
    with closing(sqlite3.connect(file)) as database:
        found = database.execute("select value from setting where name = ?", [name]).fetchone()
    return json.loads(found[0]) if found else None


def _packs(home: Path) -> list[object]:
    with closing(sqlite3.connect(home / "downpour.db")) as database:
        return [json.loads(row[0]) for row in database.execute("select packs from round")]


def _names(home: Path) -> list[str]:
    file = home / "downpour.db"
    if not file.exists():
        return []
    with closing(sqlite3.connect(file)) as database:
        return [row[0] for row in database.execute("select name from round")]
