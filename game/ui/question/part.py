"""What all parts of the question screen measure with: the plan, the type, the spaces."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.ui.text import BOLD
from game.ui.theme import NIGHT, TEXT, Colour
from game.ui.view import View
from game.ui.widgets.basic import Label
from game.ui.widgets.widget import Box

if TYPE_CHECKING:
    from game.ui.scenes.play import PlayScene


@dataclass(frozen=True)
class Plan:
    """How generous an arrangement is."""

    room: float
    """1 has all the space of the design, 0 none."""
    korean: bool
    few: bool = False
    """After the answer, only the right choice and the player's own stay."""
    bare: bool = False
    """What helps but is not needed goes: the label, the keys, the marks of the round."""
    beside: bool = True
    """What stands beside a choice is shown."""


class Part:
    """A part of the question screen, measured after a plan."""

    def __init__(self, scene: "PlayScene", view: View, plan: Plan) -> None:
        self.scene, self.view, self.plan = scene, view, plan
        self.kit, self.fonts, self.session = scene.kit, scene.kit.fonts, scene.session
        self.question = scene.session.question
        self.language = scene.kit.language
        self.body, self.small = view.type(20), view.type(16)
        self.width = view.width - 2 * view.margin

    def pad(self, design: float, least: float = 0) -> int:
        """Give a space that shrinks with the plan."""
        return self.view.px(least + (design - least) * self.plan.room)

    @property
    def gap(self) -> int:
        """Give the space between two choices."""
        return self.pad(20, 7)

    def line(self, words: str, box: Box, size: int, colour: Colour = TEXT, align: str = "left") -> Label:
        """Give a bold line in the middle of a box."""
        x, y, width, height = box
        tall = self.fonts.height(size)
        at = (x, y + (height - tall) // 2, width, tall)
        return Label(
            box=at,
            words=words,
            lines=(words,),
            size=size,
            weight=BOLD,
            colour=colour,
            align=align,
            paper=NIGHT[1],
        )
