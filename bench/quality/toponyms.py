"""Place names: found, and placed where they are. The shared scorer's rule, counted document by document."""
from . import language, places
from .measured import Measured


class Toponyms(language.Annotated):
    """LGL (small-town US news, ambiguous on purpose) and GeoWebNews (worldwide web news), development parts.

    "overlap": recognition against gold names with coordinates; "A@161": of those found, the share within 161 km.
    """
    FILES = {"lgl": "geo/lgl.jsonl", "geowebnews": "geo/geowebnews_dev.jsonl"}
    TARGETS = {"A@161/lgl": (.78, .83), "A@161/geowebnews": (.76, .85), "overlap/lgl": (.75, .82)}

    def __init__(self):
        self.task = "geo"

    def gold(self):
        return {f"{name}/{d['id']}": d for name, file in self.FILES.items()
                for d in language.read_lines(places.shared("data", *file.split("/")))}

    def measured(self, system):
        scorer = places.scorer("geo")
        pages, subsets = {}, {name: [] for name in self.FILES}
        for i, gold in self.gold().items():
            page = self.page(scorer, gold["toponyms"], (system.get(i) or {}).get("toponyms") or [])
            pages[i] = page
            subsets[i.split("/")[0]].append(i)
        return Measured(pages, subsets, self.TARGETS)

    @staticmethod
    def page(scorer, gold, found):
        """As geo.py main() counts: exact spans first, then overlaps, in order; what hits only unplaced gold counts for nothing."""
        placed, unplaced = ([t for t in gold if scorer.has(t) == wanted] for wanted in (True, False))
        found = sorted(found, key=lambda t: (t["start"], t["end"]))
        taken, pairs, left = {}, [], []
        for t in sorted(placed, key=lambda t: (t["start"], t["end"])):
            same = [k for k, f in enumerate(found) if k not in taken and (f["start"], f["end"]) == (t["start"], t["end"])]
            if same:
                taken[same[0]] = True
                pairs.append((t, found[same[0]]))
            else:
                left.append(t)
        exact = len(pairs)
        overlaps = lambda f, t: f["start"] < t["end"] and t["start"] < f["end"]
        for t in left:
            for k, f in enumerate(found):
                if k not in taken and overlaps(f, t):
                    taken[k] = True
                    pairs.append((t, f))
                    break
        counted = sum(k in taken or not any(overlaps(f, t) for t in unplaced) for k, f in enumerate(found))
        page = {"exact": [exact, counted - exact, len(placed) - exact, 0],
                "overlap": [len(pairs), counted - len(pairs), len(placed) - len(pairs), 0]}
        if pairs:
            near = sum(scorer.has(f) and scorer.km(t["lat"], t["lon"], f["lat"], f["lon"]) <= 161 for t, f in pairs)
            page["A@161"] = [near, len(pairs), near, len(pairs), 0]
        return page


CORPORA = {"places": Toponyms()}
