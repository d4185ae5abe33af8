"""One template laid over one catalog: what its paths lead to, and which facts that rests on."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from game.core import names
from game.core.catalog import Catalog, Ref, Thing, Value
from game.core.quiz.template import Path, Presence, Template
from game.core.text import Text


@dataclass(frozen=True)
class Hit:
    """A value that a path leads to, with the facts on the way."""

    value: Value
    facts: frozenset[str]
    asked: bool
    sources: tuple[str, ...]

    @property
    def forms(self) -> frozenset[str]:
        """Give the keys under which a player could read this value."""
        return self.value.forms


@dataclass(frozen=True)
class Found:
    """All values that a path leads to; not complete where a hop is unknown or says there are more."""

    hits: tuple[Hit, ...]
    complete: bool


UNKNOWN = Found((), complete=False)


@dataclass
class PathIndex:
    """Where in the subject's table a path leads to which value."""

    by_form: dict[str, set[int]] = field(default_factory=dict)
    by_ref: dict[Ref, set[int]] = field(default_factory=dict)
    open: set[int] = field(default_factory=set)
    """Places of the things whose value here is unknown or incomplete."""


@dataclass(frozen=True)
class Frame:
    """What a way to ask works with."""

    catalog: Catalog
    template: Template
    _indexes: dict[Path, PathIndex] = field(default_factory=dict, repr=False, compare=False)

    @property
    def subjects(self) -> tuple[Thing, ...]:
        """Give the things of the subject's table."""
        return self.catalog.tables.get(self.template.about, ())

    def find(self, thing: Thing, path: Path) -> Found:
        """Follow a path from a subject; it may begin with the subject's own table."""
        if path[0] == self.template.about and path[0] not in thing.fields:
            return self.follow(thing, path[1:])
        if path[0] == self.template.about and len(path) == 1 and self.template.asks_for_thing:
            return self.follow(thing, ())
        return self.follow(thing, path)

    def follow(self, thing: Thing, path: Path) -> Found:
        """Follow a path from any thing."""
        if not path:
            return Found((self.self_hit(thing),), complete=True)
        if path[0] == "name":
            return self._name(thing, path[1:])
        field = thing.fields.get(path[0])
        if field is None:
            return UNKNOWN
        hits: list[Hit] = []
        complete = field.complete
        for value in field.values:
            more = self.beyond(self._hit(thing, path[0], value), path[1:])
            hits.extend(more.hits)
            complete = complete and more.complete
        return Found(tuple(hits), complete)

    def beyond(self, hit: Hit, path: Path) -> Found:
        """Follow the rest of a path from a value that was reached."""
        if not path:
            return Found((hit,), complete=True)
        thing = self.catalog.things.get(hit.value.ref) if hit.value.ref else None
        if thing is None:
            return UNKNOWN
        more = self.follow(thing, path)
        return Found(tuple(_joined(hit, later) for later in more.hits), more.complete)

    def index(self, path: Path) -> PathIndex:
        """Give the index of a path, made when it is first asked for."""
        if path not in self._indexes:
            self._indexes[path] = self._indexed(path)
        return self._indexes[path]

    def _indexed(self, path: Path) -> PathIndex:
        index = PathIndex()
        for place, thing in enumerate(self.subjects):
            found = self.find(thing, path)
            if not found.complete:
                index.open.add(place)
            for hit in found.hits:
                for form in hit.forms:
                    index.by_form.setdefault(form, set()).add(place)
                if hit.value.ref:
                    index.by_ref.setdefault(hit.value.ref, set()).add(place)
        return index

    def alone(self, thing: Thing) -> bool:
        """Say whether no other subject has the thing's name, so that the name alone says which it is."""
        by_form = self.index(("name",)).by_form
        return all(len(by_form[form]) == 1 for form in names.keys((thing.name,)))

    def self_hit(self, thing: Thing) -> Hit:
        """Give the thing itself as a value."""
        value = Value(thing.name, thing.ref, thing.asked, thing.sources)
        return Hit(value, frozenset(), thing.asked, ())

    def _name(self, thing: Thing, path: Path) -> Found:
        if not path:
            return Found((self.self_hit(thing),), complete=True)
        form = thing.name.by_language.get(path[0])
        if form is None or len(path) > 1:
            return UNKNOWN
        value = Value(Text.of(form, path[0]), None, thing.asked, thing.sources)
        fact = f"{thing.ref.table}/{thing.ref.id}/name.{path[0]}/{value.id}"
        return Found((Hit(value, frozenset({fact}), thing.asked, thing.sources),), complete=True)

    def _hit(self, thing: Thing, name: str, value: Value) -> Hit:
        fact = f"{thing.ref.table}/{thing.ref.id}/{name}/{value.id}"
        asked = value.asked
        return Hit(value, frozenset({fact}), asked, value.sources or thing.sources)

    def spellings(self, value: Value) -> frozenset[str]:
        """Give every spelling of a value: of the thing it refers to, or of the text."""
        thing = self.catalog.things.get(value.ref) if value.ref else None
        return thing.spellings if thing else value.forms

    def in_sentence(self, value: Value) -> Text:
        """Give a value as it stands inside a sentence."""
        thing = self.catalog.things.get(value.ref) if value.ref else None
        return thing.said if thing else value.text

    def fits(self, thing: Thing) -> bool:
        """Say whether a subject meets the template's `where`."""
        return all(self._meets(thing, path, want) for path, want in self.template.where.items())

    def _meets(self, thing: Thing, path: Path, want: Presence | tuple[str, ...]) -> bool:
        hits = self.find(thing, path).hits
        if isinstance(want, Presence):
            return bool(hits) == (want is Presence.PRESENT)
        wanted = {names.key(text) for text in want}
        return any(wanted & (self.spellings(hit.value) | {hit.value.id}) for hit in hits)


def _joined(first: Hit, then: Hit) -> Hit:
    sources = tuple(dict.fromkeys(first.sources + then.sources))
    return Hit(then.value, first.facts | then.facts, first.asked and then.asked, sources)


def facts_of(hits: Iterable[Hit]) -> frozenset[str]:
    """Give the facts of several values together."""
    return frozenset().union(*(hit.facts for hit in hits))


def sources_of(hits: Iterable[Hit]) -> tuple[str, ...]:
    """Give the sources of several values, each once, in order."""
    return tuple(dict.fromkeys(source for hit in hits for source in hit.sources))
