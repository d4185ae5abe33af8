"""Keeps large packs as they were read, keyed by their contents, so that they open at once the next time."""

import hashlib
import io
import os
import pickle
from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from game import VERSION
from game.content.box import Box
from game.content.pack_files import Assembled, Source
from game.content.problems import Problem
from game.content.records import Unpacker
from game.content.yaml_text import unswept
from game.core.pack import Pack, Shelf
from game.core.words import Words

FORM = f"downpour {VERSION}, 2\n".encode()
"""What every file begins with; another form or version is read anew."""
WORTH = 40_000
"""Bytes from which on a pack is worth keeping; smaller ones are read as fast."""
MOST = 12
"""Packs kept; the longest unused goes first."""
_SIGNED = 32
_ALLOWED = ("game.core.", "game.content.problems")
_PLAIN = {("builtins", "frozenset"), ("builtins", "set"), ("builtins", "getattr")}


@dataclass(frozen=True)
class Kept:
    """A pack from the cache, and the digests of what it was built on."""

    made: Assembled
    used: tuple[str, ...]


@dataclass(frozen=True)
class Cache:
    """A folder of packs; without a folder nothing is kept."""

    folder: Path | None

    def get(self, source: Source, words: Words) -> Kept | None:
        """Give what was kept for a source, if it is whole and its pictures and sounds still lie there."""
        if self.folder is None or source.size < WORTH:
            return None
        file = self._file(source)
        try:
            data = file.read_bytes()
            start, end = len(FORM), len(FORM) + _SIGNED
            body = memoryview(data)[end:]
            if data[:start] != FORM or hashlib.blake2b(body, digest_size=_SIGNED).digest() != data[start:end]:
                return None
            with unswept():
                kept = _opened(_Careful(io.BytesIO(body)).load(), source.box, words)
            os.utime(file)
        except (
            OSError,
            pickle.UnpicklingError,
            AttributeError,
            EOFError,
            ImportError,
            IndexError,
            KeyError,
            TypeError,
            ValueError,
        ):
            return None
        here = all(source.box.size(name) == size for name, size in kept.made.media.items())
        return kept if here else None

    def put(self, source: Source, made: Assembled, used: tuple[str, ...]) -> None:
        """Keep a pack; where that cannot be, it is read anew the next time."""
        if self.folder is None or source.size < WORTH:
            return
        body = pickle.dumps(_closed(made, source.box, used), protocol=5)
        signed = hashlib.blake2b(body, digest_size=_SIGNED).digest()
        file = self._file(source)
        part = file.with_suffix(f".{os.getpid()}.part")
        try:
            self.folder.mkdir(parents=True, exist_ok=True)
            part.write_bytes(b"".join((FORM, signed, body)))
            part.replace(file)
            self._tidy()
        except OSError:
            with suppress(OSError):
                part.unlink(missing_ok=True)

    def _file(self, source: Source) -> Path:
        return (self.folder or Path()) / f"{source.digest}.pack"

    def _tidy(self) -> None:
        kept = sorted((self.folder or Path()).glob("*.pack"), key=lambda each: -each.stat().st_mtime)
        for file in kept[MOST:]:
            file.unlink(missing_ok=True)


class _Careful(pickle.Unpickler):
    """Lets in the game's own values and nothing else."""

    def find_class(self, module: str, name: str) -> Any:
        if module.startswith(_ALLOWED) or (module, name) in _PLAIN:
            return super().find_class(module, name)
        raise pickle.UnpicklingError(f"{module}.{name} has no place in a pack")


def _closed(made: Assembled, box: Box, used: tuple[str, ...]) -> Mapping[str, Any]:
    root = str(box.path)
    unpacker = made.unpacker
    return {
        "pack": replace(made.pack, questions=Shelf.of(())),
        "levels": made.pack.questions.levels,
        "blocks": b"\n".join(unpacker.blocks),
        "seconds": unpacker.seconds,
        "sources": unpacker.sources,
        "warnings": [replace(each, file=each.file.removeprefix(root)) for each in made.warnings],
        "media": dict(made.media),
        "used": used,
    }


def _opened(kept: Mapping[str, Any], box: Box, words: Words) -> Kept:
    pack: Pack = kept["pack"]
    blocks = kept["blocks"].split(b"\n") if kept["levels"] else []
    unpacker = Unpacker(blocks, pack.language, words, kept["seconds"], kept["sources"])
    warnings: list[Problem] = [replace(each, file=f"{box.path}{each.file}") for each in kept["warnings"]]
    whole = replace(pack, questions=unpacker.shelf(kept["levels"]))
    return Kept(Assembled(whole, tuple(warnings), unpacker, kept["media"]), kept["used"])
