"""A new round: how hard, and from which packs."""

from collections.abc import Sequence
from dataclasses import dataclass

import pygame

from game.core.difficulty import Difficulty
from game.ui.flow import Flow, foot, heading
from game.ui.input import Input, Move, Press, Step
from game.ui.kit import Kit
from game.ui.scene import Change, Push, Replace, Scene
from game.ui.scenes.play import PlayScene
from game.ui.scenes.sorry import SorryScene
from game.ui.services import Services
from game.ui.text import BOLD, REGULAR, SEMIBOLD
from game.ui.theme import AQUA, BUTTON, BUTTON_ALPHA, CONTROL_EDGE, CORAL, DIM, INK, TEXT, VIOLET, Colour
from game.ui.view import View
from game.ui.widgets.widget import Widget

DIFFICULTIES = tuple(each.value for each in Difficulty)


@dataclass(frozen=True, kw_only=True)
class Card(Widget):
    """A difficulty: its name, its terms, its multiplier."""

    title: str
    lines: tuple[str, ...]
    factor: str
    sizes: tuple[int, int, int]
    chosen: bool
    wide: bool
    """There is room for the multiplier beside the name."""

    role = "option"

    @property
    def colours(self) -> tuple[Colour, Colour]:
        return (INK, CORAL) if self.chosen else (TEXT, BUTTON)

    @property
    def radius(self) -> int:
        return min(self.box[3] // 4, self.sizes[0])

    def draw(self, surface: pygame.Surface, kit: Kit, view: View, *, focused: bool) -> None:
        del focused
        x, y, width, height = self.box
        size = (width, height)
        if self.chosen:
            surface.blit(kit.shapes.sweep(size, self.radius, (CORAL, VIOLET)), (x, y))
        else:
            edge = (CONTROL_EDGE, 255)
            surface.blit(kit.shapes.plate(size, self.radius, BUTTON, BUTTON_ALPHA, edge), (x, y))
        ink = self.colours[0]
        left, top = x + view.px(23), y + view.px(18)
        large, small, middle = self.sizes
        title = kit.fonts.draw(self.title, large, ink, BOLD)
        surface.blit(title, (left, top))
        top += kit.fonts.height(large)
        for line in self.lines:
            surface.blit(kit.fonts.draw(line, small, ink if self.chosen else DIM, REGULAR), (left, top))
            top += kit.fonts.height(small)
        factor = kit.fonts.draw(self.factor, middle, ink, BOLD)
        if self.wide:
            at = (
                x + width - view.px(23) - factor.width,
                y + view.px(18) + (title.height - factor.height) // 2,
            )
        else:
            at = (left, max(top, y + height - view.px(14) - kit.fonts.height(middle)))
        surface.blit(factor, at)


@dataclass(frozen=True, kw_only=True)
class PackLine(Widget):
    """A pack to play from, with its switch."""

    title: str
    count: str
    size: int
    small: int
    on: bool

    role = "checkbox"

    @property
    def colours(self) -> tuple[Colour, Colour]:
        return TEXT, BUTTON

    def draw(self, surface: pygame.Surface, kit: Kit, view: View, *, focused: bool) -> None:
        del focused
        x, y, width, height = self.box
        edge = (CONTROL_EDGE, 255)
        surface.blit(kit.shapes.plate((width, height), self.radius, BUTTON, BUTTON_ALPHA, edge), (x, y))
        side, pad = min(view.px(26), height // 2), view.px(20)
        box = kit.shapes.plate((side, side), side // 4, AQUA, 255 if self.on else 0, (AQUA, 255))
        surface.blit(box, (x + pad, y + (height - side) // 2))
        if self.on:
            sign = kit.shapes.mark("check", round(side * 0.62), INK)
            surface.blit(sign, (x + pad + (side - sign.width) // 2, y + (height - sign.height) // 2))
        count = kit.fonts.draw(self.count, self.small, DIM, REGULAR)
        left = x + 2 * pad + side
        room = width - (left - x) - count.width - 2 * pad
        title = kit.fonts.draw(
            kit.fonts.clip(self.title, self.size, SEMIBOLD, room), self.size, TEXT, SEMIBOLD
        )
        surface.blit(title, (left, y + (height - title.height) // 2))
        surface.blit(count, (x + width - pad - count.width, y + (height - count.height) // 2))


class SetupScene(Scene):
    """Choose a difficulty and packs, and start."""

    name = "setup"

    def __init__(self, kit: Kit, services: Services) -> None:
        super().__init__(kit)
        self.services = services
        self.focus = services.preferences.difficulty.value

    def build(self, view: View) -> Sequence[Widget]:
        say, fonts = self.kit.say, self.kit.fonts
        width = view.width - 2 * view.margin
        buttons = foot(
            self.kit, view, [("back", say("back"), "Esc", False), ("start", say("setup.start"), "↵", True)]
        )
        title = heading(self.kit, view, say("setup.title"), view.px(34), width)
        top = title.box[1] + title.box[3] + view.px(14)
        self.frame = (0, top - view.px(8), view.width, buttons[0].box[1] - top)
        cards = self._cards(view, top)
        flow = Flow(self.kit, view, view.margin, cards[-1].box[1] + cards[-1].box[3], width, scrolls=True)
        flow.gap(24)
        flow.text(say("setup.packs"), 18, colour=TEXT)
        flow.gap(8)
        size, small = view.type(20), view.type(16)
        tall = max(fonts.height(size) + view.px(10), view.px(56))
        for card in self.services.packs:
            on = card.id in self.services.playing
            words = card.title.say(self.kit.language)
            count = say("setup.count", number=f"{card.questions:,}")
            flow.widgets.append(
                PackLine(
                    box=(view.margin, flow.y, width, tall),
                    id=f"pack-{card.id}",
                    words=words,
                    title=words,
                    count=count,
                    size=size,
                    small=small,
                    on=on,
                    states=("on",) if on else (),
                    scrolls=True,
                )
            )
            flow.y += tall + view.px(12)
        return [title, *cards, *flow.widgets, *buttons]

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
        columns = next((n for n in (4, 2) if (width - gap * (n - 1)) // n >= need), 1)
        each_wide = (width - gap * (columns - 1)) // columns
        wide = columns < 4
        if wide:
            terms = {
                each: self._one_line(terms[each], sizes[1], each_wide - 2 * view.px(23)) for each in terms
            }
        lines = max(len(each) for each in terms.values())
        content = (
            fonts.height(sizes[0]) + lines * fonts.height(sizes[1]) + (0 if wide else fonts.height(sizes[2]))
        )
        tall = max(content + view.px(34), view.px(150) if columns == 4 else 0)
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
                    states=("chosen",) if chosen else (),
                    scrolls=True,
                )
            )
        return cards

    def _terms(self, difficulty: Difficulty) -> tuple[str, ...]:
        terms, say = difficulty.terms, self.kit.say
        pace = self.services.preferences.pace.value
        seconds = {"normal": terms.seconds, "double": 2 * terms.seconds}.get(pace)
        time = say("setup.seconds", number=seconds) if seconds else say("setup.no_clock")
        return say(f"setup.choices.{difficulty.value}", number=terms.choices), time

    def _one_line(self, lines: tuple[str, ...], size: int, room: int) -> tuple[str, ...]:
        joined = " · ".join(lines)
        return (joined,) if self.kit.fonts.width(joined, size) <= room else lines

    def press(self, name: str) -> Change | None:
        if name in DIFFICULTIES:
            self._choose(name)
            return None
        if name.startswith("pack-"):
            self._switch(name.removeprefix("pack-"))
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

    def _switch(self, pack: str) -> None:
        on = self.services.playing
        changed = tuple(name for name in on if name != pack) if pack in on else (*on, pack)
        if changed:
            self.services.change(packs=changed)

    def _start(self) -> Change:
        deck = self.services.deal(self.services.preferences.difficulty, self.services.playing)
        if not deck.questions:
            return Push(SorryScene(self.kit, self.kit.say("setup.nothing")))
        return Replace(PlayScene(self.kit, self.services, deck))


def _factor(difficulty: Difficulty) -> str:
    halves = difficulty.terms.halves
    return f"×{halves // 2}" if halves % 2 == 0 else f"×{halves / 2:.1f}"
