"""Wrong choices, ranked by how near they are to the right one and drawn to fit the difficulty."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from random import Random

from game.core import names
from game.core.chance import order
from game.core.difficulty import Difficulty
from game.core.quiz.balance import Balance
from game.core.quiz.closeness import closeness, compared, features, values
from game.core.quiz.frame import Frame
from game.core.quiz.item import Candidate, Item
from game.core.quiz.laws import Laws
from game.core.quiz.picks import picks

FEWEST = 3
"""A generated question has at least so many choices."""
TRIES = 40
BALANCED = 8
"""So many further sets of choices are compared for how well they hide the right answer."""
TELLING = 0.9
"""From such a strain on, choices that are less fitting but tell less are looked for."""


@dataclass(frozen=True)
class Pool:
    """All fair wrong choices of an item, the nearest first."""

    candidates: tuple[Candidate, ...]

    def window(self, difficulty: Difficulty) -> tuple[Candidate, ...]:
        """Give the part that a difficulty draws from: far, not the farthest, near, nearest."""
        count, need = len(self.candidates), difficulty.terms.choices - 1
        match difficulty:
            case Difficulty.EASY:
                return self.candidates[-max(need + 2, count // 2) :]
            case Difficulty.HARD:
                return self.candidates[: max(3 * need, count // 5)]
            case Difficulty.EXPERT:
                return self.candidates[: max(2 * need, count // 25)]
            case _:
                return self.candidates[: max(4 * need, 2 * count // 3)]

    def windows(self, difficulty: Difficulty) -> tuple[tuple[Candidate, ...], ...]:
        """Give the part that a difficulty draws from, and wider ones for when that one tells too much."""
        window = self.window(difficulty)
        twice = 2 * len(window)
        wider = self.candidates[-twice:] if difficulty is Difficulty.EASY else self.candidates[:twice]
        return (window, wider, self.candidates)


def pool(frame: Frame, item: Item) -> Pool:
    """Give the item's wrong choices with their closeness."""
    found = picks()[frame.template.pick].candidates(frame, item)
    alike = [each for each in found if _agrees(frame, item, each)]
    ranked = [replace(each, closeness=closeness(features(frame, item, each))) for each in alike]
    return Pool(tuple(sorted(ranked, key=lambda each: (-each.closeness, each.value.id))))


def _agrees(frame: Frame, item: Item, candidate: Candidate) -> bool:
    """Say whether a choice agrees with the right one in every field of `same`."""
    own, other = compared(frame, item, candidate)
    for path in frame.template.same:
        mine = values(frame, own, path)
        if not mine or mine != values(frame, other, path):
            return False
    return True


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
        balance = Balance.of(frame, item, rng, need + 1)
        best: _Drawn | None = None
        for source in options.windows(difficulty):
            found = _best(laws, balance, source, need, rng)
            if isinstance(found, str):
                why = found or why
            elif best is None or found.strain < best.strain:
                best = found
            if best and best.strain <= TELLING:
                break
        if best:
            return best.chosen
    return Refused(why)


@dataclass(frozen=True)
class _Drawn:
    """Wrong choices that keep the laws, and how much they give away."""

    chosen: tuple[Candidate, ...]
    strain: float


def _best(laws: Laws, balance: Balance, source: Sequence[Candidate], need: int, rng: Random) -> _Drawn | str:
    """Draw lawful sets until one hides the right answer well; give the law that all of them break."""
    why, lawful = "", 0
    best: _Drawn | None = None
    for _ in range(TRIES):
        chosen = _drawn(laws, balance, source, need, rng)
        if len(chosen) < need:
            break
        strain = balance.strain(chosen)
        lawful += best is not None
        if best is None or strain < best.strain:
            broken = laws.broken(chosen)
            if broken is None:
                best = _Drawn(tuple(chosen), strain)
            why = why if broken is None else broken
        if best and (not best.strain or lawful >= BALANCED or len(source) == need):
            break
    return best or why


def _drawn(
    laws: Laws, balance: Balance, source: Sequence[Candidate], need: int, rng: Random
) -> list[Candidate]:
    """Draw some that differ from each other, one that shares a leaked word in front."""
    leaked = laws.leaked
    coming: Iterable[Candidate] = (source[place] for place in order(rng, len(source)))
    if leaked:
        coming = sorted(coming, key=lambda each: not _shares(each, leaked))
    if balance.own_number is not None:
        coming = _sided(balance, list(coming), need)
    taken: list[Candidate] = []
    seen = set(laws.frame.spellings(laws.item.right.value))
    for each in coming:
        spellings = laws.frame.spellings(each.value)
        if seen.isdisjoint(spellings):
            taken.append(each)
            seen |= spellings
        if len(taken) == need:
            break
    return taken


def _sided(balance: Balance, coming: Sequence[Candidate], need: int) -> list[Candidate]:
    """Put numbers in front that stand on the sides where they are wanted."""
    room = {True: balance.below, False: need - balance.below}
    front: list[Candidate] = []
    rest: list[Candidate] = []
    for each in coming:
        lower = balance.is_lower(each)
        fits = lower is not None and room[lower] > 0
        if lower is not None and fits:
            room[lower] -= 1
        (front if fits else rest).append(each)
    return [*front, *rest]


def _shares(candidate: Candidate, leaked: frozenset[str]) -> bool:
    return any(leaked & names.words(form) for _, form in candidate.value.text.forms)
