"""Reads YAML from its event stream: text with line numbers, and nothing that runs or expands."""

import gc
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

import yaml

from game.content.nodes import Mapping, Node, Place, Scalar, Sequence
from game.content.problems import MANY, PackError, Problem

DEEPEST = 20
LARGEST = 50_000_000
"""Bytes."""
MOST = 6_000_000
"""Lines and commas in one file, so that a file of nothing else does not fill the memory."""
QUOTE = "Put the text in quotes."
_QUOTES = "If this is one text, put the text in quotes."
_IN_PLAIN_WORDS = (
    ("mapping values are not allowed", "a second “: ” stands in it", _QUOTES),
    ("cannot start any token", "a text cannot begin with this character", "Put the text in quotes."),
    ("',' or ']'", "a “,” or “]” is missing", "Close the list, or put the text in quotes."),
    ("',' or '}'", "a “,” or “}” is missing", "Close the braces, or put the text in quotes."),
    ("'-' indicator", "it is indented otherwise than the lines above", "Line it up with them."),
    ("expected key", "it does not fit the lines above", f"Look at its indentation. {_QUOTES}"),
    ("block end", "it does not fit the lines above", f"Look at its indentation. {_QUOTES}"),
    ("unknown escape", "“\\” means something else in double quotes", "Use single quotes, or write “\\\\”."),
    ("expected alphabetic", "“*” and “&” mean something else at the beginning", "Put the text in quotes."),
    ("simple key", "a “:” is missing after the name, or a quote", _QUOTES),
)
"""What libyaml says, and what it means to someone who writes a quiz."""
Progress = Callable[[float], object]
"""Hears how much of a file is read, from 0 to 1."""
_LOADER: Any = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))
_CONTROL = re.compile("[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_CONTROLS = [chr(code) for code in (*range(0x20), 0x7F) if chr(code) not in "\t\n\r"]
"""Looked for before the file is read, so that a large one is refused at once; libyaml finds the rest."""
_SQUEEZED = re.compile(r"\s*(-(?=[^\s-])|(- )?[\w]+:(?=[^\s:]))")
"""A line on which the space after “-” or “:” is missing."""
_BREAK = re.compile("\r\n|[\n\r\x85\u2028\u2029]")
_CUT = re.compile(r"[ \t]+#\S")


@dataclass(frozen=True)
class Aside:
    """What is done with the items of a list that may be very long, so that they need not all be kept."""

    name: str
    """The list's name at the top of the file, or nothing where the file is the list."""
    take: Callable[[Node], None]


_Open = tuple[int, int, bool, list[Any]]
"""A list or mapping whose end has not come yet: line, column, whether inline, what it stands in."""
_NOWHERE = -1
_STEP = 0xFFF
"""Progress is told after so many lists and mappings."""


def read_yaml(
    data: bytes, file: str, progress: Progress = lambda _: None, aside: Aside | None = None
) -> Node | None:
    """Read one file's bytes; an empty file gives None.

    The items of one list may be put aside one by one while they are read, and do not stand in the result.
    Raises PackError with every problem that can be told before the file stops making sense.
    """
    with unswept():
        return _Reader(file, _decoded(data, file), progress, aside).read()


@contextmanager
def unswept() -> Iterator[None]:
    """Keep the garbage collector out while millions of values are made, none of them garbage.

    Measured: reading 100,000 questions took three times as long with it.
    """
    was = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was:
            gc.enable()


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
        message = f"Byte 0x{data[error.start]:02x} is not {encoding[:5].upper().rstrip('-')} text."
        raise _stop(Place(file, line, column), message, "Save the file as UTF-8.", "encoding") from error


def _stop(place: Place, message: str, hint: str, code: str) -> PackError:
    return PackError([Problem(place.file, place.line, place.column, message, hint, code)])


def _too_deep(place: Place) -> PackError:
    return _stop(place, f"Values lie more than {DEEPEST} levels deep.", "Write it flatter.", "too-deep")


@dataclass
class _Reader:
    file: str
    text: str
    progress: Progress
    aside: Aside | None
    problems: list[Problem] = field(default_factory=list)

    def read(self) -> Node | None:
        if self.text.count("\n") + self.text.count(",") > MOST:
            message = f"The file holds more than {MOST:,} values."
            raise _stop(Place(self.file, 1, 1), message, "Split it into several packs.", "too-many")
        if any(char in self.text for char in _CONTROLS):
            raise self._control()
        try:
            node = self._document()
        except yaml.reader.ReaderError as error:
            raise self._control() from error
        except yaml.MarkedYAMLError as error:
            if "nesting depth" in (error.problem or ""):
                raise _too_deep(self._deep_place(error)) from error
            raise PackError([*self.problems, self._syntax(error)]) from error
        if self.problems:
            raise PackError(self.problems)
        return None if isinstance(node, Scalar) and node.empty else node

    def _control(self) -> PackError:
        found = _CONTROL.search(self.text)
        at = found.start() if found else 0
        char = ord(found[0]) if found else 0xFEFF
        place = self._place(at)
        message = f"The file holds a character that no text has (U+{char:04X})."
        return _stop(place, message, "Take it out.", "control-character")

    def _deep_place(self, error: yaml.MarkedYAMLError) -> Place:
        """Give the bracket that goes too deep, where libyaml itself (PyYAML 6.0.4) gives up before."""
        mark = error.problem_mark or error.context_mark
        end = mark.index if mark else len(self.text)
        depth = 0 if self.text.lstrip()[:1] in ("[", "{") else 1
        for at, char in enumerate(self.text[:end]):
            if char in "[{":
                if depth == DEEPEST:
                    return self._place(at)
                depth += 1
            elif char in "]}":
                depth -= 1
        return self._place(end)

    def _place(self, at: int) -> Place:
        """Give the place of a character by its number, from 0."""
        return Place(self.file, self.text.count("\n", 0, at) + 1, at - self.text.rfind("\n", 0, at))

    @cached_property
    def _lines(self) -> list[str]:
        """Give the lines as YAML counts them."""
        return _BREAK.split(self.text)

    def _syntax(self, error: yaml.MarkedYAMLError) -> Problem:
        problem = (error.problem or "it is not YAML").rstrip(".")
        mark, begun = error.problem_mark or error.context_mark, error.context_mark
        line, column = (mark.line + 1, mark.column + 1) if mark else (1, 1)
        ended = not "".join(self._lines[line - 1 :])[column - 1 :].strip()
        if begun and (ended or "end of stream" in problem):
            line, column = begun.line + 1, begun.column + 1
            problem = "what begins here is never closed"
        while line > 1 and not "".join(self._lines[line - 1 : line]).strip():
            line, column = line - 1, max(1, len(self._lines[line - 2].rstrip()))
        written = self._lines[line - 1].strip() if line <= len(self._lines) else ""
        squeezed = (
            _SQUEEZED.match(self._lines[line - 2]) if "mapping values" in problem and line > 1 else None
        )
        if squeezed and written.count(":") == 1:
            line, column = line - 1, squeezed.end()
            sign = "-" if squeezed[0].endswith("-") else ":"
            message = f"“{self._lines[line - 1].strip()[:60]}” has no space after “{sign}”."
            return Problem(self.file, line, column, message, "Add the space.", "syntax")
        told, hint = next((each[1:] for each in _IN_PLAIN_WORDS if each[0] in problem), (problem, _QUOTES))
        if written and self._lines[line - 1][:column].lstrip(" ").startswith("\t"):
            told, hint = "a tab stands at its beginning", "Indent with spaces."
        message = f"“{written[:60]}” cannot be read: {told}."
        return Problem(self.file, line, column, message, hint, "syntax")

    def _document(self) -> Node | None:
        loader = _LOADER(self.text)
        try:
            return self._nodes(loader.get_event)
        finally:
            loader.dispose()

    def _nodes(self, next_event: Callable[[], Any]) -> Node | None:  # noqa: PLR0912, PLR0915 - one loop, for speed
        """Build the document's nodes; one flat loop, because a pack may have millions."""
        file, hashed = self.file, self._hashed()
        scalar, list_begins, list_ends = yaml.ScalarEvent, yaml.SequenceStartEvent, yaml.SequenceEndEvent
        mapping_begins, mapping_ends = yaml.MappingStartEvent, yaml.MappingEndEvent
        wary = bool(hashed) or "&" in self.text or "!" in self.text
        items: list[Any] = []
        stack: list[_Open] = []
        documents = count = 0
        deep, take = _NOWHERE, self.aside.take if self.aside else items.append
        while True:
            event = next_event()
            kind = type(event)
            if kind is scalar:
                mark = event.start_mark
                if wary:
                    self._look_over(event, hashed)
                items.append(Scalar(file, mark.line, mark.column, event.value, not event.style))
            elif kind is mapping_begins or kind is list_begins:
                mark = event.start_mark
                if kind is list_begins and len(stack) < 2 and self._put_aside(stack, items):
                    deep = len(stack) + 1
                if event.anchor is not None or event.tag is not None:
                    self._refuse_marks(event)
                if len(stack) >= DEEPEST:
                    raise _too_deep(Place(file, mark.line + 1, mark.column + 1))
                inline = bool(event.flow_style)
                stack.append((mark.line, mark.column, inline, items))
                items = []
                count += 1
                if not count & _STEP:
                    self.progress(mark.index / len(self.text))
            elif kind is list_ends:
                line, column, _, outer = stack.pop()
                outer.append(Sequence(file, line, column, items))
                items = outer
                if len(stack) < deep:
                    deep = _NOWHERE
            elif kind is mapping_ends:
                line, column, inline, outer = stack.pop()
                node = Mapping(file, line, column, self._entries(items, inline), inline)
                if len(stack) == deep:
                    if not self.problems:
                        take(node)
                else:
                    outer.append(node)
                items = outer
            elif kind is yaml.AliasEvent:
                mark = event.start_mark
                self._fault(event, f"“*{event.anchor}” is an alias, which packs do not use.", QUOTE, "alias")
                items.append(Scalar(file, mark.line, mark.column, "", plain=False))
            elif kind is yaml.DocumentStartEvent:
                documents += 1
                if documents > 1:
                    self._fault(
                        event, "A second document begins here.", "A pack is one document.", "documents"
                    )
                    break
            elif kind is yaml.StreamEndEvent:
                break
        return items[0] if items else None

    def _put_aside(self, stack: list[_Open], items: list[Any]) -> bool:
        """Say whether the list that begins here is the one whose items are put aside."""
        if self.aside is None or len(stack) != bool(self.aside.name):
            return False
        if not self.aside.name:
            return True
        named = len(items) % 2 and type(items[-1]) is Scalar and items[-1].text == self.aside.name
        return bool(named and not stack[0][3])

    def _hashed(self) -> frozenset[int]:
        """Give the lines, from 0, on which a plain text may have been cut by a comment."""
        if " #" not in self.text and "\t#" not in self.text:
            return frozenset()
        return frozenset(number for number, line in enumerate(self._lines) if _CUT.search(line))

    def _look_over(self, event: Any, hashed: frozenset[int]) -> None:
        """Refuse what a text may carry that packs do not use, in files where that can be."""
        if event.anchor is not None or event.tag is not None:
            self._refuse_marks(event)
        if hashed and not event.style:
            self._refuse_cut(event, hashed)

    def _entries(self, items: list[Any], inline: bool) -> list[tuple[Scalar, Node]]:
        entries = list(zip(items[::2], items[1::2], strict=True))
        try:
            names = {key.text for key, _ in entries}
        except AttributeError:
            names = set()
        if len(names) < len(entries) or inline or "<<" in names:
            return self._looked_over(entries, inline)
        return entries

    def _looked_over(self, entries: list[tuple[Any, Node]], inline: bool) -> list[tuple[Scalar, Node]]:
        seen: set[str] = set()
        kept: list[tuple[Scalar, Node]] = []
        for key, value in entries:
            if not isinstance(key, Scalar):
                self._at(key.place, "A name must be a text.", QUOTE, "key")
                continue
            if key.text == "<<" and key.plain:
                self._at(key.place, "“<<” merges mappings, which packs do not use.", "Write it out.", "merge")
            if key.text in seen:
                self._at(
                    key.place, f"“{key.text[:60]}” stands here twice.", "Keep one of them.", "duplicate-key"
                )
            if inline and type(value) is Scalar and value.empty:
                message = f"“{key.text[:60]}” has no value: a comma inside braces begins a new one."
                self._at(key.place, message, "Put the whole text in quotes.", "empty-in-braces")
            seen.add(key.text)
            kept.append((key, value))
        return kept

    def _refuse_cut(self, event: Any, hashed: frozenset[int]) -> None:
        end = event.end_mark
        if end.line in hashed and event.value and _CUT.match(self._lines[end.line], end.column):
            message = f"“{event.value[:60]}” ends before “#”, which begins a comment."
            self._fault(event, message, QUOTE, "cut")

    def _refuse_marks(self, event: Any) -> None:
        if event.anchor:
            message = f"“&{event.anchor[:60]}” is an anchor, which packs do not use."
            self._fault(event, message, QUOTE, "anchor")
        if event.tag:
            self._fault(event, f"“{event.tag[:60]}” is a tag, which packs do not use.", QUOTE, "tag")

    def _fault(self, event: Any, message: str, hint: str, code: str) -> None:
        mark = event.start_mark
        self._at(Place(self.file, mark.line + 1, mark.column + 1), message, hint, code)

    def _at(self, place: Place, message: str, hint: str, code: str) -> None:
        self.problems.append(Problem(place.file, place.line, place.column, message, hint, code))
        if len(self.problems) >= MANY:
            raise PackError(self.problems)
