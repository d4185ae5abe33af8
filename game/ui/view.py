"""How large things are: the window's size and the player's text size, turned into pixels."""

from dataclasses import dataclass

BASE = (1280, 720)
SMALLEST_TYPE = 16


@dataclass(frozen=True)
class View:
    """What a layout is made for."""

    width: int
    height: int
    """Pixels."""
    text: float = 1.0
    """1.0, 1.5 or 2.0."""
    motion: str = "full"

    @property
    def portrait(self) -> bool:
        """Say whether the window is higher than wide."""
        return self.height > self.width

    @property
    def unit(self) -> float:
        """Give how many pixels one of the design's 1280×720 is."""
        if self.portrait:
            return min(self.width / 720, self.height / 1000)
        return min(self.width / BASE[0], self.height / BASE[1])

    def px(self, design: float) -> int:
        """Give a length of the design in pixels."""
        return max(1, round(design * self.unit)) if design else 0

    @property
    def least(self) -> int:
        """Give the smallest type: 16 pixels in a small window, 18 at 1080p, 36 at 4K."""
        return max(SMALLEST_TYPE, round(self.unit * BASE[1] / 60))

    def type(self, design: float) -> int:
        """Give a type size in pixels: body text follows the player's size whole, headings in part."""
        scale = self.text if design <= 42 else 1 + (self.text - 1) * 0.35
        return max(self.least, round(design * self.unit * scale))

    @property
    def margin(self) -> int:
        """Give the space left and right of everything."""
        return self.px(24 if self.portrait else 64)
