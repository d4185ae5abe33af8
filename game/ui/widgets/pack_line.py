"""A pack to play from: its name, its switch, how much it can ask."""

from dataclasses import dataclass

import pygame

from game.ui.kit import Kit
from game.ui.text import REGULAR, SEMIBOLD
from game.ui.theme import (
    AQUA,
    BUTTON,
    BUTTON_ALPHA,
    CONTROL_EDGE,
    DIM,
    INK,
    TEXT,
    Colour,
)
from game.ui.view import View
from game.ui.widgets.widget import Widget


@dataclass(frozen=True, kw_only=True)
class PackLine(Widget):
    """A pack to play from, with its switch."""

    title: str
    count: str
    size: int
    small: int
    on: bool
    faded: bool = False
    """It has nothing to give; the count says why."""

    role = "checkbox"

    @property
    def colours(self) -> tuple[Colour, Colour]:
        return (DIM if self.faded else TEXT), BUTTON

    def draw(self, surface: pygame.Surface, kit: Kit, view: View, *, focused: bool) -> None:
        del focused
        x, y, width, height = self.box
        edge = (CONTROL_EDGE, 255)
        surface.blit(kit.shapes.plate((width, height), self.radius, BUTTON, BUTTON_ALPHA, edge), (x, y))
        side, pad = min(view.px(26), height // 2), view.px(20)
        tick = self.on and not self.faded
        frame = CONTROL_EDGE if self.faded else AQUA
        box = kit.shapes.plate((side, side), side // 4, AQUA, 255 if tick else 0, (frame, 255))
        surface.blit(box, (x + pad, y + (height - side) // 2))
        if tick:
            sign = kit.shapes.mark("check", round(side * 0.62), INK)
            surface.blit(sign, (x + pad + (side - sign.width) // 2, y + (height - sign.height) // 2))
        count = kit.fonts.draw(self.count, self.small, DIM, REGULAR)
        left = x + 2 * pad + side
        room = width - (left - x) - count.width - 2 * pad
        title = kit.fonts.draw(
            kit.fonts.clip(self.title, self.size, SEMIBOLD, room), self.size, self.colours[0], SEMIBOLD
        )
        surface.blit(title, (left, y + (height - title.height) // 2))
        surface.blit(count, (x + width - pad - count.width, y + (height - count.height) // 2))
