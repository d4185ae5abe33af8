"""The walls of the house: who may import whom."""

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

GAME = Path(__file__).parents[1] / "game"

MAY = {
    "core": {"core"},
    "content": {"content", "core", "errors", "game"},
    "storage": {"storage", "core", "errors", "game"},
    "audit": {"audit", "core"},
    "ui": {"ui", "core", "errors"},
    "tty": {"tty", "core", "errors"},
    "words": {"words", "core"},
}
ONLY = {"pygame": "ui", "yaml": "content", "sqlite3": "storage"}
IMPURE = {"os", "io", "pathlib", "time", "datetime", "sqlite3", "subprocess", "socket", "shutil", "tempfile"}


def files(room: str) -> list[Path]:
    return sorted((GAME / room).rglob("*.py"))


def imports(file: Path) -> Iterator[str]:
    for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (name.name for name in node.names)
        elif isinstance(node, ast.ImportFrom) and node.module:
            yield node.module


def room_of(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else "game"


@pytest.mark.parametrize("room", sorted(MAY))
def test_a_room_imports_only_from_the_rooms_behind_it(room: str) -> None:
    assert files(room)
    crossed = {
        (file.name, name)
        for file in files(room)
        for name in imports(file)
        if name.partition(".")[0] == "game" and room_of(name) not in MAY[room]
    }
    assert crossed == set()


@pytest.mark.parametrize("library", sorted(ONLY))
def test_a_library_is_known_to_one_room_only(library: str) -> None:
    users = {
        file.relative_to(GAME).parts[0]
        for file in GAME.rglob("*.py")
        for name in imports(file)
        if name.partition(".")[0] == library
    }
    assert users == {ONLY[library]}


def test_the_core_reaches_nothing_but_pure_parts_of_the_standard_library() -> None:
    used = {name.partition(".")[0] for file in files("core") for name in imports(file)} - {"game"}
    assert used <= set(sys.stdlib_module_names)
    assert used & IMPURE == set()


def test_the_core_has_no_global_chance() -> None:
    text = "\n".join(file.read_text(encoding="utf-8") for file in files("core"))
    assert "import random" not in text
    assert "random.choice" not in text


def test_only_the_app_and_the_pilot_read_the_event_queue_and_the_clock() -> None:
    readers = {
        file.name
        for file in files("ui")
        if "pygame.event." in (text := file.read_text(encoding="utf-8")) or "time.Clock" in text
    }
    assert readers == {"app.py", "pilot.py"}


def test_the_referee_shares_no_code_with_the_generator() -> None:
    judging = ("spelling.py", "walk.py", "referee.py", "together.py", "case.py")
    used = {name for file in files("audit") if file.name in judging for name in imports(file)}
    assert {name for name in used if name.startswith("game.core")} == {
        "game.core.catalog",
        "game.core.quiz.template",
        "game.core.text",
    }
