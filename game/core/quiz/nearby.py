"""Which things of a large table are looked at for wrong choices: the nearest, and some from everywhere."""

from bisect import bisect_left
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property

from game.core.amount import amount
from game.core.catalog import Thing, Value
from game.core.chance import spread
from game.core.quiz.frame import Frame
from game.core.quiz.template import Path

MOST = 300
"""A table up to this size is looked at whole."""
_SHARE = 12
"""So many are taken from each list of things that agree in something."""

Signature = tuple[frozenset[str], ...]


@dataclass(frozen=True)
class Nearby:
    """A table's things by what wrong choices are ranked by."""

    frame: Frame
    table: str
    same: tuple[Path, ...]
    alike: tuple[Path, ...]

    @property
    def things(self) -> tuple[Thing, ...]:
        """Give all things of the table."""
        return self.frame.catalog.tables.get(self.table, ())

    def around(self, thing: Thing, seed: str) -> list[int]:
        """Give places of things to choose from: all of a small table, a fair part of a large one."""
        if len(self.things) <= MOST:
            return list(range(len(self.things)))
        alike = self._same_as.get(self._signature(thing, self.same), [])
        if len(alike) <= MOST:
            return alike
        found = set(_some(alike, seed, _SHARE * 3))
        found.update(_some(self._like.get(self._like_of(thing), []), seed, _SHARE * 2))
        for path in self.alike:
            for value in sorted(self._ids(thing, path)):
                found.update(_some(self._having[path].get(value, []), seed, _SHARE))
            found.update(self._near(path, thing))
        return sorted(found)

    def _ids(self, thing: Thing, path: Path) -> frozenset[str]:
        return frozenset(leaf.id for leaf in self.frame.leaves(thing, path)[0])

    def _signature(self, thing: Thing, paths: Sequence[Path]) -> Signature:
        return tuple(self._ids(thing, path) for path in paths)

    def _like_of(self, thing: Thing) -> Signature:
        return self._signature(thing, (*self.same, *self.alike))

    @cached_property
    def _same_as(self) -> Mapping[Signature, list[int]]:
        return self._grouped(self.same)

    @cached_property
    def _like(self) -> Mapping[Signature, list[int]]:
        return self._grouped((*self.same, *self.alike))

    def _grouped(self, paths: Sequence[Path]) -> Mapping[Signature, list[int]]:
        found: dict[Signature, list[int]] = {}
        for place, thing in enumerate(self.things):
            found.setdefault(self._signature(thing, paths), []).append(place)
        return found

    @cached_property
    def _having(self) -> Mapping[Path, Mapping[str, list[int]]]:
        found: dict[Path, dict[str, list[int]]] = {path: {} for path in self.alike}
        for place, thing in enumerate(self.things):
            for path, lists in found.items():
                for value in self._ids(thing, path):
                    lists.setdefault(value, []).append(place)
        return found

    @cached_property
    def _measured(self) -> Mapping[Path, list[tuple[Decimal, int]]]:
        found: dict[Path, list[tuple[Decimal, int]]] = {path: [] for path in self.alike}
        for place, thing in enumerate(self.things):
            for path, line in found.items():
                line.extend((number, place) for number in self._numbers(thing, path))
        return {path: sorted(line) for path, line in found.items()}

    def _numbers(self, thing: Thing, path: Path) -> list[Decimal]:
        leaves = self.frame.leaves(thing, path)[0]
        read = (amount(leaf.text.forms[0][1]) for leaf in leaves if isinstance(leaf, Value))
        return [each.parts[0] for each in read if each]

    def _near(self, path: Path, thing: Thing) -> list[int]:
        line = self._measured[path]
        found: list[int] = []
        for number in self._numbers(thing, path):
            at = bisect_left(line, (number, 0))
            found += [place for _, place in line[max(0, at - _SHARE // 2) : at + _SHARE // 2]]
        return found


def _some(places: Sequence[int], seed: str, wanted: int) -> list[int]:
    return [places[each] for each in spread(seed, len(places), wanted)]


def nearby(frame: Frame, table: str) -> Nearby:
    """Give a table's things as a template ranks them, laid out once."""
    template = frame.template
    by = (template.by,) if template.by and template.pick != "odd-one-out" else ()
    alike = template.alike + by
    key = ("nearby", table, template.same, alike)
    return frame.once(key, lambda: Nearby(frame, table, template.same, alike))


def some_of(frame: Frame, thing: Thing, places: Sequence[int], seed: str) -> list[int]:
    """Give places out of a list of subjects' places: all of a short one, else near ones and some others."""
    if len(places) <= MOST:
        return list(places)
    inside = frame.once(("inside", id(places)), lambda: (frozenset(places), places))[0]
    around = nearby(frame, frame.template.about).around(thing, seed)
    return sorted({*(place for place in around if place in inside), *_some(places, seed, _SHARE * 3)})
