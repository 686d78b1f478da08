"""Opens a store in Datasette with the metadata of docs/formats and reads it over Datasette's own JSON."""
import json
import pathlib
import sqlite3
import subprocess
import sys

import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
METADATA = ROOT / "docs/formats/datasette.json"


@pytest.fixture
def store(tmp_path):
    path = tmp_path / "news.db"
    connection = sqlite3.connect(path)
    connection.executescript((ROOT / "src/store/schema.sql").read_text())
    connection.execute("INSERT INTO pages VALUES (1, ?, 4, x'00')", ("0" * 64,))
    connection.execute(
        "INSERT INTO articles (number, id, key, title, outlet_basis, published_basis, word_count, warnings, path, page, "
        "page_form, text) VALUES (1, '0123456789abcdef', 'a', 'Ferry stopped', 'none', 'none', 3, '[]', 'a.html', 1, "
        "'html', 'Caf\u00e9. No ferry.')")
    connection.execute("INSERT INTO sentences VALUES (1, 0, 0, 5), (1, 1, 6, 15)")
    connection.execute("INSERT INTO entities VALUES (1, 1, 'person', 'The pilot', 0)")
    connection.execute("INSERT INTO attributions VALUES (1, 1, NULL, NULL, 1, 'unnamed person', 0, NULL, NULL, NULL, "
                       "'indirect', 'denies', 0.5)")
    connection.execute("INSERT INTO content_pieces VALUES (1, 1, 0, 6, 8), (1, 1, 1, 9, 14)")
    connection.commit()
    connection.close()
    return path


def get(store, address):
    command = [sys.executable, "-m", "datasette", str(store), "--metadata", str(METADATA), "--get", address]
    return json.loads(subprocess.run(command, check=True, capture_output=True).stdout)


def test_metadata_names_only_tables_and_columns_that_exist(store):
    connection = sqlite3.connect(store)
    for table, about in json.loads(METADATA.read_text())["databases"]["news"]["tables"].items():
        columns = {row[1] for row in connection.execute(f"PRAGMA table_info({table})")}
        assert columns, table
        named = set(about.get("columns", {})) | set(about.get("facets", []))
        named |= {about[key] for key in ("sort_desc", "label_column") if key in about}
        assert named <= columns, (table, named - columns)


def test_datasette_lists_and_searches_articles(store):
    pytest.importorskip("datasette", reason="datasette is not installed: pip install datasette")
    rows = get(store, "/news/articles.json?_shape=array&_search=ferry")
    assert [row["id"] for row in rows] == ["0123456789abcdef"]
    assert get(store, "/news/articles.json?_shape=array&_search=nothing") == []
    rows = get(store, "/news/sentences_of_an_article.json?_shape=array&id=0123456789abcdef")
    assert [row["sentence"] for row in rows] == ["Caf\u00e9.", "No ferry."]
    rows = get(store, "/news/who_said_what.json?_shape=array&stance=denies")
    assert [(row["speaker"], row["content"]) for row in rows] == [("The pilot", "No ... ferry")]
    rows = get(store, "/news/who_said_what_in_an_article.json?_shape=array&id=0123456789abcdef")
    assert [row["speaker"] for row in rows] == ["The pilot"]
