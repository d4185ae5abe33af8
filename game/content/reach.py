"""Finds what a pack's templates leave out: things that nobody will ever be asked about."""

from collections.abc import Mapping, Sequence

from game.content.desk import Desk
from game.content.nodes import Place
from game.content.things import Row
from game.core.catalog import Ref
from game.core.pack import Pack
from game.core.quiz.distractors import FEWEST
from game.core.quiz.item import Item
from game.core.quiz.maker import Maker
from game.core.words import Words

LARGEST = 5000
"""Rows up to which every question is tried; beyond that it would take minutes."""


def advise_on_reach(
    desk: Desk, pack: Pack, rows: Mapping[str, Sequence[Row]], where: Mapping[str, Place], words: Words
) -> None:
    """Warn of templates that make no question, and of things that no template can ask about."""
    if sum(map(len, rows.values())) > LARGEST or not (pack.templates or pack.catalog.tables):
        return
    maker = Maker(pack, words)
    asked: set[Ref] = set()
    tables: set[str] = set()
    for name, items in maker.items.items():
        good = [item for item in items if len(maker.pool(item).candidates) >= FEWEST - 1]
        tables.add(maker.frames[name].template.about)
        if not good and name in where:
            message = f"The template “{name}” makes no question."
            hint = "See that its things have the fields it needs, and that there are three different answers."
            desk.warn(where[name], message, hint, "no-question")
        asked.update(ref for item in good for ref in _refs(item))
    for table in sorted(tables):
        for row in rows.get(table, ()):
            if row.ref not in asked:
                message = f"No template can ask about “{row.name.forms[0][1][:60]}”."
                desk.warn(
                    row.node.place, message, "Fill in the fields that the templates need.", "not-asked-about"
                )


def _refs(item: Item) -> tuple[Ref, ...]:
    right = item.right.value.ref
    return (item.thing.ref, right) if right else (item.thing.ref,)
