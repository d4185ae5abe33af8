"""Writes a pack to begin with."""

import argparse
import json
from pathlib import Path

from game.content.schema import schema
from game.content.starter import KINDS, SCHEMA_FILE, starter
from game.content.things import slug
from game.errors import DownpourError, FaultyInputError
from game.paths import Home

HELP = "begin a pack of your own"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument("title", help="what players see, such as “My pack”")
    parser.add_argument("--kind", choices=sorted(KINDS), default="questions")
    parser.add_argument("--to", type=Path, metavar="FILE", help="where to write it; here if left out")


def run(options: argparse.Namespace, home: Home) -> int:
    """Write the pack and its schema, and say what to do next."""
    del home
    title = options.title.strip()
    if not title:
        raise FaultyInputError("A pack needs a title, such as: downpour new “My pack”")
    file = options.to or Path(f"{slug(title)[:60]}.yaml")
    beside = file.parent / SCHEMA_FILE
    try:
        with file.open("x", encoding="utf-8") as pack:
            pack.write(starter(title, options.kind, file.name))
        beside.write_text(json.dumps(schema(), indent=1) + "\n", encoding="utf-8")
    except FileExistsError as error:
        raise FaultyInputError(f"{file} is there already. Choose another title, or --to FILE.") from error
    except OSError as error:
        raise DownpourError(f"{file} cannot be written: {error.strerror}.") from error
    print(f"{file} is written. Change it as you like, then: downpour play --pack {file}")
    return 0
