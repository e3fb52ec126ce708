#!/usr/bin/env python3
"""Times a month's brief, from the ledger to the PDF, beside the C floor's four pages and Typst's in the same run.

usage: Tests/Benchmarks/brief.py [--peers ../shared/bench] [--runs 9]

Needs a C compiler with the packages named in the peers' README and `pip install typst` (Typst is left out when
missing). Processor time, the best of several runs, ours and theirs in turn: other work on the machine falls on all
alike. The month is the sample month of the fixtures; the last lines are of made-up months of many zones with six
indicators each, where time and memory must grow no faster than pages.
"""
import argparse
import os
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
BUILD = "swift build -c release --static-swift-stdlib --explicit-target-dependency-import-check error " \
    f"-Xcc -ffile-prefix-map={ROOT}/= --product"
LIBRARIES = "pangocairo fontconfig libpng spng zlib libdeflate"
MONTH = "2024-10"


def run(command, folder):
    """Processor milliseconds and largest memory in MB of a command, and what it printed."""
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed:\n{output}")
    return (usage.ru_utime + usage.ru_stime) * 1e3, usage.ru_maxrss / 1024, output


def best(commands, folder, runs):
    """The shortest time of each command, taken in turn."""
    times = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            times[name].append(run(command, folder)[0])
    return {name: min(values) for name, values in times.items()}


def line(what, ours, pages, theirs, their_pages, name):
    print(f"{what:22} ours {ours:7.1f} ms for {pages} pages   {name} {theirs:7.1f} ms for {their_pages}   "
          f"ratio {ours / theirs:5.2f}, a page {ours / pages / (theirs / their_pages):5.2f}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", default=ROOT / ".." / "shared" / "bench", type=pathlib.Path)
    parser.add_argument("--runs", default=9, type=int)
    options = parser.parse_args()
    for product in ["zonebrief", "BriefBenchmark"]:
        subprocess.run(f"{BUILD} {product}", shell=True, cwd=ROOT, check=True, stdout=subprocess.DEVNULL,
                       stderr=subprocess.DEVNULL)
    ours = ROOT / ".build" / "release" / "BriefBenchmark"
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(f"{folder}/out")
        flags = subprocess.run(["pkg-config", "--cflags", "--libs", *LIBRARIES.split()], capture_output=True,
                               text=True, check=True).stdout.split()
        floor = f"{folder}/floor"
        subprocess.run(["cc", "-O2", options.peers / "floor.c", "-o", floor, *flags], check=True)
        subprocess.run([ROOT / ".build" / "release" / "zonebrief", "ingest", ROOT / "Tests" / "Fixtures" / "Pages",
                        "--sample", "--ledger", f"{folder}/month.sqlite", "--quiet"], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        cold = {"ours": [ours, "cold", "month.sqlite", MONTH, "brief.pdf"], "floor": [floor, "brief"]}
        typst = [sys.executable, str(options.peers.resolve() / "peer_typst.py")]
        try:
            import typst as _  # noqa: F401
            cold |= {"typst": typst + ["brief"], "python": [sys.executable, "-c", "pass"]}
        except ImportError:
            print("Typst: not installed (pip install typst), left out")
        print("processor time")
        times = best(cold, folder, options.runs)
        warm = min(float(run([ours, "warm", "month.sqlite", MONTH, "brief.pdf", "10"], folder)[2])
                   for _ in range(max(2, options.runs // 3)))
        pages = int(re.search(r"Pages: +(\d+)", subprocess.run(
            ["pdfinfo", f"{folder}/brief.pdf"], capture_output=True, text=True, check=True).stdout)[1])
        line("cold process", times["ours"], pages, times["floor"], 4, "floor")
        if "typst" in times:
            line("cold process", times["ours"], pages, times["typst"] - times["python"], 4, "Typst")
            # its batch changes every number of the month from brief to brief, as ours reads the ledger anew
            batch = (options.peers.resolve() / "peer_typst_batch.py").read_text()
            batch = re.sub(r"(?m)^run\('typst (chart png|chart svg)'.*$", "", batch).replace("pdf',300", "pdf',60")
            batch = batch.replace("open('peer_typst.py')", f"open({str(options.peers.resolve() / 'peer_typst.py')!r})")
            pathlib.Path(f"{folder}/batch.py").write_text(batch)
            environment = dict(os.environ, PYTHONPATH=str(options.peers.resolve()))
            shown = subprocess.run([sys.executable, "batch.py"], cwd=folder, env=environment, capture_output=True,
                                   text=True, check=True).stdout
            line("warm, each of many", warm, pages, float(re.search(r"cpu ([\d.]+) ms", shown)[1]), 4, "Typst")
        print(f"{'the file':22} {os.path.getsize(f'{folder}/brief.pdf'):,} bytes  (at most 200,000)")

        first = None
        for zones in [125, 250, 500]:
            time, memory, output = run([ours, "zones", str(zones), "zones.pdf"], folder)
            pages = int(output)
            first = first or (time, memory, pages)
            growth = [f"{value / start:.2f}" for value, start in zip((pages, time, memory), (first[2], *first[:2]))]
            print(f"{zones:3} zones × 6 indicators  {pages:3} pages  {time:7.0f} ms  {memory:5.0f} MB   growth of pages "
                  f"{growth[0]}, time {growth[1]}, memory {growth[2]}")


if __name__ == "__main__":
    main()
