"""The end of a round: the score, a name for the table, and what was asked."""

from collections.abc import Sequence

from game.core.board import LONGEST_NAME, clean_name
from game.core.session import Session
from game.core.summary import result
from game.ui.backdrop import Weather
from game.ui.flow import Flow
from game.ui.input import Composing, Erase, Input, Key, Press, Typed
from game.ui.kit import Kit
from game.ui.scene import Change, Push, Replace, Scene
from game.ui.scenes.notice import NoticeScene
from game.ui.scenes.scores import ScoresScene
from game.ui.services import Services
from game.ui.text import BOLD, REGULAR, SEMIBOLD
from game.ui.theme import AMBER, DIM
from game.ui.view import View
from game.ui.widgets.asked import Asked
from game.ui.widgets.basic import Label, Pips, Plate
from game.ui.widgets.field import Field
from game.ui.widgets.widget import Widget, lowered


class ResultsScene(Scene):
    """The round is kept already; here it gets its name."""

    name = "results"

    def __init__(self, kit: Kit, services: Services, session: Session, kept: str) -> None:
        super().__init__(kit)
        self.services = services
        self.session = session
        self.kept = kept
        self.result = result(session)
        self.text = services.preferences.name
        self.composing = ""
        self.fresh = True
        """The name offered is still the last one; typing replaces it."""
        self.focus = "name" if self.result.ranked else "again"

    @property
    def typing(self) -> bool:
        return self.focus == "name"

    @property
    def weather(self) -> Weather:
        share = self.session.right / len(self.session.log)
        return Weather(rain=max(0.03, 0.7 - 0.7 * share), mood=share**1.5)

    def build(self, view: View) -> Sequence[Widget]:
        wide = view.width - 2 * view.margin
        if view.portrait:
            left = Flow(self.kit, view, view.margin, view.px(30), wide)
            self._summary(left, view)
            top = left.y + view.px(24)
            return [
                *left.widgets,
                *self._list(view, (view.margin, top, wide, view.height - top - view.px(20))),
            ]
        half = round(wide * (0.43 if view.text < 1.5 else 0.5))
        left = Flow(self.kit, view, view.margin, view.px(60 if view.text < 1.5 else 12), half)
        self._summary(left, view)
        x = view.margin + half + view.px(40)
        top = view.px(50 if view.text < 1.5 else 16)
        room = (
            x,
            top,
            view.width - view.margin - x,
            view.height - top - view.px(50 if view.text < 1.5 else 16),
        )
        spare = view.height - left.y - view.px(24)
        moved = [lowered(w, max(0, spare // 3)) for w in left.widgets]
        return [*moved, *self._list(view, room)]

    def _summary(self, flow: Flow, view: View) -> None:
        say, result_ = self.kit.say, self.result
        plate_top = len(flow.widgets)
        flow.x += view.px(24)
        flow.width -= view.px(48)
        start = flow.y
        flow.gap(14)
        flow.text(self._kicker(), 19, SEMIBOLD, AMBER)
        words = f"{result_.score:,}"
        size = self.kit.fonts.fit(words, BOLD, flow.width, 1, (view.type(100), view.least))
        tall = round(self.kit.fonts.height(size) * 0.95)
        flow.widgets.append(
            Label(box=(flow.x, flow.y, flow.width, tall), words=words, lines=(words,), size=size, weight=BOLD)
        )
        flow.y += tall
        each = f"{result_.ms / 1000 / max(1, result_.asked):.1f}"
        flow.text(
            say(
                "results.line",
                right=result_.right,
                asked=result_.asked,
                streak=result_.best_streak,
                each=each,
            ),
            20,
            colour=DIM,
        )
        flow.gap(14)
        marks = tuple("right" if reply.right else "wrong" for reply in self.session.log)
        side = max(14, min(view.px(34), flow.width // max(1, len(marks)) - view.px(6)))
        box = (flow.x, flow.y, (side + view.px(6)) * len(marks) - view.px(6), side)
        flow.widgets.append(Pips(box=box, marks=marks, square=True, words=", ".join(marks)))
        flow.y += side
        flow.gap(18)
        high = flow.y - start
        box = (flow.x - view.px(24), start, flow.width + view.px(48), high)
        flow.widgets.insert(plate_top, Plate(box=box, corner=view.px(24), shadow=False))
        flow.x -= view.px(24)
        flow.width += view.px(48)
        flow.gap(14)
        if result_.ranked:
            self._name_field(flow, view)
        options = [("save", say("results.save"), True)] if result_.ranked else []
        options += [
            ("again", say("results.again"), False),
            ("scores", say("results.scores"), False),
            ("menu", say("results.menu"), False),
        ]
        flow.row(options, 18)

    def _kicker(self) -> str:
        say, name = self.kit.say, self.kit.say(f"difficulty.{self.result.difficulty}")
        if not self.result.ranked:
            return say("results.unranked")
        rank = next(
            (row.rank for row in self.services.memory.table(self.result.board) if row.id == self.kept), 0
        )
        if rank == 1 and self.result.score:
            return say("results.best", difficulty=name)
        return say("results.rank", difficulty=name, rank=rank) if rank else name

    def _name_field(self, flow: Flow, view: View) -> None:
        size, small = view.type(26), view.type(16)
        fonts = self.kit.fonts
        tall = fonts.height(size) + fonts.height(small) + view.px(18)
        flow.widgets.append(
            Field(
                box=(flow.x, flow.y, flow.width, tall),
                id="name",
                words=f"{self.kit.say('results.name')}: {self.text}",
                caption=self.kit.say("results.name"),
                text=fonts.clip(self.text, size, BOLD, flow.width - view.px(80)),
                composing=self.composing,
                size=size,
                small=small,
            )
        )
        flow.y += tall
        flow.gap(16)

    def _list(self, view: View, room: tuple[int, int, int, int]) -> list[Widget]:
        x, y, width, height = room
        pad = view.px(30)
        flow = Flow(self.kit, view, x + pad, y + view.px(22), width - 2 * pad)
        flow.text(self.kit.say("results.heard"), 23, BOLD)
        top = flow.y + view.px(6)
        self.frame = (x + pad, top, width - 2 * pad, y + height - top - view.px(16))
        size = view.type(17)
        rows: list[Widget] = []
        language, fonts = self.kit.language, self.kit.fonts
        for question, reply in zip(self.session.deck.questions, self.session.log, strict=False):
            points = f"{reply.points:,}"
            space = width - 2 * pad - size - view.px(28) - fonts.width("12,000", size, BOLD)
            stem = fonts.wrap(question.stem.say(language), size, REGULAR, space)
            answer = fonts.wrap(question.right.text.say(language), size, SEMIBOLD, space)
            tall = fonts.height(size) * (len(stem) + len(answer)) + view.px(16)
            rows.append(
                Asked(
                    box=(x + pad, top, width - 2 * pad, tall),
                    words=f"{question.stem.say(language)} {question.right.text.say(language)}. {points}",
                    mark="right" if reply.right else "wrong",
                    stem=stem,
                    answer=answer,
                    points=points,
                    size=size,
                    states=("right",) if reply.right else ("wrong",),
                    scrolls=True,
                )
            )
            top += tall
        return [Plate(box=room, corner=view.px(28)), *flow.widgets, *rows]

    def handle(self, meaning: Input) -> Change | None:
        match meaning:
            case Typed(text) if self.typing:
                kept = "" if self.fresh else self.text
                typed = clean_name(kept + text + "|")
                self.text = (typed.removesuffix("|"))[:LONGEST_NAME]
                self.fresh, self.composing = False, ""
                return None
            case Composing(text) if self.typing:
                self.composing = text
                return None
            case Erase() if self.typing:
                self.text, self.fresh = self.text[:-1], False
                return None
            case Press() if self.typing:
                return self.press("save")
            case Key(char) if char == "n" and self.result.ranked:
                self.focus = "name"
                return None
        return super().handle(meaning)

    def press(self, name: str) -> Change | None:
        match name:
            case "save":
                self._save()
                return Replace(ScoresScene(self.kit, self.services, own=self.kept))
            case "again":
                self._save()
                return self._again()
            case "scores":
                self._save()
                return Push(ScoresScene(self.kit, self.services, own=self.kept))
            case "menu":
                return self.back()
        return None

    def _again(self) -> Change | None:
        """Open another round of the same difficulty and packs."""
        from game.ui.scenes.play import PlayScene  # noqa: PLC0415 - a round ends here, and another begins

        deck = self.services.deal(self.session.deck.difficulty, self.session.deck.packs)
        return Replace(PlayScene(self.kit, self.services, deck)) if deck.questions else super().back()

    def back(self) -> Change | None:
        self._save()
        return super().back()

    def _save(self) -> None:
        name = clean_name(self.text)
        if self.result.ranked and name:
            self.services.memory.rename(self.kept, name)
            self.services.change(name=name)

    def greeting(self) -> Change | None:
        """Give the screen that tells that the round could not be kept, once."""
        if self.services.memory.notice and not self.services.told:
            self.services.told = True
            return Push(NoticeScene(self.kit, self.services))
        return None
