"""Prints the pack format as a JSON Schema."""

import argparse
import json

from game.content.schema import schema
from game.paths import Home

HELP = "print the pack format for editors, as a JSON Schema"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes: none."""
    del parser


def run(options: argparse.Namespace, home: Home) -> int:
    """Print the schema."""
    del options, home
    print(json.dumps(schema(), ensure_ascii=False, indent=1))
    return 0
