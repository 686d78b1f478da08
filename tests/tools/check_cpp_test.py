"""The checks that run clang-format, the compiler and clang-tidy can fail."""
import json
import pathlib
import shutil

import pytest

import check_format
import check_headers
import check_tidy
import repository


@pytest.fixture
def tree(tmp_path):
    """A small tree with our settings."""
    for name in (".clang-format", ".clang-tidy"):
        shutil.copy(repository.ROOT / name, tmp_path / name)
    (tmp_path / "include/dateline").mkdir(parents=True)
    (tmp_path / "src/text").mkdir(parents=True)
    return tmp_path


def needs(program):
    return pytest.mark.skipif(not shutil.which(program), reason=f"{program} is not installed (./dev setup)")


@needs("clang-format")
def test_format(tree):
    path = pathlib.Path("src/text/a.cpp")
    (tree / path).write_text("int  a( );\n")
    assert check_format.badly_formatted([path], tree)
    (tree / path).write_text("int a();\n")
    assert check_format.badly_formatted([path], tree) == []


def test_headers(tree):
    path = pathlib.Path("include/dateline/a.h")
    for text in ("#pragma once\nstd::string name();\n", "#include <string>\nstruct Twice {};\n"):
        (tree / path).write_text(text)
        assert check_headers.compile_fault(path, tree)
    (tree / path).write_text("#pragma once\n#include <string>\nstd::string name();\n")
    assert check_headers.compile_fault(path, tree) is None


@needs("clang-tidy")
def test_tidy_reads_again_only_what_changed(tree):
    source, header = pathlib.Path("src/text/a.cpp"), tree / "src/text/a.h"
    header.write_text("#pragma once\nint one();\n")
    (tree / source).write_text('#include "text/a.h"\nint one() { return 1; }\n')
    build = tree / "build"
    build.mkdir()
    (build / "compile_commands.json").write_text(json.dumps([
        {"directory": str(build), "file": str(tree / source), "command": f"g++ -std=c++20 -I{tree}/src -c {tree / source}"}]))
    assert check_tidy.tidy_fault(source, build, tree) is None
    clean = check_tidy.fingerprint(source, tree)

    header.write_text("#pragma once\nint one();\nstruct A { virtual ~A() = default; virtual void f(); };\n"
                      "struct B : A { virtual void f(); };\n")
    assert check_tidy.fingerprint(source, tree) != clean
    assert "modernize-use-override" in check_tidy.tidy_fault(source, build, tree)


def test_comments_and_strings_are_blanked_in_place():
    source = 'int a; // "x"\nauto s = "// no \\" comment"; /* b\n */ int c;'
    bare = repository.without_strings(source)
    assert len(bare) == len(source) and bare.count("\n") == source.count("\n")
    assert "x" not in bare and "comment" not in bare and "int c;" in bare
