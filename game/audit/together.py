"""Judges choices as they stand together: distinct, and none giving the right one away."""

from collections.abc import Iterator

from game.audit.case import Case, Option
from game.audit.notes import spellings
from game.audit.spelling import squeeze, whole_words, year_of
from game.core.catalog import Thing

FEWEST_WRONG = 2


def judge_together(case: Case) -> Iterator[str]:
    """Give every reason for which choices that were drawn together are unfair."""
    if not case.hidden_forms and _asks_form(case):
        yield "another form of a name is drawn where one is asked for"
    if case.under and _said_in(case, case.under.forms[0][1], case.under.languages[0]):
        yield "the second line gives the answer away"
    for wrong in case.drawn:
        if len(wrong) < FEWEST_WRONG:
            yield "there are fewer than three choices"
            continue
        yield from _distinct(case, wrong)
        yield from _leaks(case, wrong)
        yield from _outliers(case, wrong)
        if case.template.pick == "odd-one-out":
            yield from _set_apart(case, wrong)


def _asks_form(case: Case) -> bool:
    paths = [*case.stem, case.template.answer]
    return any("name" in path and path[-1] != "name" for path in paths)


def _thing(case: Case, option: Option) -> Thing | None:
    return case.catalog.things.get(option.ref) if option.ref else None


def _distinct(case: Case, wrong: tuple[Option, ...]) -> Iterator[str]:
    options = [case.right, *wrong]
    for place, one in enumerate(options):
        for other in options[place + 1 :]:
            if spellings(case, one) & spellings(case, other):
                yield f"“{one.shown}” and “{other.shown}” are the same"


def _said_in(case: Case, text: str, language: str) -> set[str]:
    return whole_words(text) & whole_words(case.right.text.say(language))


def _leaks(case: Case, wrong: tuple[Option, ...]) -> Iterator[str]:
    for language, _ in case.template.question.forms:
        for said in case.stem.values():
            thing = _thing(case, said)
            words = (thing.in_text or thing.name) if thing else said.text
            for word in sorted(_said_in(case, words.say(language), language)):
                if not any(word in whole_words(form) for each in wrong for _, form in each.text.forms):
                    yield f"the stem's “{word}” stands in the right answer alone"


def _outliers(case: Case, wrong: tuple[Option, ...]) -> Iterator[str]:
    lengths = [len(each.shown) for each in wrong]
    if len(case.right.shown) >= 1.5 * max(lengths) and len(case.right.shown) >= max(lengths) + 6:
        yield "the right answer is the only long one"
    own, others = _thing(case, case.right), [_thing(case, each) for each in wrong]
    if own is None:
        return
    things = [other for other in others if other is not None]
    if len(things) < len(wrong):
        return
    fame = [other.fame for other in things]
    if own.fame and None not in fame and own.fame >= 2 + max(each or 0 for each in fame):
        yield "the right answer is the only famous one"
    by = case.template.by[0] if case.template.by else ""
    for name in own.fields:
        years = [_year(thing, name) for thing in (own, *things)]
        if name != by and None not in years and (years[0] or 0) + 10 < min(year or 0 for year in years[1:]):
            yield f"the right answer is the only old one by {name}"


def _year(thing: Thing, name: str) -> int | None:
    values = thing.fields[name].values if name in thing.fields else ()
    return year_of(values[0].text.forms[0][1]) if len(values) == 1 else None


def _set_apart(case: Case, wrong: tuple[Option, ...]) -> Iterator[str]:
    things = [thing for each in wrong if (thing := _thing(case, each))]
    for thing in things:
        rest = [case.thing, *(other for other in things if other is not thing)]
        for name in set().union(*(other.fields for other in rest)):
            held = [_held(other, name) for other in rest]
            common = set.intersection(*held)
            if common - _held(thing, name):
                yield f"“{thing.name.forms[0][1]}” is set apart by {name}"


def _held(thing: Thing, name: str) -> set[str]:
    values = thing.fields[name].values if name in thing.fields else ()
    return {value.ref.id if value.ref else squeeze(value.text.forms[0][1]) for value in values}
