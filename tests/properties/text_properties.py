#!/usr/bin/env python3
"""What holds of every record that `dateline extract --raw-offsets` writes, whatever the page.

usage: text_properties.py [PATH...]     default: the samples, the golden pages and, where they are, the
                                        development pages of ../shared (or DATELINE_SHARED)

Text: paragraphs are parted by one blank line, nothing else is white space but single spaces. Spans: in order, inside
the text, sentences inside one paragraph, together all but white space. Offsets: the runs of raw.text cover the text
without a gap; each leads to page bytes that decode (charset, character references, white space squeezed) to the very
characters. White space may lead to the markup that it stands for, with what was left out there, or to nothing where
the program put it in; a control character is white space. Exit status 1 where a record breaks one. Standard library
only.
"""
import gzip
import hashlib
import html
import json
import os
import pathlib
import re
import subprocess
import sys

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = pathlib.Path(os.environ.get("DATELINE_PROGRAM") or REPOSITORY / "build" / "bin" / "dateline")
SHARED = pathlib.Path(os.environ.get("DATELINE_SHARED") or REPOSITORY.parent / "shared")
# WHATWG names that Python calls otherwise, or reads more narrowly: https://encoding.spec.whatwg.org/#names-and-labels
CODECS = {"shift_jis": "cp932", "euc-kr": "cp949", "gbk": "gb18030", "big5": "big5hkscs", "macintosh": "mac_roman",
          "x-mac-cyrillic": "mac_cyrillic", "iso-8859-8-i": "iso-8859-8", "windows-874": "cp874"}


def decode(data, charset):
    codec = CODECS.get(charset, charset)
    try:
        return data.decode(codec)
    except UnicodeDecodeError:
        # A byte that Python leaves undefined is a C1 control in the standard's single-byte tables.
        if codec.startswith(("windows-", "cp8", "iso-8859", "koi8", "mac")):
            return "".join(bytes([b]).decode(codec, "replace").replace("\ufffd", chr(b)) for b in data)
        return data.decode(codec, "replace")


def squeeze(text):
    return re.sub(r"[\s\x00-\x1f\x7f]+", " ", text)


def is_white_space(c):
    return c.isspace() or c < " " or c in "\u200b\ufeff"


def text_faults(record):
    text, paragraphs = record["text"], record["paragraphs"]
    if "\n\n".join(text[b:e] for b, e in paragraphs) != text:
        yield "paragraphs, joined by a blank line, are not the text"
    for begin, end in paragraphs:
        paragraph = text[begin:end]
        if not paragraph or paragraph != paragraph.strip():
            yield f"paragraph {begin}: empty, or white space at an end: {paragraph[:40]!r}"
        bad = re.search(r"[^\S ]|  ", paragraph)
        if bad:
            yield f"paragraph {begin}: {bad.group()!r} at {bad.start()}, after {paragraph[max(0, bad.start() - 20):bad.start()]!r}"


def span_faults(record):
    text, at, sentences = record["text"], 0, record["sentences"]
    paragraphs = iter([*record["paragraphs"], None])
    paragraph = next(paragraphs)
    for begin, end in sentences:
        if not at <= begin < end <= len(text):
            yield f"sentence [{begin}, {end}) after {at}, in a text of {len(text)}"
            return
        if text[at:begin].strip():
            yield f"no sentence covers {text[at:begin].strip()[:40]!r}"
        if text[begin:end] != text[begin:end].strip():
            yield f"sentence [{begin}, {end}) has white space at an end"
        while paragraph and paragraph[1] <= begin:
            paragraph = next(paragraphs)
        if not paragraph or not paragraph[0] <= begin < end <= paragraph[1]:
            yield f"sentence [{begin}, {end}) is not inside one paragraph"
        at = end
    if text[at:].strip():
        yield f"no sentence covers {text[at:].strip()[:40]!r}"
    dateline = record["dateline"]
    if dateline and not 0 <= dateline["span"][0] < dateline["span"][1] <= len(text):
        yield f"dateline {dateline['span']} lies outside the text"


def offset_faults(record, page):
    """`page`: the captured bytes, or nothing where they cannot be had from outside (an item of a feed)."""
    text, charset, at = record["text"], record["capture"]["charset"] or "utf-8", 0
    for begin, end, page_begin, page_end in record["raw"]["text"]:
        if begin != at or end <= begin:
            yield f"run [{begin}, {end}) does not go on at {at}"
            return
        at, words = end, text[begin:end]
        if page_begin == page_end:
            if words.strip():
                yield f"{words[:40]!r} at {begin} has no bytes"
            continue
        if page is None:
            continue
        if not 0 <= page_begin < page_end <= len(page):
            yield f"bytes [{page_begin}, {page_end}) lie outside the page of {len(page)}"
            continue
        source = decode(page[page_begin:page_end], charset)
        # Markup is text in a text dump; a page's character references are not.
        resolved = source if record["capture"]["form"] != "html" else html.unescape(source)
        if squeeze(resolved) == squeeze(words):
            continue
        if words.strip() or not ("<" in source or all(map(is_white_space, resolved))):
            yield f"{words[:40]!r} at {begin} has the bytes {page[page_begin:page_end][:40]!r}"
    if at != len(text):
        yield f"runs end at {at}, the text at {len(text)}"


def value_faults(record, page):
    if page is None:
        return
    raw = record["raw"]
    flat = [raw["title"], *raw["bylines"], raw["outlet"], raw["published"], raw["dateline"], raw["credit"],
            *raw["paragraphs"], *raw["sentences"], *raw["captions"], *raw["embeds"]]
    for span in flat:
        if span is not None and not 0 <= span[0] < span[1] <= len(page):
            yield f"bytes {span} lie outside the page of {len(page)}"


def faults(record, page):
    yield from text_faults(record)
    yield from span_faults(record)
    yield from offset_faults(record, page)
    yield from value_faults(record, page)


def captured_bytes(record):
    """The file's own bytes, where it is one page."""
    path = pathlib.Path(record["capture"]["path"])
    if not path.is_file():
        return None
    data = path.read_bytes()
    if data[:2] == b"\x1f\x8b":
        data = gzip.decompress(data)
    return data if hashlib.sha256(data).hexdigest() == record["capture"]["sha256"] else None


def default_paths():
    yield REPOSITORY / "samples" / "pages"
    yield from sorted((REPOSITORY / "tests" / "golden" / "extract").glob("*/page.html"))
    for folder in ("pages", "pages-mediacloud", "pages-mozilla", "pages-postlight", "handmade"):
        path = SHARED / "data" / "extraction-dev" / folder
        if path.is_dir():
            yield path
        else:
            print(f"skipped: {path} is not there")


def main(argv):
    if not os.access(PROGRAM, os.X_OK):
        print(f"skipped: {PROGRAM} is not built (./dev build)")
        return 0
    paths = [pathlib.Path(a) for a in argv[1:]] or list(default_paths())
    records = checked = broken = 0
    run = subprocess.Popen([str(PROGRAM), "extract", "--raw-offsets", *map(str, paths)], stdout=subprocess.PIPE)
    for line in run.stdout:
        record = json.loads(line)
        page = captured_bytes(record)
        records, checked = records + 1, checked + (page is not None)
        found = list(faults(record, page))
        if found:
            broken += 1
            print(f"{record['capture']['path']} ({record['capture']['key']}): {len(found)} faults")
            print("\n".join(f"    {fault}" for fault in found[:3]))
    status = run.wait()
    print(f"{records} records, {checked} held to their page's bytes, {broken} broken")
    if status not in (0, 3):
        print(f"dateline extract: exit {status}, expected 0 or 3")
    return 1 if broken or status not in (0, 3) or not records else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
