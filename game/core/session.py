"""A round being played: deck and messages in, the state of the game out."""

from dataclasses import dataclass, replace

from game.core.deck import Deck
from game.core.difficulty import Difficulty, Pace, limit_ms
from game.core.question import Question
from game.core.scoring import points
from game.core.text import Text

GUARD_MS = 500
"""For so long after a question or its feedback appears a press is taken for a stray one."""


@dataclass(frozen=True)
class Answer:
    """The player chose; `at` is the session's own time in milliseconds."""

    at: int
    choice: int


@dataclass(frozen=True)
class TimeUp:
    """The clock ran out."""

    at: int


@dataclass(frozen=True)
class Next:
    """The player goes on to the next question."""

    at: int


Message = Answer | TimeUp | Next


@dataclass(frozen=True)
class Reply:
    """One line of the log: what was answered, how fast, what it earned."""

    choice: int | None
    """Place of the chosen answer, or None where time ran out."""
    right: bool
    taken_ms: int
    points: int
    at: int
    """When the feedback appeared, in the session's time."""


@dataclass(frozen=True)
class Judged:
    """Effect: an answer was judged and belongs into the history."""

    question: Question
    reply: Reply


@dataclass(frozen=True)
class Finished:
    """Effect: the last answer is in; the round can be kept."""


Effect = Judged | Finished


@dataclass(frozen=True)
class Session:
    """A round at one moment; everything else follows from deck and log."""

    deck: Deck
    pace: Pace = Pace.NORMAL
    mode: str = "classic"
    log: tuple[Reply, ...] = ()
    asked_at: int = 0
    """When the question on the screen appeared, in the session's time."""
    waiting: bool = False
    """Feedback is shown and the game waits for the player to go on."""

    def __post_init__(self) -> None:
        if not self.deck.questions:
            raise ValueError("a round needs at least one question")

    @property
    def place(self) -> int:
        """Give the place of the question on the screen, from 0."""
        return len(self.log) - 1 if self.waiting or self.finished else len(self.log)

    @property
    def question(self) -> Question:
        """Give the question on the screen."""
        return self.deck.questions[self.place]

    @property
    def finished(self) -> bool:
        """Say whether the last answer is in."""
        return len(self.log) == self.deck.size

    @property
    def level(self) -> Difficulty:
        """Give how hard the question on the screen is: its own difficulty, or the round's."""
        return self.question.level or self.deck.difficulty

    @property
    def limit(self) -> int | None:
        """Give the time for this question in milliseconds, or None without a clock."""
        question = self.question
        stem = question.stem.forms[0][1]
        return limit_ms(self.level, self.pace, stem, question.seconds)

    @property
    def lesson(self) -> Text | None:
        """Give what there is to say of the wrong choice that was made, beyond the explanation."""
        if not self.waiting or self.log[-1].right or self.log[-1].choice is None:
            return None
        because = self.question.choices[self.log[-1].choice].because
        told = self.question.explanation
        return None if told and because.forms[0][1] in told.forms[0][1] else because

    @property
    def score(self) -> int:
        """Give the points so far."""
        return sum(reply.points for reply in self.log)

    @property
    def right(self) -> int:
        """Give how many answers were right."""
        return sum(reply.right for reply in self.log)

    @property
    def streak(self) -> int:
        """Give how many right answers in a row end the log."""
        count = 0
        for reply in reversed(self.log):
            if not reply.right:
                break
            count += 1
        return count

    @property
    def best_streak(self) -> int:
        """Give the longest row of right answers."""
        best = run = 0
        for reply in self.log:
            run = run + 1 if reply.right else 0
            best = max(best, run)
        return best

    @property
    def spent_ms(self) -> int:
        """Give the time spent on answering, in milliseconds."""
        return sum(reply.taken_ms for reply in self.log)


def step(session: Session, message: Message) -> tuple[Session, tuple[Effect, ...]]:
    """Give the session after a message, and what the outside has to do about it.

    A message that does not fit the moment changes nothing: a second answer, a stray press, a next too soon.
    """
    match message:
        case Answer(at, choice):
            return _answered(session, at, choice)
        case TimeUp(at):
            limit = None if session.waiting or session.finished else session.limit
            if limit is None or at - session.asked_at < limit:
                return session, ()
            return _judged(session, None, limit)
        case Next(at):
            drawn = len(session.log) < len(session.deck.questions)
            ready = session.waiting and drawn and at >= session.log[-1].at + GUARD_MS
            return (replace(session, waiting=False, asked_at=at), ()) if ready else (session, ())


def _answered(session: Session, at: int, choice: int) -> tuple[Session, tuple[Effect, ...]]:
    if session.waiting or session.finished or not 0 <= choice < len(session.question.choices):
        return session, ()
    taken = at - session.asked_at
    if taken < GUARD_MS:
        return session, ()
    limit = session.limit
    if limit is not None and taken > limit:
        return _judged(session, None, limit)
    return _judged(session, choice, taken)


def _judged(session: Session, choice: int | None, taken: int) -> tuple[Session, tuple[Effect, ...]]:
    question = session.question
    right = choice == question.key
    earned = points(session.level, taken, session.limit, session.streak) if right else 0
    reply = Reply(choice, right, taken, earned, session.asked_at + taken)
    done = replace(session, log=(*session.log, reply), waiting=True)
    effects: tuple[Effect, ...] = (Judged(question, reply),)
    return done, (*effects, Finished()) if done.finished else effects


def extended(session: Session, question: Question | None) -> tuple[Session, tuple[Effect, ...]]:
    """Give the session with the next question of those to come; without one the round ends here."""
    deck = session.deck
    if question is None:
        done = replace(session, deck=replace(deck, to_come=0))
        return done, (Finished(),) if done.finished else ()
    more = replace(deck, questions=(*deck.questions, question), to_come=deck.to_come - 1)
    return replace(session, deck=more), ()


def replay(session: Session, messages: tuple[Message, ...]) -> Session:
    """Play a whole list of messages, as for a stored round."""
    for message in messages:
        session, _ = step(session, message)
    return session
