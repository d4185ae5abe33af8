"""What a pack's author would regret: ready-made questions that are legal, and poor."""

import re
from dataclasses import dataclass, field

from game.content.desk import Desk, Form
from game.content.nodes import Mapping
from game.content.problems import MANY
from game.content.records import Record
from game.core.amount import shape
from game.core.quiz.laws import LONG_MORE, LONG_TIMES

MOSTLY = 0.8
"""From this share on the right answer counts as “always” the longest."""
ENOUGH = 5
"""Questions from which on a habit can be told."""
_LONG = re.compile(r"\w{4,}")
"""Shorter words give nothing away."""


@dataclass
class Advice:
    """Looks at one question after the other, and in the end at all of them."""

    desk: Desk
    _first: Mapping | None = None
    _asked: int = 0
    _longest: int = 0
    _states: bool = False
    _unsourced: list[Mapping] = field(default_factory=list)

    def on(self, record: Record, node: Mapping) -> None:
        """Say what is poor about one question."""
        if "truth" not in record:
            answer, wrong = _said(record["answer"]), [_said(each) for each in record["wrong"]]
            self._first = self._first or node
            self._asked += 1
            longest = max(map(len, wrong))
            if len(answer) > longest:
                self._longest += 1
                if len(answer) >= longest * LONG_TIMES and len(answer) >= longest + LONG_MORE:
                    message = f"The right answer “{answer[:60]}” is the only long one."
                    self.desk.warn(node.place, message, "Make a wrong one as long.", "only-long")
            self._kinds(answer, wrong, node)
            self._told(record, answer, wrong, node)
        if "sources" in record:
            self._states = True
        elif len(self._unsourced) < MANY:
            self._unsourced.append(node)

    def _kinds(self, answer: str, wrong: list[str], node: Mapping) -> None:
        if answer[0].isalpha() and answer.isascii() and wrong[0][0].isalpha() and wrong[0].isascii():
            return
        own = _kind(answer)
        if all(_kind(each) != own for each in wrong):
            message = f"The wrong answers are of another kind than “{answer[:60]}”."
            self.desk.warn(
                node.place, message, "Put numbers beside numbers, names beside names.", "other-kind"
            )

    def _told(self, record: Record, answer: str, wrong: list[str], node: Mapping) -> None:
        """Note a word of the right answer that the question says and no wrong answer has."""
        stem = _said(record["question"]).casefold()
        hints = [word for word in _LONG.findall(answer.casefold()) if word in stem]
        if not hints:
            return
        others = " ".join(wrong).casefold()
        told = [word for word in hints if word not in others and word in _LONG.findall(stem)]
        if told:
            message = f"The question says “{told[0]}”, which only the right answer has."
            hint = "Say it otherwise, or put the word into a wrong one."
            self.desk.warn(node.place, message, hint, "gives-away")

    def on_all(self, *, sourced: bool) -> None:
        """Say what is poor about the questions together."""
        if self._first and self._asked >= ENOUGH and self._longest >= self._asked * MOSTLY:
            message = f"The right answer is the longest in {self._longest} of {self._asked} questions."
            self.desk.warn(
                self._first.place, message, "Players will notice. Make wrong ones as long.", "longest"
            )
        if self._states and not sourced:
            for node in self._unsourced:
                message = "This question states no source, others do."
                self.desk.warn(node.place, message, "Add “sources”.", "no-source")


def _said(form: Form) -> str:
    return form if isinstance(form, str) else next(iter(form.values()))


def _kind(text: str) -> str:
    """Name the way a text is written; the common case quickly."""
    return "latin" if text[0].isalpha() and text.isascii() else shape(text)
