"""Players who know nothing but a trick: always the longest choice, the best known, the middle number."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from game.audit.case import Option
from game.audit.spelling import moment_of, whole_words
from game.core.catalog import Catalog, Thing
from game.core.chance import below, weighted
from game.core.difficulty import LEVELS, Difficulty
from game.core.quiz.item import Candidate, Item, Unmade
from game.core.quiz.maker import Maker

QUESTIONS = 5000
"""So many are asked at each difficulty."""


@dataclass(frozen=True)
class Asked:
    """A question as a trickster sees it."""

    catalog: Catalog
    stem: str
    choices: tuple[Option, ...]
    key: int

    def thing(self, option: Option) -> Thing | None:
        """Give the thing that a choice is."""
        return self.catalog.things.get(option.ref) if option.ref else None


Trick = Callable[[Asked], Sequence[int]]
"""Gives the places of the choices between which the trick cannot tell; all or none where it says nothing."""


def _most(values: Sequence[float | None]) -> list[int]:
    known = [value for value in values if value is not None]
    if len(known) < len(values):
        return []
    return [place for place, value in enumerate(values) if value == max(known)]


def _longest(asked: Asked) -> list[int]:
    return _most([len(choice.shown) for choice in asked.choices])


def _first(asked: Asked) -> list[int]:
    del asked
    return [0]


def _shared_word(asked: Asked) -> list[int]:
    said = whole_words(asked.stem)
    shared = [len(said & whole_words(choice.shown)) for choice in asked.choices]
    return _most([float(count) for count in shared]) if any(shared) else []


def _most_famous(asked: Asked) -> list[int]:
    things = [asked.thing(choice) for choice in asked.choices]
    return _most([thing.fame if thing else None for thing in things])


def _middle_number(asked: Asked) -> list[int]:
    read = [moment_of(choice.shown) for choice in asked.choices]
    numbers = [(moment, place) for place, moment in enumerate(read) if moment]
    if len(numbers) < len(read):
        return []
    order = [place for _, place in sorted(numbers)]
    return order[(len(order) - 1) // 2 : len(order) // 2 + 1]


def _odd_kind(asked: Asked) -> list[int]:
    kinds = [_kind(asked, choice) for choice in asked.choices]
    if None in kinds or len(set(kinds)) != 2:
        return []
    return [place for place, kind in enumerate(kinds) if kinds.count(kind) == 1]


def _kind(asked: Asked, option: Option) -> str | None:
    """Give the kind of the thing that a choice is, or of who made it."""
    thing = asked.thing(option)
    for _ in range(2):
        if thing is None:
            return None
        if "kind" in thing.fields:
            return thing.fields["kind"].values[0].text.forms[0][1]
        refs = [
            value.ref for name in ("artist",) if name in thing.fields for value in thing.fields[name].values
        ]
        thing = asked.catalog.things.get(refs[0]) if refs and refs[0] else None
    return None


TRICKS: Mapping[str, Trick] = {
    "longest": _longest,
    "first": _first,
    "shared_word": _shared_word,
    "most_famous": _most_famous,
    "middle_number": _middle_number,
    "odd_kind": _odd_kind,
}


@dataclass
class Tally:
    """What a trick came to."""

    asked: int = 0
    told: int = 0
    """Questions about which it had something to say; on the others its player guesses."""
    hits: float = 0.0
    chance: float = 0.0
    told_chance: float = 0.0

    def note(self, asked: Asked, places: Sequence[int]) -> None:
        """Take in a question."""
        count = len(asked.choices)
        self.asked += 1
        self.chance += 1 / count
        if places and len(places) < count:
            self.told += 1
            self.told_chance += 1 / count
            self.hits += 1 / len(places) if asked.key in places else 0.0

    def as_json(self) -> dict[str, float]:
        """Give the share of right answers and what guessing would have given."""
        guessed = self.chance - self.told_chance
        return {
            "hit_rate": round((self.hits + guessed) / self.asked, 4),
            "chance": round(self.chance / self.asked, 4),
            "told": self.told,
            "hit_rate_told": round(self.hits / self.told, 4) if self.told else 0.0,
            "chance_told": round(self.told_chance / self.told, 4) if self.told else 0.0,
        }


@dataclass
class Tricksters:
    """All tricks over the questions of some packs."""

    makers: Sequence[Maker]
    seed: str
    tallies: dict[Difficulty, dict[str, Tally]] = field(
        default_factory=lambda: {level: {name: Tally() for name in TRICKS} for level in LEVELS}
    )

    def play(self, count: int = QUESTIONS) -> None:
        """Ask so many questions at each difficulty, the same things at all of them."""
        rng = Random(f"{self.seed}/giveaways")
        asked = 0
        for maker, item in _drawn(self.makers, rng):
            made = {level: self._asked(maker, item, level) for level in LEVELS}
            if any(each is None for each in made.values()):
                continue
            for level, each in made.items():
                if each:
                    for name, trick in TRICKS.items():
                        self.tallies[level][name].note(each, trick(each))
            asked += 1
            if asked == count:
                return

    def _asked(self, maker: Maker, item: Item, level: Difficulty) -> Asked | None:
        rng = Random(f"{self.seed}/{item.id}/{level.value}")
        wrong = maker.wrong(item, level, rng)
        if isinstance(wrong, Unmade):
            return None
        built = maker.build(item, level, wrong, rng)
        options = [_option(each) for each in wrong]
        options.insert(built.key, Option(item.right.value.text, item.right.value.ref))
        return Asked(maker.pack.catalog, built.stem.forms[0][1], tuple(options), built.key)

    def as_json(self) -> dict[str, dict[str, dict[str, float]]]:
        """Give the contract of `audit --giveaways --json`."""
        return {
            level.value: {name: tally.as_json() for name, tally in found.items()}
            for level, found in self.tallies.items()
        }


def _option(candidate: Candidate) -> Option:
    return Option(candidate.value.text, candidate.value.ref)


def _drawn(makers: Sequence[Maker], rng: Random) -> Iterator[tuple[Maker, Item]]:
    """Draw templates in turns, as rounds do, and something new to ask with each."""
    stacks = [(maker, name) for maker in makers for name, frame in maker.frames.items() if frame.askable]
    weights = [len(maker.frames[name].askable) ** 0.5 for maker, name in stacks]
    seen = set[str]()
    misses = 0
    while stacks and misses < 1000 * len(stacks):
        maker, name = stacks[weighted(rng, weights)]
        askable = maker.frames[name].askable
        found = [
            each
            for each in maker.about(name, askable[below(rng, len(askable))])
            if isinstance(each, Item) and each.id not in seen
        ]
        misses += 1
        if found:
            misses = 0
            item = found[below(rng, len(found))]
            seen.add(item.id)
            yield maker, item
