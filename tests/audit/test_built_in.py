"""The built-in pack: everything it can ask is fair, and every song is asked about from several sides."""

from pathlib import Path

import pytest

from game.audit.report import Report, audit
from game.content.pack_files import load_pack
from game.core.pack import Pack
from game.core.quiz.maker import Maker
from game.words import load_words

SONGS = [
    "loser",
    "let-me-out",
    "fine",
    "love-wins-all",
    "beautiful-goodbye",
    "paper-cuts",
    "let-me-in",
    "stay-with-me",
    "spring-day",
    "eyes-nose-lips",
    "breathe",
    "stay",
    "haru-haru",
    "wind",
    "forever-rain",
    "beautiful-pain",
    "what-do-i-do",
    "downpour",
    "house-of-cards",
    "falling-blossoms",
    "lost-one",
    "untitled-2014",
    "promise",
    "goodbye",
    "shes-in-the-rain",
]


@pytest.fixture(scope="module")
def pack() -> Pack:
    found, warnings = load_pack(Path(__file__).parents[2] / "questions" / "sad-kpop", load_words())
    assert {each.code for each in warnings} == {"not-asked"}
    return found


@pytest.fixture(scope="module")
def report(pack: Pack) -> Report:
    return audit([Maker(pack, load_words())])


def test_no_question_is_unfair(report: Report) -> None:
    assert report.unfair == []


def test_all_twenty_five_songs_are_there_with_three_clues(pack: Pack) -> None:
    songs = {song.ref.id: song for song in pack.catalog.tables["song"]}
    assert [name for name in SONGS if len(songs[name].clues) != 3] == []


def test_each_song_is_asked_about_through_four_fields_and_its_clues(report: Report) -> None:
    thin = {name: report.fields[f"sad-kpop/song/{name}"] for name in SONGS}
    fields = {name: found & {"artist", "year", "release", "first_release", "label", "words_by", "drama", "co_star", "theme", "name.ko"} for name, found in thin.items()}  # fmt: skip
    assert {name: found for name, found in fields.items() if len(found) < 4} == {}
    assert all("clues" in found for found in thin.values())


def test_every_fact_has_a_source(pack: Pack) -> None:
    bare = [
        thing.ref
        for thing in pack.catalog.things.values()
        if not thing.sources and thing.ref.table != "theme"
    ]
    assert bare == []


def test_each_kind_of_act_that_is_asked_about_has_eight_acts(pack: Pack) -> None:
    kinds: dict[str, int] = {}
    for act in pack.catalog.tables["artist"]:
        kind = act.fields["kind"].values[0].text.say("en")
        kinds[kind] = kinds.get(kind, 0) + 1
    assert {kind: count for kind, count in kinds.items() if count < 8} == {}
    assert len(pack.catalog.tables["drama"]) >= 12
    assert len(pack.catalog.tables["person"]) >= 8
