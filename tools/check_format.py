"""C++ sources are as clang-format (.clang-format) leaves them. `tools/check_format.py --fix` rewrites them."""
import subprocess
import sys

from repository import ROOT, cpp_sources, report


def badly_formatted(paths, root=ROOT):
    """One sentence for each path whose text clang-format would change."""
    faults = []
    for path in paths:
        formatted = subprocess.run(["clang-format", path], cwd=root, capture_output=True, check=True).stdout
        if (root / path).read_bytes() != formatted:
            faults.append(f"{path}: not formatted; run tools/check_format.py --fix")
    return faults


def main(arguments):
    paths = cpp_sources()
    if arguments == ["--fix"]:
        subprocess.run(["clang-format", "-i", *paths], cwd=ROOT, check=True)
        return 0
    return report(badly_formatted(paths))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
