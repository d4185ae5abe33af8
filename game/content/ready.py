"""Reads ready-made questions: the least that works, and the words of other formats."""

from dataclasses import dataclass

from game.content.desk import Desk
from game.content.nodes import Mapping, Node
from game.content.problems import suggest
from game.content.things import Trust, slug, trusted
from game.core import names
from game.core.difficulty import Difficulty
from game.core.pack import ReadyQuestion
from game.core.text import Text
from game.core.words import Words

SAME = {
    "options": "choices",
    "answers": "choices",
    "correct_answer": "answer",
    "incorrect_answers": "wrong",
    "feedback": "explanation",
    "fun_fact": "explanation",
}
KEYS = (
    "question", "choices", "wrong", "answer", "id", "explanation", "difficulty", "category", "tags",
    "image", "audio", "alt", "sources", "status", "also", "seconds", "order", "exact", *SAME,
)  # fmt: skip
_DIFFICULTIES = {"medium": "normal", **{each.value: each.value for each in Difficulty}}


@dataclass
class ReadyReader:
    """Reads the ready-made questions of one pack."""

    desk: Desk
    words: Words
    seconds: int | None = None
    """The pack's own time for each question."""

    def read(self, nodes: list[Node], trust: Trust) -> tuple[ReadyQuestion, ...]:
        """Give the questions that could be read; the desk holds what is wrong with the others."""
        found: dict[str, ReadyQuestion] = {}
        for node in nodes:
            mapping = self.desk.mapping(node, "A question")
            question = self._question(mapping, trust, set(found)) if mapping else None
            if question:
                found[question.id] = question
        return tuple(found.values())

    def _question(self, written: Mapping, trust: Trust, taken: set[str]) -> ReadyQuestion | None:
        self.desk.known(written, KEYS, "A question")
        node = self._renamed(written)
        stem = self.desk.text(node.get("question"), "The question")
        for name in ("question", "answer"):
            if node.get(name) is None:
                self.desk.fault(written.place, f"This question has no “{name}”.", "Add it.", "missing-key")
        if any(node.get(name) for name in ("image", "audio")):
            message = "Questions with pictures or sounds cannot be asked yet."
            self.desk.warn(written.place, message, "It is left out.", "media")
            return None
        choices = self._choices(node)
        if stem is None or choices is None:
            return None
        answer, wrong, order = choices
        exact = self.desk.truth(node.get("exact"), default=False)
        also = self.desk.texts(node.get("also"), "Another spelling")
        self._distinct(node, answer, wrong, also, exact)
        difficulty = self.desk.one_of(node.get("difficulty"), _DIFFICULTIES, "The difficulty")
        kept = self.desk.one_of(node.get("order"), ["as written"], "The order") is not None
        return ReadyQuestion(
            id=self._id(node, stem, taken),
            question=stem,
            answer=answer,
            wrong=wrong,
            also=also,
            explanation=self.desk.text(node.get("explanation"), "The explanation"),
            category=self.desk.text(node.get("category"), "The category"),
            difficulty=Difficulty(_DIFFICULTIES[difficulty]) if difficulty else None,
            sources=trusted(self.desk, node, trust).sources,
            seconds=self.desk.whole(node.get("seconds"), 1, 3600, "The time") or self.seconds,
            as_written=order if kept or not (node.get("wrong") or node.get("choices")) else (),
            exact=exact,
        )

    def _renamed(self, node: Mapping) -> Mapping:
        entries = []
        seen: set[str] = set()
        for key, value in node.entries:
            name = SAME.get(key.text, key.text)
            if name in seen:
                self.desk.fault(
                    key.place, f"“{key.text}” says “{name}” again.", "Keep one of them.", "duplicate-key"
                )
                continue
            seen.add(name)
            entries.append((type(key)(key.place, name, key.plain), value))
        return Mapping(node.place, tuple(entries), node.inline)

    def _choices(self, node: Mapping) -> tuple[Text, tuple[Text, ...], tuple[Text, ...]] | None:
        """Give the right answer, the wrong ones, and all in the order written."""
        answer_node, choices, wrong = node.get("answer"), node.get("choices"), node.get("wrong")
        answer = self.desk.text(answer_node, "The answer")
        if answer is None or answer_node is None:
            return None
        if choices and wrong:
            message = "“choices” and “wrong” stand together."
            self.desk.fault(wrong.place, message, "Keep one: all choices, or only the wrong ones.", "choices")
            return None
        if wrong:
            return self._beside(answer, wrong)
        if choices:
            return self._among(answer, answer_node, self.desk.texts(choices, "A choice"))
        word = answer.forms[0][1].casefold()
        if word not in ("true", "false"):
            hint = "Add “wrong” with the wrong answers, or write true or false."
            self.desk.fault(node.place, "This question has no wrong answers.", hint, "missing-key")
            return None
        both = (self.words["true"], self.words["false"])
        right = both[0] if word == "true" else both[1]
        return right, tuple(text for text in both if text is not right), both

    def _beside(self, answer: Text, wrong: Node) -> tuple[Text, tuple[Text, ...], tuple[Text, ...]] | None:
        others = self.desk.texts(wrong, "A wrong answer")
        if not others:
            message = "The list of wrong answers is empty."
            self.desk.fault(wrong.place, message, "Write at least one.", "empty")
        return (answer, others, (answer, *others)) if others else None

    def _among(
        self, answer: Text, place: Node, choices: tuple[Text, ...]
    ) -> tuple[Text, tuple[Text, ...], tuple[Text, ...]] | None:
        written = {form for _, form in answer.forms}
        right = [text for text in choices if written & {form for _, form in text.forms}]
        right = right or [text for text in choices if names.keys((text,)) & names.keys((answer,))]
        if len(right) != 1:
            found = "is none of the choices" if not right else "stands among the choices twice"
            known = [text.forms[0][1] for text in choices]
            hint = suggest(answer.forms[0][1], known) or "Write it as it stands there."
            self.desk.fault(place.place, f"The answer “{answer.forms[0][1]}” {found}.", hint, "answer")
            return None
        return right[0], tuple(text for text in choices if text is not right[0]), choices

    def _distinct(
        self, node: Mapping, answer: Text, wrong: tuple[Text, ...], also: tuple[Text, ...], exact: bool
    ) -> None:
        place = (node.get("wrong") or node.get("choices") or node).place
        seen: dict[str, str] = {}
        for text in (answer, *also, *wrong):
            written = text.forms[0][1]
            spelling = written if exact else names.key(written)
            if spelling in seen and text not in also:
                message = f"“{written}” and “{seen[spelling]}” are the same answer."
                self.desk.fault(place, message, "Change one, or add “exact: true”.", "same-choice")
            seen.setdefault(spelling, written)

    def _id(self, node: Mapping, stem: Text, taken: set[str]) -> str:
        stated = node.get("id")
        base = slug(self.desk.word(stated) if stated else stem.forms[0][1])[:60]
        made, number = base, 1
        while made in taken:
            number += 1
            made = f"{base}-{number}"
        if number > 1 and stated:
            self.desk.fault(stated.place, f"The id “{base}” is taken.", "Choose another.", "duplicate-id")
        elif number > 1:
            self.desk.warn(node.place, "This question stands here twice.", "Take one away.", "twice")
        return made
