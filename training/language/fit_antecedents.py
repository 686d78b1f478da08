#!/usr/bin/env python3
"""Fits AntecedentRanker (src/annotate/antecedent_ranker.h) on what dump_antecedents writes from GUM's training documents: a
mention-ranking model with costs, so that a mention taken for new (the usual case) must be worth more than a wrong link
(Durrett and Klein, EMNLP 2013).

usage: fit_antecedents.py FEATURES.bin WEIGHTS.json [--epochs N]
"""
import argparse
import json
import struct

import numpy as np
import torch

from export_model import feature_names

UNITS = 48
COSTS = {"false new": 3.0, "false link": 0.3, "wrong link": 1.0}
BATCH = 256  # mentions
# The encoder has seen these documents, so its score is surer here than on others: it is blurred, and for some mentions left out.
LEFT_OUT = 0.25
BLUR = 6.5  # standard deviation, in the score's own unit


def read(path, width):
    """Rows [N, width], whether each is right, the mention each belongs to, and how many mentions."""
    data = open(path, "rb").read()
    row = np.dtype([("right", "u1"), ("features", "<f4", (width,))])
    features, right, owner, at, mention = [], [], [], 0, 0
    while at < len(data):
        (rows,) = struct.unpack_from("<I", data, at)
        block = np.frombuffer(data, row, rows, at + 4)
        features.append(block["features"])
        right.append(block["right"])
        owner.append(np.full(rows, mention))
        at += 4 + rows * row.itemsize
        mention += 1
    return (torch.from_numpy(np.concatenate(features)), torch.from_numpy(np.concatenate(right).astype(bool)),
            torch.from_numpy(np.concatenate(owner)), mention)


def log_sum(scores, owner, mentions):
    top = torch.full((mentions,), -1e9).scatter_reduce(0, owner, scores.detach(), "amax")
    return torch.zeros(mentions).scatter_add(0, owner, torch.exp(scores - top[owner])).clamp(min=1e-30).log() + top


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("features")
    parser.add_argument("weights")
    parser.add_argument("--epochs", type=int, default=14)
    a = parser.parse_args()
    torch.manual_seed(1)
    torch.set_num_threads(2)
    width = len(feature_names())
    x, right, owner, mentions = read(a.features, width)
    starts = torch.from_numpy(np.searchsorted(owner.numpy(), np.arange(mentions + 1)))
    none = torch.zeros(len(owner), dtype=torch.bool)
    none[starts[:-1]] = True  # the first row of each mention
    anaphoric = ~right[starts[:-1]][owner]
    cost = torch.zeros(len(owner))
    cost[none & anaphoric] = COSTS["false new"]
    cost[~none & ~anaphoric] = COSTS["false link"]
    cost[~none & anaphoric & ~right] = COSTS["wrong link"]
    scores = [i for i, name in enumerate(feature_names()) if name.startswith("model_score")]
    linear = torch.nn.Linear(width, 1, bias=False)
    hidden = torch.nn.Linear(width, UNITS)
    out = torch.nn.Linear(UNITS, 1, bias=False)
    optimizer = torch.optim.AdamW([*linear.parameters(), *hidden.parameters(), *out.parameters()], weight_decay=0.01)
    batches = mentions // BATCH
    step = 0
    for epoch in range(a.epochs):
        total = 0.0
        for b in torch.randperm(batches):
            low, high = starts[b * BATCH], starts[(b + 1) * BATCH]
            own = owner[low:high] - b * BATCH
            rows = x[low:high].clone()
            noise = BLUR * torch.randn(len(own))[:, None]
            rows[:, scores] += noise * (rows[:, scores] != 0)
            rows[:, scores] *= (0.5 + 0.5 * torch.rand(BATCH) * (torch.rand(BATCH) > LEFT_OUT))[own][:, None]
            score = (linear(rows) + out(torch.relu(hidden(rows))))[:, 0]
            loss = (log_sum(score + cost[low:high], own, BATCH)
                    - log_sum(score.masked_fill(~right[low:high], -1e4), own, BATCH)).mean()
            for group in optimizer.param_groups:
                group["lr"] = 3e-3 * (1 - step / (a.epochs * batches))
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            step += 1
            total += float(loss.detach())
        print("epoch", epoch, "loss", round(total / batches, 4))
    flat = lambda t: [round(float(v), 5) for v in t.detach().flatten()]
    json.dump({"linear": flat(linear.weight), "hidden": flat(hidden.weight.T.contiguous()), "bias": flat(hidden.bias),
               "out": flat(out.weight)}, open(a.weights, "w"))


if __name__ == "__main__":
    main()
