"""Each rule of tools/check_docs.py can fail, and lets what is right pass."""
import pathlib

import check_docs
import http_reference


def test_a_code_that_is_not_listed_and_one_that_is_no_more():
    page = "| code | |\n|---|---|\n| `known` | |\n| `gone` | |\n"
    assert check_docs.difference({"known", "new"}, page, "errors.md", "error code") == [
        "errors.md: error code `new` is not listed",
        "errors.md: lists error code `gone`, which the sources do not have"]


def test_error_codes_are_read_without_their_comments():
    assert check_docs.error_codes("enum class ErrorCode {\n  not_found,  ///< a file\n  internal,\n};") == {"not_found", "internal"}


def test_diagnostics_are_found_in_both_forms():
    source = 'x.push_back({"extract", "no_title", "..."}); y(note("body_cut", m)); // {"extract", "old", ""}'
    assert check_docs.diagnostic_codes(source) == {"no_title", "body_cut"}


CLI = "## dateline ingest\n`--store FILE`\n## dateline show\n"


def test_examples_with_a_flag_or_command_that_does_not_exist():
    assert check_docs.flag_faults("README.md", "    build/bin/dateline ingest --store a.db samples\n", CLI) == []
    assert check_docs.flag_faults("README.md", "    build/bin/dateline ingest --speed 3\n", CLI)
    assert check_docs.flag_faults("README.md", "```\n$ dateline fetch x\n```\n", CLI)
    assert check_docs.flag_faults("README.md", "With `dateline show --loud`.", CLI)
    assert check_docs.flag_faults("README.md", "dateline reads pages. `dateline show x | jq --raw`", CLI) == []


def test_verbs():
    script = "cat <<'END'\n  demo [--once]  x\n  test  y\nEND\n"
    assert check_docs.verb_faults("README.md", "run ./dev demo, then ./dev test", script) == []
    assert check_docs.verb_faults("README.md", "run ./dev deploy", script)


def test_links(tmp_path):
    (tmp_path / "there.md").write_text("")
    assert check_docs.link_faults(pathlib.Path("a.md"), "[x](there.md#part) [y](https://example.org)", tmp_path) == []
    assert check_docs.link_faults(pathlib.Path("a.md"), "[x](gone.md)", tmp_path)
    assert check_docs.link_faults(pathlib.Path("a.md"), "```\n[x](gone.md)\n```", tmp_path) == []


GOOD_DECISION = "# 1\n## Context\n## Decision\n## What it costs\n## What would change our mind\n"


def test_decisions():
    first, third = pathlib.Path("docs/decisions/0001-a.md"), pathlib.Path("docs/decisions/0003-b.md")
    assert check_docs.decision_faults([first], lambda path: GOOD_DECISION) == []
    assert check_docs.decision_faults([first, third], lambda path: GOOD_DECISION)
    assert check_docs.decision_faults([first], lambda path: "# 1\n## Context\n")


def test_the_page_of_the_http_api_names_routes_and_parameters():
    page = http_reference.page("""
info: {title: t, description: What it is.}
paths:
  /api/v1/articles:
    get:
      summary: Articles.
      parameters:
        - {name: limit, in: query, schema: {type: integer, minimum: 0, maximum: 9, default: 5}}
        - $ref: "#/components/parameters/id"
components: {parameters: {id: {name: id, in: path, description: Which., schema: {type: string}}}}
""")
    assert "| `GET /api/v1/articles` | Articles. |" in page
    assert "| `limit` (query) | integer, 0 to 9, else `5` |  |" in page
    assert "| `id` (path) | string | Which. |" in page
