"""A round as lines of text: typed by a player, or read from a pipe without a running clock."""

import re
import time
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any, Protocol, TextIO

from game.core.board import EVERY_BOARD, Board, clean_name
from game.core.deck import Deck
from game.core.difficulty import Pace
from game.core.flag import note_of
from game.core.question import Choice, Question
from game.core.session import (
    GUARD_MS,
    Answer,
    Effect,
    Finished,
    Judged,
    Message,
    Next,
    Session,
    extended,
    step,
)
from game.core.summary import result
from game.core.words import Words

PIPED_MS = 1000
"""When a line of a pipe says nothing else, its key comes so long after the question."""
_PIPED = re.compile(r"(.*?)(?:@(\d{1,9}))?")


class Ranked(Protocol):
    """A row of the table."""

    @property
    def rank(self) -> int: ...
    @property
    def id(self) -> str: ...


class Memory(Protocol):
    """What a terminal keeps."""

    def save_round(self, session: Session, messages: tuple[Message, ...], name: str) -> str: ...
    def rename(self, number: str, name: str) -> None: ...
    def put(self, name: str, value: object) -> None: ...
    def flag(self, question: str, note: Mapping[str, Any]) -> None: ...
    def table(self, board: Board = EVERY_BOARD, count: int = -1) -> "tuple[Ranked, ...]": ...


class Coach(Protocol):
    """Learns from answers, and draws the next question of a round that follows the player."""

    def learn(self, question: Question, *, right: bool) -> None: ...
    def further(self, session: Session) -> Question | None: ...


class _LeftError(Exception):
    """The player left, or the input ended."""


@dataclass
class Terminal:
    """Plays one round over two streams."""

    words: Words
    language: str
    memory: Memory
    coach: Coach
    name: str
    now: Callable[[], float] = time.monotonic
    """Seconds."""
    _held: str = ""
    """A line that answers the next question already."""
    _messages: tuple[Message, ...] = ()
    _kept: str = ""

    def play(self, deck: Deck, pace: Pace, read: TextIO, write: TextIO) -> int:
        """Play a deck; give the exit code."""
        self._read, self._write, self._live = read, write, read.isatty()
        if not deck.questions:
            self._say("setup.nothing")
            return 1
        session = Session(deck, pace)
        name = self._word(f"difficulty.{deck.difficulty.value}")
        self._say("terminal.hello", difficulty=name, total=deck.size, seed=deck.seed)
        self._say("terminal.keys")
        try:
            while not session.finished:
                session = self._ask(session)
                self._tell(session)
                session = self._go_on(session)
        except _LeftError:
            self._say("terminal.left")
            return 0
        self._close(session)
        return 0

    def _word(self, name: str, /, **gaps: object) -> str:
        text = self.words[name].say(self.language)
        for gap, value in gaps.items():
            text = text.replace(f"{{{gap}}}", str(value))
        return text

    def _say(self, name: str, /, **gaps: object) -> None:
        self._put(self._word(name, **gaps))

    def _put(self, line: str) -> None:
        print(line, file=self._write, flush=True)

    def _line(self) -> str:
        line = self._held or self._read.readline()
        self._held = ""
        if not line:
            raise _LeftError
        return line.strip()

    def _ask(self, session: Session) -> Session:
        question, limit = session.question, session.limit
        time_ = (
            self._word("terminal.seconds", number=limit // 1000) if limit else self._word("terminal.no_clock")
        )
        self._put("")
        place, total = session.place + 1, session.deck.size
        self._say("terminal.question", place=place, total=total, seconds=time_)
        self._put(question.stem.say(self.language))
        if question.under:
            self._put(question.under.say(self.language))
        if question.image:
            alt = question.alt.say(self.language) if question.alt else question.image
            self._say("terminal.picture", alt=alt)
        for number, choice in enumerate(question.choices, 1):
            self._put(f"{number}. {self._choice(choice, plain=question.plain)}")
        shown = self.now()
        while not session.waiting:
            key, moment = self._key(self._line())
            taken = moment if not self._live else round((self.now() - shown) * 1000)
            if key == "q":
                raise _LeftError
            chosen = self._place(key)
            if chosen is None or chosen >= len(question.choices):
                if key:
                    self._say("terminal.no_key", key=key, number=len(question.choices))
                continue
            session = self._step(session, Answer(session.asked_at + taken, chosen))
        return session

    def _choice(self, choice: Choice, *, plain: bool) -> str:
        words, korean = choice.text.say(self.language), choice.text.by_language.get("ko", "")
        beside = choice.beside.say(self.language) if choice.beside else ""
        more = ", ".join(filter(None, (beside, korean if korean != words and not plain else "")))
        return f"{words} ({more})" if more else words

    def _key(self, line: str) -> tuple[str, int]:
        found = _PIPED.fullmatch(line)
        if found is None:
            return line.casefold(), PIPED_MS
        return found[1].strip().casefold(), int(found[2]) if found[2] else PIPED_MS

    def _place(self, key: str) -> int | None:
        if len(key) == 1 and key in "123456":
            return int(key) - 1
        return "abcdef".index(key) if len(key) == 1 and key in "abcdef" else None

    def _step(self, session: Session, message: Message) -> Session:
        after, effects = step(session, message)
        if after is not session:
            self._messages = (*self._messages, message)
        for effect in effects:
            after = self._do(after, effect)
        return after

    def _do(self, session: Session, effect: Effect) -> Session:
        match effect:
            case Judged(question, reply):
                self.coach.learn(question, right=reply.right)
                if session.deck.to_come:
                    session, more = extended(session, self.coach.further(session))
                    for each in more:
                        session = self._do(session, each)
            case Finished():
                name = self.name or self._word("results.nobody")
                self._kept = self.memory.save_round(session, self._messages, name)
        return session

    def _tell(self, session: Session) -> None:
        reply, question = session.log[-1], session.question
        answer = question.right.text.say(self.language)
        if reply.right:
            self._say("terminal.right", points=reply.points)
        else:
            self._say("terminal.late" if reply.choice is None else "terminal.wrong", answer=answer)
        if question.explanation:
            self._put(question.explanation.say(self.language))
        if session.lesson:
            self._put(session.lesson.say(self.language))
        self._say("terminal.score", score=session.score)

    def _go_on(self, session: Session) -> Session:
        if session.finished:
            return session
        if self._live:
            self._say("terminal.next")
        since = self.now()
        while True:
            line = self._line()
            key, _ = self._key(line)
            if key == "q":
                raise _LeftError
            if key == "!":
                self.memory.flag(session.question.id, note_of(session, self.language))
                self._say("terminal.flagged")
                continue
            if key == "s":
                for source in session.question.sources:
                    self._put(source)
                continue
            if self._place(key) is not None:
                if self._live:
                    self._say("terminal.next")
                    continue
                self._held = line
            waited = GUARD_MS if not self._live else max(GUARD_MS, round((self.now() - since) * 1000))
            return self._step(session, Next(session.log[-1].at + waited))

    def _close(self, session: Session) -> None:
        found = result(session)
        self._put("")
        self._say(
            "terminal.end", right=found.right, asked=found.asked, score=found.score, streak=found.best_streak
        )
        if not found.ranked:
            self._say("results.unranked")
            return
        name = self.name or self._word("results.nobody")
        if self._live:
            print(self._word("terminal.ask_name", name=name), end="", file=self._write, flush=True)
        typed = clean_name(self._read.readline())
        if typed:
            name = typed
            self.memory.rename(self._kept, name)
            self.memory.put("name", name)
        rows = self.memory.table(found.board)
        rank = next((row.rank for row in rows if row.id == self._kept), 0)
        self._say("terminal.saved", name=name, rank=rank)
