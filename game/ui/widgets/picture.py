"""A question's picture, or its words where it cannot be shown."""

from dataclasses import dataclass

import pygame

from game.ui.kit import Kit
from game.ui.pictures import Pictures
from game.ui.text import REGULAR
from game.ui.theme import DIM, TRACK, WHITE
from game.ui.view import View
from game.ui.widgets.widget import Widget


@dataclass(frozen=True, kw_only=True)
class Picture(Widget):
    """A picture that fills its box; without one its words stand on a plate."""

    pictures: Pictures
    pack: str
    file: str
    size: int
    """Type size of the words."""

    role = "image"

    def draw(self, surface: pygame.Surface, kit: Kit, view: View, *, focused: bool) -> None:
        del focused
        x, y, width, height = self.box
        shown = self.pictures.fitted(self.pack, self.file, (width, height))
        if shown:
            surface.blit(shown, (x, y))
            return
        surface.blit(kit.shapes.plate((width, height), view.px(16), TRACK, 255, (WHITE, 60)), (x, y))
        pad, step = view.px(14), kit.fonts.height(self.size)
        lines = kit.fonts.wrap(self.words, self.size, REGULAR, width - 2 * pad)
        for number, line in enumerate(lines[: max(1, (height - 2 * pad) // step)]):
            if line:
                surface.blit(
                    kit.fonts.draw(line, self.size, DIM, REGULAR), (x + pad, y + pad + number * step)
                )
