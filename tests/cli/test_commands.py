"""The commands as others call them: their outputs and exit codes are contracts."""

import json
import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]


def run(
    *arguments: str, home: Path, text: str = "", drop: tuple[str, ...] = ()
) -> "subprocess.CompletedProcess[str]":
    environment = {**os.environ, "SDL_VIDEODRIVER": "dummy", "DOWNPOUR_HOME": str(home)}
    for name in drop:
        environment.pop(name, None)
    return subprocess.run(
        [sys.executable, "-m", "game", *arguments], cwd=ROOT, env=environment, input=text,
        capture_output=True, text=True, check=False, timeout=120,
    )  # fmt: skip


def lines(done: "subprocess.CompletedProcess[str]") -> list[dict[str, object]]:
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


def test_preview_prints_a_question_a_line(tmp_path: Path) -> None:
    found = lines(
        run(
            "preview",
            "sad-kpop",
            "--count",
            "3",
            "--seed",
            "1",
            "--difficulty",
            "expert",
            "--json",
            home=tmp_path,
        )
    )
    assert len(found) == 3
    for question in found:
        assert {
            "id",
            "pack",
            "template",
            "about",
            "question",
            "choices",
            "answer",
            "wrong_because",
            "difficulty",
            "label",
            "explanation",
            "sources",
        } <= set(question)
        choices, because = question["choices"], question["wrong_because"]
        assert isinstance(choices, list)
        assert isinstance(because, dict)
        assert set(because) == set(choices) - {question["answer"]}


def test_preview_of_a_template_gives_each_question_once(tmp_path: Path) -> None:
    found = lines(run("preview", "--template", "in-video", "--count", "99", "--json", home=tmp_path))
    assert len({question["id"] for question in found}) == len(found) == 7


def test_preview_of_a_path_and_in_korean(tmp_path: Path) -> None:
    pack = tmp_path / "my.yaml"
    pack.write_text(
        "title: T\nquestions:\n  - {question: {en: Q, ko: 질문}, answer: A, wrong: [B, C]}\n",
        encoding="utf-8",
    )
    (found,) = lines(run("preview", str(pack), "--lang", "ko", "--json", home=tmp_path))
    assert (found["question"], found["answer"]) == ("질문", "A")


@pytest.mark.parametrize(
    ("arguments", "word"),
    [
        (("preview", "sad-kpopp"), "Did you mean “sad-kpop”?"),
        (("preview", "--template", "yaer"), "Did you mean “year”?"),
        (("preview", "--count", "0"), "not a whole number above 0"),
        (("preview", "no/such.yaml"), "There is no file"),
        (("play", "--size", "big"), "not a size such as 1280x720"),
        (("play", "--skill", "2"), "not a number from 0 to 1"),
        (("play", "--name", "\u200b"), "at least one letter"),
        (("play", "--terminal", "--autoplay"), "do not go together"),
        (("dance",), "invalid choice"),
    ],
)
def test_faulty_input_is_one_plain_line_and_exit_1(
    tmp_path: Path, arguments: tuple[str, ...], word: str
) -> None:
    done = run(*arguments, home=tmp_path)
    assert (done.returncode, done.stdout) == (1, "")
    assert word in done.stderr
    assert len(done.stderr.splitlines()) == 1


def test_a_faulty_pack_is_told_with_its_line(tmp_path: Path) -> None:
    pack = tmp_path / "my.yaml"
    pack.write_text("title: T\nquestions:\n  - {question: Q, anwser: A, wrong: [B]}\n", encoding="utf-8")
    done = run("audit", str(pack), home=tmp_path)
    assert done.returncode == 1
    assert f"{pack}:3:19: A question has no “anwser”. Did you mean “answer”?" in done.stderr


def test_a_faulty_pack_in_the_players_folder_is_told_and_harms_nothing(tmp_path: Path) -> None:
    (tmp_path / "packs").mkdir()
    (tmp_path / "packs" / "mine.yaml").write_text("title: T\nquestions: [{question: Q}]\n", encoding="utf-8")
    (tmp_path / "packs" / "good.yaml").write_text(
        "title: T\nquestions: [{question: Q, answer: A, wrong: [B]}]\n", encoding="utf-8"
    )
    done = run("preview", "good", "--json", home=tmp_path)
    assert len(lines(done)) == 1
    assert "mine.yaml:2:13: This question has no “answer”. Add it." in done.stderr


def test_no_display_is_one_plain_line_and_exit_2(tmp_path: Path) -> None:
    done = run(home=tmp_path, drop=("SDL_VIDEODRIVER", "DISPLAY", "WAYLAND_DISPLAY"))
    assert (done.returncode, done.stdout) == (2, "")
    assert (
        done.stderr
        == "There is no display to open a window on. Play in the terminal: downpour play --terminal\n"
    )


def test_audit_says_how_many_questions_and_facts_there_are(tmp_path: Path) -> None:
    pack = tmp_path / "my.yaml"
    rows = "\n".join(f"    - {{name: S{n}, year: {2000 + 3 * n}}}" for n in range(5))
    pack.write_text(
        f"title: T\ncatalog:\n  song:\n{rows}\ntemplates:\n  - {{id: when, question: 'When was {{song}}?', answer: year}}\n",
        encoding="utf-8",
    )
    done = run("audit", str(pack), "--json", home=tmp_path)
    found = json.loads(done.stdout)
    assert (done.returncode, found["questions"], found["facts"]) == (0, 5, 5)
    assert (found["by_template"], found["unfair"], found["unmakeable"]) == ({"my/when": 5}, [], [])
    assert found["least_covered"][0] == {"about": "my/song/s0", "questions": 1, "fields": 1}


def test_audit_counts_facts_by_table_and_status_and_draws_some(tmp_path: Path) -> None:
    found = json.loads(run("audit", "--facts", "--json", home=tmp_path).stdout)
    assert set(found) == {"facts", "by_table", "by_status", "without_source"}
    assert found["facts"] == sum(found["by_table"].values()) == sum(found["by_status"].values())
    assert found["without_source"] == []
    drawn = [
        run("audit", "--facts", "--draw", "5", "--seed", "rain", home=tmp_path).stdout.split() for _ in "12"
    ]
    assert drawn[0] == drawn[1]
    assert len(drawn[0]) == 5


def test_audit_says_which_facts_have_no_source(tmp_path: Path) -> None:
    pack = tmp_path / "my.yaml"
    pack.write_text("title: T\ncatalog:\n  song:\n    - {name: A, year: 2001}\n", encoding="utf-8")
    done = run("audit", str(pack), "--facts", "--json", home=tmp_path)
    assert (done.returncode, json.loads(done.stdout)["without_source"]) == (1, ["song/a/year/2001"])


def test_audit_lets_tricksters_play(tmp_path: Path) -> None:
    found = json.loads(
        run("audit", "sad-kpop", "--giveaways", "--count", "60", "--json", home=tmp_path).stdout
    )
    assert list(found) == ["easy", "normal", "hard", "expert"]
    assert set(found["easy"]) == {
        "longest", "first", "shared_word", "most_famous", "middle_number", "odd_kind",
    }  # fmt: skip
    assert {"hit_rate", "chance"} <= set(found["easy"]["longest"])


def test_preview_says_how_close_each_wrong_choice_is_and_why_it_is_wrong(tmp_path: Path) -> None:
    asked = ("preview", "kpop", "--template", "songs-of", "--count", "5", "--seed", "1", "--json")
    for question in lines(run(*asked, home=tmp_path)):
        wrong = {choice for choice in question["choices"] if choice != question["answer"]}  # type: ignore[attr-defined]
        closeness, features = question["closeness"], question["features"]
        assert set(closeness) == set(features) == set(question["wrong_because"]) == wrong  # type: ignore[call-overload]
        assert all(0 <= each <= 1 for each in closeness.values())  # type: ignore[attr-defined]
        assert all({"artist.kind", "year", "fame", "name"} <= set(each) for each in features.values())  # type: ignore[attr-defined]
        assert all(" is by " in because for because in question["wrong_because"].values())  # type: ignore[attr-defined]


def test_flags_are_printed_ready_to_send(tmp_path: Path) -> None:
    empty = run("flags", home=tmp_path)
    assert (empty.returncode, "No question is flagged" in empty.stdout) == (0, True)
    played = run("play", "--terminal", "--pack", "sad-kpop", "--seed", "1", home=tmp_path, text="1\n!\nq\n")
    assert "Noted as wrong." in played.stdout
    (flag,) = lines(run("flags", "--json", home=tmp_path))
    assert {"id", "date", "version", "question", "choices", "answer", "chosen", "deck"} <= set(flag)
    assert str(flag["id"]) in run("flags", "--clear", home=tmp_path).stdout
    assert lines(run("flags", "--json", home=tmp_path)) == []


def test_just_right_is_a_difficulty_like_the_others(tmp_path: Path) -> None:
    asked = ("play", "--autoplay", "--difficulty", "just-right", "--seed", "1", "--name", "Jun", "--json")
    found = json.loads(run(*asked, home=tmp_path).stdout)
    assert (found["difficulty"], len(set(found["deck"]))) == ("just-right", 10)
    (row,) = lines(run("scores", "--difficulty", "just-right", "--json", home=tmp_path))
    assert (row["name"], row["difficulty"]) == ("Jun", "just-right")


def test_artificial_players_are_told_of_as_json(tmp_path: Path) -> None:
    found = json.loads(run("simulate", "sad-kpop", "--players", "6", "--json", home=tmp_path).stdout)
    assert {"players", "aim", "start_correlation", "correlation", "success"} <= set(found)
    assert set(found["success"]) == {"weak", "middling", "strong"}


def test_one_seed_is_one_round_in_the_window_and_in_the_terminal(tmp_path: Path) -> None:
    (flown,) = lines(
        run("play", "--autoplay", "--seed", "8", "--skill", "1", "--name", "Robot", "--json", home=tmp_path)
    )
    (row,) = lines(run("scores", "--json", home=tmp_path))
    assert (row["name"], row["score"], row["right"], flown["score"], flown["seed"]) == (
        "Robot",
        flown["score"],
        10,
        row["score"],
        "8",
    )
    assert list(row) == [
        "rank",
        "id",
        "name",
        "score",
        "difficulty",
        "mode",
        "time",
        "packs",
        "date",
        "right",
        "asked",
        "best_streak",
        "ms",
        "seed",
        "version",
    ]
    kept = _kept(tmp_path)
    keys = "".join(f"{choice + 1}@{taken}\n" for choice, taken in kept)
    told = run("play", "--terminal", "--seed", "8", home=tmp_path, text=keys)
    assert f"10 of 10 right, {flown['score']} points" in told.stdout


def test_trouble_with_what_is_kept_is_told_beside_the_output(tmp_path: Path) -> None:
    (tmp_path / "downpour.db").write_bytes(b"no database at all, " * 50)
    done = run("play", "--terminal", "--seed", "1", home=tmp_path)
    assert done.returncode == 0
    assert "set it aside" in done.stderr
    assert "downpour-damaged-" in done.stderr


def _kept(home: Path) -> list[tuple[int, int]]:
    """Give each answer of the kept round and how long it took, from its messages."""
    import sqlite3  # noqa: PLC0415
    from contextlib import closing  # noqa: PLC0415

    with closing(sqlite3.connect(home / "downpour.db")) as database:
        ((text,),) = database.execute("select messages from round").fetchall()
    asked, found = 0, []
    for message in json.loads(text):
        if message[0] == "answer":
            found.append((message[2], message[1] - asked))
        else:
            asked = message[1]
    return found


def test_autoplay_draws_every_screen_and_saves_nothing_without_a_name(tmp_path: Path) -> None:
    shots = tmp_path / "shots"
    (flown,) = lines(
        run(
            "play",
            "--autoplay",
            "--seed",
            "2",
            "--shots",
            str(shots),
            "--size",
            "800x450",
            "--json",
            home=tmp_path,
        )
    )
    names = [file.stem.partition("-")[2] for file in sorted(shots.iterdir())]
    round_ = [name for number in range(1, 11) for name in (f"question-{number}", f"feedback-{number}")]
    assert names == ["title", "setup", *round_, "results", "scores"]
    assert flown["shots"] == [str(file) for file in sorted(shots.iterdir())]
    assert lines(run("scores", "--json", home=tmp_path)) == []


@pytest.mark.parametrize("arguments", [("--help",), ("--version",), ("preview", "--count", "1")])
def test_what_shows_nothing_imports_no_pygame(tmp_path: Path, arguments: tuple[str, ...]) -> None:
    code = (
        "import sys; from game.cli import run\n"
        "try: run(sys.argv[1:])\n"
        "except SystemExit: pass\n"
        "sys.exit('pygame' in sys.modules)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "--home", str(tmp_path), *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr


def test_an_unexpected_error_leaves_a_log_and_says_where(tmp_path: Path) -> None:
    code = (
        "import sys, game.cli.scores as scores\n"
        "def broken(*_): raise ZeroDivisionError\n"
        "scores.run = broken\n"
        "from game.cli import run; sys.exit(run(sys.argv[1:]))"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, "--home", str(tmp_path), "scores"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2
    assert str(tmp_path / "downpour.log") in done.stderr
    assert "ZeroDivisionError" in (tmp_path / "downpour.log").read_text(encoding="utf-8")


def test_the_wheel_carries_assets_and_packs(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "pip", "wheel", "--quiet", "--no-deps", "--wheel-dir", str(tmp_path), str(ROOT)],
        check=True, capture_output=True,
    )  # fmt: skip
    (wheel,) = tmp_path.glob("*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    wanted = {
        "assets/fonts/Pretendard-Bold.otf",
        "assets/fonts/OFL.txt",
        "assets/CREDITS.md",
        "questions/sad-kpop/pack.yaml",
        "questions/sad-kpop/catalog/song.yaml",
    }
    assert {f"game/_data/{name}" for name in wanted} <= names
    assert "game/words/en.toml" in names
