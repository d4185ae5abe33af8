"""A question before something that cannot be undone."""

from collections.abc import Callable, Sequence

from game.errors import DownpourError
from game.ui.dialog import dialog
from game.ui.kit import Kit
from game.ui.scene import Change, Pop, Replace, Scene
from game.ui.scenes.sorry import SorryScene
from game.ui.view import View
from game.ui.widgets.widget import Widget


class ConfirmScene(Scene):
    """Yes or no; the focus begins on no."""

    name = "confirm"
    first = "no"

    def __init__(self, kit: Kit, about: str, act: Callable[[], None], **gaps: object) -> None:
        super().__init__(kit)
        self.about = about
        self._act = act
        self._gaps = gaps

    def build(self, view: View) -> Sequence[Widget]:
        title, text, yes, no = (
            self.kit.say(f"confirm.{self.about}.{part}", **self._gaps)
            for part in ("title", "text", "yes", "no")
        )
        return dialog(self.kit, view, title, text, [("yes", yes, "", False), ("no", no, "Esc", True)])

    def press(self, name: str) -> Change | None:
        if name == "yes":
            try:
                self._act()
            except DownpourError as error:
                return Replace(SorryScene(self.kit, str(error)))
        return Pop()
