"""What holds for every screen: at every size it fits, can be read, and says what is on it."""

from itertools import combinations
from pathlib import Path

import pygame
import pytest

from game.core.deck import Deck
from game.core.difficulty import Difficulty
from game.ui.backdrop import Backdrop, Weather
from game.ui.kit import Kit
from game.ui.scene import Scene
from game.ui.scenes.flags import FlagsScene
from game.ui.scenes.help import HelpScene
from game.ui.scenes.pack import PackScene
from game.ui.scenes.packs import PacksScene
from game.ui.scenes.preview import PreviewScene
from game.ui.scenes.results import ResultsScene
from game.ui.scenes.scores import ScoresScene
from game.ui.scenes.sources import SourcesScene
from game.ui.theme import contrast
from game.ui.view import View
from game.ui.widgets.basic import Label, Pips, Plate, TimeBar
from game.ui.widgets.widget import Node, Widget
from tests.ui.stages import STAGES, asking, drawn, everything, longest

SIZES = {
    "800×450": View(800, 450),
    "1280×720": View(1280, 720),
    "2560×1440": View(2560, 1440),
    "1280×720 at 200 %": View(1280, 720, 2.0),
    "1280×720 at 150 %": View(1280, 720, 1.5),
    "800×450 at 200 %": View(800, 450, 2.0),
    "720×1280": View(720, 1280),
    "3840×2160": View(3840, 2160),
}
UNSCROLLED = ("800×450", "1280×720", "2560×1440", "1280×720 at 200 %")
PAGES = (FlagsScene, HelpScene, SourcesScene, ScoresScene, ResultsScene, PacksScene, PackScene, PreviewScene)


def laid_out(kit: Kit, name: str, view: View) -> Scene:
    scene = STAGES[name](kit)
    scene.lay_out(view)
    return scene


def test_every_scene_has_a_stage(kit: Kit) -> None:
    folder = Path(__file__).parents[2] / "game" / "ui" / "scenes"
    files = {file.stem for file in folder.glob("*.py")} - {"__init__"}
    assert {type(make(kit)).__module__.rpartition(".")[2] for make in STAGES.values()} == files


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", STAGES)
def test_exactly_one_thing_has_the_focus_and_nothing_lies_outside(kit: Kit, name: str, size: str) -> None:
    scene = laid_out(kit, name, SIZES[size])
    nodes = scene.describe()
    assert len([node for node in nodes if node.focused]) == 1
    view = SIZES[size]
    for widget in scene.widgets:
        x, y, width, height = widget.box
        assert x >= 0
        assert x + width <= view.width, widget
        assert widget.scrolls or (y >= 0 and y + height <= view.height), widget
    assert all(node.words for node in nodes if node.focusable)


@pytest.mark.parametrize("size", UNSCROLLED)
@pytest.mark.parametrize("name", [name for name in STAGES if name != "help"])
def test_nothing_but_pages_to_read_has_to_scroll(kit: Kit, name: str, size: str) -> None:
    scene = laid_out(kit, name, SIZES[size])
    lists = isinstance(scene, PAGES) or name in ("setup-packs", "setup-empty")
    assert lists or scene._overflow() == 0  # noqa: SLF001


@pytest.mark.parametrize("size", UNSCROLLED)
@pytest.mark.parametrize("answered", [None, True, False])
def test_every_question_of_the_pack_fits_without_scrolling(
    kit: Kit, size: str, answered: bool | None
) -> None:
    view = SIZES[size]
    long = sorted(
        everything(), key=lambda q: -len(q.stem.say("en")) - sum(len(c.text.say("en")) for c in q.choices)
    )
    for question in long[:40]:
        scene = asking(kit, Deck("1", Difficulty.EXPERT, ("p",), (question,)), answered=answered)
        scene.lay_out(view)
        long_stem = (question.template == "clues" or question.under) and view.text > 1
        assert scene.frame is None or long_stem, question.stem.say("en")


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", STAGES)
def test_what_can_be_pressed_does_not_overlap(kit: Kit, name: str, size: str) -> None:
    scene = laid_out(kit, name, SIZES[size])
    moving = {widget.id for widget in scene.widgets if widget.scrolls}
    boxes = {
        node.id: pygame.Rect(node.box).clip(pygame.Rect(scene.frame or node.box)) if node.id in moving else pygame.Rect(node.box)
        for node in scene.describe()
        if node.focusable
    }  # fmt: skip
    for one, other in combinations(boxes, 2):
        inside = boxes[one].contains(boxes[other]) or boxes[other].contains(boxes[one])
        assert inside or not boxes[one].colliderect(boxes[other]), (one, other)


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", STAGES)
def test_a_click_presses_what_is_seen_there(kit: Kit, name: str, size: str) -> None:
    scene = laid_out(kit, name, SIZES[size])
    moving = {widget.id for widget in scene.widgets if widget.scrolls}
    for node in scene.describe():
        middle = pygame.Rect(node.box).center
        seen = node.id not in moving or (scene.frame and pygame.Rect(scene.frame).collidepoint(middle))
        if node.focusable and seen and node.id != "panel":
            found = scene._under(middle)  # noqa: SLF001
            assert found, node.id
            assert found.id == node.id


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", STAGES)
def test_tab_reaches_everything_and_comes_back(kit: Kit, name: str, size: str) -> None:
    from game.ui.input import Step  # noqa: PLC0415

    scene = laid_out(kit, name, SIZES[size])
    ids = [node.id for node in scene.describe() if node.focusable]
    seen = []
    for _ in ids:
        seen.append(scene.focus)
        scene.handle(Step(1))
        scene.lay_out(SIZES[size])
    assert sorted(seen) == sorted(ids)
    assert scene.focus == seen[0]


@pytest.mark.parametrize("size", SIZES)
@pytest.mark.parametrize("name", STAGES)
def test_type_is_never_smaller_than_promised(kit: Kit, name: str, size: str) -> None:
    view = SIZES[size]
    least = {450: 16, 720: 16, 1440: 24, 1280: 16, 2160: 36}[view.height]
    scene = laid_out(kit, name, view)
    assert min((w.size for w in scene.widgets if isinstance(w, Label)), default=99) >= least


@pytest.mark.parametrize("mood", [0.0, 0.5, 1.0])
@pytest.mark.parametrize("name", STAGES)
def test_text_stands_out_from_what_is_drawn_behind_it(kit: Kit, name: str, mood: float) -> None:
    scene, view = STAGES[name](kit), View(1280, 720)
    weather = Weather(0.5, mood if name != "title" else 0.0)
    scene.lay_out(view)
    labels = [w for w in scene.widgets if isinstance(w, Label) and not w.scrolls and any(w.lines)]
    scene.widgets = [w for w in scene.widgets if not isinstance(w, Label)]
    behind = pygame.Surface((view.width, view.height))
    Backdrop().draw(behind, view, weather, 0.4)
    scene.draw(behind)
    faint = [label.words for label in labels if _contrast(behind, label) < 4.5]
    assert faint == []


def _contrast(behind: pygame.Surface, label: Label) -> float:
    """Compare a text's colour with what lies behind it, thin streaks of rain aside."""
    box = pygame.Rect(label.box).clip(behind.get_rect())
    spots = [
        behind.get_at((x, y))[:3]
        for x in range(box.left, box.right, 4)
        for y in range(box.top, box.bottom, 3)
    ]
    ratios = sorted(contrast(label.colour, (spot[0], spot[1], spot[2])) for spot in spots)
    return ratios[len(ratios) // 50]


@pytest.mark.parametrize("name", STAGES)
def test_the_same_state_draws_the_same_picture(kit: Kit, name: str) -> None:
    scene = STAGES[name](kit)
    one, other = (pygame.image.tobytes(drawn(scene, View(800, 450)), "RGB") for _ in range(2))
    assert one == other


@pytest.mark.parametrize("name", STAGES)
def test_what_has_the_focus_has_a_ring(kit: Kit, name: str) -> None:
    scene = STAGES[name](kit)
    surface = drawn(scene, View(1280, 720))
    (node,) = [node for node in scene.describe() if node.focused]
    assert _ringed(surface, node)


def _ringed(surface: pygame.Surface, node: Node) -> bool:
    x, y, width, height = node.box
    spots = [(x - 5, y + height // 2), (x + width + 4, y + height // 2), (x + width // 2, y - 5)]
    return sum(surface.get_at(spot)[:3] == (255, 255, 255) for spot in spots) >= 2


def test_the_bundled_font_has_every_letter_of_the_built_in_pack(kit: Kit) -> None:
    texts = {
        form
        for question in everything()
        for text in (question.stem, question.under, question.explanation, *(c.text for c in question.choices))
        if text
        for _, form in text.forms
    }
    missing = {char for text in texts for char in text if char != "\n" and not kit.fonts._has(char)}  # noqa: SLF001
    assert missing == set()


def test_widgets_that_are_read_have_words(kit: Kit) -> None:
    silent = (Plate, Pips, TimeBar)
    for make in STAGES.values():
        scene = make(kit)
        scene.lay_out(View(1280, 720))
        unsaid: list[Widget] = [w for w in scene.widgets if not w.words and not isinstance(w, silent)]
        assert [w for w in unsaid if not (isinstance(w, Label) and not any(w.lines))] == []


def test_the_longest_texts_are_long_indeed() -> None:
    assert max(len(question.stem.say("en")) for question in longest().questions) >= 70
