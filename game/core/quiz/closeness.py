"""How easily a wrong choice is taken for the right answer, and what makes it so."""

from collections.abc import Iterator, Sequence

from game.core.amount import amount
from game.core.catalog import Thing, Value
from game.core.question import Feature
from game.core.quiz.frame import Frame
from game.core.quiz.item import Candidate, Item
from game.core.quiz.template import Path

NEAR_YEARS = 3
FAME_WEIGHT = 0.5
FAME_STEPS = 4
KIN_WEIGHT = 0.5
NAME_WEIGHT = 0.5


def features(frame: Frame, item: Item, candidate: Candidate) -> tuple[Feature, ...]:
    """Give everything that the closeness of a choice rests on."""
    mine, theirs = _first(item.right.value), _first(candidate.value)
    numbers = amount(mine), amount(theirs)
    if frame.template.near and numbers[0] and numbers[1]:
        apart = float(numbers[0].distance(numbers[1]))
        return (Feature("number", 1 / (1 + apart), apart=apart),)
    own, other = compared(frame, item, candidate)
    return (*_features(frame, own, other), *_name(frame, item, mine, theirs))


def closeness(found: tuple[Feature, ...]) -> float:
    """Give the weighted mean of the likenesses, from 0 to 1, in thousandths."""
    weight = sum(each.weight for each in found)
    return round(sum(each.weight * each.likeness for each in found) / weight, 3) if weight else 0.0


def compared(frame: Frame, item: Item, candidate: Candidate) -> tuple[Thing | None, Thing | None]:
    """Give the things whose fields are compared: the answers themselves, or what they are values of."""
    things = frame.catalog.things
    if item.right.value.ref is None:
        return item.thing, candidate.thing
    return things.get(item.right.value.ref), things.get(candidate.value.ref) if candidate.value.ref else None


def ranking(frame: Frame) -> tuple[Path, ...]:
    """Give the paths by which a template ranks wrong choices."""
    by = (frame.template.by,) if frame.template.by and frame.template.pick != "odd-one-out" else ()
    return frame.template.alike + by


def telling(things: Sequence[Thing]) -> tuple[Path, ...]:
    """Give the fields by which things are alike where nobody says so: references and numbers."""
    found: dict[Path, None] = {}
    for thing in things:
        for name, field in thing.fields.items():
            if any(value.ref or amount(_first(value)) for value in field.values):
                found[name,] = None
    return tuple(found)


def values(frame: Frame, thing: Thing | None, path: Path) -> frozenset[str]:
    """Give the ids of what a path leads to."""
    if thing is None:
        return frozenset()
    return frozenset(leaf.id for leaf in frame.leaves(thing, path)[0])


def _features(frame: Frame, own: Thing | None, other: Thing | None) -> Iterator[Feature]:
    for path in ranking(frame):
        yield _along(frame, own, other, path)
    if own is None or other is None:
        return
    if own.fame is not None and other.fame is not None:
        apart = abs(own.fame - other.fame)
        yield Feature("fame", 1 - apart / FAME_STEPS, FAME_WEIGHT, apart)
    ties = frame.catalog.ties(own.ref)
    if ties:
        shared = 0.0 if ties.isdisjoint(frame.catalog.ties(other.ref)) else 1.0
        yield Feature("kin", shared, KIN_WEIGHT)


def _name(frame: Frame, item: Item, mine: str, theirs: str) -> Iterator[Feature]:
    if frame.similar and not item.template.asks_for_form:
        yield Feature("name", frame.similar(mine, theirs), NAME_WEIGHT)


def _along(frame: Frame, own: Thing | None, other: Thing | None, path: Path) -> Feature:
    name = ".".join(path)
    if own is None or other is None:
        return Feature(name, 0.0)
    mine, theirs = frame.leaves(own, path)[0], frame.leaves(other, path)[0]
    apart = min(
        (far for one in mine for two in theirs if (far := _apart(one, two)) is not None), default=None
    )
    if not {leaf.id for leaf in mine}.isdisjoint(leaf.id for leaf in theirs):
        return Feature(name, 1.0, apart=apart)
    return Feature(name, 0.0 if apart is None else 1 / (1 + apart / NEAR_YEARS), apart=apart)


def _apart(one: Value | Thing, two: Value | Thing) -> float | None:
    if isinstance(one, Thing) or isinstance(two, Thing):
        return None
    first, second = amount(_first(one)), amount(_first(two))
    return float(first.distance(second)) if first and second else None


def _first(value: Value) -> str:
    return value.text.forms[0][1]
