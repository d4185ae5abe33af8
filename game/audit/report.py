"""Goes over everything that packs can ask, and counts it."""

import gc
import multiprocessing
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from random import Random

from game.audit.case import Case, Option
from game.audit.referee import judge
from game.core.deal import ready
from game.core.difficulty import LEVELS, Difficulty
from game.core.question import Question, UnfairError
from game.core.quiz.item import Candidate, Item, Unmade
from game.core.quiz.maker import Maker

DRAWS = ("audit-1", "audit-2")
"""Seeds of the choices that are drawn together, beside the whole pool."""
LEAST = 10


@dataclass(frozen=True)
class Unfair:
    """A question that breaks a law, and how."""

    id: str
    difficulty: str
    why: tuple[str, ...]


@dataclass(frozen=True)
class Unmakeable:
    """A thing that a template cannot ask about."""

    about: str
    template: str
    why: str


@dataclass
class Report:
    """What the audit found."""

    questions: set[tuple[str, str, str]] = field(default_factory=set)
    facts: set[str] = field(default_factory=set)
    by_template: Counter[str] = field(default_factory=Counter)
    by_thing: Counter[str] = field(default_factory=Counter)
    fields: dict[str, set[str]] = field(default_factory=dict)
    """For each thing, which of its fields are asked about."""
    unfair: list[Unfair] = field(default_factory=list)
    unmakeable: list[Unmakeable] = field(default_factory=list)

    def add(self, part: "Report") -> None:
        """Take in what another report found."""
        self.questions |= part.questions
        self.facts |= part.facts
        self.by_template += part.by_template
        self.by_thing += part.by_thing
        for thing, fields in part.fields.items():
            self.fields.setdefault(thing, set()).update(fields)
        self.unfair += part.unfair
        self.unmakeable += part.unmakeable

    @property
    def least_covered(self) -> list[tuple[str, int, int]]:
        """Give the things with the fewest questions: name, questions, fields."""
        rows = [(name, count, len(self.fields[name])) for name, count in self.by_thing.items()]
        return sorted(rows, key=lambda row: (row[1], row[0]))[:LEAST]


def audit(makers: Sequence[Maker], workers: int = 1) -> Report:
    """Judge every question of every pack, at every difficulty, with its whole pool.

    With several workers the templates are shared out among so many processes, where the system can fork.
    """
    report = Report()
    tasks = [(place, name) for place, maker in enumerate(makers) for name in maker.frames]
    for part in _shared_out(makers, tasks, workers):
        report.add(part)
    for maker in makers:
        _ready(report, maker)
    return report


def _shared_out(makers: Sequence[Maker], tasks: Sequence[tuple[int, str]], workers: int) -> Iterator[Report]:
    global _MAKERS  # noqa: PLW0603 - forked processes find here what cannot be sent to them
    _MAKERS = makers
    if workers < 2 or "fork" not in multiprocessing.get_all_start_methods():
        yield from map(_task, tasks)
        return
    gc.freeze()
    with multiprocessing.get_context("fork").Pool(workers) as pool:
        yield from pool.imap(_task, tasks)


_MAKERS: Sequence[Maker] = ()


def _task(task: tuple[int, str]) -> Report:
    place, name = task
    report = Report()
    _template(report, _MAKERS[place], name)
    return report


def _template(report: Report, maker: Maker, name: str) -> None:
    made: set[tuple[str, str, str]] = set()
    refused: dict[tuple[str, str, str], Unmade] = {}
    frame = maker.frames[name]
    for each in (each for place in frame.askable for each in maker.about(name, place)):
        if isinstance(each, Unmade):
            report.unmakeable.append(_unmakeable(maker, each, each.why))
            continue
        drawn = {level: [maker.wrong(each, level, Random(seed)) for seed in DRAWS] for level in LEVELS}
        good = {
            level: [wrong for wrong in tries if not isinstance(wrong, Unmade)]
            for level, tries in drawn.items()
        }
        lawful = {level: sets for level, sets in good.items() if sets}
        if not lawful:
            refused[each.name] = next(
                wrong for tries in drawn.values() for wrong in tries if isinstance(wrong, Unmade)
            )
            continue
        made.add(each.name)
        report.facts |= each.decides
        report.unfair += _unfair(maker, each, lawful)
        asked = report.fields.setdefault(f"{maker.pack.id}/{each.thing.ref.table}/{each.thing.ref.id}", set())
        asked |= {fact.split("/")[2] for fact in each.decides}
    for template, thing_id, answer in sorted(made):
        report.questions.add((template, thing_id, answer))
        report.by_template[template] += 1
        report.by_thing[f"{maker.pack.id}/{frame.template.about}/{thing_id}"] += 1
    for key, unmade in refused.items():
        if key not in made:
            report.unmakeable.append(_unmakeable(maker, unmade, unmade.why))


def _unfair(
    maker: Maker, item: Item, lawful: Mapping[Difficulty, Sequence[Sequence[Candidate]]]
) -> Iterator[Unfair]:
    """Judge an item with all that was drawn of it; only if something is wrong, each difficulty alone."""
    whole = [wrong for sets in lawful.values() for wrong in sets]
    level, first = next((level, sets[0]) for level, sets in lawful.items())
    built = maker.build(item, level, first, Random(DRAWS[0]))
    if not judge(_case(maker, item, whole, built)):
        return
    for level, sets in lawful.items():
        why = judge(_case(maker, item, sets, maker.build(item, level, sets[0], Random(DRAWS[0]))))
        if why:
            yield Unfair(item.id, level.value, tuple(dict.fromkeys(why)))


def _unmakeable(maker: Maker, unmade: Unmade, why: str) -> Unmakeable:
    return Unmakeable(
        f"{maker.pack.id}/{unmade.thing.ref.table}/{unmade.thing.ref.id}",
        f"{maker.pack.id}/{unmade.template.id}",
        why,
    )


def _case(maker: Maker, item: Item, drawn: Sequence[Sequence[Candidate]], built: Question) -> Case:
    return Case(
        catalog=maker.pack.catalog,
        template=item.template,
        thing=item.thing,
        right=Option(item.right.value.text, item.right.value.ref),
        stem={path: Option(hit.value.text, hit.value.ref) for path, hit in item.stem.items()},
        pool=tuple(_option(each) for each in maker.pool(item).candidates),
        drawn=tuple(tuple(_option(each) for each in wrong) for wrong in drawn),
        shared=item.variant if item.template.pick in ("odd-one-out", "not") else "",
        under=built.under,
        hidden_forms=built.plain,
        notes=maker.frames[item.template.id].once("the referee's notes", dict),
    )


def _option(candidate: Candidate) -> Option:
    return Option(candidate.value.text, candidate.value.ref)


def _ready(report: Report, maker: Maker) -> None:
    """Ready-made questions were checked when they were read; here they are counted and built once."""
    pack = maker.pack
    for question in pack.questions:
        name = f"{pack.id}/questions"
        try:
            for difficulty in LEVELS:
                ready(pack, question, difficulty, Random(question.id), maker.words)
        except UnfairError as error:
            report.unfair.append(Unfair(f"{name}/{question.id}", "all", (str(error),)))
        report.questions.add((name, question.id, question.answer.forms[0][1]))
        report.facts.add(f"{name}/{question.id}")
        report.by_template[name] += 1
        report.by_thing[f"{name}/{question.id}"] += 1
        report.fields.setdefault(f"{name}/{question.id}", {"answer"})
