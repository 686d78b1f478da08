"""The language core on development sets: who said what, names, coreference, parsing; and on passages of our own.

Every figure is the shared scorer's rule, counted document by document, so that runs can be compared in pairs.
"""
import gzip
import importlib
import json
import sys
import tempfile

from . import places, records
from .measured import Measured

PASSAGES = places.REPOSITORY / "tests" / "language"


def read_lines(path):
    with (gzip.open if path.suffix == ".gz" else open)(path, "rt", encoding="utf-8") as f:
        return [json.loads(line) for line in f if line.strip()]


def annotate(documents, *flags):
    """Document id -> record. A document is {"id", "text"[, "tokens", "sentences"]}."""
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as f:
        for document in documents:
            f.write(json.dumps(document) + "\n")
        f.flush()
        return {records.page_id(r): r for r in records.from_lines(records.run("annotate", *flags, f.name))}


def converted(found, task):
    convert = getattr(places.scorer("from_record"), task)
    return {i: {"id": i, **convert(record)} for i, record in found.items()}


class Annotated:
    """A set of documents whose texts are annotated; `task` names the converter and the scorer."""

    def __init__(self, path, task):
        self.path, self.task = path, task

    def gold(self):
        return {d["id"]: d for d in read_lines(places.shared("data", *self.path.split("/")))}

    def system(self):
        return converted(annotate({"id": i, "text": d["text"]} for i, d in self.gold().items()), self.task)


class Attribution(Annotated):
    """PolNeAR's development part; "direct" is its direct quotations alone (who_all of those)."""
    TARGETS = {"cue exact/all": (.68, .74), "cue partial/all": (.76, .82), "source exact/all": (.73, .80),
               "source partial/all": (.80, .86), "content exact/all": (.56, .66), "content partial/all": (.80, .86),
               "triple partial/all": (.55, .70), "who/all": (.83, .92), "who_all/all": (.67, .78), "direct who_all/all": (.80, .90)}

    def __init__(self):
        super().__init__("attribution/attribution-dev.jsonl", "attribution")

    def measured(self, system):
        score, pages = places.scorer("attribution").score, {}
        for i, gold in self.gold().items():
            given = {i: system.get(i, {"attributions": []})}
            found = score({i: gold}, given)
            page = {}
            for role in ("cue", "source", "content", "triple"):
                count = found[role]
                for measure in ("exact", "partial"):
                    p, r, _ = count[measure]
                    page[f"{role} {measure}"] = [p * count["system"], count["system"], r * count["gold"], count["gold"], 0]
            who = found["who"]
            right = who["accuracy"] * who["content_found"]
            page["who"] = [right, who["content_found"], right, who["content_found"], 0]
            page["who_all"] = [right, who["gold_with_source"], right, who["gold_with_source"], 0]
            direct = dict(gold, attributions=[a for a in gold["attributions"] if a["quote"] == "direct"])
            who = score({i: direct}, given)["who"]
            right = who["accuracy"] * who["content_found"]
            page["direct who_all"] = [right, who["gold_with_source"], right, who["gold_with_source"], 0]
            pages[i] = page
        return Measured(pages, {}, self.TARGETS)


class Names(Annotated):
    """Exact names; `types` limits both sides to the types that the corpus has."""

    def __init__(self, path, targets, types=None):
        super().__init__(path, "ner")
        self.targets, self.types = targets, types

    def measured(self, system):
        pages = {}
        for i, gold in self.gold().items():
            sets = [{(e["start"], e["end"], e["type"]) for e in d.get("entities", []) if not self.types or e["type"] in self.types}
                    for d in (gold, system.get(i, {}))]
            spans = [{(s, e) for s, e, _ in entities} for entities in sets]
            pages[i] = {"names exact": [len(sets[0] & sets[1]), len(sets[1] - sets[0]), len(sets[0] - sets[1]), 0],
                        "names span": [len(spans[0] & spans[1]), len(spans[1] - spans[0]), len(spans[0] - spans[1]), 0]}
        return Measured(pages, {}, {"names exact/all": self.targets})


class Coreference(Annotated):
    """GUM's open part, OntoNotes style; CoNLL F1 is the mean of the three."""

    def __init__(self):
        super().__init__("ner-coref/gum-open-dev.jsonl.gz", "coref")

    def measured(self, system):
        rule, pages, subsets = places.scorer("coref"), {}, {}

        def clean(clusters):
            seen, out = set(), []
            for cluster in clusters:
                kept = [m for m in dict.fromkeys(map(tuple, cluster)) if m not in seen]
                seen.update(kept)
                if kept:
                    out.append(kept)
            return out

        for i, gold in self.gold().items():
            key, response = clean(gold["clusters_onto"]), clean(system.get(i, {}).get("clusters", []))
            page = {}
            for name, measure in (("MUC", rule.muc), ("B3", rule.b3)):
                (rn, rd), (pn, pd) = measure(key, response), measure(response, key)
                page[name] = [pn, pd, rn, rd, 0]
            same = rule.ceafe(key, response)
            page["CEAFe"] = [same, len(response), same, len(key), 0]
            marked, found = ({m for c in clusters for m in c} for clusters in (key, response))
            page["mentions"] = [len(marked & found), len(found), len(marked & found), len(marked), 0]
            pages[i] = page
            subsets.setdefault(gold["genre"], []).append(i)
        result = Measured(pages, subsets, {"CoNLL/all": (.54, .62)})
        result.means["CoNLL"] = ("MUC", "B3", "CEAFe")
        return result


class Parse:
    """Tags and trees on gold tokens, which `annotate --syntax` takes from its input."""
    TARGETS = {"EWT": (.82, .87), "GUM": (.81, .86)}
    FILES = {"EWT": "ewt-dev.conllu.gz", "GUM": "gum-open-dev.conllu.gz"}

    def gold(self):
        sys.path.insert(0, str(places.REPOSITORY / "training" / "language"))
        from conllu import documents
        return {f"{name}/{d['id']}": d for name, file in self.FILES.items()
                for d in documents(places.shared("data", "parse", file))}

    def system(self):
        inputs = [{"id": i, **{k: d[k] for k in ("text", "tokens", "sentences")}} for i, d in self.gold().items()]
        return annotate(inputs, "--syntax")

    def measured(self, system):
        pages, subsets = {}, {name: [] for name in self.FILES}
        for i, d in self.gold().items():
            rows = [(row, begin) for s, begin in zip(d["rows"], d["first_words"]) for row in s]
            words = (system.get(i) or {}).get("syntax") or []
            right = dict.fromkeys(("UPOS", "XPOS", "UAS", "LAS"), 0)
            for k, (row, begin) in enumerate(rows):
                word = words[k] if k < len(words) else {}
                head = begin + int(row[6]) - 1 if row[6] != "0" else k
                right["UPOS"] += word.get("upos") == row[3]
                right["XPOS"] += word.get("xpos") == row[4]
                right["UAS"] += word.get("head") == head
                right["LAS"] += word.get("head") == head and word.get("relation") == row[7].split(":")[0]
            pages[i] = {m: [n, len(rows), n, len(rows), 0] for m, n in right.items()}
            subsets[i.split("/")[0]].append(i)
        return Measured(pages, subsets, {f"LAS/{name}": target for name, target in self.TARGETS.items()})


class Propositions(Parse):
    """PropBank's predicates and the head words of their arguments on EWT's gold tokens; factuality of UDS-IH2 (mean absolute error
    and Pearson's r over its events, where the word is found as a predicate or not)."""
    TARGETS = {}
    FILES = {"EWT": "ewt-dev.conllu.gz"}

    def labels(self):
        sys.path.insert(0, str(places.REPOSITORY / "training" / "language"))
        propositions = {p["id"]: p for p in read_lines(places.shared("data", "srl", "propbank-ewt-dev.jsonl.gz"))}
        factuality = {f["text"]: f["events"] for f in read_lines(places.shared("data", "factuality", "uds-ih2-dev.jsonl.gz"))}
        return propositions, factuality

    def measured(self, system):
        propositions, factuality = self.labels()
        pages, pairs = {}, []
        for i, d in self.gold().items():
            found = {p["word"]: p for p in (system.get(i) or {}).get("propositions") or []}
            page = {"predicates": [0, 0, 0, 0, 0], "arguments": [0, 0, 0, 0, 0], "argument words": [0, 0, 0, 0, 0]}
            for s, key in enumerate(d["sentence_ids"]):
                rows, first = d["rows"][s], d["first_words"][s]
                here = range(first, first + len(rows))
                forms, at = {}, 0
                for k, row in enumerate(rows):
                    forms[at] = first + k
                    at += len(row[1]) + 1
                for e in factuality.get(" ".join(r[1] for r in rows), []):
                    word = forms.get(e["start"])
                    if word in found:
                        pairs.append((e["factuality"], found[word]["factuality"]))
                if key not in propositions:
                    continue
                gold = gold_propositions(propositions[key], rows, first)
                ours = {w: {(a["word"], a["role"]) for a in found[w]["arguments"]} for w in here if w in found}
                count(page["predicates"], set(gold), set(ours))
                count(page["arguments"], {(w, *a) for w, args in gold.items() for a in args}, {(w, *a) for w, args in ours.items() for a in args})
                count(page["argument words"], {(w, a[0]) for w, args in gold.items() for a in args},
                      {(w, a[0]) for w, args in ours.items() for a in args})
            pages[i] = page
        if pairs:
            mean = [sum(x) / len(pairs) for x in zip(*pairs)]
            cross = sum((g - mean[0]) * (s - mean[1]) for g, s in pairs)
            spread = [sum((x[k] - mean[k]) ** 2 for x in pairs) for k in (0, 1)]
            print(f"  factuality of {len(pairs)} events: mean absolute error {sum(abs(g - s) for g, s in pairs) / len(pairs):.3f}, "
                  f"Pearson r {cross / (spread[0] * spread[1]) ** .5:.3f}")
        return Measured(pages, {}, {})


def count(cell, gold, found):
    both = len(gold & found)
    cell[0] += both
    cell[1] += len(found)
    cell[2] += both
    cell[3] += len(gold)


def gold_propositions(line, rows, first):
    """Word of each predicate -> {(head word of an argument, role)}, by the gold tree's heads."""
    begins = [b for b, _ in line["tokens"]]
    heads = [int(r[6]) - 1 for r in rows]

    def words(begin, end):
        return [k for k, b in enumerate(begins) if begin <= b < end]

    gold = {}
    for p in line["props"]:
        predicate = words(*p["pred"])
        if not predicate:
            continue
        arguments = set()
        for a in p["args"]:
            inside = words(a["start"], a["end"])
            head = next((k for k in inside if heads[k] not in inside), None)
            if head is not None:
                arguments.add((first + head, a["role"]))
        gold[first + predicate[0]] = arguments
    return gold


def passage_scorer(name):
    """The module tests/language/NAME.py."""
    if str(PASSAGES) not in sys.path:
        sys.path.insert(0, str(PASSAGES))
    return importlib.import_module(name)


class Passages:
    """Our own labelled passages, by their own scorer: never trained on; `report` never tuned on either."""

    def gold(self):
        score = passage_scorer("score")
        return {p["id"]: p for p in map(score.read_passage, sorted(score.FOLDER.glob("*.txt")))}

    def system(self):
        return annotate({"id": i, "text": p["text"]} for i, p in self.gold().items())

    def measured(self, system):
        score, pages, subsets = passage_scorer("score"), {}, {}
        for i, p in self.gold().items():
            counts = score.Counts()
            counts.add(p["text"], p["attributions"], list(score.of_record(system.get(i, {}))))
            page = {"triple partial": [counts.triple, counts.system, counts.triple, counts.gold, 0]}
            for label, (right, total) in counts.labels.items():
                page[label] = [right, total, right, total, 0]
            right, given, wanted = counts.who
            page["same source"] = [right, given, right, wanted, 0]
            pages[i] = page
            subsets.setdefault(p["split"], []).append(i)
            subsets.setdefault(p["domain"], []).append(i)
        return Measured(pages, subsets, {f"{m}/{s}": t for s in ("all", "report") for m, t in
                                         (("triple partial", (.55, .70)), ("stance", (.80, .90)))})


CORPORA = {"attribution": Attribution(), "wikigold": Names("ner-coref/wikigold-dev.jsonl.gz", (.66, .80)),
           "uner": Names("ner-coref/uner-ewt-dev.jsonl.gz", (.64, .75), ("PER", "ORG", "LOC")),
           "coreference": Coreference(), "parse": Parse(), "propositions": Propositions(), "passages": Passages()}
