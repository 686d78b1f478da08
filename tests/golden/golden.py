#!/usr/bin/env python3
"""Compares what the program reads from each golden page with what it should read.

usage: golden.py [--update] [CASE...]

A case is a folder extract/CASE with page.html, about.md (what it shows) and article.json: the fields that the case is
about, written by hand as they should be. Only those are compared:
  title language bylines captions    equal
  outlet                             its name
  text                               the list of paragraphs
  dateline credit origin published   null, or the given members; published.edtf_day is the date without its time
  includes excludes                  words that the text holds, or must not
  embeds_include warnings_include    words in one of the embeds; names among the warnings
--update rewrites those fields (the last two rows aside) with what the program gives: the diff is the review.

not_yet.json names the cases, and the keys of samples, that the program does not read right yet, and why. They are shown
and do not count; one that has come right is named, so that it can be taken out. Exit status 1 where another case
differs. Standard library only.
"""
import difflib
import json
import os
import pathlib
import subprocess
import sys

HERE = pathlib.Path(__file__).resolve().parent
PROGRAM = pathlib.Path(os.environ.get("DATELINE_PROGRAM") or HERE.parents[1] / "build" / "bin" / "dateline")
NOT_YET = json.loads((HERE / "not_yet.json").read_text(encoding="utf-8"))
ASSERTED = ("includes", "excludes", "embeds_include", "warnings_include")


def paragraphs(record):
    return [p for p in record["text"].split("\n\n") if p]


def found(record, field, expected):
    """The record's value in the form in which article.json gives it."""
    if field == "text":
        return paragraphs(record)
    if field == "outlet":
        return record["outlet"]["name"]
    if field in ("dateline", "credit", "origin", "published") and isinstance(expected, dict):
        value = record[field] or {}
        return {k: (value.get("edtf") or "")[:10] or None if k == "edtf_day" else value.get(k) for k in expected}
    return record[field]


def asserted(record, field, words):
    """What of `words` does not hold."""
    text = " ".join(record["text"].split())
    if field == "includes":
        return [w for w in words if w not in text]
    if field == "excludes":
        return [w for w in words if w in record["text"]]
    if field == "embeds_include":
        return [w for w in words if not any(w in e for e in record["embeds"])]
    return [w for w in words if w not in record["quality"]["warnings"]]


def differences(record, expect):
    for field, expected in expect.items():
        if field in ASSERTED:
            wrong = asserted(record, field, expected)
            if wrong:
                yield f"{field}: not so for {json.dumps(wrong, ensure_ascii=False)}"
            continue
        got = found(record, field, expected)
        if got == expected:
            continue
        if field == "text":
            yield from difflib.unified_diff(expected, got, "expected text", "found", lineterm="", n=0)
        else:
            yield f"{field}: expected {json.dumps(expected, ensure_ascii=False)}, found {json.dumps(got, ensure_ascii=False)}"


def extract(cases):
    """case -> record, in one run of the program."""
    pages = [str(HERE / "extract" / case / "page.html") for case in cases]
    done = subprocess.run([str(PROGRAM), "extract", *pages], stdout=subprocess.PIPE, check=False)
    if done.returncode != 0:
        sys.exit(f"dateline extract: exit {done.returncode}, expected 0")
    records = [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]
    by_path = {record["capture"]["path"]: record for record in records}
    return {case: by_path[page] for case, page in zip(cases, pages)}


def main(argv):
    update = "--update" in argv
    cases = [a for a in argv[1:] if not a.startswith("--")]
    cases = cases or sorted(p.parent.name for p in HERE.glob("extract/*/article.json"))
    if not os.access(PROGRAM, os.X_OK):
        print(f"skipped: {PROGRAM} is not built (./dev build)")
        return 0
    failed = 0
    for case, record in extract(cases).items():
        path = HERE / "extract" / case / "article.json"
        expect = json.loads(path.read_text(encoding="utf-8"))
        faults, why = list(differences(record, expect)), NOT_YET["extract"].get(case)
        failed += bool(faults) and not why
        if faults:
            print(f"{case}:" + (f" not yet, {why}" if why else ""))
            print("\n".join(f"    {fault}" for fault in faults))
        elif why:
            print(f"{case}: has come right; take its name out of not_yet.json")
        if update:
            now = {f: v if f in ASSERTED else found(record, f, v) for f, v in expect.items()}
            path.write_text(json.dumps(now, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    print(f"{len(cases)} golden pages, {failed} differ, {len(NOT_YET['extract'])} named in not_yet.json")
    return 1 if failed and not update else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv))
