"""The window at night: sky, lights out of focus, and the rain that follows the player's luck."""

from dataclasses import dataclass, field
from random import Random

import pygame

from game.ui.theme import LIGHTS, sky
from game.ui.view import View

STEPS = 12
"""So many shades lie between night and dawn."""
MOST_DROPS = 240
SLANT = 0.16
"""How far a drop moves aside for each pixel it falls."""


@dataclass(frozen=True)
class Weather:
    """What the sky is like: rain from 0 to 1, and mood from night, 0, to dawn, 1."""

    rain: float = 0.5
    mood: float = 0.0


CALM = Weather()


@dataclass
class Backdrop:
    """Draws the weather; the rain is where `moment` says, so the same moment draws the same picture."""

    _skies: dict[tuple[int, int, int], pygame.Surface] = field(default_factory=dict)
    _streaks: dict[tuple[int, int], pygame.Surface] = field(default_factory=dict)
    _drops: tuple[tuple[float, float, float, int], ...] = ()

    def draw(self, surface: pygame.Surface, view: View, weather: Weather, moment: float) -> None:
        """Draw the sky and, over it, the rain at a moment in seconds."""
        surface.blit(self._sky(surface, view, weather.mood), (0, 0))
        surface.fblits(self._falling(view, weather, moment))

    def clear(self) -> None:
        """Forget everything, after a change of size."""
        self._skies.clear()
        self._streaks.clear()

    def _sky(self, surface: pygame.Surface, view: View, mood: float) -> pygame.Surface:
        step = round(max(0.0, min(1.0, mood)) * STEPS)
        key = (view.width, view.height, step)
        if key not in self._skies:
            if len(self._skies) > 3:
                self._skies.clear()
            self._skies[key] = _painted(view, step / STEPS).convert(surface)
        return self._skies[key]

    def _falling(
        self, view: View, weather: Weather, moment: float
    ) -> list[tuple[pygame.Surface, tuple[int, int]]]:
        if not self._drops:
            chance = Random(11)
            self._drops = tuple(
                (chance.random(), chance.random(), 0.75 + 0.5 * chance.random(), int(chance.random() * 3))
                for _ in range(MOST_DROPS)
            )
        shown = self._drops[: round(MOST_DROPS * max(0.06, weather.rain))]
        wide, high = view.width + view.px(160), view.height + view.px(120)
        placed = []
        for x, y, speed, kind in shown:
            down = (y + moment * speed) % 1.0
            left = (x - (y + moment * speed) * SLANT * view.height / wide) % 1.0
            at = (round(left * wide) - view.px(80), round(down * high) - view.px(100))
            placed.append((self._streak(view, kind), at))
        return placed

    def _streak(self, view: View, kind: int) -> pygame.Surface:
        key = (view.px(100), kind)
        if key not in self._streaks:
            length = view.px((30, 44, 62)[kind])
            wide = max(2, round(length * SLANT) + 2)
            streak = pygame.Surface((wide, length), pygame.SRCALPHA)
            for y in range(length):
                alpha = round((34, 58, 84)[kind] * (y / length))
                x = round((wide - 2) * (1 - y / length))
                streak.fill((235, 238, 255, alpha), (x, y, max(1, round(view.unit)), 1))
            self._streaks[key] = streak
        return self._streaks[key]


def _painted(view: View, mood: float) -> pygame.Surface:
    colours = sky(mood)
    small = pygame.Surface((1, len(colours)))
    for y, colour in enumerate(colours):
        small.set_at((0, y), colour)
    tall = pygame.transform.smoothscale(small, (1, 64))
    picture = pygame.transform.smoothscale(tall, (view.width, view.height))
    chance = Random(5)
    discs = (_soft(0.15), _soft(0.4), _soft(0.75))
    for number in range(34):
        _light(picture, chance, discs[number % len(discs)])
    return picture


def _light(picture: pygame.Surface, chance: Random, soft: pygame.Surface) -> None:
    """Paint one light: where, how large and of which colour is chance."""
    width, height = picture.get_size()
    x, y = chance.random() * width, height * (0.72 + 0.28 * chance.random())
    size = max(8, round(height * (0.05 + 0.13 * chance.random())))
    colour = LIGHTS[int(chance.random() * len(LIGHTS))]
    dot = pygame.transform.smoothscale(soft, (size, size))
    dot.fill((*colour, 52 + int(62 * chance.random())), special_flags=pygame.BLEND_RGBA_MULT)
    picture.blit(dot, (x - size / 2, y - size / 2))


def _soft(edge: float) -> pygame.Surface:
    """Give a white disc out of focus; the larger `edge`, the softer."""
    size = 192
    disc = pygame.Surface((size, size), pygame.SRCALPHA)
    disc.fill((255, 255, 255, 0))
    steps = 12
    for step in range(steps):
        radius = round(size / 2 * (1 - edge * step / steps))
        pygame.draw.circle(
            disc, (255, 255, 255, round(255 * (step + 1) / steps)), (size // 2, size // 2), radius
        )
    return pygame.transform.smoothscale(disc, (size // 2, size // 2))
