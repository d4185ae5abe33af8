"""The game in a real window, played by keyboard."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path

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


def _names(home: Path) -> list[str]:
    file = home / "downpour.db"
    if not file.exists():
        return []
    with closing(sqlite3.connect(file)) as database:
        return [row[0] for row in database.execute("select name from round")]
