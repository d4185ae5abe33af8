"""The bottom of the question screen: which keys do what, and after the answer the explanation."""

from game.ui.question.part import Part
from game.ui.text import REGULAR, SEMIBOLD
from game.ui.theme import DIM, MARKS
from game.ui.widgets.basic import Label, Plate
from game.ui.widgets.button import Button, button_width
from game.ui.widgets.widget import Box, Widget


class Low(Part):
    """What stands under the choices."""

    def widgets(self) -> tuple[list[Widget], int]:
        """Give what stands at the bottom, placed from 0, and its height."""
        return self._feedback() if self.session.waiting else self._footer()

    def _footer(self) -> tuple[list[Widget], int]:
        if self.plan.bare:
            return [], 0
        view, tall = self.view, self.fonts.height(self.small)
        steps = (self.session.deck.difficulty, self.question.level)
        parts = [self.kit.say(f"difficulty.{each.value}") for each in steps if each]
        names = " · ".join([*parts, self.kit.say(f"mode.{self.session.mode}")])
        wide = self.fonts.width(names, self.small) + view.px(8)
        count = len(self.question.choices)
        keys = self.kit.say("play.keys", number=count, letter=MARKS[count - 1].letter)
        height = tall + self.pad(14, 4)
        reserve = view.px(104) if self.plan.room == 1.0 else height
        plate = Plate(
            box=(view.margin, reserve - height, self.width, height), corner=height // 2, shadow=False
        )
        inset = view.px(18)
        middle = reserve - height + (height - tall) // 2
        room = self.width - 2 * inset - wide - view.px(20)
        left = Label(
            box=(view.margin + inset, middle, room, tall),
            words=keys,
            lines=(self.fonts.clip(keys, self.small, REGULAR, room),),
            size=self.small,
            colour=DIM,
        )
        right = Label(
            box=(view.width - view.margin - inset - wide, middle, wide, tall),
            words=names,
            lines=(names,),
            size=self.small,
            colour=DIM,
            align="right",
        )
        return [plate, left, right], reserve

    def _little(self, name: str, words: str, key: str, box: Box, *, on: bool = False) -> Button:
        """Give a small button under the explanation."""
        return Button(
            box=box,
            id=name,
            words=words,
            key=key,
            size=self.small,
            small=self.small,
            centred=True,
            on=on,
            states=("on",) if on else (),
        )

    def _feedback(self) -> tuple[list[Widget], int]:
        view, fonts, say = self.view, self.fonts, self.kit.say
        reply = self.session.log[-1]
        explained = self.question.explanation.say(self.language) if self.question.explanation else ""
        lesson = self.session.lesson if not (self.plan.few or self.plan.bare) else None
        late = say("play.late") if reply.choice is None else ""
        words = " ".join(filter(None, (late, explained, lesson.say(self.language) if lesson else "")))
        next_words = say("play.finish") if self.session.finished else say("play.next")
        next_wide = button_width(self.kit, view, next_words, self.body, ("↵", self.small))
        count = len(self.question.sources)
        sources = say("play.sources", number=count) if count != 1 else say("play.one_source")
        sources_wide = button_width(self.kit, view, sources, self.small, ("S", self.small))
        inset, pad = self.pad(30, 14), self.pad(18, 6)
        stacked = self.width - next_wide - 3 * inset < self.width * 0.5
        room = self.width - 2 * inset - (0 if stacked else next_wide + inset)
        lines = fonts.wrap(words, self.body, SEMIBOLD, room) if words else ()
        button = max(fonts.height(self.body) + self.pad(14, 4), self.pad(42, 28))
        low = fonts.height(self.small) + self.pad(10, 4)
        text_height = fonts.height(self.body) * len(lines)
        height = text_height + 2 * pad + self.pad(6, 2) + (max(button, low) if stacked else low)
        height = max(height, button + 2 * pad, view.px(104) if self.plan.room == 1.0 else 0)
        x = view.margin + inset
        next_y = height - pad - button if stacked else (height - button) // 2
        next_x = view.width - view.margin - inset - next_wide
        widgets: list[Widget] = [
            Plate(box=(view.margin, 0, self.width, height), corner=view.px(24)),
            Label(box=(x, pad, room, text_height), words=words, lines=lines, size=self.body, weight=SEMIBOLD),
        ]
        low_y = next_y + (button - low) // 2 if stacked else height - pad - low
        at = x
        if count:
            box = (at, low_y, min(sources_wide, room), low)
            widgets.append(self._little("sources", sources, "S", box))
            at += box[2] + view.px(12)
        flag = say("play.flagged" if self.scene.flagged else "play.flag")
        flag_wide = button_width(self.kit, view, flag, self.small, ("!", self.small))
        end = next_x if stacked else x + room
        if at + flag_wide > end:
            flag = say("play.flag_short")
            flag_wide = button_width(self.kit, view, flag, self.small, ("!", self.small))
        box = (at, low_y, flag_wide, low)
        widgets.append(self._little("flag", flag, "!", box, on=self.scene.flagged))
        widgets.append(
            Button(
                box=(next_x, next_y, next_wide, button),
                id="next",
                words=next_words,
                key="↵",
                size=self.body,
                small=self.small,
                centred=True,
                on=True,
            )
        )
        return widgets, height
