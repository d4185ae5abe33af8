"""The top of the question screen: place, marks, streak, score, clock."""

from game.core.scoring import streak_tenths
from game.ui.question.part import Part
from game.ui.text import BOLD
from game.ui.theme import AMBER, BUTTON, TEXT
from game.ui.widgets.basic import Pips, Plate, TimeBar
from game.ui.widgets.widget import Widget


class Top(Part):
    """What stands over the question."""

    top_end = 0
    """Where it ends, in pixels; set by `widgets`."""

    def widgets(self) -> list[Widget]:
        """Give the row and the clock; `top_end` says where they end."""
        view, kit, fonts, session = self.view, self.kit, self.fonts, self.session
        y, total = self.pad(30, 8), session.deck.size
        score_size = view.type(32)
        tall = fonts.height(max(score_size, self.body))
        words = kit.say("play.place", place=session.place + 1, total=total)
        wide = fonts.width(words, self.body, BOLD)
        widgets: list[Widget] = [self.line(words, (view.margin, y, wide, tall), self.body)]
        score = f"{self.scene.shown_score:,}"
        score_wide = fonts.width(score, score_size, BOLD)
        right = view.width - view.margin
        streak = kit.say(
            "play.streak", number=session.streak, factor=f"{streak_tenths(session.streak) / 10:.1f}"
        )
        pill_wide = fonts.width(streak, self.small, BOLD) + view.px(34)
        pill_x = right - score_wide - view.px(20) - pill_wide
        pips_x = view.margin + wide + view.px(20)
        pips_wide = min(view.px(314), pill_x - pips_x - view.px(20))
        if pips_wide > total * 6 and not self.plan.bare:
            bar = max(4, view.px(8))
            marks = tuple(self._mark(place) for place in range(total))
            widgets.append(
                Pips(box=(pips_x, y + (tall - bar) // 2, pips_wide, bar), marks=marks, words=", ".join(marks))
            )
        if pill_x > view.margin + wide:
            pill = fonts.height(self.small) + self.pad(14, 4)
            box = (pill_x, y + (tall - pill) // 2, pill_wide, pill)
            widgets.append(Plate(box=box, corner=pill // 2, fill=BUTTON, shadow=False))
            at = (pill_x, box[1], pill_wide, pill)
            widgets.append(self.line(streak, at, self.small, AMBER, "center"))
        widgets.append(self.line(score, (right - score_wide, y, score_wide, tall), score_size))
        self.top_end = y + tall
        return [*widgets, *(self._thin_clock(pips_x, (y, tall)) if self.plan.bare else self._clock())]

    def _thin_clock(self, x: int, line: tuple[int, int]) -> list[Widget]:
        """Give the clock as a thin line, its seconds in the first row."""
        left, limit = self.scene.left_ms, self.session.limit
        if left is None or limit is None:
            return []
        words = f"· {self.kit.say('play.seconds', number=-(-left // 1000))}"
        wide = self.fonts.width(words, self.body, BOLD)
        label = self.line(words, (x, line[0], wide, line[1]), self.body)
        bar = TimeBar(box=(self.view.margin, self.top_end, self.width, 5), share=left / limit, words=words)
        self.top_end += 5
        return [label, bar]

    def _mark(self, place: int) -> str:
        log = self.session.log
        if place < len(log):
            return "right" if log[place].right else "wrong"
        return "now" if place == self.session.place else "open"

    def _clock(self) -> list[Widget]:
        left, limit = self.scene.left_ms, self.session.limit
        if left is None or limit is None:
            return []
        words = self.kit.say("play.seconds", number=-(-left // 1000))
        wide = self.fonts.width(self.kit.say("play.seconds", number=88), self.body, BOLD)
        tall, bar = self.fonts.height(self.body), max(5, self.view.px(12))
        y = self.top_end + self.pad(8)
        box = (self.view.margin, y + (tall - bar) // 2, self.width - wide - self.view.px(14), bar)
        at = (self.view.width - self.view.margin - wide, y, wide, tall)
        self.top_end = y + tall
        label = self.line(words, at, self.body, TEXT, "right")
        return [TimeBar(box=box, share=left / limit, words=words), label]
