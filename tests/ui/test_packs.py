"""Packs on the screens: listed, dropped, switched, previewed, kept and removed; pictures and sounds."""

import os
import wave
from dataclasses import replace
from io import BytesIO

import pygame
import pytest

from game.ui.input import Back, Click, Drop, Key, Move, Press, Translator
from game.ui.kit import Kit
from game.ui.pictures import Pictures, scaled
from game.ui.scene import Pop, Push, Replace, Scene
from game.ui.scenes.confirm import ConfirmScene
from game.ui.scenes.dropped import DroppedScene
from game.ui.scenes.pack import PackScene
from game.ui.scenes.packs import PacksScene
from game.ui.scenes.play import PlayScene
from game.ui.scenes.preview import PreviewScene
from game.ui.scenes.setup import SetupScene
from game.ui.services import PackCard
from game.ui.sound import Mixer
from game.ui.view import View
from game.ui.wording import about_pack
from tests.fakes import FakeShelf, FakeSound, services
from tests.ui.stages import MOCK, picture, shown

VIEW = View(1280, 720)


def opened(scene: Scene) -> Scene:
    scene.lay_out(VIEW)
    return scene


def words(scene: Scene) -> str:
    return "\n".join(node.words for node in opened(scene).describe())


def test_the_list_shows_counts_authors_switches_and_the_first_fault(kit: Kit) -> None:
    said = words(PacksScene(kit, services(shelf=FakeShelf(MOCK))))
    assert "48 songs, 141 artists · 641 questions · built in" in said
    assert "195 countries · 780 questions · by Ana" in said
    assert (
        "friday.yaml line 14, column 5: The answer “Pariss” is none of the choices. Did you mean “Paris”?"
        in said
    )
    assert "Being read: 42 %" in said
    assert "World capitals: off" in said


def test_a_pack_is_switched_by_keyboard_and_by_mouse(kit: Kit) -> None:
    shelf = FakeShelf(MOCK)
    scene = opened(PacksScene(kit, services(shelf=shelf)))
    for meaning in (Move(1, 0), Press()):
        scene.handle(meaning)
    assert [card.on for card in shelf.packs[:3]] == [False, True, False]
    (box,) = (node.box for node in scene.describe() if node.id == "switch-1")
    scene.handle(Click(pygame.Rect(box).center))
    assert [card.on for card in shelf.packs[:3]] == [False, False, False]


def test_v_previews_the_pack_in_focus_and_f_opens_the_folder(kit: Kit) -> None:
    shelf = FakeShelf(MOCK)
    scene = opened(PacksScene(kit, services(shelf=shelf)))
    scene.handle(Move(0, 1))
    change = scene.handle(Key("v"))
    assert isinstance(change, Push)
    assert isinstance(change.scene, PreviewScene)
    assert change.scene.card is MOCK[1]
    assert isinstance(scene.handle(Key("f")), Push)
    assert shelf.opened == 1


def test_a_preview_marks_the_answers_and_draws_others(kit: Kit) -> None:
    scene = PreviewScene(kit, services(shelf=FakeShelf(MOCK)), MOCK[0])
    assert "→  One" in words(scene)
    scene.press("more")
    assert scene.turn == 1
    assert scene.press("back") == Pop()


def test_a_pack_is_removed_only_after_a_yes_and_its_screen_closes(kit: Kit) -> None:
    shelf = FakeShelf(MOCK)
    scene = opened(PackScene(kit, services(shelf=shelf), MOCK[2].path))
    asked = scene.press("remove")
    assert isinstance(asked, Push)
    assert isinstance(asked.scene, ConfirmScene)
    assert "World capitals" in words(asked.scene)
    asked.scene.press("no")
    assert shelf.removed == []
    asked.scene.press("yes")
    assert shelf.removed == ["world"]
    assert scene.greeting() == Pop()


def test_a_removal_that_fails_is_told(kit: Kit) -> None:
    shelf = FakeShelf(MOCK, refused="The disk says no.")
    asked = PackScene(kit, services(shelf=shelf), MOCK[2].path).press("remove")
    assert isinstance(asked, Push)
    change = asked.scene.press("yes")
    assert isinstance(change, Replace)
    assert "The disk says no." in words(change.scene)


def test_a_kept_pack_is_shown_where_it_lies_now(kit: Kit) -> None:
    scene = PackScene(kit, services(shelf=FakeShelf(MOCK)), MOCK[2].path)
    scene.press("keep")
    assert scene.card
    assert scene.card.kind == "kept"
    assert "Keep a copy" not in words(scene)


def test_a_dropped_pack_is_followed_from_reading_to_play(kit: Kit) -> None:
    reading = PackCard("x", "/x.yaml", "x.yaml", kind="added", reading=0.3)
    shelf = FakeShelf((reading,))
    scene = DroppedScene(kit, services(shelf=shelf), "/x.yaml")
    assert "Reading x.yaml" in words(scene)
    assert scene.focus == "panel"
    assert scene.handle(Press()) is None
    shelf.packs = (replace(reading, reading=None, faulty=True, problems=MOCK[3].problems),)
    assert "line 14, column 5" in words(scene)
    shelf.packs = (replace(reading, reading=None, questions=3, title="X"),)
    assert "X is ready" in words(scene)
    assert scene.focus == "play"
    change = scene.handle(Press())
    assert isinstance(change, Replace)
    assert isinstance(change.scene, PlayScene)
    assert change.scene.session.deck.packs == ("x",)


def test_what_is_no_pack_is_refused_with_the_reason(kit: Kit) -> None:
    scene = DroppedScene(kit, services(shelf=FakeShelf(refused="“a.png” is no question pack.")), "a.png")
    assert "“a.png” is no question pack." in words(scene)
    assert scene.press("close") == Pop()


def test_a_drop_on_the_window_is_understood() -> None:
    event = pygame.event.Event(pygame.DROPFILE, file="/a b.yaml")
    assert Translator().meaning(event, typing=True) == Drop("/a b.yaml")


def test_setup_greys_what_cannot_be_played_and_says_why(kit: Kit) -> None:
    scene = SetupScene(kit, services(shelf=FakeShelf(MOCK)))
    said = words(scene)
    assert "641 questions, 600 of them Normal" in said
    unavailable = {node.words for node in scene.describe() if "unavailable" in node.states}
    assert unavailable == {"Friday pub quiz. Needs a fix"}
    change = scene.press("pack-3")
    assert isinstance(change, Push)
    assert isinstance(change.scene, PackScene)
    empty = SetupScene(kit, services(shelf=FakeShelf(MOCK[3:4])))
    assert "Nothing to ask" in words(empty)
    assert {node.id for node in empty.describe() if "unavailable" in node.states} >= {"easy", "expert"}
    few = SetupScene(kit, services(shelf=FakeShelf((replace(MOCK[0], questions=3),))))
    assert "These packs have 3 questions" in words(few)


def test_a_picture_is_scaled_to_fit_and_one_that_lies_is_said_in_words(kit: Kit) -> None:
    assert scaled((600, 400), (300, 300)) == (300, 200)
    assert scaled((10, 10), (300, 300)) == (30, 30)
    pictures = Pictures(FakeShelf(files={"a.png": picture(), "b.png": b"no"}).media)
    assert pictures.size("p", "a.png") == (600, 400)
    assert pictures.size("p", "b.png") is None
    fitted = pictures.fitted("p", "a.png", (60, 40))
    assert fitted
    assert [
        abs(one - other) < 6 for one, other in zip(fitted.get_at((5, 5))[:3], (20, 90, 160), strict=True)
    ] == [True] * 3
    assert "The picture cannot be shown." in words(shown(kit, "gone.png"))
    assert "A flag of three upright stripes" in words(shown(kit, "flag.png"))


def test_a_sound_plays_when_its_question_appears_again_with_r_and_stops_with_the_answer(kit: Kit) -> None:
    scene = shown(kit, "", audio="anthem.ogg")
    shelf, sound = FakeShelf(files={"anthem.ogg": b"tune"}), FakeSound()
    scene.services.shelf, scene.services.sound = shelf, sound
    opened(scene)
    scene.update(0.1)
    scene.update(0.1)
    assert sound.played == [b"tune"]
    scene.handle(Key("r"))
    assert len(sound.played) == 2
    scene.handle(Key("1"))
    assert sound.stopped == 1
    scene.handle(Back())
    assert sound.stopped == 2


@pytest.mark.parametrize(("driver", "able"), [("none", False), ("dummy", True)])
def test_the_mixer_plays_or_is_silent_once_and_for_all(
    monkeypatch: pytest.MonkeyPatch, driver: str, able: bool
) -> None:
    monkeypatch.setitem(os.environ, "SDL_AUDIODRIVER", driver)
    data = BytesIO()
    with wave.open(data, "wb") as out:
        out.setnchannels(1)
        out.setsampwidth(2)
        out.setframerate(8000)
        out.writeframes(b"\0\0" * 800)
    mixer = Mixer()
    assert mixer.play(data.getvalue()) is able
    assert mixer.able is able
    assert mixer.play(b"no sound at all") is False
    mixer.stop()
    pygame.mixer.quit()


def test_large_packs_are_reckoned_in_words(kit: Kit) -> None:
    card = PackCard("x", "/x", "X", questions=98_000, exact=False, tables=(("box", 2), ("key", 1)))
    assert about_pack(kit, card) == "2 boxes, 1 key · about 98,000 questions · built in"
