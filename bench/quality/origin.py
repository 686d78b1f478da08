"""Original source, dateline and credit: the set of our own, tests/origin_set, by its own scorer's rules."""
import importlib.util

from . import places
from .measured import Measured

FOLDER = places.REPOSITORY / "tests" / "origin_set"


def own_scorer():
    path = FOLDER / "score.py"
    if not path.exists():
        raise places.Missing(f"{path} is not there")
    spec = importlib.util.spec_from_file_location("origin_set_score", path)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def counts(expected, given):
    """[tp, fp, fn, tn] of one value: a wrong one is both invented and missed."""
    if expected is None and given is None:
        return [0, 0, 0, 1]
    right = expected == given
    return [int(right), int(given is not None and not right), int(expected is not None and not right), 0]


class Origin:
    """Each field's F1, that of all values together, and the share of pages on which every field is right."""

    def gold(self):
        return own_scorer().read_jsonl(FOLDER / "gold.jsonl")

    def system(self):
        return {r["id"]: r for r in own_scorer().extract(str(places.program()), self.gold())}

    def measured(self, system):
        rule, pages, subsets = own_scorer(), {}, {}
        for row in self.gold():
            expected, given = rule.values_of(row), rule.values_of(system.get(row["id"]) or {})
            page = {field: counts(rule.fold(expected[field]), rule.fold(given[field])) for field in rule.FIELDS}
            whole = {"all values": [sum(c[k] for c in page.values()) for k in range(4)],
                     "pages wholly right": int(not any(c[1] or c[2] for c in page.values()))}
            pages[row["id"]] = {**whole, **page}
            subsets.setdefault(row.get("split", "dev"), []).append(row["id"])
        return Measured(pages, subsets, {"all values/all": (.90, .97)})

    def show(self, system, page_id):
        row = next((r for r in self.gold() if r["id"] == page_id), None)
        if row:
            rule = own_scorer()
            yield f"{page_id}"
            expected, given = rule.values_of(row), rule.values_of(system.get(page_id) or {})
            for field in rule.FIELDS:
                if rule.fold(expected[field]) != rule.fold(given[field]):
                    yield f"  {field}: gold {expected[field]!r}, ours {given[field]!r}"


ORIGIN = Origin()
