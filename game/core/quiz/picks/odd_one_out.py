"""Which of these is unlike the others in one thing, and in nothing else."""

from collections.abc import Iterator, Sequence

from game.core.catalog import Thing
from game.core.quiz.frame import Frame, Hit
from game.core.quiz.item import Candidate, Item, Unmade
from game.core.quiz.sharing import lacks, shared_values, sharers

NAMES = ("odd-one-out",)


def items(frame: Frame) -> Iterator[Item | Unmade]:
    """Give a question for each thing and each value that others share and it lacks."""
    by = frame.template.by
    if by is None:
        return
    groups = shared_values(frame, by)
    for thing in frame.subjects:
        own = frame.find(thing, by)
        if (
            not frame.fits(thing)
            or not frame.alone(thing)
            or not own.complete
            or not own.hits
            or not any(h.asked for h in own.hits)
        ):
            continue
        for hit, members in groups:
            if len(members) >= 2 and lacks(frame, thing, by, hit.value):
                yield _item(frame, thing, hit, own.hits)


def _item(frame: Frame, thing: Thing, shared: Hit, own: Sequence[Hit]) -> Item:
    facts = frozenset[str]().union(*(hit.facts for hit in own))
    sources = tuple(dict.fromkeys(source for hit in own for source in hit.sources))
    return Item(frame.template, thing, frame.self_hit(thing), {}, shared.value.id, facts, sources)


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
