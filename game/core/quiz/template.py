"""A template: how a pack asks about its things, as data."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum

from game.core.text import Text

Path = tuple[str, ...]
"""Names of fields to follow one after the other, such as artist, kind."""


class Presence(Enum):
    """A condition on whether a field has a value at all."""

    PRESENT = "present"
    ABSENT = "absent"


Condition = Presence | tuple[str, ...]
"""Present, absent, or one of these texts."""


@dataclass(frozen=True)
class Template:
    """One way to ask, for every thing of a table that fits."""

    id: str
    pack: str
    about: str
    """The subject's table."""
    question: Text
    answer: Path
    """The field asked for; the table's own name asks for the thing itself."""
    under: Text | None = None
    explain: Text | None = None
    label: Text | None = None
    where: Mapping[Path, Condition] = field(default_factory=dict)
    own: bool = False
    """Ask only about things that the template's pack states itself."""
    same: tuple[Path, ...] = ()
    alike: tuple[Path, ...] = ()
    pick: str = "one"
    by: Path | None = None
    near: tuple[int, int] | None = None
    image: Path | None = None
    """The field with the file of a picture, which is part of the stem."""
    audio: Path | None = None
    alt: Text | None = None
    beside: Path | None = None
    """The field of a choice that is shown small beside it."""

    @property
    def media(self) -> tuple[Path, ...]:
        """Give the paths of picture and sound."""
        return tuple(path for path in (self.image, self.audio) if path)

    @property
    def asks_for_thing(self) -> bool:
        """Say whether the right answer is the subject itself."""
        return self.answer == (self.about,)

    @property
    def asks_for_form(self) -> bool:
        """Say whether the answer is a form of a name, such as name.ko."""
        return self.answer[0] == "name"
