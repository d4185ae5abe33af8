"""Huge packs to measure with, the same on every machine."""

from pathlib import Path
from random import Random

WORDS = (
    "river", "mountain", "city", "song", "drama", "rain", "night", "moon", "star", "train", "letter",
    "spring", "flower", "window", "bridge", "island", "garden", "harbour", "voice", "piano",
)  # fmt: skip
SYLLABLES = ("ka", "mo", "ri", "ten", "sol", "bi", "dra", "na", "lu", "pe", "shi", "gor")
TEMPLATES = """\
templates:
  - {question: 'Who sang “{song}”?', answer: artist, alike: [kind, debut]}
  - {question: 'When did “{song}” come out?', answer: year, near: [2, 8]}
  - {question: 'Which song is by {artist}?', answer: song, alike: [year], about: song}
  - {question: 'Which of these came first?', answer: song, pick: first, by: year, near: 2}
  - {question: 'What kind of act sang “{song}”?', answer: artist.kind}
  - {question: 'Which song is not by {artist}?', answer: song, pick: not}
  - {question: 'Which of these is the odd one out?', answer: artist, pick: odd-one-out, by: kind}
"""


def questions(file: Path, count: int) -> Path:
    """Write a pack of ready-made questions."""
    rng = Random("questions")

    def text(number: int) -> str:
        return " ".join(WORDS[int(rng.random() * len(WORDS))] for _ in range(number))

    with file.open("w", encoding="utf-8") as out:
        out.write("title: Huge\nquestions:\n")
        for place in range(count):
            right, *wrong = (f"{text(2).title()} {place % 977 + each * 1000}" for each in range(4))
            out.write(f"  - question: Which {text(6)} number {place}?\n    answer: {right}\n")
            out.write(f"    wrong: [{', '.join(wrong)}]\n")
            if place % 3 == 0:
                out.write(f"    difficulty: {('easy', 'normal', 'hard')[place % 9 // 3]}\n")
            if place % 5 == 0:
                out.write(f"    explanation: It is {right}, as {text(5)} says.\n")
    return file


def catalog(file: Path, count: int) -> Path:
    """Write a pack with a catalog of songs, and a tenth as many acts."""
    rng = Random("catalog")

    def name(number: int) -> str:
        return "".join(SYLLABLES[int(rng.random() * len(SYLLABLES))] for _ in range(number)).title()

    acts = [f"{name(3)} {place}" for place in range(max(20, count // 10))]
    with file.open("w", encoding="utf-8") as out:
        out.write("title: Huge\ncatalog:\n  artist:\n")
        for act in acts:
            kind = ("girl group", "boy group", "soloist")[int(rng.random() * 3)]
            out.write(f"    - {{name: {act}, kind: {kind}, debut: {1990 + int(rng.random() * 35)}}}\n")
        out.write("  song:\n")
        for place in range(count):
            act = acts[int(rng.random() * len(acts))]
            title = f"{name(3)} {name(2)} {place if place % 7 else place // 7}"
            year, fame = 1995 + int(rng.random() * 30), 1 + int(rng.random() * 5)
            out.write(f"    - {{name: {title}, artist: {act}, year: {year}, fame: {fame}}}\n")
        out.write(TEMPLATES)
    return file
