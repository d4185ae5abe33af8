"""The game itself, as plain values: no window, no files, no clock, no chance but what is passed in."""
