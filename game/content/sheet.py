"""A deck as plain text to print: the questions first, the answer key on a page of its own."""

from game.core.deck import Deck
from game.core.pack import Pack
from game.core.question import Question
from game.core.text import Text

LETTERS = "ABCDEFGHIJ"
PAGE = "\f"
"""Printers begin a new page here."""


def sheet(pack: Pack, deck: Deck, language: str) -> str:
    """Give the sheet's text."""
    title = pack.title.say(language)
    lines = [title, "=" * len(title)]
    byline = ", ".join(filter(None, (pack.author, pack.license)))
    if byline:
        lines.append(byline)
    for number, question in enumerate(deck.questions, 1):
        lines += ["", *_asked(number, question, language)]
    lines += ["", f"{PAGE}Answers", "======="]
    lines += [_answer(number, question, language) for number, question in enumerate(deck.questions, 1)]
    return "\n".join(lines) + "\n"


def _asked(number: int, question: Question, language: str) -> list[str]:
    indent = " " * (len(str(number)) + 2)
    stem = question.stem.say(language).split("\n")
    lines = [f"{number}. {stem[0]}", *(f"{indent}{line}" for line in stem[1:])]
    lines += [
        f"{indent}{said}" for said in (_said(question.under, language), _shown(question, language)) if said
    ]
    return [
        *lines,
        *(
            f"{indent}{LETTERS[place]}) {each.text.say(language)}"
            for place, each in enumerate(question.choices)
        ),
    ]


def _shown(question: Question, language: str) -> str:
    file = question.image or question.audio
    return f"[{_said(question.alt, language) or file}]" if file else ""


def _answer(number: int, question: Question, language: str) -> str:
    explained = _said(question.explanation, language)
    right = f"{number}. {LETTERS[question.key]}) {question.right.text.say(language)}"
    return f"{right} — {explained}" if explained else right


def _said(text: Text | None, language: str) -> str:
    return text.say(language) if text else ""
