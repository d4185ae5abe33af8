"""Judges every question that packs can ask."""

import argparse
import json

from game.audit.report import Report, audit
from game.paths import Home
from game.wiring import Game

HELP = "judge every question that packs can make"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument("packs", nargs="*", metavar="PACK|PATH", help="ids or paths; all packs if left out")
    parser.add_argument("--json", action="store_true", help="one JSON object")


def run(options: argparse.Namespace, home: Home) -> int:
    """Print the report; 1 if any question is unfair."""
    game = Game(home)
    report = audit(game.dealer(game.packs(options.packs)).makers)
    print(json.dumps(as_json(report), ensure_ascii=False) if options.json else _plain(report))
    return 1 if report.unfair else 0


def as_json(report: Report) -> dict[str, object]:
    """Give the report as the contract of `audit --json` has it."""
    return {
        "questions": len(report.questions),
        "facts": len(report.facts),
        "by_template": dict(sorted(report.by_template.items())),
        "by_thing": dict(sorted(report.by_thing.items())),
        "unfair": [
            {"id": each.id, "difficulty": each.difficulty, "why": list(each.why)} for each in report.unfair
        ],
        "unmakeable": [
            {"about": each.about, "template": each.template, "why": each.why} for each in report.unmakeable
        ],
        "least_covered": [
            {"about": name, "questions": count, "fields": fields}
            for name, count, fields in report.least_covered
        ],
    }


def _plain(report: Report) -> str:
    lines = [f"{len(report.questions)} questions on {len(report.facts)} facts", "", "By template:"]
    lines += [f"  {count:5}  {name}" for name, count in sorted(report.by_template.items())]
    lines += ["", "By thing:"]
    lines += [
        f"  {count:5}  {name}, {len(report.fields[name])} fields"
        for name, count in sorted(report.by_thing.items())
    ]
    if report.unmakeable:
        lines += ["", "Cannot be asked fairly:"]
        lines += [f"  {each.about} by {each.template}: {each.why}" for each in report.unmakeable]
    lines += ["", f"{len(report.unfair)} unfair"]
    lines += [f"  {each.id} ({each.difficulty}): {'; '.join(each.why)}" for each in report.unfair]
    return "\n".join(lines)
