"""Settings: how the game looks and moves, how much time there is, and forgetting everything."""

from collections.abc import Sequence

from game.core.difficulty import Pace
from game.ui.flow import Flow, foot, heading
from game.ui.kit import Kit
from game.ui.scene import Change, Push, Scene
from game.ui.scenes.confirm import ConfirmScene
from game.ui.services import Preferences, Services
from game.ui.text import SEMIBOLD
from game.ui.view import View
from game.ui.widgets.basic import Label, Plate
from game.ui.widgets.widget import Widget

ROWS = (
    ("full_screen", ("off", "on")),
    ("motion", ("full", "gentle", "still")),
    ("text", ("100", "150", "200")),
    ("pace", ("normal", "double", "none")),
    ("aim", ("60", "75", "90")),
    ("forget", ("now",)),
)


class SettingsScene(Scene):
    """Rows of switches; what is chosen holds at once and is remembered."""

    name = "settings"

    def __init__(self, kit: Kit, services: Services, *, in_round: bool = False) -> None:
        super().__init__(kit)
        self.services = services
        self.rows = [row for row in ROWS if not (in_round and row[0] in ("pace", "forget"))]
        self.focus = f"full_screen-{self._chosen('full_screen')}"

    def _chosen(self, row: str) -> str:
        chosen = self.services.preferences
        match row:
            case "full_screen":
                return "on" if chosen.full_screen else "off"
            case "motion":
                return chosen.motion
            case "text":
                return str(chosen.text)
            case "pace":
                return chosen.pace.value
            case "aim":
                return str(chosen.aim)
        return ""

    def build(self, view: View) -> Sequence[Widget]:
        say = self.kit.say
        buttons = foot(self.kit, view, [("back", say("back"), "Esc", True)])
        width = view.width - 2 * view.margin
        title = heading(self.kit, view, say("settings.title"), view.px(34), width)
        top = title.box[1] + title.box[3] + view.px(12)
        self.frame = (0, top - view.px(8), view.width, buttons[0].box[1] - top)
        widgets: list[Widget] = []
        for row, options in self.rows:
            line = self._row(view, row, options, top)
            widgets.extend(line)
            top = line[0].box[1] + line[0].box[3] + view.px(10)
        return [title, *widgets, *buttons]

    def _row(self, view: View, row: str, options: Sequence[str], top: int) -> list[Widget]:
        say, pad = self.kit.say, view.px(20)
        width = view.width - 2 * view.margin
        size = view.type(20)
        words = say(f"settings.{row}")
        wide = self.kit.fonts.width(words, size, SEMIBOLD)
        chips = [
            (f"{row}-{each}", say(f"settings.{row}_{each}"), each == self._chosen(row)) for each in options
        ]
        stacked = view.portrait or wide > width * 0.42
        inset = view.px(12 if view.text < 1.5 else 6)
        y = top + inset
        flow = Flow(self.kit, view, view.margin + pad, y, width - 2 * pad, scrolls=True)
        tall = self.kit.fonts.height(size)
        if stacked:
            flow.y += tall + view.px(6)
        else:
            flow.x, flow.width = view.margin + pad + wide + pad, width - 3 * pad - wide
        start = flow.y
        flow.row(chips, right=not stacked)
        low = flow.y + inset
        label_y = y if stacked else start + (flow.widgets[0].box[3] - tall) // 2
        label = Label(
            box=(view.margin + pad, label_y, wide, tall), words=words, lines=(words,), size=size,
            weight=SEMIBOLD, scrolls=True,
        )  # fmt: skip
        plate = Plate(
            box=(view.margin, top, width, low - top), corner=view.px(20), shadow=False, scrolls=True
        )
        return [plate, label, *flow.widgets]

    def press(self, name: str) -> Change | None:
        row, _, option = name.partition("-")
        match row:
            case "back":
                return self.back()
            case "full_screen":
                self.services.change(full_screen=option == "on")
            case "motion":
                self.services.change(motion=option)
            case "text":
                self.services.change(text=int(option))
            case "pace":
                self.services.change(pace=Pace(option))
            case "aim":
                self.services.change(aim=int(option))
            case "forget":
                return Push(ConfirmScene(self.kit, "forget", self._forget))
        return None

    def _forget(self) -> None:
        self.services.memory.forget()
        self.services.coach.forget()
        self.services.preferences = Preferences(size=self.services.preferences.size)
