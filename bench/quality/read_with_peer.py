#!/usr/bin/env python3
"""Extracts a folder of pages with another program's library, one JSON line a page, in the scorers' form.

usage: read_with_peer.py PEER FOLDER_OR_FILE...      PEER: trafilatura | resiliparse | readability

Run by the Python of .deps/peers (see bench/peers.lock). No peer is given the page's URL, and neither are we.
"""
import gzip
import json
import pathlib
import sys


def page_bytes(path):
    data = path.read_bytes()
    return gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data


def key(path):
    name = path.name.removesuffix(".gz")
    for ending in (".html", ".htm", ".xhtml"):
        name = name.removesuffix(ending)
    return name


def trafilatura():
    from trafilatura import bare_extraction

    def read(html):
        got = bare_extraction(html, with_metadata=True, include_comments=False)
        got = got.as_dict() if hasattr(got, "as_dict") else got or {}
        return {"text": got.get("text"), "title": got.get("title"), "date": got.get("date"),
                "byline": [a for a in (got.get("author") or "").split("; ") if a], "sitename": got.get("sitename")}
    return read


def resiliparse():
    from resiliparse.extract.html2text import extract_plain_text
    from resiliparse.parse.encoding import bytes_to_str, detect_encoding

    return lambda html: {"text": extract_plain_text(bytes_to_str(html, detect_encoding(html)), main_content=True)}


def readability():
    import lxml.html
    from readability import Document

    def read(html):
        document = Document(html)
        return {"text": lxml.html.fromstring(document.summary()).text_content(), "title": document.short_title()}
    return read


PEERS = {"trafilatura": trafilatura, "resiliparse": resiliparse, "readability": readability}


def main(argv):
    if len(argv) < 3 or argv[1] not in PEERS:
        sys.exit(__doc__)
    read = PEERS[argv[1]]()
    for name in argv[2:]:
        path = pathlib.Path(name)
        for page in sorted(path.iterdir()) if path.is_dir() else [path]:
            try:
                answer = read(page_bytes(page))
            except Exception as error:  # a peer that fails on a page has read nothing from it
                answer = {"error": f"{type(error).__name__}: {error}"}
            print(json.dumps({"id": key(page), **answer}, ensure_ascii=False))


if __name__ == "__main__":
    main(sys.argv)
