"""The packs that `downpour new` writes: short, valid as they stand, with comments that teach the format."""

import json

SCHEMA_FILE = "downpour.schema.json"
"""The schema's file beside the pack; editors read its name in the first line."""

_HEAD = """\
# yaml-language-server: $schema=./{schema}
# A question pack for Downpour. Lines that begin with # are notes; delete them as you like.
# See whether all is well:  downpour check {file}
# Play it:                  downpour play --pack {file}   (or drop the file on the game's window)

title: {title}
# author: Your name
# license: CC0-1.0          # lets others pass your pack on
# description: One sentence about the pack.
"""

_QUESTIONS = """
questions:
  # The least that works: a question, its answer, and wrong answers.
  - question: What is the capital of France?
    answer: Paris
    wrong: [London, Rome, Madrid]

  # Or all the choices, with the right one said again.
  - question: Which of these is a prime?
    choices: [51, 57, 59]
    answer: 59
    explanation: 51 is 3 times 17, and 57 is 3 times 19.

  # True or false needs no choices.
  - question: The Han river flows through Seoul.
    answer: true
    difficulty: easy          # easy, normal, hard or expert

  # A text with a colon, a quote or a # in it goes into quotes.
  # Two languages: write both, and players see their own.
  - question: {en: "Which word means “rain”?", ko: "“rain”은 무슨 뜻일까요?"}
    answer: 비
    wrong: [눈, 바람, 구름]
    # sources: https://example.org/page-to-check-it-on
"""

_CATALOG = """
# A table of things. Each thing has a name, and fields that you call as you like.
catalog:
  country:
    - {name: France, capital: Paris, continent: Europe, fame: 5}
    - {name: Italy, capital: Rome, continent: Europe, fame: 5}
    - {name: Netherlands, in_text: the Netherlands, capital: Amsterdam, continent: Europe}
    - {name: South Africa, capital: [Pretoria, Cape Town, Bloemfontein], continent: Africa}
    - {name: Kenya, capital: Nairobi, continent: Africa}
    - {name: Ghana, capital: Accra, continent: Africa}
    - {name: Japan, capital: Tokyo, continent: Asia, fame: 5}
    - {name: Korea, capital: Seoul, continent: Asia, fame: 5}
    # A longer thing may stand on lines of its own.
    - name: Nepal
      capital: Kathmandu
      continent: Asia
      clues:                  # from vague to plain; the game asks “Which one is it?”
        - Its flag is no rectangle.
        - The highest mountain stands on its border.

# Each template makes a question of every thing that has the fields it names.
templates:
  - question: What is the capital of {country}?
    answer: capital
    alike: [continent]        # wrong answers come from the same continent when the game is hard
    explain: The capital of {country} is {capital}.

  - question: Which country has {capital} as a capital?
    answer: country

  - question: On which continent is {country}?
    answer: continent

clue_question: {country: "Which country is it?"}
"""

KINDS = {"questions": _QUESTIONS, "catalog": _CATALOG}


def starter(title: str, kind: str, file: str) -> str:
    """Give the text of a new pack; `kind` is one of KINDS."""
    quoted = json.dumps(title, ensure_ascii=False)
    return _HEAD.format(schema=SCHEMA_FILE, file=file, title=quoted) + KINDS[kind]
