"""What a corpus measured, page by page, and the figures that follow from it."""
import dataclasses
import hashlib
import random


@dataclasses.dataclass
class Measured:
    """One system on one corpus.

    pages: page id -> measure -> value. A value is [tp, fp, fn, tn] (the figure is F1 over the sums) or a number
    (the figure is the mean), or [right of the system's, system's, right of gold's, gold's, 0] where credit is partial
    (the figure is the F1 of the two shares). A measure that a page has no gold for is absent there.
    means: name -> measures of which it is the mean ("CoNLL" of MUC, B3, CEAFe).
    subsets: name -> page ids; "all" is implied. targets: "measure/subset" -> (floor, aim).
    """
    pages: dict
    subsets: dict = dataclasses.field(default_factory=dict)
    targets: dict = dataclasses.field(default_factory=dict)
    lower_is_better: tuple = ()
    notes: list = dataclasses.field(default_factory=list)
    means: dict = dataclasses.field(default_factory=dict)

    def measures(self):
        return list(dict.fromkeys(m for page in self.pages.values() for m in page))

    def values(self, measure, subset):
        ids = self.pages if subset == "all" else self.subsets[subset]
        return {i: self.pages[i][measure] for i in ids if measure in self.pages.get(i, {})}

    def figures(self):
        """(measure, subset, page count, figure), in order."""
        for measure in self.measures():
            for subset in ["all", *self.subsets]:
                values = self.values(measure, subset)
                if values:
                    yield measure, subset, len(values), figure(list(values.values()))
        for name, measures in self.means.items():
            for subset in ["all", *self.subsets]:
                parts = [list(self.values(m, subset).values()) for m in measures]
                yield name, subset, len(parts[0]), sum(map(figure, parts)) / len(parts)


def figure(values):
    if isinstance(values[0], (list, tuple)):
        if len(values[0]) == 5:
            right_p, system, right_r, gold = (sum(v[k] for v in values) for k in range(4))
            p, r = right_p / system if system else 0.0, right_r / gold if gold else 0.0
            return 2 * p * r / (p + r) if p + r else 0.0
        tp, fp, fn = (sum(v[k] for v in values) for k in range(3))
        return 2 * tp / (2 * tp + fp + fn) if tp else 0.0
    return sum(values) / len(values)


def key(page_id):
    """Baselines are committed, and name pages of others by a digest only."""
    return hashlib.sha256(page_id.encode("utf-8")).hexdigest()[:12]


def paired_bootstrap(ours, theirs, rounds=1000, seed=1):
    """Difference of two systems on the pages both have: (difference, low, high), a 95 % interval.

    ours, theirs: page -> value. Pages are drawn with replacement, the same draw for both (Efron & Tibshirani,
    An Introduction to the Bootstrap, chapter 13: the percentile interval). Nothing where no page is shared.
    """
    ids = sorted(set(ours) & set(theirs))
    if not ids:
        return None
    a, b = [ours[i] for i in ids], [theirs[i] for i in ids]
    if a == b:
        return 0.0, 0.0, 0.0
    draw, count, differences = random.Random(seed), len(ids), []
    for _ in range(rounds):
        sample = draw.choices(range(count), k=count)
        differences.append(figure([a[i] for i in sample]) - figure([b[i] for i in sample]))
    differences.sort()
    return figure(a) - figure(b), differences[int(rounds * .025)], differences[int(rounds * .975) - 1]
