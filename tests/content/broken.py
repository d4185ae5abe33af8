"""Broken packs, each with every line that is told of it."""

from typing import Final

BROKEN: Final[dict[str, tuple[str, tuple[str, ...]]]] = {
    "unquoted-name-with-commas": (
        "title: T\ncatalog:\n  song:\n    - {name: Eyes, Nose, Lips}\n",
        (
            "4:20: “Nose” has no value: a comma inside braces begins a new one. Put the whole text in quotes.",
            "4:26: “Lips” has no value: a comma inside braces begins a new one. Put the whole text in quotes.",
        ),
    ),
    "anchor": (
        "title: T\ncatalog:\n  artist:\n    - name: &TEAM\n",
        ("4:13: “&TEAM” is an anchor, which packs do not use. Put the text in quotes.",),
    ),
    "alias": (
        "title: T\ncatalog:\n  artist:\n    - name: *TEAM\n",
        ("4:13: “*TEAM” is an alias, which packs do not use. Put the text in quotes.",),
    ),
    "tag": (
        "title: T\nquestions:\n  - question: !important What?\n    answer: A\n    wrong: [B]\n",
        ("3:15: “!important” is a tag, which packs do not use. Put the text in quotes.",),
    ),
    "python-tag": (
        "title: !!python/object/apply:os.system [ls]\n",
        (
            "1:8: “tag:yaml.org,2002:python/object/apply:os.system” is a tag, which packs do not use. Put the text in quotes.",
        ),
    ),
    "merge-key": (
        "title: T\n<<: {author: Ana}\nquestions:\n  - {question: Q, answer: A, wrong: [B]}\n",
        ("2:1: “<<” merges mappings, which packs do not use. Write it out.",),
    ),
    "placeholder-as-mapping": (
        "title: T\ntemplates:\n  - question: {song}\n    answer: song\n",
        ("3:16: “song” has no value: a comma inside braces begins a new one. Put the whole text in quotes.",),
    ),
    "placeholder-first": (
        "title: T\ntemplates:\n  - question: {song} was sung by whom?\n    answer: artist\n",
        (
            "3:16: “song” has no value: a comma inside braces begins a new one. Put the whole text in quotes.",
            "3:22: “- question: {song} was sung by whom?” cannot be read: it does not fit the lines above. Look at its indentation. If this is one text, put the text in quotes.",
        ),
    ),
    "colon-in-text": (
        "title: T\ncatalog:\n  song:\n    - name: Complete: roses\n",
        (
            "4:21: “- name: Complete: roses” cannot be read: a second “: ” stands in it. If this is one text, put the text in quotes.",
        ),
    ),
    "quote-first": (
        'title: T\ncatalog:\n  song:\n    - name: "Heroes" by Bowie\n',
        (
            '4:22: “- name: "Heroes" by Bowie” cannot be read: it does not fit the lines above. Look at its indentation. If this is one text, put the text in quotes.',
        ),
    ),
    "apostrophe-first": (
        "title: T\ncatalog:\n  song:\n    - name: 'Til the end\n",
        (
            "4:13: “- name: 'Til the end” cannot be read: what begins here is never closed. If this is one text, put the text in quotes.",
        ),
    ),
    "hash-cuts": (
        "title: T\ncatalog:\n  song:\n    - name: We are #1\n",
        ("4:13: “We are” ends before “#”, which begins a comment. Put the text in quotes.",),
    ),
    "hash-cuts-in-list": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B #1, C]}\n",
        (
            "3:37: “- {question: Q, answer: A, wrong: [B #1, C]}” cannot be read: what begins here is never closed. If this is one text, put the text in quotes.",
            "3:38: “B” ends before “#”, which begins a comment. Put the text in quotes.",
        ),
    ),
    "two-documents": (
        "title: T\n---\ntitle: U\n",
        ("2:1: A second document begins here. A pack is one document.",),
    ),
    "duplicate-key": (
        "title: T\ntitle: U\n",
        ("2:1: “title” stands here twice. Keep one of them.",),
    ),
    "duplicate-key-in-question": (
        "title: T\nquestions:\n  - question: Q\n    answer: A\n    answer: B\n    wrong: [C]\n",
        ("5:5: “answer” stands here twice. Keep one of them.",),
    ),
    "tab-indent": (
        "title: T\nquestions:\n\t- question: Q\n",
        ("3:1: “- question: Q” cannot be read: a tab stands at its beginning. Indent with spaces.",),
    ),
    "never-closed-list": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B, C}\n",
        (
            "3:42: “- {question: Q, answer: A, wrong: [B, C}” cannot be read: a “,” or “]” is missing. Close the list, or put the text in quotes.",
        ),
    ),
    "never-closed-brace": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B]\n",
        (
            "3:5: “- {question: Q, answer: A, wrong: [B]” cannot be read: what begins here is never closed. If this is one text, put the text in quotes.",
        ),
    ),
    "never-closed-quote": (
        'title: "T\nquestions: []\n',
        (
            '1:8: “title: "T” cannot be read: what begins here is never closed. If this is one text, put the text in quotes.',
        ),
    ),
    "bad-indent": (
        "title: T\nquestions:\n  - question: Q\n   answer: A\n",
        (
            "4:4: “answer: A” cannot be read: it is indented otherwise than the lines above. Line it up with them.",
        ),
    ),
    "list-as-key": (
        "title: T\n[a, b]: c\n",
        ("2:1: A name must be a text. Put the text in quotes.",),
    ),
    "percent": (
        "%TAG\ntitle: T\n",
        (
            "1:5: “%TAG” cannot be read: did not find expected '!'. If this is one text, put the text in quotes.",
        ),
    ),
    "at-sign": (
        "title: @home\n",
        (
            "1:8: “title: @home” cannot be read: a text cannot begin with this character. Put the text in quotes.",
        ),
    ),
    "backtick": (
        "title: `T`\n",
        (
            "1:8: “title: `T`” cannot be read: a text cannot begin with this character. Put the text in quotes.",
        ),
    ),
    "question-mark-key": (
        "? {a: b}\n: c\n",
        ("1:3: A name must be a text. Put the text in quotes.",),
    ),
    "bell": (
        "title: T\x07\n",
        ("1:9: The file holds a character that no text has (U+0007). Take it out.",),
    ),
    "nul": (
        "title: T\x00\n",
        ("1:9: The file holds a character that no text has (U+0000). Take it out.",),
    ),
    "escape-char": (
        "title: \x1b[31mT\n",
        ("1:8: The file holds a character that no text has (U+001B). Take it out.",),
    ),
    "too-deep": (
        "title: T\ncatalog: [[[[[[[[[[[[[[[[[[[[[[[[[[[[[[]]]]]]]]]]]]]]]]]]]]]]]]]]]]]]\n",
        ("2:29: Values lie more than 20 levels deep. Write it flatter.",),
    ),
    "deep-bomb": (
        "a: " + "[" * 5000,
        ("1:23: Values lie more than 20 levels deep. Write it flatter.",),
    ),
    "brace-bomb": (
        "a: " + "{a: " * 5000,
        ("1:80: Values lie more than 20 levels deep. Write it flatter.",),
    ),
    "unknown-escape": (
        'title: "a\\qb"\n',
        (
            '1:10: “title: "a\\qb"” cannot be read: “\\” means something else in double quotes. Use single quotes, or write “\\\\”.',
        ),
    ),
    "empty": (
        "",
        ("1:1: This is no pack. Begin with “title: …”.",),
    ),
    "only-a-comment": (
        "# nothing\n",
        ("1:1: This is no pack. Begin with “title: …”.",),
    ),
    "only-a-text": (
        "just a text\n",
        ("1:1: This is no pack. Begin with “title: …”.",),
    ),
    "a-list": (
        "- a\n- b\n",
        ("1:1: This is no pack. Begin with “title: …”.",),
    ),
    "no-title": (
        "questions:\n  - {question: Q, answer: A, wrong: [B]}\n",
        ("1:1: This pack has no title. Begin with “title: …”.",),
    ),
    "empty-title": (
        "title:\nquestions:\n  - {question: Q, answer: A, wrong: [B]}\n",
        ("1:1: This pack has no title. Begin with “title: …”.",),
    ),
    "blank-title": (
        'title: "  "\nquestions:\n  - {question: Q, answer: A, wrong: [B]}\n',
        ("1:8: The title is empty. Write a text, or leave the whole line out.",),
    ),
    "title-list": (
        "title: [T]\nquestions:\n  - {question: Q, answer: A, wrong: [B]}\n",
        ("1:8: The title must be one text, not a list. Take the brackets away.",),
    ),
    "no-questions": (
        "title: T\n",
        ("1:1: This pack holds no questions. Add “questions” or a “catalog”.",),
    ),
    "unknown-pack-key": (
        "title: T\nquestionz:\n  - {question: Q, answer: A, wrong: [B]}\n",
        ("2:1: A pack has no “questionz”. Did you mean “questions”?",),
    ),
    "unknown-format": (
        "title: T\nformat: 2\nquestions:\n  - {question: Q, answer: A, wrong: [B]}\n",
        ("2:9: The format “2” is not known. Known are: 1.",),
    ),
    "bad-language-code": (
        "title: {english: T}\nquestions:\n  - {question: Q, answer: A, wrong: [B]}\n",
        (
            "1:9: The title: “english” is not a language code. Braces at the start of a plain text make a mapping. Put the text in quotes.",
        ),
    ),
    "missing-language-text": (
        "title: {en: T, ko: ''}\nquestions:\n  - {question: Q, answer: A, wrong: [B]}\n",
        ("1:16: The title: the text for “ko” is missing. Write it.",),
    ),
    "bad-pack-seconds": (
        "title: T\nseconds: 0\nquestions:\n  - {question: Q, answer: A, wrong: [B]}\n",
        ("2:10: The time “0” is not a whole number from 1 to 3600. Write a number from 1 to 3600.",),
    ),
    "bad-pack-status": (
        "title: T\nstatus: sure\ncatalog:\n  a:\n    - {name: X}\n",
        ("2:9: The status “sure” is not known. Known are: checked, agreed, single, disputed.",),
    ),
    "questions-as-mapping": (
        "title: T\nquestions:\n  question: Q\n  answer: A\n",
        ("3:3: “questions” must be a list. Begin each with “- ”.",),
    ),
    "author-list": (
        "title: T\nauthor: [Ana, Bo]\nquestions:\n  - {question: Q, answer: A, wrong: [B]}\n",
        (
            "2:9: Here one text is wanted. Braces at the start of a plain text make a mapping. Put the text in quotes.",
        ),
    ),
    "uses-missing": (
        "title: T\nuses: [nowhere-pack]\nquestions:\n  - {question: Q, answer: A, wrong: [B]}\n",
        ("2:8: There is no pack “nowhere-pack”. Add that pack too.",),
    ),
    "uses-itself": (
        "title: T\nid: me\nuses: me\nquestions:\n  - {question: Q, answer: A, wrong: [B]}\n",
        ("3:7: The packs use each other in a circle: me → me. Take one “uses” away.",),
    ),
    "question-is-text": (
        "title: T\nquestions:\n  - What is it?\n",
        ("3:5: A question must be a mapping of names and values. Write “name: value” lines.",),
    ),
    "no-answer": (
        "title: T\nquestions:\n  - {question: Q, wrong: [B]}\n",
        ("3:5: This question has no “answer”. Add it.",),
    ),
    "no-question": (
        "title: T\nquestions:\n  - {answer: A, wrong: [B]}\n",
        ("3:5: This question has no “question”. Add it.",),
    ),
    "near-miss-key": (
        "title: T\nquestions:\n  - {question: Q, anwser: A, wrong: [B]}\n",
        (
            "3:5: This question has no “answer”. Add it.",
            "3:19: A question has no “anwser”. Did you mean “answer”?",
        ),
    ),
    "unknown-key": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], colour: red}\n",
        (
            "3:42: A question has no “colour”. Known are: also, alt, answer, answers, audio, category, choices, correct_answer, difficulty, exact, explanation, feedback, fun_fact, id, image, incorrect_answers, options, order, question, seconds, sources, tags, wrong.",
        ),
    ),
    "no-wrong": (
        "title: T\nquestions:\n  - {question: Q, answer: A}\n",
        (
            "3:5: This question has no wrong answers. Add “wrong” with the wrong answers, or write true or false.",
        ),
    ),
    "empty-wrong": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: []}\n",
        ("3:37: The list of wrong answers is empty. Write at least one.",),
    ),
    "empty-choices": (
        "title: T\nquestions:\n  - {question: Q, answer: A, choices: []}\n",
        ("3:39: The list of choices is empty. Write at least two.",),
    ),
    "one-choice": (
        "title: T\nquestions:\n  - {question: Q, answer: A, choices: [A]}\n",
        ("3:39: There is only one choice. Write at least two.",),
    ),
    "choices-and-wrong": (
        "title: T\nquestions:\n  - {question: Q, answer: A, choices: [A, B], wrong: [B]}\n",
        ("3:54: “choices” and “wrong” stand together. Keep one: all choices, or only the wrong ones.",),
    ),
    "answer-near-miss": (
        "title: T\nquestions:\n  - {question: Q, choices: [Paris, Rome, Bern], answer: Pariss}\n",
        ("3:57: The answer “Pariss” is none of the choices. Did you mean “Paris”?",),
    ),
    "answer-not-there": (
        "title: T\nquestions:\n  - {question: Q, choices: [Paris, Rome, Bern], answer: Kyoto}\n",
        ("3:57: The answer “Kyoto” is none of the choices. Write it as it stands there.",),
    ),
    "answer-there-twice": (
        "title: T\nquestions:\n  - {question: Q, choices: [Paris, Paris, Bern], answer: Paris}\n",
        ("3:58: The answer “Paris” stands among the choices twice. Take one away.",),
    ),
    "same-wrong-twice": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B, C, b]}\n",
        ("3:44: “b” and “B” are the same answer. Change one, or add “exact: true”.",),
    ),
    "wrong-is-answer": (
        "title: T\nquestions:\n  - {question: Q, answer: Paris, wrong: [Rome, paris!]}\n",
        ("3:48: “paris!” and “Paris” are the same answer. Change one, or add “exact: true”.",),
    ),
    "answer-after-its-twin": (
        "title: T\nquestions:\n  - {question: Q, choices: [paris!, Rome, Paris], answer: Paris}\n",
        ("3:43: “paris!” and “Paris” are the same answer. Change one, or add “exact: true”.",),
    ),
    "wrong-is-an-alias": (
        "title: T\nquestions:\n  - {question: Q, answer: Netherlands, also: [Holland], wrong: [Spain, holland]}\n",
        ("3:72: “holland” and “Holland” are the same answer. Change one, or add “exact: true”.",),
    ),
    "full-width-twin": (
        "title: T\nquestions:\n  - {question: Q, answer: BTS, wrong: [ＢＴＳ, EXO]}\n",
        ("3:40: “ＢＴＳ” and “BTS” are the same answer. Change one, or add “exact: true”.",),
    ),
    "exact-twins": (
        "title: T\nquestions:\n  - {question: Q, answer: a, wrong: [A, A], exact: true}\n",
        ("3:41: “A” and “A” are the same answer. Change one.",),
    ),
    "alias-key-again": (
        "title: T\nquestions:\n  - {question: Q, answer: A, correct_answer: A, wrong: [B]}\n",
        ("3:30: “correct_answer” says “answer” again. Keep one of them.",),
    ),
    "bad-difficulty": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], difficulty: hardd}\n",
        ("3:54: The difficulty “hardd” is not known. Did you mean “hard”?",),
    ),
    "bad-seconds": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], seconds: soon}\n",
        ("3:51: The time “soon” is not a whole number from 1 to 3600. Write a number from 1 to 3600.",),
    ),
    "huge-seconds": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], seconds: 99999999999999999999}\n",
        (
            "3:51: The time “99999999999999999999” is not a whole number from 1 to 3600. Write a number from 1 to 3600.",
        ),
    ),
    "bad-order": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], order: sorted}\n",
        ("3:49: The order “sorted” is not known. Known are: as written.",),
    ),
    "bad-exact": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], exact: maybe}\n",
        ("3:49: “maybe” is neither true nor false. Write true or false.",),
    ),
    "question-list": (
        "title: T\nquestions:\n  - {question: [Q, R], answer: A, wrong: [B]}\n",
        ("3:16: The question must be one text, not a list. Take the brackets away.",),
    ),
    "answer-list": (
        "title: T\nquestions:\n  - {question: Q, answer: [A, B], wrong: [C]}\n",
        ("3:27: The answer must be one text, not a list. Take the brackets away.",),
    ),
    "wrong-mapping": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: {first: B}}\n",
        (
            "3:38: A wrong answer: “first” is not a language code. Braces at the start of a plain text make a mapping. Put the text in quotes.",
        ),
    ),
    "blank-wrong": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B, ' ']}\n",
        ("3:41: A wrong answer is empty. Write a text, or leave the whole line out.",),
    ),
    "taken-id": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], id: one}\n  - {question: R, answer: A, wrong: [B], id: one}\n",
        ("4:46: The id “one” is taken. Choose another.",),
    ),
    "status-on-question": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], status: checked}\n",
        (
            "3:42: A question has no “status”. Known are: also, alt, answer, answers, audio, category, choices, correct_answer, difficulty, exact, explanation, feedback, fun_fact, id, image, incorrect_answers, options, order, question, seconds, sources, tags, wrong.",
        ),
    ),
    "long-text": (
        "title: T\nquestions:\n  - {question: " + "x" * 10001 + ", answer: A, wrong: [B]}\n",
        ("3:16: The question is longer than 10,000 characters. Shorten it.",),
    ),
    "image-missing": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], image: no.png}\n",
        (
            "3:49: “no.png” cannot be used: The file cannot be read: No such file or directory. See that it is there and may be read.",
        ),
    ),
    "image-above": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], image: ../flag.png}\n",
        ("3:49: “../flag.png” leads out of the pack. Put the file beside the pack and name it from there.",),
    ),
    "image-absolute": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], image: /etc/passwd.png}\n",
        (
            "3:49: “/etc/passwd.png” leads out of the pack. Put the file beside the pack and name it from there.",
        ),
    ),
    "image-on-drive": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], image: 'C:\\flag.png'}\n",
        ("3:49: “C:\\flag.png” leads out of the pack. Put the file beside the pack and name it from there.",),
    ),
    "image-kind": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], image: flag.gif}\n",
        ("3:49: “flag.gif” is not a PNG, JPEG or WebP picture. Use a PNG, JPEG or WebP picture.",),
    ),
    "image-lies": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], image: lie.png}\n",
        ("3:49: “lie.png” is not what its name says. Save it again as a PNG, JPEG or WebP picture.",),
    ),
    "image-damaged": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], image: damaged.png}\n",
        ("3:49: “damaged.png” is a damaged picture. Save it again.",),
    ),
    "image-bomb": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], image: bomb.png}\n",
        ("3:49: “bomb.png” is 60000 by 60000 pixels. Make it smaller; 1600 by 900 is plenty.",),
    ),
    "image-link": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], image: link.png}\n",
        (
            "3:49: “link.png” cannot be used: This is a link, and links are not followed. Put the file itself there.",
        ),
    ),
    "image-pipe": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], image: pipe.png}\n",
        (
            "3:49: “pipe.png” cannot be used: This is not a plain file. A pack is a YAML file, a folder or a .zip.",
        ),
    ),
    "image-folder": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], image: folder.png}\n",
        (
            "3:49: “folder.png” cannot be used: This is not a plain file. A pack is a YAML file, a folder or a .zip.",
        ),
    ),
    "image-is-sound": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], image: song.ogg}\n",
        ("3:49: “song.ogg” is not a PNG, JPEG or WebP picture. Use a PNG, JPEG or WebP picture.",),
    ),
    "audio-lies": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], audio: lie.mp3}\n",
        ("3:49: “lie.mp3” is not what its name says. Save it again as an OGG, MP3 or WAV sound.",),
    ),
    "audio-kind": (
        "title: T\nquestions:\n  - {question: Q, answer: A, wrong: [B], audio: song.flac}\n",
        ("3:49: “song.flac” is not an OGG, MP3 or WAV sound. Use an OGG, MP3 or WAV sound.",),
    ),
    "catalog-list": (
        "title: T\ncatalog:\n  - {name: A}\n",
        ("3:3: “catalog” must be a mapping of names and values. Write “name: value” lines.",),
    ),
    "table-mapping": (
        "title: T\ncatalog:\n  song: {name: A}\n",
        ("3:9: The table “song” must be a list of things. Begin each with “- ”.",),
    ),
    "table-text": (
        "title: T\ncatalog:\n  song: A\n",
        ("3:9: The table “song” must be a list of things. Begin each with “- ”.",),
    ),
    "thing-text": (
        "title: T\ncatalog:\n  song:\n    - A\n",
        ("4:7: A thing of “song” must be a mapping of names and values. Write “name: value” lines.",),
    ),
    "no-name": (
        "title: T\ncatalog:\n  song:\n    - {artist: X}\n",
        ("4:7: This thing has no name. Give it a “name”.",),
    ),
    "empty-name": (
        "title: T\ncatalog:\n  song:\n    - name:\n      artist: X\n",
        ("4:7: This thing has no name. Give it a “name”.",),
    ),
    "name-list": (
        "title: T\ncatalog:\n  song:\n    - {name: [A, B]}\n",
        ("4:14: The name must be one text, not a list. Take the brackets away.",),
    ),
    "taken-thing-id": (
        "title: T\ncatalog:\n  song:\n    - {id: a, name: A}\n    - {id: a, name: B}\n",
        ("5:12: The id “a” is taken in this table. Choose another.",),
    ),
    "bad-fame": (
        "title: T\ncatalog:\n  song:\n    - {name: A, fame: 6}\n",
        ("4:23: Fame “6” is not a whole number from 1 to 5. Write a number from 1 to 5.",),
    ),
    "bad-thing-status": (
        "title: T\ncatalog:\n  song:\n    - {name: A, status: chekced}\n",
        ("4:25: The status “chekced” is not known. Did you mean “checked”?",),
    ),
    "unknown-detail": (
        "title: T\ncatalog:\n  song:\n    - {name: A, year: {value: 2010, source: x}}\n",
        ("4:37: The field “year” has no “source”. Did you mean “sources”?",),
    ),
    "detail-without-value": (
        "title: T\ncatalog:\n  song:\n    - {name: A, year: {value: , status: checked}}\n",
        (
            "4:24: “value” has no value: a comma inside braces begins a new one. Put the whole text in quotes.",
        ),
    ),
    "bad-complete": (
        "title: T\ncatalog:\n  song:\n    - {name: A, singer: {value: [X], complete: perhaps}}\n",
        ("4:48: “perhaps” is neither true nor false. Write true or false.",),
    ),
    "complete-on-one-value": (
        "title: T\ncatalog:\n  song:\n    - {name: A, singer: [{value: X, complete: false}]}\n",
        ("4:37: “complete” belongs to the whole field. Write {value: [...], complete: false}.",),
    ),
    "field-mapping": (
        "title: T\ncatalog:\n  song:\n    - {name: A, singer: {first: X}}\n",
        (
            "4:26: “singer”: “first” is not a language code. Braces at the start of a plain text make a mapping. Put the text in quotes.",
        ),
    ),
    "unknown-table-key": (
        "title: T\ncatalog:\n  song: {things: [{name: A}], source: x}\n",
        ("3:31: The table “song” has no “source”. Did you mean “sources”?",),
    ),
    "unknown-reference": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXOO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {song}?', answer: artist}\n",
        ("8:25: “EXOO” is not in the table “artist”. Did you mean “EXO”?",),
    ),
    "ambiguous-reference": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: IU, id: iu-b}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {song}?', answer: artist}\n",
        ("10:25: “IU” could be iu or iu-b. Write the id.",),
    ),
    "reference-list": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: [EXO, [IU]], year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {song}?', answer: artist}\n",
        (
            "8:31: Here one text is wanted. Braces at the start of a plain text make a mapping. Put the text in quotes.",
        ),
    ),
    "part-of-itself": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO, part_of: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {song}?', answer: artist}\n",
        ("4:7: “EXO” is part of itself. Take one “part_of” away.",),
    ),
    "part-of-in-a-circle": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO, part_of: IU}\n    - {name: IU, part_of: EXO}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {song}?', answer: artist}\n",
        (
            "4:7: “EXO” is part of itself. Take one “part_of” away.",
            "5:7: “IU” is part of itself. Take one “part_of” away.",
        ),
    ),
    "fields-unknown-table": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {song}?', answer: artist}\nfields: {songs: {writer: artist}}\n",
        ("13:10: There is no table “songs”. Did you mean “song”?",),
    ),
    "fields-unknown-target": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {song}?', answer: artist}\nfields: {song: {writer: artists}}\n",
        ("13:25: There is no table “artists”. Did you mean “artist”?",),
    ),
    "clue-question-unknown-table": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {song}?', answer: artist}\nclue_question: {sogn: Which song is it?}\n",
        ("13:17: There is no table “sogn”. Did you mean “song”?",),
    ),
    "template-text": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - Who sang {song}?\n",
        ("12:5: A template must be a mapping of names and values. Write “name: value” lines.",),
    ),
    "template-near-miss-key": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {song}?', answer: artist, alyke: [year]}\n",
        ("12:52: A template has no “alyke”. Did you mean “alike”?",),
    ),
    "template-no-answer": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {song}?'}\n",
        ("12:5: This template has no “answer”. Add it.",),
    ),
    "template-no-question": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {answer: artist}\n",
        ("12:5: This template has no “question”. Add it.",),
    ),
    "answer-near-miss-field": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {song}?', answer: artst}\n",
        ("12:44: “artst” leads nowhere: “song” has no “artst”. Did you mean “artist”?",),
    ),
    "placeholder-unknown": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {sogn}?', answer: artist, about: song}\n",
        ("12:16: “sogn” leads nowhere: “song” has no “sogn”. It has: artist, name, year.",),
    ),
    "placeholder-unknown-field": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {song} in {song.yaer}?', answer: artist}\n",
        ("12:16: “song.yaer” leads nowhere: “song” has no “yaer”. Did you mean “year”?",),
    ),
    "placeholder-open": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {song?', answer: artist}\n",
        ("12:16: “{” is not a placeholder. Write {song} for a placeholder and {{ for a brace.",),
    ),
    "placeholder-empty": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {}?', answer: artist}\n",
        ("12:16: “{}” is not a placeholder. Write {song} for a placeholder and {{ for a brace.",),
    ),
    "placeholder-strange": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {a b}?', answer: artist}\n",
        ("12:16: “{a b}” is not a placeholder. Write {song} for a placeholder and {{ for a brace.",),
    ),
    "placeholder-beyond": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {song.year.month}?', answer: artist}\n",
        ("12:16: “song.year.month” leads nowhere: “year” has no “month”.",),
    ),
    "question-says-answer": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'When was {song}, {year}?', answer: year}\n",
        ("12:16: The question says its answer, “year”. Take it out of the question.",),
    ),
    "about-unclear": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: Who is it?, answer: label}\n",
        ("12:5: It is not clear which table this template is about. Add “about:” with one of artist, song.",),
    ),
    "about-unknown": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {song}?', answer: artist, about: songs}\n",
        ("12:59: There is no table “songs”. Did you mean “song”?",),
    ),
    "pick-unknown": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: Which came first?, answer: song, pick: frist, by: year}\n",
        ("12:55: The way to ask “frist” is not known. Did you mean “first”?",),
    ),
    "pick-without-by": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: Which came first?, answer: song, pick: first}\n",
        ("12:5: “pick: first” needs to know the field to go by. Add “by:”.",),
    ),
    "pick-asks-a-field": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: Which came first?, answer: artist, about: song, pick: first, by: year}\n",
        ("12:43: “pick: first” asks for the thing. Write “answer: song”.",),
    ),
    "by-unknown": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: Which came first?, answer: song, pick: first, by: date}\n",
        ("12:66: “date” leads nowhere: “song” has no “date”. It has: artist, name, year.",),
    ),
    "near-backwards": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'When was {song}?', answer: year, near: [8, 2]}\n",
        ("12:56: “near” wants one or two bounds. Write it as [2, 8].",),
    ),
    "near-text": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'When was {song}?', answer: year, near: close}\n",
        (
            "12:56: The bound “close” is not a whole number from 1 to 1000000000. Write a number from 1 to 1000000000.",
        ),
    ),
    "near-three": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'When was {song}?', answer: year, near: [1, 2, 3]}\n",
        ("12:56: “near” wants one or two bounds. Write it as [2, 8].",),
    ),
    "where-list": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {song}?', answer: artist, where: [year]}\n",
        ("12:59: “where” must be a mapping of names and values. Write “name: value” lines.",),
    ),
    "where-unknown": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {song}?', answer: artist, where: {yera: present}}\n",
        ("12:59: “yera” leads nowhere: “song” has no “yera”. Did you mean “year”?",),
    ),
    "same-unknown": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {song}?', answer: artist, same: [knid]}\n",
        ("12:58: “knid” leads nowhere: “artist” has no “knid”. It has: name.",),
    ),
    "alike-unknown": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {song}?', answer: artist, alike: [knid]}\n",
        ("12:59: “knid” leads nowhere: “artist” has no “knid”. It has: name.",),
    ),
    "explain-unknown": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {song}?', answer: artist, explain: 'It is {singer}.'}\n",
        ("12:61: “singer” leads nowhere: “song” has no “singer”. It has: artist, name, year.",),
    ),
    "taken-template-id": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: 'Who sang {song}?', answer: artist}\n  - {question: 'Who sang {song}?', answer: artist}\n",
        ("13:5: Another template is called “who-sang-song”. Give this one an “id” of its own.",),
    ),
    "template-image-unknown": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: Which is it?, answer: song, image: cover}\n",
        ("12:51: “cover” leads nowhere: “song” has no “cover”. It has: artist, name, year.",),
    ),
    "template-image-missing": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, cover: no.png, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: Which is it?, answer: song, image: cover}\n",
        (
            "8:37: “no.png” cannot be used: The file cannot be read: No such file or directory. See that it is there and may be read.",
        ),
    ),
    "template-alt-tells": (
        "title: T\ncatalog:\n  artist:\n    - {name: EXO}\n    - {name: IU}\n    - {name: BTS}\n  song:\n    - {name: A, artist: EXO, cover: flag.png, year: 2010}\n    - {name: B, artist: IU, year: 2012}\n    - {name: C, artist: BTS, year: 2015}\ntemplates:\n  - {question: Which is it?, answer: song, image: cover, alt: 'The cover of {song}'}\n",
        ("12:63: The question says its answer, “song”. Take it out of the question.",),
    ),
    "several-at-once": (
        "titel: T\nquestions:\n  - {question: Q}\n  - {answer: A, wrong: [B]}\n  - {question: R, choices: [A, B], answer: C, difficulty: easyy}\n",
        (
            "1:1: A pack has no “titel”. Did you mean “title”?",
            "1:1: This pack has no title. Begin with “title: …”.",
            "3:5: This question has no “answer”. Add it.",
            "4:5: This question has no “question”. Add it.",
            "5:44: The answer “C” is none of the choices. Write it as it stands there.",
            "5:59: The difficulty “easyy” is not known. Did you mean “easy”?",
        ),
    ),
}
