"""Help: the keys, how scoring works, and whom the game has to thank."""

from collections.abc import Sequence

from game.core.difficulty import LEVELS, Difficulty
from game.core.scoring import BASE, SLOWEST, STREAK_CAP, STREAK_STEP, points
from game.ui.flow import Flow
from game.ui.kit import Kit
from game.ui.page import page
from game.ui.scene import Change, Scene
from game.ui.services import Services
from game.ui.text import BOLD, SEMIBOLD
from game.ui.theme import AMBER, DIM
from game.ui.view import View
from game.ui.widgets.widget import Widget

KEYS = ("choose", "focus", "press", "pause", "sources", "flag", "hear", "packs", "full_screen", "screenshot")


class HelpScene(Scene):
    """One long page to read."""

    name = "help"
    first = "back"

    def __init__(self, kit: Kit, services: Services) -> None:
        super().__init__(kit)
        self.services = services

    def build(self, view: View) -> Sequence[Widget]:
        made = page(self.kit, view, self.kit.say("help.title"))
        self.frame = made.frame
        self._keys(made.flow)
        self._scoring(made.flow)
        self._credits(made.flow)
        return made.widgets

    def _keys(self, flow: Flow) -> None:
        flow.text(self.kit.say("help.keys.title"), 28, BOLD, AMBER)
        for name in KEYS:
            flow.gap(8)
            flow.text(self.kit.say(f"help.keys.{name}"), 19)

    def _scoring(self, flow: Flow) -> None:
        """Tell the rule from its own numbers."""
        say = self.kit.say
        flow.gap(30)
        flow.text(say("help.scoring.title"), 28, BOLD, AMBER)
        flow.gap(8)
        flow.text(say("help.scoring.rule", base=f"{BASE:,}"), 20, SEMIBOLD)
        for each in LEVELS:
            terms = each.terms
            flow.gap(8)
            words = say(
                "help.scoring.difficulty",
                name=say(f"difficulty.{each.value}"),
                factor=f"{terms.halves / 2:g}",
                choices=terms.choices,
                seconds=terms.seconds,
            )
            flow.text(words, 19)
        flow.gap(8)
        flow.text(say("help.scoring.speed", slowest=f"{SLOWEST / 100:g}"), 19)
        flow.gap(8)
        step, cap = f"{STREAK_STEP / 10:g}", f"{STREAK_CAP / 10:g}"
        flow.text(say("help.scoring.streak", step=step, cap=cap), 19)
        flow.gap(8)
        hard = Difficulty.HARD
        limit = hard.terms.seconds * 1000
        fast, slow = points(hard, 2000, limit, 2), points(hard, limit, limit, 0)
        flow.text(say("help.scoring.example", fast=f"{fast:,}", slow=f"{slow:,}"), 19, colour=DIM)
        flow.gap(8)
        flow.text(say("help.scoring.no_clock"), 19)

    def _credits(self, flow: Flow) -> None:
        flow.gap(30)
        flow.text(self.kit.say("help.credits.title"), 28, BOLD, AMBER)
        flow.gap(8)
        flow.text(self.kit.say("help.credits.version", version=self.services.version), 19)
        for line in self.services.credits:
            flow.gap(8)
            flow.text(line, 19)

    def press(self, name: str) -> Change | None:
        return self.back() if name == "back" else None
