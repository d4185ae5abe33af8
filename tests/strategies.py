"""Texts that are nearly the same, small catalogs made of them, and templates that ask about them."""

from hypothesis import strategies as st

from game.core.catalog import Catalog, Field, Ref, Thing, Value
from game.core.pack import Pack
from game.core.quiz.template import Template
from game.core.text import Text

NEAR_MISSES = [
    "IU", "I.U", "TWICE", "Twice!", "f(x)", "FX", "ＢＴＳ", "BTS", "C", "C++", "C#", "−40", "40", "-40",
    "3.5", "35", "Stay", "STAY", "Stay With Me", "봄날", "봄 날", "Chen", "EXO", "EXO-CBX", "2NE1", "21",
    "Goodbye", "Good Bye", "1.10", "1.1", "007", "7", "&TEAM", "TEAM", "Lost One", "Lost", "The Rose",
]  # fmt: skip


def value(text: str, *, asked: bool = True) -> Value:
    return Value(Text.of(text), None, asked)


def refer(thing: Thing, *, asked: bool = True) -> Value:
    return Value(thing.name, thing.ref, asked)


def thing(table: str, number: int, name: str, **fields: Field) -> Thing:
    return Thing(Ref(table, f"{table}-{number}"), Text.of(name), fields=fields)


@st.composite
def packs(draw: st.DrawFn) -> Pack:
    """Give a pack of artists and songs, with twins, ties, unknowns and half-known lists among them."""
    names = st.sampled_from(NEAR_MISSES)
    artists: list[Thing] = []
    for number in range(draw(st.integers(3, 8))):
        fields = {"kind": Field((value(draw(st.sampled_from(["group", "singer"]))),))}
        if number and draw(st.booleans()):
            fields["part_of"] = Field((refer(artists[draw(st.integers(0, number - 1))]),))
        artists.append(thing("artist", number, draw(names), **fields))
    songs = [_song(draw, number, draw(names), artists) for number in range(draw(st.integers(4, 12)))]
    return Pack("p", Text.of("P"), catalog=Catalog.of([*artists, *songs]), templates=TEMPLATES)


def _song(draw: st.DrawFn, number: int, name: str, artists: list[Thing]) -> Thing:
    fields = {}
    if draw(st.integers(0, 5)):
        chosen = draw(
            st.lists(st.sampled_from(artists), min_size=1, max_size=2, unique_by=lambda each: each.ref)
        )
        asked = draw(st.integers(0, 4)) > 0
        values = tuple(refer(each, asked=asked) for each in chosen)
        fields["artist"] = Field(values, complete=draw(st.integers(0, 4)) > 0)
    if draw(st.integers(0, 5)):
        fields["year"] = Field((value(str(draw(st.integers(2008, 2020)))),))
    return thing("song", number, name, **fields)


def template(name: str, question: str, answer: str, **more: object) -> Template:
    return Template(name, "p", "song", Text.of(question), (answer,), **more)  # type: ignore[arg-type]


TEMPLATES = (
    template("who", "Which {artist.kind} released {song}?", "artist"),
    template("what", "Which song is by {artist}?", "song"),
    template("when", "When did {song} come out?", "year", near=(2, 8)),
    template("first", "Which came first?", "song", pick="first", by=("year",), near=(2, 30)),
    template("odd", "Which is of another year?", "song", pick="odd-one-out", by=("year",)),
    template("not", "Which is not by {artist}?", "song", pick="not"),
)
