PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin

.PHONY: play test lint golden counts bench fuzz clean

play: $(VENV)/.play
	$(BIN)/downpour

test: lint
	$(BIN)/python -m pytest -q

lint: $(VENV)/.dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy

golden: $(VENV)/.dev
	$(BIN)/python -m pytest -q tests/ui/test_golden.py --renew-golden

counts: $(VENV)/.play
	$(BIN)/python -m game.counts

bench: $(VENV)/.play
	$(BIN)/downpour bench

fuzz: $(VENV)/.dev
	DOWNPOUR_FUZZ=200000 $(BIN)/python -m pytest -q tests/content/test_fuzz.py

$(VENV)/.play: pyproject.toml
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Downpour needs Python 3.11 or newer; try: make play PYTHON=python3.12")'
	$(PYTHON) -m venv $(VENV)
	$(BIN)/python -m pip install --quiet --editable .
	@touch $@

$(VENV)/.dev: $(VENV)/.play
	$(BIN)/python -m pip install --quiet --editable '.[dev]'
	@touch $@

clean:
	rm -rf $(VENV)
