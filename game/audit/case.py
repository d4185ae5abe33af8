"""What the referee is given: a question's terms, and the choices that could stand with it."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from game.core.catalog import Catalog, Ref, Thing
from game.core.quiz.template import Path, Template
from game.core.text import Text

Notes = dict[object, Any]


@dataclass(frozen=True)
class Option:
    """A choice: a text, or a thing shown by its name."""

    text: Text
    ref: Ref | None = None

    @property
    def shown(self) -> str:
        """Give it as first written."""
        return self.text.forms[0][1]


@dataclass(frozen=True)
class Case:
    """A question to judge: what the stem says, what counts as right, all that may be offered as wrong."""

    catalog: Catalog
    template: Template
    thing: Thing
    right: Option
    stem: Mapping[Path, Option]
    """What each placeholder of the stem says."""
    pool: tuple[Option, ...]
    drawn: tuple[tuple[Option, ...], ...] = ()
    """Wrong choices as they were drawn together."""
    shared: str = ""
    """For odd-one-out and not: the value that the wrong choices have, by id or squeezed text."""
    under: Text | None = None
    hidden_forms: bool = True
    """No other form of a name is drawn, where stem or answer asks for one."""
    notes: Notes = field(default_factory=dict, repr=False, compare=False)
    """What the referee worked out of this catalog before; one for all cases of a catalog."""
