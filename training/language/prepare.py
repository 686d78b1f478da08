#!/usr/bin/env python3
"""Makes the language model's training set: every corpus cut into tokens and word pieces by the program's own code
(dump_pieces), gold labels moved onto tokens.

usage: prepare.py --data ../shared/data --vocabulary vocab.txt --dump build-training/bin/dump_pieces --out FOLDER
                  [--passages FOLDER ...]

Writes FOLDER/{train,dev}.pkl (lists of documents, see `Labels`) and FOLDER/sources.json (SHA-256 of every file read, counts).
"""
import argparse
import bisect
import collections
import gzip
import hashlib
import json
import pathlib
import pickle
import subprocess
import sys

import numpy as np

import conllu
from labels import NAME_CODE, ROLES, UPOS, read_labels, write_labels

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[2] / "tests" / "language"))
from passages import read_passage  # noqa: E402


def open_any(path):
    return gzip.open(path, "rt", encoding="utf8") if str(path).endswith(".gz") else open(path, encoding="utf8")


def read_lines(path):
    with open_any(path) as file:
        return [json.loads(line) for line in file if line.strip()]


class Tokens:
    """One document as the program cuts it, with look-up of tokens by code point."""

    def __init__(self, dumped):
        self.spans = dumped["tokens"]
        self.begins = [b for b, _ in self.spans]
        self.ends = [e for _, e in self.spans]
        self.dumped = dumped
        self.sentence = np.zeros(len(self.spans), np.int32)
        begins = [b for b, _ in dumped["sentences"]]
        for i, begin in enumerate(self.begins):
            self.sentence[i] = max(0, bisect.bisect_right(begins, begin) - 1)

    def range(self, begin, end):
        """Tokens of which at least half lies in [begin, end), as a half-open range."""
        first = bisect.bisect_right(self.ends, begin)
        last = bisect.bisect_left(self.begins, end)
        while first < last and self._inside(first, begin, end) * 2 < self.ends[first] - self.begins[first]:
            first += 1
        while last > first and self._inside(last - 1, begin, end) * 2 < self.ends[last - 1] - self.begins[last - 1]:
            last -= 1
        return first, last

    def _inside(self, token, begin, end):
        return min(end, self.ends[token]) - max(begin, self.begins[token])

    def document(self, kind, key):
        return {"set": kind, "id": key, "pieces": np.array(self.dumped["pieces"], np.int32),
                "marks": np.array(self.dumped["marks"], np.uint8), "first": np.array(self.dumped["first_pieces"], np.int32),
                "sentence": self.sentence}


def cut(documents, arguments):
    """Runs dump_pieces over {"id", "text"[, "tokens", "sentences"]} documents."""
    lines = "".join(json.dumps({k: d[k] for k in ("id", "text", "tokens", "sentences") if k in d}) + "\n" for d in documents)
    out = subprocess.run([arguments.dump, arguments.vocabulary], input=lines.encode(), stdout=subprocess.PIPE, check=True).stdout
    return [Tokens(json.loads(line)) for line in out.splitlines()]


def tag_spans(tags, first, last, begin_tag):
    if last > first:
        tags[first] = begin_tag
        tags[first + 1:last] = begin_tag + 1


def attribution_labels(tokens, attributions):
    """Flat role tags, and for each cue the tokens of its source and content: (cue first, cue last, [(first, last, role)])."""
    roles = np.zeros(len(tokens.spans), np.int8)
    cues = []
    for a in attributions:
        pieces = [(role, *tokens.range(*span)) for role in ("source", "content") for span in a[role]]
        for role, first, last in pieces:
            if not roles[first:last].any():
                tag_spans(roles, first, last, ROLES.index("B-" + role))
        spans = [tokens.range(*span) for span in a["cue"]]
        if not spans or spans[0][0] >= spans[0][1]:
            continue
        first, last = spans[0]
        # An inner attribution's cue stands inside an outer content: the cue is what can be found there.
        tag_spans(roles, first, last, ROLES.index("B-cue"))
        cues.append((first, last, [(f, l, r) for r, f, l in pieces if l > f]))
    return roles, cues


def read_attribution(path, arguments):
    documents = read_lines(path)
    for d, tokens in zip(documents, cut([{"id": d["id"], "text": d["text"]} for d in documents], arguments)):
        out = tokens.document("attribution", d["id"])
        out["roles"], out["cues"] = attribution_labels(tokens, d["attributions"])
        yield out


def name_tags(tokens, entities):
    """One code a token: NAME_CODE[type] for the first token of a name, + 1 for the next ones, 0 outside."""
    tags = np.zeros(len(tokens.spans), np.int8)
    for e in entities:
        tag_spans(tags, *tokens.range(e["start"], e["end"]), NAME_CODE[e["type"]])
    return tags


def read_names(path, arguments):
    documents = read_lines(path)
    for d, tokens in zip(documents, cut([{"id": d["id"], "text": d["text"]} for d in documents], arguments)):
        out = tokens.document("names", d["id"])
        out["names"] = name_tags(tokens, d["entities"])
        yield out


def relation(label):
    return label.split(":")[0]


def read_parse(path, arguments, propositions, factuality, gum):
    documents = list(conllu.documents(path))
    for d, tokens in zip(documents, cut(documents, arguments)):
        out = tokens.document("parse", d["id"])
        rows = [(i, r) for i, sentence in enumerate(d["rows"]) for r in sentence]
        assert len(rows) == len(tokens.spans), d["id"]
        out["sentence"] = np.array([i for i, _ in rows], np.int32)
        out["upos"] = np.array([UPOS.index(r[3]) for _, r in rows], np.int8)
        out["xpos"] = [r[4] for _, r in rows]
        out["head"] = np.array([d["first_words"][i] + int(r[6]) - 1 if r[6] != "0" else t for t, (i, r) in enumerate(rows)], np.int32)
        out["relation"] = [relation(r[7]) for _, r in rows]
        if propositions is not None:
            add_propositions(out, d, tokens, propositions)
        if factuality is not None:
            add_factuality(out, d, factuality)
        if gum is not None and d["id"] in gum:
            add_mentions(out, tokens, gum[d["id"]])
        yield out


def head_of(heads, first, last):
    """The token of [first, last) whose head lies outside it; the first such."""
    for t in range(first, last):
        h = heads[t]
        if h == t or not first <= h < last:
            return t
    return first


def add_propositions(out, d, tokens, propositions):
    predicates = np.zeros(len(tokens.spans), np.int8)
    known = np.zeros(len(tokens.spans), bool)
    arguments = []
    for i, key in enumerate(d["sentence_ids"]):
        if key not in propositions:
            continue
        begin = d["sentences"][i][0]
        known[d["first_words"][i]:d["first_words"][i] + len(d["rows"][i])] = True
        for p in propositions[key]["props"]:
            f, l = tokens.range(p["pred"][0] + begin, p["pred"][1] + begin)
            if f >= l:
                continue
            predicates[f] = 1
            for a in p["args"]:
                af, al = tokens.range(a["start"] + begin, a["end"] + begin)
                if al > af:
                    arguments.append((f, head_of(out["head"], af, al), a["role"]))
    out["predicates"] = np.where(known, predicates, -1).astype(np.int8)
    out["arguments"] = arguments


def add_factuality(out, d, factuality):
    values = []
    for i, rows in enumerate(d["rows"]):
        line = factuality.get(" ".join(r[1] for r in rows))
        if line is None:
            continue
        begins, at = {}, 0
        for k, r in enumerate(rows):
            begins[at] = k
            at += len(r[1]) + 1
        for e in line["events"]:
            if e["start"] in begins:
                values.append((int(d["first_words"][i] + begins[e["start"]]), float(e["factuality"])))
    out["factuality"] = values


MENTION_TYPES = "person place organization object event time substance animal plant abstract".split()


def add_mentions(out, tokens, gum):
    """Mentions by head token, from GUM's own offsets, which belong to GUM's own text: joined by token number."""
    assert len(gum["tokens"]) == len(tokens.spans), (out["id"], len(gum["tokens"]), len(tokens.spans))
    theirs = Tokens({"tokens": gum["tokens"], "sentences": [[0, len(gum["text"])]]})
    count = len(tokens.spans)
    types = np.zeros(count, np.int8)
    start = np.full(count, -1, np.int32)
    end = np.full(count, -1, np.int32)
    cluster = np.full(count, -1, np.int32)
    by_span = {}
    for m in sorted(gum["mentions"], key=lambda m: m["end"] - m["start"]):
        f, l = theirs.range(m["start"], m["end"])
        h = theirs.range(*m["head"])[0]
        if l <= f or not f <= h < l:
            continue
        types[h] = 1 + MENTION_TYPES.index(m["type"])
        start[h], end[h] = f, l - 1
        by_span[(m["start"], m["end"])] = h
    for k, spans in enumerate(gum["clusters_onto"]):
        for s in spans:
            h = by_span.get(tuple(s))
            if h is None:
                f, l = theirs.range(*s)
                if l <= f:
                    continue
                h = head_of(out["head"], f, l)
                if types[h] == 0:
                    types[h] = 1 + MENTION_TYPES.index("abstract")
                    start[h], end[h] = f, l - 1
            cluster[h] = k
    out["mention_types"], out["mention_start"], out["mention_end"], out["cluster"] = types, start, end, cluster
    out["names"] = np.where(name_tags(theirs, gum["entities"]) > 0, name_tags(theirs, gum["entities"]), 0).astype(np.int8)
    out["names_rough"] = True


def read_passages(folders, arguments):
    passages = [read_passage(p) for folder in folders for p in sorted(pathlib.Path(folder).glob("*.txt"))]
    for p, tokens in zip(passages, cut([{"id": p["id"], "text": p["text"]} for p in passages], arguments)):
        out = tokens.document("ours", p["id"])
        out["roles"], out["cues"] = attribution_labels(tokens, p["attributions"])
        if p["names"]:
            out["names"] = name_tags(tokens, p["names"])
        yield out


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--vocabulary", required=True)
    parser.add_argument("--dump", required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--passages", nargs="*", default=[])
    parser.add_argument("--only-passages", action="store_true")
    a = parser.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    if a.only_passages:
        ours = list(read_passages(a.passages, a))
        pickle.dump(ours, open(a.out / "ours.pkl.new", "wb"))
        (a.out / "ours.pkl.new").rename(a.out / "ours.pkl")
        print("ours", len(ours), "documents", sum(len(d["cues"]) for d in ours), "attributions")
        return
    sources = {}

    def used(path):
        sources[str(path.relative_to(a.data))] = hashlib.sha256(path.read_bytes()).hexdigest()
        return path

    for part in ("train", "dev"):
        documents = list(read_attribution(used(a.data / f"attribution/attribution-{part}.jsonl"), a))
        documents += read_names(used(a.data / f"ner-coref/wikigold-{part}.jsonl.gz"), a)
        propositions = {p["id"]: p for p in read_lines(used(a.data / f"srl/propbank-ewt-{part}.jsonl.gz"))}
        factuality = {f["text"]: f for f in read_lines(used(a.data / f"factuality/uds-ih2-{part}.jsonl.gz"))}
        gum = {g["id"]: g for g in read_lines(used(a.data / f"ner-coref/gum-open-{part}.jsonl.gz"))}
        ewt = list(read_parse(used(a.data / f"parse/ewt-{part}.conllu.gz"), a, propositions, factuality, None))
        documents += ewt
        documents += read_parse(used(a.data / f"parse/gum-open-{part}.conllu.gz"), a, None, None, gum)
        if part == "train":
            write_labels(a.out / "labels.json", documents)
        read_labels(a.out / "labels.json").number(documents)
        pickle.dump(documents, open(a.out / f"{part}.pkl", "wb"))
        counts = collections.Counter()
        for d in documents:
            counts[d["set"] + " documents"] += 1
            counts[d["set"] + " pieces"] += len(d["pieces"])
            counts["cues"] += len(d.get("cues", ()))
            counts["arguments"] += len(d.get("arguments", ()))
            counts["factuality"] += len(d.get("factuality", ()))
            counts["mention heads"] += int((d.get("mention_types", np.zeros(0)) > 0).sum())
            counts["coreferent heads"] += int((d.get("cluster", np.full(0, -1)) >= 0).sum())
        print(part, dict(counts))
        sources["counts " + part] = dict(counts)
    json.dump(sources, open(a.out / "sources.json", "w"), indent=1)


if __name__ == "__main__":
    sys.exit(main())
