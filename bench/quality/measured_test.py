"""Figures and the bootstrap, against values worked out by hand."""
import pytest

from quality.measured import Measured, figure, paired_bootstrap


def test_counts_give_f1_over_their_sums():
    assert figure([[3, 1, 0, 2], [1, 0, 2, 4]]) == pytest.approx(2 * 4 / (2 * 4 + 1 + 2))


def test_numbers_give_their_mean():
    assert figure([1, 0, 0, 1]) == .5


def test_nothing_found_is_zero():
    assert figure([[0, 0, 4, 4]]) == 0


def test_figures_leave_out_pages_without_gold():
    result = Measured({"a": {"title": 1}, "b": {"title": 0, "date": 1}}, {"val": ["b"]})
    assert list(result.figures()) == [("title", "all", 2, .5), ("title", "val", 1, 0), ("date", "all", 1, 1),
                                      ("date", "val", 1, 1)]


def test_equal_systems_do_not_differ():
    values = {str(i): [i % 3, 1, 1, 0] for i in range(30)}
    assert paired_bootstrap(values, dict(values)) == (0, 0, 0)


def test_one_page_of_many_is_noise():
    theirs = {str(i): 1 for i in range(200)}
    difference, low, high = paired_bootstrap({**theirs, "7": 0}, theirs)
    assert difference == pytest.approx(-.005) and low < 0 and high == 0


def test_a_drop_on_a_fifth_of_the_pages_is_believed():
    theirs = {str(i): 1 for i in range(200)}
    ours = {page: 0 if int(page) % 5 == 0 else 1 for page in theirs}
    difference, low, high = paired_bootstrap(ours, theirs)
    assert difference == pytest.approx(-.2) and low < -.2 < high < 0


def test_systems_without_a_common_page_are_not_compared():
    assert paired_bootstrap({"a": 1}, {"b": 1}) is None
