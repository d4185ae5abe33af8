"""High scores: a table for each difficulty and time setting."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date, datetime

import pygame

from game.core.board import Board
from game.core.difficulty import Difficulty, Pace
from game.ui.flow import Flow, foot, heading
from game.ui.kit import Kit
from game.ui.scene import Change, Scene
from game.ui.services import Services
from game.ui.text import BOLD, REGULAR, SEMIBOLD
from game.ui.theme import AMBER, CORAL, DIM, PANEL, TEXT, blend
from game.ui.view import View
from game.ui.widgets.basic import Label, Plate
from game.ui.widgets.button import button_width
from game.ui.widgets.widget import Widget


@dataclass(frozen=True, kw_only=True)
class Line(Widget):
    """A row: rank, name, score, right answers, day."""

    cells: tuple[str, ...]
    size: int
    edges: tuple[int, ...]
    """Where each cell begins, or for the last three ends, in pixels from the row's left."""
    head: bool = False
    own: bool = False

    role = "row"

    def draw(self, surface: pygame.Surface, kit: Kit, view: View, *, focused: bool) -> None:
        del focused
        x, y, width, height = self.box
        if self.own:
            glow = blend(PANEL, CORAL, 0.34)
            surface.blit(kit.shapes.plate((width, height), view.px(14), glow, 255), (x, y))
        for place, (cell, edge) in enumerate(zip(self.cells, self.edges, strict=True)):
            colour = DIM if self.head or (place >= 3 and not self.own) else AMBER if place == 0 else TEXT
            weight = SEMIBOLD if self.head else REGULAR if place >= 3 else BOLD
            if place == 1:
                cell = kit.fonts.clip(cell, self.size, weight, self._room(kit))  # noqa: PLW2901
            picture = kit.fonts.draw(cell, self.size, colour, weight)
            left = x + edge - (picture.width if place >= 2 else 0)
            surface.blit(picture, (left, y + (height - picture.height) // 2))

    def _room(self, kit: Kit) -> int:
        score = kit.fonts.width(self.cells[2], self.size, BOLD)
        return self.edges[2] - score - self.edges[1] - self.size


class ScoresScene(Scene):
    """The table."""

    name = "scores"

    def __init__(self, kit: Kit, services: Services, own: str = "") -> None:
        super().__init__(kit)
        self.services = services
        self.own = own
        self.difficulty = services.preferences.difficulty
        self.pace = services.preferences.pace
        self.focus = self.difficulty.value

    def build(self, view: View) -> Sequence[Widget]:
        say = self.kit.say
        buttons = foot(self.kit, view, [("back", say("back"), "Esc", True)])
        width = view.width - 2 * view.margin
        title = heading(self.kit, view, say("scores.title"), view.px(30), width)
        chips = [
            (each.value, say(f"difficulty.{each.value}"), each is self.difficulty) for each in Difficulty
        ]
        paces = [(f"pace-{each.value}", say(f"scores.pace_{each.value}"), each is self.pace) for each in Pace]
        beside = self._room_beside(view, title, [words for _, words, _ in chips])
        low = title.box[1] + title.box[3]
        flow = Flow(
            self.kit, view, view.margin, title.box[1] + view.px(6) if beside else low + view.px(10), width
        )
        flow.row(chips, 17, right=beside)
        flow.gap(8)
        flow.row(paces, 17, right=beside)
        flow.y = max(flow.y, low)
        top = flow.y + view.px(14)
        high = buttons[0].box[1] - view.px(12) - top
        pad = view.px(22)
        plate = Plate(box=(view.margin, top, width, high), corner=view.px(28))
        inner = (view.margin + pad, top + pad // 2, width - 2 * pad, high - pad)
        return [title, *flow.widgets, plate, *self._lines(view, inner), *buttons]

    def _room_beside(self, view: View, title: Label, words: list[str]) -> bool:
        """Say whether the switches fit beside the heading."""
        taken = sum(button_width(self.kit, view, each, view.type(17)) + view.px(10) for each in words)
        return title.box[2] + taken + view.px(30) < view.width - 2 * view.margin

    def _lines(self, view: View, room: tuple[int, int, int, int]) -> list[Widget]:
        say, (x, y, width, height) = self.kit.say, room
        size = view.type(19)
        tall = self.kit.fonts.height(size) + view.px(10)
        board = Board(self.difficulty.value, "classic", self.pace.value, self.services.playing)
        rows = self.services.memory.table(board, 100)
        if not rows:
            flow = Flow(self.kit, view, x, y + view.px(10), width)
            flow.text(say("scores.empty"), 20, colour=DIM)
            self.frame = None
            return flow.widgets
        edges = self._edges(view, width, size)
        names = tuple(say(f"scores.{name}") for name in ("rank", "name", "score", "right", "when"))
        head = Line(
            box=(x, y, width, tall), words=", ".join(names), cells=names, size=size, edges=edges, head=True
        )
        self.frame = (x, y + tall, width, height - tall)
        lines: list[Widget] = [head]
        for place, row in enumerate(rows):
            share = say("scores.percent", number=round(100 * row.right / row.asked))
            day = _day(row.date, self.services.today(), say("scores.today"))
            cells = (str(row.rank), row.name, f"{row.score:,}", share, day)
            lines.append(
                Line(
                    box=(x, y + tall + place * tall, width, tall),
                    words=", ".join(cells),
                    cells=cells,
                    size=size,
                    edges=edges,
                    own=row.id == self.own,
                    states=("own",) if row.id == self.own else (),
                    scrolls=True,
                )
            )
        return lines

    def _edges(self, view: View, width: int, size: int) -> tuple[int, ...]:
        """Give the columns, from the right by what they need."""
        pad = view.px(14)
        when = width - pad
        right = when - self.kit.fonts.width("28 Nov 2026", size) - size
        score = right - self.kit.fonts.width("100 %", size, BOLD) - size
        return (pad, pad + self.kit.fonts.width("100", size, BOLD) + size // 2, score, right, when)

    def press(self, name: str) -> Change | None:
        if name == "back":
            return self.back()
        if name.startswith("pace-"):
            self.pace = Pace(name.removeprefix("pace-"))
        else:
            self.difficulty = Difficulty(name)
        self.scroll = 0
        return None


def _day(when: str, today: date, today_word: str) -> str:
    day = datetime.fromisoformat(when).astimezone().date()
    if day == today:
        return today_word
    short = f"{day.day} {day:%b}"
    return short if day.year == today.year else f"{short} {day.year}"
