"""Reads CoNLL-U treebanks as documents: text, token spans, sentence spans and rows of ten columns."""
import gzip


def _sentences(path):
    """(document id or None, opens a paragraph, meta, rows) a sentence."""
    document, new_paragraph, meta, rows = None, False, {}, []
    with (gzip.open if str(path).endswith(".gz") else open)(path, "rt", encoding="utf-8") as file:
        for line in file:
            line = line.rstrip("\n")
            if line.startswith("#"):
                key, _, value = line[1:].partition("=")
                key = key.strip()
                if key.startswith("newdoc"):
                    document = value.strip()
                elif key.startswith("newpar"):
                    new_paragraph = True
                else:
                    meta[key] = value.strip()
            elif line:
                columns = line.split("\t")
                if columns[0].isdigit():
                    rows.append(columns)
            elif rows:
                yield document, new_paragraph, meta, rows
                document, new_paragraph, meta, rows = None, False, {}, []


def place_words(text, rows):
    """Spans of the forms in the sentence's text; a form that is not there (an expanded contraction) takes what is left."""
    spans, at = [], 0
    for row in rows:
        form = row[1].replace("\u00a0", " ")
        found = text.find(form, at)
        if found < 0 or found > at + 12:
            found = at
            while found < len(text) and text[found].isspace():
                found += 1
        end = min(len(text), found + len(form))
        spans.append([found, max(end, found)])
        at = max(end, found)
    return spans


def documents(path):
    """{"id", "text", "tokens", "sentences", "sentence_ids", "rows": rows a sentence, "first_words": its first token} each.

    Sentences of a paragraph are parted by a space, paragraphs by a blank line. Spans count code points of "text".
    """
    d = None
    for document, new_paragraph, meta, rows in _sentences(path):
        if document is not None:
            if d:
                yield d
            d = {"id": document, "text": "", "tokens": [], "sentences": [], "sentence_ids": [], "rows": [], "first_words": []}
        if d["text"]:
            d["text"] += "\n\n" if new_paragraph else " "
        begin = len(d["text"])
        d["first_words"].append(len(d["tokens"]))
        d["tokens"] += [[b + begin, e + begin] for b, e in place_words(meta["text"], rows)]
        d["sentences"].append([begin, begin + len(meta["text"])])
        d["sentence_ids"].append(meta["sent_id"])
        d["rows"].append(rows)
        d["text"] += meta["text"]
    if d:
        yield d
