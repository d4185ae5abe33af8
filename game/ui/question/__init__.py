"""The parts of the question screen: each measures and places itself after a plan."""
