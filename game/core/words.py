"""The few words that the game itself adds to a pack's: “and”, “True”, “False”."""

from collections.abc import Mapping, Sequence

from game.core.text import Text

Words = Mapping[str, Text]
"""The interface's words by name, each in every language there is."""


def joined(parts: Sequence[str], language: str, words: Words) -> str:
    """Give a list as it reads in a sentence: A, B and C."""
    if len(parts) < 2:
        return "".join(parts)
    return ", ".join(parts[:-1]) + words["list.last"].say(language) + parts[-1]
