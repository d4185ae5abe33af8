"""Golden pictures: what was looked at and found good, to be drawn again the same."""

from pathlib import Path

import pygame
import pytest

from game.ui.kit import Kit
from game.ui.view import View
from tests.ui.stages import STAGES, drawn

GOLDEN = Path(__file__).parents[1] / "golden"
NAMES = ("title", "question", "right", "wrong", "results", "scores")
VIEW = View(640, 360)
TOLERANCE = 24
"""Of 255, for one channel of one pixel."""
MOST_PIXELS = 0.004
"""So large a share may lie beyond the tolerance: edges of letters differ a little between machines."""


@pytest.mark.parametrize("name", NAMES)
def test_a_screen_looks_as_it_was_found_good(kit: Kit, name: str, request: pytest.FixtureRequest) -> None:
    found, file = drawn(STAGES[name](kit), VIEW), GOLDEN / f"{name}.png"
    if request.config.getoption("--renew-golden"):
        pygame.image.save(found, str(file))
    share = _different(found, pygame.image.load(str(file)))
    if share > MOST_PIXELS:
        failed = GOLDEN / "failed"
        failed.mkdir(exist_ok=True)
        pygame.image.save(found, str(failed / f"{name}.png"))
    assert share <= MOST_PIXELS, f"{share:.2%} of {name} differs; see tests/golden/failed, or run make golden"


def _different(one: pygame.Surface, other: pygame.Surface) -> float:
    assert one.get_size() == other.get_size()
    first, second = pygame.image.tobytes(one, "RGB"), pygame.image.tobytes(other, "RGB")
    off = {
        place // 3 for place, (a, b) in enumerate(zip(first, second, strict=True)) if abs(a - b) > TOLERANCE
    }
    return len(off) / (len(first) / 3)


def test_a_picture_that_changed_is_noticed(kit: Kit) -> None:
    one, other = drawn(STAGES["right"](kit), VIEW), drawn(STAGES["wrong"](kit), VIEW)
    assert _different(one, other) > MOST_PIXELS
