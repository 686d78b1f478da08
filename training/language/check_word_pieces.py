"""Compares the program's word pieces with those of the Python tokenizer (transformers' BertTokenizerFast), piece by piece and offset by offset.

    check_word_pieces.py --dump build/bin/dump_pieces --vocabulary vocab.txt FILE...
        over every sentence of the "text"s of JSON lines (.jsonl, .jsonl.gz); says how many differ, and shows the first
    check_word_pieces.py --write-samples
        writes tests/encode/word_pieces.jsonl anew: what the Python tokenizer makes of the sentences below

Needs the packages transformers and tokenizers; nothing here is needed to build or run dateline.
"""
import argparse
import gzip
import json
import pathlib
import subprocess
import sys

from transformers import BertTokenizerFast

ROOT = pathlib.Path(__file__).resolve().parents[2]
SHOWN = 20

# Sentences of our own, for tests/encode/word_pieces_test.cpp: each has something that a tokenizer can get wrong.
SAMPLES = [
    "The ferry was late.", "", " ", "\n", "the", "THE FERRY", "Ferries", "harbouring", "co-operation", "CO-OPERATION",
    "He said: \"It was closed.\"", "“It was closed,” he said.", "It’s the mayor’s road", "don't", "ten–twenty", "ten — twenty",
    "the ferry", "the\u2003ferry", "the\tferry\nport\r\nroad", "the\u2028ferry\u2029port", "the\x0bferry\x0cport",
    "the\x85ferry", "the\x1cferry\x1fport", "the\u180eferry", "the\u200bferry", "the\u2060ferry", "the\ufeffferry", "\ufeffThe ferry",
    "the\u00adferry", "fer\u00adry", "\u00ad", "har\u200dbour", "har\u200cbour", "the\x00ferry", "the\ufffdferry", "\x01\x02\x7f\x9f",
    "café", "cafe\u0301", "CAFÉ", "CAFE\u0301", "naïve", "nai\u0308ve résumé", "Ångström angstrom", "A\u030angstro\u0308m", "über", "ÜBER", "fête",
    "\u0301", "\u0301the", "the \u0301 ferry", "e\u0301\u0302\u0303", "El Niño", "garçon", "œuvre æon", "ﬁre ﬂood", "Straße", "STRASSE", "ẞ",
    "İstanbul", "ISTANBUL", "ıstanbul", "ΣΙΣΥΦΟΣ", "σίσυφος", "Жители", "жители", "ж", "й", "Й", "и\u0306", "ё", "Київ", "العربية", "ا", "أ",
    "עברית", "हिन्दी", "ไทย", "தமிழ்", "한국어", "가", "각", "中文", "東京", "中文和東京", "the中文ferry", "日本語のテスト", "カタカナ", "ｶﾀｶﾅ", "ＦＥＲＲＹ", "１２",
    "𠀀𠀁", "𠮷野家", "㐀", "豈", "\U0002f800", "the ferry 🚢 sank", "🚢", "🚢🚢", "the🚢ferry", "👩\u200d🚀", "👨\u200d👩\u200d👧\u200d👦", "🇦🇫", "☎\ufe0f", "👍🏽", "❤\ufe0f",
    "🫠", "🪿", "20,000", "3.5 million", "20.19", "$20", "€20", "£20", "20 %", "20°C", "½", "²", "x²", "№ 5", "№5", "©2019", "™", "the…", "...", "…",
    "U.S.", "a@b.org", "https://example.org/a?b=c", "#ferry @mayor", "[CLS] the [SEP]", "[MASK]", "[UNK]", "##ing", "the##ing", "_the_", "the_ferry",
    "`the`", "´the´", "^", "~", "|", "<b>the</b>", "&amp;", "\\n", "{the}", "«the»", "‹the›", "„the“", "‚the‘", "「東京」", "。", "、", "，", "！", "¿Qué?", "¡No!", "·", "•", "†", "§ 5",
    "q" * 99, "q" * 100, "q" * 101, "the" + "q" * 100, "é" * 100, "é" * 101, "e\u0301" * 100, "e\u0301" * 101, "a" * 100, "a" * 101, "a" * 51 + " " + "a" * 51,
    "the quick brown fox", "opposed to reopened roads", "Mayor Orla Vesk denied that the bridge was closed after the storm.",
    "𝐓𝐡𝐞 𝐟𝐞𝐫𝐫𝐲", "ⓉⒽⒺ", "Ⅳ", "ﷺ", "ǅ", "ŉ", "ǰ", "ᾳ", "\u1e9b\u0323", "\u212b", "\u2126", "K", "\u0340the", "\u0f73", "\ud7a3",
    "\ue000", "\U000e0001", "\U000f0000", "\u0378", "\u2fe0", "\U0010fffd", "\u061c", "\u200e\u200fthe", "\u202athe\u202c", "\u2066the\u2069",
    "\u3000東京\u3000", "\u1680the", "\u205fthe", "\u202fthe", "the\u00a0ferry", "l\u2019\u00e9cole", "O\u2019Brien", "rock\u2019n\u2019roll", "5\u20326\u2033",
]


def tokens(tokenizer, texts):
    """[[id, begin, end], ...] of each text; "[CLS]" in a text is text like any other."""
    if not texts:
        return []
    encoded = tokenizer(texts, add_special_tokens=False, split_special_tokens=True, return_offsets_mapping=True)
    return [[[piece, *span] for piece, span in zip(ids, spans)]
            for ids, spans in zip(encoded["input_ids"], encoded["offset_mapping"])]


def tokenizer_of(vocabulary):
    lines = pathlib.Path(vocabulary).read_text(encoding="utf-8").split("\n")
    return BertTokenizerFast(vocab={line: i for i, line in enumerate(lines) if line}, do_lower_case=True)


def write_samples():
    tokenizer = tokenizer_of(ROOT / "tests/encode/vocabulary.txt")
    lines = [json.dumps({"text": text, "pieces": pieces}) for text, pieces in zip(SAMPLES, tokens(tokenizer, SAMPLES))]
    (ROOT / "tests/encode/word_pieces.jsonl").write_text("\n".join(lines) + "\n")
    print(f"{len(lines)} samples")


def texts_of(path):
    with (gzip.open if path.endswith(".gz") else open)(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            text = json.loads(line).get("text")
            if isinstance(text, str):
                yield text


def compare(arguments):
    tokenizer = tokenizer_of(arguments.vocabulary)
    sentences = differing = pieces = 0
    for path in arguments.files:
        texts = list(texts_of(path))
        lines = "".join(json.dumps({"id": str(i), "text": text}) + "\n" for i, text in enumerate(texts))
        dumped = subprocess.run([arguments.dump, arguments.vocabulary], input=lines.encode(), stdout=subprocess.PIPE, check=True)
        for text, line in zip(texts, dumped.stdout.splitlines()):
            ours = json.loads(line)
            found = [[piece, *span] for piece, span in zip(ours["pieces"], ours["piece_spans"])]
            wanted = tokens(tokenizer, [text[begin:end] for begin, end in ours["sentences"]])
            at = 0
            for (begin, end), theirs in zip(ours["sentences"], wanted):
                theirs = [[piece, begin + a, begin + b] for piece, a, b in theirs]
                first = at
                while at < len(found) and found[at][1] < end:
                    at += 1
                sentences += 1
                pieces += at - first
                if found[first:at] != theirs:
                    differing += 1
                    if differing <= SHOWN:
                        show(path, text[begin:end], begin, found[first:at], theirs)
    print(f"{sentences} sentences, {pieces} pieces: {differing} sentences differ")
    return 1 if differing else 0


def show(path, sentence, begin, found, wanted):
    differ = next((i for i, (a, b) in enumerate(zip(found, wanted)) if a != b), min(len(found), len(wanted)))
    place = (found[differ:] or wanted[differ:] or [[0, begin, begin]])[0][1] - begin
    print(f"{path}: {sentence[max(0, place - 15):place + 15]!r}: found {found[differ:differ + 3]}, expected {wanted[differ:differ + 3]}")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--dump", default=str(ROOT / "build/bin/dump_pieces"))
    parser.add_argument("--vocabulary")
    parser.add_argument("--write-samples", action="store_true")
    parser.add_argument("files", nargs="*")
    arguments = parser.parse_args()
    if arguments.write_samples:
        return write_samples()
    return compare(arguments)


if __name__ == "__main__":
    sys.exit(main())
