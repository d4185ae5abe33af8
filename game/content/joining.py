"""Joins what several packs say of the same things."""

from collections.abc import Sequence
from dataclasses import replace

from game.core.catalog import Catalog, Field, Ref, Thing
from game.core.pack import Pack


def joined_field(known: Field, more: Field) -> Field | None:
    """Join two lists of values; None where the later has a value that the first, being complete, lacks."""
    ids, others = {value.id for value in known.values}, {value.id for value in more.values}
    if (others - ids and known.complete) or (
        ids - others and more.complete and len(others) > len(ids & others)
    ):
        return None
    new = tuple(value for value in more.values if value.id not in ids)
    return Field((*known.values, *new), known.complete)


def joined_things(known: Thing, more: Thing) -> tuple[Thing, str]:
    """Join two accounts of a thing; the second value names the first field in which they differ."""
    differs = "" if known.spellings & more.spellings else "name"
    fields = dict(known.fields)
    for name, own in more.fields.items():
        both = joined_field(fields[name], own) if name in fields else own
        differs = differs or ("" if both else name)
        fields[name] = both or fields[name]
    for name in ("in_text", "fame"):
        was, now = getattr(known, name), getattr(more, name)
        if None not in (was, now) and was != now:
            differs = differs or name
    joined = replace(
        known,
        fields=fields,
        also=tuple(dict.fromkeys((*known.also, *more.also))),
        in_text=known.in_text or more.in_text,
        fame=known.fame or more.fame,
        clues=more.clues,
        sources=tuple(dict.fromkeys((*known.sources, *more.sources))),
    )
    return joined, differs


def joined_catalogs(packs: Sequence[Pack]) -> tuple[Catalog, tuple[tuple[Pack, Ref, str], ...]]:
    """Join the catalogs of used packs; give the places where a later one differs, with the field."""
    if len(packs) == 1:
        return packs[0].catalog, ()
    things: dict[Ref, Thing] = {}
    faults: list[tuple[Pack, Ref, str]] = []
    for pack in packs:
        for ref, thing in pack.catalog.things.items():
            things[ref], differs = joined_things(things[ref], thing) if ref in things else (thing, "")
            if differs:
                faults.append((pack, ref, differs))
    return Catalog.of(things.values()), tuple(faults)
