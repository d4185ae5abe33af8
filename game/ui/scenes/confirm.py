"""A question before something that cannot be undone."""

from collections.abc import Callable, Sequence

from game.ui.flow import Flow, foot
from game.ui.kit import Kit
from game.ui.scene import Change, Pop, Scene
from game.ui.text import BOLD
from game.ui.view import View
from game.ui.widgets.basic import Plate
from game.ui.widgets.widget import Widget


class ConfirmScene(Scene):
    """Yes or no; the focus begins on no."""

    name = "confirm"
    first = "no"

    def __init__(self, kit: Kit, about: str, act: Callable[[], None]) -> None:
        super().__init__(kit)
        self.about = about
        self._act = act

    def build(self, view: View) -> Sequence[Widget]:
        say, pad, top = self.kit.say, view.px(36), view.px(90)
        flow = Flow(self.kit, view, view.margin + pad, top + pad, view.width - 2 * view.margin - 2 * pad)
        flow.text(say(f"confirm.{self.about}.title"), 32, BOLD)
        flow.gap(12)
        flow.text(say(f"confirm.{self.about}.text"), 20)
        box = (view.margin, top, view.width - 2 * view.margin, flow.y + pad - top)
        buttons = foot(
            self.kit,
            view,
            [
                ("yes", say(f"confirm.{self.about}.yes"), "", False),
                ("no", say(f"confirm.{self.about}.no"), "Esc", True),
            ],
        )
        return [Plate(box=box, corner=view.px(28)), *flow.widgets, *buttons]

    def press(self, name: str) -> Change | None:
        if name == "yes":
            self._act()
        return Pop()
