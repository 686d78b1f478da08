"""A .warc.gz into the store on two cores: articles a second, and memory from the first page to the last.

The archive is made by altering pages (make_warc.py). How far the reader has come is read off its position in the
archive (/proc/PID/fdinfo), memory off /proc/PID/status, so that measuring costs the program nothing.
"""
import pathlib
import statistics
import sys
import tempfile
import time

import make_warc
from quality import places

from . import child


def position(pid, archive):
    """Bytes of the archive read so far, or nothing where it is not open."""
    try:
        for fd in pathlib.Path(f"/proc/{pid}/fd").iterdir():
            if fd.resolve() == archive:
                return int(pathlib.Path(f"/proc/{pid}/fdinfo/{fd.name}").read_text().split()[1])
    except (OSError, ValueError):
        pass
    return None


def memory_mb(pid):
    try:
        for line in pathlib.Path(f"/proc/{pid}/status").read_text().splitlines():
            if line.startswith("VmRSS:"):
                return int(line.split()[1]) / 1024
    except (OSError, ValueError):
        pass
    return None


def watch(archive, store):
    """One ingest: (seconds, exit status, [(seconds, bytes read, MB)])."""
    began = time.perf_counter()
    run = child.start([places.program(), "ingest", "--extract-only", "--store", store, archive], 2, stdout=-3, stderr=-3)
    samples = []
    while run.poll() is None:
        at, resident = position(run.pid, archive), memory_mb(run.pid)
        if at is not None and resident is not None:
            samples.append((time.perf_counter() - began, at, resident))
        time.sleep(.1)
    return time.perf_counter() - began, run.returncode, samples


def passed(samples, share, size):
    """Seconds until the reader had passed this share of the archive."""
    return next((seconds for seconds, at, _ in samples if at >= share * size), None)


def tenths(samples, size):
    """Speed of the last tenth over that of the first, left out of each what start and end cost."""
    marks = [passed(samples, share, size) for share in (.02, .12, .88, .98)]
    if None in marks or marks[1] <= marks[0] or marks[3] <= marks[2]:
        return None
    return (marks[1] - marks[0]) / (marks[3] - marks[2])


def count_articles(store):
    import sqlite3
    with sqlite3.connect(f"file:{store}?mode=ro", uri=True) as connection:
        return connection.execute("SELECT count(*) FROM articles").fetchone()[0]


def report(corpus, pages, values):
    rows = []
    for what, value in values.items():
        print(f"    {what:<54}{value}")
        rows.append(dict(corpus=corpus, system="dateline", measure=what, subset="news pages", count=pages, value=value))
    return rows


def measure_speed(pages=2000, rounds=3):
    with tempfile.TemporaryDirectory() as folder:
        archive = pathlib.Path(folder).resolve() / "pages.warc.gz"
        kinds = make_warc.write(archive, pages, largest_bytes=400_000)
        print(f"{pages} pages made from {kinds}, {archive.stat().st_size / 1e6:.0f} MB; {rounds} rounds")
        wall, cpu, articles, peak = [], [], 0, []
        for number in range(rounds):
            store = pathlib.Path(folder) / f"{number}.db"
            took = child.run([places.program(), "ingest", "--extract-only", "--store", store, archive], 2)
            if took.status not in (0, 3):
                sys.exit(f"dateline ingest: exit {took.status}")
            articles = count_articles(store)
            wall.append(articles / took.wall_s)
            cpu.append(2 * articles / took.cpu_s)
            peak.append(took.peak_mb)
    return report("speed of .warc.gz into the store, two cores", pages, {
        "articles": articles,
        "articles a second by the clock, median": f"{statistics.median(wall):.0f}",
        "articles a second by the clock, lowest and highest": f"{min(wall):.0f} to {max(wall):.0f}",
        "articles in two CPU seconds, median": f"{statistics.median(cpu):.0f}",
        "peak memory, MB": f"{max(peak):.0f}"})


def measure_memory(pages=5000):
    with tempfile.TemporaryDirectory() as folder:
        archive = pathlib.Path(folder).resolve() / "pages.warc.gz"
        kinds = make_warc.write(archive, pages, largest_bytes=200_000)
        size = archive.stat().st_size
        print(f"{pages} pages made from {kinds}, {size / 1e6:.0f} MB")
        seconds, status, samples = watch(archive, pathlib.Path(folder) / "store.db")
        if status not in (0, 3) or len(samples) < 10:
            sys.exit(f"dateline ingest: exit {status}, {len(samples)} samples of its memory")
        first = [mb for _, at, mb in samples if .1 * size <= at <= .2 * size]
        last = [mb for _, at, mb in samples if at >= .9 * size]
        ratio = tenths(samples, size)
    return report("memory over many pages", pages, {
        "seconds": f"{seconds:.0f}",
        "highest resident memory, MB": f"{max(mb for _, _, mb in samples):.0f}",
        "second tenth, median MB": f"{statistics.median(first):.0f}" if first else "-",
        "last tenth, median MB": f"{statistics.median(last):.0f}" if last else "-",
        "speed of the last tenth over the first": f"{ratio:.2f}" if ratio else "-"})
