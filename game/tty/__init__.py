"""The same game in a terminal, plain enough for a screen reader."""
