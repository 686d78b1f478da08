"""Main text by segments is counted in whole segments: F1, not shares."""
import pytest

from quality import extraction, places
from quality.measured import figure


def test_segments_give_f1():
    row = {"id": "a", "with": ["The bridge is shut.", "It opens in May."], "without": ["Subscribe now.", "Read more."]}
    try:
        pages = extraction.measure([row], {"a": {"text": "The bridge is shut. Subscribe now."}})
    except places.Missing as missing:
        pytest.skip(str(missing))
    assert pages["a"]["segments"] == [1, 1, 1, 1]
    assert figure([pages["a"]["segments"]]) == .5
