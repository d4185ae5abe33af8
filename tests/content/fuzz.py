"""Packs spoiled by chance: every one is read or refused, quickly, and never with a traceback."""

import json
import resource
import signal
import sys
import tempfile
import zipfile
from pathlib import Path
from random import Random

from game.content.cache import Cache
from game.content.library import Library, Loader
from game.content.starter import KINDS, starter
from game.core.deal import Dealer
from game.core.deck import Order
from game.words import load_words
from tests.content.broken import BROKEN
from tests.content.media import lay_out, png

SECONDS = 5
"""After so long one pack counts as hanging."""
MEMORY = 600
"""MiB that the whole run may take."""
PIECES = (
    "{", "}", "[", "]", ": ", "- ", "#", " #x", "'", '"', "&a ", "*a ", "!t ", "|\n", ">\n", "\t", "\0", "\ufeff", "%YAML 9\n",
    "---\n", "...\n", "<<: ", "? ", "{{", "}}", "{song}", "null", "~", "\u2028", "\ud83d\ude00".encode("utf-16", "surrogatepass").decode("utf-16"),
    "99999999999999999999", "-1", "1e999", "봄날", "ＢＴＳ", "\u202e", "a" * 3000, "[" * 50, "\r\n", "\x85", "../", "name: ", "id: ", "value: ",
    "pick: odd-one-out", "near: [1, 999999999]", "complete: false", "part_of: ", "uses: [sad-kpop]", "image: flag.png", "same: [name]",
)  # fmt: skip


EVERYTHING = """\
id: all
title: {en: Everything, ko: 모두}
description: All keys there are.
author: Ana
license: CC0-1.0
language: en
version: 1.10
format: 1
seconds: 30
sources: https://example.org
questions:
  - question: What flies?
    answer: A bird
    wrong: [A stone, A song, A river]
    also: [Birds]
    explanation: It has wings.
    difficulty: medium
    category: Nature
    tags: [air, wings]
    image: flag.png
    alt: Three stripes
    seconds: 20
    id: flies
  - {question: Which is a?, choices: [a, A], answer: a, exact: true, order: as written}
  - {question: It rains., correct_answer: TRUE}
  - {question: Hear!, options: [Rain, Snow], answer: Rain, audio: song.wav, fun_fact: Drops}
catalog:
  artist:
    - {name: EXO, kind: group, debut: 2012, fame: 5}
    - {name: {en: Chen, ko: 첸}, id: chen, part_of: EXO, kind: soloist, debut: 2019-04-01}
    - {name: IU, also: [아이유], kind: soloist, debut: 2008, in_text: the singer IU}
    - {name: BTS, kind: group, debut: 2013-06, fame: 4}
    - {name: VIXX, kind: group, debut: 2012}
  song:
    things:
      - {name: Growl, artist: EXO, year: 2013, cover: flag.png}
      - {name: Palette, artist: IU, year: 2017, clues: [Colours., Twenty-five.]}
      - {name: Spring Day, artist: BTS, writer: [{value: IU, status: disputed}], year: {value: 2017, status: checked}}
      - {name: Fantasy, artist: VIXX, year: 2016, writer: {value: [IU, Chen], complete: false}}
      - {name: April, artist: Chen, year: 2019}
    status: checked
fields: {song: {writer: artist}}
clue_question: {song: "Which song?"}
templates:
  - {question: 'Who sang “{song}”을/를?', answer: artist, alike: [kind, debut], under: '{year}', explain: '{artist} did.', label: Songs}
  - {question: 'Which song is by a {artist.kind}?', answer: song, about: song, where: {year: present, artist.kind: [group]}}
  - {question: 'When was {song}?', answer: year, near: [1, 5], id: when}
  - {question: Which came first?, answer: song, pick: first, by: year, near: 1}
  - {question: Which is the odd one out?, answer: artist, pick: odd-one-out, by: kind}
  - {question: 'Which is not by {artist}?', answer: song, pick: not}
  - {question: 'What is {artist} in Korean?', answer: name.ko, about: artist}
  - {question: Which cover?, answer: song, image: cover, alt: Stripes, same: [year]}
"""
"""A pack with every key of the format."""


def good() -> list[bytes]:
    """Give packs that are right."""
    starters = [starter("T", kind, "t.yaml") for kind in sorted(KINDS)]
    return [text.encode() for text in (EVERYTHING, *starters)]


def nudged(rng: Random, pool: list[bytes]) -> bytes:
    """Give a good pack with a word or a line changed."""
    lines = rng.choice(pool).split(b"\n")
    for _ in range(rng.randint(1, 3)):
        at = rng.randrange(len(lines))
        match rng.randint(0, 4):
            case 0:
                del lines[at]
            case 1:
                lines.insert(rng.randrange(len(lines) + 1), lines[at])
            case 2:
                lines[at] = lines[at].replace(b"name", rng.choice(PIECES).encode(), 1)
            case _:
                words, donor = lines[at].split(b" "), rng.choice(lines).split(b" ")
                words[rng.randrange(len(words))] = rng.choice(donor)
                lines[at] = b" ".join(words)
        lines = lines or [b""]
    return b"\n".join(lines)


def seeds() -> list[bytes]:
    """Give every pack there is to spoil."""
    root = Path(__file__).parents[2] / "questions"
    files = [file.read_bytes()[:4000] for file in sorted(root.rglob("*.yaml"))]
    texts = [text for text, _ in BROKEN.values() if len(text) < 4000]
    return [
        *files,
        *(text.encode() for text in texts),
        *(starter("T", kind, "t.yaml").encode() for kind in sorted(KINDS)),
    ]


def spoiled(rng: Random, pool: list[bytes]) -> bytes:
    """Give a pack with a few things wrong."""
    data = bytearray(rng.choice(pool))
    for _ in range(rng.randint(1, 6)):
        at, other = rng.randint(0, len(data)), rng.randint(0, len(data))
        low, high = min(at, other), max(at, other)
        match rng.randint(0, 7):
            case 0:
                data[at:at] = rng.choice(PIECES).encode()
            case 1:
                del data[low : min(high, low + 40)]
            case 2:
                data[at:at] = data[low : min(high, low + 200)]
            case 3 if data:
                data[min(at, len(data) - 1)] = rng.randint(0, 255)
            case 4:
                donor = rng.choice(pool)
                start = rng.randint(0, len(donor))
                data[at:at] = donor[start : start + rng.randint(1, 300)]
            case 5:
                lines = data.split(b"\n")
                rng.shuffle(lines)
                data = bytearray(b"\n".join(lines))
            case 6:
                del data[at:]
            case _:
                data[at:at] = rng.choice(PIECES).encode() * rng.randint(1, 30)
    return bytes(data)


def zipped(rng: Random, data: bytes) -> bytes:
    """Give a pack as a .zip with a few bytes turned."""
    with tempfile.SpooledTemporaryFile() as file:
        with zipfile.ZipFile(file, "w", rng.choice([zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED])) as archive:
            archive.writestr(rng.choice(["pack.yaml", "a/pack.yaml", "catalog/song.yaml"]), data)
            archive.writestr("flag.png", png())
        file.seek(0)
        whole = bytearray(file.read())
    for _ in range(rng.randint(0, 4)):
        whole[rng.randrange(len(whole))] = rng.randint(0, 255)
    return bytes(whole)


def run(count: int, seed: str) -> dict[str, int]:
    """Spoil so many packs; the first that breaks the game is left in a file and raised."""
    rng, pool, right, words = Random(seed), seeds(), good(), load_words()
    found = {"loaded": 0, "refused": 0, "dealt": 0}
    signal.signal(signal.SIGALRM, lambda *_: (_ for _ in ()).throw(TimeoutError("it hangs")))
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        lay_out(home)
        for number in range(count):
            data = nudged(rng, right) if number % 2 else spoiled(rng, pool)
            archive = number % 7 == 0
            file = home / ("my.zip" if archive else "my.yaml")
            file.write_bytes(zipped(rng, data) if archive else data)
            signal.alarm(SECONDS)
            try:
                entry = Loader(words, Cache(None)).at(file, Library(()))
                found["loaded" if entry.pack else "refused"] += 1
                assert entry.pack or all(each.message and each.line > 0 for each in entry.problems)
                if entry.pack:
                    found["dealt"] += len(
                        Dealer.of([entry.pack], words).deal(Order(str(number), count=2)).questions
                    )
            except Exception:
                kept = Path(tempfile.gettempdir()) / f"downpour-fuzz-{seed}-{number}{file.suffix}"
                kept.write_bytes(file.read_bytes())
                print(f"broken by {kept}", file=sys.stderr)
                raise
            finally:
                signal.alarm(0)
    used = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    assert used < MEMORY, f"{used} MiB"
    return found


if __name__ == "__main__":
    print(json.dumps(run(int(sys.argv[1]), sys.argv[2] if len(sys.argv) > 2 else "0")))
