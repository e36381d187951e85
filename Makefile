# Two commands matter: `make run` opens the reader, `make test` runs every check. Both install what they need
# into .venv on the first run, from nothing but python3 (3.11 or newer, with venv).

PYTHON ?= python3
BIN := .venv/bin
ARGS ?=

.PHONY: run test format speed bench long accuracy screenshot clean help

help:
	@echo "make run [ARGS='story.txt']  open the reader"
	@echo "make test                    format, lint, types, contracts, tests: the whole check"
	@echo "make format                  put the sources in their form"
	@echo "make speed [ARGS='--write']  the speed table, against docs/speed.md: which figure got worse"
	@echo "make bench                   other benches: structure, other libraries"
	@echo "make long                    slow robustness runs"
	@echo "make accuracy                the engines against the annotated news in ../shared/dev"
	@echo "make screenshot              draw docs/screenshot.svg"
	@echo "make clean                   remove .venv and caches"

run: .venv/program
	@$(BIN)/briefing $(ARGS)

test: .venv/tools
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/pytest -n 2

format: .venv/tools
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

speed: .venv/tools
	@$(BIN)/python -m tests.bench.speed $(ARGS)

bench: .venv/tools
	$(BIN)/pytest -m bench -p no:xdist -s tests/bench

long: .venv/tools
	$(BIN)/pytest -m long -p no:xdist tests

accuracy: .venv/tools
	$(BIN)/python -m tests.bench.quotes_score
	$(BIN)/python tests/bench/score_timeline.py
	$(BIN)/python tests/bench/structure_set.py

screenshot: .venv/tools
	$(BIN)/python tests/bench/screenshot.py

clean:
	rm -rf .venv .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache

# A stamp is as new as the install it stands for; it is made again when the project's facts change.
.venv/python:
	$(PYTHON) -m venv .venv
	@touch $@

.venv/program: .venv/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@touch $@

.venv/tools: .venv/python pyproject.toml
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[dev]'
	@touch $@ .venv/program
