"""Every screen of the game in a state worth looking at, with the longest texts of the built-in pack."""

from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pygame

from game.content.pack_files import load_pack
from game.core.deal import Dealer
from game.core.deck import Deck, Order
from game.core.difficulty import Difficulty
from game.core.question import Question
from game.core.session import Answer, Next, Session, replay
from game.ui.backdrop import Backdrop, Weather
from game.ui.kit import Kit
from game.ui.scene import Scene
from game.ui.scenes.confirm import ConfirmScene
from game.ui.scenes.help import HelpScene
from game.ui.scenes.notice import NoticeScene
from game.ui.scenes.pause import PauseScene
from game.ui.scenes.play import PlayScene
from game.ui.scenes.results import ResultsScene
from game.ui.scenes.scores import ScoresScene
from game.ui.scenes.settings import SettingsScene
from game.ui.scenes.setup import SetupScene
from game.ui.scenes.sorry import SorryScene
from game.ui.scenes.sources import SourcesScene
from game.ui.scenes.title import TitleScene
from game.ui.view import View
from game.words import load_words
from tests.fakes import READ_ONLY, FakeMemory, services
from tests.rounds import finished, messages

PACK = Path(__file__).parents[2] / "questions" / "sad-kpop"
LONG_NAME = "소나기가 그친 뒤에 Soyeon WW"


@cache
def everything(difficulty: Difficulty = Difficulty.EXPERT) -> tuple[Question, ...]:
    pack, _ = load_pack(PACK, load_words())
    return Dealer.of([pack], load_words()).deal(Order("1", difficulty, 10_000, once=False)).questions


@cache
def longest() -> Deck:
    """Give the ten questions whose stems and choices are the longest, clues aside."""
    plain = [question for question in everything() if question.template != "clues"]
    long = sorted(plain, key=lambda q: -len(q.stem.say("en")) - sum(len(c.text.say("en")) for c in q.choices))
    return Deck("1", Difficulty.EXPERT, ("sad-kpop",), tuple(long[:10]))


def deck(template: str) -> Deck:
    found = [question for question in everything(Difficulty.HARD) if question.template == template]
    return Deck("1", Difficulty.HARD, ("sad-kpop",), tuple(found[:10]))


def asking(kit: Kit, cards: Deck, *, answered: bool | None = None, place: int = 0) -> PlayScene:
    scene = PlayScene(kit, services(), cards)
    for _ in range(place):
        _answer(scene, right=True)
        scene.session = replay(scene.session, (Next(scene.at + 1000),))
        scene.clock += 1.0
    if answered is not None:
        _answer(scene, right=answered)
    scene.clock += 1.0
    return scene


def _answer(scene: PlayScene, *, right: bool) -> None:
    scene.clock += 2.0
    question = scene.session.question
    choice = question.key if right else (question.key + 1) % len(question.choices)
    scene.session = replay(scene.session, (Answer(scene.at, choice),))
    scene.focus = "next"


def full_memory() -> FakeMemory:
    memory = FakeMemory()
    memory.save_round(finished(), messages(), "A")
    (row,) = memory.rows
    names = [LONG_NAME, "Minji", "Teo", "Ana", "Jun", "Kim", "Lea", "Bo", "Yu", "Iris", "Max", "Sol"]
    memory.rows = [
        replace(row, id=str(n), name=name, score=12_000 - 700 * n, right=10 - n % 5)
        for n, name in enumerate(names)
    ]
    return memory


def results(kit: Kit, right: int = 9) -> ResultsScene:
    memory = full_memory()
    session = Session(longest())
    at = 0
    told: list[Answer | Next] = []
    for number, question in enumerate(longest().questions):
        choice = question.key if number < right else (question.key + 1) % len(question.choices)
        told += [Answer(at + 1500, choice), Next(at + 3000)]
        at += 3000
    return ResultsScene(kit, services(memory, name="소연"), replay(session, tuple(told)), "0")


STAGES: dict[str, Callable[[Kit], Scene]] = {
    "title": lambda kit: TitleScene(kit, services(full_memory())),
    "setup": lambda kit: SetupScene(kit, services()),
    "question": lambda kit: asking(kit, deck("who-released"), place=3),
    "question-long": lambda kit: asking(kit, longest()),
    "right": lambda kit: asking(kit, deck("who-released"), answered=True, place=3),
    "wrong": lambda kit: asking(kit, deck("featured-in"), answered=False, place=2),
    "wrong-long": lambda kit: asking(kit, longest(), answered=False),
    "results": results,
    "scores": lambda kit: ScoresScene(kit, services(full_memory(), difficulty=Difficulty.HARD), own="2"),
    "scores-empty": lambda kit: ScoresScene(kit, services()),
    "settings": lambda kit: SettingsScene(kit, services()),
    "help": lambda kit: HelpScene(kit, services()),
    "pause": lambda kit: PauseScene(kit, services(), asking(kit, longest()).session, Weather()),
    "sources": lambda kit: SourcesScene(kit, longest().questions[0]),
    "confirm": lambda kit: ConfirmScene(kit, "forget", lambda: None),
    "notice": lambda kit: NoticeScene(kit, services(FakeMemory(notice=READ_ONLY))),
    "sorry": lambda kit: SorryScene(kit, kit.say("setup.nothing")),
}


def drawn(scene: Scene, view: View, weather: Weather | None = None) -> pygame.Surface:
    """Draw a screen as the window would, without motion."""
    surface = pygame.Surface((view.width, view.height))
    scene.lay_out(view)
    Backdrop().draw(surface, view, weather or scene.weather, 0.4)
    scene.draw(surface)
    return surface
