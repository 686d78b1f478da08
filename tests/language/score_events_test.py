"""The gold of the passages' events can be read, and their scorer sees each kind of fault and no other."""
import copy

import pytest
from event_gold import TYPES, GoldError, read_event, read_gold
from score_events import FOLDER, score

NOT_SHARES = ("gold", "system")


@pytest.fixture(scope="module")
def golds():
    return [read_gold(path) for path in sorted(FOLDER.glob("*.txt"))]


def perfect(gold):
    """A record that says just what the gold wants; places and parties are entities of one mention."""
    record = {"entities": [], "events": [], "timexes": [{"span": list(s), "edtf": (v or [None])[0]} for s, v in gold["times"]],
              "attributions": [{"id": f"a{n}", "cue": {"span": a["cue"][0]} if a["cue"] else None, "content": a["content"]}
                               for n, a in gold["attributions"].items()]}

    def entity(wordings):
        number = f"e{len(record['entities'])}"
        record["entities"].append({"id": number, "name": "", "mentions": [{"span": list(wordings[0]), "form": "nominal"}]})
        return number

    for g in gold["events"]:
        if not g["optional"]:
            voice = g["voices"][0]
            record["events"].append({
                "type": g["types"][0], "status": g["statuses"][0], "trigger": list(g["triggers"][0]), "evidence": [],
                "actors": [entity(p) for p in g["actors"]], "recipients": [entity(p) for p in g["recipients"]],
                "place": {"entity": entity(g["place"])} if g["place"] else None,
                "time": {"span": list(g["time"][0]), "edtf": (g["time"][1] or [None])[0]} if g["time"] else None,
                "attribution": None if voice is None else f"a{voice}"})
    return record


def opposite_type(_, e):
    e["type"] = TYPES[(TYPES.index(e["type"]) + 8) % len(TYPES)]


def other_status(_, e):
    e["status"] = {"happened": "negated"}.get(e["status"], "happened")


def swapped_sides(_, e):
    e["actors"], e["recipients"] = e["recipients"], e["actors"]


def no_place(_, e):
    e["place"] = None


def place_added(record, e):
    e["place"] = e["place"] or {"entity": record["entities"][0]["id"] if record["entities"] else "none"}


def other_time(_, e):
    e["time"] = e["time"] and {**e["time"], "edtf": "1901-02-03"}


def no_time(_, e):
    e["time"] = None


def own_voice(_, e):
    e["attribution"] = None


def lost_attribution(_, e):
    e["attribution"] = e["attribution"] and "lost"


def no_timexes(record, _):
    record["timexes"] = []


def elsewhere(_, e):
    e["trigger"] = [0, 0]


def one_more(record, e):
    if len(record["events"]) < 40:
        record["events"].append({**e, "type": "AID", "trigger": [0, 1]})


FOUND = {"event", "quad", "precision", "recall", "full"}
# The fault, the figures that must fall, and those that may: where little is found, shares of it say little.
FAULTS = [(opposite_type, FOUND, "any"), (elsewhere, FOUND | {"trigger"}, "any"), (one_more, {"event", "quad", "trigger", "precision"}, ()),
          (other_status, {"status"}, ()), (swapped_sides, {"actor", "recipient", "full"}, ()), (no_place, {"place"}, ()),
          (place_added, {"place"}, ()), (other_time, {"time"}, ()), (no_time, {"time", "timed"}, ()), (own_voice, {"voice"}, ()),
          (lost_attribution, {"whose"}, ()), (no_timexes, {"timex", "value"}, ())]


def test_there_is_gold_for_every_passage(golds):
    assert len(golds) == 79
    folders = [FOLDER.parent / "passages", FOLDER.parent / "event_passages"]
    assert sorted(p.name for p in FOLDER.glob("*.txt")) == sorted(p.name for f in folders for p in f.glob("*.txt"))


def test_passages_for_events_alone_are_for_tuning(golds):
    assert {g["split"] for g in golds if (FOLDER.parent / "event_passages" / f"{g['id']}.txt").exists()} == {"tune"}


def test_gold_against_itself_is_right_everywhere(golds):
    figures = score(golds, {g["id"]: perfect(g) for g in golds})
    assert {(group, name): v for group, values in figures.items() for name, v in values.items() if name not in NOT_SHARES and v != 1} == {}


@pytest.mark.parametrize("fault, falls, may_fall", FAULTS, ids=lambda f: getattr(f, "__name__", None))
def test_a_fault_lowers_its_own_figures(golds, fault, falls, may_fall):
    records = {g["id"]: perfect(g) for g in golds}
    for record in records.values():
        for event in copy.copy(record["events"]):
            fault(record, event)
    figures = score(golds, records)["all"]
    lower = {name for name, value in figures.items() if name not in NOT_SHARES and value < 1}
    assert falls <= lower
    assert may_fall == "any" or lower == falls


def test_nothing_given_is_nothing_found(golds):
    figures = score(golds, {})["all"]
    assert [figures[name] for name in ("event", "recall", "full", "timex")] == [0, 0, 0, 0]


def innermost(gold, begin, end):
    """The attribution in whose content the trigger stands, or None: the outlet tells it."""
    around = [(sum(e - s for s, e in a["content"]), n) for n, a in gold["attributions"].items()
              if any(s <= begin and end <= e for s, e in a["content"])]
    return min(around)[1] if around else None


def test_voices_are_those_of_the_marks(golds):
    """Own voice where the outlet tells it once, else the innermost attribution of each telling."""
    for gold in golds:
        for event in gold["events"]:
            told = {innermost(gold, *trigger) for trigger in event["triggers"]}
            assert ({None} if None in told else told) <= set(event["voices"]), (gold["id"], event["triggers"])


GOOD = "[shelled] the port | ASSAULT | happened | the army | the port | - | on Monday = XXXX-05-04 | own"


@pytest.mark.parametrize("old, new, message", [
    ("[shelled]", "shelled", "square brackets"), ("[shelled] the", "[bombed] the", "stands 0 times"), ("ASSAULT", "SHELL", "none of"),
    ("happened", "over", "none of"), ("the army", "the navy", "not in the passage"), ("XXXX-05-04", "4 May", "no EDTF"),
    (" = XXXX-05-04", "", "words = EDTF"), ("| own", "| 7", "no attribution"), (" | own", "", "7 columns")])
def test_a_broken_line_is_told(old, new, message):
    text = "On Monday the army shelled the port, and on Monday the army left."
    assert read_event(text, GOOD, {})["types"] == ["ASSAULT"]
    with pytest.raises(GoldError, match=message):
        read_event(text, GOOD.replace(old, new), {})
