# The project's verbs. `make run` and `make test` are the README's two commands.

PYTHON ?= python3
VENV   ?= .venv
BIN    := $(VENV)/bin
OUT    ?= out

.PHONY: run test lint types layers check bench pictures clean

run: $(VENV)/.installed  ## set everything up and run the main job on the example
	$(BIN)/retold run examples/solvane-star -o $(OUT)
	@echo "The page is $(abspath $(OUT))/index.html"

test: $(VENV)/.installed-dev  ## set everything up and run all tests
	$(BIN)/python -m pytest

lint: $(VENV)/.installed-dev
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.installed-dev
	$(BIN)/mypy

layers: $(VENV)/.installed-dev
	$(BIN)/lint-imports

check: lint types layers test  ## all that CI checks

bench: $(VENV)/.installed-dev  ## time and memory of the main commands
	$(BIN)/python benchmarks/compare.py

pictures: $(VENV)/.installed-dev  ## take the pictures of docs/ again; needs Chromium
	$(BIN)/python docs/make_pictures.py

clean:
	rm -rf $(VENV) $(OUT) .mypy_cache .ruff_cache .pytest_cache .hypothesis

$(VENV)/bin/python:
	$(PYTHON) -m venv $(VENV)

$(VENV)/.installed: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e .
	@touch $@

$(VENV)/.installed-dev: $(VENV)/bin/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check -e ".[dev,web,mcp,spark]"
	@touch $(VENV)/.installed $@
