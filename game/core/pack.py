"""A question pack as the game knows it: what it says of itself, its catalog, its templates, its questions."""

from collections.abc import Mapping
from dataclasses import dataclass, field

from game.core.catalog import Catalog
from game.core.difficulty import Difficulty
from game.core.quiz.template import Template
from game.core.text import Text


@dataclass(frozen=True)
class ReadyQuestion:
    """A question that its author wrote out whole."""

    id: str
    question: Text
    answer: Text
    wrong: tuple[Text, ...]
    also: tuple[Text, ...] = ()
    explanation: Text | None = None
    category: Text | None = None
    difficulty: Difficulty | None = None
    sources: tuple[str, ...] = ()
    seconds: int | None = None
    as_written: tuple[Text, ...] = ()
    """All choices in the author's order, where that order is to be kept."""
    exact: bool = False
    """Choices are compared as written."""


@dataclass(frozen=True)
class Pack:
    """Everything questions are made from."""

    id: str
    title: Text
    language: str = "en"
    version: str = ""
    description: Text | None = None
    author: str = ""
    license: str = ""
    catalog: Catalog = field(default_factory=lambda: Catalog({}))
    templates: tuple[Template, ...] = ()
    questions: tuple[ReadyQuestion, ...] = ()
    clue_questions: Mapping[str, Text] = field(default_factory=dict)
    """The last line of a clue question, by table."""
    sources: tuple[str, ...] = ()
    built_in: bool = False
