"""Lists the player's packs, and adds, removes and switches them."""

import argparse
import json
from pathlib import Path

from game.collection import Collection
from game.content.library import Entry
from game.paths import Home
from game.wiring import Game

HELP = "list, add, remove and switch question packs"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    inner = parser.add_subparsers(dest="action", metavar="ACTION", required=True)
    listed = inner.add_parser("list", help="list all packs")
    listed.add_argument("--json", action="store_true", help="a JSON object a line")
    added = inner.add_parser("add", help="add a pack where it lies")
    added.add_argument("path", type=Path, metavar="PATH")
    added.add_argument("--keep", action="store_true", help="copy it into the packs folder")
    for name, what in (
        ("remove", "take a pack out; one in the packs folder goes to the trash folder"),
        ("enable", "switch a pack on"),
        ("disable", "switch a pack off"),
    ):
        sub = inner.add_parser(name, help=what)
        sub.add_argument("pack", metavar="PACK", help="the pack's id")
    inner.add_parser("folder", help="print the packs folder's path")


def run(options: argparse.Namespace, home: Home) -> int:
    """Do it, and say what was done."""
    if options.action == "folder":
        home.packs.mkdir(parents=True, exist_ok=True)
        print(home.packs)
        return 0
    game = Game(home)
    collection = Collection(game)
    try:
        return _done(options, collection)
    finally:
        game.store.close()
        game.tell_trouble()


def _done(options: argparse.Namespace, collection: Collection) -> int:
    match options.action:
        case "list":
            for entry in collection.entries:
                on = collection.is_on(entry)
                print(
                    json.dumps(as_json(entry, on=on), ensure_ascii=False)
                    if options.json
                    else _plain(entry, on=on)
                )
            return 0
        case "add":
            return _add(options, collection)
        case "remove":
            entry = collection.entry(options.pack)
            collection.remove(entry)
            print(f"“{entry.title}” is removed.")
        case action:
            entry = collection.entry(options.pack)
            collection.switch(entry.id, on=action == "enable")
            print(f"“{entry.title}” is {'on' if action == 'enable' else 'off'}.")
    return 0


def _add(options: argparse.Namespace, collection: Collection) -> int:
    entry = collection.add(options.path)
    for problem in entry.problems:
        print(problem)
    if entry.pack is None:
        print(f"“{entry.title}” is listed, and can be played once it is mended.")
        return 1
    if options.keep:
        entry = collection.keep(entry.id)
    print(f"“{entry.title}” is added: {entry.origin.path}")
    return 0


def as_json(entry: Entry, *, on: bool) -> dict[str, object]:
    """Give a pack as the contract of `packs list --json` has it."""
    pack = entry.pack
    return {
        "id": entry.id,
        "title": entry.title,
        "kind": entry.origin.kind.value,
        "path": str(entry.origin.path),
        "on": on,
        "playable": pack is not None,
        "author": pack.author if pack else "",
        "license": pack.license if pack else "",
        "questions": len(pack.questions) if pack else 0,
        "things": len(pack.catalog.things) if pack else 0,
        "templates": len(pack.templates) if pack else 0,
        "problems": [str(problem) for problem in entry.problems],
    }


def _plain(entry: Entry, *, on: bool) -> str:
    state = "needs a fix" if entry.pack is None else "on" if on else "off"
    lines = [f"{entry.id:24} {state:12} {entry.origin.kind.value:9} {entry.title}"]
    if entry.pack is None:
        lines += [f"  {problem}" for problem in entry.problems]
    return "\n".join(lines)
