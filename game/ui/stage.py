"""The stack of screens: gives meanings to the top one, applies what it returns, draws it."""

from dataclasses import dataclass, field

import pygame

from game.ui.backdrop import CALM, Backdrop, Weather
from game.ui.input import Input
from game.ui.kit import Kit
from game.ui.scene import Change, Leave, Pop, Push, Replace, Reset, Scene
from game.ui.view import View

WEATHER_SECONDS = 1.2
"""In so many seconds the weather has mostly turned."""


@dataclass
class Stage:
    """The screens there are, the last one on top, and the weather outside."""

    kit: Kit
    scenes: list[Scene]
    backdrop: Backdrop = field(default_factory=Backdrop)
    weather: Weather = CALM
    moment: float = 0.0
    """How far the rain has fallen, in window heights."""
    dirty: bool = True

    @property
    def top(self) -> Scene | None:
        """Give the screen that is seen, or None once the game is over."""
        return self.scenes[-1] if self.scenes else None

    def take(self, meaning: Input, view: View) -> None:
        """Give a meaning to the top screen."""
        scene = self.top
        if scene is None:
            return
        if not scene.widgets:
            scene.lay_out(view)
        self.apply(scene.handle(meaning))
        self.dirty = True
        if self.top is not None:
            self.top.lay_out(view)

    def apply(self, change: Change | None) -> None:
        """Do what a screen returned."""
        match change:
            case None:
                return
            case Push(scene):
                self.scenes.append(scene)
            case Replace(scene):
                self.scenes[-1] = scene
            case Pop():
                self.scenes.pop()
            case Reset():
                del self.scenes[1:]
            case Leave():
                self.scenes.clear()
        if self.top is not None:
            self.apply(self.top.greeting())

    def pass_time(self, seconds: float, view: View) -> None:
        """Let time pass for the top screen only, and for the weather."""
        scene = self.top
        if scene is None:
            return
        scene.view = view
        self.dirty = scene.update(seconds) or self.dirty
        aim = scene.weather
        if view.motion == "still":
            self.dirty = self.dirty or aim != self.weather
            self.weather = aim
            return
        share = min(1.0, seconds / WEATHER_SECONDS * 2.5)
        rain = self.weather.rain + (aim.rain - self.weather.rain) * share
        mood = self.weather.mood + (aim.mood - self.weather.mood) * share
        self.dirty = self.dirty or abs(mood - aim.mood) > 0.01
        self.weather = Weather(rain, mood)
        if view.motion == "full":
            self.moment += seconds * (0.75 + 0.7 * rain)
            self.dirty = True

    def draw(self, surface: pygame.Surface, view: View) -> None:
        """Draw the weather and the top screen."""
        scene = self.top
        if scene is None:
            return
        scene.lay_out(view)
        self.backdrop.draw(surface, view, self.weather, self.moment)
        scene.draw(surface)
        self.dirty = False

    def resized(self) -> None:
        """Forget what was drawn for another size."""
        self.backdrop.clear()
        self.kit.shapes.clear()
        self.dirty = True
