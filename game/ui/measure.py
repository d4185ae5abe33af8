"""How long the question screen takes to draw."""

import time
from pathlib import Path

import pygame

from game.core.difficulty import Difficulty
from game.core.words import Words
from game.ui.kit import Kit
from game.ui.scenes.play import PlayScene
from game.ui.services import Services
from game.ui.stage import Stage
from game.ui.view import View

WARM, FRAMES = 30, 240


def frame_times(services: Services, fonts: Path, words: Words, size: tuple[int, int]) -> list[float]:
    """Give the milliseconds of each frame of the question screen with rain, drawn without a window."""
    pygame.font.init()
    kit = Kit.of(fonts, words, "en")
    scene = PlayScene(kit, services, services.deal(Difficulty.HARD, services.playing))
    stage, view, surface = Stage(kit, [scene]), View(*size), pygame.Surface(size)
    times = []
    for _ in range(WARM + FRAMES):
        began = time.perf_counter()
        stage.pass_time(1 / 60, view)
        stage.draw(surface, view)
        times.append((time.perf_counter() - began) * 1000)
    return times[WARM:]
