"""The label sets of the language model's heads, and how they are numbered."""
import collections
import json

import numpy as np

ROLES = ["O", "B-cue", "I-cue", "B-source", "I-source", "B-content", "I-content"]
NAME_TYPES = ["person", "organization", "place", "facility", "group", "work", "event", "other"]
# Tags of the names head: 0 outside, then two for each type. A corpus with coarser types allows several.
NAME_TAGS = ["O"] + [p + t for t in NAME_TYPES for p in ("B-", "I-")]
COARSE = {"PER": ["person"], "ORG": ["organization"], "LOC": ["place", "facility"], "MISC": ["group", "work", "event", "other"]}
NAME_CODES = NAME_TYPES + list(COARSE)
# The code of a type's first token; the code of its other tokens is one more.
NAME_CODE = {t: 1 + 2 * i for i, t in enumerate(NAME_CODES)}
UPOS = "ADJ ADP ADV AUX CCONJ DET INTJ NOUN NUM PART PRON PROPN PUNCT SCONJ SYM VERB X".split()
RARE = 10  # arguments or tags seen less often are left out


def allowed_tags():
    """[codes, tags] bool: which tags of the names head agree with a code."""
    table = np.zeros((1 + 2 * len(NAME_CODES), len(NAME_TAGS)), bool)
    table[0, 0] = True
    for name, code in NAME_CODE.items():
        for t in COARSE.get(name, [name]):
            table[code, NAME_TAGS.index("B-" + t)] = True
            table[code + 1, NAME_TAGS.index("I-" + t)] = True
    return table


def write_labels(path, documents):
    """Collects the open label sets of the training documents: tags, relations, argument roles."""
    xpos, relations, arguments = collections.Counter(), collections.Counter(), collections.Counter()
    for d in documents:
        xpos.update(d.get("xpos", ()))
        relations.update(d.get("relation", ()))
        arguments.update(role for _, _, role in d.get("arguments", ()))
    labels = {"roles": ROLES, "names": NAME_TAGS, "upos": UPOS,
              "xpos": sorted(t for t, n in xpos.items() if n >= RARE), "relations": sorted(relations),
              "arguments": ["none"] + sorted(t for t, n in arguments.items() if n >= RARE),
              "links": ["none", "source", "content"]}
    json.dump(labels, open(path, "w"), indent=1)


class Labels:
    def __init__(self, sets):
        self.sets = sets
        for name, values in sets.items():
            setattr(self, name, values)

    def number(self, documents):
        """Replaces labels by numbers, in place; what is not in the sets becomes -1."""
        index = {name: {v: i for i, v in enumerate(values)} for name, values in self.sets.items()}
        for d in documents:
            if "xpos" in d:
                d["xpos"] = np.array([index["xpos"].get(t, -1) for t in d["xpos"]], np.int16)
                d["relation"] = np.array([index["relations"].get(t, -1) for t in d["relation"]], np.int16)
            if "arguments" in d:
                d["arguments"] = [(p, a, index["arguments"][r]) for p, a, r in d["arguments"] if r in index["arguments"]]


def read_labels(path):
    return Labels(json.load(open(path)))
