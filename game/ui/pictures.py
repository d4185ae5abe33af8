"""Pictures of questions: decoded once, scaled to the room there is, and never larger than they are sharp."""

import io
from collections.abc import Callable
from dataclasses import dataclass, field

import pygame

_KEPT = 8


@dataclass
class Pictures:
    """Pictures by pack and name; one that cannot be shown is None."""

    read: Callable[[str, str], bytes | None]
    _whole: dict[tuple[str, str], pygame.Surface | None] = field(default_factory=dict)
    _fitted: dict[tuple[str, str, int, int], pygame.Surface] = field(default_factory=dict)

    def size(self, pack: str, name: str) -> tuple[int, int] | None:
        """Give a picture's own size in pixels, or None where it cannot be shown."""
        whole = self._opened(pack, name)
        return whole.get_size() if whole else None

    def fitted(self, pack: str, name: str, size: tuple[int, int]) -> pygame.Surface | None:
        """Give a picture in a size in pixels."""
        key = (pack, name, *size)
        if key not in self._fitted:
            whole = self._opened(pack, name)
            if whole is None:
                return None
            if len(self._fitted) >= _KEPT:
                self._fitted.clear()
            self._fitted[key] = pygame.transform.smoothscale(whole, size)
        return self._fitted[key]

    def _opened(self, pack: str, name: str) -> pygame.Surface | None:
        if (pack, name) not in self._whole:
            if len(self._whole) >= _KEPT:
                self._whole.clear()
            self._whole[pack, name] = _decoded(self.read(pack, name), name)
        return self._whole[pack, name]


def _decoded(data: bytes | None, name: str) -> pygame.Surface | None:
    if data is None:
        return None
    try:
        picture = pygame.image.load(io.BytesIO(data), name)
        deep = pygame.Surface(picture.get_size(), pygame.SRCALPHA)
        deep.blit(picture, (0, 0))
    except (pygame.error, ValueError, OverflowError):
        return None
    return deep


def scaled(size: tuple[int, int], room: tuple[int, int]) -> tuple[int, int]:
    """Give the largest size of a shape that fits a room, at most three times its own, in pixels."""
    share = min(room[0] / size[0], room[1] / size[1], 3.0)
    return max(1, round(size[0] * share)), max(1, round(size[1] * share))
