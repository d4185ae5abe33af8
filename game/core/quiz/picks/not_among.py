"""Which of these is not so: the stem names a value, and all wrong choices have it."""

from collections.abc import Iterator, Sequence

from game.core.quiz.frame import Frame
from game.core.quiz.item import Candidate, Item, Unmade
from game.core.quiz.sharing import lacks, shared_values, sharers
from game.core.quiz.stem import placeholders
from game.core.quiz.template import Path, Template

NAMES = ("not",)


def value_path(template: Template) -> Path | None:
    """Give the path of the value that the stem names."""
    named = [path for path in placeholders(template.question) if path[0] != template.about]
    return template.by or (named[0] if named else None)


def items(frame: Frame) -> Iterator[Item | Unmade]:
    """Give a question for each thing and each value that it certainly lacks and others have."""
    path = value_path(frame.template)
    if path is None:
        return
    groups = shared_values(frame, path)
    for thing in frame.subjects:
        own = frame.find(thing, path)
        if (
            not frame.fits(thing)
            or not frame.alone(thing)
            or not own.hits
            or not any(hit.asked for hit in own.hits)
        ):
            continue
        facts = frozenset[str]().union(*(hit.facts for hit in own.hits))
        sources = tuple(dict.fromkeys(source for hit in own.hits for source in hit.sources))
        for hit, members in groups:
            if len(members) >= 2 and lacks(frame, thing, path, hit.value):
                stem = {path: hit}
                right = frame.self_hit(thing)
                yield Item(frame.template, thing, right, stem, hit.value.id, facts, sources)


def candidates(frame: Frame, item: Item) -> list[Candidate]:
    """Give the things that have the value which the stem names."""
    return sharers(frame, item, value_path(frame.template))


def fair(frame: Frame, item: Item, chosen: Sequence[Candidate]) -> bool:  # noqa: ARG001
    """Ask nothing more of the choices together."""
    return True
