#!/usr/bin/env python3
"""Writes GUM documents as dump_antecedents reads them. usage: gum_texts.py gum-open-train.jsonl.gz"""
import gzip
import json
import sys

with gzip.open(sys.argv[1], "rt", encoding="utf8") as file:
    for line in file:
        d = json.loads(line)
        print(json.dumps({"id": d["id"], "text": d["text"], "tokens": d["tokens"], "sentences": d["sentences"],
                          "clusters": d["clusters_onto"]}))
