#!/usr/bin/env python3
"""Times another library on the pages of a folder, in one process, on the core it was given.

usage: time_peer.py PEER FOLDER

All pages are read before the clock starts, and the first twenty are extracted once before it, so that imports, tables
and caches cost it nothing. Prints {"pages", "cpu_s", "wall_s"} as JSON.
"""
import json
import pathlib
import sys
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1]))
from quality.read_with_peer import PEERS, page_bytes  # noqa: E402  (the path must be set first)


def main(argv):
    read, pages = PEERS[argv[1]](), [page_bytes(p) for p in sorted(pathlib.Path(argv[2]).iterdir())]

    def read_all(some):
        for page in some:
            try:
                read(page)
            except Exception:  # counted all the same: the peer spent the time
                pass

    read_all(pages[:20])
    cpu, wall = time.process_time(), time.perf_counter()
    read_all(pages)
    print(json.dumps({"pages": len(pages), "cpu_s": time.process_time() - cpu, "wall_s": time.perf_counter() - wall}))


if __name__ == "__main__":
    main(sys.argv)
