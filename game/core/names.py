"""When two texts are the same answer (the pack format, section 3, rule 3)."""

import unicodedata
from collections.abc import Iterable
from functools import lru_cache

from game.core.text import Text

ALWAYS = frozenset("+#*=<>%$°")
BESIDE_DIGITS = frozenset("-.,:/'’±")
_DASHES = str.maketrans("‐‑‒–—−", "------")


def spelled(text: str) -> str:
    """Give the form in which two spellings of one answer are equal.

    Letters, marks and digits count after NFKC and casefold; so do the signs of `ALWAYS`, and signs and
    separators that stand next to a digit. Where nothing is left, the text counts as it was written.
    """
    if text.isascii():
        quick = text.lower().replace(" ", "")
        if quick.isalnum():
            return quick
    folded = unicodedata.normalize("NFKC", text).casefold()
    folded = unicodedata.normalize("NFKC", folded).translate(_DASHES)
    joined = folded.replace(" ", "")
    if joined.isalnum():
        return unicodedata.normalize("NFKC", joined)
    kept = "".join(char for place, char in enumerate(folded) if _counts(folded, place))
    return unicodedata.normalize("NFKC", kept) or text


key = lru_cache(maxsize=65536)(spelled)
"""The same, for texts that are asked for again and again."""


def _counts(text: str, place: int) -> bool:
    char = text[place]
    if char in ALWAYS or unicodedata.category(char)[0] in "LMN":
        return True
    if char not in BESIDE_DIGITS:
        return False
    around = text[max(place - 1, 0) : place] + text[place + 1 : place + 2]
    return any(other.isdigit() for other in around)


def keys(texts: Iterable[Text]) -> frozenset[str]:
    """Give the keys of every form of the texts, in all their languages."""
    return frozenset(key(form) for text in texts for _, form in text.forms)


def sequence(text: str) -> list[str]:
    """Give the whole words of a text in order, each as its key."""
    spaced = "".join(char if _joins(char) else " " for char in unicodedata.normalize("NFKC", text))
    return [key(word) for word in spaced.split() if any(_joins(char) and char.isalnum() for char in word)]


@lru_cache(maxsize=65536)
def words(text: str) -> frozenset[str]:
    """Give the different whole words of a text, each as its key."""
    return frozenset(sequence(text))


def _joins(char: str) -> bool:
    return char in ALWAYS or char in "'’.&" or unicodedata.category(char)[0] in "LMN"
