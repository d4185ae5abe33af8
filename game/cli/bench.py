"""Measures the game: start, frames, questions."""

import argparse
import json
import statistics
import subprocess
import sys
import time
from random import Random

from game.bench.packs import measure as measure_packs
from game.core.difficulty import LEVELS
from game.errors import DownpourError
from game.paths import Home, shipped
from game.wiring import Game

HELP = "measure start, frames, questions and huge packs"
STARTS = 7
SIZES = ((1280, 720), (2560, 1440))
_BARE = """
import os, sys, time
os.environ["PYGAME_HIDE_SUPPORT_PROMPT"] = "1"
import pygame
pygame.display.init()
if pygame.display.get_driver() == "x11":
    os.environ["SDL_FRAMEBUFFER_ACCELERATION"] = "0"
window = pygame.Window("bare", (1280, 720))
window.get_surface().fill((20, 26, 66))
window.flip()
print(time.time())
"""
_GAME = """
import sys, time
from argparse import Namespace
from game.cli.play import open_window
from game.paths import Home
open_window(Home.find(sys.argv[1]), lambda: (print(time.time(), flush=True), sys.exit(0)))
"""


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument("--json", action="store_true", help="one JSON object")


def run(options: argparse.Namespace, home: Home) -> int:
    """Measure, in turns where two things are compared."""
    packs = measure_packs()  # first: a process begins with the memory peak of the one that starts it
    starts = _starts(home)
    found: dict[str, object] = {
        "start_seconds": starts["game"],
        "bare_seconds": starts["bare"],
        "start_ratio": round(starts["game"] / starts["bare"], 3),
        "question_ms": _questions(home),
        **{f"frame_ms_{size[0]}x{size[1]}": _frames(home, size) for size in SIZES},
        **packs,
    }
    if options.json:
        print(json.dumps(found))
    else:
        for name, value in found.items():
            print(f"{name}: {value}")
    return 0


def _starts(home: Home) -> dict[str, float]:
    """Give medians of seconds from process start to the first frame, the two in turns."""
    scripts = {"bare": [_BARE], "game": [_GAME, str(home.folder)]}
    taken: dict[str, list[float]] = {name: [] for name in scripts}
    for turn in range(STARTS + 1):
        for name, (code, *more) in scripts.items():
            began = time.time()
            done = subprocess.run(  # noqa: S603 - our own scripts
                [sys.executable, "-c", code, *more], capture_output=True, text=True, check=False
            )
            if done.returncode:
                raise DownpourError(f"The start cannot be measured: {done.stderr.strip().splitlines()[-1]}")
            if turn:
                taken[name].append(float(done.stdout.split()[-1]) - began)
    return {name: round(statistics.median(times), 4) for name, times in taken.items()}


def _questions(home: Home) -> float:
    """Give the mean milliseconds to make a question, over everything the packs can ask."""
    game = Game(home)
    dealer = game.dealer(game.library.packs)
    count, began = 0, time.perf_counter()
    for maker in dealer.makers:
        for items in maker.items.values():
            for item in items:
                for difficulty in LEVELS:
                    maker.question(item, difficulty, Random("bench"))
                    count += 1
    return round((time.perf_counter() - began) * 1000 / count, 4)


def _frames(home: Home, size: tuple[int, int]) -> dict[str, float]:
    """Give mean and 99th percentile of milliseconds to draw the question screen with rain."""
    from game.collection import Collection  # noqa: PLC0415 - only this measurement draws
    from game.shelf import Shelf  # noqa: PLC0415
    from game.storage.unsaved import Unsaved  # noqa: PLC0415
    from game.ui.measure import frame_times  # noqa: PLC0415
    from game.ui.services import Preferences  # noqa: PLC0415
    from game.ui.sound import Mixer  # noqa: PLC0415

    game, sound = Game(home), Mixer()
    shelf = Shelf(Collection(game), sound)
    shelf.load(count=False)
    services = game.services(Unsaved(game.store), Preferences(), shelf, sound, seed="bench")
    times = sorted(frame_times(services, shipped("assets") / "fonts", game.words, size))
    return {"mean": round(statistics.fmean(times), 3), "p99": round(times[int(len(times) * 0.99) - 1], 3)}
