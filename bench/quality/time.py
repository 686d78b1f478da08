"""Time expressions on TimeBank and AQUAINT: spans, types and values, by TempEval-3's rules."""
from . import language, places
from .measured import Measured


class Timex:
    """Both corpora together have the targets; relative times count from the given publication day."""
    FILES = ("timebank", "aquaint")
    TARGETS = {"strict/all": (.81, .85), "relaxed/all": (.90, .92), "value/all": (.76, .80)}

    def gold(self):
        return {d["id"]: {**d, "corpus": name} for name in self.FILES
                for d in language.read_lines(places.shared("data", "time", f"{name}.jsonl"))}

    def system(self):
        return language.converted(language.annotate(
            {"id": i, "text": d["text"], "dct": d["dct"]} for i, d in self.gold().items()), "timex")

    def measured(self, system):
        match, pages, subsets = places.scorer("timex").match, {}, {}
        for i, gold in self.gold().items():
            found = system.get(i, {}).get("timexes") or []
            pairs = match(gold["timexes"], found)
            right = {"strict": sum(exact for _, _, exact in pairs), "relaxed": len(pairs),
                     "value": sum(self.value(g) == self.value(s) for g, s, _ in pairs),
                     "type": sum(g.get("type") == s.get("type") for g, s, _ in pairs)}
            pages[i] = {m: [n, len(found) - n, len(gold["timexes"]) - n, 0] for m, n in right.items()}
            subsets.setdefault(gold["corpus"], []).append(i)
        return Measured(pages, subsets, self.TARGETS)

    @staticmethod
    def value(timex):
        return str(timex.get("value") or "").strip().upper()

    def show(self, system, page_id):
        """What was missed, wrongly found, or given another value or extent."""
        gold = self.gold().get(page_id)
        if gold is None:
            return
        found = system.get(page_id, {}).get("timexes") or []
        pairs = places.scorer("timex").match(gold["timexes"], found)
        text = gold["text"]

        def words(timex):
            return " ".join(text[timex["start"]:timex["end"]].split())

        yield f"\n{page_id}"
        for g in gold["timexes"]:
            if not any(g is pair[0] for pair in pairs):
                yield f"  missed    {words(g)!r} {g.get('value')}"
        for s in found:
            if not any(s is pair[1] for pair in pairs):
                yield f"  spurious  {words(s)!r} {s.get('value')}"
        for g, s, exact in pairs:
            if not exact or self.value(g) != self.value(s):
                yield f"  differs   {words(g)!r} {g.get('value')}: found {words(s)!r} {s.get('value')}"


TIMEX = Timex()
