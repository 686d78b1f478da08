"""Pages a second on one core: `dateline extract --threads 1` against the peers, in turn, on the same pages.

Ours is the whole process: start-up, reading the files, the decoding of their charset, extraction with metadata,
sentences, and writing every record as JSON to a pipe that is thrown away. The peers are timed inside their process on
pages already in memory, their imports and first pages not counted (time_peer.py). So the ratio leans towards them.
Time is CPU time (user and system), which on one core is what a quiet machine's clock would show: the machines that
this runs on are shared.
"""
import gzip
import json
import os
import pathlib
import statistics
import sys
import tempfile

from quality import peers, places

from . import child

SHOWN = {"dateline": "whole process, with metadata and sentences", "trafilatura": "with metadata",
         "resiliparse": "text only"}


def lay_out(folder, copies, sources):
    """The pages, unpacked, in one folder for the peers (each once) and one for us (each `copies` times)."""
    once, often = pathlib.Path(folder, "once"), pathlib.Path(folder, "often")
    once.mkdir()
    often.mkdir()
    for source in sources:
        for path in sorted(pathlib.Path(source).glob("*.html*")):
            data = path.read_bytes()
            page = once / path.name.removesuffix(".gz")
            page.write_bytes(gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data)
            for number in range(copies):
                os.link(page, often / f"{number}-{page.name}")
    return once, often


def page_folders():
    try:
        return [places.shared("data", "extraction-dev", "pages-mediacloud")]
    except places.Missing:
        return [places.REPOSITORY / "samples" / "pages"]


def time_ours(folder, count):
    took = child.run([places.program(), "extract", "--threads", "1", folder], 1)
    if took.status not in (0, 3):
        sys.exit(f"dateline extract: exit {took.status}")
    return count / took.cpu_s, count / took.wall_s, took.peak_mb


def time_peer(peer, folder):
    took = child.run([peers.python(), pathlib.Path(__file__).parent / "time_peer.py", peer, folder], 1, True)
    if took.status != 0:
        sys.exit(f"{peer}: exit {took.status}")
    times = json.loads(took.output)
    return times["pages"] / times["cpu_s"], times["pages"] / times["wall_s"], took.peak_mb


def measure(rounds=3, copies=5):
    """Rows for run_folder.keep."""
    others = [p for p in peers.NAMES if p != "readability"]
    try:
        peers.python()
    except places.Missing as missing:
        print(f"without peers: {missing}")
        others = []
    with tempfile.TemporaryDirectory() as folder:
        once, often = lay_out(folder, copies, page_folders())
        pages, size = len(list(once.iterdir())), sum(p.stat().st_size for p in once.iterdir())
        print(f"{pages} pages, {size / 1e6:.1f} MB; ours reads each {copies} times in a run; {rounds} rounds in turn")
        time_ours(often, pages * copies)  # the files are in the page cache from here on
        rates = {name: [] for name in ["dateline", *others]}
        for _ in range(rounds):
            rates["dateline"].append(time_ours(often, pages * copies))
            for peer in others:
                rates[peer].append(time_peer(peer, once))
    rows = []
    for name, measured in rates.items():
        cpu, wall, peak = ([m[k] for m in measured] for k in range(3))
        values = {"pages a CPU second, median": f"{statistics.median(cpu):.0f}",
                  "pages a CPU second, lowest and highest": f"{min(cpu):.0f} to {max(cpu):.0f}",
                  "pages a second by the clock, median": f"{statistics.median(wall):.0f}",
                  "peak memory, MB": f"{max(peak):.0f}"}
        if name != "dateline":
            ratios = [ours[0] / theirs[0] for ours, theirs in zip(rates["dateline"], measured)]
            values["dateline is so many times as fast, median"] = f"{statistics.median(ratios):.2f}"
            values["so many times, lowest and highest"] = f"{min(ratios):.2f} to {max(ratios):.2f}"
        print(f"  {name} ({SHOWN[name]})")
        for what, value in values.items():
            print(f"    {what:<54}{value}")
            rows.append(dict(corpus="speed of extraction, one core", system=name, measure=what, subset="news pages",
                             count=pages, value=value))
    return rows
