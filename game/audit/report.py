"""Goes over everything that packs can ask, and counts it."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from game.audit.case import Case, Option
from game.audit.referee import judge
from game.core.deal import ready
from game.core.difficulty import Difficulty
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

    @property
    def least_covered(self) -> list[tuple[str, int, int]]:
        """Give the things with the fewest questions: name, questions, fields."""
        rows = [(name, count, len(self.fields[name])) for name, count in self.by_thing.items()]
        return sorted(rows, key=lambda row: (row[1], row[0]))[:LEAST]


def audit(makers: Sequence[Maker]) -> Report:
    """Judge every question of every pack, at every difficulty, with its whole pool."""
    report = Report()
    for maker in makers:
        for name, items in maker.items.items():
            _template(report, maker, name, items)
        for unmade in maker.unmade:
            report.unmakeable.append(_unmakeable(maker, unmade, unmade.why))
        _ready(report, maker)
    return report


def _template(report: Report, maker: Maker, name: str, items: Sequence[Item]) -> None:
    made: set[tuple[str, str, str]] = set()
    refused: dict[tuple[str, str, str], Unmade] = {}
    for item in items:
        for difficulty in Difficulty:
            drawn = [maker.wrong(item, difficulty, Random(seed)) for seed in DRAWS]
            good = [each for each in drawn if not isinstance(each, Unmade)]
            if not good:
                refused[item.name] = next(each for each in drawn if isinstance(each, Unmade))
                continue
            made.add(item.name)
            report.facts |= item.decides
            why = judge(_case(maker, item, good, maker.build(item, difficulty, good[0], Random(DRAWS[0]))))
            if why:
                report.unfair.append(Unfair(item.id, difficulty.value, tuple(dict.fromkeys(why))))
        thing = f"{maker.pack.id}/{item.thing.ref.table}/{item.thing.ref.id}"
        if item.name in made:
            asked = report.fields.setdefault(thing, set())
            asked |= {fact.split("/")[2] for fact in item.decides}
    for template, thing_id, answer in made:
        report.questions.add((template, thing_id, answer))
        report.by_template[template] += 1
        table = maker.frames[name].template.about
        report.by_thing[f"{maker.pack.id}/{table}/{thing_id}"] += 1
    for key, unmade in refused.items():
        if key not in made:
            report.unmakeable.append(_unmakeable(maker, unmade, unmade.why))


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
    )


def _option(candidate: Candidate) -> Option:
    return Option(candidate.value.text, candidate.value.ref)


def _ready(report: Report, maker: Maker) -> None:
    """Ready-made questions were checked when they were read; here they are counted and built once."""
    pack = maker.pack
    for question in pack.questions:
        name = f"{pack.id}/questions"
        try:
            for difficulty in Difficulty:
                ready(pack, question, difficulty, Random(question.id), maker.words)
        except UnfairError as error:
            report.unfair.append(Unfair(f"{name}/{question.id}", "all", (str(error),)))
        report.questions.add((name, question.id, question.answer.forms[0][1]))
        report.facts.add(f"{name}/{question.id}")
        report.by_template[name] += 1
        report.by_thing[f"{name}/{question.id}"] += 1
        report.fields.setdefault(f"{name}/{question.id}", {"answer"})
