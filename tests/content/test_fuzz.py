import json
import os
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

COUNT = int(os.environ.get("DOWNPOUR_FUZZ", "20000"))
"""Packs to spoil; `make fuzz` takes more."""
SHARES = 2


def test_no_spoiled_pack_crashes_hangs_or_fills_the_memory() -> None:
    def part(number: int) -> subprocess.CompletedProcess[str]:
        command = [sys.executable, "-m", "tests.content.fuzz", str(COUNT // SHARES), f"seed-{number}"]
        root = Path(__file__).parents[2]
        return subprocess.run(command, capture_output=True, text=True, check=False, cwd=root)

    with ThreadPoolExecutor(SHARES) as pool:
        parts = list(pool.map(part, range(SHARES)))
    assert [done.returncode for done in parts] == [0] * SHARES, "\n".join(
        done.stderr[-3000:] for done in parts
    )
    counts = [json.loads(done.stdout) for done in parts]
    assert sum(each["loaded"] + each["refused"] for each in counts) == COUNT
    assert min(each["loaded"] for each in counts) > COUNT // 100
    assert min(each["dealt"] for each in counts) > COUNT // 100
