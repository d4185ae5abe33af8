"""The things on a screen: each knows its place, its words, and how to draw itself."""
