"""Says on standard error how far something long has come."""

import sys
import time
from pathlib import Path

PATIENCE = 1.0
"""Seconds before anything is said."""
STEP = 0.5
"""Seconds between two lines."""


class Meter:
    """Tells shares from 0 to 1; what is done at once says nothing."""

    def __init__(self, what: str) -> None:
        self._what = what
        self._next = time.monotonic() + PATIENCE
        self._shown = False

    def tell(self, share: float) -> None:
        """Say how far it is, if it is time."""
        if time.monotonic() >= self._next:
            self._next = time.monotonic() + STEP
            self._shown = True
            end = "" if sys.stderr.isatty() else "\n"
            print(f"\r{self._what}: {share:4.0%}" if not end else f"{self._what}: {share:4.0%}",
                  end=end, file=sys.stderr, flush=True)  # fmt: skip

    def end(self) -> None:
        """Clear the line."""
        if self._shown and sys.stderr.isatty():
            print("\r" + " " * (len(self._what) + 8) + "\r", end="", file=sys.stderr, flush=True)


class Meters:
    """A meter for each pack that is read."""

    def __init__(self) -> None:
        self._meters: dict[Path, Meter] = {}

    def tell(self, path: Path, share: float) -> None:
        """Say how far a pack is."""
        meter = self._meters.setdefault(path, Meter(f"Reading {path.name}"))
        if share >= 1:
            meter.end()
        else:
            meter.tell(share)
