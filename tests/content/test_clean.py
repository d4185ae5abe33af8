"""Any catalog that checks clean audits clean, from the author's text to the last question."""

import json
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from game.audit.report import audit
from game.content.cache import Cache
from game.content.library import Library, Loader
from game.core.quiz.maker import Maker
from game.words import load_words
from tests.content.fuzz import EVERYTHING
from tests.content.media import lay_out, png
from tests.strategies import NEAR_MISSES

TEMPLATES = (
    "{question: 'Who sang “{song}”?', answer: artist, alike: [kind]}",
    "{question: 'Which song is by {artist}?', answer: song, about: song}",
    "{question: 'Which {artist.kind} sang “{song}”?', answer: artist}",
    "{question: 'When did “{song}” come out?', answer: year, near: [1, 6]}",
    "{question: Which came last?, answer: song, pick: last, by: year}",
    "{question: Which is of another year?, answer: song, pick: odd-one-out, by: year}",
    "{question: 'Which is not by {artist}?', answer: song, pick: not}",
    "{question: Whose cover is it?, answer: song, image: cover}",
    "{question: 'What kind of act is {artist}?', answer: kind, about: artist}",
)
NAMES = st.sampled_from(NEAR_MISSES)


@st.composite
def texts(draw: st.DrawFn) -> str:
    """Give the text of a pack whose names are hard to tell apart."""
    artists = draw(st.lists(NAMES, min_size=3, max_size=7, unique=True))
    lines = ["title: T", "catalog:", "  artist:"]
    for number, name in enumerate(artists):
        row = {"id": f"a{number}", "name": name, "kind": draw(st.sampled_from(["group", "singer", "duo"]))}
        if number and draw(st.booleans()):
            row["part_of"] = f"a{draw(st.integers(0, number - 1))}"
        lines.append(f"    - {json.dumps(row, ensure_ascii=False)}")
    lines.append("  song:")
    for number, name in enumerate(draw(st.lists(NAMES, min_size=3, max_size=9))):
        song: dict[str, object] = {"id": f"s{number}", "name": name}
        if draw(st.integers(0, 4)):
            song["artist"] = [f"a{draw(st.integers(0, len(artists) - 1))}"]
        if draw(st.integers(0, 3)):
            song["year"] = str(draw(st.integers(2010, 2016)))
        if draw(st.booleans()):
            song["cover"] = draw(st.sampled_from(["flag.png", "other.png", "third.png"]))
        lines.append(f"    - {json.dumps(song, ensure_ascii=False)}")
    chosen = draw(st.lists(st.sampled_from(TEMPLATES), min_size=1, max_size=4, unique=True))
    return "\n".join([*lines, "templates:", *(f"  - {each}" for each in chosen), ""])


@settings(max_examples=150, deadline=None, suppress_health_check=list(HealthCheck))
@given(text=texts())
def test_any_catalog_that_checks_clean_audits_clean(tmp_path_factory: object, text: str) -> None:
    folder = Path(tmp_path_factory.getbasetemp())  # type: ignore[attr-defined]
    if not (folder / "flag.png").exists():
        lay_out(folder)
        (folder / "other.png").write_bytes(png(4, 3))
        (folder / "third.png").write_bytes((folder / "flag.png").read_bytes())
    file = folder / "clean.yaml"
    file.write_text(text, encoding="utf-8")
    entry = Loader(load_words(), Cache(None)).at(file, Library(()))
    assert entry.pack or entry.faults
    if entry.pack:
        assert audit([Maker(entry.pack, load_words())]).unfair == []


def test_a_pack_with_every_key_is_fair_and_its_questions_are_all_there(tmp_path: Path) -> None:
    lay_out(tmp_path)
    file = tmp_path / "all.yaml"
    file.write_text(EVERYTHING, encoding="utf-8")
    entry = Loader(load_words(), Cache(None)).at(file, Library(()))
    assert entry.pack, entry.faults
    report = audit([Maker(entry.pack, load_words())])
    assert report.unfair == []
    assert {name for name, _, _ in report.questions} >= {"all/questions", "all/when", "all/clues"}


def test_two_files_with_one_picture_are_told(tmp_path: Path) -> None:
    lay_out(tmp_path)
    (tmp_path / "twin.png").write_bytes((tmp_path / "flag.png").read_bytes())
    file = tmp_path / "all.yaml"
    twin = EVERYTHING.replace("{name: April, artist: Chen,", "{name: April, artist: Chen, cover: twin.png,")
    file.write_text(twin, encoding="utf-8")
    found = [each.message for each in Loader(load_words(), Cache(None)).at(file, Library(())).faults]
    assert "“twin.png” and “flag.png” are the same file under two names." in found
