"""A YAML file as text with places: every value stays what its author wrote.

A large pack has millions of these, so they are bare classes that share their file's name.
"""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """Where in which file, from 1."""

    file: str
    line: int
    column: int


class _Placed:
    __slots__ = ("column", "file", "line")

    def __init__(self, file: str, line: int, column: int) -> None:
        self.file = file
        self.line = line
        self.column = column

    @property
    def place(self) -> Place:
        """Say where it was written; line and column are kept from 0."""
        return Place(self.file, self.line + 1, self.column + 1)


class Scalar(_Placed):
    """One text."""

    __slots__ = ("plain", "text")

    def __init__(self, file: str, line: int, column: int, text: str, plain: bool) -> None:
        self.file = file
        self.line = line
        self.column = column
        self.text = text
        self.plain = plain
        """Written without quotes."""

    @property
    def empty(self) -> bool:
        """Say whether nothing at all was written."""
        return self.plain and not self.text


class Sequence(_Placed):
    """A list."""

    __slots__ = ("items",)

    def __init__(self, file: str, line: int, column: int, items: "list[Node]") -> None:
        super().__init__(file, line, column)
        self.items = items


class Mapping(_Placed):
    """Names with values, in the order written."""

    __slots__ = ("entries", "inline")

    def __init__(
        self, file: str, line: int, column: int, entries: "list[tuple[Scalar, Node]]", inline: bool
    ) -> None:
        super().__init__(file, line, column)
        self.entries = entries
        self.inline = inline
        """Written inside braces."""

    def get(self, name: str) -> "Node | None":
        """Give the value under a name; one left empty counts as not written."""
        for key, value in self.entries:
            if key.text == name:
                return None if type(value) is Scalar and value.empty else value
        return None

    def key(self, name: str) -> Scalar | None:
        """Give the place where a name is written."""
        return next((key for key, _ in self.entries if key.text == name), None)

    @property
    def names(self) -> tuple[str, ...]:
        """Give the names."""
        return tuple(key.text for key, _ in self.entries)


Node = Scalar | Sequence | Mapping


def listed(node: Node | None) -> Iterator[Node]:
    """Give the items of a list, or the one value that stands for a list of one."""
    if isinstance(node, Sequence):
        yield from node.items
    elif node is not None:
        yield node
