"""How many questions a pack can ask: counted where it is small, reckoned from a sample where it is large."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from game.core.chance import spread
from game.core.difficulty import LEVELS, Difficulty
from game.core.pack import MARKS
from game.core.quiz.item import Item, Unmade
from game.core.quiz.maker import Maker

SAMPLE = 250
"""Things of a template that are looked at; all where it has no more."""
MOST = max(level.terms.choices for level in LEVELS)
"""A question with so many choices is made for every difficulty."""


@dataclass(frozen=True)
class Tally:
    """What a pack can give."""

    total: int
    """Questions that can be asked at all; template, thing and right answer count once."""
    fitting: Mapping[Difficulty, int]
    """Of these, those made for a difficulty: with all its choices, or marked so by their author."""
    exact: bool
    """Counted, not reckoned."""


def tally(maker: Maker, *, silent: bool = False, sample: int = SAMPLE) -> Tally:
    """Count a pack's questions; `silent` leaves out those that have to be heard.

    `sample` says how many things of a template are looked at.
    """
    total, exact = 0.0, True
    fitting = dict.fromkeys(LEVELS, 0.0)
    for name, frame in maker.frames.items():
        if silent and frame.template.audio:
            continue
        askable = frame.askable
        places = spread(name, len(askable), sample)
        share = len(askable) / len(places) if places else 0
        exact = exact and share <= 1
        sizes: dict[tuple[str, str, str], int] = {}
        for place in places:
            for item in maker.about(name, askable[place]):
                if not isinstance(item, Item) or sizes.get(item.name, 0) >= MOST:
                    continue
                size = len(maker.pool(item).candidates) + 1
                if size > sizes.get(item.name, 0) and _can_be_asked(maker, item):
                    sizes[item.name] = size
        total += share * len(sizes)
        for difficulty in LEVELS:
            fitting[difficulty] += share * sum(size >= difficulty.terms.choices for size in sizes.values())
    shelf = maker.pack.questions
    unheard = sum(1 for each in shelf if each.audio) if silent and len(shelf) <= SAMPLE * 10 else 0
    for difficulty in LEVELS:
        fitting[difficulty] += shelf.levels.count(MARKS[None]) + shelf.levels.count(MARKS[difficulty])
    whole = {
        difficulty: min(round(count), round(total) + len(shelf) - unheard)
        for difficulty, count in fitting.items()
    }
    return Tally(round(total) + len(shelf) - unheard, whole, exact)


def _can_be_asked(maker: Maker, item: Item) -> bool:
    """Say whether some wrong choices can stand together; the first try mostly tells."""
    drawn = (maker.wrong(item, difficulty, Random(item.id)) for difficulty in LEVELS)
    return any(not isinstance(each, Unmade) for each in drawn)
