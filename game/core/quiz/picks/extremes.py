"""Which of these came first, came last, has the most, has the least."""

from bisect import bisect_left
from collections.abc import Iterator, Sequence
from decimal import Decimal

from game.core.amount import Amount, amount
from game.core.catalog import Thing
from game.core.chance import spread
from game.core.quiz.frame import Frame, Hit
from game.core.quiz.item import Candidate, Item, Unmade
from game.core.quiz.nearby import MOST, nearby

NAMES = ("first", "last", "most", "least")
_LOW = ("first", "least")
NEAREST = 40
"""So many next to the right one are looked at where there are very many."""


def items(frame: Frame, thing: Thing) -> Iterator[Item | Unmade]:
    """Give the question about a thing whose date or number is known."""
    hit = _measured(frame, thing)
    if hit is not None:
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


Line = list[tuple[tuple[Decimal, ...], int]]
"""Every date or number that may be asked, in order, with the place of its thing."""


def _line(frame: Frame) -> Line:
    known = ((_measured(frame, thing), place) for place, thing in enumerate(frame.subjects))
    return sorted((_amount(hit).parts, place) for hit, place in known if hit)


def candidates(frame: Frame, item: Item) -> list[Candidate]:
    """Give the things that certainly lie on the other side, far enough away."""
    own = _measured(frame, item.thing)
    if own is None:
        return []
    right = _amount(own)
    side = 1 if frame.template.pick in _LOW else -1
    offered = []
    for place in _beyond(frame, item, right, side):
        thing = frame.subjects[place]
        hit = _measured(frame, thing)
        if hit is None or frame.catalog.tied(thing.ref, item.thing.ref):
            continue
        other = _amount(hit)
        clear = other.compare(right) == side and other.distance(right) >= _room(frame)
        if clear and not thing.spellings & item.thing.spellings:
            offered.append(Candidate(frame.self_hit(thing).value, thing, hit.facts))
    return offered


def _room(frame: Frame) -> int:
    return frame.template.near[0] if frame.template.near else 0


def _beyond(frame: Frame, item: Item, right: Amount, side: int) -> list[int]:
    """Give places of things on the other side: all where they are few, else the nearest and some others."""
    line = frame.once(("line", frame.template.about, frame.template.by), lambda: _line(frame))
    edge = right.parts[0] + side * _room(frame)
    low = bisect_left(line, ((edge,), -1)) if side > 0 else 0
    high = len(line) if side > 0 else bisect_left(line, ((edge + 1,), -1))
    if high - low <= MOST:
        return [place for _, place in line[low:high]]
    near = line[low : low + NEAREST] if side > 0 else line[high - NEAREST : high]
    inside = {place for _, place in near}
    inside.update(line[low + each][1] for each in spread(item.id, high - low, NEAREST))
    inside.update(nearby(frame, frame.template.about).around(item.thing, item.id))
    return sorted(inside)


def fair(frame: Frame, item: Item, chosen: Sequence[Candidate]) -> bool:  # noqa: ARG001
    """Ask nothing more of the choices together."""
    return True
