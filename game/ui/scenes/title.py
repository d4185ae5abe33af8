"""The title: the game's name in the rain, and where to go from here."""

from collections.abc import Sequence
from importlib import import_module
from typing import cast

from game.ui.backdrop import Weather
from game.ui.flow import Flow
from game.ui.input import Input, Key
from game.ui.kit import Kit
from game.ui.scene import Change, Leave, Push, Scene
from game.ui.services import Services
from game.ui.text import BOLD, SEMIBOLD
from game.ui.theme import AMBER, DIM, NIGHT, VIOLET
from game.ui.view import View
from game.ui.widgets.basic import Label, Plate
from game.ui.widgets.button import Button
from game.ui.widgets.widget import Widget, lowered

ENTRIES = ("play", "packs", "scores", "settings", "help", "quit")
_BEHIND = {
    "play": ("setup", "SetupScene"),
    "packs": ("packs", "PacksScene"),
    "scores": ("scores", "ScoresScene"),
    "settings": ("settings", "SettingsScene"),
    "help": ("help", "HelpScene"),
    "notice": ("notice", "NoticeScene"),
}


class TitleScene(Scene):
    """The first screen."""

    name = "title"
    first = "play"

    def __init__(self, kit: Kit, services: Services) -> None:
        super().__init__(kit)
        self.services = services

    @property
    def weather(self) -> Weather:
        return Weather(rain=0.45, mood=0.0)

    def build(self, view: View) -> Sequence[Widget]:
        if view.portrait:
            words = self._name(view, view.margin, view.px(60), view.width - 2 * view.margin)
            low = max(widget.box[1] + widget.box[3] for widget in words)
            menu = self._menu(view, view.margin, low + view.px(30), view.width - 2 * view.margin)
            return [*words, *menu]
        half = view.width // 2
        left = view.px(84)
        words = self._name(view, left, 0, half - left - view.px(10))
        high = max(w.box[1] + w.box[3] for w in words)
        down = max(view.px(20), round((view.height - high) * 0.46))
        moved = [lowered(widget, down) for widget in words]
        menu = self._menu(view, half + view.px(56), 0, view.width - half - view.px(56) - view.px(84))
        tall = menu[-1].box[1] + menu[-1].box[3]
        top = max(view.px(12), (view.height - tall) // 2)
        return [*moved, *(lowered(widget, top) for widget in menu), *self._best(view)]

    def _name(self, view: View, x: int, y: int, width: int) -> list[Widget]:
        say = self.kit.say
        flow = Flow(self.kit, view, x, y, width)
        size = self.kit.fonts.fit(say("title.name"), BOLD, width, 1, (view.type(116), view.least))
        tall = self.kit.fonts.height(size)
        flow.widgets.append(
            Label(
                box=(x - view.px(5), flow.y, width, tall),
                words=say("title.name"),
                lines=(say("title.name"),),
                size=size,
                weight=BOLD,
                paper=NIGHT[1],
            )
        )
        flow.y += round(tall * 0.95)
        flow.text(say("title.korean"), 38, SEMIBOLD, VIOLET)
        flow.gap(22)
        flow.text(say("title.about"), 22, colour=DIM)
        return flow.widgets

    def _menu(self, view: View, x: int, y: int, width: int) -> list[Widget]:
        size, small = view.type(23), view.type(16)
        tall = max(self.kit.fonts.height(size) + view.px(10), view.px(58))
        widgets: list[Widget] = []
        for name in ENTRIES:
            high = tall + (view.px(8) if name == "play" else 0)
            widgets.append(
                Button(
                    box=(x, y, width, high),
                    id=name,
                    words=self.kit.say(f"title.{name}"),
                    hint=self.kit.say("title.play_hint") if name == "play" else "",
                    key=self.kit.say(f"title.{name}_key"),
                    size=size,
                    small=small,
                    lit=name == "play",
                )
            )
            y += high + view.px(11)
        return widgets

    def _best(self, view: View) -> list[Widget]:
        rows = self.services.memory.table(count=1)
        if not rows or view.text > 1.5:
            return []
        size = view.type(17)
        words = self.kit.say("title.best", name=rows[0].name, score=f"{rows[0].score:,}")
        tall = self.kit.fonts.height(size)
        box = (view.px(102), view.height - view.px(34) - tall, view.width // 2 - view.px(138), tall)
        text = self.kit.fonts.clip(words, size, SEMIBOLD, box[2])
        pad = (view.px(18), view.px(7))
        wide = self.kit.fonts.width(text, size, SEMIBOLD)
        under = (box[0] - pad[0], box[1] - pad[1], wide + 2 * pad[0], tall + 2 * pad[1])
        plate = Plate(box=under, corner=under[3] // 2, shadow=False)
        return [
            plate,
            Label(
                box=box, words=words, lines=(text,), size=size, weight=SEMIBOLD, colour=AMBER, paper=NIGHT[3]
            ),
        ]

    def handle(self, meaning: Input) -> Change | None:
        if isinstance(meaning, Key):
            for name in ENTRIES:
                if meaning.char == self.kit.say(f"title.{name}_key").lower():
                    self.focus = name
                    return self.press(name)
        return super().handle(meaning)

    def press(self, name: str) -> Change | None:
        return Leave() if name == "quit" else Push(self._scene(name))

    def _scene(self, name: str) -> Scene:
        """Make the screen behind an entry; each is loaded when it is first wanted."""
        module, made = _BEHIND[name]
        kind = getattr(import_module(f"game.ui.scenes.{module}"), made)
        return cast("Scene", kind(self.kit, self.services))

    def back(self) -> Change | None:
        if self.focus == "quit":
            return Leave()
        self.focus = "quit"
        return None

    def greeting(self) -> Change | None:
        """Give the screen that tells of trouble with what is kept, once."""
        if self.services.memory.notice and not self.services.told:
            self.services.told = True
            return Push(self._scene("notice"))
        return None
