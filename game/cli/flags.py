"""Lists the questions that the player flagged as wrong, as text ready to send."""

import argparse
import json

from game.core.flag import as_text
from game.paths import Home
from game.storage.store import Flag
from game.wiring import Game

HELP = "list the questions flagged as wrong, ready to send"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument("--json", action="store_true", help="a JSON object a line")
    parser.add_argument("--clear", action="store_true", help="take the flags away once they are printed")


def run(options: argparse.Namespace, home: Home) -> int:
    """Print the flags."""
    game = Game(home)
    try:
        flags = game.store.flags()
        if options.json:
            for flag in flags:
                print(json.dumps(as_json(flag), ensure_ascii=False))
        else:
            print(as_text(flags) or "No question is flagged. Press ! after an answer to flag one.")
        if options.clear:
            game.store.unflag(flag.place for flag in flags)
    finally:
        game.store.close()
        game.tell_trouble()
    return 0


def as_json(flag: Flag) -> dict[str, object]:
    """Give a flag as the contract of `flags --json` has it."""
    return {"id": flag.question, "date": flag.date, "version": flag.version, **flag.note}
