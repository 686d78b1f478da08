"""Fits the day model on what prepare.py wrote, and writes models/dates/: days.bin and training.json.

Figures are out of fold (by host) on all sets but the val part, which is never trained on; each beside the rules' own.
"""
import hashlib
import json
import pathlib
import pickle
import sys

import lightgbm
import numpy as np

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "blocks"))
from export_model import export  # noqa: E402

CONFIG = json.loads(pathlib.Path(__file__).with_name("config.json").read_text())
MODELS = pathlib.Path("models/dates")


class Sight:
    """What the program sees of one page; the choice is that of src/extract/day_model.cpp."""

    def __init__(self, page, names):
        self.page, self.index = page, {name: i for i, name in enumerate(names)}
        self.days, self.rows = page["days"], page["features"]
        self.rules = next((i for i in range(len(self.days)) if self.of(i, "is_rules")), None)

    def of(self, day, feature):
        return self.rows[day][self.index[feature]]

    def is_stated_published(self, day):
        return (self.of(day, "json_ld_rank") > 2 or self.of(day, "json_ld_main") > 0
                or self.of(day, "meta_published") > 0 or self.of(day, "item_date") > 0)

    def may_be(self, day):
        if self.rules is None or not self.is_stated_published(self.rules):
            shown = any(self.of(day, name) > 0 for name in (
                "alone", "opens_line", "says_published", "machine_attributes", "meta_dated"))
            return self.is_stated_published(day) or (self.of(day, "modified") == 0 and shown)
        if not self.is_stated_published(day) and self.of(day, "time_elements") == 0:
            return False
        if (self.of(day, "is_utc") > 0 and self.of(self.rules, "is_utc") == 0
                and abs(self.of(day, "from_rules")) <= 1):
            return False
        return self.of(day, "modified") == 0 or (
            self.of(day, "meta_article_published") > 0 and self.of(day, "inside") > 0
            and self.of(self.rules, "inside") == 0)

    def choose(self, likely):
        best = self.rules
        for day in range(len(self.days)):
            if day == self.rules or likely[day] < CONFIG["likely_enough"]:
                continue
            if (best is None or likely[day] > likely[best]) and self.may_be(day):
                best = day
        return best

    def is_right(self, day):
        return self.page["gold"] == ("none" if day is None else self.days[day])

    def may_teach(self):
        """Not where the gold is a day that the program must not take (of a change), or does not see."""
        if self.page["set"] == "gold-meta-postlight":
            return False  # its gold is in UTC
        if self.page["gold"] == "none" or self.is_right(self.rules):
            return True
        if self.page["gold"] not in self.days:
            return False
        day = self.days.index(self.page["gold"])
        return self.of(day, "modified") == 0 and self.of(day, "says_other") == 0


def fit(pages):
    features, labels, weights = [], [], []
    for page in pages:
        for copy, weight in zip(page["copies"], CONFIG["weight_of_copies"]):
            # A copy that no longer shows the gold day teaches that none of the others is.
            is_held = (copy is page["copies"][0] or page["gold"] in copy["days"])
            features += copy["features"]
            labels += [day == page["gold"] for day in copy["days"]]
            weights += [weight if is_held else weight / 2] * len(copy["days"])
    settings = {**CONFIG["lightgbm"], "seed": CONFIG["seed"], "deterministic": True, "verbose": -1, "num_threads": 1}
    data = lightgbm.Dataset(np.array(features, dtype=np.float32), label=np.array(labels), weight=np.array(weights))
    return lightgbm.train(settings, data, CONFIG["rounds"])


def fold_of(page):
    return int(hashlib.md5(page["host"].encode()).hexdigest(), 16) % CONFIG["folds"]


def main():
    with open(".deps/training/days.pickle", "rb") as file:
        data = pickle.load(file)
    names, pages = data["features"], data["pages"]
    sights = {page["id"]: Sight(page, names) for page in pages}
    teachers = [p for p in pages if p["split"] == "dev" and sights[p["id"]].may_teach()]
    models = [fit([p for p in teachers if fold_of(p) != fold]) for fold in range(CONFIG["folds"])]
    model = fit(teachers)
    figures = {}
    for page in pages:
        sight, judge = sights[page["id"]], model if page["split"] == "val" else models[fold_of(page)]
        likely = judge.predict(np.array(page["features"], dtype=np.float32)) if page["days"] else []
        chosen = sight.choose(likely)
        at = figures.setdefault(f"{page['set']} {page['split']}", {"pages": 0, "rules": 0, "model": 0, "invented": 0})
        at["pages"] += 1
        at["rules"] += sight.is_right(sight.rules)
        at["model"] += sight.is_right(chosen)
        at["invented"] += page["gold"] == "none" and chosen is not None
    MODELS.mkdir(parents=True, exist_ok=True)
    export(model, names, MODELS / "days.bin", b"DLDAYS01")
    gains = sorted(zip(names, model.feature_importance("gain")), key=lambda item: -item[1])
    run = {"config": CONFIG, "data_sha256": data["sha256"], "pages": len(teachers), "right": figures,
           "gain": {name: round(float(gain)) for name, gain in gains}}
    (MODELS / "training.json").write_text(json.dumps(run, indent=1) + "\n")
    print(json.dumps(figures, indent=1))


if __name__ == "__main__":
    main()
