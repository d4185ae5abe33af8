"""The plain question: what is this field of that thing, or which thing is it."""

from collections.abc import Iterator, Sequence
from itertools import islice

from game.core import names
from game.core.amount import shape
from game.core.catalog import Thing
from game.core.quiz.binding import Binding, bindings
from game.core.quiz.frame import Frame, Hit, facts_of, sources_of
from game.core.quiz.item import Candidate, Item, Unmade
from game.core.quiz.nearby import MOST, nearby
from game.core.quiz.numbers import near_numbers
from game.core.quiz.template import Path
from game.core.quiz.truth import Behind, behind

NAMES = ("one",)
MOST_OF_ONE = 100
"""Questions of one template about one thing: lists in stem and answer multiply."""


def items(frame: Frame, thing: Thing) -> Iterator[Item | Unmade]:
    """Give a question for each value that stem and answer can have."""
    found = list(islice(filter(_asked, bindings(frame, thing)), MOST_OF_ONE))
    several = _repeated(found)
    for each in found:
        unlisted = None if frame.template.asks_for_thing else behind(frame, each.stem).unlisted
        if unlisted:
            name, asked = unlisted.name.forms[0][1], ".".join(frame.template.answer)
            why = f"another answer may be true as well: “{name}” does not list every {asked}"
            yield Unmade(frame.template, thing, why)
            continue
        variant = _stem_id(each) if several else ""
        hits = (*each.stem.values(), each.answer)
        yield Item(frame.template, thing, each.answer, each.stem, variant, facts_of(hits), sources_of(hits))


def _asked(binding: Binding) -> bool:
    return binding.answer.asked and all(hit.asked for hit in binding.stem.values())


def _repeated(found: Sequence[Binding]) -> bool:
    answers = [each.answer.value.id for each in found]
    return len(set(answers)) < len(answers)


def _stem_id(binding: Binding) -> str:
    return "+".join(hit.value.id for path, hit in binding.stem.items() if hit.facts or len(path) > 1)


def candidates(frame: Frame, item: Item) -> list[Candidate]:
    """Give what is certainly wrong: not what any thing behind the stem answers, nor tied to it."""
    fits = behind(frame, item.stem)
    if frame.template.asks_for_thing:
        return _other_things(frame, item, fits)
    if item.right.value.ref is not None:
        return _other_references(frame, item, fits)
    if frame.template.near:
        return near_numbers(frame, item, fits)
    return _other_values(frame, item, fits)


def _other_things(frame: Frame, item: Item, fits: Behind) -> list[Candidate]:
    return [
        Candidate(frame.self_hit(thing).value, thing, _stem_facts(frame, item, thing))
        for place in nearby(frame, frame.template.about).around(item.thing, item.id)
        if not fits.could(place)
        and not (thing := frame.subjects[place]).spellings & item.thing.spellings
        and not fits.named_alike(thing)
    ]


def _stem_facts(frame: Frame, item: Item, thing: Thing) -> frozenset[str]:
    return facts_of(hit for path in item.stem for hit in frame.find(thing, path).hits)


def _other_references(frame: Frame, item: Item, fits: Behind) -> list[Candidate]:
    ref = item.right.value.ref
    own = frame.catalog.things.get(ref) if ref else None
    if own is None:
        return []
    others = nearby(frame, own.ref.table)
    near = (
        (others.things[place], frame.self_hit(others.things[place])) for place in others.around(own, item.id)
    )
    return [
        Candidate(hit.value)
        for thing, hit in near
        if thing.ref != ref and not fits.answered(hit.value) and _described(frame, item, thing)
    ]


def _described(frame: Frame, item: Item, thing: Thing) -> bool:
    """Say whether what the stem says of the answer holds for the choice too."""
    depth = len(frame.template.answer)
    return all(
        any(hit.forms & other.forms for other in frame.follow(thing, path[depth:]).hits)
        for path, hit in item.stem.items()
        if _of_answer(frame, path)
    )


def _of_answer(frame: Frame, path: Path) -> bool:
    answer = frame.template.answer
    return len(path) > len(answer) and path[: len(answer)] == answer


def _other_values(frame: Frame, item: Item, fits: Behind) -> list[Candidate]:
    written = shape(item.right.value.text.forms[0][1])
    offered: dict[str, Candidate] = {}
    for hit, thing in _values(frame, item):
        text = hit.value.text.forms[0][1]
        if shape(text) == written and not fits.answered(hit.value):
            offered.setdefault(names.key(text), Candidate(hit.value, thing, hit.facts))
    return list(offered.values())


def _values(frame: Frame, item: Item) -> Iterator[tuple[Hit, Thing]]:
    """Give the values that things have: all different ones where they are few, else those of near things."""
    answer = frame.template.answer
    known = frame.distinct(answer)
    few = len(known) <= MOST
    places = (
        sorted({*known.values()}) if few else nearby(frame, frame.template.about).around(item.thing, item.id)
    )
    for place in places:
        thing = frame.subjects[place]
        yield from ((hit, thing) for hit in frame.find(thing, answer).hits)


def fair(frame: Frame, item: Item, chosen: Sequence[Candidate]) -> bool:  # noqa: ARG001
    """Ask nothing more of the choices together."""
    return True
