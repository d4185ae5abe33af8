from random import Random

import pytest

from game.core.amount import amount, shape, written_like
from game.core.chance import below, pick, shuffled
from game.core.quiz.stem import StemError, fill, pieces
from game.core.text import Text, particle, with_particles
from game.core.words import joined
from game.words import load_words


def test_a_missing_language_falls_back_to_the_packs_own() -> None:
    text = Text((("en", "Spring Day"), ("ko", "봄날")))
    assert (text.say("ko"), text.say("fr"), text.languages) == ("봄날", "Spring Day", ("en", "ko"))


def test_a_text_needs_a_language() -> None:
    with pytest.raises(ValueError, match="at least one language"):
        Text(())


@pytest.mark.parametrize(
    ("word", "pair", "chosen"),
    [
        ("봄날", "을/를", "을"), ("소나기", "을/를", "를"), ("하루하루", "이/가", "가"), ("서울", "으로/로", "로"),
        ("바람", "으로/로", "으로"), ("2017", "은/는", "은"), ("EXO", "은/는", "는"), ("Rain", "이/가", "이"), ("!", "과/와", "와"),
    ],
)  # fmt: skip
def test_korean_particles_fit_the_word_before_them(word: str, pair: str, chosen: str) -> None:
    assert particle(word, pair) == chosen


def test_a_particle_is_found_behind_a_closing_quote() -> None:
    assert with_particles("봄날", "”을/를 부른") == "”을 부른"
    assert with_particles("봄날", " and/or") == " and/or"


def test_placeholders_are_filled_and_double_braces_are_braces() -> None:
    text = Text.of("“{song}” {{by}} {song.artist}")
    assert list(pieces(text.forms[0][1])) == ["“", ("song",), "” ", "{", "by", "}", " ", ("song", "artist")]
    assert fill(text, lambda path, _: path[-1].upper()).say("en") == "“SONG” {by} ARTIST"


@pytest.mark.parametrize("text", ["{", "}", "{}", "{a b}", "{song..x}", "{1}"])
def test_braces_that_make_no_placeholder_are_refused(text: str) -> None:
    with pytest.raises(StemError):
        list(pieces(text))


@pytest.mark.parametrize(
    ("text", "kind"),
    [("2017", "number"), ("2017-01-18", "date"), ("−3.5", "number"), ("1,200", "number"), ("봄날", "hangul"), ("EP", "latin"), ("…", "other")],
)  # fmt: skip
def test_the_way_a_value_is_written_is_named(text: str, kind: str) -> None:
    assert shape(text) == kind


def test_partial_dates_compare_by_their_common_part() -> None:
    day, month, year = amount("2017-01-18"), amount("2017-02"), amount("2017")
    assert day
    assert month
    assert year
    assert (day.compare(year), day.compare(month), month.compare(day)) == (0, -1, 1)
    assert int(day.distance(year)) == 0


@pytest.mark.parametrize(("number", "model", "text"), [("41", "−40", "41"), ("-41", "−40", "−41"), ("1300", "1,200", "1,300"), ("3", "2.50", "3.00")])  # fmt: skip
def test_a_made_number_is_written_like_its_model(number: str, model: str, text: str) -> None:
    read = amount(number)
    assert read
    assert written_like(read.parts[0], model) == text


def test_chance_comes_out_the_same_everywhere() -> None:
    rng = Random("downpour")
    assert [below(rng, 10) for _ in range(8)] == [6, 8, 8, 3, 9, 0, 8, 6]
    assert shuffled(rng, "ABCDEF") == ["E", "B", "F", "D", "A", "C"]
    assert pick(rng, "xyz") == "y"


def test_a_list_reads_as_in_a_sentence() -> None:
    words = load_words()
    assert [joined(parts, "en", words) for parts in ([], ["A"], ["A", "B"], ["A", "B", "C"])] == ["", "A", "A and B", "A, B and C"]  # fmt: skip
