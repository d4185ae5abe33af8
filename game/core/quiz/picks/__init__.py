"""The ways to ask: every module here is one, found by its NAMES."""

import pkgutil
from collections.abc import Iterator, Mapping, Sequence
from functools import cache
from importlib import import_module
from typing import Protocol, cast

from game.core.catalog import Thing
from game.core.quiz.frame import Frame
from game.core.quiz.item import Candidate, Item, Unmade


class Pick(Protocol):
    """What a way to ask must offer."""

    NAMES: tuple[str, ...]
    """What a template writes after `pick:`."""

    def items(self, frame: Frame, thing: Thing) -> Iterator[Item | Unmade]:
        """Give every question of the template about a thing, or why it cannot be asked fairly."""
        ...

    def candidates(self, frame: Frame, item: Item) -> list[Candidate]:
        """Give every wrong choice that is certainly wrong."""
        ...

    def fair(self, frame: Frame, item: Item, chosen: Sequence[Candidate]) -> bool:
        """Say whether these wrong choices may stand together."""
        ...


@cache
def picks() -> Mapping[str, Pick]:
    """Give every way to ask by its name; RuntimeError where the folder came without its modules."""
    modules = [import_module(f"{__name__}.{found.name}") for found in pkgutil.iter_modules(__path__)]
    known = {name: cast("Pick", module) for module in modules for name in module.NAMES}
    if not known:
        raise RuntimeError("no way to ask was found: the game is not installed whole")
    return known
