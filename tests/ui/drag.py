"""A file dragged onto a window, as a desktop's file manager does it.

Source: the XDND protocol, version 5, https://freedesktop.org/wiki/Specifications/XDND.
"""

from pathlib import Path
from typing import Any
from urllib.parse import quote

from Xlib import X, Xatom, display
from Xlib.protocol import event


class Dragger:
    """Holds a file over a window and lets it go."""

    def __init__(self, screen: str) -> None:
        self._display = display.Display(screen)
        root = self._display.screen().root
        self._source = root.create_window(0, 0, 1, 1, 0, X.CopyFromParent)

    def close(self) -> None:
        """Leave the screen."""
        self._display.close()

    def drop(self, file: Path, window: int) -> None:
        """Drop a file in the middle of a window, and wait until the window has taken it."""
        target = self._display.create_resource_object("window", window)
        offered = self._atom("text/uri-list")
        self._source.set_selection_owner(self._atom("XdndSelection"), X.CurrentTime)
        self._send(target, "XdndEnter", [self._source.id, 5 << 24, offered, 0, 0])
        self._send(
            target, "XdndPosition", [self._source.id, 0, (400 << 16) | 300, 0, self._atom("XdndActionCopy")]
        )
        self._await("XdndStatus", file)
        self._send(target, "XdndDrop", [self._source.id, 0, 0, 0, 0])
        self._await("XdndFinished", file)

    def _atom(self, name: str) -> int:
        return int(self._display.intern_atom(name))

    def _send(self, target: Any, name: str, data: list[int]) -> None:
        message = event.ClientMessage(window=target, client_type=self._atom(name), data=(32, data))
        target.send_event(message)
        self._display.flush()

    def _await(self, name: str, file: Path) -> None:
        while True:
            found = self._display.next_event()
            if found.type == X.SelectionRequest:
                self._hand_over(found, file)
            elif found.type == X.ClientMessage and found.client_type == self._atom(name):
                return

    def _hand_over(self, asked: Any, file: Path) -> None:
        uri = f"file://{quote(str(file))}\r\n".encode()
        asked.requestor.change_property(asked.property, self._atom("text/uri-list"), 8, uri)
        told = event.SelectionNotify(
            time=asked.time, requestor=asked.requestor, selection=asked.selection, target=asked.target,
            property=asked.property or Xatom.STRING,
        )  # fmt: skip
        asked.requestor.send_event(told)
        self._display.flush()
