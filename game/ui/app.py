"""The window and its loop: the only reader of pygame's events and clock."""

import os
import sys
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from threading import Thread

import pygame

from game.errors import DownpourError
from game.ui.input import Away, Drop, FullScreen, Input, Quit, Resized, Screenshot, Translator
from game.ui.kit import Kit
from game.ui.scene import Push, Scene
from game.ui.services import Services
from game.ui.stage import Stage
from game.ui.view import View

FRAMES = 60
"""A second."""
SMALLEST = (480, 360)
NO_DISPLAY = "There is no display to open a window on. Play in the terminal: downpour play --terminal"
UNSEEN = ("dummy", "offscreen", "evdev")
SETTLE_MS = 100
"""A new size counts once the window has kept it for so long."""


@dataclass(frozen=True)
class Look:
    """How the window opens, where the command line says so."""

    size: tuple[int, int] | None = None
    text: int | None = None
    motion: str | None = None


def open_display() -> None:
    """Start what drawing needs; DownpourError where there is no display.

    SDL falls back to drivers that show nothing; they count only where they were asked for.
    """
    if sys.platform == "linux" and "SDL_VIDEODRIVER" not in os.environ:
        if not os.environ.keys() & {"DISPLAY", "WAYLAND_DISPLAY"}:
            raise DownpourError(NO_DISPLAY)
        if "WAYLAND_DISPLAY" not in os.environ:
            os.environ["SDL_VIDEODRIVER"] = "x11"
    try:
        pygame.display.init()
    except pygame.error as error:
        raise DownpourError(NO_DISPLAY) from error
    if pygame.display.get_driver() in UNSEEN and "SDL_VIDEODRIVER" not in os.environ:
        pygame.display.quit()
        raise DownpourError(NO_DISPLAY)
    if pygame.display.get_driver() == "x11":
        os.environ.setdefault("SDL_FRAMEBUFFER_ACCELERATION", "0")
    pygame.font.init()


@dataclass
class App:
    """A running game in a window."""

    kit: Kit
    services: Services
    look: Look
    screenshots: Path
    started: Callable[[], object] | None = None
    """Called after the first frame."""
    window: pygame.Window = field(init=False)
    stage: Stage = field(init=False)
    _translator: Translator = field(default_factory=Translator)
    _resized_at: int | None = None
    _full_screen: bool = False

    def __post_init__(self) -> None:
        size = self.look.size or self.services.preferences.size
        self.window = pygame.Window("Downpour", size, resizable=True)
        self.window.minimum_size = SMALLEST
        self.stage = Stage(self.kit, [])
        self._follow_full_screen()

    @property
    def view(self) -> View:
        """Give the view that the window and the preferences make."""
        chosen = self.services.preferences
        width, height = self.window.get_surface().get_size()
        text = (self.look.text or chosen.text) / 100
        return View(width, height, text, self.look.motion or chosen.motion)

    def run(self, first: Scene) -> None:
        """Show a screen and go on until the player leaves."""
        self.stage.scenes.append(first)
        self.stage.apply(first.greeting())
        clock = pygame.time.Clock()
        seconds = 0.0
        while self.stage.top is not None:
            self._settle()
            self._follow_full_screen()
            self.stage.pass_time(seconds, self.view)
            self._type()
            if self.stage.dirty:
                self.stage.draw(self.window.get_surface(), self.view)
                self.window.flip()
                if self.started:
                    self.started()
                    self.started = None
            seconds = clock.tick(FRAMES) / 1000
            for event in pygame.event.get():
                self._take(event)
        if not self._full_screen and self.look.size is None:
            self.services.change(size=tuple(self.window.size))
        self.window.destroy()

    def _take(self, event: pygame.Event) -> None:
        scene = self.stage.top
        meaning = self._translator.meaning(event, typing=bool(scene and scene.typing))
        match meaning:
            case None:
                return
            case Quit():
                self.stage.scenes.clear()
            case FullScreen():
                self._overrule("full_screen")
                self.services.change(full_screen=not self.services.preferences.full_screen)
            case Screenshot():
                self._picture()
            case Drop(path):
                self._dropped(path)
            case Resized():
                self._resized_at = pygame.time.get_ticks()
                self.stage.dirty = True
            case _:
                self.take(meaning)

    def _dropped(self, path: str) -> None:
        """Show what was dropped; a round that goes on pauses first."""
        from game.ui.scenes.dropped import DroppedScene  # noqa: PLC0415 - few evenings see one

        self.take(Away())
        self.stage.apply(Push(DroppedScene(self.kit, self.services, path)))
        self.stage.dirty = True

    def take(self, meaning: Input) -> None:
        """Give a meaning to the top screen; what it changes in the settings rules over the command line."""
        before = self.services.preferences
        self.stage.take(meaning, self.view)
        for name in ("text", "motion"):
            if getattr(before, name) != getattr(self.services.preferences, name):
                self._overrule(name)
        if before != self.services.preferences:
            self.stage.resized()

    def _overrule(self, name: str) -> None:
        if name in ("text", "motion"):
            text = None if name == "text" else self.look.text
            motion = None if name == "motion" else self.look.motion
            self.look = Look(self.look.size, text, motion)

    def _settle(self) -> None:
        if self._resized_at is not None and pygame.time.get_ticks() - self._resized_at >= SETTLE_MS:
            self._resized_at = None
            self.stage.resized()

    def _follow_full_screen(self) -> None:
        wanted = self.services.preferences.full_screen
        if wanted == self._full_screen:
            return
        self._full_screen = wanted
        if wanted:
            self.window.set_fullscreen(desktop=True)
        else:
            self.window.set_windowed()
        self._resized_at = pygame.time.get_ticks()
        self.stage.dirty = True

    def _type(self) -> None:
        """Let the input method work while there is a field to type into, and only then."""
        scene = self.stage.top
        typing = bool(scene and scene.typing)
        pygame.key.set_repeat(400 if typing else 0, 40)
        if typing:
            pygame.key.start_text_input()
        else:
            pygame.key.stop_text_input()

    def _picture(self) -> None:
        copy = self.window.get_surface().copy()
        name = datetime.now().astimezone().strftime("downpour-%Y-%m-%d-%H%M%S-%f")[:-3] + ".png"
        Thread(target=_save, args=(copy, self.screenshots / name)).start()


def _save(surface: pygame.Surface, file: Path) -> None:
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        pygame.image.save(surface, str(file))
    except (OSError, pygame.error):
        return
