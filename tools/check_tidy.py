"""clang-tidy (.clang-tidy) finds nothing in src/. What was clean is not read again until it, a header of ours that it
includes, or .clang-tidy changes. Needs build/compile_commands.json. usage: check_tidy.py [FILE...]"""
import concurrent.futures
import hashlib
import json
import os
import pathlib
import re
import subprocess
import sys

from repository import ROOT, files, report

INCLUDE = re.compile(r'^\s*#\s*include\s*"([^"]+)"', re.MULTILINE)


def read_with_headers(path, root, seen):
    """The text of `path` and of every header of ours below it."""
    seen.add(path)
    text = (root / path).read_text()
    parts = [text]
    for name in INCLUDE.findall(text):
        for folder in ("include", "src"):
            header = pathlib.Path(folder, name)
            if header not in seen and (root / header).is_file():
                parts.append(read_with_headers(header, root, seen))
    return "".join(parts)


def fingerprint(path, root=ROOT):
    """Changes when clang-tidy could find something new in `path`."""
    text = (root / ".clang-tidy").read_text() + read_with_headers(path, root, set())
    return hashlib.sha256(text.encode()).hexdigest()


def tidy_fault(path, build, root=ROOT):
    """What clang-tidy says of `path`, or None."""
    stamp = build / "tidy" / (path.as_posix().replace("/", "__") + ".clean")
    print_of_now = fingerprint(path, root)
    if stamp.exists() and stamp.read_text() == print_of_now:
        return None
    done = subprocess.run(["clang-tidy", "-p", build, "--quiet", path], cwd=root, capture_output=True, text=True)
    if done.returncode != 0 or "warning:" in done.stdout:
        said = (done.stdout.strip() or done.stderr.strip()).replace(f"{root}/", "")
        return f"{path}: clang-tidy\n{said}"
    stamp.parent.mkdir(parents=True, exist_ok=True)
    stamp.write_text(print_of_now)
    return None


def main(arguments):
    build = ROOT / "build"
    commands = build / "compile_commands.json"
    if not commands.exists():
        return report(["build/compile_commands.json is missing: run ./dev build first"])
    compiled = {pathlib.Path(entry["file"]) for entry in json.loads(commands.read_text())}
    wanted = [pathlib.Path(name) for name in arguments] or files("src/*.cpp")
    paths = [path for path in wanted if ROOT / path in compiled]
    status = 0
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        for fault in pool.map(lambda path: tidy_fault(path, build), paths):
            if fault:
                print(fault, flush=True)
                status = 1
    return status


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
