"""The page for authors: each of its examples is a whole pack that checks and audits clean."""

import re
from pathlib import Path

import pytest

from game.audit.report import audit
from game.content.cache import Cache
from game.content.library import Loader, origins
from game.core.deal import Dealer
from game.core.deck import Order
from game.core.quiz.maker import Maker
from game.words import load_words
from tests.content.media import lay_out

ROOT = Path(__file__).parents[2]
EXAMPLES = re.findall(
    r"```yaml\n(.*?)```", (ROOT / "WRITING-PACKS.md").read_text(encoding="utf-8"), re.DOTALL
)


@pytest.mark.parametrize("number", range(len(EXAMPLES)))
def test_an_example_is_right_fair_and_can_be_played(tmp_path: Path, number: int) -> None:
    lay_out(tmp_path)
    file = tmp_path / f"example-{number}.yaml"
    file.write_text(EXAMPLES[number], encoding="utf-8")
    loader = Loader(load_words(), Cache(None))
    library = loader.library(origins(ROOT / "questions", tmp_path / "none", []))
    entry = Loader(load_words(), Cache(None), thorough=True).at(file, library)
    assert entry.pack, entry.faults
    assert {each.code for each in entry.problems} <= {"not-asked", "not-asked-about"}
    assert audit([Maker(entry.pack, load_words())]).unfair == []
    assert Dealer.of([entry.pack], load_words()).deal(Order("1", count=2)).questions


def test_there_is_an_example_of_each_kind() -> None:
    text = "\n".join(EXAMPLES)
    wanted = ("wrong:", "choices:", "answer: true", "image:", "audio:", "ko:", "near:", "pick: first", "pick: not",
              "pick: odd-one-out", "clues:", "part_of:", "uses:", "status:", "also:", "exact:", "in_text:")  # fmt: skip
    assert [word for word in wanted if word not in text] == []
