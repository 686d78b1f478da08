#!/usr/bin/env python3
"""Scores events, times, places and on whose word on our own labelled passages (README.md beside this file, "Events"). Standard library only.

usage: score_events.py [--program build/bin/dateline | --records RECORDS.jsonl] [--split tune|report|all] [--worst] [EVENTS.txt ...]

A gold event is found where a system event has one of its types and tells it at one of its triggers (they share a letter). Several gold lines may be one
event of the system, which then answers for each. An optional line (`?`) is not wanted, but what is found there is no fault,
nor is a demand, a promise, a denial or a doubt read off the cue of an attribution of that stance.
  event        precision, recall, F1 of type and trigger
  quad         the same, with any type of the same quadrant (verbal or material, cooperation or conflict)
  trigger      the same, with any type
and, over the gold events found:
  status       share with an accepted status
  actor, recipient   share of those with a gold party of whom the system gives one (a mention covers the head of one of its wordings)
  full         recall of type, trigger, actor and recipient together: over all gold events
  place        F1 of places given, wanted and right; `?` is not judged
  time         share of those with a judged time whose EDTF is right; `timed` of those with any time, right or not, where the system's words overlap
  voice        share with own voice told from another's; `whose`: share of those in another's words given to one of its attributions
and over all time expressions of the gold: `timex` (found) and `value` (its EDTF right).
"""
import argparse
import json
import pathlib
import subprocess
import sys

from event_gold import HERE, read_gold
from score import f1, letters, source_head

FOLDER = HERE / "events"
QUADS = {t: i for i, group in enumerate((("AGREE", "CONSULT", "SUPPORT", "CONCEDE"), ("COOPERATE", "AID", "RETREAT"),
                                         ("REQUEST", "ACCUSE", "REJECT", "THREATEN"),
                                         ("PROTEST", "MOBILIZE", "SANCTION", "COERCE", "ASSAULT"))) for t in group}

# What the cue of an attribution may also be coded as: that source and stance have been read is scored elsewhere (score.py).
SPEECH_ACTS = {"denies": ("ACCUSE", "REJECT"), "doubts": ("ACCUSE",), "demands": ("REQUEST",), "pledges": ("AGREE",)}


def overlap(a, b):
    return a[0] < b[1] and b[0] < a[1]


def told_at(event):
    """All triggers of a record's event."""
    return [event["trigger"]] + [e["trigger"] for e in event.get("evidence") or []]


def tells(gold, event):
    return any(overlap(t, u) for t in gold["triggers"] for u in told_at(event))


class Page:
    """A passage's gold beside what the system says of it."""

    def __init__(self, gold, record):
        self.gold, self.text = gold, gold["text"]
        self.entities = {e["id"]: e for e in record.get("entities") or []}
        self.attributions = {a["id"]: a for a in record.get("attributions") or []}
        self.events = record.get("events") or []
        self.timexes = record.get("timexes") or []

    def is_party(self, entity, wordings):
        for span in wordings:
            head = source_head(self.text, [span])
            words = self.text[span[0]:span[1]].lower()
            for mention in (self.entities.get(entity) or {}).get("mentions") or []:
                b, e = mention["span"]
                if overlap((b, e), head) or (mention.get("form") == "name" and self.text[b:e].lower() == words):
                    return True
        return False

    def gives(self, ids, gold_parties):
        return any(self.is_party(i, wordings) for i in ids or [] for wordings in gold_parties)

    def is_speech_act(self, event):
        return any(event["type"] in SPEECH_ACTS.get(a["stance"], ()) and overlap(c, t)
                   for a in self.gold["attributions"].values() for c in a["cue"] for t in told_at(event))

    def is_whose(self, attribution, numbers):
        given = self.attributions.get(attribution)
        for n in numbers:
            gold = self.gold["attributions"].get(n)
            if not gold or not given:
                continue
            cue = [given["cue"]["span"]] if given.get("cue") else []
            x, y = letters(self.text, gold["content"]), letters(self.text, given["content"])
            if letters(self.text, gold["cue"]) & letters(self.text, cue) or len(x & y) >= 0.5 * len(x | y):
                return True
        return False


def same_value(given, values):
    """None among the accepted values: nothing may be resolved to a year."""
    return given in values or (None in values and (given or "X").startswith("X"))


class Counts:
    SHARES = "status actor recipient time timed voice whose timex value".split()

    def __init__(self):
        self.wanted = self.full = 0
        self.right = {level: [0, 0, 0] for level in ("event", "quad", "trigger")}  # gold found, system right, system given
        self.shares = {name: [0, 0] for name in self.SHARES}
        self.place = [0, 0, 0]

    def share(self, name, good):
        self.shares[name][0] += good
        self.shares[name][1] += 1

    def add(self, page, fault):
        gold = page.gold["events"]
        self.wanted += sum(not g["optional"] for g in gold)
        levels = {"event": lambda g, e: e["type"] in g["types"], "trigger": lambda g, e: True,
                  "quad": lambda g, e: QUADS.get(e["type"]) in {QUADS[t] for t in g["types"]}}
        for level, fits in levels.items():
            count = self.right[level]
            count[0] += sum(any(fits(g, e) and tells(g, e) for e in page.events) for g in gold if not g["optional"])
            for e in page.events:
                told = [g for g in gold if tells(g, e) and fits(g, e)]
                if all(g["optional"] for g in told) and (told or page.is_speech_act(e)):
                    continue
                count[1] += bool(told)
                count[2] += 1
                if level == "event" and not told:
                    fault("not wanted", None, e)
        for g in gold:
            if g["optional"]:
                continue
            found = [e for e in page.events if e["type"] in g["types"] and tells(g, e)]
            if not found:
                fault("missed", g, None)
                continue
            best = max(found, key=lambda e: (page.gives(e.get("actors"), g["actors"]) + page.gives(e.get("recipients"), g["recipients"]),
                                             any(overlap(t, e["trigger"]) for t in g["triggers"])))
            self.add_labels(page, g, best, fault)
        for span, values in page.gold["times"]:
            found = [t for t in page.timexes if overlap(t["span"], span)]
            self.share("timex", bool(found))
            if values:
                self.share("value", any(same_value(t.get("edtf"), values) for t in found))

    def add_labels(self, page, g, e, fault):
        def judge(name, good):
            self.share(name, good)
            if not good:
                fault(name, g, e)

        judge("status", e["status"] in g["statuses"])
        sides = [page.gives(e.get(side), g[side]) for side in ("actors", "recipients")]
        for name, side, good in zip(("actor", "recipient"), ("actors", "recipients"), sides):
            if g[side]:
                judge(name, good)
        self.full += all(good or not g[side] for side, good in zip(("actors", "recipients"), sides))
        if g["place"] is not None:
            place = (e.get("place") or {}).get("entity")
            good = bool(g["place"]) and place is not None and page.is_party(place, g["place"])
            self.place = [self.place[0] + good, self.place[1] + (place is not None), self.place[2] + bool(g["place"])]
            if not good and (place is not None or g["place"]):
                fault("place", g, e)
        if g["time"]:
            span, values = g["time"]
            time = e.get("time") or {}
            self.share("timed", bool(time.get("span")) and overlap(time["span"], span))
            if values:
                judge("time", same_value(time.get("edtf"), values))
        given = e.get("attribution")
        judge("voice", None in g["voices"] if given is None else any(v is not None for v in g["voices"]))
        if given is not None and None not in g["voices"]:
            judge("whose", page.is_whose(given, g["voices"]))

    def figures(self):
        out = {"gold": self.wanted, "system": self.right["event"][2]}
        for level, (found, good, given) in self.right.items():
            recall, precision = found / max(1, self.wanted), good / max(1, given)
            out[level] = 2 * precision * recall / (precision + recall) if precision + recall else 0.0
            if level == "event":
                out["precision"], out["recall"] = precision, recall
        out["full"] = self.full / max(1, self.wanted)
        out["place"] = f1(*self.place)
        out.update({name: good / total if total else 1.0 for name, (good, total) in self.shares.items()})
        return out


def faults(gold, record):
    """A line for each fault on a passage."""
    page, lines = Page(gold, record), []

    def words(ids):
        return [page.entities[i]["name"] for i in ids or [] if i in page.entities]

    def fault(what, g, e):
        mine = g and [" | ".join(gold["text"][b:c] for b, c in g["triggers"]), g["types"], g["statuses"]]
        ours = e and [gold["text"][e["trigger"][0]:e["trigger"][1]], e["type"], e["status"], words(e.get("actors")),
                      words(e.get("recipients")), e.get("place"), (e.get("time") or {}).get("edtf"), e.get("attribution")]
        lines.append(f"{gold['id']} {what}: gold {mine}\n      ours {ours}")

    Counts().add(page, fault)
    return lines


def score(golds, records):
    groups = {}
    for gold in golds:
        page = Page(gold, records.get(gold["id"], {}))
        for group in ("all", gold["split"], gold["domain"]):
            groups.setdefault(group, Counts()).add(page, lambda *_: None)
    return {group: counts.figures() for group, counts in groups.items()}


def annotate(program, golds):
    lines = "".join(json.dumps({"id": g["id"], "text": g["text"], **({"published": g["published"]} if g["published"] else {})}) + "\n" for g in golds)
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
    golds = [read_gold(f) for f in a.files or sorted(FOLDER.glob("*.txt"))]
    golds = [g for g in golds if a.split in ("all", g["split"])]
    records = ({r["capture"]["key"]: r for r in map(json.loads, open(a.records, encoding="utf8"))} if a.records
               else annotate(a.program, golds))
    if a.worst:
        print(*(line for g in golds for line in faults(g, records.get(g["id"], {}))), sep="\n")
    figures = score(golds, records)
    for group, values in figures.items():
        print(f"{group:10} " + "  ".join(f"{k} {v if isinstance(v, int) else round(v, 3)}" for k, v in values.items()))
    print(json.dumps(figures))
    return 0


if __name__ == "__main__":
    sys.exit(main())
