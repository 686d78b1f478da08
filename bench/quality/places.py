"""Where the program, the shared data and the scorers are."""
import importlib.util
import os
import pathlib
import sys

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]


class Missing(Exception):
    """Something that a corpus needs is not on this machine; the message says what. The corpus is skipped."""


def shared(*parts):
    """A path below ../shared (or DATELINE_SHARED). Raises Missing where it is not there."""
    root = pathlib.Path(os.environ.get("DATELINE_SHARED") or REPOSITORY.parent / "shared")
    path = root.joinpath(*parts)
    if not path.exists():
        raise Missing(f"{path} is not there (set DATELINE_SHARED to the folder that holds data/ and score/)")
    return path


def program():
    """The built program, build/bin/dateline or DATELINE_PROGRAM."""
    path = pathlib.Path(os.environ.get("DATELINE_PROGRAM") or REPOSITORY / "build" / "bin" / "dateline")
    if not os.access(path, os.X_OK):
        raise Missing(f"{path} is not built (./dev build)")
    return path


def scorer(name):
    """The module score/NAME.py of the shared folder: the same rules that the project is judged by."""
    path = shared("score", name + ".py")
    spec = importlib.util.spec_from_file_location("score_" + name, path)
    module = importlib.util.module_from_spec(spec)
    written = sys.dont_write_bytecode
    sys.dont_write_bytecode = True
    try:
        spec.loader.exec_module(module)
    finally:
        sys.dont_write_bytecode = written
    return module
