"""Puts one item into words: stem, second line, explanation, and why a choice is wrong."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

from game.core.catalog import PART_OF, Thing, Value
from game.core.quiz.frame import Frame, Hit, facts_of
from game.core.quiz.item import Item
from game.core.quiz.laws import Laws
from game.core.quiz.stem import fill, placeholders
from game.core.quiz.template import Path
from game.core.text import Text
from game.core.words import Words, joined


@dataclass(frozen=True)
class Wording:
    """The texts of one item."""

    frame: Frame
    item: Item
    words: Words

    @cached_property
    def plain(self) -> bool:
        """Say whether stem or answer asks for a form of a name, so that no other form may be shown."""
        stem = placeholders(self.frame.template.question)
        return self.frame.template.asks_for_form or any(_is_form(path) for path in stem)

    def stem(self) -> Text:
        """Give the question's text."""
        return fill(self.frame.template.question, self._stem_word)

    def _stem_word(self, path: Path, language: str) -> str:
        hit = self.item.stem.get(path)
        if hit is None:
            return self._listed(self.item.thing, path, language)
        return self._named(self.frame.in_sentence(hit.value), hit.value).say(language)

    def shown(self, value: Value) -> Text:
        """Give a choice as it is shown: a name that two things share comes with the group."""
        return self._named(value.text, value)

    def beside(self, values: Sequence[Value]) -> list[Text | None]:
        """Give what is shown small beside each choice; nothing at all where one of them lacks it."""
        found = [self._beside(value) for value in values]
        return found if all(found) else [None] * len(values)

    def _beside(self, value: Value) -> Text | None:
        path = self.frame.template.beside
        thing = self.frame.catalog.things.get(value.ref) if value.ref else None
        if path is None or thing is None:
            return None
        texts = [
            self.frame.in_sentence(hit.value) for hit in self.frame.follow(thing, path).hits if hit.asked
        ]
        return (
            texts[0].mapped(lambda code, _: joined([text.say(code) for text in texts], code, self.words))
            if texts
            else None
        )

    def _named(self, text: Text, value: Value) -> Text:
        thing = self.frame.catalog.things.get(value.ref) if value.ref else None
        if thing is None or self._asks_for_wholes or not self.frame.shares_name(thing):
            return text
        whole = next((each.text for each in _wholes(thing) if each.asked), None)
        if whole is None:
            return text
        return text.mapped(lambda language, form: f"{form} ({whole.say(language)})")

    @cached_property
    def _asks_for_wholes(self) -> bool:
        """Say whether the question is about what belongs to what, which a group's name would tell."""
        template = self.frame.template
        paths = (*placeholders(template.question), template.answer, template.by or ())
        return any(PART_OF in path for path in paths)

    def under(self) -> Text | None:
        """Give the second line, unless something in it is unknown or would give the answer away."""
        text = self.frame.template.under
        if text is None:
            return None
        paths = placeholders(text)
        if any(not self._sayable(self.item.thing, path) for path in paths):
            return None
        filled = fill(text, lambda path, language: self._listed(self.item.thing, path, language))
        gives_away = Laws(self.frame, self.item).said_by(filled)
        return None if gives_away or (self.plain and any(_is_form(path) for path in paths)) else filled

    def alt(self) -> Text | None:
        """Give picture or sound in words, unless a word is unknown or would give the answer away."""
        text = self.frame.template.alt
        if text is None or any(not self._sayable(self.item.thing, path) for path in placeholders(text)):
            return None
        filled = fill(text, lambda path, language: self._listed(self.item.thing, path, language))
        return None if Laws(self.frame, self.item).said_by(filled) else filled

    def explanation(self, thing: Thing) -> Text | None:
        """Give the explanation as it reads for a thing, or None where it would have a gap."""
        text = self.frame.template.explain
        if text is None:
            return None
        if any(not self._sayable(thing, path) for path in placeholders(text)):
            return None
        return fill(text, lambda path, language: self._listed(thing, path, language))

    def not_this(self, right: Text) -> Text:
        """Give the plainest reason: what the right answer is."""
        return right.mapped(
            lambda language, form: self.words["because.right"].say(language).replace("{answer}", form)
        )

    def tells(self, thing: Thing) -> frozenset[str]:
        """Give the facts that the question's texts tell on the way."""
        template = self.frame.template
        texts = [text for text in (template.question, template.under, template.explain) if text]
        paths = [path for text in texts for path in placeholders(text)]
        return facts_of(hit for path in paths for hit in self._sayable(thing, path))

    def _sayable(self, thing: Thing, path: Path) -> list[Hit]:
        """Give the values that are sure enough to be said."""
        return [hit for hit in self.frame.find(thing, path).hits if hit.asked]

    def _listed(self, thing: Thing, path: Path, language: str) -> str:
        hits = self._sayable(thing, path)
        texts = (self._named(self.frame.in_sentence(hit.value), hit.value) for hit in hits)
        said = dict.fromkeys(text.say(language) for text in texts)
        return joined(list(said), language, self.words)


def _wholes(thing: Thing) -> tuple[Value, ...]:
    return thing.fields[PART_OF].values if PART_OF in thing.fields else ()


def _is_form(path: Path) -> bool:
    return "name" in path and path[-1] != "name"
