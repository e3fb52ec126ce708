#!/usr/bin/env python3
"""Measure reading: pages a second and memory, for each form, on 200 copies of a fixture; beside each PDF, poppler's own
pdftotext in the same run (one process a file, as it works), as a ratio of CPU.

    forms.py [BINARY] [COUNT]      # BINARY defaults to .build/release/zonebrief
"""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
FORMS = ROOT / "Tests/Fixtures/Forms"
BINARY = sys.argv[1] if len(sys.argv) > 1 else str(ROOT / ".build/release/zonebrief")
COUNT = int(sys.argv[2]) if len(sys.argv) > 2 else 200
PAGES = [
    "stories-hard-wrapped.txt", "stories-gb18030.txt", "page-3-columns.pdf", "page-5-columns.pdf", "page-box.pdf", "government.html",
    "stories.docx", "table.xlsx", "table.csv",
]


def pdftotext(folder):
    """CPU milliseconds a page that pdftotext -layout takes."""
    before = os.times()
    for path in sorted(pathlib.Path(folder).iterdir()):
        subprocess.run(["pdftotext", "-layout", str(path), "-"], stdout=subprocess.DEVNULL, check=True)
    after = os.times()
    used = after.children_user + after.children_system - before.children_user - before.children_system
    return used / COUNT * 1000


print(f"{'form':28}{'pages/s':>10}{'CPU ms/page':>14}{'memory MB':>12}{'pdftotext ms':>14}{'ratio':>8}")
for page in PAGES:
    with tempfile.TemporaryDirectory() as folder:
        for number in range(COUNT):
            shutil.copy(FORMS / page, pathlib.Path(folder) / f"{number:04}-{page}")
        start = time.monotonic()
        process = subprocess.Popen(
            [BINARY, "read", folder, "--published", "2024-10-15"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        took = time.monotonic() - start
        if status:
            sys.exit(f"{page}: status {status}")
        cpu = usage.ru_utime + usage.ru_stime
        own = cpu / COUNT * 1000
        peer = pdftotext(folder) if page.endswith(".pdf") else None
        beside = f"{peer:14.2f}{own / peer:8.2f}" if peer else ""
        print(f"{page:28}{COUNT / took:10.0f}{own:14.2f}{usage.ru_maxrss / 1024:12.0f}{beside}", flush=True)
