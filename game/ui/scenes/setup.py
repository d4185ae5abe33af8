"""A new round: how hard, and from which packs."""

from collections.abc import Sequence

from game.core.difficulty import LEVELS, Difficulty, Pace
from game.core.modes import modes
from game.ui.flow import Flow, foot, heading
from game.ui.input import Input, Move, Press, Step
from game.ui.kit import Kit
from game.ui.scene import Change, Push, Replace, Scene
from game.ui.scenes.pack import PackScene
from game.ui.scenes.play import PlayScene
from game.ui.scenes.sorry import SorryScene
from game.ui.services import PackCard, Services
from game.ui.text import BOLD, SEMIBOLD
from game.ui.theme import (
    AMBER,
    TEXT,
)
from game.ui.view import View
from game.ui.widgets.difficulty import Card
from game.ui.widgets.pack_line import PackLine
from game.ui.widgets.widget import Widget
from game.ui.wording import questions

ROUND = modes()["classic"].questions
DIFFICULTIES = tuple(each.value for each in Difficulty)


class SetupScene(Scene):
    """Choose a difficulty and packs, and start."""

    name = "setup"

    def __init__(self, kit: Kit, services: Services) -> None:
        super().__init__(kit)
        self.services = services
        self.focus = services.preferences.difficulty.value
        self._seen = -1

    def update(self, seconds: float) -> bool:
        del seconds
        seen, self._seen = self._seen, self.services.shelf.version
        return seen != self._seen

    def build(self, view: View) -> Sequence[Widget]:
        say = self.kit.say
        width = view.width - 2 * view.margin
        buttons = foot(
            self.kit, view, [("back", say("back"), "Esc", False), ("start", say("setup.start"), "↵", True)]
        )
        title = heading(self.kit, view, say("setup.title"), view.px(34 if view.text < 1.5 else 10), width)
        top = title.box[1] + title.box[3] + view.px(14)
        self.frame = (0, top - view.px(8), view.width, buttons[0].box[1] - top)
        cards = self._cards(view, top)
        flow = Flow(self.kit, view, view.margin, cards[-1].box[1] + cards[-1].box[3], width, scrolls=True)
        why = self._why()
        if why:
            flow.gap(10)
            flow.text(why, 18, SEMIBOLD, AMBER)
        flow.gap(6 if why or view.text >= 1.5 else 24)
        flow.text(say("setup.packs"), 18, colour=TEXT)
        flow.gap(8)
        return [title, *cards, *flow.widgets, *self._packs(view, flow.y), *buttons]

    def _packs(self, view: View, top: int) -> list[Widget]:
        """Give a line for each pack, two side by side where their words have room."""
        cards, gap = self.services.packs, view.px(12)
        whole = view.width - 2 * view.margin
        half = (whole - gap) // 2
        columns = 2 if all(self._need(view, card) <= half for card in cards) else 1
        lines: list[Widget] = []
        for place, card in enumerate(cards):
            x = view.margin + (place % columns) * (half + gap)
            lines.append(self._pack(view, place, card, (x, top, half if columns == 2 else whole)))
            if place % columns == columns - 1:
                top += lines[-1].box[3] + gap
        return lines

    def _need(self, view: View, card: PackCard) -> int:
        """Give the width that a pack's line would like to have, in pixels."""
        fonts, size = self.kit.fonts, view.type(20)
        words = fonts.width(card.title, size, SEMIBOLD) + fonts.width(self._count(card), view.type(16))
        return words + view.px(26) + 5 * view.px(20)

    def _pack(self, view: View, place: int, card: PackCard, at: tuple[int, int, int]) -> Widget:
        """Give a pack's line; one that has nothing to give is greyed, with the reason."""
        size, small = view.type(20), view.type(16)
        tall = max(self.kit.fonts.height(size) + view.px(10), view.px(56))
        on = card.on and card.playable
        count = self._count(card)
        return PackLine(
            box=(*at, tall),
            id=f"pack-{place}",
            words=f"{card.title}. {count}",
            title=card.title,
            count=count,
            size=size,
            small=small,
            on=on,
            faded=not card.playable or card.reading is not None,
            states=("on",) if on else () if card.playable else ("unavailable",),
            scrolls=True,
        )

    def _count(self, card: PackCard) -> str:
        if card.faulty:
            return self.kit.say("packs.fix")
        if card.reading is not None:
            return self.kit.say("packs.reading", number=round(card.reading * 100))
        difficulty = self.services.preferences.difficulty
        fitting = card.fitting.get(difficulty, card.questions or 0)
        if not card.questions or fitting >= card.questions or not card.exact:
            return questions(self.kit, card)
        name = self.kit.say(f"difficulty.{difficulty.value}")
        number = f"{card.questions:,}"
        return self.kit.say("setup.all_marked", number=number, fitting=f"{fitting:,}", difficulty=name)

    @property
    def _total(self) -> int | None:
        """Give how many questions there are to draw from; None while that is not known."""
        cards = [card for card in self.services.packs if card.on and not card.faulty]
        if any(card.questions is None or card.reading is not None for card in cards):
            return None
        return sum(card.questions or 0 for card in cards)

    def _why(self) -> str:
        """Say why there is nothing, or little, to play."""
        total = self._total
        if not self.services.packs:
            return self.kit.say("setup.reading")
        if total is None or total >= ROUND:
            return ""
        return self.kit.say("setup.short" if total else "setup.empty", number=total)

    def _cards(self, view: View, top: int) -> list[Widget]:
        sizes = (view.type(28), view.type(16), view.type(22))
        fonts, gap = self.kit.fonts, view.px(16)
        words = {each: self.kit.say(f"difficulty.{each.value}") for each in Difficulty}
        terms = {each: self._terms(each) for each in Difficulty}
        need = max(
            [fonts.width(line, sizes[1]) for each in Difficulty for line in terms[each]]
            + [fonts.width(words[each], sizes[0], BOLD) for each in Difficulty]
        ) + 2 * view.px(23)
        width = view.width - 2 * view.margin
        columns = next((n for n in (5, 3, 2) if (width - gap * (n - 1)) // n >= need), 1)
        each_wide = (width - gap * (columns - 1)) // columns
        wide = columns < len(Difficulty)
        if wide:
            factor = max(fonts.width(_factor(each), sizes[2], BOLD) for each in Difficulty) + view.px(16)
            terms = self._one_line(terms, sizes[1], each_wide - 2 * view.px(23) - factor)
        lines = max(len(each) for each in terms.values())
        content = (
            fonts.height(sizes[0]) + lines * fonts.height(sizes[1]) + (0 if wide else fonts.height(sizes[2]))
        )
        tall = max(content + view.px(34 if view.text < 1.5 else 22), 0 if wide else view.px(150))
        cards: list[Widget] = []
        for place, each in enumerate(Difficulty):
            x = view.margin + (place % columns) * (each_wide + gap)
            y = top + (place // columns) * (tall + gap)
            chosen = each is self.services.preferences.difficulty
            cards.append(
                Card(
                    box=(x, y, each_wide, tall),
                    id=each.value,
                    words=f"{words[each]}. {', '.join(terms[each])}, {_factor(each)}",
                    title=words[each],
                    lines=terms[each],
                    factor=_factor(each),
                    sizes=sizes,
                    chosen=chosen,
                    wide=wide,
                    faded=self._total == 0,
                    states=(("chosen",) if chosen else ()) + (("unavailable",) if self._total == 0 else ()),
                    scrolls=True,
                )
            )
        return cards

    def _terms(self, difficulty: Difficulty) -> tuple[str, ...]:
        terms, say = difficulty.terms, self.kit.say
        times = {Pace.NORMAL: 1, Pace.DOUBLE: 2}.get(self.services.preferences.pace)
        time = say("setup.no_clock")
        if times and difficulty is Difficulty.JUST_RIGHT:
            seconds = [each.terms.seconds * times for each in LEVELS]
            time = say("setup.seconds_from", low=min(seconds), high=max(seconds))
        elif times:
            time = say("setup.seconds", number=terms.seconds * times)
        return say(f"setup.choices.{difficulty.value}", number=terms.choices), time

    def _one_line(
        self, terms: dict[Difficulty, tuple[str, ...]], size: int, room: int
    ) -> dict[Difficulty, tuple[str, ...]]:
        """Give each card's terms as one line where all of them fit so."""
        joined: dict[Difficulty, tuple[str, ...]] = {
            each: (" · ".join(lines),) for each, lines in terms.items()
        }
        fits = all(self.kit.fonts.width(line, size) <= room for lines in joined.values() for line in lines)
        return joined if fits else terms

    def press(self, name: str) -> Change | None:
        if name in DIFFICULTIES:
            self._choose(name)
            return None
        if name.startswith("pack-"):
            return self._switch(int(name.removeprefix("pack-")))
        return self._start() if name == "start" else self.back() if name == "back" else None

    def handle(self, meaning: Input) -> Change | None:
        """Choose a difficulty by moving onto it, so that Enter starts from there."""
        if isinstance(meaning, Press) and self.focus in DIFFICULTIES:
            self._choose(self.focus)
            return self._start()
        change = super().handle(meaning)
        if isinstance(meaning, (Move, Step)) and self.focus in DIFFICULTIES:
            self._choose(self.focus)
        return change

    def _choose(self, name: str) -> None:
        if name != self.services.preferences.difficulty.value:
            self.services.change(difficulty=Difficulty(name))

    def _switch(self, place: int) -> Change | None:
        card = self.services.packs[place]
        if not card.playable:
            return Push(PackScene(self.kit, self.services, card.path))
        self.services.shelf.switch(card, on=not card.on)
        return None

    def _start(self) -> Change:
        deck = self.services.deal(self.services.preferences.difficulty, self.services.playing)
        if not deck.questions:
            return Push(SorryScene(self.kit, self.kit.say("setup.nothing")))
        return Replace(PlayScene(self.kit, self.services, deck))


def _factor(difficulty: Difficulty) -> str:
    if difficulty is Difficulty.JUST_RIGHT:
        return f"{_factor(LEVELS[0])}–{_factor(LEVELS[-1]).removeprefix('×')}"
    halves = difficulty.terms.halves
    return f"×{halves // 2}" if halves % 2 == 0 else f"×{halves / 2:.1f}"
