"""Numbers and partial dates as they stand in a pack: read, compared, and made in the same form."""

import re
from dataclasses import dataclass
from decimal import Decimal
from functools import lru_cache

_DATE = re.compile(r"\d{4}(-\d{2}){1,2}")
_NUMBER = re.compile(r"[-−+]?(\d+|\d{1,3}(,\d{3})+)(\.\d+)?")
_YEARS = (Decimal(1000), Decimal(2999))


@dataclass(frozen=True)
class Amount:
    """A number (one part) or a date (year, month, day, as far as it is known)."""

    parts: tuple[Decimal, ...]

    def compare(self, other: "Amount") -> int:
        """Give -1, 0 or 1; partial dates compare by the part they have in common."""
        common = min(len(self.parts), len(other.parts))
        mine, theirs = self.parts[:common], other.parts[:common]
        return (mine > theirs) - (mine < theirs)

    def distance(self, other: "Amount") -> Decimal:
        """Give how far two amounts lie apart, dates in calendar years."""
        return abs(self.parts[0] - other.parts[0])


@lru_cache(maxsize=16384)
def amount(text: str) -> Amount | None:
    """Read a number or a partial date; give None for anything else."""
    text = text.strip()
    if _DATE.fullmatch(text):
        return Amount(tuple(Decimal(part) for part in text.split("-")))
    if _NUMBER.fullmatch(text):
        plain = text.replace("−", "-").replace(",", "")
        return Amount((Decimal(plain),))
    return None


def looks_like_year(number: Decimal, text: str) -> bool:
    """Say whether a number, as written, is a year of our time."""
    return text.strip().isdigit() and _YEARS[0] <= number <= _YEARS[1]


def written_like(number: Decimal, model: str) -> str:
    """Write a number the way `model` is written: its decimals, grouping and kind of minus sign."""
    decimals = len(model.partition(".")[2])
    text = f"{number:,.{decimals}f}" if "," in model else f"{number:.{decimals}f}"
    return text.replace("-", "−") if "−" in model else text


def shape(text: str) -> str:
    """Name the way a value is written, so that choices are of one kind: number, date, Hangul, other."""
    found = amount(text)
    if found is not None:
        return "date" if len(found.parts) > 1 else "number"
    if any("가" <= char <= "힣" for char in text):
        return "hangul"
    return "latin" if any(char.isascii() and char.isalpha() for char in text) else "other"
