"""The panel of the question screen: label, stem, second line."""

from dataclasses import dataclass

from game.ui.pictures import scaled
from game.ui.question.part import Part
from game.ui.text import BOLD, REGULAR
from game.ui.theme import AMBER, DIM, Colour
from game.ui.widgets.basic import Label, Plate
from game.ui.widgets.button import Button, button_width
from game.ui.widgets.picture import Picture
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
        inner = self._text_width
        rest = self._kicker_height + self._under_height + self._hear_height + 2 * self.pad(26, 6)
        rest += self._above(room)
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
        inner = self._text_width
        widgets: list[Widget] = [plate, *self._picture(top, height)]
        y += self._above(height)
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
        y += tall
        if self.question.under:
            box = (x, y + self.pad(6), inner, self.fonts.height(self.body))
            y += self._under_height
            widgets.append(self._text(self.question.under.say(self.language), box, self.body, DIM, REGULAR))
        if self.question.audio:
            widgets.append(self._hear(x, y + self.pad(14, 4)))
        return widgets, None

    def wish(self) -> int:
        """Give the height that the panel would like to have, in pixels."""
        return self.view.px(330 if self.question.image else 208)

    @property
    def _text_width(self) -> int:
        beside = self._shown_width + self._inset if self.question.image and not self.view.portrait else 0
        return self.width - 2 * self._inset - beside

    @property
    def _shown_width(self) -> int:
        return self.width - 2 * self._inset if self.view.portrait else round(self.width * 0.36)

    def _above(self, height: int) -> int:
        """Give what a picture over the text takes of a panel so high, in pixels."""
        if not self.question.image or not self.view.portrait:
            return 0
        return min(self.view.px(330), height // 2)

    def _picture(self, top: int, height: int) -> list[Widget]:
        """Give the picture: beside the text, or over it in a window that is higher than wide."""
        if not self.question.image:
            return []
        pad = self.pad(20, 6)
        tall = self._above(height) - pad if self.view.portrait else height - 2 * pad
        room = (self._shown_width, max(self.small, tall))
        pictures, pack, file = self.scene.pictures, self.question.pack, self.question.image
        own = pictures.size(pack, file)
        width, high = scaled(own, room) if own else room
        left = self.view.margin + self.width - self._inset - self._shown_width
        box = (left + (room[0] - width) // 2, top + pad + (room[1] - high) // 2, width, high)
        alt = self.question.alt.say(self.language) if self.question.alt else ""
        words = alt if own else " ".join(filter(None, (self.kit.say("play.no_picture"), alt)))
        return [Picture(box=box, words=words, pictures=pictures, pack=pack, file=file, size=self.small)]

    def _hear(self, x: int, y: int) -> Widget:
        words, size = self.kit.say("play.hear"), self.small
        width = button_width(self.kit, self.view, words, size, ("R", size))
        tall = self.fonts.height(size) + self.pad(14, 6)
        return Button(
            box=(x, y, width, tall), id="hear", words=words, key="R", size=size, small=size, centred=True
        )

    @property
    def _hear_height(self) -> int:
        return self.fonts.height(self.small) + self.pad(28, 10) if self.question.audio else 0

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
