"""Compares the Parquet export of a store with its JSON Lines export, column by column.

usage: compare_parquet.py ARTICLES.parquet ARTICLES.jsonl
"""
import datetime
import json
import sys

import pyarrow.parquet as parquet


def part(record, *path):
    """The value at `path`, or None where something on the way is null."""
    for name in path:
        if record is None:
            return None
        record = record[name]
    return record


def date(text):
    return None if text is None else datetime.date.fromisoformat(text)


def spans(pairs):
    return [{"begin": begin, "end": end} for begin, end in pairs]


def expected_row(record):
    """The row of the Parquet file that says what `record` says."""
    return {
        "id": record["id"],
        "key": part(record, "capture", "key"),
        "url": record["url"],
        "path": part(record, "capture", "path"),
        "warc_file": part(record, "capture", "warc", "file"),
        "warc_offset": part(record, "capture", "warc", "offset"),
        "fetched_utc": part(record, "capture", "fetched"),
        "page_sha256": part(record, "capture", "sha256"),
        "page_form": part(record, "capture", "form"),
        "title": record["title"],
        "bylines": record["bylines"],
        "outlet_name": part(record, "outlet", "name"),
        "outlet_domain": part(record, "outlet", "domain"),
        "outlet_basis": part(record, "outlet", "basis"),
        "published_edtf": part(record, "published", "edtf"),
        "published_earliest": date(part(record, "published", "earliest")),
        "published_latest": date(part(record, "published", "latest")),
        "published_basis": part(record, "published", "basis"),
        "dateline_place": part(record, "dateline", "place"),
        "dateline_agency": part(record, "dateline", "agency"),
        "dateline_date": part(record, "dateline", "date"),
        "dateline_begin": (part(record, "dateline", "span") or [None, None])[0],
        "dateline_end": (part(record, "dateline", "span") or [None, None])[1],
        "credit_name": part(record, "credit", "name"),
        "credit_text": part(record, "credit", "text"),
        "origin_name": part(record, "origin", "name"),
        "origin_basis": part(record, "origin", "basis"),
        "origin_copy_of": part(record, "origin", "copy_of"),
        "language": record["language"],
        "word_count": part(record, "quality", "words"),
        "warnings": part(record, "quality", "warnings"),
        "text": record["text"],
        "paragraphs": spans(record["paragraphs"]),
        "sentences": spans(record["sentences"]),
    }


def main(parquet_path, jsonl_path):
    table = parquet.read_table(parquet_path)
    if table.schema.metadata.get(b"dateline.schema") != b"dateline.article/1":
        sys.exit("the file does not name its schema")
    rows = table.to_pylist()
    with open(jsonl_path, encoding="utf-8") as lines:
        records = [json.loads(line) for line in lines]
    if len(rows) != len(records):
        sys.exit(f"{len(rows)} rows, {len(records)} records")
    for number, (row, record) in enumerate(zip(rows, records)):
        expected = expected_row(record)
        if row != expected:
            different = [name for name in expected.keys() | row.keys() if row.get(name) != expected.get(name)]
            sys.exit(f"row {number}, {different}: {[row.get(n) for n in different]} {[expected.get(n) for n in different]}")


if __name__ == "__main__":
    main(*sys.argv[1:])
