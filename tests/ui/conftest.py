"""A screen that nobody sees, and the option that renews golden pictures."""

import os
from collections.abc import Iterator
from pathlib import Path

import pytest

os.environ.setdefault("PYGAME_HIDE_SUPPORT_PROMPT", "1")

import pygame

from game.ui.kit import Kit
from game.words import load_words

ROOT = Path(__file__).parents[2]


@pytest.fixture(scope="session")
def kit() -> Iterator[Kit]:
    before = os.environ.get("SDL_VIDEODRIVER")
    os.environ["SDL_VIDEODRIVER"] = "dummy"
    pygame.display.init()
    pygame.font.init()
    pygame.display.set_mode((1, 1))
    if before is None:
        del os.environ["SDL_VIDEODRIVER"]
    yield Kit.of(ROOT / "assets" / "fonts", load_words(), "en")
    pygame.quit()
