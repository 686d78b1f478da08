"""Events on development sets: types, and types with both parties, by the shared scorer's rule, sentence by sentence; and on
passages of our own, by their own scorer (tests/language/score_events.py)."""
from . import places
from .language import Annotated, annotate, passage_scorer
from .measured import Measured

QUAD = {"AGREE": 1, "CONSULT": 1, "SUPPORT": 1, "CONCEDE": 1, "COOPERATE": 2, "AID": 2, "RETREAT": 2, "YIELD": 2, "REQUEST": 3,
        "ACCUSE": 3, "REJECT": 3, "THREATEN": 3, "PROTEST": 4, "MOBILIZE": 4, "SANCTION": 4, "COERCE": 4, "ASSAULT": 4}


class Events(Annotated):
    """Gold records of PLOVER (GSR), and sentences with one marked pair each (PLV), where recall alone can be read."""

    def __init__(self, path, targets, merge_yield=False, recall_only=False):
        super().__init__(path, "events")
        self.targets, self.merge_yield, self.recall_only = targets, merge_yield, recall_only

    def label(self, event, quad):
        label = (event.get("type") or "").upper()
        if quad:
            return QUAD.get(label, label)
        return "YIELD" if self.merge_yield and label in ("CONCEDE", "RETREAT") else label

    def pairs(self, gold, found, quad=False):
        """Events of one label in pairs, those that agree on the parties first: [(gold, found, actor right, recipient right)]."""
        rule, out, used = places.scorer("events"), [], set()
        sides = [[(self.label(e, quad), rule.people(e.get("actor")), rule.people(e.get("recipient"))) for e in events]
                 for events in (gold, found)]
        candidates = []
        for i, (label, actors, recipients) in enumerate(sides[0]):
            for j, (other, their_actors, their_recipients) in enumerate(sides[1]):
                if label == other:
                    right = rule.side(actors, their_actors), rule.side(recipients, their_recipients)
                    candidates.append((-(right[0] is not False) - (right[1] is not False), i, j, *right))
        for _, i, j, actor, recipient in sorted(candidates, key=lambda c: c[:3]):
            if (0, i) not in used and (1, j) not in used:
                used |= {(0, i), (1, j)}
                out.append((i, j, actor, recipient))
        return out

    def measured(self, system):
        pages, subsets = {}, {}
        for i, document in self.gold().items():
            gold, found = document["events"], system.get(i, {}).get("events", [])
            pairs = self.pairs(gold, found)
            both = sum(actor is not False and recipient is not False for _, _, actor, recipient in pairs)
            quads = len(self.pairs(gold, found, quad=True))
            if self.recall_only:
                page = {"found": len(pairs) / len(gold), "found with both": both / len(gold)}
            else:
                page = {name: [right, len(found) - right, len(gold) - right, 0]
                        for name, right in (("type", len(pairs)), ("quad", quads), ("type and both", both))}
            for name, side in (("actor", 2), ("recipient", 3)):
                judged = [pair[side] for pair in pairs if pair[side] is not None]
                if judged:
                    page[name] = sum(judged) / len(judged)
            pages[i] = page
            for event in gold:
                subsets.setdefault(self.label(event, False), []).append(i)
        return Measured(pages, subsets, self.targets)

    def show(self, system, page_id):
        gold, found = self.gold()[page_id], system.get(page_id, {}).get("events", [])
        yield f"\n{page_id}: {gold['text']}"
        for side, events in (("wanted", gold["events"]), ("found ", found)):
            for e in events:
                names = [", ".join(p.get("text") or "" for p in e.get(k) or []) for k in ("actor", "recipient")]
                yield f"  {side} {e['type']}: {names[0]} -> {names[1]}"


class PassageEvents:
    """Events, parties, places, times and voice on our own labelled passages; `report` is never tuned on or read."""

    def gold(self):
        score = passage_scorer("score_events")
        return {g["id"]: g for g in map(score.read_gold, sorted(score.FOLDER.glob("*.txt")))}

    def system(self):
        return annotate({"id": i, "text": g["text"], **({"published": g["published"]} if g["published"] else {})}
                        for i, g in self.gold().items())

    def measured(self, system):
        score, pages, subsets = passage_scorer("score_events"), {}, {}
        for i, gold in self.gold().items():
            counts = score.Counts()
            counts.add(score.Page(gold, system.get(i, {})), lambda *_: None)
            page = {}
            for level, (found, right, given) in counts.right.items():
                page[level] = [right, given, found, counts.wanted, 0]
            page["precision"], page["recall"] = ([page["event"][k], page["event"][k + 1]] * 2 + [0] for k in (0, 2))
            for name, (right, total) in {"full": (counts.full, counts.wanted), **counts.shares}.items():
                page[name] = [right, total, right, total, 0]
            right, given, wanted = counts.place
            page["place"] = [right, given, right, wanted, 0]
            pages[i] = page
            subsets.setdefault(gold["split"], []).append(i)
            subsets.setdefault(gold["domain"], []).append(i)
        return Measured(pages, dict(sorted(subsets.items(), key=lambda s: s[0] not in ("tune", "report"))))

    def show(self, system, page_id):
        """Faults of the tuning half only."""
        gold = self.gold()[page_id]
        if gold["split"] == "tune":
            yield from passage_scorer("score_events").faults(gold, system.get(page_id, {}))


CORPORA = {
    "gsr": Events("events/gsr_dev.jsonl", {"type/all": (.58, .70), "quad/all": (.70, .80), "type and both/all": (.38, .50)}),
    "plv": Events("events/plv_train.jsonl", {"found/all": (.55, .70)}, merge_yield=True, recall_only=True),
    "passage-events": PassageEvents(),
}
