"""Other extractors, in a virtual environment of their own: .deps/peers, made on request from peers.lock."""
import hashlib
import pathlib
import subprocess
import sys

from . import places, records

LOCK = places.REPOSITORY / "bench" / "peers.lock"
FOLDER = places.REPOSITORY / ".deps" / "peers"
NAMES = ("trafilatura", "resiliparse", "readability")


def versions():
    pinned = dict(line.split("==") for line in LOCK.read_text(encoding="utf-8").splitlines() if "==" in line)
    return {name: pinned[name if name in pinned else name + "-lxml"] for name in NAMES}


def python():
    """The environment's interpreter. Raises Missing where it was not set up."""
    path = FOLDER / "bin" / "python"
    if not path.exists():
        raise places.Missing(f"no peers to compare with: {FOLDER} is not there (bench/eval.py --setup-peers)")
    return path


def set_up():
    subprocess.run([sys.executable, "-m", "venv", str(FOLDER)], check=True)
    subprocess.run([str(FOLDER / "bin" / "pip"), "install", "--quiet", "--no-deps", "-r", str(LOCK)], check=True)


def read(peer, folder):
    """What a peer reads from a folder of pages. Kept in .deps/peers, for a version answers the same each time."""
    code = (pathlib.Path(__file__).parent / "read_with_peer.py")
    mark = hashlib.sha256(LOCK.read_bytes() + code.read_bytes() + str(folder).encode()).hexdigest()[:16]
    kept = FOLDER / f"{peer}-{mark}.jsonl"
    if not kept.exists():
        out = subprocess.run([str(python()), str(code), peer, str(folder)], check=True, stdout=subprocess.PIPE,
                             stderr=subprocess.DEVNULL).stdout
        kept.with_suffix(".part").write_bytes(out)
        kept.with_suffix(".part").rename(kept)
    return {row["id"]: row for row in records.from_file(kept)}
