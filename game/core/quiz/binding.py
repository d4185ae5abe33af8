"""What a template's stem says of one thing: one set of values for each question it makes."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import product

from game.core.catalog import Thing
from game.core.quiz.frame import Frame, Hit
from game.core.quiz.stem import placeholders
from game.core.quiz.template import Path, Template


@dataclass(frozen=True)
class Binding:
    """The values of a stem's placeholders, and of the answer."""

    stem: Mapping[Path, Hit]
    answer: Hit


def bindings(frame: Frame, thing: Thing) -> Iterator[Binding]:
    """Give every way to fill stem and answer for a thing: one for each value of a list."""
    template = frame.template
    paths = stem_paths(template)
    heads = dict.fromkeys(head(path) for path in (*paths, template.answer))
    options = [[(at, hit) for hit in frame.find(thing, at).hits] for at in heads]
    for combination in product(*options):
        bound = dict(combination)
        yield from _spread(frame, bound, paths)


def stem_paths(template: Template) -> tuple[Path, ...]:
    """Give the paths whose values make a stem what it is: its placeholders, picture and sound."""
    return tuple(dict.fromkeys((*placeholders(template.question), *template.media)))


def _spread(frame: Frame, bound: Mapping[Path, Hit], paths: tuple[Path, ...]) -> Iterator[Binding]:
    rest = [reach(frame, bound, path) for path in (*paths, frame.template.answer)]
    for hits in product(*rest):
        yield Binding(dict(zip(paths, hits, strict=False)), hits[-1])


def reach(frame: Frame, bound: Mapping[Path, Hit], path: Path) -> tuple[Hit, ...]:
    """Give the values of a path whose first step is bound to one value."""
    at = head(path)
    return frame.beyond(bound[at], path[len(at) :]).hits


def head(path: Path) -> Path:
    """Give the first step of a path; forms of the name are one step."""
    return path if path[0] == "name" else path[:1]
