"""The words of the interface: one file for each language, read into texts by name."""

import tomllib
from functools import cache
from pathlib import Path

from game.core.text import Text
from game.core.words import Words

FIRST = "en"
"""The language that stands in where another lacks a word."""


@cache
def load_words() -> Words:
    """Read every language's file; names are section.name, texts hold {gaps} to fill."""
    spoken: dict[str, list[tuple[str, str]]] = {}
    found = sorted(
        Path(__file__).parent.glob("*.toml"),
        key=lambda each: (each.name != f"{FIRST}.toml", each.name),
    )
    for file in found:
        language = file.name.removesuffix(".toml")
        for name, text in _flat(tomllib.loads(file.read_text(encoding="utf-8"))):
            spoken.setdefault(name, []).append((language, text))
    return {name: Text(tuple(forms)) for name, forms in spoken.items()}


def _flat(table: dict[str, object], above: str = "") -> list[tuple[str, str]]:
    pairs: list[tuple[str, str]] = []
    for name, value in table.items():
        if isinstance(value, dict):
            pairs.extend(_flat(value, f"{above}{name}."))
        else:
            pairs.append((f"{above}{name}", str(value)))
    return pairs
