"""The plain question: what is this field of that thing, or which thing is it."""

from collections.abc import Iterator, Sequence

from game.core import names
from game.core.amount import shape
from game.core.catalog import Ref
from game.core.quiz.binding import Binding, bindings
from game.core.quiz.frame import Frame, Hit, facts_of, sources_of
from game.core.quiz.item import Candidate, Item, Unmade
from game.core.quiz.numbers import near_numbers
from game.core.quiz.template import Path
from game.core.quiz.truth import Matches, matches

NAMES = ("one",)


def items(frame: Frame) -> Iterator[Item | Unmade]:
    """Give a question for each thing and each value that stem and answer can have."""
    for thing in frame.subjects:
        if not frame.fits(thing):
            continue
        found = [each for each in bindings(frame, thing) if _asked(each)]
        several = _repeated(found)
        for each in found:
            open_thing = None if frame.template.asks_for_thing else _open(frame, matches(frame, each.stem))
            if open_thing:
                yield Unmade(frame.template, thing, f"another answer may be true as well: {open_thing}")
                continue
            variant = _stem_id(each) if several else ""
            hits = (*each.stem.values(), each.answer)
            yield Item(
                frame.template, thing, each.answer, each.stem, variant, facts_of(hits), sources_of(hits)
            )


def _asked(binding: Binding) -> bool:
    return binding.answer.asked and all(hit.asked for hit in binding.stem.values())


def _repeated(found: Sequence[Binding]) -> bool:
    answers = [each.answer.value.id for each in found]
    return len(set(answers)) < len(answers)


def _stem_id(binding: Binding) -> str:
    return "+".join(hit.value.id for path, hit in binding.stem.items() if hit.facts or len(path) > 1)


def _open(frame: Frame, behind: Matches) -> str | None:
    for thing in behind.sure:
        if not frame.find(thing, frame.template.answer).complete:
            return f"“{thing.name.forms[0][1]}” does not list every {'.'.join(frame.template.answer)}"
    return None


def candidates(frame: Frame, item: Item) -> list[Candidate]:
    """Give what is certainly wrong: not what any thing behind the stem answers, nor tied to it."""
    behind = matches(frame, item.stem)
    if frame.template.asks_for_thing:
        return _other_things(frame, item, behind)
    if item.right.value.ref is not None:
        return _other_references(frame, item, behind)
    if frame.template.near:
        return near_numbers(frame, item, _answers(frame, behind))
    return _other_values(frame, item, behind)


def _other_things(frame: Frame, item: Item, behind: Matches) -> list[Candidate]:
    shut = {thing.ref for thing in behind.every}
    spelled = frozenset[str]().union(*(thing.spellings for thing in (*behind.sure, item.thing)))
    sure = [thing.ref for thing in behind.sure]
    return [
        Candidate(frame.self_hit(thing).value, thing, _stem_facts(frame, item, thing.ref))
        for thing in frame.subjects
        if thing.ref not in shut
        and not thing.spellings & spelled
        and not any(frame.catalog.tied(thing.ref, ref) for ref in sure)
    ]


def _stem_facts(frame: Frame, item: Item, ref: Ref) -> frozenset[str]:
    thing = frame.catalog.things[ref]
    return facts_of(hit for path in item.stem for hit in frame.find(thing, path).hits)


def _other_references(frame: Frame, item: Item, behind: Matches) -> list[Candidate]:
    true = _answers(frame, behind)
    spelled = frozenset[str]().union(*(frame.spellings(hit.value) for hit in true))
    shut = {hit.value.ref for hit in true}
    table = item.right.value.ref.table if item.right.value.ref else ""
    return [
        Candidate(frame.self_hit(thing).value)
        for thing in frame.catalog.tables.get(table, ())
        if thing.ref not in shut
        and not thing.spellings & spelled
        and not any(frame.catalog.tied(thing.ref, ref) for ref in shut)
        and _described(frame, item, thing.ref)
    ]


def _described(frame: Frame, item: Item, ref: Ref) -> bool:
    """Say whether what the stem says of the answer holds for the choice too."""
    thing = frame.catalog.things[ref]
    depth = len(frame.template.answer)
    return all(
        any(hit.forms & other.forms for other in frame.follow(thing, path[depth:]).hits)
        for path, hit in item.stem.items()
        if _of_answer(frame, path)
    )


def _of_answer(frame: Frame, path: Path) -> bool:
    answer = frame.template.answer
    return len(path) > len(answer) and path[: len(answer)] == answer


def _answers(frame: Frame, behind: Matches) -> list[Hit]:
    return [hit for thing in behind.every for hit in frame.find(thing, frame.template.answer).hits]


def _other_values(frame: Frame, item: Item, behind: Matches) -> list[Candidate]:
    spelled = frozenset[str]().union(*(hit.forms for hit in _answers(frame, behind)))
    written = shape(item.right.value.text.forms[0][1])
    offered: dict[str, Candidate] = {}
    for thing in frame.subjects:
        for hit in frame.find(thing, frame.template.answer).hits:
            text = hit.value.text.forms[0][1]
            if hit.forms & spelled or shape(text) != written:
                continue
            offered.setdefault(names.key(text), Candidate(hit.value, thing, hit.facts))
    return list(offered.values())


def fair(frame: Frame, item: Item, chosen: Sequence[Candidate]) -> bool:  # noqa: ARG001
    """Ask nothing more of the choices together."""
    return True
