"""Finds the packs there are: the built-in ones, those in the player's folder, and any path given."""

from dataclasses import dataclass
from pathlib import Path

from game.content.pack_files import load_pack
from game.content.problems import PackError, Problem, suggest
from game.core.pack import Pack
from game.core.words import Words
from game.errors import FaultyInputError


@dataclass(frozen=True)
class Library:
    """Packs that could be loaded, and what is wrong with the rest."""

    packs: tuple[Pack, ...]
    problems: tuple[Problem, ...] = ()

    def named(self, name: str) -> Pack:
        """Give a pack by its id; FaultyInputError where there is none."""
        for pack in self.packs:
            if pack.id == name:
                return pack
        known = [pack.id for pack in self.packs]
        hint = suggest(name, known) or f"There are: {', '.join(known)}."
        raise FaultyInputError(f"There is no pack “{name}”. {hint}")


def open_library(built_in: Path, own: Path, words: Words) -> Library:
    """Load all built-in packs and those in the player's folder; a faulty one harms no other."""
    packs: dict[str, Pack] = {}
    problems: list[Problem] = []
    for folder, ours in ((built_in, True), (own, False)):
        for path in sorted(folder.iterdir()) if folder.is_dir() else ():
            if not (path / "pack.yaml").exists() and path.suffix not in (".yaml", ".yml"):
                continue
            try:
                pack, warnings = load_pack(path, words, built_in=ours)
            except PackError as error:
                problems.extend(error.problems)
                continue
            problems.extend(warnings)
            first = packs.setdefault(pack.id, pack)
            if first is not pack:
                message = f"The id “{pack.id}” belongs to “{first.title.forms[0][1]}”."
                problems.append(
                    Problem(str(path), 1, 1, message, "Give this pack an “id” of its own.", "taken")
                )
    return Library(tuple(packs.values()), tuple(problems))


def pack_at(name: str, library: Library, words: Words) -> Pack:
    """Give a pack by id or by path."""
    path = Path(name)
    known = {pack.id for pack in library.packs}
    if name not in known and (path.exists() or path.suffix in (".yaml", ".yml") or "/" in name):
        if not path.exists():
            raise FaultyInputError(f"There is no file “{name}”.")
        return load_pack(path, words)[0]
    return library.named(name)
