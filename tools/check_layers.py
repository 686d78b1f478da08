"""The stages keep to their places.

Each stage includes only what src/stages.txt grants it; the stages that see one article touch no file, clock or socket;
only the command line prints or exits; src/stages.txt, ARCHITECTURE.md and src/pipeline.cpp name the stages in one order.
"""
import re
import sys

from repository import ROOT, cpp_sources, report, without_comments, without_strings

# Public headers that are not called after their stage.
HEADER_STAGE = {"actors": "link", "record_json": "store", "export": "store", "suppression": "store", "erase": "store",
                "models": "pipeline", "reported": "query", "reported_rows": "store", "publish": "query"}
# The stages from extract to corroborate (ARCHITECTURE.md, invariants).
PURE_STAGES = {"text", "extract", "copies", "segment", "encode", "annotate", "link", "conceal", "corroborate"}
WORLD_HEADERS = re.compile(r"^(fstream|filesystem|iostream|unistd\.h|fcntl\.h|sys/.*|netinet/.*|httplib\.h|"
                           r"sqlite3\.h|random|spdlog/.*)$")
# What reads a model, the gazetteer or the user's actors from the disk, and names their path; after that the stages have all they need.
LOADERS = re.compile(r"include/dateline/(encode|annotate|link)\.h|src/encode/model_folder\.(h|cpp)|src/annotate/(heads_file|event_types)\.cpp|"
                     r"src/link/(gazetteer_file|actors_read)\.cpp")
WORLD_CALLS = re.compile(r"\b(system_clock|steady_clock|high_resolution_clock|getenv|fopen|FILE|time\(nullptr|time\(NULL|rand\()")
PRINTS_OR_EXITS = re.compile(r"\bstd::(cout|cerr|clog)\b|(?<![\w.:>])(?:std::)?(?:printf|puts|perror|exit|abort|quick_exit)\s*\(|"
                             r"\bfprintf\s*\(|\bfmt::print\s*\(")
INCLUDE = re.compile(r'^\s*#\s*include\s*(?:"([^"]+)"|<([^>]+)>)', re.MULTILINE)


def read_stages(text):
    """The lines "stage: granted stages", in their order."""
    lines = [line.split(":") for line in text.splitlines() if line.strip() and not line.startswith("#")]
    return {stage.strip(): set(granted.split()) for stage, granted in lines}


def stage_of(path):
    """The stage a source or public header belongs to: "record" for what all may include, None outside src and include."""
    parts = path.parts
    if parts[0] == "src":
        return path.stem if len(parts) == 2 else parts[1]
    if parts[:2] == ("include", "dateline"):
        if parts[2] == "record" or path.name == "result.h":
            return "record"
        return HEADER_STAGE.get(path.stem, path.stem)
    return None


def included_stage(name):
    """The stage that an include names, or None where it names none."""
    parts = name.split("/")
    if parts[0] != "dateline":
        return parts[0] if len(parts) > 1 else None
    if parts[1] in ("record", "result.h"):
        return "record"
    stem = parts[1].removesuffix(".h")
    return HEADER_STAGE.get(stem, stem)


def include_faults(path, source, stages):
    """What `path` includes and may not."""
    stage = stage_of(path)
    allowed = {"record", stage} | ({"text"} if path.parts[0] == "src" else set()) | stages.get(stage, set())
    found = []
    for match in INCLUDE.finditer(without_comments(source)):
        quoted, system = match.groups()
        line = source.count("\n", 0, match.start(1) if quoted else match.start(2)) + 1
        if quoted:
            wanted = included_stage(quoted)
            if wanted is None:
                found.append(f'{path}:{line}: "{quoted}": name it from src/ or include/, with its stage')
            elif wanted not in allowed:
                found.append(f'{path}:{line}: {stage} may not include "{quoted}"; src/stages.txt grants it '
                             f"{' '.join(sorted(stages.get(stage, set()))) or 'nothing'}")
        elif stage in PURE_STAGES and WORLD_HEADERS.match(system) and not LOADERS.fullmatch(path.as_posix()):
            found.append(f"{path}:{line}: {stage} opens no file, clock or socket, but includes <{system}>")
    return found


def world_faults(path, source):
    """Calls that leave the program, where they are not allowed."""
    stage, bare, found = stage_of(path), without_strings(source), []
    rules = [(PRINTS_OR_EXITS, "only src/cli prints or exits")] if stage != "cli" else []
    if stage in PURE_STAGES and not LOADERS.fullmatch(path.as_posix()):
        rules.append((WORLD_CALLS, f"{stage} opens no file, clock or socket"))
    for rule, why in rules:
        for match in rule.finditer(bare):
            found.append(f"{path}:{bare.count(chr(10), 0, match.start()) + 1}: {match[0].strip()}: {why}")
    return found


def order_faults(stages, architecture, pipeline):
    """Where ARCHITECTURE.md or the pipeline has another order than stages.txt."""
    order, found = list(stages), []
    section = re.search(r"^## Stages\n(.*?)(?=^## |\Z)", architecture, re.MULTILINE | re.DOTALL)
    rows = re.findall(r"^\| `([a-z_]+)`", section[1], re.MULTILINE) if section else []
    if rows != order:
        found.append(f"ARCHITECTURE.md: the table under \"Stages\" has {' '.join(rows)}; src/stages.txt has {' '.join(order)}")
    if pipeline is not None:
        bare = without_strings(pipeline)
        first = {stage: re.search(rf"(?<![\w.>]){stage}\(", bare) for stage in order if stage in PURE_STAGES - {"text", "conceal"}}
        called = sorted((stage for stage in first if first[stage]), key=lambda stage: first[stage].start())
        for stage in first:
            if not first[stage]:
                found.append(f"src/pipeline.cpp: does not call {stage}()")
        if called != [stage for stage in order if stage in called]:
            found.append(f"src/pipeline.cpp: calls {' '.join(called)}; src/stages.txt has {' '.join(order)}")
    return found


def main():
    stages = read_stages((ROOT / "src/stages.txt").read_text())
    pipeline = ROOT / "src/pipeline.cpp"
    architecture = ROOT / "ARCHITECTURE.md"
    faults = order_faults(stages, architecture.read_text() if architecture.exists() else "",
                          pipeline.read_text() if pipeline.exists() else None)
    for stage, granted in stages.items():
        faults += [f"src/stages.txt: {stage} is granted {other}, which is no stage" for other in granted - set(stages)]
    for path in cpp_sources():
        stage = stage_of(path)
        if stage is None:
            continue
        if stage != "record" and stage not in stages:
            faults.append(f"{path}: src/stages.txt has no stage {stage}")
            continue
        source = (ROOT / path).read_text()
        faults += include_faults(path, source, stages) + world_faults(path, source)
    return report(faults)


if __name__ == "__main__":
    sys.exit(main())
