"""Corpora of pages with gold: main text by segments, and title, author, date."""
import gzip
import math
import re

from . import places, records
from .measured import Measured

FOLDER = ("data", "extraction-dev")
# Words that only one of the two has among its most frequent ones; a page is German or English when they are
# three times as frequent there as the other's, and "other" when neither language's are frequent.
GERMAN = re.compile(rb"\b(?:und|der|das|nicht|mit|ist|auf|eine|wird|auch|von|zu)\b")
ENGLISH = re.compile(rb"\b(?:the|and|of|with|that|is|are|this|you|from|was|have)\b")
MARKUP = re.compile(rb"(?is)<(script|style)\b.*?</\1>|<[^>]*>")
NEWS = re.compile(rb'"(?:News|Reportage|Analysis)\w*Article"|content="article"|LiveBlogPosting')


def gold_rows(name):
    return records.from_file(places.shared(*FOLDER, name))


def page_path(row):
    return places.shared(*FOLDER, row.get("html") or f"pages/{row['id']}.html.gz")


def language_of(html):
    words = MARKUP.sub(b" ", html)
    german, english = len(GERMAN.findall(words)), len(ENGLISH.findall(words))
    if german > 3 * english and german >= 5:
        return "German"
    return "English" if english > 3 * german and english >= 5 else "other languages"


def subsets(rows):
    """Split, language, and pages that say they are news articles (JSON-LD or Open Graph), English apart."""
    found = {}
    for row in rows:
        names = [row["split"]] if "split" in row else []
        with gzip.open(page_path(row)) as f:
            html = f.read()
        language = language_of(html)
        names.append(language)
        if NEWS.search(html):
            names.append("says it is an article")
            if language == "English":
                names.append("English and says it is an article")
        for name in names:
            found.setdefault(name, []).append(row["id"])
    order = ["dev", "val", "English", "German", "other languages", "says it is an article",
             "English and says it is an article"]
    return {name: found[name] for name in order if name in found}


def is_missing(value):
    return value is None or (isinstance(value, float) and math.isnan(value)) or not str(value).strip()


def measure(rows, system, fields=("title", "author", "date"), segments=True):
    """page -> measure -> value, by the rules of score/extraction.py. An absent page is a miss."""
    rule, pages = places.scorer("extraction"), {}
    for row in rows:
        answer, page = system.get(row["id"]) or {}, {}
        if segments and "with" in row:
            page["segments"] = list(rule.segment_counts(row, answer.get("text")))
        for field in fields:
            if field not in row:
                continue
            given = next((answer[k] for k in rule.FIELDS[field] if answer.get(k)), None)
            if is_missing(row[field]) or row[field] == []:
                page[field + " invented"] = 0 if is_missing(given) else 1
            else:
                page[field] = 1 if rule.meta_pair(field, row, answer)[1] else 0
        pages[row["id"]] = page
    return pages


INVENTED = ("title invented", "author invented", "date invented")


def folder_of(rows):
    return page_path(rows[0]).parent


class Pages:
    """A gold file and its folder of pages; every corpus below is one."""

    def __init__(self, gold, fields, segments=False, targets=None, split=True):
        self.gold, self.fields, self.segments, self.targets, self.split = gold, fields, segments, targets or {}, split

    def rows(self):
        rows = gold_rows(self.gold)
        if not self.segments:
            rows = [r for r in rows if any(f in r for f in self.fields)]
        return rows

    def inputs(self):
        return folder_of(self.rows())

    def measured(self, system):
        rows = self.rows()
        notes = ["the block model was fitted on dev (models/): val is the figure of pages never seen"] * self.segments
        return Measured(measure(rows, system, self.fields, self.segments), subsets(rows) if self.split else {},
                        self.targets, INVENTED, notes)

    def show(self, system, page_id):
        """Lines that tell how one page was read, beside its gold."""
        row = next((r for r in self.rows() if r["id"] == page_id), None)
        if row is None:
            return
        norm, answer = places.scorer("extraction").norm, system.get(page_id) or {}
        text = norm(answer.get("text") or "")
        yield f"{page_id}  {row.get('url', '')}"
        for kind, missing in (("with", True), ("without", False)):
            for segment in row.get(kind, []) if self.segments else []:
                if (norm(segment) not in text) == missing:
                    yield f"  {'missing' if missing else 'kept   '}  {segment!r}"
        for field, name in (("title", "title"), ("author", "byline"), ("date", "date")):
            if field in self.fields and field in row:
                yield f"  {field}: gold {row[field]!r}, ours {answer.get(name)!r}"


EXTRACTION = Pages("gold.jsonl", (), segments=True,
                   targets={"segments/all": (.930, .940), "segments/val": (.930, .940)})
METADATA = Pages("gold.jsonl", ("title", "author", "date"),
                 targets={"title/all": (.75, .80), "author/all": (.62, .68), "date/all": (.88, .92)})
MEDIACLOUD = Pages("gold-dates-mediacloud.jsonl", ("date",), split=False,
                   targets={"date/all": (.90, .94), "date invented/all": (.02, 0)})
POSTLIGHT = Pages("gold-meta-postlight.jsonl", ("title", "author", "date"), split=False)
MOZILLA = Pages("gold-meta-mozilla.jsonl", ("title", "author", "date", "sitename"), split=False)
