"""All packs there are: built in, in the player's folder, or lying where an author writes them."""

from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from enum import Enum
from functools import cached_property
from pathlib import Path

from game.content.box import MAIN, YAML, Box, digest, stamp, stamp_of
from game.content.cache import Cache
from game.content.nodes import Scalar
from game.content.pack_files import Assembled, Draft, Source, assemble, draft, read_source
from game.content.problems import PackError, Problem, suggest
from game.content.things import slug
from game.content.yaml_text import unswept
from game.core.pack import Pack
from game.core.words import Words
from game.errors import FaultyInputError


class Kind(Enum):
    """Where a pack comes from, and so what may be done with it."""

    BUILT_IN = "built in"
    KEPT = "kept"
    """In the player's packs folder."""
    ADDED = "added"
    """Where its author writes it."""


@dataclass(frozen=True)
class Origin:
    """A place where a pack lies."""

    path: Path
    kind: Kind


@dataclass(frozen=True)
class Entry:
    """A pack in the library; a faulty one has problems and nothing to play."""

    origin: Origin
    id: str
    title: str
    stamp: tuple[object, ...]
    """Changes whenever a file of it does."""
    faults: tuple[Problem, ...] = ()
    """Why it cannot be played."""
    uses: tuple[str, ...] = ()
    box: Box | None = None
    made: Assembled | None = None
    source: str = ""
    """Names the contents of its files."""
    below: tuple[str, ...] = ()
    """Names what it builds on."""
    watched: tuple[str, ...] = ()
    """Every picture and sound it names, good or not."""

    def now(self) -> tuple[object, ...]:
        """Give its stamp as it would be now."""
        return (stamp_of(self.origin.path), _media_stamp(self.box, self.watched))

    @property
    def pack(self) -> Pack | None:
        """Give what can be played."""
        return self.made.pack if self.made else None

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Give its faults, or the warnings of one that can be played."""
        return self.made.warnings if self.made else self.faults

    def read(self, name: str) -> bytes | None:
        """Give one of its pictures or sounds; None where it is gone."""
        if self.box is None or self.made is None or name not in self.made.media:
            return None
        try:
            return self.box.read(name)
        except PackError:
            return None

    @property
    def digest(self) -> str:
        """Name everything it is made from, used packs and all."""
        return digest([(each, b"") for each in (self.source, *self.below)])


@dataclass(frozen=True)
class Library:
    """Every pack, the built-in ones first."""

    entries: tuple[Entry, ...]

    @cached_property
    def packs(self) -> tuple[Pack, ...]:
        """Give the packs that can be played."""
        return tuple(entry.pack for entry in self.entries if entry.pack)

    @property
    def problems(self) -> tuple[Problem, ...]:
        """Give what is wrong with any pack."""
        return tuple(problem for entry in self.entries for problem in entry.problems)

    def entry(self, name: str) -> Entry | None:
        """Give the entry of an id, one that can be played if there is one."""
        found = [entry for entry in self.entries if entry.id == name]
        return next((entry for entry in found if entry.pack), found[0] if found else None)

    def named(self, name: str) -> Pack:
        """Give a pack by its id; FaultyInputError where there is none, PackError where it is faulty."""
        entry = self.entry(name)
        if entry and entry.pack:
            return entry.pack
        if entry:
            raise PackError(entry.problems)
        known = [pack.id for pack in self.packs]
        hint = suggest(name, known) or f"There are: {', '.join(known)}."
        raise FaultyInputError(f"There is no pack “{name}”. {hint}")

    def media(self, pack: str, name: str) -> bytes | None:
        """Give a picture or sound of a pack, or of one it builds on; None where it is gone."""
        entry = self.entry(pack)
        if entry is None:
            return None
        own = entry.read(name)
        if own is not None:
            return own
        return next((data for used in entry.uses if (data := self.media(used, name)) is not None), None)


def origins(built_in: Path, own: Path, added: Iterable[Path]) -> tuple[Origin, ...]:
    """Give every place where a pack lies."""
    found = [Origin(path, Kind.BUILT_IN) for path in _packs_in(built_in)]
    found += [Origin(path, Kind.KEPT) for path in _packs_in(own)]
    return (*found, *(Origin(path, Kind.ADDED) for path in added))


def _packs_in(folder: Path) -> list[Path]:
    try:
        inside = sorted(folder.iterdir())
    except OSError:
        return []
    return [path for path in inside if not path.name.startswith(".") and _looks_like_pack(path)]


def _looks_like_pack(path: Path) -> bool:
    if path.is_dir():
        return any((path / name).exists() for name in MAIN)
    return path.suffix.lower() in (*YAML, ".zip")


@dataclass
class _Opening:
    """A pack on its way into the library."""

    origin: Origin
    source: Source
    id: str
    title: str
    uses: tuple[str, ...]
    draft: Draft | None = None
    kept: Assembled | None = None
    kept_on: tuple[str, ...] = ()
    stamp: tuple[object, ...] = ()


@dataclass
class Loader:
    """Loads packs in the order in which they build on each other."""

    words: Words
    cache: Cache
    told: Callable[[Path, float], object] = lambda _path, _share: None
    """Hears how far a pack is read, from 0 to 1."""
    thorough: bool = False
    """Try every question, for the author's sake."""
    _open: dict[str, _Opening] = field(default_factory=dict)
    _done: dict[str, Entry] = field(default_factory=dict)
    _way: list[str] = field(default_factory=list)

    def library(self, places: Iterable[Origin], before: Library | None = None) -> Library:
        """Load every pack; what has not changed since `before` is taken over."""
        old = {entry.origin: entry for entry in before.entries} if before else {}
        with unswept():
            order = [self._begun(origin, old.get(origin)) for origin in places]
            return Library(tuple(each if isinstance(each, Entry) else self._finished(each) for each in order))

    def at(self, path: Path, library: Library) -> Entry:
        """Load the pack at a path over the packs of a library."""
        self._done = {entry.id: entry for entry in library.entries if entry.pack}
        own = next((entry.id for entry in library.entries if entry.origin.path == path), None)
        self._done.pop(own or "", None)
        with unswept():
            begun = self._begun(Origin(path, Kind.ADDED), None, alone=True)
            if isinstance(begun, Entry):
                return begun
            self._done.pop(begun, None)
            return self._finished(begun)

    def _begun(self, origin: Origin, old: Entry | None, *, alone: bool = False) -> str | Entry:
        """Read who a pack is; give its id, or the entry where that is all there will be."""
        seen = stamp_of(origin.path)
        try:
            source = read_source(origin.path)
            opening = self._opening(origin, source, old)
        except PackError as error:
            name = old.id if old else slug(origin.path.stem)
            title = old.title if old else origin.path.name
            return Entry(origin, name, title, (seen, ()), error.problems)
        other = self._open.get(opening.id)
        if other is not None and not alone:
            message = f"The id “{opening.id}” belongs to “{other.title}”."
            hint = "Give this pack an “id” of its own."
            problem = Problem(source.box.called(source.box.main), 1, 1, message, hint, "taken")
            return Entry(origin, opening.id, opening.title, (seen, ()), (problem,))
        opening.stamp = seen
        self._open[opening.id] = opening
        return opening.id

    def _opening(self, origin: Origin, source: Source, old: Entry | None) -> _Opening:
        if old and old.made and old.source == source.digest and old.stamp[1] == old.now()[1]:
            return _Opening(origin, source, old.id, old.title, old.uses, None, old.made, old.below)
        kept = self.cache.get(source, self.words)
        if kept:
            pack = kept.made.pack
            said = pack.title.forms[0][1]
            return _Opening(origin, source, pack.id, said, pack.uses, None, kept.made, kept.used)
        parts = draft(source, lambda share: self.told(origin.path, share * 0.6))
        title = parts.main.get("title")
        shown = title.text if isinstance(title, Scalar) else origin.path.name
        return _Opening(origin, source, parts.id, shown, parts.uses, parts)

    def _finished(self, name: str) -> Entry:
        """Give a pack's entry, after those it builds on."""
        if name not in self._done:
            self._way.append(name)
            self._done[name] = self._entry(self._open[name])
            self._way.pop()
        return self._done[name]

    def _entry(self, opening: _Opening) -> Entry:
        box = opening.source.box
        source = opening.source.digest
        entry = Entry(opening.origin, opening.id, opening.title, (opening.stamp, ()), (), opening.uses, box)
        used, problems = self._used(opening)
        if problems:
            return replace(entry, faults=tuple(problems))
        below = tuple(each.digest for each in used)
        made = opening.kept if opening.kept_on == below else None
        try:
            if made is None:
                made = self._assembled(opening, used)
                self.cache.put(opening.source, made, below)
        except PackError as error:
            names = tuple(sorted({name for name, _ in opening.draft.media.seen})) if opening.draft else ()
            found = (opening.stamp, _media_stamp(box, names))
            return replace(entry, faults=error.problems, watched=names, stamp=found)
        opening.draft = None
        self.told(opening.origin.path, 1.0)
        ours = opening.origin.kind is Kind.BUILT_IN
        made = made if made.pack.built_in == ours else replace(made, pack=replace(made.pack, built_in=ours))
        said = made.pack.title.forms[0][1]
        names = tuple(sorted(made.media))
        found = (opening.stamp, _media_stamp(box, names))
        return replace(entry, title=said, made=made, source=source, below=below, watched=names, stamp=found)

    def _assembled(self, opening: _Opening, used: list[Entry]) -> Assembled:
        parts = opening.draft or draft(opening.source)
        self.told(opening.origin.path, 0.6)
        packs = [each.pack for each in used if each.pack]
        return assemble(parts, self.words, packs, thorough=self.thorough)

    def _used(self, opening: _Opening) -> tuple[list[Entry], list[Problem]]:
        """Give the packs that a pack builds on, or why it cannot."""
        used: list[Entry] = []
        problems: list[Problem] = []
        for number, name in enumerate(opening.uses):
            why = self._unusable(opening, name)
            if why is None:
                used.append(self._finished(name) if name in self._open else self._done[name])
                continue
            place = self._place(opening, number)
            problems.append(Problem(place[0], place[1], place[2], why[0], why[1], "uses"))
        return used, problems

    def _unusable(self, opening: _Opening, name: str) -> tuple[str, str] | None:
        if name in self._way or name == opening.id:
            circle = " → ".join([*self._way[self._way.index(name) :], name]) if name in self._way else name
            return f"The packs use each other in a circle: {circle}.", "Take one “uses” away."
        if name not in self._open and name not in self._done:
            known = {*self._open, *self._done} - {opening.id}
            hint = suggest(name, known) or "Add that pack too."
            return f"There is no pack “{name}”.", hint
        found = self._finished(name) if name in self._open else self._done[name]
        if found.pack is None:
            return f"The pack “{name}” has problems of its own.", "Mend that one first."
        return None

    def _place(self, opening: _Opening, number: int) -> tuple[str, int, int]:
        parts = opening.draft or draft(opening.source)
        node = parts.main.get("uses") or parts.main
        items = getattr(node, "items", None)
        place = (items[number] if items and number < len(items) else node).place
        return place.file, place.line, place.column


def _media_stamp(box: Box | None, names: Iterable[str]) -> tuple[object, ...]:
    return tuple(stamp(Path(box.called(name))) for name in names) if box else ()
