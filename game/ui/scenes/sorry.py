"""One plain sentence, and a way back."""

from collections.abc import Sequence

from game.ui.flow import Flow, foot
from game.ui.kit import Kit
from game.ui.scene import Change, Pop, Scene
from game.ui.view import View
from game.ui.widgets.basic import Plate
from game.ui.widgets.widget import Widget


class SorryScene(Scene):
    """Says why something cannot be done."""

    name = "sorry"
    first = "back"

    def __init__(self, kit: Kit, words: str) -> None:
        super().__init__(kit)
        self.words = words

    def build(self, view: View) -> Sequence[Widget]:
        pad, top = view.px(36), view.px(120)
        flow = Flow(self.kit, view, view.margin + pad, top + pad, view.width - 2 * view.margin - 2 * pad)
        flow.text(self.words, 24)
        box = (view.margin, top, view.width - 2 * view.margin, flow.y + pad - top)
        buttons = foot(self.kit, view, [("back", self.kit.say("back"), "Esc", True)])
        return [Plate(box=box, corner=view.px(28)), *flow.widgets, *buttons]

    def press(self, name: str) -> Change | None:
        return Pop() if name == "back" else None
