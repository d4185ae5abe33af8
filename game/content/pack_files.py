"""Reads a pack's files into its parts, and puts the parts together into a pack."""

import re
from collections.abc import Mapping as MappingType
from collections.abc import Sequence as SequenceType
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path, PurePosixPath

from game.content.box import Box, digest, open_box
from game.content.catalogs import CatalogBuilder
from game.content.desk import Desk
from game.content.format import PACK
from game.content.joining import joined_catalogs
from game.content.media import Media
from game.content.nodes import Mapping, Node, Place, Scalar, Sequence, listed
from game.content.problems import PackError, Problem
from game.content.reach import advise_on_reach
from game.content.ready import ReadyReader
from game.content.records import Unpacker
from game.content.templates import TemplateReader
from game.content.things import Row, TableReader, Tables, Trust, slug, states_status, trusted
from game.content.yaml_text import LARGEST, Aside, Progress, read_yaml, unswept
from game.core.catalog import Catalog
from game.core.pack import Pack
from game.core.text import Text
from game.core.words import Words

_LANGUAGE = re.compile(
    rb"^[\"']?language[\"']?[ \t]*:[ \t]*[\"']?([A-Za-z]{2,3}(?:-[A-Za-z]{2,8})?)[\"']?[ \t\r]*(?:#.*)?$",
    re.MULTILINE,
)
_READ = ("templates.yaml", "questions.yaml", "templates.yml", "questions.yml")


@dataclass(frozen=True)
class Source:
    """A pack's files as bytes."""

    box: Box
    files: tuple[tuple[str, bytes], ...]
    """Names and contents, the main file first."""
    others: tuple[str, ...] = ()
    """Names of YAML files that are not read."""

    @cached_property
    def digest(self) -> str:
        """Name the contents: the same files under the same pack's name, the same digest."""
        own = (slug(self.box.path.stem), b"")
        return digest([own, *self.files, *((name, b"") for name in self.others)])

    @property
    def size(self) -> int:
        """Give the size of all files in bytes."""
        return sum(len(data) for _, data in self.files)


def read_source(path: Path) -> Source:
    """Read a pack's files; PackError where they cannot be read."""
    box = open_box(path)
    names, others = [box.main], list[str]()
    for name in box.names:
        table = PurePosixPath(name).parent == PurePosixPath("catalog")
        (names if table or name in _READ else others).append(name)
    return Source(box, tuple((name, box.read(name, LARGEST)) for name in names), tuple(others))


@dataclass
class Draft:
    """A pack whose files make sense as YAML: who it is, and its nodes."""

    source: Source
    main: Mapping = field(default_factory=lambda: Mapping("", 0, 0, [], inline=False))
    desk: Desk = field(default_factory=Desk)
    tables: list[tuple[str, Node]] = field(default_factory=list)
    templates: list[Node] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.media = Media(self.source.box)
        self.questions = ReadyReader(self.desk, self.media)

    @property
    def id(self) -> str:
        """Give the pack's id: its own word, or the file's name."""
        path = self.source.box.path
        return slug(self.desk.word(self.main.get("id")) or (path.name if path.is_dir() else path.stem))

    @property
    def uses(self) -> tuple[str, ...]:
        """Give the ids of the packs it builds on."""
        return tuple(dict.fromkeys(self.desk.words(self.main.get("uses"))))


def draft(source: Source, progress: Progress = lambda _: None, language: str = "") -> Draft:
    """Read a pack's YAML; PackError with the faults of every file.

    The language is looked for beforehand; where another turns out to be stated, all is read again.
    """
    parts = Draft(source, desk=Desk(language=language or _language(source)))
    found: dict[str, Node | None] = {}
    problems: list[Problem] = []
    for number, (name, data) in enumerate(source.files):

        def told(share: float, number: int = number) -> None:
            progress((number + share) / len(source.files))

        try:
            found[name] = read_yaml(data, source.box.called(name), told, _aside(parts, name))
        except PackError as error:
            problems.extend(error.problems)
    main = found.get(source.box.main)
    if source.box.main in found and not isinstance(main, Mapping):
        place = main.place if main else Place(source.box.called(source.box.main), 1, 1)
        message = "This is no pack."
        problems.append(
            Problem(place.file, place.line, place.column, message, "Begin with “title: …”.", "no-pack")
        )
    if problems or not isinstance(main, Mapping):
        raise PackError(problems)
    node = main.get("language")
    stated = node.text.strip() if isinstance(node, Scalar) else ""
    if (stated or "en") != parts.desk.language and not language:
        return draft(source, progress, stated or "en")
    parts.main = main
    parts.desk.word(node)
    return _split(parts, found)


def _language(source: Source) -> str:
    """Give the pack's language before the file is read, as it is written on a line of its own."""
    found = _LANGUAGE.search(source.files[0][1])
    return found[1].decode() if found else "en"


def _aside(parts: Draft, name: str) -> Aside | None:
    """Say which list of a file is read item by item: the questions."""
    if name == parts.source.box.main:
        return Aside("questions", parts.questions.take)
    return Aside("", parts.questions.take) if PurePosixPath(name).stem == "questions" else None


def _split(parts: Draft, found: dict[str, Node | None]) -> Draft:
    desk, main = parts.desk, parts.main
    catalog = main.get("catalog")
    inner = desk.mapping(catalog, "“catalog”") if catalog else None
    parts.tables = [(key.text, value) for key, value in inner.entries] if inner else []
    for part in ("templates", "questions"):
        node = main.get(part)
        if node is not None and not isinstance(node, Sequence):
            desk.fault(node.place, f"“{part}” must be a list.", "Begin each with “- ”.", "type")
        elif part == "templates":
            parts.templates.extend(listed(node))
        else:
            _odd_ones(parts, node)
    for name, node in found.items():
        stem = PurePosixPath(name).stem
        if node is None or name == parts.source.box.main:
            continue
        if stem in ("templates", "questions") and name in _READ:
            if not isinstance(node, Sequence):
                desk.fault(node.place, "This file must be a list.", "Begin each with “- ”.", "type")
            elif stem == "templates":
                parts.templates.extend(node.items)
            else:
                _odd_ones(parts, node)
        else:
            parts.tables.append((stem, node))
    for name in parts.source.others:
        place = Place(parts.source.box.called(name), 1, 1)
        hint = "Tables stand in catalog/, the rest in pack.yaml, questions.yaml, templates.yaml."
        desk.warn(place, "This file is not read.", hint, "file")
    return parts


def _odd_ones(parts: Draft, node: Node | None) -> None:
    """Note what was not put aside while the file was read, because it is no question."""
    for each in listed(node):
        parts.questions.take(each)


@dataclass(frozen=True)
class Assembled:
    """A pack that can be played."""

    pack: Pack
    warnings: tuple[Problem, ...]
    unpacker: Unpacker
    """What its questions are read with."""
    media: MappingType[str, int]
    """The pictures and sounds it names, with their sizes in bytes."""


def assemble(
    parts: Draft,
    words: Words,
    used: SequenceType[Pack] = (),
    *,
    built_in: bool = False,
    thorough: bool = False,
) -> Assembled:
    """Put a pack together; PackError with every problem where it cannot be loaded.

    A thorough look tries every question, for the author's sake.
    """
    made = _Assembler(parts, words, used, built_in)
    pack = made.pack()
    parts.desk.settle()
    if thorough:
        advise_on_reach(parts.desk, pack, made.rows, made.places, words)
    return Assembled(pack, tuple(sorted(parts.desk.problems)), made.unpacker, made.media.sizes)


def load_pack(path: Path, words: Words, *, built_in: bool = False) -> tuple[Pack, tuple[Problem, ...]]:
    """Read a pack that builds on no other; PackError where it cannot be loaded."""
    with unswept():
        made = assemble(draft(read_source(path)), words, built_in=built_in)
    return made.pack, made.warnings


@dataclass
class _Assembler:
    parts: Draft
    words: Words
    used: SequenceType[Pack]
    built_in: bool
    unpacker: Unpacker = field(init=False)
    rows: MappingType[str, list[Row]] = field(default_factory=dict)
    places: MappingType[str, Place] = field(default_factory=dict)
    """Where each template is written."""

    @property
    def media(self) -> Media:
        """Give the pictures and sounds."""
        return self.parts.media

    def pack(self) -> Pack:
        main, desk = self.parts.main, self.parts.desk
        desk.known(main, PACK)
        desk.one_of(main.get("format"), PACK["format"].words, "The format")
        title = desk.text(main.get("title"), "The title")
        if main.get("title") is None:
            desk.fault(main.place, "This pack has no title.", "Begin with “title: …”.", "missing-key")
        name = self.parts.id
        trust = trusted(desk, main, Trust())
        tables = self._tables(trust)
        builder = CatalogBuilder(desk, tables, states_status(tables, trust.status))
        catalog = builder.build()
        self._advise(builder)
        seconds = desk.whole(main.get("seconds"), PACK["seconds"], "The time")
        reader = self.parts.questions
        reader.finish(sourced=bool(trust.sources))
        template_reader = TemplateReader(desk, tables, name, self.media)
        templates = template_reader.read(self.parts.templates)
        self.rows, self.places = tables.rows, template_reader.places
        if not (reader.blocks or templates or tables.rows or desk.broken):
            desk.fault(
                main.place, "This pack holds no questions.", "Add “questions” or a “catalog”.", "empty"
            )
        self.unpacker = Unpacker(reader.blocks, desk.language, self.words, seconds, trust.sources)
        return Pack(
            id=name,
            title=title or Text.of(name),
            language=desk.language,
            version=desk.word(main.get("version")),
            description=desk.text(main.get("description"), "The description"),
            author=desk.word(main.get("author")),
            license=desk.word(main.get("license")),
            catalog=catalog,
            templates=templates,
            questions=self.unpacker.shelf("".join(reader.levels)),
            clue_questions=self._clue_questions(tables),
            sources=() if catalog.tables else trust.sources,
            built_in=self.built_in,
            uses=tuple(each.id for each in self.used),
            own=frozenset(row.ref for rows in tables.rows.values() for row in rows)
            if self.used
            else frozenset(),
            references=tables.references,
        )

    def _advise(self, builder: CatalogBuilder) -> None:
        desk, main = self.parts.desk, self.parts.main
        if builder.unasked:
            message = f"{builder.unasked} facts are not asked, because of their status."
            desk.warn(main.place, message, "Only checked and agreed facts are.", "not-asked")
        if builder.sourced:
            for place in builder.unsourced:
                message = "This thing states a fact without a source, others do not."
                desk.warn(place, message, "Add “sources”.", "no-source")

    def _tables(self, trust: Trust) -> Tables:
        desk = self.parts.desk
        tables = Tables(self._base())
        for each in self.used:
            for table, fields in each.references.items():
                tables.references.setdefault(table, {}).update(fields)
        for table, _ in self.parts.tables:
            tables.rows.setdefault(table, [])
        node = self.parts.main.get("fields")
        mapping = desk.mapping(node, "“fields”") if node else None
        for key, value in mapping.entries if mapping else ():
            inner = desk.mapping(value, f"“fields” of “{key.text}”")
            owner = desk.table(key, tables.names)
            for name, target in inner.entries if inner else ():
                aim = desk.table(target, tables.names)
                if owner and aim:
                    tables.references.setdefault(owner, {})[name.text] = aim
        reader = TableReader(desk, tables)
        for table, rows in self.parts.tables:
            reader.read(table, rows, trust)
        return tables

    def _base(self) -> Catalog:
        """Join the tables of the packs this one builds on."""
        catalog, faults = joined_catalogs(self.used)
        node = self.parts.main.get("uses") or self.parts.main
        for pack, ref, name in faults:
            message = f"“{pack.id}” says another “{name}” of “{ref.id}” than a pack before it."
            self.parts.desk.fault(node.place, message, "Use only one of them.", "conflict")
        return catalog

    def _clue_questions(self, tables: Tables) -> dict[str, Text]:
        desk, node = self.parts.desk, self.parts.main.get("clue_question")
        mapping = desk.mapping(node, "“clue_question”") if node else None
        found = {name: text for each in self.used for name, text in each.clue_questions.items()}
        for key, value in mapping.entries if mapping else ():
            table, text = desk.table(key, tables.names), desk.text(value, "The question")
            if text and any("{" in form or "}" in form for _, form in text.forms):
                message = "A clue question has no placeholders."
                desk.fault(value.place, message, "Take the braces out.", "placeholder")
            elif table and text:
                found[table] = text
        return found
