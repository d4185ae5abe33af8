"""A round as JSON: the deck as drawn and all messages, so that it can be played again without the pack."""

import json
from typing import Any

from game.core.deck import Deck
from game.core.difficulty import Difficulty
from game.core.question import About, Choice, Question
from game.core.session import Answer, Message, Next, TimeUp
from game.core.text import Text


def write_deck(deck: Deck) -> str:
    """Give a deck as JSON."""
    return _dumped(
        {
            "seed": deck.seed,
            "difficulty": deck.difficulty.value,
            "packs": deck.packs,
            "questions": [_question(question) for question in deck.questions],
        }
    )


def read_deck(text: str) -> Deck:
    """Give the deck that was written."""
    data = json.loads(text)
    questions = tuple(_read_question(each) for each in data["questions"])
    return Deck(data["seed"], Difficulty(data["difficulty"]), tuple(data["packs"]), questions)


def write_messages(messages: tuple[Message, ...]) -> str:
    """Give messages as JSON, each as kind, moment and, for an answer, the choice."""
    return _dumped([_message(message) for message in messages])


def read_messages(text: str) -> tuple[Message, ...]:
    """Give the messages that were written."""
    return tuple(_read_message(each) for each in json.loads(text))


def _dumped(data: object) -> str:
    return json.dumps(data, ensure_ascii=False, separators=(",", ":"))


def _message(message: Message) -> list[Any]:
    match message:
        case Answer(at, choice):
            return ["answer", at, choice]
        case TimeUp(at):
            return ["time-up", at]
        case Next(at):
            return ["next", at]


def _read_message(data: list[Any]) -> Message:
    match data:
        case ["answer", at, choice]:
            return Answer(at, choice)
        case ["time-up", at]:
            return TimeUp(at)
        case ["next", at]:
            return Next(at)
    raise ValueError(f"not a message: {data}")


def _question(question: Question) -> dict[str, Any]:
    about = question.about
    return {
        "id": question.id,
        "pack": question.pack,
        "template": question.template,
        "about": [about.table, about.id, about.name.forms] if about else None,
        "stem": question.stem.forms,
        "choices": [_choice(choice) for choice in question.choices],
        "key": question.key,
        "under": question.under.forms if question.under else None,
        "label": question.label.forms if question.label else None,
        "explanation": question.explanation.forms if question.explanation else None,
        "sources": question.sources,
        "facts": sorted(question.facts),
        "tells": sorted(question.tells),
        "plain": question.plain,
        "exact": question.exact,
        "seconds": question.seconds,
        "image": question.image,
        "audio": question.audio,
        "alt": question.alt.forms if question.alt else None,
        "level": question.level.value if question.level else None,
    }


def _choice(choice: Choice) -> list[Any]:
    beside = [choice.beside.forms] if choice.beside else []
    return [choice.text.forms, choice.because.forms, *beside]


def _read_choice(data: list[Any]) -> Choice:
    text, because, *beside = data
    return Choice(_text(text), _text(because), _text(beside[0]) if beside else None)


def _read_question(data: dict[str, Any]) -> Question:
    about = data["about"]
    return Question(
        id=data["id"],
        pack=data["pack"],
        template=data["template"],
        about=About(about[0], about[1], _text(about[2])) if about else None,
        stem=_text(data["stem"]),
        choices=tuple(_read_choice(each) for each in data["choices"]),
        key=data["key"],
        under=_maybe(data["under"]),
        label=_maybe(data["label"]),
        explanation=_maybe(data["explanation"]),
        sources=tuple(data["sources"]),
        facts=frozenset(data["facts"]),
        tells=frozenset(data["tells"]),
        plain=data["plain"],
        exact=data["exact"],
        seconds=data["seconds"],
        image=data.get("image", ""),
        audio=data.get("audio", ""),
        alt=_maybe(data.get("alt")),
        level=Difficulty(data["level"]) if data.get("level") else None,
    )


def _text(forms: list[list[str]]) -> Text:
    return Text(tuple((language, form) for language, form in forms))


def _maybe(forms: list[list[str]] | None) -> Text | None:
    return _text(forms) if forms else None
