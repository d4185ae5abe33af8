"""A file was dropped on the window: what it is, what is wrong with it, and playing it at once."""

from collections.abc import Sequence

from game.errors import DownpourError
from game.ui.flow import Flow
from game.ui.kit import Kit
from game.ui.scene import Change, Pop, Push, Replace, Scene
from game.ui.scenes.packs import PacksScene
from game.ui.scenes.play import PlayScene
from game.ui.scenes.sorry import SorryScene
from game.ui.services import PackCard, Services
from game.ui.text import BOLD, SEMIBOLD
from game.ui.theme import AMBER, DIM
from game.ui.view import View
from game.ui.widgets.basic import Plate
from game.ui.widgets.widget import Widget, lowered
from game.ui.wording import about_pack, place

SHOWN = 3
"""Problems that are told here; the pack's own screen has all."""


class DroppedScene(Scene):
    """Follows one dropped file from reading to play."""

    name = "dropped"

    def __init__(self, kit: Kit, services: Services, path: str) -> None:
        super().__init__(kit)
        self.services = services
        self.refused = ""
        self._seen = -1
        self._main = ""
        """What has the focus by itself: the panel while it reads, then what one would press."""
        try:
            self._card = services.shelf.add(path)
        except DownpourError as error:
            self._card = PackCard(path, path, path)
            self.refused = str(error)

    @property
    def card(self) -> PackCard:
        """Give the pack as it is now."""
        return next((card for card in self.services.packs if card.path == self._card.path), self._card)

    def update(self, seconds: float) -> bool:
        del seconds
        seen, self._seen = self._seen, self.services.shelf.version
        return seen != self._seen

    def build(self, view: View) -> Sequence[Widget]:
        width = min(view.width - 2 * view.margin, max(view.px(860), view.type(20) * 32))
        left, pad = (view.width - width) // 2, view.px(36)
        flow = Flow(self.kit, view, left + pad, pad, width - 2 * pad)
        self._words(flow)
        flow.gap(22)
        offers = self._offers()
        waiting = self.card.reading is not None and not self.refused
        main = "panel" if waiting else next(name for name, _, main in offers if main)
        if main != self._main:
            self._main = self.focus = main
        flow.row(offers, 20)
        high = flow.y + pad
        top = max(view.px(16), (view.height - high) // 2)
        words = self.kit.say("dropped.reading", file=self.card.title) if waiting else ""
        panel = Plate(
            box=(left, 0, width, high), corner=view.px(28), id="panel" if waiting else "", words=words
        )
        return [lowered(widget, top) for widget in (panel, *flow.widgets)]

    def _words(self, flow: Flow) -> None:
        say, card = self.kit.say, self.card
        if self.refused:
            flow.text(say("dropped.no_pack"), 30, BOLD)
            flow.gap(10)
            flow.text(self.refused, 20)
        elif card.reading is not None:
            flow.text(say("dropped.reading", file=card.title), 30, BOLD)
            flow.gap(10)
            flow.text(about_pack(self.kit, card), 20)
        elif card.faulty:
            self._faults(flow, card)
        else:
            flow.text(say("dropped.ready", pack=card.title), 30, BOLD)
            flow.gap(10)
            flow.text(about_pack(self.kit, card), 20, SEMIBOLD)
            if card.kind == "added":
                flow.gap(8)
                flow.text(say("dropped.here"), 18, colour=DIM)

    def _faults(self, flow: Flow, card: PackCard) -> None:
        say = self.kit.say
        flow.text(say("dropped.faulty", pack=card.title), 30, BOLD)
        errors = [each for each in card.problems if each.error]
        for each in errors[:SHOWN]:
            flow.gap(10)
            flow.text(place(self.kit, each), 16, SEMIBOLD, AMBER)
            flow.text(f"{each.what} {each.cure}".strip(), 18)
        if len(errors) > SHOWN:
            flow.gap(8)
            flow.text(say("packs.more", number=len(errors) - SHOWN), 18)
        flow.gap(12)
        flow.text(say("pack.again"), 17, colour=DIM)

    def _offers(self) -> list[tuple[str, str, bool]]:
        say, card = self.kit.say, self.card
        good = not (self.refused or card.faulty or card.reading is not None)
        offers = [("play", say("dropped.play"), True)] if good and card.playable else []
        if good and card.kind == "added":
            offers.append(("keep", say("dropped.keep"), False))
        if not self.refused:
            offers.append(("all", say("dropped.all"), False))
        return [*offers, ("close", say("dropped.close"), not offers or not offers[0][2])]

    def press(self, name: str) -> Change | None:
        match name:
            case "play":
                deck = self.services.deal(self.services.preferences.difficulty, (self.card.id,))
                if not deck.questions:
                    return Push(SorryScene(self.kit, self.kit.say("setup.nothing")))
                return Replace(PlayScene(self.kit, self.services, deck))
            case "keep":
                return self._keep()
            case "all":
                return Replace(PacksScene(self.kit, self.services))
            case "panel":
                return None
        return Pop()

    def _keep(self) -> Change:
        try:
            path = self.services.shelf.keep(self.card)
        except DownpourError as error:
            return Push(SorryScene(self.kit, str(error)))
        self._card = next((card for card in self.services.packs if card.path == path), self._card)
        return Push(SorryScene(self.kit, self.kit.say("pack.kept", path=path)))
