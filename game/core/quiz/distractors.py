"""Wrong choices, ranked by how near they are to the right one and drawn to fit the difficulty."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from random import Random

from game.core import names
from game.core.amount import amount
from game.core.catalog import Thing, Value
from game.core.chance import shuffled
from game.core.difficulty import Difficulty
from game.core.quiz.frame import Frame
from game.core.quiz.item import Candidate, Item
from game.core.quiz.laws import Laws
from game.core.quiz.picks import picks
from game.core.quiz.template import Path

FEWEST = 3
"""A generated question has at least so many choices."""
TRIES = 40
NEAR_YEARS = 3
FAME_WEIGHT = 0.25


@dataclass(frozen=True)
class Pool:
    """All fair wrong choices of an item, the nearest first."""

    candidates: tuple[Candidate, ...]

    def window(self, difficulty: Difficulty) -> tuple[Candidate, ...]:
        """Give the part that a difficulty draws from: far, any, near, nearest."""
        need = difficulty.terms.choices - 1
        third = len(self.candidates) // 3
        match difficulty:
            case Difficulty.EASY:
                return self.candidates[-max(need + 2, third) :]
            case Difficulty.NORMAL:
                return self.candidates
            case Difficulty.HARD:
                return self.candidates[: max(2 * need, third)]
            case Difficulty.EXPERT:
                return self.candidates[: need + 1]


def pool(frame: Frame, item: Item) -> Pool:
    """Give the item's wrong choices with their closeness."""
    found = picks()[frame.template.pick].candidates(frame, item)
    alike = [each for each in found if _agrees(frame, item, each)]
    ranked = [replace(each, closeness=closeness(frame, item, each)) for each in alike]
    return Pool(tuple(sorted(ranked, key=lambda each: (-each.closeness, each.value.id))))


def _agrees(frame: Frame, item: Item, candidate: Candidate) -> bool:
    """Say whether a choice agrees with the right one in every field of `same`."""
    own, other = _compared(frame, item, candidate)
    for path in frame.template.same:
        mine = _values(frame, own, path)
        if not mine or mine != _values(frame, other, path):
            return False
    return True


def closeness(frame: Frame, item: Item, candidate: Candidate) -> float:
    """Give how easily a choice is taken for the right one, from 0 to 1.

    The share of `alike` fields that agree, near years counting in part, with fame as a quarter of a field.
    """
    own, other = _compared(frame, item, candidate)
    numbers = amount(item.right.value.text.forms[0][1]), amount(candidate.value.text.forms[0][1])
    if frame.template.near and numbers[0] and numbers[1]:
        return 1 / (1 + float(numbers[0].distance(numbers[1])))
    parts = [_likeness(frame, own, other, path) for path in _ranking(frame)]
    total, weight = sum(parts), float(len(parts))
    if own and other and own.fame is not None and other.fame is not None:
        total += FAME_WEIGHT * (1 - abs(own.fame - other.fame) / 4)
        weight += FAME_WEIGHT
    return total / weight if weight else 0.0


def _ranking(frame: Frame) -> tuple[Path, ...]:
    by = (frame.template.by,) if frame.template.by and frame.template.pick != "odd-one-out" else ()
    return frame.template.alike + by


def _compared(frame: Frame, item: Item, candidate: Candidate) -> tuple[Thing | None, Thing | None]:
    """Give the things whose fields are compared: the answers themselves, or what they are values of."""
    things = frame.catalog.things
    if item.right.value.ref is None:
        return item.thing, candidate.thing
    return things.get(item.right.value.ref), things.get(candidate.value.ref) if candidate.value.ref else None


def _values(frame: Frame, thing: Thing | None, path: Path) -> frozenset[str]:
    if thing is None:
        return frozenset()
    return frozenset(leaf.id for leaf in frame.leaves(thing, path)[0])


def _likeness(frame: Frame, own: Thing | None, other: Thing | None, path: Path) -> float:
    if own is None or other is None:
        return 0.0
    mine, theirs = frame.leaves(own, path)[0], frame.leaves(other, path)[0]
    if not {leaf.id for leaf in mine}.isdisjoint(leaf.id for leaf in theirs):
        return 1.0
    return max((_nearness(one, two) for one in mine for two in theirs), default=0.0)


def _nearness(one: Value | Thing, two: Value | Thing) -> float:
    if isinstance(one, Thing) or isinstance(two, Thing):
        return 0.0
    first, second = amount(one.text.forms[0][1]), amount(two.text.forms[0][1])
    if first is None or second is None:
        return 0.0
    return 1 / (1 + float(first.distance(second)) / NEAR_YEARS)


@dataclass(frozen=True)
class Refused:
    """No set of wrong choices keeps the laws; `why` names the one that fails."""

    why: str


def choose(
    frame: Frame, item: Item, options: Pool, difficulty: Difficulty, rng: Random
) -> tuple[Candidate, ...] | Refused:
    """Draw wrong choices for a difficulty; fewer where the pool has no more, never under two."""
    laws = Laws(frame, item)
    why = "there are fewer than two wrong choices"
    for need in range(difficulty.terms.choices - 1, FEWEST - 2, -1):
        for source in (options.window(difficulty), options.candidates):
            for _ in range(TRIES):
                chosen = _drawn(laws, shuffled(rng, source), need)
                if len(chosen) < need:
                    break
                broken = laws.broken(chosen)
                if broken is None:
                    return tuple(chosen)
                why = broken
    return Refused(why)


def _drawn(laws: Laws, order: Sequence[Candidate], need: int) -> list[Candidate]:
    """Take the first that differ from each other, one that shares a leaked word in front."""
    leaked = laws.leaked
    if leaked:
        order = sorted(order, key=lambda each: not _shares(each, leaked))
    taken: list[Candidate] = []
    seen = set(laws.frame.spellings(laws.item.right.value))
    for each in order:
        spellings = laws.frame.spellings(each.value)
        if not spellings & seen:
            taken.append(each)
            seen |= spellings
        if len(taken) == need:
            break
    return taken


def _shares(candidate: Candidate, leaked: frozenset[str]) -> bool:
    return any(leaked & names.words(form) for _, form in candidate.value.text.forms)
