"""What the player means: raw events become meanings here, so that keyboard and mouse are one."""

from dataclasses import dataclass
from typing import Any

import pygame


class Signal:
    """A meaning that has nothing to add to its name; two of a kind are equal."""

    def __eq__(self, other: object) -> bool:
        return type(self) is type(other)

    def __hash__(self) -> int:
        return hash(type(self))


@dataclass(frozen=True)
class Move:
    """The focus goes to what lies in a direction."""

    dx: int
    dy: int


@dataclass(frozen=True)
class Step:
    """The focus goes to the next thing, 1, or the one before, -1."""

    by: int


class Press(Signal):
    """What has the focus is pressed."""


class Back(Signal):
    """Leave, pause, undo: Esc."""


@dataclass(frozen=True)
class Key:
    """A letter, digit or sign outside a text field."""

    char: str


@dataclass(frozen=True)
class Point:
    """The mouse is over a place."""

    at: tuple[int, int]


@dataclass(frozen=True)
class Click:
    """The mouse was pressed at a place."""

    at: tuple[int, int]


@dataclass(frozen=True)
class Wheel:
    """The mouse wheel turned; up is positive."""

    by: float


@dataclass(frozen=True)
class Typed:
    """Text for a text field, typed or pasted."""

    text: str


@dataclass(frozen=True)
class Composing:
    """A syllable being put together by an input method; empty when it is done."""

    text: str


class Erase(Signal):
    """The letter before the caret goes."""


class Away(Signal):
    """The window lost the focus."""


class Quit(Signal):
    """The window was closed."""


class FullScreen(Signal):
    """F11."""


class Screenshot(Signal):
    """F12."""


@dataclass(frozen=True)
class Drop:
    """A file or folder was dropped on the window."""

    path: str


class Resized(Signal):
    """The window has another size."""


Input = (
    Move | Step | Press | Back | Key | Point | Click | Wheel | Typed | Composing | Erase | Away | Quit
    | FullScreen | Screenshot | Resized | Drop
)  # fmt: skip

_MOVES = {
    pygame.K_UP: Move(0, -1),
    pygame.K_DOWN: Move(0, 1),
    pygame.K_LEFT: Move(-1, 0),
    pygame.K_RIGHT: Move(1, 0),
}
_FIXED: dict[int, Input] = {
    **_MOVES,
    pygame.K_RETURN: Press(),
    pygame.K_KP_ENTER: Press(),
    pygame.K_ESCAPE: Back(),
    pygame.K_AC_BACK: Back(),
    pygame.K_PAGEUP: Wheel(7),
    pygame.K_PAGEDOWN: Wheel(-7),
    pygame.K_HOME: Wheel(1000),
    pygame.K_END: Wheel(-1000),
    pygame.K_F11: FullScreen(),
    pygame.K_F12: Screenshot(),
}


_SHIFTED = {"/": "?", "1": "!"}
"""While no text is typed, SDL leaves Shift out of these."""


@dataclass
class Translator:
    """Turns raw events into meanings; knows whether an input method is at work."""

    composing: bool = False

    def meaning(self, event: Any, *, typing: bool) -> Input | None:  # noqa: PLR0911 - one return a kind of event
        """Give what an event means, or None for nothing; `typing` while a text field has the focus."""
        match event.type:
            case pygame.KEYDOWN:
                return self._key(event, typing)
            case pygame.TEXTINPUT if typing:
                self.composing = False
                return Typed(event.text)
            case pygame.TEXTEDITING if typing:
                self.composing = bool(event.text)
                return Composing(event.text)
            case pygame.MOUSEMOTION:
                return Point(event.pos)
            case pygame.MOUSEBUTTONDOWN if event.button == 1:
                return Click(event.pos)
            case pygame.MOUSEWHEEL:
                return Wheel(event.precise_y)
            case pygame.DROPFILE:
                return Drop(event.file)
            case pygame.WINDOWFOCUSLOST:
                return Away()
            case pygame.WINDOWSIZECHANGED | pygame.WINDOWRESIZED:
                return Resized()
            case pygame.WINDOWCLOSE | pygame.QUIT:
                return Quit()
        return None

    def _key(self, event: Any, typing: bool) -> Input | None:
        if self.composing and event.key in (
            pygame.K_RETURN,
            pygame.K_KP_ENTER,
            pygame.K_ESCAPE,
            pygame.K_BACKSPACE,
        ):
            return None
        if event.key == pygame.K_TAB:
            return Step(-1 if event.mod & pygame.KMOD_SHIFT else 1)
        if event.key in _FIXED:
            return _FIXED[event.key]
        if typing:
            return self._editing(event)
        if event.key == pygame.K_SPACE:
            return Press()
        letter = chr(event.key) if 0x20 < event.key < 0x7F else ""
        shown = event.unicode if event.unicode and event.unicode.isprintable() else letter
        if event.mod & pygame.KMOD_SHIFT and shown in _SHIFTED:
            shown = _SHIFTED[shown]
        char = letter if letter.isalnum() and not event.mod & pygame.KMOD_SHIFT else shown
        return Key(char.lower()) if char and not event.mod & (pygame.KMOD_CTRL | pygame.KMOD_ALT) else None

    def _editing(self, event: Any) -> Input | None:
        if event.key == pygame.K_BACKSPACE:
            return Erase()
        if event.key == pygame.K_v and event.mod & (pygame.KMOD_CTRL | pygame.KMOD_META):
            return Typed(pygame.scrap.get_text())
        return None
