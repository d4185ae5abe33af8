"""How many questions packs can ask, kept so that they are counted once; the built-in packs come counted."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from game.core.difficulty import LEVELS, Difficulty
from game.core.quiz.maker import Maker
from game.core.quiz.tally import Tally, tally
from game.paths import Home, shipped

SHIPPED = "counts.json"
"""Beside the built-in packs, made by `make counts`."""
MOST = 200
"""Counts kept; the oldest go first."""


@dataclass(frozen=True)
class Counts:
    """Counts by what a pack is made from; a file that cannot be read or written only costs time."""

    file: Path

    @classmethod
    def of(cls, home: Home) -> Counts:
        """Give the counts in a player's folder, over those that came with the game."""
        return cls(home.cache / SHIPPED)

    def of_pack(self, digest: str, maker: Maker, *, silent: bool = False) -> Tally:
        """Give a pack's count; count it if nobody did."""
        name = f"{digest}/silent" if silent else digest
        for file in (self.file, shipped("questions") / SHIPPED):
            known = _read(file)
            with suppress(KeyError, TypeError, ValueError):
                return _tally(known[name])
        found = tally(maker, silent=silent)
        kept = [*_read(self.file).items()][-MOST:]
        with suppress(OSError):
            self.file.parent.mkdir(parents=True, exist_ok=True)
            part = self.file.with_suffix(".part")
            part.write_text(json.dumps({**dict(kept), name: _plain(found)}), encoding="utf-8")
            part.replace(self.file)
        return found


def _read(file: Path) -> dict[str, Any]:
    try:
        found = json.loads(file.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return found if isinstance(found, dict) else {}


def _tally(plain: Mapping[str, Any]) -> Tally:
    fitting = {Difficulty(name): int(count) for name, count in plain["fitting"].items()}
    if set(fitting) != set(LEVELS):
        raise ValueError(plain)
    return Tally(int(plain["total"]), fitting, bool(plain["exact"]))


def _plain(found: Tally) -> dict[str, Any]:
    fitting = {level.value: count for level, count in found.fitting.items()}
    return {"total": found.total, "fitting": fitting, "exact": found.exact}


def main() -> None:
    """Count the built-in packs anew, without leaving anything out."""
    from game.content.library import origins  # noqa: PLC0415 - only this counts all there is
    from game.wiring import Game  # noqa: PLC0415

    folder = shipped("questions")
    with tempfile.TemporaryDirectory() as empty:
        game = Game(Home(Path(empty)))
        library = game.load(origins(folder, Path(empty), ()))
        counted = {
            entry.digest: _plain(tally(game.dealer((entry.pack,)).makers[0], sample=10**9))
            for entry in library.entries
            if entry.pack
        }
    text = json.dumps(counted, indent=1, sort_keys=True)
    (folder / SHIPPED).write_text(f"{text}\n", encoding="utf-8")


if __name__ == "__main__":
    main()
