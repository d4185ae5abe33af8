"""A difficulty to choose: its name, its terms, its multiplier."""

from dataclasses import dataclass

import pygame

from game.ui.kit import Kit
from game.ui.text import BOLD, REGULAR
from game.ui.theme import (
    BUTTON,
    BUTTON_ALPHA,
    CONTROL_EDGE,
    CORAL,
    DIM,
    INK,
    TEXT,
    VIOLET,
    Colour,
)
from game.ui.view import View
from game.ui.widgets.widget import Widget


@dataclass(frozen=True, kw_only=True)
class Card(Widget):
    """A difficulty: its name, its terms, its multiplier."""

    title: str
    lines: tuple[str, ...]
    factor: str
    sizes: tuple[int, int, int]
    chosen: bool
    wide: bool
    """The multiplier stands beside the last line."""
    faded: bool = False
    """There is nothing to ask."""

    role = "option"

    @property
    def colours(self) -> tuple[Colour, Colour]:
        if self.faded:
            return DIM, BUTTON
        return (INK, CORAL) if self.chosen else (TEXT, BUTTON)

    @property
    def radius(self) -> int:
        return min(self.box[3] // 4, self.sizes[0])

    def draw(self, surface: pygame.Surface, kit: Kit, view: View, *, focused: bool) -> None:
        del focused
        x, y, width, height = self.box
        size = (width, height)
        if self.chosen and not self.faded:
            surface.blit(kit.shapes.sweep(size, self.radius, (CORAL, VIOLET)), (x, y))
        else:
            edge = (CONTROL_EDGE, 255)
            surface.blit(kit.shapes.plate(size, self.radius, BUTTON, BUTTON_ALPHA, edge), (x, y))
        ink = self.colours[0]
        left, top = x + view.px(23), y + view.px(18 if view.text < 1.5 else 10)
        large, small, middle = self.sizes
        title = kit.fonts.draw(self.title, large, ink, BOLD)
        surface.blit(title, (left, top))
        top += kit.fonts.height(large)
        for line in self.lines:
            surface.blit(
                kit.fonts.draw(line, small, ink if self.chosen and not self.faded else DIM, REGULAR),
                (left, top),
            )
            top += kit.fonts.height(small)
        factor = kit.fonts.draw(self.factor, middle, ink, BOLD)
        if self.wide:
            at = (x + width - view.px(23) - factor.width, top - factor.height)
        else:
            at = (left, max(top, y + height - view.px(14) - kit.fonts.height(middle)))
        surface.blit(factor, at)
