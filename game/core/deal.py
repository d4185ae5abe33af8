"""Deals a round: packs, settings and a seed in, a deck out. All chance of the game is here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from random import Random

from game.core.chance import below, shuffled
from game.core.deck import READY, Deck, Order
from game.core.difficulty import Difficulty
from game.core.pack import Pack, ReadyQuestion
from game.core.question import Choice, Question
from game.core.quiz.item import Item, Unmade
from game.core.quiz.maker import Maker
from game.core.text import Text
from game.core.words import Words


@dataclass(frozen=True)
class Dealer:
    """Deals from packs that were laid out once."""

    makers: tuple[Maker, ...]
    words: Words

    @classmethod
    def of(cls, packs: Sequence[Pack], words: Words) -> "Dealer":
        """Lay out packs."""
        return cls(tuple(Maker(pack, words) for pack in packs), words)

    def deal(self, order: Order) -> Deck:
        """Draw a deck; it is shorter than wanted where the packs have no more."""
        stacks = [stack for maker in self.makers for stack in _stacks(maker, order, self.words)]
        questions = list(_drawn(stacks, order))
        return Deck(order.seed, order.difficulty, tuple(m.pack.id for m in self.makers), tuple(questions))


@dataclass(frozen=True)
class _Want:
    """What is drawn first, while there is any of it."""

    fresh: bool
    """Not asked before."""
    full: bool
    """With as many choices as the difficulty promises."""
    skip: frozenset[str]


@dataclass
class _Stack:
    """What one template has to give, in the order of its own seed."""

    name: str
    entries: list[tuple[str, Item | ReadyQuestion]]
    maker: Maker
    words: Words
    thin: set[str] = field(default_factory=set)
    """Ids of questions that turned out to have few choices."""

    def take(self, order: Order, spent: frozenset[str], want: "_Want") -> Question | None:
        """Draw the next question that repeats no spent fact and is as wanted."""
        place = 0
        while place < len(self.entries):
            name, entry = self.entries[place]
            told = order.once and _decides(name, entry) & spent
            if told or (want.fresh and name in want.skip) or (want.full and name in self.thin):
                place += 1
                continue
            made = self._made(name, entry, order)
            if isinstance(made, Question) and want.full and self._thin(made, order):
                self.thin.add(name)
                continue
            del self.entries[place]
            if isinstance(made, Question):
                return made
        return None

    def _thin(self, question: Question, order: Order) -> bool:
        """Say whether a generated question has fewer choices than its difficulty promises."""
        return question.template != READY and len(question.choices) < order.difficulty.terms.choices

    def _made(self, name: str, entry: Item | ReadyQuestion, order: Order) -> Question | Unmade:
        rng = Random(f"{order.seed}/{name}/{order.difficulty.value}")
        if isinstance(entry, ReadyQuestion):
            return ready(self.maker.pack, entry, order.difficulty, rng, self.words)
        return self.maker.question(entry, order.difficulty, rng)


def _decides(name: str, entry: Item | ReadyQuestion) -> frozenset[str]:
    return entry.decides if isinstance(entry, Item) else frozenset({name})


def _stacks(maker: Maker, order: Order, words: Words) -> Iterator[_Stack]:
    pack = maker.pack
    for name, items in maker.items.items():
        if order.template in (None, name):
            rng = Random(f"{order.seed}/{pack.id}/{name}")
            entries: list[tuple[str, Item | ReadyQuestion]] = [
                (item.id, item) for item in shuffled(rng, items)
            ]
            yield _Stack(f"{pack.id}/{name}", entries, maker, words)
    if pack.questions and order.template in (None, READY):
        rng = Random(f"{order.seed}/{pack.id}/{READY}")
        mixed = sorted(shuffled(rng, pack.questions), key=lambda each: _off(each, order.difficulty))
        yield _Stack(
            f"{pack.id}/{READY}", [(f"{pack.id}/{READY}/{each.id}", each) for each in mixed], maker, words
        )


def _off(question: ReadyQuestion, difficulty: Difficulty) -> int:
    levels = list(Difficulty)
    return abs(levels.index(question.difficulty) - levels.index(difficulty)) if question.difficulty else 0


def _drawn(stacks: list[_Stack], order: Order) -> Iterator[Question]:
    """Go round the templates in a shuffled order, so that a round is varied; old questions come last."""
    rng = Random(f"{order.seed}/order")
    skip = frozenset(order.avoid)
    spent: set[str] = set()
    given = 0
    for fresh, full in ((True, True), (True, False), (False, True), (False, False)):
        turns = _turns(rng, stacks)
        while turns and given < order.count:
            stack = turns.pop(0)
            question = stack.take(order, frozenset(spent), _Want(fresh, full, skip))
            if question is None:
                continue
            spent |= question.facts | question.tells
            given += 1
            yield question
            turns.append(stack)


def _turns(rng: Random, stacks: Sequence[_Stack]) -> list[_Stack]:
    """Order the stacks by chance; one with many questions comes a little sooner than one with few."""
    left = list(stacks)
    order = []
    while left:
        weights = [len(stack.entries) ** 0.5 + 1 for stack in left]
        aim = rng.random() * sum(weights)
        place = 0
        while place < len(left) - 1 and aim >= weights[place]:
            aim -= weights[place]
            place += 1
        order.append(left.pop(place))
    return order


def ready(pack: Pack, question: ReadyQuestion, difficulty: Difficulty, rng: Random, words: Words) -> Question:
    """Make a ready-made question fit a round: at most the difficulty's number of choices, none invented."""
    wrong = shuffled(rng, question.wrong)[: difficulty.terms.choices - 1]
    name = f"{pack.id}/{READY}/{question.id}"
    texts: list[Text]
    if question.as_written:
        kept = {id(text) for text in wrong}
        texts = [text for text in question.as_written if id(text) in kept or text == question.answer]
    else:
        place = below(rng, len(wrong) + 1)
        texts = [*wrong[:place], question.answer, *wrong[place:]]
    right = words["because.right"]
    reason = question.explanation or question.answer.mapped(
        lambda language, form: right.say(language).replace("{answer}", form)
    )
    return Question(
        id=name,
        pack=pack.id,
        template=READY,
        about=None,
        stem=question.question,
        choices=tuple(Choice(text, reason) for text in texts),
        key=texts.index(question.answer),
        label=question.category,
        explanation=question.explanation,
        sources=tuple(dict.fromkeys((*question.sources, *pack.sources))),
        facts=frozenset({name}),
        exact=question.exact,
        plain=True,
        seconds=question.seconds,
    )
