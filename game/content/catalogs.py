"""Builds a pack's catalog from its rows: fields, references, and what used packs already say."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from itertools import chain

from game.content.desk import Desk, text_of
from game.content.format import DETAILS, THING
from game.content.joining import joined_things
from game.content.nodes import Mapping, Node, Place, Scalar, listed
from game.content.things import Row, Tables, Trust, trusted
from game.core import names
from game.core.catalog import PART_OF, Catalog, Field, Ref, Status, Thing, Value
from game.core.text import Text

MOST_WHOLES = 100
"""What a thing belongs to, directly and through others."""


@dataclass
class _Known:
    """How the things of one table may be called."""

    ids: dict[str, Ref] = field(default_factory=dict)
    by_id: dict[str, set[Ref]] = field(default_factory=dict)
    by_name: dict[str, set[Ref]] = field(default_factory=dict)
    by_alias: dict[str, set[Ref]] = field(default_factory=dict)
    texts: dict[Ref, Text] = field(default_factory=dict)

    def add(self, ref: Ref, name: Text, also: Iterable[str]) -> None:
        """Note a thing."""
        self.ids[ref.id] = ref
        self.by_id.setdefault(names.key(ref.id), set()).add(ref)
        for _, form in name.forms:
            self.by_name.setdefault(names.key(form), set()).add(ref)
        for spelling in also:
            self.by_alias.setdefault(names.key(spelling), set()).add(ref)
        self.texts[ref] = name

    def meant(self, word: str) -> list[Ref]:
        """Give what a word may mean: by its id as written, else by name, alias, or an id spelled freely."""
        if word in self.ids:
            return [self.ids[word]]
        key = names.key(word)
        for found in (self.by_name, self.by_alias, self.by_id):
            if key in found:
                return sorted(found[key])
        return []


@dataclass
class CatalogBuilder:
    """Turns rows into things."""

    desk: Desk
    tables: Tables
    states: bool
    """The pack states a status somewhere, so a fact without one counts as single."""
    unasked: int = 0
    """Values that are not asked because of their status."""
    unsourced: list[Place] = field(default_factory=list)
    """Things that state a fact without a source."""
    sourced: bool = False
    """Some thing states one."""
    _known: dict[str, _Known] = field(default_factory=dict)
    _values: dict[tuple[object, ...], Value] = field(default_factory=dict)
    """Values that were made, by what makes them equal: thousands of things are of one kind."""

    def build(self) -> Catalog:
        """Settle all references and give the catalog."""
        made = {row.ref: self._thing(row) for rows in self.tables.rows.values() for row in rows}
        base = {ref: _bare(thing) for ref, thing in self.tables.base.things.items()}
        catalog = Catalog.of((base | made).values())
        for row in (row for rows in self.tables.rows.values() for row in rows if row.node.key(PART_OF)):
            above = _above(catalog, row.ref)
            name = row.name.forms[0][1][:60]
            if row.ref in above:
                message = f"“{name}” is part of itself."
                self.desk.fault(row.node.place, message, "Take one “part_of” away.", "circular")
            elif len(above) > MOST_WHOLES:
                message = f"“{name}” is part of more than {MOST_WHOLES} things."
                self.desk.fault(row.node.place, message, "Take some “part_of” away.", "circular")
        return catalog

    def _thing(self, row: Row) -> Thing:
        desk, node, fixed = self.desk, row.node, THING.by_name
        fields: dict[str, Field] = {}
        own: dict[str, Node] = {}
        for key, value in node.entries:
            if type(value) is Scalar and value.empty:
                continue
            if key.text in fixed:
                own[key.text] = value
            else:
                fields[key.text] = self._field(row, key.text, value)
        values = [value for each in fields.values() for value in each.values]
        self.sourced = self.sourced or bool(row.trust.sources) or any(value.sources for value in values)
        if not row.trust.sources and ("clues" in own or not all(value.sources for value in values)):
            self.unsourced.append(node.place)
        thing = Thing(
            ref=row.ref,
            name=row.name,
            also=desk.texts(own.get("also"), "Another spelling"),
            in_text=desk.text(own.get("in_text"), "The name inside a sentence"),
            fields=fields,
            clues=desk.texts(own.get("clues"), "A clue"),
            fame=desk.whole(own.get("fame"), THING["fame"], "Fame"),
            asked=self._asked(row.trust.status),
            sources=row.trust.sources,
            status=self._stated(row.trust.status),
        )
        return self._joined(row, row.base, thing) if row.base else thing

    def _field(self, row: Row, name: str, node: Node) -> Field:
        complete, trust = True, row.trust
        if isinstance(node, Mapping) and node.key("value") is not None:
            self.desk.known(node, DETAILS, f"The field “{name}”")
            complete = self.desk.truth(node.get("complete"), default=True)
            trust = trusted(self.desk, node, trust)
            inner = node.get("value")
            if inner is None:
                self.desk.fault(node.place, f"The field “{name}” has no value.", "Write it.", "empty")
                return Field((), complete=False)
            node = inner
        if type(node) is Scalar:
            value = self._value(row, name, node, trust)
            return Field((value,) if value else (), complete)
        values = [self._item(row, name, item, trust) for item in listed(node)]
        return Field(tuple(value for value in values if value), complete)

    def _item(self, row: Row, name: str, node: Node, trust: Trust) -> Value | None:
        if isinstance(node, Mapping) and node.key("value") is not None:
            self.desk.known(node, DETAILS, f"A value of “{name}”")
            if flag := node.key("complete"):
                message = "“complete” belongs to the whole field."
                self.desk.fault(flag.place, message, "Write {value: [...], complete: false}.", "unknown-key")
            trust = trusted(self.desk, node, trust)
            inner = node.get("value")
            if inner is None:
                self.desk.fault(node.place, f"This value of “{name}” is empty.", "Write it.", "empty")
                return None
            node = inner
        return self._value(row, name, node, trust)

    def _value(self, row: Row, name: str, node: Node, trust: Trust) -> Value | None:
        target = self.tables.target(row.ref.table, name)
        if not self._asked(trust.status):
            self.unasked += 1
        if target is None:
            form = self.desk.form(node, f"“{name}”")
            if form is None:
                return None
            text = text_of(form, self.desk.language)
            return self._shared((text.forms,), text, None, trust)
        ref = self._referred(target, node)
        return self._shared((ref,), self._known[target].texts[ref], ref, trust) if ref else None

    def _shared(self, what: tuple[object, ...], text: Text, ref: Ref | None, trust: Trust) -> Value:
        key = (*what, trust.status, trust.sources)
        if key not in self._values:
            self._values[key] = Value(
                text, ref, self._asked(trust.status), trust.sources, self._stated(trust.status)
            )
        return self._values[key]

    def _stated(self, status: Status | None) -> Status | None:
        return status or (Status.SINGLE if self.states else None)

    def _asked(self, status: Status | None) -> bool:
        return status.asked if status else not self.states

    def _referred(self, table: str, node: Node) -> Ref | None:
        word = self.desk.word(node)
        if not word:
            if type(node) is Scalar:
                self.desk.fault(node.place, f"A name of the table “{table}” is wanted.", "Write it.", "empty")
            return None
        known = self._table(table)
        meant = known.meant(word)
        if len(meant) > 1:
            message = f"“{word[:60]}” could be {' or '.join(ref.id for ref in meant)}."
            self.desk.fault(node.place, message, "Write the id.", "ambiguous")
            return None
        if meant:
            return meant[0]
        spelled = chain((text.forms[0][1] for text in known.texts.values()), known.ids)
        hint = self.desk.near(word, spelled, f"Add it to “{table}”.")
        self.desk.fault(node.place, f"“{word[:60]}” is not in the table “{table}”.", hint, "reference")
        return None

    def _table(self, table: str) -> _Known:
        if table not in self._known:
            known = self._known[table] = _Known()
            for thing in self.tables.base.tables.get(table, ()):
                known.add(thing.ref, thing.name, (form for text in thing.also for _, form in text.forms))
            for row in self.tables.rows.get(table, ()):
                known.add(row.ref, row.base.name if row.base else row.name, _aliases(row.node.get("also")))
        return self._known[table]

    def _joined(self, row: Row, base: Thing, more: Thing) -> Thing:
        """Add what a row says to a used pack's thing; a different value is an error."""
        joined, differs = joined_things(base, more)
        if differs:
            node = row.node.get(differs)
            place = node.place if node else row.node.place
            message = f"The pack this one uses says another “{differs}” of “{base.name.forms[0][1][:60]}”."
            self.desk.fault(place, message, "Say the same, or give the thing an “id” of its own.", "conflict")
        return joined


def _bare(thing: Thing) -> Thing:
    """Give a used pack's thing without its clues, which that pack asks itself."""
    return replace(thing, clues=()) if thing.clues else thing


def _aliases(node: Node | None) -> list[str]:
    inner = [value for each in listed(node) for value in _scalars(each)]
    return [each.text for each in inner if each.text.strip()]


def _scalars(node: Node) -> list[Scalar]:
    if isinstance(node, Scalar):
        return [node]
    values = [value for _, value in node.entries] if isinstance(node, Mapping) else []
    return [each for each in values if isinstance(each, Scalar)]


def _above(catalog: Catalog, ref: Ref) -> set[Ref]:
    seen: set[Ref] = set()
    todo = [ref]
    while todo and len(seen) <= MOST_WHOLES:
        part_of = catalog.things[todo.pop()].fields.get(PART_OF)
        for value in part_of.values if part_of else ():
            if value.ref and value.ref not in seen:
                seen.add(value.ref)
                todo.append(value.ref)
    return seen
