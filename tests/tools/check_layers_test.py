"""Each rule of tools/check_layers.py can fail, and lets what is right pass."""
import pathlib

import pytest

import check_layers

STAGES = check_layers.read_stages("# order\ntext:\ningest: text\nextract: text\nsegment: text\nstore: text\ncli: text store\n")


def faults(path, source):
    path = pathlib.Path(path)
    return check_layers.include_faults(path, source, STAGES) + check_layers.world_faults(path, source)


@pytest.mark.parametrize("path, source", [
    ("src/extract/title.cpp", '#include "dateline/store.h"'),
    ("src/extract/title.cpp", '#include "store/schema.h"'),
    ("src/extract/title.cpp", '#include "dateline/record_json.h"'),
    ("src/extract/title.cpp", '#include "title.h"'),
    ("src/text/utf8.cpp", '#include "extract/title.h"'),
    ("include/dateline/record/span.h", '#include "dateline/extract.h"'),
    ("include/dateline/store.h", '#include "dateline/extract.h"'),
    ("src/extract/title.cpp", "#include <fstream>"),
    ("src/encode/windows.cpp", "#include <filesystem>"),
    ("src/segment/sentences.cpp", "auto now = std::chrono::system_clock::now();"),
    ("src/extract/title.cpp", 'FILE* file = open_it();'),
    ("src/extract/title.cpp", 'const char* home = std::getenv("HOME");'),
    ("src/store/sqlite.cpp", 'std::cerr << "oops";'),
    ("src/ingest/warc.cpp", "std::exit(1);"),
    ("src/ingest/warc.cpp", 'fprintf(stderr, "oops");'),
])
def test_finds_what_is_not_granted(path, source):
    assert faults(path, source)


@pytest.mark.parametrize("path, source", [
    ("src/extract/title.cpp", '#include "extract/title.h"\n#include "dateline/extract.h"\n#include "text/utf8.h"\n'
                              '#include "dateline/record/span.h"\n#include "dateline/result.h"\n#include <string>'),
    ("src/encode/model_folder.cpp", "#include <filesystem>\nauto file = std::fopen(name, mode);"),
    ("src/cli/main.cpp", '#include "dateline/store.h"\nint main() { std::cout << 1; std::exit(0); }'),
    ("src/extract/title.cpp", '// #include "dateline/store.h", and no system_clock'),
    ("src/extract/title.cpp", 'auto words = "std::cout and exit(1)";'),
    ("src/ingest/warc.cpp", "reader.exit(1); #include <fstream>"),
])
def test_lets_the_rest_pass(path, source):
    assert faults(path, source) == []


def test_names_the_line():
    assert faults("src/extract/title.cpp", '\n\n#include "dateline/store.h"')[0].startswith("src/extract/title.cpp:3:")


TABLE = "## Stages\n\n| stage | |\n|---|---|\n| `text` | |\n| `ingest` | |\n| `extract` | |\n| `segment` | |\n| `store` | |\n| `cli` | |\n"
PIPELINE = "Record read_page(const Page& page) { auto a = extract(page); return segment(a); }"


def test_orders_agree():
    assert check_layers.order_faults(STAGES, TABLE, PIPELINE) == []


@pytest.mark.parametrize("architecture, pipeline", [
    ("", PIPELINE),
    (TABLE.replace("| `extract` | |\n| `segment` | |", "| `segment` | |\n| `extract` | |"), PIPELINE),
    (TABLE, "Record read_page() { segment(a); extract(page); }"),
    (TABLE, "Record read_page() { extract(page); }"),
    (TABLE, "Record read_page() { extract(page); // segment(a)\n }"),
])
def test_orders_that_differ(architecture, pipeline):
    assert check_layers.order_faults(STAGES, architecture, pipeline)
