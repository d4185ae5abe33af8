from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.board import clean_name
from game.core.deck import Deck
from game.core.difficulty import LEVELS, Difficulty, Pace, limit_ms
from game.core.question import Choice, Question, UnfairError
from game.core.scoring import points
from game.core.session import Answer, Finished, Judged, Message, Next, Session, TimeUp, replay, step
from game.core.summary import result
from game.core.text import Text


def question(number: int, key: int = 0, stem: str = "Which?") -> Question:
    choices = tuple(Choice(Text.of(word), Text.of("why")) for word in ("One", "Two", "Three", "Four"))
    return Question(f"p/t/{number}/x", "p", "t", None, Text.of(stem), choices, key)


def session(count: int = 10, pace: Pace = Pace.NORMAL, difficulty: Difficulty = Difficulty.HARD) -> Session:
    return Session(Deck("1", difficulty, ("p",), tuple(question(n) for n in range(count))), pace)


def played(start: Session, *messages: Message) -> Session:
    return replay(start, messages)


def test_a_right_answer_is_judged_and_feedback_waits() -> None:
    after, effects = step(session(), Answer(2000, 0))
    assert (after.score, after.right, after.streak, after.waiting) == (2000, 1, 1, True)
    assert [type(effect) for effect in effects] == [Judged]


def test_the_last_answer_finishes_the_round() -> None:
    _, effects = step(session(1), Answer(2000, 3))
    assert [type(effect) for effect in effects] == [Judged, Finished]


@pytest.mark.parametrize(
    "stray",
    [Answer(499, 0), Answer(2000, 4), Answer(2000, -1), Next(3000), TimeUp(19_999)],
    ids=["too soon", "no such choice", "negative choice", "next before an answer", "time is not up"],
)
def test_what_does_not_fit_the_moment_changes_nothing(stray: Message) -> None:
    start = session()
    assert step(start, stray) == (start, ())


def test_a_second_answer_to_the_same_question_is_ignored() -> None:
    once = played(session(), Answer(2000, 1))
    assert played(once, Answer(2600, 0)) == once


def test_going_on_too_soon_after_feedback_is_ignored() -> None:
    once = played(session(), Answer(2000, 0))
    assert played(once, Next(2499)) == once
    assert played(once, Next(2500)).asked_at == 2500


def test_an_answer_at_exactly_the_limit_counts_and_one_later_does_not() -> None:
    assert played(session(), Answer(20_000, 0)).score == 1040
    late = played(session(), Answer(20_001, 0))
    assert (late.score, late.log[0].choice, late.log[0].taken_ms) == (0, None, 20_000)


def test_time_runs_out_once() -> None:
    over = played(session(), TimeUp(20_000))
    assert (over.waiting, over.score, over.streak) == (True, 0, 0)
    assert played(over, TimeUp(30_000)) == over


def test_without_a_clock_time_never_runs_out() -> None:
    start = session(pace=Pace.NONE)
    assert start.limit is None
    assert played(start, TimeUp(10**9)) == start
    assert played(start, Answer(10**9, 0)).score == 2000


def test_double_time_doubles_the_clock() -> None:
    assert session(pace=Pace.DOUBLE).limit == 40_000


def test_a_long_stem_earns_a_second_for_each_further_fifteen_characters() -> None:
    times = [limit_ms(Difficulty.EXPERT, Pace.NORMAL, "x" * length) for length in (120, 134, 135, 150)]
    assert times == [15_000, 15_000, 16_000, 17_000]


def test_a_miss_ends_the_streak_and_the_best_one_is_kept() -> None:
    messages: list[Message] = []
    at = 0
    for choice in (0, 0, 0, 1, 0, 0):
        messages += [Answer(at + 1000, choice), Next(at + 2000)]
        at += 2000
    after = played(session(), *messages)
    assert (after.streak, after.best_streak, after.right) == (2, 3, 5)
    assert [reply.points for reply in after.log] == [2000, 2200, 2400, 0, 2000, 2200]


def test_after_a_wrong_choice_there_is_something_to_learn_of_it() -> None:
    wrong, right = played(session(), Answer(2000, 1)), played(session(), Answer(2000, 0))
    assert wrong.lesson
    assert wrong.lesson.say("en") == "why"
    assert (right.lesson, session().lesson, played(session(), TimeUp(20_000)).lesson) == (None, None, None)


def test_a_round_without_questions_cannot_be_built() -> None:
    with pytest.raises(ValueError, match="at least one question"):
        session(0)


@given(st.lists(st.tuples(st.sampled_from("atn"), st.integers(0, 4000), st.integers(-1, 5)), max_size=60))
def test_any_messages_replay_to_the_same_session(raw: list[tuple[str, int, int]]) -> None:
    at = 0
    messages: list[Message] = []
    for kind, passed, choice in raw:
        at += passed
        known: dict[str, Message] = {"a": Answer(at, choice), "t": TimeUp(at), "n": Next(at)}
        messages.append(known[kind])
    first, second = played(session(), *messages), played(session(), *messages)
    assert first == second
    assert first.score == sum(reply.points for reply in first.log)
    assert len(first.log) <= 10


@given(
    st.sampled_from(LEVELS),
    st.integers(0, 60_000),
    st.integers(0, 60_000),
    st.integers(0, 30),
    st.integers(0, 30),
)
def test_faster_and_longer_streaks_never_earn_less(
    difficulty: Difficulty, one: int, other: int, short: int, long: int
) -> None:
    fast, slow = sorted((one, other))
    less, more = sorted((short, long))
    assert points(difficulty, fast, 60_000, more) >= points(difficulty, slow, 60_000, less)


@pytest.mark.parametrize("difficulty", LEVELS)
def test_two_slow_right_answers_beat_one_fast_one(difficulty: Difficulty) -> None:
    limit = difficulty.terms.seconds * 1000
    slow = points(difficulty, limit, limit, 0) + points(difficulty, limit, limit, 1)
    assert slow > points(difficulty, 0, limit, 0)


@pytest.mark.parametrize(
    ("taken", "streak", "earned"),
    [(0, 0, 1500), (8333, 0, 1500), (8334, 0, 1500), (16_667, 0, 1140), (25_000, 0, 780), (25_000, 12, 1560)],
)
def test_points_follow_the_rule_rounded_half_up(taken: int, streak: int, earned: int) -> None:
    assert points(Difficulty.NORMAL, taken, 25_000, streak) == earned


def test_only_a_finished_round_of_ten_is_ranked() -> None:
    short = played(session(1), Answer(1000, 0))
    assert (result(short).ranked, result(session()).ranked) == (False, False)
    full = replace(session(), log=tuple(short.log * 10))
    assert result(full).ranked


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("  Soyeon  ", "Soyeon"),
        ("소연", "소연"),
        ("a\u202eb\u0007c", "abc"),
        ("x" * 30, "x" * 20),
        ("\u200b\n\t", ""),
        ("a  b", "a b"),
    ],
)
def test_a_name_is_composed_visible_and_short(typed: str, kept: str) -> None:
    assert clean_name(typed) == kept


@pytest.mark.parametrize(
    ("words", "key"),
    [(("One", "one!"), 0), (("One",), 0), (("One", "Two"), 2)],
    ids=["twins", "alone", "no key"],
)
def test_an_unfair_question_cannot_be_built(words: tuple[str, ...], key: int) -> None:
    choices = tuple(Choice(Text.of(word), Text.of("why")) for word in words)
    with pytest.raises(UnfairError):
        Question("p/t/x/x", "p", "t", None, Text.of("Which?"), choices, key)
