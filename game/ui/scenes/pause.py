"""A pause: the clock stands and the question is hidden."""

from collections.abc import Sequence

from game.core.session import Session
from game.ui.backdrop import Weather
from game.ui.flow import Flow
from game.ui.kit import Kit
from game.ui.scene import Change, Pop, Push, Reset, Scene
from game.ui.scenes.settings import SettingsScene
from game.ui.services import Services
from game.ui.text import BOLD
from game.ui.theme import DIM
from game.ui.view import View
from game.ui.widgets.basic import Plate
from game.ui.widgets.button import Button
from game.ui.widgets.widget import Widget


class PauseScene(Scene):
    """Go on, look at the settings, or leave the round."""

    name = "pause"
    first = "resume"

    def __init__(self, kit: Kit, services: Services, session: Session, weather: Weather) -> None:
        super().__init__(kit)
        self.services = services
        self.session = session
        self._weather = weather

    @property
    def weather(self) -> Weather:
        return self._weather

    def build(self, view: View) -> Sequence[Widget]:
        say, pad = self.kit.say, view.px(40)
        width = min(view.width - 2 * view.margin, max(view.px(620), view.type(20) * 24))
        left, top = (view.width - width) // 2, view.px(70 if view.text < 1.5 else 24)
        flow = Flow(self.kit, view, left + pad, top + pad, width - 2 * pad)
        flow.text(say("pause.title"), 44, BOLD)
        flow.gap(8)
        total = len(self.session.deck.questions)
        place = say("pause.where", place=self.session.place + 1, total=total, score=f"{self.session.score:,}")
        flow.text(place, 20, colour=DIM)
        flow.gap(22)
        size, small = view.type(22), view.type(16)
        tall = max(self.kit.fonts.height(size) + view.px(10), view.px(58))
        buttons: list[Widget] = []
        for name, key in (("resume", "Esc"), ("settings", ""), ("leave", "")):
            buttons.append(
                Button(
                    box=(left + pad, flow.y, width - 2 * pad, tall),
                    id=name,
                    words=say(f"pause.{name}"),
                    hint=say("pause.leave_hint") if name == "leave" else "",
                    key=key,
                    size=size,
                    small=small,
                    lit=name == "resume",
                )
            )
            flow.y += tall + view.px(12)
        plate = Plate(box=(left, top, width, flow.y - top + pad - view.px(12)), corner=view.px(28))
        return [plate, *flow.widgets, *buttons]

    def press(self, name: str) -> Change | None:
        match name:
            case "resume":
                return Pop()
            case "settings":
                return Push(SettingsScene(self.kit, self.services, in_round=True))
            case "leave":
                return Reset()
        return None
