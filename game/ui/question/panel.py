"""The panel of the question screen: label, stem, second line."""

from dataclasses import dataclass

from game.ui.question.part import Part
from game.ui.text import BOLD, REGULAR
from game.ui.theme import AMBER, DIM, Colour
from game.ui.widgets.basic import Label, Plate
from game.ui.widgets.widget import Box, Widget


@dataclass(frozen=True)
class Stem:
    """The stem in the largest type that fits, and the height the panel needs for it."""

    size: int
    lines: tuple[str, ...]
    need: int


class Panel(Part):
    """The question itself."""

    def stem(self, room: int) -> Stem:
        """Fit the stem into a panel that may be so high, in pixels."""
        words = self.question.stem.say(self.language)
        inner = self.width - 2 * self._inset
        rest = self._kicker_height + self._under_height + 2 * self.pad(26, 6)
        largest, least = self.view.type(42), max(self.view.least, self.view.type(28))
        for size in range(largest, least - 1, -1):
            lines = self.fonts.wrap(words, size, BOLD, inner)
            need = rest + self.fonts.height(size) * len(lines)
            if need <= room and (len(lines) <= 3 or size == least):
                break
        return Stem(size, lines, need)

    def widgets(self, stem: Stem, top: int, height: int) -> tuple[list[Widget], Box | None]:
        """Give plate and texts, and the part that scrolls where the stem does not fit."""
        said = self.question.stem.say(self.language)
        plate = Plate(
            box=(self.view.margin, top, self.width, height),
            corner=self.view.px(28),
            id="" if self.session.waiting else "panel",
            words=said,
        )
        x, y = self.view.margin + self._inset, top + self.pad(30, 6)
        inner = self.width - 2 * self._inset
        widgets: list[Widget] = [plate]
        if self.question.label and not self.plan.bare:
            words = self.question.label.say(self.language).upper()
            box = (x, y, inner, self.fonts.height(self.small))
            widgets.append(self._text(words, box, self.small, AMBER, BOLD))
            y += self._kicker_height
        fits = stem.need <= height
        tall = self.fonts.height(stem.size) * len(stem.lines)
        box = (x, y, inner, tall)
        widgets.append(
            Label(box=box, words=said, lines=stem.lines, size=stem.size, weight=BOLD, scrolls=not fits)
        )
        if not fits:
            return widgets, (x, y, inner, top + height - y - self.pad(10, 4))
        if self.question.under:
            box = (x, y + tall + self.pad(6), inner, self.fonts.height(self.body))
            widgets.append(self._text(self.question.under.say(self.language), box, self.body, DIM, REGULAR))
        return widgets, None

    @property
    def _inset(self) -> int:
        return self.pad(44, 20)

    @property
    def _kicker_height(self) -> int:
        shown = self.question.label and not self.plan.bare
        return self.fonts.height(self.small) + self.pad(4) if shown else 0

    @property
    def _under_height(self) -> int:
        return self.fonts.height(self.body) + self.pad(6) if self.question.under else 0

    def _text(self, words: str, box: Box, size: int, colour: Colour, weight: str) -> Label:
        text = self.fonts.clip(words, size, weight, box[2])
        return Label(box=box, words=words, lines=(text,), size=size, weight=weight, colour=colour)
