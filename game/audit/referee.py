"""Judges one question against the laws of fairness, by looking at every thing there is."""

from collections.abc import Iterator

from game.audit.case import Case, Option
from game.audit.notes import bearers, related, spellings, thing_spellings
from game.audit.spelling import all_spellings, moment_of, squeeze, way_written, year_of
from game.audit.together import judge_together
from game.audit.walk import Reached, reach
from game.core.catalog import Ref, Thing

_ORDERED = {"first": 1, "least": 1, "last": -1, "most": -1}


def judge(case: Case) -> list[str]:
    """Give every reason for which a question is unfair; none for a fair one."""
    pick = case.template.pick
    if pick == "one":
        reasons = [*_answer_stands(case), *_one(case)]
    elif pick in _ORDERED:
        reasons = [*_namesakes(case), *_ordered(case)]
    elif pick in ("odd-one-out", "not"):
        reasons = [*_namesakes(case), *_sharing(case)]
    else:
        reasons = list(_clues(case))
    for wrong in case.pool:
        reasons += _always(case, wrong)
    return [*reasons, *judge_together(case)]


def _always(case: Case, wrong: Option) -> Iterator[str]:
    """Hold for every kind of question: other than the right answer, not tied to it, of its kind."""
    if wrong.ref is not None and wrong.ref == case.right.ref:
        yield f"“{wrong.shown}” is the right answer itself"
    elif spellings(case, wrong) & spellings(case, case.right):
        yield f"“{wrong.shown}” is a spelling of the right answer"
    if related(case, wrong.ref, case.right.ref):
        yield f"“{wrong.shown}” and the right answer are part of each other"
    if (wrong.ref is None) != (case.right.ref is None) or (
        wrong.ref and case.right.ref and wrong.ref.table != case.right.ref.table
    ):
        yield f"“{wrong.shown}” is of another kind than the right answer"
    elif wrong.ref is None and way_written(wrong.shown) != way_written(case.right.shown):
        yield f"“{wrong.shown}” is written in another way than the right answer"
    yield from _agreement(case, wrong)


def _agreement(case: Case, wrong: Option) -> Iterator[str]:
    things = case.catalog.things
    own = things.get(case.right.ref) if case.right.ref else None
    other = things.get(wrong.ref) if wrong.ref else None
    if own is None or other is None:
        return
    for path in case.template.same:
        if not _texts(case, own, path) or _texts(case, own, path) != _texts(case, other, path):
            yield f"“{wrong.shown}” differs in {'.'.join(path)}, which all choices share"
    answer = case.template.answer
    if answer == (case.template.about,):
        return
    for path, said in case.stem.items():
        if len(path) > len(answer) and path[: len(answer)] == answer:
            found = _texts(case, other, path[len(answer) :])
            if squeeze(said.shown) not in found:
                yield f"the stem says {said.shown}, which “{wrong.shown}” is not"


def _texts(case: Case, thing: Thing, path: tuple[str, ...]) -> set[str]:
    return {
        squeeze(leaf.text.forms[0][1]) for leaf in reach(case.catalog, thing, thing.ref.table, path).leaves
    }


def _answer_stands(case: Case) -> Iterator[str]:
    """Hold that the right answer is right, and rests on facts that may be asked."""
    if case.template.answer == (case.template.about,):
        found = Reached((), closed=True)
        if case.right.ref != case.thing.ref:
            yield "the right answer is not the thing the question is about"
    else:
        found = reach(case.catalog, case.thing, case.template.about, case.template.answer)
        good = [leaf for leaf in found.leaves if _is(leaf.ref, leaf.text.forms[0][1], case.right)]
        if not good:
            yield f"“{case.right.shown}” is not what the catalog says"
        elif not any(leaf.sure for leaf in good):
            yield "the answer rests on a fact that was not checked"
    for path, said in case.stem.items():
        seen = reach(case.catalog, case.thing, case.template.about, path)
        good = [leaf for leaf in seen.leaves if _is(leaf.ref, leaf.text.forms[0][1], said)]
        if not good:
            yield f"the stem says “{said.shown}”, which the catalog does not"
        elif not any(leaf.sure for leaf in good):
            yield f"the stem's “{said.shown}” rests on a fact that was not checked"


def _is(ref: Ref | None, text: str, option: Option) -> bool:
    return ref == option.ref if option.ref else squeeze(text) == squeeze(option.shown)


def _one(case: Case) -> Iterator[str]:
    sure, perhaps = _behind(case)
    by_thing = case.template.answer == (case.template.about,)
    if by_thing:
        yield from _things(case, sure, perhaps)
    else:
        yield from _values(case, sure, perhaps)


def _behind(case: Case) -> tuple[list[Thing], list[Thing]]:
    """Give the things for which the stem could read the same: surely, and perhaps."""
    sure: list[Thing] = []
    perhaps: list[Thing] = []
    for thing in case.catalog.tables.get(case.template.about, ()):
        verdicts = [_says(case, thing, path, said) for path, said in case.stem.items()]
        if all(verdict == "yes" for verdict in verdicts):
            sure.append(thing)
        elif all(verdict != "no" for verdict in verdicts):
            perhaps.append(thing)
    return sure, perhaps


def _says(case: Case, thing: Thing, path: tuple[str, ...], said: Option) -> str:
    found = reach(case.catalog, thing, case.template.about, path)
    aim = all_spellings((said.text,))
    if any((leaf.ref == said.ref and leaf.ref) or all_spellings((leaf.text,)) & aim for leaf in found.leaves):
        return "yes"
    if not found.closed or any(related(case, leaf.ref, said.ref) for leaf in found.leaves):
        return "perhaps"
    return "no"


def _things(case: Case, sure: list[Thing], perhaps: list[Thing]) -> Iterator[str]:
    sure_refs, perhaps_refs = {thing.ref for thing in sure}, {thing.ref for thing in perhaps}
    for wrong in case.pool:
        if wrong.ref in sure_refs:
            yield f"“{wrong.shown}” is true as well"
        elif wrong.ref in perhaps_refs:
            yield f"“{wrong.shown}” could be true: what decides is unknown, incomplete or tied"
        else:
            for thing in sure:
                if not spellings(case, wrong).isdisjoint(thing_spellings(case, thing)):
                    yield f"“{wrong.shown}” is a name of something that is true as well"
                elif thing.ref != case.thing.ref and related(case, thing.ref, wrong.ref):
                    yield f"“{wrong.shown}” is tied to something that is true as well"


def _values(case: Case, sure: list[Thing], perhaps: list[Thing]) -> Iterator[str]:
    answers = {
        thing.ref: reach(case.catalog, thing, case.template.about, case.template.answer) for thing in sure
    }
    for thing in sure:
        if not answers[thing.ref].closed:
            yield f"“{thing.name.forms[0][1]}” may have other answers too"
    for wrong in case.pool:
        for thing in [*sure, *perhaps]:
            found = answers.get(thing.ref) or reach(
                case.catalog, thing, case.template.about, case.template.answer
            )
            for leaf in found.leaves:
                true = Option(leaf.text, leaf.ref)
                if _is(leaf.ref, leaf.text.forms[0][1], wrong) or not spellings(case, true).isdisjoint(
                    spellings(case, wrong)
                ):
                    yield f"“{wrong.shown}” is or could be true as well"
                elif related(case, leaf.ref, wrong.ref):
                    yield f"“{wrong.shown}” is tied to an answer that is or could be true"
    yield from _near(case)


def _near(case: Case) -> Iterator[str]:
    near = case.template.near
    right = moment_of(case.right.shown)
    if near is None or right is None:
        return
    known = [
        moment_of(leaf.text.forms[0][1])
        for thing in case.catalog.tables.get(case.template.about, ())
        for leaf in reach(case.catalog, thing, case.template.about, case.template.answer).leaves
    ]
    latest = max(moment[0] for moment in known if moment)
    for wrong in case.pool:
        number = moment_of(wrong.shown)
        if number is None:
            continue
        if not near[0] <= abs(number[0] - right[0]) <= near[1]:
            yield f"“{wrong.shown}” is nearer or farther than {near[0]} to {near[1]}"
        if year_of(case.right.shown) and number[0] > latest:
            yield f"“{wrong.shown}” is later than anything in the pack"


def _measure(case: Case, thing: Thing) -> tuple[float, ...] | None:
    if case.template.by is None:
        return None
    found = reach(case.catalog, thing, case.template.about, case.template.by)
    if len(found.leaves) != 1 or not found.closed or not found.leaves[0].sure:
        return None
    return moment_of(found.leaves[0].text.forms[0][1])


def _ordered(case: Case) -> Iterator[str]:
    sign = _ORDERED[case.template.pick]
    own = _measure(case, case.thing)
    if own is None or case.right.ref != case.thing.ref:
        yield "the right answer has no date or number that may be asked"
        return
    room = case.template.near[0] if case.template.near else 0
    for wrong in case.pool:
        thing = case.catalog.things.get(wrong.ref) if wrong.ref else None
        other = _measure(case, thing) if thing else None
        if other is None:
            yield f"“{wrong.shown}” has no date or number that may be asked"
            continue
        common = min(len(own), len(other))
        if own[:common] == other[:common]:
            yield f"“{wrong.shown}” ties with the right answer"
        elif (other[:common] > own[:common]) != (sign > 0):
            yield f"“{wrong.shown}” lies on the wrong side"
        elif abs(other[0] - own[0]) < room:
            yield f"“{wrong.shown}” is closer than {room}"


def _namesakes(case: Case) -> Iterator[str]:
    """Hold that a choice's name says which thing is meant, where each choice is judged by itself."""
    named = bearers(case, case.template.about)
    for option in (case.right, *case.pool):
        if any(named.get(form, set()) - {option.ref} for form in all_spellings((option.text,))):
            yield f"“{option.shown}” is the name of two things"


def _sharing(case: Case) -> Iterator[str]:
    path = case.template.by or next(iter(case.stem), None)
    if path is None:
        yield "nothing says what the wrong choices share"
        return
    if case.right.ref != case.thing.ref:
        yield "the right answer is not the thing the question is about"
    own = reach(case.catalog, case.thing, case.template.about, path)
    if not own.closed:
        yield "what the right answer has is unknown or incomplete"
    value = None
    for wrong in case.pool:
        thing = case.catalog.things.get(wrong.ref) if wrong.ref else None
        found = reach(case.catalog, thing, case.template.about, path).leaves if thing else ()
        held = [
            leaf for leaf in found if leaf.sure and case.shared in _names_of(leaf.ref, leaf.text.forms[0][1])
        ]
        if not held:
            yield f"“{wrong.shown}” does not surely have {case.shared}"
        else:
            value = held[0]
    for leaf in own.leaves:
        if case.shared in _names_of(leaf.ref, leaf.text.forms[0][1]):
            yield f"the right answer has {case.shared} too"
        elif value and related(case, leaf.ref, value.ref):
            yield f"what the right answer has is tied to {case.shared}"


def _names_of(ref: Ref | None, text: str) -> set[str]:
    return {ref.id if ref else squeeze(text)}


def _clues(case: Case) -> Iterator[str]:
    if case.right.ref != case.thing.ref or not case.thing.clues:
        yield "the clues are not those of the right answer"
    name = [squeeze(word) for word in case.thing.name.forms[0][1].split()]
    for clue in case.thing.clues:
        for _, form in clue.forms:
            said = [squeeze(word) for word in form.split()]
            spans = (said[at : at + len(name)] for at in range(len(said)))
            if any(span == name for span in spans):
                yield "a clue says the answer's name"
