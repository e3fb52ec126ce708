"""Runs `zonebrief extract` under Spark's pipe and compares its facts with those of a single process.

Usage: extract_under_spark.py BINARY CORPUS WORKERS SINGLE

CORPUS and SINGLE are NDJSON: the documents, and the facts of one process. Prints the seconds the job took.
"""

import sys
import time

from pyspark.sql import SparkSession


def main():
    binary, corpus, workers, single = sys.argv[1], sys.argv[2], int(sys.argv[3]), sys.argv[4]
    spark = (
        SparkSession.builder.master(f"local[{workers}]")
        .appName("zonebrief")
        .config("spark.ui.enabled", "false")
        .config("spark.driver.bindAddress", "127.0.0.1")
        .config("spark.driver.host", "127.0.0.1")
        # one process of the tool to a core: Spark has the cores, the tool one thread
        .config("spark.executorEnv.ZONEBRIEF_THREADS", "1")
        .getOrCreate()
    )
    spark.sparkContext.setLogLevel("ERROR")
    lines = spark.sparkContext.textFile(corpus, minPartitions=workers * 2)
    command = f"{binary} extract --input-format ndjson --quiet -"
    # the Java machine is warm before the clock runs
    lines.count()
    start = time.monotonic()
    facts = lines.pipe(command, env={"ZONEBRIEF_THREADS": "1"}, checkCode=True).collect()
    seconds = time.monotonic() - start
    spark.stop()
    with open(single, encoding="utf-8") as file:
        wanted = file.read().splitlines()
    if facts != wanted:
        missing = len(set(wanted) - set(facts))
        more = len(set(facts) - set(wanted))
        sys.exit(f"{workers} workers: the facts differ: {missing} missing, {more} more, or in another order")
    print(f"{seconds:.3f}")


main()
