"""Lets artificial players play rounds that follow them, against difficulties that the game does not know."""

import argparse
import json

from game.arguments import whole
from game.bench.players import simulation
from game.core.follow import AIM, AIMS
from game.paths import Home
from game.wiring import Game

HELP = "try with artificial players whether “Just right” learns and keeps its aim"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument("packs", nargs="*", metavar="PACK|PATH", help="ids or paths; all packs if left out")
    parser.add_argument("--players", type=whole, default=200, metavar="N")
    parser.add_argument(
        "--aim", type=int, choices=AIMS, default=AIM, help="wanted chance of success in per cent"
    )
    parser.add_argument("--seed", default="1", help="the same seed gives the same figures")
    parser.add_argument("--json", action="store_true", help="one JSON object")


def run(options: argparse.Namespace, home: Home) -> int:
    """Play, and print what came of it."""
    game = Game(home)
    made = simulation(
        game.dealer(game.packs(options.packs)).makers, options.players, options.aim / 100, options.seed
    )
    made.run()
    found = made.as_json()
    if options.json:
        print(json.dumps(found))
        return 0
    for name, value in found.items():
        print(f"{name.replace('_', ' ')}: {value}")
    return 0
