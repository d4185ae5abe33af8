"""What the referee looks up again and again, worked out once for each catalog."""

from game.audit.case import Case, Option
from game.audit.spelling import all_spellings
from game.audit.walk import above
from game.core.catalog import Ref, Thing


def spellings(case: Case, option: Option) -> set[str]:
    """Give every spelling of a choice: of the thing it is, or of its text."""
    thing = case.catalog.things.get(option.ref) if option.ref else None
    return thing_spellings(case, thing) if thing else all_spellings((option.text,))


def thing_spellings(case: Case, thing: Thing) -> set[str]:
    """Give every spelling of a thing, other names included."""
    key = ("spellings", thing.ref)
    if key not in case.notes:
        case.notes[key] = all_spellings((thing.name, *thing.also))
    found: set[str] = case.notes[key]
    return found


def bearers(case: Case, table: str) -> dict[str, set[Ref]]:
    """Give for each form of a name the things of a table that have it."""
    key = ("bearers", table)
    if key not in case.notes:
        found: dict[str, set[Ref]] = {}
        for thing in case.catalog.tables.get(table, ()):
            for form in all_spellings((thing.name,)):
                found.setdefault(form, set()).add(thing.ref)
        case.notes[key] = found
    known: dict[str, set[Ref]] = case.notes[key]
    return known


def related(case: Case, one: Ref | None, other: Ref | None) -> bool:
    """Say whether two different things are part of each other, either way."""
    if one is None or other is None or one == other:
        return False
    return other in _above(case, one) or one in _above(case, other)


def _above(case: Case, ref: Ref) -> set[Ref]:
    key = ("above", ref)
    if key not in case.notes:
        case.notes[key] = above(case.catalog, ref)
    found: set[Ref] = case.notes[key]
    return found
