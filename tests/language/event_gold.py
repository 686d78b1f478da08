"""Reads the events of our own labelled passages (README.md beside this file, "Events")."""
import pathlib
import re

from passages import read_passage

HERE = pathlib.Path(__file__).parent
TYPES = "AGREE CONSULT SUPPORT CONCEDE COOPERATE AID RETREAT REQUEST ACCUSE REJECT THREATEN PROTEST MOBILIZE SANCTION COERCE ASSAULT".split()
STATUSES = "happened ongoing planned possible negated".split()
COLUMNS = "trigger type status actors recipients place time voice".split()
UNJUDGED = "?"


class GoldError(ValueError):
    """A line of gold that cannot be read; the message names the file and the line."""


def occurrences(text, words):
    """Where `words` stand in `text` as whole words."""
    left = r"(?<!\w)" if words[0].isalnum() else ""
    right = r"(?!\w)" if words[-1].isalnum() else ""
    return [(m.start(), m.end()) for m in re.finditer(left + re.escape(words) + right, text)]


def triggers(text, column):
    """[begin, end] of the words in square brackets; those around them only say which place in the text is meant."""
    spans = []
    for words in column.split(" ; "):
        if not re.fullmatch(r"[^\[\]]*\[[^\[\]]+\][^\[\]]*", words):
            raise GoldError(f"one pair of square brackets is wanted in {words!r}")
        found = occurrences(text, words.replace("[", "").replace("]", ""))
        if len(found) != 1:
            raise GoldError(f"{words!r} stands {len(found)} times in the passage")
        begin = found[0][0] + words.index("[")
        spans.append((begin, begin + words.index("]") - words.index("[") - 1))
    return spans


def nearest(text, words, at):
    found = occurrences(text, words)
    if not found:
        raise GoldError(f"{words!r} is not in the passage")
    return min(found, key=lambda span: max(span[0] - at, at - span[1], 0))


def party(text, column, at):
    """One party, named by one or several wordings (`=`): the occurrence of each that is nearest to the trigger."""
    return [nearest(text, words.strip(), at) for words in column.split(" = ")]


def parties(text, column, at):
    return [] if column in ("-", UNJUDGED) else [party(text, one, at) for one in column.split(" + ")]


def dated(text, column, at):
    """(span, accepted EDTF values); the values are None where they are not judged, and [None] where nothing may be resolved."""
    words, sign, value = column.partition(" = ")
    if not sign:
        raise GoldError(f"'words = EDTF' is wanted in {column!r}")
    values = None if value == UNJUDGED else [None] if value == "-" else value.split(" or ")
    for one in values or []:
        if one and not re.fullmatch(r"(\d{4}|XXXX|\d{3}X)(-(\d\d|XX)(-(\d\d|XX))?)?(T[\d:]+)?", one):
            raise GoldError(f"{one!r} is no EDTF value of the kinds used here")
    return nearest(text, words.strip(), at), values


def choices(column, known, sign):
    values = [v.strip() for v in column.split(sign)]
    if values == ["any"]:
        return list(known)
    for v in values:
        if v not in known:
            raise GoldError(f"{v!r} is none of {' '.join(known)}")
    return values


def read_event(text, line, attributions):
    optional = line.startswith("? ")
    cells = [c.strip() for c in line[2 if optional else 0:].split(" | ")]
    if len(cells) != len(COLUMNS):
        raise GoldError(f"{len(cells)} columns, {len(COLUMNS)} are wanted")
    cell = dict(zip(COLUMNS, cells))
    spans = triggers(text, cell["trigger"])
    at = spans[0][0]
    voices = [None if v == "own" else int(v) for v in cell["voice"].split()]
    if set(voices) - {None} - set(attributions):
        raise GoldError(f"the passage has no attribution {cell['voice']}")
    return {"optional": optional, "triggers": spans, "types": choices(cell["type"], TYPES, " / "),
            "statuses": choices(cell["status"], STATUSES, " or "), "actors": parties(text, cell["actors"], at),
            "recipients": parties(text, cell["recipients"], at),
            "place": None if cell["place"] == UNJUDGED else [] if cell["place"] == "-" else party(text, cell["place"], at),
            "time": None if cell["time"] == "-" else dated(text, cell["time"], at), "voices": voices}


def passage_of(path):
    """The passage of a file of gold: in passages/ or, where it is one for events alone, in event_passages/."""
    name = pathlib.Path(path).name
    alone = HERE / "event_passages" / name
    return alone if alone.exists() else HERE / "passages" / name


def read_gold(path, passages=None):
    """{"id", "text", "split", "domain", "published", "attributions": {number: labels}, "events": [...], "times": [(span, values)]}."""
    path = pathlib.Path(path)
    passage = read_passage(passages / path.name if passages else passage_of(path))
    text = passage["text"]
    attributions = {a["id"]: a for a in passage["attributions"]}
    gold = {**passage, "attributions": attributions, "published": None, "events": [], "times": []}
    for number, line in enumerate(path.read_text(encoding="utf8").splitlines(), 1):
        try:
            if line.startswith("published: "):
                gold["published"] = None if line[11:] == "-" else line[11:]
            elif line.startswith("@ "):
                gold["times"].append(dated(text, line[2:], 0))
            elif line and not line.startswith("#"):
                gold["events"].append(read_event(text, line, attributions))
        except GoldError as error:
            raise GoldError(f"{path}:{number}: {error}") from None
    return gold
