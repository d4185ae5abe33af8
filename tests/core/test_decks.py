"""Ten decks of the built-in pack, pinned: the same seed deals the same round on every machine."""

import hashlib
import json
from pathlib import Path

import pytest

from game.content.pack_files import load_pack
from game.core.deal import Dealer
from game.core.deck import Order
from game.core.difficulty import LEVELS, Difficulty
from game.words import load_words
from tests.packs import maker

PINNED = Path(__file__).parent / "decks.json"
SMALL = """
title: Capitals
catalog:
  country:
{rows}
templates:
  - {{question: "What is the capital of {{country}}?", answer: capital, alike: [continent]}}
  - {{question: "Which country has {{capital}} as its capital?", answer: country}}
"""
COUNTRIES = """France Paris Europe
Spain Madrid Europe
Italy Rome Europe
Japan Tokyo Asia
Korea Seoul Asia
Kenya Nairobi Africa
Ghana Accra Africa
Peru Lima America"""


@pytest.fixture(scope="module")
def dealer(tmp_path_factory: pytest.TempPathFactory) -> Dealer:
    rows = "\n".join(
        f"    - {{name: {name}, capital: {capital}, continent: {continent}}}"
        for name, capital, continent in (line.split() for line in COUNTRIES.splitlines())
    )
    file = tmp_path_factory.mktemp("packs") / "capitals.yaml"
    file.write_text(SMALL.format(rows=rows), encoding="utf-8")
    return Dealer.of([load_pack(file, load_words())[0]], load_words())


@pytest.mark.parametrize("seed", [str(number) for number in range(10)])
def test_a_seed_deals_the_pinned_deck(dealer: Dealer, seed: str) -> None:
    difficulty = LEVELS[int(seed) % 4]
    deck = dealer.deal(Order(seed, difficulty, 5))
    dealt = [(q.id, [choice.text.say("en") for choice in q.choices], q.key) for q in deck.questions]
    found = hashlib.sha256(json.dumps(dealt).encode()).hexdigest()[:16]
    assert found == json.loads(PINNED.read_text(encoding="utf-8"))[seed]


@pytest.fixture(scope="module")
def built_in() -> Dealer:
    return Dealer((maker("sad-kpop"),), load_words())


@pytest.mark.parametrize("difficulty", LEVELS)
def test_every_template_makes_questions_at_every_difficulty(built_in: Dealer, difficulty: Difficulty) -> None:
    (maker,) = built_in.makers
    for name in maker.frames:
        deck = built_in.deal(Order("x", difficulty, 3, name, once=False))
        assert len(deck.questions) == 3, name


def test_a_round_avoids_what_was_asked_before_while_others_remain(built_in: Dealer) -> None:
    first = built_in.deal(Order("a", count=10))
    asked = tuple(question.id for question in first.questions)
    again = built_in.deal(Order("a", count=10, avoid=asked))
    assert not {question.id for question in again.questions} & set(asked)
    assert len(again.questions) == 10


def test_when_nothing_else_remains_old_questions_come_back(built_in: Dealer) -> None:
    (maker,) = built_in.makers
    everything = tuple(item.id for items in maker.items.values() for item in items)
    assert len(built_in.deal(Order("a", count=10, avoid=everything)).questions) == 10


def test_each_question_comes_once_when_more_are_wanted_than_there_are(built_in: Dealer) -> None:
    deck = built_in.deal(Order("a", count=10_000, template="in-video", once=False))
    ids = [question.id for question in deck.questions]
    assert len(ids) == len(set(ids)) == 7


def test_every_question_has_label_explanation_and_sources(built_in: Dealer) -> None:
    deck = built_in.deal(Order("a", count=10_000, once=False))
    assert len(deck.questions) > 600
    bare = [q.id for q in deck.questions if not (q.label and q.explanation and q.sources)]
    assert bare == []
