#!/usr/bin/env python3
"""Times chart (a), 1600x1000, beside the C floor and Typst in the same run and prints ratios.

usage: Tests/Benchmarks/charts.py [--peers ../shared/bench] [--runs 15] [--cpu]

Needs a C compiler with the packages named in the peers' README, and, for Typst, `pip install typst` (left out when
missing). Each figure is the best of several runs, ours and theirs in turn. `--cpu` compares processor time instead
of time on the clock, for a machine that does other work as well.
"""
import argparse
import os
import pathlib
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
LIBRARIES = "pangocairo fontconfig libpng spng zlib libdeflate"


def run(command, folder):
    """Wall and processor milliseconds of a command, and what it printed."""
    start = time.perf_counter()
    process = subprocess.Popen(command, cwd=folder, stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)
    output = process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    if status != 0:
        sys.exit(f"{command[0]} failed:\n{output}")
    return (time.perf_counter() - start) * 1e3, (usage.ru_utime + usage.ru_stime) * 1e3, output


def best(commands, folder, runs, clock):
    """The shortest time of each command, taken in turn so that load falls on all alike."""
    times = {name: [] for name in commands}
    for _ in range(runs):
        for name, command in commands.items():
            times[name].append(run(command, folder)[clock])
    return {name: min(values) for name, values in times.items()}


def line(what, ours, floor, limit, unit="ms"):
    ratio = ours / floor
    print(f"{what:34} ours {ours:8.2f} {unit}  floor {floor:8.2f} {unit}  ratio {ratio:5.2f}  (at most {limit})"
          f"{'' if ratio <= limit else '  MISSED'}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--peers", default=ROOT / ".." / "shared" / "bench", type=pathlib.Path)
    parser.add_argument("--runs", default=15, type=int)
    parser.add_argument("--cpu", action="store_true")
    options = parser.parse_args()
    clock = 1 if options.cpu else 0
    subprocess.run("swift build -c release --static-swift-stdlib --product ChartGallery", shell=True, cwd=ROOT,
                   check=True, stdout=subprocess.DEVNULL)
    ours = ROOT / ".build" / "release" / "ChartGallery"
    with tempfile.TemporaryDirectory() as folder:
        os.mkdir(f"{folder}/out")
        flags = subprocess.run(["pkg-config", "--cflags", "--libs", *LIBRARIES.split()], capture_output=True,
                               text=True, check=True).stdout.split()
        subprocess.run(["cc", "-O2", options.peers / "floor.c", "-o", f"{folder}/floor", *flags], check=True)
        floor = f"{folder}/floor"
        print("processor time" if options.cpu else "time on the clock")

        cold = best({"ours": [ours, "out", "cold"], "floor": [floor, "batch", "1", "1"]}, folder, options.runs, clock)
        line("cold process, one chart", cold["ours"], cold["floor"], 1.3)

        count = 200
        many = best({
            "ours": [ours, "out", "batch", str(count + 1), "1"], "floor": [floor, "batch", str(count + 1), "1"],
        }, folder, max(3, options.runs // 5), clock)
        line("warm, each of many charts", (many["ours"] - cold["ours"]) / count,
             (many["floor"] - cold["floor"]) / count, 1.3)

        thousand = best({"ours": [ours, "out", "batch", "1000", "1"], "floor": [floor, "batch", "1000", "1"]},
                        folder, 2, clock)
        line("1,000 charts, one core", thousand["ours"], thousand["floor"], 1.3)
        two = [float(run([ours, "out", "batch", "1000", "2"], folder)[2]) for _ in range(2)]
        one = [float(run([ours, "out", "batch", "1000", "1"], folder)[2]) for _ in range(2)]
        print(f"{'1,000 charts, two workers':34} {max(two):8.1f} a second, {max(two) / max(one):.2f} times one worker"
              f"  (at least 1.8)")

        size = os.path.getsize(f"{folder}/out/cold.png")
        print(f"{'chart (a)':34} {size:8} bytes  (at most 70,000)")
        typst(options, folder, cold["ours"], clock)


def typst(options, folder, cold, clock):
    try:
        import typst  # noqa: F401
    except ImportError:
        print("Typst: not installed (pip install typst), left out")
        return
    command = [sys.executable, str(options.peers.resolve() / "peer_typst.py"), "bar"]
    theirs = best({"typst": command}, folder, 5, clock)["typst"]
    start = best({"python": [sys.executable, "-c", "import typst"]}, folder, 5, clock)["python"]
    print(f"{'cold process against Typst':34} ours {cold:8.2f} ms  Typst {theirs - start:8.2f} ms (without Python's "
          f"start)  ratio {cold / (theirs - start):.2f}")


if __name__ == "__main__":
    main()
