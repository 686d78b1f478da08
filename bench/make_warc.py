#!/usr/bin/env python3
"""Writes a .warc.gz of any number of different pages, made by altering the pages of a folder.

usage: make_warc.py --pages N --out FILE.warc.gz [--from FOLDER]... [--largest-bytes N]

Each page is taken in turn; from the second round on, every paragraph of a copy ends in a word of its own and the URL
is another, so that no two pages are equal and each is an article. One gzip member a record, digests as crawlers write them. The
same call writes the same bytes. Default folders: the news pages of ../shared where they are, else our samples.
"""
import argparse
import base64
import gzip
import hashlib
import pathlib
import uuid

from quality import places


def sources(folders, largest_bytes):
    pages = []
    for folder in folders:
        for path in sorted(pathlib.Path(folder).rglob("*.html*")):
            data = path.read_bytes()
            data = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
            if 500 < len(data) <= largest_bytes:
                pages.append(data)
    if not pages:
        raise places.Missing(f"no page of 500 to {largest_bytes} bytes below {', '.join(map(str, folders))}")
    return pages


def default_folders():
    try:
        return [places.shared("data", "extraction-dev", name) for name in ("pages-mediacloud", "pages-postlight")]
    except places.Missing:
        return [places.REPOSITORY / "samples" / "pages"]


def altered(page, turn):
    """The page with a word more in each paragraph, and a comment at its end where it has none."""
    if turn == 0:
        return page
    return page.replace(b"</p>", b" copy%d</p>" % turn) + b"<!-- copy %d -->" % turn


def response(page, number):
    url = f"https://site{number % 997}.example/news/{number}"
    head = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: %d\r\n\r\n" % len(page)
    block, day = head + page, 1 + number // 86400 % 28
    digest = [base64.b32encode(hashlib.sha1(data).digest()).decode() for data in (page, block)]
    date = f"2024-01-{day:02d}T{number // 3600 % 24:02d}:{number // 60 % 60:02d}:{number % 60:02d}Z"
    return ("WARC/1.1\r\nWARC-Type: response\r\n"
            f"WARC-Record-ID: <urn:uuid:{uuid.uuid5(uuid.NAMESPACE_URL, url)}>\r\nWARC-Date: {date}\r\n"
            f"WARC-Target-URI: {url}\r\nWARC-Payload-Digest: sha1:{digest[0]}\r\nWARC-Block-Digest: sha1:{digest[1]}\r\n"
            f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(block)}\r\n\r\n"
            ).encode("ascii") + block + b"\r\n\r\n"


def write(out, count, folders=None, largest_bytes=1 << 20):
    pages = sources(folders or default_folders(), largest_bytes)
    with open(out, "wb") as f:
        for number in range(count):
            page = altered(pages[number % len(pages)], number // len(pages))
            f.write(gzip.compress(response(page, number), compresslevel=1, mtime=0))
    return len(pages)


def main():
    a = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("--pages", type=int, required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--from", dest="folders", action="append")
    a.add_argument("--largest-bytes", type=int, default=1 << 20)
    o = a.parse_args()
    kinds = write(o.out, o.pages, o.folders, o.largest_bytes)
    print(f"{o.out}: {o.pages} pages made from {kinds}, {pathlib.Path(o.out).stat().st_size / 1e6:.0f} MB")


if __name__ == "__main__":
    main()
