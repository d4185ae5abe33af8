"""Reads ready-made questions: the least that works, and the words of other formats."""

from collections.abc import Iterable
from dataclasses import dataclass, field

from game.content.advice import Advice
from game.content.desk import Desk, Form
from game.content.format import QUESTION
from game.content.media import Media
from game.content.nodes import Mapping, Node, Scalar, listed
from game.content.records import BLOCK, Record, block_of, level_of
from game.content.things import slug
from game.core import names

_CANONICAL = {name: key.name for name, key in QUESTION.by_name.items()}
_PLAIN = {"question", "answer", "wrong", "choices"}
_ID_LENGTH = 60
_TRUTHS = ("true", "false")


@dataclass
class ReadyReader:
    """Reads the ready-made questions of one pack into blocks, and gives its author advice."""

    desk: Desk
    media: Media
    blocks: list[bytes] = field(default_factory=list)
    levels: list[str] = field(default_factory=list)
    _records: list[Record] = field(default_factory=list)
    _ids: dict[str, int] = field(default_factory=dict)
    """Every id there is, with the number of questions that wanted it."""
    _asked: set[int] = field(default_factory=set)
    """Every question there is, by its hash."""

    def __post_init__(self) -> None:
        self.advice = Advice(self.desk)

    def take(self, node: Node) -> None:
        """Read a question; the desk holds what is wrong with one that is left out."""
        written = self.desk.mapping(node, "A question")
        record = self._record(written) if written else None
        if written is None or record is None:
            return
        self.advice.on(record, written)
        self.levels.append(level_of(record))
        self._records.append(record)
        if len(self._records) == BLOCK:
            self.blocks.append(block_of(self._records))
            self._records.clear()

    def finish(self, *, sourced: bool) -> None:
        """Close the last block and say what is poor about all; `sourced` where the pack states sources."""
        if self._records:
            self.blocks.append(block_of(self._records))
            self._records.clear()
        self.advice.on_all(sourced=sourced)

    def _record(self, written: Mapping) -> Record | None:
        found = self._found(written)
        stem_node, answer_node = found.get("question"), found.get("answer")
        if stem_node is None or answer_node is None:
            self._lacking(written, found)
        stem = self.desk.form(stem_node, "The question") if stem_node else None
        record: Record | None = None
        if answer_node:
            answer = self.desk.form(answer_node, "The answer")
            record = self._choices(written, found, answer, answer_node) if answer is not None else None
        details = self._details(found) if not found.keys() <= _PLAIN else {}
        if record is None or stem is None:
            return None
        record = {"id": self._id(found.get("id"), stem), "question": stem, **record, **details}
        self._distinct(found, record)
        self._twice(written, record)
        if "order" in found:
            record.setdefault("kept", 0)
        elif "truth" not in record:
            record.pop("kept", None)
        return record

    def _lacking(self, written: Mapping, found: dict[str, Node]) -> None:
        for name in QUESTION.needs:
            if name not in found:
                self.desk.fault(written.place, f"This question has no “{name}”.", "Add it.", "missing-key")

    def _found(self, written: Mapping) -> dict[str, Node]:
        """Give the values by the format's own names."""
        found: dict[str, Node] = {}
        for key, value in written.entries:
            name = _CANONICAL.get(key.text)
            if name is None:
                odd = Mapping(key.file, key.line, key.column, [(key, value)], written.inline)
                self.desk.known(odd, QUESTION)
            elif name in found:
                message = f"“{key.text}” says “{name}” again."
                self.desk.fault(key.place, message, "Keep one of them.", "duplicate-key")
            elif type(value) is not Scalar or value.text or not value.plain:
                found[name] = value
        return found

    def _details(self, found: dict[str, Node]) -> Record:
        """Read what a question may have beside the question itself."""
        desk, details = self.desk, Record()
        for name, node in found.items():
            match name:
                case "explanation" | "category" | "alt":
                    details[name] = desk.form(node, f"“{name}”")
                case "also":
                    details[name] = [desk.form(each, "Another spelling") for each in listed(node)]
                case "difficulty":
                    word = desk.one_of(node, QUESTION[name].words, "The difficulty")
                    details[name] = "normal" if word == "medium" else word
                case "sources":
                    details[name] = list(desk.words(node)) or None
                case "seconds":
                    details[name] = desk.whole(node, QUESTION[name], "The time")
                case "exact":
                    details[name] = desk.truth(node, default=False) or None
                case "order":
                    desk.one_of(node, QUESTION[name].words, "The order")
                case "tags":
                    desk.words(node)
                case "image" | "audio":
                    details[name] = self._media(node, name) or None
        return {name: value for name, value in details.items() if value is not None}

    def _media(self, node: Node | None, kind: str) -> str:
        name = self.desk.word(node)
        fault = self.media.look(name, kind) if name else None
        if node and fault:
            self.desk.fault(node.place, fault.message, fault.hint, fault.code)
        return name

    def _choices(
        self, written: Mapping, found: dict[str, Node], answer: Form, answer_node: Node
    ) -> Record | None:
        """Give answer, wrong answers, and the right one's place in the order written."""
        choices, wrong = found.get("choices"), found.get("wrong")
        if choices and wrong:
            message = "“choices” and “wrong” stand together."
            self.desk.fault(wrong.place, message, "Keep one: all choices, or only the wrong ones.", "choices")
            return None
        if wrong:
            return self._beside(answer, wrong)
        if choices:
            return self._among(answer, answer_node, choices)
        word = answer.casefold() if isinstance(answer, str) else ""
        if word not in _TRUTHS:
            hint = "Add “wrong” with the wrong answers, or write true or false."
            self.desk.fault(written.place, "This question has no wrong answers.", hint, "missing-key")
            return None
        return {"truth": word == "true", "answer": word, "wrong": [], "kept": _TRUTHS.index(word)}

    def _beside(self, answer: Form, wrong: Node) -> Record | None:
        others = [self.desk.form(each, "A wrong answer") for each in listed(wrong)]
        if type(wrong) is Scalar and wrong.plain and ", " in wrong.text:
            message = f"“{wrong.text[:60]}” is one wrong answer with commas in it."
            self.desk.warn(
                wrong.place, message, "If these are several, put them in brackets: [A, B].", "commas"
            )
        if not others:
            message = "The list of wrong answers is empty."
            self.desk.fault(wrong.place, message, "Write at least one.", "empty")
        return {"answer": answer, "wrong": others} if others and None not in others else None

    def _among(self, answer: Form, answer_node: Node, choices: Node) -> Record | None:
        forms = [self.desk.form(each, "A choice") for each in listed(choices)]
        texts = [form for form in forms if form is not None]
        if not forms:
            message = "The list of choices is empty."
            self.desk.fault(choices.place, message, "Write at least two.", "empty")
        if not forms or len(texts) < len(forms):
            return None
        written, keys = set(_forms(answer)), _keys(answer)
        right = [place for place, form in enumerate(texts) if written & set(_forms(form))]
        right = right or [place for place, form in enumerate(texts) if keys & _keys(form)]
        if len(right) != 1:
            said, hint = "stands among the choices twice", "Take one away."
            if not right:
                said = "is none of the choices"
                hint = self.desk.near(_first(answer), map(_first, texts), "Write it as it stands there.")
            message = f"The answer “{_first(answer)[:100]}” {said}."
            self.desk.fault(answer_node.place, message, hint, "answer")
            return None
        if len(texts) < 2:
            self.desk.fault(choices.place, "There is only one choice.", "Write at least two.", "empty")
            return None
        kept = right[0]
        return {"answer": texts[kept], "wrong": [*texts[:kept], *texts[kept + 1 :]], "kept": kept}

    def _distinct(self, found: dict[str, Node], record: Record) -> None:
        """Note choices that are the same answer, at the later one."""
        exact = record.get("exact", False)
        forms = (record["answer"], *record["wrong"])
        spelled = {names.spelled(form) for form in forms if type(form) is str}
        if len(spelled) == len(forms) and "also" not in record and not exact:
            return
        own = record.get("kept", -1)
        """The right answer's place among the choices as written, or before them all."""
        seen = {_spelled(record["answer"], exact): (record["answer"], own)}
        for form in record.get("also", ()):
            seen.setdefault(_spelled(form, exact), (form, own))
        for place, form in enumerate(record["wrong"]):
            spelling = _spelled(form, exact)
            at = place + (0 <= own <= place)
            if spelling in seen:
                other, before = seen[spelling]
                later = list(listed(found.get("wrong") or found["choices"]))[max(at, before)]
                message = f"“{_first(form)[:100]}” and “{_first(other)[:100]}” are the same answer."
                hint = "Change one." if exact else "Change one, or add “exact: true”."
                self.desk.fault(later.place, message, hint, "same-choice")
            seen[spelling] = (form, at)

    def _twice(self, written: Mapping, record: Record) -> None:
        """Note a question that stands here already: the same stem, answer, picture and sound."""
        asked = hash(
            (str(record["question"]), str(record["answer"]), record.get("image"), record.get("audio"))
        )
        if asked in self._asked:
            message = f"The question “{_first(record['question'])[:60]}” stands here twice."
            self.desk.warn(written.place, message, "Take one away, or change it.", "twice")
        self._asked.add(asked)

    def _id(self, node: Node | None, stem: Form) -> str:
        base = slug(self.desk.word(node) if node else _first(stem))[:_ID_LENGTH]
        number = self._ids.get(base, 0) + 1
        self._ids[base] = number
        if number == 1:
            return base
        if node:
            self.desk.fault(node.place, f"The id “{base}” is taken.", "Choose another.", "duplicate-id")
        made = f"{base}-{number}"
        while made in self._ids:
            number += 1
            made = f"{base}-{number}"
        self._ids[made] = 1
        return made


def _forms(form: Form) -> Iterable[str]:
    return (form,) if isinstance(form, str) else form.values()


def _first(form: Form) -> str:
    return form if isinstance(form, str) else next(iter(form.values()))


def _keys(form: Form) -> set[str]:
    return {names.key(each) for each in _forms(form)}


def _spelled(form: Form, exact: bool) -> str:
    first = form if isinstance(form, str) else _first(form)
    return first if exact else names.spelled(first)
