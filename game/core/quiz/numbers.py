"""Wrong numbers near the right one: those of other things first, else made in the same form."""

from collections.abc import Iterable
from decimal import Decimal

from game.core.amount import amount, looks_like_year, written_like
from game.core.catalog import Value
from game.core.quiz.frame import Frame, Hit
from game.core.quiz.item import Candidate, Item
from game.core.text import Text


def near_numbers(frame: Frame, item: Item, true: Iterable[Hit]) -> list[Candidate]:
    """Give numbers as far away as the template's `near` says, without those that are true as well."""
    model = item.right.value.text.forms[0][1]
    right = amount(model)
    if right is None or len(right.parts) != 1 or frame.template.near is None:
        return []
    low, high = frame.template.near
    stated = _stated(frame)
    right_ones = {found.parts[0] for hit in true if (found := amount(hit.value.text.forms[0][1]))}
    step = Decimal(1).scaleb(-len(model.partition(".")[2]))
    latest = max(stated, default=right.parts[0])
    offered: dict[Decimal, Candidate] = {}
    number = right.parts[0] - high
    while number <= right.parts[0] + high:
        far = abs(number - right.parts[0])
        future = looks_like_year(right.parts[0], model) and number > latest
        negative = right.parts[0] >= 0 and number < 0
        if low <= far and number not in right_ones and not future and not negative:
            text = written_like(number, model)
            facts = stated[number].facts if number in stated else frozenset[str]()
            offered[number] = Candidate(Value(Text.of(text)), None, facts)
        number += step
    return [*(offered[n] for n in sorted(offered) if n in stated), *_made(offered, stated)]


def _stated(frame: Frame) -> dict[Decimal, Hit]:
    found: dict[Decimal, Hit] = {}
    for thing in frame.subjects:
        for hit in frame.find(thing, frame.template.answer).hits:
            number = amount(hit.value.text.forms[0][1])
            if number and len(number.parts) == 1:
                found.setdefault(number.parts[0], hit)
    return found


def _made(offered: dict[Decimal, Candidate], stated: dict[Decimal, Hit]) -> list[Candidate]:
    return [offered[number] for number in sorted(offered) if number not in stated]
