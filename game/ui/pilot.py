"""A player made of chance: plays a round through the real screens, on a clock of its own."""

from dataclasses import dataclass, field
from pathlib import Path
from random import Random

import pygame

from game.core.chance import pick
from game.core.session import Session
from game.ui.app import App
from game.ui.input import Back, Erase, Input, Key, Press, Typed
from game.ui.scene import Scene
from game.ui.scenes.play import PlayScene
from game.ui.scenes.results import ResultsScene

FRAME = 0.1
"""Seconds that pass from one frame to the next."""
LOOK = 0.6
"""Seconds it looks at a screen before it goes on."""


@dataclass
class Pilot:
    """Answers rightly with a chance of `skill`, after a second or more."""

    skill: float
    seed: str
    name: str = ""
    shots: Path | None = None
    taken: list[str] = field(default_factory=list)
    session: Session | None = None
    _spent: float = 0.0
    _wait: float = LOOK
    _seen: str = ""
    _steps: dict[str, int] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self._rng = Random(f"{self.seed}/player")

    def watch(self, scene: Scene, surface: pygame.Surface) -> None:
        """See a frame; note a screen that is new, and keep its picture once it has settled."""
        seen = self._state(scene)
        if seen != self._seen:
            self._seen, self._spent = seen, 0.0
            self._wait = 1.0 + 3.0 * self._rng.random() if seen.startswith("question") else LOOK
        elif self._spent >= LOOK - FRAME and self.shots and seen not in self._steps:
            self._steps[seen] = 1
            self._keep(surface, seen)
        if isinstance(scene, PlayScene):
            self.session = scene.session

    def _state(self, scene: Scene) -> str:
        if isinstance(scene, PlayScene):
            kind = "feedback" if scene.session.waiting else "question"
            return f"{kind}-{scene.session.place + 1}"
        return scene.name

    def _keep(self, surface: pygame.Surface, name: str) -> None:
        if self.shots is None:
            return
        self.shots.mkdir(parents=True, exist_ok=True)
        file = self.shots / f"{len(self.taken) + 1:02}-{name}.png"
        pygame.image.save(surface, str(file))
        self.taken.append(str(file))

    def act(self, scene: Scene) -> list[Input]:
        """Give what to do now, if anything."""
        self._spent += FRAME
        if self._spent < self._wait:
            return []
        self._spent = 0.0
        if isinstance(scene, PlayScene) and not scene.session.waiting:
            return [self._answer(scene)]
        if isinstance(scene, ResultsScene):
            return self._sign(scene)
        over = self.session is not None
        return [{"scores": Back(), "title": Key("q") if over else Press()}.get(scene.name, Press())]

    def _answer(self, scene: PlayScene) -> Input:
        question = scene.session.question
        if self._rng.random() < self.skill:
            return Key(str(question.key + 1))
        wrong = [place for place in range(len(question.choices)) if place != question.key]
        return Key(str(pick(self._rng, wrong) + 1))

    def _sign(self, scene: ResultsScene) -> list[Input]:
        if scene.typing and self.name and scene.fresh:
            return [*(Erase() for _ in scene.text), Typed(self.name)]
        return [Press()]


def fly(app: App, first: Scene, pilot: Pilot) -> None:
    """Let the pilot play until it leaves."""
    stage = app.stage
    stage.scenes.append(first)
    while stage.top is not None:
        pygame.event.pump()
        stage.draw(app.window.get_surface(), app.view)
        app.window.flip()
        pilot.watch(stage.top, app.window.get_surface())
        for meaning in pilot.act(stage.top):
            app.take(meaning)
        stage.pass_time(FRAME, app.view)
    app.window.destroy()
