"""The referee's own way through a catalog: what a path leads to, and what is part of what."""

from dataclasses import dataclass

from game.core.catalog import Catalog, Ref, Thing
from game.core.text import Text


@dataclass(frozen=True)
class Leaf:
    """A value at the end of a path."""

    text: Text
    ref: Ref | None
    sure: bool
    """Every fact on the way may be asked."""


@dataclass(frozen=True)
class Reached:
    """The values at the end of a path, and whether there can be no others."""

    leaves: tuple[Leaf, ...]
    closed: bool


def reach(catalog: Catalog, thing: Thing, about: str, path: tuple[str, ...]) -> Reached:
    """Follow a path from a subject of the table `about`."""
    if path and path[0] == about and about not in thing.fields:
        path = path[1:]
    return _reach(catalog, thing, path)


def _reach(catalog: Catalog, thing: Thing, path: tuple[str, ...]) -> Reached:
    if not path or path == ("name",):
        return Reached((Leaf(thing.name, thing.ref, thing.asked),), closed=True)
    if path[0] == "name":
        forms = dict(thing.name.forms)
        if path[1] not in forms:
            return Reached((), closed=False)
        return Reached((Leaf(Text.of(forms[path[1]], path[1]), None, thing.asked),), closed=True)
    if path[0] not in thing.fields:
        return Reached((), closed=False)
    field = thing.fields[path[0]]
    leaves: list[Leaf] = []
    closed = field.complete
    for value in field.values:
        if len(path) == 1:
            leaves.append(Leaf(value.text, value.ref, value.asked))
        elif value.ref is None:
            closed = False
        else:
            deeper = _reach(catalog, catalog.things[value.ref], path[1:])
            leaves += [Leaf(leaf.text, leaf.ref, leaf.sure and value.asked) for leaf in deeper.leaves]
            closed = closed and deeper.closed
    return Reached(tuple(leaves), closed)


def above(catalog: Catalog, part: Ref) -> set[Ref]:
    """Give everything that a thing is part of, directly or through others."""
    found: set[Ref] = set()
    todo = {part}
    while todo:
        ref = todo.pop()
        field = catalog.things[ref].fields.get("part_of") if ref in catalog.things else None
        over = {value.ref for value in field.values if value.ref} if field else set()
        todo |= over - found
        found |= over
    return found
