"""The files of this repository, as git knows them: what is committed and what is about to be."""
import pathlib
import re
import subprocess

ROOT = pathlib.Path(__file__).resolve().parent.parent


def files(*patterns, root=ROOT):
    """Paths, relative to `root`, of files that git tracks or would track, and that match one of the git patterns."""
    listed = subprocess.run(
        ["git", "-C", root, "ls-files", "-z", "--cached", "--others", "--exclude-standard", "--", *patterns],
        capture_output=True, check=True).stdout.decode()
    return sorted({pathlib.Path(name) for name in listed.split("\0") if name and (root / name).is_file()})


def cpp_sources(root=ROOT):
    """Our own C++ files."""
    return files("*.h", "*.cpp", root=root)


def without_comments(source):
    """C++ source with its comments blanked, strings and lines kept in their places."""
    token = re.compile(r'R"\(.*?\)"|"(?:\\.|[^"\\\n])*"|\'(?:\\.|[^\'\\\n])+\'|//[^\n]*|/\*.*?\*/', re.DOTALL)
    blank = lambda found: re.sub(r"[^\n]", " ", found[0]) if found[0][0] == "/" else found[0]
    return token.sub(blank, source)


def without_strings(source):
    """C++ source with its comments and the inside of its strings blanked."""
    string = re.compile(r'R"\(.*?\)"|"(?:\\.|[^"\\\n])*"', re.DOTALL)
    return string.sub(lambda found: '"' + re.sub(r"[^\n]", " ", found[0][1:-1]) + '"', without_comments(source))


def report(faults):
    """Prints one fault a line; the exit status that goes with them."""
    for fault in faults:
        print(fault)
    return 1 if faults else 0
