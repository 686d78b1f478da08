"""usage: prepare.py FOLDER...: labels the blocks of every page in the folders, for train.py.

A folder holds pages (.html or .html.gz). A file gold.jsonl beside a folder, with "id", "host", "split", "with" and
"without", labels blocks by hand; all others are labelled by the teachers' vote.
"""
import gzip
import hashlib
import json
import math
import multiprocessing
import pathlib
import pickle
import subprocess
import sys
import tempfile
import unicodedata

import teachers

OUT = pathlib.Path(".deps/training/blocks.pickle")
DUMP = pathlib.Path("build/bin/dump_block_features")


def fold(text):
    return "".join(c for c in unicodedata.normalize("NFKC", text).casefold() if c.isalnum())


def read_pages(folders):
    pages, gold = {}, {}
    for folder in map(pathlib.Path, folders):
        for path in sorted(folder.iterdir()):
            name = path.name.removesuffix(".gz").removesuffix(".html")
            raw = path.read_bytes()
            pages[name] = gzip.decompress(raw) if path.suffix == ".gz" else raw
        labels = folder.parent / "gold.jsonl"
        if labels.exists():
            for line in labels.open(encoding="utf-8"):
                row = json.loads(line)
                gold[row["id"]] = row
    return pages, gold


def dump_features(pages):
    """Names of the features, then (id, blocks, features) a page, from the shipped extractor."""
    with tempfile.TemporaryDirectory() as folder:
        paths = []
        for name, raw in pages.items():
            path = pathlib.Path(folder, name + ".html")
            path.write_bytes(raw)
            paths.append(str(path))
        with tempfile.TemporaryFile() as out:
            for begin in range(0, len(paths), 500):
                subprocess.run([DUMP, *paths[begin : begin + 500]], stdout=out, check=True)
            out.seek(0)
            names = None
            for line in out:
                if not line.startswith(b"{"):
                    names = line.decode().split()
                    continue
                row = json.loads(line)
                if row.get("blocks"):
                    yield names, row


def vote(folded, block_folded, lines):
    agreed = total = 0.0
    for name, weight in teachers.WEIGHTS.items():
        if not folded[name]:
            continue
        # A short block may stand anywhere by chance: it has to be a whole line of the teacher's.
        found = block_folded in folded[name] if len(block_folded) >= 25 else block_folded in lines[name]
        agreed += weight * found
        total += weight
    return agreed / total if total else 0.0


def label(row, texts, gold):
    """For each block: label, weight, and the label by hand (1, 0, or None)."""
    folded = {name: fold(text) for name, text in texts.items()}
    lines = {name: {fold(line) for line in text.split("\n")} for name, text in texts.items()}
    wanted = [fold(s) for s in gold.get("with", [])]
    unwanted = [fold(s) for s in gold.get("without", [])]
    out = []
    for block in row["blocks"]:
        block_folded, words = fold(block), len(block.split())
        if not block_folded:
            out.append((0, 0.1, None))
            continue
        holds = lambda s: s and (s in block_folded or (len(block_folded) >= 25 and block_folded in s))
        is_wanted, is_unwanted = any(map(holds, wanted)), any(map(holds, unwanted))
        if is_wanted != is_unwanted:
            out.append((int(is_wanted), 6 * (0.6 + math.log1p(min(words, 30))), int(is_wanted)))
            continue
        share = vote(folded, block_folded, lines)
        out.append((int(share >= 0.5), max(0.1, abs(share - 0.5) * 2) * (0.3 + math.log1p(words)), None))
    return out


def main(folders):
    pages, gold = read_pages(folders)
    names = list(pages)
    with multiprocessing.Pool() as pool:
        texts = dict(zip(names, pool.imap(teachers.texts, (pages[n] for n in names), 8)))
    rows, feature_names = [], None
    for feature_names, row in dump_features(pages):
        labelled = gold.get(row["id"], {})
        rows.append({
            "id": row["id"], "host": labelled.get("host", row["id"]), "split": labelled.get("split", "dev"),
            "gold": labelled, "blocks": row["blocks"], "features": row["features"],
            "labels": label(row, texts[row["id"]], labelled),
        })
    checksum = hashlib.sha256()
    for name in sorted(pages):
        checksum.update(hashlib.sha256(pages[name]).digest())
    OUT.parent.mkdir(parents=True, exist_ok=True)
    with OUT.open("wb") as out:
        pickle.dump({"features": feature_names, "pages": rows, "sha256": checksum.hexdigest()}, out)
    by_hand = sum(1 for row in rows for _, _, hand in row["labels"] if hand is not None)
    print(f"{len(rows)} pages, {sum(len(r['labels']) for r in rows)} blocks, {by_hand} labelled by hand")


if __name__ == "__main__":
    if len(sys.argv) < 2:
        sys.exit(__doc__)
    main(sys.argv[1:])
