"""A question before its wrong choices: the thing, the right answer, and what the stem says."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.core.catalog import Thing, Value
from game.core.quiz.frame import Hit
from game.core.quiz.template import Path, Template


@dataclass(frozen=True)
class Item:
    """What a template asks about one thing, with one right answer."""

    template: Template
    thing: Thing
    right: Hit
    stem: Mapping[Path, Hit] = field(default_factory=dict)
    """What each placeholder of the stem says."""
    variant: str = ""
    """Sets apart the items that share template, thing and answer, such as two singers of one song."""
    decides: frozenset[str] = frozenset()
    """The facts the right answer rests on."""
    sources: tuple[str, ...] = ()

    @property
    def id(self) -> str:
        """Give the question's id: pack/template/thing/answer, by ids."""
        parts = [self.template.pack, self.template.id, self.thing.ref.id, self.right.value.id]
        return "/".join([*parts, self.variant] if self.variant else parts)

    @property
    def name(self) -> tuple[str, str, str]:
        """Give what makes a question one question: template, thing, right answer."""
        return (f"{self.template.pack}/{self.template.id}", self.thing.ref.id, self.right.value.id)


@dataclass(frozen=True)
class Candidate:
    """A wrong choice that may stand beside the right answer."""

    value: Value
    thing: Thing | None = None
    """The thing of the subject's table that it comes from, which says why it is wrong."""
    facts: frozenset[str] = frozenset()
    closeness: float = 0.0
    """0 far from the right answer, 1 as near as can be."""


@dataclass(frozen=True)
class Unmade:
    """A question that cannot be asked fairly, and why."""

    template: Template
    thing: Thing
    why: str
