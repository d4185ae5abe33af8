"""From a catalog and templates to questions with exactly one right answer."""
