from random import Random

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.audit.report import audit
from game.core.catalog import Catalog, Field, Thing
from game.core.deal import Dealer
from game.core.deck import Order
from game.core.difficulty import LEVELS, Difficulty
from game.core.pack import Pack
from game.core.question import Question
from game.core.quiz.maker import Maker
from game.core.quiz.template import Template
from game.core.text import Text
from game.similarity import similar
from game.words import load_words
from tests.strategies import TEMPLATES, packs, refer, template, thing, value

WORDS = load_words()


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(packs())
def test_the_referee_finds_every_question_of_any_catalog_fair(pack: Pack) -> None:
    assert audit([Maker(pack, WORDS)]).unfair == []


@settings(max_examples=30, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(packs(), st.text(max_size=5), st.sampled_from(LEVELS))
def test_a_round_repeats_no_fact_and_the_same_seed_deals_it_again(
    pack: Pack, seed: str, difficulty: Difficulty
) -> None:
    order = Order(seed, difficulty)
    deck = Dealer.of([pack], WORDS).deal(order)
    told: set[str] = set()
    for question in deck.questions:
        assert not question.facts & told
        told |= question.facts | question.tells
    assert Dealer.of([pack], WORDS).deal(order) == deck


def small(*songs: Thing, artists: tuple[Thing, ...] = ()) -> Pack:
    return Pack("p", Text.of("P"), catalog=Catalog.of([*artists, *songs]), templates=TEMPLATES)


def offered(pack: Pack, name: str, about: str) -> set[str]:
    maker = Maker(pack, WORDS)
    item = next(item for item in maker.items[name] if item.thing.ref.id == about)
    return {candidate.value.text.forms[0][1] for candidate in maker.pool(item).candidates}


GROUP = Field((value("group"),))
EXO, BTS, BIGBANG, TWO = (
    thing("artist", n, name, kind=GROUP) for n, name in enumerate(["EXO", "BTS", "BIGBANG", "2NE1"])
)
CHEN = thing("artist", 9, "Chen", kind=GROUP, part_of=Field((refer(EXO),)))
ACTS = (EXO, BTS, BIGBANG, TWO, CHEN)


def test_a_member_never_stands_beside_the_group_as_right_and_wrong() -> None:
    pack = small(thing("song", 1, "Let Me In", artist=Field((refer(EXO),))), artists=ACTS)
    assert offered(pack, "who", "song-1") == {"BTS", "BIGBANG", "2NE1"}


def test_two_songs_of_one_name_have_two_right_answers() -> None:
    songs = [thing("song", n, "Stay", artist=Field((refer(act),))) for n, act in enumerate((BTS, TWO))]
    pack = small(*songs, artists=ACTS)
    assert offered(pack, "who", "song-0") == {"EXO", "BIGBANG", "Chen"}


def test_what_decides_is_tied_too() -> None:
    songs = [
        thing("song", n, name, artist=Field((refer(act),)))
        for n, (name, act) in enumerate(
            [("Let Me In", EXO), ("Hello", CHEN), ("Wings", BTS), ("Lonely", TWO)]
        )
    ]
    assert offered(small(*songs, artists=ACTS), "what", "song-0") == {"Wings", "Lonely"}


def test_a_thing_whose_deciding_field_is_unknown_or_incomplete_is_never_wrong() -> None:
    songs = [
        thing("song", 0, "Let Me In", artist=Field((refer(EXO),))),
        thing("song", 1, "Unknown"),
        thing("song", 2, "Half", artist=Field((refer(BTS),), complete=False)),
        thing("song", 3, "Wings", artist=Field((refer(BTS),))),
        thing("song", 4, "Lonely", artist=Field((refer(TWO),))),
    ]
    assert offered(small(*songs, artists=ACTS), "what", "song-0") == {"Wings", "Lonely"}


def test_a_value_that_is_not_asked_still_counts_as_true() -> None:
    songs = [
        thing("song", 0, "Let Me In", artist=Field((refer(EXO),))),
        thing("song", 1, "Duet", artist=Field((refer(BTS), refer(EXO, asked=False)))),
        thing("song", 2, "Wings", artist=Field((refer(BTS),))),
        thing("song", 3, "Lonely", artist=Field((refer(TWO),))),
    ]
    pack = small(*songs, artists=ACTS)
    assert offered(pack, "what", "song-0") == {"Wings", "Lonely"}
    assert "song-1/song-1/artist-0" not in " ".join(item.id for item in Maker(pack, WORDS).items["what"])


def test_wrong_years_are_two_to_eight_away_and_never_later_than_the_pack_knows() -> None:
    songs = [
        thing("song", n, f"S{n}", year=Field((value(str(year)),)))
        for n, year in enumerate((2010, 2011, 2014))
    ]
    assert offered(small(*songs), "when", "song-2") == {str(year) for year in range(2006, 2013)}


def test_what_ties_or_is_too_close_is_not_offered_as_later() -> None:
    years = (2010, 2010, 2011, 2012, 2013)
    songs = [thing("song", n, f"Song {n}", year=Field((value(str(year)),))) for n, year in enumerate(years)]
    assert offered(small(*songs), "first", "song-0") == {"Song 3", "Song 4"}


def test_no_other_field_sets_a_wrong_choice_apart_in_odd_one_out() -> None:
    def song(number: int, year: str, artist: Thing) -> Thing:
        return thing(
            "song", number, f"Song {number}", year=Field((value(year),)), artist=Field((refer(artist),))
        )

    pack = small(song(0, "2010", EXO), song(1, "2015", EXO), song(2, "2015", BTS), artists=ACTS)
    maker = Maker(pack, WORDS)
    item = next(item for item in maker.items["odd"] if item.thing.ref.id == "song-0")
    assert not isinstance(maker.question(item, Difficulty.EASY, Random(1)), Question)


def test_a_word_of_the_stem_in_the_right_answer_needs_a_wrong_choice_that_shares_it() -> None:
    songs = [
        thing("song", n, name, artist=Field((refer(act),)))
        for n, (name, act) in enumerate(
            [("EXO Planet", EXO), ("Wings", BTS), ("Lonely", TWO), ("Loser", BIGBANG)]
        )
    ]
    maker = Maker(small(*songs, artists=ACTS), WORDS)
    item = next(item for item in maker.items["what"] if item.thing.ref.id == "song-0")
    made = maker.question(item, Difficulty.NORMAL, Random(1))
    assert not isinstance(made, Question)
    assert made.why == "the stem gives away “exo”"


@pytest.mark.parametrize("difficulty", LEVELS)
def test_the_place_of_the_right_answer_is_even(difficulty: Difficulty) -> None:
    songs = [thing("song", n, f"Song {n}", year=Field((value(str(2000 + n)),))) for n in range(12)]
    maker = Maker(small(*songs), WORDS)
    item = next(item for item in maker.items["when"] if item.thing.ref.id == "song-6")
    made = [maker.question(item, difficulty, Random(str(seed))) for seed in range(900)]
    places = [question.key for question in made if isinstance(question, Question)]
    share = 1 / difficulty.terms.choices
    assert all(abs(places.count(place) / 900 - share) < 0.06 for place in range(difficulty.terms.choices))


def test_harder_means_nearer() -> None:
    years = {each: _distance(each) for each in LEVELS}
    assert (
        years[Difficulty.EASY] > years[Difficulty.NORMAL] > years[Difficulty.HARD] >= years[Difficulty.EXPERT]
    )


def _distance(difficulty: Difficulty) -> float:
    songs = [thing("song", n, f"Song {n}", year=Field((value(str(1990 + n)),))) for n in range(30)]
    maker = Maker(small(*songs), WORDS)
    item = next(item for item in maker.items["when"] if item.thing.ref.id == "song-15")
    made = [maker.question(item, difficulty, Random(str(seed))) for seed in range(60)]
    far = [
        abs(int(choice.text.forms[0][1]) - 2005)
        for question in made
        if isinstance(question, Question)
        for choice in question.choices
        if choice is not question.right
    ]
    return sum(far) / len(far)


def test_a_list_makes_one_question_for_each_value_with_ids_of_their_own() -> None:
    duet = thing("song", 0, "Stay With Me", artist=Field((refer(CHEN), refer(TWO))))
    maker = Maker(small(duet, artists=ACTS), WORDS)
    assert [item.id for item in maker.items["who"]] == ["p/who/song-0/artist-9", "p/who/song-0/artist-3"]
    assert [item.id for item in maker.items["what"]] == [
        "p/what/song-0/song-0/artist-9",
        "p/what/song-0/song-0/artist-3",
    ]


def test_clues_are_fewer_and_plainer_when_harder() -> None:
    clued = thing("song", 0, "Stay")
    object.__setattr__(clued, "clues", tuple(Text.of(clue) for clue in ("Vague.", "Less vague.", "Plain.")))
    others = [thing("song", n, name) for n, name in enumerate(["Wings", "Lonely", "Hello"], 1)]
    maker = Maker(small(clued, *others), WORDS)
    (item,) = maker.items["clues"]
    stems = []
    for difficulty in LEVELS:
        made = maker.question(item, difficulty, Random(1))
        assert isinstance(made, Question)
        stems.append(made.stem.forms[0][1].split("\n")[:-1])
    assert stems == [["Vague.", "Less vague.", "Plain."], ["Less vague.", "Plain."], ["Plain."], ["Plain."]]


def test_asking_for_a_form_of_a_name_hides_the_other_forms() -> None:
    titles = [("Spring Day", "봄날"), ("Goodbye", "안녕"), ("Breathe", "한숨"), ("Promise", "약속")]
    songs = []
    for number, (english, korean) in enumerate(titles):
        song = thing("song", number, english)
        object.__setattr__(song, "name", Text((("en", english), ("ko", korean))))
        songs.append(song)
    asks = template("ko", "What is {song} in Korean?", "name")
    object.__setattr__(asks, "answer", ("name", "ko"))
    pack = Pack("p", Text.of("P"), catalog=Catalog.of(songs), templates=(asks,))
    maker = Maker(pack, WORDS)
    made = maker.question(maker.items["ko"][0], Difficulty.NORMAL, Random(1))
    assert isinstance(made, Question)
    assert made.plain
    assert {choice.text.forms[0][1] for choice in made.choices} == {"봄날", "안녕", "한숨", "약속"}


def asked(pack: Pack, name: str, about: str) -> Question:
    maker = Maker(pack, WORDS)
    item = next(item for item in maker.items[name] if item.thing.ref.id == about)
    made = maker.question(item, Difficulty.NORMAL, Random(1))
    assert isinstance(made, Question)
    return made


def shown(question: Question) -> set[str]:
    return {choice.text.forms[0][1] for choice in question.choices}


def stage_names() -> tuple[Thing, ...]:
    """Give two people of one stage name, and three of names of their own, in groups."""
    groups = [thing("artist", 20 + n, name) for n, name in enumerate(("Rain", "Storm"))]
    people = [("Jisoo", 0), ("Jisoo", 1), ("Kei", 0), ("Rosé", 1), ("Yuna", 1)]
    return (
        *groups,
        *(
            thing(
                "artist",
                n,
                name,
                part_of=Field((refer(groups[of]),)),
                debut=Field((value(str(2010 + 3 * n)),)),
            )
            for n, (name, of) in enumerate(people)
        ),
    )


def about_people(**more: object) -> Pack:
    asks = Template("ask", "p", "artist", Text.of("Who debuted in {debut}?"), ("artist",), **more)  # type: ignore[arg-type]
    which = Template("of", "p", "artist", Text.of("Who is of {part_of}?"), ("artist",))
    return Pack("p", Text.of("P"), catalog=Catalog.of(stage_names()), templates=(asks, which))


def test_people_who_share_a_stage_name_are_shown_with_their_group_unless_that_is_asked() -> None:
    assert "Jisoo (Rain)" in shown(asked(about_people(), "ask", "artist-0"))
    assert "Jisoo" in shown(asked(about_people(), "of", "artist-0"))


def test_what_stands_beside_the_choices_is_there_for_all_or_for_none() -> None:
    beside = {
        choice.text.forms[0][1]: choice.beside.forms[0][1] if choice.beside else ""
        for choice in asked(about_people(beside=("part_of",)), "ask", "artist-2").choices
    }
    assert beside["Kei"] == "Rain"
    assert "" not in beside.values()
    years = [thing("song", n, f"Song {n}", year=Field((value(str(2000 + 3 * n)),))) for n in range(4)]
    bare = small(*years)
    object.__setattr__(
        bare,
        "templates",
        (template("first", "First?", "song", pick="first", by=("year",), beside=("artist",)),),
    )
    assert {choice.beside for choice in asked(bare, "first", "song-0").choices} == {None}


def test_a_template_may_ask_about_the_packs_own_things_only() -> None:
    songs = [thing("song", n, f"Song {n}", year=Field((value(str(2000 + 3 * n)),))) for n in range(6)]
    own = template("own", "When was {song}?", "year", own=True)
    pack = Pack("p", Text.of("P"), catalog=Catalog.of(songs), templates=(own,), own=frozenset({songs[2].ref}))
    assert [item.thing.id for item in Maker(pack, WORDS).items["own"]] == ["song-2"]
    assert len(shown(asked(pack, "own", "song-2"))) == 4


def test_a_name_that_looks_like_the_right_one_is_closer() -> None:
    songs = [
        thing("song", n, name, artist=Field((refer(act),)))
        for n, (name, act) in enumerate([("Stay", BTS), ("Stray", TWO), ("Umbrella", TWO)])
    ]
    maker = Maker(small(*songs, artists=ACTS), WORDS, similar)
    item = next(item for item in maker.items["what"] if item.thing.ref.id == "song-0")
    assert [each.value.text.forms[0][1] for each in maker.pool(item).candidates] == ["Stray", "Umbrella"]
