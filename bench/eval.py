#!/usr/bin/env python3
"""Measures what dateline gets right, by corpus, and compares it with the stored baseline and with peers.

usage: eval.py [CORPUS...] [--peers] [--check] [--update] [--keep] [--worst N] [--changed] [--show ID] [--records FILE]

CORPUS: extraction metadata mediacloud postlight mozilla origin sentences acceptance actors attribution wikigold uner
        coreference parse propositions passages gsr plv passage-events places timex, or events (gsr, plv and passage-events), or all
        (the default).
  --peers     measure the peers of bench/peers.lock on the same pages (--setup-peers installs them first)
  --check     exit 1 on a drop that is not noise, or on a missed floor; a corpus that is not here is skipped
  --update    write bench/baselines/CORPUS.json from this run
  --keep      add this run to bench/runs/<date>-<machine>/
  --worst N   name the N pages with most faults    --changed  name pages that differ from the baseline
  --show ID   what was missed and wrongly kept on a page
  --records FILE   score these records (JSONL) and do not run the program

A difference is believed when its 95 % interval (paired bootstrap over pages) leaves out 0. Standard library only.
"""
import argparse
import json
import sys

from quality import (acceptance, actors, events, extraction, language, measured, origin, peers, places, records, run_folder, sentences,
                     time, toponyms)

CORPORA = {
    "extraction": extraction.EXTRACTION, "metadata": extraction.METADATA, "mediacloud": extraction.MEDIACLOUD,
    "postlight": extraction.POSTLIGHT, "mozilla": extraction.MOZILLA, "origin": origin.ORIGIN,
    "sentences": sentences.SENTENCES, "acceptance": acceptance.ACCEPTANCE, "actors": actors.ACTORS, **language.CORPORA,
    **events.CORPORA, **toponyms.CORPORA,
    "timex": time.TIMEX,
}
SHOWN_FOR_PEERS = ("all", "val", "English")
BASELINES = places.REPOSITORY / "bench" / "baselines"


class Extractions:
    """One extraction a folder, for the corpora that share it."""

    def __init__(self, file):
        self.file, self.kept = file, {}

    def of(self, corpus):
        if hasattr(corpus, "system"):
            return corpus.system()
        folder = corpus.inputs()
        if folder not in self.kept:
            found = records.from_file(self.file) if self.file else records.extract(folder)
            self.kept[folder] = records.for_scorer(found)
        return self.kept[folder]


def read_baseline(name):
    path = BASELINES / f"{name}.json"
    return json.loads(path.read_text(encoding="utf-8")) if path.exists() else None


def write_baseline(name, result):
    pages = {measured.key(i): page for i, page in sorted(result.pages.items())}
    figures = {f"{m}/{s}": round(v, 4) for m, s, _, v in result.figures()}
    BASELINES.mkdir(parents=True, exist_ok=True)
    lines = ",\n".join(f"  {json.dumps(k)}: {json.dumps(page)}" for k, page in sorted(pages.items()))
    head = json.dumps({"commit": run_folder.commit(), "figures": figures}, indent=1)[:-2]
    (BASELINES / f"{name}.json").write_text(f'{head},\n "pages": {{\n{lines}\n }}\n}}\n', encoding="utf-8")


def against(result, measure, subset, others):
    """Our figure less the other's on the pages both have, with its interval; others by digest of their ids."""
    ours = {measured.key(i): v for i, v in result.values(measure, subset).items()}
    theirs = {i: page[measure] for i, page in others.items() if measure in page}
    return measured.paired_bootstrap(ours, theirs)


def describe(difference):
    if difference is None:
        return ""
    value, low, high = difference
    if low == high == 0:
        return "unchanged"
    return f"{value:+.4f} [{low:+.4f}, {high:+.4f}]" + ("" if low <= 0 <= high else " *")


def print_figures(name, result, baseline):
    """Prints the table; gives the faults that --check counts."""
    faults = []
    print(f"\n{name}" + (f"   against {baseline['commit']}" if baseline else ""))
    for measure, subset, count, value in result.figures():
        difference = against(result, measure, subset, baseline["pages"]) if baseline else None
        sign = -1 if measure in result.lower_is_better else 1
        target, verdict = result.targets.get(f"{measure}/{subset}"), ""
        if target:
            floor, aim = target
            met = "aim" if sign * value >= sign * aim else "floor" if sign * value >= sign * floor else None
            verdict = f"meets the {met}" if met else "BELOW THE FLOOR" if sign > 0 else "ABOVE THE LIMIT"
            verdict += f" ({floor:g}; aim {aim:g})"
            if not met:
                faults.append(f"{name}: {measure}/{subset} {value:.4f} misses {floor:g}")
        if difference and (difference[2] if sign > 0 else -difference[1]) < 0:
            faults.append(f"{name}: {measure}/{subset} fell, {describe(difference)}")
        if subset == "all" or "invented" not in measure:
            print(f"  {measure:<22}{subset:<36}{count:>5}  {value:.4f}  {describe(difference):<34}{verdict}".rstrip())
    for note in result.notes:
        print(f"  {note}")
    return faults


def print_peers(name, corpus, result):
    rows = []
    for peer in peers.NAMES:
        theirs = corpus.measured(peers.read(peer, corpus.inputs()))
        by_key = {measured.key(i): page for i, page in theirs.pages.items()}
        print(f"  against {peer} {peers.versions()[peer]}")
        for measure, subset, count, value in theirs.figures():
            if value == 0:
                continue  # a peer that does not answer this at all
            if subset in SHOWN_FOR_PEERS and "invented" not in measure:
                ours = describe(against(result, measure, subset, by_key))
                print(f"    {measure:<20}{subset:<36}{count:>5}  {value:.4f}  ours {ours}")
            rows.append(dict(corpus=name, system=peer, measure=measure, subset=subset, count=count, value=f"{value:.4f}"))
    return rows


def fault_count(page):
    return sum((v[1] - v[0] + v[3] - v[2] if len(v) == 5 else v[1] + v[2]) if isinstance(v, list) else 1 - v for m, v in page.items() if "invented" not in m)


def run(name, corpus, extractions, options):
    system = extractions.of(corpus)
    result, baseline = corpus.measured(system), read_baseline(name)
    faults = print_figures(name, result, baseline)
    rows = [dict(corpus=name, system="dateline", measure=m, subset=s, count=n, value=f"{v:.4f}")
            for m, s, n, v in result.figures()]
    if options.peers and isinstance(corpus, extraction.Pages):
        rows += print_peers(name, corpus, result)
    named = sorted(result.pages, key=lambda i: -fault_count(result.pages[i]))[:options.worst]
    if options.changed and baseline:
        named += [i for i, page in result.pages.items() if baseline["pages"].get(measured.key(i)) != page]
    for page_id in dict.fromkeys(named + options.show):
        for line in corpus.show(system, page_id) if hasattr(corpus, "show") else ():
            print(line)
    if options.update:
        write_baseline(name, result)
    if options.keep:
        run_folder.keep("eval", rows, ["- `./dev eval --keep`" + (" with peers " + ", ".join(
            f"{p} {v}" for p, v in peers.versions().items()) if options.peers else ""),
            "- pages: ../shared/data/extraction-dev; no system was given the page's URL"])
    return faults


def main():
    a = argparse.ArgumentParser(usage=__doc__.split("usage: ")[1].split("\n")[0], description=__doc__,
                                formatter_class=argparse.RawDescriptionHelpFormatter)
    a.add_argument("corpora", nargs="*", choices=[*CORPORA, "events", "all", []], default=[], metavar="CORPUS")
    for flag in ("peers", "setup-peers", "check", "update", "keep", "changed"):
        a.add_argument("--" + flag, action="store_true")
    a.add_argument("--worst", type=int, default=0)
    a.add_argument("--show", action="append", default=[])
    a.add_argument("--records")
    options = a.parse_args()
    if options.setup_peers:
        peers.set_up()
    names = list(CORPORA) if not options.corpora or "all" in options.corpora else options.corpora
    names = [n for name in names for n in (events.CORPORA if name == "events" else (name,))]
    extractions, faults = Extractions(options.records), []
    for name in names:
        try:
            faults += run(name, CORPORA[name], extractions, options)
        except places.Missing as missing:
            print(f"\n{name}: skipped, {missing}")
    for fault in faults:
        print(f"FAULT  {fault}")
    return 1 if faults and options.check else 0


if __name__ == "__main__":
    sys.exit(main())
