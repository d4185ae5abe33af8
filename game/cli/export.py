"""Writes a pack's questions to print: a sheet to play from and its answer key."""

import argparse
from pathlib import Path

from game.content.sheet import sheet
from game.core.deck import Order
from game.core.difficulty import LEVELS, Difficulty
from game.errors import DownpourError, FaultyInputError
from game.paths import Home
from game.wiring import Game, any_seed

HELP = "write a pack's questions and answers to print"
FORMATS = (".txt",)


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument("pack", metavar="PACK|PATH", help="a pack's id or path")
    parser.add_argument("--to", type=Path, required=True, metavar="FILE.txt")
    parser.add_argument("--difficulty", choices=[each.value for each in LEVELS], default="normal")
    parser.add_argument("--count", type=int, metavar="N", help="so many questions; all if left out")
    parser.add_argument("--seed", help="the same seed gives the same sheet")
    parser.add_argument("--lang", default="en", metavar="CODE")


def run(options: argparse.Namespace, home: Home) -> int:
    """Write the sheet."""
    if options.to.suffix.lower() not in FORMATS:
        raise FaultyInputError(f"“{options.to.name}” has no known ending. Use .txt.")
    if options.count is not None and options.count < 1:
        raise FaultyInputError("--count wants a whole number above 0.")
    game = Game(home)
    pack = game.pack(options.pack)
    count = options.count or 10**6
    order = Order(options.seed or any_seed(), Difficulty(options.difficulty), count, once=False)
    deck = game.dealer((pack,)).deal(order)
    if not deck.questions:
        raise FaultyInputError(f"“{pack.title.say(options.lang)}” can ask nothing. See: downpour check")
    try:
        options.to.write_text(sheet(pack, deck, options.lang), encoding="utf-8")
    except OSError as error:
        raise DownpourError(f"{options.to} cannot be written: {error.strerror}.") from error
    print(f"{len(deck.questions)} questions are in {options.to}")
    return 0
