"""The way in: finds the command, runs it, and tells whatever goes wrong."""

import sys

from game.cli import run

if (
    sys.platform == "win32" and sys.stdout is not None
):  # pragma: no cover - consoles there default to old code pages
    sys.stdout.reconfigure(encoding="utf-8")  # type: ignore[union-attr]


def main() -> None:
    """Run the command line and exit with its code."""
    sys.exit(run(sys.argv[1:]))


if __name__ == "__main__":
    main()
