"""From files to core values: reading packs as their authors wrote them, and saying what is wrong."""
