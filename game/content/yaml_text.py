"""Reads YAML from its event stream: text with line numbers, and nothing that runs or expands."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

import yaml

from game.content.nodes import Mapping, Node, Place, Scalar, Sequence
from game.content.problems import PackError, Problem

DEEPEST = 20
LARGEST = 50_000_000
"""Bytes."""
QUOTE = "Put the text in quotes."
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CUT = re.compile(r"[ \t]+#\S")


def read_yaml(data: bytes, file: str) -> Node | None:
    """Read one file's bytes; an empty file gives None.

    Raises PackError with every problem that can be told before the file stops making sense.
    """
    return _Reader(file, _decoded(data, file)).read()


def _decoded(data: bytes, file: str) -> str:
    if len(data) > LARGEST:
        raise _stop(
            Place(file, 1, 1), "The file is larger than 50 MB.", "Split it into several packs.", "too-large"
        )
    encoding = next((name for mark, name in _MARKS if data.startswith(mark)), "utf-8")
    try:
        return data.decode(encoding)
    except UnicodeDecodeError as error:
        line = data[: error.start].count(b"\n") + 1
        column = error.start - data.rfind(b"\n", 0, error.start)
        message = f"Byte 0x{data[error.start]:02x} is not UTF-8 text."
        raise _stop(Place(file, line, column), message, "Save the file as UTF-8.", "encoding") from error


def _stop(place: Place, message: str, hint: str, code: str) -> PackError:
    return PackError([Problem(place.file, place.line, place.column, message, hint, code)])


@dataclass
class _Reader:
    file: str
    text: str
    problems: list[Problem] = field(default_factory=list)

    def read(self) -> Node | None:
        self._lines = self.text.splitlines()
        self._refuse_controls()
        try:
            events = iter(yaml.parse(self.text, Loader=_LOADER))
            node = self._document(events)
        except yaml.MarkedYAMLError as error:
            raise PackError([*self.problems, self._syntax(error)]) from error
        if self.problems:
            raise PackError(self.problems)
        return node

    def _refuse_controls(self) -> None:
        found = _CONTROL.search(self.text)
        if found:
            line = self.text.count("\n", 0, found.start()) + 1
            place = Place(self.file, line, found.start() - self.text.rfind("\n", 0, found.start()))
            message = f"The file holds a character that no text has (U+{ord(found[0]):04X})."
            raise _stop(place, message, "Take it out.", "control-character")

    def _syntax(self, error: yaml.MarkedYAMLError) -> Problem:
        problem = (error.problem or "it is not YAML").rstrip(".")
        unclosed = "end of stream" in problem and error.context_mark
        mark = error.context_mark if unclosed else error.problem_mark or error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        written = self._lines[line - 1].strip() if line <= len(self._lines) else ""
        if unclosed:
            problem = "what begins here is never closed"
        message = f"“{written[:60]}” cannot be read: {problem}."
        return Problem(
            self.file, line, column, message, "If this is one text, put the text in quotes.", "syntax"
        )

    def _document(self, events: Iterator[Any]) -> Node | None:
        node: Node | None = None
        documents = 0
        for event in events:
            if isinstance(event, yaml.DocumentStartEvent):
                documents += 1
                if documents > 1:
                    self._fault(
                        event, "A second document begins here.", "A pack is one document.", "documents"
                    )
                    return node
            elif isinstance(event, (yaml.StreamStartEvent, yaml.StreamEndEvent, yaml.DocumentEndEvent)):
                continue
            else:
                node = self._node(event, events, 1)
        return None if isinstance(node, Scalar) and node.empty else node

    def _node(self, event: Any, events: Iterator[Any], depth: int) -> Node:
        if depth > DEEPEST:
            line, column = event.start_mark.line + 1, event.start_mark.column + 1
            message = f"Values lie more than {DEEPEST} levels deep."
            raise _stop(Place(self.file, line, column), message, "Write it flatter.", "too-deep")
        place = self._place(event)
        if isinstance(event, yaml.AliasEvent):
            self._fault(event, f"“*{event.anchor}” is an alias, which packs do not use.", QUOTE, "alias")
            return Scalar(place, "", plain=False)
        self._refuse_marks(event)
        if isinstance(event, yaml.ScalarEvent):
            return self._scalar(event, place)
        if isinstance(event, yaml.SequenceStartEvent):
            items = []
            while not isinstance(inner := next(events), yaml.SequenceEndEvent):
                items.append(self._node(inner, events, depth + 1))
            return Sequence(place, tuple(items))
        return self._mapping(event, events, depth)

    def _mapping(self, event: Any, events: Iterator[Any], depth: int) -> Mapping:
        inline = bool(event.flow_style)
        entries: list[tuple[Scalar, Node]] = []
        seen: set[str] = set()
        while not isinstance(inner := next(events), yaml.MappingEndEvent):
            key = self._node(inner, events, depth + 1)
            value = self._node(next(events), events, depth + 1)
            if not isinstance(key, Scalar):
                self._at(key.place, "A name must be a text.", QUOTE, "key")
                continue
            if key.text == "<<" and key.plain:
                self._at(key.place, "“<<” merges mappings, which packs do not use.", "Write it out.", "merge")
            if key.text in seen:
                self._at(key.place, f"“{key.text}” stands here twice.", "Keep one of them.", "duplicate-key")
            if inline and isinstance(value, Scalar) and value.empty:
                message = f"“{key.text}” has no value: a comma inside braces begins a new one."
                self._at(key.place, message, "Put the whole text in quotes.", "empty-in-braces")
            seen.add(key.text)
            entries.append((key, value))
        return Mapping(self._place(event), tuple(entries), inline)

    def _scalar(self, event: Any, place: Place) -> Scalar:
        plain = event.style in (None, "")
        if plain and event.value:
            end = event.end_mark
            rest = self._lines[end.line][end.column :] if end.line < len(self._lines) else ""
            if _CUT.match(rest):
                self._at(place, f"“{event.value}” ends before “#”, which begins a comment.", QUOTE, "cut")
        return Scalar(place, event.value, plain)

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor:
            message = f"“&{event.anchor}” is an anchor, which packs do not use."
            self._fault(event, message, QUOTE, "anchor")
        if event.tag:
            self._fault(event, f"“{event.tag}” is a tag, which packs do not use.", QUOTE, "tag")

    def _place(self, event: Any) -> Place:
        return Place(self.file, event.start_mark.line + 1, event.start_mark.column + 1)

    def _fault(self, event: Any, message: str, hint: str, code: str) -> None:
        self._at(self._place(event), message, hint, code)

    def _at(self, place: Place, message: str, hint: str, code: str) -> None:
        self.problems.append(Problem(place.file, place.line, place.column, message, hint, code))
