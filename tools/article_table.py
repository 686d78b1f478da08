"""Reads records (dateline export --format jsonl) and prints an overview: counts, then one line an article."""
import json
import sys
import unicodedata

COLUMNS = [("title", 44), ("outlet", 20), ("first reported by", 20), ("published", 12), ("language", 8)]


def cells(record):
    """What stands in the columns for one record; a value that is not known is a dash."""
    values = [record.get("title"), (record.get("outlet") or {}).get("name"), (record.get("origin") or {}).get("name"),
              (record.get("published") or {}).get("edtf"), record.get("language")]
    return [value or "-" for value in values]


def width(character):
    """Columns that a terminal gives a character."""
    if unicodedata.combining(character) or unicodedata.category(character) == "Cf":
        return 0
    return 2 if unicodedata.east_asian_width(character) in "WF" else 1


def fitted(text, columns):
    """`text`, cut with an ellipsis or filled with spaces to take up exactly `columns`."""
    if sum(map(width, text)) > columns:
        used, kept = 1, ""
        for character in text:
            if used + width(character) > columns:
                break
            used += width(character)
            kept += character
        text = kept + "\u2026"
    return text + " " * (columns - sum(map(width, text)))


def table(records):
    """The whole overview."""
    rows = [cells(record) for record in records]
    known = lambda column: sum(row[column] != "-" for row in rows)
    lines = [f"{len(rows)} articles: {known(0)} with a title, {known(3)} with a date, {known(2)} with the name of who "
             "reported it first", ""]
    lines.append("  ".join(fitted(name, columns) for name, columns in COLUMNS).rstrip())
    lines.append("  ".join("-" * columns for _, columns in COLUMNS))
    for row in sorted(rows, key=lambda row: (row[2], row[0])):
        lines.append("  ".join(fitted(cell, columns) for cell, (_, columns) in zip(row, COLUMNS)).rstrip())
    return "\n".join(lines)


if __name__ == "__main__":
    print(table([json.loads(line) for line in sys.stdin if line.strip()]))
