"""Measurements of the game, for `downpour bench`."""
