"""Question packs: what there is, what is switched on, and what needs mending."""

from collections.abc import Sequence

from game.errors import DownpourError
from game.ui.flow import foot, heading
from game.ui.input import Input, Key
from game.ui.kit import Kit
from game.ui.scene import Change, Push, Scene
from game.ui.scenes.flags import FlagsScene
from game.ui.scenes.pack import PackScene
from game.ui.scenes.preview import PreviewScene
from game.ui.scenes.sorry import SorryScene
from game.ui.services import PackCard, Services
from game.ui.text import BOLD, REGULAR, SEMIBOLD
from game.ui.view import View
from game.ui.widgets.button import Button, button_width
from game.ui.widgets.pack import DropPlace, PackRow, Switch, chip_width
from game.ui.widgets.widget import Widget
from game.ui.wording import about_pack, first_problem

_MOST_LINES = 4


class PacksScene(Scene):
    """The list of packs."""

    name = "packs"
    first = "pack-0"

    def __init__(self, kit: Kit, services: Services) -> None:
        super().__init__(kit)
        self.services = services
        self._seen = -1

    def update(self, seconds: float) -> bool:
        del seconds
        seen, self._seen = self._seen, self.services.shelf.version
        return seen != self._seen

    def build(self, view: View) -> Sequence[Widget]:
        say, width = self.kit.say, view.width - 2 * view.margin
        title = heading(self.kit, view, say("packs.title"), view.px(34), width)
        buttons = self._foot(view)
        top = title.box[1] + title.box[3] + view.px(14)
        self.frame = (0, top - view.px(8), view.width, min(each.box[1] for each in buttons) - top)
        rows: list[Widget] = []
        for place, card in enumerate(self.services.packs):
            made = self._row(view, place, card, top)
            rows += made
            top = made[0].box[1] + made[0].box[3] + view.px(12)
        return [title, *rows, self._drop(view, top), *buttons]

    def _row(self, view: View, place: int, card: PackCard, top: int) -> list[Widget]:
        fonts, size, small = self.kit.fonts, view.type(22), view.type(16)
        width, pad = view.width - 2 * view.margin, view.px(22)
        chip = self.kit.say("packs.fix") if card.faulty else ""
        tall = max(fonts.height(small), view.px(32))
        wide = 2 * tall if not chip and card.reading is None else 0
        end = chip_width(self.kit, view, chip, small) if chip else wide + 2 * pad
        words = first_problem(self.kit, card) if card.faulty else about_pack(self.kit, card)
        lines = fonts.wrap(words, small, REGULAR, width - 2 * pad - end)[:_MOST_LINES]
        height = max(view.px(84), fonts.height(size) + fonts.height(small) * len(lines) + view.px(24))
        box = (view.margin, top, width - (end if wide else 0), height)
        title = fonts.clip(card.title, size, BOLD, width - pad - end)
        row = PackRow(
            box=box, id=f"pack-{place}", words=f"{card.title}. {words}", title=title, lines=tuple(lines),
            size=size, small=small, chip=chip, faulty=card.faulty, across=width, scrolls=True,
            states=("faulty",) if card.faulty else (),
        )  # fmt: skip
        if not wide:
            return [row]
        state = self.kit.say("packs.on" if card.on else "packs.off")
        switch = Switch(
            box=(view.margin + width - pad - wide, top + (height - tall) // 2, wide, tall),
            id=f"switch-{place}", words=f"{card.title}: {state}", on=card.on, scrolls=True,
            states=("on",) if card.on else (),
        )  # fmt: skip
        return [row, switch]

    def _drop(self, view: View, top: int) -> Widget:
        words, size = self.kit.say("packs.drop"), view.type(18)
        width = view.width - 2 * view.margin
        lines = self.kit.fonts.wrap(words, size, SEMIBOLD, width - 2 * view.px(22))
        height = max(view.px(84), self.kit.fonts.height(size) * len(lines) + view.px(24))
        return DropPlace(
            box=(view.margin, top, width, height), words=words, lines=tuple(lines), size=size, scrolls=True
        )

    def _foot(self, view: View) -> list[Widget]:
        """Give the buttons: those of the list on the left, or above where there is no room beside."""
        say, size, small = self.kit.say, view.type(20), view.type(16)
        back = foot(self.kit, view, [("back", say("back"), "Esc", True)])
        placed: list[Widget] = []
        x, y, height = view.margin, back[0].box[1], back[0].box[3]
        offers = (("folder", "F"), ("preview", "V"), ("flags", "!"))
        widths = [
            button_width(self.kit, view, say(f"packs.{name}"), size, (key, small)) for name, key in offers
        ]
        if x + sum(widths) + 2 * view.px(14) > back[0].box[0]:
            y -= height + view.px(10)
        for (name, key), width in zip(offers, widths, strict=True):
            if placed and x + width > view.width - view.margin:
                x, y = view.margin, y - height - view.px(10)
            box = (x, y, min(width, view.width - 2 * view.margin), height)
            placed.append(
                Button(
                    box=box,
                    id=name,
                    words=say(f"packs.{name}"),
                    key=key,
                    size=size,
                    small=small,
                    centred=True,
                )
            )
            x += width + view.px(14)
        return [*placed, *back]

    def handle(self, meaning: Input) -> Change | None:
        match meaning:
            case Key("f"):
                return self.press("folder")
            case Key("v"):
                return self.press("preview")
            case Key("!"):
                return self.press("flags")
        return super().handle(meaning)

    def press(self, name: str) -> Change | None:
        kind, _, place = name.partition("-")
        match kind:
            case "back":
                return self.back()
            case "folder":
                return self._open_folder()
            case "preview":
                return self._preview()
            case "flags":
                return Push(FlagsScene(self.kit, self.services))
            case "switch":
                card = self.services.packs[int(place)]
                self.services.shelf.switch(card, on=not card.on)
            case "pack":
                return Push(PackScene(self.kit, self.services, self.services.packs[int(place)].path))
        return None

    def _open_folder(self) -> Change:
        try:
            folder = self.services.shelf.open_folder()
        except DownpourError as error:
            return Push(SorryScene(self.kit, str(error)))
        return Push(SorryScene(self.kit, self.kit.say("packs.folder_is", folder=folder)))

    def _preview(self) -> Change | None:
        """Show questions of the pack that has the focus, or had it last."""
        _, _, place = self.focus.partition("-")
        cards = self.services.packs
        chosen = cards[int(place)] if place.isdigit() and int(place) < len(cards) else None
        chosen = chosen or next((card for card in cards if not card.faulty), None)
        if chosen is None or chosen.faulty:
            return None
        return Push(PreviewScene(self.kit, self.services, chosen))
