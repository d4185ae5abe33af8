"""A text with its languages, and the Korean particles that depend on the word before them."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

PARTICLES = ("을/를", "은/는", "이/가", "과/와", "으로/로", "아/야", "이에요/예요", "이었/였", "이라/라")
CLOSERS = "”’\"'」』》)]"
_RIEUL = 8
_DIGITS_WITH_FINAL = {"0": 21, "1": _RIEUL, "3": 16, "6": 1, "7": _RIEUL, "8": _RIEUL}
_LETTERS_WITH_FINAL = {"l": _RIEUL, "m": 16, "n": 4, "r": _RIEUL}


@dataclass(frozen=True, slots=True)
class Text:
    """What a player reads, in one language or several; the first one stands in for those that lack."""

    forms: tuple[tuple[str, str], ...]
    """Pairs of language code and text, the pack's own language first."""

    def __post_init__(self) -> None:
        if not self.forms:
            raise ValueError("a text needs at least one language")

    @classmethod
    def of(cls, text: str, language: str = "en") -> "Text":
        """Give a text in one language."""
        return cls(((language, text),))

    @property
    def by_language(self) -> Mapping[str, str]:
        """Give the forms by language code."""
        return dict(self.forms)

    @property
    def languages(self) -> tuple[str, ...]:
        """Give the language codes, the standing-in one first."""
        return tuple(language for language, _ in self.forms)

    def say(self, language: str) -> str:
        """Give the form of a language, or the pack's own where it is missing."""
        for code, form in self.forms:
            if code == language and form:
                return form
        return self.forms[0][1]

    def mapped(self, change: Callable[[str, str], str]) -> "Text":
        """Give the text with `change(language, form)` done to each form."""
        return Text(tuple((language, change(language, form)) for language, form in self.forms))


def final_consonant(word: str) -> int:
    """Say how the word's last syllable ends in Korean: 0 for a vowel, else the final's number.

    Source: the Unicode Standard, 3.12, on how Hangul syllables are composed.
    """
    for char in reversed(word):
        if "가" <= char <= "힣":
            return (ord(char) - ord("가")) % 28
        if char.isdigit():
            return _DIGITS_WITH_FINAL.get(char, 0)
        if char.isalpha():
            return _LETTERS_WITH_FINAL.get(char.lower(), 0)
    return 0


def particle(word: str, pair: str) -> str:
    """Choose from a pair such as 을/를 the form that fits the word."""
    closed, opened = pair.split("/")
    final = final_consonant(word)
    if pair == "으로/로" and final == _RIEUL:
        return opened
    return closed if final else opened


def with_particles(word: str, rest: str) -> str:
    """Give what follows a word, with a pair of particles at its start settled by that word."""
    closers = rest[: len(rest) - len(rest.lstrip(CLOSERS))]
    tail = rest[len(closers) :]
    for pair in PARTICLES:
        if tail.startswith(pair):
            return closers + particle(word, pair) + tail[len(pair) :]
    return rest
