"""Texts with {placeholders}: taking them apart and filling them in."""

import re
from collections.abc import Callable, Iterator

from game.core.quiz.template import Path
from game.core.text import Text, with_particles

_PIECE = re.compile(r"\{\{|\}\}|\{([^{}]*)\}|[{}]")
STOPS = (".", "?", "!")
PATH = re.compile(r"[^\W\d][\w-]*(\.[^\W\d][\w-]*)*")


class StemError(ValueError):
    """A text whose braces do not make placeholders."""


def pieces(text: str) -> Iterator[str | Path]:
    """Give a text's literal parts as str and its placeholders as paths.

    Raises StemError where a brace is open, empty or holds what is no path.
    """
    done = 0
    for found in _PIECE.finditer(text):
        if found.start() > done:
            yield text[done : found.start()]
        done = found.end()
        if found[0] in ("{{", "}}"):
            yield found[0][0]
        elif found[1] is not None and PATH.fullmatch(found[1].strip()):
            yield tuple(found[1].strip().split("."))
        else:
            raise StemError(found[0])
    if done < len(text):
        yield text[done:]


def placeholders(text: Text) -> tuple[Path, ...]:
    """Give the paths that any of the text's languages names, each once, in order."""
    paths = [piece for _, form in text.forms for piece in pieces(form) if isinstance(piece, tuple)]
    return tuple(dict.fromkeys(paths))


def fill(text: Text, value: Callable[[Path, str], str]) -> Text:
    """Give the text with each placeholder replaced by `value(path, language)`."""
    return text.mapped(lambda language, form: _filled(form, lambda path: value(path, language)))


def _filled(form: str, value: Callable[[Path], str]) -> str:
    done: list[str] = []
    word = ""
    for piece in pieces(form):
        if isinstance(piece, tuple):
            word = value(piece)
            done.append(word)
        else:
            if word.endswith(STOPS) and piece.startswith("."):
                piece = piece[1:]  # noqa: PLW2901 - “mono.” brings a full stop of its own
            done.append(with_particles(word, piece) if word else piece)
            word = ""
    return "".join(done)
