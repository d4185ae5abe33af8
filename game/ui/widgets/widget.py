"""What all widgets share, and what each can say of itself."""

from dataclasses import dataclass, replace

import pygame

from game.ui.kit import Kit
from game.ui.theme import PANEL, TEXT, Colour
from game.ui.view import View

Box = tuple[int, int, int, int]
"""x, y, width and height in pixels."""


@dataclass(frozen=True)
class Node:
    """What one widget says of itself: for tests, speech, scanning and contrast checks."""

    role: str
    words: str
    box: Box
    id: str
    focusable: bool
    focused: bool
    states: tuple[str, ...]
    ink: Colour
    paper: Colour


@dataclass(frozen=True, kw_only=True)
class Widget:
    """Something on the screen; one with an id can have the focus."""

    box: Box
    words: str = ""
    id: str = ""
    states: tuple[str, ...] = ()
    scrolls: bool = False
    """It lies in the scene's scrolling part."""

    role = "text"

    @property
    def colours(self) -> tuple[Colour, Colour]:
        """Give the text's colour and what it stands on."""
        return TEXT, PANEL

    @property
    def radius(self) -> int:
        """Give the radius of the focus ring's corners in pixels."""
        return self.box[3] // 3

    def draw(self, surface: pygame.Surface, kit: Kit, view: View, *, focused: bool) -> None:
        """Draw the widget where its box says; a bare one has nothing to show."""
        del surface, kit, view, focused

    def node(self, *, focused: bool) -> Node:
        """Say what this is."""
        ink, paper = self.colours
        return Node(self.role, self.words, self.box, self.id, bool(self.id), focused, self.states, ink, paper)


def ring(surface: pygame.Surface, kit: Kit, view: View, widget: Widget) -> None:
    """Draw the focus ring, off the shape."""
    thick = max(2, view.px(3))
    gap = 2 * thick
    x, y, width, height = widget.box
    size = (width + 2 * gap, height + 2 * gap)
    surface.blit(kit.shapes.ring(size, widget.radius + gap, thick), (x - gap, y - gap))


def lowered(widget: Widget, by: int) -> Widget:
    """Give the widget so many pixels further down."""
    x, y, width, height = widget.box
    return replace(widget, box=(x, y + by, width, height))
