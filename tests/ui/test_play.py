"""Playing through the screens, meaning by meaning."""

from dataclasses import replace
from typing import Any

import pygame
import pytest

from game.core.deck import Deck
from game.core.difficulty import Difficulty, Pace
from game.core.rating import Part, Rating
from game.ui.input import (
    Away,
    Back,
    Click,
    Composing,
    Erase,
    Input,
    Key,
    Move,
    Press,
    Screenshot,
    Step,
    Translator,
    Typed,
)
from game.ui.kit import Kit
from game.ui.scene import Leave, Pop, Push, Replace, Reset, Scene
from game.ui.scenes.confirm import ConfirmScene
from game.ui.scenes.flags import FlagsScene
from game.ui.scenes.pause import PauseScene
from game.ui.scenes.play import PlayScene
from game.ui.scenes.results import ResultsScene
from game.ui.scenes.scores import ScoresScene
from game.ui.scenes.settings import SettingsScene
from game.ui.scenes.setup import SetupScene
from game.ui.scenes.sorry import SorryScene
from game.ui.scenes.sources import SourcesScene
from game.ui.scenes.title import TitleScene
from game.ui.services import Preferences
from game.ui.stage import Stage
from game.ui.view import View
from tests.fakes import READ_ONLY, FakeMemory, services
from tests.rounds import fresh

VIEW = View(1280, 720)


class Hands:
    """Someone at the game: a stage, and ways to press and wait."""

    def __init__(
        self, kit: Kit, memory: FakeMemory | None = None, *, motion: str = "full", **chosen: Any
    ) -> None:
        self.memory = memory or FakeMemory()
        self.services = services(self.memory, None, **chosen)
        self.view = View(1280, 720, motion=motion)
        self.stage = Stage(kit, [TitleScene(kit, self.services)])

    @property
    def top(self) -> Scene:
        assert self.stage.top
        return self.stage.top

    @property
    def play(self) -> PlayScene:
        assert isinstance(self.top, PlayScene)
        return self.top

    def do(self, *meanings: Input) -> "Hands":
        for meaning in meanings:
            self.stage.take(meaning, self.view)
        return self

    def wait(self, seconds: float) -> "Hands":
        for _ in range(round(seconds * 20)):
            self.stage.pass_time(0.05, self.view)
        self.top.lay_out(self.view)
        return self

    def start(self) -> "Hands":
        return self.do(Press(), Press()).wait(1.0)

    def answer_all(self) -> "Hands":
        for number in range(10):
            self.do(Key(str(number % 4 + 1))).wait(0.6).do(Press()).wait(0.6)
        return self


def test_a_round_from_the_title_to_the_table(kit: Kit) -> None:
    hands = Hands(kit).start().answer_all()
    assert isinstance(hands.top, ResultsScene)
    assert hands.memory.scores() == [("Nobody", 21750)]
    hands.do(Typed("소"), Typed("연"), Press())
    assert isinstance(hands.top, ScoresScene)
    assert hands.memory.scores() == [("소연", 21750)]
    assert hands.memory.kept["name"] == "소연"
    assert [node.states for node in hands.top.describe() if node.role == "row"][1] == ("own",)
    hands.do(Back())
    assert isinstance(hands.top, TitleScene)


def test_the_round_is_kept_when_its_last_answer_is_given(kit: Kit) -> None:
    hands = Hands(kit, name="Jun").start()
    for number in range(9):
        hands.do(Key(str(number % 4 + 1))).wait(0.6).do(Press()).wait(0.6)
    assert hands.memory.rows == []
    hands.do(Key("b"))
    assert [row.name for row in hands.memory.rows] == ["Jun"]
    assert hands.services.memory.table()[0].name == "Jun"


def test_an_unfinished_round_is_not_ranked_but_remembered(kit: Kit) -> None:
    hands = Hands(kit).start().do(Key("1")).wait(0.6).do(Back(), Step(1), Step(1), Press())
    assert isinstance(hands.top, TitleScene)
    assert (hands.memory.rows, hands.memory.noted) == ([], [("p/t/0/one", True)])


def test_a_question_thought_wrong_is_noted_listed_and_exported(kit: Kit) -> None:
    hands = Hands(kit).start().do(Key("!"))
    assert hands.memory.flagged == []
    hands.do(Key("2")).wait(0.6).do(Key("!")).wait(0.1)
    (flag,) = hands.memory.flagged
    assert (flag.question, flag.note["answer"], flag.note["chosen"]) == ("p/t/0/one", "One", "Two")
    assert flag.note["deck"]["questions"][0] == "p/t/0/one"
    assert "on" in next(node.states for node in hands.top.describe() if node.id == "flag")
    hands.do(Key("!"))
    assert hands.memory.flagged == []
    hands.do(Key("!"), Press()).wait(0.6)
    assert not hands.play.flagged
    scene = FlagsScene(kit, hands.services)
    scene.lay_out(VIEW)
    assert any("Which is 0?" in node.words for node in scene.describe())
    exported = scene.handle(Key("x"))
    assert isinstance(exported, Push)
    exported.scene.lay_out(VIEW)
    assert any("/exported/flags.txt" in node.words for node in exported.scene.describe())
    scene.press(f"drop-{hands.memory.flagged[0].place}")
    assert hands.memory.flagged == []


def test_answers_teach_the_game_about_the_player(kit: Kit) -> None:
    hands = Hands(kit)
    question = replace(fresh().deck.questions[0], parts=(Part("thing/a", Rating(0, 1)),))
    hands.services.coach.learn(question, right=True)
    assert hands.memory.rated["player/"].mean > 0 > hands.memory.rated["thing/a"].mean


def test_a_round_just_right_is_drawn_question_by_question_and_has_a_table_of_its_own(
    kit: Kit, monkeypatch: pytest.MonkeyPatch
) -> None:
    whole = fresh().deck
    hands = Hands(kit, difficulty=Difficulty.JUST_RIGHT)
    coming = iter(whole.questions[1:])
    hands.services.deal = lambda difficulty, packs: replace(
        whole, difficulty=difficulty, packs=packs, questions=whole.questions[:1], to_come=9
    )
    monkeypatch.setattr(hands.services.coach, "further", lambda _: next(coming))
    hands.start().answer_all()
    assert isinstance(hands.top, ResultsScene)
    assert [row.difficulty for row in hands.memory.rows] == ["just-right"]
    hands.do(Press())
    assert isinstance(hands.top, ScoresScene)
    assert hands.top.difficulty is Difficulty.JUST_RIGHT


@pytest.mark.parametrize("leaving", [Back(), Away()])
def test_esc_and_losing_the_window_pause_and_hide_the_question(kit: Kit, leaving: Input) -> None:
    hands = Hands(kit).start()
    before, question = hands.play.clock, hands.play.session.question.stem.say("en")
    hands.do(leaving).wait(30)
    assert isinstance(hands.top, PauseScene)
    assert question not in " ".join(node.words for node in hands.top.describe())
    hands.do(Press())
    assert hands.play.clock == before


def test_enter_cannot_choose_by_accident(kit: Kit) -> None:
    hands = Hands(kit).start().do(Press(), Press())
    assert hands.play.session.log == ()
    assert hands.play.focus == "panel"


def test_a_press_in_the_first_half_second_is_not_taken(kit: Kit) -> None:
    hands = Hands(kit).do(Press(), Press()).wait(0.3).do(Key("1"))
    assert hands.play.session.log == ()
    hands.wait(0.3).do(Key("1"))
    assert len(hands.play.session.log) == 1


def test_arrows_and_enter_choose(kit: Kit) -> None:
    hands = Hands(kit).start().do(Move(0, 1), Move(1, 0), Move(0, 1), Press())
    assert hands.play.session.log[0].choice == 3


def test_tab_and_space_choose(kit: Kit) -> None:
    hands = Hands(kit).start().do(Step(1), Step(1), Step(-1), Press())
    assert hands.play.session.log[0].choice == 0


def test_the_mouse_chooses(kit: Kit) -> None:
    hands = Hands(kit).start()
    node = next(node for node in hands.top.describe() if node.id == "choice-2")
    hands.do(Click((node.box[0] + 5, node.box[1] + 20)))
    assert hands.play.session.log[0].choice == 2


def test_after_the_answer_the_right_one_is_shown_with_explanation_and_sources(kit: Kit) -> None:
    hands = Hands(kit).start().do(Key("b"))
    nodes = hands.top.describe()
    assert [node.states for node in nodes if node.role == "choice"] == [
        ("right",),
        ("wrong",),
        ("faded",),
        ("faded",),
    ]
    assert any(node.words.startswith("It is so. Two is so.") for node in nodes)
    hands.do(Key("s"))
    assert isinstance(hands.top, SourcesScene)
    assert "https://example.org/a" in [node.words for node in hands.top.describe()]
    hands.do(Press())
    assert hands.play.session.waiting


def test_when_time_runs_out_the_game_says_so(kit: Kit) -> None:
    hands = Hands(kit).start().wait(25)
    assert hands.play.session.log[0].choice is None
    assert any("Time is up." in node.words for node in hands.top.describe())


def test_without_a_clock_none_is_shown(kit: Kit) -> None:
    hands = Hands(kit, pace=Pace.NONE).start().wait(60)
    assert hands.play.session.log == ()
    assert [node for node in hands.top.describe() if node.role == "timer"] == []


def test_a_dragged_window_costs_a_quarter_of_a_second(kit: Kit) -> None:
    hands = Hands(kit).start()
    before = hands.play.clock
    hands.stage.pass_time(100.0, hands.view)
    assert hands.play.clock == before + 0.25


def test_the_weather_follows_the_players_luck(kit: Kit) -> None:
    hands = Hands(kit).start()
    night = hands.play.weather
    hands.do(Key("1"))
    better = hands.play.weather
    assert (better.rain < night.rain, better.mood > night.mood) == (True, True)
    hands.wait(0.6).do(Press()).wait(0.6).do(Key("1"))
    worse = hands.play.weather
    assert (worse.rain > better.rain, worse.mood < better.mood) == (True, True)


@pytest.mark.parametrize(("motion", "moves"), [("full", True), ("gentle", False), ("still", False)])
def test_only_full_motion_redraws_while_nothing_happens(kit: Kit, motion: str, moves: bool) -> None:
    hands = Hands(kit, motion=motion)
    surface = pygame.Surface((1280, 720))
    hands.wait(3)
    hands.stage.draw(surface, hands.view)
    hands.stage.pass_time(0.016, hands.view)
    assert hands.stage.dirty is moves


def test_setup_remembers_the_difficulty_and_the_packs(kit: Kit) -> None:
    hands = Hands(kit).do(Press(), Move(1, 0), Press())
    assert hands.memory.kept == {"difficulty": "hard"}
    hands.do(Press()).wait(0.1)
    assert hands.play.session.deck.difficulty is Difficulty.HARD


def test_a_pack_without_questions_says_so(kit: Kit) -> None:
    empty = services(None, lambda difficulty, packs: Deck("1", difficulty, packs, ()))
    change = SetupScene(kit, empty).press("start")
    assert isinstance(change, Push)
    assert isinstance(change.scene, SorryScene)


def test_settings_hold_at_once_and_are_remembered(kit: Kit) -> None:
    hands = Hands(kit)
    scene = SettingsScene(kit, hands.services)
    for name in ("motion-still", "text-200", "pace-double", "aim-90", "full_screen-on"):
        scene.press(name)
    assert hands.memory.kept == {
        "motion": "still",
        "text": 200,
        "pace": "double",
        "aim": 90,
        "full_screen": True,
    }
    assert Preferences.read(hands.memory.kept) == hands.services.preferences
    scene.lay_out(VIEW)
    assert {node.id for node in scene.describe() if "chosen" in node.states} == {
        "motion-still",
        "text-200",
        "pace-double",
        "aim-90",
        "full_screen-on",
    }


def test_settings_that_make_no_sense_stay_as_they_are() -> None:
    assert Preferences.read(
        {"difficulty": "mad", "size": "big", "text": 99, "pace": None, "name": "A"}
    ) == Preferences(name="A")


def test_forgetting_asks_first(kit: Kit) -> None:
    hands = Hands(kit, name="Jun")
    change = SettingsScene(kit, hands.services).press("forget-now")
    assert isinstance(change, Push)
    assert isinstance(change.scene, ConfirmScene)
    assert change.scene.focus == "no"
    change.scene.press("no")
    assert not hands.memory.forgotten
    change.scene.press("yes")
    assert (hands.memory.forgotten, hands.services.preferences) == (True, Preferences())


def test_a_name_is_typed_composed_and_erased(kit: Kit) -> None:
    hands = Hands(kit, name="Old").start().answer_all()
    assert isinstance(hands.top, ResultsScene)
    scene = hands.top
    assert scene.text == "Old"
    hands.do(Composing("소"))
    assert (scene.text, scene.composing) == ("Old", "소")
    hands.do(Typed("소"), Typed("연 "), Typed("\u202e"), Typed("x" * 40), Erase())
    assert scene.text == "소연 " + "x" * 16
    assert len(scene.text) == 19


def test_trouble_with_what_is_kept_is_told_once(kit: Kit) -> None:
    hands = Hands(kit, FakeMemory(notice=READ_ONLY))
    hands.stage.apply(hands.top.greeting())
    assert hands.top.name == "notice"
    hands.wait(0.1)
    assert any("somewhere" in node.words for node in hands.top.describe())
    hands.do(Press())
    assert isinstance(hands.top, TitleScene)


def test_the_stage_applies_what_scenes_return(kit: Kit) -> None:
    one, other = TitleScene(kit, services()), SettingsScene(kit, services())
    stage = Stage(kit, [one])
    stage.apply(Push(other))
    stage.apply(Replace(SorryScene(kit, "Sorry")))
    assert [scene.name for scene in stage.scenes] == ["title", "sorry"]
    stage.apply(Push(other))
    stage.apply(Reset())
    assert stage.scenes == [one]
    stage.apply(Pop())
    stage.apply(Leave())
    assert stage.top is None


def event(kind: int, **values: object) -> pygame.Event:
    return pygame.event.Event(kind, values)


def key(code: int, unicode: str = "", mod: int = 0) -> pygame.Event:
    return event(pygame.KEYDOWN, key=code, unicode=unicode, mod=mod)


@pytest.mark.parametrize(
    ("raw", "typing", "meaning"),
    [
        (key(pygame.K_1, "1"), False, Key("1")),
        (key(pygame.K_a, "A", pygame.KMOD_SHIFT), False, Key("a")),
        (key(pygame.K_SLASH, "?", pygame.KMOD_SHIFT), False, Key("?")),
        (key(pygame.K_a, "ㅁ"), False, Key("a")),
        (key(pygame.K_a, "a"), True, None),
        (key(pygame.K_SPACE, " "), False, Press()),
        (key(pygame.K_SPACE, " "), True, None),
        (key(pygame.K_RETURN), True, Press()),
        (key(pygame.K_BACKSPACE), True, Erase()),
        (key(pygame.K_TAB, mod=pygame.KMOD_SHIFT), False, Step(-1)),
        (key(pygame.K_F12), False, Screenshot()),
        (key(pygame.K_c, "c", pygame.KMOD_CTRL), False, None),
        (event(pygame.TEXTINPUT, text="소"), True, Typed("소")),
        (event(pygame.TEXTINPUT, text="a"), False, None),
        (event(pygame.WINDOWFOCUSLOST), False, Away()),
    ],
)
def test_raw_events_become_meanings(raw: pygame.Event, typing: bool, meaning: Input | None) -> None:
    assert Translator().meaning(raw, typing=typing) == meaning


def test_enter_is_left_to_the_input_method_while_a_syllable_is_composed() -> None:
    translator = Translator()
    translator.meaning(event(pygame.TEXTEDITING, text="소", start=0, length=1), typing=True)
    assert translator.meaning(key(pygame.K_RETURN), typing=True) is None
    translator.meaning(event(pygame.TEXTINPUT, text="소"), typing=True)
    assert translator.meaning(key(pygame.K_RETURN), typing=True) == Press()
