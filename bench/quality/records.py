"""Runs the program and reads what it writes."""
import json
import os
import subprocess
import sys

from . import places


def from_lines(text):
    return [json.loads(line) for line in text.splitlines() if line.strip()]


def from_file(path):
    with open(path, encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def run(*arguments, may_fail=(0, 3)):
    """The program's standard output. Exit 3 means done, with pages that could not be read."""
    command = [str(places.program()), *map(str, arguments)]
    done = subprocess.run(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, env={**os.environ, "NO_COLOR": "1"})
    if done.returncode not in may_fail:
        sys.exit(f"{' '.join(command)}: exit {done.returncode}\n{done.stderr.decode('utf-8', 'replace')[-2000:]}")
    return done.stdout.decode("utf-8")


def extract(*paths):
    """One record a page of the files or folders."""
    return from_lines(run("extract", *paths))


def page_id(record):
    return (record.get("capture") or {}).get("key") or record.get("id")


def for_scorer(records):
    """Records in the form that score/extraction.py reads."""
    convert = places.scorer("from_record").extraction
    return {page_id(r): {"id": page_id(r), **convert(r)} for r in records}
