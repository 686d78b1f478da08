"""Reads our own labelled passages (tests/language/passages/README.md)."""
import re


def read_passage(path):
    """{"id", "text", "split", "attributions": [{"source", "cue", "content": [[s, e]], ...labels}], "names": [{"start", "end", "type"}]}."""
    head, body, tail = re.split(r"^---\n", open(path, encoding="utf8").read(), flags=re.M)
    header = dict(re.match(r"(\w+): *([^#]*)", line).groups() for line in head.strip().splitlines())
    text, open_marks, pieces, names, at = "", [], {}, [], 0
    body = body.strip("\n")
    while at < len(body):
        mark = re.match(r"\{(?:([SCQ])(\d+(?:,\d+)*)|N:([a-z]+)(?:#\w+)?) ", body[at:])
        if mark:
            open_marks.append((mark[1], mark[2], mark[3], len(text)))
            at += mark.end()
        elif body[at] == "}":
            role, numbers, name, begin = open_marks.pop()
            if name:
                names.append({"start": begin, "end": len(text), "type": name})
            else:
                for n in numbers.split(","):
                    pieces.setdefault((int(n), role), []).append([begin, len(text)])
            at += 1
        else:
            text += body[at]
            at += 1
    attributions = []
    for line in tail.strip().splitlines():
        number, *values = line.split("#")[0].split()
        n = int(number)
        attributions.append({"id": n, **dict(v.split("=") for v in values),
                             **{role: sorted(pieces.get((n, mark), [])) for role, mark in
                                (("source", "S"), ("cue", "C"), ("content", "Q"))}})
    return {"id": header["id"].strip(), "split": header["split"].strip(), "domain": header["domain"].strip(), "text": text,
            "attributions": attributions, "names": names}
