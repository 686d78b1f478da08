"""The overview that ./dev demo prints."""
import article_table


def test_unknown_values_are_dashes_and_counted_as_unknown():
    page = article_table.table([
        {"title": "Tug freed", "outlet": {"name": "Courier"}, "origin": {"name": "Meridian Press"},
         "published": {"edtf": "2021-04-30"}, "language": "en"},
        {"title": "No date", "outlet": {"name": None}, "origin": None, "published": {"edtf": None}, "language": None}])
    lines = page.splitlines()
    assert lines[0] == "2 articles: 2 with a title, 1 with a date, 1 with the name of who reported it first"
    assert lines[4].split() == ["No", "date", "-", "-", "-", "-"]
    assert lines[5].split() == ["Tug", "freed", "Courier", "Meridian", "Press", "2021-04-30", "en"]


def test_columns_line_up_whatever_the_script():
    assert article_table.fitted("abcdef", 4) == "abc\u2026"
    assert article_table.fitted("\u6f22\u5b57\u6f22", 5) == "\u6f22\u5b57\u2026"
    assert article_table.fitted("e\u0301a", 3) == "e\u0301a "
