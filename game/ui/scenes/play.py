"""A round: question after question, with the feedback in the same place."""

from collections.abc import Sequence
from typing import ClassVar

from game.core.deck import Deck
from game.core.flag import note_of
from game.core.session import (
    GUARD_MS,
    Answer,
    Effect,
    Finished,
    Judged,
    Message,
    Next,
    Session,
    TimeUp,
    extended,
    step,
)
from game.ui.backdrop import Weather
from game.ui.input import Away, Input, Key
from game.ui.kit import Kit
from game.ui.pictures import Pictures
from game.ui.question.arrange import arrange
from game.ui.scene import Change, Push, Replace, Scene
from game.ui.scenes.pause import PauseScene
from game.ui.scenes.results import ResultsScene
from game.ui.scenes.sources import SourcesScene
from game.ui.services import Services
from game.ui.view import View
from game.ui.widgets.widget import Widget

LONGEST_FRAME = 0.25
"""Seconds; a dragged window or a sleeping computer costs no more than that."""
ARRIVAL = 0.25
"""Seconds in which a choice comes in; the next one follows 40 ms later."""
COUNTING = 0.4
"""Seconds in which the score counts up."""


class PlayScene(Scene):
    """The question screen."""

    name = "question"
    first = "panel"
    _choice_keys: ClassVar[dict[str, int]] = {
        **{str(place + 1): place for place in range(6)},
        **{letter: place for place, letter in enumerate("abcdef")},
    }

    def __init__(self, kit: Kit, services: Services, deck: Deck) -> None:
        super().__init__(kit)
        self.services = services
        self.session = Session(deck, services.preferences.pace)
        self.messages: tuple[Message, ...] = ()
        self.clock = 0.0
        """The session's own time in seconds: it stands still under a pause."""
        self.kept = ""
        """The id of the round in the table, once it is kept."""
        self.flagged = False
        """The player noted the question on the screen as wrong."""
        self._seen = ""
        self.pictures = Pictures(services.shelf.media)
        self._heard = -1
        """The place of the question whose sound was last begun."""

    @property
    def at(self) -> int:
        """Give the session's time in milliseconds."""
        return round(self.clock * 1000)

    @property
    def left_ms(self) -> int | None:
        """Give what is left of the clock in milliseconds, or None without one."""
        limit = self.session.limit
        if limit is None:
            return None
        if self.session.waiting:
            return limit - self.session.log[-1].taken_ms
        return max(0, limit - (self.at - self.session.asked_at))

    @property
    def shown_score(self) -> int:
        """Give the score as it counts up."""
        log = self.session.log
        if not log or not self.session.waiting or self.view.motion != "full":
            return self.session.score
        share = min(1.0, (self.clock - log[-1].at / 1000) / COUNTING)
        return self.session.score - round(log[-1].points * (1 - share))

    def arrived(self, place: int) -> float:
        """Give how far a choice has come in, from 0 to 1."""
        if self.session.waiting or self.view.motion == "still":
            return 1.0
        since = self.clock - self.session.asked_at / 1000 - 0.04 * place
        share = max(0.0, min(1.0, since / ARRIVAL))
        return 1 - (1 - share) ** 3

    @property
    def weather(self) -> Weather:
        rain, mood = 0.5, 0.0
        for reply in self.session.log:
            rain = max(0.05, rain - 0.07) if reply.right else min(1.0, rain + 0.25)
            mood = min(1.0, mood + 0.12) if reply.right else max(0.0, mood - 0.1)
        return Weather(rain, mood)

    def build(self, view: View) -> Sequence[Widget]:
        made = arrange(self, view)
        self.frame = made.frame
        return made.widgets

    def handle(self, meaning: Input) -> Change | None:
        match meaning:
            case Key(char) if char in self._choice_keys:
                return self._choose(self._choice_keys[char])
            case Key("r") if self.session.question.audio:
                return self.press("hear")
            case Key("s") if self.session.waiting:
                return self.press("sources")
            case Key("!") if self.session.waiting:
                return self.press("flag")
            case Away():
                return self.back()
        return super().handle(meaning)

    def press(self, name: str) -> Change | None:
        if name.startswith("choice-"):
            return self._choose(int(name.removeprefix("choice-")))
        if name == "hear":
            self._hear()
            return None
        if name == "flag":
            self._flag()
            return None
        if name == "sources":
            return Push(SourcesScene(self.kit, self.session.question))
        return self._go_on() if name == "next" else None

    def _flag(self) -> None:
        """Note the question as wrong, or take the note back."""
        memory, question = self.services.memory, self.session.question
        if self.flagged:
            memory.unflag([each.place for each in memory.flags() if each.question == question.id][-1:])
        else:
            memory.flag(question.id, note_of(self.session, self.kit.language))
        self.flagged = not self.flagged

    def _hear(self) -> None:
        """Play the question's sound from its beginning."""
        question = self.session.question
        data = self.services.shelf.media(question.pack, question.audio)
        if data:
            self.services.sound.play(data)

    def back(self) -> Change | None:
        self.services.sound.stop()
        return Push(PauseScene(self.kit, self.services, self.session, self.weather))

    def _choose(self, place: int) -> Change | None:
        self._tell(Answer(self.at, place))
        return None

    def _go_on(self) -> Change | None:
        if not self.session.finished:
            self._tell(Next(self.at))
            return None
        if self.at < self.session.log[-1].at + GUARD_MS:
            return None
        return Replace(ResultsScene(self.kit, self.services, self.session, self.kept))

    def _tell(self, message: Message) -> None:
        session, effects = step(self.session, message)
        if session is self.session:
            return
        self.messages = (*self.messages, message)
        if self.session.question.audio:
            self.services.sound.stop()
        self.session = session
        self.focus = "next" if session.waiting else self.first
        self.scroll = 0
        self.flagged = False
        for effect in effects:
            self._do(effect)

    def _do(self, effect: Effect) -> None:
        match effect:
            case Judged(question, reply):
                self.services.coach.learn(question, right=reply.right)
                if self.session.deck.to_come:
                    self.session, more = extended(self.session, self.services.coach.further(self.session))
                    for each in more:
                        self._do(each)
            case Finished():
                name = self.services.preferences.name or self.kit.say("results.nobody")
                self.kept = self.services.memory.save_round(self.session, self.messages, name)

    def update(self, seconds: float) -> bool:
        if self.session.question.audio and self._heard != self.session.place and not self.session.waiting:
            self._heard = self.session.place
            self._hear()
        self.clock += min(seconds, LONGEST_FRAME)
        limit = self.session.limit
        if limit is not None and not self.session.waiting and self.at - self.session.asked_at > limit:
            self._tell(TimeUp(self.at))
        left = self.left_ms
        seen = f"{self.session.place} {self.session.waiting} {-(-left // 1000) if left is not None else ''}"
        moving = self.view.motion != "still" and self.clock - self._since() < 1.0
        changed = seen != self._seen or moving
        self._seen = seen
        return changed

    def _since(self) -> float:
        log = self.session.log
        return (log[-1].at if self.session.waiting else self.session.asked_at) / 1000
