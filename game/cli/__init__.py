"""The commands: every module here is one, found by its name."""

import argparse
import pkgutil
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from importlib import import_module
from typing import NoReturn, Protocol, cast

from game import VERSION
from game.errors import DownpourError, FaultyInputError
from game.paths import Home


class Command(Protocol):
    """What a command must offer; its module's name is its own."""

    HELP: str

    def arguments(self, parser: argparse.ArgumentParser) -> None:
        """Say which arguments it takes."""
        ...

    def run(self, options: argparse.Namespace, home: Home) -> int:
        """Do it, and give the exit code."""
        ...


class _Parser(argparse.ArgumentParser):
    def error(self, message: str) -> NoReturn:
        raise FaultyInputError(f"{message}. See: {self.prog} --help")


def names() -> tuple[str, ...]:
    """Give every command's name; RuntimeError where the folder came without its modules."""
    found = tuple(sorted(module.name for module in pkgutil.iter_modules(__path__)))
    if not found:
        raise RuntimeError("no command was found: the game is not installed whole")
    return found


def command(name: str) -> Command:
    """Give a command by its name; only then is its module loaded."""
    return cast("Command", import_module(f"{__name__}.{name}"))


def _wanted(arguments: Sequence[str]) -> tuple[str, ...]:
    """Give the commands that a parser for these arguments has to know."""
    known = names()
    if not arguments or arguments[0].startswith("--home"):
        named = [word for word in arguments if word in known]
        return (named[0] if named else "play",)
    return (arguments[0],) if arguments[0] in known else known


def _parser(wanted: Sequence[str]) -> argparse.ArgumentParser:
    shared = _Parser(add_help=False)
    home_help = "keep scores, settings and packs in DIR"
    shared.add_argument("--home", metavar="DIR", default=argparse.SUPPRESS, help=home_help)
    parser = _Parser(
        prog="downpour", description="A quiz on the saddest songs in K-pop. Without a command the game opens."
    )
    parser.add_argument("--version", action="version", version=f"downpour {VERSION}")
    parser.add_argument("--home", metavar="DIR", default=None, help=home_help)
    inner = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name in wanted:
        what = command(name)
        sub = inner.add_parser(name, help=what.HELP, description=what.HELP, parents=[shared])
        what.arguments(sub)
    return parser


def run(arguments: Sequence[str]) -> int:
    """Run a command line; expected errors are one plain line, bugs leave a log."""
    home = Home.find(None)
    try:
        parser = _parser(_wanted(arguments))
        options = parser.parse_args(arguments)
        home = Home.find(options.home)
        if options.command is None:
            options = parser.parse_args([*arguments, "play"])
        return command(options.command).run(options, home)
    except DownpourError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception:  # noqa: BLE001 - the one place where a bug becomes a log
        _log(home)
        return 2


def _log(home: Home) -> None:
    """Write what happened where the player can find it, and say where that is."""
    import platform  # noqa: PLC0415 - only a bug needs these
    import traceback  # noqa: PLC0415

    trace = traceback.format_exc()
    now = datetime.now(UTC).isoformat(timespec="seconds")
    head = f"{now} downpour {VERSION}, Python {platform.python_version()}, {platform.platform()}"
    try:
        home.folder.mkdir(parents=True, exist_ok=True)
        with home.log.open("a", encoding="utf-8") as file:
            file.write(f"{head}\n{trace}\n")
    except OSError:
        print(f"Something broke that is our fault, and no log could be written:\n{trace}", file=sys.stderr)
        return
    print(f"Something broke that is our fault. The log lies in {home.log}", file=sys.stderr)
