"""A name that was shown as saved is there after a kill, wherever the kill falls."""

import os
import signal
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path
from random import Random

from game.storage.store import Store

ROOT = Path(__file__).parents[2]
KILLS = 100
SAVER = """
import sys
from pathlib import Path
from game.storage.store import Store
from tests.rounds import finished, messages

store = Store(Path(sys.argv[1]))
for number in range(10_000):
    name = f"{sys.argv[2]}-{number}"
    kept = store.save_round(finished(), messages(), "Nobody")
    store.rename(kept, name)
    print(name, flush=True)
"""


def test_a_hundred_kills_inside_the_save_lose_no_name_that_was_shown(tmp_path: Path) -> None:
    file, chance, shown = tmp_path / "downpour.db", Random(7), set[str]()
    for kill in range(KILLS):
        shown |= _killed(file, kill, chance.random() * 0.02)
        if kill % 20 == 19:
            with closing(Store(file)) as store:
                assert store.notice is None
                assert shown <= {row.name for row in store.table()}
    assert len(shown) >= KILLS


def _killed(file: Path, kill: int, after: float) -> set[str]:
    command = [sys.executable, "-c", SAVER, str(file), str(kill)]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE, text=True) as saver:
        assert saver.stdout
        first = saver.stdout.readline().strip()
        time.sleep(after)
        os.kill(saver.pid, signal.SIGKILL)
        rest = saver.stdout.read()
    whole = rest.rsplit("\n", 1)[0] if "\n" in rest else ""
    return {first, *whole.split()} - {""}
