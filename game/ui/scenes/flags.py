"""The questions that the player thinks are wrong: to look at again, to send, or to take back."""

from collections.abc import Sequence

from game.core.flag import Flagged, as_text
from game.errors import DownpourError
from game.ui.input import Input, Key
from game.ui.kit import Kit
from game.ui.page import page
from game.ui.scene import Change, Push, Scene
from game.ui.scenes.sorry import SorryScene
from game.ui.services import Services
from game.ui.text import REGULAR, SEMIBOLD
from game.ui.theme import AMBER, AQUA, DIM
from game.ui.view import View
from game.ui.widgets.widget import Widget


class FlagsScene(Scene):
    """A list to read, with a button for each entry and one for all."""

    name = "flags"
    first = "back"

    def __init__(self, kit: Kit, services: Services) -> None:
        super().__init__(kit)
        self.services = services

    def build(self, view: View) -> Sequence[Widget]:
        say, flags = self.kit.say, self.services.memory.flags()
        buttons = [("back", say("back"), "Esc", not flags)]
        if flags:
            buttons.append(("export", say("flags.export"), "X", True))
        made = page(self.kit, view, say("flags.title"), buttons)
        self.frame = made.frame
        flow = made.flow
        if not flags:
            flow.text(say("flags.none"), 20, colour=DIM)
        for flag in flags:
            note = flag.note
            flow.text(note["question"], 20, SEMIBOLD)
            for choice in note["choices"]:
                right = choice == note["answer"]
                words = f"{'→' if right else '•'}  {choice}"
                flow.text(words, 18, SEMIBOLD if right else REGULAR, AQUA if right else DIM)
            flow.text(self._where(flag), 16, colour=AMBER)
            flow.gap(6)
            flow.row([(f"drop-{flag.place}", say("flags.drop"), False)], 16)
            flow.gap(22)
        return made.widgets

    def _where(self, flag: Flagged) -> str:
        chosen = flag.note["chosen"] or self.kit.say("flags.late")
        return self.kit.say("flags.where", id=flag.question, chosen=chosen, date=flag.date[:10])

    def handle(self, meaning: Input) -> Change | None:
        if meaning == Key("x") and self.services.memory.flags():
            return self.press("export")
        return super().handle(meaning)

    def press(self, name: str) -> Change | None:
        if name == "back":
            return self.back()
        if name.startswith("drop-"):
            self.services.memory.unflag([int(name.removeprefix("drop-"))])
            return None
        try:
            path = self.services.export("flags", as_text(self.services.memory.flags()))
        except DownpourError as error:
            return Push(SorryScene(self.kit, str(error)))
        return Push(SorryScene(self.kit, self.kit.say("flags.exported", path=path)))
