"""A question as a player meets it; one that is not fair cannot be built."""

from dataclasses import dataclass, field

from game.core import names
from game.core.difficulty import Difficulty
from game.core.rating import Part
from game.core.text import Text


class UnfairError(ValueError):
    """The choices do not hold exactly one right answer, or two of them are the same."""


@dataclass(frozen=True)
class About:
    """The thing a question is about: its table, its id there, its name."""

    table: str
    id: str
    name: Text


@dataclass(frozen=True)
class Feature:
    """One thing in which a wrong choice is like the right answer or not."""

    name: str
    """A path of `alike`, or fame, kin (shared members, groups, wholes), name, number."""
    likeness: float
    """From 0 to 1."""
    weight: float = 1.0
    apart: float | None = None
    """How far apart the two are, in years, steps of fame or plain numbers, where that can be said."""

    @property
    def same(self) -> bool:
        """Say whether they agree."""
        return self.likeness >= 1


@dataclass(frozen=True)
class Choice:
    """One of the answers offered, and in a sentence why it is right or wrong."""

    text: Text
    because: Text
    beside: Text | None = None
    """What is shown small beside it, such as who sings a song."""
    closeness: float | None = field(default=None, compare=False)
    """How easily it is taken for the right answer, from 0 to 1; None for that one itself."""
    features: tuple[Feature, ...] = field(default=(), compare=False, repr=False)
    """What its closeness rests on."""


@dataclass(frozen=True)
class Question:
    """A stem, its choices and the key: everything a round needs, without the pack it came from."""

    id: str
    """pack/template/thing/answer, by ids: the same in every version of the game."""
    pack: str
    template: str
    about: About | None
    stem: Text
    choices: tuple[Choice, ...]
    key: int
    """Place of the right answer among the choices, from 0."""
    under: Text | None = None
    label: Text | None = None
    explanation: Text | None = None
    sources: tuple[str, ...] = ()
    facts: frozenset[str] = frozenset()
    """What decides the answer, as table/thing/field/value."""
    tells: frozenset[str] = frozenset()
    """What the player reads on the way, stem and explanation together."""
    plain: bool = False
    """The question asks for a form of a name, so no other form of any name may be drawn on it."""
    exact: bool = False
    """Choices were compared as written."""
    seconds: int | None = None
    """The time the pack's author gives, in place of the difficulty's."""
    image: str = ""
    """A picture's path inside the pack, or nothing."""
    audio: str = ""
    alt: Text | None = None
    """Picture or sound in words."""
    level: Difficulty | None = None
    """How hard it is, where a round mixes difficulties; None for the round's own."""
    parts: tuple[Part, ...] = field(default=(), compare=False, repr=False)
    """What its difficulty is learnt by."""

    def __post_init__(self) -> None:
        if len(self.choices) < 2:
            raise UnfairError(f"{self.id}: a question needs at least two choices")
        if not 0 <= self.key < len(self.choices):
            raise UnfairError(f"{self.id}: the right answer is none of the choices")
        seen: set[str] = set()
        for choice in self.choices:
            written = choice.text.forms[0][1]
            spelling = written if self.exact else names.key(written)
            if spelling in seen:
                raise UnfairError(f"{self.id}: “{written}” is offered twice")
            seen.add(spelling)

    @property
    def right(self) -> Choice:
        """Give the right answer."""
        return self.choices[self.key]
