"""A question as a player meets it; one that is not fair cannot be built."""

from dataclasses import dataclass

from game.core import names
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
class Choice:
    """One of the answers offered, and in a sentence why it is right or wrong."""

    text: Text
    because: Text


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
