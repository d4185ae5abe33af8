"""The pack format as data: which keys there are, what each may hold, and what it means.

The reader takes its keys, fixed words and bounds from here, and the JSON Schema is made from here.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from functools import cached_property

from game.core.catalog import Status
from game.core.difficulty import LEVELS
from game.core.quiz.picks import picks


class Kind(Enum):
    """What a key may hold."""

    WORD = "one text"
    WORDS = "one text, or a list of them"
    TEXT = "one text, or one for each language"
    TEXTS = "a list of texts, each perhaps in several languages"
    FLAG = "true or false"
    WHOLE = "a whole number"
    ONE_OF = "one word of a fixed list"
    BOUNDS = "one or two whole numbers"
    WHERE = "fields with what they must hold"
    FIELDS = "for each table, its fields with the tables they refer to"
    BY_TABLE = "for each table a text"
    QUESTIONS = "a list of questions"
    TEMPLATES = "a list of templates"
    TABLES = "for each table a list of things"
    THINGS = "a list of things"
    VALUE = "a value, or a list of values"


@dataclass(frozen=True)
class Key:
    """One key of the format."""

    name: str
    kind: Kind
    note: str
    """What it means, as an editor shows it."""
    words: tuple[str, ...] = ()
    """The fixed list, where there is one."""
    low: int = 0
    high: int = 0
    """Bounds of a whole number, both allowed."""
    alias: tuple[str, ...] = ()
    """Words of other formats for the same."""


@dataclass(frozen=True)
class Shape:
    """A kind of mapping: its name in messages, and its keys."""

    name: str
    keys: tuple[Key, ...]
    needs: tuple[str, ...] = ()
    open: bool = field(default=False)
    """Authors may add keys of their own."""

    @cached_property
    def by_name(self) -> Mapping[str, Key]:
        """Give every key by each of its names."""
        return {name: key for key in self.keys for name in (key.name, *key.alias)}

    def __getitem__(self, name: str) -> Key:
        return self.by_name[name]


_ID = Key(
    "id",
    Kind.WORD,
    "A short name of its own, in letters, digits and hyphens; made from the text if left out.",
)
_SOURCES = Key("sources", Kind.WORDS, "Pages on which the facts can be checked.")
_STATUS = Key(
    "status", Kind.ONE_OF, "How far the facts are to be trusted; only checked and agreed ones are asked.",
    words=tuple(each.value for each in Status),
)  # fmt: skip
_SECONDS = Key("seconds", Kind.WHOLE, "The time to answer, in seconds.", low=1, high=3600)
_DIFFICULTIES = (*(each.value for each in LEVELS), "medium")

PACK = Shape(
    "A pack",
    (
        Key("title", Kind.TEXT, "What players see."),
        _ID,
        Key("description", Kind.TEXT, "A sentence or two about the pack."),
        Key("author", Kind.WORD, "Who made it."),
        Key("license", Kind.WORD, "What others may do with it, such as CC0-1.0."),
        Key("language", Kind.WORD, "The language of plain texts, as a code such as en or ko."),
        Key("version", Kind.WORD, "The pack's own version."),
        Key("format", Kind.ONE_OF, "The version of this format.", words=("1",)),
        Key("uses", Kind.WORDS, "Ids of packs whose tables this one builds on."),
        _SOURCES,
        _STATUS,
        _SECONDS,
        Key("questions", Kind.QUESTIONS, "Ready-made questions."),
        Key("catalog", Kind.TABLES, "Tables of things to ask about."),
        Key("fields", Kind.FIELDS, "Which fields refer to which table: {song: {writer: artist}}."),
        Key("templates", Kind.TEMPLATES, "How to ask about the things of the catalog."),
        Key("clue_question", Kind.BY_TABLE, "The last line of a question by clues, by table."),
    ),
    needs=("title",),
)  # fmt: skip

QUESTION = Shape(
    "A question",
    (
        Key("question", Kind.TEXT, "What is asked."),
        Key("answer", Kind.TEXT, "The right answer, or true or false.", alias=("correct_answer",)),
        Key("wrong", Kind.TEXTS, "The wrong answers.", alias=("incorrect_answers",)),
        Key("choices", Kind.TEXTS, "All answers, the right one among them.", alias=("options", "answers")),
        _ID,
        Key("explanation", Kind.TEXT, "Shown after the answer.", alias=("feedback", "fun_fact")),
        Key("difficulty", Kind.ONE_OF, "In which rounds it comes first.", words=_DIFFICULTIES),
        Key("category", Kind.TEXT, "The short word over the question."),
        Key("tags", Kind.WORDS, "Words to find it by."),
        Key("image", Kind.WORD, "A picture: a path from the file's folder (PNG, JPEG, WebP)."),
        Key("audio", Kind.WORD, "A sound: a path from the file's folder (OGG, MP3, WAV)."),
        Key("alt", Kind.TEXT, "The picture or sound in words, without the answer."),
        _SOURCES,
        Key("also", Kind.TEXTS, "Other spellings of the answer."),
        _SECONDS,
        Key("order", Kind.ONE_OF, "Keeps the choices in the order written.", words=("as written",)),
        Key("exact", Kind.FLAG, "Choices are compared as written, so that a and A differ."),
    ),
    needs=("question", "answer"),
)  # fmt: skip

TEMPLATE = Shape(
    "A template",
    (
        Key("question", Kind.TEXT, "The question, with {placeholders} for things and their fields."),
        Key("answer", Kind.WORD, "The field asked for, or the table itself."),
        Key("about", Kind.WORD, "The table the question is about; found by itself where only one fits."),
        _ID,
        Key("where", Kind.WHERE, "Which things it asks about: {kind: [group], drama: present}."),
        Key("own", Kind.FLAG, "true asks only about things that this pack states itself."),
        Key("same", Kind.WORDS, "Fields in which all choices agree."),
        Key("alike", Kind.WORDS, "Fields that make wrong answers harder the more of them agree."),
        Key("pick", Kind.ONE_OF, "The way to ask.", words=tuple(sorted(set(picks()) - {"clues"}))),
        Key("by", Kind.WORD, "The field that first, last, most, least and odd-one-out go by."),
        Key("near", Kind.BOUNDS, "How far wrong numbers lie from the right one: [2, 8], or 8 for [1, 8].",
            low=1, high=10**9),
        Key("image", Kind.WORD, "The field with the picture."),
        Key("audio", Kind.WORD, "The field with the sound."),
        Key("alt", Kind.TEXT, "The picture in words, or the field with them; not the answer."),
        Key("under", Kind.TEXT, "A small second line."),
        Key("beside", Kind.WORD, "A field shown small beside each choice, such as who sings it."),
        Key("explain", Kind.TEXT, "Shown after the answer."),
        Key("label", Kind.TEXT, "The short word over the question."),
    ),
    needs=("question", "answer"),
)  # fmt: skip

TABLE = Shape("A table", (Key("things", Kind.THINGS, "The list of things."), _SOURCES, _STATUS))

THING = Shape(
    "A thing",
    (
        Key("name", Kind.TEXT, "What it is called."),
        _ID,
        Key("also", Kind.TEXTS, "Other spellings of its name."),
        Key("in_text", Kind.TEXT, "Its name inside a sentence: the Netherlands."),
        Key("clues", Kind.TEXTS, "Clues, from vague to plain."),
        Key("fame", Kind.WHOLE, "From 1, for experts, to 5, everyone knows it.", low=1, high=5),
        _SOURCES,
        _STATUS,
    ),
    needs=("name",),
    open=True,
)

DETAILS = Shape(
    "A value with details",
    (
        Key("value", Kind.VALUE, "The value itself."),
        _SOURCES,
        _STATUS,
        Key("complete", Kind.FLAG, "false says that there are more values than these."),
    ),
    needs=("value",),
)
