"""Sentence boundaries against treebanks whose documents and paragraphs are marked (CoNLL-U)."""
import gzip
import json
import tempfile

from . import places, records
from .measured import Measured


def documents(path):
    """(id, text, [sentence spans]): sentences of a paragraph parted by a space, paragraphs by a blank line."""
    document, text, spans = None, "", []
    with gzip.open(path, "rt", encoding="utf-8") as f:
        new_paragraph = True
        for line in f:
            if line.startswith("# newdoc id = "):
                if document:
                    yield document, text, spans
                document, text, spans = line[14:].strip(), "", []
            elif line.startswith("# newpar"):
                new_paragraph = True
            elif line.startswith("# text = "):
                sentence = " ".join(line[9:].split())
                text += ("\n\n" if new_paragraph else " ") if text else ""
                spans.append((len(text), len(text) + len(sentence)))
                text, new_paragraph = text + sentence, False
    if document:
        yield document, text, spans


class Sentences:
    """Exact spans; GUM (edited prose and talk) and EWT (web text) apart, GUM's news and interviews apart."""
    FILES = {"GUM": "gum-open-dev.conllu.gz", "EWT": "ewt-dev.conllu.gz"}

    def gold(self):
        return {f"{name}/{document}": (text, spans) for name, file in self.FILES.items()
                for document, text, spans in documents(places.shared("data", "parse", file))}

    def system(self):
        with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as f:
            for document, (text, _) in self.gold().items():
                f.write(json.dumps({"id": document, "text": text}) + "\n")
            f.flush()
            return {records.page_id(r): r for r in records.from_lines(records.run("annotate", f.name))}

    def measured(self, system):
        pages, subsets, notes = {}, {name: [] for name in self.FILES}, []
        subsets["GUM news and interviews"] = []
        for document, (text, spans) in self.gold().items():
            answer = system.get(document) or {}
            if answer and answer.get("text") != text:
                notes.append(f"{document}: annotate changed the text")
            ours, gold = {tuple(s) for s in answer.get("sentences") or []}, set(spans)
            pages[document] = {"sentences": [len(ours & gold), len(ours - gold), len(gold - ours), 0]}
            subsets[document.split("/")[0]].append(document)
            if "GUM_news" in document or "GUM_interview" in document:
                subsets["GUM news and interviews"].append(document)
        return Measured(pages, subsets, notes=notes)

    def show(self, system, page_id):
        """Our sentences that the treebank does not have (+), and the other way round (-)."""
        text, spans = self.gold().get(page_id, ("", []))
        ours = {tuple(s) for s in (system.get(page_id) or {}).get("sentences") or []}
        for span in sorted(ours ^ set(spans)):
            yield f"  {'+' if span in ours else '-'} {text[slice(*span)]!r}"


SENTENCES = Sentences()
