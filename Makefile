# The playbook's commands. `make help` lists them; each does all of its own set-up.
.DEFAULT_GOAL := build
.DELETE_ON_ERROR:
MAKEFLAGS += --no-builtin-rules
SHELL := bash
.SHELLFLAGS := -euo pipefail -c

bin := .venv/bin
ready := .venv/.ready

# A reader's build and ours are the same, byte for byte: the date in a page is that of the last commit.
export SOURCE_DATE_EPOCH ?= $(shell git log -1 --format=%ct 2>/dev/null || echo 1700000000)
# Material prints a notice about its own future on each build; we know it (DECISIONS.md).
export NO_MKDOCS_2_WARNING := 1

.PHONY: build pdf offline published serve check test prove lint browser links bless bench pictures lock clean help

build: $(ready) ## Build the playbook into site/ (what plain `make` does)
	$(bin)/playbook build

pdf: $(ready) browser ## Build the playbook, and PDFs of it in site/pdf/ (a few minutes; installs Chromium, as root)
	$(bin)/playbook build --pdf

offline: $(ready) ## Build the playbook, and offline/: a folder that opens by double click, and a zip of it
	$(bin)/playbook build --offline offline

published: $(ready) browser ## Build the playbook as we publish it: with PDFs and the offline edition
	$(bin)/playbook build --pdf --offline offline

serve: $(ready) ## Show the playbook on http://127.0.0.1:8000, anew after each edit
	$(bin)/playbook serve

check: $(ready) ## Check the catalogue and the pages; list every problem
	$(bin)/playbook check

test: ## Pass every test (code style and types first)
	$(MAKE) --no-print-directory --jobs=2 --output-sync browser lint
	$(bin)/pytest -n 2 --dist worksteal

prove: .venv/.prove browser ## Run the long proofs, by hand before a release (an hour and a half on two cores)
	nice $(bin)/python -m tests.prove

lint: $(ready) ## Check the style and the types of code, YAML and workflow files
	$(bin)/ruff check --quiet .
	$(bin)/ruff format --check --quiet .
	$(bin)/mypy
	$(bin)/yamllint --strict .
	$(bin)/zizmor --offline --quiet --no-progress .
	$(bin)/check-jsonschema --quiet --builtin-schema vendor.github-workflows .github/workflows/*.yml
	$(bin)/check-jsonschema --quiet --builtin-schema vendor.dependabot .github/dependabot.yml
	$(bin)/check-jsonschema --quiet --builtin-schema vendor.github-issue-config .github/ISSUE_TEMPLATE/config.yml
	$(bin)/check-jsonschema --quiet --builtin-schema vendor.github-issue-forms .github/ISSUE_TEMPLATE/suggest-a-change.yml
	$(bin)/pre-commit validate-config
	$(bin)/pre-commit validate-manifest

links: build ## Follow every link that leads away from the playbook (asks other hosts)
	$(bin)/python -m http.server --bind 127.0.0.1 --directory site $(port) >/dev/null 2>&1 & trap "kill $$!" EXIT; \
	$(bin)/linkchecker --check-extern --no-status --no-warnings $(not-away) http://127.0.0.1:$(port)/

port := 8765
# where readers edit and suggest, nothing is for a program without an account; the site itself is what is looked at
not-away := --ignore-url=/edit/main/ --ignore-url=/issues/new --ignore-url=^$(shell sed -n 's/^site_url: //p' mkdocs.yml)

bless: $(ready) ## Accept what pages and problems say now as what the tests expect; renew the JSON Schema
	$(bin)/python -m tests.golden
	$(bin)/playbook schema

bench: $(ready) ## Report speed as ratios (never a test)
	$(bin)/python -m tests.benchmarks

pictures: build browser ## Take the pictures of the README from the built site
	$(bin)/python -m tests.browser.pictures

lock: $(ready) ## Lock the newest allowed dependencies, with hashes
	$(bin)/uv pip compile pyproject.toml --extra pdf --extra spelling --group dev --upgrade --universal --python-version 3.11 --quiet \
	  --generate-hashes --no-emit-index-url --custom-compile-command "make lock" --output-file requirements.lock
	$(bin)/uv pip compile --group pyproject.toml:prove --constraint requirements.lock --upgrade --universal --python-version 3.11 \
	  --quiet --generate-hashes --no-emit-index-url --custom-compile-command "make lock" --output-file requirements-prove.lock

clean: ## Remove all that these commands made
	rm -rf .venv site .site-* offline .offline-* .mypy_cache .pytest_cache .ruff_cache .hypothesis

help: ## List these commands
	@sed -n 's/^\([a-z]*\):.*## \(.*\)/make \1	\2/p' $(MAKEFILE_LIST) | expand -t 14

$(ready): requirements.lock pyproject.toml
	python3 -m venv --clear .venv
	$(bin)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements.lock
	$(bin)/pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	$(bin)/python -m compileall -q macros
	touch $@

# What only the long proofs need, in a lock of its own: a reader's build and the tests stay light.
.venv/.prove: $(ready) requirements-prove.lock
	$(bin)/pip install --quiet --disable-pip-version-check --require-hashes --requirement requirements-prove.lock
	touch $@

# The browser of PDFs and tests is Debian's, with letters to draw and a library that its driver needs; that takes root, once.
packages := chromium chromium-headless-shell fonts-dejavu-core fonts-liberation libatomic1

browser: ## Install the browser of PDFs and tests (as root, once)
	dpkg --status $(packages) >/dev/null 2>&1 || { apt-get update -qq && \
	  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $(packages) >/dev/null; }
