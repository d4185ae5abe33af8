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

MOST_TRIES = 1000
"""Questions that are tried; a pack that needs more is not looked through."""


def advise_on_reach(
    desk: Desk, pack: Pack, rows: Mapping[str, Sequence[Row]], where: Mapping[str, Place], words: Words
) -> None:
    """Warn of templates that make no question, and of things that no template can ask about."""
    if sum(map(len, rows.values())) > LARGEST or not (pack.templates or pack.catalog.tables):
        return
    maker = Maker(pack, words)
    first = next((row for found in rows.values() for row in found), None)
    if first and not maker.frames and not pack.questions:
        message = "Nothing asks about these tables: there are no templates and no clues."
        desk.warn(first.node.place, message, "Add “templates”.", "no-templates")
    asked: set[Ref] = set()
    tries = 0
    for name, frame in maker.frames.items():
        good = False
        for place in frame.askable:
            for item in maker.about(name, place):
                if not isinstance(item, Item) or (good and asked.issuperset(_refs(item))):
                    continue
                tries += 1
                if len(maker.pool(item).candidates) >= FEWEST - 1:
                    asked.update(_refs(item))
                    good = True
            if tries > MOST_TRIES:
                return
        if not good and name in where:
            message = f"The template “{name}” makes no question."
            hint = "See that its things have the fields it needs, and that there are three different answers."
            desk.warn(where[name], message, hint, "no-question")
    tables = {frame.template.about for frame in maker.frames.values()}
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
