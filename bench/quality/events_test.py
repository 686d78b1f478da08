"""The events of our own passages as a set of ./dev eval: gold read against itself is right, nothing found is not."""
from quality.events import PassageEvents
from quality.language import passage_scorer


def figures(system):
    return {(measure, subset): value for measure, subset, _, value in PassageEvents().measured(system).figures()}


def test_gold_against_itself_is_right_in_both_halves():
    perfect = passage_scorer("score_events_test").perfect
    found = figures({i: perfect(g) for i, g in PassageEvents().gold().items()})
    for measure in ("event", "precision", "recall", "full", "place", "value"):
        for subset in ("all", "tune", "report"):
            assert found[measure, subset] == 1, (measure, subset)


def test_nothing_found_is_nothing_right():
    found = figures({})
    assert found["event", "tune"] == found["event", "report"] == found["recall", "all"] == 0


def test_faults_of_the_half_kept_for_reporting_are_not_shown():
    gold = PassageEvents().gold()
    shown = {g["split"]: list(PassageEvents().show({}, i)) for i, g in gold.items() if g["events"]}
    assert shown["tune"] and not shown["report"]
