"""Rounded plates, rings and marks with smooth edges, drawn once and kept."""

import math
from collections.abc import Callable
from dataclasses import dataclass, field

import pygame

from game.ui.theme import WHITE, Colour, blend

_FINE = 4
_KEPT = 600

Points = list[tuple[float, float]]


@dataclass
class Shapes:
    """Draws shapes and keeps them by what they look like."""

    _kept: dict[tuple[object, ...], pygame.Surface] = field(default_factory=dict)

    def _once(self, key: tuple[object, ...], make: Callable[[], pygame.Surface]) -> pygame.Surface:
        if key not in self._kept:
            if len(self._kept) > _KEPT:
                self._kept.clear()
            self._kept[key] = make()
        return self._kept[key]

    def clear(self) -> None:
        """Forget everything, after a change of size."""
        self._kept.clear()

    def plate(
        self,
        size: tuple[int, int],
        radius: int,
        fill: Colour,
        alpha: int,
        edge: tuple[Colour, int] = (WHITE, 0),
    ) -> pygame.Surface:
        """Give a rounded rectangle, see-through by `alpha`, with an edge in a colour and alpha of its own."""
        key = ("plate", size, radius, fill, alpha, edge)
        return self._once(key, lambda: _plate(size, radius, (*fill, alpha), (*edge[0], edge[1])))

    def ring(self, size: tuple[int, int], radius: int, thickness: int) -> pygame.Surface:
        """Give the white ring around what has the focus."""
        return self._once(("ring", size, radius, thickness), lambda: _ring(size, radius, thickness))

    def sweep(self, size: tuple[int, int], radius: int, colours: tuple[Colour, Colour]) -> pygame.Surface:
        """Give a rounded rectangle that runs from one colour to another, left to right."""
        return self._once(("sweep", size, radius, colours), lambda: _sweep(size, radius, colours))

    def shadow(self, size: tuple[int, int], radius: int, spread: int) -> pygame.Surface:
        """Give a soft shadow, larger than `size` by `spread` on each side."""
        return self._once(("shadow", size, radius, spread), lambda: _shadow(size, radius, spread))

    def dashed(self, size: tuple[int, int], radius: int, colour: Colour, thickness: int) -> pygame.Surface:
        """Give a rounded outline of dashes."""
        return self._once(
            ("dashed", size, radius, colour, thickness), lambda: _dashed(size, radius, colour, thickness)
        )

    def mark(self, shape: str, size: int, colour: Colour) -> pygame.Surface:
        """Give a triangle, diamond, circle, square, hexagon, drop, check or cross."""
        return self._once(("mark", shape, size, colour), lambda: _mark(shape, size, colour))


def _rounded(size: tuple[int, int], radius: int, colour: tuple[int, ...]) -> pygame.Surface:
    width, height = max(1, size[0]), max(1, size[1])
    radius = min(radius, width // 2, height // 2)
    surface = pygame.Surface((width, height), pygame.SRCALPHA)
    if radius < 1:
        surface.fill(colour)
        return surface
    big = pygame.Surface((2 * radius * _FINE,) * 2, pygame.SRCALPHA)
    big.fill((*colour[:3], 0))
    pygame.draw.circle(big, colour, (radius * _FINE,) * 2, radius * _FINE)
    round_ = pygame.transform.smoothscale(big, (2 * radius, 2 * radius))
    surface.fill(colour)
    corners = ((0, 0), (width - radius, 0), (0, height - radius), (width - radius, height - radius))
    for place, (x, y) in enumerate(corners):
        surface.fill((0, 0, 0, 0), (x, y, radius, radius))
        part = pygame.Rect((place % 2) * radius, (place // 2) * radius, radius, radius)
        surface.blit(round_, (x, y), part, special_flags=pygame.BLEND_RGBA_ADD)
    return surface


def _plate(
    size: tuple[int, int], radius: int, fill: tuple[int, ...], edge: tuple[int, ...]
) -> pygame.Surface:
    surface = _rounded(size, radius, fill)
    if edge[3]:
        rim = _rounded(size, radius, (*edge[:3], 255))
        inner = _rounded((size[0] - 2, size[1] - 2), radius - 1, (0, 0, 0, 255))
        rim.blit(inner, (1, 1), special_flags=pygame.BLEND_RGBA_SUB)
        rim.set_alpha(edge[3])
        surface.blit(rim, (0, 0))
    return surface


def _ring(size: tuple[int, int], radius: int, thickness: int) -> pygame.Surface:
    surface = _rounded(size, radius, (*WHITE, 255))
    hole = (size[0] - 2 * thickness, size[1] - 2 * thickness)
    inner = _rounded(hole, radius - thickness, (0, 0, 0, 255))
    surface.blit(inner, (thickness, thickness), special_flags=pygame.BLEND_RGBA_SUB)
    return surface


def _sweep(size: tuple[int, int], radius: int, colours: tuple[Colour, Colour]) -> pygame.Surface:
    strip = pygame.Surface((max(1, size[0]), 1), pygame.SRCALPHA)
    for x in range(strip.width):
        strip.set_at((x, 0), (*blend(*colours, x / max(1, strip.width - 1)), 255))
    surface = pygame.transform.scale(strip, (max(1, size[0]), max(1, size[1])))
    surface.blit(_rounded(size, radius, (255, 255, 255, 255)), (0, 0), special_flags=pygame.BLEND_RGBA_MULT)
    return surface


def _shadow(size: tuple[int, int], radius: int, spread: int) -> pygame.Surface:
    whole = (size[0] + 2 * spread, size[1] + 2 * spread)
    small = (max(1, whole[0] // 4), max(1, whole[1] // 4))
    surface = pygame.Surface(small, pygame.SRCALPHA)
    core = _rounded((max(1, size[0] // 4), max(1, size[1] // 4)), radius // 4, (4, 5, 20, 130))
    surface.blit(core, (spread // 4, spread // 4))
    blurred = pygame.transform.gaussian_blur(surface, max(1, spread // 8))
    return pygame.transform.smoothscale(blurred, whole)


def _mark(shape: str, size: int, colour: Colour) -> pygame.Surface:
    big = size * _FINE
    surface = pygame.Surface((big, big), pygame.SRCALPHA)
    surface.fill((*colour, 0))
    if shape == "circle":
        pygame.draw.circle(surface, colour, (big // 2, big // 2), big // 2)
    elif shape == "square":
        inset = big // 20
        pygame.draw.rect(
            surface, colour, (inset, inset, big - 2 * inset, big - 2 * inset), border_radius=big // 6
        )
    elif shape in ("check", "cross"):
        _strokes(surface, shape, colour)
    else:
        pygame.draw.polygon(surface, colour, [(x * big, y * big) for x, y in _POINTS[shape]])
    return pygame.transform.smoothscale(surface, (size, size))


def _strokes(surface: pygame.Surface, shape: str, colour: Colour) -> None:
    size = surface.width
    for x, y, u, v in _LINES[shape]:
        start, end = (x * size, y * size), (u * size, v * size)
        pygame.draw.line(surface, colour, start, end, max(2, size // 7))
        for point in (start, end):
            pygame.draw.circle(surface, colour, point, size // 14)


def _drop() -> Points:
    turn = [math.pi * (0.15 + 1.7 * step / 24) - math.pi / 2 for step in range(25)]
    return [(0.5, 0.0), *((0.5 + 0.38 * math.cos(a), 0.61 + 0.38 * math.sin(a)) for a in turn)]


_LINES = {
    "check": ((0.14, 0.55, 0.4, 0.8), (0.4, 0.8, 0.88, 0.24)),
    "cross": ((0.2, 0.2, 0.8, 0.8), (0.8, 0.2, 0.2, 0.8)),
}
_POINTS: dict[str, Points] = {
    "triangle": [(0.5, 0.04), (1.0, 0.94), (0.0, 0.94)],
    "down": [(0.0, 0.3), (1.0, 0.3), (0.5, 0.8)],
    "diamond": [(0.5, 0.0), (1.0, 0.5), (0.5, 1.0), (0.0, 0.5)],
    "hexagon": [(0.25, 0.06), (0.75, 0.06), (1.0, 0.5), (0.75, 0.94), (0.25, 0.94), (0.0, 0.5)],
    "drop": _drop(),
}


def _dashed(size: tuple[int, int], radius: int, colour: Colour, thickness: int) -> pygame.Surface:
    """Cut gaps into a ring, along the way around it."""
    ring = pygame.Surface(size, pygame.SRCALPHA)
    pygame.draw.rect(ring, colour, ring.get_rect(), thickness, border_radius=radius)
    dash = max(4, thickness * 5)
    width, height = size
    for start in range(radius, width - radius, 2 * dash):
        ring.fill((0, 0, 0, 0), (start, 0, dash, thickness + 1))
        ring.fill((0, 0, 0, 0), (start, height - thickness - 1, dash, thickness + 1))
    for start in range(radius, height - radius, 2 * dash):
        ring.fill((0, 0, 0, 0), (0, start, thickness + 1, dash))
        ring.fill((0, 0, 0, 0), (width - thickness - 1, start, thickness + 1, dash))
    return ring
