"""One pack: who made it, what it can ask, what is wrong with it, and what to do with it."""

from collections.abc import Sequence

from game.core.difficulty import LEVELS
from game.errors import DownpourError
from game.ui.flow import Flow
from game.ui.kit import Kit
from game.ui.page import page
from game.ui.scene import Change, Pop, Push, Scene
from game.ui.scenes.confirm import ConfirmScene
from game.ui.scenes.play import PlayScene
from game.ui.scenes.preview import PreviewScene
from game.ui.scenes.sorry import SorryScene
from game.ui.services import PackCard, Services
from game.ui.text import BOLD, SEMIBOLD
from game.ui.theme import AMBER, CORAL, DIM
from game.ui.view import View
from game.ui.widgets.widget import Widget
from game.ui.wording import about_pack, place

SHOWN = 100
"""Problems on the screen; `downpour check` has them all."""


class PackScene(Scene):
    """Everything about a pack."""

    name = "pack"
    first = "back"

    def __init__(self, kit: Kit, services: Services, path: str) -> None:
        super().__init__(kit)
        self.services = services
        self.path = path
        self._seen = -1

    @property
    def card(self) -> PackCard | None:
        """Give the pack as it is now; None once it is gone."""
        return next((card for card in self.services.packs if card.path == self.path), None)

    def greeting(self) -> Change | None:
        """Close once the pack is gone."""
        return Pop() if self.card is None else None

    def update(self, seconds: float) -> bool:
        del seconds
        seen, self._seen = self._seen, self.services.shelf.version
        return seen != self._seen

    def build(self, view: View) -> Sequence[Widget]:
        card = self.card
        made = page(self.kit, view, card.title if card else self.kit.say("pack.gone"))
        self.frame = made.frame
        if card:
            self._about(made.flow, card)
        return made.widgets

    def _about(self, flow: Flow, card: PackCard) -> None:
        say = self.kit.say
        flow.row(self._offers(card), 18)
        flow.gap(20)
        if card.description:
            flow.text(card.description, 20)
            flow.gap(6)
        if not card.faulty:
            flow.text(about_pack(self.kit, card), 19, SEMIBOLD)
            flow.gap(6)
        for name, words in (("license", card.license), ("where", card.path)):
            if words:
                flow.text(say(f"pack.{name}", words=words), 17, colour=DIM)
                flow.gap(4)
        if card.fitting:
            flow.gap(8)
            given = " · ".join(
                f"{say(f'difficulty.{each.value}')} {card.fitting.get(each, 0):,}" for each in LEVELS
            )
            flow.text(say("pack.fitting", words=given), 17, colour=DIM)
        self._problems(flow, card)

    def _offers(self, card: PackCard) -> list[tuple[str, str, bool]]:
        say = self.kit.say
        offers = []
        if card.playable and card.reading is None:
            offers = [("play", say("pack.play"), True), ("preview", say("pack.preview"), False)]
            offers.append(("switch", say("pack.turn_off" if card.on else "pack.turn_on"), False))
        if card.kind == "added" and not card.faulty:
            offers.append(("keep", say("pack.keep"), False))
        if card.kind != "built_in":
            offers.append(("remove", say("pack.remove"), False))
        return offers

    def _problems(self, flow: Flow, card: PackCard) -> None:
        say = self.kit.say
        for errors, name in ((True, "errors"), (False, "warnings")):
            found = [each for each in card.problems if each.error == errors]
            if not found:
                continue
            flow.gap(16)
            flow.text(say(f"pack.{name}"), 24, BOLD, CORAL if errors else AMBER)
            for each in found[:SHOWN]:
                flow.gap(8)
                flow.text(place(self.kit, each), 16, SEMIBOLD, AMBER)
                flow.text(f"{each.what} {each.cure}".strip(), 18)
            if len(found) > SHOWN:
                flow.text(say("packs.more", number=len(found) - SHOWN), 18)
        if card.faulty:
            flow.gap(14)
            flow.text(say("pack.again"), 17, colour=DIM)

    def press(self, name: str) -> Change | None:
        card = self.card
        if name == "back" or card is None:
            return Pop()
        match name:
            case "play":
                return self._play(card)
            case "preview":
                return Push(PreviewScene(self.kit, self.services, card))
            case "switch":
                self.services.shelf.switch(card, on=not card.on)
            case "keep":
                return self._keep(card)
            case "remove":
                about = "forget_pack" if card.kind == "added" else "remove_pack"
                return Push(
                    ConfirmScene(self.kit, about, lambda: self.services.shelf.remove(card), pack=card.title)
                )
        return None

    def _play(self, card: PackCard) -> Change:
        deck = self.services.deal(self.services.preferences.difficulty, (card.id,))
        if not deck.questions:
            return Push(SorryScene(self.kit, self.kit.say("setup.nothing")))
        return Push(PlayScene(self.kit, self.services, deck))

    def _keep(self, card: PackCard) -> Change:
        try:
            self.path = self.services.shelf.keep(card)
        except DownpourError as error:
            return Push(SorryScene(self.kit, str(error)))
        return Push(SorryScene(self.kit, self.kit.say("pack.kept", path=self.path)))
