"""The built-in packs, read once."""

from functools import cache
from pathlib import Path

from game.content.cache import Cache
from game.content.library import Library, Loader, origins
from game.core.pack import Pack
from game.core.quiz.maker import Maker
from game.paths import shipped
from game.similarity import similar
from game.words import load_words

NAMES = ("kdrama-ost", "kpop", "sad-kpop", "sad-songs-more")


@cache
def library() -> Library:
    return Loader(load_words(), Cache(None)).library(origins(shipped("questions"), Path("nowhere"), ()))


def built_in(name: str) -> Pack:
    return library().named(name)


@cache
def maker(name: str) -> Maker:
    return Maker(built_in(name), load_words(), similar)
