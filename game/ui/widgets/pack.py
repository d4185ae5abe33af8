"""A pack in a list: its row, its switch, and the place to drop a new one."""

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
    TEXT,
    TRACK,
    WHITE,
    Colour,
)
from game.ui.view import View
from game.ui.widgets.widget import Widget


@dataclass(frozen=True, kw_only=True)
class PackRow(Widget):
    """A pack: its title, a few words on it, and at the end what needs mending."""

    title: str
    lines: tuple[str, ...]
    size: int
    small: int
    chip: str = ""
    """What stands at its end in place of a switch."""
    faulty: bool = False
    across: int = 0
    """How wide its plate is, in pixels; a switch may stand on its end."""

    role = "button"

    @property
    def colours(self) -> tuple[Colour, Colour]:
        return TEXT, BUTTON

    @property
    def radius(self) -> int:
        return min(self.box[3] // 4, self.size)

    def draw(self, surface: pygame.Surface, kit: Kit, view: View, *, focused: bool) -> None:
        del focused
        x, y, width, height = self.box
        edge = CORAL if self.faulty else CONTROL_EDGE
        plate = (max(width, self.across), height)
        surface.blit(kit.shapes.plate(plate, self.radius, BUTTON, BUTTON_ALPHA, (edge, 255)), (x, y))
        pad, step, low = view.px(22), kit.fonts.height(self.size), kit.fonts.height(self.small)
        top = y + (height - step - low * len(self.lines)) // 2
        surface.blit(kit.fonts.draw(self.title, self.size, TEXT, BOLD), (x + pad, top))
        for number, line in enumerate(self.lines):
            if line:
                colour = TEXT if self.faulty else DIM
                surface.blit(
                    kit.fonts.draw(line, self.small, colour, REGULAR), (x + pad, top + step + number * low)
                )
        if self.chip:
            self._chip(surface, kit, view)

    def _chip(self, surface: pygame.Surface, kit: Kit, view: View) -> None:
        x, y, width, height = self.box
        words = kit.fonts.draw(self.chip, self.small, TEXT, SEMIBOLD)
        size = (words.width + 2 * view.px(16), words.height + view.px(12))
        at = (x + width - view.px(22) - size[0], y + (height - size[1]) // 2)
        surface.blit(kit.shapes.plate(size, size[1] // 2, BUTTON, 255, (CORAL, 255)), at)
        surface.blit(words, (at[0] + view.px(16), at[1] + view.px(6)))


def chip_width(kit: Kit, view: View, words: str, size: int) -> int:
    """Give the room that a chip takes at the end of a row, in pixels."""
    return kit.fonts.width(words, size, SEMIBOLD) + 2 * view.px(16) + 2 * view.px(22)


@dataclass(frozen=True, kw_only=True)
class Switch(Widget):
    """On or off: the knob's side, its colour and a mark say which."""

    on: bool

    role = "switch"

    @property
    def colours(self) -> tuple[Colour, Colour]:
        return (INK, AQUA) if self.on else (TEXT, TRACK)

    @property
    def radius(self) -> int:
        return self.box[3] // 2

    def draw(self, surface: pygame.Surface, kit: Kit, view: View, *, focused: bool) -> None:
        del focused
        x, y, width, height = self.box
        fill, edge = (AQUA, AQUA) if self.on else (TRACK, CONTROL_EDGE)
        surface.blit(kit.shapes.plate((width, height), height // 2, fill, 255, (edge, 255)), (x, y))
        gap = max(2, view.px(4))
        side = height - 2 * gap
        knob = kit.shapes.mark("circle", side, INK if self.on else WHITE)
        surface.blit(knob, (x + width - gap - side if self.on else x + gap, y + gap))
        if self.on:
            sign = kit.shapes.mark("check", max(6, side // 2), INK)
            surface.blit(sign, (x + height // 2 - sign.width // 3, y + (height - sign.height) // 2))


@dataclass(frozen=True, kw_only=True)
class DropPlace(Widget):
    """Where a file may be dropped; anywhere on the window does as well."""

    lines: tuple[str, ...]
    size: int

    def draw(self, surface: pygame.Surface, kit: Kit, view: View, *, focused: bool) -> None:
        del focused
        x, y, width, height = self.box
        radius = min(height // 4, view.px(22))
        surface.blit(kit.shapes.plate((width, height), radius, BUTTON, 150), (x, y))
        surface.blit(kit.shapes.dashed((width, height), radius, CONTROL_EDGE, max(2, view.px(2))), (x, y))
        step = kit.fonts.height(self.size)
        top = y + (height - step * len(self.lines)) // 2
        for number, line in enumerate(self.lines):
            words = kit.fonts.draw(line, self.size, TEXT, SEMIBOLD)
            surface.blit(words, (x + (width - words.width) // 2, top + number * step))
