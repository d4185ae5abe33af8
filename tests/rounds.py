"""Finished rounds to keep, replay and show."""

from game.core.deck import Deck
from game.core.difficulty import Difficulty, Pace
from game.core.question import About, Choice, Question
from game.core.session import Answer, Message, Next, Session, replay
from game.core.text import Text


def question(number: int) -> Question:
    choices = tuple(
        Choice(Text.of(word), Text.of(f"{word} is so.")) for word in ("One", "Two", "Three", "Four")
    )
    return Question(
        id=f"p/t/{number}/one", pack="p", template="t", about=About("song", str(number), Text.of("Song")),
        stem=Text((("en", f"Which is {number}?"), ("ko", f"{number}은?"))), choices=choices, key=number % 4,
        under=Text.of("2017"), label=Text.of("Release"), explanation=Text.of("It is so."),
        sources=("https://example.org/a",), facts=frozenset({f"song/{number}/artist/one"}), seconds=None,
        alt=Text.of("In words") if number % 3 else None,
    )  # fmt: skip


def fresh(seed: str = "1", count: int = 10) -> Session:
    deck = Deck(seed, Difficulty.HARD, ("p",), tuple(question(number) for number in range(count)))
    return Session(deck, Pace.NORMAL)


def messages(right: int = 10, count: int = 10) -> tuple[Message, ...]:
    """Answer one question after the other, the first `right` of them rightly."""
    told: list[Message] = []
    for number in range(count):
        choice = number % 4 if number < right else (number + 1) % 4
        told += [Answer(number * 3000 + 1000, choice), Next(number * 3000 + 3000)]
    return tuple(told[:-1])


def finished(right: int = 10, seed: str = "1") -> Session:
    return replay(fresh(seed), messages(right))
