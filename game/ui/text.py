"""Draws text: measured, wrapped, shrunk to fit, with another font where ours has no such letter."""

import unicodedata
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path

import pygame

from game.ui.theme import Colour

REGULAR, SEMIBOLD, BOLD = "Regular", "SemiBold", "Bold"
LEADING = 1.28
"""Line height over type size."""
_FALLBACKS = (
    "notosanscjkkr,notosanscjkjp,notosans,malgungothic,applesdgothicneo,yugothic,arialunicodems,dejavusans"
)
_KEPT = 4096


@dataclass
class Fonts:
    """The bundled fonts by weight and size, and everything drawn with them lately."""

    folder: Path
    _fonts: dict[tuple[str, int], pygame.font.Font] = field(default_factory=dict)
    _drawn: dict[tuple[str, int, str, Colour], pygame.Surface] = field(default_factory=dict)
    _wrapped: dict[tuple[str, int, str, int], tuple[str, ...]] = field(default_factory=dict)
    _known: dict[str, bool] = field(default_factory=dict)
    _probe: Callable[[str], bool] | None = None

    def font(self, size: int, weight: str) -> pygame.font.Font:
        """Give a font of a size in pixels."""
        if (weight, size) not in self._fonts:
            self._fonts[weight, size] = pygame.font.Font(self.folder / f"Pretendard-{weight}.otf", size)
        return self._fonts[weight, size]

    def height(self, size: int) -> int:
        """Give the height of a line in pixels."""
        return round(size * LEADING)

    def width(self, text: str, size: int, weight: str = REGULAR) -> int:
        """Give the width of one line in pixels."""
        return sum(font.size(run)[0] for run, font in self._runs(text, size, weight))

    def draw(self, text: str, size: int, colour: Colour, weight: str = REGULAR) -> pygame.Surface:
        """Give one line as a picture."""
        key = (text, size, weight, colour)
        if key not in self._drawn:
            if len(self._drawn) > _KEPT:
                self._drawn.clear()
            self._drawn[key] = self._rendered(text, size, colour, weight)
        return self._drawn[key]

    def _rendered(self, text: str, size: int, colour: Colour, weight: str) -> pygame.Surface:
        parts = [font.render(run, True, colour) for run, font in self._runs(text, size, weight)]
        if len(parts) == 1:
            return parts[0]
        whole = pygame.Surface(
            (max(1, sum(part.width for part in parts)), self.height(size)), pygame.SRCALPHA
        )
        x = 0
        for part in parts:
            whole.blit(part, (x, (whole.height - part.height) // 2))
            x += part.width
        return whole

    def _runs(self, text: str, size: int, weight: str) -> list[tuple[str, pygame.font.Font]]:
        clean = unicodedata.normalize("NFC", text).replace("\x00", "")
        own = self.font(size, weight)
        if all(_plain(char) or self._has(char) for char in clean):
            return [(clean, own)] if clean else []
        runs: list[tuple[str, bool]] = []
        for char in clean:
            ours = _plain(char) or self._has(char)
            if runs and runs[-1][1] == ours:
                runs[-1] = (runs[-1][0] + char, ours)
            else:
                runs.append((char, ours))
        return [(run, own if ours else self._fallback(size)) for run, ours in runs]

    def _has(self, char: str) -> bool:
        if char not in self._known:
            self._known[char] = self._probed(char)
        return self._known[char]

    def _probed(self, char: str) -> bool:
        if self._probe is None:
            import pygame.freetype  # noqa: PLC0415 - only rare letters need it

            pygame.freetype.init()
            face = pygame.freetype.Font(str(self.folder / f"Pretendard-{REGULAR}.otf"), 16)
            self._probe = lambda each: face.get_metrics(each)[0] is not None
        return self._probe(char)

    def _fallback(self, size: int) -> pygame.font.Font:
        key = ("fallback", size)
        if key not in self._fonts:
            found = pygame.font.match_font(_FALLBACKS)
            self._fonts[key] = pygame.font.Font(found, size) if found else self.font(size, REGULAR)
        return self._fonts[key]

    def wrap(self, text: str, size: int, weight: str, width: int) -> tuple[str, ...]:
        """Break a text into lines no wider than `width` pixels."""
        key = (text, size, weight, width)
        if key not in self._wrapped:
            if len(self._wrapped) > _KEPT:
                self._wrapped.clear()
            lines = [line for part in text.split("\n") for line in self._lines(part, size, weight, width)]
            self._wrapped[key] = tuple(lines)
        return self._wrapped[key]

    def _lines(self, text: str, size: int, weight: str, width: int) -> list[str]:
        lines, line = [], ""
        for piece in _pieces(text):
            if self.width((line + piece).rstrip(), size, weight) <= width:
                line += piece
                continue
            if line.strip():
                lines.append(line.rstrip())
            line = piece.lstrip()
            while len(line) > 1 and self.width(line.rstrip(), size, weight) > width:
                cut = self._longest(line, size, weight, width)
                lines.append(line[:cut])
                line = line[cut:]
        return [*lines, line.rstrip()]

    def _longest(self, line: str, size: int, weight: str, width: int) -> int:
        cut = len(line) - 1
        while cut > 1 and self.width(line[:cut], size, weight) > width:
            cut -= 1
        return cut

    def fit(self, text: str, weight: str, width: int, lines: int, sizes: tuple[int, int]) -> int:
        """Give the largest size from the first to the second that needs no more lines."""
        largest, least = sizes
        for size in range(largest, least, -1):
            if len(self.wrap(text, size, weight, width)) <= lines:
                return size
        return least

    def clip(self, text: str, size: int, weight: str, width: int) -> str:
        """Shorten one line with … to fit a width."""
        if self.width(text, size, weight) <= width:
            return text
        while text and self.width(text + "…", size, weight) > width:
            text = text[:-1]
        return text.rstrip() + "…"


def _plain(char: str) -> bool:
    return char < "\u0180" or "가" <= char <= "힣" or char in "–—‘’“”…×·←↑→↓"


def _pieces(text: str) -> list[str]:
    """Cut a text where a line may break: after spaces, and around each Chinese or Japanese letter."""
    pieces = [""]
    for char in text:
        free = "\u2e80" <= char <= "\u9fff" or "\uf900" <= char <= "\ufaff"
        if free or (pieces[-1] and "\u2e80" <= pieces[-1][-1] <= "\u9fff"):
            pieces.append("")
        pieces[-1] += char
        if char == " ":
            pieces.append("")
    return [piece for piece in pieces if piece]
