"""The ways a round can go: every module here is one, as data under the name MODE."""

import pkgutil
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib import import_module


@dataclass(frozen=True)
class Mode:
    """The rules of a kind of round."""

    id: str
    questions: int
    """How many questions it deals."""
    ranked_from: int
    """Rounds with fewer questions have no place in the table."""


@cache
def modes() -> Mapping[str, Mode]:
    """Give every mode by its id; RuntimeError where the folder came without its modules."""
    names = [found.name for found in pkgutil.iter_modules(__path__)]
    known = {mode.id: mode for name in names if (mode := import_module(f"{__name__}.{name}").MODE)}
    if not known:
        raise RuntimeError("no mode was found: the game is not installed whole")
    return known
