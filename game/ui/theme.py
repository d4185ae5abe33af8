"""The colours of the game: a night that turns to dawn, and what stands before it."""

from dataclasses import dataclass

Colour = tuple[int, int, int]

NIGHT: tuple[Colour, ...] = ((10, 14, 36), (20, 26, 66), (43, 36, 89), (74, 47, 99))
DAWN: tuple[Colour, ...] = ((16, 26, 63), (47, 62, 126), (140, 92, 148), (242, 154, 134))
TEXT: Colour = (243, 241, 255)
DIM: Colour = (196, 197, 232)
INK: Colour = (20, 22, 60)
WHITE: Colour = (255, 255, 255)
PANEL: Colour = (18, 20, 58)
PANEL_ALPHA = 205
BUTTON: Colour = (30, 33, 84)
BUTTON_ALPHA = 225
EDGE_ALPHA = 40
CONTROL_EDGE: Colour = (139, 141, 196)
"""The edge of what can be pressed: 3:1 against night and dawn alike."""
AMBER: Colour = (255, 203, 115)
CORAL: Colour = (255, 143, 168)
AQUA: Colour = (111, 227, 225)
VIOLET: Colour = (183, 162, 255)
LIME: Colour = (184, 230, 143)
SKY: Colour = (143, 190, 255)
RIGHT: Colour = (18, 92, 98)
WRONG: Colour = (134, 34, 72)
TRACK: Colour = (62, 64, 104)
LIGHTS: tuple[Colour, ...] = (
    (255, 150, 120),
    (255, 203, 115),
    (150, 120, 255),
    (90, 150, 220),
    (255, 120, 160),
)


@dataclass(frozen=True)
class Mark:
    """How a choice is told apart: letter, shape and colour, never one of them alone."""

    letter: str
    shape: str
    colour: Colour


MARKS = (
    Mark("A", "triangle", CORAL),
    Mark("B", "diamond", AQUA),
    Mark("C", "circle", AMBER),
    Mark("D", "square", VIOLET),
    Mark("E", "hexagon", LIME),
    Mark("F", "drop", SKY),
)


def blend(one: Colour, other: Colour, share: float) -> Colour:
    """Give the colour that lies `share` of the way from one to the other."""
    r, g, b = (round(a + (z - a) * share) for a, z in zip(one, other, strict=True))
    return (r, g, b)


def sky(mood: float) -> tuple[Colour, ...]:
    """Give the backdrop's colours from top to bottom; mood 0 is night, 1 is dawn."""
    return tuple(blend(night, dawn, mood) for night, dawn in zip(NIGHT, DAWN, strict=True))


def luminance(colour: Colour) -> float:
    """Give a colour's relative luminance. Source: WCAG 2.2, relative luminance."""
    channels = [value / 255 for value in colour]
    linear = [c / 12.92 if c <= 0.04045 else ((c + 0.055) / 1.055) ** 2.4 for c in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: Colour, other: Colour) -> float:
    """Give the contrast ratio of two colours, 1 to 21. Source: WCAG 2.2, contrast ratio."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)
