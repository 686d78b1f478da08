#!/usr/bin/env python3
"""Measures how fast dateline is, against the peers of bench/peers.lock where they are installed.

usage: speed.py [STAGE...] [--rounds N] [--pages N] [--full] [--keep]

STAGE: extract (pages a second on one core), ingest (.warc.gz into the store on two cores), annotate (articles of 600
words a second on two cores), memory (over many pages);
the default is the first three.
  --rounds N  how often each is run, in turn (default 3)
  --pages N   pages of the archive for ingest and memory (default 2,000 and 5,000)
  --full      memory over 100,000 pages: half an hour and 15 GB of disk
  --keep      add this run to bench/runs/<date>-<machine>/

Quote ratios and medians of one run; how each is timed stands at the head of timing/*.py. Standard library only.
"""
import argparse
import sys

from quality import peers, places, run_folder
from timing import annotation, extraction, ingest

SETUP = [
    "- `./dev bench --keep`; page files in memory (page cache), one core for extraction, two for ingest",
    "- extraction: dateline as a whole process (start-up, reading, JSON) with one thread; peers inside their process on "
    "pages in memory, warm; CPU time; in turn",
    "- ingest: a .warc.gz made by bench/make_warc.py from altered news pages, into a new store, without the language model",
]


def main():
    a = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0], description=__doc__,
                                formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("stages", nargs="*", choices=["extract", "ingest", "annotate", "memory", []], default=[], metavar="STAGE")
    a.add_argument("--rounds", type=int, default=3)
    a.add_argument("--pages", type=int)
    a.add_argument("--full", action="store_true")
    a.add_argument("--keep", action="store_true")
    o = a.parse_args()
    rows = []
    try:
        places.program()
        for stage in o.stages or ["extract", "ingest", "annotate"]:
            print(f"\n{stage}")
            if stage == "extract":
                rows += extraction.measure(o.rounds)
            elif stage == "ingest":
                rows += ingest.measure_speed(o.pages or 2000, o.rounds)
            elif stage == "annotate":
                rows += annotation.measure(o.rounds)
            else:
                rows += ingest.measure_memory(o.pages or (100_000 if o.full else 5000))
    except places.Missing as missing:
        print(f"skipped: {missing}")
        return 0
    if o.keep:
        named = ", ".join(f"{peer} {version}" for peer, version in peers.versions().items())
        print(f"kept in {run_folder.keep('speed', rows, [*SETUP, f'- peers: {named}'])}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
