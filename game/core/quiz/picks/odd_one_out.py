"""Which of these is unlike the others in one thing, and in nothing else."""

from collections.abc import Iterator, Sequence

from game.core.catalog import Thing
from game.core.quiz.frame import Frame
from game.core.quiz.item import Candidate, Item, Unmade
from game.core.quiz.sharing import apart, lacking, sharers

NAMES = ("odd-one-out",)


def items(frame: Frame, thing: Thing) -> Iterator[Item | Unmade]:
    """Give a question for each value that others share and the thing lacks."""
    by = frame.template.by
    if by is not None:
        for group in lacking(frame, thing, by):
            yield apart(frame, thing, by, group, said=False)


def candidates(frame: Frame, item: Item) -> list[Candidate]:
    """Give the things that share the value which the right answer lacks."""
    return sharers(frame, item, frame.template.by)


def fair(frame: Frame, item: Item, chosen: Sequence[Candidate]) -> bool:  # noqa: ARG001
    """Say whether no other field sets one of the wrong choices apart from all the rest."""
    wrong = [candidate.thing for candidate in chosen if candidate.thing]
    return not any(
        _apart(thing, [item.thing, *(other for other in wrong if other is not thing)]) for thing in wrong
    )


def _apart(thing: Thing, others: Sequence[Thing]) -> bool:
    first, *rest = others
    for name, field in first.fields.items():
        shared = {value.id for value in field.values}
        for other in rest:
            shared &= {value.id for value in other.fields[name].values} if name in other.fields else set()
        own = thing.fields.get(name)
        if shared - {value.id for value in (own.values if own else ())}:
            return True
    return False
