"""What every widget draws with: fonts, shapes and the interface's words."""

from dataclasses import dataclass, field
from pathlib import Path

from game.core.words import Words
from game.ui.shapes import Shapes
from game.ui.text import Fonts


@dataclass(frozen=True)
class Kit:
    """The tools of drawing, made once."""

    fonts: Fonts
    words: Words
    language: str = "en"
    shapes: Shapes = field(default_factory=Shapes)

    @classmethod
    def of(cls, fonts: Path, words: Words, language: str) -> "Kit":
        """Give a kit with the fonts of a folder."""
        return cls(Fonts(fonts), words, language)

    def say(self, name: str, /, **gaps: object) -> str:
        """Give the interface's words of a name, with {gaps} filled."""
        text = self.words[name].say(self.language)
        for gap, value in gaps.items():
            text = text.replace(f"{{{gap}}}", str(value))
        return text
