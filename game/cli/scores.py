"""Prints the high-score table."""

import argparse
import json
from dataclasses import asdict

from game.core.board import Board
from game.core.difficulty import Difficulty
from game.core.modes import modes
from game.paths import Home
from game.wiring import Game

HELP = "print the high scores"
_ORDER = (
    "rank", "id", "name", "score", "difficulty", "mode", "time", "packs", "date", "right", "asked",
    "best_streak", "ms", "seed", "version",
)  # fmt: skip


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument("--difficulty", choices=[each.value for each in Difficulty])
    parser.add_argument("--mode", choices=sorted(modes()))
    parser.add_argument("--json", action="store_true", help="a JSON object a line")


def run(options: argparse.Namespace, home: Home) -> int:
    """Print the table."""
    game = Game(home)
    game.tell_trouble()
    store = game.store
    rows = store.table(Board(options.difficulty, options.mode))
    for row in rows:
        values = asdict(row)
        if options.json:
            print(json.dumps({name: values[name] for name in _ORDER}, ensure_ascii=False))
        else:
            right = f"{row.right}/{row.asked}"
            print(f"{row.rank:3}  {row.score:7,}  {row.difficulty:7} {right:>6}  {row.date[:10]}  {row.name}")
    if not rows and not options.json:
        print("Nobody stands here yet.")
    store.close()
    return 0
