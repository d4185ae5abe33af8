"""The referee's own reading of when two texts are the same (the pack format, 3.3)."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from game.core.text import Text

_ALWAYS = set("+#*=<>%$°")
_NEAR_DIGIT = set("-.,:/'’±")
_YEAR = re.compile(r"[12]\d{3}")
_DATED = re.compile(r"([12]\d{3})(-\d\d)?(-\d\d)?")


@lru_cache(maxsize=1 << 17)
def squeeze(text: str) -> str:
    """Give what counts of a text."""
    form = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    form = re.sub("[\u2010-\u2015\u2212]", "-", form)
    out = []
    for i, c in enumerate(form):
        major = unicodedata.category(c)[0]
        beside = (i > 0 and form[i - 1].isdigit()) or (i + 1 < len(form) and form[i + 1].isdigit())
        if major in "LMN" or c in _ALWAYS or (c in _NEAR_DIGIT and beside):
            out.append(c)
    return "".join(out) or text


def all_spellings(texts: Iterable[Text]) -> set[str]:
    """Give every squeezed form of some texts."""
    return {squeeze(form) for text in texts for _, form in text.forms}


def whole_words(text: str) -> set[str]:
    """Give the words of a text, squeezed; a word has a letter or a digit."""
    rough = re.split(r"[\s\-\u2010-\u2015\u2212“”\"()\[\]{}!?…,;:/·]+", unicodedata.normalize("NFKC", text))
    return {squeeze(word.strip(".'’&")) for word in rough if any(c.isalnum() for c in word)}


def year_of(text: str) -> int | None:
    """Give the year that a text is or begins with."""
    found = _DATED.fullmatch(text.strip())
    return int(found[1]) if found else None


def number_of(text: str) -> float | None:
    """Give the number that a text is."""
    plain = re.sub("[\u2212]", "-", text.strip()).replace(",", "")
    try:
        return float(plain) if re.fullmatch(r"[-+]?\d+(\.\d+)?", plain) else None
    except ValueError:
        return None


def moment_of(text: str) -> tuple[float, ...] | None:
    """Give a date's parts, or a number as a moment of one part."""
    if _DATED.fullmatch(text.strip()):
        return tuple(float(part) for part in text.strip().split("-"))
    number = number_of(text)
    return None if number is None else (number,)


def way_written(text: str) -> str:
    """Name how a value is written: all choices of a question agree in it."""
    if moment_of(text) is not None:
        return "figures"
    if re.search("[가-힣]", text):
        return "hangul"
    return "latin" if re.search("[A-Za-z]", text) else "else"
