"""Files are named for what they hold, C++ but for tests is ASCII, nothing committed names a package registry, nothing is too large."""
import re
import sys

from repository import ROOT, files, report

# Words that say nothing of what a file or class holds (CONTRIBUTING.md, Names).
EMPTY_WORDS = {"util", "utils", "helper", "helpers", "manager", "common", "misc", "base", "processor", "data", "info"}
CLASS = re.compile(r"\b(?:class|struct)\s+(?:\[\[\w+\]\]\s*)?(\w*(?:Util|Utils|Helper|Helpers|Manager|Misc|Processor))\b")
# Split, so that this file does not hold what it looks for.
REGISTRIES = [("pypi", "org"), ("pythonhosted", "org"), ("npmjs", "org"), ("npmjs", "com"), ("yarnpkg", "com"),
              ("crates", "io"), ("deb.debian", "org"), ("security.debian", "org"), ("proxy.golang", "org"),
              ("repo1.maven", "org"), ("repo.maven.apache", "org"), ("pkg", "dev")]
REGISTRY = re.compile("|".join(r"\b" + re.escape(".".join(host)) + r"\b" for host in REGISTRIES), re.IGNORECASE)
LINES_TO_THINK_ABOUT = 500
BYTES_AT_MOST = 2 << 20
MODEL_BYTES_AT_MOST = 48 << 20  # weights, the only large files: each version stays in the history for good


def name_faults(path):
    """What is wrong with the path itself."""
    found = []
    for part in [*path.parts[:-1], path.name.split(".")[0]]:
        if part.lower() in EMPTY_WORDS or (set(part.lower().split("_")) & EMPTY_WORDS) - {"base", "data", "info"}:
            found.append(f"{path}: '{part}' does not say what it holds")
    if path.suffix in (".cpp", ".h", ".py") and not re.fullmatch(r"_*[a-z0-9]+(_[a-z0-9]+)*_*", path.stem):
        found.append(f"{path}: source files are named in snake_case")
    return found


def text_faults(path, text):
    """What is wrong inside a text file."""
    found = []
    for number, line in enumerate(text.splitlines(), 1):
        if REGISTRY.search(line):
            found.append(f"{path}:{number}: names a package registry")
        if path.name.endswith((".lock", "-lock.json")) and ('"resolved"' in line or path.suffix == ".lock" and "://" in line):
            found.append(f"{path}:{number}: a lock file holds no addresses")
        if re.match(r"(<{7}|>{7}) ", line):
            found.append(f"{path}:{number}: a conflict marker")
        if path.suffix in (".cpp", ".h") and path.parts[0] != "tests" and not line.isascii():
            found.append(f"{path}:{number}: C++ is ASCII but for tests; write \\uXXXX in a string")
        if path.suffix in (".cpp", ".h") and (named := CLASS.search(line)):
            found.append(f"{path}:{number}: class {named[1]}: say what it holds")
    return found


def is_long(path, text):
    """A source past the size at which a noun is likely to be missing; tables and generated files say so on line one."""
    first = text.split("\n", 1)[0].lower()
    return (path.suffix in (".cpp", ".h", ".py", ".ts", ".svelte") and text.count("\n") > LINES_TO_THINK_ABOUT
            and "generated" not in first and "table" not in first)


def main():
    faults = []
    for path in files():
        faults += name_faults(path)
        content = (ROOT / path).read_bytes()
        at_most = MODEL_BYTES_AT_MOST if path.parts[0] == "models" else BYTES_AT_MOST
        if len(content) > at_most:
            faults.append(f"{path}: {len(content)} bytes; at most {at_most}")
        try:
            text = content.decode()
        except UnicodeDecodeError:
            if path.suffix in (".cpp", ".h", ".py", ".ts", ".md"):
                faults.append(f"{path}: not UTF-8")
            continue
        faults += text_faults(path, text)
        if is_long(path, text):
            print(f"note: {path}: {text.count(chr(10))} lines; look for the noun that is missing")
    return report(faults)


if __name__ == "__main__":
    sys.exit(main())
