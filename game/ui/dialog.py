"""A few words in the middle of the screen, with the buttons that answer them."""

from collections.abc import Sequence
from dataclasses import replace

from game.ui.flow import Flow, foot
from game.ui.kit import Kit
from game.ui.text import BOLD
from game.ui.view import View
from game.ui.widgets.basic import Plate
from game.ui.widgets.widget import Widget, lowered


def dialog(
    kit: Kit, view: View, title: str, text: str, buttons: list[tuple[str, str, str, bool]]
) -> Sequence[Widget]:
    """Give panel, words and buttons; a button is id, words, key, and whether it is the main one."""
    width = min(view.width - 2 * view.margin, max(view.px(820), view.type(20) * 30))
    left, pad = (view.width - width) // 2, view.px(36)
    flow = Flow(kit, view, left + pad, pad, width - 2 * pad)
    if title:
        flow.text(title, 30, BOLD)
        flow.gap(12)
    flow.text(text, 20)
    flow.gap(24)
    placed = foot(kit, view, buttons)
    shift = left + width - pad - max(button.box[0] + button.box[2] for button in placed)
    row = [lowered(_aside(button, shift), flow.y - button.box[1]) for button in placed]
    high = flow.y + row[0].box[3] + pad
    top = max(view.px(16), (view.height - high) // 2)
    panel = Plate(box=(left, 0, width, high), corner=view.px(28))
    return [lowered(widget, top) for widget in (panel, *flow.widgets, *row)]


def _aside(widget: Widget, by: int) -> Widget:
    x, y, width, height = widget.box
    return replace(widget, box=(x + by, y, width, height))
