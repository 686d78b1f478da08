#!/usr/bin/env python3
"""Trains the language model on what prepare.py made. CPU first: bf16 where the processor multiplies it (twice as fast as fp32
there, slower elsewhere), words dropped in place of dropout inside the layers (which is as dear as a layer), one process, resumable.

usage: train.py --data FOLDER --weights MINILM_FOLDER --run RUN_FOLDER [--threads N] [--passes N] [--resume]

Writes RUN_FOLDER/checkpoint.pt (every 10 minutes and at the end), RUN_FOLDER/curve.tsv, RUN_FOLDER/run.json.
FOLDER/ours.pkl is read anew at each refill where it is there, so that passages can be added while a run goes on.
"""
import argparse
import json
import math
import os
import pathlib
import pickle
import random
import time

import numpy as np
import torch
from torch.nn import functional as F

from labels import allowed_tags, read_labels
from model import LanguageModel

CONFIG = {"seed": 7, "window": 256, "batch_pieces": 3072, "body_rate": 2e-4, "head_rate": 1e-3, "warm_up": 0.06,
          "weight_decay": 0.01, "piece_drop": 0.05,
          # "chains": the documents with mentions and chains (GUM), which are few and carry the hardest task.
          "repeats": {"attribution": 1, "names": 2.5, "parse": 1, "chains": 2, "ours": 3},
          "weights": {"roles": 1.0, "attribution": 1.0, "names": 1.0, "upos": 0.3, "xpos": 0.3, "arc": 1.0, "relation": 0.5,
                      "predicates": 0.4, "argument": 0.8, "factuality": 0.3, "mentions": 0.8, "mention_start": 0.4,
                      "mention_end": 0.4, "antecedent": 1.0}}
UNKNOWN, BEGIN, END = 100, 101, 102  # [UNK], [CLS], [SEP]


def windows(document, rng, size):
    """Token ranges that fill windows of at most `size` - 2 pieces, cut at sentences where one is near, at a random phase."""
    first, count, pieces = document["first"], len(document["first"]), len(document["pieces"])
    ends = np.append(first[1:], pieces)
    begins = [t for t in range(count) if t == 0 or document["sentence"][t] != document["sentence"][t - 1]] + [count]
    room = size - 2
    at, budget = 0, rng.randint(room // 2, room)
    while at < count:
        last = at
        for b in begins:
            if b > at and ends[b - 1] - first[at] <= budget:
                last = b
            elif b > at:
                break
        if last == at:  # a sentence longer than the window
            while last < count and ends[last] - first[at] <= room:
                last += 1
            last = max(last, at + 1)
        yield at, last
        at, budget = last, room


class Window:
    """A stretch of a document with its labels, tokens counted from its own first."""

    def __init__(self, d, begin, end, size):
        first, count = d["first"], len(d["first"])
        p0, p1 = first[begin], (first[end] if end < count else len(d["pieces"]))
        p1 = min(p1, p0 + size - 2)
        self.kind, self.d, self.begin = d["set"], d, begin
        self.pieces = np.concatenate([[BEGIN], d["pieces"][p0:p1], [END]])
        self.marks = np.concatenate([[0], d["marks"][p0:p1], [0]])
        self.first = np.minimum(first[begin:end] - p0 + 1, len(self.pieces) - 2)
        self.sentence = d["sentence"][begin:end]
        self.end = end

    def part(self, name):
        return self.d[name][self.begin:self.end]


def refill(documents, rng, config):
    out = []
    for d in documents:
        times = config["repeats"]["chains" if "mention_types" in d else d["set"]]
        for _ in range(int(times) + (rng.random() < times % 1)):
            out += [Window(d, b, e, config["window"]) for b, e in windows(d, rng, config["window"])]
    # Batches of windows of like length: sorted within shuffled stretches.
    rng.shuffle(out)
    batches = []
    for i in range(0, len(out), 400):
        stretch = sorted(out[i:i + 400], key=lambda w: len(w.pieces))
        batch, longest = [], 0
        for w in stretch:
            longest = max(longest, len(w.pieces))
            if batch and longest * (len(batch) + 1) > config["batch_pieces"]:
                batches.append(batch)
                batch, longest = [], len(w.pieces)
            batch.append(w)
        if batch:
            batches.append(batch)
    rng.shuffle(batches)
    return batches


def collate(batch):
    longest = max(len(w.pieces) for w in batch)
    pieces = np.zeros((len(batch), longest), np.int64)
    marks = np.zeros_like(pieces)
    mask = np.zeros_like(pieces)
    for i, w in enumerate(batch):
        pieces[i, :len(w.pieces)], marks[i, :len(w.pieces)], mask[i, :len(w.pieces)] = w.pieces, w.marks, 1
    return torch.from_numpy(pieces), torch.from_numpy(marks), torch.from_numpy(mask)


class Losses:
    """Sums of token and pair losses over a batch."""

    def __init__(self, model):
        self.model = model
        self.allowed = torch.from_numpy(allowed_tags())

    def window(self, w, columns, add):
        """`columns` [tokens, width] of one window."""
        get = lambda name: self.model.column(columns, name)
        if "roles" in w.d:
            add("roles", F.cross_entropy(get("roles"), torch.from_numpy(w.part("roles").astype(np.int64)), reduction="sum"), len(columns))
            self.links(w, columns, add)
        if "names" in w.d:
            weight = 0.3 if w.d.get("names_rough") else 1.0
            log = get("names").log_softmax(-1)
            allowed = self.allowed[torch.from_numpy(w.part("names").astype(np.int64))]
            loss = -torch.logsumexp(log.masked_fill(~allowed, -1e4), -1).sum()
            add("names", weight * loss, weight * len(columns))
        if "upos" in w.d:
            self.parse(w, columns, add)
        if "predicates" in w.d:
            self.propositions(w, columns, add)
        if w.d.get("factuality"):
            pairs = [(t - w.begin, v) for t, v in w.d["factuality"] if w.begin <= t < w.end]
            if pairs:
                at, values = torch.tensor([t for t, _ in pairs]), torch.tensor([v for _, v in pairs])
                add("factuality", F.smooth_l1_loss(get("factuality")[at, 0], values, reduction="sum"), len(pairs))
        if "mention_types" in w.d:
            self.mentions(w, columns, add)

    def links(self, w, columns, add):
        cues = [c for c in w.d["cues"] if w.begin <= c[0] < w.end]
        if not cues:
            return
        count = len(columns)
        target = torch.zeros(len(cues), count, dtype=torch.long)
        for i, (_, _, pieces) in enumerate(cues):
            for f, l, role in pieces:
                target[i, max(0, f - w.begin):max(0, l - w.begin)] = 1 if role == "source" else 2
        at = torch.tensor([c[0] - w.begin for c in cues])
        distance = torch.arange(count)[None, :] - at[:, None]
        score = self.model.pairs["attribution"](self.model.column(columns, "attribution.query")[at],
                                                self.model.column(columns, "attribution.key"), distance)
        near = distance.abs() < 150
        add("attribution", F.cross_entropy(score[near], target[near], reduction="sum"), int(near.sum()) / 3)

    def parse(self, w, columns, add):
        get, pairs = (lambda name: self.model.column(columns, name)), self.model.pairs
        for name in ("upos", "xpos"):
            target = torch.from_numpy(w.part(name).astype(np.int64))
            add(name, F.cross_entropy(get(name), target, ignore_index=-1, reduction="sum"), len(columns))
        count = len(columns)
        heads = torch.from_numpy(w.part("head").astype(np.int64) - w.begin)
        valid = (heads >= 0) & (heads < count)
        heads = heads.clamp(0, count - 1)
        here = torch.arange(count)
        distance = here[None, :] - here[:, None]
        score = pairs["arc"](get("arc.query"), get("arc.key"), distance)[..., 0]
        sentence = torch.from_numpy(w.sentence)
        score = score.masked_fill(sentence[None, :] != sentence[:, None], -1e4)
        add("arc", F.cross_entropy(score[valid], heads[valid], reduction="sum"), count)
        labels = torch.from_numpy(w.part("relation").astype(np.int64))
        score = pairs["relation"].of_pairs(get("relation.query"), get("relation.key")[heads], heads - here)
        add("relation", F.cross_entropy(score[valid], labels[valid], ignore_index=-1, reduction="sum"), count)

    def propositions(self, w, columns, add):
        get = lambda name: self.model.column(columns, name)
        truth = torch.from_numpy(w.part("predicates").astype(np.float32))
        known = truth >= 0
        if not known.any():
            return
        add("predicates", F.binary_cross_entropy_with_logits(get("predicates")[known, 0], truth[known], reduction="sum"), int(known.sum()))
        at = torch.nonzero(truth == 1)[:, 0]
        if not len(at):
            return
        row = {int(t): i for i, t in enumerate(at)}
        target = torch.zeros(len(at), len(columns), dtype=torch.long)
        for p, a, role in w.d["arguments"]:
            if w.begin <= a < w.end and p - w.begin in row:
                target[row[p - w.begin], a - w.begin] = role
        distance = torch.arange(len(columns))[None, :] - at[:, None]
        score = self.model.pairs["argument"](get("argument.query")[at], get("argument.key"), distance)
        sentence = torch.from_numpy(w.sentence)
        near = sentence[None, :] == sentence[at][:, None]
        add("argument", F.cross_entropy(score[near], target[near], reduction="sum"), len(at) * 4)

    def mentions(self, w, columns, add):
        get, pairs = (lambda name: self.model.column(columns, name)), self.model.pairs
        count = len(columns)
        types = torch.from_numpy(w.part("mention_types").astype(np.int64))
        add("mentions", F.cross_entropy(get("mentions"), types, reduction="sum"), count)
        sentence = torch.from_numpy(w.sentence)
        here = torch.arange(count)
        distance = here[None, :] - here[:, None]
        at = torch.nonzero(types > 0)[:, 0]
        if not len(at):
            return
        other = sentence[None, :] != sentence[at][:, None]
        for name in ("mention_start", "mention_end"):
            target = torch.from_numpy(w.part(name).astype(np.int64))[at] - w.begin
            fine = (target >= 0) & (target < count)
            score = pairs[name](get(name + ".query")[at], get(name + ".key"), distance[at])[..., 0].masked_fill(other, -1e4)
            add(name, F.cross_entropy(score[fine], target[fine], reduction="sum"), len(at))
        # Antecedents: the probability of any earlier head of the same cluster against none (the head itself, score 0).
        cluster = torch.from_numpy(w.part("cluster").astype(np.int64))[at]
        score = pairs["antecedent"](get("antecedent.query")[at], get("antecedent.key")[at], at[None, :] - at[:, None])[..., 0]
        order = torch.arange(len(at))
        score = score.masked_fill(order[None, :] > order[:, None], -1e4)
        score = score.masked_fill(order[None, :] == order[:, None], 0.0)
        same = (cluster[None, :] == cluster[:, None]) & (cluster[:, None] >= 0) & (order[None, :] < order[:, None])
        none = ~same.any(-1)
        good = same | (none[:, None] & (order[None, :] == order[:, None]))
        loss = torch.logsumexp(score, -1) - torch.logsumexp(score.masked_fill(~good, -1e4), -1)
        add("antecedent", loss.sum(), len(at))


def rate(step, steps, warm_up):
    if step < warm_up * steps:
        return step / max(1, warm_up * steps)
    return max(0.0, (steps - step) / (steps * (1 - warm_up)))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--weights", required=True)
    parser.add_argument("--run", type=pathlib.Path, required=True)
    parser.add_argument("--threads", type=int, default=2)
    parser.add_argument("--passes", type=float, default=5)
    parser.add_argument("--resume", action="store_true")
    parser.add_argument("--steps", type=int, help="end after so many steps in all, in place of --passes")
    parser.add_argument("--minutes", type=float, help="stop after so long, with a checkpoint to resume from")
    a = parser.parse_args()
    a.run.mkdir(parents=True, exist_ok=True)
    torch.set_num_threads(a.threads)
    half = "avx512_bf16" in pathlib.Path("/proc/cpuinfo").read_text()
    config = dict(CONFIG, passes=a.passes, number_format="bf16" if half else "fp32", weights_from=os.path.basename(a.weights.rstrip("/")))
    rng = random.Random(config["seed"])
    torch.manual_seed(config["seed"])
    labels = read_labels(a.data / "labels.json")
    documents = pickle.load(open(a.data / "train.pkl", "rb"))
    model = LanguageModel(labels, a.weights)
    body = [p for n, p in model.named_parameters() if n.startswith("encoder.")]
    heads = [p for n, p in model.named_parameters() if not n.startswith("encoder.")]
    optimizer = torch.optim.AdamW([{"params": body, "base": config["body_rate"]}, {"params": heads, "base": config["head_rate"]}],
                                  weight_decay=config["weight_decay"], fused=True)
    losses = Losses(model)

    def ours():
        path = a.data / "ours.pkl"
        return pickle.load(open(path, "rb")) if path.exists() else []

    queue = refill(documents + ours(), rng, config)
    steps = int(len(queue) * a.passes)
    step, spent = 0, 0.0
    if a.resume and (a.run / "checkpoint.pt").exists():
        kept = torch.load(a.run / "checkpoint.pt", weights_only=False)
        model.load_state_dict(kept["model"])
        optimizer.load_state_dict(kept["optimizer"])
        step, steps, spent = kept["step"], kept["steps"], kept["spent"]
        rng = random.Random(config["seed"] + step)
        torch.manual_seed(config["seed"] + step)
        queue = refill(documents + ours(), rng, config)
    steps = a.steps or steps
    json.dump({"config": config, "steps": steps, "sources": json.load(open(a.data / "sources.json"))}, open(a.run / "run.json", "w"), indent=1)
    curve = open(a.run / "curve.tsv", "a")

    def keep():
        torch.save({"model": model.state_dict(), "optimizer": optimizer.state_dict(), "step": step, "steps": steps,
                    "spent": spent + time.time() - began, "labels": labels.sets}, a.run / "checkpoint.new")
        (a.run / "checkpoint.new").rename(a.run / "checkpoint.pt")

    model.train()
    began = kept_at = time.time()
    sums, seen = {}, 0
    while step < steps:
        if not queue:
            queue = refill(documents + ours(), rng, config)
        batch = queue.pop()
        for group in optimizer.param_groups:
            group["lr"] = group["base"] * rate(step, steps, config["warm_up"])
        pieces, marks, mask = collate(batch)
        pieces[(torch.rand(pieces.shape) < config["piece_drop"]) & (pieces > END)] = UNKNOWN
        with torch.autocast("cpu", dtype=torch.bfloat16, enabled=half):
            columns = model(pieces, marks, mask)
        columns = columns.float()
        parts = {}

        def add(name, loss, count):
            total, n = parts.get(name, (0.0, 0.0))
            parts[name] = (total + loss, n + count)

        for i, w in enumerate(batch):
            losses.window(w, columns[i, torch.from_numpy(w.first.astype(np.int64))], add)
        # A task's loss counts by its share of the batch, so that a lone small window does not weigh as a full one.
        tokens = sum(len(w.first) for w in batch)
        share = {name: min(1.0, sum(len(w.first) for w in batch if self_has(w, name)) / tokens) for name in parts}
        loss = sum(config["weights"][name] * share[name] * total / n for name, (total, n) in parts.items() if n > 0)
        loss.backward()
        torch.nn.utils.clip_grad_norm_(model.parameters(), 1.0)
        optimizer.step()
        optimizer.zero_grad(set_to_none=True)
        for name, (total, n) in parts.items():
            s, c = sums.get(name, (0.0, 0.0))
            sums[name] = (s + float(total.detach()), c + n)
        seen += int(mask.sum())
        step += 1
        if step % 50 == 0 or step == steps:
            elapsed = time.time() - began
            line = f"{step}/{steps}\t{elapsed:.0f}s\t{seen / elapsed:.0f}/s\t" + "\t".join(
                f"{name}={s / max(1e-9, c):.4f}" for name, (s, c) in sorted(sums.items()))
            print(line, file=curve, flush=True)
            print(line, flush=True)
            sums = {}
        if time.time() - kept_at > 600:
            keep()
            kept_at = time.time()
        if a.minutes and time.time() - began > a.minutes * 60:
            break
    keep()


TASK_FIELD = {"roles": "roles", "attribution": "roles", "names": "names", "predicates": "predicates", "argument": "predicates",
              "factuality": "predicates", "mentions": "mention_types", "mention_start": "mention_types", "mention_end": "mention_types",
              "antecedent": "mention_types"}


def self_has(window, task):
    return TASK_FIELD.get(task, "upos") in window.d


if __name__ == "__main__":
    main()
