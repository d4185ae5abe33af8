"""Where a question's facts come from."""

from collections.abc import Sequence

from game.core.question import Question
from game.ui.flow import Flow, foot, heading
from game.ui.kit import Kit
from game.ui.scene import Change, Pop, Scene
from game.ui.text import SEMIBOLD
from game.ui.theme import TEXT
from game.ui.view import View
from game.ui.widgets.basic import Plate
from game.ui.widgets.widget import Widget


class SourcesScene(Scene):
    """The pages that a question's facts were checked on."""

    name = "sources"
    first = "back"

    def __init__(self, kit: Kit, question: Question) -> None:
        super().__init__(kit)
        self.question = question

    def build(self, view: View) -> Sequence[Widget]:
        say, pad = self.kit.say, view.px(28)
        buttons = foot(self.kit, view, [("back", say("back"), "Esc", True)])
        width = view.width - 2 * view.margin
        title = heading(self.kit, view, say("sources.title"), view.px(40), width)
        top = title.box[1] + title.box[3] + view.px(14)
        high = buttons[0].box[1] - view.px(14) - top
        self.frame = (view.margin, top + pad // 2, width, high - pad)
        flow = Flow(self.kit, view, view.margin + pad, top + pad, width - 2 * pad, scrolls=True)
        flow.text(self.question.stem.say(self.kit.language), 22, SEMIBOLD)
        for source in self.question.sources:
            flow.gap(14)
            flow.text(source, 18, colour=TEXT)
        plate = Plate(box=(view.margin, top, width, high), corner=view.px(28))
        return [title, plate, *flow.widgets, *buttons]

    def press(self, name: str) -> Change | None:
        return Pop() if name == "back" else None
