"""The player's packs: added, kept, switched, removed, and read again when they change."""

import json
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path

import pytest

from game.collection import Collection
from game.content.library import Kind
from game.core.deck import Order
from game.errors import FaultyInputError
from game.paths import Home
from game.shelf import Shelf
from game.wiring import Game
from tests.content.media import lay_out
from tests.fakes import FakeSound
from tests.packs import NAMES

PUB = "title: Pub quiz\nquestions:\n  - {question: Q, answer: A, wrong: [B], image: flag.png}\n"
BUILT_IN = [False] * len(NAMES)
"""None of the built-in packs is faulty."""


@pytest.fixture
def game(tmp_path: Path) -> Iterator[Game]:
    made = Game(Home(tmp_path / "home"))
    yield made
    made.store.close()


@pytest.fixture
def file(tmp_path: Path) -> Path:
    folder = tmp_path / "elsewhere"
    folder.mkdir()
    lay_out(folder)
    path = folder / "pub.yaml"
    path.write_text(PUB, encoding="utf-8")
    return path


def test_an_added_pack_stays_added_and_its_file_is_not_touched(game: Game, file: Path) -> None:
    entry = Collection(game).add(file)
    assert (entry.id, entry.origin.kind, entry.problems) == ("pub", Kind.ADDED, ())
    again = Collection(game)
    assert [each.id for each in again.entries] == [*NAMES, "pub"]
    again.remove(again.entry("pub"))
    assert [each.id for each in Collection(game).entries] == [*NAMES]
    assert file.read_text(encoding="utf-8") == PUB


def test_a_kept_pack_takes_along_the_media_it_names_and_goes_to_the_trash_when_removed(
    game: Game, file: Path
) -> None:
    collection = Collection(game)
    collection.add(file)
    kept = collection.keep("pub")
    home = game.home
    assert kept.origin.kind is Kind.KEPT
    assert sorted(path.name for path in (home.packs / "pub").iterdir()) == ["flag.png", "pack.yaml"]
    file.unlink()
    assert not collection.refresh()
    assert kept.id == "pub"
    assert collection.library.media("pub", "flag.png")
    collection.remove(kept)
    assert list(home.packs.iterdir()) == []
    (trash,) = home.trash.iterdir()
    assert (trash / "pack.yaml").read_text(encoding="utf-8") == PUB


def test_a_pack_without_media_and_a_zip_are_kept_as_they_are(game: Game, file: Path) -> None:
    file.write_text(PUB.replace(", image: flag.png", ""), encoding="utf-8")
    collection = Collection(game)
    collection.add(file)
    assert collection.keep("pub").origin.path == game.home.packs / "pub.yaml"


def test_what_cannot_be_done_is_told_and_nothing_is_lost(game: Game, file: Path) -> None:
    collection = Collection(game)
    for name, why in (
        ("no.yaml", "There is no file"),
        ("flag.png", "is no question pack"),
        (".", "has no pack.yaml"),
    ):
        with pytest.raises(FaultyInputError, match=why):
            collection.add(file.parent / name)
    with pytest.raises(FaultyInputError, match="built in"):
        collection.remove(collection.entry("sad-kpop"))
    with pytest.raises(FaultyInputError, match="Did you mean “sad-kpop”"):
        collection.entry("sad-kpopp")
    collection.add(file)
    game.home.packs.mkdir(parents=True)
    (game.home.packs / "pub").mkdir()
    with pytest.raises(FaultyInputError, match="is there already"):
        collection.keep("pub")
    assert file.exists()


def test_a_saved_pack_is_read_again_and_keeps_its_switch(game: Game, file: Path) -> None:
    collection = Collection(game)
    entry = collection.add(file)
    collection.switch(entry.id, on=False)
    assert not collection.refresh()
    file.write_text(PUB.replace("answer", "anwser"), encoding="utf-8")
    assert collection.refresh()
    faulty = collection.entry("pub")
    assert faulty.pack is None
    assert faulty.title == "Pub quiz"
    assert not collection.is_on(faulty)
    file.write_text(PUB.replace("Pub", "Bar"), encoding="utf-8")
    assert collection.refresh()
    mended = collection.entry("pub")
    assert (mended.title, mended.problems, collection.is_on(mended)) == ("Bar quiz", (), False)
    assert [pack.id for pack in game.switched_on] == [*NAMES]


def test_a_faulty_folder_and_a_missing_picture_are_read_again_once_they_are_mended(
    game: Game, file: Path
) -> None:
    folder = file.parent / "folder"
    (folder / "catalog").mkdir(parents=True)
    (folder / "pack.yaml").write_text("title: T\n", encoding="utf-8")
    (folder / "catalog" / "song.yaml").write_text("- {name: A, artist: \n", encoding="utf-8")
    file.write_text(PUB.replace("flag.png", "late.png"), encoding="utf-8")
    collection = Collection(game)
    collection.add(folder)
    collection.add(file)
    assert [each.pack is None for each in collection.entries] == [*BUILT_IN, True, True]
    (folder / "catalog" / "song.yaml").write_text("- {name: A}\n- {name: B}\n", encoding="utf-8")
    (file.parent / "late.png").write_bytes((file.parent / "flag.png").read_bytes())
    assert collection.refresh()
    assert [each.pack is None for each in collection.entries] == [*BUILT_IN, False, False]
    (file.parent / "late.png").unlink()
    assert collection.refresh()
    assert [each.pack is None for each in collection.entries] == [*BUILT_IN, False, True]


def test_a_pack_put_into_the_folder_is_found_and_one_that_is_gone_is_told(game: Game, file: Path) -> None:
    collection = Collection(game)
    collection.add(file)
    game.home.packs.mkdir(parents=True)
    (game.home.packs / "new.yaml").write_text(PUB.replace(", image: flag.png", ""), encoding="utf-8")
    file.unlink()
    assert collection.refresh()
    assert [(each.id, each.pack is None) for each in collection.entries] == [
        *((name, False) for name in NAMES), ("new", False), ("pub", True),
    ]  # fmt: skip


def wait_for(true: object) -> None:
    last = time.monotonic() + 10
    while not true():  # type: ignore[operator]
        assert time.monotonic() < last
        time.sleep(0.02)


def test_the_shelf_reads_counts_and_watches_by_itself(game: Game, file: Path) -> None:
    shelf = Shelf(Collection(game), FakeSound())
    shelf.start()
    try:
        assert shelf.add(str(file)).path == str(file)
        wait_for(lambda: any(each.path == str(file) and each.questions == 1 for each in shelf.cards()))
        wait_for(lambda: any(each.id == "sad-kpop" and (each.questions or 0) > 600 for each in shelf.cards()))
        before = shelf.version
        file.write_text(PUB.replace("wrong: [B]", "wrong: []"), encoding="utf-8")
        began = time.monotonic()
        wait_for(lambda: any(each.path == str(file) and each.faulty for each in shelf.cards()))
        assert time.monotonic() - began < 2
        (faulty,) = (each for each in shelf.cards() if each.path == str(file))
        assert [(each.file, each.line, each.what) for each in faulty.problems] == [
            ("pub.yaml", 3, "The list of wrong answers is empty."),
        ]  # fmt: skip
        assert shelf.version > before
    finally:
        shelf.stop()


def test_without_a_sound_device_questions_to_be_heard_are_left_out(game: Game, file: Path) -> None:
    more = "  - {question: Hear, answer: A, wrong: [B], audio: song.wav}\n"
    file.write_text(PUB + more, encoding="utf-8")
    for able, count in ((True, 2), (False, 1)):
        shelf = Shelf(Collection(game), FakeSound(able=able))
        shelf.collection.add(file)
        shelf.load()
        assert [card.questions for card in shelf.cards() if card.id == "pub"] == [count]
        pack = game.library.named("pub")
        silent = not shelf.audible((pack,))
        assert len(game.dealer((pack,)).deal(Order("1", silent=silent)).questions) == count


def run(home: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "game", "--home", str(home), *arguments]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def test_the_packs_command_does_it_all_from_the_terminal(tmp_path: Path, file: Path) -> None:
    home = tmp_path / "home"
    assert run(home, "packs", "folder").stdout.strip() == str(home / "packs")
    added = run(home, "packs", "add", str(file), "--keep")
    assert (added.returncode, "is added" in added.stdout) == (0, True)
    assert run(home, "packs", "disable", "pub").returncode == 0
    rows = [json.loads(line) for line in run(home, "packs", "list", "--json").stdout.splitlines()]
    assert [(row["id"], row["kind"], row["on"], row["playable"]) for row in rows] == [
        *((name, "built in", True, True) for name in NAMES), ("pub", "kept", False, True),
    ]  # fmt: skip
    assert run(home, "packs", "enable", "pub").returncode == 0
    assert run(home, "packs", "remove", "pub").returncode == 0
    assert len(list((home / "trash").iterdir())) == 1
    assert run(home, "packs", "remove", "pub").returncode == 1
    broken = file.with_name("broken.yaml")
    broken.write_text("title: [", encoding="utf-8")
    assert run(home, "packs", "add", str(broken)).returncode == 1
    assert "needs a fix" in run(home, "packs", "list").stdout


def test_a_pack_is_begun_exported_and_played_without_being_added(tmp_path: Path) -> None:
    home, pack, sheet = tmp_path / "home", tmp_path / "rain.yaml", tmp_path / "rain.txt"
    assert run(home, "new", "Rain", "--to", str(pack), "--kind", "catalog").returncode == 0
    again = run(home, "new", "Rain", "--to", str(pack))
    assert (again.returncode, "is there already" in again.stderr) == (1, True)
    assert json.loads(run(home, "schema").stdout) == json.loads(
        (tmp_path / "downpour.schema.json").read_text(encoding="utf-8")
    )
    assert run(home, "export", str(pack), "--to", str(sheet), "--seed", "1").returncode == 0
    text = sheet.read_text(encoding="utf-8")
    questions, _, answers = text.partition("\fAnswers")
    assert questions.count("?") >= 25
    assert questions.count("   A) ") == len(answers.strip().splitlines()) - 1
    assert "ending" in run(home, "export", str(pack), "--to", str(tmp_path / "rain.doc")).stderr
    done = subprocess.run(
        [sys.executable, "-m", "game", "--home", str(home), "play", "--terminal", "--pack", str(pack), "--seed", "1"],
        input="1\n" * 40, capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "The round is over." in done.stdout
    assert "rain" not in run(home, "packs", "list").stdout


def test_a_picture_is_said_in_the_terminal(tmp_path: Path, file: Path) -> None:
    file.write_text(PUB.replace("flag.png", "flag.png, alt: Three stripes"), encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-m", "game", "--home", str(tmp_path), "play", "--terminal", "--pack", str(file)],
        input="1\n\n", capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "[Picture: Three stripes]" in done.stdout
