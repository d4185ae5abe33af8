"""A question that a player thinks is wrong: what is noted of it, and the notes as a text to send."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any, Protocol

if TYPE_CHECKING:  # the window opens before any round is loaded
    from game.core.session import Session


class Flagged(Protocol):
    """A note as it was kept."""

    @property
    def place(self) -> int: ...
    @property
    def question(self) -> str: ...
    @property
    def date(self) -> str: ...
    @property
    def version(self) -> str: ...
    @property
    def note(self) -> Mapping[str, Any]: ...


def note_of(session: Session, language: str) -> dict[str, Any]:
    """Give what helps to look at the question on the screen again: its words, the answers, the deck."""
    question, deck = session.question, session.deck
    reply = session.log[session.place] if session.place < len(session.log) else None
    choices = [choice.text.say(language) for choice in question.choices]
    return {
        "question": question.stem.say(language),
        "under": question.under.say(language) if question.under else None,
        "choices": choices,
        "answer": choices[question.key],
        "chosen": None if reply is None or reply.choice is None else choices[reply.choice],
        "sources": list(question.sources),
        "place": session.place + 1,
        "deck": {
            "seed": deck.seed,
            "difficulty": deck.difficulty.value,
            "packs": list(deck.packs),
            "questions": [each.id for each in deck.questions],
        },
    }


def as_text(flags: Iterable[Flagged]) -> str:
    """Give notes as plain text, ready to send."""
    return "\n".join(line for flag in flags for line in _lines(flag))


def _lines(flag: Flagged) -> list[str]:
    note = flag.note
    deck = note["deck"]
    chosen = note["chosen"] or "nothing in time"
    return [
        f"{flag.question}  ({flag.date}, Downpour {flag.version})",
        f"  {' | '.join(note['question'].splitlines())}",
        *([f"  {note['under']}"] if note["under"] else []),
        *(f"  {'*' if choice == note['answer'] else '-'} {choice}" for choice in note["choices"]),
        f"  Chosen: {chosen}",
        f"  Question {note['place']} of seed {deck['seed']}, {deck['difficulty']}",
        f"  Packs: {', '.join(deck['packs'])}",
        *(f"  {source}" for source in note["sources"]),
        "",
    ]
