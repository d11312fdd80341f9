# `make run` sets up and opens a practice article; `make test` sets up and passes all checks.
# `make bundle` makes an archive for laptops without Python.
.PHONY: run test bundle setup fast lint clean

PRACTICE ?= seeds/harbour-ferry.txt

run:
	@sh installer/setup.sh run
	@.venv/bin/newsgloss "$(PRACTICE)" || [ $$? -eq 3 ]  # 3: no screen, and it has said so

test:
	@sh installer/setup.sh test
	@$(MAKE) --no-print-directory lint
	QT_QPA_PLATFORM=offscreen .venv/bin/pytest -n 2 --dist loadfile

bundle:
	@sh installer/setup.sh bundle
	@.venv/bin/python -m installer.bundle

fast:
	QT_QPA_PLATFORM=offscreen .venv/bin/pytest -x --ignore tests/e2e

lint:
	.venv/bin/ruff check .
	.venv/bin/ruff format --check .
	.venv/bin/mypy
	.venv/bin/lint-imports --no-cache

clean:
	rm -rf .venv build dist .mypy_cache .ruff_cache .pytest_cache
