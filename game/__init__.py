"""Downpour: a quiz on the saddest songs in K-pop, and a home for everybody's question packs."""

VERSION = "0.1.0"
