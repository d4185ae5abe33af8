"""Which thing is it: asked by the things' own clues, without a template."""

from collections.abc import Iterator, Sequence

from game.core.catalog import Thing
from game.core.names import sequence
from game.core.quiz.frame import Frame
from game.core.quiz.item import Candidate, Item, Unmade
from game.core.quiz.nearby import nearby
from game.core.text import Text

NAMES = ("clues",)


def items(frame: Frame, thing: Thing) -> Iterator[Item | Unmade]:
    """Give the question about a thing that has clues, unless a clue says its name."""
    if not thing.clues or not thing.asked:
        return
    if _tells(thing.clues, thing.name):
        yield Unmade(frame.template, thing, "a clue says the answer's name")
        return
    facts = frozenset({f"{thing.ref.table}/{thing.ref.id}/clues/{thing.ref.id}"})
    yield Item(frame.template, thing, frame.self_hit(thing), {}, "", facts, thing.sources)


def _tells(clues: Sequence[Text], name: Text) -> bool:
    said = [f" {' '.join(sequence(form))} " for clue in clues for _, form in clue.forms]
    told = [f" {' '.join(sequence(form))} " for _, form in name.forms]
    return any(words in clue for clue in said for words in told if words.strip())


def candidates(frame: Frame, item: Item) -> list[Candidate]:
    """Give the other things of the table."""
    others = nearby(frame, frame.template.about)
    return [
        Candidate(frame.self_hit(thing).value, thing)
        for place in others.around(item.thing, item.id)
        if (thing := others.things[place]).ref != item.thing.ref
        and not thing.spellings & item.thing.spellings
        and not frame.catalog.tied(thing.ref, item.thing.ref)
    ]


def fair(frame: Frame, item: Item, chosen: Sequence[Candidate]) -> bool:  # noqa: ARG001
    """Ask nothing more of the choices together."""
    return True
