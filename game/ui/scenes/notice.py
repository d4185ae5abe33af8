"""A word to the player: something went wrong outside the game, and what it means."""

from collections.abc import Sequence

from game.ui.flow import Flow, foot
from game.ui.kit import Kit
from game.ui.scene import Change, Pop, Scene
from game.ui.services import Services
from game.ui.text import BOLD
from game.ui.view import View
from game.ui.widgets.basic import Plate
from game.ui.widgets.widget import Widget


class NoticeScene(Scene):
    """Tells of trouble with the saved scores."""

    name = "notice"
    first = "ok"

    def __init__(self, kit: Kit, services: Services) -> None:
        super().__init__(kit)
        self.services = services

    def build(self, view: View) -> Sequence[Widget]:
        notice = self.services.memory.notice
        kind, file = (notice.trouble, notice.file) if notice else ("not_saved", "")
        pad = view.px(36)
        flow = Flow(
            self.kit, view, view.margin + pad, view.px(60) + pad, view.width - 2 * view.margin - 2 * pad
        )
        flow.text(self.kit.say(f"notice.{kind}.title"), 30, BOLD)
        flow.gap(14)
        flow.text(self.kit.say(f"notice.{kind}.text", file=file), 20)
        box = (view.margin, view.px(60), view.width - 2 * view.margin, flow.y + pad - view.px(60))
        ok = foot(self.kit, view, [("ok", self.kit.say("ok"), "↵", True)])
        return [Plate(box=box, corner=view.px(28)), *flow.widgets, *ok]

    def press(self, name: str) -> Change | None:
        return Pop() if name == "ok" else None
