"""Buttons: the large ones of menus, the small ones that switch, and the key that presses them."""

from dataclasses import dataclass

import pygame

from game.ui.kit import Kit
from game.ui.text import BOLD, REGULAR, SEMIBOLD
from game.ui.theme import (
    BUTTON,
    BUTTON_ALPHA,
    CONTROL_EDGE,
    CORAL,
    DIM,
    INK,
    TEXT,
    VIOLET,
    WHITE,
    Colour,
)
from game.ui.view import View
from game.ui.widgets.widget import Box, Widget


@dataclass(frozen=True, kw_only=True)
class Button(Widget):
    """Something to press: its words, a smaller hint, and its key."""

    size: int
    hint: str = ""
    key: str = ""
    lit: bool = False
    """The one the screen would have you press: coral to violet."""
    on: bool = False
    """Chosen among others: white."""
    centred: bool = False
    small: int = 0
    """Type size of the hint and the key."""

    role = "button"

    @property
    def colours(self) -> tuple[Colour, Colour]:
        if self.lit:
            return INK, CORAL
        return (INK, TEXT) if self.on else (TEXT, BUTTON)

    @property
    def radius(self) -> int:
        return min(self.box[3] // 2, round(self.size * 1.1)) if not self.centred else self.box[3] // 2

    def draw(self, surface: pygame.Surface, kit: Kit, view: View, *, focused: bool) -> None:
        del focused
        x, y, width, height = self.box
        surface.blit(self._ground(kit), (x, y))
        ink = self.colours[0]
        words = kit.fonts.draw(self.words, self.size, ink, BOLD if not self.centred else SEMIBOLD)
        cap = kit.fonts.width(self.key, self.small, SEMIBOLD) + view.px(18) if self.key else 0
        gap = view.px(10)
        if self.centred:
            whole = words.width + (gap + cap if cap else 0)
            left = x + (width - whole) // 2
            surface.blit(words, (left, y + (height - words.height) // 2))
            if cap:
                self._cap(surface, kit, view, (left + words.width + gap, y, cap, height))
            return
        pad = view.px(23)
        surface.blit(words, (x + pad, y + (height - words.height) // 2))
        if self.hint:
            room = width - 2 * pad - words.width - cap - 2 * gap
            if kit.fonts.width(self.hint, self.small, REGULAR) <= room:
                hint = kit.fonts.draw(self.hint, self.small, ink if self.lit else DIM, REGULAR)
                surface.blit(hint, (x + pad + words.width + view.px(14), y + (height - hint.height) // 2))
        if cap:
            self._cap(surface, kit, view, (x + width - pad - cap, y, cap, height))

    def _ground(self, kit: Kit) -> pygame.Surface:
        size = (self.box[2], self.box[3])
        if self.lit:
            return kit.shapes.sweep(size, self.radius, (CORAL, VIOLET))
        if self.on:
            return kit.shapes.plate(size, self.radius, TEXT, 255)
        return kit.shapes.plate(size, self.radius, BUTTON, BUTTON_ALPHA, (CONTROL_EDGE, 255))

    def _cap(self, surface: pygame.Surface, kit: Kit, view: View, room: Box) -> None:
        ink = self.colours[0]
        draw_key(surface, kit, view, room, (self.key, self.small, ink))


def draw_key(surface: pygame.Surface, kit: Kit, view: View, room: Box, what: tuple[str, int, Colour]) -> None:
    """Draw the picture of a key with its letter, upright in the middle of a room."""
    key, size, ink = what
    x, y, width, height = room
    letter = kit.fonts.draw(key, size, ink, SEMIBOLD)
    tall = letter.height + view.px(4)
    plate = kit.shapes.plate((width, tall), view.px(7), WHITE, 0, (ink, 170))
    surface.blit(plate, (x, y + (height - tall) // 2))
    surface.blit(letter, (x + (width - letter.width) // 2, y + (height - letter.height) // 2))


def button_width(kit: Kit, view: View, words: str, size: int, key: tuple[str, int] = ("", 0)) -> int:
    """Give the width of a small button in pixels."""
    cap = kit.fonts.width(key[0], key[1], SEMIBOLD) + view.px(28) if key[0] else 0
    return kit.fonts.width(words, size, SEMIBOLD) + cap + 2 * view.px(20)
