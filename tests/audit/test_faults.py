"""Faults of every kind that the pack format forbids, planted one by one: the referee reports each."""

from dataclasses import replace

import pytest

from game.audit.case import Case, Option
from game.audit.referee import judge
from game.core.catalog import Catalog, Field, Ref, Thing, Value
from game.core.quiz.template import Template
from game.core.text import Text


def text(words: str, language: str = "en") -> Text:
    return Text.of(words, language)


def plain(*words: str, asked: bool = True, complete: bool = True) -> Field:
    return Field(tuple(Value(text(word), None, asked) for word in words), complete)


def to(*things: Thing, asked: bool = True, complete: bool = True) -> Field:
    return Field(tuple(Value(thing.name, thing.ref, asked) for thing in things), complete)


def act(name: str, kind: str = "group", also: tuple[str, ...] = (), **more: object) -> Thing:
    fields = {"kind": plain(kind), **{key: value for key, value in more.items() if isinstance(value, Field)}}
    fame = more.get("fame")
    return Thing(
        Ref("artist", name.casefold()), text(name), tuple(text(each) for each in also), fields=fields,
        fame=fame if isinstance(fame, int) else None,
    )  # fmt: skip


def song(name: str, number: int = 0, **fields: Field) -> Thing:
    return Thing(Ref("song", f"{name.casefold()}-{number}"), text(name), fields=fields)


EXO = act("EXO", label=plain("SM"), debut=plain("2012"))
CBX = act("EXO-CBX", part_of=to(EXO))
CHEN = act("Chen", "singer", part_of=to(CBX))
BTS = act("BTS", also=("Bangtan Boys",), label=plain("Big Hit"), debut=plain("2013"))
TWICE = act("TWICE", label=plain("JYP"), debut=plain("2015"))
LOUD = act("Twice!", label=plain("X"), debut=plain("1990"))
KARA = act("KARA", label=plain("DSP"), debut=plain("2007"), fame=1)
STAR = act("H.O.T.", label=plain("SM"), debut=plain("1996"), fame=5)
UNKNOWN = act("Nameless", fame=1)
LONG = act("The Very Long And Winding Name")
IU = act("IU", "singer")
ACTS = (EXO, CBX, CHEN, BTS, TWICE, LOUD, KARA, STAR, UNKNOWN, LONG, IU)

LET_ME_IN = song(
    "Let Me In", artist=to(EXO), year=plain("2015"), theme=plain("love", "longing"), mood=plain("dark")
)
STAY = song("Stay", artist=to(BTS), year=plain("2016"), theme=plain("love"), mood=plain("dark"))
STAY_TOO = song("STAY", 1, artist=to(TWICE), year=plain("2010"))
STAY_HALF = song("stay!", 2, artist=to(KARA, complete=False))
FLOWER = song("Flower", artist=to(CHEN), year=plain("2015"), theme=plain("loss"), mood=plain("light"))
WINGS = song("Wings", artist=to(BTS), year=plain("2015"), theme=plain("love"), mood=plain("dark"))
LONELY = song("Lonely", artist=to(KARA), year=plain("2018"), theme=plain("loss"), mood=plain("dark"))
BLANK = song("Blank")
HALF = song(
    "Half",
    artist=to(BTS, complete=False),
    year=plain("2015", complete=False),
    theme=plain("loss", complete=False),
)
DOUBT = song("Doubt", artist=to(KARA, asked=False), year=plain("2015", asked=False))
EXO_SONG = song("EXO Planet", artist=to(EXO), year=plain("2013"))
DOPE = song("Dope", artist=to(BTS), year=plain("2016"))
OLDER = song("Older", artist=to(TWICE), year=plain("2010"))
OLDIES = song("Oldies", artist=to(STAR), year=plain("1996"))
SONGS = (
    LET_ME_IN,
    STAY,
    STAY_TOO,
    STAY_HALF,
    FLOWER,
    WINGS,
    LONELY,
    BLANK,
    HALF,
    DOUBT,
    EXO_SONG,
    OLDIES,
    DOPE,
    OLDER,
)
CATALOG = Catalog.of([*ACTS, *SONGS])


def one(thing: Thing) -> Option:
    return Option(thing.name, thing.ref)


def word(words: str) -> Option:
    return Option(text(words))


def template(question: str, answer: str, **more: object) -> Template:
    return Template("t", "p", "song", text(question), tuple(answer.split(".")), **more)  # type: ignore[arg-type]


WHO = Case(
    CATALOG, template("Which group released {song}?", "artist"), LET_ME_IN, one(EXO),
    {("song",): one(LET_ME_IN)}, (one(BTS), one(TWICE), one(KARA)), ((one(BTS), one(TWICE), one(KARA)),),
)  # fmt: skip
WHAT = Case(
    CATALOG, template("Which song is by {artist}?", "song"), LET_ME_IN, one(LET_ME_IN),
    {("artist",): one(EXO)}, (one(STAY), one(WINGS), one(LONELY)), ((one(STAY), one(LONELY)),),
)  # fmt: skip
KIND = replace(
    WHO, template=template("Which {artist.kind} released {song}?", "artist", same=(("kind",),)),
    stem={("artist", "kind"): word("group"), ("song",): one(LET_ME_IN)},
)  # fmt: skip
YEAR = Case(
    CATALOG, template("When did {song} come out?", "year", near=(2, 8)), LET_ME_IN, word("2015"),
    {("song",): one(LET_ME_IN)}, (word("2013"), word("2011"), word("2018")), ((word("2013"), word("2011")),),
)  # fmt: skip
FIRST = Case(
    CATALOG, template("Which came first?", "song", pick="first", by=("year",), near=(2, 30)), OLDER,
    one(OLDER), {}, (one(LET_ME_IN), one(WINGS), one(LONELY)), ((one(WINGS), one(LONELY)),),
)  # fmt: skip
LAST = replace(FIRST, template=replace(FIRST.template, pick="last"), thing=LONELY, right=one(LONELY), pool=(one(LET_ME_IN), one(WINGS)), drawn=())  # fmt: skip
ODD = Case(
    CATALOG, template("Which is of another year?", "song", pick="odd-one-out", by=("year",)), LONELY, one(LONELY),
    {}, (one(WINGS), one(LET_ME_IN)), ((one(WINGS), one(LET_ME_IN)),), "2015",
)  # fmt: skip
NOT = Case(
    CATALOG, template("Which is not by {artist}?", "song", pick="not"), LONELY, one(LONELY),
    {("artist",): one(BTS)}, (one(DOPE), one(WINGS)), ((one(DOPE), one(WINGS)),), "bts",
)  # fmt: skip
CLUED = replace(song("Rainy Day", 9), clues=(text("It is about weather."), text("It opens the album Dawn.")))
CLUES = Case(
    Catalog.of([*ACTS, *SONGS, CLUED]), template("Which song is it?", "song", pick="clues"), CLUED, one(CLUED),
    {}, (one(STAY), one(WINGS)), ((one(STAY), one(WINGS)),),
)  # fmt: skip
STAYED = replace(WHO, thing=STAY, right=one(BTS), stem={("song",): one(STAY)}, pool=(one(EXO),), drawn=())
FAIR = {"who": WHO, "what": WHAT, "kind": KIND, "year": YEAR, "first": FIRST, "last": LAST, "odd": ODD, "not": NOT, "clues": CLUES}  # fmt: skip


def spoken(name: str, language: str, words: str) -> Thing:
    return replace(song(name, 7, artist=to(EXO)), name=Text((("en", name), (language, words))))


def pool(case: Case, *things: Thing) -> Case:
    return replace(case, pool=(*case.pool, *(one(thing) for thing in things)))


def drawn(case: Case, *options: Option) -> Case:
    return replace(case, drawn=(options,))


def with_stem(case: Case, said: Option, path: tuple[str, ...] = ("song",)) -> Case:
    return replace(case, stem={path: said})


PLANTED = {
    # 3.1: another choice is or could be true
    "the right answer again": (pool(WHO, EXO), "right answer itself"),
    "the singer of a song of the same name": (replace(STAYED, pool=(one(TWICE),)), "could be true"),
    "the singer of a song spelled the same": (replace(STAYED, pool=(one(KARA),)), "could be true"),
    "a same-named song whose singers are not all known": (STAYED, "may have other answers"),
    "an alias of a true answer": (replace(STAYED, pool=(word("Bangtan Boys"),)), "could be true"),
    "another song of the same act": (pool(WHAT, EXO_SONG), "true as well"),
    "a song whose act is unknown": (pool(WHAT, BLANK), "could be true"),
    "a song whose acts are not all known": (pool(WHAT, HALF), "could be true"),
    "a song by a sub-unit's member where the group is asked": (pool(WHAT, FLOWER), "could be true"),
    "a group's song where the member is asked": (
        replace(WHAT, thing=FLOWER, right=one(FLOWER), stem={("artist",): one(CHEN)}, pool=(one(LET_ME_IN),), drawn=()),
        "could be true",
    ),
    "a second true year": (
        replace(YEAR, thing=STAY, right=word("2016"), stem={("song",): one(STAY)}, pool=(word("2010"),), drawn=()),
        "could be true",
    ),
    "a right answer that the catalog does not give": (replace(WHO, right=one(BTS), pool=(one(KARA),), drawn=()), "not what the catalog says"),
    "an answer that was not checked": (
        replace(WHO, thing=DOUBT, right=one(KARA), stem={("song",): one(DOUBT)}, pool=(one(BTS),), drawn=()),
        "not checked",
    ),
    "a stem that was not checked": (
        replace(WHAT, thing=DOUBT, right=one(DOUBT), stem={("artist",): one(KARA)}, pool=(one(STAY),), drawn=()),
        "not checked",
    ),
    "a stem that the catalog does not say": (with_stem(WHAT, one(KARA), ("artist",)), "which the catalog does not"),
    "the question asks for one thing and keys another": (replace(WHAT, right=one(STAY), pool=(), drawn=()), "not the thing"),
    # 3.2: ties
    "the group beside its sub-unit": (replace(WHO, right=one(EXO), pool=(one(CBX),), drawn=()), "part of each other"),
    "the member of a sub-unit beside the group": (replace(WHO, pool=(one(CHEN),), drawn=()), "part of each other"),
    "the group beside the member": (
        replace(WHO, thing=FLOWER, right=one(CHEN), stem={("song",): one(FLOWER)}, pool=(one(EXO),), drawn=()),
        "part of each other",
    ),
    "a part of another true answer": (
        replace(STAYED, thing=spoken("Stay", "ko", "스테이"), right=one(EXO), catalog=Catalog.of([*ACTS, *SONGS, spoken("Stay", "ko", "스테이")]), pool=(one(CHEN),)),
        "tied to an answer",
    ),
    "odd-one-out whose value is tied": (
        replace(ODD, template=template("Which?", "song", pick="odd-one-out", by=("artist",)), thing=FLOWER, right=one(FLOWER), pool=(one(LET_ME_IN), one(EXO_SONG)), drawn=(), shared="exo"),
        "is tied to",
    ),
    "not by the group, but by its member": (
        replace(NOT, thing=FLOWER, right=one(FLOWER), stem={("artist",): one(EXO)}, pool=(one(LET_ME_IN), one(EXO_SONG)), drawn=(), shared="exo"),
        "is tied to",
    ),
    # 3.3: one kind, one way of writing, distinct
    "another kind of act than the stem says": (pool(KIND, IU), "which “IU” is not"),
    "another kind where all choices share it": (pool(KIND, IU), "which all choices share"),
    "an act whose kind is unknown": (
        replace(KIND, pool=(one(replace(BTS, ref=Ref("artist", "none"))),), catalog=Catalog.of([*ACTS, *SONGS, replace(BTS, ref=Ref("artist", "none"), name=text("None"), also=(), fields={})]), drawn=()),
        "which all choices share",
    ),
    "a thing among texts": (replace(YEAR, pool=(one(BTS),), drawn=()), "of another kind"),
    "a thing of another table": (pool(WHO, STAY), "of another kind"),
    "a word among numbers": (replace(YEAR, pool=(word("long ago"),), drawn=()), "written in another way"),
    "Hangul among Latin letters": (
        replace(YEAR, template=template("What is {song} about?", "mood"), right=word("dark"), pool=(word("빛"),), drawn=()),
        "written in another way",
    ),
    "twin names": (drawn(WHO, one(TWICE), one(LOUD)), "are the same"),
    "near-same choices in width": (drawn(WHO, word("ＢＴＳ"), word("bts")), "are the same"),
    "near-same choices in signs": (drawn(WHO, word("f(x)"), word("FX")), "are the same"),
    "a wrong choice spelled like the right one": (drawn(WHO, one(BTS), word("E.X.O")), "are the same"),
    "an alias beside its name": (drawn(WHO, one(BTS), word("Bangtan boys!")), "are the same"),
    # near, first, last
    "a year that is too close": (replace(YEAR, pool=(word("2014"),), drawn=()), "nearer or farther"),
    "a year that is too far": (replace(YEAR, pool=(word("2003"),), drawn=()), "nearer or farther"),
    "a year to come": (replace(YEAR, pool=(word("2021"),), drawn=()), "later than anything"),
    "a tie for the first": (replace(FIRST, thing=WINGS, right=one(WINGS), pool=(one(LET_ME_IN),), drawn=()), "ties"),
    "an earlier one where the first is asked": (replace(FIRST, thing=WINGS, right=one(WINGS), pool=(one(OLDER),), drawn=()), "wrong side"),
    "a later one where the last is asked": (replace(LAST, thing=OLDER, right=one(OLDER)), "wrong side"),
    "closer than the first number of near": (replace(FIRST, thing=WINGS, right=one(WINGS), pool=(one(DOPE),), drawn=()), "closer than 2"),
    "an unknown date among the later ones": (pool(FIRST, BLANK), "no date or number"),
    "an unsure date among the later ones": (pool(FIRST, DOUBT), "no date or number"),
    "a half-known date among the later ones": (pool(FIRST, HALF), "no date or number"),
    "an unknown date as the first": (replace(FIRST, thing=BLANK, right=one(BLANK)), "right answer has no date"),
    # odd one out and not
    "a wrong choice that does not share the value": (pool(ODD, DOPE), "does not surely have"),
    "a wrong choice that may not share the value": (pool(ODD, DOUBT), "does not surely have"),
    "a wrong choice of which nothing is known": (pool(ODD, BLANK), "does not surely have"),
    "a right answer that shares the value": (replace(ODD, thing=FLOWER, right=one(FLOWER)), "has 2015 too"),
    "a right answer of which not all is known": (replace(ODD, thing=HALF, right=one(HALF)), "unknown or incomplete"),
    "another field sets a wrong choice apart": (drawn(ODD, one(WINGS), one(FLOWER)), "set apart by mood"),
    "the right answer has what it must not have": (replace(NOT, thing=DOPE, right=one(DOPE), pool=(one(WINGS),), drawn=()), "has bts too"),
    "a wrong choice without what it must have": (pool(NOT, FLOWER), "does not surely have"),
    "a name of two things among the later ones": (pool(FIRST, STAY), "name of two things"),
    "a name of two things as the odd one": (replace(ODD, thing=STAY_TOO, right=one(STAY_TOO)), "name of two things"),
    # 3.4: nothing gives the answer away
    "a word of the stem in the right answer": (
        replace(WHAT, thing=EXO_SONG, right=one(EXO_SONG), pool=(one(STAY),), drawn=((one(STAY), one(LONELY)),)),
        "stands in the right answer alone",
    ),
    "a word of the stem inside a sentence": (
        drawn(with_stem(replace(WHO, right=one(BTS)), word("The BTS song")), one(EXO), one(KARA)), "stands in the right answer alone"
    ),
    "the second line says the answer": (replace(WHO, under=text("from the album EXO")), "second line"),
    "another form of a name where one is asked for": (
        replace(YEAR, template=template("What is {song} in Korean?", "name.ko"), hidden_forms=False), "another form"
    ),
    "the only long answer": (
        drawn(replace(WHO, right=one(LONG), stem={}), one(BTS), one(KARA)), "only long"
    ),
    "the only famous answer": (drawn(replace(WHO, right=one(STAR), stem={}), one(KARA), one(UNKNOWN)), "only famous"),
    "the only old answer": (drawn(replace(WHO, right=one(STAR), stem={}), one(BTS), one(EXO)), "only old"),
    "only one wrong choice": (drawn(WHO, one(BTS)), "fewer than three"),
    # clues
    "a clue that says the name": (
        replace(CLUES, thing=replace(CLUED, clues=(text("On a rainy day it began."),))), "says the answer's name"
    ),
    "clues of another thing": (replace(CLUES, right=one(STAY), pool=(), drawn=()), "not those of the right answer"),
    "no clues at all": (replace(CLUES, thing=LONELY, right=one(LONELY)), "not those of the right answer"),
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(FAIR))
def test_the_unspoiled_question_is_fair(name: str) -> None:
    assert judge(FAIR[name]) == []


@pytest.mark.parametrize("name", sorted(PLANTED))
def test_a_planted_fault_is_reported(name: str) -> None:
    case, reason = PLANTED[name]
    assert any(reason in why for why in judge(case)), judge(case)


def test_there_are_faults_enough() -> None:
    assert len(PLANTED) >= 50
