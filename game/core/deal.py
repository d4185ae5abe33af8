"""Deals a round: packs, settings and a seed in, a deck out. All chance of the game is here."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from enum import Enum
from random import Random

from game.core.chance import below, shuffled, weighted
from game.core.chance import order as drawn
from game.core.deck import READY, Deck, Order
from game.core.difficulty import Difficulty
from game.core.pack import Pack, ReadyQuestion
from game.core.question import Choice, Question
from game.core.quiz.frame import Similar
from game.core.quiz.item import Item, Unmade
from game.core.quiz.maker import Maker
from game.core.rating import kind_part, thing_part
from game.core.text import Text
from game.core.words import Words

MISSES = 3000
"""After so many that cannot be asked one after the other a stack counts as empty."""
THIN = 30
"""After so many with few choices, no more full ones are looked for."""


@dataclass(frozen=True)
class Dealer:
    """Deals from packs that were laid out once."""

    makers: tuple[Maker, ...]
    words: Words

    @classmethod
    def of(cls, packs: Sequence[Pack], words: Words, similar: Similar | None = None) -> "Dealer":
        """Lay out packs."""
        return cls(tuple(Maker(pack, words, similar) for pack in packs), words)

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


Entry = Item | ReadyQuestion


@dataclass
class _Stack:
    """What one template has to give, in the order of its own seed; opened only as far as it is needed."""

    name: str
    size: int
    """How many things or questions there are."""
    coming: Iterator[tuple[str, Entry]]
    maker: Maker
    words: Words
    waiting: list[tuple[str, Entry]] = field(default_factory=list)
    """Looked at and left for later."""
    thin: set[str] = field(default_factory=set)
    """Ids of questions that turned out to have few choices."""

    def take(self, order: Order, spent: frozenset[str], want: "_Want") -> Question | None:
        """Draw the next question that repeats no spent fact and is as wanted."""
        place = 0
        while place < len(self.waiting):
            found = self._tried(*self.waiting[place], order, spent, want)
            if found is _LATER:
                place += 1
                continue
            del self.waiting[place]
            if isinstance(found, Question):
                return found
        misses = 0
        while misses < (THIN if want.full else MISSES) and (following := next(self.coming, None)):
            found = self._tried(*following, order, spent, want)
            if isinstance(found, Question):
                return found
            misses += 1
            if found is _LATER:
                self.waiting.append(following)
        return None

    def _tried(
        self, name: str, entry: Entry, order: Order, spent: frozenset[str], want: "_Want"
    ) -> "Question | Unmade | _Later":
        """Make a question if it is wanted now; say whether it may be wanted later."""
        told = order.once and decides(name, entry) & spent
        if told or (want.fresh and name in want.skip) or (want.full and name in self.thin):
            return _LATER
        made = self._made(name, entry, order)
        if isinstance(made, Question) and want.full and self._thin(made, order):
            self.thin.add(name)
            return _LATER
        return made

    def _thin(self, question: Question, order: Order) -> bool:
        """Say whether a generated question has fewer choices than its difficulty promises."""
        return question.template != READY and len(question.choices) < order.difficulty.terms.choices

    def _made(self, name: str, entry: Entry, order: Order) -> Question | Unmade:
        rng = Random(f"{order.seed}/{name}/{order.difficulty.value}")
        if isinstance(entry, ReadyQuestion):
            return ready(self.maker.pack, entry, order.difficulty, rng, self.words)
        return self.maker.question(entry, order.difficulty, rng)


class _Later(Enum):
    """A question that is not wanted now."""

    LATER = 0


_LATER = _Later.LATER


def decides(name: str, entry: Entry) -> frozenset[str]:
    """Give the facts that a question rests on; a ready-made one is a fact of its own."""
    return entry.decides if isinstance(entry, Item) else frozenset({name})


def _stacks(maker: Maker, order: Order, words: Words) -> Iterator[_Stack]:
    pack = maker.pack
    for name, frame in maker.frames.items():
        heard = order.silent and frame.template.audio
        if order.template in (None, name) and frame.askable and not heard:
            rng = Random(f"{order.seed}/{pack.id}/{name}")
            coming = _items(maker, name, rng)
            yield _Stack(f"{pack.id}/{name}", len(frame.askable), coming, maker, words)
    if pack.questions and order.template in (None, READY):
        rng = Random(f"{order.seed}/{pack.id}/{READY}")
        yield _Stack(f"{pack.id}/{READY}", len(pack.questions), _ready_ones(pack, order, rng), maker, words)


def _items(maker: Maker, name: str, rng: Random) -> Iterator[tuple[str, Entry]]:
    """Give one question about each thing, in an order of chance, and then the further ones."""
    more: list[Item] = []
    askable = maker.frames[name].askable
    for place in drawn(rng, len(askable)):
        found = [each for each in maker.about(name, askable[place]) if isinstance(each, Item)]
        mixed = shuffled(rng, found)
        more.extend(mixed[1:])
        yield from ((item.id, item) for item in mixed[:1])
    for item in shuffled(rng, more):
        yield item.id, item


def _ready_ones(pack: Pack, order: Order, rng: Random) -> Iterator[tuple[str, Entry]]:
    """Give the questions of a round's difficulty and unmarked ones, shuffled, then the nearest."""
    for group in pack.questions.nearest(order.difficulty):
        for place in drawn(rng, len(group)):
            question = pack.questions[group[place]]
            if not (order.silent and question.audio):
                yield f"{pack.id}/{READY}/{question.id}", question


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
        place = weighted(rng, [stack.size**0.5 + 1 for stack in left])
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
        image=question.image,
        audio=question.audio,
        alt=question.alt,
        parts=(kind_part(pack.id, READY, question.difficulty or difficulty), thing_part(name, None)),
    )
