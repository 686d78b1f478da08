"""Who is hidden by `export --publish`, counted on our own passages (tests/conceal/persons/README.md).

usage: score_persons.py [--all] [FILE...]     (needs build/bin/dateline and the language model)

Counts names: of those to be hidden, how many the exported text no longer has (recall); of the public ones, how many it still has (kept). With --all, names the faults.
"""
import collections
import json
import pathlib
import re
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAM = ROOT / "build/bin/dateline"
MARK = re.compile(r"\{(minor|victim|witness|relative|private|public) ([^{}]+)\}")


def read_passages(path):
    """[(id, text, [(role, name, begin, end)])], offsets in the text without its marks."""
    passages = []
    for block in re.split(r"^=== ", path.read_text(encoding="utf8"), flags=re.M)[1:]:
        head, body = block.split("\n", 1)
        text, names, at = "", [], 0
        body = body.strip()
        for mark in MARK.finditer(body):
            text += body[at:mark.start()]
            names.append((mark[1], mark[2], len(text), len(text) + len(mark[2])))
            text += mark[2]
            at = mark.end()
        passages.append((head.strip(), text + body[at:], names))
    return passages


def published(passages):
    """{id: the record that `export --publish` writes}."""
    with tempfile.TemporaryDirectory() as folder:
        lines = pathlib.Path(folder) / "passages.jsonl"
        lines.write_text("".join(json.dumps({"id": name, "text": text}) + "\n" for name, text, _ in passages))
        store = str(pathlib.Path(folder) / "a.db")
        subprocess.run([PROGRAM, "ingest", "--quiet", "--store", store, lines], check=True)
        out = subprocess.run([PROGRAM, "export", "--publish", "--store", store], check=True, capture_output=True, text=True).stdout
        return {record["capture"]["key"]: record for record in map(json.loads, out.splitlines())}


def word_count(text, name):
    return len(re.findall(rf"(?<!\w){re.escape(name)}(?!\w)", text))


def score(passages, records):
    """Per role: (names right, names); and what is wrong. A name's words are looked for one by one: a family name left standing is a fault."""
    right, total, faults = collections.Counter(), collections.Counter(), []
    for key, text, names in passages:
        shown = records[key]["text"]
        public_words = collections.Counter(word for role, name, *_ in names if role == "public" for word in name.split())
        for role, name, begin, end in names:
            total[role] += 1
            if role == "public":
                # Its last word stands in the export as often as public names of the passage end with it.
                last = name.split()[-1]
                good = word_count(shown, last) >= sum(other == "public" and known.split()[-1] == last for other, known, *_ in names)
            else:
                good = all(word_count(shown, word) <= public_words[word] for word in name.split())
            right[role] += good
            if not good:
                faults.append(f"{key}: {role} {name}: {'hidden' if role == 'public' else 'shown'}")
    return right, total, faults


def main(arguments):
    tells_all = "--all" in arguments
    files = [pathlib.Path(a) for a in arguments if not a.startswith("--")]
    for path in files or sorted((ROOT / "tests/conceal/persons").glob("*.txt")):
        passages = read_passages(path)
        right, total, faults = score(passages, published(passages))
        hidden = [role for role in total if role != "public"]
        recall = sum(right[r] for r in hidden) / sum(total[r] for r in hidden)
        print(f"{path.stem}: {len(passages)} passages; hidden {sum(right[r] for r in hidden)} of {sum(total[r] for r in hidden)} ({recall:.3f}); "
              f"public kept {right['public']} of {total['public']} ({right['public'] / total['public']:.3f})")
        for role in sorted(total):
            print(f"  {role}: {right[role]} of {total[role]}")
        for fault in dict.fromkeys(faults) if tells_all else []:
            print("  " + fault)


if __name__ == "__main__":
    main(sys.argv[1:])
