"""Makes whole questions from a pack: every item there is, and each as a player would meet it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from random import Random

from game.core.catalog import Thing
from game.core.chance import below
from game.core.difficulty import Difficulty
from game.core.pack import Pack
from game.core.question import About, Choice, Question
from game.core.quiz.closeness import closeness, features, telling
from game.core.quiz.distractors import Pool, Refused, choose, pool
from game.core.quiz.frame import Frame, Shared, Similar
from game.core.quiz.item import Candidate, Item, Unmade
from game.core.quiz.picks import picks
from game.core.quiz.template import Path, Template
from game.core.quiz.wording import Wording
from game.core.rating import Part, kind_part, thing_part
from game.core.text import Text
from game.core.words import Words

KEPT = 300
"""Pools that are kept at a time."""
SHOWN_CLUES = {Difficulty.NORMAL: 2, Difficulty.HARD: 1, Difficulty.EXPERT: 1}


@dataclass(frozen=True)
class Maker:
    """One pack's templates over its catalog."""

    pack: Pack
    words: Words
    similar: Similar | None = None
    """Compares names; without it their look does not count."""

    @cached_property
    def frames(self) -> Mapping[str, Frame]:
        """Give a frame for each template, and for each table that has clues."""
        catalog, shared = self.pack.catalog, Shared()
        found = {
            template.id: Frame(catalog, template, shared, self.similar, self.pack.own)
            for template in self.pack.templates
        }
        for table, things in self.pack.catalog.tables.items():
            if any(thing.clues for thing in things):
                name = "clues" if "clues" not in found else f"clues-{table}"
                found[name] = Frame(catalog, self._clue_template(name, table), shared, self.similar)
        return found

    def _clue_template(self, name: str, table: str) -> Template:
        stem = self.pack.clue_questions.get(table, self.words["clue_question"])
        label = self.words["clue_label"]
        alike = telling(self.pack.catalog.tables[table])
        return Template(name, self.pack.id, table, stem, (table,), alike=alike, label=label, pick="clues")

    def about(self, template: str, place: int) -> Sequence[Item | Unmade]:
        """Give what a template makes of the thing at a place."""
        frame = self.frames[template]
        return tuple(picks()[frame.template.pick].items(frame, frame.subjects[place]))

    @cached_property
    def _found(self) -> Mapping[str, Sequence[Item | Unmade]]:
        return {
            name: tuple(each for place in frame.askable for each in self.about(name, place))
            for name, frame in self.frames.items()
        }

    @cached_property
    def items(self) -> Mapping[str, tuple[Item, ...]]:
        """Give every item by template: all there is, for those who count and judge."""
        return {
            name: tuple(each for each in found if isinstance(each, Item))
            for name, found in self._found.items()
        }

    @cached_property
    def unmade(self) -> tuple[Unmade, ...]:
        """Give every thing that a template cannot be asked fairly about, whatever the difficulty."""
        return tuple(each for found in self._found.values() for each in found if isinstance(each, Unmade))

    @cached_property
    def _pools(self) -> dict[str, Pool]:
        return {}

    def pool(self, item: Item) -> Pool:
        """Give the item's wrong choices, ranked once and kept."""
        found = self._pools.get(item.id)
        if found is None:
            if len(self._pools) >= KEPT:
                self._pools.clear()
            found = self._pools[item.id] = pool(self.frames[item.template.id], item)
        return found

    def question(self, item: Item, difficulty: Difficulty, rng: Random) -> Question | Unmade:
        """Make an item into a question, or say why no fair one can be made of it."""
        chosen = self.wrong(item, difficulty, rng)
        return chosen if isinstance(chosen, Unmade) else self.build(item, difficulty, chosen, rng)

    def wrong(self, item: Item, difficulty: Difficulty, rng: Random) -> tuple[Candidate, ...] | Unmade:
        """Draw an item's wrong choices, or say why none can stand together fairly."""
        chosen = choose(self.frames[item.template.id], item, self.pool(item), difficulty, rng)
        return Unmade(item.template, item.thing, chosen.why) if isinstance(chosen, Refused) else chosen

    def build(self, item: Item, difficulty: Difficulty, chosen: Sequence[Candidate], rng: Random) -> Question:
        """Put an item and its wrong choices into words and order."""
        frame = self.frames[item.template.id]
        wording = Wording(frame, item, self.words)
        key = below(rng, len(chosen) + 1)
        explanation = self._explanation(wording, item, difficulty)
        wrong = [self._choice(wording, item, each, explanation) for each in chosen]
        right = Choice(wording.shown(item.right.value), explanation or item.right.value.text)
        beside = wording.beside([item.right.value, *(each.value for each in chosen)])
        right, *wrong = (
            replace(each, beside=text) for each, text in zip((right, *wrong), beside, strict=True)
        )
        return Question(
            id=item.id,
            pack=self.pack.id,
            template=item.template.id,
            about=About(item.thing.ref.table, item.thing.ref.id, item.thing.name),
            stem=self._stem(wording, item, difficulty),
            choices=(*wrong[:key], right, *wrong[key:]),
            key=key,
            under=wording.under(),
            label=item.template.label,
            explanation=explanation,
            sources=tuple(dict.fromkeys((*item.sources, *self.pack.sources))),
            facts=item.decides,
            tells=wording.tells(item.thing).union(*(each.facts for each in chosen)),
            plain=wording.plain,
            image=_file(item, item.template.image),
            audio=_file(item, item.template.audio),
            alt=wording.alt(),
            parts=self.parts(item, difficulty),
        )

    def parts(self, item: Item, difficulty: Difficulty) -> tuple[Part, ...]:
        """Give what the difficulty of a question is learnt by: its kind and its thing."""
        thing = item.thing
        return (
            kind_part(self.pack.id, item.template.id, difficulty),
            thing_part(f"{thing.ref.table}/{thing.ref.id}", thing.fame),
        )

    def _stem(self, wording: Wording, item: Item, difficulty: Difficulty) -> Text:
        if item.template.pick != "clues":
            return wording.stem()
        clues, last = _shown(item, difficulty)[0], item.template.question
        return clues[0].mapped(
            lambda language, _: "\n".join([*(clue.say(language) for clue in clues), last.say(language)])
        )

    def _explanation(self, wording: Wording, item: Item, difficulty: Difficulty) -> Text | None:
        if item.template.pick != "clues":
            return wording.explanation(item.thing)
        hidden = _shown(item, difficulty)[1]
        return wording.not_this(item.thing.name).mapped(
            lambda language, form: " ".join([form, *(clue.say(language) for clue in hidden)])
        )

    def _choice(self, wording: Wording, item: Item, wrong: Candidate, explanation: Text | None) -> Choice:
        other: Thing | None = wrong.thing if item.right.value.ref == item.thing.ref else None
        because = (wording.explanation(other) if other else None) or explanation
        found = features(wording.frame, item, wrong)
        reason = because or wording.not_this(item.right.value.text)
        return Choice(wording.shown(wrong.value), reason, closeness=closeness(found), features=found)


def _file(item: Item, path: Path | None) -> str:
    return item.stem[path].value.text.forms[0][1] if path and path in item.stem else ""


def _shown(item: Item, difficulty: Difficulty) -> tuple[tuple[Text, ...], tuple[Text, ...]]:
    """Give the clues that a difficulty shows, and those it keeps back."""
    clues = item.thing.clues
    count = len(clues) if difficulty is Difficulty.EASY else SHOWN_CLUES[difficulty]
    return clues[-count:], clues[: max(0, len(clues) - count)]
