# Each target sets up what it needs, so any of them can be the first command on a machine
# that has nothing but Python 3.11 or newer and make.

BIN := .venv/bin
GUARD := policy guard scope store web
PO := $(wildcard portal/translations/*/LC_MESSAGES/messages.po)
unexport VIRTUAL_ENV

.PHONY: help run test lint bench translations chromium

help: ## Show what can be made
	@awk -F ':.*## ' '/^[a-z]+:.*## / {printf "make %-14s%s\n", $$1, $$2}' $(MAKEFILE_LIST)

run: .venv/ready-to-run translations ## Serve the portal with demo data on http://127.0.0.1:8000
	@sh tools/run.sh

test: .venv/ready-to-test translations chromium ## Run every test, on SQLite and on PostgreSQL, the browser's too
	$(BIN)/pytest -q $(GUARD:%=tests/core/test_%.py) --cov
	$(BIN)/pytest -n auto --dist worksteal --database=both

lint: .venv/ready-to-test ## Check style, types and the lock file
	$(BIN)/ruff check
	$(BIN)/ruff format --check
	$(BIN)/mypy
	$(BIN)/uv lock --check

bench: .venv/ready-to-test translations ## Measure speed and weight against their floors
	$(BIN)/python -m bench

translations: $(PO:.po=.mo) ## Compile the translations

%.mo: %.po | .venv/ready-to-run
	$(BIN)/pybabel -q compile --input-file=$< --output-file=$@

chromium: | .venv/ready-to-test
	@sh tools/chromium.sh

.venv/ready-to-run: uv.lock tools/venv.sh
	@sh tools/venv.sh run

.venv/ready-to-test: uv.lock tools/venv.sh
	@sh tools/venv.sh test
