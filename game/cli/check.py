"""Looks for everything that is wrong or poor in packs."""

import argparse
import json
import sys
from dataclasses import asdict
from pathlib import Path

from game.content.cache import Cache
from game.content.library import Entry, Loader
from game.content.problems import Problem, Severity
from game.paths import Home
from game.progress import Meter
from game.wiring import Game

HELP = "look for what is wrong with a pack"
UNREADABLE = "not-readable"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument("paths", nargs="+", type=Path, metavar="PATH", help="a YAML file, a folder or a .zip")
    parser.add_argument("--json", action="store_true", help="a JSON object for each problem")


def run(options: argparse.Namespace, home: Home) -> int:
    """Print all problems; 0 without errors, 1 with errors, 2 where something cannot be read."""
    game = Game(home)
    found = [(path, _entry(game, path)) for path in options.paths]
    problems = [problem for _, entry in found for problem in entry.problems]
    for problem in problems:
        print(_as_json(problem) if options.json else _plain(problem))
    if not options.json:
        for path, entry in found:
            print(_summary(path, entry), file=sys.stderr)
    if any(problem.code == UNREADABLE for problem in problems):
        return 2
    return 1 if any(entry.pack is None for _, entry in found) else 0


def _entry(game: Game, path: Path) -> Entry:
    meter = Meter(f"Reading {path.name}")
    loader = Loader(game.words, Cache(None), lambda _, share: meter.tell(share), thorough=True)
    entry = loader.at(path, game.library)
    meter.end()
    return entry


def _as_json(problem: Problem) -> str:
    return json.dumps(asdict(problem), ensure_ascii=False)


def _plain(problem: Problem) -> str:
    return f"{problem}" if problem.severity is Severity.ERROR else f"{problem} (warning)"


def _summary(path: Path, entry: Entry) -> str:
    errors = sum(problem.severity is Severity.ERROR for problem in entry.problems)
    warnings = len(entry.problems) - errors
    told = [
        f"{n} {word}{'' if n == 1 else 's'}" for n, word in ((errors, "problem"), (warnings, "warning")) if n
    ]
    return f"{path}: {', '.join(told) or 'all is well'}"
