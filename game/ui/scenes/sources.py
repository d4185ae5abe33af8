"""Where a question's facts come from."""

from collections.abc import Sequence

from game.core.question import Question
from game.ui.kit import Kit
from game.ui.page import page
from game.ui.scene import Change, Pop, Scene
from game.ui.text import SEMIBOLD
from game.ui.theme import TEXT
from game.ui.view import View
from game.ui.widgets.widget import Widget


class SourcesScene(Scene):
    """The pages that a question's facts were checked on."""

    name = "sources"
    first = "back"

    def __init__(self, kit: Kit, question: Question) -> None:
        super().__init__(kit)
        self.question = question

    def build(self, view: View) -> Sequence[Widget]:
        made = page(self.kit, view, self.kit.say("sources.title"))
        self.frame = made.frame
        made.flow.text(self.question.stem.say(self.kit.language), 22, SEMIBOLD)
        for source in self.question.sources:
            made.flow.gap(14)
            made.flow.text(source, 18, colour=TEXT)
        return made.widgets

    def press(self, name: str) -> Change | None:
        return Pop() if name == "back" else None
