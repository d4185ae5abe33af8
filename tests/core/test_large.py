"""Large catalogs: what is looked up instead of searched for gives the same fairness."""

from collections.abc import Iterator
from random import Random

import pytest
from hypothesis import given, settings

from game.audit.report import audit
from game.core import chance
from game.core.catalog import Catalog, Field, Thing
from game.core.deal import Dealer
from game.core.deck import Order
from game.core.pack import Pack
from game.core.quiz import nearby, sharing, truth
from game.core.quiz.maker import Maker
from game.core.quiz.picks import extremes, one
from game.core.quiz.tally import tally
from game.core.text import Text
from game.words import load_words
from tests.strategies import TEMPLATES, packs, refer, thing, value


@pytest.fixture(scope="module", autouse=True)
def everything_counts_as_large() -> Iterator[None]:
    """Lower every bound, so that small random packs take the paths of large ones."""
    patch = pytest.MonkeyPatch()
    for module in (nearby, one, extremes):
        patch.setattr(module, "MOST", 2)
    patch.setattr(nearby, "_SHARE", 2)
    patch.setattr(extremes, "NEAREST", 2)
    patch.setattr(truth, "FEW", 0)
    patch.setattr(sharing, "MOST_VALUES", 2)
    yield
    patch.undo()


@settings(max_examples=150, deadline=None)
@given(packs())
def test_the_referee_finds_every_question_of_a_large_catalog_fair(pack: Pack) -> None:
    assert audit([Maker(pack, load_words())]).unfair == []


def large(count: int) -> Pack:
    rng = Random("large")
    artists = [
        thing("artist", number, f"Act {number}", kind=Field((value(rng.choice(["group", "singer"])),)))
        for number in range(count // 10)
    ]
    songs: list[Thing] = []
    for number in range(count):
        act, year = rng.choice(artists), str(rng.randint(1995, 2024))
        songs.append(
            thing(
                "song", number, f"Song {number // 2}", artist=Field((refer(act),)), year=Field((value(year),))
            )
        )
    return Pack("p", Text.of("P"), catalog=Catalog.of([*artists, *songs]), templates=TEMPLATES)


@pytest.mark.usefixtures("everything_counts_as_large")
def test_a_deal_looks_at_few_things_of_many(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(nearby, "MOST", 300)
    dealer = Dealer.of([large(3000)], load_words())
    deck = dealer.deal(Order("1"))
    assert len(deck.questions) == 10
    (maker,) = dealer.makers
    assert max(len(found.candidates) for found in maker._pools.values()) < 400  # noqa: SLF001
    assert "items" not in vars(maker)


def test_a_large_pack_is_reckoned_and_a_small_one_counted() -> None:
    small, many = (tally(Maker(large(count), load_words())) for count in (100, 3000))
    assert small.exact
    assert not many.exact
    assert many.total == pytest.approx(3000 * 4, rel=0.6)


def test_an_order_of_chance_is_drawn_one_by_one_and_leaves_nothing_out() -> None:
    assert sorted(chance.order(Random(1), 1000)) == list(range(1000))
    assert next(chance.order(Random(1), 10**9)) < 10**9


@pytest.mark.parametrize(("count", "wanted"), [(0, 5), (3, 5), (1000, 7)])
def test_a_spread_has_no_number_twice(count: int, wanted: int) -> None:
    found = chance.spread("x", count, wanted)
    assert len(set(found)) == len(found) == min(count, wanted)
    assert all(0 <= each < count for each in found)
