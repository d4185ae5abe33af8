"""One plain sentence, and a way back."""

from collections.abc import Sequence

from game.ui.dialog import dialog
from game.ui.kit import Kit
from game.ui.scene import Change, Pop, Scene
from game.ui.view import View
from game.ui.widgets.widget import Widget


class SorryScene(Scene):
    """Says why something cannot be done."""

    name = "sorry"
    first = "back"

    def __init__(self, kit: Kit, words: str) -> None:
        super().__init__(kit)
        self.words = words

    def build(self, view: View) -> Sequence[Widget]:
        return dialog(self.kit, view, "", self.words, [("back", self.kit.say("back"), "Esc", True)])

    def press(self, name: str) -> Change | None:
        return Pop() if name == "back" else None
