"""Some questions of a pack, with their answers: to see what it is like."""

from collections.abc import Sequence

from game.core.question import Question
from game.ui.flow import Flow
from game.ui.kit import Kit
from game.ui.page import page
from game.ui.scene import Change, Pop, Scene
from game.ui.services import PackCard, Services
from game.ui.text import REGULAR, SEMIBOLD
from game.ui.theme import AMBER, AQUA, DIM
from game.ui.view import View
from game.ui.widgets.widget import Widget


class PreviewScene(Scene):
    """A list to read; each turn draws others."""

    name = "preview"
    first = "more"

    def __init__(self, kit: Kit, services: Services, card: PackCard) -> None:
        super().__init__(kit)
        self.services = services
        self.card = card
        self.turn = 0
        self.questions = services.shelf.preview(card, self.turn)

    def build(self, view: View) -> Sequence[Widget]:
        say = self.kit.say
        buttons = [("back", say("back"), "Esc", False), ("more", say("preview.more"), "↵", True)]
        made = page(self.kit, view, self.card.title, buttons)
        self.frame = made.frame
        made.flow.text(say("preview.title" if self.questions else "preview.none"), 20, SEMIBOLD, AMBER)
        for question in self.questions:
            self._question(made.flow, question)
        return made.widgets

    def _question(self, flow: Flow, question: Question) -> None:
        language = self.kit.language
        flow.gap(18)
        flow.text(question.stem.say(language), 20, SEMIBOLD)
        if question.image:
            alt = question.alt.say(language) if question.alt else question.image
            flow.text(self.kit.say("play.picture", alt=alt), 17, colour=DIM)
        for place, choice in enumerate(question.choices):
            right = place == question.key
            words = f"{'•' if not right else '→'}  {choice.text.say(language)}"
            flow.text(words, 18, SEMIBOLD if right else REGULAR, AQUA if right else DIM)

    def press(self, name: str) -> Change | None:
        if name == "back":
            return Pop()
        self.turn += 1
        self.scroll = 0
        self.questions = self.services.shelf.preview(self.card, self.turn)
        return None
