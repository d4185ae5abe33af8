import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import jsonschema
import pytest
import yaml

from game.content.cache import Cache
from game.content.library import Entry, Kind, Library, Loader, Origin
from game.content.problems import errors
from game.content.schema import schema
from game.content.starter import KINDS, starter
from game.words import load_words
from tests.content.broken import BROKEN
from tests.content.fuzz import EVERYTHING
from tests.content.media import lay_out, png

SCHEMA_SEES = {
    "unknown-pack-key", "title-list", "unknown-format", "bad-language-code", "bad-pack-status", "bad-pack-seconds",
    "questions-as-mapping", "author-list", "question-is-text", "no-answer", "no-question", "near-miss-key", "unknown-key",
    "choices-and-wrong", "bad-difficulty", "bad-order", "bad-exact", "question-list", "answer-list", "wrong-mapping",
    "status-on-question", "catalog-list", "table-mapping", "table-text", "thing-text", "no-name", "name-list", "bad-fame",
    "bad-thing-status", "unknown-detail", "bad-complete", "field-mapping", "unknown-table-key", "template-text",
    "template-near-miss-key", "template-no-answer", "template-no-question", "pick-unknown", "near-text", "near-three",
    "where-list", "no-title", "several-at-once", "a-list", "only-a-text", "bad-seconds",
}  # fmt: skip
"""Faults that are a key, a type or a word of a fixed list."""


def entry(path: Path, library: Library = Library(())) -> Entry:  # noqa: B008 - it never changes
    return Loader(load_words(), Cache(None)).at(path, library)


@pytest.mark.parametrize("name", BROKEN)
def test_a_broken_pack_is_told_line_for_line(tmp_path: Path, name: str) -> None:
    lay_out(tmp_path)
    text, lines = BROKEN[name]
    file = tmp_path / "my.yaml"
    file.write_text(text, encoding="utf-8")
    found = entry(file)
    assert found.pack is None
    assert tuple(str(each).removeprefix(f"{file}:") for each in found.problems) == lines


@pytest.mark.parametrize("name", sorted(SCHEMA_SEES))
def test_the_schema_refuses_what_is_wrong_in_its_form(name: str) -> None:
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(yaml.load(BROKEN[name][0], yaml.CSafeLoader), schema())


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_the_schema_accepts_the_packs_to_begin_with(tmp_path: Path, kind: str) -> None:
    text = starter("Rain: “my” #1", kind, "rain.yaml")
    jsonschema.Draft202012Validator.check_schema(schema())
    jsonschema.validate(yaml.load(text, yaml.CSafeLoader), schema())
    file = tmp_path / "rain.yaml"
    file.write_text(text, encoding="utf-8")
    found = entry(file)
    assert found.problems == ()
    assert found.title == "Rain: “my” #1"
    assert text.startswith("# yaml-language-server: $schema=./downpour.schema.json\n")


def zipped(path: Path, *files: tuple[str, bytes]) -> Path:
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files:
            archive.writestr(name, data)
    return path


GOOD = b"title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], image: flag.png}\n"


def test_a_zip_is_a_pack_at_its_top_or_one_folder_down(tmp_path: Path) -> None:
    top = zipped(tmp_path / "a.zip", ("pack.yaml", GOOD), ("flag.png", png()))
    down = zipped(
        tmp_path / "b.zip", ("b/pack.yaml", GOOD), ("b/flag.png", png()), ("__MACOSX/b/._pack.yaml", b"x")
    )
    for path, name in ((top, "a"), (down, "b")):
        found = entry(path)
        assert (found.id, found.problems) == (name, ())
        assert found.read("flag.png") == png()


def link(name: str) -> zipfile.ZipInfo:
    info = zipfile.ZipInfo(name)
    info.external_attr = 0o120777 << 16
    return info


@pytest.mark.parametrize(
    ("made", "why"),
    [
        (lambda z: z.writestr("../evil.yaml", "x"), "outside the pack"),
        (lambda z: z.writestr("/etc/evil.yaml", "x"), "outside the pack"),
        (lambda z: z.writestr("C:\\evil.yaml", "x"), "outside the pack"),
        (lambda z: z.writestr("a\\..\\..\\evil.yaml", "x"), "outside the pack"),
        (lambda z: z.writestr(link("flag.png"), "/etc/passwd"), "links are not followed"),
        (lambda z: z.writestr("bomb.bin", b"\0" * 201_000_000), "more than 200 MB"),
        (lambda z: [z.writestr(f"{n}.txt", "") for n in range(20_001)], "more than 20,000 files"),
    ],
)  # fmt: skip
def test_a_zip_made_to_do_harm_is_refused(tmp_path: Path, made: object, why: str) -> None:
    path = tmp_path / "evil.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("pack.yaml", GOOD)
        made(archive)  # type: ignore[operator]
    found = entry(path)
    assert found.pack is None
    assert why in str(found.problems[0])
    assert list(tmp_path.iterdir()) == [path]


def test_a_zip_that_lies_about_its_size_is_read_no_further_than_it_may_be(tmp_path: Path) -> None:
    path = zipped(tmp_path / "lie.zip", ("pack.yaml", b"title: " + b"T" * 60_000_000))
    data = path.read_bytes()
    size = (60_000_007).to_bytes(4, "little")
    assert data.count(size) == 2
    path.write_bytes(data.replace(size, (100).to_bytes(4, "little")))
    assert entry(path).pack is None


@pytest.mark.parametrize("cut", [10, 40, 90])
def test_a_damaged_zip_is_told(tmp_path: Path, cut: int) -> None:
    path = zipped(tmp_path / "cut.zip", ("pack.yaml", GOOD), ("flag.png", png()))
    path.write_bytes(path.read_bytes()[:-cut])
    assert "damaged" in str(entry(path).problems[0])


@pytest.mark.parametrize("name", ["pack.yaml", "catalog/song.yaml"])
def test_a_link_or_a_pipe_inside_a_folder_is_refused(tmp_path: Path, name: str) -> None:
    for kind, why in (
        (os.mkfifo, "not a plain file"),
        (lambda at: at.symlink_to("/etc/passwd"), "links are not followed"),
    ):
        folder = tmp_path / why.replace(" ", "-")
        (folder / "catalog").mkdir(parents=True)
        (folder / "pack.yaml").write_bytes(GOOD.replace(b", image: flag.png", b""))
        (folder / name).unlink(missing_ok=True)
        kind(folder / name)
        found = entry(folder)
        assert found.pack is None
        assert why in str(found.problems[0])


def test_a_device_is_refused() -> None:
    assert "not a plain file" in str(entry(Path("/dev/zero")).problems[0])


BASE = """
title: Base
catalog:
  artist:
    - {name: EXO, kind: group}
    - {name: IU, kind: singer, clues: [She sings.]}
  song: {things: [{name: Growl, artist: EXO}], sources: x}
fields: {song: {writer: artist}}
"""
OVER = """
title: Over
uses: base
catalog:
  artist:
    - {name: iu, debut: 2008}
    - {name: BTS, kind: group, debut: 2013}
  song:
    - {name: Spring Day, artist: BTS, writer: IU}
templates:
  - {question: 'Who sang {song}?', answer: artist}
"""


def library(folder: Path, **packs: str) -> Library:
    folder.mkdir(exist_ok=True)
    places = []
    for name, text in packs.items():
        (folder / f"{name}.yaml").write_text(text, encoding="utf-8")
        places.append(Origin(folder / f"{name}.yaml", Kind.KEPT))
    return Loader(load_words(), Cache(None)).library(places)


def faults(found: Library) -> list[str]:
    told = errors(found.problems)
    return [f"{Path(each.file).name}:{each.line}:{each.column}: {each.message}" for each in told]


def test_a_pack_builds_on_another_which_does_not_see_it(tmp_path: Path) -> None:
    found = library(tmp_path, over=OVER, base=BASE)
    assert faults(found) == []
    over, base = found.named("over"), found.named("base")
    assert {ref.id for ref in over.catalog.things} == {"exo", "iu", "growl", "bts", "spring-day"}
    assert {ref.id for ref in base.catalog.things} == {"exo", "iu", "growl"}
    (iu,) = (thing for thing in over.catalog.things.values() if thing.ref.id == "iu")
    assert set(iu.fields) == {"kind", "debut"}
    assert iu.clues == ()
    (spring,) = (thing for thing in over.catalog.things.values() if thing.ref.id == "spring-day")
    assert spring.fields["writer"].values[0].ref == iu.ref


@pytest.mark.parametrize(
    ("over", "base", "fault"),
    [
        (OVER.replace("debut: 2008", "kind: group"), BASE, "over.yaml:6:24: The pack this one uses says another “kind” of “IU”."),
        (OVER.replace("uses: base", "uses: bsae"), BASE, "over.yaml:3:7: There is no pack “bsae”."),
        (OVER, BASE + "uses: [over]\n", "base.yaml:9:8: The packs use each other in a circle: over → base → over."),
        (OVER, BASE.replace("title: Base", ""), "over.yaml:3:7: The pack “base” has problems of its own."),
        (OVER.replace("name: iu,", "name: iu, id: exo,"), BASE, "over.yaml:6:14: The pack this one uses says another “name” of “EXO”."),
        (OVER, BASE.replace("{name: EXO, kind: group}", "{name: EXO, kind: group}\n    - {name: IU, id: iu-b}"), "over.yaml:6:7: “iu” could be iu or iu-b."),
    ],
)  # fmt: skip
def test_what_keeps_packs_from_building_on_each_other_is_told(
    tmp_path: Path, over: str, base: str, fault: str
) -> None:
    assert fault in faults(library(tmp_path, over=over, base=base))


def check(*paths: Path, json_lines: bool = False) -> subprocess.CompletedProcess[str]:
    command = [
        sys.executable,
        "-m",
        "game",
        "--home",
        str(paths[0].parent / "home"),
        "check",
        *map(str, paths),
    ]
    return subprocess.run(
        [*command, "--json"] if json_lines else command, capture_output=True, text=True, check=False
    )


def test_check_tells_every_file_and_its_exit_code_says_the_worst(tmp_path: Path) -> None:
    good, poor, bad = tmp_path / "good.yaml", tmp_path / "poor.yaml", tmp_path / "bad.yaml"
    good.write_bytes(GOOD.replace(b", image: flag.png", b""))
    poor.write_text(
        "title: T\nquestions:\n  - {question: Q, answer: A long one indeed, wrong: [B]}\n", encoding="utf-8"
    )
    bad.write_text(BROKEN["several-at-once"][0], encoding="utf-8")
    assert (check(good).returncode, check(good).stdout) == (0, "")
    assert check(good, poor).returncode == 0
    done = check(poor, bad, json_lines=True)
    lines = [json.loads(line) for line in done.stdout.splitlines()]
    assert done.returncode == 1
    assert len(lines) == 1 + len(BROKEN["several-at-once"][1])
    assert lines[0] == {
        "file": str(poor), "line": 3, "column": 5, "severity": "warning", "code": "only-long",
        "message": "The right answer “A long one indeed” is the only long one.", "hint": "Make a wrong one as long.",
    }  # fmt: skip
    assert check(good, tmp_path / "gone.yaml").returncode == 2


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("".join(f"  - {{question: Q{n}, answer: Long {n}, wrong: [B{n}]}}\n" for n in range(5)), "longest"),
        ("  - question: Q\n    answer: A\n    wrong: B, C, D\n", "commas"),
        ("  - {question: Q, answer: 59, wrong: [fifty, sixty]}\n", "other-kind"),
        ("  - {question: Q, answer: A, wrong: [B]}\n  - {question: Q, answer: A, wrong: [C]}\n", "twice"),
        ("  - {question: 'Who painted the Sunflowers?', answer: Sunflowers painter, wrong: [Monet of Paris]}\n", "gives-away"),
        ("  - {question: Q, answer: A, wrong: [B], sources: x}\n  - {question: R, answer: A, wrong: [B]}\n", "no-source"),
    ],
)  # fmt: skip
def test_what_an_author_would_regret_is_a_warning(tmp_path: Path, text: str, code: str) -> None:
    file = tmp_path / "my.yaml"
    file.write_text(f"title: T\nquestions:\n{text}", encoding="utf-8")
    found = entry(file)
    assert found.pack
    assert code in {each.code for each in found.problems}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        (
            "title:My quiz\nquestions:\n  - question: Q\n",
            "1:6: “title:My quiz” has no space after “:”. Add the space.",
        ),
        (
            "title: T\nquestions:\n  -question: Q\n   answer: A\n",
            "3:3: “-question: Q” has no space after “-”. Add the space.",
        ),
    ],
)
def test_a_missing_space_is_told_where_it_is_missing(tmp_path: Path, text: str, told: str) -> None:
    file = tmp_path / "my.yaml"
    file.write_text(text, encoding="utf-8")
    assert [str(each) for each in entry(file).problems] == [f"{file}:{told}"]


def test_a_catalog_that_nothing_asks_about_is_a_warning(tmp_path: Path) -> None:
    file = tmp_path / "my.yaml"
    file.write_text("title: T\ncatalog:\n  city:\n    - {name: A}\n", encoding="utf-8")
    found = Loader(load_words(), Cache(None), thorough=True).at(file, Library(()))
    assert [(each.line, each.code) for each in found.problems] == [(4, "no-templates")]


def test_a_thing_that_no_template_can_ask_is_a_warning(tmp_path: Path) -> None:
    file = tmp_path / "my.yaml"
    rows = "".join(f"    - {{name: Song {n}, year: {2000 + n}}}\n" for n in range(4))
    templates = "templates:\n  - {question: 'When was {song}?', answer: year}\n  - {question: 'Who sang {song}?', answer: singer}\n"
    file.write_text(
        f"title: T\ncatalog:\n  song:\n{rows}    - {{name: Lost, singer: X}}\n{templates}", encoding="utf-8"
    )
    found = Loader(load_words(), Cache(None), thorough=True).at(file, Library(()))
    told = {(each.line, each.code) for each in found.problems}
    assert told == {(8, "not-asked-about"), (11, "no-question")}


def as_editors_read(text: str) -> object:
    """Give what an editor's YAML makes of a text; dates are texts to it."""
    return json.loads(json.dumps(yaml.load(text, yaml.CSafeLoader), default=str))


def test_the_schema_accepts_a_pack_with_every_key_and_every_built_in_one() -> None:
    jsonschema.validate(as_editors_read(EVERYTHING), schema())
    for main in (Path(__file__).parents[2] / "questions").glob("*/pack.yaml"):
        jsonschema.validate(as_editors_read(main.read_text(encoding="utf-8")), schema())
