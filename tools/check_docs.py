"""The documents say what the program has: error codes, diagnostics, bases, routes, flags, ./dev verbs, decisions, links."""
import re
import sys

import http_reference
from repository import ROOT, files, report, without_comments

STAGES = "text|ingest|extract|segment|encode|annotate|link|conceal|store|pipeline|serve|cli"
DECISION_PARTS = ["Context", "Decision", "What it costs", "What would change our mind"]


def listed(page):
    """The `codes` in the first column of a page's tables, without the head rows."""
    cells = re.findall(r"^\| *(`[^|]+`) *\|", page, re.MULTILINE)
    return {code for cell in cells for code in re.findall(r"`([^`]+)`", cell)}


def difference(have, page, where, what):
    """Faults where a page lists other codes than the sources have."""
    on_page = listed(page)
    return ([f"{where}: {what} `{code}` is not listed" for code in sorted(have - on_page)] +
            [f"{where}: lists {what} `{code}`, which the sources do not have" for code in sorted(on_page - have)])


def error_codes(header):
    """The enumerators of ErrorCode."""
    body = re.search(r"enum class ErrorCode \{(.*?)\}", without_comments(header), re.DOTALL)[1]
    return set(re.findall(r"\b([a-z_]+)\b", body))


def diagnostic_codes(source):
    """The codes of the diagnostics that a source makes: {"extract", "date_conflict", ...} or note("date_conflict", ...)."""
    bare = without_comments(source)
    return set(re.findall(rf'\{{\s*"(?:{STAGES})",\s*"([a-z_]+)"', bare)) | set(re.findall(r'\bnote\(\s*"([a-z_]+)"', bare))


def examples(page):
    """The code of a page, line by line: fenced, indented by four, or between backticks."""
    fenced = re.findall(r"^```[^\n]*\n(.*?)^```", page, re.MULTILINE | re.DOTALL)
    indented = re.findall(r"^ {4,}(\S.*)$", page, re.MULTILINE)
    return "\n".join(fenced).splitlines() + indented + re.findall(r"(?<!`)`([^`\n]+)`(?!`)", page)


def flag_faults(where, page, reference):
    """Flags and commands of `dateline` in a page's examples that the reference of the command line does not have."""
    found = []
    for line in examples(page):
        for call in re.findall(r"(?:^|[|;&] *)(?:\$ )?(?:build/bin/)?dateline ([a-z][^|#;&]*)", line):
            command = call.split()[0]
            if f"dateline {command}" not in reference:
                found.append(f"{where}: dateline {command}: docs/reference/cli.md has no such command")
            found += [f"{where}: {flag}: docs/reference/cli.md has no such flag"
                      for flag in re.findall(r"(?<!\S)(--[a-z-]+)", call) if flag not in reference]
    return found


def verb_faults(where, page, script):
    """Verbs of ./dev that a page names and the script does not list."""
    verbs = set(re.findall(r"^  ([a-z]+)", script.split("END", 2)[1], re.MULTILINE))
    return [f"{where}: ./dev {verb}: there is no such verb"
            for verb in sorted(set(re.findall(r"\./dev ([a-z]+)", page)) - verbs)]


def link_faults(path, page, root=ROOT):
    """Links to files that are not there."""
    outside_code = re.sub(r"```.*?```|`[^`\n]*`", "", page, flags=re.DOTALL)
    found = []
    for target in re.findall(r"\]\(([^)\s]+)\)", outside_code):
        if re.match(r"[a-z]+:|#", target):
            continue
        if not (root / path.parent / target.split("#")[0]).exists():
            found.append(f"{path}: link to {target}, which is not there")
    return found


def decision_faults(paths, read):
    """Decision pages out of number or form."""
    found = []
    for number, path in enumerate(paths, 1):
        if not path.name.startswith(f"{number:04d}-"):
            found.append(f"{path}: expected number {number:04d}")
        parts = re.findall(r"^## (.+)$", read(path), re.MULTILINE)
        if parts != DECISION_PARTS:
            found.append(f"{path}: has the parts {', '.join(parts)}; expected {', '.join(DECISION_PARTS)}")
    return found


def main():
    read = lambda path: (ROOT / path).read_text() if (ROOT / path).exists() else ""
    sources = [read(path) for path in files("src/*.cpp", "src/*.h")]
    reference = "docs/reference"
    cli = read(f"{reference}/cli.md")
    faults = difference(error_codes(read("include/dateline/result.h")), read(f"{reference}/errors.md"),
                        f"{reference}/errors.md", "error code")
    faults += difference(set().union(*map(diagnostic_codes, sources)), read(f"{reference}/diagnostics.md"),
                         f"{reference}/diagnostics.md", "diagnostic")
    if http_reference.page(http_reference.API.read_text()) != read(f"{reference}/http.md"):
        faults.append(f"{reference}/http.md: src/serve/http_api.yaml has changed; run ./dev docs")
    script = read("dev")
    for path in files("*.md"):
        page = read(path)
        faults += link_faults(path, page) + verb_faults(path, page, script) + flag_faults(path, page, cli)
    faults += decision_faults(files("docs/decisions/*.md"), read)
    return report(dict.fromkeys(faults))


if __name__ == "__main__":
    sys.exit(main())
