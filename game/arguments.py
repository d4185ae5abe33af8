"""Arguments that several commands take."""

import argparse


def whole(text: str) -> int:
    """Read a whole number above 0; ArgumentTypeError for anything else."""
    if not text.isdecimal() or not int(text):
        raise argparse.ArgumentTypeError(f"“{text}” is not a whole number above 0")
    return int(text)
