"""Reads a pack's catalog: tables, things, fields, and what refers to what."""

import re
import unicodedata
from collections.abc import Mapping as MappingType
from dataclasses import dataclass, field

from game.content.desk import Desk
from game.content.nodes import Mapping, Node, Scalar, Sequence, listed
from game.content.problems import suggest
from game.core import names
from game.core.catalog import PART_OF, Catalog, Field, Ref, Status, Thing, Value
from game.core.text import Text

OWN_KEYS = ("id", "name", "also", "in_text", "clues", "fame", "sources", "status")
_DETAILS = ("value", "sources", "status", "complete")


@dataclass(frozen=True)
class Trust:
    """Where facts come from and how far they hold, unless they say so themselves."""

    sources: tuple[str, ...] = ()
    status: Status | None = None


@dataclass(frozen=True)
class Row:
    """A thing before its references are settled."""

    ref: Ref
    node: Mapping
    name: Text
    trust: Trust


@dataclass
class Tables:
    """All rows of a pack, and which fields refer to which table."""

    rows: dict[str, list[Row]] = field(default_factory=dict)
    references: dict[str, dict[str, str]] = field(default_factory=dict)
    """Table, field, table referred to; as `fields` of the pack says."""

    def target(self, table: str, name: str) -> str | None:
        """Give the table that a field refers to, or None where it holds plain texts."""
        stated = self.references.get(table, {}).get(name)
        if stated:
            return stated
        if name == PART_OF:
            return table
        return name if name in self.rows else None


def slug(text: str) -> str:
    """Make an id from a name: letters and digits in lower case, joined by hyphens."""
    plain = unicodedata.normalize("NFKD", text).casefold()
    kept = "".join(char for char in plain if not unicodedata.combining(char))
    joined = re.sub(r"[^\w]+|_", "-", unicodedata.normalize("NFC", kept)).strip("-")
    return joined or "x"


def read_table(desk: Desk, tables: Tables, table: str, node: Node, trust: Trust) -> None:
    """Read a table's list of things into rows; a mapping with `things` adds sources and status for all."""
    if isinstance(node, Mapping) and "things" in node.names:
        desk.known(node, ("things", "sources", "status"), f"The table “{table}”")
        trust = trusted(desk, node, trust)
        inner = node.get("things")
        if inner is None:
            return
        node = inner
    if not isinstance(node, Sequence):
        desk.fault(
            node.place, f"The table “{table}” must be a list of things.", "Begin each with “- ”.", "type"
        )
        return
    rows = tables.rows.setdefault(table, [])
    taken = {row.ref.id for row in rows}
    for item in node.items:
        row = _row(desk, table, item, trust, taken)
        if row:
            taken.add(row.ref.id)
            rows.append(row)


def trusted(desk: Desk, node: Mapping, outer: Trust) -> Trust:
    """Give the sources and status that hold inside a node."""
    sources = desk.words(node.get("sources"))
    return Trust(sources or outer.sources, desk.status(node.get("status")) or outer.status)


def _row(desk: Desk, table: str, node: Node, trust: Trust, taken: set[str]) -> Row | None:
    row = desk.mapping(node, f"A thing of “{table}”")
    if row is None:
        return None
    name = desk.text(row.get("name"), "The name")
    if name is None:
        if row.get("name") is None:
            desk.fault(row.place, "This thing has no name.", "Give it a “name”.", "missing-key")
        return None
    return Row(Ref(table, _id(desk, row, name, taken)), row, name, trusted(desk, row, trust))


def _id(desk: Desk, row: Mapping, name: Text, taken: set[str]) -> str:
    node = row.get("id")
    if node is not None:
        stated = slug(desk.word(node))
        if stated in taken:
            desk.fault(
                node.place, f"The id “{stated}” is taken in this table.", "Choose another.", "duplicate-id"
            )
        return stated
    made = base = slug(name.forms[0][1])
    number = 1
    while made in taken:
        number += 1
        made = f"{base}-{number}"
    if number > 1:
        desk.warn(
            row.place, f"Another thing is called “{name.forms[0][1]}”.", f"Its id is “{made}”.", "same-name"
        )
    return made


@dataclass
class _Builder:
    desk: Desk
    tables: Tables
    states: bool
    """The pack states a status somewhere, so a fact without one counts as single."""
    lookups: dict[str, dict[str, dict[str, set[str]]]] = field(default_factory=dict)

    def thing(self, row: Row) -> Thing:
        fields = {
            key.text: self.field(row, key.text, value)
            for key, value in row.node.entries
            if key.text not in OWN_KEYS and not (isinstance(value, Scalar) and value.empty)
        }
        desk = self.desk
        return Thing(
            ref=row.ref,
            name=row.name,
            also=desk.texts(row.node.get("also"), "Another spelling"),
            in_text=desk.text(row.node.get("in_text"), "The name inside a sentence"),
            fields=fields,
            clues=desk.texts(row.node.get("clues"), "A clue"),
            fame=desk.whole(row.node.get("fame"), 1, 5, "Fame"),
            asked=self._asked(row.trust.status),
            sources=row.trust.sources,
        )

    def field(self, row: Row, name: str, node: Node) -> Field:
        complete, trust = True, row.trust
        if isinstance(node, Mapping) and "value" in node.names:
            self.desk.known(node, _DETAILS, f"The field “{name}”")
            complete = self.desk.truth(node.get("complete"), default=True)
            trust = trusted(self.desk, node, trust)
            inner = node.get("value")
            if inner is None:
                self.desk.fault(node.place, f"The field “{name}” has no value.", "Write it.", "empty")
                return Field((), complete=False)
            node = inner
        values = [self._item(row, name, item, trust) for item in listed(node)]
        return Field(tuple(value for value in values if value), complete)

    def _item(self, row: Row, name: str, node: Node, trust: Trust) -> Value | None:
        if isinstance(node, Mapping) and "value" in node.names:
            self.desk.known(node, _DETAILS[:3], f"A value of “{name}”")
            trust = trusted(self.desk, node, trust)
            inner = node.get("value")
            return self._value(row, name, inner, trust) if inner else None
        return self._value(row, name, node, trust)

    def _value(self, row: Row, name: str, node: Node, trust: Trust) -> Value | None:
        target = self.tables.target(row.ref.table, name)
        if target is None:
            text = self.desk.text(node, f"“{name}”")
            return Value(text, None, self._asked(trust.status), trust.sources) if text else None
        found = self._referred(target, node)
        return Value(found.name, found.ref, self._asked(trust.status), trust.sources) if found else None

    def _asked(self, status: Status | None) -> bool:
        return status.asked if status else not self.states

    def _referred(self, table: str, node: Node) -> Row | None:
        word = self.desk.word(node)
        if not word:
            return None
        rows = {row.ref.id: row for row in self.tables.rows.get(table, [])}
        for known in self._lookup(table).values():
            ids = sorted(known.get(names.key(word), set()))
            if len(ids) > 1:
                message = f"“{word}” could be {' or '.join(ids)}."
                self.desk.fault(node.place, message, "Write the id.", "ambiguous")
                return None
            if ids:
                return rows[ids[0]]
        spelled = [row.name.forms[0][1] for row in rows.values()]
        hint = suggest(word, [*spelled, *rows]) or f"Add it to “{table}”."
        self.desk.fault(node.place, f"“{word}” is not in the table “{table}”.", hint, "reference")
        return None

    def _lookup(self, table: str) -> MappingType[str, dict[str, set[str]]]:
        if table not in self.lookups:
            found: dict[str, dict[str, set[str]]] = {"id": {}, "name": {}, "also": {}}
            for row in self.tables.rows.get(table, []):
                found["id"].setdefault(names.key(row.ref.id), set()).add(row.ref.id)
                for spelling in names.keys((row.name,)):
                    found["name"].setdefault(spelling, set()).add(row.ref.id)
                for node in listed(row.node.get("also")):
                    also = [node] if isinstance(node, Scalar) else _scalars(node)
                    for each in also:
                        found["also"].setdefault(names.key(each.text), set()).add(row.ref.id)
            self.lookups[table] = found
        return self.lookups[table]


def _scalars(node: Node) -> list[Scalar]:
    inner = [value for _, value in node.entries] if isinstance(node, Mapping) else []
    return [each for each in inner if isinstance(each, Scalar)]


def build_catalog(desk: Desk, tables: Tables, states: bool) -> Catalog:
    """Settle all references and give the catalog."""
    builder = _Builder(desk, tables, states)
    catalog = Catalog.of(builder.thing(row) for rows in tables.rows.values() for row in rows)
    for rows in tables.rows.values():
        for row in rows:
            if row.ref in _above(catalog, row.ref):
                desk.fault(row.node.place, f"“{row.name.forms[0][1]}” is part of itself.", "", "circular")
    return catalog


def _above(catalog: Catalog, ref: Ref) -> set[Ref]:
    seen: set[Ref] = set()
    todo = [ref]
    while todo:
        field = catalog.things[todo.pop()].fields.get(PART_OF) if todo else None
        for value in field.values if field else ():
            if value.ref and value.ref not in seen:
                seen.add(value.ref)
                todo.append(value.ref)
    return seen


def states_status(tables: Tables, pack: Status | None) -> bool:
    """Say whether any fact of a pack carries a status."""
    return pack is not None or any(
        row.trust.status is not None or _mentions(row.node) for rows in tables.rows.values() for row in rows
    )


def _mentions(node: Node) -> bool:
    if isinstance(node, Mapping):
        return "status" in node.names or any(_mentions(value) for _, value in node.entries)
    return isinstance(node, Sequence) and any(_mentions(item) for item in node.items)
