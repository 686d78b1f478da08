#!/usr/bin/env python3
"""Fits the weights of the antecedent features: a linear mention-ranking model (Durrett and Klein, EMNLP 2013) over what
dump_antecedents writes from GUM's training documents.

usage: fit_antecedents.py FEATURES.bin WEIGHTS.json [--penalty P]
"""
import argparse
import json
import struct

import numpy as np
import torch

from export_model import feature_names


def read(path, width):
    """Rows [N, width], whether each is right, and the mention it belongs to."""
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
    return np.concatenate(features), np.concatenate(right).astype(bool), np.concatenate(owner), mention


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("features")
    parser.add_argument("weights")
    parser.add_argument("--penalty", type=float, default=1e-4)
    a = parser.parse_args()
    names = feature_names()
    x, right, owner, mentions = read(a.features, len(names))
    x, right, owner = torch.from_numpy(x.copy()), torch.from_numpy(right), torch.from_numpy(owner)
    weights = torch.zeros(len(names), requires_grad=True)
    with torch.no_grad():
        weights[names.index("model_score")] = 0.5
    optimizer = torch.optim.LBFGS([weights], lr=0.5, max_iter=80, line_search_fn="strong_wolfe")

    def log_sum(scores):
        top = torch.full((mentions,), -1e9).scatter_reduce(0, owner, scores.detach(), "amax")
        return torch.zeros(mentions).scatter_add(0, owner, torch.exp(scores - top[owner])).clamp(min=1e-30).log() + top

    def loss():
        optimizer.zero_grad()
        scores = x @ weights
        value = (log_sum(scores) - log_sum(scores.masked_fill(~right, -1e4))).mean() + a.penalty * (weights ** 2).sum()
        value.backward()
        return value

    optimizer.step(loss)
    print("mentions", mentions, "loss", round(float(loss()), 4))
    fitted = {n: round(float(w), 4) for n, w in zip(names, weights.detach())}
    json.dump(fitted, open(a.weights, "w"), indent=1)
    print(fitted)


if __name__ == "__main__":
    main()
