#!/usr/bin/env python3
"""Scores original source, dateline and credit on the 80 invented pages of this folder.

usage: score.py [--program build/bin/dateline] [--records RECORDS.jsonl] [--split dev|test] [--errors]

Without --records the pages are handed to `PROGRAM extract` as one JSONL file, each with the address in gold.jsonl.
A value is right when it equals gold's after folding (letters and digits only, lower case, no leading "the"). Prints for
each field the counts and F1 of the values given, the share of pages on which all five fields are right, and the false
positives: values given where gold has none. The last line is one JSON object. Standard library only.
"""
import argparse
import json
import pathlib
import subprocess
import sys
import tempfile
import unicodedata

HERE = pathlib.Path(__file__).resolve().parent
FIELDS = ("origin", "place", "agency", "date", "credit")


def fold(value):
    if value is None:
        return None
    text = unicodedata.normalize("NFKC", value).casefold()
    if text.startswith("the "):
        text = text[4:]
    return "".join(c for c in text if c.isalnum())


def values_of(record):
    """The five values of a record, or of a row of gold.jsonl."""
    origin, credit, dateline = record.get("origin"), record.get("credit"), record.get("dateline") or {}
    return {
        "origin": origin.get("name") if isinstance(origin, dict) else origin,
        "place": dateline.get("place"),
        "agency": dateline.get("agency"),
        "date": dateline.get("date"),
        "credit": credit.get("name") if isinstance(credit, dict) else credit,
    }


def read_jsonl(path):
    with open(path, encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def extract(program, gold):
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as pages:
        for row in gold:
            html = (HERE / "pages" / (row["id"] + ".html")).read_text(encoding="utf-8")
            pages.write(json.dumps({"id": row["id"], "url": row["url"], "html": html}) + "\n")
        pages.flush()
        done = subprocess.run([program, "extract", pages.name], capture_output=True, text=True, check=False)
    if done.returncode not in (0, 3):
        sys.exit(f"{program} extract: exit {done.returncode}: {done.stderr.strip()}")
    return [json.loads(line) for line in done.stdout.splitlines() if line.strip()]


def key_of(record):
    return (record.get("capture") or {}).get("key") or record.get("id")


def score(gold, records, show_errors):
    found = {key_of(r): r for r in records}
    counts = {f: {"right": 0, "wrong": 0, "missed": 0, "false": 0, "none": 0} for f in FIELDS}
    whole = 0
    for row in gold:
        want, got = values_of(row), values_of(found.get(row["id"], {}))
        all_right = True
        for field in FIELDS:
            a, b = fold(want[field]), fold(got[field])
            kind = ("none" if b is None else "false") if a is None else "missed" if b is None else "right" if a == b else "wrong"
            counts[field][kind] += 1
            if kind not in ("right", "none"):
                all_right = False
                if show_errors:
                    print(f"{row['id']}: {field} {kind}: wanted {want[field]!r}, got {got[field]!r}")
        whole += all_right
    report = {}
    total = dict.fromkeys(("right", "wrong", "missed", "false", "none"), 0)
    for field, c in counts.items():
        report[field] = f1(c)
        for kind in total:
            total[kind] += c[kind]
        print(f"{field:8} F1 {f1(c):.3f}  right {c['right']:3} wrong {c['wrong']:3} missed {c['missed']:3} "
              f"false {c['false']:3} rightly none {c['none']:3}")
    report.update(f1=f1(total), pages=len(gold), pages_all_right=round(whole / max(1, len(gold)), 4),
                  false_positives=total["false"])
    return report


def f1(c):
    given, wanted = c["right"] + c["wrong"] + c["false"], c["right"] + c["wrong"] + c["missed"]
    return round(2 * c["right"] / (given + wanted), 4) if given + wanted else 1.0


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--program", default=str(HERE.parents[1] / "build" / "bin" / "dateline"))
    parser.add_argument("--records", help="records that were extracted before")
    parser.add_argument("--split", choices=("dev", "test"))
    parser.add_argument("--errors", action="store_true", help="print each wrong value")
    options = parser.parse_args()
    gold = [row for row in read_jsonl(HERE / "gold.jsonl") if options.split in (None, row["split"])]
    records = read_jsonl(options.records) if options.records else extract(options.program, gold)
    print(json.dumps(score(gold, records, options.errors)))


if __name__ == "__main__":
    main()
