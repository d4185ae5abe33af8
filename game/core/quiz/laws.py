"""What the choices must not do together: give the right answer away (the pack format, 3.3 and 3.4)."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property

from game.core import names
from game.core.amount import amount
from game.core.catalog import Ref, Thing
from game.core.quiz.frame import Frame
from game.core.quiz.item import Candidate, Item
from game.core.quiz.picks import picks
from game.core.text import Text

LONG_TIMES = 1.5
LONG_MORE = 6
"""A right answer is the only long one from so many times and so many characters over every other."""
OLD_YEARS = 10
"""It is the only old one from so many years before every other."""
FAMOUS_STEPS = 2
"""It is the only famous one from so many steps of fame over every other."""


@dataclass(frozen=True)
class Laws:
    """The laws for the choices of one item."""

    frame: Frame
    item: Item

    @cached_property
    def leaked(self) -> frozenset[str]:
        """Give the words of the right answer that a placeholder put into the stem, in any language."""
        found: frozenset[str] = frozenset()
        for language in self.frame.template.question.languages:
            right = names.words(self.item.right.value.text.say(language))
            for path, hit in self.item.stem.items():
                if path in self.frame.template.media:
                    continue
                found |= right & names.words(self.frame.in_sentence(hit.value).say(language))
        return found

    def said_by(self, text: Text) -> frozenset[str]:
        """Give the words of the right answer that a text says."""
        right = self.item.right.value.text
        return frozenset[str]().union(
            *(names.words(form) & names.words(right.say(language)) for language, form in text.forms)
        )

    def broken(self, chosen: Sequence[Candidate]) -> str | None:
        """Say which law a set of wrong choices breaks, or None."""
        laws: tuple[tuple[Callable[[Sequence[Candidate]], bool], str], ...] = (
            (self._twice, "two choices are the same"),
            (self._leaks, f"the stem gives away “{', '.join(sorted(self.leaked))}”"),
            (self._only_long, "the right answer is the only long one"),
            (self._only_famous, "the right answer is the only famous one"),
            (self._only_old, "the right answer is the only old one"),
            (self._set_apart, "a wrong choice is set apart by another field"),
        )
        return next((why for breaks, why in laws if breaks(chosen)), None)

    def _leaks(self, chosen: Sequence[Candidate]) -> bool:
        leaked = self.leaked
        return bool(leaked) and not leaked <= frozenset[str]().union(
            *(_words(each.value.text) for each in chosen)
        )

    def _set_apart(self, chosen: Sequence[Candidate]) -> bool:
        return not picks()[self.frame.template.pick].fair(self.frame, self.item, chosen)

    def _twice(self, chosen: Sequence[Candidate]) -> bool:
        seen: set[str] = set(self.frame.spellings(self.item.right.value))
        for each in chosen:
            spellings = self.frame.spellings(each.value)
            if seen & spellings:
                return True
            seen |= spellings
        return False

    def _only_long(self, chosen: Sequence[Candidate]) -> bool:
        own = len(_first(self.item.right.value.text))
        longest = max(len(_first(each.value.text)) for each in chosen)
        return own >= longest * LONG_TIMES and own >= longest + LONG_MORE

    def _only_famous(self, chosen: Sequence[Candidate]) -> bool:
        own = self._thing(self.item.right.value.ref)
        others = [self._thing(each.value.ref) for each in chosen]
        known = [other.fame for other in others if other and other.fame is not None]
        if own is None or own.fame is None or len(known) < len(others):
            return False
        return own.fame >= max(known) + FAMOUS_STEPS

    def _only_old(self, chosen: Sequence[Candidate]) -> bool:
        others = [other for each in chosen if (other := self._thing(each.value.ref))]
        if not self._years or len(others) < len(chosen):
            return False
        return any(_older(name, year, others) for name, year in self._years.items())

    @cached_property
    def _years(self) -> Mapping[str, int]:
        """Give the years that the right answer has, but for the one that is asked about."""
        own = self._thing(self.item.right.value.ref)
        asked = (self.frame.template.by or ("",))[0]
        names_ = own.fields if own else ()
        years = {name: _year(name, own) for name in names_ if own and name != asked}
        return {name: year for name, year in years.items() if year is not None}

    def _thing(self, ref: Ref | None) -> Thing | None:
        return self.frame.catalog.things.get(ref) if ref else None


def _older(name: str, own: int, others: Sequence[Thing]) -> bool:
    years = [_year(name, thing) for thing in others]
    return all(year is not None and own + OLD_YEARS < year for year in years)


def _year(name: str, thing: Thing) -> int | None:
    values = thing.fields[name].values if name in thing.fields else ()
    read = amount(values[0].text.forms[0][1]) if len(values) == 1 else None
    year = int(read.parts[0]) if read else 0
    return year if 1000 <= year <= 2999 else None


def _words(text: Text) -> frozenset[str]:
    return frozenset[str]().union(*(names.words(form) for _, form in text.forms))


def _first(text: Text) -> str:
    return text.forms[0][1]
