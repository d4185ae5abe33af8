import pytest
from hypothesis import given
from hypothesis import strategies as st

from game.core.names import key, sequence, words
from tests.strategies import NEAR_MISSES


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("IU", "I.U"),
        ("TWICE", "Twice!"),
        ("f(x)", "FX"),
        ("ＢＴＳ", "BTS"),
        ("Eyes, Nose, Lips", "eyes nose lips"),
        ("I.O.I", "IOI"),
        ("−40", "-40"),
        ("Straße", "STRASSE"),
    ],
)
def test_spellings_of_one_answer_have_one_key(one: str, other: str) -> None:
    assert key(one) == key(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("C", "C++"),
        ("C", "C#"),
        ("C++", "C#"),
        ("−40", "40"),
        ("3.5", "35"),
        ("12:30", "1230"),
        ("50%", "50"),
        ("E", "É"),
        ("40°", "40"),
        ("A*", "A"),
        ("!", "?"),
        ("봄날", "봄"),
    ],
)
def test_different_answers_have_different_keys(one: str, other: str) -> None:
    assert key(one) != key(other)


@given(st.text(max_size=40) | st.sampled_from(NEAR_MISSES))
def test_a_key_is_its_own_key(text: str) -> None:
    assert key(key(text)) == key(text)


@given(st.text(min_size=1, max_size=40))
def test_a_key_is_never_empty(text: str) -> None:
    assert key(text) != ""


@given(st.sampled_from(NEAR_MISSES), st.sampled_from(NEAR_MISSES))
def test_having_one_key_holds_both_ways_and_ignores_case(one: str, other: str) -> None:
    assert (key(one) == key(other)) == (key(other.upper()) == key(one.upper()))


def test_words_are_whole_and_signs_are_none() -> None:
    assert sequence("“Stay” – with me!") == ["stay", "with", "me"]
    assert words("GD & TOP") == {"gd", "top"}
