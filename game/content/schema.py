"""The format as a JSON Schema, for editors that help while a pack is written.

Source: JSON Schema 2020-12, https://json-schema.org/draft/2020-12.
"""

from collections.abc import Callable
from typing import Any

from game.content.format import DETAILS, PACK, QUESTION, TABLE, TEMPLATE, THING, Key, Kind, Shape

Schema = dict[str, Any]
_WORD: Schema = {"type": ["string", "number", "boolean", "null"]}
"""To an editor `No` is false and `2017` a number; here all of them are text."""
_LANGUAGES = "^[a-z]{2,3}(-[A-Za-z]{2,8})?$"


def schema() -> Schema:
    """Give the schema of a pack's main file."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "Downpour question pack",
        "description": "A pack of questions for Downpour, format 1.",
        **_object(PACK),
        "$defs": {
            "word": _WORD,
            "words": _or_list({"$ref": "#/$defs/word"}),
            "text": {"anyOf": [{"$ref": "#/$defs/word"}, {"$ref": "#/$defs/languages"}]},
            "languages": {
                "type": "object",
                "patternProperties": {_LANGUAGES: {"$ref": "#/$defs/word"}},
                "additionalProperties": False,
                "minProperties": 1,
            },
            "texts": _or_list({"$ref": "#/$defs/text"}),
            "question": _question(),
            "template": _object(TEMPLATE),
            "thing": {**_object(THING), "additionalProperties": {"$ref": "#/$defs/field"}},
            "things": {"type": "array", "items": {"$ref": "#/$defs/thing"}},
            "table": {"anyOf": [{"$ref": "#/$defs/things"}, _object(TABLE), {"type": "null"}]},
            "details": _object(DETAILS),
            "field": _or_list({"anyOf": [{"$ref": "#/$defs/text"}, {"$ref": "#/$defs/details"}]}),
            "condition": {"$ref": "#/$defs/words"},
        },
    }


def _or_list(of: Schema) -> Schema:
    return {"anyOf": [of, {"type": "array", "items": of}]}


def _object(shape: Shape) -> Schema:
    """Give the schema of a mapping; a key may also stand there without a value."""
    properties = {
        name: {"description": key.note, "anyOf": [_KINDS[key.kind](key), {"type": "null"}]}
        for name, key in shape.by_name.items()
    }
    found: Schema = {"type": "object", "properties": properties}
    if not shape.open:
        found["additionalProperties"] = False
    needed = [_one_of_names(shape[name]) for name in shape.needs]
    if needed:
        found["allOf"] = needed
    return found


def _one_of_names(key: Key) -> Schema:
    names = (key.name, *key.alias)
    return {"anyOf": [{"required": [name], "properties": {name: _present(key)}} for name in names]}


def _present(key: Key) -> Schema:
    """Refuse a key that is needed and has no value; a word `null` or `~` counts as text to the game."""
    return {} if key.kind in (Kind.TEXT, Kind.WORD) else {"not": {"type": "null"}}


def _question() -> Schema:
    """Add what two keys of a question mean to each other."""
    choices, wrong = QUESTION["choices"], QUESTION["wrong"]
    stated: Schema = {"not": {"type": "null"}}
    both = [
        {"required": [one, other], "properties": {one: stated, other: stated}}
        for one in (choices.name, *choices.alias)
        for other in (wrong.name, *wrong.alias)
    ]
    return {**_object(QUESTION), "not": {"anyOf": both}}


def _words(key: Key) -> Schema:
    """Give a fixed list, in any case; numbers among the words may be written as such."""
    folded = [f"^\\s*{''.join(_any_case(char) for char in word)}\\s*$" for word in key.words]
    numbers = [int(word) for word in key.words if word.isdigit()]
    return {"anyOf": [{"type": "string", "pattern": "|".join(folded)}, {"enum": numbers}]}


def _any_case(char: str) -> str:
    return f"[{char.lower()}{char.upper()}]" if char.isalpha() else char


def _whole(key: Key) -> Schema:
    return {
        "anyOf": [
            {"type": "integer", "minimum": key.low, "maximum": key.high},
            {"type": "string", "pattern": r"^\s*\d{1,11}\s*$"},
        ]
    }


def _bounds(key: Key) -> Schema:
    return {"anyOf": [_whole(key), {"type": "array", "items": _whole(key), "minItems": 1, "maxItems": 2}]}


def _flag(_: Key) -> Schema:
    return {
        "anyOf": [
            {"type": "boolean"},
            {"type": "string", "pattern": r"^\s*([Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee])\s*$"},
        ]
    }


def _ref(name: str) -> Schema:
    return {"$ref": f"#/$defs/{name}"}


def _by_name(of: Schema) -> Schema:
    return {"type": "object", "additionalProperties": of}


_KINDS: dict[Kind, Callable[[Key], Schema]] = {
    Kind.WORD: lambda _: _ref("word"),
    Kind.WORDS: lambda _: _ref("words"),
    Kind.TEXT: lambda _: _ref("text"),
    Kind.TEXTS: lambda _: _ref("texts"),
    Kind.FLAG: _flag,
    Kind.WHOLE: _whole,
    Kind.ONE_OF: _words,
    Kind.BOUNDS: _bounds,
    Kind.WHERE: lambda _: _by_name(_ref("condition")),
    Kind.FIELDS: lambda _: _by_name(_by_name(_ref("word"))),
    Kind.BY_TABLE: lambda _: _by_name(_ref("text")),
    Kind.QUESTIONS: lambda _: {"type": "array", "items": _ref("question")},
    Kind.TEMPLATES: lambda _: {"type": "array", "items": _ref("template")},
    Kind.TABLES: lambda _: _by_name(_ref("table")),
    Kind.THINGS: lambda _: _ref("things"),
    Kind.VALUE: lambda _: _or_list({"anyOf": [_ref("text"), _ref("details")]}),
}
