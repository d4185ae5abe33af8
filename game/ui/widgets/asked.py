"""A question of a finished round, as it stands in the list of results."""

from dataclasses import dataclass

import pygame

from game.ui.kit import Kit
from game.ui.text import BOLD, REGULAR, SEMIBOLD
from game.ui.theme import AQUA, CORAL, DIM, TEXT
from game.ui.view import View
from game.ui.widgets.widget import Widget


@dataclass(frozen=True, kw_only=True)
class Asked(Widget):
    """A question of the round: right or wrong, the stem, the right answer, the points."""

    mark: str
    stem: tuple[str, ...]
    answer: tuple[str, ...]
    points: str
    size: int

    role = "row"

    def draw(self, surface: pygame.Surface, kit: Kit, view: View, *, focused: bool) -> None:
        del focused
        x, y, width, height = self.box
        side, step = self.size, kit.fonts.height(self.size)
        sign = kit.shapes.mark(
            "check" if self.mark == "right" else "cross", side, AQUA if self.mark == "right" else CORAL
        )
        top = y + (height - step * (len(self.stem) + len(self.answer))) // 2
        surface.blit(sign, (x, top + (step - side) // 2))
        left = x + side + view.px(14)
        for number, line in enumerate(self.stem):
            surface.blit(kit.fonts.draw(line, self.size, TEXT, REGULAR), (left, top + number * step))
        top += step * len(self.stem)
        for number, line in enumerate(self.answer):
            surface.blit(kit.fonts.draw(line, self.size, DIM, SEMIBOLD), (left, top + number * step))
        earned = kit.fonts.draw(self.points, self.size, TEXT, BOLD)
        surface.blit(earned, (x + width - earned.width, y + (height - earned.height) // 2))
        surface.fill((70, 72, 116), (x, y + height - 1, width, 1))
