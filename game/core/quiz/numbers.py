"""Wrong numbers near the right one: those of other things first, else made in the same form."""

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal

from game.core.amount import amount, looks_like_year, written_like
from game.core.catalog import Value
from game.core.chance import spread
from game.core.quiz.frame import Frame, Hit
from game.core.quiz.item import Candidate, Item
from game.core.quiz.truth import Behind
from game.core.text import Text

NEAREST = 40
"""So many steps next to the bounds are looked at one by one, on each side."""
FARTHER = 80
"""Of the rest, so many."""


@dataclass(frozen=True)
class Stated:
    """The numbers that things of a table have in a field."""

    places: Mapping[Decimal, tuple[Hit, list[int]]]
    line: tuple[Decimal, ...]


def near_numbers(frame: Frame, item: Item, behind: Behind) -> list[Candidate]:
    """Give numbers as far away as the template's `near` says, without those that are true as well."""
    model = item.right.value.text.forms[0][1]
    right = amount(model)
    if right is None or len(right.parts) != 1 or frame.template.near is None:
        return []
    own, (low, high) = right.parts[0], frame.template.near
    stated = frame.once(("stated", frame.template.about, frame.template.answer), lambda: _stated(frame))
    year = looks_like_year(own, model)
    latest = stated.line[-1] if stated.line else own
    true = {read.parts[0] for hit in behind.answers if (read := amount(hit.value.text.forms[0][1]))}
    there: list[Candidate] = []
    made: list[Candidate] = []
    numbers = {*_known(stated, own, high, item.id), *_steps(own, low, high, model, item.id)}
    for number in sorted(numbers):
        if abs(number - own) < low or (year and number > latest) or (own >= 0 > number):
            continue
        hit, places = stated.places.get(number, (None, []))
        if number in true or (behind.few is None and any(behind.could(place) for place in places)):
            continue
        facts = hit.facts if hit else frozenset[str]()
        choice = Candidate(Value(Text.of(written_like(number, model))), None, facts)
        (there if hit else made).append(choice)
    return [*there, *made]


def _known(stated: Stated, own: Decimal, high: int, seed: str) -> list[Decimal]:
    line, low, top = stated.line, bisect_left(stated.line, own - high), bisect_right(stated.line, own + high)
    at = bisect_left(line, own)
    near = line[max(low, at - NEAREST) : min(top, at + NEAREST)]
    return [*near, *(line[low + each] for each in spread(seed, top - low, FARTHER))]


def _steps(own: Decimal, low: int, high: int, model: str, seed: str) -> Iterator[Decimal]:
    """Give numbers in the right one's own steps, many near the bound and a few up to the far one."""
    step = Decimal(1).scaleb(-len(model.partition(".")[2]))
    count = int((high - low) / step) + 1
    offsets = {*range(min(NEAREST, count)), *spread(seed, count, FARTHER)}
    for offset in sorted(offsets):
        yield own - low - offset * step
        yield own + low + offset * step


def _stated(frame: Frame) -> Stated:
    found: dict[Decimal, tuple[Hit, list[int]]] = {}
    for place, thing in enumerate(frame.subjects):
        for hit in frame.find(thing, frame.template.answer).hits:
            number = amount(hit.value.text.forms[0][1])
            if number and len(number.parts) == 1:
                found.setdefault(number.parts[0], (hit, []))[1].append(place)
    return Stated(found, tuple(sorted(found)))
