from pathlib import Path

import pytest

from game.content.cache import FORM, WORTH, Cache
from game.content.library import Entry, Library, Loader
from game.content.problems import errors
from game.words import load_words
from tests.content.fuzz import EVERYTHING
from tests.content.media import lay_out


@pytest.fixture
def file(tmp_path: Path) -> Path:
    lay_out(tmp_path)
    path = tmp_path / "big.yaml"
    more = "".join(f"  - {{question: Is {n} a number?, answer: true}}\n" for n in range(WORTH // 40))
    path.write_text(EVERYTHING.replace("catalog:\n", f"{more}catalog:\n"), encoding="utf-8")
    return path


def opened(file: Path, monkeypatch: pytest.MonkeyPatch | None = None) -> Entry:
    """Open a pack over a cache; with `monkeypatch` no YAML may be read."""
    if monkeypatch:
        monkeypatch.setattr("game.content.library.draft", lambda *_: pytest.fail("it was read anew"))
    return Loader(load_words(), Cache(file.parent / "cache")).at(file, Library(()))


def test_a_large_pack_is_read_once_and_then_opened_as_it_was(
    file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = opened(file)
    again = opened(file, monkeypatch)
    assert first.pack
    assert again.pack
    assert list(again.pack.questions) == list(first.pack.questions)
    assert again.pack.questions.levels == first.pack.questions.levels
    assert again.pack.catalog == first.pack.catalog
    assert again.pack.templates == first.pack.templates
    assert (again.title, again.problems, again.digest) == (first.title, first.problems, first.digest)


def test_a_small_pack_is_not_kept(file: Path) -> None:
    file.write_text(EVERYTHING, encoding="utf-8")
    assert opened(file).pack
    assert not (file.parent / "cache").exists()


def test_a_change_of_the_file_or_its_media_is_seen(file: Path) -> None:
    assert opened(file).pack
    (file.parent / "flag.png").write_bytes(b"gone")
    assert "not what its name says" in str(errors(opened(file).problems)[0])


@pytest.mark.parametrize("spoil", ["cut", "turned", "other form", "evil"])
def test_a_spoiled_cache_is_read_over(file: Path, spoil: str) -> None:
    pack = opened(file).pack
    (kept,) = (file.parent / "cache").glob("*.pack")
    data = kept.read_bytes()
    spoiled = {
        "cut": data[: len(data) // 2],
        "turned": data[:200] + bytes([data[200] ^ 1]) + data[201:],
        "other form": b"another " + data,
        "evil": FORM + data[len(FORM) : len(FORM) + 32] + b"cos\nsystem\n(S'true'\ntR.",
    }[spoil]
    kept.write_bytes(spoiled)
    again = opened(file)
    assert again.pack
    assert pack
    assert len(again.pack.questions) == len(pack.questions)
    assert kept.read_bytes() == data


def test_a_cache_that_cannot_be_written_does_no_harm(file: Path) -> None:
    (file.parent / "cache").write_text("in the way", encoding="utf-8")
    assert opened(file).pack


def test_progress_is_told_on_the_way(file: Path) -> None:
    shares: list[float] = []
    lines = "".join(f"  - {{question: Is {n} even?, answer: true}}\n" for n in range(30_000))
    file.write_text(f"title: T\nquestions:\n{lines}", encoding="utf-8")
    Loader(load_words(), Cache(None), lambda _, share: shares.append(share)).at(file, Library(()))
    assert shares == sorted(shares)
    assert shares[-1] == 1.0
    assert len(shares) > 3
