"""How packs are spoken of on every screen."""

from game.ui.kit import Kit
from game.ui.services import Complaint, PackCard


def about_pack(kit: Kit, card: PackCard) -> str:
    """Give a pack in a few words: what it holds, how much it asks, who made it."""
    if card.reading is not None:
        return kit.say("packs.reading", number=round(card.reading * 100))
    parts = [", ".join(f"{count:,} {_plural(name, count)}" for name, count in card.tables)]
    parts.append(questions(kit, card))
    if card.kind == "built_in":
        parts.append(kit.say("packs.built_in"))
    elif card.author:
        parts.append(kit.say("packs.by", author=card.author))
    if card.kind == "added":
        parts.append(kit.say("packs.elsewhere"))
    warnings = len(card.problems)
    if warnings and card.kind != "built_in":
        parts.append(kit.say("packs.warnings" if warnings != 1 else "packs.warning", number=warnings))
    return " · ".join(filter(None, parts))


def questions(kit: Kit, card: PackCard) -> str:
    """Say how many questions a pack can ask."""
    if card.questions is None:
        return kit.say("packs.counting")
    if card.questions == 0:
        return kit.say("packs.none")
    name = "packs.one_question" if card.questions == 1 else "packs.questions" if card.exact else "packs.about"
    return kit.say(name, number=f"{card.questions:,}")


def place(kit: Kit, complaint: Complaint) -> str:
    """Say where something is wrong."""
    return kit.say("packs.place", file=complaint.file, line=complaint.line, column=complaint.column)


def first_problem(kit: Kit, card: PackCard) -> str:
    """Give the first thing that is wrong, and how many more there are."""
    if not card.problems:
        return ""
    first = card.problems[0]
    text = f"{place(kit, first)}: {first.what} {first.cure}".strip()
    rest = sum(each.error for each in card.problems) - 1
    return f"{text} {kit.say('packs.more', number=rest)}" if rest > 0 else text


def _plural(name: str, count: int) -> str:
    """Give a table's name as it stands after a number, where it looks like an English word."""
    word = name.replace("_", " ").replace("-", " ")
    if count == 1 or not word.isascii() or word.endswith("s"):
        return word
    if word.endswith("y") and word[-2:-1] not in "aeiou":
        return f"{word[:-1]}ies"
    return f"{word}es" if word.endswith(("x", "ch", "sh", "z")) else f"{word}s"
