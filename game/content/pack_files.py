"""Reads a pack from where it lies: one YAML file, or a folder with pack.yaml in it."""

from dataclasses import dataclass, field
from pathlib import Path

from game.content.desk import Desk
from game.content.nodes import Mapping, Node, Place, Scalar, listed
from game.content.problems import PackError, Problem
from game.content.ready import ReadyReader
from game.content.templates import TemplateReader
from game.content.things import Tables, Trust, build_catalog, read_table, slug, states_status, trusted
from game.content.yaml_text import LARGEST, read_yaml
from game.core.pack import Pack
from game.core.text import Text
from game.core.words import Words

KEYS = (
    "id", "title", "description", "author", "license", "language", "version", "format", "uses", "sources",
    "status", "seconds", "questions", "catalog", "fields", "templates", "clue_question",
)  # fmt: skip
_ENDINGS = (".yaml", ".yml")


@dataclass
class _Parts:
    """A pack's nodes, from however many files."""

    main: Mapping
    tables: list[tuple[str, Node]] = field(default_factory=list)
    templates: list[Node] = field(default_factory=list)
    questions: list[Node] = field(default_factory=list)


def load_pack(path: Path, words: Words, *, built_in: bool = False) -> tuple[Pack, tuple[Problem, ...]]:
    """Read a pack; give it with its warnings.

    Raises PackError with every problem where it cannot be loaded.
    """
    desk = Desk()
    parts = _folder(path, desk) if path.is_dir() else _file(path)
    pack = _Assembler(desk, parts, words, path, built_in).pack()
    desk.settle()
    return pack, tuple(sorted(desk.problems))


def _read(path: Path, shown: str) -> Node | None:
    def stop(message: str, hint: str) -> PackError:
        return PackError([Problem(shown, 1, 1, message, hint, "not-readable")])

    try:
        if not path.is_file() or path.is_symlink():
            raise stop("This is not a plain file.", "A pack is a YAML file or a folder with pack.yaml in it.")
        with path.open("rb") as file:
            return read_yaml(file.read(LARGEST + 1), shown)
    except OSError as error:
        raise stop(f"The file cannot be read: {error.strerror}.", "") from error


def _top(path: Path, shown: str) -> Mapping:
    node = _read(path, shown)
    if isinstance(node, Mapping):
        return node
    place = node.place if node else Place(shown, 1, 1)
    raise PackError(
        [Problem(shown, place.line, place.column, "This is no pack.", "Begin with “title: …”.", "no-pack")]
    )


def _file(path: Path) -> _Parts:
    return _split(_top(path, str(path)))


def _split(main: Mapping) -> _Parts:
    parts = _Parts(main)
    catalog = main.get("catalog")
    if isinstance(catalog, Mapping):
        parts.tables = [(key.text, value) for key, value in catalog.entries]
    parts.templates = list(listed(main.get("templates")))
    parts.questions = list(listed(main.get("questions")))
    return parts


def _folder(path: Path, desk: Desk) -> _Parts:
    main = next(
        (path / f"pack{end}" for end in _ENDINGS if (path / f"pack{end}").exists()), path / "pack.yaml"
    )
    parts = _split(_top(main, str(main)))
    for file in sorted(path.rglob("*.y*ml")):
        if file == main or file.suffix not in _ENDINGS:
            continue
        inner = file.relative_to(path)
        if inner.parent == Path("catalog"):
            node = _read(file, str(file))
            parts.tables.extend([(file.stem, node)] if node else [])
        elif inner.parent == Path() and file.stem in ("templates", "questions"):
            getattr(parts, file.stem).extend(listed(_read(file, str(file))))
        else:
            place = Place(str(file), 1, 1)
            desk.warn(
                place, "This file is not read.", "Tables stand in catalog/, the rest in pack.yaml.", "file"
            )
    return parts


@dataclass
class _Assembler:
    desk: Desk
    parts: _Parts
    words: Words
    path: Path
    built_in: bool

    def pack(self) -> Pack:
        main, desk = self.parts.main, self.desk
        desk.language = desk.word(main.get("language")) or "en"
        desk.known(main, KEYS, "A pack")
        if main.get("uses"):
            node = main.get("uses") or main
            desk.fault(
                node.place, "Packs that build on others cannot be read yet.", "Take “uses” away.", "uses"
            )
        desk.one_of(main.get("format"), ["1"], "The format")
        title = desk.text(main.get("title"), "The title")
        if title is None:
            desk.fault(main.place, "This pack has no title.", "Begin with “title: …”.", "missing-key")
        name = slug(desk.word(main.get("id")) or (self.path.name if self.path.is_dir() else self.path.stem))
        trust = trusted(desk, main, Trust())
        tables = self._tables(trust)
        catalog = build_catalog(desk, tables, states_status(tables, trust.status))
        seconds = desk.whole(main.get("seconds"), 1, 3600, "The time")
        questions = ReadyReader(desk, self.words, seconds).read(self.parts.questions, trust)
        templates = TemplateReader(desk, tables, name).read(self.parts.templates)
        if not (questions or templates or catalog.tables or desk.broken):
            desk.fault(
                main.place, "This pack holds no questions.", "Add “questions” or a “catalog”.", "empty"
            )
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
            questions=questions,
            clue_questions=self._clue_questions(),
            sources=() if catalog.tables else trust.sources,
            built_in=self.built_in,
        )

    def _tables(self, trust: Trust) -> Tables:
        tables = Tables()
        for table, _ in self.parts.tables:
            tables.rows.setdefault(table, [])
        fields = self.parts.main.get("fields")
        mapping = self.desk.mapping(fields, "“fields”") if fields else None
        for key, node in mapping.entries if mapping else ():
            inner = self.desk.mapping(node, f"“fields” of “{key.text}”")
            self.desk.one_of(key, tables.rows, "The table")
            for name, target in inner.entries if inner else ():
                aim = self.desk.one_of(target, tables.rows, "The table")
                if aim:
                    tables.references.setdefault(key.text, {})[name.text] = aim
        for table, node in self.parts.tables:
            read_table(self.desk, tables, table, node, trust)
        return tables

    def _clue_questions(self) -> dict[str, Text]:
        node = self.parts.main.get("clue_question")
        mapping = self.desk.mapping(node, "“clue_question”") if node else None
        found = {}
        for table, value in mapping.entries if mapping else ():
            text = self.desk.text(value, "The question")
            if isinstance(table, Scalar) and text:
                found[table.text] = text
        return found
