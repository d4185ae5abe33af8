"""Where everything lies on the question screen; when space runs out, layout gives, not type."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from game.core.difficulty import Difficulty
from game.core.question import Choice
from game.core.scoring import streak_tenths
from game.ui.text import BOLD, REGULAR, SEMIBOLD
from game.ui.theme import AMBER, BUTTON, DIM, MARKS, NIGHT, TEXT
from game.ui.view import View
from game.ui.widgets.basic import Label, Pips, Plate, TimeBar
from game.ui.widgets.button import Button, button_width
from game.ui.widgets.choice import Tile
from game.ui.widgets.widget import Box, Widget, lowered

if TYPE_CHECKING:
    from game.ui.scenes.play import PlayScene

Arranged = tuple[list[Widget], Box | None]


@dataclass(frozen=True)
class Plan:
    """How generous an arrangement is."""

    room: float
    """1 has all the space of the design, 0 none."""
    korean: bool
    few: bool = False
    """After the answer, only the right choice and the player's own stay."""
    bare: bool = False
    """What helps but is not needed goes: the label, the keys, the marks of the round."""


PLANS = (
    Plan(1.0, korean=True),
    Plan(0.6, korean=True),
    Plan(0.3, korean=True),
    Plan(0.3, korean=False),
    Plan(0.08, korean=False),
    Plan(0.08, korean=False, few=True),
    Plan(0.0, korean=False, bare=True),
    Plan(0.0, korean=False, few=True, bare=True),
)


def arrange(scene: "PlayScene", view: View) -> Arranged:
    """Give the widgets of the most generous plan that fits, and the part that scrolls if none does."""
    for plan in PLANS:
        made = _Arrangement(scene, view, plan)
        if made.fits:
            return made.widgets(), None
    return made.widgets(), made.stem_frame


class _Arrangement:
    """One plan carried out."""

    def __init__(self, scene: "PlayScene", view: View, plan: Plan) -> None:
        self.scene, self.view, self.plan = scene, view, plan
        self.kit, self.fonts, self.session = scene.kit, scene.kit.fonts, scene.session
        self.question = scene.session.question
        self.language = scene.kit.language
        self.body, self.small = view.type(20), view.type(16)
        self.width = view.width - 2 * view.margin
        self.top = self._top_widgets()
        self.tiles, self.rows = self._tiles()
        self.low, low_height = self._low()
        edge = self.pad(28, 6)
        high = view.height - edge - low_height - self.pad(24, 6)
        choices = sum(self.rows) + self.gap * (len(self.rows) - 1)
        self.panel_top = self.top_end + self.pad(22, 5)
        self.room = high - choices - self.pad(26, 6) - self.panel_top
        self.stem_size, self.stem_lines, self.need = self._stem()
        self.fits = self.need <= self.room
        roomy = min(self.room, max(self.need, view.px(208)))
        self.panel_height = max(roomy, self.fonts.height(view.least) * 2)
        self.low_top = view.height - edge - low_height
        self.stem_frame: Box | None = None

    def pad(self, design: float, least: float = 0) -> int:
        """Give a space that shrinks with the plan."""
        return self.view.px(least + (design - least) * self.plan.room)

    @property
    def gap(self) -> int:
        return self.pad(20, 7)

    def _top_widgets(self) -> list[Widget]:
        view, kit, fonts, session = self.view, self.kit, self.fonts, self.session
        y, total = self.pad(30, 8), len(session.deck.questions)
        score_size = view.type(32)
        tall = fonts.height(max(score_size, self.body))
        words = kit.say("play.place", place=session.place + 1, total=total)
        wide = fonts.width(words, self.body, BOLD)
        widgets: list[Widget] = [self._line(words, (view.margin, y, wide, tall), self.body, BOLD)]
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
            widgets.append(self._line(streak, at, self.small, BOLD, AMBER, "center"))
        widgets.append(self._line(score, (right - score_wide, y, score_wide, tall), score_size, BOLD))
        self.top_end = y + tall
        return [*widgets, *(self._thin_clock(pips_x, (y, tall)) if self.plan.bare else self._clock())]

    def _thin_clock(self, x: int, line: tuple[int, int]) -> list[Widget]:
        """Give the clock as a thin line, its seconds in the first row."""
        left, limit = self.scene.left_ms, self.session.limit
        if left is None or limit is None:
            return []
        words = self.kit.say("play.seconds", number=-(-left // 1000))
        wide = self.fonts.width(words, self.body, BOLD)
        label = self._line(words, (x, line[0], wide, line[1]), self.body, BOLD)
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
        label = self._line(words, at, self.body, BOLD, TEXT, "right")
        return [TimeBar(box=box, share=left / limit, words=words), label]

    def _line(  # noqa: PLR0917 - words, place and look
        self,
        words: str,
        box: Box,
        size: int,
        weight: str,
        colour: tuple[int, int, int] = TEXT,
        align: str = "left",
    ) -> Label:
        x, y, width, height = box
        tall = self.fonts.height(size)
        at = (x, y + (height - tall) // 2, width, tall)
        return Label(
            box=at,
            words=words,
            lines=(words,),
            size=size,
            weight=weight,
            colour=colour,
            align=align,
            paper=NIGHT[1],
        )

    def _verdict(self, place: int) -> tuple[str, tuple[str, ...]]:
        if not self.session.waiting:
            return "", ()
        reply = self.session.log[-1]
        if place == self.question.key:
            right = f"+{reply.points:,}" if reply.right else self.kit.say("play.right_answer")
            return right, ("right",)
        if place == reply.choice:
            return self.kit.say("play.your_answer"), ("wrong",)
        return "", ("faded",)

    def _tiles(self) -> tuple[list[Tile], list[int]]:
        shown = [
            (place, choice)
            for place, choice in enumerate(self.question.choices)
            if not (self.plan.few and self.session.waiting) or self._verdict(place)[0]
        ]
        size = self.view.type(25)
        for columns in (1,) if self.view.portrait else (2, 1):
            wide = (self.width - self.gap * (columns - 1)) // columns
            wrapped = {place: self._wrapped(choice, place, wide, size) for place, choice in shown}
            if columns == 1 or all(len(lines) <= 2 for lines in wrapped.values()):
                break
        rows = [
            max(self._tall(wrapped[p], c, size) for p, c in shown[start : start + columns])
            for start in range(0, len(shown), columns)
        ]
        tiles = [
            self._tile(place, choice, wrapped[place], (index % columns, index // columns, wide), (rows, size))
            for index, (place, choice) in enumerate(shown)
        ]
        return tiles, rows

    def _wrapped(self, choice: Choice, place: int, wide: int, size: int) -> tuple[str, ...]:
        verdict = self._verdict(place)[0]
        end = self.fonts.width(verdict, self.small, BOLD) + 2 * self.small if verdict else self.view.px(36)
        room = wide - self.view.px(24 + 44 + 18 + 24) - end
        return self.fonts.wrap(choice.text.say(self.language), size, SEMIBOLD, max(room, size * 3))

    def _korean(self, choice: Choice) -> str:
        korean = choice.text.by_language.get("ko", "")
        shown = korean != choice.text.say(self.language) and self.plan.korean and not self.question.plain
        return korean if shown else ""

    def _tall(self, lines: tuple[str, ...], choice: Choice, size: int) -> int:
        low = self.fonts.height(self.small) if self._korean(choice) else 0
        content = self.fonts.height(size) * len(lines) + low
        return max(round(self.view.px(84) * min(1.0, self.plan.room + 0.25)), content + self.pad(20, 5))

    def _tile(
        self,
        place: int,
        choice: Choice,
        lines: tuple[str, ...],
        cell: tuple[int, int, int],
        look: tuple[list[int], int],
    ) -> Tile:
        column, row, wide = cell
        rows, size = look
        verdict, states = self._verdict(place)
        korean = self._korean(choice)
        x = self.view.margin + column * (wide + self.gap)
        said = ". ".join(filter(None, (MARKS[place].letter, choice.text.say(self.language), korean, verdict)))
        return Tile(
            box=(x, sum(rows[:row]) + self.gap * row, wide, rows[row]),
            id="" if self.session.waiting else f"choice-{place}",
            words=said,
            mark=MARKS[place],
            lines=lines,
            under=self.fonts.clip(korean, self.small, REGULAR, wide - self.view.px(150)) if korean else "",
            size=size,
            small=self.small,
            verdict=verdict,
            states=states,
            arrived=self.scene.arrived(place),
        )

    def _stem(self) -> tuple[int, tuple[str, ...], int]:
        """Give the largest type for the stem that fits the panel, its lines, and the height it needs."""
        words = self.question.stem.say(self.language)
        inner = self.width - 2 * self._inset
        rest = self._kicker_height + self._under_height + 2 * self.pad(26, 6)
        largest, least = self.view.type(42), max(self.view.least, self.view.type(28))
        for size in range(largest, least - 1, -1):
            lines = self.fonts.wrap(words, size, BOLD, inner)
            need = rest + self.fonts.height(size) * len(lines)
            if need <= self.room and (len(lines) <= 3 or size == least):
                break
        return size, lines, need

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

    def _low(self) -> tuple[list[Widget], int]:
        """Give what stands at the bottom, placed from 0, and its height."""
        return self._feedback() if self.session.waiting else self._footer()

    def _footer(self) -> tuple[list[Widget], int]:
        if self.plan.bare:
            return [], 0
        view, tall = self.view, self.fonts.height(self.small)
        names = " · ".join(
            [
                self.kit.say(f"difficulty.{Difficulty(self.session.deck.difficulty).value}"),
                self.kit.say(f"mode.{self.session.mode}"),
            ]
        )
        wide = self.fonts.width(names, self.small) + view.px(8)
        keys = self.kit.say("play.keys", number=len(self.question.choices))
        height = tall + self.pad(14, 4)
        reserve = view.px(104) if self.plan.room == 1.0 else height
        plate = Plate(
            box=(view.margin, reserve - height, self.width, height), corner=height // 2, shadow=False
        )
        inset = view.px(18)
        middle = reserve - height + (height - tall) // 2
        room = self.width - 2 * inset - wide - view.px(20)
        left = Label(
            box=(view.margin + inset, middle, room, tall),
            words=keys,
            lines=(self.fonts.clip(keys, self.small, REGULAR, room),),
            size=self.small,
            colour=DIM,
        )
        right = Label(
            box=(view.width - view.margin - inset - wide, middle, wide, tall),
            words=names,
            lines=(names,),
            size=self.small,
            colour=DIM,
            align="right",
        )
        return [plate, left, right], reserve

    def _feedback(self) -> tuple[list[Widget], int]:
        view, fonts, say = self.view, self.fonts, self.kit.say
        reply = self.session.log[-1]
        explained = self.question.explanation.say(self.language) if self.question.explanation else ""
        words = " ".join(filter(None, (say("play.late") if reply.choice is None else "", explained)))
        next_words = say("play.finish") if self.session.finished else say("play.next")
        next_wide = button_width(self.kit, view, next_words, self.body, ("↵", self.small))
        count = len(self.question.sources)
        sources = say("play.sources", number=count) if count != 1 else say("play.one_source")
        sources_wide = button_width(self.kit, view, sources, self.small, ("S", self.small))
        inset, pad = self.pad(30, 14), self.pad(18, 6)
        stacked = self.width - next_wide - 3 * inset < self.width * 0.5
        room = self.width - 2 * inset - (0 if stacked else next_wide + inset)
        lines = fonts.wrap(words, self.body, SEMIBOLD, room) if words else ()
        button = max(fonts.height(self.body) + self.pad(14, 4), self.pad(42, 28))
        low = fonts.height(self.small) + self.pad(10, 4)
        text_height = fonts.height(self.body) * len(lines)
        height = (
            text_height + 2 * pad + self.pad(6, 2) + (max(button, low) if stacked else low if count else 0)
        )
        height = max(height, button + 2 * pad, view.px(104) if self.plan.room == 1.0 else 0)
        x = view.margin + inset
        next_y = height - pad - button if stacked else (height - button) // 2
        next_x = view.width - view.margin - inset - next_wide
        widgets: list[Widget] = [
            Plate(box=(view.margin, 0, self.width, height), corner=view.px(24)),
            Label(box=(x, pad, room, text_height), words=words, lines=lines, size=self.body, weight=SEMIBOLD),
        ]
        if count:
            source_y = next_y + (button - low) // 2 if stacked else height - pad - low
            widgets.append(
                Button(
                    box=(x, source_y, min(sources_wide, room), low),
                    id="sources",
                    words=sources,
                    key="S",
                    size=self.small,
                    small=self.small,
                    centred=True,
                )
            )
        widgets.append(
            Button(
                box=(next_x, next_y, next_wide, button),
                id="next",
                words=next_words,
                key="↵",
                size=self.body,
                small=self.small,
                centred=True,
                on=True,
            )
        )
        return widgets, height

    def widgets(self) -> list[Widget]:
        """Give everything in reading order."""
        first = self.panel_top + self.panel_height + self.pad(26, 6)
        tiles = [lowered(tile, first) for tile in self.tiles]
        low = [lowered(widget, self.low_top) for widget in self.low]
        panel = Plate(
            box=(self.view.margin, self.panel_top, self.width, self.panel_height),
            corner=self.view.px(28),
            id="" if self.session.waiting else "panel",
            words=self.question.stem.say(self.language),
        )
        return [*self.top, panel, *self._panel_text(), *tiles, *low]

    def _panel_text(self) -> list[Widget]:
        x, y = self.view.margin + self._inset, self.panel_top + self.pad(30, 6)
        inner = self.width - 2 * self._inset
        widgets: list[Widget] = []
        if self.question.label and not self.plan.bare:
            words = self.question.label.say(self.language).upper()
            tall = self.fonts.height(self.small)
            widgets.append(self._part(words, (x, y, inner, tall), self.small, AMBER, BOLD))
            y += self._kicker_height
        stem = self.question.stem.say(self.language)
        tall = self.fonts.height(self.stem_size) * len(self.stem_lines)
        label = Label(
            box=(x, y, inner, tall), words=stem, lines=self.stem_lines, size=self.stem_size, weight=BOLD,
            scrolls=not self.fits,
        )  # fmt: skip
        if not self.fits:
            self.stem_frame = (x, y, inner, self.panel_top + self.panel_height - y - self.pad(10, 4))
            return [*widgets, label]
        widgets.append(label)
        if self.question.under:
            under = self.question.under.say(self.language)
            box = (x, y + tall + self.pad(6), inner, self.fonts.height(self.body))
            widgets.append(self._part(under, box, self.body, DIM, REGULAR))
        return widgets

    def _part(self, words: str, box: Box, size: int, colour: tuple[int, int, int], weight: str) -> Label:
        text = self.fonts.clip(words, size, weight, box[2])
        return Label(box=box, words=words, lines=(text,), size=size, weight=weight, colour=colour)
