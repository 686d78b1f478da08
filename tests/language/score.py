#!/usr/bin/env python3
"""Scores who-said-what on our own labelled passages (README.md beside this file). Standard library only.

usage: score.py [--program build/bin/dateline | --records RECORDS.jsonl] [--split tune|report|all] [--worst] [PASSAGE.txt ...]

Measures, micro over passages; gold and system attributions are matched one to one, greedily by the Jaccard overlap of the letters
of their contents, which must be 0.5 or more:
  triple   matched, the cues overlap (or both are empty), and the source covers the head word of the gold source (or both are empty)
  stance, speech, kind, named   share of matched attributions (whatever their source) that carry the right label
  who      pairs of matched attributions of one passage: F1 of "same source"
Gold heads are the last word of the source before a comma or a relative clause.
"""
import argparse
import itertools
import json
import pathlib
import re
import subprocess
import sys

from passages import read_passage

FOLDER = pathlib.Path(__file__).parent / "passages"
CLAUSE = re.compile(r",|\b(?:who|which|that|whose|of|for|from|in|at|on|with|to|near)\b")


def letters(text, spans):
    return frozenset(i for s, e in spans for i in range(s, e) if text[i].isalnum())


def source_head(text, spans):
    if not spans:
        return None
    begin, end = spans[0]
    cut = CLAUSE.search(text, begin + 1, end)
    words = list(re.finditer(r"\w[\w'’-]*", text[begin:cut.start() if cut and cut.start() > begin else end]))
    words = words or list(re.finditer(r"\w+", text[begin:end]))
    return (begin + words[-1].start(), begin + words[-1].end()) if words else (begin, end)


def of_record(record):
    """A record's attributions in the passages' form."""
    for a in record.get("attributions") or []:
        source = a.get("source") or {}
        yield {"source": [source["span"]] if source.get("span") else [], "cue": [a["cue"]["span"]] if a.get("cue") else [],
               "content": a["content"], "stance": a["stance"], "speech": a["speech"],
               "kind": (source.get("kind") or "none").replace(" ", "_"), "named": "yes" if source.get("named") else "no",
               "who": source.get("entity")}


def matches(text, gold, system):
    pairs = []
    for (g, a), (s, b) in itertools.product(enumerate(gold), enumerate(system)):
        x, y = letters(text, a["content"]), letters(text, b["content"])
        overlap = len(x & y) / max(1, len(x | y))
        if overlap >= 0.5:
            pairs.append((-overlap, not letters(text, a["cue"]) & letters(text, b["cue"]), g, s))
    taken_gold, taken_system = set(), set()
    for _, _, g, s in sorted(pairs):
        if g not in taken_gold and s not in taken_system:
            taken_gold.add(g)
            taken_system.add(s)
            yield g, s


def is_triple(text, a, b):
    if bool(a["cue"]) != bool(b["cue"]) or (a["cue"] and not letters(text, a["cue"]) & letters(text, b["cue"])):
        return False
    head = source_head(text, a["source"])
    return not b["source"] if head is None else any(s < head[1] and head[0] < e for s, e in b["source"])


def f1(right, given, wanted):
    return 2 * right / (given + wanted) if given + wanted else 1.0


class Counts:
    def __init__(self):
        self.gold = self.system = self.matched = self.triple = 0
        self.labels = {"stance": [0, 0], "speech": [0, 0], "kind": [0, 0], "named": [0, 0]}
        self.who = [0, 0, 0]
        self.confused = {}

    def add(self, text, gold, system, on_fault=None):
        pairs = list(matches(text, gold, system))
        self.gold += len(gold)
        self.system += len(system)
        self.matched += len(pairs)
        for g, s in pairs:
            a, b = gold[g], system[s]
            good = is_triple(text, a, b)
            self.triple += good
            if not good and on_fault:
                on_fault("triple", a, b)
            for label, count in self.labels.items():
                if label == "named" and a["kind"] == "none":
                    continue
                count[0] += a.get(label) == b[label]
                count[1] += 1
                if a.get(label) != b[label]:
                    key = (label, a.get(label), b[label])
                    self.confused[key] = self.confused.get(key, 0) + 1
                    if on_fault:
                        on_fault(label, a, b)
        for (g, s), (h, t) in itertools.combinations(pairs, 2):
            if "-" in (gold[g]["who"], gold[h]["who"]):
                continue
            truth = gold[g]["who"] == gold[h]["who"]
            found = system[s]["who"] is not None and system[s]["who"] == system[t]["who"]
            self.who = [self.who[0] + (truth and found), self.who[1] + found, self.who[2] + truth]
        if on_fault:
            for g in set(range(len(gold))) - {g for g, _ in pairs}:
                on_fault("missed", gold[g], None)
            for s in set(range(len(system))) - {s for _, s in pairs}:
                on_fault("too many", None, system[s])

    def figures(self):
        out = {"gold": self.gold, "system": self.system, "content": f1(self.matched, self.system, self.gold),
               "triple": f1(self.triple, self.system, self.gold)}
        out.update({label: right / total if total else 0.0 for label, (right, total) in self.labels.items()})
        out["who"] = f1(*self.who)
        return out


def annotate(program, passages):
    lines = "".join(json.dumps({"id": p["id"], "text": p["text"]}) + "\n" for p in passages)
    done = subprocess.run([program, "annotate", "-"], input=lines.encode(), stdout=subprocess.PIPE, check=True)
    return {r["capture"]["key"]: r for r in map(json.loads, done.stdout.splitlines())}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--program", default="build/bin/dateline")
    parser.add_argument("--records")
    parser.add_argument("--split", default="all")
    parser.add_argument("--worst", action="store_true", help="print each fault")
    parser.add_argument("files", nargs="*", type=pathlib.Path)
    a = parser.parse_args()
    passages = [read_passage(f) for f in a.files or sorted(FOLDER.glob("*.txt"))]
    passages = [p for p in passages if a.split in ("all", p["split"])]
    records = ({r["capture"]["key"]: r for r in map(json.loads, open(a.records, encoding="utf8"))} if a.records
               else annotate(a.program, passages))
    groups = {}
    for p in passages:
        system = list(of_record(records.get(p["id"], {})))
        fault = None
        if a.worst:
            def fault(what, gold, given, p=p):
                words = lambda x: None if x is None else tuple(" | ".join(p["text"][s:e] for s, e in x[r]) for r in ("source", "cue", "content"))
                print(f"{p['id']} {what}: gold {words(gold)} {gold and [gold.get(k) for k in ('stance', 'speech', 'kind', 'named')]}\n"
                      f"      ours {words(given)} {given and [given[k] for k in ('stance', 'speech', 'kind', 'named')]}")
        for group in ("all", p["split"], p["domain"]):
            counts = groups.setdefault(group, Counts())
            counts.add(p["text"], p["attributions"], system, fault if group == "all" else None)
    for group, counts in groups.items():
        print(f"{group:10} " + "  ".join(f"{k} {v if isinstance(v, int) else round(v, 3)}" for k, v in counts.figures().items()))
    for key, n in sorted(groups["all"].confused.items(), key=lambda x: -x[1])[:25]:
        print("  ", n, *key)
    print(json.dumps({group: counts.figures() for group, counts in groups.items()}))


if __name__ == "__main__":
    sys.exit(main())
