"""The referee: judges questions the slow way, sharing no code with those who make them."""
