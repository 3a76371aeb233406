# Everything a person or a machine does here. `make` alone prints this list.
SHELL := /bin/bash
.SHELLFLAGS := -eu -o pipefail -c
.DEFAULT_GOAL := help
MAKEFLAGS += --no-print-directory

PYTHON ?= python3
PUERTO ?= 8000
BIN := .venv/bin
UV := UV_COMPILE_BYTECODE=1 VIRTUAL_ENV=.venv $(BIN)/uv -q
COMPILE := $(UV) pip compile pyproject.toml --extra ocr --generate-hashes --no-emit-index-url --no-header --python-version 3.11
PYTEST := $(BIN)/pytest -n 2
DEMO_READY := .venv/.demo
DEV_READY := .venv/.dev

.PHONY: help demo test quick check format docs setup requirements bench fuzz

help: ## this list
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "  make %-13s %s\n", $$1, $$2}' $(MAKEFILE_LIST)

demo: $(DEMO_READY) ## the whole program with an invented school, at http://127.0.0.1:8000 (PUERTO=8001 for another port)
	@exec $(BIN)/python -m demo --puerto $(PUERTO) $(if $(NUEVA),--nueva)

test: check ## everything, as CI does: SQLite, PostgreSQL, real browser (some minutes)
	@.ci/chromium
	@echo "== PostgreSQL" && $(BIN)/python -m tests.postgres $(PYTEST) --con-base -m "not recorrido"
	@echo "== SQLite and the browser" && $(PYTEST) --dist loadgroup

quick: $(DEV_READY) ## what fits between two thoughts: lint and the fast tests (under a minute)
	@$(BIN)/ruff check -q . && $(PYTEST) --hypothesis-profile rapido -m "not recorrido and not lento"

fuzz: $(DEV_READY) ## ten minutes of broken papers through the closed reader (MINUTOS=1 for fewer)
	@nice $(BIN)/python -m tests.papeles.fuzz --minutos $(or $(MINUTOS),10)

check: $(DEV_READY) ## lint, format, templates, rooms and their order, types
	@$(BIN)/ruff check -q . && $(BIN)/ruff format -q --check .
	@git ls-files -z '*.html' | xargs -0 -r $(BIN)/djade --target-version 5.2 --check
	@$(BIN)/lint-imports --no-logo
	@FACULTATIVO_VAR=.cache/mypy-var $(BIN)/mypy

format: $(DEV_READY) ## put code and templates in shape
	@$(BIN)/ruff check -q --fix . ; $(BIN)/ruff format -q .
	@git ls-files -z '*.html' | xargs -0 -r $(BIN)/djade --target-version 5.2 || true

docs: $(DEV_READY) ## write the generated pages of docs/ again (estados, reglas)
	@$(BIN)/python -m tests.casa.generados

setup: $(DEV_READY) ## the tools, in .venv and nowhere else (the other targets do it when needed)

requirements: $(DEV_READY) ## compile requirements/*.txt again from pyproject.toml
	@$(COMPILE) --group build -o requirements/base.txt > /dev/null
	@for group in demo test dev; do $(COMPILE) --group $$group -o requirements/$$group.txt > /dev/null; done

.venv/.uv: requirements/uv.txt
	@.ci/venv $(PYTHON)
	@touch $@

# What the demo needs is less than what development needs; the larger set serves for both.
$(DEMO_READY): requirements/demo.txt pyproject.toml .venv/.uv
	@if [ -e $(DEV_READY) ]; then exec $(MAKE) $(DEV_READY); fi; \
	echo "== installing what the demo needs in .venv"; \
	$(UV) pip sync requirements/demo.txt; \
	$(UV) pip install --no-deps --no-build-isolation -e .; \
	touch $@

$(DEV_READY): requirements/dev.txt pyproject.toml .venv/.uv
	@echo "== installing tools in .venv"
	@$(UV) pip sync requirements/dev.txt
	@$(UV) pip install --no-deps --no-build-isolation -e .
	@touch $(DEMO_READY) $@
