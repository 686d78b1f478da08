"""C++ sources are as clang-format (.clang-format) leaves them. `tools/check_format.py --fix` rewrites them."""
import subprocess
import sys

from repository import cpp_sources


def badly_formatted(paths):
    """The paths whose text clang-format would change."""
    bad = []
    for path in paths:
        text = path.read_bytes()
        formatted = subprocess.run(["clang-format", path], capture_output=True, check=True).stdout
        if text != formatted:
            bad.append(path)
    return bad


def main(arguments):
    paths = cpp_sources()
    if arguments == ["--fix"]:
        subprocess.run(["clang-format", "-i", *paths], check=True)
        return 0
    bad = badly_formatted(paths)
    for path in bad:
        print(f"{path}: not formatted; run tools/check_format.py --fix")
    return 1 if bad else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
