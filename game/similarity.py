"""How much two names look alike, so that wrong choices can be confused with right ones."""

from rapidfuzz.distance import JaroWinkler


def similar(one: str, other: str) -> float:
    """Give the likeness of two names from 0 to 1, by Jaro and Winkler's measure, letter case aside."""
    return round(JaroWinkler.normalized_similarity(one.casefold(), other.casefold()), 3)
