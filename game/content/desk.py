"""The reader's desk: takes nodes for what they should be and notes every problem on the way."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from game.content.format import Key, Shape
from game.content.nodes import Mapping, Node, Place, Scalar, Sequence, listed
from game.content.problems import MANY, PackError, Problem, Severity, suggest
from game.core.catalog import Status
from game.core.text import Text

Form = str | dict[str, str]
"""A text as it is kept: plain in the pack's language, or by language codes, the pack's own first."""
LONGEST = 10_000
"""Characters of one text."""
_TRIED = 60_000
"""So many words are compared for near misses in one pack; that is slow."""
_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,8})?")
_BRACES = "Braces at the start of a plain text make a mapping. Put the text in quotes."


@dataclass
class Desk:
    """Notes problems and turns nodes into values of the core."""

    language: str = "en"
    """The pack's own."""
    problems: list[Problem] = field(default_factory=list)
    broken: bool = False
    """Something noted keeps the pack from loading."""
    _warnings: int = 0
    _tried: int = 0

    def fault(self, place: Place, message: str, hint: str = "", code: str = "value") -> None:
        """Note something that keeps the pack from loading."""
        self.problems.append(Problem(place.file, place.line, place.column, message, hint, code))
        self.broken = True
        if len(self.problems) - self._warnings >= MANY:
            raise PackError(self.problems)

    def warn(self, place: Place, message: str, hint: str = "", code: str = "value") -> None:
        """Note something that its author may regret; after many of them no more."""
        self._warnings += 1
        if self._warnings > MANY:
            return
        if self._warnings == MANY:
            message, hint, code = "There are more warnings than are told.", "Mend these first.", "many"
        warning = Severity.WARNING
        self.problems.append(Problem(place.file, place.line, place.column, message, hint, code, warning))

    def settle(self) -> None:
        """Raise PackError where a problem keeps the pack from loading."""
        if self.broken:
            raise PackError(self.problems)

    def near(self, word: str, known: Iterable[str], otherwise: str = "") -> str:
        """Give a near miss as a hint, else the other hint."""
        if self._tried >= _TRIED:
            return otherwise
        options = list(known)
        self._tried += len(options)
        return suggest(word, options) or otherwise

    def mapping(self, node: Node, what: str) -> Mapping | None:
        """Take a node for a mapping."""
        if isinstance(node, Mapping):
            return node
        self.fault(
            node.place, f"{what} must be a mapping of names and values.", "Write “name: value” lines.", "type"
        )
        return None

    def known(self, node: Mapping, shape: Shape, what: str = "") -> None:
        """Note every name that does not belong here, with the near miss."""
        allowed = shape.by_name
        for key, _ in node.entries:
            if key.text not in allowed:
                hint = self.near(key.text, allowed, f"Known are: {', '.join(sorted(allowed))}.")
                self.fault(key.place, f"{what or shape.name} has no “{key.text[:60]}”.", hint, "unknown-key")

    def word(self, node: Node | None) -> str:
        """Take a node for one short text; an empty one where it is not written."""
        if node is None:
            return ""
        if isinstance(node, Scalar):
            return node.text.strip()
        self.fault(node.place, "Here one text is wanted.", _BRACES, "type")
        return ""

    def words(self, node: Node | None) -> tuple[str, ...]:
        """Take a node for a list of short texts."""
        return tuple(filter(None, (self.word(each) for each in listed(node))))

    def form(self, node: Node, what: str = "This") -> Form | None:
        """Take a node for a text, or a mapping of language codes to texts."""
        if type(node) is Scalar:
            text = node.text.strip()
            if text and len(text) <= LONGEST:
                return text
            if not text:
                self.fault(
                    node.place, f"{what} is empty.", "Write a text, or leave the whole line out.", "empty"
                )
                return None
            message = f"{what} is longer than {LONGEST:,} characters."
            self.fault(node.place, message, "Shorten it.", "long")
            return None
        if isinstance(node, Sequence):
            self.fault(node.place, f"{what} must be one text, not a list.", "Take the brackets away.", "type")
            return None
        return self._languages(node, what) if isinstance(node, Mapping) else None

    def _languages(self, node: Mapping, what: str) -> Form | None:
        forms: dict[str, str] = {}
        for key, value in node.entries:
            if not _LANGUAGE.fullmatch(key.text):
                hint = _BRACES if node.inline else "Use codes such as en and ko."
                self.fault(key.place, f"{what}: “{key.text[:60]}” is not a language code.", hint, "language")
            elif isinstance(value, Scalar) and value.text.strip():
                forms[key.text] = value.text.strip()[:LONGEST]
            else:
                self.fault(key.place, f"{what}: the text for “{key.text}” is missing.", "Write it.", "empty")
        if not forms:
            return None
        first = self.language if self.language in forms else next(iter(forms))
        return {first: forms[first], **forms}

    def text(self, node: Node | None, what: str = "This") -> Text | None:
        """Take a node for a text, or a mapping of language codes to texts."""
        form = self.form(node, what) if node is not None else None
        return None if form is None else text_of(form, self.language)

    def texts(self, node: Node | None, what: str) -> tuple[Text, ...]:
        """Take a node for a list of texts."""
        return tuple(text for each in listed(node) if (text := self.text(each, what)))

    def truth(self, node: Node | None, default: bool) -> bool:
        """Take a node for true or false."""
        if node is None:
            return default
        word = self.word(node).casefold()
        if word not in ("true", "false"):
            self.fault(
                node.place, f"“{word[:60]}” is neither true nor false.", "Write true or false.", "type"
            )
        return word == "true"

    def whole(self, node: Node | None, key: Key, what: str) -> int | None:
        """Take a node for a whole number between a key's bounds."""
        if node is None:
            return None
        word = self.word(node)
        if word.isascii() and word.isdigit() and len(word) < 12 and key.low <= int(word) <= key.high:
            return int(word)
        hint = f"Write a number from {key.low} to {key.high}."
        self.fault(
            node.place, f"{what} “{word[:60]}” is not a whole number from {key.low} to {key.high}.",
            hint, "number",
        )  # fmt: skip
        return None

    def one_of(self, node: Node | None, allowed: Iterable[str], what: str) -> str | None:
        """Take a node for one word of a list."""
        if node is None:
            return None
        word, known = self.word(node).casefold(), tuple(allowed)
        if word in known:
            return word
        hint = self.near(word, known, f"Known are: {', '.join(known[:30])}.")
        self.fault(node.place, f"{what} “{word[:60]}” is not known.", hint, "word")
        return None

    def table(self, node: Node, tables: Iterable[str]) -> str | None:
        """Take a node for the name of a table."""
        word, known = self.word(node), tuple(tables)
        if word in known:
            return word
        hint = self.near(word, known, f"There are: {', '.join(known[:30])}." if known else "Add a “catalog”.")
        self.fault(node.place, f"There is no table “{word[:60]}”.", hint, "table")
        return None

    def status(self, node: Node | None) -> Status | None:
        """Take a node for a fact's status."""
        word = self.one_of(node, [status.value for status in Status], "The status")
        return Status(word) if word else None


def text_of(form: Form, language: str) -> Text:
    """Give the text that a form stands for, in a pack of a language."""
    return Text(((language, form),)) if isinstance(form, str) else Text(tuple(form.items()))
