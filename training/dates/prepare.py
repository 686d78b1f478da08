"""usage: prepare.py GOLD...: what the program sees of the days on each page of the gold files, for train.py.

A gold file is JSON Lines with "id", "host", "date" and, if its pages are not in pages/ beside it, "html". A date that
is empty says nothing (a set may not have annotated it); "nan" says that the page has none.
"""
import gzip
import hashlib
import json
import pathlib
import pickle
import re
import subprocess
import sys
import tempfile
import urllib.parse

OUT = pathlib.Path(".deps/training/days.pickle")
DUMP = pathlib.Path("build/bin/dump_stated_days")


def day_of(row):
    """The day, "none" for a page that has none, null for one of which nothing is known or whose date is malformed."""
    stated = str(row.get("date") or "").strip()
    if stated == "nan":
        return "none"
    found = re.match(r"(\d{4})-(0\d|1[0-2])-(\d\d)(?!\d)", stated)
    return found.group(0) if found else None


def read_rows(files):
    for path in map(pathlib.Path, files):
        for line in path.open(encoding="utf-8"):
            row = json.loads(line)
            html = path.parent / (row.get("html") or f"pages/{row['id']}.html.gz")
            host = row.get("host") or urllib.parse.urlsplit(row.get("url") or "").hostname or row["id"]
            yield {"set": path.stem, "id": html.name.removesuffix(".gz").removesuffix(".html"), "host": host,
                   "split": row.get("split") or "dev", "gold": day_of(row), "html": html}


def main(files):
    rows = [row for row in read_rows(files) if row["gold"] is not None]
    checksum, names, found = hashlib.sha256(), None, {}
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for row in rows:
            raw = row["html"].read_bytes()
            raw = gzip.decompress(raw) if row["html"].suffix == ".gz" else raw
            checksum.update(hashlib.sha256(raw).digest() + row["gold"].encode())
            path = pathlib.Path(folder, row["id"] + ".html")
            path.write_bytes(raw)
            paths.append(str(path))
            del row["html"]
        for begin in range(0, len(paths), 300):
            done = subprocess.run([DUMP, *paths[begin : begin + 300]], stdout=subprocess.PIPE, check=True)
            lines = done.stdout.decode().splitlines()
            names = lines[0].split()
            found.update(((page["id"], page["copy"]), page) for page in map(json.loads, lines[1:]))
    for row in rows:
        row["copies"] = [{key: found[row["id"], copy][key] for key in ("days", "features")} for copy in range(4)]
        row.update(row["copies"][0])
    OUT.parent.mkdir(parents=True, exist_ok=True)
    with OUT.open("wb") as out:
        pickle.dump({"features": names, "pages": rows, "sha256": checksum.hexdigest()}, out)
    held = sum(row["gold"] in row["days"] for row in rows)
    print(f"{len(rows)} pages, {sum(len(r['days']) for r in rows)} days; the gold day is among them on {held} pages")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
