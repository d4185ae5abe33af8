import os
from pathlib import Path
from textwrap import dedent

import pytest

from game.content.cache import Cache
from game.content.library import Loader, origins
from game.content.pack_files import load_pack
from game.content.problems import PackError
from game.core.catalog import Ref
from game.core.deal import Dealer
from game.core.deck import Order
from game.core.difficulty import Difficulty
from game.core.pack import Pack
from game.core.quiz.maker import Maker
from game.errors import FaultyInputError
from game.words import load_words

WORDS = load_words()
PUB = """
title: Friday pub quiz
questions:
  - question: What is the capital of France?
    answer: Paris
    wrong: [London, Rome, Madrid]
  - question: Which of these is a prime?
    choices: [51, 57, 59]
    answer: 59
  - question: The Han river flows through Seoul.
    answer: true
"""
WORLD = """
title: World capitals
catalog:
  country:
    - {name: France, capital: Paris, continent: Europe, fame: 5}
    - {name: South Africa, capital: [Pretoria, Cape Town, Bloemfontein], continent: Africa}
    - {name: Netherlands, in_text: the Netherlands, capital: Amsterdam, continent: Europe}
    - {name: Kenya, capital: Nairobi, continent: Africa}
    - {name: Japan, capital: Tokyo, continent: Asia}
templates:
  - question: What is the capital of {country}?
    answer: capital
    alike: [continent]
  - question: Which country has {capital} as a capital?
    answer: country
"""


def load(tmp_path: Path, text: str) -> Pack:
    file = tmp_path / "my.yaml"
    file.write_text(dedent(text), encoding="utf-8")
    return load_pack(file, WORDS)[0]


def faults(tmp_path: Path, text: str) -> list[str]:
    with pytest.raises(PackError) as caught:
        load(tmp_path, text)
    return [
        f"{each.line}:{each.column}: {each.message} {each.hint}".strip() for each in caught.value.problems
    ]


def test_the_least_that_works(tmp_path: Path) -> None:
    pack = load(tmp_path, PUB)
    deck = Dealer.of([pack], WORDS).deal(Order("1", Difficulty.NORMAL))
    found = {
        q.stem.say("en"): (q.right.text.say("en"), sorted(c.text.say("en") for c in q.choices))
        for q in deck.questions
    }
    assert found == {
        "What is the capital of France?": ("Paris", ["London", "Madrid", "Paris", "Rome"]),
        "Which of these is a prime?": ("59", ["51", "57", "59"]),
        "The Han river flows through Seoul.": ("True", ["False", "True"]),
    }
    (stated,) = [q for q in deck.questions if q.right.text.say("en") == "True"]
    assert [choice.text.say("en") for choice in stated.choices] == ["True", "False"]


def test_a_question_shows_at_most_the_difficultys_choices(tmp_path: Path) -> None:
    deck = Dealer.of([load(tmp_path, PUB)], WORDS).deal(Order("1", Difficulty.EASY))
    assert max(len(question.choices) for question in deck.questions) == 3


def test_a_catalog_makes_fair_questions(tmp_path: Path) -> None:
    maker = Maker(load(tmp_path, WORLD), WORDS)
    capital, country = maker.items.values()
    assert len(capital) == 7
    assert len(country) == 7
    item = next(each for each in capital if each.right.value.text.say("en") == "Pretoria")
    offered = {each.value.text.say("en") for each in maker.pool(item).candidates}
    assert offered == {"Paris", "Amsterdam", "Nairobi", "Tokyo"}
    stems = {
        q.stem.say("en")
        for q in Dealer.of([load(tmp_path, WORLD)], WORDS).deal(Order("1", once=False, count=50)).questions
    }
    assert "What is the capital of the Netherlands?" in stems


@pytest.mark.parametrize("words", [("options", "correct_answer"), ("answers", "answer")])
def test_words_of_other_formats_are_understood(tmp_path: Path, words: tuple[str, str]) -> None:
    pack = load(
        tmp_path,
        f"title: T\nquestions:\n  - {{question: Q, {words[0]}: [A, B], {words[1]}: B, fun_fact: F}}\n",
    )
    (question,) = pack.questions
    assert (question.answer.say("en"), question.explanation and question.explanation.say("en")) == ("B", "F")


def test_order_as_written_is_kept(tmp_path: Path) -> None:
    pack = load(
        tmp_path,
        "title: T\nquestions:\n  - {question: Q, choices: [1, 2, 3, 4], answer: 3, order: as written}\n",
    )
    deck = Dealer.of([pack], WORDS).deal(Order("1"))
    assert [choice.text.say("en") for choice in deck.questions[0].choices] == ["1", "2", "3", "4"]


def test_a_language_falls_back_and_a_title_may_have_several(tmp_path: Path) -> None:
    pack = load(
        tmp_path,
        "title: {ko: 봄날, en: Spring Day}\nlanguage: ko\nquestions: [{question: Q, answer: A, wrong: [B]}]\n",
    )
    assert (pack.title.say("en"), pack.title.say("fr")) == ("Spring Day", "봄날")


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16", "utf-8-sig"])
@pytest.mark.parametrize(
    "text",
    [
        "language: ko\r\ntitle: {en: Rain, ko: 비}\r\nquestions:\r\n  - {question: {en: Q, ko: 질문}, answer: 답, wrong: [하나]}\r\n",
        "questions:\n  - {question: {en: Q, ko: 질문}, answer: 답, wrong: [하나]}\ntitle: {en: Rain, ko: 비}\nlanguage: ko\n",
        "{title: {en: Rain, ko: 비}, language: ko, questions: [{question: {en: Q, ko: 질문}, answer: 답, wrong: [하나]}]}",
    ],
)  # fmt: skip
def test_the_packs_language_stands_in_wherever_and_however_it_is_stated(
    tmp_path: Path, text: str, encoding: str
) -> None:
    file = tmp_path / "rain.yaml"
    file.write_bytes(text.encode(encoding))
    pack, problems = load_pack(file, WORDS)
    (question,) = pack.questions
    assert problems == ()
    assert (pack.title.say("fr"), question.question.say("fr"), question.answer.say("en")) == (
        "비",
        "질문",
        "답",
    )


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("title: T\nquestions:\n  - {question: Q, anwser: A, wrong: [B]}", "3:19: A question has no “anwser”. Did you mean “answer”?"),
        ("title: T\nquestions:\n  - {question: Q, choices: [Paris, Rome], answer: Pariss}", "3:51: The answer “Pariss” is none of the choices. Did you mean “Paris”?"),
        ("title: T\nquestions:\n  - {question: Q, choices: [A, B], wrong: [C], answer: A}", "3:43: “choices” and “wrong” stand together. Keep one: all choices, or only the wrong ones."),
        ("title: T\nquestions:\n  - {question: Q, wrong: [A]}", "3:5: This question has no “answer”. Add it."),
        ("title: T\nquestions:\n  - {question: Q, answer: A}", "3:5: This question has no wrong answers. Add “wrong” with the wrong answers, or write true or false."),
        ("title: T\nquestions:\n  - {question: Q, answer: Paris, wrong: [paris!]}", "3:42: “paris!” and “Paris” are the same answer. Change one, or add “exact: true”."),
        ("title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], difficulty: hardd}", "3:54: The difficulty “hardd” is not known. Did you mean “hard”?"),
        ("title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], seconds: soon}", "3:51: The time “soon” is not a whole number from 1 to 3600. Write a number from 1 to 3600."),
        ("questions: [{question: Q, answer: A, wrong: [B]}]", "1:1: This pack has no title. Begin with “title: …”."),
        ("title: T", "1:1: This pack holds no questions. Add “questions” or a “catalog”."),
        ("title: T\ncatalog:\n  song:\n    - {artist: X}", "4:7: This thing has no name. Give it a “name”."),
        ("title: T\nquestions:\n  - {question: {song}, answer: A, wrong: [B]}", "3:17: “song” has no value: a comma inside braces begins a new one. Put the whole text in quotes."),
    ],
)  # fmt: skip
def test_a_fault_is_told_with_its_place_and_cure(tmp_path: Path, text: str, fault: str) -> None:
    assert fault in faults(tmp_path, text)


CATALOG = """
title: T
catalog:
  artist:
    - {id: chen-exo, name: Chen}
    - {id: chen-other, name: Chen}
    - {name: EXO}
  song:
    - {name: Let Me In, artist: EXO, year: 2023}
    - {name: April, artist: chen-exo, year: 2019}
templates:
"""


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        (CATALOG.replace("artist: EXO", "artist: EXOO"), "9:33: “EXOO” is not in the table “artist”. Did you mean “EXO”?"),
        (CATALOG.replace("artist: EXO", "artist: Chen"), "9:33: “Chen” could be chen-exo or chen-other. Write the id."),
        (CATALOG + "  - {question: 'Who sang {song}?', answer: artst}", "12:44: “artst” leads nowhere: “song” has no “artst”. Did you mean “artist”?"),
        (CATALOG + "  - {question: 'Who sang {song?', answer: artist}", "12:16: “{” is not a placeholder. Write {song} for a placeholder and {{ for a brace."),
        (CATALOG + "  - {question: 'Which came first?', answer: song, pick: first}", "12:5: “pick: first” needs to know the field to go by. Add “by:”."),
        (CATALOG + "  - {question: 'Who is it?', answer: label}", "12:5: It is not clear which table this template is about. Add “about:” with one of artist, song."),
        (CATALOG + "  - {question: 'Which song is of {year}?', answer: song, beside: year}", "12:66: What stands beside the choices is what the question is about. Choose another field, or leave it out."),
        (CATALOG + "  - {question: 'Which year was {song}, {year}?', answer: year}", "12:16: The question says its answer, “year”. Take it out of the question."),
        (CATALOG + "  - {question: 'When was {song}?', answer: year, near: [8, 2]}", "12:56: “near” wants one or two bounds. Write it as [2, 8]."),
        (CATALOG + "  - {question: 'When was {song}?', answer: year, pick: odd}", "12:56: The way to ask “odd” is not known. Known are: first, last, least, most, not, odd-one-out, one."),
        (CATALOG.replace("{name: EXO}", "{name: EXO, part_of: EXO}"), "7:7: “EXO” is part of itself. Take one “part_of” away."),
        (CATALOG.replace("id: chen-other", "id: chen-exo"), "6:12: The id “chen-exo” is taken in this table. Choose another."),
        (CATALOG.replace("year: 2023", "year: {value: 2023, status: sure}"), "9:66: The status “sure” is not known. Known are: checked, agreed, single, disputed."),
    ],
)  # fmt: skip
def test_a_fault_in_a_catalog_is_told_with_its_place_and_cure(tmp_path: Path, text: str, fault: str) -> None:
    assert fault in faults(tmp_path, text.lstrip("\n").replace("title: T\ncatalog", "\ntitle: T\ncatalog", 1))


def test_a_template_is_about_what_it_asks_for_where_only_that_has_the_field(tmp_path: Path) -> None:
    pack = load(tmp_path, CATALOG + "  - {question: 'Which song is by {artist}?', answer: song}\n")
    assert pack.templates[0].about == "song"


def test_an_empty_list_of_wrong_answers_is_told(tmp_path: Path) -> None:
    found = faults(tmp_path, "title: T\nquestions:\n  - {question: Q, answer: A, wrong: []}\n")
    assert found == ["3:37: The list of wrong answers is empty. Write at least one."]


def test_all_faults_of_a_pack_are_told_at_once(tmp_path: Path) -> None:
    assert (
        len(faults(tmp_path, "titel: T\nquestions:\n  - {question: Q}\n  - {answer: A, wrong: [B]}\n")) >= 4
    )


def test_a_fact_without_a_status_counts_as_single_once_any_is_stated(tmp_path: Path) -> None:
    pack = load(tmp_path, """
        title: T
        catalog:
          song:
            - {name: A, year: {value: 2010, status: checked}}
            - {name: B, year: 2011}
        """)  # fmt: skip
    asked = [song.fields["year"].values[0].asked for song in pack.catalog.tables["song"]]
    assert asked == [True, False]


def test_a_folder_joins_its_files_and_warns_of_others(tmp_path: Path) -> None:
    (tmp_path / "catalog").mkdir()
    (tmp_path / "pack.yaml").write_text("title: T\n", encoding="utf-8")
    (tmp_path / "catalog" / "song.yaml").write_text(
        "- {name: A, year: 2010}\n- {name: B, year: 2013}\n- {name: C, year: 2016}\n", encoding="utf-8"
    )
    (tmp_path / "templates.yaml").write_text(
        "- {question: 'When was {song}?', answer: year}\n", encoding="utf-8"
    )
    (tmp_path / "notes.yaml").write_text("a: b\n", encoding="utf-8")
    pack, warnings = load_pack(tmp_path, WORDS)
    assert list(pack.catalog.things) == [Ref("song", "a"), Ref("song", "b"), Ref("song", "c")]
    assert [(Path(each.file).name, each.code) for each in warnings] == [("notes.yaml", "file")]


def test_a_faulty_pack_harms_no_other_and_a_taken_id_is_refused(tmp_path: Path) -> None:
    ours, own = tmp_path / "ours", tmp_path / "own"
    ours.mkdir()
    own.mkdir()
    (ours / "pub.yaml").write_text(PUB, encoding="utf-8")
    (own / "pub.yaml").write_text(PUB, encoding="utf-8")
    (own / "broken.yaml").write_text("title: [", encoding="utf-8")
    (own / "world.yaml").write_text(WORLD, encoding="utf-8")
    loader = Loader(WORDS, Cache(None))
    library = loader.library(origins(ours, own, []))
    assert [(pack.id, pack.built_in) for pack in library.packs] == [("pub", True), ("world", False)]
    assert {problem.code for problem in library.problems} == {"syntax", "taken"}
    assert library.named("world").id == "world"
    with pytest.raises(FaultyInputError, match="Did you mean “world”"):
        library.named("wurld")
    with pytest.raises(PackError, match="never closed"):
        library.named("broken")


@pytest.mark.parametrize(
    ("name", "why"),
    [
        ("folder", "No such file"),
        ("missing.yaml", "No such file"),
        ("link.yaml", "links are not followed"),
        ("pipe.yaml", "not a plain file"),
    ],
)
def test_what_is_no_plain_file_is_refused(tmp_path: Path, name: str, why: str) -> None:
    (tmp_path / "folder").mkdir()
    os.mkfifo(tmp_path / "pipe.yaml")
    (tmp_path / "target.yaml").write_text(PUB, encoding="utf-8")
    (tmp_path / "link.yaml").symlink_to(tmp_path / "target.yaml")
    with pytest.raises(PackError, match=why):
        load_pack(tmp_path / name, WORDS)
