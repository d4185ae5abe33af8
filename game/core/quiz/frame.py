"""One template laid over one catalog: what its paths lead to, and which facts that rests on."""

from collections import Counter
from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeVar

from game.core import names
from game.core.catalog import Catalog, Ref, Thing, Value
from game.core.quiz.stem import placeholders
from game.core.quiz.template import Path, Presence, Template
from game.core.text import Text

T = TypeVar("T")


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


Shared = dict[object, Any]
"""What was worked out of a catalog, for all frames that are laid over it."""
Similar = Callable[[str, str], float]
"""Says how much two names look or sound alike, from 0 to 1."""


@dataclass(frozen=True)
class Frame:
    """What a way to ask works with."""

    catalog: Catalog
    template: Template
    shared: Shared = field(default_factory=dict, repr=False, compare=False)
    similar: Similar | None = field(default=None, repr=False, compare=False)
    own: frozenset[Ref] = field(default=frozenset(), repr=False, compare=False)
    """The things that a pack which builds on others states itself; none where it builds on none."""

    def once(self, what: Hashable, make: Callable[[], T]) -> T:
        """Give what `make` makes, made when it is first asked for; `what` names it in the whole catalog."""
        if what not in self.shared:
            self.shared[what] = make()
        found: T = self.shared[what]
        return found

    @property
    def subjects(self) -> tuple[Thing, ...]:
        """Give the things of the subject's table."""
        return self.catalog.tables.get(self.template.about, ())

    def find(self, thing: Thing, path: Path) -> Found:
        """Follow a path from a subject; it may begin with the subject's own table."""
        return self.follow(thing, self._steps(thing, path))

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
        return self.once(("index", self.template.about, self._whole(path), path), lambda: self._indexed(path))

    def _indexed(self, path: Path) -> PathIndex:
        index = PathIndex()
        for place, thing in enumerate(self.subjects):
            leaves, complete = self.leaves(thing, self._steps(thing, path))
            if not complete:
                index.open.add(place)
            for leaf in leaves:
                for form in leaf.forms:
                    index.by_form.setdefault(form, set()).add(place)
                if leaf.ref:
                    index.by_ref.setdefault(leaf.ref, set()).add(place)
        return index

    def spelled(self, path: Path) -> Mapping[str, list[int]]:
        """Give the places of the subjects by every spelling of what a path leads to."""
        return self.once(("spelled", self.template.about, path), lambda: self._spelled(path))

    def _spelled(self, path: Path) -> Mapping[str, list[int]]:
        found: dict[str, list[int]] = {}
        for place, thing in enumerate(self.subjects):
            for leaf in self.leaves(thing, self._steps(thing, path))[0]:
                for spelling in leaf.spellings if isinstance(leaf, Thing) else self.spellings(leaf):
                    found.setdefault(spelling, []).append(place)
        return found

    def distinct(self, path: Path) -> Mapping[str, int]:
        """Give every different value that a path leads to by its key, with the first place that has it."""
        return self.once(("distinct", self.template.about, path), lambda: self._distinct(path))

    def _distinct(self, path: Path) -> Mapping[str, int]:
        found: dict[str, int] = {}
        for place, thing in enumerate(self.subjects):
            for leaf in self.leaves(thing, self._steps(thing, path))[0]:
                found.setdefault(leaf.id, place)
        return found

    def leaves(self, thing: Thing, path: Path) -> tuple[Sequence[Value | Thing], bool]:
        """Follow a path as `follow` does, without the facts on the way: for whole tables."""
        if not path or path == ("name",):
            return (thing,), True
        if path[0] == "name":
            found = self._name(thing, path[1:])
            return [hit.value for hit in found.hits], found.complete
        field = thing.fields.get(path[0])
        if field is None:
            return (), False
        if len(path) == 1:
            return field.values, field.complete
        leaves: list[Value | Thing] = []
        complete = field.complete
        for value in field.values:
            beyond = self.catalog.things.get(value.ref) if value.ref else None
            more, whole = self.leaves(beyond, path[1:]) if beyond else ((), False)
            leaves.extend(more)
            complete = complete and whole
        return leaves, complete

    def _steps(self, thing: Thing, path: Path) -> Path:
        """Give the steps from a subject; a path may begin with the subject's own table."""
        own = path[0] == self.template.about
        return path[1:] if own and (path[0] not in thing.fields or self._whole(path)) else path

    def _whole(self, path: Path) -> bool:
        return path == (self.template.about,) and self.template.asks_for_thing

    @property
    def askable(self) -> tuple[int, ...]:
        """Give the places of the subjects that have what the template needs and meet its `where`."""
        return self.once(("askable", self.template.id), self._askable)

    def _askable(self) -> tuple[int, ...]:
        template = self.template
        if template.pick == "clues":
            return tuple(place for place, thing in enumerate(self.subjects) if thing.clues)
        paths = (*placeholders(template.question), template.answer, *template.media)
        needs = {path[0] for path in paths} - {"name", template.about}
        if template.pick == "not":
            needs = set()
        if template.by:
            needs.add(template.by[0])
        return tuple(
            place
            for place, thing in enumerate(self.subjects)
            if needs <= thing.fields.keys() and self.fits(thing)
        )

    def shares_name(self, thing: Thing) -> bool:
        """Say whether another thing of its table has the thing's name, in any language."""
        table = thing.ref.table
        counted = self.once(("named", table), lambda: _named(self.catalog.tables[table]))
        return any(counted[form] > 1 for form in thing.forms)

    def alone(self, thing: Thing) -> bool:
        """Say whether no other subject has the thing's name, so that the name alone says which it is."""
        by_form = self.index(("name",)).by_form
        return all(len(by_form[form]) == 1 for form in thing.forms)

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
        """Say whether a subject meets the template's `where`, and is the pack's own where that is wanted."""
        if self.template.own and self.own and thing.ref not in self.own:
            return False
        return all(self._meets(thing, path, want) for path, want in self.template.where.items())

    def _meets(self, thing: Thing, path: Path, want: Presence | tuple[str, ...]) -> bool:
        hits = self.find(thing, path).hits
        if isinstance(want, Presence):
            return bool(hits) == (want is Presence.PRESENT)
        wanted = {names.key(text) for text in want}
        return any(wanted & (self.spellings(hit.value) | {hit.value.id}) for hit in hits)


def _named(things: Iterable[Thing]) -> Counter[str]:
    return Counter(form for thing in things for form in thing.forms)


def _joined(first: Hit, then: Hit) -> Hit:
    sources = tuple(dict.fromkeys(first.sources + then.sources))
    return Hit(then.value, first.facts | then.facts, first.asked and then.asked, sources)


def facts_of(hits: Iterable[Hit]) -> frozenset[str]:
    """Give the facts of several values together."""
    return frozenset().union(*(hit.facts for hit in hits))


def sources_of(hits: Iterable[Hit]) -> tuple[str, ...]:
    """Give the sources of several values, each once, in order."""
    return tuple(dict.fromkeys(source for hit in hits for source in hit.sources))
