"""Reads a pack's tables into rows, and settles which thing each row is."""

import re
import unicodedata
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field

from game.content.desk import Desk
from game.content.format import TABLE
from game.content.nodes import Mapping, Node, Scalar, Sequence
from game.core import names
from game.core.catalog import PART_OF, Catalog, Ref, Status, Thing
from game.core.text import Text


@dataclass(frozen=True)
class Trust:
    """Where facts come from and how far they hold, unless they say so themselves."""

    sources: tuple[str, ...] = ()
    status: Status | None = None


@dataclass(frozen=True, slots=True)
class Row:
    """A thing before its references are settled."""

    ref: Ref
    node: Mapping
    name: Text
    trust: Trust
    base: Thing | None = None
    """The thing of a used pack that this row adds to."""


@dataclass
class Tables:
    """All rows of a pack, the things it builds on, and which fields refer to which table."""

    base: Catalog = field(default_factory=lambda: Catalog({}))
    references: dict[str, dict[str, str]] = field(default_factory=dict)
    """Table, field, table referred to; as `fields` of the packs says."""
    rows: dict[str, list[Row]] = field(default_factory=dict)
    _fields: dict[str, frozenset[str]] = field(default_factory=dict)

    @property
    def names(self) -> tuple[str, ...]:
        """Give the names of all tables."""
        return tuple(dict.fromkeys((*self.base.tables, *self.rows)))

    def target(self, table: str, name: str) -> str | None:
        """Give the table that a field refers to, or None where it holds plain texts."""
        stated = self.references.get(table, {}).get(name)
        if stated:
            return stated
        if name == PART_OF:
            return table
        return name if name in self.rows or name in self.base.tables else None

    def fields(self, table: str) -> frozenset[str]:
        """Give the names of every field that a thing of a table has."""
        if table not in self._fields:
            found = {name for row in self.rows.get(table, ()) for name in row.node.names}
            found.update(name for thing in self.base.tables.get(table, ()) for name in thing.fields)
            self._fields[table] = frozenset(found)
        return self._fields[table]


_PLAIN = {code: chr(code).lower() if chr(code).isalnum() else " " for code in range(128)}
_LOOSE = re.compile(r"[^\w]+|_")


def slug(text: str) -> str:
    """Make an id from a name: letters and digits in lower case, joined by hyphens."""
    if text.isascii():
        return "-".join(text.translate(_PLAIN).split()) or "x"
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    return _LOOSE.sub("-", unicodedata.normalize("NFC", kept)).strip("-") or "x"


def trusted(desk: Desk, node: Mapping, outer: Trust) -> Trust:
    """Give the sources and status that hold inside a node."""
    if node.key("sources") is None and node.key("status") is None:
        return outer
    sources = desk.words(node.get("sources"))
    return Trust(sources or outer.sources, desk.status(node.get("status")) or outer.status)


@dataclass
class TableReader:
    """Reads one table after the other into rows."""

    desk: Desk
    tables: Tables
    _known: dict[str, MappingType[str, list[Thing]]] = field(default_factory=dict)
    _taken: dict[str, dict[str, int]] = field(default_factory=dict)
    """For each table the ids there are, with how many things wanted each."""

    def read(self, table: str, node: Node, trust: Trust) -> None:
        """Read a table's list of things; a mapping with `things` adds sources and status for all."""
        desk = self.desk
        if isinstance(node, Mapping) and node.key("things") is not None:
            desk.known(node, TABLE, f"The table “{table}”")
            trust = trusted(desk, node, trust)
            inner = node.get("things")
            if inner is None:
                return
            node = inner
        if not isinstance(node, Sequence):
            hint = "Begin each with “- ”."
            desk.fault(node.place, f"The table “{table}” must be a list of things.", hint, "type")
            return
        rows = self.tables.rows.setdefault(table, [])
        rows.extend(row for item in node.items if (row := self._row(table, item, trust)))

    def _row(self, table: str, node: Node, trust: Trust) -> Row | None:
        row = self.desk.mapping(node, f"A thing of “{table}”")
        if row is None:
            return None
        written = row.get("name")
        name = self.desk.text(written, "The name")
        if name is None:
            if written is None:
                self.desk.fault(row.place, "This thing has no name.", "Give it a “name”.", "missing-key")
            return None
        base = self._base(table, row, name)
        taken = self._taken.setdefault(table, {})
        if base:
            if base.ref.id in taken:
                message = f"“{name.forms[0][1][:60]}” is the same thing as one above."
                self.desk.fault(row.place, message, "Write both as one.", "duplicate-id")
            taken[base.ref.id] = 1
            return Row(base.ref, row, name, trusted(self.desk, row, trust), base)
        return Row(Ref(table, self._id(row, name, taken, table)), row, name, trusted(self.desk, row, trust))

    def _base(self, table: str, row: Mapping, name: Text) -> Thing | None:
        """Give the thing of a used pack that a row means: by its id, or else by its name."""
        if table not in self.tables.base.tables:
            return None
        stated = row.get("id")
        if stated is not None:
            return self.tables.base.things.get(Ref(table, slug(self.desk.word(stated))))
        if table not in self._known:
            known: dict[str, list[Thing]] = {}
            for thing in self.tables.base.tables[table]:
                for spelling in names.keys((thing.name,)):
                    known.setdefault(spelling, []).append(thing)
            self._known[table] = known
        meant = {thing.ref: thing for key in names.keys((name,)) for thing in self._known[table].get(key, ())}
        if len(meant) > 1:
            ids = " or ".join(ref.id for ref in sorted(meant))
            message = f"“{name.forms[0][1][:60]}” could be {ids}."
            self.desk.fault(
                row.place, message, "Give it the “id” of the one you mean, or a new one.", "ambiguous"
            )
        return next(iter(meant.values()), None)

    def _id(self, row: Mapping, name: Text, taken: dict[str, int], table: str) -> str:
        node = row.get("id")
        base = slug(self.desk.word(node) if node is not None else name.forms[0][1])
        number = taken.get(base, 0) + 1
        taken[base] = number
        made = base
        if number == 1 and Ref(table, base) not in self.tables.base.things:
            return made
        if node is not None:
            message = f"The id “{base[:60]}” is taken in this table."
            self.desk.fault(node.place, message, "Choose another.", "duplicate-id")
            return made
        number = max(number, 2)
        while (made := f"{base}-{number}") in taken or Ref(table, made) in self.tables.base.things:
            number += 1
        taken[made], taken[base] = 1, number
        message = f"Another thing is called “{name.forms[0][1][:60]}”."
        self.desk.warn(row.place, message, f"Its id is “{made}”.", "same-name")
        return made


def states_status(tables: Tables, pack: Status | None) -> bool:
    """Say whether any fact of a pack carries a status."""
    return pack is not None or any(
        row.trust.status is not None or _mentions(row.node) for rows in tables.rows.values() for row in rows
    )


def _mentions(node: Node) -> bool:
    if isinstance(node, Mapping):
        return any(
            key.text == "status" or (type(value) is not Scalar and _mentions(value))
            for key, value in node.entries
        )
    return isinstance(node, Sequence) and any(_mentions(item) for item in node.items)
