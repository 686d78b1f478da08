"""The property test against the built program, and the checks' own tests: each must be able to fail."""
import os

import pytest
import text_properties as properties

PAGE = b"<p>Caf\xe9 &amp;\n bar</p>"


def record(**changes):
    base = {"text": "Caf\u00e9 & bar", "paragraphs": [[0, 10]], "sentences": [[0, 10]], "dateline": None,
            "capture": {"charset": "windows-1252", "form": "html"},
            "raw": {"text": [[0, 3, 3, 6], [3, 4, 6, 7], [4, 5, 7, 8], [5, 6, 8, 13], [6, 7, 13, 15], [7, 10, 15, 18]],
                    "title": None, "bylines": [], "outlet": None, "published": None, "dateline": None, "credit": None,
                    "paragraphs": [[3, 18]], "sentences": [[3, 18]], "captions": [], "embeds": []}}
    return {**base, **changes}


def test_a_sound_record_has_no_faults():
    assert list(properties.faults(record(), PAGE)) == []


@pytest.mark.parametrize("changes", [
    {"text": "Caf\u00e9\u00a0& bar"},
    {"text": "Caf\u00e9 &\tbar"},
    {"text": "Caf\u00e9  bar "},
    {"paragraphs": [[0, 4], [5, 10]]},
    {"sentences": [[0, 4]]},
    {"sentences": [[0, 5], [5, 10]]},
    {"sentences": [[0, 11]]},
    {"dateline": {"span": [0, 40]}},
])
def test_a_broken_text_or_span_is_found(changes):
    assert list(properties.faults(record(**changes), None))


@pytest.mark.parametrize("runs", [
    [[0, 10, 3, 18], [10, 11, 18, 19]],
    [[0, 3, 3, 6], [4, 10, 7, 18]],
    [[0, 10, 0, 0]],
    [[0, 10, 4, 18]],
    [[0, 10, 3, 99]],
])
def test_a_broken_map_is_found(runs):
    broken = record()
    broken["raw"] = {**broken["raw"], "text": runs}
    assert list(properties.faults(broken, PAGE))


@pytest.mark.skipif(not os.access(properties.PROGRAM, os.X_OK), reason=f"{properties.PROGRAM} is not built")
def test_every_record_of_samples_golden_and_development_pages(capsys):
    status = properties.main(["text_properties.py"])
    assert status == 0, capsys.readouterr().out[-4000:]
