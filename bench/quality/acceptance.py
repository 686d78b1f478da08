"""The founding page: every row of ../shared/acceptance, on both of its forms."""
import json
import pathlib
import subprocess
import sys
import tempfile

from . import places, records
from .measured import Measured


def record_of(page):
    """The exported record of a store that holds only that page."""
    with tempfile.TemporaryDirectory() as folder:
        store = pathlib.Path(folder) / "acceptance.db"
        records.run("ingest", "--store", store, page)
        return records.run("export", "--store", store, "--format", "jsonl")


def rows():
    """(input, row, holds, why)"""
    folder = places.shared("acceptance")
    expect = folder / "repost.expect.json"
    checks = json.loads(expect.read_text(encoding="utf-8"))
    for name in checks["input"]:
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as f:
            f.write(record_of(folder / name))
            f.flush()
            done = subprocess.run([sys.executable, str(folder / "check.py"), str(expect), f.name],
                                  capture_output=True, text=True)
        verdicts = [line for line in done.stdout.splitlines() if line.startswith(("holds  ", "FAILS  "))]
        if len(verdicts) != len(checks["rows"]):
            sys.exit(f"check.py gave {len(verdicts)} verdicts for {len(checks['rows'])} rows on {name}: {done.stderr}")
        for row, verdict in zip(checks["rows"], verdicts):
            yield name, row["row"], verdict.startswith("holds"), verdict[7:]


class Acceptance:
    def system(self):
        return list(rows())

    def measured(self, system):
        pages = {f"{name}: {row}": {"rows": int(holds)} for name, row, holds, _ in system}
        notes = [f"fails  {name}: {why}" for name, _, holds, why in system if not holds]
        subsets = {name: [p for p in pages if p.startswith(name)] for name in dict.fromkeys(s[0] for s in system)}
        return Measured(pages, subsets, {"rows/all": (1.0, 1.0)}, notes=notes)


ACCEPTANCE = Acceptance()
