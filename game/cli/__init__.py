"""The commands: every module here is one, found by its name."""

import argparse
import pkgutil
import platform
import sys
import traceback
from collections.abc import Mapping, Sequence
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


def commands() -> Mapping[str, Command]:
    """Give every command by its name; RuntimeError where the folder came without its modules."""
    names = [found.name for found in pkgutil.iter_modules(__path__)]
    if not names:
        raise RuntimeError("no command was found: the game is not installed whole")
    return {name: cast("Command", import_module(f"{__name__}.{name}")) for name in names}


def _parser() -> argparse.ArgumentParser:
    shared = _Parser(add_help=False)
    home_help = "keep scores, settings and packs in DIR"
    shared.add_argument("--home", metavar="DIR", default=argparse.SUPPRESS, help=home_help)
    parser = _Parser(
        prog="downpour", description="A quiz on the saddest songs in K-pop. Without a command the game opens."
    )
    parser.add_argument("--version", action="version", version=f"downpour {VERSION}")
    parser.add_argument("--home", metavar="DIR", default=None, help=home_help)
    inner = parser.add_subparsers(dest="command", metavar="COMMAND")
    for name, command in sorted(commands().items()):
        sub = inner.add_parser(name, help=command.HELP, description=command.HELP, parents=[shared])
        command.arguments(sub)
    return parser


def run(arguments: Sequence[str]) -> int:
    """Run a command line; expected errors are one plain line, bugs leave a log."""
    home = Home.find(None)
    try:
        parser = _parser()
        options = parser.parse_args(arguments)
        home = Home.find(options.home)
        if options.command is None:
            options = parser.parse_args([*arguments, "play"])
        return commands()[options.command].run(options, home)
    except DownpourError as error:
        print(error, file=sys.stderr)
        return error.exit_code
    except BrokenPipeError:
        sys.stderr.close()
        return 0
    except KeyboardInterrupt:
        return 130
    except Exception:  # noqa: BLE001 - the one place where a bug becomes a log
        _log(home, traceback.format_exc())
        return 2


def _log(home: Home, trace: str) -> None:
    """Write what happened where the player can find it, and say where that is."""
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
