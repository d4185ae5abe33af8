"""What is wrong with a pack: each problem one line, with its place and its cure."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum

from game.errors import FaultyInputError

MANY = 1000
"""A file with so many problems is read no further: it is no pack, or made to do harm."""
_TRIED = 2000
"""Words that a near miss is sought among."""


class Severity(StrEnum):
    """Whether a pack can still be played."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, order=True)
class Problem:
    """One thing to mend, where it is and how."""

    file: str
    line: int
    """From 1."""
    column: int
    """From 1."""
    message: str
    hint: str
    code: str
    severity: Severity = Severity.ERROR

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.column}: {self.message} {self.hint}".rstrip()


class PackError(FaultyInputError):
    """A pack that cannot be loaded; the message is all its problems, a line each."""

    def __init__(self, problems: Collection[Problem]) -> None:
        self.problems = tuple(sorted(problems))
        super().__init__("\n".join(str(problem) for problem in self.problems))


def suggest(word: str, known: Iterable[str]) -> str:
    """Give a near miss as a hint, or an empty text."""
    options = sorted(set(known))
    if len(options) > _TRIED:
        start = word[:1].casefold()
        options = [each for each in options if each[:1].casefold() == start][:_TRIED]
    near = get_close_matches(word[:100], options, n=1, cutoff=0.7)
    return f"Did you mean “{near[0]}”?" if near else ""


def errors(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Give the problems that keep a pack from loading."""
    return tuple(problem for problem in problems if problem.severity is Severity.ERROR)
