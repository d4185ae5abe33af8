"""The field in which a name is typed, with the syllable that is being put together."""

from dataclasses import dataclass

import pygame

from game.ui.kit import Kit
from game.ui.text import BOLD, REGULAR
from game.ui.theme import BUTTON, CONTROL_EDGE, DIM, TEXT, Colour
from game.ui.view import View
from game.ui.widgets.widget import Widget


@dataclass(frozen=True, kw_only=True)
class Field(Widget):
    """A line of text to type into."""

    caption: str
    text: str
    composing: str = ""
    size: int
    small: int

    role = "text field"

    @property
    def colours(self) -> tuple[Colour, Colour]:
        return TEXT, BUTTON

    @property
    def radius(self) -> int:
        return min(self.box[3] // 3, self.size)

    def draw(self, surface: pygame.Surface, kit: Kit, view: View, *, focused: bool) -> None:
        x, y, width, height = self.box
        surface.blit(kit.shapes.plate((width, height), self.radius, BUTTON, 235, (CONTROL_EDGE, 255)), (x, y))
        pad = view.px(24)
        low, step = kit.fonts.height(self.small), kit.fonts.height(self.size)
        top = y + (height - low - step) // 2
        surface.blit(kit.fonts.draw(self.caption, self.small, DIM, REGULAR), (x + pad, top))
        left, base = x + pad, top + low
        if self.text:
            typed = kit.fonts.draw(self.text, self.size, TEXT, BOLD)
            surface.blit(typed, (left, base))
            left += typed.width
        if self.composing:
            part = kit.fonts.draw(self.composing, self.size, TEXT, BOLD)
            surface.blit(part, (left, base))
            pygame.draw.line(surface, TEXT, (left, base + step - 2), (left + part.width, base + step - 2), 2)
            left += part.width
        if focused:
            surface.fill(TEXT, (left + view.px(2), base + view.px(2), max(2, view.px(3)), step - view.px(4)))
