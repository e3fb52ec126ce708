# What a user types. Every target runs from a fresh clone; `make help` lists them.
SHELL := /bin/bash
.SHELLFLAGS := -o pipefail -c
# C sources name themselves in messages: without the folder they were built in.
BUILD := swift build -c release --static-swift-stdlib --explicit-target-dependency-import-check error \
  -Xcc -ffile-prefix-map=$(CURDIR)/=
BIN := .build/release/zonebrief
SOURCES := $(shell find Sources Styles Package.swift -type f 2>/dev/null)

PREFIX ?= /usr/local
DESTDIR ?=

.PHONY: help brief test build setup format lint sample install uninstall deb docs scale library clean
.PHONY: metamorphic fuzz soak sanitize reliability completions

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

sample: build ## Regenerate Output/sample: the brief and two charts of the sample month
	@$(BIN) brief Tests/Fixtures/Pages --sample --month 2024-10 --ledger .build/sample/ledger.sqlite --output .build/sample --quiet >/dev/null
	@mkdir -p Output/sample
	@cp .build/sample/2024-10/brief.pdf Output/sample/brief.pdf
	@pdftoppm -r 80 -png -f 1 -l 1 -singlefile Output/sample/brief.pdf Output/sample/brief-page-1
	@$(BIN) chart bar --ledger .build/sample/ledger.sqlite --month 2024-10 -o Output/sample/chart-bar.png --quiet
	@$(BIN) chart growth --ledger .build/sample/ledger.sqlite --month 2024-10 -o Output/sample/chart-growth.png --quiet
	@ls Output/sample

metamorphic: setup ## Set the fixture pages in 10,000 other ways: the facts stay the same
	swift build --build-tests --explicit-target-dependency-import-check error
	ZONEBRIEF_VARIANTS=10000 swift test --skip-build --filter MetamorphicTests

FUZZ_SECONDS ?= 260
fuzz: setup ## Fuzz every reader with the address sanitizer; FUZZ_SECONDS=260 for each of fourteen
	Tests/Reliability/fuzz $(FUZZ_SECONDS)

soak: setup ## Ten thousand documents and a thousand charts in one process: memory stays flat
	swift build -c release --product Soak
	.build/release/Soak .build/soak

sanitize: setup ## The tests under the thread sanitizer
	Tests/Reliability/sanitize

reliability: build ## A megabyte of any shape, same bytes anywhere, a full disk, no network, three processes on one ledger
	Tests/Reliability/bounds $(BIN)
	Tests/Reliability/determinism $(BIN)
	Tests/Reliability/full-disk $(BIN)
	Tests/Reliability/no-reach $(BIN)
	Tests/Reliability/concurrency $(BIN) 100

completions: build ## Try the completions in bash, zsh and fish, those that are installed
	@python3 Tests/Terminal/completions.py $(BIN)

SHARE := $(DESTDIR)$(PREFIX)/share
# Where zsh looks on its own: packages of Debian have a folder of theirs.
ZSH_FUNCTIONS ?= $(SHARE)/zsh/$(if $(filter /usr,$(PREFIX)),vendor-completions,site-functions)

install: build ## Install the tool, its styles, completions and manual under PREFIX (default /usr/local)
	install -d $(DESTDIR)$(PREFIX)/bin $(SHARE)/zonebrief/styles $(SHARE)/man/man1 \
	  $(SHARE)/bash-completion/completions $(ZSH_FUNCTIONS) $(SHARE)/fish/vendor_completions.d
	install -m 755 $(BIN) $(DESTDIR)$(PREFIX)/bin/zonebrief
	strip --strip-debug $(DESTDIR)$(PREFIX)/bin/zonebrief
	install -m 644 Styles/*.yaml $(SHARE)/zonebrief/styles
	$(BIN) --generate-completion-script bash >$(SHARE)/bash-completion/completions/zonebrief
	$(BIN) --generate-completion-script zsh >$(ZSH_FUNCTIONS)/_zonebrief
	$(BIN) --generate-completion-script fish >$(SHARE)/fish/vendor_completions.d/zonebrief.fish
	$(BIN) manual | gzip -9n >$(SHARE)/man/man1/zonebrief.1.gz
	@.ci/check-install $(DESTDIR)$(PREFIX)/bin/zonebrief

uninstall: ## Remove what `make install` put under PREFIX
	rm -f $(DESTDIR)$(PREFIX)/bin/zonebrief $(SHARE)/bash-completion/completions/zonebrief \
	  $(ZSH_FUNCTIONS)/_zonebrief $(SHARE)/fish/vendor_completions.d/zonebrief.fish \
	  $(SHARE)/man/man1/zonebrief.1.gz
	rm -rf $(SHARE)/zonebrief

deb: build ## Make a Debian package: .build/deb/zonebrief_VERSION_ARCH.deb
	@.ci/make-deb

docs: setup ## Build the documentation of the modules: .build/docs
	@.ci/make-docs

scale: build ## Run extract under Spark with 1 and 2 workers, against a single process
	@Tests/Scale/run

library: setup ## Build and run the example of another package that imports the modules
	swift run --package-path Tests/LibraryExample LibraryExample

format: ## Format the sources
	swift format --in-place --recursive --parallel Package.swift Sources Tests

lint: ## Check the format
	swift format lint --strict --recursive --parallel Package.swift Sources Tests

clean: ## Remove what was built
	rm -rf .build
