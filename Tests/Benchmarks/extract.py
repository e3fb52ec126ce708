#!/usr/bin/env python3
"""Measure `zonebrief extract` from NDJSON to NDJSON, beside `grep -oP` for numbers with units on the same bytes.

    extract.py [--binary .build/release/zonebrief] [--megabytes 100] [--check] [--than OLD] [NAME=FILE.ndjson ...]

Without files it writes a corpus from the sample pages of Tests/Fixtures, every digit changed by a fixed generator, so
that it is the same on every machine. NAME is `page` or `dense` for a corpus with a target: on one core 60 and 15 MB/s,
under 150 MB of memory, on two cores 1.8 times that, the facts in the order of the input. With --check a target that is
missed makes the exit status 1. Times are of the wall; the processor's own time stands beside them, since a busy machine
stretches only the first. Standard library only.

Before a change of rules lands: keep the binary from before, and let `--than OLD` run both in turn on the same bytes. The
change is told in processor time, the best of five runs each; with --check more than 5 % is a miss.
"""
import argparse
import json
import os
import pathlib
import random
import re
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
TARGETS = {"page": 60.0, "dense": 15.0}
MEMORY = 150.0
SCALING = 1.8
SLOWER = 1.05
NUMBERS = r"[0-9][0-9.,]*(?:万亿|亿|万)?(?:余|多)?(?:元|美元|个|家|户|项|人|%|亩|平方公里|平方米|公顷|吨|千瓦时)"


def write_corpus(path, megabytes):
    """The sample pages again and again, with other digits."""
    texts = [p.read_text(encoding="utf-8") for p in sorted((ROOT / "Tests/Fixtures/Pages").rglob("*.txt"))]
    if not texts:
        sys.exit("no sample pages below Tests/Fixtures/Pages")
    chance, written, n = random.Random(7), 0, 0
    with open(path, "w", encoding="utf-8") as out:
        while written < megabytes * 1e6:
            text = re.sub(r"\d", lambda _: str(chance.randint(1, 9)), chance.choice(texts))
            line = json.dumps({"id": f"s{n}", "published": "2024-10-15", "text": text}, ensure_ascii=False) + "\n"
            out.write(line)
            written += len(line.encode())
            n += 1


def run(command, output, threads=None):
    """Wall and processor seconds, and the largest resident size in MB, of a command."""
    environment = dict(os.environ)
    if threads:
        environment["ZONEBRIEF_THREADS"] = str(threads)
    start = time.monotonic()
    with open(output, "wb") as out:
        child = subprocess.Popen(command, stdout=out, stderr=subprocess.DEVNULL, env=environment)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    wall = time.monotonic() - start
    if child.returncode not in (0, 1):
        sys.exit(f"{' '.join(map(str, command))} ended with {child.returncode}")
    return wall, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def in_input_order(corpus, facts):
    """Whether the documents of the facts come in the order of the corpus."""
    place = {}
    with open(corpus, encoding="utf-8") as lines:
        for n, line in enumerate(lines):
            place[json.loads(line)["id"]] = n
    last = -1
    with open(facts, encoding="utf-8") as lines:
        for line in lines:
            here = place[json.loads(line)["doc"]]
            if here < last:
                return False
            last = here
    return True


def compare(name, corpus, binary, old, folder):
    """Prints how a binary fares beside an older one on the same bytes; gives what misses."""
    best = {}
    for _ in range(5):
        for which in (old, binary):
            command = ["taskset", "-c", "0", which, "extract", "--input-format", "ndjson", corpus]
            _, cpu, _ = run(command, folder / "compared.ndjson", threads=1)
            best[which] = min(best.get(which, cpu), cpu)
    ratio = best[binary] / best[old]
    print(f"  {old}: {best[old]:.2f} s of processor time, now {best[binary]:.2f} s, {ratio:.2f} times")
    return [f"{name}: takes {ratio:.2f} times as long as {old}"] if ratio > SLOWER else []


def measure(name, corpus, binary, folder):
    """Prints the figures of one corpus; gives what misses its target."""
    size = os.path.getsize(corpus) / 1e6
    one, two, peer = folder / "one.ndjson", folder / "two.ndjson", folder / "grep.txt"
    extract = [binary, "extract", "--input-format", "ndjson", corpus]
    wall1, cpu1, memory1 = run(["taskset", "-c", "0"] + extract, one, threads=1)
    wall2, cpu2, memory2 = run(["taskset", "-c", "0,1"] + extract, two, threads=2)
    wall_grep, cpu_grep, _ = run(["grep", "-oP", NUMBERS, corpus], peer)
    count = sum(1 for _ in open(one, "rb"))
    same = one.read_bytes() == two.read_bytes()
    ordered = in_input_order(corpus, two)
    print(f"{name}: {size:.0f} MB, {count} facts, {count / size / 1000:.1f} a KB")
    print(f"  1 core   {size / wall1:7.1f} MB/s ({size / cpu1:.1f} by processor time) "
          f"{count / wall1:10.0f} facts/s {memory1:6.0f} MB")
    print(f"  2 cores  {size / wall2:7.1f} MB/s ({wall1 / wall2:.2f} times) "
          f"{count / wall2:15.0f} facts/s {memory2:6.0f} MB")
    print(f"  grep -oP {size / wall_grep:7.1f} MB/s ({size / cpu_grep:.1f} by processor time): ours takes "
          f"{wall1 / wall_grep:.1f} times as long")
    missed = []
    target = TARGETS.get(name)
    if target and size / wall1 < target:
        missed.append(f"{name}: {size / wall1:.1f} MB/s on one core, not {target:.0f}")
    if wall1 / wall2 < SCALING:
        missed.append(f"{name}: two cores give {wall1 / wall2:.2f} times one, not {SCALING}")
    if max(memory1, memory2) > MEMORY:
        missed.append(f"{name}: {max(memory1, memory2):.0f} MB of memory, not {MEMORY:.0f}")
    if not same:
        missed.append(f"{name}: one and two cores give different facts")
    if not ordered:
        missed.append(f"{name}: the facts are not in the order of the input")
    return missed


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--binary", default=ROOT / ".build/release/zonebrief", type=pathlib.Path)
    parser.add_argument("--megabytes", default=100, type=float)
    parser.add_argument("--check", action="store_true")
    parser.add_argument("--than", type=pathlib.Path, metavar="OLD", help="an older binary to compare with")
    parser.add_argument("corpora", nargs="*", metavar="NAME=FILE")
    options = parser.parse_args()
    if not options.binary.exists():
        sys.exit(f"{options.binary} is not there: run `make build` first")
    missed = []
    with tempfile.TemporaryDirectory() as name:
        folder = pathlib.Path(name)
        corpora = [item.split("=", 1) for item in options.corpora]
        if not corpora:
            corpora = [("sample", folder / "sample.ndjson")]
            write_corpus(corpora[0][1], options.megabytes)
        for label, corpus in corpora:
            missed += measure(label, corpus, options.binary, folder)
            if options.than:
                missed += compare(label, corpus, options.binary, options.than, folder)
    for line in missed:
        print(f"missed: {line}")
    return 1 if options.check and missed else 0


if __name__ == "__main__":
    sys.exit(main())
