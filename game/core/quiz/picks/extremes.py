"""Which of these came first, came last, has the most, has the least."""

from collections.abc import Iterator, Sequence

from game.core.amount import Amount, amount
from game.core.catalog import Thing
from game.core.quiz.frame import Frame, Hit
from game.core.quiz.item import Candidate, Item, Unmade

NAMES = ("first", "last", "most", "least")
_LOW = ("first", "least")


def items(frame: Frame) -> Iterator[Item | Unmade]:
    """Give a question for each thing whose date or number is known."""
    for thing in frame.subjects:
        hit = _measured(frame, thing)
        if hit is None or not frame.fits(thing):
            continue
        right = frame.self_hit(thing)
        yield Item(frame.template, thing, right, {}, "", hit.facts, hit.sources + thing.sources)


def _measured(frame: Frame, thing: Thing) -> Hit | None:
    if frame.template.by is None or not frame.alone(thing):
        return None
    found = frame.find(thing, frame.template.by)
    if len(found.hits) != 1 or not found.complete or not found.hits[0].asked:
        return None
    return found.hits[0] if amount(found.hits[0].value.text.forms[0][1]) else None


def _amount(hit: Hit) -> Amount:
    read = amount(hit.value.text.forms[0][1])
    if read is None:
        raise ValueError(hit.value.text.forms[0][1])
    return read


def candidates(frame: Frame, item: Item) -> list[Candidate]:
    """Give the things that certainly lie on the other side, far enough away."""
    own = _measured(frame, item.thing)
    if own is None:
        return []
    right = _amount(own)
    side = 1 if frame.template.pick in _LOW else -1
    room = frame.template.near[0] if frame.template.near else 0
    offered = []
    for thing in frame.subjects:
        hit = _measured(frame, thing)
        if hit is None or frame.catalog.tied(thing.ref, item.thing.ref):
            continue
        other = _amount(hit)
        clear = other.compare(right) == side and other.distance(right) >= room
        if clear and not thing.spellings & item.thing.spellings:
            offered.append(Candidate(frame.self_hit(thing).value, thing, hit.facts))
    return offered


def fair(frame: Frame, item: Item, chosen: Sequence[Candidate]) -> bool:  # noqa: ARG001
    """Ask nothing more of the choices together."""
    return True
