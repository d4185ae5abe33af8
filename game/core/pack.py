"""A question pack as the game knows it: what it says of itself, its catalog, its templates, its questions."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import overload

from game.core.catalog import Catalog, Ref
from game.core.difficulty import LEVELS, Difficulty
from game.core.quiz.template import Template
from game.core.text import Text


@dataclass(frozen=True)
class ReadyQuestion:
    """A question that its author wrote out whole."""

    id: str
    question: Text
    answer: Text
    wrong: tuple[Text, ...]
    also: tuple[Text, ...] = ()
    explanation: Text | None = None
    category: Text | None = None
    difficulty: Difficulty | None = None
    sources: tuple[str, ...] = ()
    seconds: int | None = None
    as_written: tuple[Text, ...] = ()
    """All choices in the author's order, where that order is to be kept."""
    exact: bool = False
    """Choices are compared as written."""
    image: str = ""
    """A picture's path inside the pack, or nothing."""
    audio: str = ""
    alt: Text | None = None
    """Picture or sound in words."""


MARKS: Mapping[Difficulty | None, str] = {None: "-", **{each: each.value[-1] for each in LEVELS}}
"""How a difficulty is noted on a shelf; the last letters differ."""


@dataclass(frozen=True)
class Shelf(Sequence[ReadyQuestion]):
    """Ready-made questions, each taken down only when it is needed: a pack may have a hundred thousand."""

    levels: str
    """For each question the letter of its difficulty."""
    take: Callable[[int], ReadyQuestion]

    @classmethod
    def of(cls, questions: Sequence[ReadyQuestion]) -> "Shelf":
        """Put questions on a shelf."""
        return cls("".join(MARKS[each.difficulty] for each in questions), questions.__getitem__)

    def __len__(self) -> int:
        return len(self.levels)

    @overload
    def __getitem__(self, place: int) -> ReadyQuestion: ...
    @overload
    def __getitem__(self, place: slice) -> Sequence[ReadyQuestion]: ...
    def __getitem__(self, place: int | slice) -> ReadyQuestion | Sequence[ReadyQuestion]:
        if isinstance(place, slice):
            return [self.take(each) for each in range(len(self))[place]]
        return self.take(range(len(self))[place])

    @cached_property
    def _by_level(self) -> Mapping[str, Sequence[int]]:
        found: dict[str, list[int]] = {}
        for place, level in enumerate(self.levels):
            found.setdefault(level, []).append(place)
        return found

    @cached_property
    def _nearest(self) -> dict[Difficulty, tuple[Sequence[int], ...]]:
        return {}

    def nearest(self, difficulty: Difficulty) -> tuple[Sequence[int], ...]:
        """Give the places of all questions: those of a difficulty and unmarked ones, then the nearest."""
        if difficulty not in self._nearest:
            order = LEVELS
            groups: list[list[int]] = [[] for _ in order]
            for level, places in self._by_level.items():
                marked = next((each for each in order if MARKS[each] == level), difficulty)
                groups[abs(order.index(marked) - order.index(difficulty))].extend(places)
            self._nearest[difficulty] = tuple(sorted(group) for group in groups if group)
        return self._nearest[difficulty]


@dataclass(frozen=True)
class Pack:
    """Everything questions are made from."""

    id: str
    title: Text
    language: str = "en"
    version: str = ""
    description: Text | None = None
    author: str = ""
    license: str = ""
    catalog: Catalog = field(default_factory=lambda: Catalog({}))
    templates: tuple[Template, ...] = ()
    questions: Shelf = field(default_factory=lambda: Shelf.of(()))
    clue_questions: Mapping[str, Text] = field(default_factory=dict)
    """The last line of a clue question, by table."""
    sources: tuple[str, ...] = ()
    built_in: bool = False
    uses: tuple[str, ...] = ()
    """Ids of the packs whose tables it builds on."""
    own: frozenset[Ref] = frozenset()
    """The things it states something of itself, in a pack that builds on others."""
    references: Mapping[str, Mapping[str, str]] = field(default_factory=dict)
    """Table, field, the table that the field refers to."""
