"""Shows the questions that packs can make."""

import argparse
import json

from game.arguments import whole
from game.content.problems import suggest
from game.core.deck import READY, Order
from game.core.difficulty import LEVELS, Difficulty
from game.core.question import Feature, Question
from game.errors import FaultyInputError
from game.paths import Home
from game.wiring import Game, any_seed

HELP = "show questions that a pack makes"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument(
        "pack", nargs="?", metavar="PACK|PATH", help="a pack's id or path; all packs if left out"
    )
    parser.add_argument("--difficulty", choices=[each.value for each in LEVELS], default="normal")
    parser.add_argument("--template", metavar="T", help="only this template")
    parser.add_argument("--count", type=whole, default=10, metavar="N")
    parser.add_argument("--seed", help="the same seed shows the same questions")
    parser.add_argument("--lang", default="en", metavar="CODE")
    parser.add_argument("--json", action="store_true", help="a JSON object a line")


def run(options: argparse.Namespace, home: Home) -> int:
    """Print questions."""
    game = Game(home)
    dealer = game.dealer(game.packs([options.pack] if options.pack else []))
    known = {name for maker in dealer.makers for name in (*maker.frames, READY)}
    if options.template and options.template not in known:
        hint = suggest(options.template, known) or f"There are: {', '.join(sorted(known))}."
        raise FaultyInputError(f"There is no template “{options.template}”. {hint}")
    seed = options.seed or any_seed()
    order = Order(seed, Difficulty(options.difficulty), options.count, options.template, once=False)
    for question in dealer.deal(order).questions:
        if options.json:
            print(json.dumps(as_json(question, order.difficulty, options.lang), ensure_ascii=False))
        else:
            print(_plain(question, options.lang))
    return 0


def as_json(question: Question, difficulty: Difficulty, language: str) -> dict[str, object]:
    """Give a question as the contract of `preview --json` has it."""
    about = question.about
    return {
        "id": question.id,
        "pack": question.pack,
        "template": question.template,
        "about": {"table": about.table, "id": about.id, "name": about.name.say(language)} if about else None,
        "question": question.stem.say(language),
        "under": question.under.say(language) if question.under else None,
        "choices": [choice.text.say(language) for choice in question.choices],
        "answer": question.right.text.say(language),
        "beside": {
            choice.text.say(language): choice.beside.say(language)
            for choice in question.choices
            if choice.beside
        },
        "wrong_because": {
            choice.text.say(language): choice.because.say(language)
            for place, choice in enumerate(question.choices)
            if place != question.key
        },
        "closeness": {
            choice.text.say(language): choice.closeness
            for choice in question.choices
            if choice.closeness is not None
        },
        "features": {
            choice.text.say(language): {each.name: _feature(each) for each in choice.features}
            for choice in question.choices
            if choice.closeness is not None
        },
        "difficulty": difficulty.value,
        "label": question.label.say(language) if question.label else None,
        "explanation": question.explanation.say(language) if question.explanation else None,
        "sources": list(question.sources),
    }


def _feature(feature: Feature) -> dict[str, object]:
    found: dict[str, object] = {
        "same": feature.same,
        "likeness": round(feature.likeness, 3),
        "weight": feature.weight,
    }
    return found if feature.apart is None else {**found, "apart": feature.apart}


def _plain(question: Question, language: str) -> str:
    lines = [question.stem.say(language)]
    if question.under:
        lines.append(f"  ({question.under.say(language)})")
    for place, choice in enumerate(question.choices):
        beside = f" ({choice.beside.say(language)})" if choice.beside else ""
        lines.append(f"  {'*' if place == question.key else '-'} {choice.text.say(language)}{beside}")
    if question.explanation:
        lines.append(f"  {question.explanation.say(language)}")
    return "\n".join([*lines, f"  [{question.id}]", ""])
