"""A choice of a question: shape, letter and number, and after the answer whether it was right."""

from dataclasses import dataclass

import pygame

from game.ui.kit import Kit
from game.ui.text import BOLD, REGULAR, SEMIBOLD
from game.ui.theme import (
    AQUA,
    BUTTON,
    BUTTON_ALPHA,
    CONTROL_EDGE,
    CORAL,
    DIM,
    INK,
    RIGHT,
    TEXT,
    WRONG,
    Colour,
    Mark,
    blend,
)
from game.ui.view import View
from game.ui.widgets.button import draw_key
from game.ui.widgets.widget import Widget


@dataclass(frozen=True, kw_only=True)
class Tile(Widget):
    """One answer to choose."""

    mark: Mark
    lines: tuple[str, ...]
    under: str
    """What stands beside it and the name in Korean, or nothing."""
    size: int
    small: int
    verdict: str = ""
    """What stands at its end after the answer, such as “your answer”."""
    arrived: float = 1.0
    """From 0, not yet there, to 1."""

    role = "choice"

    @property
    def colours(self) -> tuple[Colour, Colour]:
        if "right" in self.states:
            return TEXT, RIGHT
        if "wrong" in self.states:
            return TEXT, WRONG
        return (DIM if "faded" in self.states else TEXT), BUTTON

    @property
    def radius(self) -> int:
        return min(self.box[3] // 2, round(self.size * 0.88))

    def draw(self, surface: pygame.Surface, kit: Kit, view: View, *, focused: bool) -> None:
        del focused
        x, y, width, height = self.box
        if view.motion == "full":
            y += round((1 - self.arrived) * view.px(14))
        faded = "faded" in self.states
        ink, paper = self.colours
        edge = AQUA if "right" in self.states else CORAL if "wrong" in self.states else CONTROL_EDGE
        alpha = BUTTON_ALPHA if paper == BUTTON else 255
        rim = (edge, 90 if faded else 255)
        ground = kit.shapes.plate((width, height), self.radius, paper, round(alpha * self.arrived), rim)
        surface.blit(ground, (x, y))
        if self.arrived < 0.5:
            return
        side = min(view.px(44), round(height * 0.62))
        colour = blend(self.mark.colour, BUTTON, 0.45) if faded else self.mark.colour
        pad = view.px(24)
        surface.blit(kit.shapes.mark(self.mark.shape, side, colour), (x + pad, y + (height - side) // 2))
        self._letter(surface, kit, (x + pad, y + (height - side) // 2, side))
        left = x + pad + side + view.px(18)
        step, low = kit.fonts.height(self.size), kit.fonts.height(self.small)
        tall = step * len(self.lines) + (low if self.under else 0)
        top = y + (height - tall) // 2
        for number, line in enumerate(self.lines):
            if line:
                picture = kit.fonts.draw(line, self.size, ink, SEMIBOLD)
                surface.blit(picture, (left, top + number * step + (step - picture.height) // 2))
        if self.under:
            picture = kit.fonts.draw(self.under, self.small, TEXT if self.verdict else DIM, REGULAR)
            surface.blit(picture, (left, top + step * len(self.lines) + (low - picture.height) // 2))
        self._end(surface, kit, view, (x, y))

    def _letter(self, surface: pygame.Surface, kit: Kit, spot: tuple[int, int, int]) -> None:
        x, y, side = spot
        letter = kit.fonts.draw(self.mark.letter, max(10, round(side * 0.42)), INK, BOLD)
        lower = round(side * (0.12 if self.mark.shape in ("triangle", "drop") else 0))
        surface.blit(letter, (x + (side - letter.width) // 2, y + lower + (side - letter.height) // 2))

    def _end(self, surface: pygame.Surface, kit: Kit, view: View, at: tuple[int, int]) -> None:
        _, _, width, height = self.box
        right = at[0] + width - view.px(24)
        if self.verdict:
            words = kit.fonts.draw(self.verdict, self.small, TEXT, BOLD)
            surface.blit(words, (right - words.width, at[1] + (height - words.height) // 2))
            side = max(12, round(self.small * 0.9))
            sign = kit.shapes.mark("check" if "right" in self.states else "cross", side, TEXT)
            surface.blit(sign, (right - words.width - side - view.px(9), at[1] + (height - side) // 2))
        elif "faded" not in self.states:
            key = str("ABCDEF".index(self.mark.letter) + 1)
            cap = kit.fonts.width(key, self.small, SEMIBOLD) + view.px(18)
            draw_key(surface, kit, view, (right - cap, at[1], cap, height), (key, self.small, DIM))
