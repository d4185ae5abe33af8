"""The reader's desk: takes nodes for what they should be and notes every problem on the way."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, field

from game.content.nodes import Mapping, Node, Place, Scalar, Sequence, listed
from game.content.problems import PackError, Problem, Severity, suggest
from game.core.catalog import Status
from game.core.text import Text

_LANGUAGE = re.compile(r"[a-z]{2,3}(-[A-Za-z]{2,8})?")
_BRACES = "Braces at the start of a plain text make a mapping. Put the text in quotes."


@dataclass
class Desk:
    """Notes problems and turns nodes into values of the core."""

    language: str = "en"
    """The pack's own."""
    problems: list[Problem] = field(default_factory=list)

    def fault(self, place: Place, message: str, hint: str = "", code: str = "value") -> None:
        """Note something that keeps the pack from loading."""
        self.problems.append(Problem(place.file, place.line, place.column, message, hint, code))

    def warn(self, place: Place, message: str, hint: str = "", code: str = "value") -> None:
        """Note something that its author may regret."""
        warning = Severity.WARNING
        self.problems.append(Problem(place.file, place.line, place.column, message, hint, code, warning))

    @property
    def broken(self) -> bool:
        """Say whether anything noted keeps the pack from loading."""
        return any(problem.severity is Severity.ERROR for problem in self.problems)

    def settle(self) -> None:
        """Raise PackError where a problem keeps the pack from loading."""
        if self.broken:
            raise PackError(self.problems)

    def mapping(self, node: Node, what: str) -> Mapping | None:
        """Take a node for a mapping."""
        if isinstance(node, Mapping):
            return node
        self.fault(node.place, f"{what} must be a mapping of names and values.", "Write “name: value” lines.")
        return None

    def known(self, node: Mapping, names: Iterable[str], what: str) -> None:
        """Note every name that does not belong here, with the near miss."""
        allowed = set(names)
        for key, _ in node.entries:
            if key.text not in allowed:
                hint = suggest(key.text, allowed) or f"Known are: {', '.join(sorted(allowed))}."
                self.fault(key.place, f"{what} has no “{key.text}”.", hint, "unknown-key")

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

    def text(self, node: Node | None, what: str = "This") -> Text | None:
        """Take a node for a text, or a mapping of language codes to texts."""
        match node:
            case None:
                return None
            case Scalar(place, text, _):
                if text.strip():
                    return Text.of(text.strip(), self.language)
                self.fault(place, f"{what} is empty.", "Write a text, or leave the whole line out.", "empty")
                return None
            case Mapping():
                return self._languages(node, what)
            case Sequence(place):
                self.fault(place, f"{what} must be one text, not a list.", "Take the brackets away.", "type")
                return None

    def _languages(self, node: Mapping, what: str) -> Text | None:
        forms: dict[str, str] = {}
        for key, value in node.entries:
            if not _LANGUAGE.fullmatch(key.text):
                hint = _BRACES if node.inline else "Use codes such as en and ko."
                self.fault(key.place, f"{what}: “{key.text}” is not a language code.", hint, "language")
            elif isinstance(value, Scalar) and value.text.strip():
                forms[key.text] = value.text.strip()
            else:
                self.fault(key.place, f"{what}: the text for “{key.text}” is missing.", "Write it.", "empty")
        if not forms:
            return None
        first = self.language if self.language in forms else next(iter(forms))
        rest = tuple((code, form) for code, form in forms.items() if code != first)
        return Text(((first, forms[first]), *rest))

    def texts(self, node: Node | None, what: str) -> tuple[Text, ...]:
        """Take a node for a list of texts."""
        return tuple(text for each in listed(node) if (text := self.text(each, what)))

    def truth(self, node: Node | None, default: bool) -> bool:
        """Take a node for true or false."""
        if node is None:
            return default
        word = self.word(node).casefold()
        if word not in ("true", "false"):
            self.fault(node.place, f"“{word}” is neither true nor false.", "Write true or false.", "type")
        return word == "true"

    def whole(self, node: Node | None, low: int, high: int, what: str) -> int | None:
        """Take a node for a whole number between two bounds."""
        if node is None:
            return None
        word = self.word(node)
        if word.isascii() and word.isdigit() and low <= int(word) <= high:
            return int(word)
        self.fault(node.place, f"{what} “{word}” is not a whole number from {low} to {high}.", "", "number")
        return None

    def one_of(self, node: Node | None, allowed: Iterable[str], what: str) -> str | None:
        """Take a node for one word of a fixed list."""
        if node is None:
            return None
        word, known = self.word(node).casefold(), tuple(allowed)
        if word in known:
            return word
        hint = suggest(word, known) or f"Known are: {', '.join(known)}."
        self.fault(node.place, f"{what} “{word}” is not known.", hint, "word")
        return None

    def status(self, node: Node | None) -> Status | None:
        """Take a node for a fact's status."""
        word = self.one_of(node, [status.value for status in Status], "The status")
        return Status(word) if word else None
