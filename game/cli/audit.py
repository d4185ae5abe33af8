"""Judges every question that packs can ask."""

import argparse
import json
import os
from collections.abc import Collection
from dataclasses import asdict
from typing import cast

from game.arguments import whole
from game.audit.facts import Fact, drawn, facts_of, summary
from game.audit.giveaways import QUESTIONS, Tricksters
from game.audit.report import Report, audit
from game.paths import Home
from game.wiring import Game

HELP = "judge every question that packs can make"


def arguments(parser: argparse.ArgumentParser) -> None:
    """Say which arguments it takes."""
    parser.add_argument("packs", nargs="*", metavar="PACK|PATH", help="ids or paths; all packs if left out")
    parser.add_argument("--json", action="store_true", help="one JSON object")
    what = parser.add_mutually_exclusive_group()
    what.add_argument("--facts", action="store_true", help="count the facts, by table and status, instead")
    what.add_argument(
        "--giveaways", action="store_true", help="let players try who know nothing but a trick, instead"
    )
    parser.add_argument(
        "--count", type=whole, default=QUESTIONS, metavar="N", help="questions for --giveaways"
    )
    parser.add_argument(
        "--draw", type=whole, metavar="N", help="with --facts: print so many to check by hand"
    )
    parser.add_argument("--seed", default="1", help="draws questions and facts")


def run(options: argparse.Namespace, home: Home) -> int:
    """Print the report; 1 if any question is unfair."""
    game = Game(home)
    packs = game.packs(options.packs)
    if options.facts:
        facts = facts_of(packs).values()
        if options.draw:
            for fact in drawn(facts, options.seed, options.draw):
                print(json.dumps(asdict(fact), ensure_ascii=False) if options.json else fact.key)
            return 0
        return _facts(facts, as_json=options.json)
    makers = game.dealer(packs).makers
    if options.giveaways:
        return _giveaways(Tricksters(makers, options.seed), options.count, as_json=options.json)
    report = audit(makers, workers=os.cpu_count() or 1)
    print(json.dumps(as_json(report), ensure_ascii=False) if options.json else _plain(report))
    return 1 if report.unfair else 0


def _facts(facts: Collection[Fact], *, as_json: bool) -> int:
    """Print how many facts there are; 1 if one of them has no source."""
    found = summary(facts)
    if as_json:
        print(json.dumps(found, ensure_ascii=False))
    else:
        print(f"{found['facts']} facts")
        for name in ("by_table", "by_status"):
            print(f"\n{name.replace('_', ' ').capitalize()}:")
            print(
                "\n".join(
                    f"  {count:5}  {word}" for word, count in cast("dict[str, int]", found[name]).items()
                )
            )
        bare = cast("list[str]", found["without_source"])
        print("\n".join(["", f"{len(bare)} without a source", *(f"  {key}" for key in bare)]))
    return 1 if found["without_source"] else 0


def _giveaways(tricksters: Tricksters, count: int, *, as_json: bool) -> int:
    """Print how far each trick gets."""
    tricksters.play(count)
    found = tricksters.as_json()
    if as_json:
        print(json.dumps(found))
        return 0
    for difficulty, tricks in found.items():
        print(difficulty)
        for name, each in tricks.items():
            print(f"  {name:14} {each['hit_rate']:.3f} where guessing gives {each['chance']:.3f}")
    return 0


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
