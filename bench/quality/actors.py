"""Actors across articles: the set of our own, tests/actors_set, as its README says."""
import itertools
import json
import re
import sqlite3
import subprocess
import tempfile
from pathlib import Path

from . import places
from .measured import Measured

FOLDER = places.REPOSITORY / "tests" / "actors_set"
SPLITS = {"dev": "dev.txt", "held out": "held_out.txt"}


def read_reports(path):
    """[(id, text, [(actor, begin, end)])]: offsets in code points of the text."""
    reports = []
    for block in re.split(r"^== ", path.read_text(encoding="utf-8"), flags=re.M)[1:]:
        name, marked = block.split("\n", 1)
        text, marks = "", []
        for piece in re.split(r"(\{\w+:[^}]+\})", marked.strip()):
            mark = re.fullmatch(r"\{(\w+):([^}]+)\}", piece)
            if mark:
                marks.append((mark[1], len(text), len(text) + len(mark[2])))
            text += mark[2] if mark else piece
        reports.append((name.strip(), text, marks))
    return reports


def actors_by_span(reports):
    """(report id, begin, end) -> actor's id, of every mention that has one; and each report's text as it was kept."""
    with tempfile.TemporaryDirectory() as folder:
        lines, store = Path(folder) / "reports.jsonl", str(Path(folder) / "a.db")
        lines.write_text("".join(json.dumps({"id": i, "text": t}) + "\n" for i, t, _ in reports), encoding="utf-8")
        subprocess.run([places.program(), "ingest", "--quiet", "--store", store, str(lines)], check=True)
        database = sqlite3.connect(store)
        rows = database.execute(
            "SELECT a.key, m.begin, m.end, c.id, a.text FROM mentions AS m JOIN articles AS a ON a.number = m.article "
            "JOIN entity_actors AS e ON e.article = m.article AND e.entity = m.entity JOIN actor_names AS n ON "
            "n.number = e.name JOIN actors AS c ON c.number = n.actor WHERE m.form <> 'pronoun'").fetchall()
        database.close()
    texts = {i: t for i, t, _ in reports}
    for key, *_, text in rows:
        assert texts[key] == text, f"{key}: the text was changed on its way in"
    return {(key, begin, end): actor for key, begin, end, actor, _ in rows}


def actor_of(found, report, begin, end):
    """Of the mention with the same words, else of the shortest that holds them and at most an article and a title more."""
    if (report, begin, end) in found:
        return found[report, begin, end]
    near = [(e - b, actor) for (r, b, e), actor in found.items()
            if r == report and b <= begin and end <= e and e - b - (end - begin) <= 20]
    if near:
        return min(near)[1]
    inside = [(b - e, actor) for (r, b, e), actor in found.items()
              if r == report and begin <= b and e <= end and e - b >= (end - begin) / 2]
    return min(inside)[1] if inside else None


class Actors:
    """A page is an actor of the gold; its pairs are those of its mentions."""
    TARGETS = {"pair precision/held out": (.95, .98), "pair recall/held out": (.75, .85)}

    def mentions(self):
        """[(split, actor, report, begin, end)]"""
        return [(split, actor, report, begin, end) for split, file in SPLITS.items()
                for report, _, marks in read_reports(FOLDER / file) for actor, begin, end in marks]

    def system(self):
        found = {}
        for file in SPLITS.values():
            found |= actors_by_span(read_reports(FOLDER / file))
        return found

    def measured(self, system):
        pages, subsets = {}, {}
        for split in SPLITS:
            mentions = [(f"{split}/{actor}", report, actor_of(system, report, begin, end) or f"missed {report} {begin}")
                        for s, actor, report, begin, end in self.mentions() if s == split]
            for page in dict.fromkeys(m[0] for m in mentions):
                pages[page] = self.page(page, mentions)
                subsets.setdefault(split, []).append(page)
        return Measured(pages, subsets, self.TARGETS)

    @staticmethod
    def page(page, mentions):
        ours = [m for m in mentions if m[0] == page]
        is_found = lambda m: not m[2].startswith("missed")
        gold = [(a, b) for a, b in itertools.combinations(ours, 2) if a[1] != b[1]]
        both = [(a, b) for a, b in gold if is_found(a) and is_found(b)]
        right = sum(a[2] == b[2] for a, b in gold)
        # A wrong pair is counted on both its pages, by half.
        wrong = sum(a[2] == b[2] for a in ours for b in mentions if b[0] != page and a[1] != b[1]) / 2
        found = sum(map(is_found, ours))
        b_precision = sum(sum(o[2] == m[2] for o in ours) / sum(o[2] == m[2] for o in mentions) for m in ours)
        b_recall = sum(sum(o[2] == m[2] for o in ours) / len(ours) for m in ours)
        values = {"BCubed": [b_precision, len(ours), b_recall, len(ours), 0], "found": [found, len(ours), found, len(ours), 0]}
        if right + wrong:
            values["pair precision"] = [right, right + wrong, right, right + wrong, 0]
        if gold:
            values["pair recall"] = [right, len(gold), right, len(gold), 0]
        if both:
            values["pair recall, found"] = [right, len(both), right, len(both), 0]
        return values

    def show(self, system, page_id):
        for split, actor, report, begin, end in self.mentions():
            if page_id == f"{split}/{actor}" and split != "held out":
                text = next(t for i, t, _ in read_reports(FOLDER / SPLITS[split]) if i == report)
                yield f"{page_id}  {report}  {text[begin:end]}  -> {actor_of(system, report, begin, end)}"


ACTORS = Actors()
