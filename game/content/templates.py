"""Reads a pack's templates, and checks that their paths lead somewhere."""

from dataclasses import dataclass, field

from game.content.desk import Desk
from game.content.format import TEMPLATE
from game.content.media import Media
from game.content.nodes import Mapping, Node, Place, Scalar, listed
from game.content.things import Tables, slug
from game.core.quiz.stem import PATH, StemError, pieces, placeholders
from game.core.quiz.template import Condition, Path, Presence, Template
from game.core.text import Text

_WITH_BY = ("odd-one-out", "first", "last", "most", "least")


@dataclass
class TemplateReader:
    """Reads the templates of one pack over its tables."""

    desk: Desk
    tables: Tables
    pack: str
    media: Media
    _seen: set[tuple[str, str]] = field(default_factory=set)
    """Tables and fields whose pictures or sounds were looked at."""
    places: dict[str, Place] = field(default_factory=dict)
    """Where each template is written."""

    def read(self, nodes: list[Node]) -> tuple[Template, ...]:
        """Give the templates that could be read; the desk holds what is wrong with the others."""
        found: dict[str, Template] = {}
        for node in nodes:
            template = self._template(node)
            if template is None:
                continue
            if template.id in found:
                message = f"Another template is called “{template.id}”."
                self.desk.fault(node.place, message, "Give this one an “id” of its own.", "duplicate-id")
            found[template.id] = template
            self.places.setdefault(template.id, node.place)
        return tuple(found.values())

    def _template(self, node: Node) -> Template | None:
        mapping = self.desk.mapping(node, "A template")
        if mapping is None:
            return None
        self.desk.known(mapping, TEMPLATE)
        question, answer_node = self._stem(mapping, "question"), mapping.get("answer")
        pick = self.desk.one_of(mapping.get("pick"), TEMPLATE["pick"].words, "The way to ask") or "one"
        for name in ("question", "answer"):
            if mapping.get(name) is None:
                self.desk.fault(mapping.place, f"This template has no “{name}”.", "Add it.", "missing-key")
        if question is None or answer_node is None:
            return None
        answer = self._path(answer_node)
        about = self._about(mapping, question, answer)
        if about is None:
            return None
        template = Template(
            id=slug(self.desk.word(mapping.get("id")) or question.forms[0][1]),
            pack=self.pack,
            about=about,
            question=question,
            answer=answer,
            under=self._stem(mapping, "under"),
            explain=self._stem(mapping, "explain"),
            label=self.desk.text(mapping.get("label"), "The label"),
            where=self._where(mapping.get("where")),
            own=self.desk.truth(mapping.get("own"), default=False),
            same=tuple(self._path(each) for each in listed(mapping.get("same"))),
            alike=tuple(self._path(each) for each in listed(mapping.get("alike"))),
            pick=pick,
            by=self._by(mapping, pick),
            near=self._near(mapping.get("near")),
            image=self._medium(mapping, "image"),
            audio=self._medium(mapping, "audio"),
            alt=self._alt(mapping, about),
            beside=self._medium(mapping, "beside"),
        )
        self._check(mapping, template)
        return template

    def _stem(self, mapping: Mapping, name: str) -> Text | None:
        node = mapping.get(name)
        text = self.desk.text(node, f"“{name}”")
        for _, form in text.forms if text else ():
            try:
                list(pieces(form))
            except StemError as error:
                hint = "Write {song} for a placeholder and {{ for a brace."
                place = node.place if node else mapping.place
                self.desk.fault(place, f"“{error}” is not a placeholder.", hint, "placeholder")
                return None
        return text

    def _medium(self, mapping: Mapping, kind: str) -> Path | None:
        node = mapping.get(kind)
        return self._path(node) if node else None

    def _alt(self, mapping: Mapping, about: str) -> Text | None:
        """Read `alt`: a text with placeholders, or the name of the field that holds it."""
        node = mapping.get("alt")
        word = node.text.strip() if isinstance(node, Scalar) else ""
        if PATH.fullmatch(word) and word.split(".")[0] in self.tables.fields(about):
            return Text.of(f"{{{word}}}", self.desk.language)
        return self._stem(mapping, "alt")

    def _path(self, node: Node) -> Path:
        return tuple(part.strip() for part in self.desk.word(node).split("."))

    def _about(self, mapping: Mapping, question: Text, answer: Path) -> str | None:
        node = mapping.get("about")
        tables = list(self.tables.names)
        if node is not None:
            return self.desk.table(node, tables)
        named = [path[0] for path in placeholders(question) if path[0] in tables]
        named = list(dict.fromkeys(named))
        if len(named) > 1:
            having = [t for t in named if all(o == t or o in self.tables.fields(t) for o in named)]
            named = having if len(having) == 1 else named
        if len(named) == 1:
            return answer[0] if self._turned(named[0], answer[0]) else named[0]
        if not named and answer[0] in tables:
            return answer[0]
        message = "It is not clear which table this template is about."
        self.desk.fault(mapping.place, message, f"Add “about:” with one of {', '.join(tables)}.", "about")
        return None

    def _turned(self, named: str, asked: str) -> bool:
        """Say whether only the table asked for has the named one as a field: which song is by {artist}."""
        return (
            asked in self.tables.names
            and asked not in self.tables.fields(named)
            and named in self.tables.fields(asked)
        )

    def _where(self, node: Node | None) -> dict[Path, Condition]:
        mapping = self.desk.mapping(node, "“where”") if node else None
        found: dict[Path, Condition] = {}
        for key, value in mapping.entries if mapping else ():
            words = self.desk.words(value)
            presence = isinstance(value, Scalar) and value.text in ("present", "absent")
            found[tuple(key.text.split("."))] = Presence(words[0]) if presence else words
        return found

    def _by(self, mapping: Mapping, pick: str) -> Path | None:
        node = mapping.get("by")
        if node is None and pick in _WITH_BY:
            message = f"“pick: {pick}” needs to know the field to go by."
            self.desk.fault(mapping.place, message, "Add “by:”.", "missing-key")
        return self._path(node) if node else None

    def _near(self, node: Node | None) -> tuple[int, int] | None:
        if node is None:
            return None
        bounds = [self.desk.whole(each, TEMPLATE["near"], "The bound") for each in listed(node)]
        numbers = [each for each in bounds if each is not None]
        if len(numbers) < len(bounds):
            return None
        if len(numbers) == 1:
            return (1, numbers[0])
        if len(numbers) == 2 and numbers[0] <= numbers[1]:
            return (numbers[0], numbers[1])
        self.desk.fault(node.place, "“near” wants one or two bounds.", "Write it as [2, 8].", "near")
        return None

    def _check(self, mapping: Mapping, template: Template) -> None:
        """Note every path that no thing could follow."""
        about = template.about
        asked = about if template.asks_for_thing else self._end(about, template.answer)
        self._follow(mapping, "answer", about, template.answer)
        for name, text in (
            ("question", template.question),
            ("under", template.under),
            ("explain", template.explain),
            ("alt", template.alt),
        ):
            for path in placeholders(text) if text else ():
                self._follow(mapping, name, about, path)
                if name in ("question", "alt") and path == template.answer:
                    place = _place(mapping, name)
                    message = f"The question says its answer, “{'.'.join(path)}”."
                    self.desk.fault(place, message, "Take it out of the question.", "gives-away")
        for path in template.where:
            self._follow(mapping, "where", about, path)
        for name, paths in (("same", template.same), ("alike", template.alike)):
            for path in paths:
                self._follow(mapping, name, asked or about, path)
        for name, medium in (("image", template.image), ("audio", template.audio)):
            if medium:
                self._follow(mapping, name, about, medium)
                self._look(about, medium, name)
        if template.beside:
            self._follow(mapping, "beside", asked or about, template.beside)
            told = (*placeholders(template.question), template.answer, template.by or ())
            if any(path[: len(template.beside)] == template.beside for path in told):
                message = "What stands beside the choices is what the question is about."
                place = _place(mapping, "beside")
                self.desk.fault(place, message, "Choose another field, or leave it out.", "gives-away")
        if template.by:
            self._follow(mapping, "by", about, template.by)
        if template.pick != "one" and not template.asks_for_thing:
            hint = f"Write “answer: {about}”."
            self.desk.fault(
                _place(mapping, "answer"), f"“pick: {template.pick}” asks for the thing.", hint, "pick"
            )

    def _follow(self, mapping: Mapping, name: str, table: str, path: Path) -> None:
        steps = path[1:] if path[0] == table and table not in self.tables.fields(table) else path
        at: str | None = table
        for place, step in enumerate(steps):
            if step == "name" and place >= len(steps) - 2:
                return
            if at is None or step not in self.tables.fields(at):
                known = self.tables.fields(at) if at else frozenset[str]()
                hint = self.desk.near(
                    step, known, f"It has: {', '.join(sorted(known)[:30])}." if known else ""
                )
                message = f"“{'.'.join(path)}” leads nowhere: “{at or steps[place - 1]}” has no “{step}”."
                self.desk.fault(_place(mapping, name), message, hint, "path")
                return
            at = self.tables.target(at, step)

    def _look(self, about: str, path: Path, kind: str) -> None:
        """Look at every picture or sound that a template may show, each field once."""
        steps = path[1:] if path[0] == about and about not in self.tables.fields(about) else path
        table = self._end(about, steps[:-1]) if len(steps) > 1 else about
        if not steps or table is None or (table, steps[-1]) in self._seen:
            return
        self._seen.add((table, steps[-1]))
        for row in self.tables.rows.get(table, ()):
            for each in listed(row.node.get(steps[-1])):
                node = (each.get("value") if isinstance(each, Mapping) else each) or each
                fault = self.media.look(self.desk.word(node), kind)
                if fault:
                    self.desk.fault(node.place, fault.message, fault.hint, fault.code)
                elif twin := self.media.twin(table, self.desk.word(node), steps[-1]):
                    message = f"“{self.desk.word(node)}” and “{twin}” are the same file under two names."
                    self.desk.fault(node.place, message, "Name one of them in both places.", "same-file")

    def _end(self, table: str, path: Path) -> str | None:
        at: str | None = table
        for step in path:
            at = self.tables.target(at, step) if at and step != "name" else None
        return at


def _place(mapping: Mapping, name: str) -> Place:
    node = mapping.get(name)
    return node.place if node else mapping.place
