"""A real window on a screen of its own, and hands to play it with."""

import os
import shutil
import signal
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

SECONDS = 20.0
needs_screen = pytest.mark.skipif(
    not (shutil.which("Xvfb") and shutil.which("xdotool")),
    reason="a real window needs Xvfb and xdotool",
)


@contextmanager
def screen(size: str = "1280x720") -> Iterator[dict[str, str]]:
    """Start a screen and give the environment that opens windows on it."""
    read, write = os.pipe()
    command = ["Xvfb", "-displayfd", str(write), "-screen", "0", f"{size}x24", "-noreset", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[write], stderr=subprocess.DEVNULL) as server:
        os.close(write)
        try:
            with os.fdopen(read) as pipe:
                number = pipe.readline().strip()
            outside = {key: value for key, value in os.environ.items() if not key.startswith("SDL_")}
            yield {**outside, "DISPLAY": f":{number}"}
        finally:
            server.send_signal(signal.SIGTERM)
            server.wait(SECONDS)


@dataclass
class Window:
    """A running game and its window."""

    process: subprocess.Popen[str]
    environment: dict[str, str]
    root: str = ""
    """The screen's own window, on which the game's appears."""

    def look(self) -> None:
        """See the empty screen before the game's window is there."""
        self.root = self._below()

    def _tool(self, *words: str) -> str:
        done = subprocess.run(
            ["xdotool", *words],
            env=self.environment,
            capture_output=True,
            text=True,
            check=False,
            timeout=SECONDS,
        )
        return done.stdout.strip()

    def _below(self) -> str:
        """Give the window under the mouse, which lies in a corner of the screen."""
        self._tool("mousemove", "3", "3")
        place = self._tool("getmouselocation", "--shell")
        return next((line[7:] for line in place.splitlines() if line.startswith("WINDOW=")), "")

    def wait(self) -> None:
        """Wait for the window and give it the focus."""
        until(lambda: self._below() not in ("", self.root))
        time.sleep(1.0)
        self._tool("windowfocus", "--sync", self._below())
        time.sleep(0.3)

    @property
    def number(self) -> int:
        """Give the window's number on its screen."""
        return int(self._below())

    def picture(self, folder: Path) -> bytes:
        """Give what is on the screen, as the game's own screenshot has it."""
        shots = folder / "home" / "screenshots"
        before = set(shots.glob("*.png"))
        self.press("F12")
        until(lambda: len(set(shots.glob("*.png")) - before) == 1)
        time.sleep(0.3)
        (file,) = set(shots.glob("*.png")) - before
        return file.read_bytes()

    def press(self, *keys: str, pause: float = 0.65) -> None:
        """Press keys one after the other, as slowly as a person would."""
        for key in keys:
            self._tool("key", key)
            time.sleep(pause)

    def type(self, text: str) -> None:
        """Type a text."""
        self._tool("type", "--delay", "60", text)
        time.sleep(0.4)


@contextmanager
def game(environment: dict[str, str], *arguments: str) -> Iterator[Window]:
    """Start the game on a screen; it is ended if it does not end by itself."""
    command = [sys.executable, "-m", "game", *arguments]
    root = Path(__file__).parents[2]
    with subprocess.Popen(
        command, env=environment, cwd=root, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True
    ) as process:
        window = Window(process, environment)
        try:
            window.look()
            yield window
        finally:
            if process.poll() is None:
                process.kill()
            process.communicate()


def until(true: Callable[[], bool]) -> None:
    """Wait for something to become true."""
    last = time.monotonic() + SECONDS
    while not true():
        assert time.monotonic() < last, "it did not happen in time"
        time.sleep(0.1)
