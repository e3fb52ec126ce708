"""Writes N documents of NDJSON made from the sample pages, each with numbers and an id of its own."""

import json
import pathlib
import sys

pages = sorted(pathlib.Path(sys.argv[1]).glob("**/*.txt"))
texts = [(page.stem, page.read_text(encoding="utf-8")) for page in pages]
for number in range(int(sys.argv[2])):
    stem, text = texts[number % len(texts)]
    # another year in every round, so that no two documents are one
    year = 1990 + number // len(texts) % 30
    record = {
        "id": f"{stem}-{number}",
        "text": text.replace("2024年", f"{year}年"),
        "published": f"{year}-{stem[5:10]}",
    }
    print(json.dumps(record, ensure_ascii=False))
