"""Which things give the same stem, surely or perhaps: what they answer is never a wrong choice."""

from collections.abc import Mapping
from dataclasses import dataclass

from game.core.catalog import Thing
from game.core.quiz.frame import Frame, Hit, PathIndex
from game.core.quiz.template import Path


@dataclass(frozen=True)
class Matches:
    """Things by whether the template gives the same stem for them."""

    sure: tuple[Thing, ...]
    perhaps: tuple[Thing, ...]

    @property
    def every(self) -> tuple[Thing, ...]:
        """Give both kinds."""
        return self.sure + self.perhaps


def matches(frame: Frame, stem: Mapping[Path, Hit]) -> Matches:
    """Give the things that a filled stem fits; a tie such as group and member counts as perhaps."""
    subjects = frame.subjects
    sure = set(range(len(subjects)))
    could = set(sure)
    for path, hit in stem.items():
        index = frame.index(path)
        same = set[int]().union(*(index.by_form.get(form, ()) for form in hit.forms))
        if hit.value.ref:
            same |= index.by_ref.get(hit.value.ref, set())
        sure &= same
        could &= same | index.open | _tied(frame, index, hit)
    return Matches(
        tuple(subjects[place] for place in sorted(sure)),
        tuple(subjects[place] for place in sorted(could - sure)),
    )


def _tied(frame: Frame, index: PathIndex, hit: Hit) -> set[int]:
    ref = hit.value.ref
    if ref is None:
        return set()
    return set[int]().union(
        *(places for other, places in index.by_ref.items() if frame.catalog.tied(ref, other))
    )
