from contextlib import suppress

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from game.content.nodes import Mapping, Scalar, Sequence
from game.content.problems import PackError
from game.content.yaml_text import read_yaml


def problems(text: str | bytes) -> list[str]:
    data = text.encode() if isinstance(text, str) else text
    with pytest.raises(PackError) as caught:
        read_yaml(data, "my.yaml")
    return [str(problem) for problem in caught.value.problems]


@pytest.mark.parametrize(
    "word", ["No", "on", "1.10", "12:30", "007", "2017-01-18", "~", "0x1F", "1e3", "null", "TRUE"]
)
def test_every_value_stays_as_its_author_wrote_it(word: str) -> None:
    node = read_yaml(f"title: {word}\n".encode(), "my.yaml")
    assert isinstance(node, Mapping)
    value = node.get("title")
    assert isinstance(value, Scalar)
    assert value.text == word


def test_places_count_from_one() -> None:
    node = read_yaml(b"title: A\nitems:\n  - one\n  - {name: two}\n", "my.yaml")
    assert isinstance(node, Mapping)
    items = node.get("items")
    assert isinstance(items, Sequence)
    assert [(item.place.line, item.place.column) for item in items.items] == [(3, 5), (4, 5)]


def test_an_empty_file_is_nothing() -> None:
    assert read_yaml(b"", "my.yaml") is None
    assert read_yaml(b"# only a comment\n", "my.yaml") is None


@pytest.mark.parametrize(
    ("text", "place", "word"),
    [
        ("name: &TEAM", "1:7", "anchor"),
        ("a: &x b\nc: *x", "2:4", "alias"),
        ("a: !!python/object:os.system x", "1:4", "tag"),
        ("a: {<<: b}", "1:5", "merges"),
        ("a: 1\na: 2", "2:1", "twice"),
        ("{name: Eyes, Nose, Lips}", "1:14", "no value"),
        ("name: We are #1", "1:7", "begins a comment"),
        ("a: 1\n---\nb: 2", "2:1", "second document"),
        ("name: 'Til", "1:7", "cannot be read"),
        ('name: "Heroes" by Bowie', "1:16", "cannot be read"),
        ("name: Complete: roses", "1:15", "cannot be read"),
        ("question: {song} was", "1:18", "cannot be read"),
        ("? [a]\n: b", "1:3", "must be a text"),
        ("a: \x07", "1:4", "character that no text has"),
    ],
)  # fmt: skip
def test_what_packs_do_not_use_is_refused_with_its_place(text: str, place: str, word: str) -> None:
    found = problems(text)
    assert any(line.startswith(f"my.yaml:{place}:") and word in line for line in found), found


def test_all_problems_are_told_at_once() -> None:
    assert len(problems("a: &x b\nb: !t c\nb: d\n")) == 3


def test_deep_nesting_is_refused_and_does_no_harm() -> None:
    assert "20 levels" in problems("a: " + "[" * 100_000)[0]


def test_bytes_that_are_not_utf8_are_named() -> None:
    assert problems(b"a: b\nc: \xe9\n") == [
        "my.yaml:2:4: Byte 0xe9 is not UTF-8 text. Save the file as UTF-8."
    ]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16"])
def test_marks_of_utf8_and_utf16_are_fine(encoding: str) -> None:
    assert isinstance(read_yaml("title: 소나기".encode(encoding), "my.yaml"), Mapping)


def test_a_file_over_fifty_megabytes_is_refused() -> None:
    assert "50 MB" in problems(b"#" * 50_000_001)[0]


@settings(max_examples=200, deadline=None)
@given(st.binary(max_size=80) | st.text(alphabet="a: -[]{}&*!|>'\"#,\n\t?%@`", max_size=60).map(str.encode))
def test_any_bytes_are_read_or_refused_with_a_line(data: bytes) -> None:
    with suppress(PackError):
        assert read_yaml(data, "my.yaml") is None or data.strip()
