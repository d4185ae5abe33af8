"""What is learnt of players and questions, and how the next question is chosen by it."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.bench.players import simulation
from game.core.deal import Dealer
from game.core.deck import Deck, Order
from game.core.difficulty import LEVELS, Difficulty
from game.core.follow import Aim, begin, further
from game.core.question import Question
from game.core.rating import PLAYER, Rating, chance, kind_part, learnt, thing_part
from game.core.session import Answer, Finished, Next, Session, extended, replay, step
from game.words import load_words
from tests.packs import NAMES, maker

ratings = st.builds(Rating, st.floats(-6, 6), st.floats(0.01, 4), st.integers(0, 1000))
many = st.lists(ratings, min_size=1, max_size=3)
choices = st.integers(2, 6)


@given(ratings, many, choices, st.booleans())
def test_an_answer_moves_the_player_one_way_and_the_question_the_other(
    player: Rating, parts: list[Rating], count: int, right: bool
) -> None:
    after, moved = learnt(player, parts, count, right=right)
    sign = 1 if right else -1
    assert sign * (after.mean - player.mean) >= 0
    assert all(sign * (new.mean - old.mean) <= 0 for new, old in zip(moved, parts, strict=True))
    assert after.answers == player.answers + 1


@given(ratings, many, choices, st.booleans())
def test_every_answer_makes_what_is_known_surer(
    player: Rating, parts: list[Rating], count: int, right: bool
) -> None:
    after, moved = learnt(player, parts, count, right=right)
    assert 0 < after.variance <= player.variance + 0.01
    assert all(0 < new.variance <= old.variance for new, old in zip(moved, parts, strict=True))


@given(ratings, many, choices)
def test_the_chance_lies_between_guessing_and_certainty_and_grows_with_the_player(
    player: Rating, parts: list[Rating], count: int
) -> None:
    found = chance(player, parts, count)
    assert 1 / count <= found <= 1
    assert chance(replace(player, mean=player.mean + 1), parts, count) >= found


def test_what_is_little_known_moves_more_than_what_is_well_known() -> None:
    _, (new, old) = learnt(PLAYER, [Rating(0, 1.0), Rating(0, 0.1)], 4, right=False)
    assert new.mean > old.mean > 0


def test_famous_things_and_far_choices_are_taken_for_easier() -> None:
    assert thing_part("a", 5).start.mean < thing_part("a", None).start.mean < thing_part("a", 1).start.mean
    kinds = [kind_part("p", "t", level).start.mean for level in LEVELS]
    assert kinds == sorted(kinds)


def test_artificial_players_of_every_strength_get_the_chance_that_is_aimed_at() -> None:
    made = simulation([maker(name) for name in NAMES], 200, 0.75, "1")
    made.run()
    found = made.as_json()
    success = found["success"]
    assert isinstance(success, dict)
    assert {group: abs(each["off"]) <= 0.04 for group, each in success.items()} == dict.fromkeys(
        success, True
    )
    assert isinstance(found["correlation"], float)
    assert found["correlation"] >= 0.9
    assert isinstance(found["start_correlation"], float)
    assert abs(found["start_correlation"]) <= 0.3
    assert isinstance(found["least_answers"], int)
    assert found["least_answers"] >= 100


DEALER = Dealer(tuple(maker(name) for name in NAMES), load_words())
ORDER = Order("rain", Difficulty.JUST_RIGHT, 10)


def drawn(strength: float) -> tuple[Question, ...]:
    """Draw a round for a player who is known well."""
    aim = Aim(0.75, Rating(strength, 0.05), {})
    deck = begin(DEALER, ORDER, aim)
    assert (len(deck.questions), deck.size) == (1, 10)
    questions = deck.questions
    for _ in range(deck.to_come):
        following = further(DEALER, ORDER, questions, aim)
        assert following
        questions = (*questions, following)
    return questions


@pytest.mark.parametrize("strength", [-1.0, 0.0, 1.0])
def test_a_round_that_follows_the_player_repeats_no_fact_and_states_how_hard_each_question_is(
    strength: float,
) -> None:
    questions = drawn(strength)
    told: set[str] = set()
    for question in questions:
        assert not question.facts & told
        told |= question.facts | question.tells
        assert question.level in LEVELS
    near = [chance(Rating(strength, 0), [part.start for part in q.parts], len(q.choices)) for q in questions]
    assert max(abs(each - 0.75) for each in near) < 0.15


def test_the_better_the_player_the_harder_the_questions() -> None:
    hardness = [
        sum(part.start.mean for question in drawn(strength) for part in question.parts)
        for strength in (-1, 0, 1)
    ]
    assert hardness == sorted(hardness)


def test_questions_asked_lately_come_only_when_nothing_else_is_left() -> None:
    aim = Aim(0.75, PLAYER, {})
    first = further(DEALER, ORDER, (), aim)
    assert first
    again = further(DEALER, replace(ORDER, avoid=(first.id,)), (), aim)
    assert again
    assert again.id != first.id


def session() -> Session:
    return Session(begin(DEALER, ORDER, Aim(0.75, PLAYER, {})))


def test_a_round_ends_when_nothing_more_can_be_asked() -> None:
    asked, _ = step(session(), Answer(1000, 0))
    assert not asked.finished
    done, effects = extended(asked, None)
    assert done.finished
    assert effects == (Finished(),)


def test_a_round_drawn_as_it_went_replays_from_its_whole_deck() -> None:
    messages: list[Answer | Next] = []
    played, at = session(), 0
    while not played.finished:
        messages.append(Answer(at + 1000, played.question.key))
        played, _ = step(played, messages[-1])
        if played.deck.to_come:
            played, _ = extended(played, further(DEALER, ORDER, played.deck.questions, Aim(0.75, PLAYER, {})))
        if not played.finished:
            at += 3000
            messages.append(Next(at))
            played, _ = step(played, messages[-1])
    assert played.right == 10
    whole = Session(Deck("rain", Difficulty.JUST_RIGHT, NAMES, played.deck.questions))
    assert replay(whole, tuple(messages)).score == played.score


def test_the_clock_and_the_points_are_those_of_the_question() -> None:
    made = session()
    (question,) = made.deck.questions
    easy = replace(made, deck=replace(made.deck, questions=(replace(question, level=Difficulty.EASY),)))
    expert = replace(made, deck=replace(made.deck, questions=(replace(question, level=Difficulty.EXPERT),)))
    assert (easy.limit or 0) > (expert.limit or 0)
    answer = Answer(1000, question.key)
    assert step(expert, answer)[0].score == 3 * step(easy, answer)[0].score
