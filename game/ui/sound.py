"""Plays a question's sound; where there is no device it does nothing, once and for all."""

import io
import os
from dataclasses import dataclass

import pygame


@dataclass
class Mixer:
    """Opened when a sound is first wanted: without a device that may take a tenth of a second."""

    _able: bool | None = None

    @property
    def able(self) -> bool:
        """Say whether there is a device to play on."""
        if self._able is None:
            self._able = self._opened()
        return self._able

    def _opened(self) -> bool:
        if os.environ.get("SDL_AUDIODRIVER") == "none":
            return False
        try:
            pygame.mixer.init()
        except pygame.error:
            return False
        return True

    def play(self, data: bytes) -> bool:
        """Play a sound from its beginning; say whether that could be done."""
        if not self.able:
            return False
        try:
            pygame.mixer.music.load(io.BytesIO(data))
            pygame.mixer.music.play()
        except pygame.error:
            return False
        return True

    def stop(self) -> None:
        """Be silent."""
        if self._able:
            pygame.mixer.music.stop()
