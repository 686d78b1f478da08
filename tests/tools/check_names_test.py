"""Each rule of tools/check_names.py can fail, and lets what is right pass."""
import pathlib

import pytest

import check_names


@pytest.mark.parametrize("path", ["src/util/utf8.cpp", "src/text/string_utils.h", "src/store/manager.cpp", "tools/misc.py",
                                  "src/store/page_helper.cpp", "src/extract/base.h", "src/text/data.h", "src/text/Utf8.cpp"])
def test_names_that_say_nothing(path):
    assert check_names.name_faults(pathlib.Path(path))


@pytest.mark.parametrize("path", ["src/text/utf8.cpp", "src/store/database.cpp", "docs/reference/bases.md", "dev",
                                  "src/extract/base_url.cpp", ".github/x.yml", "src/extract/metadata.cpp", "tests/x/__init__.py"])
def test_names_that_do(path):
    assert check_names.name_faults(pathlib.Path(path)) == []


@pytest.mark.parametrize("path, text", [
    ("docs/a.md", "get it from " + "pypi" + ".org"),
    ("web/.npmrc", "registry=https://registry." + "npmjs" + ".org/"),
    ("web/package-lock.json", '      "resolved": "x"'),
    ("requirements.lock", "--index-url https://example.org/simple"),
    ("src/text/a.cpp", 'auto quote = "\u201c";'),
    ("src/store/a.h", "class StoreManager {"),
    ("README.md", "<<<<<<< HEAD"),
])
def test_text_that_may_not_stand(path, text):
    assert check_names.text_faults(pathlib.Path(path), text)


@pytest.mark.parametrize("path, text", [
    ("web/package-lock.json", '"integrity": "sha512-x", "funding": {"url": "https://example.org"}'),
    ("tests/a.md", "\u201cquoted\u201d"),
    ("tests/segment/a_test.cpp", 'check("\u201cquoted\u201d");'),
    ("src/store/a.h", "class Store {  // no manager"),
    ("src/serve/routes.cpp", "registry.add(route);"),
])
def test_text_that_may(path, text):
    assert check_names.text_faults(pathlib.Path(path), text) == []


def test_long_files_are_noted_but_not_tables():
    long = "\n" * 501
    assert check_names.is_long(pathlib.Path("a.cpp"), long)
    assert not check_names.is_long(pathlib.Path("a.cpp"), "// A table." + long)
    assert not check_names.is_long(pathlib.Path("a.md"), long)
