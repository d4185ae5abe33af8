"""Classic: ten questions, each with its clock."""

from game.core.modes import Mode

MODE = Mode(id="classic", questions=10, ranked_from=10)
