"""Which things give the same stem, surely or perhaps: what they answer is never a wrong choice.

Everything here is looked up, not searched for, so that a catalog may be large.
"""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from functools import cached_property

from game.core.catalog import Ref, Thing, Value
from game.core.quiz.frame import Frame, Hit
from game.core.quiz.template import Path

FEW = 500
"""Up to so many things are gone through one by one; among more, the answers are looked up."""


@dataclass(frozen=True)
class _Side:
    """One part of a stem: the places of the subjects that fit it, in sets that may overlap."""

    sure: tuple[set[int], ...]
    perhaps: tuple[set[int], ...]

    @property
    def size(self) -> int:
        return sum(map(len, self.sure))

    @property
    def whole_size(self) -> int:
        return self.size + sum(map(len, self.perhaps))


@dataclass(frozen=True)
class Behind:
    """The things that a filled stem fits; a tie such as group and member counts as perhaps."""

    frame: Frame
    sides: tuple[_Side, ...]
    _cache: dict[str, bool] = field(default_factory=dict, repr=False, compare=False)

    def is_sure(self, place: int) -> bool:
        """Say whether the thing at a place certainly gives the stem."""
        return all(any(place in each for each in side.sure) for side in self.sides)

    def could(self, place: int) -> bool:
        """Say whether it gives the stem, or might."""
        return all(
            any(place in each for each in side.sure) or any(place in each for each in side.perhaps)
            for side in self.sides
        )

    @cached_property
    def sure(self) -> tuple[int, ...]:
        """Give the places of all things that certainly give the stem."""
        if not self.sides:
            return tuple(range(len(self.frame.subjects)))
        nearest = min(self.sides, key=lambda side: side.size)
        return tuple(sorted(filter(self.is_sure, set[int]().union(*nearest.sure))))

    @cached_property
    def few(self) -> tuple[int, ...] | None:
        """Give the places of all things that give the stem or might; None where they are many."""
        if not self.sides:
            places = range(len(self.frame.subjects))
            return tuple(places) if len(places) <= FEW else None
        nearest = min(self.sides, key=lambda side: side.whole_size)
        if nearest.whole_size > FEW:
            return None
        return tuple(sorted(filter(self.could, set[int]().union(*nearest.sure, *nearest.perhaps))))

    @cached_property
    def unlisted(self) -> Thing | None:
        """Give a thing behind the stem that does not list every answer, if there is one."""
        open_ = self.frame.index(self.frame.template.answer).open
        if not open_:
            return None
        places = self.sure if len(self.sure) <= len(open_) else sorted(open_)
        found = next((place for place in places if place in open_ and self.is_sure(place)), None)
        return None if found is None else self.frame.subjects[found]

    @property
    def answers(self) -> list[Hit]:
        """Give all answers, where few things are behind the stem."""
        return [hit for place in self.few or () for hit in self._found(place)]

    @cached_property
    def _answers(self) -> tuple[frozenset[str], frozenset[Ref]]:
        """Give the spellings and things of all answers, where few things are behind the stem."""
        hits = self.answers
        spelled = frozenset[str]().union(*(self.frame.spellings(hit.value) for hit in hits))
        return spelled, frozenset(hit.value.ref for hit in hits if hit.value.ref)

    def _found(self, place: int) -> tuple[Hit, ...]:
        return self.frame.find(self.frame.subjects[place], self.frame.template.answer).hits

    def answered(self, value: Value) -> bool:
        """Say whether a value is an answer to the stem, might be one, or is tied to one."""
        ref, frame = value.ref, self.frame
        spellings = frame.spellings(value)
        ties = frame.catalog.ties(ref) if ref else frozenset[Ref]()
        if self.few is not None:
            spelled, refs = self._answers
            return bool(spellings & spelled) or ref in refs or bool(ties & refs)
        index, spelled_at = frame.index(frame.template.answer), frame.spelled(frame.template.answer)
        sets: list[Collection[int]] = [spelled_at.get(each, ()) for each in sorted(spellings)]
        sets += [index.by_ref.get(each, ()) for each in ([ref] if ref else [])]
        sets += [index.by_ref.get(each, ()) for each in sorted(ties)]
        return any(self.could(place) for each in sets for place in each)

    def named_alike(self, thing: Thing) -> bool:
        """Say whether a thing has a name of one that certainly gives the stem, or is tied to one."""
        frame = self.frame
        places = frame.once(("places", frame.template.about), lambda: _places(frame.subjects))
        spelled = frame.spelled(("name",))
        same = (place for each in thing.spellings for place in spelled.get(each, ()))
        ties = (places[ref] for ref in frame.catalog.ties(thing.ref) if ref in places)
        return any(self.is_sure(place) for place in same) or any(self.is_sure(place) for place in ties)


def _places(subjects: tuple[Thing, ...]) -> dict[Ref, int]:
    return {thing.ref: place for place, thing in enumerate(subjects)}


def behind(frame: Frame, stem: Mapping[Path, Hit]) -> Behind:
    """Give the things that a filled stem fits; stems that many things share are worked out once."""
    key = (
        "behind",
        frame.template.id,
        tuple((path, hit.value.id, hit.value.ref) for path, hit in stem.items()),
    )
    if key in frame.shared:
        known: Behind = frame.shared[key]
        return known
    made = Behind(frame, tuple(_side(frame, path, hit) for path, hit in stem.items()))
    if all(side.size > FEW // 10 for side in made.sides):
        frame.shared[key] = made
    return made


def _side(frame: Frame, path: Path, hit: Hit) -> _Side:
    index, ref = frame.index(path), hit.value.ref
    sure = [index.by_form[form] for form in sorted(hit.forms) if form in index.by_form]
    if ref and ref in index.by_ref:
        sure.append(index.by_ref[ref])
    perhaps = [index.open] if index.open else []
    if ref:
        perhaps += [index.by_ref[tie] for tie in sorted(frame.catalog.ties(ref)) if tie in index.by_ref]
    return _Side(tuple(sure), tuple(perhaps))
