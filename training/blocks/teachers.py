"""What four public extractors take for a page's main text: the teachers' votes on blocks no person has labelled."""
import lxml.html
import readability
import trafilatura
from resiliparse.extract.html2text import extract_plain_text
from trafilatura.utils import decode_file

# Each teacher's weight in the vote. Precision and recall settings lean to either side of the plain one.
WEIGHTS = {"trafilatura": 1.0, "trafilatura_precision": 1.0, "readability": 1.0, "resiliparse": 0.6, "trafilatura_recall": 0.4}


def _readability(html):
    return lxml.html.fromstring(readability.Document(html).summary()).text_content()


def texts(raw):
    """The main text of a page (bytes), by each teacher; empty where one fails."""
    html = decode_file(raw)
    calls = {
        "trafilatura": lambda: trafilatura.extract(html, include_comments=False),
        "trafilatura_precision": lambda: trafilatura.extract(html, include_comments=False, favor_precision=True),
        "trafilatura_recall": lambda: trafilatura.extract(html, include_comments=False, favor_recall=True),
        "readability": lambda: _readability(html),
        "resiliparse": lambda: extract_plain_text(html, main_content=True, comments=False),
    }
    out = {}
    for name, call in calls.items():
        try:
            out[name] = call() or ""
        except Exception:  # a teacher that fails on a page has no vote there
            out[name] = ""
    return out
