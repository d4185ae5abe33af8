"""Where everything lies on the question screen; when space runs out, layout gives, not type."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.ui.question.choices import Choices
from game.ui.question.low import Low
from game.ui.question.panel import Panel
from game.ui.question.part import Plan
from game.ui.question.top import Top
from game.ui.view import View
from game.ui.widgets.widget import Box, Widget, lowered

if TYPE_CHECKING:
    from game.ui.scenes.play import PlayScene

PLANS = (
    Plan(1.0, korean=True),
    Plan(0.6, korean=True),
    Plan(0.3, korean=True),
    Plan(0.3, korean=False),
    Plan(0.08, korean=False),
    Plan(0.08, korean=False, few=True),
    Plan(0.0, korean=False, bare=True),
    Plan(0.0, korean=False, few=True, bare=True),
    Plan(0.0, korean=False, bare=True, beside=False),
    Plan(0.0, korean=False, few=True, bare=True, beside=False),
)


@dataclass(frozen=True)
class Arranged:
    """The question screen after one plan."""

    widgets: list[Widget]
    """In reading order."""
    frame: Box | None
    """The part that scrolls, where the stem does not fit."""


def arrange(scene: "PlayScene", view: View) -> Arranged:
    """Arrange the screen after the most generous plan that fits."""
    for plan in PLANS:
        made = _arranged(scene, view, plan)
        if made.frame is None:
            break
    return made


def _arranged(scene: "PlayScene", view: View, plan: Plan) -> Arranged:
    top, choices = Top(scene, view, plan), Choices(scene, view, plan)
    low, panel = Low(scene, view, plan), Panel(scene, view, plan)
    above = top.widgets()
    tiles, rows = choices.tiles()
    below, low_height = low.widgets()
    edge, space = panel.pad(28, 6), panel.pad(26, 6)
    panel_top = top.top_end + panel.pad(22, 5)
    low_top = view.height - edge - low_height
    taken = sum(rows) + panel.gap * (len(rows) - 1)
    room = low_top - panel.pad(24, 6) - taken - space - panel_top
    stem = panel.stem(room)
    height = max(min(room, max(stem.need, panel.wish())), panel.fonts.height(view.least) * 2)
    middle, frame = panel.widgets(stem, panel_top, height)
    first = panel_top + height + space
    placed = [lowered(tile, first) for tile in tiles]
    return Arranged([*above, *middle, *placed, *(lowered(widget, low_top) for widget in below)], frame)
