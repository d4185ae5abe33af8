"""Every screen of the game in a state worth looking at, with the longest texts of the built-in pack."""

import io
from collections.abc import Callable
from dataclasses import replace
from functools import cache
from pathlib import Path

import pygame

from game.core.deal import Dealer
from game.core.deck import Deck, Order
from game.core.difficulty import LEVELS, Difficulty
from game.core.flag import note_of
from game.core.question import Question
from game.core.session import Answer, Next, Session, replay
from game.core.text import Text
from game.ui.backdrop import Backdrop, Weather
from game.ui.kit import Kit
from game.ui.pictures import Pictures
from game.ui.scene import Scene
from game.ui.scenes.confirm import ConfirmScene
from game.ui.scenes.dropped import DroppedScene
from game.ui.scenes.flags import FlagsScene
from game.ui.scenes.help import HelpScene
from game.ui.scenes.notice import NoticeScene
from game.ui.scenes.pack import PackScene
from game.ui.scenes.packs import PacksScene
from game.ui.scenes.pause import PauseScene
from game.ui.scenes.play import PlayScene
from game.ui.scenes.preview import PreviewScene
from game.ui.scenes.results import ResultsScene
from game.ui.scenes.scores import ScoresScene
from game.ui.scenes.settings import SettingsScene
from game.ui.scenes.setup import SetupScene
from game.ui.scenes.sorry import SorryScene
from game.ui.scenes.sources import SourcesScene
from game.ui.scenes.title import TitleScene
from game.ui.services import Complaint, PackCard
from game.ui.view import View
from game.words import load_words
from tests.fakes import READ_ONLY, FakeMemory, FakeShelf, services
from tests.packs import maker
from tests.rounds import finished, messages

FONTS = Path(__file__).parents[2] / "assets" / "fonts"
LONG_NAME = "소나기가 그친 뒤에 Soyeon WW"


@cache
def everything(difficulty: Difficulty = Difficulty.EXPERT) -> tuple[Question, ...]:
    return (
        Dealer((maker("sad-kpop"),), load_words()).deal(Order("1", difficulty, 10_000, once=False)).questions
    )


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


MOCK = (
    PackCard("sad-kpop", "/game/questions/sad-kpop", "Sad K-pop Songs", tables=(("song", 48), ("artist", 141)),
             questions=641, fitting=dict.fromkeys(LEVELS, 600), license="CC0-1.0"),
    PackCard("ost", "/game/questions/ost", "K-drama Soundtracks", tables=(("song", 60), ("drama", 41)), questions=388),
    PackCard("world", "/home/ana/world.yaml", "World capitals", on=False, kind="added", author="Ana", license="CC BY 4.0",
             description="Where governments sit, with the flags of all countries.", tables=(("country", 195),), questions=780,
             problems=(Complaint("world.yaml", 14, 5, "Another thing is called “Congo”.", "Its id is “congo-2”.", error=False),)),
    PackCard("friday", "/home/ana/friday.yaml", "Friday pub quiz", kind="added", faulty=True, problems=(
        Complaint("friday.yaml", 14, 5, "The answer “Pariss” is none of the choices.", "Did you mean “Paris”?", error=True),
        Complaint("friday.yaml", 19, 3, "This question has no “answer”.", "Add it.", error=True),
        Complaint("friday.yaml", 22, 16, "“We are” ends before “#”, which begins a comment.", "Put the text in quotes.", error=True),
    )),
    PackCard("/home/ana/huge.yaml", "/home/ana/huge.yaml", "huge.yaml", kind="added", reading=0.42),
)  # fmt: skip


def picture() -> bytes:
    """Give a flag of three stripes as a PNG."""
    flag = pygame.Surface((600, 400))
    for place, colour in enumerate(((20, 90, 160), (240, 240, 240), (200, 40, 60))):
        flag.fill(colour, (place * 200, 0, 200, 400))
    file = io.BytesIO()
    pygame.image.save(flag, file, "flag.png")
    return file.getvalue()


def shown(kit: Kit, file: str, *, audio: str = "", answered: bool | None = None) -> PlayScene:
    """Give a question with a picture; a file that is not there stands for one that cannot be shown."""
    cards = deck("who-released")
    first = replace(
        cards.questions[0], image=file, audio=audio, alt=Text.of("A flag of three upright stripes")
    )
    scene = asking(kit, replace(cards, questions=(first, *cards.questions[1:])))
    scene.services.shelf = FakeShelf(files={"flag.png": picture()})
    scene.pictures = Pictures(scene.services.shelf.media)
    if answered is not None:
        _answer(scene, right=answered)
        scene.clock += 1.0
    return scene


def flagged() -> FakeMemory:
    memory = FakeMemory()
    for number in range(3):
        scene = asking(Kit.of(FONTS, load_words(), "en"), longest(), answered=False, place=number)
        memory.flag(scene.session.question.id, note_of(scene.session, "en"))
    return memory


def noted(kit: Kit) -> PlayScene:
    scene = asking(kit, deck("who-released"), answered=True, place=3)
    scene.press("flag")
    return scene


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
    "setup-packs": lambda kit: SetupScene(kit, services(shelf=FakeShelf(MOCK))),
    "setup-empty": lambda kit: SetupScene(kit, services(shelf=FakeShelf(MOCK[3:4]))),
    "packs": lambda kit: PacksScene(kit, services(shelf=FakeShelf(MOCK))),
    "pack": lambda kit: PackScene(kit, services(shelf=FakeShelf(MOCK)), MOCK[2].path),
    "pack-faulty": lambda kit: PackScene(kit, services(shelf=FakeShelf(MOCK)), MOCK[3].path),
    "preview": lambda kit: PreviewScene(kit, services(shelf=FakeShelf(MOCK)), MOCK[0]),
    "dropped": lambda kit: DroppedScene(kit, services(shelf=FakeShelf(MOCK)), MOCK[2].path),
    "dropped-reading": lambda kit: DroppedScene(kit, services(shelf=FakeShelf(MOCK)), MOCK[4].path),
    "dropped-faulty": lambda kit: DroppedScene(kit, services(shelf=FakeShelf(MOCK)), MOCK[3].path),
    "dropped-refused": lambda kit: DroppedScene(
        kit,
        services(
            shelf=FakeShelf(
                refused="“a.png” is no question pack. A pack is a .yaml file, a folder with pack.yaml, or a .zip of one."
            )
        ),
        "a.png",
    ),
    "picture": lambda kit: shown(kit, "flag.png", audio="anthem.ogg"),
    "picture-gone": lambda kit: shown(kit, "gone.png"),
    "picture-right": lambda kit: shown(kit, "flag.png", answered=True),
    "confirm-remove": lambda kit: ConfirmScene(kit, "remove_pack", lambda: None, pack="World capitals"),
    "flags": lambda kit: FlagsScene(kit, services(flagged())),
    "flags-empty": lambda kit: FlagsScene(kit, services()),
    "flagged": noted,
    "setup-just-right": lambda kit: SetupScene(kit, services(difficulty=Difficulty.JUST_RIGHT)),
    "sorry": lambda kit: SorryScene(kit, kit.say("setup.nothing")),
}


def drawn(scene: Scene, view: View, weather: Weather | None = None) -> pygame.Surface:
    """Draw a screen as the window would, without motion."""
    surface = pygame.Surface((view.width, view.height))
    scene.lay_out(view)
    Backdrop().draw(surface, view, weather or scene.weather, 0.4)
    scene.draw(surface)
    return surface
