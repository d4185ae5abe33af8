"""A screen: what is on it, what has the focus, and what a meaning does to it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

import pygame

from game.ui.backdrop import CALM, Weather
from game.ui.input import Back, Click, Input, Move, Point, Press, Step, Wheel
from game.ui.kit import Kit
from game.ui.theme import TEXT
from game.ui.view import View
from game.ui.widgets.widget import Box, Node, Widget, ring


@dataclass(frozen=True)
class Push:
    """Another screen opens over this one."""

    scene: "Scene"


@dataclass(frozen=True)
class Replace:
    """Another screen takes this one's place."""

    scene: "Scene"


@dataclass(frozen=True)
class Pop:
    """The top screen closes."""


@dataclass(frozen=True)
class Reset:
    """All screens close but the first."""


@dataclass(frozen=True)
class Leave:
    """The game ends."""


Change = Push | Replace | Pop | Reset | Leave


class Scene:
    """A screen. Drawing changes nothing: the same state draws the same picture."""

    name = ""
    first = ""
    """What has the focus when the screen opens."""

    def __init__(self, kit: Kit) -> None:
        self.kit = kit
        self.focus = self.first
        self.scroll = 0
        self.frame: Box | None = None
        """The part that scrolls, where there is one."""
        self.view = View(1280, 720)
        self.widgets: Sequence[Widget] = ()

    @property
    def weather(self) -> Weather:
        """Give the weather this screen asks for."""
        return CALM

    @property
    def typing(self) -> bool:
        """Say whether letters go into a text field."""
        return False

    def greeting(self) -> "Change | None":
        """Give a screen that has to come first, when this one comes to the top."""
        return None

    def build(self, view: View) -> Sequence[Widget]:
        """Give what is on the screen, in reading order."""
        del view
        return ()

    def press(self, name: str) -> Change | None:
        """Do what a widget is for."""
        del name
        return None

    def back(self) -> Change | None:
        """Do what Esc is for."""
        return Pop()

    def update(self, seconds: float) -> bool:
        """Let time pass; say whether anything looks different."""
        del seconds
        return False

    def lay_out(self, view: View) -> None:
        """Arrange the screen for a view, and keep the focus on something that is there."""
        self.view = view
        self.widgets = self.build(view)
        ids = [widget.id for widget in self.widgets if widget.id]
        if ids and self.focus not in ids:
            self.focus = self.first if self.first in ids else ids[0]
        self.scroll = max(0, min(self.scroll, self._overflow()))

    def draw(self, surface: pygame.Surface) -> None:
        """Draw what was laid out, over the backdrop that is already there."""
        for widget in self.widgets:
            if not widget.scrolls:
                self._draw(surface, widget)
        if self.frame:
            part = surface.subsurface(pygame.Rect(self.frame).clip(surface.get_rect()))
            moved = _Moved(part, (-self.frame[0], -self.frame[1] - self.scroll))
            for widget in self.widgets:
                if widget.scrolls and self._near(widget):
                    self._draw(moved.surface, moved.placed(widget))
            if self.scroll < self._overflow():
                side, (x, y, width, height) = self.view.px(14), self.frame
                arrow = self.kit.shapes.mark("down", side, TEXT)
                surface.blit(arrow, (x + (width - side) // 2, y + height))

    def _draw(self, surface: pygame.Surface, widget: Widget) -> None:
        focused = bool(widget.id) and widget.id == self.focus
        widget.draw(surface, self.kit, self.view, focused=focused)
        if focused:
            ring(surface, self.kit, self.view, widget)

    def _near(self, widget: Widget) -> bool:
        if self.frame is None:
            return True
        top = widget.box[1] - self.scroll
        return top < self.frame[1] + self.frame[3] and top + widget.box[3] > self.frame[1]

    def describe(self) -> tuple[Node, ...]:
        """Say what is on the screen, in reading order, where it is seen."""
        nodes = []
        for widget in self.widgets:
            x, y, width, height = widget.box
            shown = _at(widget, (x, y - self.scroll, width, height)) if widget.scrolls else widget
            nodes.append(shown.node(focused=bool(widget.id) and widget.id == self.focus))
        return tuple(nodes)

    def handle(self, meaning: Input) -> Change | None:
        """Do what the player means."""
        match meaning:
            case Move(dx, dy):
                self._move(dx, dy)
            case Step(by):
                self._step(by)
            case Press():
                return self.press(self.focus) if self.focus else None
            case Back():
                return self.back()
            case Point(at):
                self._hover(at)
            case Click(at):
                return self._click(at)
            case Wheel(by):
                self.scroll = max(0, min(self.scroll - round(by * self.view.px(60)), self._overflow()))
            case _:
                pass
        return None

    def _targets(self) -> list[Node]:
        return [node for node in self.describe() if node.focusable]

    def _step(self, by: int) -> None:
        ids = [node.id for node in self._targets()]
        if ids:
            place = ids.index(self.focus) if self.focus in ids else -1
            self._focus_on(ids[(place + by) % len(ids)])

    def _move(self, dx: int, dy: int) -> None:
        targets = self._targets()
        here = next((node for node in targets if node.focused), None)
        if here is None:
            self._step(1)
            return
        best = min(
            (node for node in targets if node is not here and _ahead(here.box, node.box, dx, dy)),
            key=lambda node: _gap(here.box, node.box, dx, dy),
            default=None,
        )
        if best:
            self._focus_on(best.id)
        elif self.frame and dy:
            self.scroll = max(0, min(self.scroll + dy * self.view.px(60), self._overflow()))

    def _focus_on(self, name: str) -> None:
        self.focus = name
        widget = next((each for each in self.widgets if each.id == name), None)
        if widget and widget.scrolls and self.frame:
            slack = self.view.px(12)
            top, bottom = widget.box[1] - slack, widget.box[1] + widget.box[3] + slack
            if top - self.scroll < self.frame[1]:
                self.scroll = top - self.frame[1]
            elif bottom - self.scroll > self.frame[1] + self.frame[3]:
                self.scroll = bottom - self.frame[1] - self.frame[3]
            self.scroll = max(0, min(self.scroll, self._overflow()))

    def _hover(self, at: tuple[int, int]) -> None:
        node = self._under(at)
        if node:
            self.focus = node.id

    def _click(self, at: tuple[int, int]) -> Change | None:
        node = self._under(at)
        if node is None:
            return None
        self.focus = node.id
        return self.press(node.id)

    def _under(self, at: tuple[int, int]) -> Node | None:
        """Give the innermost thing at a place that can be pressed; what is scrolled away is not there."""
        outside = self.frame is not None and not pygame.Rect(self.frame).collidepoint(at)
        away = {widget.id for widget in self.widgets if widget.scrolls and outside}
        found = [
            node for node in self._targets() if node.id not in away and pygame.Rect(node.box).collidepoint(at)
        ]
        return min(found, key=lambda node: node.box[2] * node.box[3], default=None)

    def _overflow(self) -> int:
        if self.frame is None:
            return 0
        low = max((w.box[1] + w.box[3] for w in self.widgets if w.scrolls), default=0)
        return max(0, low - self.frame[1] - self.frame[3])


@dataclass(frozen=True)
class _Moved:
    """A part of the screen whose content was scrolled."""

    surface: pygame.Surface
    by: tuple[int, int]

    def placed(self, widget: Widget) -> Widget:
        x, y, width, height = widget.box
        return _at(widget, (x + self.by[0], y + self.by[1], width, height))


def _at(widget: Widget, box: Box) -> Widget:
    return replace(widget, box=box)


def _middle(box: Box) -> tuple[float, float]:
    return box[0] + box[2] / 2, box[1] + box[3] / 2


def _ahead(here: Box, there: Box, dx: int, dy: int) -> bool:
    (x, y), (u, v) = _middle(here), _middle(there)
    along = (u - x) * dx + (v - y) * dy
    across = abs((v - y) if dx else (u - x))
    overlaps = (
        there[1] < here[1] + here[3] and here[1] < there[1] + there[3]
        if dx
        else there[0] < here[0] + here[2] and here[0] < there[0] + there[2]
    )
    return along > 1 and (overlaps or (bool(dy) and along >= across / 6))


def _gap(here: Box, there: Box, dx: int, dy: int) -> float:
    (x, y), (u, v) = _middle(here), _middle(there)
    along = abs((u - x) * dx + (v - y) * dy)
    across = abs((v - y) if dx else (u - x))
    return along + 2.5 * across if dx else along * 2 + across
