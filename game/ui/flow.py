"""Lays words out one under the other, and the frame that every plain screen shares."""

from dataclasses import dataclass, field

from game.ui.kit import Kit
from game.ui.text import BOLD, REGULAR, SEMIBOLD
from game.ui.theme import DIM, NIGHT, TEXT, Colour
from game.ui.view import View
from game.ui.widgets.basic import Label
from game.ui.widgets.button import Button, button_width
from game.ui.widgets.widget import Box, Widget


@dataclass
class Flow:
    """A column that grows downwards."""

    kit: Kit
    view: View
    x: int
    y: int
    width: int
    scrolls: bool = False
    widgets: list[Widget] = field(default_factory=list)

    def gap(self, design: float) -> None:
        """Leave a space, in pixels of the design."""
        self.y += self.view.px(design)

    def text(self, words: str, size: float, weight: str = REGULAR, colour: Colour = TEXT) -> None:
        """Add a text, wrapped to the column."""
        pixels = self.view.type(size)
        lines = self.kit.fonts.wrap(words, pixels, weight, self.width)
        height = self.kit.fonts.height(pixels) * len(lines)
        self.widgets.append(
            Label(
                box=(self.x, self.y, self.width, height),
                words=words,
                lines=lines,
                size=pixels,
                weight=weight,
                colour=colour,
                scrolls=self.scrolls,
            )
        )
        self.y += height

    def row(self, options: list[tuple[str, str, bool]], size: float = 18, right: bool = False) -> None:
        """Add small buttons side by side, wrapped: id, words, and whether it is the chosen one."""
        type_, gap = self.view.type(size), self.view.px(10)
        height = max(self.kit.fonts.height(type_) + self.view.px(12), self.view.px(38))
        widths = [button_width(self.kit, self.view, words, type_) for _, words, _ in options]
        x = self.x
        if right:
            x = max(self.x, self.x + self.width - sum(widths) - gap * (len(widths) - 1))
        for (name, words, on), width in zip(options, widths, strict=True):
            if x + width > self.x + self.width and x > self.x:
                x, self.y = self.x, self.y + height + gap
            self.widgets.append(
                Button(
                    box=(x, self.y, width, height),
                    id=name,
                    words=words,
                    size=type_,
                    small=type_,
                    on=on,
                    centred=True,
                    states=("chosen",) if on else (),
                    scrolls=self.scrolls,
                )
            )
            x += width + gap
        self.y += height


def heading(kit: Kit, view: View, words: str, top: int, width: int) -> Label:
    """Give a screen's heading."""
    size = kit.fonts.fit(words, BOLD, width, 1, (view.type(48), view.least))
    box = (view.margin, top, min(width, kit.fonts.width(words, size, BOLD)), kit.fonts.height(size))
    return Label(box=box, words=words, lines=(words,), size=size, weight=BOLD, paper=NIGHT[1])


def foot(kit: Kit, view: View, buttons: list[tuple[str, str, str, bool]]) -> list[Widget]:
    """Give the buttons in the lower right corner: id, words, key, and whether it is the main one."""
    size, small = view.type(20), view.type(16)
    height = max(kit.fonts.height(size) + view.px(14), view.px(52))
    widths = [button_width(kit, view, words, size, (key, small)) for _, words, key, _ in buttons]
    gap = view.px(14)
    x = view.width - view.margin - sum(widths) - gap * (len(widths) - 1)
    y = view.height - view.px(24) - height
    placed: list[Widget] = []
    for (name, words, key, main), width in zip(buttons, widths, strict=True):
        box = (max(view.px(8), x), y, width, height)
        placed.append(
            Button(box=box, id=name, words=words, size=size, small=small, key=key, on=main, centred=True)
        )
        x += width + gap
    return placed


def hint(kit: Kit, view: View, words: str, room: Box) -> Label:
    """Give a dim line that says which keys do what."""
    size = view.type(16)
    text = kit.fonts.clip(words, size, SEMIBOLD, room[2])
    return Label(box=room, words=words, lines=(text,), size=size, colour=DIM, paper=NIGHT[2])
