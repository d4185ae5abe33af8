"""Draws the next question of a round that follows the player: one that is neither too easy nor too hard."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from random import Random

from game.core.chance import below, weighted
from game.core.deal import Dealer, decides, ready
from game.core.deck import READY, Deck, Order
from game.core.difficulty import LEVELS, Difficulty
from game.core.pack import ReadyQuestion
from game.core.question import Question
from game.core.quiz.item import Item
from game.core.quiz.maker import Maker
from game.core.rating import Part, Rating, chance, kind_part, thing_part

AIMS = (60, 75, 90)
"""Chances of success, in per cent, that a player can choose from."""
AIM = 75
LOOKED_AT = 60
"""So many questions are compared for each that is asked."""
TIRED = 3
"""A template that made one of the last so many questions is rather not used again."""
TIRESOME = 0.06
JITTER = 0.03
"""Chances so near to each other count as one, so that rounds differ."""


@dataclass(frozen=True)
class Aim:
    """What is known of the player and the questions, and the chance of success wanted of the next one."""

    chance: float
    player: Rating
    ratings: Mapping[str, Rating]

    def of(self, part: Part) -> Rating:
        """Give what is known of a part of a question's difficulty."""
        return self.ratings.get(part.name, part.start)

    def expected(self, parts: Sequence[Part], choices: int) -> float:
        """Give the chance that the player answers such a question rightly."""
        return chance(self.player, [self.of(part) for part in parts], choices)

    def miss(self, parts: Sequence[Part], choices: int) -> float:
        """Say how far the chance is from what is wanted."""
        return abs(self.expected(parts, choices) - self.chance)


@dataclass(frozen=True)
class _Option:
    """A question that could come next."""

    maker: Maker
    entry: Item | ReadyQuestion
    name: str
    template: str
    level: Difficulty
    parts: tuple[Part, ...]
    choices: int


def begin(dealer: Dealer, order: Order, aim: Aim) -> Deck:
    """Deal a round of which only the first question is drawn yet."""
    first = further(dealer, order, (), aim)
    packs = tuple(maker.pack.id for maker in dealer.makers)
    questions = (first,) if first else ()
    return Deck(order.seed, Difficulty.JUST_RIGHT, packs, questions, order.count - 1 if first else 0)


def further(dealer: Dealer, order: Order, asked: Sequence[Question], aim: Aim) -> Question | None:
    """Draw the question whose chance is nearest to the aim; None where nothing is left to ask."""
    rng = Random(f"{order.seed}/further/{len(asked)}")
    spent = frozenset[str]().union(*(question.facts | question.tells for question in asked))
    tired = {question.template for question in asked[-TIRED:]}
    options = list(_options(dealer, order, spent, rng))
    fresh = [each for each in options if each.name not in order.avoid] or options
    ranked = sorted(
        (
            aim.miss(each.parts, each.choices) + JITTER * rng.random() + TIRESOME * (each.template in tired),
            place,
        )
        for place, each in enumerate(fresh)
    )
    made = (_made(dealer, fresh[place], order) for _, place in ranked)
    return next((question for question in made if question), None)


def _options(dealer: Dealer, order: Order, spent: frozenset[str], rng: Random) -> Iterator[_Option]:
    stacks = [(maker, name, size) for maker in dealer.makers for name, size in _sizes(maker, order).items()]
    weights = [size**0.5 for _, _, size in stacks]
    for _ in range(LOOKED_AT if stacks else 0):
        maker, name, size = stacks[weighted(rng, weights)]
        if name == READY:
            yield from _ready_one(maker, below(rng, size), spent, order)
        else:
            yield from _made_ones(maker, name, spent, rng)


def _sizes(maker: Maker, order: Order) -> dict[str, int]:
    """Give how many things each template asks about, and how many ready-made questions there are."""
    sizes = {
        name: len(frame.askable)
        for name, frame in maker.frames.items()
        if frame.askable and not (order.silent and frame.template.audio)
    }
    return {**sizes, READY: len(maker.pack.questions)} if maker.pack.questions else sizes


def _ready_one(maker: Maker, place: int, spent: frozenset[str], order: Order) -> Iterator[_Option]:
    entry, pack = maker.pack.questions[place], maker.pack.id
    level = entry.difficulty or Difficulty.NORMAL
    called = f"{pack}/{READY}/{entry.id}"
    if decides(called, entry) & spent or (order.silent and entry.audio):
        return
    parts = (kind_part(pack, READY, level), thing_part(called, None))
    choices = min(level.terms.choices, len(entry.wrong) + 1)
    yield _Option(maker, entry, called, READY, level, parts, choices)


def _made_ones(maker: Maker, name: str, spent: frozenset[str], rng: Random) -> Iterator[_Option]:
    askable = maker.frames[name].askable
    found = maker.about(name, askable[below(rng, len(askable))])
    items = [each for each in found if isinstance(each, Item) and not each.decides & spent]
    if not items:
        return
    item = items[below(rng, len(items))]
    for level in LEVELS:
        yield _Option(maker, item, item.id, name, level, maker.parts(item, level), level.terms.choices)


def _made(dealer: Dealer, option: _Option, order: Order) -> Question | None:
    rng = Random(f"{order.seed}/{option.name}/{option.level.value}")
    if isinstance(option.entry, ReadyQuestion):
        made = ready(option.maker.pack, option.entry, option.level, rng, dealer.words)
        return replace(made, level=option.level)
    question = option.maker.question(option.entry, option.level, rng)
    return replace(question, level=option.level) if isinstance(question, Question) else None
