"""The choices of the question screen, in as many columns as their texts allow."""

from game.core.question import Choice
from game.ui.question.part import Part
from game.ui.text import BOLD, REGULAR, SEMIBOLD
from game.ui.theme import MARKS
from game.ui.widgets.choice import Tile


class Choices(Part):
    """What can be chosen, and after the answer what was right."""

    def _verdict(self, place: int) -> tuple[str, tuple[str, ...]]:
        if not self.session.waiting:
            return "", ()
        reply = self.session.log[-1]
        if place == self.question.key:
            right = f"+{reply.points:,}" if reply.right else self.kit.say("play.right_answer")
            return right, ("right",)
        if place == reply.choice:
            return self.kit.say("play.your_answer"), ("wrong",)
        return "", ("faded",)

    def tiles(self) -> tuple[list[Tile], list[int]]:
        """Give the choices, placed from 0 downwards, and the heights of their rows."""
        shown = [
            (place, choice)
            for place, choice in enumerate(self.question.choices)
            if not (self.plan.few and self.session.waiting) or self._verdict(place)[0]
        ]
        size = self.view.type(25)
        columns = self._columns(size)
        wide = self._wide(columns)
        wrapped = {
            place: self._wrapped(choice, self._verdict(place)[0], wide, size) for place, choice in shown
        }
        rows = [
            max(self._tall(wrapped[p], c, size) for p, c in shown[start : start + columns])
            for start in range(0, len(shown), columns)
        ]
        tiles = [
            self._tile(place, choice, wrapped[place], (index % columns, index // columns, wide), (rows, size))
            for index, (place, choice) in enumerate(shown)
        ]
        return tiles, rows

    def _columns(self, size: int) -> int:
        """Give how many choices stand side by side; the answer does not change that while all stay."""
        if self.plan.few and self.session.waiting:
            return 1
        half = self._wide(2)
        short = all(len(self._wrapped(choice, "", half, size)) <= 2 for choice in self.question.choices)
        return 2 if short and not self.view.portrait else 1

    def _wide(self, columns: int) -> int:
        return (self.width - self.gap * (columns - 1)) // columns

    def _wrapped(self, choice: Choice, verdict: str, wide: int, size: int) -> tuple[str, ...]:
        room = max(self._room(verdict, wide), size * 3)
        return self.fonts.wrap(choice.text.say(self.language), size, SEMIBOLD, room)

    def _room(self, verdict: str, wide: int) -> int:
        """Give what a choice's text may take of its tile, in pixels."""
        end = (
            self.fonts.width(verdict, self.small, BOLD) + 5 * self.small // 2 if verdict else self.view.px(48)
        )
        return wide - self.view.px(24 + 44 + 18 + 24) - end

    def _under(self, choice: Choice) -> str:
        korean = choice.text.by_language.get("ko", "")
        shown = korean != choice.text.say(self.language) and self.plan.korean and not self.question.plain
        beside = choice.beside.say(self.language) if choice.beside and self.plan.beside else ""
        return " · ".join(filter(None, (beside, korean if shown else "")))

    def _tall(self, lines: tuple[str, ...], choice: Choice, size: int) -> int:
        low = self.fonts.height(self.small) if self._under(choice) else 0
        content = self.fonts.height(size) * len(lines) + low
        return max(round(self.view.px(84) * min(1.0, self.plan.room + 0.25)), content + self.pad(20, 5))

    def _tile(
        self,
        place: int,
        choice: Choice,
        lines: tuple[str, ...],
        cell: tuple[int, int, int],
        look: tuple[list[int], int],
    ) -> Tile:
        column, row, wide = cell
        rows, size = look
        verdict, states = self._verdict(place)
        under = self._under(choice)
        room = self._room(verdict, wide)
        x = self.view.margin + column * (wide + self.gap)
        said = ". ".join(filter(None, (MARKS[place].letter, choice.text.say(self.language), under, verdict)))
        return Tile(
            box=(x, sum(rows[:row]) + self.gap * row, wide, rows[row]),
            id="" if self.session.waiting else f"choice-{place}",
            words=said,
            mark=MARKS[place],
            lines=lines,
            under=self.fonts.clip(under, self.small, REGULAR, room) if under else "",
            size=size,
            small=self.small,
            verdict=verdict,
            states=states,
            arrived=self.scene.arrived(place),
        )
