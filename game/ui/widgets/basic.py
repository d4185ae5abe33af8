"""Words, plates, bars: what a player reads and does not press."""

from dataclasses import dataclass

import pygame

from game.ui.kit import Kit
from game.ui.text import REGULAR
from game.ui.theme import AQUA, CORAL, EDGE_ALPHA, PANEL, PANEL_ALPHA, TEXT, TRACK, VIOLET, WHITE, Colour
from game.ui.view import View
from game.ui.widgets.widget import Widget


@dataclass(frozen=True, kw_only=True)
class Label(Widget):
    """Lines of text, all in one style."""

    lines: tuple[str, ...]
    size: int
    weight: str = REGULAR
    colour: Colour = TEXT
    paper: Colour = PANEL
    align: str = "left"

    @property
    def colours(self) -> tuple[Colour, Colour]:
        return self.colour, self.paper

    def draw(self, surface: pygame.Surface, kit: Kit, view: View, *, focused: bool) -> None:
        del view, focused
        x, y, width, _ = self.box
        step = kit.fonts.height(self.size)
        for number, line in enumerate(self.lines):
            picture = kit.fonts.draw(line, self.size, self.colour, self.weight) if line else None
            if picture:
                free = width - picture.width
                left = x + {"left": 0, "center": free // 2, "right": free}[self.align]
                surface.blit(picture, (left, y + number * step + (step - picture.height) // 2))


@dataclass(frozen=True, kw_only=True)
class Plate(Widget):
    """A panel that text stands on."""

    corner: int
    alpha: int = PANEL_ALPHA
    fill: Colour = PANEL
    shadow: bool = True

    role = "group"

    def draw(self, surface: pygame.Surface, kit: Kit, view: View, *, focused: bool) -> None:
        del focused
        x, y, *size = self.box
        extent = (size[0], size[1])
        if self.shadow:
            spread = view.px(28)
            surface.blit(
                kit.shapes.shadow(extent, self.corner, spread), (x - spread, y - spread + view.px(8))
            )
        plate = kit.shapes.plate(extent, self.corner, self.fill, self.alpha, (WHITE, EDGE_ALPHA))
        surface.blit(plate, (x, y))

    @property
    def radius(self) -> int:
        return self.corner


@dataclass(frozen=True, kw_only=True)
class TimeBar(Widget):
    """How much of the clock is left."""

    share: float

    role = "timer"

    def draw(self, surface: pygame.Surface, kit: Kit, view: View, *, focused: bool) -> None:
        del view, focused
        x, y, width, height = self.box
        surface.blit(kit.shapes.plate((width, height), height // 2, TRACK, 255), (x, y))
        filled = round(width * self.share)
        if filled >= height:
            whole = kit.shapes.sweep((width, height), height // 2, (AQUA, VIOLET))
            surface.blit(whole, (x, y), (0, 0, filled - height // 2, height))
            end = whole.get_at((filled - 1, height // 2))[:3]
            cap = kit.shapes.mark("circle", height, (end[0], end[1], end[2]))
            surface.blit(cap, (x + filled - height, y))


@dataclass(frozen=True, kw_only=True)
class Pips(Widget):
    """One mark a question: answered right or wrong, now, or to come."""

    marks: tuple[str, ...]
    """right, wrong, now or open."""
    square: bool = False

    role = "progress"

    def draw(self, surface: pygame.Surface, kit: Kit, view: View, *, focused: bool) -> None:
        del focused
        x, y, width, height = self.box
        gap = view.px(6)
        each = max(2, (width - gap * (len(self.marks) - 1)) // max(1, len(self.marks)))
        colours = {"right": AQUA, "wrong": CORAL, "now": WHITE, "open": TRACK}
        for number, mark in enumerate(self.marks):
            left = x + number * (each + gap)
            radius = height // 4 if self.square else height // 2
            tall = max(2, height // 2) if mark == "wrong" and not self.square else height
            plate = kit.shapes.plate((each, tall), min(radius, tall // 2), colours[mark], 255)
            surface.blit(plate, (left, y + height - tall))
            if self.square and mark in ("right", "wrong") and height >= 16:
                sign = kit.shapes.mark("check" if mark == "right" else "cross", height // 2, (20, 22, 60))
                surface.blit(sign, (left + (each - sign.width) // 2, y + height // 4))
