"""Where things lie: what came with the game, and what it keeps for the player."""

import os
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from platformdirs import user_data_path

from game.errors import DownpourError

_HERE = Path(__file__).resolve().parent


def shipped(name: str) -> Path:
    """Give the folder `assets` or `questions`, from a checkout, an installed wheel or a frozen app."""
    for root in (_HERE / "_data", _HERE.parent):
        if (root / name).is_dir():
            return root / name
    raise DownpourError(f"The game's folder “{name}” is missing. Install the game again.")


@dataclass(frozen=True)
class Home:
    """The folder in which the game keeps what is the player's."""

    folder: Path

    @classmethod
    def find(cls, given: str | None, environment: Mapping[str, str] = os.environ) -> "Home":
        """Give the folder that was asked for, or the platform's own."""
        chosen = given or environment.get("DOWNPOUR_HOME")
        return cls(Path(chosen).expanduser() if chosen else user_data_path("downpour", appauthor=False))

    @property
    def database(self) -> Path:
        """Give the file of scores, history and settings."""
        return self.folder / "downpour.db"

    @property
    def packs(self) -> Path:
        """Give the folder of the player's own packs."""
        return self.folder / "packs"

    @property
    def cache(self) -> Path:
        """Give the folder of large packs as they were read."""
        return self.folder / "cache"

    @property
    def trash(self) -> Path:
        """Give the folder of packs that the player removed."""
        return self.folder / "trash"

    @property
    def screenshots(self) -> Path:
        """Give the folder of F12's pictures."""
        return self.folder / "screenshots"

    @property
    def log(self) -> Path:
        """Give the file that an unexpected error is written to."""
        return self.folder / "downpour.log"
