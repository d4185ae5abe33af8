"""The high-score tables: which there are, and the names that may stand in them."""

import unicodedata
from dataclasses import dataclass

LONGEST_NAME = 20
"""Characters, after NFC."""
_UNSEEN = ("Cc", "Cf", "Co", "Cn", "Cs", "Zl", "Zp")


@dataclass(frozen=True)
class Board:
    """Which of the tables is meant; what is left open counts for all."""

    difficulty: str | None = None
    mode: str | None = None
    time: str | None = None
    packs: tuple[str, ...] | None = None


EVERY_BOARD = Board()


def clean_name(typed: str) -> str:
    """Give a name as the table keeps it: NFC, no control or direction marks, at most 20 characters."""
    composed = unicodedata.normalize("NFC", typed)
    visible = "".join(char for char in composed if unicodedata.category(char) not in _UNSEEN)
    return " ".join(visible.split())[:LONGEST_NAME].strip()
