from io import StringIO
from pathlib import Path

import pytest

from game.coach import Coach
from game.core.difficulty import Pace
from game.tty.terminal import Terminal
from game.words import load_words
from tests.fakes import FakeMemory
from tests.rounds import fresh


class Keyboard(StringIO):
    """A person at a terminal."""

    def isatty(self) -> bool:
        return True


def play(lines: str, *, pace: Pace = Pace.NORMAL, live: bool = False) -> tuple[str, FakeMemory, int]:
    memory, write = FakeMemory(), StringIO()
    moments = iter(number / 2 for number in range(10_000))
    terminal = Terminal(
        load_words(), "en", memory, Coach(memory, lambda: "", lambda: 75), "", lambda: next(moments)
    )
    code = terminal.play(fresh().deck, pace, Keyboard(lines) if live else StringIO(lines), write)
    return write.getvalue(), memory, code


def test_ten_lines_are_ten_answers() -> None:
    told, memory, code = play("1\nb\n3@2000\nD\n1\n2\n3\n4\n1\n2\nMinji\n")
    assert code == 0
    assert memory.scores() == [("Minji", 29000)]
    assert told.endswith(
        "The round is over. 10 of 10 right, 29000 points, best streak 10.\nSaved as Minji, place 1.\n"
    )


def test_the_same_answers_with_enter_between_them_come_to_the_same() -> None:
    _, memory, _ = play("1\n\nb\n\n3@2000\n\nD\n\n1\n\n2\n\n3\n\n4\n\n1\n\n2\n\n")
    assert memory.scores() == [("Nobody", 29000)]


def test_a_question_reads_plainly() -> None:
    told, _, _ = play("1\n")
    assert told.split("\n\n")[1].splitlines()[:7] == [
        "Question 1 of 10. 20 seconds.",
        "Which is 0?",
        "2017",
        "1. One",
        "2. Two",
        "3. Three",
        "4. Four",
    ]


@pytest.mark.parametrize("lines", ["", "1\n", "1\n2\n\n", "q\n", "1\nq\n"])
def test_the_end_of_input_or_q_ends_the_round_unsaved(lines: str) -> None:
    told, memory, code = play(lines)
    assert (code, memory.scores(), told.splitlines()[-1]) == (0, [], "You left the round; it is not ranked.")


def test_a_key_that_is_no_answer_is_told_and_costs_nothing() -> None:
    told, memory, _ = play("9\n6\nhello\n1\n")
    assert told.count("is not one of the answers. Type 1 to 4.") == 3
    assert memory.noted == [("p/t/0/one", True)]


def test_an_answer_after_the_limit_is_late() -> None:
    told, memory, _ = play("1@20001\n")
    assert "Too late. The right answer is “One”." in told
    assert memory.noted == [("p/t/0/one", False)]


def test_sources_can_be_seen_after_the_answer() -> None:
    told, _, _ = play("1\ns\n")
    assert "https://example.org/a" in told


def test_without_a_clock_it_says_so() -> None:
    assert "Question 1 of 10. No clock." in play("1\n", pace=Pace.NONE)[0]


def test_a_person_is_timed_by_the_clock_and_asked_for_a_name() -> None:
    lines = "".join(f"{number % 4 + 1}\n\n" for number in range(9)) + "2\nJun\n"
    told, memory, _ = play(lines, live=True)
    assert memory.scores() == [("Jun", 29000)]
    assert "Name for the table" in told
    assert told.count("Press Enter to go on.") == 9


def test_a_whole_game_reads_as_its_transcript() -> None:
    told, _, _ = play("1\nb\n4@2000\nD\n1@19999\n2\n3@20001\n4\n1\n2\nMinji\n")
    transcript = (Path(__file__).parent / "round.txt").read_text(encoding="utf-8")
    assert told == transcript
