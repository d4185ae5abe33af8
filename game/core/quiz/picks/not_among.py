"""Which of these is not so: the stem names a value, and all wrong choices have it."""

from collections.abc import Iterator, Sequence

from game.core.catalog import Thing
from game.core.quiz.frame import Frame
from game.core.quiz.item import Candidate, Item, Unmade
from game.core.quiz.sharing import apart, lacking, sharers
from game.core.quiz.stem import placeholders
from game.core.quiz.template import Path, Template

NAMES = ("not",)


def value_path(template: Template) -> Path | None:
    """Give the path of the value that the stem names."""
    named = [path for path in placeholders(template.question) if path[0] != template.about]
    return template.by or (named[0] if named else None)


def items(frame: Frame, thing: Thing) -> Iterator[Item | Unmade]:
    """Give a question for each value that the thing certainly lacks and others have."""
    path = value_path(frame.template)
    if path is not None:
        for group in lacking(frame, thing, path):
            yield apart(frame, thing, path, group, said=True)


def candidates(frame: Frame, item: Item) -> list[Candidate]:
    """Give the things that have the value which the stem names."""
    return sharers(frame, item, value_path(frame.template))


def fair(frame: Frame, item: Item, chosen: Sequence[Candidate]) -> bool:  # noqa: ARG001
    """Ask nothing more of the choices together."""
    return True
