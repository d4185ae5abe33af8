"""Ready-made questions as blocks of JSON: what the reader makes, the cache keeps, and a shelf holds."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Any

from game.content.desk import Form, text_of
from game.core.difficulty import Difficulty
from game.core.pack import MARKS, ReadyQuestion, Shelf
from game.core.text import Text
from game.core.words import Words

Record = dict[str, Any]
"""A question by the format's own names, plain; what it lacks is left out. `truth` stands for true or false,
`kept` is the right answer's place in an order that is to stay."""
BLOCK = 64
_LETTERS: dict[str | None, str] = {each.value if each else None: letter for each, letter in MARKS.items()}
_write = json.JSONEncoder(ensure_ascii=False, separators=(",", ":")).encode


def block_of(records: list[Record]) -> bytes:
    """Write up to BLOCK records as one line; written one by one they would take three times as long."""
    return _write(records).encode()


def level_of(record: Record) -> str:
    """Give the letter of a record's difficulty."""
    return _LETTERS[record.get("difficulty")]


@dataclass(frozen=True)
class Unpacker:
    """Turns a pack's blocks back into questions."""

    blocks: Sequence[bytes]
    language: str
    words: Words
    seconds: int | None
    """The pack's own time for each question."""
    sources: tuple[str, ...]
    """The pack's own sources."""

    @cached_property
    def _last(self) -> dict[int, list[Record]]:
        return {}

    def _opened(self, number: int) -> list[Record]:
        """Give a block's records; the last block is kept, for those who go through all."""
        found = self._last.get(number)
        if found is None:
            found = json.loads(self.blocks[number])
            self._last.clear()
            self._last[number] = found
        return found

    def shelf(self, levels: str) -> Shelf:
        """Put the questions on a shelf."""
        return Shelf(levels, self.question)

    def question(self, place: int) -> ReadyQuestion:
        """Read the question at a place."""
        record = self._opened(place // BLOCK)[place % BLOCK]
        answer, wrong = self._choices(record)
        kept = record.get("kept")
        difficulty = record.get("difficulty")
        return ReadyQuestion(
            id=record["id"],
            question=self._text(record["question"]),
            answer=answer,
            wrong=wrong,
            also=tuple(self._text(form) for form in record.get("also", ())),
            explanation=self._optional(record, "explanation"),
            category=self._optional(record, "category"),
            difficulty=Difficulty(difficulty) if difficulty else None,
            sources=tuple(record.get("sources", self.sources)),
            seconds=record.get("seconds", self.seconds),
            as_written=() if kept is None else (*wrong[:kept], answer, *wrong[kept:]),
            exact=record.get("exact", False),
            image=record.get("image", ""),
            audio=record.get("audio", ""),
            alt=self._optional(record, "alt"),
        )

    def _choices(self, record: Mapping[str, Any]) -> tuple[Text, tuple[Text, ...]]:
        if "truth" in record:
            right, wrong = ("true", "false") if record["truth"] else ("false", "true")
            return self.words[right], (self.words[wrong],)
        return self._text(record["answer"]), tuple(self._text(form) for form in record["wrong"])

    def _text(self, form: Form) -> Text:
        return text_of(form, self.language)

    def _optional(self, record: Mapping[str, Any], name: str) -> Text | None:
        return self._text(record[name]) if name in record else None
