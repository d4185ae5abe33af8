"""A word to the player: something went wrong outside the game, and what it means."""

from collections.abc import Sequence

from game.ui.dialog import dialog
from game.ui.kit import Kit
from game.ui.scene import Change, Pop, Scene
from game.ui.services import Services
from game.ui.view import View
from game.ui.widgets.widget import Widget


class NoticeScene(Scene):
    """Tells of trouble with the saved scores."""

    name = "notice"
    first = "ok"

    def __init__(self, kit: Kit, services: Services) -> None:
        super().__init__(kit)
        self.services = services

    def build(self, view: View) -> Sequence[Widget]:
        notice, say = self.services.memory.notice, self.kit.say
        kind, file = (notice.trouble, notice.file) if notice else ("not_saved", "")
        text = say(f"notice.{kind}.text", file=file)
        return dialog(self.kit, view, say(f"notice.{kind}.title"), text, [("ok", say("ok"), "↵", True)])

    def press(self, name: str) -> Change | None:
        return Pop() if name == "ok" else None
