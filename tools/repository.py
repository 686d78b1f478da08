"""The files of this repository, as git knows them: what is committed and what is about to be."""
import pathlib
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
