"""Opens the game: in a window, in the terminal, or playing by itself."""

from __future__ import annotations

import argparse
import json
import os
import re
import sys
from collections.abc import Callable, Sequence
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, cast

from game.core.board import clean_name
from game.core.difficulty import Difficulty
from game.errors import FaultyInputError
from game.paths import Home, shipped
from game.wiring import Game, Late, any_seed

if TYPE_CHECKING:
    from game.core.deck import Deck
    from game.core.session import Session
    from game.shelf import Shelf
    from game.ui.services import Preferences
    from game.ui.sound import Mixer

HELP = "play, in a window or the terminal"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument("--difficulty", choices=[each.value for each in Difficulty])
    parser.add_argument(
        "--pack", action="append", default=[], metavar="PACK", help="a pack's id or path; may repeat"
    )
    parser.add_argument("--lang", default="en", metavar="CODE", help="language of questions and interface")
    parser.add_argument("--size", type=_size, metavar="WxH", help="the window's size in pixels")
    parser.add_argument("--text", type=int, choices=(100, 150, 200), help="text size in per cent")
    parser.add_argument("--motion", choices=("full", "gentle", "still"))
    parser.add_argument("--seed", help="the same seed deals the same round")
    parser.add_argument("--name", type=_name, help="the name for the table")
    parser.add_argument("--terminal", action="store_true", help="play without a window")
    parser.add_argument("--autoplay", action="store_true", help="let the game play a round by itself")
    parser.add_argument(
        "--skill", type=_chance, default=0.7, metavar="P", help="its chance to answer rightly"
    )
    parser.add_argument("--shots", type=Path, metavar="DIR", help="keep a picture of each screen it sees")
    parser.add_argument("--json", action="store_true", help="print what it came to as JSON")
    parser.set_defaults(started=None)


def _size(text: str) -> tuple[int, int]:
    found = re.fullmatch(r"(\d{3,5})x(\d{3,5})", text)
    if not found:
        raise argparse.ArgumentTypeError(f"“{text}” is not a size such as 1280x720")
    return int(found[1]), int(found[2])


def _chance(text: str) -> float:
    try:
        chance = float(text)
    except ValueError:
        chance = -1.0
    if not 0 <= chance <= 1:
        raise argparse.ArgumentTypeError(f"“{text}” is not a number from 0 to 1")
    return chance


def _name(text: str) -> str:
    name = clean_name(text)
    if not name:
        raise argparse.ArgumentTypeError("a name needs at least one letter")
    return name


def run(options: argparse.Namespace, home: Home) -> int:
    """Open the game."""
    game = Game(home)
    if options.terminal and options.autoplay:
        raise FaultyInputError("--terminal and --autoplay do not go together. Leave one out.")
    try:
        if options.terminal:
            return _terminal(options, game)
        return _autoplay(options, game) if options.autoplay else _window(options, game)
    finally:
        if "store" in vars(game):
            game.store.close()


def _terminal(options: argparse.Namespace, game: Game) -> int:
    from game.tty.terminal import Terminal  # noqa: PLC0415 - each front loads alone
    from game.ui.services import Preferences  # noqa: PLC0415

    kept = Preferences.read(game.store.settings())
    game.tell_trouble()
    difficulty = Difficulty(options.difficulty or "normal")
    packs = game.packs(options.pack) if options.pack else game.switched_on
    name = options.name or kept.name
    coach = game.coach(game.store, lambda: name, lambda: kept.aim)
    deck = game.deal(difficulty, packs, options.seed, silent=True, coach=coach)
    terminal = Terminal(game.words, options.lang, game.store, coach, name)
    code = terminal.play(deck, kept.pace, sys.stdin, sys.stdout)
    game.tell_trouble()
    return code


def _preferences(options: argparse.Namespace, kept: Preferences) -> Preferences:
    difficulty = Difficulty(options.difficulty) if options.difficulty else kept.difficulty
    return replace(kept, difficulty=difficulty)


def _window(options: argparse.Namespace, game: Game) -> int:
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from game.ui.app import App, Look, open_display  # noqa: PLC0415
    from game.ui.kit import Kit  # noqa: PLC0415
    from game.ui.scenes.title import TitleScene  # noqa: PLC0415
    from game.ui.services import Preferences  # noqa: PLC0415
    from game.ui.sound import Mixer  # noqa: PLC0415

    open_display()
    chosen = _preferences(options, Preferences.read(game.store.settings()))
    if options.name:
        chosen = replace(chosen, name=options.name)
    sound = Mixer()
    shelf = _shelf(game, options.pack, sound) if options.pack else _later(game, sound)
    services = game.services(game.store, chosen, shelf, sound, seed=options.seed, dealt=_say_seed)
    kit = Kit.of(shipped("assets") / "fonts", game.words, options.lang)
    look = Look(options.size, options.text, options.motion)
    started = options.started or shelf.start
    App(kit, services, look, game.home.screenshots, started).run(TitleScene(kit, services))
    shelf.stop()
    return 0


def _later(game: Game, sound: Mixer) -> Shelf:
    """Give the packs for the screens, looked for after the first frame."""
    return cast("Shelf", Late(lambda: _shelf(game, (), sound)))


def _shelf(game: Game, named: Sequence[str], sound: Mixer) -> Shelf:
    """Give the packs for the screens: all, or those that were named, which have to be good."""
    from game.collection import Collection  # noqa: PLC0415
    from game.shelf import Shelf  # noqa: PLC0415

    collection = Collection(game)
    if not named:
        return Shelf(collection, sound)
    found = []
    for name in named:
        pack = game.pack(name)
        if all(each is not pack for each in game.library.packs):
            collection.guests = (*collection.guests, Path(os.path.abspath(name)))  # noqa: PTH100 - links stay
        found.append(pack.id)
    return Shelf(collection, sound, frozenset(found))


def _say_seed(deck: Deck) -> None:
    print(f"seed {deck.seed}", flush=True)


def open_window(home: Home, started: Callable[[], object]) -> None:
    """Open the game as `downpour` alone does; `started` is called after the first frame."""
    parser = argparse.ArgumentParser()
    arguments(parser)
    options = parser.parse_args([])
    options.started = started
    _window(options, Game(home))


def _autoplay(options: argparse.Namespace, game: Game) -> int:
    os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")
    from game.storage.unsaved import Unsaved  # noqa: PLC0415
    from game.ui.app import App, Look, open_display  # noqa: PLC0415
    from game.ui.kit import Kit  # noqa: PLC0415
    from game.ui.pilot import Pilot, fly  # noqa: PLC0415
    from game.ui.scenes.title import TitleScene  # noqa: PLC0415
    from game.ui.services import Preferences  # noqa: PLC0415
    from game.ui.sound import Mixer  # noqa: PLC0415

    open_display()
    memory = game.store if options.name else Unsaved(game.store)
    size = options.size or (1280, 720)
    chosen = _preferences(options, Preferences(size=size))
    sound = Mixer()
    shelf = _shelf(game, options.pack, sound)
    shelf.load(count=options.shots is not None)
    services = game.services(memory, chosen, shelf, sound, seed=options.seed)
    kit = Kit.of(shipped("assets") / "fonts", game.words, options.lang)
    look = Look(size, options.text, options.motion)
    pilot = Pilot(options.skill, options.seed or any_seed(), options.name or "", options.shots)
    fly(App(kit, services, look, game.home.screenshots), TitleScene(kit, services), pilot)
    if pilot.session is None:
        return 2
    _report(options, pilot.session, pilot.taken)
    return 0


def _report(options: argparse.Namespace, session: Session, shots: list[str]) -> None:
    from game.core.summary import result  # noqa: PLC0415

    summed = result(session)
    if options.json:
        line = {
            "score": summed.score,
            "right": summed.right,
            "asked": summed.asked,
            "best_streak": summed.best_streak,
            "seed": summed.seed,
            "difficulty": summed.difficulty,
            "mode": summed.mode,
            "deck": [question.id for question in session.deck.questions],
            "shots": shots,
        }
        print(json.dumps(line, ensure_ascii=False))
        return
    print(f"seed {summed.seed}: {summed.right} of {summed.asked} right, {summed.score} points")
