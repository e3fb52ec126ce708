# What a user types. Every target runs from a fresh clone; `make help` lists them.
SHELL := /bin/bash
BUILD := swift build -c release --static-swift-stdlib --explicit-target-dependency-import-check error
BIN := .build/release/zonebrief
SOURCES := $(shell find Sources Styles Package.swift -type f 2>/dev/null)

.PHONY: help brief test build setup format lint sample clean

help: ## List the targets
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/^([a-z-]+):.*## /  make \1\t/' | expand -t 20

setup: ## Install the system libraries and fonts that are missing
	@.ci/install-packages

build: setup $(BIN) ## Build the tool (release)

# Rebuilt only when a source is newer, so that a second `make brief` takes no build at all.
$(BIN): $(SOURCES)
	$(BUILD) --product zonebrief
	@touch $(BIN)

brief: build ## Make the brief of the sample months: Output/2024-10
	@$(BIN) brief Tests/Fixtures/Pages --sample --month 2024-10 --ledger Output/sample.sqlite --output Output

test: setup ## Build and run every test
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build --parallel

format: ## Format the sources
	swift format --in-place --recursive --parallel Package.swift Sources Tests

lint: ## Check the format
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

clean: ## Remove what was built
	rm -rf .build
