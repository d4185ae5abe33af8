"""Draws and shuffles that come out the same on every machine and every Python.

Python promises the sequence of `Random.random()` across versions and of nothing else, so all chance
goes through these few functions. Source: library reference, random, "Notes on Reproducibility".
"""

from collections.abc import Iterator, Sequence
from random import Random
from typing import TypeVar
from zlib import crc32

T = TypeVar("T")


def below(rng: Random, bound: int) -> int:
    """Give a whole number from 0 up to and without `bound`, which is at least 1."""
    return int(rng.random() * bound)


def pick(rng: Random, options: Sequence[T]) -> T:
    """Give one of the options, each as likely as the others."""
    return options[below(rng, len(options))]


def weighted(rng: Random, weights: Sequence[float]) -> int:
    """Give a place, each as likely as its weight says; there is at least one."""
    aim, place = rng.random() * sum(weights), 0
    while place < len(weights) - 1 and aim >= weights[place]:
        aim -= weights[place]
        place += 1
    return place


def shuffled(rng: Random, options: Sequence[T]) -> list[T]:
    """Give the options in a new order (Fisher and Yates)."""
    order = list(options)
    for last in range(len(order) - 1, 0, -1):
        other = below(rng, last + 1)
        order[last], order[other] = order[other], order[last]
    return order


def order(rng: Random, count: int) -> Iterator[int]:
    """Give the numbers below `count` in a new order, each drawn only when it is asked for."""
    moved: dict[int, int] = {}
    for place in range(count):
        other = place + below(rng, count - place)
        yield moved.get(other, other)
        moved[other] = moved.pop(place, place)


def spread(seed: str, count: int, wanted: int) -> list[int]:
    """Give `wanted` of the numbers below `count`, evenly apart, beginning where the seed says."""
    if count <= wanted:
        return list(range(count))
    start = crc32(seed.encode()) % count
    return sorted({(start + place * count // wanted) % count for place in range(wanted)})
