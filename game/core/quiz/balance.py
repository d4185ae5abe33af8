"""Keeps tricks from paying: the right answer is the longest or the best known as often as chance has it."""

from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from random import Random

from game.core import names
from game.core.amount import amount
from game.core.catalog import Value
from game.core.chance import below
from game.core.quiz.frame import Frame
from game.core.quiz.item import Candidate, Item
from game.core.quiz.stem import pieces

KIND_FIELD = "kind"


FAME, SHARED, KIND = 1.2, 0.9, 1.0
"""How often the right answer is to lead, in fair shares; where it cannot, others make up for it."""
LENGTH = (0.7, 0.18)
"""The same for length: so much, and so much more for each choice."""


@dataclass(frozen=True)
class Balance:
    """What is wanted of the choices of one question, drawn beforehand by chance."""

    frame: Frame
    item: Item
    leads: tuple[bool, bool, bool, bool]
    """Whether the right answer is to lead in length, fame, words of the stem, and as odd one by kind."""
    below: int
    """How many of the wrong numbers are to be lower than the right one."""

    @classmethod
    def of(cls, frame: Frame, item: Item, rng: Random, count: int) -> "Balance":
        """Draw what is wanted of a question with so many choices."""
        shares = (LENGTH[0] + LENGTH[1] * count, FAME, SHARED, KIND)
        length, fame, shared, kind = (rng.random() * count < share for share in shares)
        return cls(frame, item, (length, fame, shared, kind), below(rng, count))

    @cached_property
    def own_number(self) -> Decimal | None:
        """Give the right answer where it is a number."""
        return _number(self.item.right.value)

    def is_lower(self, candidate: Candidate) -> bool | None:
        """Say on which side of the right number a choice stands; None where it is no number."""
        number = _number(candidate.value)
        return None if number is None or self.own_number is None else number < self.own_number

    def strain(self, chosen: Sequence[Candidate]) -> float:
        """Say how far choices are from what is wanted; 0 is as wanted."""
        values = [self.item.right.value, *(each.value for each in chosen)]
        length, fame, shared, kind = self.leads
        total = _strain([self._shared(value) for value in values], leads=shared)
        if self.own_number is not None:
            lower = sum(
                number < self.own_number for each in values[1:] if (number := _number(each)) is not None
            )
            return total + abs(lower - self.below)
        total += _strain([self._length(value) for value in values], leads=length)
        total += _strain([self._fame(value) for value in values], leads=fame)
        return total + self._oddness(values, leads=kind)

    def _oddness(self, values: Sequence[Value], *, leads: bool) -> float:
        """Compare who is the only one of its kind, the right answer or a wrong one, with what is wanted."""
        kinds = [self._kind(value) for value in values]
        if None in kinds or len(set(kinds)) != 2:
            return 0.0
        alone = [kind for kind in set(kinds) if kinds.count(kind) == 1]
        if not alone:
            return 0.0
        return float((kinds[0] in alone) != leads)

    def _kind(self, value: Value) -> str | None:
        """Give the kind of the thing that a choice is, or of the first thing it refers to that has one."""
        thing = self.frame.catalog.things.get(value.ref) if value.ref else None
        if thing is None:
            return None
        if KIND_FIELD in thing.fields:
            return thing.fields[KIND_FIELD].values[0].id if thing.fields[KIND_FIELD].values else None
        for field in thing.fields.values():
            ref = field.values[0].ref if field.values else None
            other = self.frame.catalog.things.get(ref) if ref else None
            if other and KIND_FIELD in other.fields and other.fields[KIND_FIELD].values:
                return other.fields[KIND_FIELD].values[0].id
        return None

    def _length(self, value: Value) -> float:
        return len(value.text.forms[0][1])

    def _fame(self, value: Value) -> float | None:
        thing = self.frame.catalog.things.get(value.ref) if value.ref else None
        return thing.fame if thing else None

    def _shared(self, value: Value) -> float:
        return len(self._said & names.words(value.text.forms[0][1]))

    @cached_property
    def _said(self) -> frozenset[str]:
        """Give the words of the stem, its literal ones and what the placeholders put there."""
        language, form = self.frame.template.question.forms[0]
        said = frozenset[str]()
        for piece in pieces(form):
            if isinstance(piece, str):
                said |= names.words(piece)
            elif piece in self.item.stem:
                said |= names.words(self.frame.in_sentence(self.item.stem[piece].value).say(language))
        clues = self.item.thing.clues if self.item.template.pick == "clues" else ()
        return said.union(*(names.words(clue.say(language)) for clue in clues))


def _number(value: Value) -> Decimal | None:
    read = amount(value.text.forms[0][1])
    return read.parts[0] if read and len(read.parts) == 1 else None


def _strain(measured: Sequence[float | None], *, leads: bool) -> float:
    """Compare the share that the right answer, the first, has of the lead with what is wanted of it."""
    if any(each is None for each in measured):
        return 0.0
    own, *others = (each for each in measured if each is not None)
    top = max(own, *others)
    at_top = sum(each == top for each in (own, *others))
    if at_top == len(measured):
        return 0.0
    share = 1 / at_top if own == top else 0.0
    return abs(share - (1.0 if leads else 0.0))
