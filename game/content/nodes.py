"""A YAML file as text with places: every value stays what its author wrote."""

from collections.abc import Iterator
from dataclasses import dataclass


@dataclass(frozen=True)
class Place:
    """Where in which file, from 1."""

    file: str
    line: int
    column: int


@dataclass(frozen=True)
class Scalar:
    """One text."""

    place: Place
    text: str
    plain: bool
    """Written without quotes."""

    @property
    def empty(self) -> bool:
        """Say whether nothing at all was written."""
        return self.plain and not self.text


@dataclass(frozen=True)
class Sequence:
    """A list."""

    place: Place
    items: tuple["Node", ...]


@dataclass(frozen=True)
class Mapping:
    """Names with values, in the order written."""

    place: Place
    entries: tuple[tuple[Scalar, "Node"], ...]
    inline: bool
    """Written inside braces."""

    def get(self, name: str) -> "Node | None":
        """Give the value under a name; one left empty counts as not written."""
        for key, value in self.entries:
            if key.text == name:
                return None if isinstance(value, Scalar) and value.empty else value
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
