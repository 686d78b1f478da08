"""What is read from samples/pages, and that all of it can be ingested, twice, without a page lost or doubled."""
import json
import os
import pathlib
import sqlite3
import subprocess

import golden
import pytest

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]
PAGES = REPOSITORY / "samples" / "pages"
EXPECTED = json.loads((pathlib.Path(__file__).parent / "samples.json").read_text(encoding="utf-8"))

pytestmark = pytest.mark.skipif(not os.access(golden.PROGRAM, os.X_OK), reason=f"{golden.PROGRAM} is not built")


@pytest.fixture(scope="module")
def records():
    done = subprocess.run([str(golden.PROGRAM), "extract", str(PAGES)], stdout=subprocess.PIPE)
    assert done.returncode in (0, 3)
    return [json.loads(line) for line in done.stdout.decode("utf-8").splitlines()]


@pytest.mark.parametrize("key", EXPECTED)
def test_sample(records, key):
    found = [r for r in records if r["capture"]["key"] == key]
    assert len(found) == 1, f"records with the key {key}"
    faults = "\n".join(golden.differences(found[0], EXPECTED[key]))
    if faults and key in golden.NOT_YET["samples"]:
        pytest.xfail(golden.NOT_YET["samples"][key])
    assert faults == ""


def test_the_archive_gives_its_three_pages(records):
    titles = sorted(r["title"] for r in records if r["capture"]["warc"])
    assert titles == ["Storm takes harbour wall at Port Vellan, 41 boats adrift",
                      "Tug strike called off at the last minute", "Zoo\u2019s second otter was a first otter all along"]


def test_feeds_give_their_items(records):
    titles = [r["title"] for r in records if pathlib.Path(r["capture"]["path"]).suffix in (".rss", ".atom", ".json")]
    for title in ("Berth four to close for six months", "Orlund's wheat: who sells, who buys, who eats",
                  "The last net-mender of Ullen", "Clock on the corn exchange stops, town late for work"):
        assert titles.count(title) == 1
    wheat = next(r for r in records if r["title"] == "Orlund's wheat: who sells, who buys, who eats")
    assert (wheat["origin"] or {}).get("name") == "Meridian Press"


def test_ingest_of_the_samples_twice_adds_nothing_the_second_time(tmp_path):
    counts = []
    for _ in range(2):
        done = subprocess.run([str(golden.PROGRAM), "ingest", "--store", str(tmp_path / "s.db"), str(PAGES)],
                              capture_output=True)
        assert done.returncode in (0, 3), done.stderr.decode("utf-8", "replace")
        with sqlite3.connect(f"file:{tmp_path / 's.db'}?mode=ro", uri=True) as connection:
            counts.append(connection.execute("SELECT count(*) FROM articles").fetchone()[0])
    assert counts[0] == counts[1] >= 25
