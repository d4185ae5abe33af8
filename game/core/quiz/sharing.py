"""Which things have a value in common, and which certainly do not have it."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from game.core.catalog import Thing, Value
from game.core.chance import spread
from game.core.quiz.frame import Frame, Hit, facts_of, sources_of
from game.core.quiz.item import Candidate, Item
from game.core.quiz.nearby import some_of
from game.core.quiz.template import Path

MOST_VALUES = 8
"""Of a field's values at most so many are set against one thing."""


@dataclass(frozen=True)
class Group:
    """A value, and the things that have it."""

    hit: Hit
    places: list[int] = field(default_factory=list)


def groups(frame: Frame, path: Path) -> Mapping[str, Group]:
    """Give the values of a path with the subjects that have them, namesakes aside, as the table has them."""
    return frame.once(("groups", frame.template.about, path), lambda: _groups(frame, path))


def _groups(frame: Frame, path: Path) -> Mapping[str, Group]:
    found: dict[str, Group] = {}
    for place, thing in enumerate(frame.subjects):
        if frame.alone(thing):
            for hit in frame.find(thing, path).hits:
                if hit.asked:
                    found.setdefault(hit.value.id, Group(hit)).places.append(place)
    return {name: group for name, group in found.items() if len(group.places) >= 2}


def lacking(frame: Frame, thing: Thing, path: Path) -> Iterator[Group]:
    """Give the groups that a thing, whose own value may be asked, certainly does not belong to."""
    own = frame.find(thing, path)
    if not own.complete or not frame.alone(thing) or not any(hit.asked for hit in own.hits):
        return
    known = list(groups(frame, path).values())
    spelled = frozenset[str]().union(*(frame.spellings(hit.value) for hit in own.hits))
    ties = {tie for hit in own.hits if hit.value.ref for tie in frame.catalog.ties(hit.value.ref)}
    for place in spread(thing.ref.id, len(known), MOST_VALUES):
        value: Value = known[place].hit.value
        if not frame.spellings(value) & spelled and value.ref not in ties:
            yield known[place]


def sharers(frame: Frame, item: Item, path: Path | None) -> list[Candidate]:
    """Give the things that have the value which sets the item's right answer apart."""
    group = groups(frame, path).get(item.variant) if path else None
    if group is None or path is None:
        return []
    return [
        Candidate(frame.self_hit(thing).value, thing, _facts(frame, thing, path, item.variant))
        for place in some_of(frame, item.thing, group.places, item.id)
        if not (thing := frame.subjects[place]).spellings & item.thing.spellings
        and not frame.catalog.tied(thing.ref, item.thing.ref)
    ]


def _facts(frame: Frame, thing: Thing, path: Path, value: str) -> frozenset[str]:
    return facts_of(hit for hit in frame.find(thing, path).hits if hit.value.id == value)


def apart(frame: Frame, thing: Thing, path: Path, group: Group, *, said: bool) -> Item:
    """Make the question for which a thing is not of a group; `said` where the stem names its value."""
    own = [hit for hit in frame.find(thing, path).hits if hit.asked]
    stem = {path: group.hit} if said else {}
    right = frame.self_hit(thing)
    return Item(frame.template, thing, right, stem, group.hit.value.id, facts_of(own), sources_of(own))
