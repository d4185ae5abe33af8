"""The built-in packs: all they can ask is fair, rests on checked facts with sources, and gives nothing away."""

import json
from collections import Counter
from random import Random

import pytest

from game.audit.facts import facts_of
from game.audit.giveaways import Tricksters
from game.audit.report import Report, audit
from game.core.difficulty import LEVELS, Difficulty
from game.core.pack import Pack
from game.core.question import Feature, Question
from game.core.quiz.item import Item
from game.counts import SHIPPED
from game.paths import shipped
from tests.packs import NAMES, built_in, library, maker

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


MAKERS = [maker(name) for name in NAMES]


@pytest.fixture(scope="module")
def pack() -> Pack:
    return built_in("sad-kpop")


@pytest.fixture(scope="module")
def report() -> Report:
    return audit(MAKERS, workers=2)


def test_the_packs_warn_of_nothing_but_facts_that_are_not_asked() -> None:
    assert {each.code for each in library().problems} == {"not-asked"}


def test_no_question_is_unfair(report: Report) -> None:
    assert report.unfair == []


def test_there_is_enough_for_many_evenings(report: Report) -> None:
    assert len(report.questions) >= 10_000
    assert len(report.facts) >= 3_000


def test_rounds_ask_only_checked_and_agreed_facts_and_each_has_a_source(report: Report) -> None:
    known = facts_of(built_in(name) for name in NAMES)
    assert {known[key].status for key in report.facts} == {"checked", "agreed"}
    assert [key for key in report.facts if not known[key].sources] == []
    assert [fact.key for fact in known.values() if not fact.sources] == []


def test_each_pack_holds_what_it_promises() -> None:
    kpop, ost, more = built_in("kpop").catalog, built_in("kdrama-ost"), built_in("sad-songs-more")
    acts = kpop.tables["artist"]
    kinds = [act.fields["kind"].values[0].id for act in acts]
    groups = sum(
        kind in ("girlgroup", "boygroup", "band", "duo", "hiphopgroup", "vocalgroup") for kind in kinds
    )
    parts = [act.fields["part_of"] for act in acts if {"nature", "part_of"} <= act.fields.keys()]
    grouped = {value.id for field in parts for value in field.values}
    assert len(kpop.tables["song"]) >= 300
    assert groups >= 130
    assert kinds.count("soloist") >= 30
    assert kinds.count("subunit") >= 10
    assert len(grouped) >= 40
    assert sum(ref.table == "song" for ref in ost.own) >= 125
    assert len(ost.catalog.tables["drama"]) >= 100
    sad = [more.catalog.things[ref] for ref in more.own if ref.table == "song"]
    assert len(sad) >= 40
    assert [song.id for song in sad if len(song.clues) != 3 or "theme" not in song.fields] == []


def test_the_counts_that_come_with_the_packs_are_what_the_audit_finds(report: Report) -> None:
    counted = json.loads((shipped("questions") / SHIPPED).read_text(encoding="utf-8"))
    told = {entry.id: counted[entry.digest]["total"] for entry in library().entries}
    found = Counter(template.split("/")[0] for template, *_ in report.questions)
    assert {name: abs(total - found[name]) <= total / 200 for name, total in told.items()} == dict.fromkeys(
        NAMES, True
    )


def test_tricks_are_right_as_often_as_guesses() -> None:
    tricksters = Tricksters(MAKERS, "1")
    tricksters.play(2500)
    off = {
        (level, trick): round(found["hit_rate"] - found["chance"], 3)
        for level, tricks in tricksters.as_json().items()
        for trick, found in tricks.items()
    }
    assert {key: value for key, value in off.items() if abs(value) > 0.03} == {}


KIND, LABEL, YEARS = (
    ("kind", "artist.kind"),
    ("label", "artist.label"),
    ("year", "debut", "artist.debut", "number"),
)


def mean(found: list[float]) -> float:
    return sum(found) / len(found)


def test_choices_draw_nearer_from_easy_to_expert() -> None:
    found = {level: _features(level) for level in LEVELS}

    def told(names: tuple[str, ...], measure: str) -> list[float]:
        return [
            mean(
                [
                    _measured(each, measure)
                    for each in found[level]
                    if each.name in names and (measure == "same" or each.apart is not None)
                ]
            )
            for level in LEVELS
        ]

    for names in (KIND, LABEL):
        same = told(names, "same")
        assert same == sorted(same)
        assert len(set(same)) == len(LEVELS)
    years = told(YEARS, "apart")
    assert years == sorted(years, reverse=True)
    assert len(set(years)) == len(LEVELS)


def _measured(feature: Feature, measure: str) -> float:
    return float(feature.same) if measure == "same" else feature.apart or 0.0


def _features(level: Difficulty) -> list[Feature]:
    questions = [_made(number, level) for number in range(1000)]
    return [
        each for question in questions if question for choice in question.choices for each in choice.features
    ]


def _made(number: int, level: Difficulty) -> Question | None:
    rng = Random(f"nearer/{number}")
    made = MAKERS[int(rng.random() * len(MAKERS))]
    names = [name for name, frame in made.frames.items() if frame.askable]
    name = names[int(rng.random() * len(names))]
    askable = made.frames[name].askable
    items = [
        each for each in made.about(name, askable[int(rng.random() * len(askable))]) if isinstance(each, Item)
    ]
    if not items:
        return None
    question = made.question(items[int(rng.random() * len(items))], level, Random(f"{number}/{level}"))
    return question if isinstance(question, Question) else None


def test_all_twenty_five_songs_are_there_with_three_clues(pack: Pack) -> None:
    songs = {song.ref.id: song for song in pack.catalog.tables["song"]}
    assert [name for name in SONGS if len(songs[name].clues) != 3] == []


def test_each_song_is_asked_about_through_four_fields_and_its_clues(report: Report) -> None:
    thin = {name: report.fields[f"sad-kpop/song/{name}"] for name in SONGS}
    fields = {name: found & {"artist", "year", "release", "first_release", "label", "words_by", "drama", "co_star", "theme", "name.ko"} for name, found in thin.items()}  # fmt: skip
    assert {name: found for name, found in fields.items() if len(found) < 4} == {}
    assert all("clues" in found for found in thin.values())
