"""A page to read: a heading, a panel that scrolls, buttons below."""

from dataclasses import dataclass

from game.ui.flow import Flow, foot, heading
from game.ui.kit import Kit
from game.ui.view import View
from game.ui.widgets.basic import Plate
from game.ui.widgets.widget import Box, Widget


@dataclass(frozen=True)
class Page:
    """The frame of a page, and the column its text goes into."""

    around: list[Widget]
    """Heading and panel."""
    flow: Flow
    buttons: list[Widget]
    frame: Box
    """The part that scrolls."""

    @property
    def widgets(self) -> list[Widget]:
        """Give everything on the page, in reading order."""
        return [*self.around, *self.flow.widgets, *self.buttons]


def page(kit: Kit, view: View, title: str, buttons: list[tuple[str, str, str, bool]] | None = None) -> Page:
    """Lay out an empty page; without other buttons it has one to go back."""
    pad, width = view.px(28), view.width - 2 * view.margin
    placed = foot(kit, view, buttons or [("back", kit.say("back"), "Esc", True)])
    head = heading(kit, view, title, view.px(34), width)
    top = head.box[1] + head.box[3] + view.px(12)
    high = placed[0].box[1] - view.px(14) - top
    plate = Plate(box=(view.margin, top, width, high), corner=view.px(28))
    flow = Flow(kit, view, view.margin + pad, top + pad, width - 2 * pad, scrolls=True)
    return Page([head, plate], flow, placed, (view.margin, top + pad // 2, width, high - pad))
