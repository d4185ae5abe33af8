"""How fast huge packs are read, opened again, and dealt from; each in a process of its own."""

import json
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

from game.bench.samples import catalog, questions
from game.errors import DownpourError

COUNT = 100_000
TURNS = 3
DEALS = 40
_BARE = """
import sys, time, yaml
text = open(sys.argv[1], encoding="utf-8").read()
began = time.perf_counter()
for event in yaml.parse(text, Loader=getattr(yaml, "CSafeLoader", yaml.SafeLoader)):
    pass
print(json.dumps({"seconds": time.perf_counter() - began}))
"""
_READ = """
import resource, sys, time
from pathlib import Path
from game.content.cache import Cache
from game.content.library import Library, Loader
from game.words import load_words
words = load_words()
began = time.perf_counter()
entry = Loader(words, Cache(Path(sys.argv[2]))).at(Path(sys.argv[1]), Library(()))
seconds = time.perf_counter() - began
assert len(entry.pack.questions) == int(sys.argv[3])
print(json.dumps({"seconds": seconds, "mib": resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024}))
"""
_DEAL = """
import gc, sys, time
from pathlib import Path
from game.content.cache import Cache
from game.content.library import Library, Loader
from game.core.deal import Dealer
from game.core.deck import Order
from game.core.difficulty import Difficulty
from game.words import load_words
words = load_words()
began = time.perf_counter()
entry = Loader(words, Cache(None)).at(Path(sys.argv[1]), Library(()))
read = time.perf_counter() - began
gc.freeze()
began = time.perf_counter()
dealer = Dealer.of([entry.pack], words)
dealer.deal(Order("first"))
first = time.perf_counter() - began
times = []
for turn in range(int(sys.argv[2])):
    began = time.perf_counter()
    deck = dealer.deal(Order(str(turn), list(Difficulty)[turn % 4]))
    times.append(time.perf_counter() - began)
    assert len(deck.questions) == 10
times.sort()
print(json.dumps({"read": read, "first": first, "deal": times[len(times) // 2]}))
"""


def measure() -> dict[str, object]:
    """Give seconds, MiB and ratios; what is compared is measured in turns."""
    with tempfile.TemporaryDirectory() as folder:
        home = Path(folder)
        return {**_questions(home), **_catalogs(home)}


def _questions(home: Path) -> dict[str, object]:
    file = questions(home / "questions.yaml", COUNT)
    bare, first, again, mib = [], [], [], []
    for turn in range(TURNS):
        cache = str(home / f"cache-{turn}")
        bare.append(_run(_BARE, str(file))["seconds"])
        read = _run(_READ, str(file), cache, str(COUNT))
        first.append(read["seconds"])
        mib.append(read["mib"])
        again.append(_run(_READ, str(file), cache, str(COUNT))["seconds"])
    middle = {
        "bare": statistics.median(bare),
        "first": statistics.median(first),
        "again": statistics.median(again),
    }
    return {
        "pack_questions": COUNT,
        "pack_parse_seconds": round(middle["bare"], 3),
        "pack_read_seconds": round(middle["first"], 3),
        "pack_read_ratio": round(middle["first"] / middle["bare"], 2),
        "pack_read_mib": round(max(mib)),
        "pack_again_seconds": round(middle["again"], 3),
        "pack_again_ratio": round(middle["again"] / middle["first"], 3),
    }


def _catalogs(home: Path) -> dict[str, object]:
    files = {count: catalog(home / f"catalog-{count}.yaml", count) for count in (1000, COUNT)}
    found: dict[int, list[dict[str, float]]] = {count: [] for count in files}
    for _ in range(TURNS):
        for count, file in files.items():
            found[count].append(_run(_DEAL, str(file), str(DEALS)))
    small, large = (
        {name: statistics.median(run[name] for run in runs) for name in runs[0]} for runs in found.values()
    )
    return {
        "catalog_things": COUNT,
        "catalog_read_seconds": round(large["read"], 3),
        "catalog_first_deal_seconds": round(large["first"], 3),
        "catalog_deal_ms": round(large["deal"] * 1000, 2),
        "catalog_deal_ms_of_1000": round(small["deal"] * 1000, 2),
        "catalog_deal_ratio": round(large["deal"] / small["deal"], 2),
    }


def _run(script: str, *arguments: str) -> dict[str, float]:
    done = subprocess.run(  # noqa: S603 - our own scripts
        [sys.executable, "-c", f"import json\n{script}", *arguments],
        capture_output=True,
        text=True,
        check=False,
    )
    if done.returncode:
        raise DownpourError(f"The packs cannot be measured: {done.stderr.strip().splitlines()[-1]}")
    found: dict[str, float] = json.loads(done.stdout.splitlines()[-1])
    return found
