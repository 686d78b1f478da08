"""bench/runs/<date>-<machine>/: what was measured, on what, kept with the code."""
import csv
import datetime
import os
import pathlib
import platform
import re
import subprocess

from . import places

COLUMNS = ("corpus", "system", "measure", "subset", "count", "value")


def processor():
    try:
        text = pathlib.Path("/proc/cpuinfo").read_text()
        return re.search(r"^model name\s*:\s*(.*)$", text, re.M).group(1).strip()
    except (OSError, AttributeError):
        return platform.processor() or platform.machine()


def machine():
    """A name for the kind of machine, never of the one machine."""
    words = re.sub(r"\(.*?\)|\bCPU\b|@.*|\bProcessor\b", " ", processor()).lower()
    return f"{os.cpu_count()}x-" + "-".join(re.findall(r"[a-z0-9]+", words)[:3])


def commit():
    done = subprocess.run(["git", "-C", str(places.REPOSITORY), "describe", "--always", "--dirty"],
                          capture_output=True, text=True)
    return done.stdout.strip() or "unknown"


def folder():
    today = datetime.datetime.now(datetime.timezone.utc).date().isoformat()
    path = places.REPOSITORY / "bench" / "runs" / f"{today}-{machine()}"
    path.mkdir(parents=True, exist_ok=True)
    return path


def memory_gb():
    try:
        return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / 1e9)
    except (ValueError, OSError):
        return "?"


def setup_lines():
    compiler = subprocess.run(["c++", "--version"], capture_output=True, text=True).stdout.splitlines()[:1]
    return [f"- processor: {processor()}, {os.cpu_count()} cores seen, {memory_gb()} GB",
            f"- system: {platform.system()} {platform.release()}, Python {platform.python_version()}",
            f"- compiler: {compiler[0] if compiler else 'unknown'}, RelWithDebInfo as CMakeLists.txt sets it",
            "- the machine is shared: quote ratios of one run, not times of two"]


def keep(name, rows, setup):
    """Adds rows (dicts of COLUMNS) under a name ("eval", "speed"); rows of the same corpus are replaced."""
    path = folder()
    raw = path / "raw.csv"
    old = []
    if raw.exists():
        with open(raw, encoding="utf-8", newline="") as f:
            measured = {row["corpus"] for row in rows}
            old = [row for row in csv.DictReader(f) if row["corpus"] not in measured]
    rows = sorted(old + [{c: str(row[c]) for c in COLUMNS} for row in rows], key=lambda r: r["corpus"])
    with open(raw, "w", encoding="utf-8", newline="") as f:
        writer = csv.DictWriter(f, COLUMNS, lineterminator="\n")
        writer.writeheader()
        writer.writerows(rows)
    parts = read_parts(path / "setup.md")
    told = [line for line in parts.get(name, []) if not line.startswith("- commit: ")]
    parts[name] = [f"- commit: {commit()}", *dict.fromkeys(told + setup)]
    (path / "setup.md").write_text("# Setup\n\n" + "\n".join(setup_lines()) + "\n" + "".join(
        f"\n## {part}\n\n" + "\n".join(lines) + "\n" for part, lines in sorted(parts.items())), encoding="utf-8")
    (path / "summary.md").write_text(summary(rows), encoding="utf-8")
    return path


def read_parts(path):
    parts, name = {}, None
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else []:
        if line.startswith("## "):
            name = line[3:]
            parts[name] = []
        elif name and line:
            parts[name].append(line)
    return parts


def summary(rows):
    lines = ["# Summary", "", "Made from raw.csv; how each was measured stands in setup.md."]
    for corpus in dict.fromkeys(row["corpus"] for row in rows):
        mine = [row for row in rows if row["corpus"] == corpus]
        systems = list(dict.fromkeys(row["system"] for row in mine))
        lines += ["", f"## {corpus}", "", "| measure | subset | count | " + " | ".join(systems) + " |",
                  "|---|---|---|" + "---|" * len(systems)]
        for measure, subset in dict.fromkeys((row["measure"], row["subset"]) for row in mine):
            cells = {row["system"]: row for row in mine if (row["measure"], row["subset"]) == (measure, subset)}
            count = next(iter(cells.values()))["count"]
            lines.append(f"| {measure} | {subset} | {count} | "
                         + " | ".join(cells[s]["value"] if s in cells else "-" for s in systems) + " |")
    return "\n".join(lines) + "\n"
