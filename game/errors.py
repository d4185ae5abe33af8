"""What can go wrong outside the game and is told to the player in one plain line."""


class DownpourError(Exception):
    """The world is not as the game needs it; the message says what to do about it."""

    exit_code = 2


class FaultyInputError(DownpourError):
    """What the player or author gave is wrong: an unknown name, a faulty pack, a bad number."""

    exit_code = 1
