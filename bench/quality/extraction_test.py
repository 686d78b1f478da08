"""Segments are counted as the scorer counts them. Skipped where ../shared, which has the scorer, is not there."""
import pytest

from quality import extraction, places
from quality.measured import Measured

ROWS = [{"id": "a", "with": ["The mayor", "the ferry", "the quay"], "without": ["Subscribe", "Share"]},
        {"id": "b", "with": ["A bridge"], "without": ["Menu"]}]


@pytest.fixture
def scorer():
    try:
        return places.scorer("extraction")
    except places.Missing as missing:
        pytest.skip(f"../shared has no scorer: {missing}")


def test_segments_give_f1_over_true_and_false(scorer):
    system = {"a": {"text": "The mayor came by the ferry. Share"}, "b": {"text": "A bridge"}}
    pages = extraction.measure(ROWS, system, fields=())
    assert pages["a"]["segments"] == [2, 1, 1, 1]  # found, kept though boilerplate, missing, left out
    (measure, subset, count, figure), = Measured(pages).figures()
    assert (measure, subset, count) == ("segments", "all", 2)
    assert figure == pytest.approx(2 * 3 / (2 * 3 + 1 + 1))


def test_a_page_that_is_absent_is_a_miss(scorer):
    assert extraction.measure(ROWS, {}, fields=())["b"]["segments"] == [0, 0, 1, 1]
