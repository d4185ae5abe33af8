"""Which things have a value in common, and which certainly do not have it."""

from game.core.catalog import Thing, Value
from game.core.quiz.frame import Frame, Hit
from game.core.quiz.item import Candidate, Item
from game.core.quiz.template import Path

Group = tuple[Hit, list[tuple[Thing, frozenset[str]]]]
"""A value, and the things that have it with the facts that say so."""


def shared_values(frame: Frame, path: Path) -> list[Group]:
    """Give the values of a path with the things that have them, namesakes aside, as the table has them."""
    groups: dict[str, Group] = {}
    for thing in filter(frame.alone, frame.subjects):
        for hit in frame.find(thing, path).hits:
            if hit.asked:
                group = groups.setdefault(hit.value.id, (hit, []))
                group[1].append((thing, hit.facts))
    return list(groups.values())


def lacks(frame: Frame, thing: Thing, path: Path, value: Value) -> bool:
    """Say whether a thing certainly does not have a value, nor one that is tied to it."""
    found = frame.find(thing, path)
    if not found.complete:
        return False
    spelled = frame.spellings(value)
    return not any(
        frame.spellings(hit.value) & spelled or frame.catalog.tied(hit.value.ref, value.ref)
        for hit in found.hits
    )


def sharers(frame: Frame, item: Item, path: Path | None) -> list[Candidate]:
    """Give the things that have the value which sets the item's right answer apart."""
    groups = shared_values(frame, path) if path else []
    return [
        Candidate(frame.self_hit(thing).value, thing, facts)
        for hit, members in groups
        if hit.value.id == item.variant
        for thing, facts in members
        if not thing.spellings & item.thing.spellings and not frame.catalog.tied(thing.ref, item.thing.ref)
    ]
