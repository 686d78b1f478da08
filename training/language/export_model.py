#!/usr/bin/env python3
"""Turns a checkpoint into the model folder that the program loads: int8 OpenVINO IR, columns.json, heads.bin, vocabulary.txt.

usage: export_model.py --data FOLDER --run RUN_FOLDER --vocabulary vocab.txt --out models/language --version language/2
                       [--antecedents WEIGHTS.json] [--settings SETTINGS.json]

Post-training quantisation by NNCF with SmoothQuant, calibrated on windows of the training set. Forms: docs/formats/model_folder.md.
"""
import argparse
import hashlib
import json
import pathlib
import pickle
import random

import numpy as np
import torch

from labels import Labels
from model import LanguageModel
from train import CONFIG, Window, collate, windows

CALIBRATION_WINDOWS = 160
FEATURES = pathlib.Path(__file__).parent.parent.parent / "src/annotate/antecedent_features.h"


def feature_names():
    text = FEATURES.read_text()
    body = text[text.index("enum Index"):text.index("};", text.index("enum Index"))]
    names = [n.strip() for n in body[body.index("{") + 1:].split(",")]
    return [n for n in names if n and n != "count"]


def calibration(documents, count):
    rng = random.Random(3)
    all_windows = [Window(d, b, e, CONFIG["window"]) for d in rng.sample(documents, min(len(documents), 200))
                   for b, e in windows(d, rng, CONFIG["window"])]
    for w in rng.sample(all_windows, min(count, len(all_windows))):
        yield collate([w])


def write_heads(path, model, labels, version, antecedents, settings):
    values, tensors = [], {}

    def put(name, array):
        array = np.asarray(array, np.float32).ravel()
        tensors[name] = [sum(len(v) for v in values), len(array)]
        values.append(array)

    pair_labels = {"attribution": labels.links, "arc": ["arc"], "relation": labels.relations, "argument": labels.arguments,
                   "mention_start": ["start"], "mention_end": ["end"], "antecedent": ["antecedent"]}
    for name, pair in model.pairs.items():
        for part in ("C", "A", "B", "D", "bias"):
            put(f"{name}.{part}", getattr(pair, part).detach().numpy())
    count, units = len(feature_names()), 48
    ranker = antecedents or {"linear": [1.0] + [0.0] * (count - 1)}
    for part, size in (("linear", count), ("hidden", count * units), ("bias", units), ("out", units)):
        put("antecedent_ranker." + part, ranker.get(part) or [0.0] * size)
    kinds = ["none", "person", "place", "organization", "object", "event", "time", "substance", "animal", "plant", "abstract"]
    front = {"model": version, "labels": {**{k: getattr(labels, k) for k in ("roles", "names", "upos", "xpos")}, "mentions": kinds,
                                          **pair_labels},
             "settings": settings, "tensors": tensors, "values": sum(len(v) for v in values)}
    with open(path, "wb") as file:
        file.write(b"dateline heads 1\n" + json.dumps(front).encode() + b"\n" + np.concatenate(values).astype("<f4").tobytes())


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--data", type=pathlib.Path, required=True)
    parser.add_argument("--run", type=pathlib.Path, required=True)
    parser.add_argument("--vocabulary", type=pathlib.Path, required=True)
    parser.add_argument("--out", type=pathlib.Path, required=True)
    parser.add_argument("--version", default="language/2")
    parser.add_argument("--antecedents", type=pathlib.Path)
    parser.add_argument("--settings", type=pathlib.Path)
    parser.add_argument("--heads-only", action="store_true")
    a = parser.parse_args()
    a.out.mkdir(parents=True, exist_ok=True)
    kept = torch.load(a.run / "checkpoint.pt", weights_only=False, map_location="cpu")
    labels = Labels(kept["labels"])
    model = LanguageModel(labels)
    model.load_state_dict(kept["model"])
    model.eval()
    antecedents = json.loads(a.antecedents.read_text()) if a.antecedents and a.antecedents.exists() else {}
    settings = json.loads(a.settings.read_text()) if a.settings and a.settings.exists() else {}
    write_heads(a.out / "heads.bin", model, labels, a.version, antecedents, settings)
    if a.heads_only:
        return
    import nncf
    import openvino as ov

    torch.set_num_threads(2)
    documents = pickle.load(open(a.data / "train.pkl", "rb"))
    example = next(calibration(documents, 1))
    converted = ov.convert_model(model, example_input=example)
    for port, name in zip(converted.inputs, ("pieces", "marks", "mask")):
        port.get_node().set_friendly_name(name)
        port.get_tensor().set_names({name})
        port.get_node().set_partial_shape(ov.PartialShape([-1, -1]))
        port.get_node().set_element_type(ov.Type.i64)
    converted.outputs[0].get_tensor().set_names({"columns"})
    converted.validate_nodes_and_infer_types()
    data = [{"pieces": p.numpy(), "marks": m.numpy(), "mask": k.numpy()} for p, m, k in calibration(documents, CALIBRATION_WINDOWS)]
    quantized = nncf.quantize(converted, nncf.Dataset(data), model_type=nncf.ModelType.TRANSFORMER,
                              preset=nncf.QuantizationPreset.MIXED, subset_size=CALIBRATION_WINDOWS)
    ov.save_model(quantized, a.out / "model.xml", compress_to_fp16=True)
    (a.out / "vocabulary.txt").write_bytes(a.vocabulary.read_bytes())
    sha = {n: hashlib.sha256((a.out / n).read_bytes()).hexdigest() for n in ("model.xml", "model.bin", "vocabulary.txt")}
    columns = [{"name": n, "begin": b, "count": e - b} for n, (b, e) in model.columns.items()]
    json.dump({"model": a.version, "form": 1, "width": model.width, "pieces_max": CONFIG["window"], "sha256": sha, "columns": columns},
              open(a.out / "columns.json", "w"), indent=1)
    compiled = ov.compile_model(a.out / "model.xml", "CPU")
    cosine = []
    for p, m, k in list(calibration(documents, 20)):
        with torch.no_grad():
            truth = model(p, m, k)[0].numpy()
        got = compiled([p.numpy(), m.numpy(), k.numpy()])[0][0]
        cosine.append(float(np.mean((truth * got).sum(-1) / np.linalg.norm(truth, axis=-1) / np.linalg.norm(got, axis=-1))))
    print("cosine of int8 with fp32, mean over pieces:", round(float(np.mean(cosine)), 4), "bytes:", (a.out / "model.bin").stat().st_size)


if __name__ == "__main__":
    main()
