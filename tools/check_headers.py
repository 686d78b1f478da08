"""Each public header compiles alone, and may be included twice."""
import concurrent.futures
import os
import subprocess
import sys

from repository import ROOT, files, report


def compile_fault(header, root=ROOT):
    """What the compiler says of a file that holds nothing but `header`, twice; None where it is content."""
    name = header.relative_to("include").as_posix()
    done = subprocess.run(
        ["g++", "-std=c++20", "-Wall", "-Wextra", "-Wpedantic", "-Werror", "-fsyntax-only", "-I", root / "include",
         "-x", "c++", "-"],
        input=f'#include "{name}"\n#include "{name}"\n', capture_output=True, text=True, cwd=root)
    if done.returncode == 0:
        return None
    return f"{header}: does not compile alone\n{done.stderr.strip()}"


def faults(headers, root=ROOT):
    with concurrent.futures.ThreadPoolExecutor(os.cpu_count()) as pool:
        return [fault for fault in pool.map(lambda header: compile_fault(header, root), headers) if fault]


if __name__ == "__main__":
    sys.exit(report(faults(files("include/*.h"))))
