"""Lists every fact that packs state: where it stands, how far it is to be trusted, where it comes from."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass
from random import Random

from game.core.catalog import Status, Thing, Value
from game.core.chance import shuffled
from game.core.pack import Pack
from game.core.text import Text

UNSTATED = "unstated"
"""What stands for the status of a fact in a pack that states none; such a fact is asked."""


@dataclass(frozen=True)
class Fact:
    """One thing that a pack says of another: a value of a field, a form of a name, a set of clues."""

    key: str
    """table/thing/field/value, as questions name what they rest on."""
    table: str
    status: str
    asked: bool
    sources: tuple[str, ...]


def facts_of(packs: Iterable[Pack]) -> dict[str, Fact]:
    """Give every fact of some packs by its key; one that two packs state counts once."""
    found: dict[str, Fact] = {}
    for pack in packs:
        for thing in pack.catalog.things.values():
            for fact in _of(thing):
                known = found.get(fact.key)
                if known is None or (not known.sources and fact.sources):
                    found[fact.key] = fact
    return found


def _of(thing: Thing) -> Iterator[Fact]:
    ref = thing.ref
    for name, field in thing.fields.items():
        for value in field.values:
            sources = value.sources or thing.sources
            key = f"{ref.table}/{ref.id}/{name}/{value.id}"
            yield Fact(key, ref.table, _word(value.status), value.asked, sources)
    named = [
        (f"name.{language}", Value(Text.of(form, language)).id) for language, form in thing.name.forms[1:]
    ]
    clues = [("clues", ref.id)] if thing.clues else []
    for name, said in (*named, *clues):
        key = f"{ref.table}/{ref.id}/{name}/{said}"
        yield Fact(key, ref.table, _word(thing.status), thing.asked, thing.sources)


def _word(status: Status | None) -> str:
    return status.value if status else UNSTATED


def drawn(facts: Iterable[Fact], seed: str, count: int) -> list[Fact]:
    """Draw facts that may be asked, to check them by hand; the same seed draws the same ones."""
    asked = sorted((fact for fact in facts if fact.asked), key=lambda fact: fact.key)
    return shuffled(Random(seed), asked)[:count]


def summary(facts: Collection[Fact]) -> dict[str, object]:
    """Give the counts as the contract of `audit --facts --json` has them."""
    return {
        "facts": len(facts),
        "by_table": _counted(fact.table for fact in facts),
        "by_status": _counted(fact.status for fact in facts),
        "without_source": sorted(fact.key for fact in facts if not fact.sources),
    }


def _counted(words: Iterable[str]) -> dict[str, int]:
    counts: dict[str, int] = {}
    for word in words:
        counts[word] = counts.get(word, 0) + 1
    return dict(sorted(counts.items()))
