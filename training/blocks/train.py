"""Fits the block model on what prepare.py labelled, and writes models/blocks/: blocks.bin and training.json.

Figures are out of fold (four folds by host) on the dev part, and plain on the val part, which is never trained on.
"""
import hashlib
import json
import pathlib
import pickle
import re

import lightgbm
import numpy as np

from export_model import export

CONFIG = json.loads(pathlib.Path(__file__).with_name("config.json").read_text())
MODELS = pathlib.Path("models/blocks")


def fit(pages):
    features = np.array([f for page in pages for f in page["features"]], dtype=np.float32)
    labels = np.array([y for page in pages for y, _, _ in page["labels"]])
    weights = np.array([w * (CONFIG["weight_by_hand"] if hand is not None else 1)
                        for page in pages for _, w, hand in page["labels"]])
    settings = {**CONFIG["lightgbm"], "seed": CONFIG["seed"], "deterministic": True, "verbose": -1, "num_threads": 2}
    return lightgbm.train(settings, lightgbm.Dataset(features, label=labels, weight=weights), CONFIG["rounds"])


def fold_of(page):
    return int(hashlib.md5(page["host"].encode()).hexdigest(), 16) % CONFIG["folds"]


def squeeze(text):
    return re.sub(r"\s+", " ", text).strip()


def segment_f1(pages, likely, threshold):
    """Segments found, as trafilatura's evaluation counts them, from the blocks alone."""
    true = false = missed = 0
    for page in pages:
        text = squeeze("\n".join(b for b, p in zip(page["blocks"], likely[page["id"]]) if p >= threshold))
        found = sum(squeeze(s) in text for s in page["gold"].get("with", []))
        true += found
        missed += len(page["gold"].get("with", [])) - found
        false += sum(squeeze(s) in text for s in page["gold"].get("without", []))
    return 2 * true / max(1, 2 * true + false + missed)


def main():
    with open(".deps/training/blocks.pickle", "rb") as file:
        data = pickle.load(file)
    dev = [p for p in data["pages"] if p["split"] == "dev"]
    val = [p for p in data["pages"] if p["split"] == "val"]
    likely = {}
    for fold in range(CONFIG["folds"]):
        model = fit([p for p in dev if fold_of(p) != fold])
        for page in (p for p in dev if fold_of(p) == fold):
            likely[page["id"]] = model.predict(np.array(page["features"], dtype=np.float32))
    model = fit(dev)
    for page in val:
        likely[page["id"]] = model.predict(np.array(page["features"], dtype=np.float32))
    thresholds = (0.35, 0.4, 0.45, 0.5, 0.55, 0.6)
    figures = {name: {str(t): round(segment_f1([p for p in pages if p["gold"]], likely, t), 4) for t in thresholds}
               for name, pages in (("dev_out_of_fold", dev), ("val", val))}
    MODELS.mkdir(parents=True, exist_ok=True)
    export(model, data["features"], MODELS / "blocks.bin")
    gains = dict(zip(data["features"], model.feature_importance("gain")))
    run = {"config": CONFIG, "data_sha256": data["sha256"], "pages": len(dev), "segment_f1_of_blocks": figures,
           "gain": {name: round(float(gain)) for name, gain in sorted(gains.items(), key=lambda item: -item[1])}}
    (MODELS / "training.json").write_text(json.dumps(run, indent=1) + "\n")
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
