"""Tables of things and their fields: what is known, what is not, and what belongs to what."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from functools import cached_property

from game.core import names
from game.core.text import Text

PART_OF = "part_of"


class Status(StrEnum):
    """How far a fact is to be trusted."""

    CHECKED = "checked"
    AGREED = "agreed"
    SINGLE = "single"
    DISPUTED = "disputed"

    @property
    def asked(self) -> bool:
        """Say whether a question may rest on such a fact."""
        return self in (Status.CHECKED, Status.AGREED)


@dataclass(frozen=True, order=True, slots=True)
class Ref:
    """Which thing of which table."""

    table: str
    id: str


@dataclass(frozen=True)
class Value:
    """One value of a field: a text, or another thing shown by its name."""

    text: Text
    ref: Ref | None = None
    asked: bool = True
    sources: tuple[str, ...] = ()
    status: Status | None = None
    """As its pack states it; None where the pack states none."""

    @cached_property
    def id(self) -> str:
        """Give the referred thing's id, or the text's key: what a question's id and a fact call it."""
        return self.ref.id if self.ref else names.key(self.text.forms[0][1])

    @cached_property
    def forms(self) -> frozenset[str]:
        """Give the keys under which a player could read this value."""
        return names.keys((self.text,))


@dataclass(frozen=True)
class Field:
    """What a thing says of itself under one name; a field it does not have is unknown."""

    values: tuple[Value, ...]
    complete: bool = True


@dataclass(frozen=True)
class Thing:
    """A song, an artist, a country: one row of a table."""

    ref: Ref
    name: Text
    also: tuple[Text, ...] = ()
    in_text: Text | None = None
    fields: Mapping[str, Field] = field(default_factory=dict)
    clues: tuple[Text, ...] = ()
    fame: int | None = None
    asked: bool = True
    sources: tuple[str, ...] = ()
    status: Status | None = None
    """Of its name and clues."""

    @property
    def said(self) -> Text:
        """Give the name as it stands inside a sentence."""
        return self.in_text or self.name

    @property
    def id(self) -> str:
        """Give its id in its table."""
        return self.ref.id

    @cached_property
    def forms(self) -> frozenset[str]:
        """Give the keys of its name in every language."""
        return names.keys((self.name,))

    @cached_property
    def spellings(self) -> frozenset[str]:
        """Give the keys of all its names, in every language and spelling."""
        return self.forms | names.keys(self.also) if self.also else self.forms


@dataclass(frozen=True)
class Catalog:
    """All tables that a pack's questions can see, in the order they were written."""

    tables: Mapping[str, tuple[Thing, ...]]

    @classmethod
    def of(cls, things: Iterable[Thing]) -> "Catalog":
        """Build a catalog from things of any tables."""
        tables: dict[str, list[Thing]] = {}
        for thing in things:
            tables.setdefault(thing.ref.table, []).append(thing)
        return cls({name: tuple(rows) for name, rows in tables.items()})

    @cached_property
    def things(self) -> Mapping[Ref, Thing]:
        """Give every thing by its reference."""
        return {thing.ref: thing for rows in self.tables.values() for thing in rows}

    @cached_property
    def _wholes(self) -> Mapping[Ref, frozenset[Ref]]:
        parents = {
            thing.ref: [value.ref for value in thing.fields[PART_OF].values if value.ref]
            for thing in self.things.values()
            if PART_OF in thing.fields
        }
        return {ref: _reach(ref, parents) for ref in parents}

    def wholes(self, ref: Ref) -> frozenset[Ref]:
        """Give everything the thing is part of, directly or through others."""
        return self._wholes.get(ref, frozenset())

    @cached_property
    def _parts(self) -> Mapping[Ref, frozenset[Ref]]:
        found: dict[Ref, set[Ref]] = {}
        for part, wholes in self._wholes.items():
            for whole in wholes:
                found.setdefault(whole, set()).add(part)
        return {ref: frozenset(parts) for ref, parts in found.items()}

    def ties(self, ref: Ref) -> frozenset[Ref]:
        """Give everything that the thing is part of, and everything that is part of it."""
        return self.wholes(ref) | self._parts.get(ref, frozenset())

    def tied(self, one: Ref | None, other: Ref | None) -> bool:
        """Say whether one of two different things is part of the other."""
        if one is None or other is None or one == other:
            return False
        return one in self.wholes(other) or other in self.wholes(one)


def _reach(start: Ref, parents: Mapping[Ref, list[Ref]]) -> frozenset[Ref]:
    found: set[Ref] = set()
    todo = list(parents.get(start, ()))
    while todo:
        ref = todo.pop()
        if ref not in found and ref != start:
            found.add(ref)
            todo.extend(parents.get(ref, ()))
    return frozenset(found)
